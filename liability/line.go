package liability

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// Line is a lot with everything resolved that its amounts depend on: rates,
// exchange rates, options. It is a flat value without state: Totals and Explain
// may be called any number of times, also by several goroutines. The zero Line is
// none; asking it for amounts is an error.
//
// Let F(x) be the whole line calculated at the cumulative quantity x: the customs
// value rounded, each payment on it rounded, VAT on the rounded parts. A slice
// from a to b pays F(b) − F(a), kind by kind, so that the slices of a lot add up
// to the amounts of the lot for any rate, any split and any order. Under the option
// slice-rounding "alone" a slice is calculated by itself, as F(b − a).
type Line struct {
	lot        LotID
	charge     Charge
	goods      customs.GoodsCode
	origin     customs.Country
	registered customs.Date
	ratesOn    customs.Date
	moneyOn    customs.Date
	quantity   customs.Quantity
	length     customs.Ratio // the quantity as a ratio
	coef       int64         // the quantity is coef ÷ pow
	pow        int64
	value      customs.Money // as declared

	currency customs.Currency
	whole    exact.Product // the value × the price of its currency …
	units    int64         // … of so many units
	quoted   *Quotation    // of the currency of the value, if it is another one

	round         customs.Rounding // of the payments
	carry         customs.Rounding // of what enters the next base
	alone         bool             // slices are calculated by themselves
	unrounded     bool             // nothing but the payments is rounded
	remediesInVAT bool
	treatment     treatment

	bound [1 + kinds]customs.BoundRate // of the value, and of every kind: the quick way

	measured uint8
	measures [inlineMeasures]customs.Quantity // that rates ask for
	more     []customs.Quantity               // instead, if they are more
	quotes   [maxQuotes]*Quotation            // of the currencies of rates
	claims   []ClaimOutcome
	kinds    [kinds]lineKind
}

const (
	inlineMeasures = 4
	maxQuotes      = 8
)

// lineKind is one kind of payment of a line.
type lineKind struct {
	status     ItemStatus
	measured   bool // the rate asks for quantities
	rate       customs.ResolvedRate
	row        *bookRow    // of the basic rate
	none       *Coverage   // states that there is none
	concession *Concession // that took the place of the basic rate
}

// Lot returns the lot of the line.
func (l *Line) Lot() LotID { return l.lot }

// Quantity returns the quantity of the lot, the end of the tape that slices are
// cut from.
func (l *Line) Quantity() customs.Quantity { return l.quantity }

// Length returns the number of that quantity: where the whole lot ends.
func (l *Line) Length() customs.Ratio { return l.length }

// Currency returns the currency of the amounts.
func (l *Line) Currency() customs.Currency { return l.currency }

// Totals returns the amounts of the stretch of the lot between two cumulative
// quantities, in the lot's own unit: F(to) − F(from), or F(to − from) where slices
// are rounded alone. A stretch that is empty is 0; one that is not within the lot
// is an error with the code ErrSlice, amounts beyond 18 digits are a RangeError.
// It allocates nothing, but for errors and numbers beyond 128 bits.
func (l *Line) Totals(from, to customs.Ratio) (Amounts, error) {
	if from.IsZero() && to == l.length { // the whole lot
		a := Amounts{}
		err := l.fill(to, &a, nil)
		return a, err
	}
	if err := l.within(from, to); err != nil {
		return Amounts{}, err
	}
	if l.alone {
		to, from = to.Sub(from), customs.Ratio{}
	}
	var a, b Amounts
	if err := l.fill(to, &b, nil); err != nil || from.IsZero() {
		return b, err
	}
	if err := l.fill(from, &a, nil); err != nil {
		return Amounts{}, err
	}
	d, err := b.Sub(a)
	return d, l.wrap(err)
}

// Slice returns the amounts of a slice: the sum over its intervals, or, where
// slices are rounded alone, the amounts of its intervals' total length. An empty
// slice and one that is no part of the lot are errors with the code ErrSlice.
func (l *Line) Slice(s Slice) (Amounts, error) {
	if err := l.wrap(s.check(l.quantity)); err != nil {
		return Amounts{}, err
	}
	if l.alone {
		return l.Totals(customs.Ratio{}, s.Length())
	}
	sum := ZeroAmounts(l.currency)
	for _, i := range s {
		a, err := l.Totals(i.From, i.To)
		if err != nil {
			return Amounts{}, err
		}
		if sum, err = sum.Add(a); err != nil {
			return Amounts{}, l.wrap(err)
		}
	}
	return sum, nil
}

