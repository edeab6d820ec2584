package customs_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

type row = customs.Row[int]

func line(from, to string, value int) row {
	return row{From: customs.MustDate(from), To: customs.MustDate(to), Value: value, Source: "act " + strconv.Itoa(value)}
}

var threeYears = []row{line("2026-01-01", "", 3), line("2025-01-01", "2025-12-31", 2), line("2024-01-01", "", 1)}

func TestSinceFindsTheRowInForce(t *testing.T) {
	table := customs.MustSince(threeYears...)
	for day, want := range map[string]int{"2024-01-01": 1, "2024-12-31": 1, "2025-01-01": 2, "2025-12-31": 2, "2026-01-01": 3, "9999-12-31": 3} {
		got, err := table.At(customs.MustDate(day))
		require.NoError(t, err)
		require.Equal(t, want, got, day)
	}
	got, err := table.RowAt(customs.MustDate("2024-05-01"))
	require.NoError(t, err)
	require.Equal(t, line("2024-01-01", "2024-12-31", 1), got, "the last day is filled in")
	require.Equal(t, 3, table.Len())
	require.False(t, table.IsZero())
	require.Equal(t, []row{line("2026-01-01", "", 3), line("2025-01-01", "2025-12-31", 2), line("2024-01-01", "2024-12-31", 1)},
		slices.Collect(table.All()))
}

func TestSinceNeverFallsBack(t *testing.T) {
	closed := customs.MustSince(line("2025-01-01", "2025-12-31", 2), line("2024-01-01", "", 1))
	gaps, err := customs.NewSinceWithGaps(line("2026-01-01", "", 2), line("2024-01-01", "2024-06-30", 1))
	require.NoError(t, err)
	for _, c := range []struct {
		table      customs.Since[int]
		day, want  string
		wantedCode customs.Code
	}{
		{closed, "2023-12-31", "no row for 2023-12-31: the first one begins on 2024-01-01", customs.ErrNoRow},
		{closed, "2026-01-01", "no row for 2026-01-01: the one before it ends on 2025-12-31", customs.ErrNoRow},
		{gaps, "2025-05-05", "no row for 2025-05-05: the one before it ends on 2024-06-30", customs.ErrNoRow},
		{customs.Since[int]{}, "2025-05-05", "no row for 2025-05-05: the table is empty", customs.ErrNoRow},
		{closed, "", "date: no date was given", customs.ErrMissing},
	} {
		value, err := c.table.At(customs.MustDate(c.day))
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, c.wantedCode)
		require.Zero(t, value)
		_, err = c.table.RowAt(customs.MustDate(c.day))
		require.EqualError(t, err, c.want)
	}
}

// TestSinceReportsAllFaultsAtOnce: missing days and sources, disorder, overlaps
// and gaps are found when the table is built.
func TestSinceReportsAllFaultsAtOnce(t *testing.T) {
	for name, c := range map[string]struct {
		rows []row
		want string
	}{
		"source":   {[]row{{From: customs.MustDate("2026-01-01")}}, "row 1: the source is missing"},
		"from":     {[]row{{Source: "act"}}, "row 1: the first day is missing"},
		"to":       {[]row{line("2026-01-02", "2026-01-01", 1)}, "row 1: the last day 2026-01-01 is before the first day 2026-01-02"},
		"disorder": {[]row{line("2025-01-01", "", 1), line("2026-01-01", "", 2)}, "row 2 of 2026-01-01 stands below row 1 of 2025-01-01: wanted newest first"},
		"same day": {[]row{line("2026-01-01", "", 2), line("2026-01-01", "", 1)}, "row 1 begins on 2026-01-01, when row 2 is in force through 2026-01-01"},
		"overlap":  {[]row{line("2026-01-01", "", 2), line("2025-01-01", "2026-01-01", 1)}, "row 1 begins on 2026-01-01, when row 2 is in force through 2026-01-01"},
		"overlap beyond the next row": {[]row{line("2026-01-01", "", 3), line("2025-06-01", "2025-06-30", 2), line("2025-01-01", "2026-02-01", 1)},
			"row 2 begins on 2025-06-01, when row 3 is in force through 2026-02-01\nrow 1 begins on 2026-01-01, when row 3 is in force through 2026-02-01"},
		"gap":       {[]row{line("2026-01-01", "", 2), line("2025-01-01", "2025-12-30", 1)}, "no row for 2025-12-31..2025-12-31, between row 2 and row 1"},
		"last day":  {[]row{line("9999-12-31", "", 2), line("2025-01-01", "9999-12-31", 1)}, "row 1 begins on 9999-12-31, when row 2 is in force through 9999-12-31"},
		"first day": {[]row{line("0001-01-01", "", 2), line("0001-01-01", "", 1)}, "row 1 begins on 0001-01-01, when row 2 is in force through 0001-01-01"},
		"all": {[]row{line("2025-01-01", "", 1), {From: customs.MustDate("2026-01-01"), To: customs.MustDate("2025-01-01")}, {}, line("2023-01-01", "2023-12-31", 4), line("2022-01-01", "2023-01-01", 5)},
			"row 2: the source is missing\n" +
				"row 2: the last day 2025-01-01 is before the first day 2026-01-01\n" +
				"row 2 of 2026-01-01 stands below row 1 of 2025-01-01: wanted newest first\n" +
				"row 3: the source is missing\n" +
				"row 3: the first day is missing\n" +
				"row 4 begins on 2023-01-01, when row 5 is in force through 2023-01-01\n" +
				"no row for 2024-01-01..2024-12-31, between row 4 and row 1"},
	} {
		table, err := customs.NewSince(c.rows...)
		require.EqualError(t, err, c.want, name)
		require.True(t, table.IsZero())
		var faults customs.Faults
		require.ErrorAs(t, err, &faults)
		require.NotEmpty(t, faults.Code())
		require.ErrorIs(t, err, faults.Code())
	}
	_, err := customs.NewSince(line("2026-01-01", "", 2), line("2025-01-01", "2025-12-30", 1))
	require.Equal(t, "нет строки на 2025-12-31..2025-12-31, между строкой 2 и строкой 1", customs.Explain(err, customs.Russian))
	require.ErrorIs(t, err, customs.ErrNoRow)
	require.False(t, errors.Is(err, customs.ErrConflict))
}

