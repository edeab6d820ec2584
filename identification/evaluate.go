package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Suitable yields every kind of method but the unnamed one with what the traits
// alone say about it for goods that pass through the given operations: met, not
// met, or undetermined where the traits do not decide or an officer must. It
// helps to choose; Assess judges.
func Suitable(goods GoodsTraits, operations ...Effects) iter.Seq2[Kind, customs.Finding] {
	return func(yield func(Kind, customs.Finding) bool) {
		route := make([]Operation, len(operations))
		for i, e := range operations {
			route[i].Effects = e
		}
		for k := ByAppliedMarks; k < ByOther; k++ {
			e := evaluation{method: particulars{kind: k}}
			if f := e.run(goods, route, nil); !yield(k, f) {
				return
			}
		}
	}
}

// evaluation asks the questions of one method and collects the reasons.
type evaluation struct {
	method  particulars
	reasons []Reason
	answers []customs.Finding
}

// run asks every question of the method and applies the decision, if any.
func (e *evaluation) run(goods GoodsTraits, route []Operation, d *Decision) customs.Finding {
	accepted := d != nil && d.Verdict == Accepts
	k := e.method.kind
	for _, q := range goodsQuestions[k] {
		e.ask(q, goods, Effects{}, "", accepted)
	}
	for _, o := range route {
		for _, q := range operationQuestions[k] {
			e.ask(q, GoodsTraits{}, o.Effects, o.Name, accepted)
		}
	}
	if d != nil {
		e.decided(d)
	} else if k.needsOfficer() {
		e.open(Undertaken, "", "the Code leaves this to the customs officer: wanted an officer's decision, with reference, date and office|Кодекс оставляет это на усмотрение должностного лица таможенного органа: требуется его решение с номером, датой и таможенным органом")
	}
	return customs.All(e.answers...)
}

// ask collects what the traits answer to a question; the firmest answer counts.
func (e *evaluation) ask(q Question, goods GoodsTraits, effects Effects, at Name, accepted bool) {
	best := silent
	answersTo(e.method.kind, q, goods, effects, func(c cell) { best = max(best, c.says) })
	if accepted && best == presumedNo {
		best = firmYes // the officer has looked where we only presume
	}
	answersTo(e.method.kind, q, goods, effects, func(c cell) {
		r := c.reason()
		r.Operation = at
		r.SetAside = c.says.yes() != best.yes()
		e.reasons = append(e.reasons, r)
	})
	switch {
	case best == silent && accepted:
	case best == silent:
		e.open(q, at, "not stated: {0} Wanted one of: {1}|не указано: {0} Требуется одно из: {1}", q.Sentence().Arg(), decidedBy(e.method.kind, q).Arg())
	case best.yes():
		e.answers = append(e.answers, customs.Met)
	default:
		e.answers = append(e.answers, customs.NotMet)
	}
}

// open records what is wanted to know.
func (e *evaluation) open(q Question, at Name, p customs.Phrase, args ...customs.Arg) {
	e.reasons = append(e.reasons, Reason{Question: q, Operation: at, Because: customs.Say(p, args...), Provision: e.method.kind.Provision()})
	e.answers = append(e.answers, customs.Undetermined)
}

// decided records an officer's decision.
func (e *evaluation) decided(d *Decision) {
	says := customs.Met
	if d.Verdict == Refuses {
		says = customs.NotMet
	}
	e.reasons = append(e.reasons, Reason{Says: says, Question: Undertaken, Provision: identifiable,
		Because: customs.Say("decision {0} of {1}, customs office {2}: {3}|решение {0} от {1}, таможенный орган {2}: {3}",
			customs.Text(d.Reference), d.On.Arg(), d.Office.Arg(), d.Verdict.Arg())})
	e.answers = append(e.answers, says)
}
