package valuation_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestBadInputIsReportedAllAtOnce: whichever method it is for.
func TestBadInputIsReportedAllAtOnce(t *testing.T) {
	f := v.Facts{
		Goods: v.Goods{Name: "a\x00", Quantity: quantity("0 pcs"), State: 9},
		First: v.SimilarGoods,
		Quotations: []v.Quotation{
			{Rate: customs.MustExchangeRate("1.5 USD per 1 EUR")},
			{On: date("2026-02-02"), Rate: customs.MustExchangeRate("90 RUB per 1 EUR")},
		},
		Sale: &v.Sale{
			Sold: 9, Price: money("0 USD"),
			Indirect: []v.Indirect{{Amount: money("-1 USD")}},
			Items: []v.Item{
				nil,
				&v.Packing{},
				struct{ v.Packing }{},
				v.Transport{Amount: money("-5 USD")},
				v.Royalty{Rate: customs.MustPercent("101%"), Base: money("1 USD"), Amount: money("1 USD"), In: v.Apart},
				v.Proceeds{Rate: customs.MustPercent("5%"), In: v.Apart},
				v.Assist{Kind: v.Royalties, Value: money("1 USD"), Paid: money("2 USD"), In: v.Apart, Spread: v.Spread{Whole: quantity("0 pcs")}},
				v.Commission{Amount: money("1 USD"), In: v.Apart},
			},
			Answers:   v.Answers{Related: v.Yes, Restrictions: 9, Royalties: v.No},
			Relations: []v.Relation{{Kind: v.CommonShareholder, OfSeller: customs.MustPercent("100.01%"), OfBuyer: customs.MustPercent("-1%")}},
			Checks:    []v.CheckValue{{Kind: v.CheckComputed, Value: money("0 USD")}},
		},
		Comparables: []v.Comparable{{Value: money("-5 USD"), Quantity: quantity("0 pcs"), Adjustments: []v.Adjustment{{}}}},
		Resales:     &v.Resales{Sales: []v.Resale{{}}, Markup: v.Markup{Amount: money("1 USD")}},
		Production:  &v.Production{Cost: v.Amount{Money: money("10 USD")}, Including: []v.Part{{Entry: v.Profit, Amount: money("11 USD")}}},
		LastResort:  &v.LastResort{Relax: []v.Relaxation{{}}},
		Deferral:    &v.Deferral{},
		Claim:       &v.Claim{Value: money("-1 USD")},
		Papers:      v.Papers{Terms: 99, Arrival: " x"},
	}
	_, err := v.Determine(usd(), f)
	want := []string{
		"goods: 0 pcs; wanted a quantity above zero",
		"goods: one of moved, waste, remnant, product is wanted",
		"day of registration: a date is wanted",
		"day of crossing the border: a date is wanted",
		"method 3 cannot go first: the order of methods is 1 2 3 {4 5} 6",
		"sale: Finding(9) is no finding",
		"price: 0.00 USD is not above zero",
		"indirect payment 1: one of set-off, third party, own account is wanted",
		"indirect payment 1: -1.00 USD is below zero",
		"indirect payment 1: whether the price contains it is wanted",
		"item 1: nil is no item: wanted a value of one of the types of this package, not a pointer to it or a type that embeds it",
		"item 2: *valuation.Packing is no item: wanted a value of one of the types of this package, not a pointer to it or a type that embeds it",
		"item 3: struct { valuation.Packing } is no item: wanted a value of one of the types of this package, not a pointer to it or a type that embeds it",
		"item 4: -5.00 USD is below zero",
		"item 4: whether the price contains it is wanted",
		"item 5: 101% is not between 0% and 100%",
		"item 5: an amount or a percentage of a base is wanted, both are given",
		"item 6: an amount is wanted, zero included",
		"item 6: the base of 5% is wanted",
		"item 7: royalties is no kind of assist",
		"item 7: the producer paid 2.00 USD, more than the value 1.00 USD",
		"item 7: one of first consignment, units made so far, contract is wanted",
		"item 7: 0 pcs; wanted a quantity above zero",
		"item 8: one of selling agent, broker, buying agent is wanted",
		"question 7а: answered yes, and none given",
		"question 8а: Answer(9) is no answer",
		"question 9б: answered no, and 1 given",
		"relationship 1: 100.01% is not between 0% and 100%",
		"relationship 1: -1% is not between 0% and 100%",
		"check value 1: 0.00 USD is not above zero",
		"comparable 1: a name is wanted",
		"comparable 1: -5.00 USD is below zero",
		"comparable 1: 0 pcs; wanted a quantity above zero",
		"comparable 1: a date is wanted",
		"comparable 1: one of quantity, commercial level, transport, handling, insurance is wanted",
		"comparable 1: an amount is wanted, zero included",
		"resale 1: one of the goods themselves, identical goods, similar goods is wanted",
		"resale 1: an amount is wanted, zero included",
		"resale 1: no quantity; wanted a quantity above zero",
		"period of import: the days that count as the time of import are wanted",
		"markup: either a commission or profit and general expenses is wanted",
		"part of the cost of production 1: profit and general expenses is no part of it",
		"the parts of the cost of production, 11.00 USD, exceed it, 10.00 USD",
		"fall-back method: one of flexible method, home price of Union goods, higher of two",
		"relaxation 1: the code of a rule is wanted",
		"claimed value: -1.00 USD is below zero",
		"claimed value: method of valuation is wanted",
		"deferral: a date is wanted",
		"deferral: the contract is wanted",
		"deferral: no amount is marked as estimated",
		"papers “ x”: it begins or ends with a space",
		"exchange rate 1: a date is wanted",
		"exchange rate 2: a rate into USD is wanted, given 90.0000 RUB per 1 EUR",
	}
	require.Error(t, err)
	for _, w := range want {
		require.Contains(t, err.Error(), w)
	}
	ru := customs.Explain(err, customs.Russian)
	require.Contains(t, ru, "начисление или вычет 4: сумма -5.00 USD меньше нуля")
	require.Equal(t, strings.Count(err.Error(), "\n"), strings.Count(ru, "\n"))
}

