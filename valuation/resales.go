package valuation

import "github.com/eaeu-customs/inward/customs"

// Resales are the sales in the territory that method 4 starts from (Article 43).
type Resales struct {
	Sales []Resale
	// Period is the time of import, as the parties take it: sales in it count
	// first. It contains the day on which the goods crossed the border.
	Period customs.Period
	// EnoughBy is the earliest day after import by which sales were enough to
	// establish a unit price, where there were none in the period; the zero Date
	// stands for the day of the first such sale.
	EnoughBy customs.Date
	// Deductions, per unit.
	Markup     Markup
	Inland     Deduction // transport and insurance in the territory (line 13)
	Duties     Deduction // duties, taxes and fees (line 14)
	Processing Deduction // value added, only where ProcessingAsked (line 15)
	// ProcessingAsked: the declarant asks that goods sold after processing count.
	ProcessingAsked bool
	// Settled is the unit price chosen by decision where several have the same
	// greatest aggregate quantity; SettledEvidence is the decision.
	Settled         customs.Money
	SettledEvidence Evidence
}

// Resale is one sale, or several at the same price.
type Resale struct {
	Of    ResaleOf
	State ResaleState
	On    customs.Date
	// Price is that of one unit of the goods' quantity, without VAT refunds or
	// the like: as invoiced.
	Price    customs.Money
	Quantity customs.Quantity
	// Unrelated: the buyer is not related to the seller, and supplied no assists.
	Unrelated customs.Finding
	// FirstLevel: it is at the first commercial level after import.
	FirstLevel customs.Finding
	Evidence   Evidence
}

// Markup is what a reseller earns on a unit: a commission, or profit and general
// expenses taken together (line 12).
type Markup struct {
	Kind     MarkupKind
	Amount   customs.Money
	Evidence Evidence
}

// Deduction is an amount per unit; the zero Deduction is none given. To state that
// there was no such cost, give an amount of zero with its proof.
type Deduction struct {
	Amount   customs.Money
	Evidence Evidence
}
