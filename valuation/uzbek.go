package valuation

import "github.com/eaeu-customs/inward/customs"

// UzbekParameters are what the rules of Uzbekistan on the customs value of
// exports leave open in what was read. What is not given stays unpublished.
type UzbekParameters struct {
	Rounding    customs.Rounding
	Conversion  ConversionDay
	TransportTo Place
	Comparables Window
	Costs       Costs
	Conditions  Stated
}

// UzbekExport returns the rule set for goods exported from Uzbekistan: methods 1,
// 2, 3, 5, 6 strictly in this order and no method 4; the fall-back method needs
// one of four kinds of source; arbitrary or fictitious values are barred. Only a
// summary of the rules was published where it could be read.
func UzbekExport(given UzbekParameters) Profile {
	return Profile{
		Name:        "Rules of Uzbekistan for exports|Правила Узбекистана для вывозимых товаров",
		Act:         customs.UzbekistanRules,
		Flow:        Export,
		Ladder:      MustLadder("1 2 3 5 6"),
		Currency:    customs.UZS,
		Rounding:    given.Rounding,
		Conversion:  given.Conversion,
		TransportTo: given.TransportTo,
		Comparables: given.Comparables,
		Costs:       given.Costs,
		Conditions:  given.Conditions,
		Flexible:    None,
		Sources:     BasesOf(DeclarationDatabase, AlternativePrices, MarketReferences, TradeStatistics),
		Barred:      BasesOf(ArbitraryBasis),
		Source:      "published summary of the regulations approved by the Cabinet of Ministers",
	}
}
