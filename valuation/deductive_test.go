package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// resold are facts of 10 units and their resales.
func resold(sales ...v.Resale) v.Facts {
	f := facts("10 pcs")
	f.Resales = resales("USD", sales...)
	return f
}

// unitPrice returns line 11 of ДТС-2 for method 4.
func unitPrice(t testing.TB, d v.Determination) string { return line(t, d, "ДТС-2 (4)/11") }

// TestUnitPriceOfTheGreatestAggregateQuantity: quantities at one price are added up.
// Provision: cc/43/1
func TestUnitPriceOfTheGreatestAggregateQuantity(t *testing.T) {
	d := value(t, usd(), resold(
		resale("100 USD", "40 pcs"), resale("90 USD", "30 pcs"), resale("100 USD", "15 pcs"), resale("95 USD", "50 pcs"),
		resale("105 USD", "25 pcs"), resale("90 USD", "35 pcs"), resale("100 USD", "5 pcs"),
	))
	require.Equal(t, "90.00 USD", unitPrice(t, d), "65 units at 90 against 60 at 100")
	require.Equal(t, money("900.00 USD"), d.Value)
	require.Equal(t, v.Deductive, d.Method)
}

// TestTieIsReportedNotSettled: two prices with the same greatest quantity stop the
// ladder with both named, though method 5 could give a value; only a decision with
// its document settles it, and only for one of the tied prices.
// Provision: cc/43/1
func TestTieIsReportedNotSettled(t *testing.T) {
	f := resold(resale("100 USD", "60 pcs"), resale("90 USD", "60 pcs"), resale("80 USD", "10 pcs"))
	f.Production = &v.Production{
		Cost: amount("500 USD"), Profit: amount("50 USD"), FromProducer: customs.Met,
		Transport: amount("0 USD"), Handling: amount("0 USD"), Insurance: amount("0 USD"),
	}
	d, why := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.Ambiguous, v.Ambiguous}, reasons(d, v.Deductive))
	require.Contains(t, why.Error(), "60 pcs was resold at 100.00 USD")
	require.Contains(t, why.Error(), "60 pcs was resold at 90.00 USD")
	require.Empty(t, reasons(d, v.Computed), "method 5 was not tried")

	f.Resales.Settled = money("90 USD")
	refused(t, usd(), f)
	f.Resales.SettledEvidence = "decision 7"
	require.Equal(t, money("900.00 USD"), value(t, usd(), f).Value)
	f.Resales.Settled = money("100 USD")
	require.Equal(t, money("1000.00 USD"), value(t, usd(), f).Value)
	f.Resales.Settled = money("80 USD")
	refused(t, usd(), f)
}

// TestOnlySalesToUnrelatedBuyersAtTheFirstLevel: what is not shown does not count.
// Provision: cc/43/1
func TestOnlySalesToUnrelatedBuyersAtTheFirstLevel(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*v.Resale)
		code  customs.Code
	}{
		"related":        {func(r *v.Resale) { r.Unrelated = customs.NotMet }, v.RelatedBuyer},
		"not shown":      {func(r *v.Resale) { r.Unrelated = customs.Undetermined }, v.RelatedBuyer},
		"second level":   {func(r *v.Resale) { r.FirstLevel = customs.NotMet }, v.LaterLevel},
		"level unknown":  {func(r *v.Resale) { r.FirstLevel = customs.Undetermined }, v.LaterLevel},
		"not documented": {func(r *v.Resale) { r.Evidence = "" }, v.ResaleUnproven},
		"processed":      {func(r *v.Resale) { r.State = v.AfterProcessing }, v.Processed},
	} {
		bad := resale("50 USD", "999 pcs")
		c.spoil(&bad)
		d := value(t, usd(), resold(bad, resale("90 USD", "1 pcs")))
		require.Equal(t, "90.00 USD", unitPrice(t, d), name)
		require.Equal(t, []customs.Code{c.code}, remarks(d), name)
		d, _ = refused(t, usd(), resold(bad))
		require.Equal(t, []customs.Code{v.NoResales, c.code}, reasons(d, v.Deductive), name)
		require.Equal(t, []string{"cc/43/1", "cc/43/1"}, provisions(d, v.Deductive), name)
	}
}

// TestResalesWithinNinetyDaysAfterImport: sales at the time of import count first;
// where there are none, those after import up to the earliest day by which there
// were enough, at most the 90th.
// Provision: cc/43/3
func TestResalesWithinNinetyDaysAfterImport(t *testing.T) {
	on := func(days int, price, q string) v.Resale {
		r := resale(price, q)
		day, err := date("2026-02-01").AddDays(days)
		require.NoError(t, err)
		r.On = day
		return r
	}
	d := value(t, usd(), resold(on(60, "50 USD", "99 pcs"), on(1, "90 USD", "1 pcs")))
	require.Equal(t, "90.00 USD", unitPrice(t, d), "the time of import comes first")

	f := resold(on(60, "50 USD", "9 pcs"), on(40, "80 USD", "1 pcs"), on(90, "70 USD", "99 pcs"))
	require.Equal(t, "80.00 USD", unitPrice(t, value(t, usd(), f)), "the earliest day")
	f.Resales.EnoughBy = date("2026-04-02") // day 60
	require.Equal(t, "50.00 USD", unitPrice(t, value(t, usd(), f)))
	f.Resales.EnoughBy = date("2026-05-02") // day 90
	require.Equal(t, "70.00 USD", unitPrice(t, value(t, usd(), f)))

	value(t, usd(), resold(on(90, "70 USD", "1 pcs")))
	for _, days := range []int{91, -20} {
		d, _ = refused(t, usd(), resold(on(days, "70 USD", "1 pcs")))
		require.Equal(t, []customs.Code{v.NoResales, v.ResaleOutsideWindow}, reasons(d, v.Deductive), days)
		require.Equal(t, []string{"cc/43/1", "cc/43/3"}, provisions(d, v.Deductive))
	}
}

