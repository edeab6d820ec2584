package liability

import "github.com/eaeu-customs/inward/customs"

// RefundReason says why an amount comes back. The zero value is invalid.
type RefundReason uint8

// The reasons.
const (
	RefundCompleted  RefundReason = iota + 1 // goods completed, stored, placed or detained after payment (174(7))
	RefundReinstated                         // the deadline was lifted by a late extension (165(3))
	RefundDestroyed                          // destroyed or lost in time, recognised after payment (174(2)(5)): overpaid
	RefundNotPlaced                          // release refused or cancelled, declaration withdrawn: overpaid
	RefundOverpaid                           // more was paid than is payable
)

const (
	refundNames customs.Names  = "|completed|reinstated|destroyed|not placed|overpaid"
	refundWhat  customs.Phrase = "reason of a refund|основание возврата"
)

// Phrase words the reason in both languages; an unknown number names itself.
func (r RefundReason) Phrase() customs.Phrase {
	switch r {
	case RefundCompleted:
		return "completed, stored, placed or detained after payment|завершение процедуры, временное хранение, помещение под процедуру или задержание после уплаты"
	case RefundReinstated:
		return "overpaid: the deadline was lifted by the extension of the term|излишне уплачено: срок уплаты отпал в связи с продлением срока действия процедуры"
	case RefundDestroyed:
		return "overpaid: destroyed or lost before the deadline, recognised later|излишне уплачено: уничтожение или утрата до наступления срока уплаты, признанные позднее"
	case RefundNotPlaced:
		return "overpaid: the goods were not placed under the procedure|излишне уплачено: товары не помещены под процедуру"
	case RefundOverpaid:
		return "overpaid: more was paid than is payable|излишне уплачено: уплачено больше, чем подлежит уплате"
	}
	return customs.Phrase(r.String())
}

// Arg returns the reason as an argument of a sentence.
func (r RefundReason) Arg() customs.Arg { return r.Phrase().Arg() }

// ParseRefundReason reads a name such as "overpaid".
func ParseRefundReason(text string) (RefundReason, error) {
	n, err := refundNames.Parse(refundWhat, text)
	return RefundReason(n), err
}

// String returns the name, or RefundReason(9) for a number that is no reason.
func (r RefundReason) String() string { return refundNames.String("RefundReason", uint8(r)) }

// AppendText appends the name; a number that is no reason is an error.
func (r RefundReason) AppendText(b []byte) ([]byte, error) {
	return refundNames.Append(b, refundWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r RefundReason) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (r *RefundReason) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, refundWhat, refundNames, text)
}

// outcome is what becomes of what was paid when an obligation stands as it does.
type outcome struct {
	payable bool // the amounts are owed
	kept    bool // what was paid stays, and the interest on it is owed
	// returned: what was paid comes back, for this reason and by this provision.
	returned  RefundReason
	provision customs.Provision
	interest  bool        // and the interest that was paid with it
	option    customs.Key // that decided on the interest
}

var setOff = customs.Article(174).Para(7)

// outcomeOf returns what becomes of payments. Payments under 175, and those of
// goods that were confiscated or returned after seizure (174(2)(8), (10)), never
// come back by 174(7).
func outcomeOf(s *Standing, undone bool, law *customs.Law) (o outcome) {
	switch s.Status {
	case Due:
		o.payable = true
	case Contingent:
		o.returned, o.interest, o.provision = RefundOverpaid, true, customs.Article(174).Para(3)
		if undone {
			o.returned, o.provision, o.option = RefundReinstated, customs.Article(165).Para(3), customs.KeyLateExtension
		}
	case Void:
		o.returned, o.interest, o.provision = RefundNotPlaced, true, s.By
	case Ended:
		switch s.By {
		case endsAt.Sub(1), endsAt.Sub(2), endsAt.Sub(3), endsAt.Sub(9):
			o.returned, o.provision, o.option = RefundCompleted, setOff, customs.KeyRefundInterest
			o.interest = law.RefundInterest == customs.RefundWithInterest
		case endsAt.Sub(5):
			o.returned, o.interest, o.provision = RefundDestroyed, true, s.By
		default:
			o.kept = true
		}
	}
	return o
}
