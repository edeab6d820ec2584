package customs

import "cmp"

// Country is a country or territory of ISO 3166-1, known by its two-letter
// code: a country of origin, of dispatch, of a person. All 249 assigned codes
// are known, and no other: a code that a national classifier adds is refused.
// Countries are comparable with ==.
//
// The zero Country is an unknown one and prints as empty text.
type Country struct {
	code uint16 // two letters, the first in the high byte
}

const countryWhat Phrase = "country|страна"

// MustCountry is [ParseCountry] for tests and tables; it panics on an error.
func MustCountry(code string) Country { return must(ParseCountry(code)) }

// ParseCountry reads a two-letter code in capitals, "KZ", and empty text as the
// zero Country. Anything else is a [*SyntaxError].
func ParseCountry(code string) (Country, error) {
	if code == "" {
		return Country{}, nil
	}
	if len(code) == 2 {
		c := Country{uint16(code[0])<<8 | uint16(code[1])}
		if c.row() >= 0 {
			return c, nil
		}
	}
	return Country{}, badText(countryWhat, code, 0,
		"a two-letter code of ISO 3166-1 in capitals, such as KZ|двухбуквенный код ИСО 3166-1 прописными буквами, например KZ")
}

// IsZero reports whether the country is unknown.
func (c Country) IsZero() bool { return c.code == 0 }

// Name returns the short name in the language given, "Kazakhstan" or
// "Казахстан", and "" for the zero Country. Names are for people; the code is
// what identifies.
func (c Country) Name(lang Language) string {
	if i := c.row(); i >= 0 {
		return countryNames[i].name.In(lang)
	}
	return ""
}

// MemberState returns the member state of the Union that the country is, and
// whether it is one.
func (c Country) MemberState() (MemberState, bool) {
	for s := MemberArmenia; s <= MemberRussia; s++ {
		if s.Country() == c {
			return s, true
		}
	}
	return 0, false
}

// Compare orders countries by code and returns -1, 0 or +1. The zero Country
// comes first.
func (c Country) Compare(o Country) int { return cmp.Compare(c.code, o.code) }

// String returns the code, "KZ", or "" for the zero Country.
func (c Country) String() string { return string(c.append(nil)) }

// Arg returns the country as an argument of a sentence, worded by its name.
func (c Country) Arg() Arg {
	if c.IsZero() {
		return Arg{}
	}
	return newNumberArg(argCountry, int64(c.code))
}

// AppendText appends the code to b. The error is always nil.
func (c Country) AppendText(b []byte) ([]byte, error) { return c.append(b), nil }

// MarshalText returns the code. The error is always nil.
func (c Country) MarshalText() ([]byte, error) { return c.append(nil), nil }

// UnmarshalText reads what [ParseCountry] reads.
func (c *Country) UnmarshalText(text []byte) error { return decodeText(c, text, ParseCountry) }

func (c Country) append(b []byte) []byte {
	if c.IsZero() {
		return b
	}
	return append(b, byte(c.code>>8), byte(c.code))
}

// row returns the place of the country in countryNames, or -1.
func (c Country) row() int {
	low, high := 0, len(countryNames)
	for low < high {
		mid := (low + high) / 2
		code := countryNames[mid].code
		switch at := uint16(code[0])<<8 | uint16(code[1]); {
		case at == c.code:
			return mid
		case at < c.code:
			low = mid + 1
		default:
			high = mid
		}
	}
	return -1
}
