package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestPriceIsWhatWasPaidOrIsPayable: the price of the sale for export is the
// value; without such a sale method 1 fails, and what is not shown is not met.
// Provision: cc/39/1
func TestPriceIsWhatWasPaidOrIsPayable(t *testing.T) {
	require.Equal(t, money("100.00 USD"), value(t, usd(), sold("1 pcs", "100 USD")).Value)
	for _, f := range []customs.Finding{customs.NotMet, customs.Undetermined} {
		facts := sold("1 pcs", "100 USD")
		facts.Sale.Sold = f
		d, _ := refused(t, usd(), facts)
		require.Equal(t, []customs.Code{v.NotSold}, reasons(d, v.TransactionValue))
		require.Equal(t, []string{"cc/39/1"}, provisions(d, v.TransactionValue))
	}
}

// TestPriceWithoutDocumentFails: the price must rest on what is documented.
// Provision: cc/38/10
func TestPriceWithoutDocumentFails(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Sale.PriceEvidence = ""
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.PriceUnproven}, reasons(d, v.TransactionValue))
	require.Equal(t, []string{"cc/38/10"}, provisions(d, v.TransactionValue))
}

// TestIndirectPaymentsArePartOfThePrice: a debt set off and a payment to a third
// party for the seller's benefit count; what the buyer does on his own account
// does not.
// Provision: cc/39/3
func TestIndirectPaymentsArePartOfThePrice(t *testing.T) {
	f := sold("1 pcs", "6500 USD")
	f.Sale.Indirect = []v.Indirect{
		{Kind: v.SetOff, Amount: money("1750 USD"), In: v.Apart, Evidence: "set-off"},
		{Kind: v.ToThirdParty, Amount: money("10 USD"), In: v.Apart, Evidence: "order"},
		{Kind: v.ToThirdParty, Amount: money("20 USD"), In: v.InPrice},
		{Kind: v.OwnAccount, Amount: money("900 USD"), In: v.Apart},
	}
	d := value(t, usd(), f)
	require.Equal(t, "1760.00 USD", line(t, d, "ДТС-1/11б"))
	require.Equal(t, "8260.00 USD", line(t, d, "ДТС-1/12"))
	require.Equal(t, money("8260.00 USD"), d.Value)

	f.Sale.Indirect[0].Evidence = ""
	d, _ = refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue))
}

// TestEveryAdditionStandsOnItsLine: each kind of addition and deduction goes to
// its own line, and 25 = 12 + 20 − 24.
// Provision: cc/40/1, cc/40/2
func TestEveryAdditionStandsOnItsLine(t *testing.T) {
	off := func(m string) v.Deducted {
		return v.Deducted{Amount: money(m), In: v.InPrice, Stated: customs.Met, Evidence: "invoice"}
	}
	cost := func(m string) v.Cost { return v.Cost{Amount: money(m), In: v.Apart, Evidence: "bill"} }
	f := sold("1 pcs", "1000 USD",
		v.ImportDuties(off("40 USD")), v.InlandTransport(off("30 USD")), v.AfterImport(off("20 USD")),
		v.Insurance(cost("11 USD")), v.Handling(cost("10 USD")), v.Transport(cost("9 USD")),
		v.Proceeds{Amount: money("8 USD"), In: v.Apart, Evidence: "contract"},
		v.Royalty{Amount: money("7 USD"), Relates: customs.Met, ConditionOfSale: customs.Met, In: v.Apart, Evidence: "licence"},
		v.Assist{Kind: v.Design, Value: money("6 USD"), InUnion: customs.NotMet, In: v.Apart, Evidence: "bill"},
		v.Assist{Kind: v.Consumed, Value: money("5 USD"), In: v.Apart, Evidence: "bill"},
		v.Assist{Kind: v.Tools, Value: money("4 USD"), In: v.Apart, Evidence: "bill"},
		v.Assist{Kind: v.Materials, Value: money("3 USD"), In: v.Apart, Evidence: "bill"},
		v.Packing(cost("2 USD")),
		v.Commission{Agent: v.SellingAgent, Amount: money("1 USD"), In: v.Apart, Evidence: "bill"},
	)
	f.Sale.Answers.Royalties, f.Sale.Answers.Proceeds = v.Yes, v.Yes
	d := value(t, usd(), f)
	require.Equal(t, map[string]string{
		"11а": "1000.00 USD", "12": "1000.00 USD",
		"13а": "1.00 USD", "13б": "2.00 USD", "14а": "3.00 USD", "14б": "4.00 USD", "14в": "5.00 USD", "14г": "6.00 USD",
		"15": "7.00 USD", "16": "8.00 USD", "17": "9.00 USD", "18": "10.00 USD", "19": "11.00 USD", "20": "66.00 USD",
		"21": "20.00 USD", "22": "30.00 USD", "23": "40.00 USD", "24": "90.00 USD", "25а": "976.00 USD",
	}, lines(d))
	last := v.Line{}
	for fig := range d.Figures() {
		require.Negative(t, last.Compare(fig.Line), "figures come in the order of the form")
		last = fig.Line
	}
}

