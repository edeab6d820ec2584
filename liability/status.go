package liability

import "github.com/eaeu-customs/inward/customs"

// Status is the standing of an obligation on a day. The zero value says that the
// obligation has not arisen by that day.
type Status uint8

// The statuses.
const (
	NotArisen  Status = iota // nothing is registered yet
	Contingent               // it has arisen (174(1)) and need not be paid: no deadline has come (174(3))
	Due                      // a deadline has come (174(4)), or goods were released for domestic consumption
	Ended                    // one of the circumstances of 174(2) has ended it
	Void                     // release refused or cancelled, or declaration withdrawn (174(2)(6), (7))
)

const (
	statusNames customs.Names  = "not arisen|contingent|due|ended|void"
	statusWhat  customs.Phrase = "standing|состояние обязанности"
)

// Phrase words the status in both languages; an unknown number names itself.
func (s Status) Phrase() customs.Phrase {
	switch s {
	case NotArisen:
		return "not arisen|не возникла"
	case Contingent:
		return "contingent|возникла, исполнению не подлежит"
	case Due:
		return "due|подлежит исполнению"
	case Ended:
		return "ended|прекращена"
	case Void:
		return "void|прекращена без помещения товаров под процедуру"
	}
	return customs.Phrase(s.String())
}

// Arg returns the status as an argument of a sentence.
func (s Status) Arg() customs.Arg { return s.Phrase().Arg() }

// ParseStatus reads a name such as "contingent".
func ParseStatus(text string) (Status, error) {
	n, err := statusNames.Parse(statusWhat, text)
	return Status(n), err
}

// String returns the name, or Status(9) for a number that is no status.
func (s Status) String() string { return statusNames.String("Status", uint8(s)) }

// AppendText appends the name; a number that is no status is an error.
func (s Status) AppendText(b []byte) ([]byte, error) {
	return statusNames.Append(b, statusWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is NotArisen.
func (s *Status) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, statusWhat, statusNames, text)
}
