package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
)

// PermitGoods are goods as the permit names them: foreign goods, products,
// Union goods, waste or remnants. Norms, lots and outputs refer to them by name.
type PermitGoods struct {
	Name     string
	Code     customs.GoodsCode // 10 digits; where national law allows, a heading at least
	Quantity customs.Quantity  // planned under the permit
	Cost     customs.Money     // of the whole quantity
	// Group names goods that the identification plan calls interchangeable. Empty:
	// each lot is drawn by name only.
	Group string
	// Case is the Commission's case by which listed Union goods may be used all the
	// same (166(3), second subparagraph). Empty: none.
	Case string
}

// TermParts are what the term of processing includes (168(4)): the production
// process, and after it the time to export the products and to dispose of waste
// and remnants. A zero term says nothing.
type TermParts struct{ Production, Export customs.Term }

// OperationUse is an operation of processing and how it is done (168(2)(8)).
type OperationUse struct {
	Operation Operation
	Method    string // how the operation is done
	// Excluded says that the operation is in truth one of those that are not
	// processing (166(2)). Zero: none of them.
	Excluded NotProcessing
	// LosesCharacter says whether the goods lose their individual characteristics
	// in an operation of preservation, filling, packaging or sorting; if they do,
	// 166(2)(1) does not bar it. Asked for with Preservation only.
	LosesCharacter customs.Finding
	// Other is the operation's name in the Commission's list, for BarredOther.
	Other string
}

// NotProcessing is what 166(2) says is no operation of processing. The zero value
// says none of them.
type NotProcessing uint8

// What is not processing.
const (
	Preservation   NotProcessing = iota + 1 // keeping goods safe, preparing for sale and carriage, with filling, packaging, sorting (166(2)(1))
	Breeding                                // offspring, raising and fattening of animals, growing of crustaceans and molluscs (166(2)(2))
	Cultivation                             // growing of trees and other plants (166(2)(3))
	Copying                                 // copying of information, sound and pictures on any carrier (166(2)(4))
	AuxiliaryMeans                          // foreign goods as auxiliary means: equipment, machines, devices (166(2)(5))
	BarredOther                             // another operation that the Commission sets (166(2)(6))
)

// Identification is what the permit says on identification (168(2)(9)): a plan
// that package identification assesses, with the officers' decisions; or, where
// the assessment was made elsewhere, the methods and its finding.
type Identification struct {
	Plan      identification.Plan
	Decisions []identification.Decision
	Methods   identification.Methods // where there is no plan
	Finding   customs.Finding        // where there is no plan
	Reference string                 // of that finding
}

// Substitution is what the permit says on equivalent goods (168(2)(12), 172).
type Substitution struct {
	Allowed     bool
	Permission  string // reference of the customs authority's permission (172(5))
	Equivalents []Equivalent
	PriorExport bool         // products may leave before the foreign goods arrive (172(4))
	TermFrom    customs.Date // with PriorExport: the day from which the term of processing counts
	ImportBy    customs.Date // with PriorExport: the day by which the foreign goods are to arrive; no date: not set
}

// Equivalent is goods of the Union that may replace foreign goods of the permit.
type Equivalent struct {
	Replaces string // name of the foreign goods
	Name     string
	Code     customs.GoodsCode
	// Proof names what shows that description, quality and technical
	// characteristics coincide.
	Proof string
}

// WasteUse is what the permit says on further commercial use of the waste
// (168(2)(13)). The zero value says nothing.
type WasteUse uint8

// What may be said of waste.
const (
	WasteUsable WasteUse = iota + 1 // further commercial use is possible
	WasteUnfit                      // it is not
)

// AdditionalItem is an item that national law adds to the permit (168(7)).
type AdditionalItem struct {
	Item    string // its name in the lists supplied
	Content string
}
