package customs

import (
	"cmp"
	"slices"
)

// span is what the check of a dated table needs of a row.
type span struct {
	from, to Date
	source   bool
}

// checkSpans returns all the faults of the rows of a dated table, newest first.
func checkSpans(rows []span, gaps bool) error {
	var faults Faults
	bad := func(code Code, p Phrase, args ...Arg) { faults = append(faults, NewInputError(code, p, args...)) }
	var dated []int
	for i, r := range rows {
		n := Count(i + 1)
		if !r.source {
			bad(ErrMissing, "row {0}: the source is missing|строка {0}: не указан источник", n)
		}
		if r.from.IsZero() {
			bad(ErrMissing, "row {0}: the first day is missing|строка {0}: не указан первый день", n)
			continue
		}
		if !r.to.IsZero() && r.to.Before(r.from) {
			bad(ErrConflict, "row {0}: the last day {2} is before the first day {1}|строка {0}: последний день {2} раньше первого дня {1}",
				n, r.from.Arg(), r.to.Arg())
		}
		if k := len(dated); k > 0 && rows[dated[k-1]].from.Before(r.from) {
			bad(ErrConflict, "row {0} of {1} stands below row {2} of {3}: wanted newest first|"+
				"строка {0} от {1} стоит ниже строки {2} от {3}: требуется порядок от новых к старым",
				n, r.from.Arg(), Count(dated[k-1]+1), rows[dated[k-1]].from.Arg())
		}
		dated = append(dated, i)
	}
	slices.SortStableFunc(dated, func(a, b int) int {
		return cmp.Or(rows[a].from.Compare(rows[b].from), cmp.Compare(b, a))
	})
	// The rows in the order of their days, and the one that reaches furthest of
	// those passed.
	far, end := -1, Date{}
	for k, i := range dated {
		r := rows[i]
		if far >= 0 && !r.from.After(end) {
			bad(ErrConflict, "row {0} begins on {1}, when row {2} is in force through {3}|"+
				"строка {0} действует с {1}, когда строка {2} действует по {3}",
				Count(i+1), r.from.Arg(), Count(far+1), end.Arg())
		} else if far >= 0 && r.from.day > end.day+1 && !gaps {
			bad(ErrNoRow, "no row for {0}, between row {1} and row {2}|нет строки на {0}, между строкой {1} и строкой {2}",
				Period{Date{end.day + 1}, Date{r.from.day - 1}}.Arg(), Count(far+1), Count(i+1))
		}
		to := max(r.to.day, r.from.day)
		if r.to.IsZero() && k+1 < len(dated) {
			to = max(rows[dated[k+1]].from.day-1, r.from.day)
		}
		if far < 0 || to > end.day {
			far, end = i, Date{to}
		}
	}
	return faults.Err()
}