// TestResalesOfTheGoodsBeforeIdenticalBeforeSimilar: our reading.
// Provision: cc/43/1
func TestResalesOfTheGoodsBeforeIdenticalBeforeSimilar(t *testing.T) {
	of := func(o v.ResaleOf, price, q string) v.Resale {
		r := resale(price, q)
		r.Of = o
		return r
	}
	own, same, like := of(v.TheGoods, "90 USD", "1 pcs"), of(v.IdenticalResold, "80 USD", "10 pcs"), of(v.SimilarResold, "70 USD", "100 pcs")
	require.Equal(t, "90.00 USD", unitPrice(t, value(t, usd(), resold(like, same, own))))
	require.Equal(t, "80.00 USD", unitPrice(t, value(t, usd(), resold(like, same))))
	require.Equal(t, "70.00 USD", unitPrice(t, value(t, usd(), resold(like))))
}

// TestDeductionsOfMethod4: commission or profit, transport in the territory and
// duties each must be given with proof; zero with proof is an answer, nothing is not.
// Provision: cc/43/2/1, cc/43/2/2, cc/43/2/3
func TestDeductionsOfMethod4(t *testing.T) {
	full := func() v.Facts {
		f := resold(resale("15 USD", "300 pcs"))
		f.Resales.Markup = v.Markup{Kind: v.CommissionMarkup, Amount: money("1.50 USD"), Evidence: "contract"}
		f.Resales.Inland = v.Deduction{Amount: money("0.85 USD"), Evidence: "bills"}
		f.Resales.Duties = v.Deduction{Amount: money("1.14 USD"), Evidence: "order"}
		return f
	}
	d := value(t, usd(), full())
	require.Equal(t, map[string]string{
		"11": "15.00 USD", "12": "1.50 USD", "13": "0.85 USD", "14": "1.14 USD", "16": "3.49 USD", "17": "10 pcs", "18": "115.10 USD",
	}, lines(d))
	for i, c := range []struct {
		drop, bare func(*v.Resales)
		provision  string
	}{
		{func(r *v.Resales) { r.Markup = v.Markup{} }, func(r *v.Resales) { r.Markup.Evidence = "" }, "cc/43/2/1"},
		{func(r *v.Resales) { r.Inland = v.Deduction{} }, func(r *v.Resales) { r.Inland.Evidence = "" }, "cc/43/2/2"},
		{func(r *v.Resales) { r.Duties = v.Deduction{} }, func(r *v.Resales) { r.Duties.Evidence = "" }, "cc/43/2/3"},
	} {
		for _, spoil := range []func(*v.Resales){c.drop, c.bare} {
			f := full()
			spoil(f.Resales)
			d, _ := refused(t, usd(), f)
			require.Equal(t, []customs.Code{v.DeductionUnproven}, reasons(d, v.Deductive), i)
			require.Equal(t, []string{c.provision}, provisions(d, v.Deductive))
		}
	}
}

// TestProcessedGoodsCountOnRequest: and then the value added is deducted.
// Provision: cc/43/4
func TestProcessedGoodsCountOnRequest(t *testing.T) {
	r := resale("100 USD", "5 pcs")
	r.State = v.AfterProcessing
	f := resold(r)
	f.Resales.ProcessingAsked = true
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.DeductionUnproven}, reasons(d, v.Deductive))
	require.Equal(t, []string{"cc/43/4"}, provisions(d, v.Deductive))
	f.Resales.Processing = v.Deduction{Amount: money("30 USD"), Evidence: "costing"}
	d = value(t, usd(), f)
	require.Equal(t, "30.00 USD", line(t, d, "ДТС-2 (4)/15"))
	require.Equal(t, money("700.00 USD"), d.Value)

	f.Resales.Sales = append(f.Resales.Sales, resale("90 USD", "1 pcs"))
	d = value(t, usd(), f)
	require.Equal(t, money("900.00 USD"), d.Value, "goods sold as imported come first, and nothing is taken off for processing")
	f.Resales.Sales[1].On = date("2026-12-01")
	require.Equal(t, money("700.00 USD"), value(t, usd(), f).Value, "but not those sold too late")
}

// TestDeductionsBeyondThePriceGiveNoValue: a value is above zero.
// Provision: cc/38/10
func TestDeductionsBeyondThePriceGiveNoValue(t *testing.T) {
	f := resold(resale("1 USD", "5 pcs"))
	f.Resales.Duties = v.Deduction{Amount: money("1 USD"), Evidence: "order"}
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.NotPositive}, reasons(d, v.Deductive))
	require.Equal(t, []string{"cc/38/10"}, provisions(d, v.Deductive))
}
