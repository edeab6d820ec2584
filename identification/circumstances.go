package identification

import (
	"encoding/hex"

	"github.com/eaeu-customs/inward/customs"
)

// MarkForm is what was put on goods to identify them. The zero MarkForm is none.
type MarkForm uint8

// The forms of marks.
const (
	_ MarkForm = iota
	// Seal: a seal with a number of its own (печать, пломба).
	Seal
	// Stamp: the imprint of a stamp, the same on every piece (штамп).
	Stamp
	// NumberMark: a number or code of its own on every piece (цифровая маркировка).
	NumberMark
	// OtherMark: any other marking, the same on every piece.
	OtherMark
)

const (
	markFormNames   customs.Names  = "|seal|stamp|number|other mark"
	markFormRussian customs.Names  = "|печать|штамп|цифровая маркировка|иная маркировка"
	markFormWhat    customs.Phrase = "form of a mark|вид знака"
)

// unique reports whether a mark of the form stands on one piece only.
func (f MarkForm) unique() bool { return f == Seal || f == NumberMark }

// Phrase names it in both languages; a number without a name names itself.
func (f MarkForm) Phrase() customs.Phrase {
	return markFormNames.Phrase(markFormRussian, uint8(f), f.String())
}

// Arg returns it as an argument of a sentence.
func (f MarkForm) Arg() customs.Arg { return f.Phrase().Arg() }

// ParseMarkForm reads a name as String writes it.
func ParseMarkForm(text string) (MarkForm, error) {
	n, err := markFormNames.Parse(markFormWhat, text)
	return MarkForm(n), err
}

// String returns the name, or MarkForm(99) for a number that has none.
func (f MarkForm) String() string { return markFormNames.String("MarkForm", uint8(f)) }

// AppendText appends the name; a number without a name is an error.
func (f MarkForm) AppendText(b []byte) ([]byte, error) {
	return markFormNames.Append(b, markFormWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f MarkForm) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *MarkForm) UnmarshalText(text []byte) error {
	return customs.DecodeName(f, markFormWhat, markFormNames, text)
}

// Role is in what quality somebody acts on goods. The zero Role is none.
type Role uint8

// The roles. Article 167 lets the first three mark goods.
const (
	_ Role = iota
	Declarant
	Processor // performs the processing operations
	Official  // of the customs authority
	Outsider  // anybody else: carrier, warehouse, supplier
)

const (
	roleNames   customs.Names  = "|declarant|processor|official|outsider"
	roleRussian customs.Names  = "|декларант|лицо, совершающее операции по переработке|должностное лицо таможенного органа|иное лицо"
	roleWhat    customs.Phrase = "role|роль"
)

// Phrase names it in both languages; a number without a name names itself.
func (r Role) Phrase() customs.Phrase {
	return roleNames.Phrase(roleRussian, uint8(r), r.String())
}

// Arg returns it as an argument of a sentence.
func (r Role) Arg() customs.Arg { return r.Phrase().Arg() }

// ParseRole reads a name as String writes it.
func ParseRole(text string) (Role, error) {
	n, err := roleNames.Parse(roleWhat, text)
	return Role(n), err
}

// String returns the name, or Role(99) for a number that has none.
func (r Role) String() string { return roleNames.String("Role", uint8(r)) }

// AppendText appends the name; a number without a name is an error.
func (r Role) AppendText(b []byte) ([]byte, error) {
	return roleNames.Append(b, roleWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r Role) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (r *Role) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, roleWhat, roleNames, text)
}

// Actor is who did something to goods: a role, with the person where it is
// declarant, processor or outsider, and the office where it is an official.
type Actor struct {
	Role   Role             `json:"role"`
	Person customs.PersonID `json:"person,omitzero"`
	Office customs.Office   `json:"office,omitzero"`
}

// arg words who it is.
func (a Actor) arg() customs.Arg {
	who := string(a.Person)
	if a.Role == Official {
		who = a.Office.String()
	}
	role := a.Role.Phrase()
	return bilingual(role.In(customs.English)+" "+who, role.In(customs.Russian)+" "+who).Arg()
}

// complete reports whether the actor says what its role needs.
func (a Actor) complete() bool {
	if a.Role == Official {
		return !a.Office.IsZero()
	}
	return a.Role >= Declarant && a.Role <= Outsider && a.Person != ""
}

// Where is where goods went. The zero Where is nowhere and is refused.
type Where uint8

// The places.
const (
	_ Where = iota
	InProduct
	InRemnant   // in a remnant of the foreign goods
	InWaste     // in waste
	Unprocessed // left the procedure without being processed
	Destroyed   // destroyed or lost, as a production loss or otherwise
	Held        // still held under the procedure on the day of the evidence
)

