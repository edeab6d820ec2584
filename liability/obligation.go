package liability

import "github.com/eaeu-customs/inward/customs"

// Interval is a part of a lot's quantity: from From to To in the lot's own unit,
// 0 ≤ From < To ≤ Quantity. Intervals of one lot never overlap, so that the
// amounts of all intervals of a lot add up to the amount of the lot.
type Interval struct {
	From, To customs.Ratio
}

// Slice is what one line of a bill is about: disjoint intervals of one lot, in
// order. Its amount of a kind is the sum of F(To) − F(From), where F(x) is the
// whole line calculated at the cumulative quantity x.
type Slice []Interval

// Basis says why and how a slice is charged. The zero value is invalid.
type Basis uint8

const (
	// Placed: the goods placed, charged under Article 174 if a deadline falls.
	Placed Basis = iota + 1
	// ProductsAtHome: input used for products released for domestic consumption,
	// charged under Article 175(1).
	ProductsAtHome
	// UnprocessedAtHome: remnants and unprocessed goods released for domestic
	// consumption, charged as the option unprocessed-release says.
	UnprocessedAtHome
	// WasteAtHome: waste released for domestic consumption, charged as goods
	// imported in that state (Article 170(2)); the lot is the waste itself.
	WasteAtHome
)

// Span is a stretch of days that may still be open. From is its first day, To
// the day it ended (resumption, lifting), no date while it lasts.
type Span struct {
	From, To customs.Date
}

// TermSet is one setting of the procedure's own term (Article 165): on the day
// Set the customs authority set the last day to Expires. A setting made after
// the former last day is a late extension (165(3)).
//
// Made marks a setting that nobody made for the lot itself: on that day the goods were
// made of several lots, or of parts that had been held, and lapse with the first of
// them, on Expires. What had been held by that day is counted in Expires and moves it no
// more. Such a setting may come before the former last day; later ones, after an
// extension of a lot in the goods, carry the same day, or that of the next making. No
// day: a setting of the lot.
type TermSet struct {
	Set, Expires, Made customs.Date
}

// Obligation is one slice of one lot with everything that decides on its fate.
// The order of Circumstances does not matter.
type Obligation struct {
	Lot           *Lot
	Slice         Slice
	Basis         Basis
	Subject       string    // what a person calls it: "97 t of oil, run R1"
	Terms         []TermSet // as placed, then each extension, in order of Set
	Suspensions   []Span    // Article 173(3): To is the day of resumption
	Seizures      []Span    // Article 133: To is the day the procedure resumed
	Circumstances []Circumstance
}
