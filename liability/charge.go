package liability

import "github.com/eaeu-customs/inward/customs"

// Charge says on what basis a lot is charged, with the days that the basis may
// ask for beside those of the lot.
type Charge struct {
	Basis Basis
	// Deadline is the day of payment of a Placed charge. It is needed where the
	// option lapse-currency converts by the rates of that day.
	Deadline customs.Date
	// Released is the day on which the declaration for the release of waste or of
	// unprocessed goods was registered. Waste without it goes by the registration
	// of the waste lot.
	Released customs.Date
	// AfterLapse says that goods were released for domestic consumption after lapse
	// (129(7)). The exemption of 173(2)(1) from special, anti-dumping and countervailing
	// duties, and the option unprocessed-release, do not apply then (reading "Release at
	// home after lapse").
	AfterLapse bool
}

// treatment is what a basis and the law say about a charge.
type treatment struct {
	ratesOn, moneyOn customs.Date
	provision        customs.Provision
	option           customs.Key // that decided on the days
	concessions      bool
	concessionRule   customs.Provision // that bars or allows them …
	concessionOption customs.Key       // … or the option
	remedies         bool
	remediesOption   customs.Key
}

// treat returns how the law treats a charge.
func treat(lot *Lot, law *customs.Law, c Charge) (t treatment, err error) {
	t = treatment{ratesOn: lot.Registered, moneyOn: lot.Registered, provision: c.Basis.Provision(), remedies: true}
	t.concessionRule = t.provision
	switch c.Basis {
	case Placed:
		t.option = customs.KeyLapseCurrency
		if law.LapseCurrency == customs.LapseCurrencyDeadline {
			if t.moneyOn = c.Deadline; t.moneyOn.IsZero() {
				return t, missingDay("the day of the deadline, whose exchange rates the option lapse-currency uses|день наступления срока уплаты, по курсу которого пересчитываются суммы (lapse-currency)")
			}
			if c.Deadline.Before(lot.Registered) {
				return t, customs.NewInputError(customs.ErrConflict, "the deadline {1} is before the registration on {0}|срок уплаты {1} раньше регистрации {0}", lot.Registered.Arg(), c.Deadline.Arg())
			}
		}
	case ProductsAtHome:
		t.concessions, t.concessionOption = law.Preferences175 == customs.PreferencesAllowed, customs.KeyPreferences175
		if !c.AfterLapse {
			t.remedies, t.remediesOption = law.RemediesOnInputs == customs.RemediesInputs, customs.KeyRemediesOnInputs
		}
	case UnprocessedAtHome:
		if c.AfterLapse {
			t.provision, t.concessionRule = afterLapse, afterLapse
		} else {
			t.option = customs.KeyUnprocessedRelease
		}
		if !c.AfterLapse && law.UnprocessedRelease == customs.UnprocessedAs175 {
			t.provision = customs.Article(175).Para(1)
			t.concessions, t.concessionOption = law.Preferences175 == customs.PreferencesAllowed, customs.KeyPreferences175
			break
		}
		t.concessions = true
		t.ratesOn, t.moneyOn = c.Released, c.Released
		if c.Released.IsZero() {
			return t, missingDay("the day on which the declaration for the release was registered|день регистрации декларации на выпуск")
		}
	case WasteAtHome:
		t.concessions = true
		if !c.Released.IsZero() {
			t.ratesOn, t.moneyOn = c.Released, c.Released
		}
	case 0:
		return t, customs.NewInputError(customs.ErrMissing, "the basis of the charge is missing|не указано основание начисления")
	default:
		return t, customs.NewInputError(customs.ErrUnknown, "{0} is no basis of a charge|{0} — не основание начисления", customs.Text(c.Basis.String()))
	}
	if t.ratesOn.Before(lot.Registered) {
		return t, customs.NewInputError(customs.ErrConflict, "the release was declared on {1}, before the registration on {0}|декларация на выпуск зарегистрирована {1}, раньше {0}", lot.Registered.Arg(), t.ratesOn.Arg())
	}
	return t, nil
}

// afterLapse is the provision by which goods are placed under a procedure after lapse.
var afterLapse = customs.Article(129).Para(7)

func missingDay(what customs.Phrase) error {
	return customs.NewInputError(customs.ErrMissing, "wanted {0}, it is not given|требуется {0}, не указан", what.Arg())
}

// decided reports whether the law has made the choices that amounts depend on.
func decided(l *customs.Law) bool {
	return choice(l.LapseCurrency) && choice(l.Preferences175) && choice(l.RemediesOnInputs) && choice(l.RemediesInVAT) &&
		choice(l.UnprocessedRelease) && choice(l.SliceRounding) && choice(l.ValueRounding) && l.Rounding.Check() == nil
}

// choice reports whether an option of two answers has one of them.
func choice[E ~uint8](e E) bool { return e == 1 || e == 2 }
