package valuation_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestApportionByEachKey: value, weight and quantity, with units converted.
func TestApportionByEachKey(t *testing.T) {
	lines := []v.InvoiceLine{
		{Name: "a", Value: money("100 EUR"), Weight: quantity("1 t"), Quantity: quantity("1 pcs")},
		{Name: "b", Value: money("200 EUR"), Weight: quantity("500 kg"), Quantity: quantity("1 pcs")},
		{Name: "c", Value: money("0 EUR"), Weight: quantity("0 kg"), Quantity: quantity("1 pcs")},
	}
	rows, err := v.Apportion([]v.Shared{
		{Name: "insurance", Amount: money("100 USD"), By: v.ByValue},
		{Name: "freight", Amount: money("100 USD"), By: v.ByWeight},
		{Name: "packing", Amount: money("100 USD"), By: v.ByQuantity},
	}, lines, two)
	require.NoError(t, err)
	require.Equal(t, [][]customs.Money{
		{money("33.33 USD"), money("66.67 USD"), money("0 USD")},
		{money("66.67 USD"), money("33.33 USD"), money("0 USD")},
		{money("33.33 USD"), money("33.34 USD"), money("33.33 USD")},
	}, rows)
}

// TestApportionAddsUpExactly: for any amounts, keys and rounding.
func TestApportionAddsUpExactly(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 2000 {
		n := 1 + r.Intn(20)
		lines := make([]v.InvoiceLine, n)
		for i := range lines {
			m, err := customs.MoneyFromMinor(1+r.Int63n(1e9), customs.EUR)
			require.NoError(t, err)
			q, err := customs.NewQuantity(r.Int63n(1e6)+1, customs.Kilogram)
			require.NoError(t, err)
			lines[i] = v.InvoiceLine{Value: m, Weight: q, Quantity: q}
		}
		cost, err := customs.MoneyFromMinor(r.Int63n(1e12), customs.USD)
		require.NoError(t, err)
		to := customs.Rounding{Scale: uint8(r.Intn(4)), Mode: customs.HalfUp + customs.Mode(r.Intn(4))}
		rows, err := v.Apportion([]v.Shared{{Amount: cost, By: v.ByValue + v.By(r.Intn(3))}}, lines, to)
		require.NoError(t, err)
		sum := customs.NewSum(customs.USD)
		for _, part := range rows[0] {
			require.GreaterOrEqual(t, part.Sign(), 0)
			sum.Add(part)
		}
		total, err := sum.Total()
		require.NoError(t, err)
		require.Equal(t, cost, total)
	}
}

// TestApportionBadInput: all faults at once.
func TestApportionBadInput(t *testing.T) {
	_, err := v.Apportion([]v.Shared{{Amount: money("-1 USD"), By: v.ByValue}, {By: 9}, {Amount: money("1 USD"), By: v.ByWeight}},
		[]v.InvoiceLine{{Value: money("1 EUR"), Weight: quantity("1 kg")}, {Value: money("1 USD"), Weight: quantity("1 l")}, {}}, two)
	require.EqualError(t, err, `shared cost 1: -1.00 USD is below zero
shared cost 2: an amount is wanted, zero included
shared cost 2: one of value, weight, quantity is wanted
invoice line: 1.00 EUR and 1.00 USD are not of one currency
invoice line 3: an amount is wanted, zero included
conversion: 1 l and 1 kg do not measure the same
invoice line 3: no quantity; wanted a quantity of zero or more`)
	_, err = v.Apportion([]v.Shared{{Amount: money("1 USD"), By: v.ByValue}}, nil, two)
	require.EqualError(t, err, "no lines are given")
	_, err = v.Apportion([]v.Shared{{Amount: money("1 USD"), By: v.ByValue}}, []v.InvoiceLine{{Value: money("0 USD")}}, two)
	require.EqualError(t, err, "the lines have no value to share by")
}

// TestFreightIsSplitAtTheBorder: by distance, and the parts add up.
func TestFreightIsSplitAtTheBorder(t *testing.T) {
	upto, beyond, err := v.SplitFreight(money("1000 EUR"), quantity("2044 m"), quantity("1850 m"), two)
	require.NoError(t, err)
	require.Equal(t, money("524.91 EUR"), upto)
	require.Equal(t, money("475.09 EUR"), beyond)
	for _, c := range [][2]customs.Quantity{{quantity("-1 m"), quantity("1 m")}, {quantity("1 kg"), quantity("1 m")}, {quantity("0 m"), quantity("0 m")}, {}} {
		_, _, err := v.SplitFreight(money("1 EUR"), c[0], c[1], two)
		require.Error(t, err)
	}
	_, _, err = v.SplitFreight(money("-1 EUR"), quantity("1 m"), quantity("1 m"), two)
	require.EqualError(t, err, "freight: -1.00 EUR is below zero")
}

// TestDutyWithinADeliveredPrice: the price is value and duty together.
func TestDutyWithinADeliveredPrice(t *testing.T) {
	m, err := v.DutyWithin(money("23162.50 USD"), customs.MustPercent("7.5%"), two)
	require.NoError(t, err)
	require.Equal(t, money("1615.99 USD"), m)
	_, err = v.DutyWithin(money("1 USD"), customs.MustPercent("-1%"), two)
	require.EqualError(t, err, "rate of duty -1% is out of range: wanted zero or more")
}