// TestAdditionInThePriceIsNotAddedTwice: what the price contains is not added, and
// the trace says so.
// Provision: cc/40/1
func TestAdditionInThePriceIsNotAddedTwice(t *testing.T) {
	f := sold("1 pcs", "8000 USD", v.Commission{Agent: v.SellingAgent, Amount: money("800 USD"), In: v.InPrice})
	d := value(t, usd(), f)
	require.Equal(t, money("8000.00 USD"), d.Value)
	tr := d.Trace()
	require.Contains(t, tr.String(), "800.00 USD is in the price already")
}

// TestAdditionWithoutEvidenceFailsTheMethod: it does not become zero.
// Provision: cc/40/3
func TestAdditionWithoutEvidenceFailsTheMethod(t *testing.T) {
	bare := v.Cost{Amount: money("10 USD"), In: v.Apart}
	royalty := v.Royalty{Amount: money("7 USD"), Relates: customs.Met, ConditionOfSale: customs.Met, In: v.Apart}
	for name, it := range map[string]v.Item{
		"packing": v.Packing(bare), "transport": v.Transport(bare), "handling": v.Handling(bare), "insurance": v.Insurance(bare),
		"selling commission": v.Commission{Agent: v.SellingAgent, Amount: bare.Amount, In: v.Apart},
		"brokerage":          v.Commission{Agent: v.Broker, Amount: bare.Amount, In: v.Apart},
		"assist":             v.Assist{Kind: v.Tools, Value: bare.Amount, In: v.Apart},
		"royalty":            royalty,
		"proceeds":           v.Proceeds{Amount: bare.Amount, In: v.Apart},
	} {
		f := sold("1 pcs", "100 USD", it)
		if name == "royalty" {
			f.Sale.Answers.Royalties = v.Yes
		}
		if name == "proceeds" {
			f.Sale.Answers.Proceeds = v.Yes
		}
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue), name)
		require.Equal(t, []string{"cc/40/3"}, provisions(d, v.TransactionValue), name)
	}
}

// TestBuyingCommissionIsNotAdded: by its nature; but the nature has to be proven.
// Provision: cc/40/1
func TestBuyingCommissionIsNotAdded(t *testing.T) {
	c := v.Commission{Agent: v.BuyingAgent, Amount: money("50 USD"), In: v.Apart, Evidence: "agency contract"}
	d := value(t, usd(), sold("1 pcs", "1000 USD", c))
	require.Equal(t, money("1000.00 USD"), d.Value)
	require.Empty(t, line(t, d, "ДТС-1/13а"))

	c.Agent = v.Broker
	require.Equal(t, money("1050.00 USD"), value(t, usd(), sold("1 pcs", "1000 USD", c)).Value)

	c.Agent, c.Evidence = v.BuyingAgent, ""
	d, _ = refused(t, usd(), sold("1 pcs", "1000 USD", c))
	require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue))
}

// TestRoyaltyPassesBothTests: it is added only if it relates to the goods and is a
// condition of the sale; if one test is not met it is not; if one is open the
// method fails; what is paid for reproduction is never added.
// Provision: cc/40/1
func TestRoyaltyPassesBothTests(t *testing.T) {
	open := customs.Undetermined
	for _, c := range []struct {
		relates, condition customs.Finding
		reproduction       bool
		want               string
	}{
		{customs.Met, customs.Met, false, "109000.00 USD"},
		{customs.Met, customs.Met, true, "100000.00 USD"},
		{customs.Met, customs.NotMet, false, "100000.00 USD"},
		{customs.NotMet, customs.Met, false, "100000.00 USD"},
		{open, customs.NotMet, false, "100000.00 USD"},
		{open, customs.Met, false, ""},
		{customs.Met, open, false, ""},
	} {
		f := sold("1 pcs", "100000 USD", v.Royalty{
			Rate: customs.MustPercent("5%"), Base: money("180000 USD"), Relates: c.relates, ConditionOfSale: c.condition,
			Reproduction: c.reproduction, In: v.Apart, Evidence: "licence contract",
		})
		f.Sale.Answers.Royalties = v.Yes
		if c.want == "" {
			d, _ := refused(t, usd(), f)
			require.Equal(t, []customs.Code{v.RoyaltyOpen}, reasons(d, v.TransactionValue))
			continue
		}
		require.Equal(t, c.want, value(t, usd(), f).Value.String(), "%v", c)
	}
}

