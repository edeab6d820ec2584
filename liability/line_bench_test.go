package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

func benchLine(b *testing.B) *liability.Line {
	data := simpleBook("greater of 5% and 0.2 EUR/kg", "20%")
	data.Quotations = []liability.Quotation{quotation("62.1250 RUB per 1 EUR")}
	return resolve(b, beans(), data, russian(), liability.Placed)
}

func BenchmarkTotalsOfALot(b *testing.B) {
	l := benchLine(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.Totals(customs.Ratio{}, l.Length()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTotalsOfASlice(b *testing.B) {
	l, from, to := benchLine(b), rat("123.456"), rat("654.321")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.Totals(from, to); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkExplain(b *testing.B) {
	l := benchLine(b)
	var t customs.Trace
	b.ReportAllocs()
	for b.Loop() {
		t.Reset()
		if _, err := l.Explain(l.Length(), &t); err != nil {
			b.Fatal(err)
		}
	}
}

// TestTotalsDoNotAllocate: the amounts of a lot and of a slice, and their
// explanation into a trace that has room, are made without allocation.
func TestTotalsDoNotAllocate(t *testing.T) {
	data := simpleBook("greater of 5% and 0.2 EUR/kg", "20%")
	data.Quotations = []liability.Quotation{quotation("62.1250 RUB per 1 EUR")}
	l := resolve(t, beans(), data, russian(), liability.Placed)
	from, to := rat("1/3"), rat("654.321")
	var tr customs.Trace
	require.Zero(t, testing.AllocsPerRun(100, func() {
		_, err := l.Totals(customs.Ratio{}, l.Length())
		_, err2 := l.Totals(from, to)
		tr.Reset()
		_, err3 := l.Explain(l.Length(), &tr)
		if err != nil || err2 != nil || err3 != nil {
			t.Error(err, err2, err3)
		}
	}))
}
