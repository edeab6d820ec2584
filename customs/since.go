package customs

import (
	"iter"
	"slices"
)

// Row is one line of a dated table: a value, the days on which it is in force,
// and where that is written.
type Row[T any] struct {
	From   Date   `json:"from"`        // the first day in force
	To     Date   `json:"to,omitzero"` // the last day; zero: until the next row begins, or open
	Value  T      `json:"value"`       // what is in force
	Source string `json:"source"`      // the act that says so; never empty
}

// Since is a dated table: law and rates by the day from which they are in force.
// It is built by [NewSince], and a lookup is a binary search. A table does not
// change once it is built, but for being decoded into.
//
// The zero Since is an empty table: every lookup in it is an error.
type Since[T any] struct {
	rows []Row[T] // newest first; To is zero in none but the newest
	gaps bool     // built to have days without a row
}

// ErrNoRow is the code of a lookup in a dated table on a day that has no row. A
// lookup never falls back to an older or a newer row.
const ErrNoRow Code = "no-row"

// NewSince returns the table of the rows given, newest first. Every day from the
// oldest row on must have a row, but for those after the last day of the newest.
// All faults are reported at once, as [Faults] with the numbers of the rows,
// counted from 1: a row without a first day or without a source, a last day
// before the first, disorder (a newer row below an older one), an overlap, a gap.
// No rows make an empty table.
func NewSince[T any](rows ...Row[T]) (Since[T], error) { return newSince(rows, false) }

// NewSinceWithGaps is [NewSince] for what is not always in force, such as an
// anti-dumping duty that ended and came back: days between two rows may have
// none, and a lookup on them is an error with [ErrNoRow].
func NewSinceWithGaps[T any](rows ...Row[T]) (Since[T], error) { return newSince(rows, true) }

// MustSince is [NewSince] for tests and tables; it panics on an error.
func MustSince[T any](rows ...Row[T]) Since[T] { return must(NewSince(rows...)) }

func newSince[T any](rows []Row[T], gaps bool) (Since[T], error) {
	spans := make([]span, len(rows))
	for i, r := range rows {
		spans[i] = span{r.From, r.To, r.Source != ""}
	}
	if err := checkSpans(spans, gaps); err != nil {
		return Since[T]{}, err
	}
	s := Since[T]{slices.Clone(rows), gaps}
	for i := 1; i < len(s.rows); i++ {
		if s.rows[i].To.IsZero() {
			s.rows[i].To = Date{s.rows[i-1].From.day - 1}
		}
	}
	return s, nil
}

// Len returns the number of rows.
func (s Since[T]) Len() int { return len(s.rows) }

// IsZero reports whether the table has no rows.
func (s Since[T]) IsZero() bool { return len(s.rows) == 0 }

// At returns the value in force on a day. A day without a row, before the first
// one, in a gap or after the last day of the newest, is an [*InputError] with
// [ErrNoRow]; the zero Date is one with [ErrMissing].
func (s Since[T]) At(d Date) (T, error) {
	i := s.find(d)
	if i < 0 {
		var none T
		return none, s.noRow(d)
	}
	return s.rows[i].Value, nil
}

// RowAt returns the row in force on a day. Its To is filled in: the day before
// the next row begins, and zero only where the newest row is open. Errors are
// those of [Since.At].
func (s Since[T]) RowAt(d Date) (Row[T], error) {
	i := s.find(d)
	if i < 0 {
		return Row[T]{}, s.noRow(d)
	}
	return s.rows[i], nil
}

// Within returns the periods into which the rows divide p, earliest first, each
// with its row: the days of interest with one rate each. Neighbouring rows with
// equal values stay apart, since each has its source. It is an error with
// [ErrNoRow] if any day of p has no row, and then nothing is divided; the zero
// Period is one with [ErrMissing]. The iterator costs three small allocations;
// [Since.RowAt], asked again for the day after each To, costs none.
func (s Since[T]) Within(p Period) (iter.Seq2[Period, Row[T]], error) {
	if p.IsZero() {
		return nil, noDate(periodWhat)
	}
	oldest := s.find(p.from)
	for i, d := oldest, p.from; ; i-- {
		if i < 0 || s.rows[i].From.After(d) {
			return nil, s.noRow(d)
		}
		last := s.rows[i].To
		if last.IsZero() || !last.Before(p.to) {
			break
		}
		d = Date{last.day + 1}
	}
	return func(yield func(Period, Row[T]) bool) {
		for i := oldest; i >= 0 && !s.rows[i].From.After(p.to); i-- {
			part := Period{Date{max(s.rows[i].From.day, p.from.day)}, p.to}
			if last := s.rows[i].To; !last.IsZero() && last.Before(p.to) {
				part.to = last
			}
			if !yield(part, s.rows[i]) {
				return
			}
		}
	}, nil
}

// Gapped reports whether the table was made by [NewSinceWithGaps]: whether days
// between its rows may have none.
func (s Since[T]) Gapped() bool { return s.gaps }

// Gaps returns the days between two rows that have none, earliest first. Only
// [NewSinceWithGaps] makes a table that has any.
func (s Since[T]) Gaps() iter.Seq[Period] {
	return func(yield func(Period) bool) {
		for i := len(s.rows) - 1; i > 0; i-- {
			first, last := s.rows[i].To.day+1, s.rows[i-1].From.day-1
			if first <= last && !yield(Period{Date{first}, Date{last}}) {
				return
			}
		}
	}
}

// All returns the rows, newest first, each with its To filled in as by
// [Since.RowAt].
func (s Since[T]) All() iter.Seq[Row[T]] {
	return func(yield func(Row[T]) bool) {
		for _, r := range s.rows {
			if !yield(r) {
				return
			}
		}
	}
}

// find returns the place of the row in force on d, or -1.
func (s Since[T]) find(d Date) int {
	low, high := 0, len(s.rows) // the newest row that begins by d is in low..high
	for low < high {
		mid := int(uint(low+high) / 2)
		if s.rows[mid].From.After(d) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == len(s.rows) || d.IsZero() {
		return -1
	}
	if to := s.rows[low].To; !to.IsZero() && to.Before(d) {
		return -1
	}
	return low
}

func (s Since[T]) noRow(d Date) error {
	switch n := len(s.rows); {
	case d.IsZero():
		return noDate(dateWhat)
	case n == 0:
		return NewInputError(ErrNoRow, "no row for {0}: the table is empty|нет строки на {0}: таблица пуста", d.Arg())
	case d.Before(s.rows[n-1].From):
		return NewInputError(ErrNoRow, "no row for {0}: the first one begins on {1}|нет строки на {0}: первая действует с {1}",
			d.Arg(), s.rows[n-1].From.Arg())
	}
	before := 0
	for s.rows[before].From.After(d) {
		before++
	}
	return NewInputError(ErrNoRow, "no row for {0}: the one before it ends on {1}|нет строки на {0}: предыдущая действует по {1}",
		d.Arg(), s.rows[before].To.Arg())
}
