package processing

import "github.com/eaeu-customs/inward/customs"

// PermitBasis says what serves as the conditions document. The zero value is
// invalid.
type PermitBasis uint8

// The bases.
const (
	ByDocument           PermitBasis = iota + 1 // document issued by the authorised body (164(1)(1), 168)
	ByDeclarationRepair                         // the placing declaration, for repair (164(1)(1), 168(9))
	ByDeclarationDecided                        // the placing declaration, in a case that the Commission sets (164(1)(1), Decision 180)
)

// declared reports whether a declaration serves as the document.
func (b PermitBasis) declared() bool { return b == ByDeclarationRepair || b == ByDeclarationDecided }

// Operation is an operation of processing (166(1)). The zero value is invalid.
type Operation uint8

// The operations.
const (
	Working     Operation = iota + 1 // processing or working (166(1)(1))
	Manufacture                      // manufacture, with mounting, assembly, disassembly, fitting (166(1)(2))
	Repair                           // repair, with restoration, replacement of parts, modernisation (166(1)(3))
	Aid                              // use of goods that help to make the products and are consumed in it (166(1)(4)); only beside one of the others
)

// Permit is the conditions document of Article 168, or the declaration that
// serves as one: the fourteen contents of 168(2) by name. Check reports what is
// missing or does not fit, all at once.
type Permit struct {
	ID             PermitID
	Basis          PermitBasis
	Case           string              // the Commission's case, for ByDeclarationDecided
	Issued         customs.Date        // first day of validity
	State          customs.MemberState // whose authorised body issued it
	Authority      string              // 168(2)(1)
	Holder         customs.Person      // 168(2)(2)
	Processors     []customs.Person    // 168(2)(3)
	Inputs         []PermitGoods       // 168(2)(4): foreign goods
	Products       []PermitGoods       // 168(2)(4): products
	UnionGoods     []PermitGoods       // 168(2)(5)
	Titles         []string            // 168(2)(6): documents on ownership, use or disposal
	Norms          []Norm              // 168(2)(7)
	Operations     []OperationUse      // 168(2)(8)
	Identification Identification      // 168(2)(9)
	Waste          []PermitGoods       // 168(2)(10)
	Remnants       []PermitGoods       // 168(2)(10)
	Term           customs.Term        // 168(2)(11)
	TermParts      TermParts           // 168(4): what the term is made of, if the permit says so
	Category       string              // the Commission's category with a longer maximum term, if one applies (168(3))
	Substitution   Substitution        // 168(2)(12)
	WasteUse       WasteUse            // 168(2)(13)
	PlacedAt       []customs.Office    // 168(2)(14)
	CompletedAt    []customs.Office    // 168(2)(14)
	Additional     []AdditionalItem    // 168(7): what national law adds
}
