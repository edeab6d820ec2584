package bench_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/bench"
	"github.com/eaeu-customs/inward/processing"
)

// TestGoalsLedger is TestGoals for the ledger: one act, and replay.
func TestGoalsLedger(t *testing.T) {
	if testing.Short() {
		t.Skip("timing")
	}
	p, err := bench.Placed(1)
	require.NoError(t, err)
	on, c := bench.Portion()
	loop, less := bench.Looplab(), bench.Stateless()
	versions := []version{
		{name: "looplab/fsm: bare transition", run: func(i int) error { return bench.LooplabStep(loop, i) }},
		{name: "qmuntal/stateless: bare transition", run: func(i int) error { return bench.StatelessStep(less, i) }},
		{name: "inward: one checked act", run: func(int) error { return bench.Act(p, on, c) }},
	}
	act := measured(t, versions)["inward: one checked act"]
	for _, per := range versions[:2] {
		goal(t, act, per, 0.5, 0.25)
	}
	require.LessOrEqual(t, act.allocs, 1.0)

	t.Run("replay", replay)
	t.Run("length", length)
	t.Run("memory", memory)
	t.Run("lots", lots)
}

// measured times versions and prints them.
func measured(t *testing.T, versions []version) map[string]version {
	t.Helper()
	measureAll(t, versions)
	by := map[string]version{}
	for _, v := range versions {
		by[v.name] = v
		t.Logf("%-36s %8.1f ns %5.1f allocs", v.name, v.ns, v.allocs)
	}
	return by
}

// goal prints a ratio beside its goal.
func goal(t *testing.T, of, per version, goal, stretch float64) {
	t.Helper()
	ratio := of.ns / per.ns
	line := fmt.Sprintf("%-36s %6.3f × %s (goal %v, stretch %v), %v allocs", of.name, ratio, per.name, goal, stretch, of.allocs)
	if ratio > goal {
		line += " MISSED"
	}
	t.Log(line)
}

// replay times the replay of a decoded history beside the fold by hand.
func replay(t *testing.T) {
	p, err := bench.History(1000)
	require.NoError(t, err)
	history := slices.Collect(p.Records())
	permit, law := bench.Permit(), customs.Russia()
	versions := []version{
		{name: "fold by hand", run: func(int) error { _, _, err := bench.FoldAll(history, false); return err }},
		{name: "fold by hand, records kept", run: func(int) error { _, _, err := bench.FoldAll(history, true); return err }},
		{name: "inward: replay", run: func(int) error { _, err := bench.Replay(permit, law, history); return err }},
	}
	by := measured(t, versions)
	for _, per := range versions[:2] {
		t.Logf("%s: %.1f ns an event; inward: %.1f ns", per.name, per.ns/float64(len(history)), by["inward: replay"].ns/float64(len(history)))
		goal(t, by["inward: replay"], per, 3, 1.5)
	}
}

// length times an act after histories of three lengths.
func length(t *testing.T) {
	on, c := bench.Portion()
	lengths := []int{10, 1_000, 100_000}
	fastest := make([]time.Duration, len(lengths))
	grown := make([]*processing.Procedure, len(lengths))
	for i, n := range lengths {
		p, err := bench.Placed(1)
		require.NoError(t, err)
		for p.Len() < uint64(n) {
			require.NoError(t, bench.Act(p, on, c))
		}
		grown[i] = p
	}
	for range rounds {
		for i := range lengths {
			p := grown[i].Clone()
			runtime.GC()
			start := time.Now()
			for range many {
				if err := bench.Act(p, on, c); err != nil {
					t.Fatal(err)
				}
			}
			if d := time.Since(start); fastest[i] == 0 || d < fastest[i] {
				fastest[i] = d
			}
		}
	}
	for i, n := range lengths {
		t.Logf("an act after %6d events: %6.1f ns, %.2f × after %d (goal 1.5)", n,
			float64(fastest[i].Nanoseconds())/many, float64(fastest[i])/float64(fastest[0]), lengths[0])
	}
}

// memory weighs procedures after mixed histories of three lengths, the host's events
// among it.
func memory(t *testing.T) {
	first := 0.0
	for _, n := range []int{1_000, 10_000, 100_000} {
		before := heap()
		p, err := bench.History(n)
		require.NoError(t, err)
		each := float64(heap()-before) / float64(p.Len())
		if first == 0 {
			first = each
		}
		t.Logf("memory after %6d events: %5.0f bytes an event, %.2f × after 1000", n, each, each/first)
		runtime.KeepAlive(p)
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// lots times an act on an output made of two lots and on one made of ten thousand.
func lots(t *testing.T) {
	var versions []version
	for _, n := range []int{2, 10_000} {
		p, err := bench.Blend(n)
		require.NoError(t, err)
		on, c := bench.BlendPortion()
		versions = append(versions, version{name: fmt.Sprintf("an act on oil of %d lots", n), run: func(int) error { return bench.Act(p, on, c) }})
	}
	by := measured(t, versions)
	goal(t, by[versions[1].name], by[versions[0].name], 1.5, 1)
}

// TestFoldAgrees: the fold by hand and the replay end with the same balances.
func TestFoldAgrees(t *testing.T) {
	p, err := bench.History(many)
	require.NoError(t, err)
	history := slices.Collect(p.Records())
	again, err := bench.Replay(bench.Permit(), customs.Russia(), history)
	require.NoError(t, err)
	f, kept, err := bench.FoldAll(history, true)
	require.NoError(t, err)
	require.Len(t, kept, len(history))
	last, goods := again.On(customs.MustDate("9999-12-31")), 0
	for s := range last.Goods() {
		goods++
		for a, q := range last.Balances(s.ID) {
			want, err := bench.Thousandths(q)
			require.NoError(t, err)
			require.Equal(t, want, f.Balance(s.ID, a), "%s in %s", s.ID, a)
		}
	}
	require.Len(t, f, goods)
}
