package liability

import "github.com/eaeu-customs/inward/customs"

const (
	ruleUpto  customs.Phrase = "the lot up to {0} of {1}|партия до {0} из {1}"
	ruleLess  customs.Phrase = "{0}: {1} − {2} = {=}|{0}: {1} − {2} = {=}"
	ruleAlone customs.Phrase = "the slice by itself, {0} of {1}|часть отдельно, {0} из {1}"
	rulePlus  customs.Phrase = "{0}: {1} + {2} = {=}|{0}: {1} + {2} = {=}"

	valueWhat customs.Phrase = "customs value|таможенная стоимость"
)

// ExplainSlice gives the amounts of Slice and says how: both cumulative lines of
// each interval and their difference, or the slice by itself where slices are
// rounded alone.
func (l *Line) ExplainSlice(s Slice, t *customs.Trace) (Amounts, error) {
	if err := l.wrap(s.check(l.quantity)); err != nil {
		return Amounts{}, err
	}
	if t == nil {
		return l.Slice(s)
	}
	if l.alone {
		t.Add(&customs.Step{Provision: l.treatment.provision, Rule: ruleAlone, Option: customs.KeySliceRounding,
			In: [4]customs.Arg{s.Length().Arg(), l.quantity.Arg()}})
		e, err := l.Explain(s.Length(), t)
		return e.Amounts(), err
	}
	sum := ZeroAmounts(l.currency)
	for i, part := range s {
		a, err := l.explainInterval(part, t)
		if err != nil {
			return Amounts{}, err
		}
		before := sum
		if sum, err = sum.Add(a); err != nil {
			return Amounts{}, l.wrap(err)
		}
		if i > 0 {
			l.traceBoth(rulePlus, &before, &a, &sum, t)
		}
	}
	return sum, nil
}

// explainInterval explains F(to), F(from) and their difference; an interval from
// the start of the lot has nothing to subtract.
func (l *Line) explainInterval(i Interval, t *customs.Trace) (Amounts, error) {
	var at [2]Amounts
	for n, x := range [2]customs.Ratio{i.To, i.From} {
		if x.IsZero() {
			return at[0], nil
		}
		t.Add(&customs.Step{Provision: l.treatment.provision, Rule: ruleUpto, Option: customs.KeySliceRounding,
			In: [4]customs.Arg{x.Arg(), l.quantity.Arg()}})
		e, err := l.Explain(x, t)
		if err != nil {
			return Amounts{}, err
		}
		at[n] = e.Amounts()
	}
	d, err := at[0].Sub(at[1])
	if err != nil {
		return Amounts{}, l.wrap(err)
	}
	l.traceBoth(ruleLess, &at[0], &at[1], &d, t)
	return d, nil
}

// traceBoth records a sum or a difference kind by kind.
func (l *Line) traceBoth(rule customs.Phrase, a, b, out *Amounts, t *customs.Trace) {
	t.Add(&customs.Step{Provision: l.treatment.provision, Rule: rule, Option: customs.KeySliceRounding,
		In: [4]customs.Arg{valueWhat.Arg(), a.value.Arg(), b.value.Arg()}, Out: out.value.Arg()})
	for i := range out.kinds {
		if l.kinds[i].status == Charged {
			t.Add(&customs.Step{Provision: l.treatment.provision, Rule: rule, Option: customs.KeySliceRounding,
				In: [4]customs.Arg{Kind(i + 1).Arg(), a.kinds[i].Arg(), b.kinds[i].Arg()}, Out: out.kinds[i].Arg()})
		}
	}
}
