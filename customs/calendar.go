package customs

import "slices"

// Calendar says which days of a period are working days: every day but
// Saturdays, Sundays and holidays, and besides those the days off to which work
// was moved. Holidays and moved working days are data of the member state; the
// library has none. Calendars are comparable with ==: two that give the same
// answer for the same days are equal.
//
// The zero Calendar covers no day, and every question to it is an error.
type Calendar struct {
	covers Period
	off    string // a bit a day from the first, the lowest first: set where the day is off
}

const calendarWhat Phrase = "calendar|производственный календарь"

// ErrOutsideCalendar is the code of a question about a day that a [Calendar] does
// not cover. The calendar of another year is never guessed.
const ErrOutsideCalendar Code = "outside-calendar"

// NewCalendar returns the calendar of the days of a period. A holiday on a
// Saturday or Sunday and a working day on another day change nothing and are no
// fault. Faults are reported all at once, as [Faults]: a date that is in both
// lists, that lies outside the period, or that is the zero Date. The zero Period
// is an [*InputError] with [ErrMissing].
func NewCalendar(holidays, working []Date, covers Period) (Calendar, error) {
	if covers.IsZero() {
		return Calendar{}, noDate(periodWhat)
	}
	var faults Faults
	inside := func(d Date) bool {
		switch {
		case d.IsZero():
			faults = append(faults, noDate(calendarWhat))
		case !covers.Contains(d):
			faults = append(faults, outsideCalendar(d, covers))
		default:
			return true
		}
		return false
	}
	off := make([]byte, (covers.Days()+7)/8)
	for i := range covers.Days() {
		if (Date{covers.from.day + int32(i)}).Weekday() >= Saturday {
			off[i/8] |= 1 << (i % 8)
		}
	}
	listed := make([]Date, 0, len(holidays))
	for _, d := range holidays {
		if inside(d) {
			i := covers.from.DaysUntil(d)
			off[i/8] |= 1 << (i % 8)
			listed = append(listed, d)
		}
	}
	slices.SortFunc(listed, Date.Compare)
	for _, d := range working {
		if !inside(d) {
			continue
		}
		if _, both := slices.BinarySearchFunc(listed, d, Date.Compare); both {
			faults = append(faults, NewInputError(ErrConflict,
				"calendar: {0} is given as a holiday and as a working day|производственный календарь: {0} указан и как праздничный, и как рабочий день",
				d.Arg()))
		}
		i := covers.from.DaysUntil(d)
		off[i/8] &^= 1 << (i % 8)
	}
	if err := faults.Err(); err != nil {
		return Calendar{}, err
	}
	return Calendar{covers, string(off)}, nil
}

// IsZero reports whether the calendar covers no day.
func (c Calendar) IsZero() bool { return c.covers.IsZero() }

// Covers returns the days about which the calendar can be asked.
func (c Calendar) Covers() Period { return c.covers }

// IsWorking reports whether d is a working day. A day that the calendar does not
// cover is an [*InputError] with [ErrOutsideCalendar], the zero Date one with
// [ErrMissing].
func (c Calendar) IsWorking(d Date) (bool, error) {
	if err := c.check(d); err != nil {
		return false, err
	}
	return !c.isOff(d), nil
}

// AddWorkingDays returns the n-th working day after d, which is itself not
// counted; the n-th before it where n is negative; and d itself, working day or
// not, where n is 0. It is an error, as of [Calendar.IsWorking], if d or any day
// up to the result is not covered.
func (c Calendar) AddWorkingDays(d Date, n int) (Date, error) {
	if err := c.check(d); err != nil {
		return Date{}, err
	}
	step := int32(1)
	if n < 0 {
		step = -1
	}
	for n != 0 {
		d.day += step
		if !c.covers.Contains(d) {
			return Date{}, c.beyond(step)
		}
		if !c.isOff(d) {
			n -= int(step)
		}
	}
	return d, nil
}

// NextWorking returns d if it is a working day, and else the first working day
// after it: the end of a term whose last day is a day off, where the law moves
// it. Errors are those of [Calendar.AddWorkingDays].
func (c Calendar) NextWorking(d Date) (Date, error) {
	if err := c.check(d); err != nil || !c.isOff(d) {
		return d, err
	}
	return c.AddWorkingDays(d, 1)
}

// WorkingDays returns the number of working days in p. A day that is not covered
// is an error, as of [Calendar.IsWorking]; the zero Period has none.
func (c Calendar) WorkingDays(p Period) (int, error) {
	if p.IsZero() {
		return 0, nil
	}
	for _, d := range [...]Date{p.from, p.to} {
		if err := c.check(d); err != nil {
			return 0, err
		}
	}
	n := 0
	for d := p.from; d.day <= p.to.day; d.day++ {
		if !c.isOff(d) {
			n++
		}
	}
	return n, nil
}

func (c Calendar) check(d Date) error {
	switch {
	case d.IsZero():
		return noDate(dateWhat)
	case !c.covers.Contains(d):
		return outsideCalendar(d, c.covers)
	}
	return nil
}

// isOff reports whether a day that is covered is off.
func (c Calendar) isOff(d Date) bool {
	i := d.day - c.covers.from.day
	return c.off[i/8]>>(i%8)&1 != 0
}

// beyond refuses a count that leaves the calendar forwards or backwards.
func (c Calendar) beyond(step int32) error {
	if step > 0 {
		return NewInputError(ErrOutsideCalendar,
			"calendar: the count goes beyond {0}, the last day covered|производственный календарь: счет выходит за {0}, последний охваченный день",
			c.covers.to.Arg())
	}
	return NewInputError(ErrOutsideCalendar,
		"calendar: the count goes back beyond {0}, the first day covered|производственный календарь: счет выходит за {0}, первый охваченный день",
		c.covers.from.Arg())
}

func outsideCalendar(d Date, covers Period) error {
	if covers.IsZero() {
		return NewInputError(ErrOutsideCalendar,
			"calendar: {0} is not covered: no calendar was given|производственный календарь: {0} не охвачен: календарь не задан", d.Arg())
	}
	return NewInputError(ErrOutsideCalendar,
		"calendar: {0} is outside the days covered, {1}|производственный календарь: {0} вне охваченных дней {1}", d.Arg(), covers.Arg())
}
