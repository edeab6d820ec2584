package liability

import "github.com/eaeu-customs/inward/customs"

// Payment is an amount of one kind that was paid, or collected by the customs
// authority, for a lot, or that went back. Interest is paid by payments of their
// own.
type Payment struct {
	ID     string           `json:"id"` // one of its own for each payment
	On     customs.Date     `json:"on"`
	Debtor customs.PersonID `json:"debtor,omitempty"` // empty: that of the lot
	Lot    LotID            `json:"lot"`
	Kind   Kind             `json:"kind,omitzero"` // none: not divided by kinds, goes to the oldest slice first, then in the order of the kinds
	// Interest says that the amount is interest on the kind, not the kind itself.
	Interest  bool          `json:"interest,omitempty"`
	Amount    customs.Money `json:"amount"`              // above zero, in the currency of the law
	Basis     Basis         `json:"basis"`               // which charge it pays: Placed (Article 174) or ProductsAtHome (175), …
	Collected bool          `json:"collected,omitempty"` // collected by the authority rather than paid
	// Returned says that the amount was returned or set off, not paid: it takes away
	// from what is returnable, so that nothing comes back twice.
	Returned bool `json:"returned,omitempty"`
}

const (
	paymentWhat customs.Phrase = "payment|платеж"

	// ErrReturn is the code of a return of more than was returnable on its day.
	ErrReturn customs.Code = "returned-too-much"
)

// PaymentError is an error about one payment. It explains itself with the payment
// in front and unwraps to what is wrong.
type PaymentError struct {
	ID  string
	Err error
}

// Code returns the code of what is wrong, empty where it has none.
func (e *PaymentError) Code() customs.Code { return (&LotError{Err: e.Err}).Code() }

// Unwrap returns what is wrong.
func (e *PaymentError) Unwrap() error { return e.Err }

// Error is Explain in English.
func (e *PaymentError) Error() string { return e.Explain(customs.English) }

// Explain names the payment and what is wrong with it.
func (e *PaymentError) Explain(lang customs.Language) string {
	id := customs.Text(e.ID)
	if e.ID == "" {
		id = customs.Phrase("(no number)|(без номера)").Arg()
	}
	return customs.Phrase("payment {0}: |платеж {0}: ").Text(lang, id) + customs.Explain(e.Err, lang)
}

// check returns what is wrong with a payment of a lot, nil if nothing.
func (p *Payment) check(lot *Lot, currency customs.Currency) error {
	bad := func(code customs.Code, text customs.Phrase, args ...customs.Arg) error {
		return &PaymentError{ID: p.ID, Err: customs.NewInputError(code, text, args...)}
	}
	switch {
	case p.ID == "":
		return bad(customs.ErrMissing, "the identifier is missing|обозначение не указано")
	case p.On.IsZero():
		return bad(customs.ErrMissing, "the day is missing|день не указан")
	case lot == nil:
		return bad(customs.ErrUnknown, "lot {0} is in none of the obligations|партии {0} нет ни в одной из обязанностей", customs.Text(string(p.Lot)))
	case p.Debtor != "" && p.Debtor != lot.Debtor:
		return bad(customs.ErrConflict, "the debtor is {0}, of lot {1} it is {2}|плательщик {0}, по партии {1} — {2}",
			customs.Text(string(p.Debtor)), customs.Text(string(lot.ID)), customs.Text(string(lot.Debtor)))
	case p.Kind != 0 && !p.Kind.Valid():
		return bad(customs.ErrUnknown, "{0} is no kind of payment|{0} — не вид платежа", customs.Text(p.Kind.String()))
	case p.Basis == 0:
		return bad(customs.ErrMissing, "which charge it is for is missing: wanted a basis|не указано, какое начисление уплачивается: требуется основание начисления")
	case !p.Basis.Valid():
		return bad(customs.ErrUnknown, "{0} is no basis of a charge|{0} — не основание начисления", customs.Text(p.Basis.String()))
	case p.Amount.Currency() != currency:
		return &PaymentError{ID: p.ID, Err: &customs.CurrencyMismatch{Op: paymentWhat, Left: p.Amount, Right: customs.ZeroMoney(currency)}}
	case p.Amount.Sign() <= 0:
		return bad(customs.ErrRange, "{0}; wanted an amount above zero|{0}; требуется сумма больше нуля", p.Amount.Arg())
	case p.Returned && p.Collected:
		return bad(customs.ErrConflict, "both collected and returned|и взыскан, и возвращен")
	}
	return nil
}
