package customs_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestQuantityHasOneForm: a quantity prints at its least scale; equal ones in one
// unit are equal values.
func TestQuantityHasOneForm(t *testing.T) {
	for text, want := range map[string]string{
		"1000 kg": "1000 kg", "1000.000 кг": "1000 kg", "0.1250 м³": "0.125 m3", "-0 pcs": "0 pcs", "-2.50 t": "-2.5 t",
		"5 thousand-pcs": "5 thousand-pcs", "5 тыс. шт": "5 thousand-pcs", "3 л 100% спирта": "3 l-spirit",
		"999999999999999999 kg": "999999999999999999 kg", "0.000000000000000001 kg": "0.000000000000000001 kg",
	} {
		q, err := customs.ParseQuantity(text)
		require.NoError(t, err, text)
		require.Equal(t, want, q.String())
		require.Equal(t, q, quantity(q.String()))
		require.Equal(t, q, quantity(q.Arg().Text(customs.Russian)), "the Russian form reads back")
		data, err := json.Marshal(q)
		require.NoError(t, err)
		require.Equal(t, `"`+want+`"`, string(data))
		var back customs.Quantity
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, q, back)
		require.Equal(t, q, noErr(customs.QuantityFromDecimal(q.Decimal(), q.Unit())))
		require.Equal(t, q, noErr(customs.QuantityFromExact(q.Exact(), q.Unit())))
	}
	require.Equal(t, "1000 кг", quantity("1000 kg").Arg().Text(customs.Russian))
	require.NotEqual(t, quantity("1 t"), quantity("1000 kg"), "equal in amount, two values")
}

// TestQuantityTextSaysWhatIsWrong: every refusal names the text, the place and
// what was wanted.
func TestQuantityTextSaysWhatIsWrong(t *testing.T) {
	const unit = "wanted the short name of a unit, such as kg or pcs"
	const both = "wanted a quantity and its unit, such as 1000 kg"
	for text, want := range map[string]string{
		"kg":                     `quantity "kg", byte 0: wanted a digit`,
		"5":                      `quantity "5", byte 1: ` + both,
		"5kg":                    `quantity "5kg", byte 1: ` + both,
		"5,5 kg":                 `quantity "5,5 kg", byte 1: ` + both,
		"5 ":                     `quantity "5 ", byte 1: ` + both,
		"5 lb":                   `quantity "5 lb", byte 2: ` + unit,
		"5  kg":                  `quantity "5  kg", byte 2: ` + unit,
		"5 kg ":                  `quantity "5 kg ", byte 2: ` + unit,
		"5 1000 шт":              `quantity "5 1000 шт", byte 1: ` + unit,
		"5 166":                  `quantity "5 166", byte 1: ` + unit,
		"1 000 kg":               `quantity "1 000 kg", byte 1: ` + unit,
		"1.2.3 kg":               `quantity "1.2.3 kg", byte 3: ` + both,
		"1234567890123456789 kg": `quantity 1234567890123456789 is out of range: wanted at most 18 digits`,
	} {
		q, err := customs.ParseQuantity(text)
		require.EqualError(t, err, want)
		require.Zero(t, q)
		kept := quantity("7 kg")
		require.EqualError(t, kept.UnmarshalText([]byte(text)), want)
		require.Equal(t, quantity("7 kg"), kept)
		require.Panics(t, func() { customs.MustQuantity(text) })
	}
}

