package valuation

import "github.com/eaeu-customs/inward/customs"

// deductive is method 4: the unit price at which the greatest aggregate quantity
// is resold in the territory to unrelated persons, less what a reseller adds
// (Article 43).
func (w *work) deductive() customs.Money {
	w.needsMoney()
	w.needs(!w.p.Resale.IsZero(), ParameterResale)
	if len(w.need) > 0 {
		return customs.Money{}
	}
	r := w.f.Resales
	if r == nil {
		w.none()
		return customs.Money{}
	}
	var refused customs.Violations
	unchanged, worked := w.eligible(r, &refused)
	fit := w.timely(r, unchanged, &refused)
	if len(fit) == 0 {
		fit = w.timely(r, worked, &refused)
	}
	fit = nearest(fit)
	if len(fit) == 0 {
		w.reasons = append(w.reasons, customs.Violation{
			Code: NoResales, Provision: w.cite(articleResale.Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("none of {0} resales may be used|ни одна из продаж ({0}) не может быть использована", customs.Count(len(r.Sales))),
		})
		w.reasons = append(w.reasons, refused...)
		return customs.Money{}
	}
	w.d.remarks = append(w.d.remarks, refused...)
	price, ok := w.greatest(r, fit)
	w.deductions(r, processed(fit))
	if !ok || len(w.reasons) > 0 {
		return customs.Money{}
	}
	return w.deduce(price)
}

// eligible returns the resales that count, whenever they were: those of goods as
// imported, and those after processing, which come second.
func (w *work) eligible(r *Resales, refused *customs.Violations) (unchanged, worked []*Resale) {
	for i := range r.Sales {
		s := &r.Sales[i]
		n := len(*refused)
		no := func(code customs.Code, p customs.Phrase, args ...customs.Arg) {
			w.refuse(refused, customs.Violation{Code: code, Provision: w.cite(articleResale.Para(1)), Subject: saleName(i), Detail: customs.Say(p, args...)})
		}
		if s.Unrelated != customs.Met {
			no(RelatedBuyer, "that the buyer is not related to the seller: {0}|отсутствие взаимосвязи покупателя с продавцом: {0}", s.Unrelated.Arg())
		}
		if s.FirstLevel != customs.Met {
			no(LaterLevel, "that it is at the first commercial level after import: {0}|продажа на первом коммерческом уровне после ввоза: {0}", s.FirstLevel.Arg())
		}
		if s.Evidence == "" {
			no(ResaleUnproven, "no document shows the resale|продажа не подтверждена документами")
		}
		if s.State == AfterProcessing && !r.ProcessingAsked {
			no(Processed, "resold after processing, and the declarant did not ask that such sales count|проданы после переработки, о применении таких продаж декларант не просил")
		}
		switch {
		case len(*refused) > n:
		case s.State == AsImported:
			unchanged = append(unchanged, s)
		default:
			worked = append(worked, s)
		}
	}
	return unchanged, worked
}

// saleName names a resale by its place in the facts.
func saleName(i int) string { return "resale " + customs.Count(i+1).String() }

// timely returns the resales at the time of import; where there are none, those
// after import up to the earliest day by which there were enough, within the
// window (43(3)).
func (w *work) timely(r *Resales, fit []*Resale, refused *customs.Violations) []*Resale {
	wide, why := w.window(ResaleOutsideWindow, w.p.Resale)
	var during, after []*Resale
	for _, s := range fit {
		switch {
		case r.Period.Contains(s.On):
			during = append(during, s)
		case wide.holds(s.On, w.f.Crossed, true):
			after = append(after, s)
		default:
			*refused = append(*refused, customs.Violation{
				Code: ResaleOutsideWindow, Provision: w.cite(articleResale.Para(3)), Subject: saleName(indexOf(r, s)),
				Detail: customs.Say("resold on {0}, imported on {1}: neither at the time of import, {2}, nor within {3} days after|проданы {0}, ввезены {1}: не в период ввоза {2} и не в пределах {3} дней после ввоза", s.On.Arg(), w.f.Crossed.Arg(), r.Period.Arg(), wide.Arg()),
			})
		}
	}
	if len(during) > 0 || len(after) == 0 {
		return during
	}
	by := r.EnoughBy
	if by.IsZero() {
		by = after[0].On
		for _, s := range after {
			if s.On.Before(by) {
				by = s.On
			}
		}
	}
	kept := after[:0]
	for _, s := range after {
		if !s.On.After(by) {
			kept = append(kept, s)
			if !w.p.Resale.holds(s.On, w.f.Crossed, true) {
				w.relaxed(Relaxed{Rule: ResaleOutsideWindow, Subject: saleName(indexOf(r, s)), Days: wide, Why: why})
			}
		}
	}
	w.step(articleResale.Para(3), "none resold in {0}: sales after import up to {1} count|в период {0} продаж не было: учитываются продажи после ввоза по {1}", customs.Arg{}, r.Period.Arg(), by.Arg())
	return kept
}

func indexOf(r *Resales, s *Resale) int {
	for i := range r.Sales {
		if &r.Sales[i] == s {
			return i
		}
	}
	return -1
}

// nearest keeps the resales of the goods themselves; where there are none those of
// identical goods, and then of similar ones. That they come in this order is our
// reading.
func nearest(fit []*Resale) []*Resale {
	best := SimilarResold
	for _, s := range fit {
		best = min(best, s.Of)
	}
	kept := fit[:0]
	for _, s := range fit {
		if s.Of == best {
			kept = append(kept, s)
		}
	}
	return kept
}

// processed reports whether the resales are of goods after processing.
func processed(fit []*Resale) bool { return len(fit) > 0 && fit[0].State == AfterProcessing }

// greatest returns the unit price of the greatest aggregate quantity. Several with
// the same are an ambiguity that is reported, not settled; only a decision settles
// it.
func (w *work) greatest(r *Resales, fit []*Resale) (customs.Money, bool) {
	var prices []customs.Money
	var sums []customs.Quantity
	index := make(map[customs.Money]int, len(fit))
	for _, s := range fit {
		at, ok := index[s.Price]
		if !ok {
			index[s.Price] = len(prices)
			prices, sums = append(prices, s.Price), append(sums, s.Quantity)
			continue
		}
		q, err := sums[at].Add(s.Quantity)
		if err != nil {
			w.fail(err)
			return customs.Money{}, false
		}
		sums[at] = q
	}
	best := 0
	for i := range sums {
		w.step(articleResale.Para(1), "at {0}: {1} in all|по цене {0}: всего {1}", customs.Arg{}, prices[i].Arg(), sums[i].Arg())
		if w.more(sums[i], sums[best]) > 0 {
			best = i
		}
	}
	price, tied := prices[best], false
	for i := range sums {
		if i == best || w.more(sums[i], sums[best]) != 0 {
			continue
		}
		tied = true
		if prices[i] == r.Settled && r.SettledEvidence != "" {
			price = prices[i]
		}
	}
	if tied && (r.Settled != price || r.SettledEvidence == "") {
		for i := range sums {
			if w.more(sums[i], sums[best]) == 0 {
				w.reasons = append(w.reasons, customs.Violation{
					Code: Ambiguous, Provision: w.cite(articleResale.Para(1)), Subject: w.f.Goods.Name,
					Detail: customs.Say("{0} was resold at {1}, and as much at another price: the greatest aggregate quantity is not of one price|по цене {1} продано {0}, и столько же по другой цене: наибольшее совокупное количество приходится не на одну цену", sums[i].Arg(), prices[i].Arg()),
					Cure:   customs.Say("a decision on the price that counts|решение о том, какая цена применяется"),
				})
			}
		}
		return customs.Money{}, false
	}
	if tied {
		w.step(articleResale.Para(1), "of equal aggregate quantities {0} counts by decision: {1}|при равных количествах применяется цена {0} по решению: {1}", customs.Arg{}, price.Arg(), r.SettledEvidence.Arg())
	}
	return price, true
}

// more compares quantities.
func (w *work) more(a, b customs.Quantity) int {
	n, err := a.Cmp(b)
	if err != nil {
		w.fail(err)
	}
	return n
}

// deductions puts what is taken off the unit price on its lines. Commission, or
// profit and general expenses, must be given: never both, never none.
func (w *work) deductions(r *Resales, processed bool) {
	what := LessMarkup.Arg()
	if r.Markup.Kind != 0 {
		what = r.Markup.Kind.Arg()
	}
	w.deduct(LessMarkup, what, articleResale.Para(2).Sub(1), Deduction{r.Markup.Amount, r.Markup.Evidence})
	w.deduct(LessInland, LessInland.Arg(), articleResale.Para(2).Sub(2), r.Inland)
	w.deduct(LessResaleDuties, LessResaleDuties.Arg(), articleResale.Para(2).Sub(3), r.Duties)
	if processed {
		w.deduct(LessProcessing, LessProcessing.Arg(), articleResale.Para(4), r.Processing)
	} else if r.Processing != (Deduction{}) {
		w.step(articleResale.Para(4), "{0}: {1} is not deducted, the goods were resold as imported|{0}: {1} не вычитается, товары проданы в неизменном состоянии", customs.Arg{}, LessProcessing.Arg(), r.Processing.Amount.Arg())
	}
}

// deduct wants a deduction with its proof; zero with proof is one.
func (w *work) deduct(e Entry, what customs.Arg, q customs.Provision, d Deduction) {
	switch {
	case d.Amount.IsZero():
		w.reasons = append(w.reasons, customs.Violation{
			Code: DeductionUnproven, Provision: w.cite(q), Subject: w.f.Goods.Name,
			Detail: customs.Say("{0}: not given; state zero with its proof where there was none|{0}: не указано; при отсутствии указать ноль с подтверждением", what),
		})
	case d.Evidence == "":
		w.reasons = append(w.reasons, customs.Violation{
			Code: DeductionUnproven, Provision: w.cite(q), Subject: w.f.Goods.Name,
			Detail: customs.Say("{0}: no document shows {1}|{0}: сумма {1} не подтверждена документами", what, d.Amount.Arg()),
		})
	default:
		w.put(e, d.Amount)
	}
}

// deduce fills the lines of ДТС-2: 16 = Σ 12…15, 18 = (11 − 16) × 17.
func (w *work) deduce(price customs.Money) customs.Money {
	w.put(UnitPrice, price)
	unit := w.settle(UnitPrice)
	less := customs.ZeroMoney(w.p.Currency)
	for e := LessMarkup; e <= LessProcessing; e++ {
		less = w.add(less, w.settle(e))
	}
	w.figure(UnitDeductions, less)
	q := w.f.Goods.Quantity
	w.quantity(GoodsQuantity, q)
	value, err := w.sub(unit, less).Times(q.Ratio(), w.p.Rounding)
	if err != nil {
		w.fail(err)
		return customs.Money{}
	}
	w.step(articleResale.Para(1), "({0} − {1}) × {2} = {=}|({0} − {1}) × {2} = {=}", value.Arg(), unit.Arg(), less.Arg(), q.Arg())
	return w.finish(value)
}
