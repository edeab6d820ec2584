package customs_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
)

var (
	money    = customs.MustMoney
	quantity = customs.MustQuantity
	ratio    = customs.MustRatio
	percent  = customs.MustPercent
	halfUp2  = customs.Rounding{Scale: 2, Mode: customs.HalfUp}
)

// TestMoneyHasOneForm: an amount prints at the least scale not below the minor
// unit, and equal amounts are equal values.
func TestMoneyHasOneForm(t *testing.T) {
	for text, want := range map[string]string{
		"100 RUB": "100.00 RUB", "100.0000 RUB": "100.00 RUB", "100.120 RUB": "100.12 RUB", "100.1230 RUB": "100.123 RUB",
		"-0 RUB": "0.00 RUB", "-0.05 RUB": "-0.05 RUB", "007 RUB": "7.00 RUB", "0.000 JPY": "0 JPY", "12.5 JPY": "12.5 JPY",
		"1 KWD": "1.000 KWD", "1 CLF": "1.0000 CLF", "3 XAU": "3 XAU", "9999999999999999.99 RUB": "9999999999999999.99 RUB",
		"0.000000000000000001 USD": "0.000000000000000001 USD", "5.0000000000000000000000000 RUB": "5.00 RUB",
		"999999999999999999 JPY": "999999999999999999 JPY",
	} {
		m, err := customs.ParseMoney(text)
		require.NoError(t, err, text)
		require.Equal(t, want, m.String())
		require.Equal(t, want, m.Arg().Text(customs.Russian))
		back, err := customs.ParseMoney(m.String())
		require.NoError(t, err)
		require.Equal(t, m, back)
		data, err := json.Marshal(m)
		require.NoError(t, err)
		require.Equal(t, `"`+want+`"`, string(data))
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, m, back)
		viaDecimal, err := customs.MoneyFromDecimal(m.Decimal(), m.Currency())
		require.NoError(t, err)
		require.Equal(t, m, viaDecimal)
		viaExact, err := customs.MoneyFromExact(m.Exact(), m.Currency())
		require.NoError(t, err)
		require.Equal(t, m, viaExact)
	}
	require.Equal(t, map[customs.Money]int{money("1 RUB"): 2}, map[customs.Money]int{money("1.000 RUB"): 2})
}

// TestMoneyTextSaysWhatIsWrong: every refusal names the text, the place and what
// was wanted.
func TestMoneyTextSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"RUB":                       `amount "RUB", byte 0: wanted a digit`,
		" 5 RUB":                    `amount " 5 RUB", byte 0: wanted a digit`,
		"-":                         `amount "-", byte 1: wanted a digit`,
		"5. RUB":                    `amount "5. RUB", byte 2: wanted a digit`,
		"5":                         `amount "5", byte 1: wanted an amount and its currency, such as 100.00 RUB`,
		"5,00 RUB":                  `amount "5,00 RUB", byte 1: wanted an amount and its currency, such as 100.00 RUB`,
		"1 000.00 RUB":              `amount "1 000.00 RUB", byte 2: wanted three capital letters of a current currency of ISO 4217`,
		"5RUB":                      `amount "5RUB", byte 1: wanted an amount and its currency, such as 100.00 RUB`,
		"5 RUR":                     `amount "5 RUR", byte 2: wanted three capital letters of a current currency of ISO 4217`,
		"5  RUB":                    `amount "5  RUB", byte 2: wanted three capital letters of a current currency of ISO 4217`,
		"5 RUB ":                    `amount "5 RUB ", byte 2: wanted three capital letters of a current currency of ISO 4217`,
		"5\u00a0RUB":                `amount "5\u00a0RUB", byte 1: wanted an amount and its currency, such as 100.00 RUB`,
		"1e3 RUB":                   `amount "1e3 RUB", byte 1: wanted an amount and its currency, such as 100.00 RUB`,
		"+5 RUB":                    `amount "+5 RUB", byte 0: wanted a digit`,
		"1234567890123456789 JPY":   `amount 1234567890123456789 is out of range: wanted at most 18 digits`,
		"12345678901234567.8 RUB":   `amount 12345678901234567.8 RUB is out of range: wanted at most 18 digits`,
		"0.0000000000000000001 RUB": `amount 0.0000000000000000001 is out of range: wanted at most 18 decimal places`,
	} {
		m, err := customs.ParseMoney(text)
		require.EqualError(t, err, want)
		require.Zero(t, m)
		kept := money("7 RUB")
		require.EqualError(t, kept.UnmarshalText([]byte(text)), want)
		require.Equal(t, money("7 RUB"), kept, "a failed decode changes nothing")
		require.Panics(t, func() { customs.MustMoney(text) })
	}
}

