package customs

// The text forms of the choices: the name of a choice, or Type(9) for a number
// that is none; as text, empty for the invalid zero, which decoding keeps and
// Law.Check refuses.

// ParseDischarge reads "contained" or "product".
func ParseDischarge(text string) (Discharge, error) {
	n, err := dischargeNames.Parse(optionWhat, text)
	return Discharge(n), err
}

// String returns the name.
func (o Discharge) String() string { return dischargeNames.String("Discharge", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o Discharge) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o Discharge) AppendText(b []byte) ([]byte, error) {
	return dischargeNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o Discharge) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *Discharge) UnmarshalText(text []byte) error {
	n, err := dischargeNames.Decode(optionWhat, text)
	if err == nil {
		*o = Discharge(n)
	}
	return err
}

// ParseJointProducts reads "by quantity", "given" or "by value".
func ParseJointProducts(text string) (JointProducts, error) {
	n, err := jointProductsNames.Parse(optionWhat, text)
	return JointProducts(n), err
}

// String returns the name.
func (o JointProducts) String() string {
	return jointProductsNames.String("JointProducts", uint8(o))
}

// Arg returns the choice as an argument of a sentence.
func (o JointProducts) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o JointProducts) AppendText(b []byte) ([]byte, error) {
	return jointProductsNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o JointProducts) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *JointProducts) UnmarshalText(text []byte) error {
	n, err := jointProductsNames.Decode(optionWhat, text)
	if err == nil {
		*o = JointProducts(n)
	}
	return err
}

// ParseOverNorm reads "outstanding" or "refuse".
func ParseOverNorm(text string) (OverNorm, error) {
	n, err := overNormNames.Parse(optionWhat, text)
	return OverNorm(n), err
}

// String returns the name.
func (o OverNorm) String() string { return overNormNames.String("OverNorm", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o OverNorm) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o OverNorm) AppendText(b []byte) ([]byte, error) {
	return overNormNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o OverNorm) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *OverNorm) UnmarshalText(text []byte) error {
	n, err := overNormNames.Decode(optionWhat, text)
	if err == nil {
		*o = OverNorm(n)
	}
	return err
}

// ParseUnderNorm reads "capped", "uncapped" or "refuse".
func ParseUnderNorm(text string) (UnderNorm, error) {
	n, err := underNormNames.Parse(optionWhat, text)
	return UnderNorm(n), err
}

// String returns the name.
func (o UnderNorm) String() string { return underNormNames.String("UnderNorm", uint8(o)) }

// Arg returns the choice as an argument of a sentence.
func (o UnderNorm) Arg() Arg { return o.Phrase().Arg() }

// AppendText appends the name.
func (o UnderNorm) AppendText(b []byte) ([]byte, error) {
	return underNormNames.Append(b, optionWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o UnderNorm) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (o *UnderNorm) UnmarshalText(text []byte) error {
	n, err := underNormNames.Decode(optionWhat, text)
	if err == nil {
		*o = UnderNorm(n)
	}
	return err
}
