package valuation

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Deferral asks that the exact value be declared later, because a figure is not
// known when the declaration is registered (отложенное определение таможенной
// стоимости, 38(16)). The amounts marked as estimated make a provisional value.
type Deferral struct {
	// By is the day by which the exact value is to be declared, after the day of
	// registration.
	By customs.Date
	// Evidence is the contract that makes the figure known only later.
	Evidence Evidence
}

// Deferred is what a provisional value waits for. The zero Deferred waits for
// nothing.
type Deferred struct {
	By      customs.Date
	missing [kinds]bool // by Kind; 0 is the price
}

// Missing yields the entries whose exact amount is missing, in the order of the
// form.
func (d Deferred) Missing() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for k, m := range d.missing {
			if m && !yield(entryOf(Kind(k))) {
				return
			}
		}
	}
}

// Overdue reports whether the exact value should have been declared before a day.
// The last day itself is in time.
func (d Deferred) Overdue(on customs.Date) bool { return !d.By.IsZero() && on.After(d.By) }

// Difference returns what an exact determination changes in a provisional one:
// exact − provisional. It is an error where one of them has no value or is in
// another currency, where the first is not provisional, or where the second is.
func Difference(provisional, exact Determination) (customs.Money, error) {
	if _, ok := provisional.Deferred(); !ok {
		return customs.Money{}, customs.NewInputError(customs.ErrConflict, "the first determination is not provisional|первое определение стоимости не является предварительным")
	}
	if _, ok := exact.Deferred(); ok {
		return customs.Money{}, customs.NewInputError(customs.ErrConflict, "the second determination is provisional itself|второе определение стоимости само является предварительным")
	}
	return exact.Value.Sub(provisional.Value)
}

// deferral checks that a deferral and estimated amounts go together.
func (c *checker) deferral(f *Facts) {
	d := f.Deferral
	if d == nil {
		return
	}
	const what customs.Phrase = "deferral|отложенное определение стоимости"
	c.day(what, -1, d.By)
	c.text(what, -1, string(d.Evidence))
	c.one(d.Evidence != "", what, -1, "the contract|указание договора")
	if !d.By.IsZero() && !d.By.After(f.Registered) {
		c.bad(customs.ErrConflict, "{0}: {1} is not after the day of registration, {2}|{0}: {1} не позднее дня регистрации декларации {2}", what.Arg(), d.By.Arg(), f.Registered.Arg())
	}
	if f.Sale == nil || !f.Sale.estimated() {
		c.bad(customs.ErrConflict, "{0}: no amount is marked as estimated|{0}: ни одна сумма не отмечена как предварительная", what.Arg())
	}
}

// estimated reports whether anything of the sale is only estimated.
func (s *Sale) estimated() bool {
	for _, it := range s.Items {
		if estimated(it) {
			return true
		}
	}
	return s.PriceEstimated
}

// estimated reports whether the amount of an item is only estimated.
func estimated(it Item) bool {
	switch it := it.(type) {
	case Packing:
		return it.Estimated
	case Transport:
		return it.Estimated
	case Handling:
		return it.Estimated
	case Insurance:
		return it.Estimated
	case Commission:
		return it.Estimated
	case Royalty:
		return it.Estimated
	case Proceeds:
		return it.Estimated
	case Assist:
		return it.Estimated
	}
	return false
}
