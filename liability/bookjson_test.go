package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

const bookText = `{
 "state": "RU",
 "measures": [
  {"kind": "duty", "code": "1201", "rate": "greater of 5% and 0.2 EUR/kg", "from": "2020-01-01", "source": "tariff"},
  {"kind": "anti-dumping", "code": "1201", "origins": ["BR"], "except-codes": ["1201 10"], "rate": "12%", "from": "2024-01-01", "to": "2028-12-31", "source": "decision"},
  {"kind": "excise", "rate": "1%", "except-origins": ["KZ"], "payment-code": "4090", "from": "2020-01-01", "source": "tax code"},
  {"kind": "vat", "rate": "20%", "from": "2019-01-01", "source": "tax code"}
 ],
 "coverage": [
  {"kind": "special", "from": "2020-01-01", "source": "complete"},
  {"kind": "countervailing", "code": "12", "from": "2020-01-01", "to": "2030-12-31", "source": "complete"}
 ],
 "concessions": [
  {"reference": "GSP", "type": "preference", "kind": "duty", "origins": ["BR"], "of-basic": "75%", "condition": "certificate|сертификат", "from": "2020-01-01", "source": "tariff"},
  {"reference": "MED", "type": "privilege", "kind": "vat", "code": "3004", "rate": "0%", "condition": "registration|регистрация", "from": "2020-01-01", "source": "tax code"}
 ],
 "quotations": [
  {"rate": "62.1250 RUB per 1 EUR", "day": "2026-01-10", "until": "2026-01-12", "bank": "Bank of Russia", "source": "cbr"}
 ],
 "interest": [
  {"state": "RU", "annual": "16%", "from": "2026-01-01", "to": "2026-12-31", "source": "key rate"}
 ]
}`

// TestBookAsJSON: the data of a book reads and writes as JSON and stays the same.
func TestBookAsJSON(t *testing.T) {
	data, err := liability.DecodeBookData([]byte(bookText))
	require.NoError(t, err)
	again, err := liability.EncodeBookData(data)
	require.NoError(t, err)
	require.JSONEq(t, bookText, string(again))

	b, err := liability.DecodeBook([]byte(bookText))
	require.NoError(t, err)
	require.Equal(t, customs.MemberRussia, b.State())
	m, err := b.For(customs.MustGoodsCode("1201900000"), customs.MustCountry("BR"), day("2026-01-10"))
	require.NoError(t, err)
	rate, ok := m.Rate(liability.AntiDumping)
	require.True(t, ok)
	require.Equal(t, customs.MustRate("12%"), rate)
	require.Equal(t, customs.MustGoodsCode("1201900000"), m.Code())
	require.Equal(t, customs.MustCountry("BR"), m.Origin())
	require.Equal(t, day("2026-01-10"), m.On())
}

// TestBadBookJSON: what is no book is an error with the place and what was wanted.
func TestBadBookJSON(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{``, `line 1, column 1: the text ends where a value is wanted`},
		{`[]`, `line 1, column 1: wanted an object {…}, got []`},
		{`{} {}`, `line 1, column 4: wanted the end of the text, got {}`},
		{`{"measure": []}`, `line 1, column 2: unknown name "measure": wanted one of state, measures, coverage, concessions, quotations, interest`},
		{`{"state": "RU", "state": "RU"}`, `line 1, column 17: the field "state" stands twice`},
		{`{"State": "RU"}`, `line 1, column 2: unknown name "State": wanted "state"`},
		{`{"state": null}`, `line 1, column 11 (state): null is no value: leave the field out`},
		{"{\"state\": \"\xff\"}", `line 1, column 12: the text is not UTF-8`},
		{`{"interest": [{"annual": "16"}]}`, `line 1, column 26 (interest[0].annual): percentage "16", byte 2: wanted a percent sign after the number, such as 12.5%`},
		{`{"measures": [{"kind": "tax"}]}`, `line 1, column 24 (measures[0].kind): kind of payment "tax", byte 0: wanted one of duty, special, anti-dumping, countervailing, excise, vat`},
		{`{"coverage": [{"kind": "special", "from": "2020-01-01"}]}`, `coverage 1: the source is missing`},
		{`{"interest": [{"state": "RU", "from": "2020-01-01", "source": "s"}]}`, `interest rate 1: wanted a yearly rate above 0%, got 0%`},
	} {
		b, err := liability.DecodeBook([]byte(c.text))
		require.Nil(t, b)
		require.EqualError(t, err, c.want)
		require.NotEqual(t, c.want, customs.Explain(err, customs.Russian))
	}
}

// FuzzDecodeBook: no text makes the decoder panic, and what it reads writes to a
// book that reads to the same.
func FuzzDecodeBook(f *testing.F) {
	f.Add([]byte(bookText))
	f.Add([]byte(`{"measures": [{"kind": "vat", "rate": "20%", "from": "2019-01-01", "source": "s"}]}`))
	f.Add([]byte(`{"state": "RU", "state": null}`))
	f.Add([]byte(`{"interest": [{"state": "RU", "annual": "1%", "from": "0001-01-01", "source": "s"}]}`))
	code, origin := customs.MustGoodsCode("1201900000"), customs.MustCountry("BR")
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := liability.DecodeBook(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		data, err := liability.DecodeBookData(text)
		require.NoError(t, err)
		again, err := liability.EncodeBookData(data)
		require.NoError(t, err)
		c, err := liability.DecodeBook(again)
		require.NoError(t, err)
		m, err := b.For(code, origin, day("2026-01-10"))
		n, err2 := c.For(code, origin, day("2026-01-10"))
		require.Equal(t, err, err2)
		for k := range liability.Kinds() {
			require.Equal(t, m.Source(k), n.Source(k))
		}
		for range b.Gaps() {
		}
		_, _ = liability.Resolve(beans(), b, russian(), liability.Charge{Basis: liability.Placed})
	})
}