func TestSinceWithGapsListsThem(t *testing.T) {
	table, err := customs.NewSinceWithGaps(line("2026-01-01", "", 3), line("2025-01-01", "", 2), line("2024-01-01", "2024-06-30", 1))
	require.NoError(t, err)
	require.Equal(t, periods("2024-07-01..2024-12-31"), slices.Collect(table.Gaps()))
	require.Empty(t, slices.Collect(customs.MustSince(threeYears...).Gaps()))
	_, err = customs.NewSinceWithGaps(line("2026-01-01", "", 2), line("2025-01-01", "2026-01-01", 1))
	require.ErrorIs(t, err, customs.ErrConflict, "an overlap is a fault all the same")
}

func within(t *testing.T, table customs.Since[int], p string) (got []string) {
	parts, err := table.Within(customs.MustPeriod(p))
	if err != nil {
		return []string{err.Error()}
	}
	for part, r := range parts {
		got = append(got, fmt.Sprint(part, " ", r.Value))
	}
	return got
}

// TestSinceDividesAPeriod: the pieces have one row each and add up to the period.
func TestSinceDividesAPeriod(t *testing.T) {
	table := customs.MustSince(threeYears...)
	gaps, err := customs.NewSinceWithGaps(line("2026-01-01", "2026-12-31", 2), line("2024-01-01", "2024-06-30", 1))
	require.NoError(t, err)
	for _, c := range []struct {
		table customs.Since[int]
		p     string
		want  []string
	}{
		{table, "2024-12-30..2026-01-02", []string{"2024-12-30..2024-12-31 1", "2025-01-01..2025-12-31 2", "2026-01-01..2026-01-02 3"}},
		{table, "2024-01-01..2024-12-31", []string{"2024-01-01..2024-12-31 1"}},
		{table, "2025-12-31..2025-12-31", []string{"2025-12-31..2025-12-31 2"}},
		{table, "2026-05-01..9999-12-31", []string{"2026-05-01..9999-12-31 3"}},
		{table, "2025-12-31..2026-01-01", []string{"2025-12-31..2025-12-31 2", "2026-01-01..2026-01-01 3"}},
		{table, "2023-12-31..2024-02-01", []string{"no row for 2023-12-31: the first one begins on 2024-01-01"}},
		{gaps, "2024-06-30..2024-07-01", []string{"no row for 2024-07-01: the one before it ends on 2024-06-30"}},
		{gaps, "2024-06-01..2026-02-01", []string{"no row for 2024-07-01: the one before it ends on 2024-06-30"}},
		{gaps, "2025-06-01..2026-02-01", []string{"no row for 2025-06-01: the one before it ends on 2024-06-30"}},
		{gaps, "2026-06-01..2027-02-01", []string{"no row for 2027-01-01: the one before it ends on 2026-12-31"}},
		{gaps, "2026-06-01..2026-12-31", []string{"2026-06-01..2026-12-31 2"}},
		{customs.Since[int]{}, "2026-06-01..2026-12-31", []string{"no row for 2026-06-01: the table is empty"}},
		{table, "", []string{"period: no date was given"}},
	} {
		require.Equal(t, c.want, within(t, c.table, c.p))
	}
	parts, err := table.Within(customs.MustPeriod("2024-12-30..2026-01-02"))
	require.NoError(t, err)
	for part := range parts {
		require.Equal(t, "2024-12-30..2024-12-31", part.String(), "an early end is respected")
		break
	}
}

