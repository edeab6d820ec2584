package exact_test

import (
	"math/big"
	"math/bits"
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
)

// The operands of all benchmarks: invoice lines of an ordinary size.
var (
	texts = [8]string{"1234.56", "98765.43", "0.99", "1250000.00", "17.05", "333333.33", "48210.07", "5.50"}
	rates = [8]string{"62.1250", "98.4312", "0.1834", "89.0041", "450.12", "29.7351", "1.0835", "14.6200"}
)

type operands struct {
	a, b   [8]exact.Decimal
	sa, sb [8]decimal.Decimal
	ra, rb [8]*big.Rat
}

func newOperands(b *testing.B) *operands {
	b.Helper()
	o := new(operands)
	for i := range 8 {
		var err, err2 error
		o.a[i], err = exact.Parse(texts[i])
		o.b[i], err2 = exact.Parse(rates[i])
		if err != nil || err2 != nil {
			b.Fatal(err, err2)
		}
		o.sa[i], o.sb[i] = decimal.RequireFromString(texts[i]), decimal.RequireFromString(rates[i])
		o.ra[i], _ = new(big.Rat).SetString(texts[i])
		o.rb[i], _ = new(big.Rat).SetString(rates[i])
	}
	return o
}

// plainAdd and plainMul are what a careful programmer writes by hand: int64
// with the overflow detected, all at one scale.
func plainAdd(a, b int64) (int64, bool) {
	s := a + b
	return s, (s > a) == (b > 0)
}

func plainMul(a, b int64) (int64, bool) {
	ua, ub := uint64(a), uint64(b)
	if a < 0 {
		ua = -ua
	}
	if b < 0 {
		ub = -ub
	}
	hi, lo := bits.Mul64(ua, ub)
	if hi != 0 || lo > exact.MaxCoef {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// plainQuo is a × b ÷ c rounded half up for amounts that are not negative.
func plainQuo(a, b, c int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if hi >= uint64(c) {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, uint64(c))
	if r >= uint64(c)-r {
		q++
	}
	return int64(q), q <= exact.MaxCoef
}

func BenchmarkAdd(b *testing.B) {
	o := newOperands(b)
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, ok := plainAdd(o.a[i&7].Coef, o.a[i*5&7].Coef)
			if !ok {
				b.Fatal("overflow")
			}
			keep = s
		}
	})
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := o.a[i&7].Add(o.a[i*5&7])
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("scales", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := o.a[i&7].Add(o.b[i*5&7])
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			o.sa[i&7].Add(o.sa[i*5&7])
		}
	})
	b.Run("big.Rat", func(b *testing.B) {
		b.ReportAllocs()
		r := new(big.Rat)
		for i := 0; i < b.N; i++ {
			r.Add(o.ra[i&7], o.ra[i*5&7])
		}
	})
}

func BenchmarkMul(b *testing.B) {
	o := newOperands(b)
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, ok := plainMul(o.a[i&7].Coef, o.b[i*5&7].Coef)
			if !ok {
				b.Fatal("overflow")
			}
			keep = s
		}
	})
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := o.a[i&7].Mul(o.b[i*5&7])
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			o.sa[i&7].Mul(o.sb[i*5&7])
		}
	})
	b.Run("big.Rat", func(b *testing.B) {
		b.ReportAllocs()
		r := new(big.Rat)
		for i := 0; i < b.N; i++ {
			r.Mul(o.ra[i&7], o.rb[i*5&7])
		}
	})
}

func BenchmarkShare(b *testing.B) {
	o := newOperands(b)
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, ok := plainQuo(o.a[i&7].Coef, 7, 12)
			if !ok {
				b.Fatal("overflow")
			}
			keep = s
		}
	})
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := exact.Share(o.a[i&7], 7, 12, 2, exact.HalfUp)
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("frac", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := exact.FracOf(o.a[i&7]).MulInt(7).QuoInt(12).Round(2, exact.HalfUp)
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		seven, twelve := decimal.NewFromInt(7), decimal.NewFromInt(12)
		for i := 0; i < b.N; i++ {
			o.sa[i&7].Mul(seven).DivRound(twelve, 2)
		}
	})
	b.Run("big.Rat", func(b *testing.B) {
		b.ReportAllocs()
		share, r := big.NewRat(7, 12), new(big.Rat)
		for i := 0; i < b.N; i++ {
			r.Mul(o.ra[i&7], share)
		}
	})
}

func BenchmarkRound(b *testing.B) {
	o := newOperands(b)
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, ok := plainQuo(o.b[i&7].Coef, 1, 1000)
			if !ok {
				b.Fatal("overflow")
			}
			keep = s
		}
	})
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			s, err := o.b[i&7].Round(1, exact.HalfUp)
			if err != nil {
				b.Fatal(err)
			}
			keep = s.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			o.sb[i&7].Round(1)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			d, err := exact.Parse(texts[i&7])
			if err != nil {
				b.Fatal(err)
			}
			keep = d.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			if _, err := decimal.NewFromString(texts[i&7]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("big.Rat", func(b *testing.B) {
		b.ReportAllocs()
		r := new(big.Rat)
		for i := 0; i < b.N; i++ {
			r.SetString(texts[i&7])
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	o := newOperands(b)
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		var buf [32]byte
		for i := 0; i < b.N; i++ {
			keep = int64(len(o.a[i&7].Append(buf[:0])))
		}
	})
	b.Run("exact.String", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			keep = int64(len(o.a[i&7].String()))
		}
	})
	b.Run("shopspring.String", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			keep = int64(len(o.sa[i&7].String()))
		}
	})
	b.Run("big.Rat.FloatString", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			keep = int64(len(o.ra[i&7].FloatString(2)))
		}
	})
}

