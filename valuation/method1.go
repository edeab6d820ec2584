package valuation

import "github.com/eaeu-customs/inward/customs"

// transaction is method 1: price paid or payable, plus additions, less what the
// price contains and the value must not (Articles 39 and 40).
func (w *work) transaction() customs.Money {
	w.needsMoney()
	w.needs(w.p.TransportTo != 0, ParameterTransportTo)
	w.needs(w.p.Conditions != 0, ParameterConditions)
	for k := Commissions; k <= DutiesAndTaxes; k++ {
		w.needs(w.p.Costs.Of(k) != 0, CostParameter(k))
	}
	if len(w.need) > 0 {
		return customs.Money{}
	}
	s := w.f.Sale
	if s == nil {
		w.none()
		return customs.Money{}
	}
	w.sold(s)
	if w.p.Conditions == Applies {
		w.conditions(s)
	}
	w.put(PricePaid, s.Price)
	if s.PriceEstimated {
		w.estimate(0, "the price|цена")
	}
	w.indirect(s)
	for i, it := range s.Items {
		w.item(i, it)
	}
	w.carriage(s)
	if len(w.reasons) > 0 {
		return customs.Money{}
	}
	return w.sum()
}

// sum adds up the lines of ДТС-1: 12 = 11а + 11б, 20 = Σ 13…19, 24 = Σ 21…23,
// 25 = 12 + 20 − 24. On ДТС-3 they are A, B and A + B.
func (w *work) sum() customs.Money {
	basis := w.add(w.settle(PricePaid), w.settle(IndirectPayments))
	w.figure(BasisTotal, basis)
	additions := customs.ZeroMoney(w.p.Currency)
	for e := AddCommissions; e <= AddInsurance; e++ {
		additions = w.add(additions, w.settle(e))
	}
	w.figure(AdditionsTotal, additions)
	deductions := customs.ZeroMoney(w.p.Currency)
	for e := LessWork; e <= LessDuties; e++ {
		deductions = w.add(deductions, w.settle(e))
	}
	w.figure(DeductionsTotal, deductions)
	value := w.sub(w.add(basis, additions), deductions)
	w.step(articlePrice.Para(1), "{0} + {1} − {2} = {=}|{0} + {1} − {2} = {=}", value.Arg(), basis.Arg(), additions.Arg(), deductions.Arg())
	return w.finish(value)
}

// none notes that nothing was given for the method.
func (w *work) none() {
	w.reasons = append(w.reasons, customs.Violation{
		Code: NoFacts, Provision: w.cite(articleGeneral.Para(15)),
		Detail: customs.Say("nothing is given for method {0}, {1}|сведения для метода {0} ({1}) не представлены", customs.Count(w.method), w.method.Arg()),
	})
}

