package liability

import "github.com/eaeu-customs/inward/customs"

// Bill is what is owed on a day: one entry for each obligation that has arisen,
// what has been paid for it, what is still to be paid, what comes back, and why. It
// is plain data, in the order of lots and slices whatever the order of the
// obligations and payments; Text prints it so that every amount can be calculated
// again by hand.
type Bill struct {
	On       customs.Date     `json:"on"`
	Currency customs.Currency `json:"currency"`
	Law      customs.Law      `json:"law"`
	Entries  []Entry          `json:"entries"`
	Surplus  []Surplus        `json:"surplus,omitempty"` // paid, and nothing payable to set it against
	Totals   []Total          `json:"totals"`            // by kind, those that are nothing left out
	Sum      Total            `json:"sum"`
	// Late says that something was paid, or is still to be paid, after its deadline.
	// Penalties for that are set by national law and are not calculated.
	Late bool `json:"late"`
}

// Entry is one obligation on a bill.
type Entry struct {
	Lot      LotID            `json:"lot"`
	Subject  string           `json:"subject,omitempty"`
	Debtor   customs.PersonID `json:"debtor,omitempty"`
	Basis    Basis            `json:"basis"`
	Slice    Slice            `json:"slice"`
	Quantity customs.Quantity `json:"quantity"` // of the whole lot
	Standing Standing         `json:"standing"` // payments taken into account
	// Undone is the deadline that had fallen before a late extension (165(3)) lifted
	// it.
	Undone     customs.Date      `json:"undone,omitzero"`
	Provision  customs.Provision `json:"provision,omitzero"` // by which the amounts are calculated: 174(5), 175(1) …
	RatesOn    customs.Date      `json:"rates-on,omitzero"`
	CurrencyOn customs.Date      `json:"currency-on,omitzero"`
	Options    []customs.Key     `json:"options,omitempty"` // that decided an amount or a day here
	// Lines are the cumulative lines F(To) and F(From) of each interval of the slice,
	// of which the amounts are the differences; a line at 0 is left out.
	Lines  []CumulativeLine `json:"lines,omitempty"`
	Posts  []Post           `json:"posts,omitempty"`  // by kind, in the order of the law; only what is charged
	Absent []Absent         `json:"absent,omitempty"` // kinds that are not charged, and why
	// Interest are the ledgers on what was paid and stays paid, one for each day of
	// payment where the law asks for that day, and the one on what is not paid.
	Interest []InterestLine `json:"interest,omitempty"`
	Payments []Applied      `json:"payments,omitempty"` // in the order they were applied
	Refunds  []Refund       `json:"refunds,omitempty"`
	Claims   []ClaimOutcome `json:"-"`
}

// CumulativeLine is the whole line of a lot at a cumulative quantity.
type CumulativeLine struct {
	Sign     int                  `json:"sign"` // +1 where it is added to the amounts of the slice, −1 where it is taken off
	Upto     customs.Ratio        `json:"upto"` // in the lot's own unit
	Declared customs.Money        `json:"declared"`
	Exchange customs.ExchangeRate `json:"exchange,omitzero"`
	Value    customs.Money        `json:"value"` // customs value
	Posts    []LinePost           `json:"posts"`
}

// LinePost is one kind of payment of a cumulative line.
type LinePost struct {
	Kind   Kind            `json:"kind"`
	Rate   customs.Rate    `json:"rate"`
	Base   []customs.Money `json:"base"` // what percentages are taken of: the sum of these
	Parts  []Part          `json:"parts"`
	Amount customs.Money   `json:"amount"`
	Source string          `json:"source"`
}

// Absent is a kind of payment that is not charged.
type Absent struct {
	Kind   Kind       `json:"kind"`
	Status ItemStatus `json:"status"`
	Source string     `json:"source"`
}

// Post is one kind of payment of an entry: the amounts themselves and the interest
// on them.
type Post struct {
	Kind     Kind          `json:"kind"`
	Code     string        `json:"code"`   // code of payment
	Amount   customs.Money `json:"amount"` // of the slice, whatever becomes of it
	Account  Account       `json:"account"`
	Interest Account       `json:"interest"`
}

// Account is what becomes of an amount. Paid − Returnable + Outstanding = Payable.
type Account struct {
	Contingent  customs.Money `json:"contingent"`  // not payable, but may become so
	Payable     customs.Money `json:"payable"`     // owed, paid or not; also what was paid and does not come back
	Paid        customs.Money `json:"paid"`        // paid and collected, without what was returned
	Outstanding customs.Money `json:"outstanding"` // payable and not paid
	Returnable  customs.Money `json:"returnable"`  // paid and not payable
}

// Total is the sum of a kind over the bill; of all kinds where Kind is none.
type Total struct {
	Kind     Kind    `json:"kind,omitzero"`
	Account  Account `json:"account"`
	Interest Account `json:"interest"`
}

// InterestLine is a ledger with the amounts that it is applied to.
type InterestLine struct {
	Interest
	// Unpaid says that the interest is on amounts not paid, and contingent: that on
	// the whole amounts of the kinds, of which the interest on what is paid is a part,
	// or, where the law asks for the day of payment, that on the rest.
	Unpaid bool           `json:"unpaid,omitempty"`
	Posts  []InterestPost `json:"posts"`
	Sum    InterestPost   `json:"sum"` // of the kinds
}

// InterestPost is the interest on one kind of payment.
type InterestPost struct {
	Kind      Kind          `json:"kind,omitzero"`
	Principal customs.Money `json:"principal"`
	Amount    customs.Money `json:"amount"`
}

// Applied is a payment, or the part of one, that an entry received; below zero
// where it was returned.
type Applied struct {
	ID        string        `json:"id"`
	On        customs.Date  `json:"on"`
	Kind      Kind          `json:"kind"`
	Interest  bool          `json:"interest,omitempty"`
	Amount    customs.Money `json:"amount"`
	Collected bool          `json:"collected,omitempty"`
}

// Refund is an amount that comes back.
type Refund struct {
	Kind      Kind              `json:"kind"`
	Interest  bool              `json:"interest,omitempty"`
	Amount    customs.Money     `json:"amount"`
	Reason    RefundReason      `json:"reason"`
	Since     customs.Date      `json:"since"`            // from this day on
	Provision customs.Provision `json:"provision"`        // that returns it
	By        customs.Provision `json:"by,omitzero"`      // the ending that it follows
	Option    customs.Key       `json:"option,omitempty"` // that decided, empty if none did
}

// Surplus is what is left of a payment when everything that it could pay is paid.
type Surplus struct {
	Payment  string           `json:"payment"`
	On       customs.Date     `json:"on"`
	Lot      LotID            `json:"lot"`
	Debtor   customs.PersonID `json:"debtor,omitempty"`
	Basis    Basis            `json:"basis"`
	Kind     Kind             `json:"kind,omitzero"`
	Interest bool             `json:"interest,omitempty"`
	Amount   customs.Money    `json:"amount"`
}
