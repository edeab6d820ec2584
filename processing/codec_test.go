package processing_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	. "github.com/eaeu-customs/inward/processing"
)

// TestRecordsAsJSON: a record is one object on a line and reads back the same.
func TestRecordsAsJSON(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	r := do(t, p, "2026-02-02", press("R1", some("L1", "1000 kg"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: some("R1/oil", "100 kg")})
	text, err := EncodeRecord(r)
	require.NoError(t, err)
	require.Equal(t, `{"version":1,"seq":3,"on":"2026-02-02","recorded":"2026-02-02","event":{"goods-processed":{"run":"R1","norm":"press","operation":"working","by":"7701000002",`+
		`"outputs":[{"id":"R1/oil","output":"oil","quantity":"800 kg"},{"id":"R1/husks","output":"husks","quantity":"150 kg"},{"id":"R1/drying","output":"drying","quantity":"50 kg"}],`+
		`"moves":[{"goods":"L1","from":"0 kg","to":"1000 kg","out":"on hand","in":"consumed"}]}}}`, string(text))
	got, err := DecodeRecord(text)
	require.NoError(t, err)
	require.Equal(t, r, got)

	var history []Record
	for r := range p.Records() {
		history = append(history, r)
	}
	log, err := EncodeRecords(history...)
	require.NoError(t, err)
	read, err := DecodeRecords(log)
	require.NoError(t, err)
	require.Equal(t, history, read)
}

// TestPermitAsJSON: the permit of most tests reads back the same.
func TestPermitAsJSON(t *testing.T) {
	text, err := EncodePermit(soyPermit())
	require.NoError(t, err)
	got, err := DecodePermit(text)
	require.NoError(t, err)
	require.Equal(t, soyPermit(), got)
}

// TestCommandAsJSON: a command reads back the same.
func TestCommandAsJSON(t *testing.T) {
	for _, c := range []Command{declaration("D1", lot("L1", "1 t")), Complete{Under: customs.ReExport, Goods: all("L1")}} {
		text, err := EncodeCommand(c)
		require.NoError(t, err)
		got, err := DecodeCommand(text)
		require.NoError(t, err)
		require.Equal(t, c, got)
	}
}

// TestOlderVersionsAreUpgraded: documents of version 0, as they were written, read
// as those of today; what is wrong with one is said of the text as it stands.
func TestOlderVersionsAreUpgraded(t *testing.T) {
	text, err := os.ReadFile("testdata/record-version0.json")
	require.NoError(t, err)
	r, err := DecodeRecord(text)
	require.NoError(t, err)
	lost, ok := r.Event.(LossRecognised)
	require.True(t, ok)
	require.Equal(t, Record{Seq: 7, On: day("2026-03-01"), Recorded: day("2026-03-02"), Event: lost}, r)
	require.Equal(t, []any{Accident, day("2026-02-20"), "act 5"}, []any{lost.Cause, lost.Happened, lost.Reference})
	require.Equal(t, []Move{{Goods: "L1", From: qty("0 kg"), To: qty("10 kg"), Out: AccountOnHand, In: AccountLossRecognised}}, slices.Collect(lost.Moves.All()))

	// the new names are not those of version 0, and the old ones not those of today
	_, err = DecodeRecord(bytes.Replace(text, []byte(`"version": 0`), []byte(`"version": 1`), 1))
	require.ErrorContains(t, err, `line 7, column 5 (event): unknown name "loss-accepted": wanted one of `)
	_, err = DecodeRecord(bytes.Replace(text, []byte(`"accident"`), []byte(`"mishap"`), 1))
	require.ErrorContains(t, err, `line 8, column 16 (event.loss-recognised.cause): cause`)
	_, err = DecodeRecord(bytes.Replace(text, []byte(`"to": "10 kg"`), []byte(`"To": "10 kg"`), 1))
	require.ErrorContains(t, err, `line 11, column 49 (event.loss-recognised.moves[0]): unknown name "To": wanted "to"`)
	_, err = DecodeRecord(bytes.Replace(text, []byte(`"seq": 7,`), []byte(`"seq": 7, "seq": 7,`), 1))
	require.ErrorContains(t, err, `line 3, column 13: the field "seq" stands twice`)
	_, err = DecodeRecord(text[:len(text)-10])
	require.EqualError(t, err, `line 12, column 3 (event.loss-accepted): the text ends where a value is wanted`)

	text, err = os.ReadFile("testdata/amended-version0.json")
	require.NoError(t, err)
	r, err = DecodeRecord(text)
	require.NoError(t, err)
	method, err := identification.ParseMethod("records within 2%")
	require.NoError(t, err)
	require.Equal(t, []identification.Choice{{Method: method, Goods: "beans"}}, r.Event.(PermitAmended).Permit.Identification.Plan.Choices)

	r, err = DecodeRecord([]byte(`{"version":0,"seq":1,"on":"2026-03-01","recorded":"2026-03-01","event":{"losses-recognised":{"reference":"act 6"}}}`))
	require.NoError(t, err)
	require.Equal(t, ProductionLossRecognised{Reference: "act 6"}, r.Event)
	c, err := DecodeCommand([]byte(`{"version":0,"command":{"amend-permit":{"permit":{"identification":{"plan":{"methods":[{"method":"control"}]}}}}}}`))
	require.NoError(t, err)
	require.Len(t, c.(AmendPermit).Permit.Identification.Plan.Choices, 1)
	permit, err := DecodePermit([]byte(`{"version":0,"permit":{"identification":{"plan":{"methods":[{"method":"control"}]}}}}`))
	require.NoError(t, err)
	require.Len(t, permit.Identification.Plan.Choices, 1)

	_, err = DecodeRecord([]byte(`{"version":2,"sequence":5}`))
	require.EqualError(t, err, "line 1, column 12 (version): version 2: wanted at most 1")
	require.ErrorIs(t, err, ErrVersion)
	_, err = DecodeCommand([]byte("{\n  \"version\": 3\n}"))
	require.EqualError(t, err, "line 2, column 14 (version): version 3: wanted at most 1")
}

// TestBadRecords: what is no record is refused with line, column and what was
// wanted, everything at once.
func TestBadRecords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{``, `line 1, column 1: the text ends where a value is wanted`},
		{`{}`, "line 1, column 1: the field \"version\" is missing\nline 1, column 1: the field \"seq\" is missing\n" +
			"line 1, column 1: the field \"on\" is missing\nline 1, column 1: the field \"recorded\" is missing\nline 1, column 1: the field \"event\" is missing"},
		{`{"version":1,"seq":-1,"on":"2026-02-30","recorded":"2026-03-01","event":{"goods-stored":{}}}`,
			"line 1, column 20 (seq): wanted a whole number, got -1\n" +
				`line 1, column 28 (on): date "2026-02-30", byte 8: wanted a day that the month has`},
		{`{"version":1,"seq":1,"on":"2026-02-01","recorded":"2026-03-01","event":{"complete":{}}}`,
			`line 1, column 73 (event): unknown name "complete": wanted one of permit-amended, permit-extended, `},
		{`{"version":1,"seq":1,"on":"2026-02-01","recorded":"2026-03-01","event":{"goods-stored":{"moves":[{}]}}}`,
			`line 1, column 97 (event.goods-stored.moves): a move lacks its goods, where the part begins or where it ends`},
		{`{"version":1,"seq":1,"on":"2026-02-01","recorded":"2026-03-01","event":null}`, `line 1, column 72 (event): null is no value: leave the field out`},
		{`{"version":"1","seq":1}`, `line 1, column 12 (version): wanted a whole number, got "1"`},
	} {
		_, err := DecodeRecord([]byte(c.text))
		require.ErrorContains(t, err, c.want)
	}
	_, err := EncodeRecord(Record{Seq: 1})
	require.ErrorIs(t, err, ErrEvent)
	_, err = EncodeRecord(Record{Seq: 1, Event: &GoodsStored{}})
	require.ErrorIs(t, err, ErrEvent)
	_, err = EncodeCommand(nil)
	require.ErrorIs(t, err, ErrCommand)
	_, err = EncodeCommand(struct{ Complete }{})
	require.ErrorIs(t, err, ErrCommand)
}

