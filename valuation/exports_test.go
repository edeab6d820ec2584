package valuation_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// uzbek is the rule set of Uzbekistan with what it leaves open given.
func uzbek() v.Profile {
	return v.UzbekExport(v.UzbekParameters{
		Rounding: two, Conversion: v.OnRegistration, TransportTo: v.NoPlace, Comparables: v.MustDays(60),
		Costs:      v.AllCosts(v.Applies).With(v.None, v.TransportCosts, v.HandlingCosts, v.InsuranceCosts),
		Conditions: v.Applies,
	})
}

// TestUnpublishedLawIsAnError: everything that method 1 needs and the rules of
// Uzbekistan do not publish is named, all at once; nothing is guessed.
func TestUnpublishedLawIsAnError(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Quotations = []v.Quotation{{On: f.Registered, Rate: customs.MustExchangeRate("12000 UZS per 1 USD")}}
	_, err := v.Determine(v.UzbekExport(v.UzbekParameters{}), f)
	require.ErrorIs(t, err, v.ErrUnpublished)
	var list customs.Faults
	require.ErrorAs(t, err, &list)
	var got []v.Parameter
	for _, e := range list {
		var u *v.Unpublished
		require.ErrorAs(t, e, &u)
		require.Equal(t, v.TransactionValue, u.Method)
		got = append(got, u.Parameter)
	}
	want := []v.Parameter{v.ParameterRounding, v.ParameterConversion, v.ParameterTransportTo, v.ParameterConditions}
	for k := v.Commissions; k <= v.DutiesAndTaxes; k++ {
		want = append(want, v.CostParameter(k))
	}
	require.Equal(t, want, got)
	require.Contains(t, err.Error(), "Rules of Uzbekistan for exports do not publish how amounts are rounded, which method 1 needs: give it in the profile")
	require.Contains(t, customs.Explain(err, customs.Russian), "не опубликовано: порядок округления сумм")
}

// TestEachMissingParameterIsNamed: one by one, for the method that needs it.
func TestEachMissingParameterIsNamed(t *testing.T) {
	for _, c := range []struct {
		spoil func(*v.Profile)
		facts v.Facts
		want  v.Parameter
		m     v.Method
	}{
		{func(p *v.Profile) { p.Rounding = customs.Rounding{} }, sold("1 pcs", "1 USD"), v.ParameterRounding, v.TransactionValue},
		{func(p *v.Profile) { p.Comparables = v.Window{} }, compared(), v.ParameterComparables, v.IdenticalGoods},
		{func(p *v.Profile) { p.Resale = v.Window{} }, resold(), v.ParameterResale, v.Deductive},
		{func(p *v.Profile) { p.Flexible = 0 }, func() v.Facts { f := facts("1 pcs"); f.LastResort = flexibly(v.Computed); return f }(), v.ParameterFlexible, v.FallBack},
	} {
		p := usd()
		c.spoil(&p)
		_, err := v.Determine(p, c.facts)
		var u *v.Unpublished
		require.ErrorAs(t, err, &u)
		require.Equal(t, v.Unpublished{Rules: p.Name, Parameter: c.want, Method: c.m}, *u)
		require.Equal(t, v.ErrUnpublished, u.Code())
	}
	p := usd()
	p.Conversion = 0
	require.Equal(t, money("1.00 USD"), value(t, p, sold("1 pcs", "1 USD")).Value, "no conversion, no day needed")
}

// TestUzbekLadder: 1, 2, 3, 5, 6 strictly, and no method 4.
// Provision: uz
func TestUzbekLadder(t *testing.T) {
	f := facts("1 pcs")
	f.Resales = resales("UZS", resale("10 UZS", "1 pcs"))
	d, why := refused(t, uzbek(), f)
	require.Equal(t, []v.Method{v.TransactionValue, v.IdenticalGoods, v.SimilarGoods, v.Computed, v.FallBack}, tried(d))
	require.Equal(t, "uz", why[0].Provision.String())
	f.First = v.Computed
	_, err := v.Determine(uzbek(), f)
	require.EqualError(t, err, "method 5 cannot go first: the order of methods is 1 2 3 5 6")
}

