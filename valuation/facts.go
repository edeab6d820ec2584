package valuation

import "github.com/eaeu-customs/inward/customs"

// Facts are all that one determination is made from: the goods of one line of a
// declaration, and what is known of them for each method. A part that is nil or
// empty is not known, and the method that needs it says so.
type Facts struct {
	Goods Goods
	// Registered is the day on which the declaration was registered; Crossed the
	// day on which the goods crossed the border. Windows count from Crossed.
	Registered customs.Date
	Crossed    customs.Date
	// Quotations are exchange rates into the national currency, each with its day.
	Quotations []Quotation
	// First is the method of a reversible pair that the declarant puts first; none
	// keeps the order of the ladder.
	First Method

	Sale        *Sale        // method 1
	Comparables []Comparable // methods 2 and 3
	Resales     *Resales     // method 4
	Production  *Production  // method 5
	LastResort  *LastResort  // method 6

	Deferral *Deferral // the exact value will be declared later
	Claim    *Claim    // what the declarant claims

	Papers Papers // for the form only
}

// Goods are the goods of one line.
type Goods struct {
	Name     string // as in the declaration
	Code     customs.GoodsCode
	Quantity customs.Quantity // above zero
	Country  customs.Country  // where they were produced
	Producer customs.PersonID
	State    GoodsState
}

// Quotation is an exchange rate with the day that it is for.
type Quotation struct {
	On   customs.Date
	Rate customs.ExchangeRate // quoted in the national currency
}

// Claim is a customs value as the declarant states it.
type Claim struct {
	Value  customs.Money
	Method Method
}

// Papers are what the head of the form names. Nothing is calculated from them but
// that terms of delivery which leave the main carriage to the buyer want it as an
// item.
type Papers struct {
	Seller, Buyer, Declarant customs.Person
	Terms                    Terms
	TermsPlace               string
	Invoice, Contract        Evidence
	Arrival                  string // the place of arrival
	Documents                Evidence
}
