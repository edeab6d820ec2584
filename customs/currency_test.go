package customs_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// allCurrencies are the currencies that the package knows, by number.
func allCurrencies() []customs.Currency {
	var all []customs.Currency
	for n := range math.MaxUint16 + 1 {
		if c := customs.Currency(n); c.Valid() {
			all = append(all, c)
		}
	}
	return all
}

// TestCurrenciesAreTheListOfISO4217: codes, numbers and minor units are those of
// the list of 2026-01-01.
func TestCurrenciesAreTheListOfISO4217(t *testing.T) {
	const list = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF " +
		"CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF " +
		"GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD " +
		"LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP " +
		"PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP " +
		"TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR " +
		"XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG"
	minor := map[int]string{
		0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC XBD XDR XOF XPD XPF XPT XSU XUA",
		3: "BHD IQD JOD KWD LYD OMR TND",
		4: "CLF UYW",
	}
	var codes []string
	for _, c := range allCurrencies() {
		if c.Active() {
			codes = append(codes, c.String())
		}
		want := 2
		for n, in := range minor {
			if slices.Contains(strings.Fields(in), c.String()) {
				want = n
			}
		}
		require.Equal(t, want, c.MinorUnits(), c.String())
		require.NotEmpty(t, c.Name(customs.English), c.String())
		require.NotEmpty(t, c.Name(customs.Russian), c.String())
	}
	slices.Sort(codes)
	require.Equal(t, strings.Fields(list), codes)
}

// TestCurrencyTextRoundTrips: every currency reads back from its text and JSON,
// and sorts by its code.
func TestCurrencyTextRoundTrips(t *testing.T) {
	all := allCurrencies()
	for _, c := range all {
		back, err := customs.ParseCurrency(c.String())
		require.NoError(t, err)
		require.Equal(t, c, back)
		data, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, `"`+c.String()+`"`, string(data))
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, c, back)
		require.Equal(t, c.String(), c.Arg().Text(customs.Russian))
	}
	slices.SortFunc(all, customs.Currency.Compare)
	require.True(t, slices.IsSortedFunc(all, func(a, b customs.Currency) int {
		return strings.Compare(a.String(), b.String())
	}))
	require.Equal(t, 0, customs.RUB.Compare(customs.RUB))
	require.Equal(t, -1, customs.Currency(0).Compare(customs.AMD))
}

// TestMemberStatesCurrencies: the constants name what they say.
func TestMemberStatesCurrencies(t *testing.T) {
	for c, code := range map[customs.Currency]string{
		customs.AMD: "AMD", customs.BYN: "BYN", customs.KZT: "KZT", customs.KGS: "KGS", customs.RUB: "RUB", customs.UZS: "UZS",
		customs.AED: "AED", customs.CHF: "CHF", customs.CNY: "CNY", customs.EUR: "EUR", customs.GBP: "GBP", customs.INR: "INR",
		customs.JPY: "JPY", customs.TRY: "TRY", customs.USD: "USD",
	} {
		require.Equal(t, code, c.String())
	}
	require.Equal(t, "Белорусский рубль", customs.BYN.Name(customs.Russian))
	require.Equal(t, "Russian Ruble", customs.RUB.Name(customs.English))
}

// TestLevOutlivesTheList: goods declared in levs before 2026 may still be in
// processing, so that the lev reads, and is not active.
func TestLevOutlivesTheList(t *testing.T) {
	lev, err := customs.ParseCurrency("BGN")
	require.NoError(t, err)
	require.True(t, lev.Valid())
	require.False(t, lev.Active())
	require.True(t, customs.EUR.Active())
	require.False(t, customs.Currency(0).Active())
}

// TestUnknownCurrencyIsRefused: withdrawn codes, other cases and numbers are no
// currencies.
func TestUnknownCurrencyIsRefused(t *testing.T) {
	for _, text := range []string{"RUR", "ANG", "HRK", "SLL", "ZWL", "CUC", "XXX", "XTS", "rub", "Rub", "643", "810", "RUBL", "RU", " RUB", "РУБ", "\x00\x00\x00"} {
		c, err := customs.ParseCurrency(text)
		require.Zero(t, c)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
		require.ErrorContains(t, err, "wanted three capital letters of a current currency of ISO 4217")
		require.ErrorIs(t, c.UnmarshalText([]byte(text)), customs.ErrSyntax)
		require.Panics(t, func() { customs.MustCurrency(text) })
	}
	_, err := customs.ParseCurrency("RUR")
	require.EqualError(t, err, `currency "RUR", byte 0: wanted three capital letters of a current currency of ISO 4217`)
	require.Equal(t, `валюта "RUR", байт 0: требуется три заглавные буквы действующей валюты ISO 4217`, customs.Explain(err, customs.Russian))
	for _, n := range []customs.Currency{1, 7, 810, 999, 1000, math.MaxUint16} {
		require.False(t, n.Valid())
		require.Zero(t, n.MinorUnits())
		require.Empty(t, n.Name(customs.Russian))
		_, err := n.MarshalText()
		require.ErrorIs(t, err, customs.ErrRange)
	}
	require.Equal(t, "Currency(810)", customs.Currency(810).String())
}

// TestNoCurrencyIsEmptyText: the zero Currency is none, in every form.
func TestNoCurrencyIsEmptyText(t *testing.T) {
	none, err := customs.ParseCurrency("")
	require.NoError(t, err)
	require.True(t, none.IsZero())
	require.Equal(t, "", none.String())
	c := customs.RUB
	require.NoError(t, json.Unmarshal([]byte(`""`), &c))
	require.Equal(t, customs.Currency(0), c)
}

func FuzzParseCurrency(f *testing.F) {
	f.Add("RUB")
	f.Add("rur")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := customs.ParseCurrency(text)
		if err != nil {
			require.Zero(t, c)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, text, c.String())
	})
}
