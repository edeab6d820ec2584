package valuation

import "github.com/eaeu-customs/inward/customs"

// Sale is the sale of the goods for export to the territory, or out of it: what
// method 1 needs (Article 39).
type Sale struct {
	// Sold: there was such a sale. Goods sent free, on loan or to a branch were
	// not sold.
	Sold customs.Finding
	// Price is what was paid or is payable to the seller for these goods, above
	// zero, in the currency of the invoice (line 11а).
	Price          customs.Money
	PriceEvidence  Evidence
	PriceEstimated bool // known exactly only later: needs a Deferral

	Indirect []Indirect // what is paid otherwise than to the seller (line 11б)
	Items    []Item     // additions and deductions

	// Answers are those to the questions 7 to 9 of the form.
	Answers Answers
	// Restrictions, Conditions and Relations say what a Yes is about.
	Restrictions []Restriction
	Conditions   []Condition
	Relations    []Relation

	// Uninfluenced: the circumstances of the sale show that the relationship did
	// not influence the price (39(4)). It takes evidence.
	Uninfluenced         customs.Finding
	UninfluencedEvidence Evidence
	// Checks are the values that the price may be compared with (39(5)).
	Checks []CheckValue
}

// Answers are the answers to the questions of the declaration form that decide
// whether method 1 may be used. An unanswered one leaves the method undetermined.
type Answers struct {
	Related      Answer // 7(а): are buyer and seller related?
	Restrictions Answer // 8(а): is the buyer's right to use and dispose restricted?
	Conditions   Answer // 8(б): does the sale or price depend on conditions?
	Royalties    Answer // 9(б): are royalties or licence fees paid?
	Proceeds     Answer // 9(в): does part of the proceeds go to the seller?
}

// NoToAll returns the answers of a plain sale.
func NoToAll() Answers { return Answers{No, No, No, No, No} }

// Indirect is a payment that does not go straight to the seller and is part of
// the price all the same, but for what the buyer does on his own account.
type Indirect struct {
	Kind     IndirectKind
	Amount   customs.Money // at least zero
	In       Inclusion     // whether Price already contains it
	Evidence Evidence
}

// Restriction is a limit on the buyer's right to use and dispose of the goods.
type Restriction struct {
	Kind RestrictionKind
	Text string // what is restricted
}

// Condition is a condition or obligation that the sale or the price depends on.
// If its influence can be quantified and is proven, the amount is part of the price
// (line 11б); if it cannot, it bars method 1 (39(1)).
type Condition struct {
	Text     string        // what the condition is
	Amount   customs.Money // its value; zero Money where it cannot be quantified
	Evidence Evidence
}

// Relation is a relationship between seller and buyer, of the closed list of
// Article 37. By itself it bars nothing (39(4)).
type Relation struct {
	Kind RelationKind
	// OfSeller and OfBuyer are the voting shares that the common shareholder
	// holds, at most 100%; below 5% of either there is no relationship. They
	// concern CommonShareholder only.
	OfSeller, OfBuyer customs.Percent
}

// related reports whether the relation is one.
func (r Relation) related() bool {
	five := percent(5)
	return r.Kind != CommonShareholder || r.OfSeller.Compare(five) >= 0 && r.OfBuyer.Compare(five) >= 0
}

// CheckValue is a value of about the same time that the price between related
// persons is compared with, for comparison only: it never becomes the value.
type CheckValue struct {
	Kind  CheckKind
	Value customs.Money // for the same quantity as the goods
	// Close: the declared value is close to it. The law sets no number for that;
	// equal values are close without a finding.
	Close    customs.Finding
	Evidence Evidence
}

// percent returns a whole percentage.
func percent(n int8) customs.Percent {
	p, err := customs.NewPercent(n)
	if err != nil {
		return customs.Percent{} // not to be reached: an int8 fits
	}
	return p
}