// TestNoQuantityIsNotNothing: the zero Quantity is none and refuses arithmetic.
func TestNoQuantityIsNotNothing(t *testing.T) {
	none, err := customs.ParseQuantity("")
	require.NoError(t, err)
	require.True(t, none.IsZero())
	require.Equal(t, "", none.String())
	require.Equal(t, "количество не указано", none.Arg().Text(customs.Russian))
	require.Equal(t, 0, customs.ZeroQuantity(customs.Kilogram).Sign())
	require.False(t, customs.ZeroQuantity(customs.Kilogram).IsZero())
	require.True(t, customs.ZeroQuantity(0).IsZero())
	require.True(t, customs.ZeroQuantity(200).IsZero())
	kg := quantity("1 kg")
	for name, op := range map[string]func() (any, error){
		"add":     func() (any, error) { return none.Add(kg) },
		"to":      func() (any, error) { return kg.Add(none) },
		"both":    func() (any, error) { return none.Sub(none) },
		"cmp":     func() (any, error) { return none.Cmp(none) },
		"over":    func() (any, error) { return none.Over(none) },
		"times":   func() (any, error) { return none.Times(ratio("2")) },
		"rounded": func() (any, error) { return none.TimesRounded(ratio("2"), halfUp2) },
		"round":   func() (any, error) { return none.Round(halfUp2) },
		"in":      func() (any, error) { return none.In(customs.Kilogram) },
		"nothing": func() (any, error) { return kg.In(0) },
		"void":    func() (any, error) { return none.In(0) },
	} {
		_, err := op()
		require.ErrorIs(t, err, customs.ErrUnit, name)
		require.NotEmpty(t, customs.Explain(err, customs.Russian))
	}
}

// TestQuantityArithmetic: sums across units of a dimension are exact, in the unit
// of the left operand.
func TestQuantityArithmetic(t *testing.T) {
	for _, c := range [][3]string{
		{"1000 kg", "0.5 kg", "1000.5 kg"}, {"1 t", "250 kg", "1.25 t"}, {"250 kg", "1 t", "1250 kg"}, {"0.125 m3", "0.875 m3", "1 m3"},
		{"1 m3", "1 hl", "1.1 m3"}, {"3 pcs", "1 pair", "5 pcs"}, {"1 pair", "3 pcs", "2.5 pair"}, {"1 thousand-pcs", "1 pcs", "1.001 thousand-pcs"},
		{"1 kg", "1 ct", "1.0002 kg"}, {"0.001 kg", "-0.001 kg", "0 kg"}, {"1 l-spirit", "0.5 l-spirit", "1.5 l-spirit"},
	} {
		a, b, want := quantity(c[0]), quantity(c[1]), quantity(c[2])
		require.Equal(t, want, noErr(a.Add(b)))
		require.Equal(t, a, noErr(want.Sub(b)))
		require.Equal(t, want.Neg(), noErr(a.Neg().Sub(b)))
	}
	for _, c := range [][2]string{{"1 kg", "1 l"}, {"1 kg", "1 kg-N"}, {"1 cm3", "1 l"}, {"1 l", "1 l-spirit"}, {"1 pcs", "1 kg"}} {
		_, err := quantity(c[0]).Add(quantity(c[1]))
		var mismatch *customs.UnitMismatch
		require.ErrorAs(t, err, &mismatch)
		require.Equal(t, customs.UnitMismatch{Op: "addition|сложение", Left: quantity(c[0]), Right: quantity(c[1])}, *mismatch)
		_, err = quantity(c[0]).Sub(quantity(c[1]))
		require.EqualError(t, err, "subtraction: "+c[0]+" and "+c[1]+" do not measure the same")
		_, err = quantity(c[0]).Cmp(quantity(c[1]))
		require.ErrorIs(t, err, customs.ErrUnit)
		_, err = quantity(c[0]).Over(quantity(c[1]))
		require.ErrorIs(t, err, customs.ErrUnit)
	}
	most := quantity("999999999999999999 kg")
	_, err := most.Add(quantity("1 kg"))
	require.EqualError(t, err, "quantity 999999999999999999 kg + 1 kg is out of range: wanted at most 18 digits")
	_, err = most.In(customs.Gram)
	require.EqualError(t, err, "quantity 999999999999999999 kg in g is out of range: wanted at most 18 digits")
	_, err = quantity("1 g").Add(most)
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = quantity("0.000000000000000001 g").In(customs.Tonne)
	require.EqualError(t, err, "quantity 0.000000000000000001 g in t is out of range: wanted at most 18 decimal places")
	_, err = customs.NewQuantity(uint64(math.MaxUint64), customs.Kilogram)
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = customs.NewQuantity(1, 0)
	require.ErrorIs(t, err, customs.ErrRange)
	require.Equal(t, quantity("5 kg"), noErr(customs.NewQuantity(int8(5), customs.Kilogram)))
	require.Equal(t, quantity("5 kg"), quantity("-5 kg").Abs())
}

