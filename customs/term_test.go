package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestTermEndsOnTheDayOfTheSameNumber states the end-of-month rule: the last day
// of the month where it has no day of that number.
func TestTermEndsOnTheDayOfTheSameNumber(t *testing.T) {
	for _, c := range []struct{ from, term, end string }{
		{"2026-01-15", "P1M", "2026-02-15"},
		{"2026-01-31", "P1M", "2026-02-28"},
		{"2024-01-31", "P1M", "2024-02-29"},
		{"2024-01-30", "P1M", "2024-02-29"},
		{"2026-03-31", "P1M", "2026-04-30"},
		{"2026-02-28", "P1M", "2026-03-28"}, // a month's end is not kept
		{"2026-01-31", "P2M", "2026-03-31"},
		{"2026-10-31", "P4M", "2027-02-28"},
		{"2024-02-29", "P1Y", "2025-02-28"},
		{"2024-02-29", "P12M", "2025-02-28"},
		{"2024-02-29", "P3Y", "2027-02-28"},
		{"2024-02-29", "P4Y", "2028-02-29"},
		{"2096-02-29", "P4Y", "2100-02-28"}, // 2100 is no leap year
		{"2023-02-28", "P1Y", "2024-02-28"},
		{"2026-12-15", "P1M", "2027-01-15"},
		{"2026-11-30", "P3Y", "2029-11-30"},
		{"2026-01-01", "P1D", "2026-01-02"}, // the day itself is not counted
		{"2024-02-28", "P1D", "2024-02-29"},
		{"2024-01-31", "P1M1D", "2024-03-01"}, // months first, then days
		{"2026-01-31", "P1Y1M10D", "2027-03-10"},
		{"0001-01-01", "P9998Y11M30D", "9999-12-31"},
		{"0001-01-01", "P3652058D", "9999-12-31"},
	} {
		end, err := customs.MustTerm(c.term).After(customs.MustDate(c.from))
		require.NoError(t, err)
		require.Equal(t, c.end, end.String(), "%s after %s", c.term, c.from)
	}
}

func TestTermBeyondTheCalendarIsRefused(t *testing.T) {
	for _, c := range []struct{ from, term, want string }{
		{"9999-12-31", "P1D", "date 9999-12-31 + P1D is out of range: wanted a date from 0001-01-01 to 9999-12-31"},
		{"9999-12-01", "P1M", "date 9999-12-01 + P1M is out of range: wanted a date from 0001-01-01 to 9999-12-31"},
		{"2026-01-01", "P9999Y", "date 2026-01-01 + P9999Y is out of range: wanted a date from 0001-01-01 to 9999-12-31"},
		{"9999-01-31", "P11M1D", "date 9999-01-31 + P11M1D is out of range: wanted a date from 0001-01-01 to 9999-12-31"},
		{"", "P1D", "date: no date was given"},
		{"2026-01-01", "", "term: no term was given"},
	} {
		_, err := customs.MustTerm(c.term).After(customs.MustDate(c.from))
		require.EqualError(t, err, c.want)
	}
}

func TestTermOfTwelveMonthsIsAYear(t *testing.T) {
	require.Equal(t, customs.MustTerm("P3Y"), customs.MustTerm("P36M"))
	require.Equal(t, customs.MustTerm("P1Y6M"), customs.MustTerm("P18M"))
	require.NotEqual(t, customs.MustTerm("P1M"), customs.MustTerm("P30D"))
	made, err := customs.NewTerm(1, 14, 40)
	require.NoError(t, err)
	require.Equal(t, "P2Y2M40D", made.String())
	require.Equal(t, []int{2, 2, 40}, []int{made.Years(), made.Months(), made.Days()})
}

func TestTermWithinDependsOnTheDate(t *testing.T) {
	month, days := customs.MustTerm("P1M"), customs.MustTerm("P30D")
	for from, longer := range map[string]bool{"2026-01-15": true, "2026-02-15": false} {
		within, err := month.Within(days, customs.MustDate(from))
		require.NoError(t, err)
		require.Equal(t, !longer, within, from)
		within, err = days.Within(month, customs.MustDate(from))
		require.NoError(t, err)
		require.Equal(t, longer, within, from)
	}
	within, err := month.Within(month, customs.MustDate("2026-01-31"))
	require.NoError(t, err)
	require.True(t, within)
	_, err = month.Within(customs.Term{}, customs.MustDate("2026-01-31"))
	require.ErrorIs(t, err, customs.ErrMissing)
	_, err = month.Within(days, customs.Date{})
	require.ErrorIs(t, err, customs.ErrMissing)
}

