package valuation

import "github.com/eaeu-customs/inward/customs"

// item puts one addition or deduction on its line.
func (w *work) item(i int, it Item) {
	k := it.item()
	if w.p.Costs.Of(k) == None {
		w.notCounted(i, k)
		return
	}
	before := w.puts
	switch it := it.(type) {
	case Packing:
		w.addition(AddPacking, it.Amount, it.In, it.Evidence)
	case Transport:
		w.addition(AddTransport, it.Amount, it.In, it.Evidence)
	case Handling:
		w.addition(AddHandling, it.Amount, it.In, it.Evidence)
	case Insurance:
		w.addition(AddInsurance, it.Amount, it.In, it.Evidence)
	case Commission:
		w.commission(&it)
	case Proceeds:
		w.addition(AddProceeds, w.based(AddProceeds, it.Amount, it.Rate, it.Base), it.In, it.Evidence)
	case Royalty:
		w.royalty(i, &it)
	case Assist:
		w.assist(i, &it)
	case AfterImport:
		w.deduction(LessWork, Deducted(it))
	case InlandTransport:
		w.deduction(LessTransport, Deducted(it))
	case ImportDuties:
		w.deduction(LessDuties, Deducted(it))
	}
	if estimated(it) && w.puts > before { // what is not added need not be known
		w.estimate(k, k.Phrase())
	}
}

// entryOf returns the line that a kind of cost stands on; the price for none.
func entryOf(k Kind) Entry {
	switch {
	case k == 0:
		return PricePaid
	case k <= InsuranceCosts:
		return AddCommissions + Entry(k-Commissions)
	}
	return LessWork + Entry(k-WorkAfterImport)
}

// notCounted remarks on a cost that the rule set does not know.
func (w *work) notCounted(i int, k Kind) {
	w.d.remarks = append(w.d.remarks, customs.Violation{
		Code: RemarkNotCounted, Provision: w.cite(articleItems.Para(4)), Subject: w.f.Goods.Name,
		Detail: customs.Say("item {0}, {1}: {2} neither add nor deduct it|позиция {0} ({1}): {2} его не учитывают", customs.Count(i+1), k.Arg(), w.p.Name.Arg()),
	})
}

// addition puts an addition on its line, if the price does not contain it and a
// document shows it.
func (w *work) addition(e Entry, m customs.Money, in Inclusion, proof Evidence) {
	switch {
	case in == InPrice:
		w.inPrice(e, m)
	case proof == "":
		w.unproven(e.Arg(), m)
	default:
		w.put(e, m)
	}
}

// based returns the amount of an item, or the percentage of its base.
func (w *work) based(e Entry, m customs.Money, rate customs.Percent, base customs.Money) customs.Money {
	if base.IsZero() {
		return m
	}
	r, err := rate.Of(base, w.p.Rounding)
	if err != nil {
		w.fail(err)
		return customs.ZeroMoney(base.Currency())
	}
	w.step(articleItems.Para(1), "{0}: {1} of {2} = {=}|{0}: {1} от {2} = {=}", r.Arg(), e.Arg(), rate.Arg(), base.Arg())
	return r
}

// commission leaves out what the buyer pays his own buying agent, by its nature;
// the nature has to be proven.
func (w *work) commission(c *Commission) {
	if c.Agent == BuyingAgent && c.In == Apart && c.Evidence != "" {
		w.step(articleItems.Para(1), "{0}: {1} is a buying commission ({2}) and is not added|{0}: {1} — вознаграждение за закупку ({2}), не начисляется",
			customs.Arg{}, AddCommissions.Arg(), c.Amount.Arg(), c.Evidence.Arg())
		return
	}
	w.addition(AddCommissions, c.Amount, c.In, c.Evidence)
}

