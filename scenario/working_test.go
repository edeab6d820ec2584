package scenario_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/scenario"
)

// TestCalculate: formulas as people write them give exact numbers.
func TestCalculate(t *testing.T) {
	for formula, want := range map[string]string{
		"1":                           "1",
		" 2 000 000.00 × 10 % ":       "200000",
		"2 + 3 × 4 − 6 / 4":           "12.5",
		"(2 + 3) * (4 - 6) ÷ 4":       "-2.5",
		"1/3":                         "1/3",
		"-2 × -3":                     "6",
		"round(0.125)":                "0.13",
		"round(-0.125)":               "-0.13",
		"round(2/3, 0)":               "1",
		"min(15 %, max(0.1, 12.5 %))": "0.125",
		"50000.00 × 16 % × 100 / 360": "20000/9",
		"round(0.50 × 2/3) − round(0.50 × 1/3)": "0.16",
	} {
		got, err := scenario.Calculate(formula)
		require.NoError(t, err, formula)
		require.Equal(t, want, got.String(), formula)
	}
}

// TestCalculateSaysWhereAFormulaFails: nothing is guessed.
func TestCalculateSaysWhereAFormulaFails(t *testing.T) {
	for formula, want := range map[string]string{
		"":               `formula "", byte 0: wanted a number`,
		"1 +":            `byte 3: wanted a number`,
		"1 2 x":          `byte 4: wanted the end of the formula`,
		"(1":             `byte 2: wanted a closing bracket`,
		"1/0":            `byte 3: wanted a divisor that is not zero`,
		"1.2.3":          `byte 0: wanted a number`,
		"round(1, 2, 3)": `wanted round(x) or round(x, n)`,
		"round(1, 0.5)":  `wanted a number of decimals from 0 to 18`,
		"max(1":          `wanted a comma or a closing bracket`,
	} {
		_, err := scenario.Calculate(formula)
		require.ErrorContains(t, err, want, formula)
	}
}

// FuzzCalculate: any text is a number or an error.
func FuzzCalculate(f *testing.F) {
	f.Add("round(2 000.00 × 10 % / 3, 2) − min(1, (2))")
	f.Fuzz(func(t *testing.T, formula string) {
		if len(formula) > 200 {
			return
		}
		_, _ = scenario.Calculate(formula)
	})
}