const (
	whereNames   customs.Names  = "|product|remnant|waste|unprocessed|destroyed|held"
	whereRussian customs.Names  = "|продукт переработки|остаток|отход|не переработан|уничтожен|в наличии"
	whereWhat    customs.Phrase = "place of goods|место товара"
)

// Phrase names it in both languages; a number without a name names itself.
func (w Where) Phrase() customs.Phrase {
	return whereNames.Phrase(whereRussian, uint8(w), w.String())
}

// Arg returns it as an argument of a sentence.
func (w Where) Arg() customs.Arg { return w.Phrase().Arg() }

// ParseWhere reads a name as String writes it.
func ParseWhere(text string) (Where, error) {
	n, err := whereNames.Parse(whereWhat, text)
	return Where(n), err
}

// String returns the name, or Where(99) for a number that has none.
func (w Where) String() string { return whereNames.String("Where", uint8(w)) }

// AppendText appends the name; a number without a name is an error.
func (w Where) AppendText(b []byte) ([]byte, error) {
	return whereNames.Append(b, whereWhat, uint8(w))
}

// MarshalText is AppendText into a new slice.
func (w Where) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (w *Where) UnmarshalText(text []byte) error {
	return customs.DecodeName(w, whereWhat, whereNames, text)
}

// PictureForm is how goods were described. The zero PictureForm is none.
type PictureForm uint8

// The forms of description.
const (
	_     PictureForm = iota
	Words             // a detailed description
	Photograph
	ScaledDrawing
)

const (
	pictureFormNames   customs.Names  = "|description|photograph|scaled drawing"
	pictureFormRussian customs.Names  = "|описание|фотография|изображение в масштабе"
	pictureFormWhat    customs.Phrase = "form of a description|вид описания"
)

// Phrase names it in both languages; a number without a name names itself.
func (f PictureForm) Phrase() customs.Phrase {
	return pictureFormNames.Phrase(pictureFormRussian, uint8(f), f.String())
}

// Arg returns it as an argument of a sentence.
func (f PictureForm) Arg() customs.Arg { return f.Phrase().Arg() }

// ParsePictureForm reads a name as String writes it.
func ParsePictureForm(text string) (PictureForm, error) {
	n, err := pictureFormNames.Parse(pictureFormWhat, text)
	return PictureForm(n), err
}

// String returns the name, or PictureForm(99) for a number that has none.
func (f PictureForm) String() string { return pictureFormNames.String("PictureForm", uint8(f)) }

// AppendText appends the name; a number without a name is an error.
func (f PictureForm) AppendText(b []byte) ([]byte, error) {
	return pictureFormNames.Append(b, pictureFormWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f PictureForm) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *PictureForm) UnmarshalText(text []byte) error {
	return customs.DecodeName(f, pictureFormWhat, pictureFormNames, text)
}

// Digest is the SHA-256 digest of a description, photograph or drawing, by which
// the papers seen at the end are those made at the beginning. It is comparable.
// The zero Digest is none and is empty text.
type Digest [32]byte

const digestWhat customs.Phrase = "digest|контрольная сумма"

// ParseDigest reads 64 hexadecimal digits in lower case; empty text is the zero
// Digest.
func ParseDigest(text string) (Digest, error) {
	var d Digest
	if text == "" {
		return d, nil
	}
	const want = "64 hexadecimal digits in lower case|64 шестнадцатеричные цифры, буквы строчные"
	for i := range len(text) {
		if c := text[i]; i == hex.EncodedLen(len(d)) || !('0' <= c && c <= '9' || 'a' <= c && c <= 'f') {
			return Digest{}, &customs.SyntaxError{What: digestWhat, Text: text, Offset: i, Want: want}
		}
	}
	if len(text) != hex.EncodedLen(len(d)) {
		return Digest{}, &customs.SyntaxError{What: digestWhat, Text: text, Offset: len(text), Want: want}
	}
	_, err := hex.Decode(d[:], []byte(text))
	return d, err
}

// MustDigest is ParseDigest for tests and tables; it panics on an error.
func MustDigest(text string) Digest {
	d, err := ParseDigest(text)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether there is no digest.
func (d Digest) IsZero() bool { return d == Digest{} }

// String returns the digits, or empty text for the zero Digest.
func (d Digest) String() string {
	if d.IsZero() {
		return ""
	}
	return hex.EncodeToString(d[:])
}

// short returns the digits that a sentence needs.
func (d Digest) short() string { return hex.EncodeToString(d[:4]) + "…" }

// AppendText appends the digits. The error is always nil.
func (d Digest) AppendText(b []byte) ([]byte, error) { return append(b, d.String()...), nil }

// MarshalText is AppendText into a new slice.
func (d Digest) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (d *Digest) UnmarshalText(text []byte) error {
	read, err := ParseDigest(string(text))
	if err == nil {
		*d = read
	}
	return err
}