// TestNoMoneyIsNotNothing: the zero Money is no amount; it prints as empty text
// and refuses arithmetic. 0.00 RUB is an amount.
func TestNoMoneyIsNotNothing(t *testing.T) {
	none, err := customs.ParseMoney("")
	require.NoError(t, err)
	require.True(t, none.IsZero())
	require.Equal(t, customs.Money{}, none)
	require.Equal(t, "", none.String())
	require.Equal(t, "no amount", none.Arg().String())
	require.Equal(t, customs.Currency(0), none.Currency())
	require.Equal(t, "0", none.Decimal().String())
	require.False(t, customs.ZeroMoney(customs.RUB).IsZero())
	require.Equal(t, 0, customs.ZeroMoney(customs.RUB).Sign())
	require.True(t, customs.ZeroMoney(0).IsZero())
	require.True(t, customs.ZeroMoney(7).IsZero())

	rub := money("1 RUB")
	for name, op := range map[string]func() (any, error){
		"add":      func() (any, error) { return none.Add(rub) },
		"to":       func() (any, error) { return rub.Add(none) },
		"both":     func() (any, error) { return none.Add(none) },
		"sub":      func() (any, error) { return none.Sub(none) },
		"cmp":      func() (any, error) { return none.Cmp(none) },
		"over":     func() (any, error) { return none.Over(none) },
		"times":    func() (any, error) { return none.Times(ratio("1/2"), halfUp2) },
		"multiple": func() (any, error) { return none.Multiple(2) },
		"round":    func() (any, error) { return none.Round(halfUp2) },
		"share":    func() (any, error) { return none.Share(quantity("1 kg"), quantity("2 t"), halfUp2) },
		"percent":  func() (any, error) { return percent("5%").Of(none, halfUp2) },
		"convert":  func() (any, error) { return customs.MustExchangeRate("90 RUB per 1 EUR").Convert(none, halfUp2) },
		"rate":     func() (any, error) { return customs.NewExchangeRate(none, 1, customs.EUR) },
	} {
		_, err := op()
		require.ErrorIs(t, err, customs.ErrCurrency, name)
		require.NotEmpty(t, customs.Explain(err, customs.Russian))
	}
}

// TestMixedCurrenciesAreAnError: both operands are in the error, as given.
func TestMixedCurrenciesAreAnError(t *testing.T) {
	a, b := money("100 RUB"), money("5 EUR")
	_, err := a.Sub(b)
	var mismatch *customs.CurrencyMismatch
	require.ErrorAs(t, err, &mismatch)
	require.Equal(t, customs.CurrencyMismatch{Op: "subtraction|вычитание", Left: a, Right: b}, *mismatch)
	require.EqualError(t, err, "subtraction: 100.00 RUB and 5.00 EUR are not of one currency")
	require.Equal(t, "вычитание: 100.00 RUB и 5.00 EUR — не в одной валюте", customs.Explain(err, customs.Russian))
	_, err = a.Add(b)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = a.Cmp(b)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = a.Over(b)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = customs.MustExchangeRate("90 RUB per 1 EUR").Convert(a, halfUp2)
	require.EqualError(t, err, "conversion: 100.00 RUB and 1.00 EUR are not of one currency")
}

