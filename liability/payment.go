package liability

import "github.com/eaeu-customs/inward/customs"

// Payment is an amount of one kind that was paid, or collected by the customs
// authority, for a lot. Interest is paid by payments of their own.
type Payment struct {
	ID        string
	On        customs.Date
	Debtor    customs.PersonID
	Lot       LotID
	Kind      Kind
	Interest  bool // the amount is interest on the kind, not the kind itself
	Amount    customs.Money
	Basis     Basis // which charge it pays: Placed (Article 174) or ProductsAtHome (175), …
	Collected bool  // collected by the authority rather than paid
}