// TestUzbekFallBackNeedsASource: one of the four kinds, with its document; no
// flexible use of other methods, and no arbitrary value.
// Provision: uz
func TestUzbekFallBackNeedsASource(t *testing.T) {
	f := facts("30 pcs")
	for b := v.DeclarationDatabase; b <= v.TradeStatistics; b++ {
		f.LastResort = &v.LastResort{Basis: b, Source: v.Source{Price: money("100 UZS"), Per: quantity("4 pcs"), Evidence: "bulletin 3"}}
		d := value(t, uzbek(), f)
		require.Equal(t, money("750.00 UZS"), d.Value)
		require.Equal(t, v.FallBack, d.Method)
		f.LastResort.Source.Evidence = ""
		d, _ = refused(t, uzbek(), f)
		require.Equal(t, []customs.Code{v.SourceUnproven}, reasons(d, v.FallBack))
	}
	f.LastResort = flexibly(v.IdenticalGoods)
	d, _ := refused(t, uzbek(), f)
	require.Equal(t, []customs.Code{v.BasisUnknown}, reasons(d, v.FallBack))
	f.LastResort = &v.LastResort{Basis: v.ArbitraryBasis}
	d, _ = refused(t, uzbek(), f)
	require.Equal(t, []customs.Code{v.BarredBasis}, reasons(d, v.FallBack))
	f.LastResort = &v.LastResort{Basis: v.MinimumValue}
	d, _ = refused(t, uzbek(), f)
	require.Equal(t, []customs.Code{v.BasisUnknown}, reasons(d, v.FallBack))
}

// TestUzbekExporterWithoutDocumentsGoesToComparables: methods 2 and 3 serve when the
// price is not documented.
// Provision: uz
func TestUzbekExporterWithoutDocumentsGoesToComparables(t *testing.T) {
	f := sold("200 pcs", "100 UZS")
	f.Sale.PriceEvidence = ""
	f.Comparables = []v.Comparable{comparable("A", "500 UZS", "100 pcs")}
	d := value(t, uzbek(), f)
	require.Equal(t, v.IdenticalGoods, d.Method)
	require.Equal(t, []customs.Code{v.PriceUnproven}, reasons(d, v.TransactionValue))
	fig, ok := d.Figure(v.CustomsValue)
	require.True(t, ok)
	require.True(t, fig.Line.IsZero(), "the form was not read")
	require.Contains(t, d.Form(customs.Russian), "ОПРЕДЕЛЕНИЕ ТАМОЖЕННОЙ СТОИМОСТИ\nПравила Узбекистана")
}

// russian is the rule set of Russia for exports with what it leaves open given.
func russian() v.Profile {
	p := v.RussianExport()
	p.Comparables, p.Conditions = v.MustDays(90), v.Applies
	return p
}

// TestRussianExportForm3: 18 = A + B; no transport, no deductions.
// Provision: ru1694
func TestRussianExportForm3(t *testing.T) {
	f := sold("1 pcs", "1000 RUB",
		transport("70 RUB"),
		v.ImportDuties{Amount: money("30 RUB"), In: v.InPrice, Stated: customs.Met, Evidence: "e"},
		v.Packing{Amount: money("20 RUB"), In: v.Apart, Evidence: "bill"},
		v.Commission{Agent: v.SellingAgent, Amount: money("10 RUB"), In: v.Apart, Evidence: "bill"},
		v.Commission{Agent: v.BuyingAgent, Amount: money("99 RUB"), In: v.Apart, Evidence: "bill"},
	)
	f.Sale.Indirect = []v.Indirect{{Kind: v.SetOff, Amount: money("5 RUB"), In: v.Apart, Evidence: "act"}}
	f.Papers.Terms = v.FCA
	d := value(t, russian(), f)
	require.Equal(t, map[string]string{
		"11а": "1000.00 RUB", "11б": "5.00 RUB", "12": "1005.00 RUB", "13а": "10.00 RUB", "13б": "20.00 RUB", "17": "30.00 RUB", "18": "1035.00 RUB",
	}, lines(d))
	require.Equal(t, []customs.Code{v.RemarkNotCounted, v.RemarkNotCounted}, remarks(d))
	for r := range d.Remarks() {
		require.Equal(t, "ru1694", r.Provision.String())
	}
	_, err := v.Determine(v.RussianExport(), f)
	require.ErrorIs(t, err, v.ErrUnpublished)
}

