package processing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestRandomHistories: histories of 200 acts, acts of every kind on parts of goods
// of any kind, several at once, some of them recorded late, some taken back, under laws that
// differ: the same must hold as in TestExplore, there is a bill and a list of deadlines on
// every day, and the last day of goods is that of their obligations; what was decided replays to the same state, and taken back from
// the last act to the first leaves nothing.
// Provision: cc/173/4
func TestRandomHistories(t *testing.T) {
	histories, blocks := 60, 2
	if *long {
		histories, blocks = 10_000, 8
	}
	for block := range blocks {
		t.Run(fmt.Sprint("block ", block), func(t *testing.T) {
			t.Parallel()
			admitted := map[CommandKind]int{}
			for seed := block; seed < histories; seed += blocks {
				tell(t, uint64(seed), 200, admitted)
			}
			for _, k := range kinds() {
				require.True(t, !*long || admitted[k] > 0, "%s was never admitted", k)
			}
			t.Log(admitted)
		})
	}
}

// tell makes up one history.
func tell(t *testing.T, seed uint64, length int, admitted map[CommandKind]int) {
	t.Helper()
	m := &teller{r: rand.New(rand.NewPCG(seed, 1)), p: wide(t, laws(int64(seed))), on: day("2026-02-01")}
	book := bookOf(t, "10%", "20%", "12%")
	failed := func(err error) {
		if err != nil {
			require.NoError(t, err, "seed %d, after %s", seed, story(slices.Collect(m.p.Records())))
		}
	}
	for done, tries := 0, 0; done < length && tries < 50*length; tries++ {
		on, c := m.next()
		recorded := m.on
		if last, ok := m.p.Record(m.p.Len()); ok && recorded.Before(last.Recorded) {
			recorded = last.Recorded
		}
		if tries%500 == 0 {
			before := m.p.Print(Whole)
			_, _ = m.p.DecideLate(on, recorded, c)
			require.Equal(t, before, m.p.Print(Whole), "%T decided", c)
		}
		d, err := m.p.DecideLate(on, recorded, c)
		if err != nil || d.Err() != nil {
			continue
		}
		k := KindOf(c)
		inOrder := true
		if last, ok := m.p.Record(m.p.Len()); ok && on.Before(last.On) {
			inOrder = false
		}
		if inOrder && k != CommandTransfer {
			for move := range MovesOf(d.Record().Event) {
				was := m.p.State(on, Goods{{ID: move.Goods, In: move.Out}}).Status()
				require.True(t, MovesGoods(k) && was.Admits(k) || was == StatusLapsed, "seed %d: %s admitted while %s", seed, k, was)
			}
		}
		failed(m.p.Apply(d.Record()))
		admitted[k]++
		done++
		m.learn(d.Record().Event)
		if done%50 == 0 {
			failed(m.p.Invariants())
			failed(closes(m.p, m.on))
			earlier, _ := m.on.AddDays(-m.r.IntN(40))
			failed(closes(m.p, earlier))
			for _, on := range []customs.Date{earlier, m.on} {
				failed(answers(m.p, book, on))
			}
		}
	}
	later, _ := m.on.AddDays(2000)
	failed(closes(m.p, later))
	failed(answers(m.p, book, later))
	for s := range m.p.On(later).Goods() {
		if way := wayOut(t, m.p, later, s); way != "" {
			require.Fail(t, "no way out", "seed %d: %s: %s", seed, s.ID, way)
		}
	}
	again, err := Replay(m.p.Permit(customs.Date{}), m.p.Law(), m.p.Lists(), m.p.Records())
	failed(err)
	require.Equal(t, m.p.Print(Whole), again.Print(Whole), "seed %d: replay differs", seed)
	require.Equal(t, m.p.Print(Whole), m.p.Clone().Print(Whole), "seed %d: the clone differs", seed)
	m.takeBack(t, seed)
}

// learn notes the goods that an event made.
func (m *teller) learn(e Event) {
	switch e := e.(type) {
	case PriorExported:
		m.owed = append(m.owed, e.ID)
	case LotsDeclared:
		m.placed = append(m.placed, e.Declaration)
		for i := range e.Lots {
			m.goods = append(m.goods, GoodsID(e.Lots[i].ID))
		}
	case GoodsProcessed:
		for i := range e.Outputs {
			m.goods = append(m.goods, e.Outputs[i].ID)
		}
	case GoodsSubstituted:
		m.goods = append(m.goods, e.Equivalent)
	}
}

// takeBack reverses everything that stands, from the last to the first.
func (m *teller) takeBack(t *testing.T, seed uint64) {
	t.Helper()
	on, _ := m.on.AddDays(1)
	for seq := m.p.Len(); seq > 0; seq-- {
		r, _ := m.p.Record(seq)
		if _, reversal := r.Event.(EventReversed); reversal || m.p.Reversed(seq) != 0 {
			continue
		}
		d, err := m.p.Decide(on, Reverse{Seq: seq, Reason: "mistake"})
		require.NoError(t, err)
		if d.Err() != nil {
			require.Fail(t, "cannot be taken back", "seed %d, %d %T: %v", seed, seq, r.Event, d.Err())
		}
		require.NoError(t, m.p.Apply(d.Record()))
	}
	require.NoError(t, m.p.Invariants())
	require.Equal(t, wide(t, laws(int64(seed))).Print(Now), m.p.Print(Now), "seed %d: something is left", seed)
}
