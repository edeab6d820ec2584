package bench_test

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/bench"
	"github.com/eaeu-customs/inward/liability"
)

// rounds is how often each version is timed; the fastest run counts, since all
// that another program on the machine can do is to slow a run down.
const rounds = 30

// TestGoals prints the speed of lines as ratios against the references in the same
// run, beside the goals. Time depends on what else the machine does, so a missed
// goal is said and fails nothing; an allocation too many does.
func TestGoals(t *testing.T) {
	if testing.Short() {
		t.Skip("timing")
	}
	samples, rates, shopRates := bench.Samples(many), bench.Rates(), bench.ShopRates()
	ls := lines(t)
	book, err := bench.Book()
	require.NoError(t, err)
	law := bench.Law()
	lot, err := bench.Lot(samples[0])
	require.NoError(t, err)
	x, err := bench.NewExpr(rates)
	require.NoError(t, err)
	c, err := bench.NewCEL(rates)
	require.NoError(t, err)
	shop := make([]bench.ShopSample, many)
	for i, s := range samples {
		shop[i] = s.Shop()
	}
	var trace customs.Trace
	interest, err := bench.Interest()
	require.NoError(t, err)
	scratch := ls[0]
	explain := func(l *liability.Line, tr *customs.Trace) error {
		e, err := l.Explain(l.Length(), tr)
		if err != nil {
			return err
		}
		_, err = interest.On(e.Amounts(), law)
		return err
	}
	versions := []version{
		{name: "R1: integers by hand", run: func(i int) error { _, err := bench.R1(samples[i], &rates); return err }},
		{name: "R1 without interest", run: func(i int) error { _, err := bench.Payments(samples[i], &rates); return err }},
		{name: "inward: totals", run: func(i int) error { _, _, err := bench.WithInterest(&ls[i], &interest, law); return err }},
		{name: "inward: totals without interest", run: func(i int) error { _, err := bench.Whole(&ls[i]); return err }},
		{name: "inward: explained", run: func(i int) error { return explain(&ls[i], nil) }},
		{name: "inward: explained, with its trace", run: func(i int) error {
			trace.Reset()
			return explain(&ls[i], &trace)
		}},
		{name: "inward: shopspring in and out", run: func(i int) error { _, err := bench.ShopInOut(shop[i], &scratch, lot, &interest, law); return err }},
		{name: "inward: resolved", run: func(int) error {
			_, err := liability.Resolve(lot, book, law, liability.Charge{Basis: liability.Placed})
			return err
		}},
		{name: "shopspring", run: func(i int) error { sink = bench.Shop(shop[i], &shopRates).Total.Sign(); return nil }},
		{name: "SE: shopspring explained", run: func(i int) error { _, e := bench.SE(shop[i], &shopRates); sink = len(e); return nil }},
		{name: "expr", run: func(i int) error { _, err := x.Run(samples[i]); return err }},
		{name: "CEL", run: func(i int) error { _, err := c.Run(samples[i]); return err }},
	}
	measureAll(t, versions)
	by := map[string]version{}
	for _, v := range versions {
		by[v.name] = v
		t.Logf("%-36s %8.1f ns %5.1f allocs", v.name, v.ns, v.allocs)
	}
	for _, g := range []struct {
		of, per       string
		goal, stretch float64
		allocs        float64
	}{
		{"inward: totals", "R1: integers by hand", 8, 5, 0},
		{"inward: totals without interest", "R1 without interest", 8, 5, 0},
		{"inward: explained", "SE: shopspring explained", 0.12, 0.08, 4},
		{"inward: explained, with its trace", "SE: shopspring explained", 0.12, 0.08, 4},
		{"inward: shopspring in and out", "shopspring", 0.20, 0.14, 100},
	} {
		v := by[g.of]
		ratio := v.ns / by[g.per].ns
		line := fmt.Sprintf("%-36s %6.3f × %s (goal %v, stretch %v), %v allocs (goal %v)", g.of, ratio, g.per, g.goal, g.stretch, v.allocs, g.allocs)
		if ratio > g.goal {
			line += " MISSED"
		}
		t.Log(line)
		require.LessOrEqual(t, v.allocs, g.allocs, line)
	}
	t.Run("a million lines", func(t *testing.T) { million(t, ls) })
}

// version is one way to calculate the line.
type version struct {
	name   string
	run    func(i int) error
	ns     float64
	allocs float64
}

// measureAll times the versions in turn, several times, and keeps the fastest.
func measureAll(t *testing.T, versions []version) {
	for range rounds {
		for i := range versions {
			v := &versions[i]
			n, start := 0, time.Now()
			for n == 0 || time.Since(start) < time.Millisecond {
				for k := range many {
					if err := v.run(k); err != nil {
						t.Fatal(v.name, err)
					}
				}
				n += many
			}
			if ns := float64(time.Since(start).Nanoseconds()) / float64(n); v.ns == 0 || ns < v.ns {
				v.ns = ns
			}
		}
	}
	for i := range versions {
		v, k := &versions[i], 0
		v.allocs = testing.AllocsPerRun(many, func() { _ = v.run(k % many); k++ })
	}
}

// million calculates a million lines: without a garbage collection, and with two
// goroutines in little more than half the time.
func million(t *testing.T, ls []liability.Line) {
	const n = 1_000_000 // whole lines
	work := func(from, to int) {
		for i := from; i < to; i++ {
			if _, err := bench.Whole(&ls[i%many]); err != nil {
				t.Error(err)
			}
		}
	}
	runtime.GC()
	var before, after debug.GCStats
	debug.ReadGCStats(&before)
	one, two := time.Duration(1<<62), time.Duration(1<<62)
	for range rounds / 2 {
		start := time.Now()
		work(0, n)
		one = min(one, time.Since(start))
	}
	debug.ReadGCStats(&after)
	t.Logf("one goroutine: %v, %d garbage collections", one, after.NumGC-before.NumGC)
	require.Equal(t, before.NumGC, after.NumGC)
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("two goroutines want two processors")
	}
	for range 2 * rounds {
		start := time.Now()
		var group sync.WaitGroup
		group.Go(func() { work(0, n/2) })
		group.Go(func() { work(n/2, n) })
		group.Wait()
		two = min(two, time.Since(start))
	}
	gain := float64(one) / float64(two)
	t.Logf("two goroutines: %v, %.2f × as fast (goal 1.7, stretch 1.9)", two, gain)
}
