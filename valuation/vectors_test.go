package valuation_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestVectorPlainPrice: the price alone, with nothing to add.
func TestVectorPlainPrice(t *testing.T) {
	var in struct {
		Method int
		Price  customs.Money
		Expect customs.Money
	}
	require.NoError(t, vectors.Read("valuation-1-plain", &in))
	d := value(t, usd(), sold("1 pcs", in.Price.String()))
	require.Equal(t, in.Expect, d.Value)
	require.Equal(t, v.Method(in.Method), d.Method)
}

// TestVectorAssist: moulds supplied free, spread over the units of the contract.
func TestVectorAssist(t *testing.T) {
	var in struct {
		Price  customs.Money
		Assist struct {
			Moulds   customs.Money
			For      customs.Quantity
			Imported customs.Quantity
		}
		Expect struct{ Addition, Value customs.Money }
	}
	require.NoError(t, vectors.Read("valuation-1-assist", &in))
	d := value(t, usd(), sold(in.Assist.Imported.String(), in.Price.String(), v.Assist{
		Kind: v.Tools, Value: in.Assist.Moulds, In: v.Apart, Evidence: "invoice for moulds",
		Spread: v.Spread{Way: v.OverContract, Whole: in.Assist.For, Evidence: "contract"},
	}))
	require.Equal(t, in.Expect.Addition.String(), line(t, d, "ДТС-1/14б"))
	require.Equal(t, in.Expect.Value, d.Value)
}

// TestVectorRoyalty: a royalty as a percentage of the resale price.
func TestVectorRoyalty(t *testing.T) {
	var in struct {
		Price   customs.Money
		Royalty string
		Expect  struct{ Addition, Value customs.Money }
	}
	require.NoError(t, vectors.Read("valuation-1-royalty", &in))
	rate, base, ok := strings.Cut(strings.TrimSuffix(in.Royalty, " resale"), " of ")
	require.True(t, ok)
	f := sold("1 pcs", in.Price.String(), v.Royalty{
		Rate: customs.MustPercent(rate), Base: money(base),
		Relates: customs.Met, ConditionOfSale: customs.Met, In: v.Apart, Evidence: "licence contract",
	})
	f.Sale.Answers.Royalties = v.Yes
	d := value(t, usd(), f)
	require.Equal(t, in.Expect.Addition.String(), line(t, d, "ДТС-1/15"))
	require.Equal(t, in.Expect.Value, d.Value)
}

type formVector struct {
	Lines  map[string]string
	Expect map[string]string
}

// TestVectorMethod2: the arithmetic of ДТС-2 for methods 2 and 3.
func TestVectorMethod2(t *testing.T) {
	var in formVector
	require.NoError(t, vectors.Read("valuation-2-form", &in))
	rub := func(n string) customs.Money { return money(in.Lines[n] + " RUB") }
	f := facts(in.Lines["17б"] + " pcs")
	c := comparable("A", in.Lines["11"]+" RUB", in.Lines["17а"]+" pcs")
	c.SameQuantity, c.SameTransport = customs.NotMet, customs.NotMet
	c.Adjustments = []v.Adjustment{
		{Kind: v.ForQuantity, Subtract: true, Amount: rub("12а"), Evidence: "price list"},
		{Kind: v.ForTransport, Amount: rub("14в"), Evidence: "tariff"},
	}
	f.Comparables = []v.Comparable{c}
	d := value(t, v.UnionImport(customs.RUB), f)
	require.Equal(t, v.IdenticalGoods, d.Method)
	require.Equal(t, in.Expect["16"]+" RUB", line(t, d, "ДТС-2 (2, 3)/16"))
	require.Equal(t, in.Expect["18"]+" RUB", line(t, d, "ДТС-2 (2, 3)/18"))
}

// TestVectorMethod4: the arithmetic of ДТС-2 for method 4.
func TestVectorMethod4(t *testing.T) {
	var in formVector
	require.NoError(t, vectors.Read("valuation-4-form", &in))
	per := func(n string) v.Deduction {
		return v.Deduction{Amount: money(in.Lines[n] + " RUB"), Evidence: "accounts"}
	}
	f := facts(in.Lines["17"] + " pcs")
	f.Resales = resales("RUB", resale(in.Lines["11"]+" RUB", "10 pcs"))
	f.Resales.Markup = v.Markup{Kind: v.ProfitAndExpenses, Amount: per("12").Amount, Evidence: "accounts"}
	f.Resales.Inland, f.Resales.Duties = per("13"), per("14")
	d := value(t, v.UnionImport(customs.RUB), f)
	require.Equal(t, v.Deductive, d.Method)
	require.Equal(t, in.Expect["16"]+" RUB", line(t, d, "ДТС-2 (4)/16"))
	require.Equal(t, in.Expect["18"]+" RUB", line(t, d, "ДТС-2 (4)/18"))
}
