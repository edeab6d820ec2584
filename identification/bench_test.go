package identification_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// serials is an examination of n numbered pieces in n pieces of product.
func serials(n int) ident.Examination {
	x := examination(n, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact})
	x.Evidence = make([]ident.Evidence, 0, 2*n)
	in, out := day("2026-01-10"), day("2026-03-05")
	for i := range n {
		number := fmt.Sprintf("SN-%08d", i*7919%n)
		x.Evidence = append(x.Evidence, ident.MarkingNoted{Lot: "L1", Marking: number, On: in})
	}
	for i := range n {
		number := fmt.Sprintf("SN-%08d", i)
		x.Evidence = append(x.Evidence, ident.MarkingFound{Goods: "engine", Marking: number, Where: ident.InProduct, Output: "P1", Item: number, On: out})
	}
	return x
}

// BenchmarkVerifySerials: time and memory for each number must not depend on how
// many there are.
func BenchmarkVerifySerials(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		x := serials(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				v, err := ident.Verify(x)
				if err != nil || v.Finding() != customs.Met {
					b.Fatal(v, err)
				}
			}
		})
	}
}

// BenchmarkVerifyNothingFits: the same where every number is wrong, the slow way.
func BenchmarkVerifyNothingFits(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		x := serials(n)
		for i := range n {
			e := x.Evidence[n+i].(ident.MarkingFound)
			e.Marking += "X"
			x.Evidence[n+i] = e
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if v, err := ident.Verify(x); err != nil || v.Finding() != customs.NotMet {
					b.Fatal(v, err)
				}
			}
		})
	}
}

// BenchmarkAssess: one goods by every method.
func BenchmarkAssess(b *testing.B) {
	p := enginePlan(serial, []ident.Effect{ident.Intact}, ident.AppliedMarks{}, ident.Description{}, ident.Samples{Characteristic: "alloy"}, ident.ExistingMarking{}, ident.Records{}, ident.Control{})
	c := ident.Case{On: day("2026-03-02"), Plan: p}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ident.Assess(c); err != nil {
			b.Fatal(err)
		}
	}
}

// TestHundredThousandNumbers: as many verify, and one that is wrong is found.
func TestHundredThousandNumbers(t *testing.T) {
	const n = 100_000
	x := serials(n)
	v, err := ident.Verify(x)
	require.NoError(t, err)
	require.Equal(t, customs.Met, v.Finding())

	e := x.Evidence[n+54_321].(ident.MarkingFound)
	e.Marking = "SN-9"
	x.Evidence[n+54_321] = e
	v, err = ident.Verify(x)
	require.NoError(t, err)
	require.Equal(t, customs.NotMet, v.Finding())
	require.Equal(t, []string{"missing SN-00054321", "extra SN-9"}, misfits(v))
}

// TestMemoryIsLinear: ten times the numbers take about ten times the memory. (Maps
// grow in powers of two, so single steps are uneven.)
func TestMemoryIsLinear(t *testing.T) {
	perNumber := func(n int) uint64 {
		x := serials(n)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := ident.Verify(x)
		runtime.ReadMemStats(&after)
		require.NoError(t, err)
		return (after.TotalAlloc - before.TotalAlloc) / uint64(n)
	}
	small, large := perNumber(10_000), perNumber(100_000)
	t.Logf("%d and %d bytes a number", small, large)
	require.Less(t, large, small+small/2)
}