// TestMoneyConstructors: integers of every type, minor units, decimals.
func TestMoneyConstructors(t *testing.T) {
	for _, make := range []func() (customs.Money, error){
		func() (customs.Money, error) { return customs.NewMoney(100, customs.RUB) },
		func() (customs.Money, error) { return customs.NewMoney(uint8(100), customs.RUB) },
		func() (customs.Money, error) { return customs.MoneyFromMinor(int64(10000), customs.RUB) },
		func() (customs.Money, error) { return customs.MoneyFromDecimal(decimal.New(1, 2), customs.RUB) },
		func() (customs.Money, error) { return customs.MoneyFromDecimal(decimal.New(1000000, -4), customs.RUB) },
	} {
		m, err := make()
		require.NoError(t, err)
		require.Equal(t, money("100 RUB"), m)
		minor, whole := m.Minor()
		require.Equal(t, int64(10000), minor)
		require.True(t, whole)
	}
	_, whole := money("0.001 RUB").Minor()
	require.False(t, whole)
	for _, make := range []func() (customs.Money, error){
		func() (customs.Money, error) { return customs.NewMoney(uint64(math.MaxUint64), customs.RUB) },
		func() (customs.Money, error) { return customs.NewMoney(int64(math.MinInt64), customs.JPY) },
		func() (customs.Money, error) { return customs.NewMoney(int64(1e17), customs.RUB) },
		func() (customs.Money, error) { return customs.MoneyFromMinor(uint64(1e18), customs.RUB) },
		func() (customs.Money, error) { return customs.NewMoney(1, 0) },
		func() (customs.Money, error) { return customs.NewMoney(1, 810) },
	} {
		m, err := make()
		require.ErrorIs(t, err, customs.ErrRange)
		require.Zero(t, m)
	}
}

// TestMoneyArithmetic: sums and differences are exact at any scale and find
// their least one.
func TestMoneyArithmetic(t *testing.T) {
	for _, c := range [][3]string{
		{"100 RUB", "0.01 RUB", "100.01 RUB"}, {"0.005 RUB", "0.005 RUB", "0.01 RUB"}, {"0.001 RUB", "0.0001 RUB", "0.0011 RUB"},
		{"1.005 RUB", "-1.005 RUB", "0.00 RUB"}, {"5 JPY", "0.5 JPY", "5.5 JPY"}, {"-3 RUB", "1 RUB", "-2.00 RUB"},
		{"9999999999999999.98 RUB", "0.01 RUB", "9999999999999999.99 RUB"},
	} {
		a, b, want := money(c[0]), money(c[1]), money(c[2])
		sum, err := a.Add(b)
		require.NoError(t, err)
		require.Equal(t, want, sum)
		back, err := sum.Sub(b)
		require.NoError(t, err)
		require.Equal(t, a, back)
		require.Equal(t, want.Neg(), noErr(a.Neg().Sub(b)))
	}
	most := money("9999999999999999.99 RUB")
	_, err := most.Add(money("0.01 RUB"))
	require.EqualError(t, err, "amount 9999999999999999.99 RUB + 0.01 RUB is out of range: wanted at most 18 digits")
	_, err = most.Neg().Sub(money("0.01 RUB"))
	require.EqualError(t, err, "amount -9999999999999999.99 RUB - 0.01 RUB is out of range: wanted at most 18 digits")
	_, err = most.Add(money("0.001 RUB"))
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = most.Multiple(2)
	require.EqualError(t, err, "amount 9999999999999999.99 RUB × 2 is out of range: wanted at most 18 digits")
	require.Equal(t, money("-4.50 RUB"), noErr(money("1.50 RUB").Multiple(-3)))
	require.Equal(t, money("1 RUB"), noErr(money("0.000000000000000001 RUB").Multiple(1e18)))
	for _, c := range []struct {
		a, n int64
		want bool
	}{
		{999_999_999_999_999_999, 1, true}, {-999_999_999_999_999_999, 1, true}, {999_999_999_999_999_999, -1, true}, {-999_999_999_999_999_999, -1, true},
		{500_000_000_000_000_000, 2, false}, {-500_000_000_000_000_000, 2, false}, {1, math.MinInt64, false}, {-1, math.MinInt64, false}, {0, math.MinInt64, true},
		{1, math.MaxInt64, false}, {333_333_333_333_333_333, 3, true}, {4_294_967_296, 4_294_967_296, false}, {-3, 4, true}, {3, -4, true},
	} {
		m, err := noErr(customs.NewMoney(c.a, customs.JPY)).Multiple(c.n)
		if !c.want {
			require.ErrorIs(t, err, customs.ErrRange, c)
			continue
		}
		require.NoError(t, err, c)
		require.Equal(t, noErr(customs.NewMoney(c.a*c.n, customs.JPY)), m)
	}
	require.Equal(t, money("1.50 RUB"), money("-1.50 RUB").Abs())
	require.Equal(t, -1, money("-1.50 RUB").Sign())
}

