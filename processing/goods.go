package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// PermitID is the number of a permit: the document on the conditions of
// processing, or the declaration that serves as one, in which the goods are declared
// then (documents of Articles 164(1)(1) and 168). Empty names none.
type PermitID string

// DeclarationID is the registration number of a declaration, or of an
// application for release before filing one. Empty names none.
type DeclarationID string

// LotID names a lot, the goods of one line of a placing declaration.
type LotID = liability.LotID

// RunID names a run: one act of processing that consumed inputs and gave outputs.
type RunID string

// GoodsID names goods of the ledger: a lot or an output of a run. The two share
// one space of names. Empty names none.
type GoodsID string

// Portion is a quantity of named goods. A zero Quantity means all of the goods
// that the act can take. Goods reported lost are not there, and are taken only where
// In names their account, which says that they were found. RecogniseLoss is about them,
// and takes them first.
type Portion struct {
	ID       GoodsID          // a lot, or an output of a run
	Quantity customs.Quantity // in a unit that converts to that of the goods; zero: all
	In       Account          // the account to take from; 0: wherever the act takes goods, in the order of its passages
}

// Goods are the portions that an act is about. The order is the order in which
// violations are reported; goods named twice are an input error.
type Goods []Portion

// Lot is what a placing declaration says of the goods of one line.
type Lot struct {
	ID       LotID              // a name of its own in the procedure
	Name     string             // of the foreign goods in the permit
	Code     customs.GoodsCode  // 10 digits, below the code in the permit
	Origin   customs.Country    // must be known
	Quantity customs.Quantity   // above zero, in a unit that converts to that of the permit
	Measures []customs.Quantity // other measures of the whole lot that rates ask for
	Value    customs.Money      // customs value of the whole lot
	Claims   []liability.Claim  // preferences and privileges claimed
	// Group names goods that the identification plan calls interchangeable: lots
	// of one group may be drawn first in, first out. Empty: the lot is drawn by
	// name only.
	Group string
}

// AtHome is what the declaration for release for domestic consumption says of
// waste, which counts as imported in that state (Article 170(2)), and, where the
// option unprocessed-release calls for the general rules or the procedure has lapsed
// (129(7)), of remnants and unprocessed goods.
type AtHome struct {
	ID       GoodsID            // of the goods of the act that this is said of
	Code     customs.GoodsCode  // of the goods in that state, 10 digits
	Origin   customs.Country    // must be known
	Quantity customs.Quantity   // all that the act takes of these goods
	Measures []customs.Quantity // other measures that rates ask for
	Value    customs.Money      // customs value in that state
	Claims   []liability.Claim  // preferences and privileges claimed
	// Registered is the day on which the declaration for the release was
	// registered, whose rates apply; no date: the day of the release.
	Registered customs.Date
}
