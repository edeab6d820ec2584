package bench_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/bench"
	"github.com/eaeu-customs/inward/liability"
)

const many = 256

func lines(t testing.TB) []liability.Line {
	l, err := bench.Lines(bench.Samples(many))
	require.NoError(t, err)
	return l
}

var sink any

func BenchmarkR1(b *testing.B) {
	samples, rates := bench.Samples(many), bench.Rates()
	var sum int64
	for i := 0; b.Loop(); i++ {
		r, err := bench.R1(samples[i%many], &rates)
		if err != nil {
			b.Fatal(err)
		}
		sum += r.VAT
	}
	sink = sum
}

func BenchmarkTotals(b *testing.B) {
	ls := lines(b)
	b.ReportAllocs()
	var last liability.Amounts
	for i := 0; b.Loop(); i++ {
		a, err := bench.Whole(&ls[i%many])
		if err != nil {
			b.Fatal(err)
		}
		last = a
	}
	sink = last
}

func BenchmarkExplain(b *testing.B) {
	ls := lines(b)
	run := func(name string, trace func() *customs.Trace) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var last liability.Explained
			for i := 0; b.Loop(); i++ {
				l := &ls[i%many]
				e, err := l.Explain(l.Length(), trace())
				if err != nil {
					b.Fatal(err)
				}
				last = e
			}
			sink = last
		})
	}
	var kept customs.Trace
	run("items", func() *customs.Trace { return nil })
	run("kept trace", func() *customs.Trace { kept.Reset(); return &kept })
	run("new trace", func() *customs.Trace { return new(customs.Trace) })
}

func BenchmarkSlice(b *testing.B) {
	ls := lines(b)
	b.ReportAllocs()
	from := make([]customs.Ratio, many)
	for i := range ls {
		from[i] = ls[i].Quantity().Ratio().Mul(customs.MustRatio("0.25"))
	}
	var last liability.Amounts
	for i := 0; b.Loop(); i++ {
		l := &ls[i%many]
		e, err := l.Totals(from[i%many], l.Length())
		if err != nil {
			b.Fatal(err)
		}
		last = e
	}
	sink = last
}

func BenchmarkResolve(b *testing.B) {
	book, err := bench.Book()
	require.NoError(b, err)
	lot, err := bench.Lot(bench.Samples(1)[0])
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := liability.Resolve(lot, book, bench.Law(), liability.Charge{Basis: liability.Placed}); err != nil {
			b.Fatal(err)
		}
	}
}
