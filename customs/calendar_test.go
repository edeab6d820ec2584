package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func dates(texts ...string) []customs.Date {
	var ds []customs.Date
	for _, text := range texts {
		ds = append(ds, customs.MustDate(text))
	}
	return ds
}

// january is a month with holidays through Thursday the 8th and a Saturday, the
// 17th, to which the work of Friday the 9th is moved.
func january(t testing.TB) customs.Calendar {
	c, err := customs.NewCalendar(
		dates("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"),
		dates("2026-01-17", "2026-01-20"),
		customs.MustPeriod("2026-01-01..2026-02-01"))
	require.NoError(t, err)
	return c
}

func TestCalendarKnowsHolidaysAndMovedDays(t *testing.T) {
	c := january(t)
	for day, want := range map[string]bool{
		"2026-01-01": false, "2026-01-03": false, "2026-01-04": false, "2026-01-09": false, "2026-01-10": false,
		"2026-01-12": true, "2026-01-16": true, "2026-01-17": true, "2026-01-18": false, "2026-01-20": true, "2026-01-30": true, "2026-02-01": false,
	} {
		got, err := c.IsWorking(customs.MustDate(day))
		require.NoError(t, err)
		require.Equal(t, want, got, day)
	}
	n, err := c.WorkingDays(customs.MustPeriod("2026-01-01..2026-01-19"))
	require.NoError(t, err)
	require.Equal(t, 7, n)
	n, err = c.WorkingDays(c.Covers())
	require.NoError(t, err)
	require.Equal(t, 16, n)
	n, err = c.WorkingDays(customs.Period{})
	require.NoError(t, err)
	require.Zero(t, n)
}

func TestCalendarAddsWorkingDays(t *testing.T) {
	c := january(t)
	for _, x := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-01", 0, "2026-01-01"}, // itself, although a day off
		{"2026-01-01", 1, "2026-01-12"},
		{"2026-01-12", 1, "2026-01-13"}, // the day itself is not counted
		{"2026-01-16", 1, "2026-01-17"},
		{"2026-01-16", 2, "2026-01-19"},
		{"2026-01-09", 10, "2026-01-22"},
		{"2026-01-19", -1, "2026-01-17"},
		{"2026-01-13", -1, "2026-01-12"},
		{"2026-02-01", -16, "2026-01-12"},
	} {
		got, err := c.AddWorkingDays(customs.MustDate(x.from), x.n)
		require.NoError(t, err)
		require.Equal(t, x.want, got.String(), "%s %+d", x.from, x.n)
	}
	for day, want := range map[string]string{"2026-01-01": "2026-01-12", "2026-01-12": "2026-01-12", "2026-01-17": "2026-01-17", "2026-01-18": "2026-01-19"} {
		got, err := c.NextWorking(customs.MustDate(day))
		require.NoError(t, err)
		require.Equal(t, want, got.String())
	}
}

func TestCalendarNeverGuessesDaysItDoesNotCover(t *testing.T) {
	c := january(t)
	none := customs.Calendar{}
	day := customs.MustDate
	two := func(_ any, err error) error { return err }
	for _, x := range []struct {
		want string
		err  error
	}{
		{"calendar: 2026-02-02 is outside the days covered, 2026-01-01..2026-02-01", two(c.IsWorking(day("2026-02-02")))},
		{"calendar: 2025-12-31 is outside the days covered, 2026-01-01..2026-02-01", two(c.AddWorkingDays(day("2025-12-31"), 1))},
		{"calendar: the count goes beyond 2026-02-01, the last day covered", two(c.AddWorkingDays(day("2026-01-30"), 1))},
		{"calendar: the count goes back beyond 2026-01-01, the first day covered", two(c.AddWorkingDays(day("2026-01-12"), -1))},
		{"calendar: 2026-02-03 is outside the days covered, 2026-01-01..2026-02-01", two(c.WorkingDays(customs.MustPeriod("2026-01-12..2026-02-03")))},
		{"calendar: 2026-02-04 is outside the days covered, 2026-01-01..2026-02-01", two(c.NextWorking(day("2026-02-04")))},
		{"calendar: 2026-02-05 is not covered: no calendar was given", two(none.IsWorking(day("2026-02-05")))},
		{"calendar: the count goes beyond 2026-02-01, the last day covered", two(c.NextWorking(day("2026-01-31")))},
		{"calendar: the count goes back beyond 2026-01-01, the first day covered", two(c.AddWorkingDays(day("2026-02-01"), -1<<31))},
		{"calendar: the count goes beyond 2026-02-01, the last day covered", two(c.AddWorkingDays(day("2026-02-01"), 1<<31-1))},
	} {
		require.EqualError(t, x.err, x.want)
		require.ErrorIs(t, x.err, customs.ErrOutsideCalendar)
		require.NotEqual(t, x.err.Error(), customs.Explain(x.err, customs.Russian))
	}
	_, err := c.IsWorking(customs.Date{})
	require.ErrorIs(t, err, customs.ErrMissing)
	require.True(t, none.IsZero())
}

