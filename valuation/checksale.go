package valuation

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

const (
	itemWhat      customs.Phrase = "item|начисление или вычет"
	wantInclusion customs.Phrase = "whether the price contains it|указание, включен ли расход в цену"
)

// sale checks the facts of method 1.
func (c *checker) sale(s *Sale, goods customs.Quantity) {
	const what customs.Phrase = "sale|сделка"
	c.finding(what, -1, s.Sold, s.Uninfluenced)
	c.positive("price|цена", -1, s.Price)
	c.text("evidence of the sale|документ по сделке", -1, string(s.PriceEvidence), string(s.UninfluencedEvidence))
	for i := range s.Indirect {
		const what customs.Phrase = "indirect payment|косвенный платеж"
		p := &s.Indirect[i]
		c.one(known(p.Kind, indirectKindNames), what, i, indirectKindNames.Want())
		c.money(what, i, p.Amount)
		c.one(known(p.In, inclusionNames), what, i, wantInclusion)
		c.text(what, i, string(p.Evidence))
	}
	for i, it := range s.Items {
		c.item(i, it, goods)
	}
	c.answers(s)
	for i := range s.Restrictions {
		const what customs.Phrase = "restriction|ограничение"
		c.one(known(s.Restrictions[i].Kind, restrictionKindNames), what, i, restrictionKindNames.Want())
		c.text(what, i, s.Restrictions[i].Text)
	}
	for i := range s.Conditions {
		const what customs.Phrase = "condition|условие"
		c.optional(what, i, s.Conditions[i].Amount)
		c.text(what, i, s.Conditions[i].Text, string(s.Conditions[i].Evidence))
	}
	for i := range s.Relations {
		const what customs.Phrase = "relationship|взаимосвязь"
		r := &s.Relations[i]
		c.one(known(r.Kind, relationKindNames), what, i, relationKindNames.Want())
		c.share(what, i, r.OfSeller)
		c.share(what, i, r.OfBuyer)
	}
	for i := range s.Checks {
		const what customs.Phrase = "check value|проверочная величина"
		v := &s.Checks[i]
		c.one(known(v.Kind, checkKindNames), what, i, checkKindNames.Want())
		c.positive(what, i, v.Value)
		c.finding(what, i, v.Close)
		c.text(what, i, string(v.Evidence))
	}
}

// answers checks that answers and what is given go together.
func (c *checker) answers(s *Sale) {
	var royalties, proceeds int
	for _, it := range s.Items {
		switch it.(type) {
		case Royalty:
			royalties++
		case Proceeds:
			proceeds++
		}
	}
	related := 0
	for _, r := range s.Relations {
		if r.related() {
			related++
		}
	}
	for _, q := range []struct {
		answer Answer
		what   customs.Phrase
		given  int
	}{
		{s.Answers.Related, "question 7а|вопрос 7а", related},
		{s.Answers.Restrictions, "question 8а|вопрос 8а", len(s.Restrictions)},
		{s.Answers.Conditions, "question 8б|вопрос 8б", len(s.Conditions)},
		{s.Answers.Royalties, "question 9б|вопрос 9б", royalties},
		{s.Answers.Proceeds, "question 9в|вопрос 9в", proceeds},
	} {
		switch {
		case q.answer > Yes:
			c.bad(customs.ErrUnknown, "{0}: {1} is no answer|{0}: {1} не является ответом", q.what.Arg(), q.answer.Arg())
		case q.answer == No && q.given > 0:
			c.bad(customs.ErrConflict, "{0}: answered no, and {1} given|{0}: ответ «нет», а указано: {1}", q.what.Arg(), customs.Count(q.given))
		case q.answer == Yes && q.given == 0:
			c.bad(customs.ErrConflict, "{0}: answered yes, and none given|{0}: ответ «да», но ничего не указано", q.what.Arg())
		}
	}
}

