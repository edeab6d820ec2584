package customs

import "slices"

// Period is an unbroken run of days from its first to its last, both of them
// included, so that it is never empty. Periods are comparable with ==.
//
// The zero Period is no period: it has no days, contains no date and overlaps
// nothing.
type Period struct {
	from, to Date
}

const periodWhat Phrase = "period|период"

// NewPeriod returns the days from the first to the last, both included. The
// zero Date is an [*InputError] with [ErrMissing], a last day before the first
// one a [*RangeError].
func NewPeriod(from, to Date) (Period, error) {
	switch {
	case from.IsZero() || to.IsZero():
		return Period{}, noDate(periodWhat)
	case to.Before(from):
		return Period{}, &RangeError{What: "last day of the period|последний день периода", Value: to.String(),
			Limit: Phrase(from.String() + " or later|" + from.String() + " или позднее")}
	}
	return Period{from, to}, nil
}

// MustPeriod is [ParsePeriod] for tests and tables; it panics on an error.
func MustPeriod(text string) Period { return must(ParsePeriod(text)) }

// ParsePeriod reads the form of [Period.String], "2026-01-01..2026-02-01", and
// empty text as the zero Period. Anything else, a last day before the first one
// included, is a [*SyntaxError].
func ParsePeriod(text string) (Period, error) {
	const dots = "0000-00-00"
	if text == "" {
		return Period{}, nil
	}
	first := text[:min(len(text), len(dots))]
	from, at := scanDate(first)
	if at >= 0 {
		return Period{}, badText(periodWhat, text, at, wantDate(first, at))
	}
	rest := text[len(dots):]
	if len(rest) < 2 || rest[:2] != ".." {
		return Period{}, badText(periodWhat, text, len(dots), `".." and the last day|«..» и последний день`)
	}
	to, at := scanDate(rest[2:])
	if at >= 0 {
		return Period{}, badText(periodWhat, text, len(dots)+2+at, wantDate(rest[2:], at))
	}
	if to.Before(from) {
		return Period{}, badText(periodWhat, text, len(dots)+2,
			"a last day that is not before the first|последний день не раньше первого")
	}
	return Period{from, to}, nil
}

// From returns the first day.
func (p Period) From() Date { return p.from }

// To returns the last day.
func (p Period) To() Date { return p.to }

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Days returns the number of days, the first and the last counted: 1 where they
// are the same, 0 for the zero Period.
func (p Period) Days() int {
	if p.IsZero() {
		return 0
	}
	return int(p.to.day-p.from.day) + 1
}

// Contains reports whether d is one of the days of p.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && p.from.day <= d.day && d.day <= p.to.day
}

// Overlap returns the days that p and o share, and whether there are any.
func (p Period) Overlap(o Period) (Period, bool) {
	from, to := max(p.from.day, o.from.day), min(p.to.day, o.to.day)
	if p.IsZero() || o.IsZero() || from > to {
		return Period{}, false
	}
	return Period{Date{from}, Date{to}}, true
}

// Cut returns what is left of p when the days of taken are cut out of it: the
// remaining runs of days, earliest first. Taken may be in any order and overlap.
func (p Period) Cut(taken []Period) []Period { return p.AppendCut(nil, taken) }

// AppendCut appends the result of [Period.Cut] to dst. It does not allocate
// where dst has room and taken is in order and free of overlaps.
func (p Period) AppendCut(dst, taken []Period) []Period {
	if p.IsZero() {
		return dst
	}
	if !inOrder(taken) {
		taken = MergePeriods(taken...)
	}
	next := p.from.day
	for _, t := range taken {
		if t.IsZero() || t.to.day < next {
			continue
		}
		if t.from.day > p.to.day {
			break
		}
		if t.from.day > next {
			dst = append(dst, Period{Date{next}, Date{t.from.day - 1}})
		}
		next = t.to.day + 1
	}
	if next <= p.to.day {
		dst = append(dst, Period{Date{next}, p.to})
	}
	return dst
}

// MergePeriods returns the days of all the periods as the fewest periods,
// earliest first: overlapping ones and ones that follow each other without a
// day between become one. Zero Periods are left out.
func MergePeriods(ps ...Period) []Period {
	sorted := slices.DeleteFunc(slices.Clone(ps), Period.IsZero)
	slices.SortFunc(sorted, Period.Compare)
	merged := sorted[:0]
	for _, p := range sorted {
		if n := len(merged); n > 0 && p.from.day <= merged[n-1].to.day+1 {
			merged[n-1].to.day = max(merged[n-1].to.day, p.to.day)
			continue
		}
		merged = append(merged, p)
	}
	return merged
}

// SubtractPeriods returns the days of from that are not days of taken, as the
// fewest periods, earliest first.
func SubtractPeriods(from, taken []Period) []Period {
	taken = MergePeriods(taken...)
	var left []Period
	for _, p := range MergePeriods(from...) {
		left = p.AppendCut(left, taken)
	}
	return left
}

// Compare orders periods by first day, then by last day, and returns -1, 0 or
// +1. The zero Period comes first.
func (p Period) Compare(o Period) int {
	if c := p.from.Compare(o.from); c != 0 {
		return c
	}
	return p.to.Compare(o.to)
}

// String returns the first and the last day, "2026-01-01..2026-02-01", or ""
// for the zero Period.
func (p Period) String() string {
	var buf [22]byte
	return string(p.append(buf[:0]))
}

// AppendText appends the form of [Period.String] to b. The error is always nil.
func (p Period) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText returns the form of [Period.String]. The error is always nil.
func (p Period) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads what [ParsePeriod] reads.
func (p *Period) UnmarshalText(text []byte) error { return decodeText(p, text, ParsePeriod) }

// Arg returns the period as an argument of a sentence; the zero value reads "—".
func (p Period) Arg() Arg {
	if p.IsZero() {
		return Arg{}
	}
	return newArg(argPeriod, uint64(uint32(p.to.day)), int64(p.from.day), "")
}

func (p Period) append(b []byte) []byte {
	if p.IsZero() {
		return b
	}
	return p.to.append(append(p.from.append(b), ".."...))
}

// inOrder reports whether each period begins after the one before it ends.
func inOrder(ps []Period) bool {
	for i := 1; i < len(ps); i++ {
		if ps[i].from.day <= ps[i-1].to.day {
			return false
		}
	}
	return true
}
