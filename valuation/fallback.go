package valuation

import "github.com/eaeu-customs/inward/customs"

// fallBack is method 6: an earlier method used flexibly, with the rules that are
// relaxed named one by one, or a price from a source that the rule set admits. The
// barred bases are refused by name (Article 45).
func (w *work) fallBack() customs.Money {
	l := w.f.LastResort
	if l == nil {
		w.none()
		return customs.Money{}
	}
	if w.p.Barred.Has(l.Basis) {
		w.barredBasis(l.Basis)
		return customs.Money{}
	}
	if l.Basis == Flexibly {
		return w.flexibly(l)
	}
	w.needs(w.p.Sources != 0 || w.p.Flexible != 0, ParameterSources)
	if len(w.need) > 0 {
		return customs.Money{}
	}
	if !w.p.Sources.Has(l.Basis) {
		w.notAdmitted(l.Basis)
		return customs.Money{}
	}
	return w.source(l)
}

// barredBasis refuses a basis that the law bars, by name.
func (w *work) barredBasis(b Basis) {
	n := uint16(b - HomePriceOfUnionGoods + 1)
	w.reasons = append(w.reasons, customs.Violation{
		Code: BarredBasis, Provision: w.cite(articleFallBack.Para(5).Sub(n)), Subject: w.f.Goods.Name,
		Detail: customs.Say("the value must not rest on: {0}|стоимость не может определяться на основе: {0}", b.Arg()),
	})
}

func (w *work) notAdmitted(b Basis) {
	w.reasons = append(w.reasons, customs.Violation{
		Code: BasisUnknown, Provision: w.cite(articleFallBack.Para(2)), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0} do not admit this basis: {1}|{0} не предусматривают такую основу: {1}", w.p.Name.Arg(), b.Arg()),
	})
}

// flexibly runs an earlier method with named rules relaxed.
func (w *work) flexibly(l *LastResort) customs.Money {
	w.needs(w.p.Flexible != 0, ParameterFlexible)
	if len(w.need) > 0 {
		return customs.Money{}
	}
	if w.p.Flexible == None || !w.p.Ladder.Has(l.Base) {
		w.notAdmitted(l.Basis)
		return customs.Money{}
	}
	for _, r := range l.Relax {
		w.relaxation(l.Base, r)
	}
	if len(w.reasons) > 0 {
		return customs.Money{}
	}
	w.relax, w.d.Base = l.Relax, l.Base
	value := w.try(l.Base)
	w.relax, w.method = nil, FallBack
	if value.IsZero() {
		w.d.Base = 0
		return value
	}
	w.step(articleFallBack.Para(1), "method 6 on the basis of method {0}, {1} = {=}|метод 6 на основе метода {0} ({1}) = {=}", value.Arg(), customs.Count(l.Base), l.Base.Arg())
	return value
}

// relaxation wants a rule that may be relaxed, with the reason for it.
func (w *work) relaxation(base Method, r Relaxation) {
	no := func(p customs.Phrase, args ...customs.Arg) {
		w.reasons = append(w.reasons, customs.Violation{
			Code: RelaxationBarred, Provision: w.cite(articleFallBack.Para(2)), Subject: w.f.Goods.Name, Detail: customs.Say(p, args...),
		})
	}
	timed, ok := Relaxable(base, r.Rule)
	switch {
	case !ok:
		no("rule {0} of method {1} cannot be relaxed|отступление от правила {0} метода {1} не допускается", clipped(string(r.Rule)), customs.Count(base))
	case r.Why == "":
		no("no document shows why relaxing rule {0} is reasonable|обоснование отступления от правила {0} не подтверждено документами", clipped(string(r.Rule)))
	case timed && r.Days.IsZero():
		no("rule {0} is about time: the days used instead are wanted|правило {0} касается срока: требуется указать применяемое число дней", clipped(string(r.Rule)))
	case !timed && !r.Days.IsZero():
		no("rule {0} is not about time, {1} days given|правило {0} не касается срока, указано дней: {1}", clipped(string(r.Rule)), r.Days.Arg())
	}
}

// Relaxable reports whether the fall-back method may relax a rule of a method, and
// whether the rule is about time, so that other days take the place of the window.
// What the law says of flexibility is general; this list is our reading:
//
//   - method 1: that there was a sale, the restrictions on the buyer, conditions
//     that cannot be quantified, the relationship;
//   - methods 2 and 3: the window, the country of production, that the value was
//     accepted by method 1 (values by methods 4 and 5 serve);
//   - method 4: the window, that goods were resold as imported;
//   - method 5: that the figures come from the producer's accounts.
//
// What is never relaxed is that figures are proven.
func Relaxable(base Method, rule customs.Code) (timed, ok bool) {
	switch base {
	case TransactionValue:
		return false, rule == NotSold || rule == Restricted || rule == Conditional || rule == Influenced
	case IdenticalGoods, SimilarGoods:
		return rule == OutsideWindow, rule == OutsideWindow || rule == OtherCountry || rule == NotAccepted
	case Deductive:
		return rule == ResaleOutsideWindow, rule == ResaleOutsideWindow || rule == Processed
	case Computed:
		return false, rule == NotFromProducer
	}
	return false, false
}

// source takes a price from a source: price × quantity ÷ the quantity it is for.
func (w *work) source(l *LastResort) customs.Money {
	w.needsMoney()
	if len(w.need) > 0 {
		return customs.Money{}
	}
	s := &l.Source
	if s.Evidence == "" {
		w.reasons = append(w.reasons, customs.Violation{
			Code: SourceUnproven, Provision: w.cite(articleFallBack.Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("no document shows the price of {0} ({1})|цена {0} не подтверждена документами ({1})", s.Price.Arg(), l.Basis.Arg()),
		})
		return customs.Money{}
	}
	price, _ := w.convert(ComparableValue, s.Price)
	w.figure(ComparableValue, price)
	w.quantity(ComparableQuantity, s.Per)
	w.quantity(GoodsQuantity, w.f.Goods.Quantity)
	value, err := price.Share(w.f.Goods.Quantity, s.Per, w.p.Rounding)
	if err != nil {
		w.fail(err)
		return customs.Money{}
	}
	w.step(articleFallBack.Para(1), "{0} ({3}): {1} for {2} of the source = {=}|{0} ({3}): {1} за {2} по источнику = {=}", value.Arg(), l.Basis.Arg(), price.Arg(), s.Per.Arg(), s.Evidence.Arg())
	return w.finish(value)
}