// TestRussianExportForm4: 15 = 11 ± 14 and 17 = 15 ÷ 16а × 16б, or 12а + 12б.
// Provision: ru1694
func TestRussianExportForm4(t *testing.T) {
	c := comparable("A", "1000 RUB", "500 pcs")
	c.SameQuantity, c.SameLevel, c.SameTransport = customs.NotMet, customs.NotMet, customs.NotMet
	c.Adjustments = []v.Adjustment{
		{Kind: v.ForQuantity, Amount: money("100 RUB"), Evidence: "e"},
		{Kind: v.ForLevel, Subtract: true, Amount: money("30 RUB"), Evidence: "e"},
		{Kind: v.ForTransport, Amount: money("999 RUB"), Evidence: "e"},
	}
	d := value(t, russian(), compared(c))
	require.Equal(t, map[string]string{
		"11": "1000.00 RUB", "13а": "100.00 RUB", "13б": "-30.00 RUB", "14": "70.00 RUB", "15": "1070.00 RUB",
		"16а": "500 pcs", "16б": "200 pcs", "17": "428.00 RUB",
	}, lines(d))

	f := facts("1 pcs")
	f.Production = &v.Production{Cost: amount("1000 RUB"), Profit: amount("160 RUB"), FromProducer: customs.Met, Transport: amount("7 RUB")}
	d = value(t, russian(), f)
	require.Equal(t, map[string]string{"12а": "1000.00 RUB", "12б": "160.00 RUB", "17": "1160.00 RUB"}, lines(d))
}

// TestProfileIsData: a profile is comparable, goes through JSON, and a caller can
// change it.
func TestProfileIsData(t *testing.T) {
	for _, p := range []v.Profile{v.UnionImport(customs.KZT), v.RussianExport(), uzbek(), v.UzbekExport(v.UzbekParameters{})} {
		b, err := json.Marshal(p)
		require.NoError(t, err)
		var back v.Profile
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, p, back)
		require.True(t, p == back)
		require.NoError(t, p.Check())
	}
	p := usd()
	p.Ladder = v.MustLadder("5 1")
	f := made("100 USD", "10 USD")
	f.Sale = sold("1 pcs", "1 USD").Sale
	require.Equal(t, v.Computed, value(t, p, f).Method)
}

// TestProfileThatContradictsItself: all faults at once.
func TestProfileThatContradictsItself(t *testing.T) {
	_, err := v.Determine(v.Profile{}, v.Facts{})
	require.EqualError(t, err, `profile: a name is wanted
profile: the act to cite is wanted
profile: the order of methods is wanted, such as 1 2 3 {4 5} 6
profile: the national currency is wanted
profile: direction 0 is not known`)
	p := usd()
	p.TransportTo, p.Forms, p.Conditions = v.NoPlace, 9, 9
	p.Rounding.Mode = 9
	p.Barred, p.Sources = v.BasesOf(v.Flexibly), v.BasesOf(v.MinimumValue)
	p.Costs = p.Costs.With(v.Stated(7), v.PackingCosts)
	require.EqualError(t, p.Check(), `rounding mode Mode(9) is out of range: wanted one of half up, half even, down, up
profile: set of forms 9 is not known
profile: answer of a rule set 9 is not known
profile: packing: 7 is no answer
profile: transport cannot count where transport does not
profile: handling cannot count where transport does not
profile: insurance cannot count where transport does not
profile: barred bases are the seven of the list, given flexible method
profile: sources are the four of the list, given minimum value`)
	p = usd()
	p.TransportTo = v.PlaceOfDeparture
	require.EqualError(t, p.Check(), "profile: place of departure does not go with import")
}
