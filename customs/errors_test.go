package customs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestErrorsExplainThemselvesInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		err  customs.Explainer
		code customs.Code
		en   string
		ru   string
	}{
		{
			&customs.SyntaxError{What: "date|дата", Text: "2026-13-01", Offset: 5, Want: "a month from 01 to 12|месяц от 01 до 12"},
			customs.ErrSyntax,
			`date "2026-13-01", byte 5: wanted a month from 01 to 12`,
			`дата "2026-13-01", байт 5: требуется месяц от 01 до 12`,
		},
		{
			&customs.SyntaxError{What: "unit", Text: "k\x00g\n", Offset: -1, Want: "a unit|единица"},
			customs.ErrSyntax,
			`unit "k\x00g\n": wanted a unit`,
			`unit "k\x00g\n": требуется единица`,
		},
		{
			&customs.RangeError{What: "amount|сумма", Value: "10^18", Limit: "at most 18 digits|не более 18 цифр"},
			customs.ErrRange,
			"amount 10^18 is out of range: wanted at most 18 digits",
			"сумма 10^18 вне допустимого диапазона: требуется не более 18 цифр",
		},
		{
			&customs.ZeroDivision{What: "ratio|доля"},
			customs.ErrZeroDivision,
			"ratio: division by zero",
			"доля: деление на ноль",
		},
		{
			customs.NewInputError(customs.ErrUnknown, "no lot {0}|нет партии {0}", customs.Text("L9")),
			customs.ErrUnknown,
			"no lot L9",
			"нет партии L9",
		},
		{
			&customs.KeyError{Key: customs.KeyDischarge, Err: customs.NewInputError(customs.ErrMissing, "missing|нет")},
			customs.ErrMissing,
			"law, discharge: missing",
			"право, discharge: нет",
		},
	} {
		require.EqualError(t, c.err, c.en)
		require.Equal(t, c.en, c.err.Explain(customs.English))
		require.Equal(t, c.ru, c.err.Explain(customs.Russian))
		require.Equal(t, c.code, c.err.Code())
		wrapped := fmt.Errorf("line 3: %w", c.err)
		require.ErrorIs(t, wrapped, c.code)
		require.NotErrorIs(t, wrapped, customs.ErrConflict)
		require.Equal(t, c.ru, customs.Explain(wrapped, customs.Russian))
	}
	require.Empty(t, customs.Explain(nil, customs.Russian))
	require.Equal(t, "other", customs.Explain(errors.New("other"), customs.Russian))
	require.EqualError(t, customs.ErrSyntax, "syntax")
	require.Empty(t, (&customs.KeyError{Err: errors.New("x")}).Code())
}

func TestErrorsClipLongTextsAtACharacter(t *testing.T) {
	err := &customs.SyntaxError{What: "x", Text: "a" + strings.Repeat("я", 1<<20), Want: "y"}
	require.EqualError(t, err, `x "a`+strings.Repeat("я", 31)+`…", byte 0: wanted y`)
	bad := &customs.SyntaxError{What: "x", Text: strings.Repeat("\x80", 100), Want: "y"}
	require.Less(t, len(bad.Error()), 5*64)
	long := &customs.RangeError{What: "x", Value: strings.Repeat("9", 100), Limit: "y"}
	require.EqualError(t, long, "x "+strings.Repeat("9", 64)+"… is out of range: wanted y")
}

// TestNothingBesideAValue: an operation with no amount or no quantity says so, and
// not that the two differ.
func TestNothingBesideAValue(t *testing.T) {
	_, err := customs.MustMoney("1 RUB").Add(customs.Money{})
	require.EqualError(t, err, "addition: no amount beside 1.00 RUB")
	require.Equal(t, "сложение: сумма не указана, второе значение – 1.00 RUB", customs.Explain(err, customs.Russian))
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = customs.Quantity{}.Sub(customs.MustQuantity("1 kg"))
	require.EqualError(t, err, "subtraction: no quantity beside 1 kg")
	require.ErrorIs(t, err, customs.ErrUnit)
}
