package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestRefilledLineIsTheResolvedOne: a line that is refilled with another lot of the
// same goods has the amounts of the line resolved for that lot.
func TestRefilledLineIsTheResolvedOne(t *testing.T) {
	w := newWorld(t, 4)
	for range 3000 {
		lot, law := w.lot(), w.law()
		line, err := liability.Resolve(lot, w.book, law, liability.Charge{Basis: liability.Placed})
		require.NoError(t, err)
		before := line
		other := w.lot()
		other.ID, other.Code = "M", lot.Code
		if other.Value.Currency() != lot.Value.Currency() {
			require.ErrorIs(t, line.Refill(other), customs.ErrConflict)
			require.Equal(t, before, line)
			continue
		}
		require.NoError(t, line.Refill(other))
		want, err := liability.Resolve(other, w.book, law, liability.Charge{Basis: liability.Placed})
		require.NoError(t, err)
		from, to := w.stretch(other.Quantity)
		a, err := line.Totals(from.ratio, to.ratio)
		b, err2 := want.Totals(from.ratio, to.ratio)
		require.Equal(t, err2, err)
		require.Equal(t, b, a)
		require.Equal(t, want.Quantity(), line.Quantity())
		require.Equal(t, liability.LotID("M"), line.Lot())
	}
}

// TestRefillRefuses: a lot to which other rates apply does not fit a line.
func TestRefillRefuses(t *testing.T) {
	data := rich()
	data.Measures[0].Rate = customs.MustRate("2 RUB/kg")
	for want, set := range map[string]func(l *liability.Lot){
		"lot L1: the line was resolved for goods 1201 90 000 0, not 1201 10 000 0":     func(l *liability.Lot) { l.Code = customs.MustGoodsCode("1201100000") },
		"lot L1: the line was resolved for origin Brazil, not Germany":                 func(l *liability.Lot) { l.Origin = customs.MustCountry("DE") },
		"lot L1: the line was resolved for registration on 2026-01-10, not 2026-01-11": func(l *liability.Lot) { l.Registered = day("2026-01-11") },
		"lot L1: the line was resolved for values in RUB, not EUR":                     func(l *liability.Lot) { l.Value = rub("1 EUR") },
		"lot L1: the line was resolved for claims 0, not 1":                            func(l *liability.Lot) { l.Claims = claiming().Claims },
		"lot L1: wanted the quantity in kg, the lot does not state it":                 func(l *liability.Lot) { l.Quantity = qty("3 pcs") },
		"lot L1: the goods code is missing":                                            func(l *liability.Lot) { l.Code = customs.GoodsCode{} },
	} {
		line := resolve(t, beans(), data, russian(), liability.Placed)
		lot := beans()
		set(lot)
		require.EqualError(t, line.Refill(lot), want)
	}
	require.EqualError(t, new(liability.Line).Refill(beans()), "wanted a resolved line, this one is empty")
	require.EqualError(t, new(liability.Line).Refill(nil), "no lot was given")
}
