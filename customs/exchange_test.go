package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestExchangeRateAsPublished: price, units and both currencies; per 1 and per
// 100 are two quotations of one price.
func TestExchangeRateAsPublished(t *testing.T) {
	for text, want := range map[string]string{
		"62.1250 RUB per 1 EUR": "62.1250 RUB per 1 EUR", "37 RUB per 1 USD": "37.0000 RUB per 1 USD", "55.1 RUB per 100 JPY": "55.1000 RUB per 100 JPY",
		"0.123456 EUR per 10 KZT": "0.123456 EUR per 10 KZT", "1 RUB per 1000000000 IRR": "1.0000 RUB per 1000000000 IRR",
	} {
		r, err := customs.ParseExchangeRate(text)
		require.NoError(t, err, text)
		require.Equal(t, want, r.String())
		data, err := json.Marshal(r)
		require.NoError(t, err)
		var back customs.ExchangeRate
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, r, back)
		require.Equal(t, want, r.Arg().String())
		require.Equal(t, r, noErr(customs.NewExchangeRate(r.Price(), r.Units(), r.Base())))
		require.Equal(t, r.Quote(), r.Price().Currency())
	}
	r := customs.MustExchangeRate("55.1 RUB per 100 JPY")
	require.Equal(t, "55.1000 RUB за 100 JPY", r.Arg().Text(customs.Russian))
	require.Equal(t, ratio("0.551"), r.Ratio())
	require.NotEqual(t, r, customs.MustExchangeRate("0.551 RUB per 1 JPY"))
	require.Equal(t, 1, r.Compare(customs.MustExchangeRate("0.551 RUB per 1 JPY")))
	require.Equal(t, -1, r.Compare(customs.MustExchangeRate("0.552 RUB per 1 JPY")))
	require.Equal(t, 0, r.Compare(r))
	require.Equal(t, -1, customs.ExchangeRate{}.Compare(r))
}

// TestExchangeRateConverts: towards the price's currency, rounded once.
func TestExchangeRateConverts(t *testing.T) {
	eur := customs.MustExchangeRate("62.1250 RUB per 1 EUR")
	require.Equal(t, money("12425 RUB"), noErr(eur.Convert(money("200 EUR"), halfUp2)))
	require.Equal(t, money("0.31 RUB"), noErr(eur.Convert(money("0.005 EUR"), halfUp2)))
	require.Equal(t, money("-62.13 RUB"), noErr(eur.Convert(money("-1 EUR"), halfUp2)))
	require.Equal(t, money("62.125 RUB"), noErr(eur.Convert(money("1 EUR"), customs.Rounding{Scale: 6, Mode: customs.Down})))
	require.Equal(t, money("5.51 RUB"), noErr(customs.MustExchangeRate("55.1 RUB per 100 JPY").Convert(money("10 JPY"), halfUp2)))
	_, err := eur.Convert(money("1 RUB"), halfUp2)
	require.EqualError(t, err, "conversion: 1.00 RUB and 1.00 EUR are not of one currency")
	_, err = customs.ExchangeRate{}.Convert(money("1 RUB"), halfUp2)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = eur.Convert(money("9999999999999999 EUR"), halfUp2)
	require.EqualError(t, err, "amount 9999999999999999.00 EUR × 62.1250 RUB per 1 EUR is out of range: wanted at most 18 digits")
}

// TestExchangeRateTextSaysWhatIsWrong: each part is refused at its place.
func TestExchangeRateTextSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"62.1250":                         `exchange rate "62.1250", byte 7: wanted an exchange rate such as 62.1250 RUB per 1 EUR`,
		" per 1 EUR":                      `exchange rate " per 1 EUR", byte 0: wanted an amount and its currency, such as 100.00 RUB`,
		"62 RUR per 1 EUR":                `exchange rate "62 RUR per 1 EUR", byte 0: wanted an amount and its currency, such as 100.00 RUB`,
		"62 RUB per EUR":                  `exchange rate "62 RUB per EUR", byte 11: wanted from 1 to 1000000000 units`,
		"62 RUB per 0 EUR":                `exchange rate "62 RUB per 0 EUR", byte 11: wanted from 1 to 1000000000 units`,
		"62 RUB per 01 EUR":               `exchange rate "62 RUB per 01 EUR", byte 11: wanted from 1 to 1000000000 units`,
		"62 RUB per 1.5 EUR":              `exchange rate "62 RUB per 1.5 EUR", byte 11: wanted from 1 to 1000000000 units`,
		"62 RUB per 1 EUX":                `exchange rate "62 RUB per 1 EUX", byte 13: wanted three capital letters of a current currency of ISO 4217`,
		"62 RUB per 1 RUB":                `exchange rate 62.00 RUB per RUB is out of range: wanted two different currencies`,
		"0 RUB per 1 EUR":                 `exchange rate 0.00 RUB is out of range: wanted a price above zero`,
		"-1 RUB per 1 EUR":                `exchange rate -1.00 RUB is out of range: wanted a price above zero`,
		"1 RUB per 1000000001 EUR":        `exchange rate 1000000001 is out of range: wanted from 1 to 1000000000 units`,
		"9999999999999999 RUB per 1 EUR":  `exchange rate 9999999999999999.00 RUB is out of range: wanted at most 18 digits`,
		"62 RUB per 99999999999999999999": `exchange rate "62 RUB per 99999999999999999999", byte 11: wanted from 1 to 1000000000 units`,
	} {
		_, err := customs.ParseExchangeRate(text)
		require.EqualError(t, err, want)
		require.Panics(t, func() { customs.MustExchangeRate(text) })
	}
	_, err := customs.NewExchangeRate(money("1 RUB"), 1, 0)
	require.ErrorIs(t, err, customs.ErrRange)
	none := noErr(customs.ParseExchangeRate(""))
	require.True(t, none.IsZero())
	require.Equal(t, "", none.String())
	require.True(t, none.Price().IsZero())
	require.True(t, none.Ratio().IsZero())
}

func FuzzParseExchangeRate(f *testing.F) {
	f.Add("62.1250 RUB per 1 EUR")
	f.Add("1 RUB per 1000000001 EUR")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := customs.ParseExchangeRate(text)
		if err != nil {
			require.Zero(t, r)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, r, noErr(customs.ParseExchangeRate(r.String())))
		if !r.IsZero() {
			require.Equal(t, r.String(), r.Arg().String())
		}
	})
}