// TestDesignInTheTerritoryIsNoAssist: only design done outside the Union is added.
// Provision: cc/40/1
func TestDesignInTheTerritoryIsNoAssist(t *testing.T) {
	design := func(in customs.Finding) v.Facts {
		return sold("1 pcs", "1000 USD", v.Assist{Kind: v.Design, Value: money("100 USD"), InUnion: in, In: v.Apart, Evidence: "act of work"})
	}
	require.Equal(t, money("1100.00 USD"), value(t, usd(), design(customs.NotMet)).Value)
	require.Equal(t, money("1000.00 USD"), value(t, usd(), design(customs.Met)).Value)
	d, _ := refused(t, usd(), design(customs.Undetermined))
	require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue))
}

// TestAssistIsReducedByWhatTheProducerPaid: a mould of 5000 sold to the maker for
// 500 adds 4500.
// Provision: cc/40/1
func TestAssistIsReducedByWhatTheProducerPaid(t *testing.T) {
	f := sold("1 pcs", "1000 USD", v.Assist{Kind: v.Tools, Value: money("5000 USD"), Paid: money("500 USD"), In: v.Apart, Evidence: "invoices"})
	require.Equal(t, money("5500.00 USD"), value(t, usd(), f).Value)
}

// TestAssistIsSpreadAsTheDeclarantChooses: over the first consignment, over the
// units made so far or over the contract; and the parts of all consignments add up
// to the assist exactly.
// Provision: cc/40/1
func TestAssistIsSpreadAsTheDeclarantChooses(t *testing.T) {
	mould := func(s v.Spread) string {
		d := value(t, usd(), sold("1000 pcs", "1 USD", v.Assist{Kind: v.Tools, Value: money("20000 USD"), In: v.Apart, Evidence: "invoice", Spread: s}))
		return line(t, d, "ДТС-1/14б")
	}
	require.Equal(t, "20000.00 USD", mould(v.Spread{Way: v.OverFirstConsignment, Whole: quantity("1000 pcs")}))
	require.Equal(t, "5000.00 USD", mould(v.Spread{Way: v.OverUnitsMade, Whole: quantity("4000 pcs"), Evidence: "production records"}))
	require.Equal(t, "2000.00 USD", mould(v.Spread{Way: v.OverContract, Whole: quantity("10000 pcs"), Evidence: "contract"}))
	require.Equal(t, "0.00 USD", mould(v.Spread{Way: v.OverFirstConsignment, Whole: quantity("1000 pcs"), Before: quantity("1000 pcs")}))

	for _, whole := range []string{"7 pcs", "13 pcs", "1000 pcs"} {
		total := customs.NewSum(customs.USD)
		before := customs.ZeroQuantity(customs.Piece)
		for i := range 1200 {
			s := v.Spread{Way: v.OverContract, Whole: quantity(whole), Before: before, Evidence: "contract"}
			part, err := s.Part(money("1000 USD"), quantity("1 pcs"), two)
			require.NoError(t, err, i)
			total.Add(part)
			before, err = before.Add(quantity("1 pcs"))
			require.NoError(t, err)
		}
		sum, err := total.Total()
		require.NoError(t, err)
		require.Equal(t, money("1000.00 USD"), sum, "%s, units beyond the whole bear nothing", whole)
	}
}

// TestSpreadOverUnitsNeedsTheirNumberProven: units made and units of the contract
// are proven; the first consignment proves itself.
// Provision: cc/40/3
func TestSpreadOverUnitsNeedsTheirNumberProven(t *testing.T) {
	for _, way := range []v.SpreadWay{v.OverUnitsMade, v.OverContract} {
		f := sold("1 pcs", "1 USD", v.Assist{
			Kind: v.Tools, Value: money("10 USD"), In: v.Apart, Evidence: "invoice",
			Spread: v.Spread{Way: way, Whole: quantity("10 pcs")},
		})
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue))
		require.Equal(t, []string{"cc/40/3"}, provisions(d, v.TransactionValue))
	}
}

