package customs_test

import (
	"errors"
	"math/big"
	"math/bits"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/eaeu-customs/inward/customs"
)

// The references beside the library's own figures: plain checked int64 as one
// would write it by hand (int), shopspring/decimal and big.Rat, over the same
// 1024 amounts in the same run. Each operation is over all of them; divide by
// 1024 for one.

const benchCount = 1024

var (
	benchInts     [benchCount]int64
	benchTexts    [benchCount]string
	benchMoney    [benchCount]customs.Money
	benchQuantity [benchCount]customs.Quantity
	benchDecimals [benchCount]decimal.Decimal
	benchRats     [benchCount]*big.Rat

	sinkInt      int64
	sinkMoney    customs.Money
	sinkQuantity customs.Quantity
	sinkDecimal  decimal.Decimal
	sinkString   string
)

func benchSetup() {
	for i := range benchInts {
		benchInts[i] = int64(i)*7_919_317 + 27_800_015
		benchMoney[i] = noErr(customs.MoneyFromMinor(benchInts[i], customs.RUB))
		benchQuantity[i] = noErr(customs.NewQuantity(benchInts[i], customs.Kilogram))
		benchTexts[i] = benchMoney[i].String()
		benchDecimals[i] = benchMoney[i].Decimal()
		benchRats[i] = exactRat(benchMoney[i].Exact())
	}
}

var errOverflow = errors.New("overflow")

func addInt(a, b int64) (int64, error) {
	s := a + b
	if (a^s)&(b^s) < 0 {
		return 0, errOverflow
	}
	return s, nil
}

// addIntCalled is addInt as it is when the compiler does not inline it.
//
//go:noinline
func addIntCalled(a, b int64) (int64, error) { return addInt(a, b) }

func mulInt(a, b int64) (int64, error) {
	p := a * b
	if b != 0 && p/b != a {
		return 0, errOverflow
	}
	return p, nil
}

// mulIntRound is a × num ÷ den rounded half up, with the overflow seen.
func mulIntRound(a, num, den int64) (int64, error) {
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(num))
	if hi >= uint64(den) {
		return 0, errOverflow
	}
	q, r := bits.Div64(hi, lo, uint64(den))
	if r >= uint64(den)-r {
		q++
	}
	if q > 1<<63-1 {
		return 0, errOverflow
	}
	if a < 0 {
		return -int64(q), nil
	}
	return int64(q), nil
}

func fail(b *testing.B, err error) {
	if err != nil {
		b.Fatal(err)
	}
}

func BenchmarkAdd(b *testing.B) {
	benchSetup()
	b.Run("int", func(b *testing.B) {
		for b.Loop() {
			var t int64
			for _, n := range benchInts {
				var err error
				t, err = addInt(t, n)
				fail(b, err)
			}
			sinkInt = t
		}
	})
	b.Run("int-called", func(b *testing.B) {
		for b.Loop() {
			var t int64
			for _, n := range benchInts {
				var err error
				t, err = addIntCalled(t, n)
				fail(b, err)
			}
			sinkInt = t
		}
	})
	b.Run("sum", func(b *testing.B) {
		for b.Loop() {
			s := customs.NewSum(customs.RUB)
			for i := range benchMoney {
				s.Add(benchMoney[i])
			}
			t, err := s.Total()
			fail(b, err)
			sinkMoney = t
		}
	})
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			t := customs.ZeroMoney(customs.RUB)
			for i := range benchMoney {
				var err error
				t, err = t.Add(benchMoney[i])
				fail(b, err)
			}
			sinkMoney = t
		}
	})
	b.Run("quantity", func(b *testing.B) {
		for b.Loop() {
			t := customs.ZeroQuantity(customs.Kilogram)
			for i := range benchQuantity {
				var err error
				t, err = t.Add(benchQuantity[i])
				fail(b, err)
			}
			sinkInt = t.Exact().Coef
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		for b.Loop() {
			t := decimal.New(0, -2)
			for i := range benchDecimals {
				t = t.Add(benchDecimals[i])
			}
			sinkDecimal = t
		}
	})
	b.Run("rat", func(b *testing.B) {
		for b.Loop() {
			t := new(big.Rat)
			for i := range benchRats {
				t.Add(t, benchRats[i])
			}
		}
	})
}

