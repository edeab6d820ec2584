package liability

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// ItemStatus says whether a kind of payment is charged. The zero value is invalid.
type ItemStatus uint8

// The statuses of an item.
const (
	Charged    ItemStatus = iota + 1 // it has a rate
	NoneListed                       // there is none: the coverage of the book states that all are listed
	NotCharged                       // there is one, and the law does not charge it here (remedies-on-inputs)
)

const (
	itemStatusNames customs.Names  = "|charged|none listed|not charged"
	itemStatusWhat  customs.Phrase = "status of a payment|состояние платежа"
)

// Phrase words the status in both languages; an unknown number names itself.
func (s ItemStatus) Phrase() customs.Phrase {
	switch s {
	case Charged:
		return "charged|начислено"
	case NoneListed:
		return "none is established|не установлено"
	case NotCharged:
		return "not charged|не взимается"
	}
	return customs.Phrase(s.String())
}

// Arg returns the status as an argument of a sentence.
func (s ItemStatus) Arg() customs.Arg { return s.Phrase().Arg() }

// ParseItemStatus reads a name such as "none listed".
func ParseItemStatus(text string) (ItemStatus, error) {
	n, err := itemStatusNames.Parse(itemStatusWhat, text)
	return ItemStatus(n), err
}

// String returns the name, or ItemStatus(9) for a number that is no status.
func (s ItemStatus) String() string { return itemStatusNames.String("ItemStatus", uint8(s)) }

// AppendText appends the name; a number that is no status is an error.
func (s ItemStatus) AppendText(b []byte) ([]byte, error) {
	return itemStatusNames.Append(b, itemStatusWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s ItemStatus) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (s *ItemStatus) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, itemStatusWhat, itemStatusNames, text)
}

// Explained is the whole line of a lot at one cumulative quantity, F(x), with what
// a reader needs to calculate it again.
type Explained struct {
	Upto  customs.Ratio // the cumulative quantity, in the lot's own unit
	Value customs.Money // the customs value of it, rounded
	Items [kinds]Item   // by kind, in the order of the law
}

// Of returns the item of a kind, the zero Item for what is no kind.
func (e *Explained) Of(k Kind) Item {
	if !k.Valid() {
		return Item{}
	}
	return e.Items[k-1]
}

// Amounts returns the amounts of the line.
func (e *Explained) Amounts() Amounts {
	a := Amounts{value: e.Value}
	for i := range e.Items {
		a.kinds[i] = e.Items[i].Amount
	}
	return a
}

// Item is one kind of payment of an explained line.
type Item struct {
	Kind   Kind
	Status ItemStatus
	Rate   customs.Rate  // that was applied, after a preference or privilege
	Base   customs.Money // what percentages are taken of; with the option value-rounding "unrounded" it is shown rounded …
	Exact  customs.Ratio // … and this is the base itself, 0 elsewhere
	Yield  customs.Yield // which parts of the rate decided
	Amount customs.Money
	Source string // of the row of the book, or of the coverage that states that there is none
}

// Explain calculates F(x) and says how: the result, and one step after another in
// the trace, if one is given. It gives the amounts of Totals from 0 to x; a slice
// is explained by both its cumulative lines.
func (l *Line) Explain(x customs.Ratio, t *customs.Trace) (e Explained, err error) {
	if x != l.length || l.currency == 0 {
		if err := l.within(customs.Ratio{}, x); err != nil {
			return Explained{}, err
		}
	}
	var a Amounts
	if err := l.fill(x, &a, &e); err != nil {
		return Explained{}, err
	}
	e.Upto, e.Value = x, a.value
	for i := range l.kinds {
		k, item := &l.kinds[i], &e.Items[i]
		item.Kind, item.Status, item.Amount = Kind(i+1), k.status, a.kinds[i]
		item.Source = l.Source(item.Kind)
		if k.status == Charged {
			item.Rate = k.rate.Rate()
		}
	}
	if t != nil {
		l.trace(&e, t)
	}
	return e, nil
}

// Part is one percentage or amount of a rate, with what it was applied to.
type Part struct {
	Rate     customs.Rate         // the percentage or the amount by itself
	Decided  bool                 // whether it is in the amount of the item
	Base     customs.Money        // of a percentage: its base, as in the item
	Exact    customs.Ratio        // of a percentage: its base where it is not rounded
	Quantity customs.Quantity     // of an amount: the measure of the whole lot …
	Share    customs.Ratio        // … of which this share is taken
	Exchange customs.ExchangeRate // of an amount: the rate of its currency, none if it is the law's
	Amount   customs.Money        // what it yields by itself, rounded as the kind is
}