func TestTermRefusesOtherText(t *testing.T) {
	const form = "wanted years, months and days such as P2Y3M10D"
	for text, want := range map[string]string{
		"3Y":                    `term "3Y", byte 0: ` + form,
		"P":                     `term "P", byte 1: wanted at least one day and at most 9999 years`,
		"P0D":                   `term "P0D", byte 1: wanted at least one day and at most 9999 years`,
		"P0Y0M0D":               `term "P0Y0M0D", byte 1: wanted at least one day and at most 9999 years`,
		"P2W":                   `term "P2W", byte 2: ` + form,
		"PT5H":                  `term "PT5H", byte 1: ` + form,
		"P-1D":                  `term "P-1D", byte 1: ` + form,
		"P1.5Y":                 `term "P1.5Y", byte 2: ` + form,
		"P1M1Y":                 `term "P1M1Y", byte 4: ` + form,
		"P1Y1Y":                 `term "P1Y1Y", byte 4: ` + form,
		"P12":                   `term "P12", byte 3: ` + form,
		"p1y":                   `term "p1y", byte 0: ` + form,
		"P10000Y":               `term "P10000Y", byte 1: wanted at least one day and at most 9999 years`,
		"P9999Y1M":              `term "P9999Y1M", byte 1: wanted at least one day and at most 9999 years`,
		"P1Y99999999999999999D": `term "P1Y99999999999999999D", byte 3: wanted a number up to 3652059`,
	} {
		term, err := customs.ParseTerm(text)
		require.EqualError(t, err, want)
		require.Zero(t, term)
	}
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{-1, 0, 0, "years of a term -1 is out of range: wanted 0 to 9999"},
		{0, -1, 0, "months of a term -1 is out of range: wanted 0 to 119988"},
		{9999, 1, 0, "months of a term 119989 is out of range: wanted 0 to 119988"},
		{0, 0, 3652060, "days of a term 3652060 is out of range: wanted 0 to 3652059"},
		{0, 0, 0, "days of a term 0 is out of range: wanted 1 to 3652059"},
	} {
		_, err := customs.NewTerm(c.y, c.m, c.d)
		require.EqualError(t, err, c.want)
	}
}

func TestTermTextAndJSON(t *testing.T) {
	in := []customs.Term{customs.MustTerm("P2Y3M10D"), customs.MustTerm("P90D"), {}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `["P2Y3M10D","P90D",""]`, string(text))
	var out []customs.Term
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	require.True(t, out[2].IsZero())
	require.Equal(t, 1, in[0].Compare(in[1]))
	require.Equal(t, -1, in[2].Compare(in[1]))
	require.Equal(t, 0, in[0].Compare(out[0]))
}

func TestTermIsWordedInBothLanguages(t *testing.T) {
	for text, want := range map[string][2]string{
		"P1Y1M1D":    {"1 year 1 month 1 day", "1 год 1 месяц 1 день"},
		"P2Y3M4D":    {"2 years 3 months 4 days", "2 года 3 месяца 4 дня"},
		"P5Y11M12D":  {"5 years 11 months 12 days", "5 лет 11 месяцев 12 дней"},
		"P21Y21D":    {"21 years 21 days", "21 год 21 день"},
		"P22Y22D":    {"22 years 22 days", "22 года 22 дня"},
		"P111Y112D":  {"111 years 112 days", "111 лет 112 дней"},
		"P10M":       {"10 months", "10 месяцев"},
		"":           {"—", "—"},
		"P100Y1121D": {"100 years 1121 days", "100 лет 1121 день"},
	} {
		arg := customs.MustTerm(text).Arg()
		require.Equal(t, want, [2]string{arg.Text(customs.English), arg.Text(customs.Russian)})
	}
}

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"", "P1Y", "P36M", "P2Y3M10D", "P0D", "P", "P00000000000000000001D", "P9999Y", "P3652059D"} {
		f.Add(s)
	}
	from := customs.MustDate("2024-02-29")
	f.Fuzz(func(t *testing.T, text string) {
		term, err := customs.ParseTerm(text)
		if err != nil {
			require.Zero(t, term)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		read, err := customs.ParseTerm(term.String())
		require.NoError(t, err)
		require.Equal(t, term, read)
		if end, err := term.After(from); err == nil {
			require.True(t, end.After(from))
		}
	})
}

func BenchmarkTermAfter(b *testing.B) {
	d, term := customs.MustDate("2024-02-29"), customs.MustTerm("P2Y3M10D")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := term.After(d); err != nil {
			b.Fatal(err)
		}
	}
}
