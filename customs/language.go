package customs

// Language is a language that the library words its sentences in. The zero
// value is English. Its text form is the two-letter code of ISO 639-1.
type Language uint8

// The languages. Russian is the language of the Code itself.
const (
	English Language = iota
	Russian
)

const (
	languageNames Names  = "en|ru"
	languageWhat  Phrase = "language|язык"
)

// ParseLanguage reads "en" or "ru".
func ParseLanguage(text string) (Language, error) {
	n, err := languageNames.Parse(languageWhat, text)
	return Language(n), err
}

// String returns the code, or Language(9) for a number that is no language.
func (l Language) String() string { return languageNames.String("Language", uint8(l)) }

// AppendText appends the code; a number that is no language is an error.
func (l Language) AppendText(b []byte) ([]byte, error) {
	return languageNames.Append(b, languageWhat, uint8(l))
}

// MarshalText is AppendText into a new slice.
func (l Language) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is English.
func (l *Language) UnmarshalText(text []byte) error {
	n, err := languageNames.Decode(languageWhat, text)
	if err == nil {
		*l = Language(n)
	}
	return err
}
