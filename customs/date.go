package customs

import (
	"cmp"
	"strconv"
	"time"
)

// Date is a civil day of the Gregorian calendar, from 0001-01-01 to
// 9999-12-31. It has no time and no time zone: customs law counts days, and
// the host says which day an act belongs to. Dates are comparable with ==.
//
// The zero Date is no date: it prints as empty text, sorts before every date,
// and is refused by everything that counts from a date.
type Date struct {
	day int32 // 1 is 0001-01-01; 0 is no date
}

const dateWhat Phrase = "date|дата"

const (
	firstDay  = 1
	lastDay   = 3652059 // 9999-12-31
	firstYear = 1
	lastYear  = 9999
)

// NewDate returns the given day. A year outside 1 to 9999, a month outside 1
// to 12 and a day that the month does not have are a [*RangeError].
func NewDate(year, month, day int) (Date, error) {
	switch {
	case year < firstYear || year > lastYear:
		return Date{}, numberOutOfRange("year|год", year, firstYear, lastYear)
	case month < 1 || month > 12:
		return Date{}, numberOutOfRange("month|месяц", month, 1, 12)
	case day < 1 || day > monthDays(year, month):
		return Date{}, numberOutOfRange("day of the month|день месяца", day, 1, monthDays(year, month))
	}
	return dateOf(year, month, day), nil
}

// MustDate is [ParseDate] for tests and tables; it panics on an error.
func MustDate(text string) Date { return must(ParseDate(text)) }

// ParseDate reads a date as ISO 8601 writes it, "2026-01-31", and empty text as
// the zero Date. Anything else, a day that the month does not have included,
// is a [*SyntaxError].
func ParseDate(text string) (Date, error) {
	if text == "" {
		return Date{}, nil
	}
	d, at := scanDate(text)
	if at >= 0 {
		return Date{}, badText(dateWhat, text, at, wantDate(text, at))
	}
	return d, nil
}

// DateOf returns the day of t in t's own location. The zero time and a time
// outside the years 1 to 9999 give the zero Date.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	if t.IsZero() || y < firstYear || y > lastYear {
		return Date{}
	}
	return dateOf(y, int(m), d)
}

// Time returns the midnight, in UTC, with which the day begins, and the zero
// time for the zero Date. (0001-01-01 is the one day whose midnight is the zero
// time too.)
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	y, m, day := d.civil()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

// Year returns the year, 1 to 9999, or 0 for the zero Date.
func (d Date) Year() int { y, _, _ := d.civil(); return y }

// Month returns the month, 1 to 12, or 0 for the zero Date.
func (d Date) Month() int { _, m, _ := d.civil(); return m }

// Day returns the day of the month, 1 to 31, or 0 for the zero Date.
func (d Date) Day() int { _, _, day := d.civil(); return day }

// Weekday returns the day of the week, and no weekday for the zero Date.
func (d Date) Weekday() Weekday {
	if d.IsZero() {
		return 0
	}
	return Weekday((d.day-1)%7) + Monday // 0001-01-01 was a Monday
}

// Before reports whether d is earlier than o. The zero Date is earlier than
// every date.
func (d Date) Before(o Date) bool { return d.day < o.day }

// After reports whether d is later than o.
func (d Date) After(o Date) bool { return d.day > o.day }

// Compare returns -1, 0 or +1 as d is earlier than, the same as or later than o.
func (d Date) Compare(o Date) int { return cmp.Compare(d.day, o.day) }

// AddDays returns the date n days after d, or before d where n is negative. It
// is a [*RangeError] to leave the years 1 to 9999, and an [*InputError] with
// [ErrMissing] to count from the zero Date.
func (d Date) AddDays(n int) (Date, error) {
	if d.IsZero() {
		return Date{}, noDate(dateWhat)
	}
	// The sum of the clipped count cannot wrap, on 32 bits neither.
	if n < -lastDay || n > lastDay || int(d.day)+n < firstDay || int(d.day)+n > lastDay {
		return Date{}, beyondCalendar(d.String() + " + P" + strconv.Itoa(n) + "D")
	}
	return Date{d.day + int32(n)}, nil
}

