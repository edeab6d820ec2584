package customs_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/eaeu-customs/inward/customs"
	"github.com/stretchr/testify/require"
)

// TestDateCountsEveryDay walks all the days from the first to the last beside
// the calendar of package time.
func TestDateCountsEveryDay(t *testing.T) {
	d := customs.MustDate("0001-01-01")
	clock := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; ; n++ {
		y, m, day := clock.Date()
		if d.Year() != y || d.Month() != int(m) || d.Day() != day || int(d.Weekday())%7 != int(clock.Weekday()) {
			t.Fatalf("day %d: %s, want %s", n, d, clock)
		}
		made, err := customs.NewDate(y, int(m), day)
		if err != nil || made != d || d.String() != clock.Format(time.DateOnly) {
			t.Fatalf("day %d: %s and %s (%v), want %s", n, made, d, err, clock)
		}
		read, err := customs.ParseDate(d.String())
		if err != nil || read != d || n > 0 && customs.DateOf(d.Time()) != d {
			t.Fatalf("day %d: %s read as %s (%v)", n, d, read, err)
		}
		next, err := d.AddDays(1)
		if err != nil {
			require.Equal(t, "9999-12-31", d.String())
			require.Equal(t, 3652058, n)
			return
		}
		d, clock = next, clock.AddDate(0, 0, 1)
	}
}

func TestDateRefusesWhatIsNoDay(t *testing.T) {
	for text, want := range map[string]string{
		"2026-02-29":         `date "2026-02-29", byte 8: wanted a day that the month has`,
		"2026-13-01":         `date "2026-13-01", byte 5: wanted a month from 01 to 12`,
		"2026-00-01":         `date "2026-00-01", byte 5: wanted a month from 01 to 12`,
		"2026-04-31":         `date "2026-04-31", byte 8: wanted a day that the month has`,
		"2026-04-00":         `date "2026-04-00", byte 8: wanted a day that the month has`,
		"1900-02-29":         `date "1900-02-29", byte 8: wanted a day that the month has`,
		"0000-01-01":         `date "0000-01-01", byte 0: wanted a year from 0001 to 9999`,
		"31.01.2026":         `date "31.01.2026", byte 2: wanted a date such as 2026-01-31`,
		"2026-1-31":          `date "2026-1-31", byte 6: wanted a date such as 2026-01-31`,
		"2026-01":            `date "2026-01", byte 7: wanted a date such as 2026-01-31`,
		"2026-01-31T00":      `date "2026-01-31T00", byte 10: wanted the end of the text`,
		" 2026-01-31":        `date " 2026-01-31", byte 0: wanted a date such as 2026-01-31`,
		"２０２６-01-31":         `date "２０２６-01-31", byte 0: wanted a date such as 2026-01-31`,
		"-2026-01-01":        `date "-2026-01-01", byte 0: wanted a date such as 2026-01-31`,
		"2026-01-31\x00\xff": `date "2026-01-31\x00\xff", byte 10: wanted the end of the text`,
	} {
		d, err := customs.ParseDate(text)
		require.EqualError(t, err, want)
		require.ErrorIs(t, err, customs.ErrSyntax)
		require.Zero(t, d)
	}
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{0, 1, 1, "year 0 is out of range: wanted 1 to 9999"},
		{10000, 1, 1, "year 10000 is out of range: wanted 1 to 9999"},
		{2026, 0, 1, "month 0 is out of range: wanted 1 to 12"},
		{2026, -1 << 31, 1, "month -2147483648 is out of range: wanted 1 to 12"},
		{2026, 2, 29, "day of the month 29 is out of range: wanted 1 to 28"},
		{2024, 2, 30, "day of the month 30 is out of range: wanted 1 to 29"},
		{2026, 4, 0, "day of the month 0 is out of range: wanted 1 to 30"},
	} {
		_, err := customs.NewDate(c.y, c.m, c.d)
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, customs.ErrRange)
	}
}

