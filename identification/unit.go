package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Unit is the finding of a Verification for one goods in one output. It is a view
// into the verification. The zero Unit is of none: it has no goods and no methods,
// and its finding is undetermined.
type Unit struct {
	v *Verification
	i int32
}

func (u Unit) unit() *unit {
	if u.v == nil {
		return new(unit)
	}
	return &u.v.units[u.i]
}

func (u Unit) link() *Link {
	if u.v == nil {
		return new(Link)
	}
	return &u.v.assessment.links[u.unit().link]
}

// Output returns the output.
func (u Unit) Output() OutputID {
	if u.v == nil {
		return ""
	}
	return u.v.outputs[u.unit().output].ID
}

// Product returns the product of the output.
func (u Unit) Product() Name { return u.link().Product }

// Goods returns the goods.
func (u Unit) Goods() Name { return u.link().Goods }

// Finding returns the finding, all methods together.
func (u Unit) Finding() customs.Finding { return u.unit().finding }

// Replaced returns the permission to replace the goods by equivalents where it
// was there when the output was made; identification is then not needed.
func (u Unit) Replaced() Permission {
	if !u.unit().replaced {
		return Permission{}
	}
	return u.link().Replaced
}

// Methods yields what each method shows, in the order of the plan.
func (u Unit) Methods() iter.Seq[Shown] {
	return func(yield func(Shown) bool) {
		if u.v == nil {
			return
		}
		methods := u.v.methodsOf(int(u.i))
		for j := range methods {
			if !yield(u.shown(&methods[j], j)) {
				return
			}
		}
	}
}

// Trace returns why: a step for every method, and the goods in the output.
func (u Unit) Trace() *customs.Trace {
	t := new(customs.Trace)
	if u.v != nil {
		u.trace(t)
	}
	return t
}

func (u Unit) trace(t *customs.Trace) {
	for m := range u.Methods() {
		t.Add(&customs.Step{Provision: m.taken.kind.Provision(), Rule: "{0} in {1}, {2}: {3} → {=}|{0} в {1}, {2}: {3} → {=}",
			In: [4]customs.Arg{u.Goods().Arg(), u.Output().Arg(), m.taken.arg(), m.words().Arg()}, Out: m.Finding.Arg()})
	}
	rule, provision := customs.Phrase("{0} in {1}, all methods together: {=}|{0} в {1}, все способы вместе: {=}"), established
	if !u.Replaced().IsZero() {
		rule, provision = "{0} in {1}, replaced by equivalents, permission {2}: {=}|{0} в {1}, замена эквивалентными, разрешение {2}: {=}", identifiable
	}
	t.Add(&customs.Step{Provision: provision, Rule: rule, In: [4]customs.Arg{u.Goods().Arg(), u.Output().Arg(), customs.Text(u.Replaced().Reference)}, Out: u.Finding().Arg()})
}

// Shown is what one method shows for one goods in one output.
type Shown struct {
	Method  Method
	Finding customs.Finding
	// Basis says what the finding rests on: pieces shown, results, quantities
	// against the norm. Misfits are named by Verification.Misfits.
	Basis customs.Sentence

	taken particulars
}

// words returns the basis in both languages.
func (s Shown) words() customs.Phrase {
	return bilingual(s.Basis.Text(customs.English), s.Basis.Text(customs.Russian))
}

func (u Unit) shown(m *MethodFinding, j int) Shown {
	s := &u.v.slots[int(u.unit().slot)+j]
	r := Shown{Method: m.Method, Finding: s.finding, taken: m.taken}
	out := &u.v.outputs[u.unit().output]
	of, _ := pieces(out.Quantity)
	norm := &u.v.norms[u.unit().link]
	switch k := m.taken.kind; {
	case m.Finding == customs.NotMet:
		d := m.deciding()
		r.Basis = customs.Say("the method cannot work: {0}|способ неприменим: {0}", d.words().Arg())
	case s.entries == 0:
		r.Basis = customs.Say("no evidence shows the goods in the output|нет доказательств наличия товара в продукции")
	case (k == ByAppliedMarks || k == ByExistingMarking || k == ByDescription) && of > 0:
		r.Basis = customs.Say("{0} of {1} pieces shown|показано {0} из {1} шт.", customs.Count(s.shown), customs.Count(of))
	case k == ByAppliedMarks || k == ByExistingMarking || k == ByDescription:
		r.Basis = customs.Say("found {0} times|обнаружений: {0}", customs.Count(s.entries))
	case k == ByRecords && norm.Uses.IsZero():
		r.Basis = customs.Say("no output norm is given to compare the records with|не указана норма выхода, с которой сопоставить документы")
	case k == ByRecords:
		r.Basis = customs.Say("{0} recorded for {1}, the norm: {2}, tolerance {3}|учтено {0} на {1}, норма: {2}, допуск {3}", s.used.Arg(), out.Quantity.Arg(), norm.words().Arg(), m.taken.tolerance.Arg())
	case s.met:
		r.Basis = customs.Say("results: {0}, at least one of them agrees|результатов: {0}, хотя бы один подтверждает", customs.Count(s.entries))
	default:
		r.Basis = customs.Say("results: {0}, none of them agrees|результатов: {0}, ни один не подтверждает", customs.Count(s.entries))
	}
	if r.Finding == customs.NotMet && m.Finding != customs.NotMet {
		r.Basis = customs.Say("not all of the evidence fits; {0}|не все доказательства сходятся; {0}", r.words().Arg())
	}
	return r
}

// impossible reports whether the finding is not met for want of a method that can
// work, whatever the evidence.
func (u Unit) impossible() bool {
	methods := u.v.methodsOf(int(u.i))
	for i := range methods {
		if methods[i].Finding == customs.NotMet {
			return true
		}
	}
	return len(methods) == 0
}

// basis returns the words of the method that the unit's finding rests on.
func (u Unit) basis() customs.Phrase {
	for m := range u.Methods() {
		if m.Finding == u.Finding() {
			return bilingual(m.taken.arg().Text(customs.English)+": "+m.Basis.Text(customs.English), m.taken.arg().Text(customs.Russian)+": "+m.Basis.Text(customs.Russian))
		}
	}
	return noMethodChosen
}
