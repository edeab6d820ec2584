package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Status says how goods, or a whole procedure, stand: it names the type of a
// State. The zero value is invalid.
type Status uint8

// The statuses. Of goods that stand in several ways the status is the first by
// precedence: lapsed, underway, suspended, seized, declared, completed, void,
// permitted.
const (
	StatusPermitted Status = iota + 1 // the permit is in force and nothing is declared (164(1)(1))
	StatusDeclared                    // declared for the procedure, not released (128)
	StatusUnderway                    // released, and open: on hand, with a person whom the permit does not name, or lost
	StatusSuspended                   // under customs warehouse or temporary import (173(3))
	StatusSeized                      // seized or arrested (133)
	StatusCompleted                   // nothing is open any more
	StatusLapsed                      // past the last day with something open (173(5))
	StatusVoid                        // the procedure never took effect: refused, withdrawn, cancelled, returned; or the permit is revoked with nothing declared

	statusCount
)

const (
	stateNames   customs.Names  = "|permitted|declared|underway|suspended|seized|completed|lapsed|void"
	stateRussian customs.Names  = "|разрешено|задекларировано|под процедурой|приостановлено|изъято или арестовано|завершено|прекращено|не состоялось"
	stateWhat    customs.Phrase = "status|статус"
)

// Phrase names the status in both languages; a number without a name names itself.
func (s Status) Phrase() customs.Phrase {
	return stateNames.Phrase(stateRussian, uint8(s), s.String())
}

// Arg returns the status as an argument of a sentence.
func (s Status) Arg() customs.Arg { return s.Phrase().Arg() }

// ParseStatus reads a name as String writes it: "permitted", …, "void".
func ParseStatus(text string) (Status, error) {
	n, err := stateNames.Parse(stateWhat, text)
	return Status(n), err
}

// String returns the name, or Status(99) for a number that
// has none.
func (s Status) String() string { return stateNames.String("Status", uint8(s)) }

// AppendText appends the name; a number without a name is an error.
func (s Status) AppendText(b []byte) ([]byte, error) {
	return stateNames.Append(b, stateWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (s *Status) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, stateWhat, stateNames, text)
}

// Provision cites what the status rests on.
func (s Status) Provision() customs.Provision {
	if s >= statusCount {
		return customs.Provision{}
	}
	return statusProvisions[s]
}

var statusProvisions = [statusCount]customs.Provision{
	StatusPermitted: art164p1s1, StatusDeclared: art128, StatusUnderway: art163p1, StatusSuspended: art173p3,
	StatusSeized: art133, StatusCompleted: art173, StatusLapsed: art173p5, StatusVoid: art174p2s7,
}

// Statuses is a set of statuses. The zero value is empty.
type Statuses uint16

const everyStatus Statuses = 1<<statusCount - 1<<StatusPermitted

// Has reports whether the set holds a status.
func (s Statuses) Has(status Status) bool { return status < statusCount && s>>status&1 != 0 }

// All yields the statuses of the set in the order of their numbers.
func (s Statuses) All() iter.Seq[Status] {
	return func(yield func(Status) bool) {
		for status := StatusPermitted; status < statusCount; status++ {
			if s.Has(status) && !yield(status) {
				return
			}
		}
	}
}

// String lists the statuses: "underway or suspended".
func (s Statuses) String() string {
	text := ""
	for status := range s.All() {
		if text != "" {
			text += " or "
		}
		text += status.String()
	}
	return text
}

// first returns the status of goods that stand in several ways; 0 for none.
func (s Statuses) first() Status {
	for _, status := range precedence {
		if s.Has(status) {
			return status
		}
	}
	return 0
}

// upTo reports whether the set holds a status and all that go before it.
func (s Statuses) upTo(last Status) bool {
	for _, status := range precedence {
		if !s.Has(status) || status == last {
			return s.Has(status)
		}
	}
	return false
}

// precedence orders the statuses for goods that stand in several ways.
var precedence = [...]Status{
	StatusLapsed, StatusUnderway, StatusSuspended, StatusSeized, StatusDeclared, StatusCompleted, StatusVoid, StatusPermitted,
}

// accountStatus is the status, in time, of goods that lie in an account. What was
// consumed or replaced is seen in what was made of it.
var accountStatus = [accountCount]Status{
	AccountRegistered: StatusDeclared,

	AccountOnHand:       StatusUnderway,
	AccountTransferred:  StatusUnderway,
	AccountLossReported: StatusUnderway,
	AccountSuspended:    StatusSuspended,
	AccountSeized:       StatusSeized,

	AccountConsumed:                 StatusCompleted,
	AccountSubstituted:              StatusCompleted,
	AccountLossRecognised:           StatusCompleted,
	AccountProductionLossRecognised: StatusCompleted,
	AccountWasteDisposed:            StatusCompleted,
	AccountCompleted:                StatusCompleted,
	AccountOtherwiseEnded:           StatusCompleted,
	AccountStored:                   StatusCompleted,
	AccountPlacedAfterLapse:         StatusCompleted,
	AccountDetained:                 StatusCompleted,
	AccountConfiscated:              StatusCompleted,

	AccountReturned:  StatusVoid,
	AccountRefused:   StatusVoid,
	AccountWithdrawn: StatusVoid,
	AccountCancelled: StatusVoid,
}

// lapses reports whether goods that lie in an account are open and have a term, so
// that the procedure can lapse for them.
func (a Account) lapses() bool {
	switch accountStatus[a] {
	case StatusUnderway, StatusSuspended, StatusSeized:
		return true
	}
	return false
}
