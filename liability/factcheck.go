package liability

import (
	"github.com/eaeu-customs/inward/customs"
)

// ErrOrder is the code of days in an order in which they cannot have been.
const ErrOrder customs.Code = "order-of-days"

// Check returns everything that is missing or contradictory in the facts of an
// obligation, as a [*LotError]: what [Lot.Check] and [Slice.Check] say; a basis; a
// term for goods that were placed, each setting later than the one before it, and
// longer, but where goods were made of several lots;
// suspensions within the term and apart from each other; circumstances with days
// in the order in which they can come. The law matters for how long seizures and
// suspensions keep a term open.
func (o *Obligation) Check(law customs.Law) error {
	if o.Lot == nil {
		return errNoLot()
	}
	if err := o.Lot.Check(); err != nil {
		return err
	}
	c := factCheck{o: o, law: &law}
	if o.Lot.ID == "" {
		c.bad(customs.ErrMissing, "the lot has no identifier|у партии нет обозначения")
	}
	if err := o.Slice.check(o.Lot.Quantity); err != nil {
		c.faults = append(c.faults, err)
	}
	switch {
	case o.Basis == 0:
		c.bad(customs.ErrMissing, "the basis of the charge is missing|не указано основание начисления")
	case !o.Basis.Valid():
		c.bad(customs.ErrUnknown, "{0} is no basis of a charge|{0} — не основание начисления", customs.Text(o.Basis.String()))
	}
	c.terms()
	c.spans(o.Suspensions, suspensionWhat, "resumption|возобновление")
	c.spans(o.Seizures, seizureWhat, "end of the seizure|окончание изъятия или ареста")
	if len(c.faults) == 0 { // what follows relies on terms and spans
		for i := range o.Suspensions {
			c.suspension(&o.Suspensions[i])
		}
		c.circumstances()
	}
	if len(c.faults) == 0 {
		return nil
	}
	return &LotError{Lot: o.Lot.ID, Err: c.faults}
}

const (
	suspensionWhat customs.Phrase = "suspension|приостановление"
	seizureWhat    customs.Phrase = "seizure|изъятие или арест"
)

// factCheck collects the faults of an obligation.
type factCheck struct {
	o      *Obligation
	law    *customs.Law
	faults customs.Faults
}

func (c *factCheck) bad(code customs.Code, p customs.Phrase, args ...customs.Arg) {
	c.faults = append(c.faults, customs.NewInputError(code, p, args...))
}

// order refuses a day that is before another one.
func (c *factCheck) order(what customs.Phrase, on customs.Date, notBefore customs.Phrase, day customs.Date) {
	switch {
	case on.IsZero():
		c.bad(customs.ErrMissing, "{0}: the day is missing|{0}: день не указан", what.Arg())
	case on.Before(day):
		c.bad(ErrOrder, "{0} on {1}: wanted a day not before {2} on {3}|{0} {1}: требуется день не раньше, чем {2} {3}",
			what.Arg(), on.Arg(), notBefore.Arg(), day.Arg())
	}
}

const (
	registrationWhat customs.Phrase = "the registration|регистрация"
	placingWhat      customs.Phrase = "the placing|помещение"
)

func (c *factCheck) terms() {
	o := c.o
	if len(o.Terms) == 0 {
		if !o.Lot.Placed.IsZero() && (o.Basis == Placed || o.Basis == ProductsAtHome) {
			c.bad(customs.ErrMissing, "the term of the procedure is missing|срок действия процедуры не указан")
		}
		return
	}
	if o.Lot.Placed.IsZero() {
		c.bad(customs.ErrConflict, "a term is set for goods that were not placed|срок установлен для товаров, не помещенных под процедуру")
	}
	for i, t := range o.Terms {
		const setWhat, endWhat customs.Phrase = "setting of the term|установление срока", "last day of the term|последний день срока"
		const before, beforeEnd customs.Phrase = "the setting before it|предыдущее установление", "the last day before it|прежний последний день"
		if i == 0 {
			c.order(setWhat, t.Set, registrationWhat, o.Lot.Registered)
			c.order(endWhat, t.Expires, placingWhat, o.Lot.Placed)
			continue
		}
		c.order(setWhat, t.Set, before, o.Terms[i-1].Set)
		if t.Made.IsZero() {
			c.order(endWhat, t.Expires, beforeEnd, o.Terms[i-1].Expires)
			continue
		}
		const madeWhat customs.Phrase = "making of the goods|изготовление товаров"
		c.order(setWhat, t.Set, madeWhat, t.Made)
		c.order(endWhat, t.Expires, madeWhat, t.Made)
		c.order(madeWhat, t.Made, placingWhat, o.Lot.Placed)
		c.order(madeWhat, t.Made, madeWhat, o.Terms[i-1].Made)
	}
}

// spans refuses spans without a first day, that end before they begin or before
// the goods were placed, that overlap or are out of order.
func (c *factCheck) spans(spans []Span, what, end customs.Phrase) {
	for i, s := range spans {
		c.order(what, s.From, placingWhat, c.o.Lot.Placed)
		if c.o.Lot.Placed.IsZero() {
			c.bad(customs.ErrConflict, "{0} of goods that were not placed|{0}: товары не помещены под процедуру", what.Arg())
		}
		if !s.To.IsZero() {
			c.order(end, s.To, what, s.From)
		}
		if i == 0 {
			continue
		}
		if before := spans[i-1]; before.To.IsZero() || s.From.Before(before.To) {
			c.bad(customs.ErrConflict, "{0} from {1} begins before the one from {2} ends|{0} с {1} начинается раньше, чем кончается начавшееся {2}",
				what.Arg(), s.From.Arg(), before.From.Arg())
		}
	}
}

// suspension refuses a suspension that begins when the term has run out: only what
// is in force can be suspended (173(3)). An extension set later reinstates the
// procedure without a gap (165(3)), so that a day in between is within it.
func (c *factCheck) suspension(s *Span) {
	known := s.From
	if n := len(c.o.Terms); n > 0 && c.o.Terms[n-1].Set.After(known) {
		known = c.o.Terms[n-1].Set
	}
	e := c.o.expiryAt(known, c.law)
	if e.known && !e.last.IsZero() && s.From.After(e.last) {
		c.bad(ErrOrder, "suspension on {0}: the term ran to {1}, wanted a day within it|приостановление {0}: срок истек {1}, требуется день в пределах срока",
			s.From.Arg(), e.last.Arg())
	}
}