// sold wants a sale for export with a price that is proven.
func (w *work) sold(s *Sale) {
	if w.f.Goods.State == Waste && w.p.Act == customs.CustomsCode {
		w.refuse(&w.reasons, customs.Violation{
			Code: NotSold, Provision: customs.Article(170).Para(2), Subject: w.f.Goods.Name,
			Detail: customs.Say("waste was obtained in the territory: its sale is no sale for export to it|отходы получены на таможенной территории: их продажа не является продажей для вывоза на нее"),
		})
	}
	if s.Sold != customs.Met {
		w.refuse(&w.reasons, customs.Violation{
			Code: NotSold, Provision: w.cite(articlePrice.Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("a sale for this movement of the goods across the border: {0}|продажа для данного перемещения через границу: {0}", s.Sold.Arg()),
		})
	}
	if s.PriceEvidence == "" {
		w.reasons = append(w.reasons, customs.Violation{
			Code: PriceUnproven, Provision: w.cite(articleGeneral.Para(10)), Subject: w.f.Goods.Name,
			Detail: customs.Say("no document shows the price of {0}|цена {0} не подтверждена документами", s.Price.Arg()),
			Cure:   customs.Say("invoice, contract, proof of payment|счет, договор, документы об оплате"),
		})
	}
}

// estimate notes an amount that is known only later.
func (w *work) estimate(k Kind, what customs.Phrase) {
	if w.f.Deferral != nil {
		if w.p.Deferral == 0 {
			w.needs(false, ParameterDeferral)
			return
		}
		if w.p.Deferral == Applies {
			if w.d.deferred.By.IsZero() {
				w.d.deferred.By = w.f.Deferral.By
				w.step(articleGeneral.Para(16), "the exact value is to be declared by {0}: {1}|точная величина таможенной стоимости заявляется до {0}: {1}", customs.Arg{}, w.f.Deferral.By.Arg(), w.f.Deferral.Evidence.Arg())
			}
			w.d.deferred.missing[k] = true
			return
		}
	}
	code, q := NotQuantified, articleItems.Para(3)
	if k == ProceedsToSeller {
		code, q = ProceedsUnknown, articlePrice.Para(1).Sub(3)
	}
	w.reasons = append(w.reasons, customs.Violation{
		Code: code, Provision: w.cite(q), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0} is only estimated|{0}: сумма лишь предварительная", what.Arg()),
		Cure:   customs.Say("ask to declare the exact value later|заявить отложенное определение таможенной стоимости"),
	})
}

// indirect puts payments that do not go straight to the seller on line 11б.
func (w *work) indirect(s *Sale) {
	for i := range s.Indirect {
		p := &s.Indirect[i]
		switch {
		case p.Kind == OwnAccount:
			w.step(articlePrice.Para(3), "indirect payment {0}, {1}: what the buyer does on his own account is no payment to the seller|косвенный платеж {0}, {1}: деятельность покупателя за свой счет не является платежом продавцу", customs.Arg{}, customs.Count(i+1), p.Amount.Arg())
		case p.In == InPrice:
			w.inPrice(IndirectPayments, p.Amount)
		case p.Evidence == "":
			w.unproven(IndirectPayments.Arg(), p.Amount)
		default:
			w.put(IndirectPayments, p.Amount)
		}
	}
}

// inPrice notes a cost that the price contains already.
func (w *work) inPrice(e Entry, m customs.Money) {
	w.step(articleItems.Para(1), "{0}: {1} is in the price already and is not added|{0}: {1} уже включено в цену и не начисляется", customs.Arg{}, e.Arg(), m.Arg())
}

// unproven notes an addition that no document shows: it does not become zero, the
// method fails.
func (w *work) unproven(what customs.Arg, m customs.Money) {
	w.reasons = append(w.reasons, customs.Violation{
		Code: AdditionUnproven, Provision: w.cite(articleItems.Para(3)), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0}: no document shows the addition of {1}|{0}: начисление {1} не подтверждено документами", what, m.Arg()),
		Cure:   customs.Say("the document that shows it|представить подтверждающий документ"),
	})
}

// carriage wants the main carriage as an item where the terms of delivery leave it
// to the buyer: what is not given does not become zero.
func (w *work) carriage(s *Sale) {
	if w.f.Papers.Terms == 0 || w.f.Papers.Terms > FOB || w.p.Costs.Of(TransportCosts) != Applies {
		return
	}
	for _, it := range s.Items {
		if it.item() == TransportCosts {
			return
		}
	}
	w.reasons = append(w.reasons, customs.Violation{
		Code: TransportMissing, Provision: w.cite(articleItems.Para(1)), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0} leaves the main carriage to the buyer, and its cost is not given|по условиям {0} основную перевозку оплачивает покупатель, ее стоимость не указана", w.f.Papers.Terms.Arg()),
		Cure:   customs.Say("the cost of transport to the {0}, with its proof|указать и подтвердить расходы на перевозку: {0}", w.p.TransportTo.Arg()),
	})
}