// TestCutAndAlteredLogs: an error names the record, the line and what was wanted;
// what reads but does not fit is refused by Replay.
func TestCutAndAlteredLogs(t *testing.T) {
	log, err := EncodeRecords(slices.Collect(life1(t).Records())...)
	require.NoError(t, err)
	lines := strings.SplitAfter(strings.TrimSuffix(string(log), "\n"), "\n")
	require.Len(t, lines, 6)
	join := func(at ...int) string {
		var b strings.Builder
		for _, i := range at {
			b.WriteString(lines[i])
		}
		return b.String()
	}
	for _, c := range []struct{ name, text, want string }{
		{"cut in a record", string(log[:len(log)-20]), `record 6 of the history: line 6, column 101 (event.event-reversed): the text ends where a value is wanted`},
		{"a gap", join(0, 1, 3), `record 3 of the history: record 4 after record 2`},
		{"doubled", join(0, 1, 1, 2), `record 3 of the history: record 2 after record 2`},
		{"out of order", join(0, 2, 1), "record 2 of the history: record 3 after record 1\nrecord 3 of the history: record 2 after record 3"},
		{"an empty line", lines[0] + "\n" + lines[1], `record 2 of the history: line 2, column 1: the text ends where a value is wanted`},
		{"two on a line", strings.TrimSpace(lines[0]) + lines[1], `record 1 of the history: line 1, column 275: wanted the end of the text, got {"version":1,"seq":2,`},
		{"another version", join(0) + strings.Replace(lines[1], `"version":1`, `"version":9`, 1), `record 2 of the history: line 2, column 12 (version): version 9: wanted at most 1`},
		{"two units", join(0, 1, 2) + strings.Replace(lines[3], `"to":"100 kg"`, `"to":"50 l"`, 1), `record 4 of the history: line 4, column 136 (event.goods-completed.moves): part of R1/oil from 0 kg to 50 l: one unit is wanted`},
		{"a field", join(0) + strings.Replace(lines[1], `"expires"`, `"expired"`, 1), `record 2 of the history: line 2, column 109 (event.lots-released): unknown name "expired": wanted one of declaration, expires, moves`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := DecodeRecords([]byte(c.text))
			require.ErrorContains(t, err, c.want)
			require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
		})
	}
	history, err := DecodeRecords([]byte(join(2, 3)))
	require.NoError(t, err, "a part of a history can be read")
	_, err = Replay(soyPermit(), customs.Russia(), Lists{}, slices.Values(history))
	require.ErrorIs(t, err, ErrStale)
	require.EqualError(t, err, "record 3 is too early: the history goes on with record 1")

	for _, c := range []struct{ name, from, to, want string }{
		{"recorded earlier", `"seq":4,"on":"2026-02-03","recorded":"2026-02-03"`, `"seq":4,"on":"2026-01-03","recorded":"2026-01-03"`, `record 4 was recorded on 2026-01-03, before the last record of 2026-02-02`},
		{"unknown goods", `"moves":[{"goods":"R1/oil","from":"0 kg"`, `"moves":[{"goods":"R9/oil","from":"0 kg"`, `record 4 (complete): goods R9/oil are unknown`},
		{"taken before", `"from":"100 kg","to":"150 kg"`, `"from":"50 kg","to":"150 kg"`, `record 5 (complete): no part of R1/oil from 50 kg to 150 kg lies in “on hand”`},
		{"another account", `"out":"on hand","in":"completed"`, `"out":"seized","in":"completed"`, `record 4 (complete): goods R1/oil do not go from “seized” to “completed”`},
		{"another unit", `"from":"100 kg","to":"150 kg"`, `"from":"100 l","to":"150 l"`, `conversion: 100 l and 1 kg do not measure the same`},
		{"reversed twice", `"event-reversed":{"seq":5`, `"event-reversed":{"seq":6`, `record 6 (reverse): event 6 is unknown, a reversal or reversed already`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Contains(t, string(log), c.from)
			history, err := DecodeRecords([]byte(strings.Replace(string(log), c.from, c.to, 1)))
			require.NoError(t, err)
			_, err = Replay(soyPermit(), customs.Russia(), Lists{}, slices.Values(history))
			require.ErrorContains(t, err, c.want)
		})
	}
}

