package liability

import "github.com/eaeu-customs/inward/customs"

// LotID names a lot: the goods of one line of a placing declaration. Empty names
// none.
type LotID string

// Lot is what the payments of a quantity of foreign goods hang on. Every amount
// of a lot is an amount of its whole quantity; a slice takes its share.
type Lot struct {
	ID       LotID
	Code     customs.GoodsCode // full code of the goods nomenclature, 10 digits where rates differ below the heading
	Origin   customs.Country
	Quantity customs.Quantity // the lot's own measure, along which it is sliced
	// Measures are the lot's other measures, such as net weight or pieces, that
	// specific rates ask for. One of each dimension; Quantity counts as one.
	Measures   []customs.Quantity
	Value      customs.Money // customs value of the whole lot, in any currency
	Registered customs.Date  // day the placing declaration, or the application for early release, was registered
	Placed     customs.Date  // day of release; no date before it
	Debtor     customs.PersonID
	Claims     []Claim // preferences and privileges claimed
}

// Claim is a tariff preference or a privilege that the declarant claims. It
// helps only where Proven is met and the measure exists on the day of
// registration; Article 174(5) puts it aside, for products see the option
// preferences-175.
type Claim struct {
	Measure string          // reference of the preference or privilege in the book
	Proven  customs.Finding // undetermined counts as not proven
	Proof   string          // certificate or other document, as the declaration cites it
}
