package valuation

import "github.com/eaeu-customs/inward/customs"

// Comparable is a sale of other goods that methods 2 and 3 may use: data that the
// declarant or the customs office has.
type Comparable struct {
	Name string // what it is called, such as the number of its declaration
	// Value is the transaction value that customs accepted (line 11), Quantity
	// the quantity it is for (line 17а), in the dimension of the goods' own.
	Value    customs.Money
	Quantity customs.Quantity
	// Identical and Similar are the findings on the goods (Article 37). Goods
	// designed in the territory are neither.
	Identical customs.Finding
	Similar   customs.Finding
	// Country is where they were produced, Producer who did; both are compared
	// with those of the goods.
	Country  customs.Country
	Producer customs.PersonID
	// Crossed is the day they crossed the border.
	Crossed customs.Date
	// Accepted: customs accepted the value, by method 1.
	Accepted customs.Finding
	// Same level, quantity and transport as for the goods: what is not met needs
	// an adjustment with its proof, what is undetermined is not used.
	SameLevel     customs.Finding
	SameQuantity  customs.Finding
	SameTransport customs.Finding
	Adjustments   []Adjustment
	Evidence      Evidence
}

// Adjustment is an adjustment of a comparable sale. One of zero, with its proof,
// shows that the difference does not matter.
type Adjustment struct {
	Kind     AdjustmentKind
	Subtract bool          // taken off (line 12); else added (line 14)
	Amount   customs.Money // at least zero
	Evidence Evidence
}
