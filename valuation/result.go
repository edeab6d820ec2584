package valuation

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Determination is the customs value of the goods of one line, or why there is
// none, with all that led to it. The zero Determination determines nothing.
type Determination struct {
	// Value is the customs value in the national currency; the zero Money where no
	// method gave one (see Err).
	Value customs.Money
	// Method gave the value; Base is the earlier method that FallBack used
	// flexibly.
	Method, Base Method

	profile  Profile
	goods    Goods
	papers   Papers
	answers  Answers
	check    customs.Finding // question 7в
	influ    Answer          // question 7б
	attempts []Attempt
	figures  []Figure
	remarks  customs.Violations
	relaxed  []Relaxed
	deferred Deferred
	trace    customs.Trace
}

// Attempt is one method tried: a value, or the reasons why it does not apply.
type Attempt struct {
	Method  Method
	Value   customs.Money // zero Money where the method failed
	reasons customs.Violations
}

// Reasons yields the reasons why the method does not apply, in the order of the
// rules; none where it gave a value.
func (a Attempt) Reasons() iter.Seq[customs.Violation] { return each(a.reasons) }

// Err returns the reasons as an error, nil where the method gave a value.
func (a Attempt) Err() error { return append(customs.Violations(nil), a.reasons...).Err() }

// Figure is one figure of the determination, in the national currency or as a
// quantity.
type Figure struct {
	Entry  Entry
	Line   Line          // where it stands in the declaration form
	Amount customs.Money // zero Money for quantities
	// Original is the amount before conversion, where it was in one other
	// currency, and Rate what converted it.
	Original customs.Money
	Rate     customs.ExchangeRate
	Quantity customs.Quantity
}

// Relaxed is a rule of an earlier method that the fall-back method relaxed.
type Relaxed struct {
	Rule    customs.Code
	Subject string // the sale it was relaxed for, where it is about one
	Days    Window // the window used
	Why     Evidence
}

// Determined reports whether there is a value.
func (d *Determination) Determined() bool { return !d.Value.IsZero() }

// Err returns nil where there is a value, and otherwise all reasons of all methods
// tried, in their order, as customs.Violations.
func (d *Determination) Err() error {
	if d.Determined() {
		return nil
	}
	var all customs.Violations
	for i := range d.attempts {
		all = append(all, d.attempts[i].reasons...)
	}
	return all.Err()
}

// Attempts yields the methods tried, in their order; the last one gave the value,
// if there is one. What is refused without trying a method, products of processing
// and a claim without grounds, is an attempt with no method.
func (d *Determination) Attempts() iter.Seq[Attempt] { return each(d.attempts) }

// Figures yields the figures in the order of the form.
func (d *Determination) Figures() iter.Seq[Figure] { return each(d.figures) }

// Figure returns the figure of an entry, and whether there is one.
func (d *Determination) Figure(e Entry) (Figure, bool) {
	for i := range d.figures {
		if d.figures[i].Entry == e {
			return d.figures[i], true
		}
	}
	return Figure{}, false
}

// Line returns the figure on a line of the form, and whether there is one.
func (d *Determination) Line(l Line) (Figure, bool) {
	for i := range d.figures {
		if !l.IsZero() && d.figures[i].Line == l {
			return d.figures[i], true
		}
	}
	return Figure{}, false
}

// Remarks yields what did not stop the method that gave the value but is worth
// knowing: a deduction that stays in the value, a comparable sale that was not
// used, a claim that differs.
func (d *Determination) Remarks() iter.Seq[customs.Violation] { return each(d.remarks) }

// Relaxed yields the rules that the fall-back method relaxed.
func (d *Determination) Relaxed() iter.Seq[Relaxed] { return each(d.relaxed) }

// Deferred returns what is to be declared later, and whether the value is
// provisional.
func (d *Determination) Deferred() (Deferred, bool) { return d.deferred, !d.deferred.By.IsZero() }

// Trace returns a copy of the steps that led to the result.
func (d *Determination) Trace() customs.Trace {
	var t customs.Trace
	t.Append(&d.trace)
	return t
}

// each yields the elements of a list without handing it out.
func each[T any](list []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range list {
			if !yield(list[i]) {
				return
			}
		}
	}
}