// TestDeductionMustBeInThePriceStatedAndProven: what is not stays in the value, and
// a remark says why.
// Provision: cc/40/2
func TestDeductionMustBeInThePriceStatedAndProven(t *testing.T) {
	good := v.Deducted{Amount: money("100 USD"), In: v.InPrice, Stated: customs.Met, Evidence: "invoice"}
	d := value(t, usd(), sold("1 pcs", "1000 USD", v.AfterImport(good)))
	require.Equal(t, money("900.00 USD"), d.Value)
	require.Empty(t, remarks(d))

	for name, spoil := range map[string]func(*v.Deducted){
		"not in the price": func(d *v.Deducted) { d.In = v.Apart },
		"not stated apart": func(d *v.Deducted) { d.Stated = customs.NotMet },
		"not known":        func(d *v.Deducted) { d.Stated = customs.Undetermined },
		"not proven":       func(d *v.Deducted) { d.Evidence = "" },
	} {
		bad := good
		spoil(&bad)
		d := value(t, usd(), sold("1 pcs", "1000 USD", v.AfterImport(bad)))
		require.Equal(t, money("1000.00 USD"), d.Value, name)
		require.Equal(t, []customs.Code{v.RemarkNotDeducted}, remarks(d), name)
		for r := range d.Remarks() {
			require.Equal(t, "cc/40/2", r.Provision.String())
		}
	}
}

// TestNoOtherAdditions: a cost that the rule set does not know is neither added nor
// deducted, and a remark says so.
// Provision: cc/40/4
func TestNoOtherAdditions(t *testing.T) {
	p := usd()
	p.Costs = p.Costs.With(v.None, v.PackingCosts)
	d := value(t, p, sold("1 pcs", "1000 USD", v.Packing{Amount: money("5 USD"), In: v.Apart, Evidence: "bill"}))
	require.Equal(t, money("1000.00 USD"), d.Value)
	require.Equal(t, []customs.Code{v.RemarkNotCounted}, remarks(d))
	for r := range d.Remarks() {
		require.Equal(t, "cc/40/4", r.Provision.String())
	}
}

// TestTermsThatLeaveTheCarriageToTheBuyerWantIt: FOB without freight is no value
// at the place of arrival.
// Provision: cc/40/1
func TestTermsThatLeaveTheCarriageToTheBuyerWantIt(t *testing.T) {
	for terms := v.EXW; terms <= v.DDP; terms++ {
		f := sold("1 pcs", "1000 USD")
		f.Papers.Terms = terms
		if terms > v.FOB {
			value(t, usd(), f)
			continue
		}
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.TransportMissing}, reasons(d, v.TransactionValue), terms)
		f.Sale.Items = []v.Item{transport("10 USD")}
		require.Equal(t, money("1010.00 USD"), value(t, usd(), f).Value)
	}
}

// TestConversionOnceOnTheDayOfRegistration: every amount is converted at the rate
// of the day of registration, whatever other days have rates; the line is rounded
// once.
// Provision: cc/38
func TestConversionOnceOnTheDayOfRegistration(t *testing.T) {
	rub := v.UnionImport(customs.RUB)
	f := sold("1 pcs", "100 EUR", transport("0.005 EUR"), transport("0.005 EUR"))
	f.Quotations = []v.Quotation{
		{On: f.Crossed, Rate: customs.MustExchangeRate("80 RUB per 1 EUR")},
		{On: f.Registered, Rate: customs.MustExchangeRate("90.55 RUB per 1 EUR")},
		{On: f.Registered, Rate: customs.MustExchangeRate("75.5 RUB per 1 USD")},
	}
	d := value(t, rub, f)
	require.Equal(t, "9055.00 RUB", line(t, d, "ДТС-1/11а"))
	require.Equal(t, "0.91 RUB", line(t, d, "ДТС-1/17"), "0.01 EUR converted once, not twice 0.45")
	require.Equal(t, money("9055.91 RUB"), d.Value)
	require.Equal(t, "119.95 USD", line(t, d, "ДТС-1/25б"))
	price, _ := d.Figure(v.PricePaid)
	require.Equal(t, money("100.00 EUR"), price.Original)
	require.Equal(t, f.Quotations[1].Rate, price.Rate)

	rub.Conversion = v.OnCrossing
	require.Equal(t, money("8000.80 RUB"), value(t, rub, f).Value)
}
