package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestPeriodCountsBothItsDays(t *testing.T) {
	p := customs.MustPeriod("2026-01-01..2026-02-01")
	require.Equal(t, 32, p.Days())
	require.Equal(t, 1, customs.MustPeriod("2026-01-01..2026-01-01").Days())
	require.Equal(t, 3652059, customs.MustPeriod("0001-01-01..9999-12-31").Days())
	for day, in := range map[string]bool{"2025-12-31": false, "2026-01-01": true, "2026-01-15": true, "2026-02-01": true, "2026-02-02": false, "": false} {
		require.Equal(t, in, p.Contains(customs.MustDate(day)), day)
	}
	made, err := customs.NewPeriod(p.From(), p.To())
	require.NoError(t, err)
	require.Equal(t, p, made)
}

func TestPeriodIsNeverEmpty(t *testing.T) {
	d := customs.MustDate
	_, err := customs.NewPeriod(d("2026-01-02"), d("2026-01-01"))
	require.EqualError(t, err, "last day of the period 2026-01-01 is out of range: wanted 2026-01-02 or later")
	require.ErrorIs(t, err, customs.ErrRange)
	for _, p := range [][2]string{{"", "2026-01-01"}, {"2026-01-01", ""}, {"", ""}} {
		_, err = customs.NewPeriod(d(p[0]), d(p[1]))
		require.EqualError(t, err, "period: no date was given")
		require.ErrorIs(t, err, customs.ErrMissing)
	}
	var none customs.Period
	require.True(t, none.IsZero())
	require.Zero(t, none.Days())
	require.Empty(t, none.String())
	require.False(t, none.Contains(customs.Date{}))
	_, any := none.Overlap(customs.MustPeriod("0001-01-01..9999-12-31"))
	require.False(t, any)
	require.Empty(t, none.Cut(nil))
}

func TestPeriodRefusesOtherText(t *testing.T) {
	for text, want := range map[string]string{
		"2026-01-01":              `period "2026-01-01", byte 10: wanted ".." and the last day`,
		"2026-01-01 - 2026-02-01": `period "2026-01-01 - 2026-02-01", byte 10: wanted ".." and the last day`,
		"2026-01-01..":            `period "2026-01-01..", byte 12: wanted a date such as 2026-01-31`,
		"2026-01-01..2025-12-31":  `period "2026-01-01..2025-12-31", byte 12: wanted a last day that is not before the first`,
		"2026-02-30..2026-03-01":  `period "2026-02-30..2026-03-01", byte 8: wanted a day that the month has`,
		"2026-02-01..2026-02-30":  `period "2026-02-01..2026-02-30", byte 20: wanted a day that the month has`,
		"2026-02-01..2026-02-03x": `period "2026-02-01..2026-02-03x", byte 22: wanted the end of the text`,
		"..2026-02-03":            `period "..2026-02-03", byte 0: wanted a date such as 2026-01-31`,
		"x":                       `period "x", byte 0: wanted a date such as 2026-01-31`,
	} {
		p, err := customs.ParsePeriod(text)
		require.EqualError(t, err, want)
		require.Zero(t, p)
	}
}

func periods(texts ...string) []customs.Period {
	var ps []customs.Period
	for _, text := range texts {
		ps = append(ps, customs.MustPeriod(text))
	}
	return ps
}

func TestPeriodOverlapIsWhatBothShare(t *testing.T) {
	p := customs.MustPeriod("2026-01-10..2026-01-20")
	for other, want := range map[string]string{
		"2026-01-01..2026-01-09": "",
		"2026-01-01..2026-01-10": "2026-01-10..2026-01-10",
		"2026-01-12..2026-01-15": "2026-01-12..2026-01-15",
		"2026-01-15..2026-02-01": "2026-01-15..2026-01-20",
		"2026-01-01..2026-02-01": "2026-01-10..2026-01-20",
		"2026-01-21..2026-02-01": "",
	} {
		got, any := p.Overlap(customs.MustPeriod(other))
		require.Equal(t, want, got.String())
		require.Equal(t, want != "", any)
		back, _ := customs.MustPeriod(other).Overlap(p)
		require.Equal(t, got, back)
	}
}