// BenchmarkFormula is value × exchange × share ÷ per, and a percentage of it:
// two amounts of a customs line.
func BenchmarkFormula(b *testing.B) {
	o := newOperands(b)
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			v, ok := plainMul(o.a[i&7].Coef, 7)
			v, ok2 := plainQuo(v, o.b[i&7].Coef, 12*100*100)
			d, ok3 := plainQuo(v, 125, 1000)
			if !ok || !ok2 || !ok3 {
				b.Fatal("overflow")
			}
			keep = v + d
		}
	})
	b.Run("product", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			v, err := exact.ProductOf(o.a[i&7], o.b[i&7]).MulInt(7).Quo(12*100, 2, exact.HalfUp)
			d, err2 := exact.ProductOf(v, exact.Decimal{Coef: 125, Scale: 1}).Shift(2).Round(2, exact.HalfUp)
			if err != nil || err2 != nil {
				b.Fatal(err, err2)
			}
			keep = v.Coef + d.Coef
		}
	})
	b.Run("frac", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			v, err := exact.FracOf(o.a[i&7]).MulDecimal(o.b[i&7]).MulInt(7).QuoInt(12*100).Round(2, exact.HalfUp)
			d, err2 := exact.FracOf(v).MulDecimal(exact.Decimal{Coef: 125, Scale: 1}).QuoInt(100).Round(2, exact.HalfUp)
			if err != nil || err2 != nil {
				b.Fatal(err, err2)
			}
			keep = v.Coef + d.Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		per, seven := decimal.NewFromInt(12*100), decimal.NewFromInt(7)
		pct, hundred := decimal.RequireFromString("12.5"), decimal.NewFromInt(100)
		for i := 0; i < b.N; i++ {
			v := o.sa[i&7].Mul(o.sb[i&7]).Mul(seven).DivRound(per, 2)
			v.Mul(pct).DivRound(hundred, 2)
		}
	})
}

// BenchmarkLine is the arithmetic of a whole customs line: conversion, combined
// duty, anti-dumping, excise, VAT and the interest of one period, seven
// roundings in all.
func BenchmarkLine(b *testing.B) {
	o := newOperands(b)
	pct, dumping, vat := exact.Decimal{Coef: 125, Scale: 1}, exact.Decimal{Coef: 184, Scale: 1}, exact.Decimal{Coef: 22}
	weight, specific, excise, key := exact.Decimal{Coef: 125075, Scale: 2}, exact.Decimal{Coef: 2, Scale: 1}, exact.Decimal{Coef: 61300, Scale: 2}, exact.Decimal{Coef: 165, Scale: 1}
	b.Run("product", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			fx := o.b[i*5&7]
			value, e1 := exact.ProductOf(o.a[i&7], fx).Round(2, exact.HalfUp)
			duty := exact.ProductOf(value, pct).Shift(2)
			if least := exact.ProductOf(weight, specific).Mul(fx); least.Cmp(duty) > 0 {
				duty = least
			}
			customs, e2 := duty.Round(2, exact.HalfUp)
			extra, e3 := exact.ProductOf(value, dumping).Shift(2).Round(2, exact.HalfUp)
			tax, e4 := exact.ProductOf(weight, excise).Shift(3).Round(2, exact.HalfUp)
			base, e5 := value.Add(customs)
			base, e6 := base.Add(tax)
			value, e7 := exact.ProductOf(base, vat).Shift(2).Round(2, exact.HalfUp)
			sum, e8 := customs.Add(value)
			interest, e9 := exact.ProductOf(sum, key).MulInt(47).Shift(2).Quo(360, 2, exact.HalfUp)
			if e1 != nil || e2 != nil || e3 != nil || e4 != nil || e5 != nil || e6 != nil || e7 != nil || e8 != nil || e9 != nil {
				b.Fatal("overflow")
			}
			keep = interest.Coef + extra.Coef
		}
	})
}

// BenchmarkRatio multiplies and adds shares that stay within 64 bits.
func BenchmarkRatio(b *testing.B) {
	x, _, err := exact.ParseRatio("1250/3481")
	y, _, err2 := exact.ParseRatio("36/125")
	if err != nil || err2 != nil {
		b.Fatal(err, err2)
	}
	b.Run("mul", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			keep = int64(x.Mul(y).Sign())
		}
	})
	b.Run("add", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			keep = int64(x.Add(y).Sign())
		}
	})
	b.Run("big.Rat", func(b *testing.B) {
		b.ReportAllocs()
		p, q, r := big.NewRat(1250, 3481), big.NewRat(36, 125), new(big.Rat)
		for i := 0; i < b.N; i++ {
			keep = int64(r.Mul(p, q).Sign())
		}
	})
}

// keep receives results, so that nothing is optimised away.
var keep int64
