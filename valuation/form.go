package valuation

import "github.com/eaeu-customs/inward/customs"

// Form is a sheet of a declaration of customs value. ДТС-2 has a sheet of its own
// for each group of methods, with its own line numbers. The zero value is none: a
// rule set whose form was not read has no lines.
type Form uint8

// The forms.
const (
	_               Form = iota // none
	DTS1                        // Union import, method 1
	DTS2Comparables             // Union import, methods 2 and 3, and 6 based on them
	DTS2Deductive               // Union import, method 4, and 6 based on it
	DTS2Computed                // Union import, method 5, and 6 based on it
	DTS3                        // Russian export, method 1
	DTS4                        // Russian export, methods 2, 3, 5, and 6 based on them
)

const (
	formNames   customs.Names  = "|ДТС-1|ДТС-2 (2, 3)|ДТС-2 (4)|ДТС-2 (5)|ДТС-3|ДТС-4"
	formRussian customs.Names  = "|ДТС-1|ДТС-2 (2, 3)|ДТС-2 (4)|ДТС-2 (5)|ДТС-3|ДТС-4"
	formWhat    customs.Phrase = "declaration form|форма декларации таможенной стоимости"
)

// ParseForm reads a name, as Form.String writes it.
func ParseForm(text string) (Form, error) {
	n, err := formNames.Parse(formWhat, text)
	return Form(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (f Form) Phrase() customs.Phrase {
	return formNames.Phrase(formRussian, uint8(f), f.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (f Form) Arg() customs.Arg { return f.Phrase().Arg() }

// String returns the name, Form(0) for the zero value, Form(99) for a number that has none.
func (f Form) String() string { return formNames.String("Form", uint8(f)) }

// AppendText appends the name; a number that has none is an error.
func (f Form) AppendText(b []byte) ([]byte, error) {
	return formNames.Append(b, formWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f Form) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *Form) UnmarshalText(text []byte) error {
	return customs.DecodeName(f, formWhat, formNames, text)
}

// FormSet says which forms a rule set uses. The zero value is none that was read.
type FormSet uint8

// The sets.
const (
	_                  FormSet = iota // none
	UnionForms                        // Union import
	RussianExportForms                // Russian export
)

const (
	formSetNames   customs.Names  = "|ДТС-1, ДТС-2|ДТС-3, ДТС-4"
	formSetRussian customs.Names  = "|ДТС-1, ДТС-2|ДТС-3, ДТС-4"
	formSetWhat    customs.Phrase = "set of forms|комплект форм"
)

// ParseFormSet reads a name, as FormSet.String writes it.
func ParseFormSet(text string) (FormSet, error) {
	n, err := formSetNames.Parse(formSetWhat, text)
	return FormSet(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (s FormSet) Phrase() customs.Phrase {
	return formSetNames.Phrase(formSetRussian, uint8(s), s.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (s FormSet) Arg() customs.Arg { return s.Phrase().Arg() }

// String returns the name, FormSet(0) for the zero value, FormSet(99) for a number that has none.
func (s FormSet) String() string { return formSetNames.String("FormSet", uint8(s)) }

// AppendText appends the name; a number that has none is an error.
func (s FormSet) AppendText(b []byte) ([]byte, error) {
	return formSetNames.Append(b, formSetWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s FormSet) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (s *FormSet) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, formSetWhat, formSetNames, text)
}
