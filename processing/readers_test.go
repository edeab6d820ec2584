package processing_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestReadersAreSafeTogether: any number of goroutines may read one Procedure,
// Decide included, while none applies; each gets the answers that one alone gets.
// The race detector sees what one of them writes.
func TestReadersAreSafeTogether(t *testing.T) {
	l := newLife(t, 3)
	for range 60 {
		l.step(t)
	}
	for name, p := range map[string]*Procedure{"a short life": life1(t), "small goods": smallProcessed(t), "a long life": l.p} {
		t.Run(name, func(t *testing.T) {
			last, ok := p.Record(p.Len())
			require.True(t, ok)
			on := last.Recorded
			ask := reads(p, on)
			want := make([][]any, len(ask))
			for i := range ask {
				want[i] = reads(p.Clone(), on)[i]() // the procedure itself is not read before
			}
			got := make([][][]any, 4)
			var all sync.WaitGroup
			for g := range got {
				got[g] = make([][]any, len(ask))
				all.Go(func() {
					for i := range ask {
						at := (i + g*len(ask)/len(got)) % len(ask) // not all the same at once
						got[g][at] = ask[at]()
					}
				})
			}
			all.Wait()
			for g := range got {
				for i := range ask {
					require.Equal(t, want[i], got[g][i], "question %d", i)
				}
			}
		})
	}
}

// reads are the questions that a procedure can be asked, each with its answers.
func reads(p *Procedure, on customs.Date) []func() []any {
	return []func() []any{
		func() (answers []any) { // Decide
			for s := range p.On(on).Goods() {
				for _, c := range actsOn(p, on, s) {
					d, err := p.Decide(on, c.Command)
					answers = append(answers, errorText(err), errorText(d.Err()), slices.Collect(d.Records()))
				}
			}
			return answers
		},
		func() (answers []any) { // Decide of what is about the whole
			for _, c := range acts(p, on) {
				d, err := p.Decide(on, c.Command)
				answers = append(answers, errorText(err), errorText(d.Err()))
			}
			return answers
		},
		func() (answers []any) { // On
			for s := range p.On(on).Goods() {
				answers = append(answers, s)
			}
			for run := range p.On(on).Runs("") {
				v, err := p.On(on).Variance(run.Run)
				answers = append(answers, run, v, errorText(err))
			}
			return answers
		},
		func() (answers []any) { // State, Acts
			for s := range p.On(on).Goods() {
				open, err := p.Acts(on, all(s.ID))
				answers = append(answers, p.State(on, all(s.ID)), open, errorText(err))
			}
			return answers
		},
		func() []any {
			os, err := p.Obligations(on)
			return []any{os, errorText(err), p.Payments(on)}
		},
		func() []any {
			list, err := DeadlinesAhead(on, p, p)
			return []any{list, errorText(err)}
		},
		func() (answers []any) { // Preview
			for s := range p.On(on).Goods() {
				for _, c := range actsOn(p, on, s) {
					after, err := p.Preview(on, c.Command)
					answers = append(answers, after, errorText(err))
				}
			}
			return answers
		},
		func() []any {
			c, err := p.On(on).Certificate()
			return []any{c, errorText(err)}
		},
		func() []any { return []any{slices.Collect(p.Records()), p.Len(), p.Permit(on), p.Print(Whole)} },
		func() []any {
			known, err := p.AsKnown(on)
			return []any{known.Print(Whole), errorText(err)}
		},
		func() []any { return []any{p.Clone().Print(Whole)} },
		func() []any {
			text, err := p.Snapshot()
			return []any{text, errorText(err)}
		},
	}
}

// errorText is what an error says.
func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
