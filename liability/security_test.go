package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestCover: security covers what is contingent and what is unpaid, with interest to
// the day, and nothing that has ended.
func TestCover(t *testing.T) {
	book := bookOf("2025-01-01 18%")
	cover := func(o liability.Obligation, ps []liability.Payment, on string) string {
		c, err := liability.Cover([]liability.Obligation{o}, ps, book, russian(), day(on))
		require.NoError(t, err)
		require.Equal(t, c.Total, must(c.Principal.Add(c.Interest)))
		return c.Principal.String() + " + " + c.Interest.String()
	}
	require.Equal(t, "0.00 RUB + 0.00 RUB", cover(placed(), nil, "2026-01-09"))
	require.Equal(t, "640000.00 RUB + 0.00 RUB", cover(placed(), nil, "2026-01-12"))
	require.Equal(t, "640000.00 RUB + 32000.00 RUB", cover(placed(), nil, "2026-04-22"))
	lost := placed(liability.LostUnexcused{On: day("2026-04-22")})
	require.Equal(t, "640000.00 RUB + 32000.00 RUB", cover(lost, nil, "2026-08-01"))
	require.Equal(t, "440000.00 RUB + 32000.00 RUB", cover(lost, payAll("2026-05-01", liability.Placed)[:1], "2026-08-01"))
	gone := placed(liability.Completed{On: day("2026-04-22"), By: cc("173/1")})
	require.Equal(t, "0.00 RUB + 0.00 RUB", cover(gone, nil, "2026-08-01"))
	taken := placed(liability.LostUnexcused{On: day("2026-04-22")}, liability.Confiscated{On: day("2026-06-01")})
	require.Equal(t, "0.00 RUB + 10000.00 RUB", cover(taken, payAll("2026-05-01", liability.Placed)[:1], "2026-08-01"))
}

// TestExposureIsTheCoverOfEachDay: the curve has the security of every day, days of
// one amount together, whatever happens on the way.
func TestExposureIsTheCoverOfEachDay(t *testing.T) {
	os, ps, book := workshop()
	for _, set := range []func(*customs.Law){
		func(*customs.Law) {},
		func(l *customs.Law) {
			l.InterestRate, l.InterestEnd175 = customs.InterestAtPayment, customs.InterestEndsOnPayment
		},
	} {
		law := russian()
		set(&law)
		period := customs.MustPeriod("2026-05-10..2026-07-10")
		steps, err := liability.Exposure(os, ps, book, law, period)
		require.NoError(t, err)
		next := period.From()
		for i, s := range steps {
			require.Equal(t, next, s.Days.From())
			if i > 0 {
				require.NotEqual(t, steps[i-1].Security, s.Security)
			}
			for _, on := range []customs.Date{s.Days.From(), s.Days.To()} {
				want, err := liability.Cover(os, ps, book, law, on)
				require.NoError(t, err)
				require.Equal(t, want, s.Security, "on %s", on)
			}
			next = must(s.Days.To().AddDays(1))
		}
		require.Equal(t, day("2026-07-11"), next)
	}
}

// TestShortfall: the first day on which the guarantees are not enough.
func TestShortfall(t *testing.T) {
	steps, err := liability.Exposure([]liability.Obligation{placed()}, nil, bookOf("2025-01-01 18%"), russian(), customs.MustPeriod("2026-01-01..2026-12-31"))
	require.NoError(t, err)
	bank := liability.Guarantee{ID: "G1", Days: customs.MustPeriod("2026-01-01..2026-12-31"), Amount: rub("640000.00 RUB")}
	extra := liability.Guarantee{ID: "G2", Days: customs.MustPeriod("2026-01-13..2026-04-22"), Amount: rub("40000.00 RUB")}
	for _, c := range []struct {
		gs          []liability.Guarantee
		on, missing string
	}{
		{nil, "2026-01-10", "640000.00 RUB"},
		{[]liability.Guarantee{bank}, "2026-01-13", "320.00 RUB"}, // a day of interest
		{[]liability.Guarantee{bank, extra}, "2026-04-23", "32320.00 RUB"},
	} {
		on, missing, short, err := liability.Shortfall(c.gs, steps)
		require.NoError(t, err)
		require.True(t, short)
		require.Equal(t, c.on, on.String())
		require.Equal(t, c.missing, missing.String())
	}
	bank.Amount = rub("800000.00 RUB")
	_, _, short, err := liability.Shortfall([]liability.Guarantee{bank}, steps)
	require.NoError(t, err)
	require.False(t, short)

	_, _, _, err = liability.Shortfall([]liability.Guarantee{{ID: "G3"}}, steps)
	require.EqualError(t, err, "guarantee G3: wanted its days and an amount not below zero")
	bank.Amount = rub("1.00 EUR")
	_, _, _, err = liability.Shortfall([]liability.Guarantee{bank}, steps)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = liability.Exposure(nil, nil, bookOf("2025-01-01 18%"), russian(), customs.MustPeriod("1900-01-01..2026-12-31"))
	require.EqualError(t, err, "days of exposure 46386 is out of range: wanted from 1 to 20000")
}

// TestCompare: one set of facts under two laws, side by side, with the options and
// the amounts that differ.
func TestCompare(t *testing.T) {
	os, ps, book := workshop()
	other := russian()
	other.InterestDivisor, other.RemediesOnInputs = customs.Divisor365, customs.RemediesNone
	c, err := liability.Compare(os, ps, book, russian(), other, day("2027-01-15"))
	require.NoError(t, err)
	require.Equal(t, []customs.Key{customs.KeyInterestDivisor, customs.KeyRemediesOnInputs}, c.Options)
	require.NotEmpty(t, c.Differences)
	d := c.Differences[0]
	require.Equal(t, liability.Duty, d.Kind)
	require.True(t, d.Interest)
	require.Equal(t, "788.58 RUB", d.A.Payable.String())
	require.Equal(t, "777.78 RUB", d.B.Payable.String())
	golden(t, "comparison.en.txt", c.Text(customs.English))
	golden(t, "comparison.ru.txt", c.Text(customs.Russian))

	same, err := liability.Compare(os, ps, book, russian(), russian(), day("2027-01-15"))
	require.NoError(t, err)
	require.Empty(t, same.Differences)
	require.Contains(t, same.String(), "No amount differs.")
	kz := customs.Kazakhstan()
	_, err = liability.Compare(os, ps, book, russian(), kz, day("2027-01-15"))
	require.ErrorIs(t, err, customs.ErrCurrency)
	refundable := placed(liability.LostUnexcused{On: day("2026-04-22")}, liability.Stored{On: day("2027-01-10")})
	with := russian()
	with.RefundInterest = customs.RefundWithInterest
	c, err = liability.Compare([]liability.Obligation{refundable}, nil, bookOf("2025-01-01 18%"), russian(), with, day("2027-02-01"))
	require.NoError(t, err)
	require.Empty(t, c.Differences)
}