// item checks one addition or deduction.
func (c *checker) item(i int, it Item, goods customs.Quantity) {
	switch it := it.(type) {
	case Packing:
		c.cost(i, it.Amount, it.In, it.Evidence)
	case Transport:
		c.cost(i, it.Amount, it.In, it.Evidence)
	case Handling:
		c.cost(i, it.Amount, it.In, it.Evidence)
	case Insurance:
		c.cost(i, it.Amount, it.In, it.Evidence)
	case Commission:
		c.cost(i, it.Amount, it.In, it.Evidence)
		c.one(known(it.Agent, agentNames), itemWhat, i, agentNames.Want())
	case Royalty:
		c.based(i, it.Amount, it.Rate, it.Base)
		c.common(i, it.In, it.Evidence)
		c.finding(itemWhat, i, it.Relates, it.ConditionOfSale)
	case Proceeds:
		c.based(i, it.Amount, it.Rate, it.Base)
		c.common(i, it.In, it.Evidence)
	case Assist:
		c.assist(i, &it, goods)
	case AfterImport:
		c.cost(i, it.Amount, it.In, it.Evidence)
		c.finding(itemWhat, i, it.Stated)
	case InlandTransport:
		c.cost(i, it.Amount, it.In, it.Evidence)
		c.finding(itemWhat, i, it.Stated)
	case ImportDuties:
		c.cost(i, it.Amount, it.In, it.Evidence)
		c.finding(itemWhat, i, it.Stated)
	default:
		c.bad(customs.ErrUnknown, "{0}: {1} is no item: wanted a value of one of the types of this package, not a pointer to it or a type that embeds it|{0}: {1} — не начисление и не вычет: требуется значение одного из типов этого пакета, а не указатель на него и не тип, в который оно вложено", at(itemWhat, i), customs.Text(strictjson.TypeName(it)))
	}
}

func (c *checker) cost(i int, m customs.Money, in Inclusion, e Evidence) {
	c.money(itemWhat, i, m)
	c.common(i, in, e)
}

func (c *checker) common(i int, in Inclusion, e Evidence) {
	c.one(known(in, inclusionNames), itemWhat, i, wantInclusion)
	c.text(itemWhat, i, string(e))
}

// based checks an amount that may be given as a percentage of a base.
func (c *checker) based(i int, m customs.Money, rate customs.Percent, base customs.Money) {
	if base.IsZero() {
		c.money(itemWhat, i, m)
		if !rate.IsZero() {
			c.bad(customs.ErrMissing, "{0}: the base of {1} is wanted|{0}: не указана база для {1}", at(itemWhat, i), rate.Arg())
		}
		return
	}
	c.money(itemWhat, i, base)
	c.share(itemWhat, i, rate)
	if !m.IsZero() {
		c.bad(customs.ErrConflict, "{0}: an amount or a percentage of a base is wanted, both are given|{0}: указывается либо сумма, либо процент от базы, указано и то и другое", at(itemWhat, i))
	}
}

func (c *checker) assist(i int, a *Assist, goods customs.Quantity) {
	c.cost(i, a.Value, a.In, a.Evidence)
	c.optional(itemWhat, i, a.Paid)
	c.finding(itemWhat, i, a.InUnion)
	if a.Kind < Materials || a.Kind > Design {
		c.bad(customs.ErrUnknown, "{0}: {1} is no kind of assist|{0}: {1} не относится к товарам и услугам покупателя", at(itemWhat, i), a.Kind.Arg())
	}
	if !a.Paid.IsZero() && !a.Value.IsZero() {
		if n, err := a.Paid.Cmp(a.Value); err != nil {
			c.faults = append(c.faults, err)
		} else if n > 0 {
			c.bad(customs.ErrRange, "{0}: the producer paid {1}, more than the value {2}|{0}: изготовитель уплатил {1}, больше стоимости {2}", at(itemWhat, i), a.Paid.Arg(), a.Value.Arg())
		}
	}
	s := &a.Spread
	if *s == (Spread{}) {
		return
	}
	c.one(known(s.Way, spreadWayNames), itemWhat, i, spreadWayNames.Want())
	c.quantity(itemWhat, i, s.Whole, goods)
	if !s.Before.IsZero() && s.Before.Sign() != 0 {
		c.quantity(itemWhat, i, s.Before, goods)
	}
	c.text(itemWhat, i, string(s.Evidence))
}
