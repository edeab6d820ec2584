package customs

// The text forms of the choices: the name of a choice, or Type(9) for a number
// that is none; as text, empty for the invalid zero, which decoding keeps and
// Law.Check refuses.

// ParseInterestStart reads "next day" or "placing".
func ParseInterestStart(text string) (InterestStart, error) {
	n, err := enumParse(optionWhat, interestStartNames, text)
	return InterestStart(n), err
}

// String returns the name.
func (o InterestStart) String() string {
	return enumString("InterestStart", interestStartNames, uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestStart) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestStart) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestStartNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestStart) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestStart) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestStartNames, text)
	if err == nil {
		*o = InterestStart(n)
	}
	return err
}

// ParseInterestEnd reads "through last day" or "before last day".
func ParseInterestEnd(text string) (InterestEnd, error) {
	n, err := enumParse(optionWhat, interestEndNames, text)
	return InterestEnd(n), err
}

// String returns the name.
func (o InterestEnd) String() string { return enumString("InterestEnd", interestEndNames, uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o InterestEnd) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestEnd) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestEndNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestEnd) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestEnd) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestEndNames, text)
	if err == nil {
		*o = InterestEnd(n)
	}
	return err
}

// ParseInterestEnd175 reads "release" or "payment".
func ParseInterestEnd175(text string) (InterestEnd175, error) {
	n, err := enumParse(optionWhat, interestEnd175Names, text)
	return InterestEnd175(n), err
}

// String returns the name.
func (o InterestEnd175) String() string {
	return enumString("InterestEnd175", interestEnd175Names, uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestEnd175) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestEnd175) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestEnd175Names, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestEnd175) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestEnd175) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestEnd175Names, text)
	if err == nil {
		*o = InterestEnd175(n)
	}
	return err
}

// ParseInterestRate reads "per period" or "at payment".
func ParseInterestRate(text string) (InterestRate, error) {
	n, err := enumParse(optionWhat, interestRateNames, text)
	return InterestRate(n), err
}

// String returns the name.
func (o InterestRate) String() string { return enumString("InterestRate", interestRateNames, uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o InterestRate) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestRate) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestRateNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestRate) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestRate) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestRateNames, text)
	if err == nil {
		*o = InterestRate(n)
	}
	return err
}

// ParseInterestDivisor reads "360", "365" or "actual".
func ParseInterestDivisor(text string) (InterestDivisor, error) {
	n, err := enumParse(optionWhat, interestDivisorNames, text)
	return InterestDivisor(n), err
}

// String returns the name.
func (o InterestDivisor) String() string {
	return enumString("InterestDivisor", interestDivisorNames, uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestDivisor) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestDivisor) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestDivisorNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestDivisor) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestDivisor) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestDivisorNames, text)
	if err == nil {
		*o = InterestDivisor(n)
	}
	return err
}

// ParseInterestRounding reads "by kind" or "on sum".
func ParseInterestRounding(text string) (InterestRounding, error) {
	n, err := enumParse(optionWhat, interestRoundingNames, text)
	return InterestRounding(n), err
}

// String returns the name.
func (o InterestRounding) String() string {
	return enumString("InterestRounding", interestRoundingNames, uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestRounding) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestRounding) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, interestRoundingNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestRounding) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestRounding) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, interestRoundingNames, text)
	if err == nil {
		*o = InterestRounding(n)
	}
	return err
}

// ParseSuspensionDays reads "first day free", "both free" or "neither free".
func ParseSuspensionDays(text string) (SuspensionDays, error) {
	n, err := enumParse(optionWhat, suspensionDaysNames, text)
	return SuspensionDays(n), err
}

// String returns the name.
func (o SuspensionDays) String() string {
	return enumString("SuspensionDays", suspensionDaysNames, uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o SuspensionDays) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o SuspensionDays) AppendText(b []byte) ([]byte, error) {
	return enumAppend(b, optionWhat, suspensionDaysNames, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o SuspensionDays) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *SuspensionDays) UnmarshalText(text []byte) error {
	n, err := enumDecode(optionWhat, suspensionDaysNames, text)
	if err == nil {
		*o = SuspensionDays(n)
	}
	return err
}
