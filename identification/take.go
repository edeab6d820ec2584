package identification

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// take takes in one piece of evidence, recognised by its concrete type.
func (e *exam) take(ev Evidence) {
	switch ev := ev.(type) {
	case MarkApplied:
		e.takeMarkApplied(ev)
	case MarkFound:
		if !ev.By.complete() {
			e.incomplete(ByAppliedMarks, ev.Mark, "who found it|кем обнаружено")
			return
		}
		e.takeFound(ByAppliedMarks, ev.Goods, ev.Lot, ev.Mark, ev.Count, ev.Where, ev.Output, ev.Item, ev.On)
	case MarkingNoted:
		e.takeMarkingNoted(ev)
	case MarkingFound:
		e.takeFound(ByExistingMarking, ev.Goods, ev.Lot, ev.Marking, ev.Count, ev.Where, ev.Output, ev.Item, ev.On)
	case Pictured:
		e.takePictured(ev)
	case Compared:
		e.takeCompared(ev)
	case SampleTaken:
		e.takeSample(ev)
	case SampleTested:
		e.takeTest(ev)
	case UseRecord:
		e.takeUse(ev)
	case ControlAct:
		e.takeAct(ByControl, "", ev.Lot, ev.Output, ev.Act, ev.Result, ev.Office, ev.On)
	case Conclusion:
		e.takeAct(ByOther, ev.Other, ev.Lot, ev.Output, ev.Reference, ev.Result, ev.Office, ev.On)
	default:
		e.fault(customs.ErrMissing, "{0} is no evidence: wanted a value of one of the eleven types, not a pointer to it or a type that embeds it|{0} — не доказательство: требуется значение одного из одиннадцати типов, а не указатель на него и не тип, в который оно вложено", customs.Text(strictjson.TypeName(ev)))
	}
}

// incomplete refuses evidence that lacks something.
func (e *exam) incomplete(k Kind, subject string, what customs.Phrase) {
	e.fault(customs.ErrMissing, "evidence of {0} “{1}”: wanted {2}|доказательство ({0}) «{1}»: требуется указать: {2}", k.Arg(), customs.Text(subject), what.Arg())
}

// complete checks what all evidence needs: a subject and a day.
func (e *exam) complete(k Kind, subject string, on customs.Date) bool {
	if bad := checkText(subject); bad != "" {
		e.faults = append(e.faults, badName(bilingual("evidence of "+k.Phrase().In(customs.English), "доказательство ("+k.Phrase().In(customs.Russian)+")"), subject, bad))
		return false
	}
	if on.IsZero() {
		e.incomplete(k, subject, "its day|дату")
		return false
	}
	return true
}

// lot finds a lot.
func (e *exam) lot(k Kind, subject string, id LotID) (int32, bool) {
	i, ok := e.lots[id]
	if !ok {
		e.fault(ErrUnknown, "evidence of {0} “{1}”: lot “{2}” is not among the lots given|доказательство ({0}) «{1}»: партии «{2}» нет среди указанных", k.Arg(), customs.Text(subject), id.Arg())
	}
	return i, ok
}

// goodsByName finds goods.
func (e *exam) goodsByName(k Kind, subject string, n Name) (int32, bool) {
	i, ok := e.c.goods[n]
	if !ok {
		e.fault(ErrUnknown, "evidence of {0} “{1}”: goods “{2}” are not in the plan|доказательство ({0}) «{1}»: товара «{2}» в плане нет", k.Arg(), customs.Text(subject), n.Arg())
	}
	return int32(i), ok
}

// place finds the unit of goods in an output.
func (e *exam) place(k Kind, subject string, id OutputID, goods int32) (int32, bool) {
	o, ok := e.outputs[id]
	if !ok {
		e.fault(ErrUnknown, "evidence of {0} “{1}”: output “{2}” is not among the outputs given|доказательство ({0}) «{1}»: продукции «{2}» нет среди указанной", k.Arg(), customs.Text(subject), id.Arg())
		return 0, false
	}
	u, ok := e.unitOf[[2]int32{o, goods}]
	if !ok {
		e.fault(ErrUnknown, "evidence of {0} “{1}”: goods “{2}” do not go into output “{3}”|доказательство ({0}) «{1}»: товар «{2}» не входит в продукцию «{3}»",
			k.Arg(), customs.Text(subject), e.c.plan.Goods[goods].Name.Arg(), id.Arg())
	}
	return u, ok
}

// slotOf finds the slot of a method in a unit. It reports false for a unit whose
// goods are replaced by equivalents, where evidence is set aside, and for a
// method that the plan does not choose there, which is an input error.
func (e *exam) slotOf(k Kind, other, subject string, u int32) (int32, bool) {
	if e.units[u].replaced {
		e.setAside++
		return 0, false
	}
	l := &e.c.links[e.units[u].link]
	for i, m := range l.methods {
		if m.kind == k && m.name == other {
			return e.units[u].slot + int32(i), true
		}
	}
	e.notChosen(particulars{kind: k, name: other}, subject, int32(l.goods))
	return 0, false
}

// chosen reports whether the plan chooses a method for goods in any product. For
// goods that are replaced by equivalents the evidence is set aside instead.
func (e *exam) chosen(k Kind, subject string, goods int32) bool {
	if e.exempt[goods] {
		e.setAside++
		return false
	}
	if e.chosenKinds[goods]>>k&1 == 1 {
		return true
	}
	e.notChosen(particulars{kind: k}, subject, goods)
	return false
}

func (e *exam) notChosen(m particulars, subject string, goods int32) {
	e.fault(ErrUnknown, "evidence of {0} “{1}”: the plan does not choose this method for “{2}” there|доказательство ({0}) «{1}»: этот способ для «{2}» в плане не выбран",
		m.arg(), customs.Text(subject), e.c.plan.Goods[goods].Name.Arg())
}

// within records a misfit where a day is outside its period.
func (e *exam) within(m Misfit, goods, slotIndex int32, from, to customs.Date) bool {
	if !m.On.Before(from) && !m.On.After(to) {
		return true
	}
	m.Kind = OutOfPeriod
	m.Detail = customs.Say("“{0}” is dated {1}, wanted from {2} to {3}|«{0}» датировано {1}, требуется с {2} по {3}",
		customs.Text(m.Subject), m.On.Arg(), from.Arg(), to.Arg())
	e.misfit(m, goods, slotIndex)
	return false
}

// judged applies the result of a comparison to a slot.
func (e *exam) judged(m Misfit, goods, slotIndex int32, result customs.Finding) {
	s := &e.slots[slotIndex]
	s.entries++
	switch result {
	case customs.Met:
		s.met = true
	case customs.NotMet:
		m.Kind = Differs
		m.Detail = customs.Say("“{0}” of {1} does not agree with output “{2}”|«{0}» от {1} не согласуется с продукцией «{2}»",
			customs.Text(m.Subject), m.On.Arg(), m.Output.Arg())
		e.misfit(m, goods, slotIndex)
	}
}

// show counts a piece of an output as shown, once.
func (e *exam) show(slotIndex int32, item string) {
	s := &e.slots[slotIndex]
	s.met = true
	key := itemKey{slotIndex, item}
	if _, twice := e.items[key]; !twice {
		e.items[key] = struct{}{}
		s.shown++
	}
}
