package processing_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// sameAnswers requires that two procedures are one: every record, every part of
// all goods, the obligations of several days, what was known on several days.
func sameAnswers(t testing.TB, want, got *Procedure) {
	t.Helper()
	require.NoError(t, got.Invariants())
	require.Equal(t, slices.Collect(want.Records()), slices.Collect(got.Records()))
	require.Equal(t, picture(want), picture(got))
	require.Equal(t, want.Law(), got.Law())
	var days []customs.Date
	for r := range want.Records() {
		days = append(days, r.On, r.Recorded)
	}
	for i := 0; i < len(days); i += 1 + len(days)/6 {
		on := days[i]
		require.Equal(t, want.Permit(on), got.Permit(on))
		for s := range want.On(on).Goods() {
			require.Equal(t, fmt.Sprintf("%T", want.State(on, Goods{{ID: s.ID}})), fmt.Sprintf("%T", got.State(on, Goods{{ID: s.ID}})))
		}
		w, errW := want.Obligations(on)
		g, errG := got.Obligations(on)
		require.Equal(t, errW, errG)
		require.Equal(t, w, g)
		w2, err := want.AsKnown(on)
		require.NoError(t, err)
		g2, err := got.AsKnown(on)
		require.NoError(t, err)
		require.Equal(t, picture(w2), picture(g2))
	}
	a, err := want.Snapshot()
	require.NoError(t, err)
	b, err := got.Snapshot()
	require.NoError(t, err)
	require.Equal(t, string(a), string(b))
}

// TestSnapshotAndLaterEventsAreTheWholeHistory: at any point of a random life, what
// is restored from a snapshot goes on like the original, and a decoded log replays
// to it.
func TestSnapshotAndLaterEventsAreTheWholeHistory(t *testing.T) {
	for seed := range uint64(20) {
		l := newLife(t, seed)
		var restored *Procedure
		for i := range 150 {
			if i%50 == int(seed)%50 {
				text, err := l.p.Snapshot()
				require.NoError(t, err)
				restored, err = Restore(text)
				require.NoError(t, err)
			}
			if l.step(t) && restored != nil {
				r, _ := l.p.Record(l.p.Len())
				text, err := EncodeRecord(r)
				require.NoError(t, err)
				r, err = DecodeRecord(text)
				require.NoError(t, err)
				require.NoError(t, restored.Apply(r))
			}
		}
		if restored != nil {
			sameAnswers(t, l.p, restored)
		}
		log, err := EncodeRecords(slices.Collect(l.p.Records())...)
		require.NoError(t, err)
		history, err := DecodeRecords(log)
		require.NoError(t, err)
		again, err := Replay(l.p.Permit(customs.Date{}), l.p.Law(), l.p.Lists(), slices.Values(history))
		require.NoError(t, err)
		sameAnswers(t, l.p, again)
	}
}

// life1 is a short life with a run, an end and a reversal.
func life1(t testing.TB) *Procedure {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: some("R1/oil", "100 kg")})
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("R1/oil", "50 kg")})
	do(t, p, "2026-02-05", Reverse{Seq: 5, Reason: "mistake"})
	return p
}

// TestSnapshotSaysWhatItFollows: number and day of the last record; white space
// does not matter.
func TestSnapshotSaysWhatItFollows(t *testing.T) {
	text, err := life1(t).Snapshot()
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(text), `{"version":1,"after":{"seq":6,"recorded":"2026-02-05"},"permit":{"id":"10130010/010126/51/1",`))
	require.Contains(t, string(text), `{"id":"R1/oil","kind":"product","name":"oil","quantity":"400 kg","on":"2026-02-02","seq":3,"last":"2027-02-01","parts":[{"account":"on hand","from":"100 kg","to":"400 kg","since":"2026-02-02","by":3},{"account":"completed","from":"0 kg","to":"100 kg","since":"2026-02-03","by":4}]}`)
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, text, "", "  "))
	p, err := Restore(pretty.Bytes())
	require.NoError(t, err)
	sameAnswers(t, life1(t), p)

	empty := soy(t)
	text, err = empty.Snapshot()
	require.NoError(t, err)
	p, err = Restore(text)
	require.NoError(t, err)
	sameAnswers(t, empty, p)
}

// TestAlteredSnapshotIsRefused: whatever is changed, the error says what it is, or
// that something was.
func TestAlteredSnapshotIsRefused(t *testing.T) {
	text, err := life1(t).Snapshot()
	require.NoError(t, err)
	for _, c := range []struct{ name, from, to, want string }{
		{"another version", `"version":1`, `"version":2`, `line 1, column 12 (version): version 2: wanted at most 1`},
		{"no version", `"version":1,`, ``, `line 1, column 1: the field "version" is missing`},
		{"follows another", `"after":{"seq":6`, `"after":{"seq":7`, `snapshot: it follows record 7 of 2026-02-05, its records end with 6 of 2026-02-05`},
		{"a part", `"from":"100 kg","to":"400 kg"`, `"from":"120 kg","to":"400 kg"`, `snapshot: state.goods[1].parts[0].from is "120 kg", its records lead to "100 kg"`},
		{"an account", `{"account":"completed"`, `{"account":"stored"`, `snapshot: state.goods[1].parts[1].account is "stored", its records lead to "completed"`},
		{"a part left out", `,{"account":"completed","from":"0 kg","to":"100 kg","since":"2026-02-03","by":4}`, ``, `snapshot: state.goods[1].parts[1] is ∅, its records lead to {"account":"completed","from":"0 kg","to…`},
		{"what was drawn", `"draws":[{"goods":"L1","from":"0 kg"`, `"draws":[{"goods":"L1","from":"1 kg"`, `snapshot: state.runs[0].draws[0].from is "1 kg", its records lead to "0 kg"`},
		{"a reversal left out", `,"reversed":[{"seq":5,"by":6}]`, ``, `snapshot: state.reversed is ∅, its records lead to [{"seq":5,"by":6}]`},
		{"a record", `"quantity":"400 kg"},{"id":"R1/husks"`, `"quantity":"401 kg"},{"id":"R1/husks"`, `snapshot: state.goods[1].quantity is "400 kg", its records lead to "401 kg"`},
		{"a record that no longer fits", `"moves":[{"goods":"L1","from":"0 kg","to":"500 kg"`, `"moves":[{"goods":"L1","from":"0 kg","to":"5000 kg"`, `record 3 (process): no part of L1 from 0 kg to > 1000 kg lies in “on hand”`},
		{"a record twice", `{"seq":6,"on"`, `{"seq":5,"on"`, `record 5 was decided on an older state: the history goes on with record 6`},
		{"the law", `"discharge":"contained"`, `"discharge":"product"`, `snapshot: the checksum is not that of the text`},
		{"the value of a lot", `1000000.00 RUB`, `1.00 RUB`, `snapshot: the checksum is not that of the text`},
		{"the checksum", `"sum":"`, `"sum":"0`, `snapshot: the checksum is not that of the text`},
		{"a field", `"after":{`, `"After":{`, `line 1, column 14: unknown name "After": wanted "after"`},
		{"an event", `{"event-reversed":`, `{"event-forgotten":`, `unknown name "event-forgotten": wanted one of permit-amended`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, 1, min(1, strings.Count(string(text), c.from)), "not in the snapshot: %s", c.from)
			_, err := Restore([]byte(strings.Replace(string(text), c.from, c.to, 1)))
			require.ErrorContains(t, err, c.want)
			require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
		})
	}
	for cut := 0; cut < len(text); cut += 41 {
		_, err := Restore(text[:cut])
		require.Error(t, err)
	}
}
