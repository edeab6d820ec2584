package valuation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// flexibly lets the fall-back method use a method with rules relaxed.
func flexibly(base v.Method, relax ...v.Relaxation) *v.LastResort {
	return &v.LastResort{Basis: v.Flexibly, Base: base, Relax: relax}
}

// TestFallBackNamesTheMethodAndWhatWasRelaxed: an identical sale 120 days before is
// no case for method 2, and serves method 6 with the window named.
// Provision: cc/45/2
func TestFallBackNamesTheMethodAndWhatWasRelaxed(t *testing.T) {
	c := comparable("A", "500 USD", "100 pcs")
	day, err := date("2026-02-01").AddDays(-120)
	require.NoError(t, err)
	c.Crossed = day
	f := compared(c)
	f.LastResort = flexibly(v.IdenticalGoods)
	d, _ := refused(t, usd(), f)
	require.Contains(t, reasons(d, v.FallBack), v.OutsideWindow)

	f.LastResort = flexibly(v.IdenticalGoods, v.Relaxation{Rule: v.OutsideWindow, Days: v.MustDays(119), Why: "memo"})
	refused(t, usd(), f)
	f.LastResort = flexibly(v.IdenticalGoods, v.Relaxation{Rule: v.OutsideWindow, Days: v.MustDays(120), Why: "memo"})
	d = value(t, usd(), f)
	require.Equal(t, money("1000.00 USD"), d.Value)
	require.Equal(t, v.FallBack, d.Method)
	require.Equal(t, v.IdenticalGoods, d.Base)
	require.Equal(t, "1000.00 USD", line(t, d, "ДТС-2 (2, 3)/18"))
	var relaxed []v.Relaxed
	for r := range d.Relaxed() {
		relaxed = append(relaxed, r)
	}
	require.Equal(t, []v.Relaxed{{Rule: v.OutsideWindow, Subject: "A", Days: v.MustDays(120), Why: "memo"}}, relaxed)
}

// TestEachRuleThatMayBeRelaxed: each lets its method give a value that it did not
// give before; without proof of the reason none does.
// Provision: cc/45/2
func TestEachRuleThatMayBeRelaxed(t *testing.T) {
	sale := func(spoil func(*v.Sale)) v.Facts {
		f := sold("1 pcs", "100 USD")
		spoil(f.Sale)
		return f
	}
	other := func(spoil func(*v.Comparable)) v.Facts {
		c := comparable("A", "50 USD", "100 pcs")
		spoil(&c)
		return compared(c)
	}
	processed := resold(resale("10 USD", "5 pcs"))
	processed.Resales.Sales[0].State = v.AfterProcessing
	processed.Resales.Processing = v.Deduction{Amount: money("0 USD"), Evidence: "e"}
	late := resold(resale("10 USD", "5 pcs"))
	late.Resales.Sales[0].On = date("2026-06-01")
	broker := made("10 USD", "20 USD")
	broker.Production.FromProducer = customs.NotMet
	for _, c := range []struct {
		rule  customs.Code
		base  v.Method
		days  int
		facts v.Facts
		want  string
	}{
		{v.NotSold, v.TransactionValue, 0, sale(func(s *v.Sale) { s.Sold = customs.NotMet }), "100.00 USD"},
		{v.Restricted, v.TransactionValue, 0, sale(func(s *v.Sale) {
			s.Answers.Restrictions, s.Restrictions = v.Yes, []v.Restriction{{Kind: v.Substantial}}
		}), "100.00 USD"},
		{v.Conditional, v.TransactionValue, 0, sale(func(s *v.Sale) { s.Answers.Conditions, s.Conditions = v.Yes, []v.Condition{{Text: "c"}} }), "100.00 USD"},
		{v.Influenced, v.TransactionValue, 0, sale(func(s *v.Sale) { s.Answers.Related, s.Relations = v.Yes, []v.Relation{{Kind: v.Control}} }), "100.00 USD"},
		{v.OtherCountry, v.IdenticalGoods, 0, other(func(c *v.Comparable) { c.Country = customs.MustCountry("VN") }), "100.00 USD"},
		{v.NotAccepted, v.SimilarGoods, 0, other(func(c *v.Comparable) { c.Accepted = customs.NotMet }), "100.00 USD"},
		{v.OutsideWindow, v.SimilarGoods, 400, other(func(c *v.Comparable) { c.Crossed = date("2025-01-01") }), "100.00 USD"},
		{v.ResaleOutsideWindow, v.Deductive, 120, late, "100.00 USD"},
		{v.Processed, v.Deductive, 0, processed, "100.00 USD"},
		{v.NotFromProducer, v.Computed, 0, broker, "90.00 USD"},
	} {
		r := v.Relaxation{Rule: c.rule}
		if c.days > 0 {
			r.Days = v.MustDays(c.days)
		}
		f := c.facts
		f.LastResort = flexibly(c.base, r)
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.RelaxationBarred}, reasons(d, v.FallBack), c.rule)
		f.LastResort.Relax[0].Why = "memo"
		d = value(t, usd(), f)
		require.Equal(t, c.want, d.Value.String(), c.rule)
		require.Equal(t, c.base, d.Base)
		n := 0
		for x := range d.Relaxed() {
			require.Equal(t, c.rule, x.Rule)
			n++
		}
		require.Equal(t, 1, n, c.rule)
	}
}