func TestPeriodCutLeavesTheRest(t *testing.T) {
	p := customs.MustPeriod("2026-01-10..2026-01-20")
	for _, c := range []struct{ taken, left []customs.Period }{
		{nil, periods("2026-01-10..2026-01-20")},
		{periods("2026-01-01..2026-01-09", "2026-01-21..2026-02-01"), periods("2026-01-10..2026-01-20")},
		{periods("2026-01-01..2026-02-01"), nil},
		{periods("2026-01-10..2026-01-10"), periods("2026-01-11..2026-01-20")},
		{periods("2026-01-20..2026-01-25"), periods("2026-01-10..2026-01-19")},
		{periods("2026-01-17..2026-01-18", "2026-01-12..2026-01-14", "2026-01-13..2026-01-15", ""),
			periods("2026-01-10..2026-01-11", "2026-01-16..2026-01-16", "2026-01-19..2026-01-20")},
		{periods("2026-01-12..2026-01-13", "2026-01-14..2026-01-15"), periods("2026-01-10..2026-01-11", "2026-01-16..2026-01-20")},
		{periods("0001-01-01..9999-12-31", ""), nil},
	} {
		require.Equal(t, c.left, p.Cut(c.taken), "%v", c.taken)
	}
}

func TestPeriodsMerge(t *testing.T) {
	given := periods("2026-03-01..2026-03-02", "2026-01-10..2026-01-20", "", "2026-01-21..2026-01-25", "2026-01-12..2026-01-15", "2026-01-27..2026-01-27")
	require.Equal(t, periods("2026-01-10..2026-01-25", "2026-01-27..2026-01-27", "2026-03-01..2026-03-02"), customs.MergePeriods(given...))
	require.Equal(t, "2026-03-01..2026-03-02", given[0].String(), "the input is left as it was")
	require.Empty(t, customs.MergePeriods())
	require.Equal(t, periods("2026-01-10..2026-01-11", "2026-03-02..2026-03-02"),
		customs.SubtractPeriods(given, periods("2026-02-01..2026-03-01", "2026-01-12..2026-01-31")))
}

// TestPeriodsAgreeWithSetsOfDays checks merging and cutting day by day.
func TestPeriodsAgreeWithSetsOfDays(t *testing.T) {
	base := customs.MustDate("2026-01-01")
	seed := uint32(1)
	next := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	some := func() (ps []customs.Period, days [40]bool) {
		for range next(6) {
			a := next(36)
			b := a + next(5)
			from, err := base.AddDays(a)
			require.NoError(t, err)
			to, err := base.AddDays(b)
			require.NoError(t, err)
			p, err := customs.NewPeriod(from, to)
			require.NoError(t, err)
			ps = append(ps, p)
			for i := a; i <= b; i++ {
				days[i] = true
			}
		}
		return ps, days
	}
	same := func(ps []customs.Period, days [40]bool) {
		var got [40]bool
		for i, p := range ps {
			if i > 0 && ps[i-1].To().DaysUntil(p.From()) < 2 {
				t.Fatalf("%v are not the fewest periods in order", ps)
			}
			for d := base.DaysUntil(p.From()); d <= base.DaysUntil(p.To()); d++ {
				got[d] = true
			}
		}
		require.Equal(t, days, got)
	}
	for range 2000 {
		a, inA := some()
		b, inB := some()
		same(customs.MergePeriods(a...), inA)
		for i := range inA {
			inA[i] = inA[i] && !inB[i]
		}
		same(customs.SubtractPeriods(a, b), inA)
	}
}

func TestPeriodOrdersByFirstThenLastDay(t *testing.T) {
	ps := periods("", "2026-01-01..2026-01-01", "2026-01-01..2026-01-02", "2026-01-02..2026-01-02")
	for i, p := range ps {
		for k, q := range ps {
			require.Equal(t, sign(i-k), p.Compare(q))
		}
	}
}

func TestPeriodJSON(t *testing.T) {
	in := periods("2026-01-01..2026-01-31", "")
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `["2026-01-01..2026-01-31",""]`, string(text))
	var out []customs.Period
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`["2026-01-31..2026-01-01"]`), &out))
	require.Equal(t, "2026-01-01..2026-01-31", in[0].Arg().String())
	require.Equal(t, customs.Arg{}, in[1].Arg())
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"", "2026-01-01..2026-01-31", "2026-01-01", "2026-01-31..2026-01-01", "0001-01-01..9999-12-31", "2026-01-01..\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := customs.ParsePeriod(text)
		if err != nil {
			require.Zero(t, p)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, text, p.String())
		require.Equal(t, text == "", p.Days() == 0)
	})
}

func BenchmarkPeriodAppendCut(b *testing.B) {
	p := customs.MustPeriod("2026-01-01..2026-12-31")
	taken := periods("2026-02-01..2026-02-28", "2026-06-01..2026-08-31")
	var left []customs.Period
	b.ReportAllocs()
	for b.Loop() {
		left = p.AppendCut(left[:0], taken)
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
