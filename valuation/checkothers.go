package valuation

import "github.com/eaeu-customs/inward/customs"

// comparable checks a comparable sale.
func (c *checker) comparable(s *Comparable, i int, goods customs.Quantity) {
	const what customs.Phrase = "comparable|сделка для сравнения"
	c.one(s.Name != "", what, i, "a name|наименование")
	c.text(what, i, s.Name, string(s.Producer), string(s.Evidence))
	c.positive(what, i, s.Value)
	c.quantity(what, i, s.Quantity, goods)
	c.day(what, i, s.Crossed)
	c.finding(what, i, s.Identical, s.Similar, s.Accepted, s.SameLevel, s.SameQuantity, s.SameTransport)
	for k := range s.Adjustments {
		a := &s.Adjustments[k]
		c.one(known(a.Kind, adjustmentKindNames), what, i, adjustmentKindNames.Want())
		c.money(what, i, a.Amount)
		c.text(what, i, string(a.Evidence))
	}
}

// resales checks the facts of method 4.
func (c *checker) resales(r *Resales, f *Facts) {
	for i := range r.Sales {
		const what customs.Phrase = "resale|продажа на территории"
		s := &r.Sales[i]
		c.one(known(s.Of, resaleOfNames), what, i, resaleOfNames.Want())
		c.one(known(s.State, resaleStateNames), what, i, resaleStateNames.Want())
		c.day(what, i, s.On)
		c.positive(what, i, s.Price)
		c.quantity(what, i, s.Quantity, f.Goods.Quantity)
		c.finding(what, i, s.Unrelated, s.FirstLevel)
		c.text(what, i, string(s.Evidence))
	}
	const period customs.Phrase = "period of import|период ввоза"
	if r.Period.IsZero() {
		c.bad(customs.ErrMissing, "{0}: the days that count as the time of import are wanted|{0}: не указаны дни, принимаемые за время ввоза", period.Arg())
	} else if !f.Crossed.IsZero() && !r.Period.Contains(f.Crossed) {
		c.bad(customs.ErrConflict, "{0}: {1} does not contain the day of import, {2}|{0}: {1} не содержит день ввоза {2}", period.Arg(), r.Period.Arg(), f.Crossed.Arg())
	}
	const markup customs.Phrase = "markup|надбавка"
	if r.Markup != (Markup{}) {
		c.one(known(r.Markup.Kind, markupKindNames), markup, -1, "either a commission or profit and general expenses|либо вознаграждение, либо прибыль и общие расходы")
		c.money(markup, -1, r.Markup.Amount)
		c.text(markup, -1, string(r.Markup.Evidence))
	}
	for _, d := range []struct {
		what customs.Phrase
		of   Deduction
	}{
		{"transport in the territory|перевозка на территории", r.Inland},
		{"duties on resale|пошлины, налоги", r.Duties},
		{"value added by processing|стоимость, добавленная переработкой", r.Processing},
	} {
		if d.of != (Deduction{}) {
			c.money(d.what, -1, d.of.Amount)
			c.text(d.what, -1, string(d.of.Evidence))
		}
	}
	c.optional("settled price|согласованная цена", -1, r.Settled)
	c.text("settled price|согласованная цена", -1, string(r.SettledEvidence))
}

// production checks the facts of method 5.
func (c *checker) production(p *Production) {
	c.finding("production|производство", -1, p.FromProducer)
	for _, a := range []struct {
		what customs.Phrase
		of   Amount
	}{
		{"cost of production|расходы на производство", p.Cost},
		{"profit and general expenses|прибыль и общие расходы", p.Profit},
		{"transport|перевозка", p.Transport},
		{"handling|погрузка и разгрузка", p.Handling},
		{"insurance|страхование", p.Insurance},
	} {
		if a.of != (Amount{}) {
			c.money(a.what, -1, a.of.Money)
			c.text(a.what, -1, string(a.of.Evidence))
		}
	}
	var sum customs.Money
	for i := range p.Including {
		const what customs.Phrase = "part of the cost of production|часть расходов на производство"
		part := &p.Including[i]
		if part.Entry < OfPacking || part.Entry > OfOther {
			c.bad(customs.ErrUnknown, "{0}: {1} is no part of it|{0}: {1} не является ее частью", at(what, i), part.Entry.Arg())
		}
		c.money(what, i, part.Amount)
		if sum.IsZero() {
			sum = customs.ZeroMoney(part.Amount.Currency())
		}
		if s, err := sum.Add(part.Amount); err == nil {
			sum = s
		} else if !part.Amount.IsZero() {
			c.faults = append(c.faults, err)
		}
	}
	if n, err := sum.Cmp(p.Cost.Money); err == nil && n > 0 {
		c.bad(customs.ErrConflict, "the parts of the cost of production, {0}, exceed it, {1}|части расходов на производство ({0}) больше их суммы ({1})", sum.Arg(), p.Cost.Money.Arg())
	}
}

// lastResort checks the facts of method 6.
func (c *checker) lastResort(l *LastResort, goods customs.Quantity) {
	const what customs.Phrase = "fall-back method|резервный метод"
	c.one(known(l.Basis, basisNames), what, -1, basisNames.Want())
	if l.Basis == Flexibly && (l.Base < TransactionValue || l.Base > Computed) {
		c.bad(customs.ErrMissing, "{0}: the earlier method that it rests on is wanted|{0}: не указан предшествующий метод, на котором он основан", what.Arg())
	}
	for i := range l.Relax {
		const what customs.Phrase = "relaxation|отступление"
		r := &l.Relax[i]
		c.text(what, i, string(r.Why), string(r.Rule))
		c.one(r.Rule != "", what, i, "the code of a rule|код правила")
		for _, o := range l.Relax[:i] {
			if o.Rule == r.Rule && r.Rule != "" {
				c.bad(customs.ErrConflict, "{0}: {1} is given twice|{0}: {1} указано дважды", at(what, i), clipped(string(r.Rule)))
			}
		}
	}
	if l.Source != (Source{}) || l.Basis >= DeclarationDatabase {
		const what customs.Phrase = "source of the price|источник цены"
		c.positive(what, -1, l.Source.Price)
		c.quantity(what, -1, l.Source.Per, goods)
		c.text(what, -1, string(l.Source.Evidence))
	}
}
