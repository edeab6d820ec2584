package liability

import "github.com/eaeu-customs/inward/customs"

const (
	ruleBasis    customs.Phrase = "{0}: rates of {1}, exchange rates of {2}|{0}: ставки на {1}, курсы на {2}"
	ruleQuoted   customs.Phrase = "exchange rate on {0} by {1}: {=}|курс на {0}, {1}: {=}"
	ruleClaim    customs.Phrase = "{0} applied: {1}|{0} применена: {1}"
	ruleNoClaim  customs.Phrase = "{0} not applied: {1}|{0} не применена: {1}"
	ruleValue    customs.Phrase = "customs value: {0} × {2} / {3} = {=}|таможенная стоимость: {0} × {2} / {3} = {=}"
	ruleConvert  customs.Phrase = "customs value: {0} × {1} × {2} / {3} = {=}|таможенная стоимость: {0} × {1} × {2} / {3} = {=}"
	ruleSimple   customs.Phrase = "{0}: {1} × {2} = {=}|{0}: {1} × {2} = {=}"
	ruleDecided  customs.Phrase = "{0}: {1}, decided by {2} × {3} = {=}|{0}: {1}, применяется {2} × {3} = {=}"
	rulePart     customs.Phrase = "{0}: part {1} × {2}|{0}: часть {1} × {2}"
	ruleSum      customs.Phrase = "{0}: {1}, the parts together = {=}|{0}: {1}, сумма частей = {=}"
	ruleAbsent   customs.Phrase = "{0}: none is established for goods {1} of origin {2} ({3})|{0}: не установлено для товара {1} происхождения {2} ({3})"
	ruleFree     customs.Phrase = "{0}: {1} is not charged|{0}: {1} не взимается"
	ruleRounding customs.Phrase = "payments are rounded {0}|платежи округляются {0}"
)

func (l *Line) quotedCount() (n int) {
	for n < maxQuotes && l.quotes[n] != nil {
		n++
	}
	return n
}

// trace records the steps of an explained line.
func (l *Line) trace(e *Explained, t *customs.Trace) {
	t.Grow(3 + len(l.claims) + l.quotedCount() + kinds)
	r := &l.treatment
	t.Add(&customs.Step{Provision: r.provision, Rule: ruleBasis, Option: r.option,
		In: [4]customs.Arg{l.charge.Basis.Arg(), l.ratesOn.Arg(), l.moneyOn.Arg()}})
	for i := range l.claims {
		c := &l.claims[i]
		rule := ruleNoClaim
		if c.Applied {
			rule = ruleClaim
		}
		t.Add(&customs.Step{Provision: c.Provision, Rule: rule, Option: c.Option,
			In: [4]customs.Arg{customs.Text(c.Claim.Measure), sentenceArg(c.Reason)}})
	}
	for _, q := range l.quotes {
		if q != nil {
			t.Add(&customs.Step{Rule: ruleQuoted, In: [4]customs.Arg{l.moneyOn.Arg(), customs.Text(q.Bank)}, Out: q.Rate.Arg()})
		}
	}
	value := customs.Step{Provision: r.provision, Rule: ruleValue, Option: customs.KeyValueRounding,
		In:  [4]customs.Arg{l.value.Arg(), {}, e.Upto.Arg(), l.quantity.Arg()},
		Out: e.Value.Arg()}
	if l.quoted != nil {
		value.Rule, value.In[1] = ruleConvert, l.quoted.Rate.Arg()
	}
	t.Add(&value)
	for i := range e.Items {
		l.traceItem(e, &e.Items[i], t)
	}
	t.Add(&customs.Step{Rule: ruleRounding, Option: customs.KeyRounding, In: [4]customs.Arg{l.round.Arg()}})
}

func (l *Line) traceItem(e *Explained, item *Item, t *customs.Trace) {
	k := &l.kinds[item.Kind-1]
	s := customs.Step{Provision: l.treatment.provision, Rule: ruleSimple, In: [4]customs.Arg{item.Kind.Arg()}}
	switch {
	case item.Status == NoneListed:
		s.Rule = ruleAbsent
		s.In[1], s.In[2], s.In[3] = l.goods.Arg(), l.origin.Arg(), customs.Text(item.Source)
		t.Add(&s)
		return
	case item.Status == NotCharged:
		s.Rule, s.Option = ruleFree, l.treatment.remediesOption
		s.In[1] = k.row.Rate.Arg()
		t.Add(&s)
		return
	case item.Kind.Remedy():
		s.Option = l.treatment.remediesOption
	case item.Kind == VAT:
		s.Option = customs.KeyRemediesInVAT
	}
	s.Out = item.Amount.Arg()
	switch item.Rate.Form() {
	case customs.AdValoremForm, customs.SpecificForm:
		s.In[1], s.In[2] = item.Rate.Arg(), l.baseArg(e, item, item.Rate)
		t.Add(&s)
		return
	}
	if first := item.Yield.Part(); !item.Yield.Decided(first+1) && onlyPart(item.Yield, first) {
		part := item.Rate.Part(first)
		s.Rule = ruleDecided
		s.In[1], s.In[2], s.In[3] = item.Rate.Arg(), part.Arg(), l.baseArg(e, item, part)
		t.Add(&s)
		return
	}
	for i := range item.Rate.Parts() {
		if item.Yield.Decided(i) {
			part := item.Rate.Part(i)
			t.Add(&customs.Step{Provision: s.Provision, Rule: rulePart, In: [4]customs.Arg{item.Kind.Arg(), part.Arg(), l.baseArg(e, item, part)}})
		}
	}
	s.Rule, s.In[1] = ruleSum, item.Rate.Arg()
	t.Add(&s)
}

// onlyPart reports whether a single part decided.
func onlyPart(y customs.Yield, first int) bool {
	for i := first + 1; i < customs.MaxRateParts; i++ {
		if y.Decided(i) {
			return false
		}
	}
	return true
}

// baseArg returns what a part is applied to: the base, or the quantity at the
// cumulative quantity of the line.
func (l *Line) baseArg(e *Explained, item *Item, part customs.Rate) customs.Arg {
	_, per, ok := part.Specific()
	switch {
	case !ok && l.unrounded:
		return item.Exact.Arg()
	case !ok:
		return item.Base.Arg()
	}
	q := l.measureIn(per.Unit())
	if e.Upto == l.length {
		return q.Arg()
	}
	f := q.Ratio().Frac().Mul(e.Upto.Frac()).Quo(l.length.Frac())
	if d, err := f.Decimal(); err == nil {
		if part, err := customs.QuantityFromExact(d, q.Unit()); err == nil {
			return part.Arg()
		}
	}
	n := ratioOf(f).String()
	return customs.Phrase(n + " " + q.Unit().Short(customs.English) + "|" + n + " " + q.Unit().Short(customs.Russian)).Arg()
}

// sentenceArg words a sentence as an argument.
func sentenceArg(s customs.Sentence) customs.Arg {
	return customs.Phrase(s.Text(customs.English) + "|" + s.Text(customs.Russian)).Arg()
}
