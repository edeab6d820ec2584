package customs_test

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func BenchmarkRate(b *testing.B) {
	in := base("278000.55 RUB", "1000.5 kg")
	b.Run("reference in plain checked integers", func(b *testing.B) {
		value, quantity, n := uint64(27800055), uint64(10005), uint64(0)
		for b.Loop() {
			n += referenceDuty(value, quantity, 5, 12425, 10000)
		}
		require.NotZero(b, n)
	})
	for _, text := range []string{"5%", "0.2 EUR/kg", "greater of 5% and 0.2 EUR/kg", "sum of 5% and 0.2 EUR/kg", "lesser of 15% and (greater of 12.5% and 0.6 EUR/kg)"} {
		r := customs.MustRate(text)
		resolved, err := r.Resolve(customs.RUB, in.Exchange)
		require.NoError(b, err)
		b.Run("resolved/"+text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = resolved.Amount(in.Value, in.Quantities, kopecks)
			}
		})
		b.Run("part/"+text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = resolved.YieldOfPart(in.Value, in.Quantities, 333, 1000, kopecks)
			}
		})
		b.Run("once/"+text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = r.Yield(in, kopecks)
			}
		})
	}
}

// referenceDuty is the greater of a percentage and an amount per quantity, of one
// scale, written by hand for this one line.
//
//go:noinline
func referenceDuty(value, quantity, percent, perUnit, scale uint64) uint64 {
	over, a := bits.Mul64(value, percent)
	over2, b := bits.Mul64(quantity, perUnit)
	if over|over2 != 0 {
		return 0
	}
	n := max(a, b)
	quo := n / scale
	if rem := n % scale; rem >= scale-rem {
		quo++
	}
	return quo
}
