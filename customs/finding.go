package customs

// Finding is the answer to whether a condition of the law is met. The zero value
// is Undetermined: nobody has shown it either way. A condition that is not
// proven is undetermined, never met.
type Finding uint8

// The findings.
const (
	Undetermined Finding = iota
	NotMet
	Met
)

const (
	findingNames Names  = "undetermined|not met|met"
	findingWhat  Phrase = "finding|вывод"
)

// All returns the finding for conditions that must hold together: NotMet if any
// is not met, else Undetermined if any is undetermined, else Met. Of no findings
// at all it is Undetermined, because nothing was shown.
func All(findings ...Finding) Finding {
	if len(findings) == 0 {
		return Undetermined
	}
	whole := Met
	for _, f := range findings {
		switch f {
		case NotMet:
			return NotMet
		case Met:
		default:
			whole = Undetermined
		}
	}
	return whole
}

// Any returns the finding for conditions of which one is enough: Met if any is
// met, else Undetermined if any is undetermined, else NotMet. Of no findings at
// all it is Undetermined.
func Any(findings ...Finding) Finding {
	if len(findings) == 0 {
		return Undetermined
	}
	whole := NotMet
	for _, f := range findings {
		switch f {
		case Met:
			return Met
		case NotMet:
		default:
			whole = Undetermined
		}
	}
	return whole
}

// Phrase names the finding in both languages; an unknown number names itself.
func (f Finding) Phrase() Phrase {
	switch f {
	case Undetermined:
		return "undetermined|не установлено"
	case NotMet:
		return "not met|не соблюдено"
	case Met:
		return "met|соблюдено"
	}
	return Phrase(f.String())
}

// Arg returns the finding as an argument of a sentence.
func (f Finding) Arg() Arg { return newNumberArg(argFinding, int64(f)) }

// ParseFinding reads "undetermined", "not met" or "met".
func ParseFinding(text string) (Finding, error) {
	n, err := findingNames.Parse(findingWhat, text)
	return Finding(n), err
}

// String returns the name, or Finding(9) for a number that is no finding.
func (f Finding) String() string { return findingNames.String("Finding", uint8(f)) }

// AppendText appends the name; a number that is no finding is an error.
func (f Finding) AppendText(b []byte) ([]byte, error) {
	return findingNames.Append(b, findingWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f Finding) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is Undetermined.
func (f *Finding) UnmarshalText(text []byte) error {
	n, err := findingNames.Decode(findingWhat, text)
	if err == nil {
		*f = Finding(n)
	}
	return err
}
