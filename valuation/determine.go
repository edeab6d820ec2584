package valuation

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// Determine finds the customs value by the first method of the ladder that
// applies. It returns
//
//   - a Determination with a value, or without one where no method applies (then
//     its Err says why, method by method);
//   - customs.Faults, all at once, where the profile contradicts itself or the
//     facts are none (negative amounts, missing rates, …);
//   - customs.Faults of *Unpublished where a method that has to be tried needs
//     what the rule set does not publish.
//
// It keeps nothing of the facts but copies.
func Determine(p Profile, f Facts) (Determination, error) {
	if err := p.Check(); err != nil {
		return Determination{}, err
	}
	c := checker{p: &p}
	c.facts(&f)
	if err := c.faults.Err(); err != nil {
		return Determination{}, err
	}
	d := Determination{profile: p, goods: f.Goods, papers: f.Papers}
	w := work{p: &p, f: &f, d: &d, day: conversionDay(&p, &f), foreign: len(c.currencies) > 0}
	if f.Sale != nil {
		d.answers = f.Sale.Answers
	}
	if v, barred := w.barred(); barred {
		d.attempts = []Attempt{{reasons: customs.Violations{v}}}
		return d, nil
	}
	if p.Act == customs.CustomsCode && (f.Goods.State == Waste || f.Goods.State == Remnant) {
		w.ownState()
	}
	for _, m := range p.Ladder.order(f.First) {
		if m == 0 {
			break
		}
		value := w.try(m)
		if w.err != nil {
			return Determination{}, w.err
		}
		if err := w.need.Err(); err != nil {
			return Determination{}, err
		}
		d.attempts = append(d.attempts, Attempt{m, value, w.reasons})
		if !value.IsZero() {
			w.found(m, value)
			return d, w.err
		}
		if w.reasons.Is(Ambiguous) {
			return d, nil // to go on would be to settle it
		}
	}
	if f.Claim != nil {
		d.attempts = append(d.attempts, Attempt{reasons: customs.Violations{w.arbitrary("no method gives a value|ни один из методов не дает стоимости")}})
	}
	return d, nil
}

// try runs one method.
func (w *work) try(m Method) customs.Money {
	w.start(m)
	switch m {
	case TransactionValue:
		return w.transaction()
	case IdenticalGoods, SimilarGoods:
		return w.comparable(m)
	case Deductive:
		return w.deductive()
	case Computed:
		return w.computed()
	}
	return w.fallBack()
}

// found fills in the result.
func (w *work) found(m Method, value customs.Money) {
	d := w.d
	d.Value, d.Method = value, m
	form := formOf(w.p.Forms, m, d.Base)
	d.figures = slices.Clone(w.figures)
	for i := range d.figures {
		d.figures[i].Line = LineOf(form, d.figures[i].Entry)
	}
	if form == DTS1 {
		w.dollars(value)
	}
	slices.SortStableFunc(d.figures, func(a, b Figure) int { return place(a) - place(b) })
	w.claim(m, value)
}

// place orders figures as the forms do, and by entry where there is no form.
func place(f Figure) int {
	if f.Line.IsZero() {
		return int(f.Entry)
	}
	return int(f.Line.number)<<8 | int(f.Line.letter)
}

// dollars adds line 25(б), the value in US dollars, where a rate is given.
func (w *work) dollars(value customs.Money) {
	if w.p.Currency == customs.USD {
		return
	}
	rate, ok := quotation(w.f, customs.USD, w.day)
	if !ok {
		return
	}
	r := w.p.Rounding
	q, err := exact.FracOf(value.Exact()).Quo(rate.Ratio().Frac()).Round(r.Scale, exact.Mode(r.Mode))
	if err != nil {
		w.fail(err)
		return
	}
	usd, err := customs.MoneyFromExact(q, customs.USD)
	if err != nil {
		w.fail(err)
		return
	}
	w.d.figures = append(w.d.figures, Figure{Entry: CustomsValueUSD, Line: LineOf(DTS1, CustomsValueUSD), Amount: usd, Rate: rate})
}

// barred refuses what is no case for the methods: products of processing, and a
// claim without any grounds.
func (w *work) barred() (customs.Violation, bool) {
	f := w.f
	if f.Goods.State == Product && w.p.Act == customs.CustomsCode {
		return customs.Violation{
			Code: ProductByInputs, Provision: customs.Article(175).Para(1), Subject: f.Goods.Name,
			Detail: customs.Say("products of processing pay what the goods used for them would pay: their own value is not determined|за продукты переработки уплачиваются платежи исходя из стоимости использованных товаров: собственная стоимость продуктов не определяется"),
			Cure:   customs.Say("add up the value of the inputs used, with OfInputs|сложить стоимость использованных товаров (OfInputs)"),
		}, true
	}
	if f.Claim != nil && f.Sale == nil && len(f.Comparables) == 0 && f.Resales == nil && f.Production == nil && f.LastResort == nil {
		return w.arbitrary("nothing is given that it rests on|не указано, на чем она основана"), true
	}
	return customs.Violation{}, false
}

// arbitrary refuses a claim that has no grounds.
func (w *work) arbitrary(why customs.Phrase) customs.Violation {
	return customs.Violation{
		Code: ArbitraryValue, Provision: w.cite(articleGeneral.Para(9)), Subject: w.f.Goods.Name,
		Detail: customs.Say("a value of {0} is claimed without grounds, {1}: an arbitrary or fictitious value is not permitted|заявлена стоимость {0} без оснований, {1}: произвольная или фиктивная стоимость не допускается", w.f.Claim.Value.Arg(), why.Arg()),
		Cure:   customs.Say("give the facts of a method|представить сведения для одного из методов"),
	}
}

// claim remarks on a claim that differs from what was found.
func (w *work) claim(m Method, value customs.Money) {
	c := w.f.Claim
	if c == nil {
		return
	}
	claimed, _ := w.convert(CustomsValue, c.Value)
	if claimed == value && c.Method == m {
		return
	}
	w.d.remarks = append(w.d.remarks, customs.Violation{
		Code: RemarkClaim, Provision: w.cite(articleGeneral.Para(10)), Subject: w.f.Goods.Name,
		Detail: customs.Say("claimed {0} by method {1}, determined {2} by method {3}|заявлено {0} по методу {1}, определено {2} по методу {3}",
			c.Value.Arg(), customs.Count(c.Method), value.Arg(), customs.Count(m)),
	})
}
