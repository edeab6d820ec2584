package customs

// parseQuantity is ParseQuantity for strings and bytes.
func parseQuantity[T string | []byte](text T) (Quantity, error) {
	d, n, err := scan(text)
	if err != nil || n+1 >= len(text) || text[n] != ' ' || text[n+1]-'0' <= 9 {
		return badQuantity(string(text), n, err)
	}
	u := unitOf(text[n+1:])
	if u == 0 {
		return badQuantity(string(text), n+1, nil)
	}
	d = d.Normalize(0)
	return Quantity{d.Coef, tagAt(u.tag(), d.Scale)}, nil
}

// badQuantity says what is wrong with a text at a place, and reads the empty one.
func badQuantity(text string, at int, err error) (Quantity, error) {
	switch {
	case text == "":
		return Quantity{}, nil
	case err != nil:
		return Quantity{}, unreadable(err, quantityWhat, text, at)
	case at > 0 && text[at-1] == ' ' || at+1 < len(text) && text[at] == ' ':
		return Quantity{}, &SyntaxError{What: quantityWhat, Text: text, Offset: at, Want: quantityUnitWant}
	}
	return Quantity{}, &SyntaxError{What: quantityWhat, Text: text, Offset: at, Want: quantityWant}
}

const quantityUnitWant Phrase = "the short name of a unit, such as kg or pcs|" +
	"обозначение единицы измерения, например «кг» или «шт»"

// String returns the quantity as ParseQuantity reads it, empty for the zero
// Quantity.
func (q Quantity) String() string {
	var buf [40]byte
	return string(q.append(buf[:0], English))
}

// AppendText appends what String returns. It never fails.
func (q Quantity) AppendText(b []byte) ([]byte, error) { return q.append(b, English), nil }

// MarshalText is AppendText into a new slice.
func (q Quantity) MarshalText() ([]byte, error) { return q.append(nil, English), nil }

// UnmarshalText reads what ParseQuantity reads.
func (q *Quantity) UnmarshalText(text []byte) error {
	v, err := parseQuantity(text)
	if err == nil {
		*q = v
	}
	return err
}

// Arg returns the quantity as an argument of a sentence; its unit reads "kg" or
// "кг".
func (q Quantity) Arg() Arg { return newDecimalArg(argQuantity, q.tag, q.coef) }

func (q Quantity) append(b []byte, lang Language) []byte {
	if q.tag == 0 {
		return b
	}
	b = append(q.Exact().Append(b), ' ')
	return append(b, q.Unit().Short(lang)...)
}

// appendWords words the quantity for a sentence, where no quantity is said too.
func (q Quantity) appendWords(b []byte, lang Language) []byte {
	if q.tag == 0 {
		return noQuantity.Append(b, lang)
	}
	return q.append(b, lang)
}

// tag returns the tag of whole quantities in u.
func (u Unit) tag() uint32 { return newTag(uint16(u), 0) }
