package customs_test

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

var rateTexts = []string{
	"0%", "5%", "12.5%", "100%",
	"0.2 EUR/kg", "2 EUR/l", "0 EUR/kg", "282 USD/1000 kg", "1.7 EUR/1000 pcs", "0.1 EUR/pair", "0.6 EUR/cm3",
	"1.125 EUR/l-spirit", "2119 RUB/t", "0.5 EUR/0.75 kW", "500 JPY/m2",
	"greater of 5% and 0.2 EUR/kg",
	"lesser of 10% and 1 EUR/kg",
	"sum of 10% and 0.1 EUR/kg",
	"lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)",
	"sum of (sum of 5% and 0.2 EUR/kg) and 1 EUR/pcs",
	"greater of (lesser of 1% and 2%) and (sum of 3% and (greater of 4% and 5 USD/t))",
}

// TestRateReadsWhatItPrints: the text form is canonical.
func TestRateReadsWhatItPrints(t *testing.T) {
	for _, text := range rateTexts {
		r, err := customs.ParseRate(text)
		require.NoError(t, err, text)
		require.Equal(t, text, r.String())
		require.Equal(t, r, customs.MustRate(r.String()))
		require.False(t, r.IsZero())
		raw, err := json.Marshal(r)
		require.NoError(t, err)
		require.Equal(t, strconv.Quote(text), string(raw))
		var back customs.Rate
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, r, back)
		require.Zero(t, r.Compare(back))
		b, err := r.AppendText([]byte("x"))
		require.NoError(t, err)
		require.Equal(t, "x"+text, string(b))
	}
}

// TestRateReadsSpokenBounds: bounds as they are spoken, spaces and brackets.
func TestRateReadsSpokenBounds(t *testing.T) {
	for text, want := range map[string]string{
		"5% but not less than 0.2 EUR/kg":  "greater of 5% and 0.2 EUR/kg",
		"100% but not less than 2 EUR/l":   "greater of 100% and 2 EUR/l",
		"5%, but not less than 0.2 EUR/kg": "greater of 5% and 0.2 EUR/kg",
		"10% but not more than 1 EUR/kg":   "lesser of 10% and 1 EUR/kg",
		"10% plus 0.10 EUR/kg":             "sum of 10% and 0.1 EUR/kg",
		"(5%)":                             "5%",
		"( 5% but not less than 1 EUR/kg ) but not more than 2 EUR/1.0 kg": "lesser of (greater of 5% and 1 EUR/kg) and 2 EUR/kg",
		"lesser of 15% and (12.5% but not less than 0.6 EUR/cm3)":          "lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)",
		"sum of  5%  and  (6%)": "sum of 5% and 6%",
		"5.00%":                 "5%",
	} {
		r, err := customs.ParseRate(text)
		require.NoError(t, err, text)
		require.Equal(t, want, r.String(), text)
	}
	zero, err := customs.ParseRate("")
	require.NoError(t, err)
	require.True(t, zero.IsZero())
	require.Empty(t, zero.String())
	require.NotEqual(t, zero, customs.MustRate("0%"))
}

// TestBadRatesAreRefused: the error names the place and what was wanted.
func TestBadRatesAreRefused(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want string
	}{
		{" ", 1, "a percentage such as 5%"},
		{"5", 0, ""},
		{"five%", 0, ""},
		{"greater of 5%", 13, "«and»"},
		{"greater of 5% and", 17, "a percentage such as 5%"},
		{"greater of and 5%", 0, ""},
		{"greater of greater of 1% and 2% and 3%", 11, ""},
		{"5% but not less than 6% but not more than 7%", 24, "brackets say what belongs together"},
		{"5% but not less than", 20, "a percentage such as 5%"},
		{"(5%", 3, "«)»"},
		{"5%)", 2, "the end of the rate"},
		{"5% 6%", 0, ""},
		{"0.2 EUR/", 8, ""},
		{"/kg", 0, "an amount and its currency before «/»"},
		{"0.2 EUR/stone", 8, ""},
		{"EUR/kg", 0, ""},
		{"0.2/kg", 0, ""},
		{"10% plus", 8, "a percentage such as 5%"},
		{strings.Repeat("(", 17) + "5%" + strings.Repeat(")", 17), 16, "brackets nested less than 16 deep"},
		{strings.Repeat("(", 5000), 4096, "a text of at most 4096 bytes"},
	} {
		r, err := customs.ParseRate(c.text)
		require.Error(t, err, c.text)
		require.True(t, r.IsZero(), c.text)
		var s *customs.SyntaxError
		require.ErrorAs(t, err, &s, c.text)
		require.Contains(t, err.Error(), c.want, c.text)
		if c.want != "" {
			require.Equal(t, c.at, s.Offset, c.text)
		}
	}
	_, err := customs.ParseRate("-5%")
	require.EqualError(t, err, "rate -5% is out of range: wanted a rate not below zero")
	_, err = customs.ParseRate("-1 EUR/kg")
	require.EqualError(t, err, "rate -1.00 EUR is out of range: wanted a rate not below zero")
	_, err = customs.ParseRate("1 EUR/0 kg")
	require.EqualError(t, err, "rate 1.00 EUR/0 kg is out of range: wanted a quantity above zero with its unit")
	require.Panics(t, func() { customs.MustRate("x") })
}

