package liability

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

const (
	completedWhat   customs.Phrase = "completion|завершение"
	storedWhat      customs.Phrase = "temporary storage|временное хранение"
	afterLapseWhat  customs.Phrase = "placing after lapse|помещение после прекращения"
	destroyedWhat   customs.Phrase = "destruction or loss|уничтожение или утрата"
	recognisedWhat  customs.Phrase = "recognition|признание"
	refusedWhat     customs.Phrase = "refusal of release|отказ в выпуске"
	withdrawnWhat   customs.Phrase = "withdrawal of the declaration|отзыв декларации"
	cancelledWhat   customs.Phrase = "cancellation of the release|аннулирование выпуска"
	confiscatedWhat customs.Phrase = "confiscation|конфискация"
	detainedWhat    customs.Phrase = "detention|задержание"
	returnedWhat    customs.Phrase = "return after seizure|возврат после изъятия"
	transferWhat    customs.Phrase = "transfer|передача"
	lossWhat        customs.Phrase = "loss|утрата"
	releaseWhat     customs.Phrase = "release for domestic consumption|выпуск для внутреннего потребления"
	declaredWhat    customs.Phrase = "declaration for the release|декларация на выпуск"
)

// circumstances checks each circumstance, and that goods released for domestic
// consumption are charged on a basis that says so.
func (c *factCheck) circumstances() {
	releases := 0
	for _, fact := range c.o.Circumstances {
		switch f := fact.(type) {
		case Completed:
			c.placed(completedWhat, f.On)
			if !completes(f.By) {
				c.bad(customs.ErrUnknown, "completion by {0}: wanted one of cc/173/1, cc/173/2/1, cc/173/2/2, cc/173/2/4, cc/173/2/5, cc/173/2/6|завершение по {0}: требуется одно из cc/173/1, cc/173/2/1, cc/173/2/2, cc/173/2/4, cc/173/2/5, cc/173/2/6", f.By.Arg())
			}
		case Stored:
			c.afterLapse(storedWhat, f.On)
		case PlacedAfterLapse:
			c.afterLapse(afterLapseWhat, f.On)
		case DestroyedOrLost:
			c.held(destroyedWhat, f.Happened)
			c.order(recognisedWhat, f.Recognised, destroyedWhat, f.Happened)
		case ReleaseRefused:
			c.order(refusedWhat, f.On, registrationWhat, c.o.Lot.Registered)
			if !c.o.Lot.Placed.IsZero() {
				c.bad(customs.ErrConflict, "release refused on {0}, and the goods placed on {1}|в выпуске отказано {0}, а товары помещены {1}", f.On.Arg(), c.o.Lot.Placed.Arg())
			}
		case Withdrawn:
			c.order(withdrawnWhat, f.On, registrationWhat, c.o.Lot.Registered)
		case ReleaseCancelled:
			c.placed(cancelledWhat, f.On)
		case Confiscated:
			c.held(confiscatedWhat, f.On)
		case Detained:
			c.held(detainedWhat, f.On)
		case ReturnedAfterSeizure:
			c.held(returnedWhat, f.On)
		case TransferredToUnlisted:
			c.placed(transferWhat, c.o.dayOr(f.On))
		case LostUnexcused:
			c.placed(lossWhat, c.o.dayOr(f.On))
		case ReleasedAtHome:
			releases++
			c.released(&f)
		default:
			c.bad(customs.ErrUnknown, "{0} is no circumstance: wanted one of the types of this package as a value, such as liability.Completed{…}, not a pointer to it or a type that embeds it|{0} — не обстоятельство: требуется значение одного из типов этого пакета, например liability.Completed{…}, а не указатель на него и не тип, в который оно вложено", customs.Text(strictjson.TypeName(fact)))
		}
	}
	switch {
	case releases > 1:
		c.bad(customs.ErrConflict, "released for domestic consumption more than once|выпуск для внутреннего потребления указан несколько раз")
	case releases > 0 && c.o.Basis == Placed:
		c.bad(customs.ErrConflict, "released for domestic consumption: wanted another basis than {0}|выпуск для внутреннего потребления: требуется иное основание, чем «{0}»", c.o.Basis.Arg())
	case releases == 0 && c.o.Basis != Placed:
		c.bad(customs.ErrMissing, "{0}: the release is missing|{0}: выпуск не указан", c.o.Basis.Arg())
	}
}

// placed refuses what can only happen to goods that were placed before.
func (c *factCheck) placed(what customs.Phrase, on customs.Date) {
	if c.o.Lot.Placed.IsZero() {
		c.bad(customs.ErrConflict, "{0} of goods that were not placed|{0}: товары не помещены под процедуру", what.Arg())
		return
	}
	c.order(what, on, placingWhat, c.o.Lot.Placed)
}

// held refuses what happens to goods before they were registered. It can meet
// goods that were never released, and a part of a lot before the rest of it was
// (174(2)(5), (8)–(10)).
func (c *factCheck) held(what customs.Phrase, on customs.Date) {
	c.order(what, on, registrationWhat, c.o.Lot.Registered)
}

// afterLapse refuses what can only happen once the procedure has lapsed.
func (c *factCheck) afterLapse(what customs.Phrase, on customs.Date) {
	c.placed(what, on)
	c.lapsed(what, on)
}

// lapsed refuses a day on which the term still ran.
func (c *factCheck) lapsed(what customs.Phrase, on customs.Date) {
	e := c.o.expiryAt(on, c.law)
	if on.IsZero() || !e.last.IsZero() && on.After(e.last) || c.lapsedBefore(on) {
		return
	}
	if e.last.IsZero() {
		c.bad(ErrOrder, "{0} on {1}: the term of the procedure had no last day then, as it does not run while goods are seized or suspended|{0} {1}: последний день срока еще не определен: срок не течет, пока товары изъяты или арестованы либо действие процедуры приостановлено", what.Arg(), on.Arg())
	} else {
		c.bad(ErrOrder, "{0} on {1}: wanted a day after the last day of the term, {2}|{0} {1}: требуется день после последнего дня срока, {2}", what.Arg(), on.Arg(), e.last.Arg())
	}
}

// lapsedBefore reports whether the procedure had lapsed by the day before, so that
// only an extension of the day itself reinstated it: what was done before that
// stands.
func (c *factCheck) lapsedBefore(on customs.Date) bool {
	eve, err := on.AddDays(-1)
	if err != nil {
		return false
	}
	e := c.o.expiryAt(eve, c.law)
	return !e.last.IsZero() && on.After(e.last)
}

func (c *factCheck) released(f *ReleasedAtHome) {
	if c.o.Basis == WasteAtHome {
		c.order(releaseWhat, f.On, registrationWhat, c.o.Lot.Registered)
	} else {
		c.placed(releaseWhat, f.On)
	}
	if f.AfterLapse && len(c.o.Terms) > 0 {
		c.lapsed(releaseWhat, f.On)
	}
	if !f.Registered.IsZero() {
		c.order(declaredWhat, f.Registered, registrationWhat, c.o.Lot.Registered)
		if f.On.Before(f.Registered) {
			c.order(releaseWhat, f.On, declaredWhat, f.Registered)
		}
	}
}

// completes reports whether completion under a provision ends the obligation by
// 174(2)(1): 173(1) and 173(2)(1), (2), (4)–(6). Destruction and loss, 173(2)(3),
// are a circumstance of their own.
func completes(by customs.Provision) bool {
	if by == customs.Article(173).Para(1) {
		return true
	}
	n := by.Subparagraph()
	return by == customs.Article(173).Para(2).Sub(n) && n >= 1 && n <= 6 && n != 3
}
