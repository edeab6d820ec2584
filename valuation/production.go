package valuation

import "github.com/eaeu-customs/inward/customs"

// Production is what method 5 adds up (Article 44). Amounts are for all of the
// goods.
type Production struct {
	// Cost is materials and production, with all else that went into it (line 11).
	Cost Amount
	// Including says what Cost contains (line 12). It is information: nothing of
	// it is added again.
	Including []Part
	// Profit is profit and general expenses, as one amount: as usual for goods of
	// the class produced in the country for export (line 13).
	Profit Amount
	// Transport, Handling and Insurance are up to the place where transport counts
	// (lines 14 to 16).
	Transport, Handling, Insurance Amount
	// FromProducer: the figures come from the producer's own accounts.
	FromProducer customs.Finding
}

// Amount is an amount with its proof; the zero Amount is none given. To state that
// there was no such cost, give zero with its proof.
type Amount struct {
	Money    customs.Money
	Evidence Evidence
}

// Part is a part of the cost of production.
type Part struct {
	// Entry is OfPacking, OfUnionDesign, OfMaterials, OfTools, OfConsumed,
	// OfDesign or OfOther.
	Entry  Entry
	Amount customs.Money
}