// TestMoneyOrder: Cmp compares amounts of one currency, Compare sorts anything.
func TestMoneyOrder(t *testing.T) {
	require.Equal(t, -1, noErr(money("1 RUB").Cmp(money("1.001 RUB"))))
	require.Equal(t, 0, money("1 RUB").Compare(money("1.0 RUB")))
	require.Equal(t, -1, money("9 EUR").Compare(money("1 RUB")))
	require.Equal(t, -1, customs.Money{}.Compare(money("-1 RUB")))
	require.Equal(t, 1, money("1 RUB").Compare(money("-1 RUB")))
}

// TestRoundingOfMoney: half up goes away from zero at the tie, for negative
// amounts too; a scale below the minor unit leaves its zeros.
func TestRoundingOfMoney(t *testing.T) {
	for _, c := range []struct {
		amount, want string
		to           customs.Rounding
	}{
		{"0.125 RUB", "0.13 RUB", halfUp2}, {"-0.125 RUB", "-0.13 RUB", halfUp2}, {"0.124 RUB", "0.12 RUB", halfUp2},
		{"0.125 RUB", "0.12 RUB", customs.Rounding{Scale: 2, Mode: customs.HalfEven}},
		{"0.135 RUB", "0.14 RUB", customs.Rounding{Scale: 2, Mode: customs.HalfEven}},
		{"-0.129 RUB", "-0.12 RUB", customs.Rounding{Scale: 2, Mode: customs.Down}},
		{"-0.121 RUB", "-0.13 RUB", customs.Rounding{Scale: 2, Mode: customs.Up}},
		{"100.50 RUB", "101.00 RUB", customs.Rounding{Scale: 0, Mode: customs.HalfUp}},
		{"100.12 RUB", "100.12 RUB", customs.Rounding{Scale: 18, Mode: customs.Up}},
		{"1.2996 RUB", "1.30 RUB", customs.Rounding{Scale: 3, Mode: customs.HalfUp}},
	} {
		require.Equal(t, money(c.want), noErr(money(c.amount).Round(c.to)), c)
	}
	for _, bad := range []customs.Rounding{{}, {Scale: 2}, {Scale: 19, Mode: customs.HalfUp}, {Scale: 2, Mode: 9}} {
		for _, op := range []func() (customs.Money, error){
			func() (customs.Money, error) { return money("1 RUB").Round(bad) },
			func() (customs.Money, error) { return money("1 RUB").Times(ratio("1/3"), bad) },
			func() (customs.Money, error) { return money("1 RUB").Share(quantity("1 kg"), quantity("3 kg"), bad) },
			func() (customs.Money, error) { return percent("5%").Of(money("1 RUB"), bad) },
			func() (customs.Money, error) {
				return customs.MustExchangeRate("90 RUB per 1 EUR").Convert(money("1 EUR"), bad)
			},
		} {
			m, err := op()
			require.Equal(t, bad.Check(), err, bad)
			require.Zero(t, m)
		}
	}
	_, err := money("9999999999999999.99 RUB").Times(ratio("1.000001"), halfUp2)
	require.EqualError(t, err, "amount 9999999999999999.99 RUB × 1.000001 is out of range: wanted at most 18 digits")
}

