package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// made are facts of production with every part proven.
func made(cost, profit string) v.Facts {
	f := facts("10 pcs")
	f.Production = &v.Production{
		Cost: amount(cost), Profit: amount(profit), FromProducer: customs.Met,
		Transport: amount("30 USD"), Handling: amount("20 USD"), Insurance: amount("10 USD"),
	}
	return f
}

// TestComputedValueAddsUpOnce: 17 = 11 + 13 + 14 + 15 + 16; what line 12 names is
// contained in line 11 and not added again.
// Provision: cc/44/1
func TestComputedValueAddsUpOnce(t *testing.T) {
	f := made("1000 USD", "160 USD")
	plain := value(t, usd(), f)
	require.Equal(t, money("1220.00 USD"), plain.Value)
	require.Equal(t, v.Computed, plain.Method)
	for e := v.OfPacking; e <= v.OfOther; e++ {
		f.Production.Including = append(f.Production.Including, v.Part{Entry: e, Amount: money("100 USD")})
	}
	d := value(t, usd(), f)
	require.Equal(t, plain.Value, d.Value)
	require.Equal(t, map[string]string{
		"11":  "1000.00 USD",
		"12а": "100.00 USD", "12б": "100.00 USD", "12в": "100.00 USD", "12г": "100.00 USD", "12д": "100.00 USD", "12е": "100.00 USD", "12ж": "100.00 USD",
		"13": "160.00 USD", "14": "30.00 USD", "15": "20.00 USD", "16": "10.00 USD", "17": "1220.00 USD",
	}, lines(d))
}

// TestEveryPartOfTheComputedValueIsWanted: cost, profit with general expenses, and
// carriage, each with its proof; nothing given is not zero.
// Provision: cc/44/1/1, cc/44/1/2, cc/44/1/3
func TestEveryPartOfTheComputedValueIsWanted(t *testing.T) {
	for i, c := range []struct {
		of        func(*v.Production) *v.Amount
		provision string
	}{
		{func(p *v.Production) *v.Amount { return &p.Cost }, "cc/44/1/1"},
		{func(p *v.Production) *v.Amount { return &p.Profit }, "cc/44/1/2"},
		{func(p *v.Production) *v.Amount { return &p.Transport }, "cc/44/1/3"},
		{func(p *v.Production) *v.Amount { return &p.Handling }, "cc/44/1/3"},
		{func(p *v.Production) *v.Amount { return &p.Insurance }, "cc/44/1/3"},
	} {
		for _, a := range []v.Amount{{}, {Money: money("7 USD")}} {
			f := made("1000 USD", "160 USD")
			*c.of(f.Production) = a
			d, _ := refused(t, usd(), f)
			require.Equal(t, []customs.Code{v.CostUnproven}, reasons(d, v.Computed), i)
			require.Equal(t, []string{c.provision}, provisions(d, v.Computed))
		}
	}
}

// TestFiguresComeFromTheProducer: what is not shown is not met.
// Provision: cc/44/1
func TestFiguresComeFromTheProducer(t *testing.T) {
	f := made("1000 USD", "160 USD")
	f.Production.FromProducer = customs.Undetermined
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.NotFromProducer}, reasons(d, v.Computed))
	require.Equal(t, []string{"cc/44/1"}, provisions(d, v.Computed))
}