func TestDateZeroIsNoDate(t *testing.T) {
	var none customs.Date
	require.True(t, none.IsZero())
	require.Empty(t, none.String())
	require.Zero(t, none.Year()+none.Month()+none.Day())
	require.True(t, none.Weekday().IsZero())
	require.True(t, none.Time().IsZero())
	require.Zero(t, customs.DateOf(time.Time{}))
	require.Zero(t, customs.DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.Zero(t, customs.DateOf(time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.Zero(t, none.DaysUntil(customs.MustDate("2026-01-01")))
	require.True(t, none.Before(customs.MustDate("0001-01-01")))
	_, err := none.AddDays(1)
	require.EqualError(t, err, "date: no date was given")
	require.ErrorIs(t, err, customs.ErrMissing)
}

func TestDateCountsDays(t *testing.T) {
	d := customs.MustDate("2024-02-28")
	for n, want := range map[int]string{0: "2024-02-28", 1: "2024-02-29", 2: "2024-03-01", 366: "2025-02-28", -59: "2023-12-31"} {
		got, err := d.AddDays(n)
		require.NoError(t, err)
		require.Equal(t, want, got.String())
		require.Equal(t, n, d.DaysUntil(got))
		require.Equal(t, -n, got.DaysUntil(d))
	}
	for _, n := range []int{1<<31 - 1, -1 << 31, 3652059, -3652059, -739310} {
		_, err := d.AddDays(n)
		require.ErrorIs(t, err, customs.ErrRange)
		require.EqualError(t, err, fmt.Sprintf("date 2024-02-28 + P%dD is out of range: wanted a date from 0001-01-01 to 9999-12-31", n))
	}
}

func TestDateIsTheDayInItsOwnLocation(t *testing.T) {
	east := time.FixedZone("", 5*3600)
	late := time.Date(2026, 1, 31, 22, 30, 0, 0, time.UTC)
	require.Equal(t, "2026-01-31", customs.DateOf(late).String())
	require.Equal(t, "2026-02-01", customs.DateOf(late.In(east)).String())
}

func TestDateOrders(t *testing.T) {
	a, b := customs.MustDate("2026-01-31"), customs.MustDate("2026-02-01")
	require.Equal(t, -1, a.Compare(b))
	require.Equal(t, 1, b.Compare(a))
	require.Equal(t, 0, a.Compare(a))
	require.True(t, a.Before(b) && b.After(a) && !a.After(b) && !b.Before(a) && !a.After(a) && !a.Before(a))
}

func TestDateJSON(t *testing.T) {
	type doc struct {
		A, B customs.Date
		C    map[customs.Date]int
	}
	in := doc{A: customs.MustDate("2026-01-31"), C: map[customs.Date]int{customs.MustDate("2026-02-01"): 1}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"A":"2026-01-31","B":"","C":{"2026-02-01":1}}`, string(text))
	var out doc
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	kept := in.A
	require.Error(t, kept.UnmarshalText([]byte("tomorrow")))
	require.Equal(t, in.A, kept)
	require.Error(t, json.Unmarshal([]byte(`20260131`), &kept))
}

func TestDateReadsTheSameInBothLanguages(t *testing.T) {
	a := customs.MustDate("2026-01-31").Arg()
	require.Equal(t, "2026-01-31", a.Text(customs.English))
	require.Equal(t, "2026-01-31", a.Text(customs.Russian))
	_, err := customs.ParseDate("31.01.2026")
	require.Equal(t, `дата "31.01.2026", байт 2: требуется дата вида 2026-01-31`, customs.Explain(err, customs.Russian))
}

func TestWeekday(t *testing.T) {
	d := customs.MustDate("2026-11-22").Weekday()
	require.Equal(t, customs.Sunday, d)
	require.Equal(t, "Sunday", d.String())
	require.Equal(t, "воскресенье", d.Name(customs.Russian))
	require.Equal(t, "Weekday(9)", customs.Weekday(9).String())
	for w := customs.Monday; w <= customs.Sunday; w++ {
		text, err := w.MarshalText()
		require.NoError(t, err)
		read, err := customs.ParseWeekday(string(text))
		require.NoError(t, err)
		require.Equal(t, w, read)
		var decoded customs.Weekday
		require.NoError(t, decoded.UnmarshalText(text))
		require.Equal(t, w, decoded)
	}
	_, err := customs.Weekday(9).MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = customs.ParseWeekday("Funday")
	require.EqualError(t, err, `day of the week "Funday", byte 0: wanted one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`)
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2026-01-31", "2024-02-29", "2026-02-29", "0001-01-01", "9999-12-31", "0000-00-00", "2026-1-1", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := customs.ParseDate(text)
		if err != nil {
			require.Zero(t, d)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, text, d.String())
		require.Equal(t, text == "", d.IsZero())
	})
}

func BenchmarkDateParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := customs.ParseDate("2026-11-22"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDateString(b *testing.B) {
	d := customs.MustDate("2026-11-22")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.String()
	}
}

func BenchmarkDateAppendText(b *testing.B) {
	d, buf := customs.MustDate("2026-11-22"), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = d.AppendText(buf[:0])
	}
}

func BenchmarkDateTimePackage(b *testing.B) {
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			if _, err := time.Parse(time.DateOnly, "2026-11-22"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("append", func(b *testing.B) {
		t, buf := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC), make([]byte, 0, 16)
		for b.Loop() {
			buf = t.AppendFormat(buf[:0], time.DateOnly)
		}
	})
}