func TestCalendarReportsAllContradictionsAtOnce(t *testing.T) {
	_, err := customs.NewCalendar(
		dates("2026-01-01", "2025-12-31", "2026-01-07"),
		dates("2026-01-07", "", "2027-01-10"),
		customs.MustPeriod("2026-01-01..2026-12-31"))
	require.EqualError(t, err, "calendar: 2025-12-31 is outside the days covered, 2026-01-01..2026-12-31\n"+
		"calendar: 2026-01-07 is given as a holiday and as a working day\n"+
		"calendar: no date was given\n"+
		"calendar: 2027-01-10 is outside the days covered, 2026-01-01..2026-12-31")
	require.ErrorIs(t, err, customs.ErrConflict)
	require.ErrorIs(t, err, customs.ErrOutsideCalendar)
	require.ErrorIs(t, err, customs.ErrMissing)
	_, err = customs.NewCalendar(nil, nil, customs.Period{})
	require.EqualError(t, err, "period: no date was given")
}

func TestCalendarText(t *testing.T) {
	c := january(t)
	const text = "2026-01-01..2026-02-01 -2026-01-01 -2026-01-02 -2026-01-05 -2026-01-06 -2026-01-07 -2026-01-08 -2026-01-09 +2026-01-17"
	require.Equal(t, text, c.String())
	read, err := customs.ParseCalendar("2026-01-01..2026-02-01 +2026-01-17 -2026-01-09 -2026-01-08 -2026-01-07 -2026-01-06 -2026-01-05 -2026-01-02 -2026-01-01 -2026-01-01 -2026-01-04")
	require.NoError(t, err)
	require.True(t, c == read, "two calendars with the same answers are equal")

	in := []customs.Calendar{c, {}}
	out := []customs.Calendar{}
	doc, err := json.Marshal(in)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(doc, &out))
	require.Equal(t, in, out)
	require.Equal(t, "2026-01-03..2026-01-04", must(customs.ParseCalendar("2026-01-03..2026-01-04")).String())
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestCalendarRefusesOtherText(t *testing.T) {
	const period = "2026-01-01..2026-12-31"
	for text, want := range map[string]string{
		"2026":                              `calendar "2026", byte 0: wanted the period covered, such as 2026-01-01..2026-12-31`,
		" ":                                 `calendar " ", byte 0: wanted the period covered, such as 2026-01-01..2026-12-31`,
		period + " ":                        `calendar "` + period + ` ", byte 23: wanted - and a holiday or + and a working day`,
		period + "  -2026-01-01":            `calendar "` + period + `  -2026-01-01", byte 23: wanted - and a holiday or + and a working day`,
		period + " 2026-01-01":              `calendar "` + period + ` 2026-01-01", byte 23: wanted - and a holiday or + and a working day`,
		period + " -2026-01-01 +x":          `calendar "` + period + ` -2026-01-01 +x", byte 36: wanted a date such as 2026-01-31`,
		period + " -2026-02-30":             `calendar "` + period + ` -2026-02-30", byte 32: wanted a day that the month has`,
		period + " -":                       `calendar "` + period + ` -", byte 24: wanted a date such as 2026-01-31`,
		period + " -2026-03-03 +2026-03-03": `calendar: 2026-03-03 is given as a holiday and as a working day`,
	} {
		c, err := customs.ParseCalendar(text)
		require.EqualError(t, err, want)
		require.True(t, c.IsZero())
	}
}

func FuzzParseCalendar(f *testing.F) {
	for _, s := range []string{"", "2026-01-01..2026-01-31", "2026-01-01..2026-01-31 -2026-01-01 +2026-01-10", "2026-01-01..2026-01-31 +2026-01-10 -2026-01-10", "2026-01-01..2026-01-31 -"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := customs.ParseCalendar(text)
		if err != nil {
			require.True(t, c.IsZero())
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		again, err := customs.ParseCalendar(c.String())
		require.NoError(t, err)
		require.True(t, c == again)
		n, err := c.WorkingDays(c.Covers())
		require.NoError(t, err)
		require.LessOrEqual(t, n, c.Covers().Days())
	})
}

func BenchmarkCalendarAddTenWorkingDays(b *testing.B) {
	c, d := january(b), customs.MustDate("2026-01-09")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.AddWorkingDays(d, 10); err != nil {
			b.Fatal(err)
		}
	}
}
