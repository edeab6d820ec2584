package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestPercentHasOneForm: least scale, a percent sign, zero is 0%.
func TestPercentHasOneForm(t *testing.T) {
	for text, want := range map[string]string{
		"12.50%": "12.5%", "5%": "5%", "0.0%": "0%", "-3%": "-3%", "": "0%", "0.000000000000000001%": "0.000000000000000001%",
	} {
		p, err := customs.ParsePercent(text)
		require.NoError(t, err, text)
		require.Equal(t, want, p.String())
		require.Equal(t, want, p.Arg().Text(customs.Russian))
		data, err := json.Marshal(p)
		require.NoError(t, err)
		var back customs.Percent
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, p, back)
		require.Equal(t, p, noErr(customs.PercentFromDecimal(p.Decimal())))
		require.Equal(t, p, customs.PercentFromExact(p.Exact()))
	}
	for text, want := range map[string]string{
		"12.5":   `percentage "12.5", byte 4: wanted a percent sign after the number, such as 12.5%`,
		"12,5%":  `percentage "12,5%", byte 2: wanted a percent sign after the number, such as 12.5%`,
		"5 %":    `percentage "5 %", byte 1: wanted a percent sign after the number, such as 12.5%`,
		"%":      `percentage "%", byte 0: wanted a digit`,
		"5%%":    `percentage "5%%", byte 1: wanted a percent sign after the number, such as 12.5%`,
		"-1.%":   `percentage "-1.%", byte 3: wanted a digit`,
		"1e400%": `percentage "1e400%", byte 1: wanted a percent sign after the number, such as 12.5%`,
	} {
		_, err := customs.ParsePercent(text)
		require.EqualError(t, err, want)
		require.Panics(t, func() { customs.MustPercent(text) })
	}
}

// TestPercentOfMoney: one division, one rounding.
func TestPercentOfMoney(t *testing.T) {
	require.Equal(t, money("12.51 RUB"), noErr(percent("12.5%").Of(money("100.10 RUB"), halfUp2)))
	require.Equal(t, money("-0.01 RUB"), noErr(percent("5%").Of(money("-0.10 RUB"), halfUp2)))
	require.Equal(t, money("0 RUB"), noErr(percent("0%").Of(money("1 RUB"), halfUp2)))
	require.Equal(t, ratio("0.125"), percent("12.5%").Ratio())
	_, err := percent("100000000000000000%").Of(money("9999999999999999 RUB"), halfUp2)
	require.EqualError(t, err, "amount 9999999999999999.00 RUB × 100000000000000000% is out of range: wanted at most 18 digits")
	require.Equal(t, percent("7%"), noErr(customs.NewPercent(uint8(7))))
	_, err = customs.NewPercent(uint64(1e18))
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = customs.PercentFromDecimal(decimal.New(1, 30))
	require.ErrorIs(t, err, customs.ErrRange)
	require.Equal(t, []int{-1, 0, 1, 1}, []int{
		percent("5%").Compare(percent("5.1%")), percent("5%").Compare(percent("5.0%")), percent("5%").Compare(percent("-5%")), percent("5%").Sign(),
	})
	require.True(t, customs.Percent{}.IsZero())
}

func FuzzParsePercent(f *testing.F) {
	f.Add("12.5%")
	f.Add("-0%")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := customs.ParsePercent(text)
		var viaText customs.Percent
		require.Equal(t, err, viaText.UnmarshalText([]byte(text)))
		require.Equal(t, p, viaText)
		if err != nil {
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, p, noErr(customs.ParsePercent(p.String())))
	})
}
