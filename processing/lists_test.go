package processing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// TestGoodsListFindsTheLongestCode: of the rows that list a code on a day the one
// with the longest code counts; exceptions and days are heeded.
func TestGoodsListFindsTheLongestCode(t *testing.T) {
	row := func(text, from, to string, except ...string) processing.GoodsRow {
		r := processing.GoodsRow{Code: customs.MustGoodsCode(text), From: customs.MustDate(from), To: customs.MustDate(to), Source: text + " " + from}
		for _, e := range except {
			r.Except = append(r.Except, customs.MustGoodsCode(e))
		}
		return r
	}
	l, err := processing.NewGoodsList(row("1201", "2020-01-01", ""), row("12", "2019-01-01", "2026-12-31", "1205"), row("1201", "2018-01-01", "2018-12-31"), row("120190", "2025-01-01", ""))
	require.NoError(t, err)
	require.Equal(t, 4, l.Len())
	tests := map[[2]string]string{
		{"1201900000", "2026-01-01"}: "120190 2025-01-01",
		{"1201900000", "2024-12-31"}: "1201 2020-01-01",
		{"1201900000", "2018-12-31"}: "1201 2018-01-01",
		{"1201900000", "2019-06-01"}: "12 2019-01-01",
		{"1205109000", "2026-01-01"}: "",
		{"1206", "2026-12-31"}:       "12 2019-01-01",
		{"1206", "2027-01-01"}:       "",
		{"120", "2026-01-01"}:        "12 2019-01-01",
		{"13", "2026-01-01"}:         "",
		{"", "2026-01-01"}:           "",
	}
	for ask, want := range tests {
		got, ok := l.Find(customs.MustGoodsCode(ask[0]), customs.MustDate(ask[1]))
		require.Equal(t, want != "", ok, ask)
		require.Equal(t, want, got.Source, ask)
	}
}

// TestGoodsListAgreesWithReadingIt: the search finds what reading every row finds.
func TestGoodsListAgreesWithReadingIt(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	random := func(most int) customs.GoodsCode {
		return customs.MustGoodsCode(fmt.Sprintf("%010d", 1_000_000_000+r.IntN(30)*1_000_000)).Prefix(2 + r.IntN(most-1))
	}
	start := customs.MustDate("2026-01-01")
	some := func() customs.Date {
		d, err := start.AddDays(r.IntN(20))
		require.NoError(t, err)
		return d
	}
	for range 200 {
		var rows []processing.GoodsRow
		for i := range 1 + r.IntN(20) {
			from := some()
			to, err := from.AddDays(r.IntN(20))
			require.NoError(t, err)
			rows = append(rows, processing.GoodsRow{Code: random(10), From: from, To: to, Source: fmt.Sprint(i)})
		}
		l, err := processing.NewGoodsList(rows...)
		require.NoError(t, err)
		for range 30 {
			code, on := random(10), some()
			longest := 0
			for _, row := range rows {
				if row.Code.Covers(code) && !row.From.After(on) && !row.To.Before(on) {
					longest = max(longest, row.Code.Len())
				}
			}
			found, ok := l.Find(code, on)
			require.Equal(t, longest > 0, ok)
			require.Equal(t, longest, found.Code.Len())
		}
	}
}

// TestGoodsListRefusesRows: all faults at once, by the number of the row.
func TestGoodsListRefusesRows(t *testing.T) {
	code := customs.MustGoodsCode
	_, err := processing.NewGoodsList(
		processing.GoodsRow{Source: "act"},
		processing.GoodsRow{Code: code("1201")},
		processing.GoodsRow{Code: code("1201"), From: customs.MustDate("2026-01-02"), To: customs.MustDate("2026-01-01"), Source: "act"},
		processing.GoodsRow{Code: code("1201"), Except: []customs.GoodsCode{code("1201"), code("1202")}, Source: "act"},
	)
	require.EqualError(t, err, `row 1: no goods code
row 2: no source
row 3: the last day 2026-01-01 is before the first, 2026-01-02
row 4: exception 1201 is not below 1201
row 4: exception 1202 is not below 1201`)
}

// TestGoodsListAsJSON: a list is an array of its rows, decoded through the
// constructor; nothing of it is handed out.
func TestGoodsListAsJSON(t *testing.T) {
	l, err := processing.NewGoodsList(
		processing.GoodsRow{Code: customs.MustGoodsCode("22"), Source: "act 2"},
		processing.GoodsRow{Code: customs.MustGoodsCode("1201"), Except: []customs.GoodsCode{customs.MustGoodsCode("120190")}, From: customs.MustDate("2020-01-01"), Source: "act 1"})
	require.NoError(t, err)
	text, err := processing.EncodeLists(processing.Lists{Barred: l})
	require.NoError(t, err)
	require.Equal(t, `{"version":1,"lists":{"barred":[{"code":"1201","except":["1201 90"],"from":"2020-01-01","source":"act 1"},{"code":"22","source":"act 2"}]}}`, string(text))
	lists, err := processing.DecodeLists(text)
	require.NoError(t, err)
	read := lists.Barred
	require.Equal(t, l, read)
	for row := range read.All() {
		for i := range row.Except {
			row.Except[i] = customs.MustGoodsCode("99")
		}
	}
	require.Equal(t, l, read)
	require.Equal(t, "act 1", slices.Collect(l.All())[0].Source, "in the order of codes")

	_, err = processing.DecodeLists([]byte(`{"version":1,"lists":{"barred":[{"code":"1201"}]}}`))
	require.EqualError(t, err, "line 1, column 32 (lists.barred): row 1: no source")
	_, err = processing.DecodeLists([]byte(`{"version":1,"lists":{"barred":[{"Code":"1201"}]}}`))
	require.EqualError(t, err, `line 1, column 34 (lists.barred[0]): unknown name "Code": wanted "code"`)
}

// FuzzDecodeLists: lists that are read are written and read again as the same.
func FuzzDecodeLists(f *testing.F) {
	f.Add([]byte(`{"version":1,"lists":{"barred":[{"code":"1201","except":["120190"],"from":"2020-01-01","to":"","source":"act"}]}}`))
	f.Add([]byte(`{"version":1,"lists":{"maximum-term":{"gaps":true,"rows":[{"from":"2020-01-01","to":"2021-01-01","value":"P2Y","source":"act"}]}}}`))
	f.Add([]byte(`{"version":0,"lists":{"long-terms":[{"name":"aircraft","maximum":"P5Y"}]}} []`))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := processing.DecodeLists(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		written, err := processing.EncodeLists(l)
		require.NoError(t, err)
		again, err := processing.DecodeLists(written)
		require.NoError(t, err)
		require.Equal(t, l, again)
	})
}

// BenchmarkGoodsList finds a code in a list of a thousand.
func BenchmarkGoodsList(b *testing.B) {
	var rows []processing.GoodsRow
	for i := range 1000 {
		rows = append(rows, processing.GoodsRow{Code: customs.MustGoodsCode(fmt.Sprint(1000 + i*9)), Source: "act"})
	}
	l, err := processing.NewGoodsList(rows...)
	require.NoError(b, err)
	code, on := customs.MustGoodsCode("5500900000"), customs.MustDate("2026-01-01")
	b.ReportAllocs()
	for range b.N {
		l.Find(code, on)
	}
}

// BenchmarkPermitCheck checks a permit that lacks nothing.
func BenchmarkPermitCheck(b *testing.B) {
	p, law := soya(), customs.Union()
	b.ReportAllocs()
	for range b.N {
		p.Check(law, processing.Lists{})
	}
}
