package customs

import (
	"iter"
	"strings"
)

// ParseCalendar reads the form of [Calendar.String]: the period covered, then
// the holidays, each after a minus, and the moved working days, each after a
// plus, in any order, parted by single spaces:
//
//	2026-01-01..2026-12-31 -2026-01-01 -2026-01-02 +2026-02-28
//
// Empty text is the zero Calendar. Text of another form is a [*SyntaxError];
// contradictions are reported as by [NewCalendar].
func ParseCalendar(text string) (Calendar, error) {
	if text == "" {
		return Calendar{}, nil
	}
	head, rest, more := strings.Cut(text, " ")
	covers, err := ParsePeriod(head)
	if err != nil || covers.IsZero() {
		return Calendar{}, badText(calendarWhat, text, 0, "the period covered, such as 2026-01-01..2026-12-31|охваченный период вида 2026-01-01..2026-12-31")
	}
	var lists [2][]Date // holidays, working days
	for at := len(head) + 1; more; {
		var word string
		word, rest, more = strings.Cut(rest, " ")
		sign := strings.IndexByte("-+", (word + " ")[0])
		if sign < 0 {
			return Calendar{}, badText(calendarWhat, text, at, "- and a holiday or + and a working day|- и праздничный день или + и рабочий день")
		}
		d, fault := scanDate(word[1:])
		if fault >= 0 {
			return Calendar{}, badText(calendarWhat, text, at+1+fault, wantDate(word[1:], fault))
		}
		lists[sign] = append(lists[sign], d)
		at += len(word) + 1
	}
	return NewCalendar(lists[0], lists[1], covers)
}

// Exceptions returns the days on which the calendar differs from the plain week,
// earliest first: false for a holiday from Monday to Friday, true for a working
// Saturday or Sunday.
func (c Calendar) Exceptions() iter.Seq2[Date, bool] {
	return func(yield func(Date, bool) bool) {
		if c.IsZero() {
			return
		}
		for d := c.covers.from; d.day <= c.covers.to.day; d.day++ {
			working := !c.isOff(d)
			if working != (d.Weekday() < Saturday) && !yield(d, working) {
				return
			}
		}
	}
}

// String returns the period covered and the days of [Calendar.Exceptions], and
// "" for the zero Calendar. Equal calendars have equal text.
func (c Calendar) String() string { return string(c.append(nil)) }

// AppendText appends the form of [Calendar.String] to b. The error is always nil.
func (c Calendar) AppendText(b []byte) ([]byte, error) { return c.append(b), nil }

// MarshalText returns the form of [Calendar.String]. The error is always nil.
func (c Calendar) MarshalText() ([]byte, error) { return c.append(nil), nil }

// UnmarshalText reads what [ParseCalendar] reads.
func (c *Calendar) UnmarshalText(text []byte) error { return decodeText(c, text, ParseCalendar) }

func (c Calendar) append(b []byte) []byte {
	b = c.covers.append(b)
	for d, working := range c.Exceptions() {
		sign := byte('-')
		if working {
			sign = '+'
		}
		b = d.append(append(b, ' ', sign))
	}
	return b
}