// TestSinceAgreesWithAWalk compares lookups with the slow way, row by row.
func TestSinceAgreesWithAWalk(t *testing.T) {
	first := customs.MustDate("2020-01-01")
	day := func(n int) customs.Date {
		d, err := first.AddDays(n)
		require.NoError(t, err)
		return d
	}
	for size := range 40 {
		var rows []row
		for i := range size {
			rows = append(rows, row{From: day(i * 3), To: day(i*3 + i%3), Value: i, Source: "act"})
		}
		slices.Reverse(rows)
		table, err := customs.NewSinceWithGaps(rows...)
		require.NoError(t, err)
		for n := -2; n < size*3+3; n++ {
			want := -1
			for _, r := range rows {
				if !day(n).Before(r.From) && !day(n).After(r.To) {
					want = r.Value
				}
			}
			got, err := table.At(day(n))
			require.Equal(t, want < 0, err != nil)
			if err == nil {
				require.Equal(t, want, got)
			}
		}
	}
}

func TestSinceDoesNotSeeLaterChanges(t *testing.T) {
	given := slices.Clone(threeYears)
	table := customs.MustSince(given...)
	given[0].Value, given[1].From = 99, customs.MustDate("2030-01-01")
	require.Equal(t, []string{"2025-06-01..2025-12-31 2", "2026-01-01..2026-01-01 3"}, within(t, table, "2025-06-01..2026-01-01"))
}

func TestSinceJSON(t *testing.T) {
	table := customs.MustSince(threeYears...)
	text, err := json.Marshal(table)
	require.NoError(t, err)
	require.JSONEq(t, `[{"from":"2026-01-01","value":3,"source":"act 3"},
		{"from":"2025-01-01","to":"2025-12-31","value":2,"source":"act 2"},
		{"from":"2024-01-01","to":"2024-12-31","value":1,"source":"act 1"}]`, string(text))
	var read customs.Since[int]
	require.NoError(t, json.Unmarshal(text, &read))
	require.Equal(t, table, read)

	gaps, err := customs.NewSinceWithGaps(line("2026-01-01", "", 2), line("2024-01-01", "2024-06-30", 1))
	require.NoError(t, err)
	text, err = json.Marshal(gaps)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &read))
	require.Equal(t, gaps, read)

	text, err = json.Marshal(customs.Since[int]{})
	require.NoError(t, err)
	require.Equal(t, "[]", string(text))
	require.NoError(t, json.Unmarshal(text, &read))
	require.True(t, read.IsZero())

	for in, want := range map[string]string{
		`[{"from":"2026-01-01","value":1}]`:                           "row 1: the source is missing",
		`[{"from":"2026-01-01","valeu":1,"source":"a"}]`:              `json: unknown field "valeu"`,
		`{"gap":true,"rows":[]}`:                                      `json: unknown field "gap"`,
		`[{"from":"2026-13-01","value":1,"source":"a"}]`:              `date "2026-13-01", byte 5: wanted a month from 01 to 12`,
		`[{"from":"2026-01-01","value":1,"source":"a"},{"from":"x"}]`: `date "x", byte 0: wanted a date such as 2026-01-31`,
	} {
		kept := table
		require.EqualError(t, json.Unmarshal([]byte(in), &kept), want)
		require.Equal(t, table, kept)
	}
	require.ErrorIs(t, read.UnmarshalJSON([]byte(`[] []`)), customs.ErrSyntax)
}

func FuzzSinceJSON(f *testing.F) {
	for _, s := range []string{`[]`, `null`, `{}`, `{"gaps":true,"rows":[{"from":"2026-01-01","value":1,"source":"a"}]}`,
		`[{"from":"2026-01-01","value":1,"source":"a"},{"from":"2025-01-01","to":"2025-12-31","value":1,"source":"a"}]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var table, again customs.Since[int]
		if err := table.UnmarshalJSON(text); err != nil {
			require.True(t, table.IsZero())
			return
		}
		out, err := json.Marshal(table)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, &again))
		require.Equal(t, slices.Collect(table.All()), slices.Collect(again.All()))
		var before customs.Date
		rows := slices.Collect(table.All())
		for _, r := range slices.Backward(rows) {
			require.True(t, r.From.After(before))
			got, err := table.At(r.From)
			require.NoError(t, err)
			require.Equal(t, r.Value, got)
			before = r.To
		}
	})
}

// BenchmarkSinceAt shows that a lookup grows with the logarithm of the rows.
func BenchmarkSinceAt(b *testing.B) {
	for _, size := range []int{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000} {
		rows := make([]row, size)
		d := customs.MustDate("0001-01-01")
		for i := range rows {
			rows[size-1-i] = row{From: d, Value: i, Source: "act"}
			d, _ = d.AddDays(3)
		}
		table := customs.MustSince(rows...)
		at, _ := rows[size-1].From.AddDays(size * 2)
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := table.At(at); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSinceWithin(b *testing.B) {
	table, p := customs.MustSince(threeYears...), customs.MustPeriod("2024-12-30..2026-01-02")
	b.ReportAllocs()
	for b.Loop() {
		parts, err := table.Within(p)
		if err != nil {
			b.Fatal(err)
		}
		for range parts {
		}
	}
}
