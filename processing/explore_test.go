package processing_test

import (
	"flag"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// long makes the explorations go as deep, and the random histories be as many, as
// they are on the machine that judges changes.
var long = flag.Bool("long", false, "explore deeper and run all random histories")

// explored is a state found, by the records that lead to it.
type explored struct {
	records []Record
	on      customs.Date // of the last act
}

// exploration goes through all that can happen from a state, act by act.
type exploration struct {
	t      *testing.T
	start  *Procedure
	days   []customs.Date // on which acts happen, in order
	seen   map[[16]byte]bool
	pairs  map[Status]map[CommandKind]bool // acts admitted, by the status that their goods had
	states int
	acts   int
}

// TestExplore: whatever happens, in whatever order, goods are conserved, every lot
// is open, ended or charged to the last gram, the law gives a way out, and what was
// decided can be replayed.
// Provision: cc/127/3
func TestExplore(t *testing.T) {
	depth := map[string]int{"nothing declared": 4, "both placed": 2, "one processed": 1}
	if *long {
		depth = map[string]int{"nothing declared": 6, "both placed": 3, "one processed": 2}
	}
	pairs := map[Status]map[CommandKind]bool{}
	for _, s := range statuses() {
		pairs[s] = map[CommandKind]bool{}
	}
	for _, start := range []struct {
		name string
		new  func(testing.TB) *Procedure
	}{{"nothing declared", small}, {"both placed", smallPlaced}, {"one processed", smallProcessed}} {
		t.Run(start.name, func(t *testing.T) {
			e := exploration{t: t, start: start.new(t), seen: map[[16]byte]bool{}, pairs: pairs,
				days: []customs.Date{day("2026-02-03"), day("2027-02-08")}}
			e.run(depth[start.name])
			t.Logf("depth %d: %d states, %d acts decided", depth[start.name], e.states, e.acts)
		})
	}
	if !*long {
		return
	}
	for row := range Transitions() {
		require.True(t, pairs[row.From][row.Command], "%s while %s: the table has it, and it never happened", row.Command, row.From)
	}
}

func (e *exploration) run(depth int) {
	level := []explored{{slices.Collect(e.start.Records()), e.days[0]}}
	for d := 0; d <= depth; d++ {
		var next []explored
		for i := range level {
			next = append(next, e.visit(&level[i], d == depth)...)
		}
		level = next
	}
}

// replay builds a state again.
func (e *exploration) replay(records []Record) *Procedure {
	p, err := Replay(e.start.Permit(e.days[0]), e.start.Law(), e.start.Lists(), slices.Values(records))
	require.NoError(e.t, err)
	return p
}

// visit checks a state and returns the states after it that were not seen before.
func (e *exploration) visit(s *explored, last bool) (next []explored) {
	p := e.replay(s.records)
	e.states++
	e.check(p, s)
	if last {
		return nil
	}
	before, now := p.Print(Whole), p.Print(Now)
	for _, on := range e.days {
		if on.Before(s.on) {
			continue
		}
		openings := map[string][]Opening{}
		for _, c := range acts(p, on) {
			e.acts++
			d, err := p.Decide(on, c.Command)
			if err != nil {
				require.NotErrorIs(e.t, err, ErrCommand)
				continue
			}
			if d.Err() != nil {
				continue
			}
			e.admitted(p, on, c, d.Record(), openings)
			after := e.replay(s.records)
			require.NoError(e.t, after.Apply(d.Record()), "%v", c.Command)
			var brief [16]byte
			h := fnv.New128a()
			_, _ = h.Write([]byte(on.String() + after.Print(Brief)))
			h.Sum(brief[:0])
			if e.seen[brief] {
				continue
			}
			e.seen[brief] = true
			records := append(slices.Clone(s.records), d.Record())
			if was, again := after.Print(Whole), e.replay(records).Print(Whole); was != again {
				require.Equal(e.t, was, again, "replay differs")
			}
			e.reversed(after, now, on, d.Record())
			next = append(next, explored{records, on})
		}
	}
	require.Equal(e.t, before, p.Print(Whole), "deciding changed the state")
	return next
}

// check checks what must hold of every state.
func (e *exploration) check(p *Procedure, s *explored) {
	fail := func(err error) {
		if err != nil {
			require.NoError(e.t, err, "after %s", story(s.records))
		}
	}
	fail(p.Invariants())
	for _, on := range e.days {
		if on.Before(s.on) {
			continue
		}
		fail(closes(p, on))
		for stock := range p.On(on).Goods() {
			if way := wayOut(e.t, p, on, stock); way != "" {
				fail(fmt.Errorf("%s on %s: %s", stock.ID, on, way))
			}
		}
	}
}

// closes checks, for every lot registered by a day, that its obligations are facts
// that liability takes, and that their slices lie side by side and make up the
// lot: open + ended + charged = placed.
func closes(p *Procedure, on customs.Date) error {
	os, err := p.Obligations(on)
	if err != nil {
		return err
	}
	by, whole := map[LotID][]liability.Interval{}, map[LotID]customs.Ratio{}
	for i := range os {
		if err := os[i].Check(p.Law()); err != nil {
			return fmt.Errorf("%s on %s: %w", os[i].Subject, on, err)
		}
		id := os[i].Lot.ID
		if strings.Contains(string(id), "#norm") {
			continue // a copy of the lot, for what is charged beyond the input drawn
		}
		by[id], whole[id] = append(by[id], os[i].Slice...), os[i].Lot.Quantity.Ratio()
	}
	for s := range p.On(on).Goods() {
		if s.Kind == ForeignLot && len(by[LotID(s.ID)]) == 0 {
			return fmt.Errorf("on %s: nothing is said of lot %s", on, s.ID)
		}
	}
	for id, list := range by {
		slices.SortFunc(list, func(a, b liability.Interval) int { return a.From.Compare(b.From) })
		at := customs.Ratio{}
		for _, piece := range list {
			if piece.From != at {
				return fmt.Errorf("on %s: a slice of %s from %s, wanted %s", on, id, piece.From, at)
			}
			at = piece.To
		}
		if at != whole[id] {
			return fmt.Errorf("on %s: the slices of %s end at %s, wanted %s", on, id, at, whole[id])
		}
	}
	return nil
}

// wayOut returns why goods that are open have no way to an end; empty if they have
// one.
func wayOut(t testing.TB, p *Procedure, on customs.Date, s Stock) string {
	switch p.State(on, all(s.ID)).(type) {
	case Completed, Void:
		return ""
	}
	for a, q := range p.On(on).Balances(s.ID) {
		goods := Goods{{ID: s.ID, In: a}}
		state := p.State(on, goods)
		switch state.(type) {
		case Completed, Void:
			continue
		}
		if a == AccountConsumed || a == AccountSubstituted {
			continue // open in what was made of it
		}
		openings, err := p.Acts(on, goods)
		require.NoError(t, err)
		found := false
		for _, o := range openings {
			to := transition(state.Status(), o.Command)
			found = found || o.Open() && (to.Has(StatusCompleted) || to.Has(StatusVoid))
			if o.Open() && to == 0 && o.Command != CommandReverse {
				return fmt.Sprintf("%s is open for goods that are %s", o.Command, state.Status())
			}
		}
		if !found {
			return fmt.Sprintf("%s in %s (%s) has no way out", q, a, state.Status())
		}
	}
	return ""
}

// admitted checks an act that was admitted against the table of statuses and
// against the list of open acts.
func (e *exploration) admitted(p *Procedure, on customs.Date, c stem, r Record, openings map[string][]Opening) {
	k := KindOf(c.Command)
	key := ""
	for _, q := range c.goods {
		key += string(q.ID) + " " + q.In.String() + " "
	}
	if openings[key] == nil {
		var err error
		openings[key], err = p.Acts(on, c.goods)
		require.NoError(e.t, err)
	}
	o := openings[key][k-1]
	require.Equal(e.t, k, o.Command)
	if !o.Open() {
		require.Fail(e.t, "Acts is wrong", "%s %v was admitted on %s, and Acts says %v; after %s", k, c.goods, on, o.Violations, story(slices.Collect(p.Records())))
	}
	if len(c.goods) == 0 {
		status := p.State(on, nil).Status()
		require.True(e.t, status.Admits(k), "%s admitted while %s", k, status)
		e.pairs[status][k] = true
		return
	}
	if !MovesGoods(k) || k == CommandCarry || k == CommandTransfer {
		status := p.State(on, c.goods).Status()
		e.pairs[status][k] = true
		require.True(e.t, status.Admits(k) || k == CommandCarry || k == CommandTransfer, "%s %v admitted while %s", k, c.goods, status)
		return
	}
	for m := range MovesOf(r.Event) {
		was := p.State(on, Goods{{ID: m.Goods, In: m.Out}})
		require.True(e.t, was.Status().Admits(k), "%s %v admitted while %s", k, c.goods, was.Status())
		e.pairs[was.Status()][k] = true
	}
}

// reversed checks that the last event, taken back, leaves what was there before.
func (e *exploration) reversed(after *Procedure, before string, on customs.Date, r Record) {
	if _, again := r.Event.(EventReversed); again {
		return
	}
	d, err := after.Decide(on, Reverse{Seq: r.Seq, Reason: "mistake"})
	require.NoError(e.t, err)
	require.NoError(e.t, d.Err(), "%T cannot be taken back", r.Event)
	back := e.replay(append(slices.Collect(after.Records()), d.Record()))
	if now := back.Print(Now); now != before {
		require.Equal(e.t, strings.Split(before, "\n"), strings.Split(now, "\n"), "%T taken back", r.Event)
	}
}

// story tells what happened.
func story(records []Record) string {
	var b strings.Builder
	for _, r := range records {
		fmt.Fprintf(&b, "\n%d %s %T %+v", r.Seq, r.On, r.Event, r.Event)
	}
	return b.String()
}
