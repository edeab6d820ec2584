package customs_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestNumbersDoNotAllocate: only the printed string and the host's decimal are
// on the heap.
func TestNumbersDoNotAllocate(t *testing.T) {
	a, b := money("278000.00 RUB"), money("0.0151 RUB")
	q, w := quantity("250.5 kg"), quantity("1 t")
	twoThirds, p := ratio("2/3"), percent("12.5%")
	r := twoThirds
	rate := customs.MustExchangeRate("62.1250 RUB per 1 EUR")
	euro := money("7.77 EUR")
	amount, text := a.Decimal(), []byte("278000.00 RUB")
	buf := make([]byte, 0, 64)
	sum := customs.NewSum(customs.RUB)
	var m customs.Money
	var n customs.Quantity
	for name, op := range map[string]func(){
		"add":           func() { m, _ = a.Add(b) },
		"sub":           func() { m, _ = a.Sub(b) },
		"round":         func() { m, _ = b.Round(halfUp2) },
		"times":         func() { m, _ = a.Times(r, halfUp2) },
		"multiple":      func() { m, _ = a.Multiple(7) },
		"percent":       func() { m, _ = p.Of(a, halfUp2) },
		"share":         func() { m, _ = a.Share(q, w, halfUp2) },
		"slice":         func() { m, _ = a.Slice(q, w, w, halfUp2) },
		"convert":       func() { m, _ = rate.Convert(euro, halfUp2) },
		"compare":       func() { a.Compare(b) },
		"sum":           func() { sum.Add(a) },
		"parse":         func() { m, _ = customs.ParseMoney("278000.00 RUB") },
		"unmarshal":     func() { _ = m.UnmarshalText(text) },
		"append":        func() { buf, _ = a.AppendText(buf[:0]) },
		"from decimal":  func() { m, _ = customs.MoneyFromDecimal(amount, customs.RUB) },
		"add kg and t":  func() { n, _ = q.Add(w) },
		"in":            func() { n, _ = w.In(customs.Kilogram) },
		"over":          func() { r, _ = q.Over(w) },
		"quantity":      func() { n, _ = customs.ParseQuantity("250.5 kg") },
		"append kg":     func() { buf, _ = q.AppendText(buf[:0]) },
		"ratio":         func() { r = r.Mul(r) },
		"parse ratio":   func() { r, _ = customs.ParseRatio("0.8") },
		"parse percent": func() { p, _ = customs.ParsePercent("12.5%") },
		"currency":      func() { _, _ = customs.ParseCurrency("GEL") },
	} {
		require.Zero(t, testing.AllocsPerRun(100, func() { r = twoThirds; op() }), name)
	}
	require.Equal(t, 1.0, testing.AllocsPerRun(100, func() { sinkString = a.String() }))
	require.Equal(t, 1.0, testing.AllocsPerRun(100, func() { sinkString = q.String() }))
	_, _ = m, n
}
