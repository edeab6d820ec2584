package processing_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// FuzzCommandStream: whatever is asked for in whatever order, an act that is
// refused leaves the procedure exactly as it was, one that is admitted can be
// applied, goods and obligations add up and fit the law, deadlines can be told, and
// the records lead to the same state again. Four bytes are one command: which
// one, of which account, how much, and on which day.
func FuzzCommandStream(f *testing.F) {
	f.Add([]byte{6, 0, 0, 0, 8, 0, 0, 0, 20, 0, 0, 0, 30, 1, 2, 1})
	f.Add([]byte(strings.Repeat("\x07\x00\x00\x01\x30\x02\x03\x04", 10)))
	base := smallProcessed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		p := base.Clone()
		on := day("2026-02-03")
		for ; len(data) >= 4; data = data[4:] {
			if p.Len() > 40 {
				break
			}
			list := acts(p, on)
			c := list[int(data[0])%len(list)].Command
			if data[1]+data[2] > 0 {
				c = changed(c, Account(data[1]), data[2])
			}
			of := on
			switch n := int(data[3]); {
			case n < 100:
				on, _ = on.AddDays(n)
				of = on
			case n < 200:
				of, _ = on.AddDays(100 - n)
			}
			submit(t, p, of, c)
		}
		require.NoError(t, p.Invariants())
		require.NoError(t, closes(p, on))
		_, err := p.Deadlines(on)
		require.NoError(t, err)
		again, err := Replay(p.Permit(customs.Date{}), p.Law(), p.Lists(), p.Records())
		require.NoError(t, err)
		require.Equal(t, p.Print(Whole), again.Print(Whole))
	})
}

// FuzzCommandText: no command that can be written down breaks anything.
func FuzzCommandText(f *testing.F) {
	base := smallProcessed(f)
	for _, c := range acts(base, day("2026-02-03")) {
		text, err := EncodeCommand(c.Command)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := DecodeCommand(text)
		if err != nil {
			return
		}
		p := base.Clone()
		submit(t, p, day("2026-02-03"), c)
		submit(t, p, day("2027-02-10"), c)
		require.NoError(t, p.Invariants())
	})
}

// submit decides a command and applies what is admitted.
func submit(t testing.TB, p *Procedure, on customs.Date, c Command) {
	t.Helper()
	before := p.Print(Whole)
	d, err := p.Decide(on, c)
	require.Equal(t, before, p.Print(Whole), "deciding %T changed the state", c)
	if err != nil || d.Err() != nil {
		require.Empty(t, slices.Collect(d.Records()))
		return
	}
	require.NoError(t, p.Apply(d.Record()), "%T", c)
}

// changed is a command with another account and quantity for each of its goods.
func changed(c Command, in Account, grams byte) Command {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	for i := range v.NumField() {
		switch at := v.Field(i).Addr().Interface().(type) {
		case *Goods:
			*at = slices.Clone(*at)
			for j := range *at {
				(*at)[j] = other((*at)[j], in, grams)
			}
		case *Portion:
			*at = other(*at, in, grams)
		}
	}
	return v.Interface().(Command)
}

func other(q Portion, in Account, n byte) Portion {
	q.In = in
	if n > 0 {
		q.Quantity, _ = customs.NewQuantity(int64(n)-8, customs.Kilogram)
	}
	return q
}