// royalty adds a royalty that passes both tests: it relates to the goods, and
// paying it is a condition of their sale.
func (w *work) royalty(i int, r *Royalty) {
	m := w.based(AddRoyalties, r.Amount, r.Rate, r.Base)
	tests := customs.All(r.Relates, r.ConditionOfSale)
	switch {
	case r.In == InPrice:
		w.inPrice(AddRoyalties, m)
	case r.Reproduction:
		w.step(articleItems.Para(1), "{0}: {1} is paid for the right to reproduce the goods in the territory and is not added|{0}: {1} уплачивается за право воспроизведения товаров на таможенной территории, не начисляется", customs.Arg{}, AddRoyalties.Arg(), m.Arg())
	case tests == customs.NotMet:
		w.step(articleItems.Para(1), "{0}: {1} is not added: relates to the goods: {2}; condition of sale: {3}|{0}: {1} не начисляется: относится к товарам: {2}; условие продажи: {3}", customs.Arg{}, AddRoyalties.Arg(), m.Arg(), r.Relates.Arg(), r.ConditionOfSale.Arg())
	case tests == customs.Undetermined:
		w.reasons = append(w.reasons, customs.Violation{
			Code: RoyaltyOpen, Provision: w.cite(articleItems.Para(1)), Subject: w.f.Goods.Name,
			Detail: customs.Say("item {0}, royalty of {1}: relates to the goods: {2}; condition of sale: {3}|позиция {0}, лицензионный платеж {1}: относится к товарам: {2}; условие продажи: {3}", customs.Count(i+1), m.Arg(), r.Relates.Arg(), r.ConditionOfSale.Arg()),
			Cure:   customs.Say("the licence contract|представить лицензионный договор"),
		})
	default:
		w.addition(AddRoyalties, m, r.In, r.Evidence)
	}
}

// assist adds the part of an assist that falls on the goods, less what the
// producer paid. Design done in the territory is not added.
func (w *work) assist(i int, a *Assist) {
	e := entryOf(a.Kind)
	m := a.Value
	if !a.Paid.IsZero() {
		m = w.sub(m, a.Paid)
	}
	if a.Kind == Design {
		switch a.InUnion {
		case customs.Met:
			w.step(articleItems.Para(1), "{0}: {1} was done in the territory and is not added|{0}: {1} выполнено на таможенной территории, не начисляется", customs.Arg{}, e.Arg(), m.Arg())
			return
		case customs.Undetermined:
			w.reasons = append(w.reasons, customs.Violation{
				Code: AdditionUnproven, Provision: w.cite(articleItems.Para(1)), Subject: w.f.Goods.Name,
				Detail: customs.Say("item {0}: whether the design of {1} was done in the territory is not shown|позиция {0}: не показано, выполнено ли проектирование ({1}) на таможенной территории", customs.Count(i+1), m.Arg()),
			})
			return
		}
	}
	s := &a.Spread
	if a.In == Apart && s.Way != OverFirstConsignment && s.Way != 0 && s.Evidence == "" {
		w.unproven(bilingual("number of units: "+s.Way.String(), "количество единиц: "+s.Way.Phrase().In(customs.Russian)).Arg(), m)
		return
	}
	part, err := s.Part(m, w.f.Goods.Quantity, w.p.Rounding)
	if err != nil {
		w.fail(err)
		return
	}
	if *s != (Spread{}) {
		before := s.Before
		if before.IsZero() {
			before = customs.ZeroQuantity(s.Whole.Unit())
		}
		w.step(articleItems.Para(1), "{0} over {1}, {2}: {3} of these goods|{0} распределяется ({2}) на {1}: {3} оцениваемых", customs.Arg{}, m.Arg(), s.Whole.Arg(), s.Way.Arg(), w.f.Goods.Quantity.Arg())
		w.step(articleItems.Para(1), "{0}: {1} borne before, the part of these goods is {=}|{0}: ранее учтено на {1}, доля оцениваемых товаров {=}", part.Arg(), e.Arg(), before.Arg())
	}
	w.addition(e, part, a.In, a.Evidence)
}

// deduction takes a cost off that the price contains, if it is stated apart and
// proven. What is not stays in the value: a remark says why.
func (w *work) deduction(e Entry, d Deducted) {
	var why customs.Phrase
	switch {
	case d.In == Apart:
		why = "the price does not contain it|цена его не включает"
	case d.Stated != customs.Met:
		why = "it is not shown to be stated apart from the price|не показано, что он выделен из цены"
	case d.Evidence == "":
		why = "no document shows it|он не подтвержден документами"
	default:
		w.put(e, d.Amount)
		return
	}
	w.d.remarks = append(w.d.remarks, customs.Violation{
		Code: RemarkNotDeducted, Provision: w.cite(articleItems.Para(2)), Subject: w.f.Goods.Name,
		Detail: customs.Say("{0}: {1} is not deducted: {2}|{0}: {1} не вычитается: {2}", e.Arg(), d.Amount.Arg(), why.Arg()),
	})
}
