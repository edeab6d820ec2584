package valuation

import "github.com/eaeu-customs/inward/customs"

// LastResort is what the fall-back method uses (Article 45).
type LastResort struct {
	// Basis is what the value rests on. The barred ones are there to be refused by
	// name.
	Basis Basis
	// Base is the earlier method used flexibly; its facts are those of the
	// determination. For Basis Flexibly only.
	Base Method
	// Relax lists the rules of the earlier method that are relaxed, each once.
	Relax []Relaxation
	// Source is the price found, for the bases that are sources.
	Source Source
}

// Relaxation names a rule of an earlier method that is not insisted on. A rule is
// named by the code of the reason that it gives; which rules may be relaxed, see
// Relaxable.
type Relaxation struct {
	Rule customs.Code
	Days Window   // the window used instead, for rules about time
	Why  Evidence // the document that shows why this is reasonable
}

// Source is a price from one of the kinds of source that a rule set allows.
type Source struct {
	Price    customs.Money    // above zero
	Per      customs.Quantity // the quantity that it is for, above zero
	Evidence Evidence         // the entry, bulletin, list or statistics
}
