package customs

// The text forms of the choices: the name of a choice, or Type(9) for a number
// that is none; as text, empty for the invalid zero, which decoding keeps and
// Law.Check refuses.

// ParseSuspensionAtExpiry reads "falls" or "waits".
func ParseSuspensionAtExpiry(text string) (SuspensionAtExpiry, error) {
	n, err := suspensionAtExpiryNames.Parse(optionWhat, text)
	return SuspensionAtExpiry(n), err
}

// String returns the name.
func (o SuspensionAtExpiry) String() string {
	return suspensionAtExpiryNames.String("SuspensionAtExpiry", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o SuspensionAtExpiry) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o SuspensionAtExpiry) AppendText(b []byte) ([]byte, error) {
	return suspensionAtExpiryNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o SuspensionAtExpiry) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *SuspensionAtExpiry) UnmarshalText(text []byte) error {
	n, err := suspensionAtExpiryNames.Decode(optionWhat, text)
	if err == nil {
		*o = SuspensionAtExpiry(n)
	}
	return err
}

// ParseRemediesOnInputs reads "inputs" or "none".
func ParseRemediesOnInputs(text string) (RemediesOnInputs, error) {
	n, err := remediesOnInputsNames.Parse(optionWhat, text)
	return RemediesOnInputs(n), err
}

// String returns the name.
func (o RemediesOnInputs) String() string {
	return remediesOnInputsNames.String("RemediesOnInputs", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o RemediesOnInputs) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o RemediesOnInputs) AppendText(b []byte) ([]byte, error) {
	return remediesOnInputsNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o RemediesOnInputs) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *RemediesOnInputs) UnmarshalText(text []byte) error {
	n, err := remediesOnInputsNames.Decode(optionWhat, text)
	if err == nil {
		*o = RemediesOnInputs(n)
	}
	return err
}

// ParseVATBase reads "outside" or "inside".
func ParseVATBase(text string) (VATBase, error) {
	n, err := vatBaseNames.Parse(optionWhat, text)
	return VATBase(n), err
}

// String returns the name.
func (o VATBase) String() string { return vatBaseNames.String("VATBase", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o VATBase) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o VATBase) AppendText(b []byte) ([]byte, error) {
	return vatBaseNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o VATBase) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *VATBase) UnmarshalText(text []byte) error {
	n, err := vatBaseNames.Decode(optionWhat, text)
	if err == nil {
		*o = VATBase(n)
	}
	return err
}

// ParsePreferences175 reads "allowed" or "barred".
func ParsePreferences175(text string) (Preferences175, error) {
	n, err := preferences175Names.Parse(optionWhat, text)
	return Preferences175(n), err
}

// String returns the name.
func (o Preferences175) String() string {
	return preferences175Names.String("Preferences175", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o Preferences175) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o Preferences175) AppendText(b []byte) ([]byte, error) {
	return preferences175Names.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o Preferences175) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *Preferences175) UnmarshalText(text []byte) error {
	n, err := preferences175Names.Decode(optionWhat, text)
	if err == nil {
		*o = Preferences175(n)
	}
	return err
}

// ParseUnprocessedRelease reads "general" or "as 175".
func ParseUnprocessedRelease(text string) (UnprocessedRelease, error) {
	n, err := unprocessedReleaseNames.Parse(optionWhat, text)
	return UnprocessedRelease(n), err
}

// String returns the name.
func (o UnprocessedRelease) String() string {
	return unprocessedReleaseNames.String("UnprocessedRelease", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o UnprocessedRelease) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o UnprocessedRelease) AppendText(b []byte) ([]byte, error) {
	return unprocessedReleaseNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o UnprocessedRelease) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *UnprocessedRelease) UnmarshalText(text []byte) error {
	n, err := unprocessedReleaseNames.Decode(optionWhat, text)
	if err == nil {
		*o = UnprocessedRelease(n)
	}
	return err
}

// ParseLapseCurrency reads "registration" or "deadline".
func ParseLapseCurrency(text string) (LapseCurrency, error) {
	n, err := lapseCurrencyNames.Parse(optionWhat, text)
	return LapseCurrency(n), err
}

// String returns the name.
func (o LapseCurrency) String() string {
	return lapseCurrencyNames.String("LapseCurrency", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o LapseCurrency) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o LapseCurrency) AppendText(b []byte) ([]byte, error) {
	return lapseCurrencyNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o LapseCurrency) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *LapseCurrency) UnmarshalText(text []byte) error {
	n, err := lapseCurrencyNames.Decode(optionWhat, text)
	if err == nil {
		*o = LapseCurrency(n)
	}
	return err
}

// ParseLateExtension reads "undone" or "stays".
func ParseLateExtension(text string) (LateExtension, error) {
	n, err := lateExtensionNames.Parse(optionWhat, text)
	return LateExtension(n), err
}

// String returns the name.
func (o LateExtension) String() string {
	return lateExtensionNames.String("LateExtension", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o LateExtension) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o LateExtension) AppendText(b []byte) ([]byte, error) {
	return lateExtensionNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o LateExtension) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *LateExtension) UnmarshalText(text []byte) error {
	n, err := lateExtensionNames.Decode(optionWhat, text)
	if err == nil {
		*o = LateExtension(n)
	}
	return err
}

// ParseRefundInterest reads "without" or "with".
func ParseRefundInterest(text string) (RefundInterest, error) {
	n, err := refundInterestNames.Parse(optionWhat, text)
	return RefundInterest(n), err
}

// String returns the name.
func (o RefundInterest) String() string {
	return refundInterestNames.String("RefundInterest", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o RefundInterest) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o RefundInterest) AppendText(b []byte) ([]byte, error) {
	return refundInterestNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o RefundInterest) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *RefundInterest) UnmarshalText(text []byte) error {
	n, err := refundInterestNames.Decode(optionWhat, text)
	if err == nil {
		*o = RefundInterest(n)
	}
	return err
}

// ParseSliceRounding reads "cumulative" or "alone".
func ParseSliceRounding(text string) (SliceRounding, error) {
	n, err := sliceRoundingNames.Parse(optionWhat, text)
	return SliceRounding(n), err
}

// String returns the name.
func (o SliceRounding) String() string {
	return sliceRoundingNames.String("SliceRounding", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o SliceRounding) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o SliceRounding) AppendText(b []byte) ([]byte, error) {
	return sliceRoundingNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o SliceRounding) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *SliceRounding) UnmarshalText(text []byte) error {
	n, err := sliceRoundingNames.Decode(optionWhat, text)
	if err == nil {
		*o = SliceRounding(n)
	}
	return err
}

// ParseValueRounding reads "rounded" or "unrounded".
func ParseValueRounding(text string) (ValueRounding, error) {
	n, err := valueRoundingNames.Parse(optionWhat, text)
	return ValueRounding(n), err
}

// String returns the name.
func (o ValueRounding) String() string {
	return valueRoundingNames.String("ValueRounding", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o ValueRounding) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o ValueRounding) AppendText(b []byte) ([]byte, error) {
	return valueRoundingNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o ValueRounding) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *ValueRounding) UnmarshalText(text []byte) error {
	n, err := valueRoundingNames.Decode(optionWhat, text)
	if err == nil {
		*o = ValueRounding(n)
	}
	return err
}
