package valuation

import "github.com/eaeu-customs/inward/customs"

// The codes of the reasons why a method does not apply. They are permanent.
const (
	// NoFacts: nothing was given for the method.
	NoFacts customs.Code = "no-facts"
	// NotSold: no sale for export was shown. Provision: cc/39/1.
	NotSold customs.Code = "not-sold"
	// PriceUnproven: no document shows the price. Provision: cc/38/10.
	PriceUnproven customs.Code = "price-unproven"
	// AdditionUnproven: no document shows an addition. Provision: cc/40/3.
	AdditionUnproven customs.Code = "addition-unproven"
	// NotQuantified: an amount is only estimated. Provision: cc/40/3.
	NotQuantified customs.Code = "not-quantified"
	// TransportMissing: the terms of delivery leave the main carriage to the
	// buyer, and its cost is not given. Provision: cc/40/1.
	TransportMissing customs.Code = "transport-missing"
	// NotAnswered: a question of the form is open. Provision: cc/39/1.
	NotAnswered customs.Code = "question-not-answered"
	// Restricted: the buyer's rights are restricted substantially. Provision: cc/39/1/1.
	Restricted customs.Code = "restricted"
	// Conditional: a condition cannot be quantified. Provision: cc/39/1/2.
	Conditional customs.Code = "conditional"
	// ProceedsUnknown: proceeds go to the seller that cannot be added. Provision: cc/39/1/3.
	ProceedsUnknown customs.Code = "proceeds-unknown"
	// Influenced: the relationship influenced the price, or was not shown not to.
	// Provision: cc/39/1/4, cc/39/4.
	Influenced customs.Code = "price-influenced"
	// RoyaltyOpen: one of the two tests of a royalty was not shown. Provision: cc/40/1.
	RoyaltyOpen customs.Code = "royalty-open"
	// NotPositive: the calculation gives no value above zero. Provision: cc/38/10.
	NotPositive customs.Code = "value-not-positive"

	// NoComparables: no comparable sale is left. Provision: cc/41/1, cc/42/1.
	NoComparables customs.Code = "no-comparables"
	// NotComparable: the goods are not shown to be identical, or similar.
	// Provision: cc/41/1, cc/42/1.
	NotComparable customs.Code = "not-comparable"
	// OtherCountry: the goods were produced in another country. Provision: cc/37.
	OtherCountry customs.Code = "other-country"
	// OtherProducer: goods of the same producer are there to be used. Provision: cc/37.
	OtherProducer customs.Code = "other-producer"
	// OutsideWindow: the goods moved too early, or after the goods being valued.
	// Provision: cc/41/1, cc/42/1.
	OutsideWindow customs.Code = "outside-window"
	// NotAccepted: customs did not accept the value by method 1. Provision: cc/41/1, cc/42/1.
	NotAccepted customs.Code = "value-not-accepted"
	// AdjustmentUnproven: a difference is not adjusted, or without proof.
	// Provision: cc/41/1, cc/42/1.
	AdjustmentUnproven customs.Code = "adjustment-unproven"
	// LowerAvailable: another sale gives a lower value. Provision: cc/41/4, cc/42/4.
	LowerAvailable customs.Code = "lower-available"
	// BetterLevel: a sale at the same level and quantity is there to be used.
	// Provision: cc/41/1, cc/42/1.
	BetterLevel customs.Code = "better-level"

	// NoResales: no resale is left. Provision: cc/43/1.
	NoResales customs.Code = "no-resales"
	// RelatedBuyer: the buyer is not shown to be unrelated. Provision: cc/43/1.
	RelatedBuyer customs.Code = "related-buyer"
	// LaterLevel: the sale is not shown to be at the first level. Provision: cc/43/1.
	LaterLevel customs.Code = "later-level"
	// ResaleOutsideWindow: the resale was too late, or before import. Provision: cc/43/3.
	ResaleOutsideWindow customs.Code = "resale-outside-window"
	// Processed: the goods were resold after processing. Provision: cc/43/1.
	Processed customs.Code = "resold-after-processing"
	// ResaleUnproven: no document shows the resale. Provision: cc/43/1.
	ResaleUnproven customs.Code = "resale-unproven"
	// Ambiguous: several unit prices have the same greatest aggregate quantity.
	// Provision: cc/43/1.
	Ambiguous customs.Code = "ambiguous-unit-price"
	// DeductionUnproven: a deduction is missing or not proven. Provision: cc/43/2.
	DeductionUnproven customs.Code = "deduction-unproven"

	// CostUnproven: a part of the computed value is missing or not proven.
	// Provision: cc/44/1.
	CostUnproven customs.Code = "cost-unproven"
	// NotFromProducer: the figures are not shown to come from the producer's
	// accounts. Provision: cc/44/1.
	NotFromProducer customs.Code = "not-from-producer"

	// BarredBasis: the value rests on a basis that the law bars. Provision: cc/45/5.
	BarredBasis customs.Code = "barred-basis"
	// BasisUnknown: the rule set does not admit the basis. Provision: cc/45/2.
	BasisUnknown customs.Code = "basis-not-admitted"
	// RelaxationBarred: the rule is none that may be relaxed, or no reason is
	// shown. Provision: cc/45/2.
	RelaxationBarred customs.Code = "relaxation-barred"
	// SourceUnproven: no document shows the price of a source. Provision: uz.
	SourceUnproven customs.Code = "source-unproven"

	// ArbitraryValue: a value is claimed without grounds, arbitrary or fictitious.
	// Provision: cc/38/9.
	ArbitraryValue customs.Code = "arbitrary-value"
	// ProductByInputs: products of processing are valued by their inputs.
	// Provision: cc/175/1.
	ProductByInputs customs.Code = "product-valued-by-inputs"

	// RemarkNotDeducted: a deduction stays in the value. Provision: cc/40/2.
	RemarkNotDeducted customs.Code = "not-deducted"
	// RemarkNotCounted: the rule set does not know such a cost. Provision: cc/40/4.
	RemarkNotCounted customs.Code = "not-counted"
	// RemarkClaim: the claim differs from what was determined. Provision: cc/38/10.
	RemarkClaim customs.Code = "claim-differs"
)