// TestProofIsNeverRelaxed: nor is a rule of another method, or days for a rule that
// is not about time.
// Provision: cc/45/2
func TestProofIsNeverRelaxed(t *testing.T) {
	for _, c := range []struct {
		base v.Method
		r    v.Relaxation
	}{
		{v.TransactionValue, v.Relaxation{Rule: v.PriceUnproven, Why: "memo"}},
		{v.TransactionValue, v.Relaxation{Rule: v.AdditionUnproven, Why: "memo"}},
		{v.TransactionValue, v.Relaxation{Rule: v.OutsideWindow, Days: v.MustDays(100), Why: "memo"}},
		{v.IdenticalGoods, v.Relaxation{Rule: v.AdjustmentUnproven, Why: "memo"}},
		{v.IdenticalGoods, v.Relaxation{Rule: v.OutsideWindow, Why: "memo"}},
		{v.IdenticalGoods, v.Relaxation{Rule: v.OtherCountry, Days: v.MustDays(100), Why: "memo"}},
		{v.Deductive, v.Relaxation{Rule: v.DeductionUnproven, Why: "memo"}},
		{v.Deductive, v.Relaxation{Rule: v.Ambiguous, Why: "memo"}},
		{v.Computed, v.Relaxation{Rule: v.CostUnproven, Why: "memo"}},
	} {
		f := facts("1 pcs")
		f.LastResort = flexibly(c.base, c.r)
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.RelaxationBarred}, reasons(d, v.FallBack), "%v", c)
		require.Equal(t, []string{"cc/45/2"}, provisions(d, v.FallBack))
	}
}

// TestSevenBarredBasesAreRefusedByName: each with its subparagraph.
// Provision: cc/45/5/1, cc/45/5/2, cc/45/5/3, cc/45/5/4, cc/45/5/5, cc/45/5/6, cc/45/5/7
func TestSevenBarredBasesAreRefusedByName(t *testing.T) {
	n := 0
	for b := v.HomePriceOfUnionGoods; b <= v.ArbitraryBasis; b++ {
		n++
		f := facts("1 pcs")
		f.LastResort = &v.LastResort{Basis: b, Source: v.Source{Price: money("5 USD"), Per: quantity("1 pcs"), Evidence: "list"}}
		d, why := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.BarredBasis}, reasons(d, v.FallBack), b)
		require.Equal(t, []string{fmt.Sprintf("cc/45/5/%d", n)}, provisions(d, v.FallBack))
		require.Contains(t, why.Error(), b.String())
	}
	require.Equal(t, 7, n)
}

// TestUnionAdmitsNoFreeSource: the fall-back method of the Union is an earlier one
// used flexibly.
// Provision: cc/45/2
func TestUnionAdmitsNoFreeSource(t *testing.T) {
	for b := v.DeclarationDatabase; b <= v.TradeStatistics; b++ {
		f := facts("1 pcs")
		f.LastResort = &v.LastResort{Basis: b, Source: v.Source{Price: money("5 USD"), Per: quantity("1 pcs"), Evidence: "list"}}
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.BasisUnknown}, reasons(d, v.FallBack))
		require.Equal(t, []string{"cc/45/2"}, provisions(d, v.FallBack))
	}
}
