package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// The codes of the violations of Verification.
const (
	// NotIdentified: what was found does not fit, or the method cannot work
	// (cc/164/3).
	NotIdentified customs.Code = "not-identified"
	// IdentificationUnproven: the evidence does not show it (cc/164/3).
	IdentificationUnproven customs.Code = "identification-unproven"
)

// Verification is the answer of Verify. Its zero value is undetermined. It does
// not change and may be shared.
type Verification struct {
	on                 customs.Date
	finding            customs.Finding
	batch              bool
	evidence, setAside int
	assessment         Assessment
	outputs            []Output
	lots               []Lot
	norms              []Norm
	units              []unit
	slots              []slot
	misfits            []Misfit
	lotFindings        []customs.Finding
}

// Finding returns whether the goods placed are established to be in the outputs,
// as a whole.
func (v Verification) Finding() customs.Finding { return v.finding }

// On returns the day of the examination.
func (v Verification) On() customs.Date { return v.on }

// SetAside returns how many pieces of evidence were not judged because the goods
// are replaced by equivalents.
func (v Verification) SetAside() int { return v.setAside }

// Assessment returns what Assess says of the plan on the day of the examination.
func (v Verification) Assessment() Assessment { return v.assessment }

// Misfits yields everything that does not fit, ordered as Misfit.Compare does.
func (v Verification) Misfits() iter.Seq[Misfit] {
	return func(yield func(Misfit) bool) {
		for _, m := range v.misfits {
			if !yield(m) {
				return
			}
		}
	}
}

// Units yields the findings for each goods in each output: outputs in the order
// given, goods of their product in the order of the plan.
func (v Verification) Units() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for i := range v.units {
			if !yield(Unit{&v, int32(i)}) {
				return
			}
		}
	}
}

// Lots yields whether it is shown where each lot went, in the order given. In the
// examination of a batch nothing is asked of lots, and they are met.
func (v Verification) Lots() iter.Seq2[LotID, customs.Finding] {
	return func(yield func(LotID, customs.Finding) bool) {
		for i := range v.lots {
			if !yield(v.lots[i].ID, v.lotFindings[i]) {
				return
			}
		}
	}
}

// Method returns the finding for a kind of method over all outputs and goods it
// is chosen for, and whether it is chosen at all: not met if it is not met
// anywhere or something of it does not fit, met if it is met everywhere, else
// undetermined.
func (v Verification) Method(k Kind) (customs.Finding, bool) {
	whole, chosen := customs.Met, false
	for i := range v.units {
		for j, m := range v.methodsOf(i) {
			if m.taken.kind == k {
				whole, chosen = customs.All(whole, v.slots[int(v.units[i].slot)+j].finding), true
			}
		}
	}
	for i := range v.misfits {
		if v.misfits[i].Method == k {
			return customs.NotMet, true
		}
	}
	if !chosen {
		return customs.Undetermined, false
	}
	return whole, true
}

// methodsOf returns the methods judged for a unit.
func (v *Verification) methodsOf(i int) []MethodFinding {
	if v.units[i].replaced {
		return nil
	}
	return v.assessment.links[v.units[i].link].methods
}

// Violations returns what keeps the finding from being met: NotIdentified for
// every misfit, then for every output that a method cannot serve;
// IdentificationUnproven for every output and lot that nothing shows. There are
// none exactly when the finding is met.
func (v Verification) Violations() customs.Violations {
	var vs customs.Violations
	for _, m := range v.misfits {
		subject := m.Subject
		if subject == "" {
			subject = string(m.Goods)
		}
		vs = append(vs, customs.Violation{Code: NotIdentified, Provision: m.Method.Provision(), Subject: subject, Detail: m.Detail})
	}
	for u := range v.Units() {
		if f := u.Finding(); f == customs.Undetermined || f == customs.NotMet && u.impossible() {
			x := customs.Violation{Code: NotIdentified, Provision: established, Subject: string(u.Output()),
				Detail: customs.Say("“{0}” in “{1}”: {2}|«{0}» в «{1}»: {2}", u.Goods().Arg(), u.Product().Arg(), u.basis().Arg())}
			if f == customs.Undetermined {
				x.Code = IdentificationUnproven
				x.Cure = customs.Say("give the evidence that the method wants|представить доказательства, которых требует способ")
			}
			vs = append(vs, x)
		}
	}
	for id, f := range v.Lots() {
		if f != customs.Met {
			vs = append(vs, customs.Violation{Code: IdentificationUnproven, Provision: established, Subject: string(id),
				Detail: customs.Say("nothing shows where the whole lot went|не показано, куда ушла вся партия"),
				Cure:   customs.Say("give evidence on the lot, or examine a batch only|представить доказательства по партии или проверять только часть продукции")})
		}
	}
	if len(v.units) == 0 {
		vs = append(vs, customs.Violation{Code: IdentificationUnproven, Provision: established, Detail: customs.Say("nothing was verified|проверка не проводилась")})
	}
	return vs
}

