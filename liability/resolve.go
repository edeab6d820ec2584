package liability

import (
	"slices"
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// Resolve looks up everything that the amounts of a lot depend on and returns its
// line. Rates are those of the day of registration, but for waste and, by option,
// for unprocessed goods, which go by the day their release was declared; exchange
// rates those of the same day, or, by the option lapse-currency, of the deadline.
// Preferences and privileges that are claimed and proven apply where the basis
// lets them: never under 174(5).
//
// What is amiss with the lot, a rate, quotation or claim that the book does not
// have, a quantity that a rate asks for and the lot does not state, and a law that
// has not decided or has no currency are errors that name the lot.
func Resolve(lot *Lot, book *Book, law customs.Law, charge Charge) (Line, error) {
	if lot == nil {
		return Line{}, errNoLot()
	}
	if book == nil {
		return Line{}, customs.NewInputError(customs.ErrMissing, "no book was given: wanted one of NewBook|справочник не указан: требуется результат NewBook")
	}
	if !decided(&law) {
		return Line{}, law.Check()
	}
	l := Line{
		lot: lot.ID, charge: charge, goods: lot.Code, origin: lot.Origin, registered: lot.Registered,
		currency: law.Currency, value: lot.Value,
		round: law.Rounding, carry: customs.Rounding{Scale: carryScale, Mode: law.Rounding.Mode},
		alone:         law.SliceRounding == customs.SlicesAlone,
		unrounded:     law.ValueRounding == customs.ValueUnrounded,
		remediesInVAT: law.RemediesInVAT == customs.RemediesInVAT,
	}
	if err := l.resolve(lot, book, &law); err != nil {
		return Line{}, err
	}
	return l, nil
}

// carryScale is the number of decimals to which the customs value and the duty are
// rounded before the next payment is calculated on them.
const carryScale = 2

func (l *Line) resolve(lot *Lot, book *Book, law *customs.Law) error {
	switch {
	case law.Currency == 0:
		return customs.NewInputError(customs.ErrMissing, "the law names no currency to pay in|право не называет валюту платежа")
	case book.state != 0 && law.State != 0 && book.state != law.State:
		return customs.NewInputError(customs.ErrConflict, "the book is of {0}, the law of {1}|справочник — {0}, право — {1}", book.state.Arg(), law.State.Arg())
	}
	if err := lot.Check(); err != nil {
		return err
	}
	var err error
	if l.treatment, err = treat(lot, law, l.charge); err != nil {
		return l.wrap(err)
	}
	l.ratesOn, l.moneyOn = l.treatment.ratesOn, l.treatment.moneyOn
	l.measure0(lot.Quantity)
	m, err := book.For(lot.Code, lot.Origin, l.ratesOn)
	if err != nil {
		return l.wrap(err)
	}
	var rates [kinds]customs.Rate
	for i := range rates {
		k := &l.kinds[i]
		k.row, k.none = m.rows[i], m.none[i]
		switch {
		case k.row == nil:
			k.status = NoneListed
		case Kind(i+1).Remedy() && !l.treatment.remedies:
			k.status = NotCharged
		default:
			k.status, rates[i] = Charged, k.row.Rate
		}
	}
	if err := l.claim(lot, book, &rates); err != nil {
		return l.wrap(err)
	}
	if err := l.convert(book); err != nil {
		return l.wrap(err)
	}
	return l.wrap(l.rates(lot, book, &rates))
}

// convert finds the quotation of the currency of the value.
func (l *Line) convert(book *Book) error {
	price := exact.Decimal{Coef: 1}
	var rate customs.ExchangeRate
	l.units = 1
	if from := l.value.Currency(); from != l.currency {
		if l.quoted = book.quotation(from, l.currency, l.moneyOn); l.quoted == nil {
			return &MissingQuotation{Base: from, Quote: l.currency, On: l.moneyOn}
		}
		rate = l.quoted.Rate
		price, l.units = rate.Exact(), int64(rate.Units())
	}
	l.bound[0] = customs.BindValue(l.value, rate)
	l.whole = exact.ProductOf(l.value.Exact(), price)
	return nil
}

// rates resolves the rates, with the quotations and measures that they ask for.
func (l *Line) rates(lot *Lot, book *Book, rates *[kinds]customs.Rate) error {
	var exchange [maxQuotes]customs.ExchangeRate
	quoted := 0
	for i := range rates {
		if l.kinds[i].status != Charged {
			continue
		}
		for p := range rates[i].Parts() {
			amount, per, ok := rates[i].Part(p).Specific()
			if !ok {
				continue
			}
			l.kinds[i].measured = true
			if err := l.measure(lot, Kind(i+1), rates[i], per.Unit()); err != nil {
				return err
			}
			c := amount.Currency()
			if c == l.currency || slices.ContainsFunc(exchange[:quoted], func(x customs.ExchangeRate) bool { return x.Base() == c }) {
				continue
			}
			q := book.quotation(c, l.currency, l.moneyOn)
			if q == nil {
				return &MissingQuotation{Base: c, Quote: l.currency, On: l.moneyOn}
			}
			if quoted == maxQuotes {
				return &customs.RangeError{What: "foreign currencies in the rates of a lot|иностранные валюты в ставках партии", Value: customs.Count(quoted + 1).String(), Limit: "at most 8|не более 8"}
			}
			l.quotes[quoted], exchange[quoted] = q, q.Rate
			quoted++
		}
	}
	for i := range rates {
		if l.kinds[i].status != Charged {
			continue
		}
		var err error
		k := &l.kinds[i]
		if k.rate, err = rates[i].Resolve(l.currency, exchange[:quoted]); err != nil {
			return err
		}
		l.bound[1+i] = k.rate.Bind(l.quantities())
	}
	return nil
}

// measure notes the measure of the lot in which a unit is counted.
func (l *Line) measure(lot *Lot, k Kind, rate customs.Rate, u customs.Unit) error {
	sameAs := func(q customs.Quantity) bool { return q.Unit().Dimension() == u.Dimension() }
	if slices.ContainsFunc(l.quantities(), sameAs) {
		return nil
	}
	found := lot.measureLike(u)
	if found.IsZero() {
		return customs.NewInputError(customs.ErrMissing, "{0} at {1}: wanted the quantity in {2}, the lot does not state it|{0} по ставке {1}: требуется количество в единице «{2}», в партии оно не указано", k.Arg(), rate.Arg(), u.Arg())
	}
	switch {
	case l.more != nil:
		l.more = append(l.more, found)
	case l.measured == inlineMeasures:
		l.more = append(slices.Clone(l.measures[:]), found)
	default:
		l.measures[l.measured] = found
		l.measured++
	}
	return nil
}

// ClaimOutcome says whether a claim helped, and why.
type ClaimOutcome struct {
	Claim     Claim
	Applied   bool
	Reason    customs.Sentence
	Provision customs.Provision
	Option    customs.Key // that decided, empty if none did
}

// claim applies the preferences and privileges that are claimed.
func (l *Line) claim(lot *Lot, book *Book, rates *[kinds]customs.Rate) error {
	for _, c := range lot.Claims {
		rows := book.concessionRows(c.Measure)
		out := ClaimOutcome{Claim: c, Provision: l.treatment.concessionRule, Option: l.treatment.concessionOption}
		switch {
		case len(rows) == 0:
			return customs.NewInputError(customs.ErrUnknown, "the claim {0} is in no row of the book|заявленная льгота {0} отсутствует в справочнике", customs.Text(c.Measure))
		case !l.treatment.concessions:
			out.Reason = customs.Say("preferences and privileges do not apply|тарифные преференции и льготы не применяются")
		case c.Proven != customs.Met:
			out.Option = ""
			out.Reason = customs.Say("its condition is {0}, wanted met|условие: {0}, требуется подтверждение", c.Proven.Arg())
		default:
			if err := l.apply(rows, rates, &out.Applied); err != nil {
				return err
			}
			out.Reason = customs.Say("claimed and proven|заявлена и подтверждена")
			if !out.Applied {
				out.Option = ""
				out.Reason = customs.Say("it is not for goods {0} of origin {1} on {2}|не установлена для товара {0} происхождения {1} на {2}", l.goods.Arg(), l.origin.Arg(), l.ratesOn.Arg())
			}
		}
		l.claims = append(l.claims, out)
	}
	return nil
}

// apply puts the rates of a concession in place of the basic ones.
func (l *Line) apply(rows []Concession, rates *[kinds]customs.Rate, applied *bool) error {
	for i := range rows {
		c := &rows[i]
		k := &l.kinds[c.Kind-1]
		switch {
		case k.status != Charged, !c.applies(l.goods, l.origin, l.ratesOn):
			continue
		case k.concession != nil && k.concession.Reference == c.Reference:
			continue // the longest code of the reference goes first
		case k.concession != nil:
			return customs.NewInputError(customs.ErrConflict, "two concessions are claimed for {0}: {1} and {2}|для платежа «{0}» заявлены две льготы: {1} и {2}", c.Kind.Arg(), customs.Text(k.concession.Reference), customs.Text(c.Reference))
		}
		rate, err := c.of(k.row.Rate)
		if err != nil {
			return err
		}
		k.concession, rates[c.Kind-1], *applied = c, rate, true
	}
	return nil
}

// concessionRows returns the rows of a reference, by kind, the longest code first.
func (b *Book) concessionRows(reference string) []Concession {
	byRef := func(c Concession, ref string) int { return strings.Compare(c.Reference, ref) }
	i, found := slices.BinarySearchFunc(b.concessions, reference, byRef)
	if !found {
		return nil
	}
	j := i
	for j < len(b.concessions) && b.concessions[j].Reference == reference {
		j++
	}
	return b.concessions[i:j]
}

func (c *Concession) applies(code customs.GoodsCode, origin customs.Country, on customs.Date) bool {
	return !on.Before(c.From) && (c.To.IsZero() || !c.To.Before(on)) &&
		(c.Code.IsZero() || c.Code.Covers(code)) &&
		(len(c.Origins) == 0 || slices.Contains(c.Origins, origin))
}

// of returns the rate of the concession, given the basic one.
func (c *Concession) of(basic customs.Rate) (customs.Rate, error) {
	if !c.Rate.IsZero() {
		return c.Rate, nil
	}
	return scaled(basic, c.OfBasic)
}

// scaled returns a percentage of a rate: that percentage of each of its parts.
func scaled(r customs.Rate, by customs.Percent) (customs.Rate, error) {
	part := func(f exact.Frac) (exact.Decimal, error) {
		d, err := f.Mul(by.Ratio().Frac()).Decimal()
		if err != nil {
			return d, &customs.RangeError{What: "rate|ставка", Value: r.String() + " × " + by.String(), Limit: "at most 18 digits|не более 18 цифр"}
		}
		return d, nil
	}
	if p, ok := r.Percent(); ok {
		d, err := part(p.Ratio().Frac().MulInt(100))
		if err != nil {
			return customs.Rate{}, err
		}
		if p, err = customs.PercentFromDecimal(d.ToDecimal()); err != nil {
			return customs.Rate{}, err
		}
		return customs.AdValorem(p)
	}
	if amount, per, ok := r.Specific(); ok {
		d, err := part(exact.FracOf(amount.Exact()))
		if err != nil {
			return customs.Rate{}, err
		}
		if amount, err = customs.MoneyFromExact(d, amount.Currency()); err != nil {
			return customs.Rate{}, err
		}
		return customs.Specific(amount, per)
	}
	x, y := r.Operands()
	a, err := scaled(x, by)
	if err != nil {
		return customs.Rate{}, err
	}
	b, err := scaled(y, by)
	if err != nil {
		return customs.Rate{}, err
	}
	switch r.Form() {
	case customs.GreaterOfForm:
		return customs.GreaterOf(a, b)
	case customs.LesserOfForm:
		return customs.LesserOf(a, b)
	}
	return customs.SumOf(a, b)
}
