package valuation_test

import (
	"testing"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// determine times one determination.
func determine(b *testing.B, p v.Profile, f v.Facts, want v.Method) {
	b.Helper()
	d, err := v.Determine(p, f)
	if err != nil || d.Method != want {
		b.Fatal(err, d.Err())
	}
	b.ReportAllocs()
	for b.Loop() {
		if d, err = v.Determine(p, f); err != nil || !d.Determined() {
			b.Fatal(err)
		}
	}
}

func BenchmarkMethod1Plain(b *testing.B) {
	determine(b, usd(), sold("1 pcs", "100 USD"), v.TransactionValue)
}

func BenchmarkMethod1Full(b *testing.B) {
	f := sold("100 pcs", "1000000 EUR",
		transport("1500 USD"), v.Insurance{Amount: money("120 USD"), In: v.Apart, Evidence: "policy"},
		v.Assist{Kind: v.Tools, Value: money("20000 EUR"), In: v.Apart, Evidence: "invoice", Spread: v.Spread{Way: v.OverContract, Whole: quantity("10000 pcs"), Evidence: "contract"}},
		v.InlandTransport{Amount: money("700 EUR"), In: v.InPrice, Stated: customs.Met, Evidence: "invoice"},
	)
	f = quoted(quoted(f, "98.4312 RUB per 1 EUR"), "81.2 RUB per 1 USD")
	determine(b, v.UnionImport(customs.RUB), f, v.TransactionValue)
}

func BenchmarkMethod2(b *testing.B) {
	determine(b, usd(), compared(comparable("A", "500 USD", "100 pcs"), comparable("B", "400 USD", "100 pcs")), v.IdenticalGoods)
}

func BenchmarkMethod3(b *testing.B) {
	c := comparable("A", "500 USD", "100 pcs")
	c.Identical = customs.NotMet
	determine(b, usd(), compared(c), v.SimilarGoods)
}

func BenchmarkMethod4(b *testing.B) {
	determine(b, usd(), resold(resale("100 USD", "40 pcs"), resale("90 USD", "30 pcs"), resale("100 USD", "15 pcs"), resale("95 USD", "50 pcs")), v.Deductive)
}

func BenchmarkMethod5(b *testing.B) {
	determine(b, usd(), made("1000 USD", "160 USD"), v.Computed)
}

func BenchmarkMethod6(b *testing.B) {
	c := comparable("A", "500 USD", "100 pcs")
	c.Country = customs.MustCountry("VN")
	f := compared(c)
	f.LastResort = flexibly(v.IdenticalGoods, v.Relaxation{Rule: v.OtherCountry, Why: "memo"})
	determine(b, usd(), f, v.FallBack)
}

func BenchmarkForm(b *testing.B) {
	d, err := v.Determine(usd(), sold("1 pcs", "100 USD"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = d.Form(customs.Russian)
	}
}

func BenchmarkApportion(b *testing.B) {
	lines := make([]v.InvoiceLine, 100)
	for i := range lines {
		lines[i] = v.InvoiceLine{Value: money("123.45 EUR"), Weight: quantity("7 kg"), Quantity: quantity("3 pcs")}
	}
	costs := []v.Shared{{Amount: money("1000 EUR"), By: v.ByValue}, {Amount: money("777.77 EUR"), By: v.ByWeight}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Apportion(costs, lines, two); err != nil {
			b.Fatal(err)
		}
	}
}