// FuzzDecodeRecord: hostile bytes are a record or an error, never a panic; a record
// is written and read again as the same, and a history takes or refuses it whole.
func FuzzDecodeRecord(f *testing.F) {
	l := newLife(f, 3)
	for range 150 {
		l.step(f)
	}
	for r := range l.p.Records() {
		if text, err := EncodeRecord(r); err == nil {
			f.Add(text)
		}
	}
	old, err := os.ReadFile("testdata/amended-version0.json")
	require.NoError(f, err)
	f.Add(old)
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := DecodeRecord(text)
		if err != nil {
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		again, err := EncodeRecord(r)
		require.NoError(t, err)
		same, err := DecodeRecord(again)
		require.NoError(t, err)
		require.Equal(t, r, same)
		p := life1(t)
		if r.Seq = p.Len() + 1; p.Apply(r) != nil {
			require.Equal(t, picture(life1(t)), picture(p), "all or nothing")
		}
		require.NoError(t, p.Invariants())
	})
}

// FuzzDecodeCommand: hostile bytes are a command or an error, and a decision on it
// changes nothing.
func FuzzDecodeCommand(f *testing.F) {
	l := newLife(f, 5)
	for range 300 {
		text, err := EncodeCommand(l.command())
		require.NoError(f, err)
		f.Add(text)
		l.step(f)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := DecodeCommand(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		again, err := EncodeCommand(c)
		require.NoError(t, err)
		same, err := DecodeCommand(again)
		require.NoError(t, err)
		require.Equal(t, c, same)
		p := life1(t)
		d, err := p.Decide(day("2026-03-01"), c)
		require.Equal(t, picture(life1(t)), picture(p))
		if err == nil && len(d.Violations) == 0 {
			require.NoError(t, p.Apply(d.Record()))
			require.NoError(t, p.Invariants())
		}
	})
}

// FuzzRestore: hostile bytes are a snapshot or an error; what is restored writes
// the same snapshot.
func FuzzRestore(f *testing.F) {
	text, err := life1(f).Snapshot()
	require.NoError(f, err)
	f.Add(text)
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := Restore(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		again, err := p.Snapshot()
		require.NoError(t, err)
		_, err = Restore(again)
		require.NoError(t, err)
	})
}