// TestRatesAreMadeOfRates: constructors and accessors.
func TestRatesAreMadeOfRates(t *testing.T) {
	five, err := customs.AdValorem(customs.MustPercent("5%"))
	require.NoError(t, err)
	perKg, err := customs.Specific(customs.MustMoney("0.20 EUR"), customs.MustQuantity("1 kg"))
	require.NoError(t, err)
	least, err := customs.GreaterOf(five, perKg)
	require.NoError(t, err)
	require.Equal(t, customs.MustRate("greater of 5% and 0.2 EUR/kg"), least)
	most, err := customs.LesserOf(five, perKg)
	require.NoError(t, err)
	both, err := customs.SumOf(least, most)
	require.NoError(t, err)
	require.Equal(t, "sum of (greater of 5% and 0.2 EUR/kg) and (lesser of 5% and 0.2 EUR/kg)", both.String())

	require.Equal(t, customs.SumOfForm, both.Form())
	a, b := both.Operands()
	require.Equal(t, least, a)
	require.Equal(t, most, b)
	require.Equal(t, 4, both.Parts())
	require.Equal(t, five, both.Part(2))
	require.Equal(t, perKg, both.Part(3))
	require.True(t, both.Part(4).IsZero())
	require.True(t, both.Part(-1).IsZero())
	p, ok := five.Percent()
	require.True(t, ok)
	require.Equal(t, customs.MustPercent("5%"), p)
	_, ok = perKg.Percent()
	require.False(t, ok)
	amount, per, ok := perKg.Specific()
	require.True(t, ok)
	require.Equal(t, customs.MustMoney("0.2 EUR"), amount)
	require.Equal(t, customs.MustQuantity("1 kg"), per)
	_, _, ok = five.Specific()
	require.False(t, ok)
	a, b = five.Operands()
	require.True(t, a.IsZero() && b.IsZero())
	require.Zero(t, customs.Rate{}.Form())
	require.Equal(t, 1, map[customs.Rate]int{least: 1}[customs.MustRate(least.String())])

	_, err = customs.GreaterOf(five, customs.Rate{})
	require.ErrorIs(t, err, customs.ErrMissing)
	require.EqualError(t, err, "greater of: wanted two rates, one is missing")
	_, err = customs.Specific(customs.Money{}, customs.MustQuantity("1 kg"))
	require.ErrorIs(t, err, customs.ErrMissing)
	_, err = customs.Specific(customs.MustMoney("1 EUR"), customs.Quantity{})
	require.ErrorIs(t, err, customs.ErrRange)
	wide := five
	for range customs.MaxRateParts - 1 {
		wide, err = customs.SumOf(wide, five)
		require.NoError(t, err)
		require.Equal(t, wide, customs.MustRate(wide.String()))
	}
	_, err = customs.SumOf(five, wide)
	require.ErrorIs(t, err, customs.ErrRange)
}

// TestRateFormsAreNamed: the enumeration reads what it prints.
func TestRateFormsAreNamed(t *testing.T) {
	for f := customs.AdValoremForm; f <= customs.SumOfForm; f++ {
		got, err := customs.ParseRateForm(f.String())
		require.NoError(t, err)
		require.Equal(t, f, got)
		raw, err := f.MarshalText()
		require.NoError(t, err)
		require.NoError(t, got.UnmarshalText(raw))
		require.Equal(t, f, got)
	}
	require.Equal(t, "RateForm(9)", customs.RateForm(9).String())
	_, err := customs.RateForm(9).MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = customs.ParseRateForm("product of")
	require.ErrorIs(t, err, customs.ErrSyntax)
}

// TestRateWordsItself: as an argument of a sentence, in both languages.
func TestRateWordsItself(t *testing.T) {
	r := customs.MustRate("greater of 12.5% and 0.2 EUR/kg")
	require.Equal(t, "greater of 12.5% and 0.2 EUR/kg", r.Arg().Text(customs.English))
	require.Equal(t, "12,5 %, но не менее 0,2 EUR за 1 кг", r.Arg().Text(customs.Russian))
	require.Equal(t, "at sum of 5% and 1 EUR/kg", customs.Phrase("at {0}|по ставке {0}").Text(customs.English, customs.MustRate("sum of 5% and 1 EUR/kg").Arg()))
}

// TestRandomRatesReadWhatTheyPrint: the text form round-trips at any depth.
func TestRandomRatesReadWhatTheyPrint(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		r, _ := randomRate(t, rnd, 1+rnd.IntN(customs.MaxRateParts))
		back, err := customs.ParseRate(r.String())
		require.NoError(t, err, r.String())
		require.Equal(t, r, back)
		require.NotEmpty(t, r.In(customs.Russian))
	}
}

// FuzzParseRate: no text panics, and what is read prints and reads back.
func FuzzParseRate(f *testing.F) {
	for _, s := range rateTexts {
		f.Add(s)
	}
	for _, s := range []string{"5% but not less than 0.2 EUR/kg", "(((", "greater of", "5% and", "/", "0.2 EUR/", "5%, plus 6%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := customs.ParseRate(text)
		if err != nil {
			require.True(t, r.IsZero())
			require.NotEmpty(t, err.Error())
			return
		}
		back, err := customs.ParseRate(r.String())
		require.NoError(t, err, r.String())
		require.Equal(t, r, back)
		require.NotPanics(t, func() { _ = r.In(customs.Russian) })
	})
}