// TestQuantityProportions: ratios of quantities are exact; a product that is no
// finite decimal is an error, unless it is rounded.
func TestQuantityProportions(t *testing.T) {
	require.Equal(t, ratio("4"), noErr(quantity("1 t").Over(quantity("250 kg"))))
	require.Equal(t, ratio("1/3"), noErr(quantity("1 pcs").Over(quantity("3 pcs"))))
	require.Equal(t, ratio("2/3"), noErr(quantity("1 pair").Over(quantity("3 pcs"))))
	_, err := quantity("1 kg").Over(quantity("0 kg"))
	require.ErrorIs(t, err, customs.ErrZeroDivision)
	require.Equal(t, ratio("0.125"), quantity("0.125 kg").Ratio())

	require.Equal(t, quantity("800 kg"), noErr(quantity("1000 kg").Times(ratio("0.8"))))
	require.Equal(t, quantity("250 kg"), noErr(quantity("200 kg").Times(ratio("5/4"))))
	_, err = quantity("10 kg").Times(ratio("1/3"))
	require.EqualError(t, err, "quantity 10 kg × 1/3 is out of range: wanted a finite decimal of at most 18 digits")
	require.Equal(t, quantity("3.333 kg"), noErr(quantity("10 kg").TimesRounded(ratio("1/3"), customs.Rounding{Scale: 3, Mode: customs.HalfUp})))
	wide := ratio("123456789012345678901234567890/370370367037037036703703703670")
	require.Equal(t, quantity("3.34 kg"), noErr(quantity("10 kg").TimesRounded(wide, customs.Rounding{Scale: 2, Mode: customs.Up})))
	require.Equal(t, quantity("2.5 kg"), noErr(quantity("2.4510 kg").Round(customs.Rounding{Scale: 1, Mode: customs.HalfUp})))
	for _, bad := range []customs.Rounding{{}, {Scale: 19, Mode: customs.Up}} {
		_, err = quantity("1 kg").Round(bad)
		require.Equal(t, bad.Check(), err)
		_, err = quantity("1 kg").TimesRounded(ratio("1/3"), bad)
		require.Equal(t, bad.Check(), err)
	}
}

// TestQuantityOrder: Cmp compares amounts across units, Compare sorts anything
// and agrees with ==.
func TestQuantityOrder(t *testing.T) {
	require.Equal(t, 0, noErr(quantity("1 t").Cmp(quantity("1000 kg"))))
	require.Equal(t, 1, noErr(quantity("1 t").Cmp(quantity("999.999999 kg"))))
	require.Equal(t, -1, noErr(quantity("-1 t").Cmp(quantity("1 ct"))))
	require.Equal(t, -1, noErr(quantity("999999999999999999 ct").Cmp(quantity("999999999999999999 t"))))
	require.Equal(t, 1, quantity("1 t").Compare(quantity("1000 kg")), "equal amounts: the greater unit later")
	require.Equal(t, -1, quantity("9 kg").Compare(quantity("1 l")))
	require.Equal(t, -1, customs.Quantity{}.Compare(quantity("-1 kg")))
	require.Equal(t, 0, quantity("1 kg").Compare(quantity("1.0 kg")))
}

