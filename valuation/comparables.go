package valuation

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// adjusted is a comparable sale that may be used, with its adjustments.
type adjusted struct {
	*Comparable
	sums  [2][int(ForInsurance) + 1]customs.Money
	base  customs.Money
	value customs.Money // after adjustments, in the national currency
}

// comparable is methods 2 and 3: the transaction value of identical, or similar,
// goods (Articles 41 and 42), adjusted with proof; of several the lowest.
func (w *work) comparable(m Method) customs.Money {
	w.needsMoney()
	w.needs(!w.p.Comparables.IsZero(), ParameterComparables)
	w.needs(w.p.TransportTo != 0, ParameterTransportTo)
	if len(w.need) > 0 {
		return customs.Money{}
	}
	if len(w.f.Comparables) == 0 {
		w.none()
		return customs.Money{}
	}
	var refused customs.Violations
	var fit []adjusted
	for i := range w.f.Comparables {
		if c := &w.f.Comparables[i]; w.comparableGoods(m, c, &refused) {
			fit = append(fit, adjusted{Comparable: c})
		}
	}
	fit = w.sameProducer(fit, &refused)
	fit = w.adjust(m, fit, &refused)
	fit = w.sameLevel(m, fit, &refused)
	if len(fit) == 0 {
		w.reasons = append(w.reasons, customs.Violation{
			Code: NoComparables, Provision: w.cite(articleOf(m).Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("none of {0} sales may be used for method {1}|ни одна из сделок ({0}) не может быть использована для метода {1}", customs.Count(len(w.f.Comparables)), customs.Count(m)),
		})
		w.reasons = append(w.reasons, refused...)
		return customs.Money{}
	}
	low := w.lowest(m, fit, &refused)
	w.d.remarks = append(w.d.remarks, refused...)
	return w.compared(m, &fit[low])
}

// comparableGoods asks whether the goods of a sale may be compared at all.
func (w *work) comparableGoods(m Method, c *Comparable, refused *customs.Violations) bool {
	n := len(*refused)
	same, what := c.Identical, customs.Phrase("identical|идентичны")
	if m == SimilarGoods {
		same, what = c.Similar, "similar|однородны"
	}
	article := articleOf(m)
	no := func(code customs.Code, q customs.Provision, p customs.Phrase, args ...customs.Arg) {
		w.refuse(refused, customs.Violation{Code: code, Provision: w.cite(q), Subject: c.Name, Detail: customs.Say(p, args...)})
	}
	if same != customs.Met {
		no(NotComparable, article.Para(1), "that the goods are {0}: {1}|то, что товары {0}: {1}", what.Arg(), same.Arg())
	}
	if c.Accepted != customs.Met {
		no(NotAccepted, article.Para(1), "that customs accepted the value by method 1: {0}|принятие стоимости таможенным органом по методу 1: {0}", c.Accepted.Arg())
	}
	if c.Country.IsZero() || c.Country != w.f.Goods.Country {
		no(OtherCountry, articleTerms, "produced in {0}, the goods in {1}|произведены: {0}, оцениваемые товары: {1}", countryArg(c.Country), countryArg(w.f.Goods.Country))
	}
	if c.Evidence == "" {
		no(PriceUnproven, article.Para(2), "no document shows the sale|сделка не подтверждена документами")
	}
	w.inWindow(article, c, refused)
	return len(*refused) == n
}

func countryArg(c customs.Country) customs.Arg {
	if c.IsZero() {
		return customs.Phrase("an unknown country|неизвестная страна").Arg()
	}
	return c.Arg()
}

// inWindow wants the comparable goods to have moved within the window before the
// goods.
func (w *work) inWindow(article customs.Provision, c *Comparable, refused *customs.Violations) {
	if w.p.Comparables.holds(c.Crossed, w.f.Crossed, false) {
		return
	}
	wide, why := w.window(OutsideWindow, w.p.Comparables)
	if why != "" && wide.holds(c.Crossed, w.f.Crossed, false) {
		w.relaxed(Relaxed{Rule: OutsideWindow, Subject: c.Name, Days: wide, Why: why})
		return
	}
	*refused = append(*refused, customs.Violation{
		Code: OutsideWindow, Provision: w.cite(article.Para(1)), Subject: c.Name,
		Detail: customs.Say("moved on {0}, the goods on {1}: not within the {2} days before|перемещены {0}, оцениваемые товары {1}: не в пределах {2} дней до этого", c.Crossed.Arg(), w.f.Crossed.Arg(), wide.Arg()),
	})
}

// sameProducer drops goods of other producers where there are some of the same.
func (w *work) sameProducer(fit []adjusted, refused *customs.Violations) []adjusted {
	producer := w.f.Goods.Producer
	same := false
	for i := range fit {
		same = same || producer != "" && fit[i].Producer == producer
	}
	if !same {
		return fit
	}
	kept := fit[:0]
	for _, a := range fit {
		if a.Producer == producer {
			kept = append(kept, a)
			continue
		}
		*refused = append(*refused, customs.Violation{
			Code: OtherProducer, Provision: w.cite(articleTerms), Subject: a.Name,
			Detail: customs.Say("goods of the same producer, {0}, are there to be used|имеются товары того же производителя {0}", customs.Text(clean(string(producer)))),
		})
	}
	return kept
}

// adjust applies the adjustments of each sale and drops the sales that want one.
func (w *work) adjust(m Method, fit []adjusted, refused *customs.Violations) []adjusted {
	kept := fit[:0]
	for _, a := range fit {
		if w.adjustments(m, &a, refused) {
			kept = append(kept, a)
		}
	}
	return kept
}

func (w *work) adjustments(m Method, a *adjusted, refused *customs.Violations) bool {
	n := len(*refused)
	no := func(p customs.Phrase, args ...customs.Arg) {
		w.refuse(refused, customs.Violation{Code: AdjustmentUnproven, Provision: w.cite(articleOf(m).Para(1)), Subject: a.Name, Detail: customs.Say(p, args...)})
	}
	a.base, _ = w.convert(ComparableValue, a.Value)
	a.value = a.base
	var given [int(ForInsurance) + 1]bool
	for i := range a.Adjustments {
		j := &a.Adjustments[i]
		if j.Kind >= ForTransport && w.p.TransportTo == NoPlace {
			w.step(articleOf(m).Para(3), "{0}: transport does not count, {1} is not adjusted for|{0}: перевозка не учитывается, поправка {1} не производится", customs.Arg{}, clipped(a.Name), j.Amount.Arg())
			continue
		}
		if j.Evidence == "" {
			no("the adjustment for {0} of {1} is not proven|поправка на {0} ({1}) не подтверждена", j.Kind.Arg(), j.Amount.Arg())
			continue
		}
		given[j.Kind] = true
		v, _ := w.convert(ComparableValue, j.Amount)
		side := 0
		if j.Subtract {
			side = 1
			a.value = w.sub(a.value, v)
		} else {
			a.value = w.add(a.value, v)
		}
		if sum := &a.sums[side][j.Kind]; sum.IsZero() {
			*sum = v
		} else {
			*sum = w.add(*sum, v)
		}
	}
	for _, d := range [...]struct {
		same customs.Finding
		ok   bool
		what customs.Phrase
	}{
		{a.SameQuantity, given[ForQuantity], "quantity|количество"},
		{a.SameLevel, given[ForLevel], "commercial level|коммерческий уровень"},
		{a.SameTransport, given[ForTransport] || given[ForHandling] || given[ForInsurance], sameTransport},
	} {
		switch {
		case d.what == sameTransport && w.p.TransportTo == NoPlace:
		case d.same == customs.Undetermined:
			no("whether {0} is the same is not shown|не показано, совпадает ли {0}", d.what.Arg())
		case d.same == customs.NotMet && !d.ok:
			no("{0} differs, and no proven adjustment is given|{0}: есть различие, подтвержденная поправка не указана", d.what.Arg())
		}
	}
	if a.value.Sign() <= 0 && len(*refused) == n {
		no("adjustments leave no value of {0}|поправки не оставляют стоимости ({0})", a.base.Arg())
	}
	return len(*refused) == n
}

const sameTransport customs.Phrase = "transport|перевозка"

// sameLevel drops sales at another level or quantity where there is one at the
// same.
func (w *work) sameLevel(m Method, fit []adjusted, refused *customs.Violations) []adjusted {
	best := -1
	for i := range fit {
		if fit[i].SameLevel == customs.Met && fit[i].SameQuantity == customs.Met {
			best = i
			break
		}
	}
	if best < 0 {
		return fit
	}
	name := fit[best].Name
	kept := fit[:0]
	for _, a := range fit {
		if a.SameLevel == customs.Met && a.SameQuantity == customs.Met {
			kept = append(kept, a)
			continue
		}
		*refused = append(*refused, customs.Violation{
			Code: BetterLevel, Provision: w.cite(articleOf(m).Para(1)), Subject: a.Name,
			Detail: customs.Say("{0} was sold at the same level and in the same quantity|сделка {0} совершена на том же коммерческом уровне и в том же количестве", clipped(name)),
		})
	}
	return kept
}

// lowest returns the sale with the lowest value per unit; of equal ones the first.
func (w *work) lowest(m Method, fit []adjusted, refused *customs.Violations) int {
	low := 0
	unit := func(a *adjusted) exact.Frac {
		q, err := a.Quantity.In(w.f.Goods.Quantity.Unit())
		if err != nil {
			w.fail(err)
			return exact.FracOf(a.value.Exact())
		}
		return exact.FracOf(a.value.Exact()).Quo(exact.FracOf(q.Exact()))
	}
	for i := range fit {
		if unit(&fit[i]).Cmp(unit(&fit[low])) < 0 {
			low = i
		}
	}
	for i := range fit {
		if i != low {
			*refused = append(*refused, customs.Violation{
				Code: LowerAvailable, Provision: w.cite(articleOf(m).Para(4)), Subject: fit[i].Name,
				Detail: customs.Say("{0} gives the lowest value|наименьшая стоимость — по сделке {0}", clipped(fit[low].Name)),
			})
		}
	}
	return low
}

// compared fills the lines of ДТС-2: 16 = 11 − 13 + 15, 18 = 16 × 17б ÷ 17а; of
// ДТС-4: 15 = 11 ± 14, 17 = 15 ÷ 16а × 16б.
func (w *work) compared(m Method, a *adjusted) customs.Money {
	f := Figure{Entry: ComparableValue, Amount: a.base}
	if a.Value.Currency() != w.p.Currency {
		f.Original = a.Value
		f.Rate, _ = quotation(w.f, a.Value.Currency(), w.day)
	}
	w.figures = append(w.figures, f)
	var total [2]customs.Money
	for side, first := range [...]Entry{PlusQuantity, SubQuantity} {
		total[side] = customs.ZeroMoney(w.p.Currency)
		for k := ForQuantity; k <= ForInsurance; k++ {
			if m := a.sums[side][k]; !m.IsZero() {
				total[side] = w.add(total[side], m)
				w.figure(first+Entry(k-ForQuantity), m)
			}
		}
	}
	w.figure(SubTotal, total[1])
	w.figure(PlusTotal, total[0])
	if w.p.Forms == RussianExportForms {
		w.net(a)
	}
	w.figure(AdjustedValue, a.value)
	w.quantity(ComparableQuantity, a.Quantity)
	w.quantity(GoodsQuantity, w.f.Goods.Quantity)
	v, err := a.value.Share(w.f.Goods.Quantity, a.Quantity, w.p.Rounding)
	if err != nil {
		w.fail(err)
		return customs.Money{}
	}
	w.step(articleOf(m).Para(1), "{0}: {1} × {2} ÷ {3} = {=}|{0}: {1} × {2} ÷ {3} = {=}", v.Arg(), clipped(a.Name), a.value.Arg(), w.f.Goods.Quantity.Arg(), a.Quantity.Arg())
	return w.finish(v)
}

// net fills lines 13 and 14 of ДТС-4, which take additions and subtractions
// together. It has none for transport.
func (w *work) net(a *adjusted) {
	total := customs.ZeroMoney(w.p.Currency)
	for k := ForQuantity; k <= ForInsurance; k++ {
		n := customs.ZeroMoney(w.p.Currency)
		if m := a.sums[0][k]; !m.IsZero() {
			n = w.add(n, m)
		}
		if m := a.sums[1][k]; !m.IsZero() {
			n = w.sub(n, m)
		}
		total = w.add(total, n)
		if k <= ForLevel && n.Sign() != 0 {
			w.figure(NetQuantity+Entry(k-ForQuantity), n)
		}
	}
	w.figure(NetTotal, total)
}