// TestProportionsOfMoney: ratios, quantities and amounts give proportions.
func TestProportionsOfMoney(t *testing.T) {
	require.Equal(t, money("66.67 RUB"), noErr(money("100 RUB").Times(ratio("2/3"), halfUp2)))
	require.Equal(t, money("-66.67 RUB"), noErr(money("-100 RUB").Times(ratio("2/3"), halfUp2)))
	require.Equal(t, ratio("2/3"), noErr(money("1 RUB").Over(money("1.50 RUB"))))
	_, err := money("1 RUB").Over(money("0 RUB"))
	require.ErrorIs(t, err, customs.ErrZeroDivision)

	fine := customs.Rounding{Scale: 18, Mode: customs.HalfUp}
	require.Equal(t, money("50 RUB"), noErr(money("100 RUB").Times(ratio("1/2"), fine)), "zeros need no digits")
	require.Equal(t, money("50 RUB"), noErr(money("100 RUB").Share(quantity("1 kg"), quantity("2 kg"), fine)))
	require.Equal(t, money("50 RUB"), noErr(percent("50%").Of(money("100 RUB"), fine)))
	require.Equal(t, money("50 RUB"), noErr(customs.MustExchangeRate("50 RUB per 1 EUR").Convert(money("1 EUR"), fine)))
	require.Equal(t, quantity("50 kg"), noErr(quantity("100 kg").TimesRounded(ratio("1/2"), fine)))
	_, err = money("100 RUB").Times(ratio("1/3"), fine)
	require.EqualError(t, err, "amount 100.00 RUB × 1/3 is out of range: wanted at most 18 digits")

	wide := ratio("123456789012345678901234567890/123456789012345678901234567891")
	require.Equal(t, money("100 RUB"), noErr(money("100 RUB").Times(wide, halfUp2)))

	lot := money("2000000 RUB")
	require.Equal(t, money("500000 RUB"), noErr(lot.Share(quantity("250 kg"), quantity("1000 kg"), halfUp2)))
	require.Equal(t, money("500000 RUB"), noErr(lot.Share(quantity("250 kg"), quantity("1 t"), halfUp2)))
	require.Equal(t, money("500000 RUB"), noErr(lot.Share(quantity("0.25 t"), quantity("1000 kg"), halfUp2)))
	_, err = lot.Share(quantity("250 kg"), quantity("1000 l"), halfUp2)
	require.EqualError(t, err, "share: 250 kg and 1000 l do not measure the same")
	_, err = lot.Share(customs.Quantity{}, customs.Quantity{}, halfUp2)
	require.EqualError(t, err, "share: no quantity")
	for _, of := range []string{"0 kg", "0 t"} {
		_, err = lot.Share(quantity("1 kg"), quantity(of), halfUp2)
		require.ErrorIs(t, err, customs.ErrZeroDivision)
	}
}

// TestSlicesClose: a lot paid in parts pays its whole amount, however the parts
// are rounded.
func TestSlicesClose(t *testing.T) {
	var v struct {
		Lot    customs.Quantity
		Duty   customs.Money
		Drawn  []customs.Quantity
		Expect []customs.Money
	}
	require.NoError(t, vectors.Read("slices-close", &v))
	var got []customs.Money
	from := customs.ZeroQuantity(v.Lot.Unit())
	total := customs.NewSum(v.Duty.Currency())
	alone := customs.NewSum(v.Duty.Currency())
	for _, drawn := range v.Drawn {
		upto := noErr(from.Add(drawn))
		slice := noErr(v.Duty.Slice(from, upto, v.Lot, halfUp2))
		got = append(got, slice)
		total.Add(slice)
		alone.Add(noErr(v.Duty.Share(drawn, v.Lot, halfUp2)))
		from = upto
	}
	require.Equal(t, v.Expect, got)
	require.Equal(t, v.Duty, noErr(total.Total()))
	require.Equal(t, money("0.51 RUB"), noErr(alone.Total()), "each draw rounded alone")
}