// TestDecimalsWithoutUnits: the accessor gives back what the constructor took.
func TestDecimalsWithoutUnits(t *testing.T) {
	d := decimal.RequireFromString("12.5")
	require.True(t, d.Equal(noErr(customs.QuantityFromDecimal(d, customs.Tonne)).Decimal()))
	require.True(t, customs.Quantity{}.Decimal().IsZero())
}

// TestQuantityOfEveryLength: every number of digits before and after the point
// reads as the host's decimal does, and one wrong byte anywhere in it is seen.
func TestQuantityOfEveryLength(t *testing.T) {
	for before := 1; before <= 16; before++ {
		for after := 0; after <= 8 && before+after <= 18; after++ {
			number := "9753108642975310"[:before]
			if after > 0 {
				number += "." + "12345678"[:after]
			}
			want := noErr(customs.QuantityFromDecimal(decimal.RequireFromString(number), customs.Kilogram))
			for _, unit := range []string{" kg", " кг", " thousand-pcs"} {
				text := number + unit
				got := noErr(customs.ParseQuantity(text))
				require.Equal(t, want.Exact(), got.Exact(), text)
				for i := range number {
					for _, bad := range []byte{'/', ':', '-', '+', 'e', 0, 0x80, 0xb0, 0xb9, 0xff} {
						if i > 0 || bad != '-' {
							_, err := customs.ParseQuantity(text[:i] + string([]byte{bad}) + text[i+1:])
							require.Error(t, err, text)
						}
					}
				}
			}
		}
	}
}

func FuzzParseQuantity(f *testing.F) {
	for _, s := range []string{"1000 kg", "-0.125 м3", "5 1000 шт", "1 l-spirit", "99999999999999999999 t"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := customs.ParseQuantity(text)
		var viaText customs.Quantity
		require.Equal(t, err, viaText.UnmarshalText([]byte(text)))
		require.Equal(t, q, viaText)
		if err != nil {
			require.Zero(t, q)
			require.Less(t, len(customs.Explain(err, customs.Russian)), 1000)
			return
		}
		require.Equal(t, q, noErr(customs.ParseQuantity(q.String())))
		if !q.IsZero() {
			require.Equal(t, q, noErr(customs.ParseQuantity(q.Arg().Text(customs.Russian))))
		}
	})
}

// TestStepsOfAQuantity: a quantity counted in steps of a unit, and what cannot be.
func TestStepsOfAQuantity(t *testing.T) {
	for _, c := range []struct {
		q     string
		u     customs.Unit
		scale uint8
		want  int64
		ok    bool
	}{
		{"1.5 t", customs.Kilogram, 0, 1500, true},
		{"1.5 t", customs.Kilogram, 3, 1_500_000, true},
		{"1 kg", customs.Tonne, 9, 1_000_000, true},
		{"1 kg", customs.Tonne, 2, 0, false},
		{"3000 kg", customs.Tonne, 0, 3, true},
		{"3001 kg", customs.Tonne, 0, 0, false},
		{"-2.25 kg", customs.Kilogram, 2, -225, true},
		{"0 kg", customs.Gram, 9, 0, true},
		{"1 ct", customs.Gram, 9, 0, false},
		{"1 kg", customs.Litre, 9, 0, false},
		{"1 kg", 0, 9, 0, false},
		{"999999999999999999 kg", customs.Kilogram, 0, 999_999_999_999_999_999, true},
		{"999999999999999999 kg", customs.Kilogram, 1, 0, false},
		{"1 kg", customs.Kilogram, 18, 0, false},
	} {
		n, ok := customs.MustQuantity(c.q).Steps(c.u, c.scale)
		require.Equal(t, c.ok, ok, c)
		if ok {
			require.Equal(t, c.want, n, c)
		}
	}
	_, ok := customs.Quantity{}.Steps(customs.Kilogram, 0)
	require.False(t, ok)
	_, ok = customs.Quantity{}.Steps(0, 0)
	require.False(t, ok)
}