// BenchmarkMul: an amount × 125 ÷ 1000, rounded to halfUp2.
func BenchmarkMul(b *testing.B) {
	benchSetup()
	b.Run("int", func(b *testing.B) {
		for b.Loop() {
			for _, n := range benchInts {
				p, err := mulIntRound(n, 125, 1000)
				fail(b, err)
				sinkInt = p
			}
		}
	})
	b.Run("int-multiple", func(b *testing.B) {
		for b.Loop() {
			for _, n := range benchInts {
				p, err := mulInt(n, 125)
				fail(b, err)
				sinkInt = p
			}
		}
	})
	b.Run("money-percent", func(b *testing.B) {
		p := percent("12.5%")
		for b.Loop() {
			for i := range benchMoney {
				m, err := p.Of(benchMoney[i], halfUp2)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("money-ratio", func(b *testing.B) {
		r := ratio("1/8")
		for b.Loop() {
			for i := range benchMoney {
				m, err := benchMoney[i].Times(r, halfUp2)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("money-multiple", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				m, err := benchMoney[i].Multiple(125)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		p := decimal.New(125, -3)
		for b.Loop() {
			for i := range benchDecimals {
				sinkDecimal = benchDecimals[i].Mul(p).Round(2)
			}
		}
	})
	b.Run("rat", func(b *testing.B) {
		p := big.NewRat(1, 8)
		for b.Loop() {
			for i := range benchRats {
				oracleRound(new(big.Rat).Mul(benchRats[i], p), halfUp2)
			}
		}
	})
}

// BenchmarkShare: what falls on 250 of 1001 kg.
func BenchmarkShare(b *testing.B) {
	benchSetup()
	part, whole := quantity("250 kg"), quantity("1001 kg")
	b.Run("int", func(b *testing.B) {
		for b.Loop() {
			for _, n := range benchInts {
				p, err := mulIntRound(n, 250, 1001)
				fail(b, err)
				sinkInt = p
			}
		}
	})
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				m, err := benchMoney[i].Share(part, whole, halfUp2)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		p, w := decimal.New(250, 0), decimal.New(1001, 0)
		for b.Loop() {
			for i := range benchDecimals {
				sinkDecimal = benchDecimals[i].Mul(p).DivRound(w, 2)
			}
		}
	})
	b.Run("rat", func(b *testing.B) {
		p := big.NewRat(250, 1001)
		for b.Loop() {
			for i := range benchRats {
				oracleRound(new(big.Rat).Mul(benchRats[i], p), halfUp2)
			}
		}
	})
}

// BenchmarkRound: to whole roubles.
func BenchmarkRound(b *testing.B) {
	benchSetup()
	to := customs.Rounding{Scale: 0, Mode: customs.HalfUp}
	b.Run("int", func(b *testing.B) {
		for b.Loop() {
			for _, n := range benchInts {
				p, err := mulIntRound(n, 1, 100)
				fail(b, err)
				sinkInt = p * 100
			}
		}
	})
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				m, err := benchMoney[i].Round(to)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		for b.Loop() {
			for i := range benchDecimals {
				sinkDecimal = benchDecimals[i].Round(0)
			}
		}
	})
	b.Run("rat", func(b *testing.B) {
		for b.Loop() {
			for i := range benchRats {
				oracleRound(benchRats[i], to)
			}
		}
	})
}

// BenchmarkParse: shopspring and big.Rat read the number alone, Money and Quantity
// what it counts too.
func BenchmarkParse(b *testing.B) {
	benchSetup()
	for _, kind := range []string{"money", "quantity"} {
		texts := benchTexts
		if kind == "quantity" {
			for i := range texts {
				texts[i] = benchQuantity[i].String()
			}
		}
		numbers := texts
		for i := range numbers {
			numbers[i] = numbers[i][:strings.IndexByte(numbers[i], ' ')]
		}
		b.Run(kind, func(b *testing.B) {
			for b.Loop() {
				for i := range texts {
					var err error
					if kind == "money" {
						sinkMoney, err = customs.ParseMoney(texts[i])
					} else {
						sinkQuantity, err = customs.ParseQuantity(texts[i])
					}
					fail(b, err)
				}
			}
		})
		b.Run(kind+"-shopspring", func(b *testing.B) {
			for b.Loop() {
				for i := range numbers {
					d, err := decimal.NewFromString(numbers[i])
					fail(b, err)
					sinkDecimal = d
				}
			}
		})
		b.Run(kind+"-rat", func(b *testing.B) {
			for b.Loop() {
				for i := range numbers {
					new(big.Rat).SetString(numbers[i])
				}
			}
		})
	}
}

func BenchmarkString(b *testing.B) {
	benchSetup()
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				sinkString = benchMoney[i].String()
			}
		}
	})
	b.Run("quantity", func(b *testing.B) {
		for b.Loop() {
			for i := range benchQuantity {
				sinkString = benchQuantity[i].String()
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		for b.Loop() {
			for i := range benchDecimals {
				sinkString = benchDecimals[i].String()
			}
		}
	})
	b.Run("rat", func(b *testing.B) {
		for b.Loop() {
			for i := range benchRats {
				sinkString = benchRats[i].FloatString(2)
			}
		}
	})
}

// BenchmarkAppendText: shopspring has no such method; its MarshalText is the
// nearest.
func BenchmarkAppendText(b *testing.B) {
	benchSetup()
	buf := make([]byte, 0, 64)
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				buf, _ = benchMoney[i].AppendText(buf[:0])
			}
		}
	})
	b.Run("quantity", func(b *testing.B) {
		for b.Loop() {
			for i := range benchQuantity {
				buf, _ = benchQuantity[i].AppendText(buf[:0])
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		for b.Loop() {
			for i := range benchDecimals {
				buf, _ = benchDecimals[i].MarshalText()
			}
		}
	})
}

// BenchmarkBorder: from the host's decimal and back to it.
func BenchmarkBorder(b *testing.B) {
	benchSetup()
	b.Run("from-decimal", func(b *testing.B) {
		for b.Loop() {
			for i := range benchDecimals {
				m, err := customs.MoneyFromDecimal(benchDecimals[i], customs.RUB)
				fail(b, err)
				sinkMoney = m
			}
		}
	})
	b.Run("to-decimal", func(b *testing.B) {
		for b.Loop() {
			for i := range benchMoney {
				sinkDecimal = benchMoney[i].Decimal()
			}
		}
	})
}
