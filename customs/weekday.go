package customs

// Weekday is a day of the week, numbered as ISO 8601 does, Monday 1 to Sunday
// 7. The zero Weekday is none and is empty text.
type Weekday uint8

// The days of the week.
const (
	Monday Weekday = 1 + iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

const (
	weekdayNames   Names  = "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
	weekdayRussian Names  = "|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
	weekdayWhat    Phrase = "day of the week|день недели"
)

// ParseWeekday reads the English name of a day of the week, "Monday". Anything
// else is a [*SyntaxError].
func ParseWeekday(text string) (Weekday, error) {
	n, err := weekdayNames.Parse(weekdayWhat, text)
	return Weekday(n), err
}

// IsZero reports whether w is no weekday.
func (w Weekday) IsZero() bool { return w == 0 }

// Name returns the name of the day in the language given, and Weekday(9) for a
// number that is none.
func (w Weekday) Name(lang Language) string {
	if lang == Russian {
		return weekdayRussian.String("Weekday", uint8(w))
	}
	return w.String()
}

// String returns the English name, and Weekday(9) for a number that is none.
func (w Weekday) String() string { return weekdayNames.String("Weekday", uint8(w)) }

// Arg returns the day of the week as an argument of a sentence; the zero value reads "—".
func (w Weekday) Arg() Arg {
	if w.IsZero() {
		return Arg{}
	}
	return Phrase(w.Name(English) + "|" + w.Name(Russian)).Arg()
}

// AppendText appends the English name; a number that is none is an error.
func (w Weekday) AppendText(b []byte) ([]byte, error) {
	return weekdayNames.Append(b, weekdayWhat, uint8(w))
}

// MarshalText is AppendText into a new slice.
func (w Weekday) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is no weekday.
func (w *Weekday) UnmarshalText(text []byte) error {
	n, err := weekdayNames.Decode(weekdayWhat, text)
	if err == nil {
		*w = Weekday(n)
	}
	return err
}
