package customs

import (
	"cmp"
	"strconv"
)

// Term is a length of time in years, months and days, counted from a date that
// it does not have: the term of processing, the time within which a declaration
// is due. Twelve months and a year are the same term and compare equal with ==;
// a month and thirty days are not, since which of them ends later depends on the
// day from which they are counted.
//
// The zero Term is no term. A term of no days does not exist.
type Term struct {
	months, days uint32
}

const (
	termWhat   Phrase = "term|срок"
	termWant   Phrase = "years, months and days such as P2Y3M10D|годы, месяцы и дни вида P2Y3M10D"
	mostMonths        = lastYear * 12
)

// NewTerm returns a term of years, months and days. Numbers that are negative or
// longer than the years of a [Date], and three zeros, are a [*RangeError].
func NewTerm(years, months, days int) (Term, error) {
	switch {
	case years < 0 || years > lastYear:
		return Term{}, numberOutOfRange("years of a term|число лет срока", years, 0, lastYear)
	case months < 0 || months > mostMonths:
		return Term{}, numberOutOfRange("months of a term|число месяцев срока", months, 0, mostMonths)
	case years*12+months > mostMonths:
		return Term{}, numberOutOfRange("months of a term|число месяцев срока", years*12+months, 0, mostMonths)
	case days < 0 || days > lastDay:
		return Term{}, numberOutOfRange("days of a term|число дней срока", days, 0, lastDay)
	case years+months+days == 0:
		return Term{}, numberOutOfRange("days of a term|число дней срока", days, 1, lastDay)
	}
	return Term{uint32(years*12 + months), uint32(days)}, nil
}

// MustTerm is [ParseTerm] for tests and tables; it panics on an error.
func MustTerm(text string) Term { return must(ParseTerm(text)) }

// ParseTerm reads the date part of an ISO 8601 duration, "P2Y3M10D" or any
// part of it in that order, "P36M"; and empty text as the zero Term. Weeks,
// hours, fractions, signs, a term of no days and anything else are a
// [*SyntaxError].
func ParseTerm(text string) (Term, error) {
	if text == "" {
		return Term{}, nil
	}
	bad := func(at int, want Phrase) (Term, error) { return Term{}, badText(termWhat, text, at, want) }
	if text[0] != 'P' {
		return bad(0, termWant)
	}
	var parts [3]int
	const letters = "YMD"
	at := 1
	for unit := 0; at < len(text); {
		first, n := at, 0
		for at < len(text) && '0' <= text[at] && text[at] <= '9' {
			if n = n*10 + int(text[at]-'0'); n > lastDay {
				return bad(first, "a number up to 3652059|число не больше 3652059")
			}
			at++
		}
		if at == first || at == len(text) {
			return bad(at, termWant)
		}
		for unit < len(letters) && letters[unit] != text[at] {
			unit++
		}
		if unit == len(letters) {
			return bad(at, termWant)
		}
		parts[unit] = n
		unit, at = unit+1, at+1
	}
	t, err := NewTerm(parts[0], parts[1], parts[2])
	if err != nil {
		return bad(1, "at least one day and at most 9999 years|не менее одного дня и не более 9999 лет")
	}
	return t, nil
}

// IsZero reports whether t is no term.
func (t Term) IsZero() bool { return t == Term{} }

// Years returns the whole years of the months of t.
func (t Term) Years() int { return int(t.months / 12) }

// Months returns the months of t beyond whole years, 0 to 11.
func (t Term) Months() int { return int(t.months % 12) }

// Days returns the days that t has beside its years and months.
func (t Term) Days() int { return int(t.days) }

// After returns the last day of the term counted from d, which is itself not
// counted: counting starts on the day after it. Years and months come first and
// end on the day of the same number in their last month, or on the last day of
// that month where it has no such day; the days are added to that.
//
// So a year from 29 February ends on 28 February, a month from 31 January on 28
// or 29 February, a month from 28 February on 28 March, and two months from 31
// January on 31 March, which two single months one after the other do not give.
// Whether a last day that is not a working day moves the end is for the law that
// sets the term: see [Calendar.NextWorking].
//
// The zero Term and the zero Date are an [*InputError] with [ErrMissing], an end
// after 9999-12-31 is a [*RangeError].
func (t Term) After(d Date) (Date, error) {
	switch {
	case t.IsZero():
		return Date{}, NewInputError(ErrMissing, "term: no term was given|срок: не указан")
	case d.IsZero():
		return Date{}, noDate(dateWhat)
	}
	y, m, day := d.civil()
	m += int(t.months) - 1
	y, m = y+m/12, m%12+1
	if y > lastYear {
		return Date{}, beyondCalendar(d.String() + " + " + t.String())
	}
	end, err := dateOf(y, m, min(day, monthDays(y, m))).AddDays(int(t.days))
	if err != nil {
		return Date{}, beyondCalendar(d.String() + " + " + t.String())
	}
	return end, nil
}

// Within reports whether t, counted from a date, ends no later than most counted
// from the same date. Errors are those of [Term.After].
func (t Term) Within(most Term, from Date) (bool, error) {
	end, err := t.After(from)
	if err != nil {
		return false, err
	}
	limit, err := most.After(from)
	return err == nil && !end.After(limit), err
}

// Compare orders terms by months, then by days, and returns -1, 0 or +1: an
// order for sorting, which says nothing about which of two terms ends later. For
// that see [Term.Within].
func (t Term) Compare(o Term) int {
	return cmp.Or(cmp.Compare(t.months, o.months), cmp.Compare(t.days, o.days))
}

// String returns the ISO 8601 form, whole years first: "P2Y3M10D", "P3Y" for 36
// months, "P10D", and "" for the zero Term.
func (t Term) String() string { return string(t.append(nil)) }

// Arg returns the term as an argument of a sentence, worded "2 years 3 months"
// or «2 года 3 месяца».
func (t Term) Arg() Arg {
	if t.IsZero() {
		return Arg{}
	}
	return newArg(argTerm, uint64(t.days), int64(t.months), "")
}

// AppendText appends the form of [Term.String] to b. The error is always nil.
func (t Term) AppendText(b []byte) ([]byte, error) { return t.append(b), nil }

// MarshalText returns the form of [Term.String]. The error is always nil.
func (t Term) MarshalText() ([]byte, error) { return t.append(nil), nil }

// UnmarshalText reads what [ParseTerm] reads.
func (t *Term) UnmarshalText(text []byte) error { return decodeText(t, text, ParseTerm) }

func (t Term) append(b []byte) []byte {
	if t.IsZero() {
		return b
	}
	b = append(b, 'P')
	for i, n := range [...]int{t.Years(), t.Months(), t.Days()} {
		if n > 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), "YMD"[i])
		}
	}
	return b
}

// appendWords words the term for a sentence.
func (t Term) appendWords(b []byte, lang Language) []byte {
	first := true
	word := func(n int, en, one, few, many string) {
		if n == 0 {
			return
		}
		if !first {
			b = append(b, ' ')
		}
		first = false
		b = append(strconv.AppendInt(b, int64(n), 10), ' ')
		switch {
		case lang != Russian && n == 1:
			b = append(b, en...)
		case lang != Russian:
			b = append(append(b, en...), 's')
		case n/10%10 == 1 || n%10 == 0 || n%10 > 4:
			b = append(b, many...)
		case n%10 == 1:
			b = append(b, one...)
		default:
			b = append(b, few...)
		}
	}
	word(t.Years(), "year", "год", "года", "лет")
	word(t.Months(), "month", "месяц", "месяца", "месяцев")
	word(t.Days(), "day", "день", "дня", "дней")
	return b
}