// Parts yields the parts of the rate of an item of this line, in the order of the
// rate's text, each with what it yields by itself. It yields nothing for a kind
// that is not charged.
func (l *Line) Parts(e *Explained, k Kind) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		item := e.Of(k)
		if item.Status != Charged || l.currency == 0 {
			return
		}
		share := e.Upto.Frac().Quo(l.length.Frac())
		base := exact.FracOf(item.Base.Exact())
		if l.unrounded {
			base = item.Exact.Frac()
		}
		for i := range item.Rate.Parts() {
			p := Part{Rate: item.Rate.Part(i), Decided: item.Yield.Decided(i)}
			var exchange []customs.ExchangeRate
			if amount, per, ok := p.Rate.Specific(); ok {
				p.Quantity, p.Share = l.measureIn(per.Unit()), ratioOf(share)
				if q := l.quotationOf(amount.Currency()); q != nil {
					p.Exchange = q.Rate
					exchange = []customs.ExchangeRate{q.Rate}
				}
			} else {
				p.Base, p.Exact = item.Base, item.Exact
			}
			r, err := p.Rate.Resolve(l.currency, exchange)
			if err == nil {
				var f exact.Frac
				if f, _, err = r.YieldExact(base, l.quantities(), share); err == nil {
					p.Amount, err = l.money(f, l.round, k.Phrase())
				}
			}
			if err != nil || !yield(p) {
				return
			}
		}
	}
}

// ratioOf returns a valid fraction as a ratio.
func ratioOf(f exact.Frac) customs.Ratio {
	r, _ := customs.RatioFromFrac(f)
	return r
}

// measureIn returns the measure of the whole lot in which a unit is counted.
func (l *Line) measureIn(u customs.Unit) customs.Quantity {
	for _, q := range l.quantities() {
		if q.Unit().Dimension() == u.Dimension() {
			return q
		}
	}
	return customs.Quantity{}
}

// quotationOf returns the quotation of a currency of the rates.
func (l *Line) quotationOf(c customs.Currency) *Quotation {
	for _, q := range l.quotes {
		if q != nil && q.Rate.Base() == c {
			return q
		}
	}
	return nil
}

// Source returns the source of the row of a kind, or of the coverage that states
// that there is none.
func (l *Line) Source(k Kind) string {
	if !k.Valid() {
		return ""
	}
	switch r := &l.kinds[k-1]; {
	case r.concession != nil:
		return r.concession.Source
	case r.row != nil:
		return r.row.Source
	case r.none != nil:
		return r.none.Source
	}
	return ""
}

// PaymentCode returns the code of payment of a kind; that of excise is the one of
// the row of the book, if it states one.
func (l *Line) PaymentCode(k Kind) string {
	if k == Excise {
		if r := l.kinds[k-1].row; r != nil && r.PaymentCode != "" {
			return r.PaymentCode
		}
	}
	return k.PaymentCode()
}

// Claims yields the claims of the lot with their outcome, in the order of the lot.
func (l *Line) Claims() iter.Seq[ClaimOutcome] {
	return func(yield func(ClaimOutcome) bool) {
		for _, c := range l.claims {
			if !yield(c) {
				return
			}
		}
	}
}

// Quotations yields the quotations that the line uses: that of the currency of the
// value first, then those of the rates.
func (l *Line) Quotations() iter.Seq[Quotation] {
	return func(yield func(Quotation) bool) {
		if l.quoted != nil && !yield(*l.quoted) {
			return
		}
		for _, q := range l.quotes {
			if q != nil && q != l.quoted && !yield(*q) {
				return
			}
		}
	}
}

// DeclaredValue returns the customs value of the whole lot as declared.
func (l *Line) DeclaredValue() customs.Money { return l.value }

// RatesOn returns the day whose rates apply.
func (l *Line) RatesOn() customs.Date { return l.ratesOn }

// CurrencyOn returns the day whose exchange rates apply.
func (l *Line) CurrencyOn() customs.Date { return l.moneyOn }

// Provision returns the provision that the charge follows: 174(5), 175(1), …
func (l *Line) Provision() customs.Provision { return l.treatment.provision }
