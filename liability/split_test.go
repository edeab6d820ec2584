package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestAnySplitInAnyOrderCloses: however a lot is cut and in whatever order the
// parts are paid, they add up to the whole lot kind by kind, for every form of
// rate, also where the cuts pass 64 bits.
func TestAnySplitInAnyOrderCloses(t *testing.T) {
	w := newWorld(t, 3)
	for range 4000 {
		lot, law := w.lot(), w.law()
		law.SliceRounding = customs.SlicesCumulative
		line, err := liability.Resolve(lot, w.book, law, liability.Charge{Basis: liability.Placed})
		require.NoError(t, err)
		want, err := line.Totals(customs.Ratio{}, line.Length())
		if err != nil {
			require.ErrorIs(t, err, customs.ErrRange)
			continue
		}
		cuts := []customs.Ratio{{}, line.Length()}
		for range 1 + w.IntN(5) {
			from, to := w.stretch(lot.Quantity)
			cuts = append(cuts, from.ratio, to.ratio)
		}
		slices.SortFunc(cuts, customs.Ratio.Compare)
		var parts []liability.Interval
		for i, c := range cuts[1:] {
			if cuts[i] != c {
				parts = append(parts, liability.Interval{From: cuts[i], To: c})
			}
		}
		w.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		sum := liability.ZeroAmounts(customs.RUB)
		for len(parts) > 0 {
			n := 1 + w.IntN(len(parts)) // several intervals in one slice
			s := slices.SortedFunc(slices.Values(parts[:n]), func(a, b liability.Interval) int { return a.From.Compare(b.From) })
			parts = parts[n:]
			a, err := line.Slice(s)
			require.NoError(t, err)
			sum, err = sum.Add(a)
			require.NoError(t, err)
		}
		require.Equal(t, want, sum)
	}
}
