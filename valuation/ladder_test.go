package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// tried returns the methods tried, in order.
func tried(d v.Determination) []v.Method {
	var list []v.Method
	for a := range d.Attempts() {
		list = append(list, a.Method)
	}
	return list
}

// TestEachNextMethodOnlyWithTheReasonsOfTheEarlier: 39, 41, 42, then 43 and 44 in
// the declarant's order, then 45; and every method that failed says why.
// Provision: cc/38/15
func TestEachNextMethodOnlyWithTheReasonsOfTheEarlier(t *testing.T) {
	f := made("1000 USD", "160 USD")
	d := value(t, usd(), f)
	require.Equal(t, []v.Method{v.TransactionValue, v.IdenticalGoods, v.SimilarGoods, v.Deductive, v.Computed}, tried(d))
	for a := range d.Attempts() {
		if a.Method == v.Computed {
			require.NoError(t, a.Err())
			continue
		}
		require.ErrorIs(t, a.Err(), v.NoFacts)
		require.Equal(t, []string{"cc/38/15"}, provisions(d, a.Method))
	}

	f.First = v.Computed
	require.Equal(t, []v.Method{v.TransactionValue, v.IdenticalGoods, v.SimilarGoods, v.Computed}, tried(value(t, usd(), f)))

	f.Resales = resales("USD", resale("15 USD", "300 pcs"))
	require.Equal(t, v.Computed, value(t, usd(), f).Method)
	f.First = v.Deductive
	require.Equal(t, v.Deductive, value(t, usd(), f).Method)
	f.First = 0
	require.Equal(t, v.Deductive, value(t, usd(), f).Method)

	d, _ = refused(t, usd(), facts("1 pcs"))
	require.Equal(t, []v.Method{v.TransactionValue, v.IdenticalGoods, v.SimilarGoods, v.Deductive, v.Computed, v.FallBack}, tried(d))

	s := sold("1 pcs", "100 USD")
	s.Comparables = []v.Comparable{comparable("A", "1 USD", "1 pcs")}
	require.Equal(t, v.TransactionValue, value(t, usd(), s).Method, "method 1 first, though a lower value is known")
}

// TestArbitraryValueIsRefusedByName: a claim with nothing that it rests on.
// Provision: cc/38/9
func TestArbitraryValueIsRefusedByName(t *testing.T) {
	f := facts("1 pcs")
	f.Claim = &v.Claim{Value: money("5 USD"), Method: v.FallBack}
	d, why := refused(t, usd(), f)
	require.ErrorIs(t, why, v.ArbitraryValue)
	require.Zero(t, d.Value)
	require.Equal(t, "cc/38/9", why[0].Provision.String())
	require.Contains(t, why.Explain(customs.Russian), "произвольная или фиктивная")

	g := sold("1 pcs", "5 USD")
	g.Sale.PriceEvidence = ""
	_, why = refused(t, usd(), g)
	require.NotErrorIs(t, why, v.ArbitraryValue)
	g.Claim = f.Claim
	_, why = refused(t, usd(), g)
	require.ErrorIs(t, why, v.ArbitraryValue, "facts that no method accepts are no grounds")
}

// TestClaimThatDiffersIsRemarked: what was determined stands.
// Provision: cc/38/10
func TestClaimThatDiffersIsRemarked(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Claim = &v.Claim{Value: money("100 USD"), Method: v.TransactionValue}
	require.Empty(t, remarks(value(t, usd(), f)))
	f.Claim.Value = money("90 USD")
	d := value(t, usd(), f)
	require.Equal(t, money("100.00 USD"), d.Value)
	require.Equal(t, []customs.Code{v.RemarkClaim}, remarks(d))
	for r := range d.Remarks() {
		require.Equal(t, "cc/38/10", r.Provision.String())
	}
}

// TestLadderText: the text form reads back, and what is none is refused.
func TestLadderText(t *testing.T) {
	for _, text := range []string{"", "1", "1 2 3 {4 5} 6", "1 2 3 5 6", "{5 4}", "6 {1 2}"} {
		l, err := v.ParseLadder(text)
		require.NoError(t, err, text)
		require.Equal(t, text, l.String())
		b, err := l.MarshalText()
		require.NoError(t, err)
		var back v.Ladder
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, l, back)
	}
	for _, text := range []string{"0", "7", "1 1", "1  2", "{1}", "{1 2", "1 2}", "{1 2 3}", "{1 2} {3 4}", "a", "1 {2", "}1", "{", "12"} {
		_, err := v.ParseLadder(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
	}
	require.Panics(t, func() { v.MustLadder("x") })
	require.True(t, v.MustLadder("1 {4 5}").Reversible(v.Computed))
	require.False(t, v.MustLadder("1 {4 5}").Reversible(v.TransactionValue))
	require.False(t, v.MustLadder("1 4 5").Reversible(v.Computed))
}
