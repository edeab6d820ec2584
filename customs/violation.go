package customs

import (
	"cmp"
	"strings"
)

// Violation is a fact that fails the law: what the law says no to, and why. It
// is an error, comparable, and found by its code with errors.Is. The zero value
// is no violation. This package defines the type and never emits one.
type Violation struct {
	Code      Code      // stable, for programs
	Provision Provision // the provision that is broken
	Subject   string    // what it is about: a lot, a person, an item of a document
	Detail    Sentence  // what was given and what was wanted
	Cure      Sentence  // what would cure it; zero where nothing would
}

// Error is Explain in English.
func (v Violation) Error() string { return v.Explain(English) }

// Is reports whether target is the code of the violation.
func (v Violation) Is(target error) bool { return v.Code.is(target) }

// Explain words the violation in one line: subject, detail, provision and cure. A
// subject that the detail names is not said before it.
func (v Violation) Explain(lang Language) string {
	b := []byte(v.Code)
	if !v.Detail.IsZero() {
		b = v.Detail.Append(nil, lang)
	}
	if v.Subject != "" && !names(&v.Detail, v.Subject, lang) {
		b = append([]byte(v.Subject+": "), b...)
	}
	if !v.Provision.IsZero() {
		b = append(v.Provision.append(append(b, " ("...)), ')')
	}
	if !v.Cure.IsZero() {
		b = v.Cure.Append(append(b, Phrase("; cure: |; как устранить: ").In(lang)...), lang)
	}
	return string(b)
}

// names reports whether a sentence has a subject as one of its arguments; a person
// is named by the number too.
func names(s *Sentence, subject string, lang Language) bool {
	for i, a := range s.args {
		if place := [...]string{"{0}", "{1}", "{2}", "{3}"}[i]; !strings.Contains(s.phrase.In(lang), place) {
			continue
		}
		if a.Text(lang) == subject || a.kind() == argPerson && a.n <= int64(len(a.s)) && a.s[:a.n] == subject {
			return true
		}
	}
	return false
}

// Violations are all violations found at once, in the order of the input that
// they are about. An empty list is no error: return Err, not the list itself.
type Violations []Violation

// Err returns the violations as an error, or nil where there are none.
func (vs Violations) Err() error {
	if len(vs) == 0 {
		return nil
	}
	return vs
}

// Error is Explain in English.
func (vs Violations) Error() string { return vs.Explain(English) }

// Is reports whether target is the code of any of the violations.
func (vs Violations) Is(target error) bool {
	for i := range vs {
		if vs[i].Is(target) {
			return true
		}
	}
	return false
}

// Code returns the code of the first violation, empty where there is none.
func (vs Violations) Code() Code {
	if len(vs) == 0 {
		return ""
	}
	return vs[0].Code
}

// Explain words the violations, one a line.
func (vs Violations) Explain(lang Language) string {
	var b strings.Builder
	for i := range vs {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(vs[i].Explain(lang))
	}
	return b.String()
}

// Compare orders violations by provision, subject and code, for reports that
// must not depend on the order of the input.
func (v Violation) Compare(w Violation) int {
	return cmp.Or(v.Provision.Compare(w.Provision), cmp.Compare(v.Subject, w.Subject), cmp.Compare(v.Code, w.Code))
}
