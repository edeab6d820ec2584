package customs

// MemberState is a member state of the Eurasian Economic Union. The zero
// MemberState is none and is empty text.
type MemberState uint8

// The member states, in the order in which the Treaty on the Union names them.
const (
	MemberArmenia MemberState = 1 + iota
	MemberBelarus
	MemberKazakhstan
	MemberKyrgyzstan
	MemberRussia
)

const (
	memberStateNames Names  = "|AM|BY|KZ|KG|RU"
	memberStateWhat  Phrase = "member state|государство-член"
)

// ParseMemberState reads the two-letter code of a member state, "KZ". Anything
// else is a [*SyntaxError].
func ParseMemberState(text string) (MemberState, error) {
	n, err := memberStateNames.Parse(memberStateWhat, text)
	return MemberState(n), err
}

// IsZero reports whether s is no member state.
func (s MemberState) IsZero() bool { return s == 0 }

// Country returns the country, and the zero Country for no member state.
func (s MemberState) Country() Country {
	code, _ := memberStateNames.Name(uint8(s))
	if len(code) != 2 {
		return Country{}
	}
	return Country{uint16(code[0])<<8 | uint16(code[1])}
}

// Currency returns the currency of the state, in which its customs payments are
// calculated and paid, and the zero Currency for no member state.
func (s MemberState) Currency() Currency {
	switch s {
	case MemberArmenia:
		return AMD
	case MemberBelarus:
		return BYN
	case MemberKazakhstan:
		return KZT
	case MemberKyrgyzstan:
		return KGS
	case MemberRussia:
		return RUB
	}
	return 0
}

// Name returns the short name in the language given, "Kazakhstan" or
// "Казахстан", and MemberState(9) for a number that is none.
func (s MemberState) Name(lang Language) string {
	if c := s.Country(); !c.IsZero() {
		return c.Name(lang)
	}
	return s.String()
}

// String returns the two-letter code, and MemberState(9) for a number that is
// none.
func (s MemberState) String() string {
	return memberStateNames.String("MemberState", uint8(s))
}

// Arg returns the member state as an argument of a sentence, worded by its name.
func (s MemberState) Arg() Arg {
	if s.IsZero() {
		return Arg{}
	}
	return newNumberArg(argMemberState, int64(s))
}

// AppendText appends the code; a number that is no member state is an error.
func (s MemberState) AppendText(b []byte) ([]byte, error) {
	return memberStateNames.Append(b, memberStateWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s MemberState) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is no member state.
func (s *MemberState) UnmarshalText(text []byte) error {
	n, err := memberStateNames.Decode(memberStateWhat, text)
	if err == nil {
		*s = MemberState(n)
	}
	return err
}