// TestShareByNorm: the base of 250 of 1000 kg in the worked example.
func TestShareByNorm(t *testing.T) {
	var v struct {
		Input, Released string
		Value           customs.Money
		Rate, VAT       customs.Percent
		Expect          map[string]string
	}
	require.NoError(t, vectors.Read("share-by-norm", &v))
	base := noErr(v.Value.Share(quantity(v.Expect["input-used"]), quantity(v.Input), halfUp2))
	duty := noErr(v.Rate.Of(base, halfUp2))
	vat := noErr(v.VAT.Of(noErr(base.Add(duty)), halfUp2))
	total := noErr(duty.Add(vat))
	require.Equal(t, []string{v.Expect["base"], v.Expect["duty"], v.Expect["vat"], v.Expect["total"]},
		[]string{base.String(), duty.String(), vat.String(), total.String()})
}

// TestSum: a formula keeps its first error, and reaches the same total as Add.
func TestSum(t *testing.T) {
	s := customs.NewSum(customs.RUB)
	require.Equal(t, money("0 RUB"), noErr(s.Total()))
	for _, text := range []string{"1 RUB", "0.005 RUB", "2 RUB", "0.0051 RUB", "0.0049 RUB", "-0.005 RUB"} {
		s.Add(money(text))
	}
	s.Sub(money("0.01 RUB"))
	require.NoError(t, s.Err())
	require.Equal(t, money("3 RUB"), noErr(s.Total()))

	s.Sub(money("5 EUR"))
	s.Add(money("1 RUB"))
	s.Add(money("7 JPY"))
	_, err := s.Total()
	require.EqualError(t, err, "addition: 3.00 RUB and -5.00 EUR are not of one currency")
	require.Equal(t, err, s.Err())

	for _, c := range []customs.Currency{0, 810} {
		s = customs.NewSum(c)
		s.Add(customs.Money{})
		_, err = s.Total()
		require.ErrorIs(t, err, customs.ErrCurrency)
		s.Add(money("1 RUB"))
		require.ErrorIs(t, s.Err(), customs.ErrCurrency)
	}

	s = customs.NewSum(customs.RUB)
	s.Add(money("9999999999999999.99 RUB"))
	s.Add(money("0.01 RUB"))
	s.Sub(money("0.01 RUB"))
	_, err = s.Total()
	require.ErrorIs(t, err, customs.ErrRange)
}

func noErr[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestMoneyOfEveryLength: the usual form of an amount reads as any other does, and
// one wrong byte anywhere in it is seen.
func TestMoneyOfEveryLength(t *testing.T) {
	for digits := 1; digits <= 16; digits++ {
		text := "9753108642975310"[:digits] + ".46 RUB"
		m := noErr(customs.ParseMoney(text))
		require.Equal(t, text, m.String())
		require.Equal(t, noErr(customs.MoneyFromDecimal(decimal.RequireFromString(text[:digits+3]), customs.RUB)), m)
		for i := range text {
			for _, bad := range []byte{'/', ':', ' ', '-', '+', 'e', '.', 0, 0x80, 0xb0, 0xb9, 0xff} {
				if wrong := text[:i] + string([]byte{bad}) + text[i+1:]; wrong != text && !(i == 0 && bad == '-' && digits > 1) {
					_, err := customs.ParseMoney(wrong)
					require.Error(t, err, wrong)
				}
			}
		}
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"100.00 RUB", "-5 EUR", "1e3 RUB", "9999999999999999.99 RUB", "0.0000000000000000000 JPY", "5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := customs.ParseMoney(text)
		var viaText customs.Money
		require.Equal(t, err, viaText.UnmarshalText([]byte(text)))
		require.Equal(t, m, viaText)
		if err != nil {
			require.Zero(t, m)
			require.Less(t, len(customs.Explain(err, customs.Russian)), 1000)
			return
		}
		back, err := customs.ParseMoney(m.String())
		require.NoError(t, err)
		require.Equal(t, m, back)
		if !m.IsZero() {
			require.Equal(t, m, noErr(customs.MoneyFromDecimal(m.Decimal(), m.Currency())))
		}
	})
}
