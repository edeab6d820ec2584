package valuation

import "github.com/eaeu-customs/inward/customs"

// computed is method 5: cost of production, profit and general expenses as one
// amount, and the carriage to the place up to which transport counts (Article 44).
// What the cost contains is not added again.
func (w *work) computed() customs.Money {
	w.needsMoney()
	w.needs(w.p.TransportTo != 0, ParameterTransportTo)
	if len(w.need) > 0 {
		return customs.Money{}
	}
	p := w.f.Production
	if p == nil {
		w.none()
		return customs.Money{}
	}
	if p.FromProducer != customs.Met {
		w.refuse(&w.reasons, customs.Violation{
			Code: NotFromProducer, Provision: w.cite(articleComputed.Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("that the figures come from the producer's accounts: {0}|сведения получены из учета изготовителя: {0}", p.FromProducer.Arg()),
		})
	}
	w.component(ProductionCost, articleComputed.Para(1).Sub(1), p.Cost)
	for _, part := range p.Including {
		w.put(part.Entry, part.Amount)
	}
	w.component(Profit, articleComputed.Para(1).Sub(2), p.Profit)
	if w.p.TransportTo != NoPlace {
		w.component(ComputedTransport, articleComputed.Para(1).Sub(3), p.Transport)
		w.component(ComputedHandling, articleComputed.Para(1).Sub(3), p.Handling)
		w.component(ComputedInsurance, articleComputed.Para(1).Sub(3), p.Insurance)
	}
	if len(w.reasons) > 0 {
		return customs.Money{}
	}
	cost := w.settle(ProductionCost)
	for e := OfPacking; e <= OfOther; e++ {
		w.settle(e)
	}
	profit := w.settle(Profit)
	carriage := w.add(w.settle(ComputedTransport), w.add(w.settle(ComputedHandling), w.settle(ComputedInsurance)))
	value := w.add(w.add(cost, profit), carriage)
	w.step(articleComputed.Para(1), "{0} + {1} + {2} = {=}|{0} + {1} + {2} = {=}", value.Arg(), cost.Arg(), profit.Arg(), carriage.Arg())
	return w.finish(value)
}

// component wants a part of the computed value with its proof; zero with proof is
// one.
func (w *work) component(e Entry, q customs.Provision, a Amount) {
	why := customs.Phrase("not given; state zero with its proof where there was none|не указано; при отсутствии указать ноль с подтверждением")
	switch {
	case !a.Money.IsZero() && a.Evidence != "":
		w.put(e, a.Money)
		return
	case !a.Money.IsZero():
		why = "no document shows it|не подтверждено документами"
	}
	w.reasons = append(w.reasons, customs.Violation{
		Code: CostUnproven, Provision: w.cite(q), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0}: {1}|{0}: {1}", e.Arg(), why.Arg()),
	})
}
