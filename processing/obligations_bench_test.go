package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// blended returns a procedure with one output made of so many lots, half of it
// released at home.
func blended(t testing.TB, lots int) *Procedure {
	p := soy(t)
	var all []Lot
	var inputs Goods
	for i := range lots {
		id := LotID(fmt.Sprint("L", i))
		all = append(all, lot(id, "10 kg"))
		inputs = append(inputs, Portion{ID: GoodsID(id)})
	}
	place(t, p, "2026-02-01", "D1", all...)
	q := func(n int) string { return fmt.Sprintf("%d kg", n*lots/100) }
	do(t, p, "2026-02-02", press("R1", inputs, q(800), q(150), q(50)))
	do(t, p, "2026-02-03", atHome(some("R1/oil", q(400))))
	return p
}

// lived returns a procedure with so many acts on one lot: runs, releases and
// completions in turn.
func lived(t testing.TB, acts int) *Procedure {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "10000000 kg"))
	on := day("2026-02-01")
	act := func(c Command) {
		d, err := p.Decide(on, c)
		require.NoError(t, err)
		require.NoError(t, d.Err())
		require.NoError(t, p.Apply(d.Record()))
	}
	for i := 0; i < acts; i += 4 {
		if i%400 == 0 {
			on, _ = on.AddDays(1)
		}
		run := RunID(fmt.Sprint("R", i))
		act(press(run, some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"))
		oil := GoodsID(run + "/oil")
		act(reExport(some(oil, "60 kg")))
		act(atHome(all(oil)))
		act(reExport(all(GoodsID(run + "/husks"))))
	}
	return p
}

// BenchmarkObligationsOfBlend derives the obligations of an output made of many
// lots: the time goes with the lots.
func BenchmarkObligationsOfBlend(b *testing.B) {
	for _, lots := range []int{2, 100, 10_000} {
		p := blended(b, lots)
		b.Run(fmt.Sprint(lots), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Obligations(day("2026-03-01")); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*lots), "ns/lot")
		})
	}
}

// BenchmarkObligationsOfLife derives the obligations of procedures with many acts.
func BenchmarkObligationsOfLife(b *testing.B) {
	for _, acts := range []int{1_000, 10_000, 100_000} {
		p := lived(b, acts)
		b.Run(fmt.Sprint(acts), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Obligations(day("2027-01-31")); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*acts), "ns/act")
		})
	}
}

// BenchmarkDeadlines lists the deadlines of a hundred procedures in one call.
func BenchmarkDeadlines(b *testing.B) {
	var list []*Procedure
	for range 100 {
		list = append(list, blended(b, 10))
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DeadlinesAhead(day("2026-03-01"), list...); err != nil {
			b.Fatal(err)
		}
	}
}

// TestChainIsNoPowerOfItsDepth: goods that are taken apart and put together again
// level by level stay few slices.
func TestChainIsNoPowerOfItsDepth(t *testing.T) {
	p := deep(t, customs.Russia())
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", runOf("R0", "crush", all("L1"), "oil", "190 kg", "meal", "780 kg", "drying", "30 kg"))
	last := RunID("R0")
	grams := 960_000 // of the feed; less at each level, as nothing comes of nothing
	of := func(percent int) string {
		return fmt.Sprintf("%d.%03d kg", grams*percent/100_000, grams*percent/100%1000)
	}
	for i := range 12 {
		mix, apart := RunID(fmt.Sprint("M", i)), RunID(fmt.Sprint("A", i))
		do(t, p, "2026-02-03", runOf(mix, "blend", Goods{{ID: GoodsID(last + "/oil")}, {ID: GoodsID(last + "/meal")}}, "feed", of(100)))
		do(t, p, "2026-02-03", runOf(apart, "press feed", all(GoodsID(mix+"/feed")), "oil", of(30), "meal", of(60), "soap", of(4), "husks", of(6)))
		last, grams = apart, grams*89/100
	}
	do(t, p, "2026-02-04", atHome(all(GoodsID(last+"/oil"))))
	os := obligations(t, p, day("2026-02-04"))
	intervals := 0
	for _, o := range os {
		intervals += len(o.Slice)
	}
	require.Less(t, intervals, 500)
	require.Equal(t, oracleOf(p, day("2026-02-04")).fates(), fatesOf(os))
}
