package identification

import "github.com/eaeu-customs/inward/customs"

// Reason is one thing that speaks for or against a method, or that leaves it
// open: a trait of the goods, an effect of an operation, a decision. It is
// comparable.
type Reason struct {
	// Says is Met where the reason speaks for the method, NotMet where it speaks
	// against it, Undetermined where something is wanted to know.
	Says customs.Finding
	// Presumed marks what usually follows from a broad trait, as against physics.
	Presumed bool
	// SetAside marks a reason that did not count because a firmer one speaks.
	SetAside bool
	// Question is the question answered or open; zero for decisions and for
	// reasons that are about the choice itself.
	Question Question
	// Trait or Effect is the fact that speaks, where it is one.
	Trait  GoodsTrait
	Effect Effect
	// Operation is where it speaks; empty for the goods themselves.
	Operation Name
	// Because says why.
	Because customs.Sentence
	// Provision is where the Code speaks of it.
	Provision customs.Provision
}

// Text words the reason: its sign (+, −, ?), the operation, the words, the
// provision.
func (r Reason) Text(lang customs.Language) string {
	b := append([]byte(nil), r.sign()...)
	b = append(b, ' ')
	if r.Operation != "" {
		b = append(append(b, r.Operation...), ": "...)
	}
	b = r.Because.Append(b, lang)
	switch {
	case r.SetAside:
		b = append(b, customs.Phrase(" (set aside by a firmer fact)| (уступает более твердому факту)").In(lang)...)
	case r.Presumed:
		b = append(b, customs.Phrase(" (presumed)| (предполагается)").In(lang)...)
	}
	if r.Provision.IsZero() {
		return string(b)
	}
	return string(append(b, " ["+r.Provision.String()+"]"...))
}

// String is Text in English.
func (r Reason) String() string { return r.Text(customs.English) }

func (r Reason) sign() string {
	switch r.Says {
	case customs.Met:
		return "+"
	case customs.NotMet:
		return "−"
	}
	return "?"
}

// step returns the reason as a step of a trace.
func (r Reason) step(goods, product Name, m particulars) customs.Step {
	rule := customs.Phrase("{0} in {1}, {2}: {3} → {=}|{0} в {1}, {2}: {3} → {=}")
	return customs.Step{Provision: r.Provision, Rule: rule, In: [4]customs.Arg{goods.Arg(), product.Arg(), m.arg(), r.words().Arg()}, Out: speaks(r.Says, r.SetAside)}
}

// speaks words what a reason does.
func speaks(f customs.Finding, aside bool) customs.Arg {
	switch {
	case aside:
		return customs.Phrase("set aside|не учитывается").Arg()
	case f == customs.Met:
		return customs.Phrase("for|за").Arg()
	case f == customs.NotMet:
		return customs.Phrase("against|против").Arg()
	}
	return customs.Phrase("open|открыто").Arg()
}