// DaysUntil returns the number of days from d to o: 1 for the next day, 0 for
// the same day, negative where o is earlier. It is 0 if either is no date.
func (d Date) DaysUntil(o Date) int {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return int(o.day - d.day)
}

// String returns the ISO 8601 form, "2026-01-31", or "" for the zero Date.
func (d Date) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

// AppendText appends the form of [Date.String] to b. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText returns the form of [Date.String]. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.append(nil), nil }

// UnmarshalText reads what [ParseDate] reads.
func (d *Date) UnmarshalText(text []byte) error { return decodeText(d, text, ParseDate) }

// Arg returns the date as an argument of a sentence; the zero value reads "—".
func (d Date) Arg() Arg {
	if d.IsZero() {
		return Arg{}
	}
	return newNumberArg(argDate, int64(d.day))
}

func (d Date) append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	y, m, day := d.civil()
	return append(appendYearMonth(b, y, m), '-', byte('0'+day/10), byte('0'+day%10))
}

func appendYearMonth(b []byte, y, m int) []byte {
	return append(b, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10),
		'-', byte('0'+m/10), byte('0'+m%10))
}

// scanDate reads text, which must be a date and nothing else, and returns the
// place of the first fault, or -1 when there is none.
func scanDate[T ~string | ~[]byte](text T) (d Date, fault int) {
	const form = "0000-00-00"
	for i := range len(form) {
		switch {
		case i >= len(text):
			return Date{}, len(text)
		case form[i] == '-' && text[i] != '-', form[i] == '0' && (text[i] < '0' || text[i] > '9'):
			return Date{}, i
		}
	}
	two := func(i int) int { return int(text[i]-'0')*10 + int(text[i+1]-'0') }
	y, m, day := two(0)*100+two(2), two(5), two(8)
	switch {
	case len(text) > len(form):
		return Date{}, len(form)
	case y == 0:
		return Date{}, 0
	case m < 1 || m > 12:
		return Date{}, 5
	case day < 1 || day > monthDays(y, m):
		return Date{}, 8
	}
	return dateOf(y, m, day), -1
}

// wantDate says what scanDate wanted at the place of its fault. The place of a
// figure that is one but cannot stand is the first of its field.
func wantDate(text string, at int) Phrase {
	digit := at < len(text) && text[at] >= '0' && text[at] <= '9'
	switch {
	case digit && at == 0 && len(text) >= 10:
		return "a year from 0001 to 9999|год от 0001 до 9999"
	case digit && at == 5:
		return "a month from 01 to 12|месяц от 01 до 12"
	case digit && at == 8:
		return "a day that the month has|день, который есть в этом месяце"
	case at >= 10:
		return "the end of the text|конец текста"
	}
	return "a date such as 2026-01-31|дата вида 2026-01-31"
}

// beyondCalendar refuses a result outside the years of a Date.
func beyondCalendar(operation string) error {
	return &RangeError{What: dateWhat, Value: operation,
		Limit: "a date from 0001-01-01 to 9999-12-31|дата от 0001-01-01 до 9999-12-31"}
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func monthDays(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	}
	return 31
}

// dateOf counts the days of years that begin in March, so that the leap day is
// the last of its year. The figures must be a day.
func dateOf(year, month, day int) Date {
	y, m := int32(year), int32(month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return Date{365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + int32(day) - 306}
}

// civil is the inverse of dateOf.
func (d Date) civil() (year, month, day int) {
	if d.day == 0 {
		return 0, 0, 0
	}
	const era = 146097 // days in 400 years
	n := uint32(d.day) + 305
	e, n := n/era, n%era
	y := (n - n/1460 + n/36524 - n/(era-1)) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	n -= (153*m + 2) / 5
	y += 400 * e
	if m += 3; m > 12 {
		y, m = y+1, m-12
	}
	return int(y), int(m), int(n) + 1
}
