package valuation

import "github.com/eaeu-customs/inward/customs"

// conditions are the four conditions of method 1 (39(1)). What was not answered is
// undetermined, never met.
func (w *work) conditions(s *Sale) {
	for _, q := range [...]struct {
		answer   Answer
		sub      uint16
		question customs.Phrase
	}{
		{s.Answers.Restrictions, 1, "8а: are the buyer's rights restricted?|8а: ограничены ли права покупателя?"},
		{s.Answers.Conditions, 2, "8б: does the sale or price depend on conditions?|8б: зависит ли продажа или цена от условий?"},
		{s.Answers.Royalties, 3, "9б: are royalties paid?|9б: предусмотрены ли лицензионные платежи?"},
		{s.Answers.Proceeds, 3, "9в: does part of the proceeds go to the seller?|9в: причитается ли продавцу часть дохода?"},
		{s.Answers.Related, 4, "7а: are seller and buyer related?|7а: взаимосвязаны ли продавец и покупатель?"},
	} {
		if q.answer == 0 {
			w.reasons = append(w.reasons, customs.Violation{
				Code: NotAnswered, Provision: w.cite(articlePrice.Para(1).Sub(q.sub)), Subject: w.f.Goods.Name,
				Detail: customs.Say("question {0} was not answered|нет ответа на вопрос {0}", q.question.Arg()),
			})
		}
	}
	for i := range s.Restrictions {
		if r := &s.Restrictions[i]; r.Kind == Substantial {
			w.refuse(&w.reasons, customs.Violation{
				Code: Restricted, Provision: w.cite(articlePrice.Para(1).Sub(1)), Subject: w.f.Goods.Name,
				Detail: customs.Say("restriction {0} substantially affects the value: {1}|ограничение {0} существенно влияет на стоимость: {1}", customs.Count(i+1), clipped(r.Text)),
			})
		}
	}
	for i := range s.Conditions {
		w.condition(i, &s.Conditions[i])
	}
	if s.Answers.Related == Yes {
		w.relationship(s)
	}
}

// condition puts the value of a condition on line 11б where it can be quantified.
func (w *work) condition(i int, c *Condition) {
	switch {
	case c.Amount.IsZero():
		w.refuse(&w.reasons, customs.Violation{
			Code: Conditional, Provision: w.cite(articlePrice.Para(1).Sub(2)), Subject: w.f.Goods.Name,
			Detail: customs.Say("the influence of condition {0} on the price cannot be quantified: {1}|влияние условия {0} на цену не может быть количественно определено: {1}", customs.Count(i+1), clipped(c.Text)),
		})
	case c.Evidence == "":
		w.unproven(bilingual("condition: "+c.Text, "условие: "+c.Text).Arg(), c.Amount)
	default:
		w.step(articlePrice.Para(1).Sub(2), "condition {0} is worth {1} ({2}), part of the price|условие {0} оценивается в {1} ({2}) и входит в цену", customs.Arg{}, customs.Count(i+1), c.Amount.Arg(), c.Evidence.Arg())
		w.put(IndirectPayments, c.Amount)
	}
}

// relationship asks whether the relationship influenced the price: by the
// circumstances of the sale, or by a check value that the declared value is close
// to. The relationship by itself is no ground (39(4)), and a check value never
// takes the place of the price (39(5)).
func (w *work) relationship(s *Sale) {
	for _, r := range s.Relations {
		if r.related() {
			w.step(articleTerms, "seller and buyer are related: {0}|продавец и покупатель взаимосвязаны: {0}", customs.Arg{}, r.Kind.Arg())
		}
	}
	close := customs.Undetermined
	for i := range s.Checks {
		f := w.compare(i, s)
		if f == customs.Met || close == customs.Undetermined {
			close = f
		}
	}
	proven := s.Uninfluenced
	if proven == customs.Met && s.UninfluencedEvidence == "" {
		proven = customs.Undetermined
	}
	w.d.check, w.d.influ = close, Yes
	if close == customs.Met || proven == customs.Met {
		w.d.influ = No
		w.step(articlePrice.Para(4), "the relationship did not influence the price: circumstances: {0}; check values: {1}|взаимосвязь не повлияла на цену: сопутствующие обстоятельства: {0}; проверочные величины: {1}", customs.Arg{}, proven.Arg(), close.Arg())
		return
	}
	w.refuse(&w.reasons, customs.Violation{
		Code: Influenced, Provision: w.cite(articlePrice.Para(1).Sub(4)), Subject: w.f.Goods.Name,
		Detail: customs.Say("that the relationship did not influence the price: by the circumstances of the sale: {0}; by check values: {1}|отсутствие влияния взаимосвязи на цену: по обстоятельствам сделки: {0}; по проверочным величинам: {1}", proven.Arg(), close.Arg()),
		Cure:   customs.Say("evidence on the circumstances, or a check value close to the price|сведения об обстоятельствах сделки или близкая проверочная величина"),
	})
}

// compare compares the price with a check value, and reports whether it is close.
func (w *work) compare(i int, s *Sale) customs.Finding {
	v := &s.Checks[i]
	if v.Evidence == "" {
		w.step(articlePrice.Para(5), "check value {0}, {1}: no document shows it|проверочная величина {0}, {1}: не подтверждена документами", customs.Arg{}, customs.Count(i+1), v.Value.Arg())
		return customs.Undetermined
	}
	price, _ := w.convert(PricePaid, s.Price)
	value, _ := w.convert(PricePaid, v.Value)
	f := v.Close
	if price == value {
		f = customs.Met
	}
	w.step(articlePrice.Para(5), "check value {0}: {1} against a price of {2}, difference {=}; close: {3}|проверочная величина {0}: {1} при цене {2}, разница {=}; близка: {3}", w.sub(price, value).Arg(), v.Kind.Arg(), value.Arg(), price.Arg(), f.Arg())
	return f
}
