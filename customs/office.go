package customs

import "cmp"

// Office is a customs office (таможенный орган), known by its code in the
// classifier of its member state: 2 digits in Armenia, 5 in Belarus, Kazakhstan
// and Kyrgyzstan, 8 in Russia, as the first element of the number of a
// declaration has them (Decision 257 of the Customs Union Commission of 20 May
// 2010). Zeros in front count. The library has no list of offices. Offices are
// comparable with ==.
//
// The zero Office is none and prints as empty text.
type Office struct {
	v uint32 // the digits as a number, and how many they are in the low four bits
}

const officeWhat Phrase = "code of a customs office|код таможенного органа"

// MustOffice is [ParseOffice] for tests and tables; it panics on an error.
func MustOffice(text string) Office { return must(ParseOffice(text)) }

// ParseOffice reads a code of 2, 5 or 8 digits, "10702030", and empty text as the
// zero Office. Anything else is a [*SyntaxError].
func ParseOffice(text string) (Office, error) {
	if text == "" {
		return Office{}, nil
	}
	var n uint32
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' || i == 8 {
			return Office{}, badText(officeWhat, text, i, "2, 5 or 8 digits|2, 5 или 8 цифр")
		}
		n = n*10 + uint32(text[i]-'0')
	}
	if len(text) != 2 && len(text) != 5 && len(text) != 8 {
		return Office{}, badText(officeWhat, text, len(text), "2, 5 or 8 digits|2, 5 или 8 цифр")
	}
	return Office{n<<4 | uint32(len(text))}, nil
}

// IsZero reports whether o is no office.
func (o Office) IsZero() bool { return o.v == 0 }

// Compare orders offices by code, shorter ones first, and returns -1, 0 or +1.
// The zero Office comes first.
func (o Office) Compare(p Office) int {
	return cmp.Or(cmp.Compare(o.v&15, p.v&15), cmp.Compare(o.v, p.v))
}

// String returns the code, "10702030", or "" for the zero Office.
func (o Office) String() string { return string(o.append(nil)) }

// Arg returns the code as an argument of a sentence; the zero value reads "—".
func (o Office) Arg() Arg {
	if o.IsZero() {
		return Arg{}
	}
	return newNumberArg(argOffice, int64(o.v))
}

// AppendText appends the code to b. The error is always nil.
func (o Office) AppendText(b []byte) ([]byte, error) { return o.append(b), nil }

// MarshalText returns the code. The error is always nil.
func (o Office) MarshalText() ([]byte, error) { return o.append(nil), nil }

// UnmarshalText reads what [ParseOffice] reads.
func (o *Office) UnmarshalText(text []byte) error { return decodeText(o, text, ParseOffice) }

func (o Office) append(b []byte) []byte {
	digits := o.v & 15
	for unit := uint32(tens(uint64(digits))) / 10; unit > 0; unit /= 10 {
		b = append(b, byte('0'+o.v>>4/unit%10))
	}
	return b
}