// Trace returns why: a step for every method and goods of every output, for
// every lot and misfit, and the whole.
func (v Verification) Trace() *customs.Trace {
	t := new(customs.Trace)
	for u := range v.Units() {
		u.trace(t)
	}
	for i := range v.lots {
		if !v.batch {
			t.Add(&customs.Step{Provision: established, Rule: "where lot {0} went: {=}|куда ушла партия {0}: {=}", In: [4]customs.Arg{v.lots[i].ID.Arg()}, Out: v.lotFindings[i].Arg()})
		}
	}
	for _, m := range v.misfits {
		t.Add(&customs.Step{Provision: m.Method.Provision(), Rule: "{0}, {1}: {2} → {=}|{0}, {1}: {2} → {=}",
			In:  [4]customs.Arg{m.Goods.Arg(), m.Kind.Arg(), bilingual(m.Detail.Text(customs.English), m.Detail.Text(customs.Russian)).Arg()},
			Out: customs.NotMet.Arg()})
	}
	t.Add(&customs.Step{Provision: established, Rule: "identification on {0}, {1} pieces of evidence: {=}|идентификация на {0}, доказательств: {1}: {=}",
		In: [4]customs.Arg{v.on.Arg(), customs.Count(v.evidence)}, Out: v.finding.Arg()})
	return t
}

// Text words the verification as a report: the whole, the outputs with their
// methods, the lots, what does not fit.
func (v Verification) Text(lang customs.Language) string {
	b := customs.Phrase("Verification of identification on {0}: {1} [{2}]|Проверка идентификации на {0}: {1} [{2}]").
		Append(nil, lang, v.on.Arg(), v.finding.Arg(), established.Arg())
	b = append(b, '\n')
	for u := range v.Units() {
		b = customs.Phrase("  {0} in output {1} ({2}): {3}|  {0} в продукции {1} ({2}): {3}").Append(b, lang, u.Goods().Arg(), u.Output().Arg(), u.Product().Arg(), u.Finding().Arg())
		if r := u.Replaced(); !r.IsZero() {
			b = replaced.Append(append(b, " — "...), lang, customs.Text(r.Reference), r.On.Arg(), r.Office.Arg())
		} else if len(v.methodsOf(int(u.i))) == 0 {
			b = noMethodChosen.Append(append(b, " — "...), lang)
		}
		b = append(b, '\n')
		for m := range u.Methods() {
			b = customs.Phrase("    {0}: {1} — {2} [{3}]\n|    {0}: {1} — {2} [{3}]\n").Append(b, lang, m.taken.arg(), m.Finding.Arg(), m.words().Arg(), m.taken.kind.Provision().Arg())
		}
	}
	for i := range v.lots {
		if v.lotFindings[i] != customs.Met {
			b = customs.Phrase("  lot {0}: {1} — nothing shows where all of it went\n|  партия {0}: {1} — не показано, куда она ушла целиком\n").Append(b, lang, v.lots[i].ID.Arg(), v.lotFindings[i].Arg())
		}
	}
	for _, m := range v.misfits {
		b = append(append(append(b, "  ! "...), m.Text(lang)...), '\n')
	}
	return string(b)
}

// String is Text in English.
func (v Verification) String() string { return v.Text(customs.English) }