// within refuses a stretch that is not within the lot.
func (l *Line) within(from, to customs.Ratio) error {
	switch {
	case l.currency == 0:
		return errNoLine()
	case from.Sign() < 0 || to.Compare(from) < 0 || to.Compare(l.length) > 0:
		return l.wrap(errBeyond(from, to, l.quantity))
	}
	return nil
}

func errNoLine() error {
	return customs.NewInputError(customs.ErrMissing, "wanted a resolved line, this one is empty|требуется рассчитанная строка, эта пуста")
}

// wrap puts the lot in front of an error.
func (l *Line) wrap(err error) error {
	if err == nil {
		return nil
	}
	return &LotError{Lot: l.lot, Err: err}
}

// fill calculates F(x), and the bases and yields of the items if e is given.
func (l *Line) fill(x customs.Ratio, a *Amounts, e *Explained) error {
	if l.plain() {
		if part, of, ok := l.share(x); ok && l.fillShort(part, of, a, e) {
			return nil
		}
	}
	return l.fillExact(x, a, e)
}

// plain reports whether every payment is calculated on the amounts of those before
// it, as they are paid.
func (l *Line) plain() bool { return !l.unrounded && l.round == l.carry }

// share returns x as a share of the quantity, not always in lowest terms.
func (l *Line) share(x customs.Ratio) (part, of int64, ok bool) {
	if x == l.length {
		return 1, 1, l.coef != 0
	}
	num, den, ok := x.Int64()
	if !ok || num < 0 {
		return 0, 0, false
	}
	scale := l.pow
	a, b := scale, den
	for b != 0 {
		a, b = b, a%b
	}
	part, ok = times(num, scale/a)
	of, ok2 := times(l.coef, den/a)
	return part, of, ok && ok2 && of != 0
}

// times returns a × b for numbers not below zero; false if it passes 63 bits.
func times(a, b int64) (int64, bool) {
	if b == 1 || a == 0 {
		return a, true
	}
	p := a * b
	return p, p/b == a && p >= 0
}

// fillShort is fill in whole words; false where these do not do or something is
// amiss, which fillExact then names.
func (l *Line) fillShort(part, of int64, a *Amounts, e *Explained) bool {
	zero := customs.ZeroMoney(l.currency)
	if v, ok := l.bound[0].OfPart(zero, part, of, l.carry); ok {
		a.value = v.Amount
	} else if !l.convertPart(part, of, a) {
		return false
	}
	base, err := a.value, error(nil)
	for i := range l.kinds {
		if base, err = l.base(Kind(i+1), base, a); err != nil {
			return false
		}
		k := &l.kinds[i]
		if k.status != Charged {
			a.kinds[i] = zero
			continue
		}
		yield, ok := l.bound[1+i].OfPart(base, part, of, l.round)
		if !ok {
			if yield, err = k.rate.YieldOfPart(base, l.quantities(), part, of, l.round); err != nil {
				return false
			}
		}
		a.kinds[i] = yield.Amount
		if e != nil {
			e.Items[i].Base, e.Items[i].Yield = base, yield
		}
	}
	return true
}

// convertPart calculates the customs value of a part where the quick way does not
// do.
func (l *Line) convertPart(part, of int64, a *Amounts) bool {
	div, ok := times(of, l.units)
	if !ok {
		return false
	}
	d, err := l.whole.MulInt(part).Quo(div, l.carry.Scale, exact.Mode(l.carry.Mode))
	if err != nil {
		return false
	}
	a.value, err = customs.MoneyFromExact(d, l.currency)
	return err == nil
}

// base returns what the percentages of a kind are taken of, given that of the kind
// before it, which is the customs value at the first: the customs value for duties,
// with the duty for excise, and with duty, excise and, by option, the remedies for
// VAT.
func (l *Line) base(k Kind, before customs.Money, a *Amounts) (sum customs.Money, err error) {
	sum = before
	switch k {
	case Excise:
		return sum.Add(a.kinds[Duty-1])
	case VAT:
		if l.remediesInVAT {
			for r := Special; r <= Countervailing && err == nil; r++ {
				sum, err = sum.Add(a.kinds[r-1])
			}
		}
		if err == nil {
			sum, err = sum.Add(a.kinds[Excise-1])
		}
	}
	return sum, err
}

// quantities returns the measures that rates ask for.
func (l *Line) quantities() []customs.Quantity {
	if l.more != nil {
		return l.more
	}
	return l.measures[:l.measured]
}
