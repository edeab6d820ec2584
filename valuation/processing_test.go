package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestWasteIsValuedInItsOwnCondition: as if imported so: by its own facts on its own
// day, not by what the goods it comes from were worth; its sale in the territory is
// no sale for export to it.
// Provision: cc/170/2
func TestWasteIsValuedInItsOwnCondition(t *testing.T) {
	f := facts("150 kg")
	f.Goods.State, f.Goods.Name = v.Waste, "scrap"
	f.Sale = sold("150 kg", "900 USD").Sale
	f.Comparables = []v.Comparable{comparable("A", "500 USD", "100 kg")}
	d := value(t, usd(), f)
	require.Equal(t, v.IdenticalGoods, d.Method)
	require.Equal(t, money("750.00 USD"), d.Value)
	require.Equal(t, []customs.Code{v.NotSold}, reasons(d, v.TransactionValue))
	tr := d.Trace()
	require.Equal(t, "cc/170/2", tr.At(0).Provision.String())
	require.Equal(t, "scrap, waste: valued in its own condition, on its own day 2026-02-02 [cc/170/2]", tr.At(0).String())
}

// TestRemnantIsValuedInItsOwnCondition: remnants need a procedure of their own.
// Provision: cc/171
func TestRemnantIsValuedInItsOwnCondition(t *testing.T) {
	f := facts("150 kg")
	f.Goods.State = v.Remnant
	f.Comparables = []v.Comparable{comparable("A", "500 USD", "100 kg")}
	d := value(t, usd(), f)
	tr := d.Trace()
	require.Equal(t, "cc/171", tr.At(0).Provision.String())
}

// TestProductsAreValuedByTheirInputs: their own value is refused; what the goods
// used were worth is added up, each lot at its own value, and stretches of a lot add
// up to it exactly.
// Provision: cc/175/1
func TestProductsAreValuedByTheirInputs(t *testing.T) {
	f := sold("200 kg", "1000000 RUB")
	f.Goods.State = v.Product
	d, why := refused(t, v.UnionImport(customs.RUB), f)
	require.ErrorIs(t, why, v.ProductByInputs)
	require.Zero(t, d.Value)
	require.Equal(t, "cc/175/1", why[0].Provision.String())
	require.Equal(t, money("1000000.00 RUB"), value(t, russian(), f).Value, "an export rule set values what is exported")

	lot := v.Input{Lot: "L1", Value: money("2000000 RUB"), Placed: quantity("1000 kg"), Upto: quantity("250 kg")}
	m, tr, err := v.OfInputs([]v.Input{lot}, two)
	require.NoError(t, err)
	require.Equal(t, money("500000.00 RUB"), m, "200 kg of product at 0.8 kg per kg")
	require.Equal(t, 1, tr.Len())
	require.Equal(t, "cc/175/1", tr.At(0).Provision.String())

	other := v.Input{Lot: "L2", Value: money("0.50 RUB"), Placed: quantity("3 pcs"), From: quantity("1 pcs"), Upto: quantity("2 pcs")}
	m, _, err = v.OfInputs([]v.Input{lot, other}, two)
	require.NoError(t, err)
	require.Equal(t, money("500000.16 RUB"), m)

	total := customs.NewSum(customs.RUB)
	for _, cut := range [][2]string{{"0 pcs", "1 pcs"}, {"1 pcs", "2 pcs"}, {"2 pcs", "3 pcs"}} {
		m, _, err := v.OfInputs([]v.Input{{Value: money("0.50 RUB"), Placed: quantity("3 pcs"), From: quantity(cut[0]), Upto: quantity(cut[1])}}, two)
		require.NoError(t, err)
		total.Add(m)
	}
	sum, err := total.Total()
	require.NoError(t, err)
	require.Equal(t, money("0.50 RUB"), sum)
}

// TestBadInputsAreAllReported: with their numbers.
func TestBadInputsAreAllReported(t *testing.T) {
	_, _, err := v.OfInputs(nil, customs.Rounding{})
	require.EqualError(t, err, "rounding mode Mode(0) is out of range: wanted one of half up, half even, down, up\nno inputs are given")
	_, _, err = v.OfInputs([]v.Input{
		{Value: money("-1 RUB"), Placed: quantity("0 kg"), Upto: quantity("1 kg")},
		{Placed: quantity("5 kg"), From: quantity("-1 kg"), Upto: quantity("7 kg")},
		{Value: money("1 RUB"), Placed: quantity("5 kg"), From: quantity("3 kg"), Upto: quantity("2 l")},
	}, two)
	require.EqualError(t, err, `input 1: -1.00 RUB is below zero
input 1: 0 kg; wanted a quantity above zero
input 1: 1 kg is more than 0 kg
input 2: an amount is wanted, zero included
input 2: 7 kg is more than 5 kg
input 2: -1 kg is below zero
input: 2 l and 5 kg do not measure the same`)
}