// TestMissingRateIsNamed: with currency and day, for every currency at once.
func TestMissingRateIsNamed(t *testing.T) {
	f := sold("1 pcs", "100 EUR", transport("5 CNY"))
	f.Quotations = []v.Quotation{{On: date("2026-01-01"), Rate: customs.MustExchangeRate("90 RUB per 1 EUR")}}
	_, err := v.Determine(v.UnionImport(customs.RUB), f)
	require.ErrorIs(t, err, v.ErrNoRate)
	require.EqualError(t, err, "no exchange rate of EUR into RUB for 2026-02-02\nno exchange rate of CNY into RUB for 2026-02-02")
}

// TestTwoRatesForOneDayConflict: and the same rate twice does not.
func TestTwoRatesForOneDayConflict(t *testing.T) {
	f := sold("1 pcs", "100 EUR")
	q := v.Quotation{On: f.Registered, Rate: customs.MustExchangeRate("90 RUB per 1 EUR")}
	f.Quotations = []v.Quotation{q, q}
	value(t, v.UnionImport(customs.RUB), f)
	f.Quotations[1].Rate = customs.MustExchangeRate("91 RUB per 1 EUR")
	_, err := v.Determine(v.UnionImport(customs.RUB), f)
	require.EqualError(t, err, "exchange rate 2: two rates for 2026-02-02: 90.0000 RUB per 1 EUR and 91.0000 RUB per 1 EUR")
}

// TestResultBeyondEighteenDigitsIsAnError: never a wrap.
func TestResultBeyondEighteenDigitsIsAnError(t *testing.T) {
	_, err := v.Determine(usd(), sold("1 pcs", "9999999999999999.99 USD", transport("1 USD")))
	require.ErrorIs(t, err, customs.ErrRange)
}

// TestUnitsOfAnotherDimensionAreRefused: comparables in litres for goods in pieces.
func TestUnitsOfAnotherDimensionAreRefused(t *testing.T) {
	_, err := v.Determine(usd(), compared(comparable("A", "5 USD", "100 l")))
	require.ErrorIs(t, err, customs.ErrUnit)
}

// TestPeriodOfImportContainsTheImport: or it is none.
func TestPeriodOfImportContainsTheImport(t *testing.T) {
	f := resold(resale("1 USD", "1 pcs"))
	f.Resales.Period = customs.MustPeriod("2026-02-02..2026-02-20")
	_, err := v.Determine(usd(), f)
	require.EqualError(t, err, "period of import: 2026-02-02..2026-02-20 does not contain the day of import, 2026-02-01")
}
