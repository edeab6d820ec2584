package customs

// The text forms of the choices: the name of a choice, or Type(9) for a number
// that is none; as text, empty for the invalid zero, which decoding keeps and
// Law.Check refuses.

// ParseInterestStart reads "next day" or "placing".
func ParseInterestStart(text string) (InterestStart, error) {
	n, err := interestStartNames.Parse(optionWhat, text)
	return InterestStart(n), err
}

// String returns the name.
func (o InterestStart) String() string {
	return interestStartNames.String("InterestStart", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestStart) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestStart) AppendText(b []byte) ([]byte, error) {
	return interestStartNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestStart) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestStart) UnmarshalText(text []byte) error {
	n, err := interestStartNames.Decode(optionWhat, text)
	if err == nil {
		*o = InterestStart(n)
	}
	return err
}

// ParseInterestEnd reads "through last day" or "before last day".
func ParseInterestEnd(text string) (InterestEnd, error) {
	n, err := interestEndNames.Parse(optionWhat, text)
	return InterestEnd(n), err
}

// String returns the name.
func (o InterestEnd) String() string { return interestEndNames.String("InterestEnd", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o InterestEnd) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestEnd) AppendText(b []byte) ([]byte, error) {
	return interestEndNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestEnd) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestEnd) UnmarshalText(text []byte) error {
	n, err := interestEndNames.Decode(optionWhat, text)
	if err == nil {
		*o = InterestEnd(n)
	}
	return err
}

// ParseInterestEnd175 reads "release" or "payment".
func ParseInterestEnd175(text string) (InterestEnd175, error) {
	n, err := interestEnd175Names.Parse(optionWhat, text)
	return InterestEnd175(n), err
}

// String returns the name.
func (o InterestEnd175) String() string {
	return interestEnd175Names.String("InterestEnd175", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestEnd175) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestEnd175) AppendText(b []byte) ([]byte, error) {
	return interestEnd175Names.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestEnd175) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestEnd175) UnmarshalText(text []byte) error {
	n, err := interestEnd175Names.Decode(optionWhat, text)
	if err == nil {
		*o = InterestEnd175(n)
	}
	return err
}

// ParseInterestRate reads "per period" or "at payment".
func ParseInterestRate(text string) (InterestRate, error) {
	n, err := interestRateNames.Parse(optionWhat, text)
	return InterestRate(n), err
}

// String returns the name.
func (o InterestRate) String() string { return interestRateNames.String("InterestRate", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o InterestRate) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestRate) AppendText(b []byte) ([]byte, error) {
	return interestRateNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestRate) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestRate) UnmarshalText(text []byte) error {
	n, err := interestRateNames.Decode(optionWhat, text)
	if err == nil {
		*o = InterestRate(n)
	}
	return err
}

// ParseInterestDivisor reads "360", "365" or "actual".
func ParseInterestDivisor(text string) (InterestDivisor, error) {
	n, err := interestDivisorNames.Parse(optionWhat, text)
	return InterestDivisor(n), err
}

// String returns the name.
func (o InterestDivisor) String() string {
	return interestDivisorNames.String("InterestDivisor", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestDivisor) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestDivisor) AppendText(b []byte) ([]byte, error) {
	return interestDivisorNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestDivisor) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestDivisor) UnmarshalText(text []byte) error {
	n, err := interestDivisorNames.Decode(optionWhat, text)
	if err == nil {
		*o = InterestDivisor(n)
	}
	return err
}

// ParseInterestRounding reads "by kind" or "on sum".
func ParseInterestRounding(text string) (InterestRounding, error) {
	n, err := interestRoundingNames.Parse(optionWhat, text)
	return InterestRounding(n), err
}

// String returns the name.
func (o InterestRounding) String() string {
	return interestRoundingNames.String("InterestRounding", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o InterestRounding) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o InterestRounding) AppendText(b []byte) ([]byte, error) {
	return interestRoundingNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o InterestRounding) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *InterestRounding) UnmarshalText(text []byte) error {
	n, err := interestRoundingNames.Decode(optionWhat, text)
	if err == nil {
		*o = InterestRounding(n)
	}
	return err
}

// ParseSuspensionDays reads "first day free", "both free" or "neither free".
func ParseSuspensionDays(text string) (SuspensionDays, error) {
	n, err := suspensionDaysNames.Parse(optionWhat, text)
	return SuspensionDays(n), err
}

// String returns the name.
func (o SuspensionDays) String() string {
	return suspensionDaysNames.String("SuspensionDays", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o SuspensionDays) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o SuspensionDays) AppendText(b []byte) ([]byte, error) {
	return suspensionDaysNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o SuspensionDays) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *SuspensionDays) UnmarshalText(text []byte) error {
	n, err := suspensionDaysNames.Decode(optionWhat, text)
	if err == nil {
		*o = SuspensionDays(n)
	}
	return err
}
