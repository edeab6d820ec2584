package customs

import (
	"iter"
	"slices"
)

// Step is one step of a calculation: which provision, which rule, from what, to
// what. It is comparable. Rule is a phrase whose places {0} to {3} are the inputs
// and {=} the output:
//
//	"{0} × {1} = {=}|{0} × {1} = {=}"
type Step struct {
	Provision Provision // the provision that the rule comes from
	Rule      Phrase    // what was done
	In        [4]Arg    // what it was done with; unused ones are zero
	Out       Arg       // what it gave
	Option    Key       // the option of Law that decided here, empty if none did
}

// Text words the step: its rule with the values, the provision and the option
// that decided.
func (s Step) Text(lang Language) string { return string(s.Append(nil, lang)) }

// String is Text in English.
func (s Step) String() string { return s.Text(English) }

// Append is Text onto b.
func (s Step) Append(b []byte, lang Language) []byte {
	b = appendFilled(b, s.Rule.In(lang), lang, s.In[:], s.Out)
	if s.Provision.IsZero() && s.Option == "" {
		return b
	}
	b = s.Provision.append(append(b, " ["...))
	if s.Option != "" {
		if !s.Provision.IsZero() {
			b = append(b, "; "...)
		}
		b = append(b, s.Option...)
	}
	return append(b, ']')
}

// Trace says why a number is what it is: the steps that led to it, in order. It
// records the values without formatting them and words them only when asked. The
// zero Trace is empty and ready; Reset keeps its memory for the next calculation,
// so that recording allocates nothing once it has grown. A Trace is not safe for
// use by several goroutines while one of them adds.
type Trace struct{ steps []Step }

// Add records a copy of the step. It takes a pointer because a step is large and
// a literal, t.Add(&customs.Step{…}), then stays on the stack of the caller and is
// copied once. No step, nil, is not recorded.
func (t *Trace) Add(s *Step) {
	if s == nil {
		return
	}
	n := len(t.steps)
	if n == cap(t.steps) {
		t.grow()
	}
	t.steps = t.steps[:n+1]
	t.steps[n] = *s
}

// Grow makes room for n more steps, so that recording them allocates at most once.
func (t *Trace) Grow(n int) { t.steps = slices.Grow(t.steps, n) }

// grow makes room for one more step. It stays out of Add, which is then small
// enough to be inlined.
func (t *Trace) grow() { t.steps = append(t.steps, Step{})[:len(t.steps)] }

// Append records the steps of another trace, which is not changed.
func (t *Trace) Append(other *Trace) {
	if other != nil {
		t.steps = append(t.steps, other.steps...)
	}
}

// Reset forgets the steps and keeps the memory.
func (t *Trace) Reset() { t.steps = t.steps[:0] }

// Len returns the number of steps.
func (t *Trace) Len() int { return len(t.steps) }

// At returns step i, counted from 0; the zero Step where there is none.
func (t *Trace) At(i int) Step {
	if i < 0 || i >= len(t.steps) {
		return Step{}
	}
	return t.steps[i]
}

// All yields the steps in the order they were recorded.
func (t *Trace) All() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for i := range t.steps {
			if !yield(t.steps[i]) {
				return
			}
		}
	}
}

// Text words the steps, numbered from 1, one a line.
func (t *Trace) Text(lang Language) string {
	var b []byte
	for i := range t.steps {
		b = Count(i+1).Append(b, lang)
		b = append(t.steps[i].Append(append(b, ". "...), lang), '\n')
	}
	return string(b)
}

// String is Text in English.
func (t *Trace) String() string { return t.Text(English) }
