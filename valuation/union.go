package valuation

import "github.com/eaeu-customs/inward/customs"

// The windows of the Customs Code: 41(1), 42(1), 43(3).
const codeWindow = 90

// UnionImport returns the rule set for goods imported into the Union (Articles 37
// to 45 of the Customs Code), in the currency of the member state where they are
// declared. The arithmetic is that of forms ДТС-1 and ДТС-2; the numbers of
// paragraphs in citations are known but for Article 45 not from a text at hand.
//
// Amounts are rounded by line to 2 decimals, half up, as the forms show them.
func UnionImport(c customs.Currency) Profile {
	days := MustDays(codeWindow)
	return Profile{
		Name:        "Union rules for imports|Правила Союза для ввозимых товаров",
		Act:         customs.CustomsCode,
		Flow:        Import,
		Ladder:      MustLadder("1 2 3 {4 5} 6"),
		Forms:       UnionForms,
		Currency:    c,
		Rounding:    customs.Rounding{Scale: 2, Mode: customs.HalfUp},
		Conversion:  OnRegistration,
		TransportTo: PlaceOfArrival,
		Comparables: days,
		Resale:      days,
		Costs:       AllCosts(Applies),
		Conditions:  Applies,
		Flexible:    Applies,
		Barred: BasesOf(HomePriceOfUnionGoods, HigherOfTwo, HomePriceOfExporter, OtherCosts,
			PriceToThirdCountries, MinimumValue, ArbitraryBasis),
		Deferral: Applies,
		Source:   "Customs Code, Articles 37–45; forms of Decision 160 of 16 October 2018",
	}
}

// RussianExport returns the rule set for goods exported from Russia, as far as
// forms ДТС-3 and ДТС-4 show it: methods 1, 2, 3, 5, 6 in this order, value = A +
// B, no transport and no deductions. The text of the rules was not read: the
// window for comparable goods, what bars method 1, what the fall-back method may
// use and whether the value may be deferred are not set.
func RussianExport() Profile {
	return Profile{
		Name:        "Russian rules for exports|Правила России для вывозимых товаров",
		Act:         customs.RussianDecree1694,
		Flow:        Export,
		Ladder:      MustLadder("1 2 3 5 6"),
		Forms:       RussianExportForms,
		Currency:    customs.RUB,
		Rounding:    customs.Rounding{Scale: 2, Mode: customs.HalfUp},
		Conversion:  OnRegistration,
		TransportTo: NoPlace,
		Costs: AllCosts(Applies).With(None, TransportCosts, HandlingCosts, InsuranceCosts,
			WorkAfterImport, TransportAfterArrival, DutiesAndTaxes),
		Source: "the lines of forms ДТС-3 and ДТС-4",
	}
}
