package processing

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/eaeu-customs/inward/customs"
)

// Lists are the dated data that the Code leaves to the Commission and to national
// law. The library has none of them built in: the rows come from the host, each
// with its source. The zero Lists is empty: nothing is barred, nothing is
// allowed by exception. Lists are not changed once they are given to anything.
type Lists struct {
	Barred            GoodsList                   // goods to which the procedure does not apply (163(4))
	DeclarationCases  []Case                      // cases in which the declaration serves as the permit (164(1)(1))
	MaximumTerm       customs.Since[customs.Term] // longest term of processing; empty: the 3 years of 168(3)
	LongTerms         []LongTerm                  // categories with a longer one (168(3))
	ExportDuty        GoodsList                   // Union goods with an export duty by national law (166(3))
	BarredUnionGoods  GoodsList                   // the Commission's list of 166(3); barred only with an export duty
	UnionGoodsCases   []Case                      // cases in which even those may be used (166(3), second subparagraph)
	BarredOperations  []Case                      // operations that the Commission says are no processing (166(2)(6))
	Circumstances     []Case                      // circumstances that end the procedure (173(2)(6))
	StandardNorms     []Norm                      // standard norms set by authorised bodies (169(2))
	AdditionalContent []Case                      // what national law wants the permit to say besides (168(7))
	Calendar          customs.Calendar            // working days, for 165(3)
}

// Case is a case, a circumstance or an operation that an act names, with the days
// on which it applies.
type Case struct {
	Name   string
	From   customs.Date        // first day; no date: from ever
	To     customs.Date        // last day; no date: without end
	Codes  []customs.GoodsCode // the goods it is for; none: any
	Source string
}

// LongTerm is a category of goods whose term of processing may be longer than
// 3 years (168(3); Decision 203, point 1.1).
type LongTerm struct {
	Name    string
	Maximum customs.Term
	From    customs.Date        // first day; no date: from ever
	To      customs.Date        // last day; no date: without end
	Codes   []customs.GoodsCode // the goods it is for; none: any
	Source  string
}

// GoodsRow is one row of a list of goods: a code with all codes below it, but for
// exceptions, and the days on which it applies.
type GoodsRow struct {
	Code   customs.GoodsCode
	Except []customs.GoodsCode
	From   customs.Date // first day; no date: from ever
	To     customs.Date // last day; no date: without end
	Source string
}

// GoodsList is a list of goods by code. A search is one binary search for each
// length of code. It does not change once it is built, but for being decoded
// into. The zero GoodsList is empty.
type GoodsList struct{ rows []GoodsRow } // by code, then by first day

// NewGoodsList returns the list of the rows given, in any order. Rows of one code
// may overlap in days and in exceptions. All faults are reported at once, as
// customs.Faults: a row without a code or a source, a last day before the first,
// an exception that is not below the code of its row.
func NewGoodsList(rows ...GoodsRow) (GoodsList, error) {
	var faults customs.Faults
	for i, r := range rows {
		row := customs.Count(i + 1)
		if r.Code.IsZero() {
			faults = append(faults, customs.NewInputError(customs.ErrMissing, "row {0}: no goods code|строка {0}: не указан код товара", row))
		}
		if r.Source == "" {
			faults = append(faults, customs.NewInputError(customs.ErrMissing, "row {0}: no source|строка {0}: не указан источник", row))
		}
		if !r.To.IsZero() && r.To.Before(r.From) {
			faults = append(faults, customs.NewInputError(customs.ErrConflict, "row {0}: the last day {1} is before the first, {2}|строка {0}: последний день {1} раньше первого, {2}", row, r.To.Arg(), r.From.Arg()))
		}
		for _, except := range r.Except {
			if !r.Code.Covers(except) || except == r.Code {
				faults = append(faults, customs.NewInputError(customs.ErrConflict, "row {0}: exception {1} is not below {2}|строка {0}: исключение {1} не входит в {2}", row, except.Arg(), r.Code.Arg()))
			}
		}
	}
	if err := faults.Err(); err != nil {
		return GoodsList{}, err
	}
	l := GoodsList{slices.Clone(rows)}
	for i := range l.rows {
		l.rows[i].Except = slices.Clone(l.rows[i].Except)
	}
	slices.SortStableFunc(l.rows, func(a, b GoodsRow) int {
		return cmp.Or(a.Code.Compare(b.Code), a.From.Compare(b.From))
	})
	return l, nil
}

// Find returns the row that lists a code on a day, the one with the longest code
// where there are several; false if none does.
func (l GoodsList) Find(code customs.GoodsCode, on customs.Date) (GoodsRow, bool) {
	for n := code.Len(); n >= 2; n-- {
		prefix := code.Prefix(n)
		i := sort.Search(len(l.rows), func(i int) bool { return l.rows[i].Code.Compare(prefix) >= 0 })
		for ; i < len(l.rows) && l.rows[i].Code == prefix; i++ {
			if r := &l.rows[i]; within(on, r.From, r.To) && !covers(r.Except, code) {
				found := *r
				found.Except = slices.Clone(r.Except)
				return found, true
			}
		}
	}
	return GoodsRow{}, false
}

// Len returns the number of rows.
func (l GoodsList) Len() int { return len(l.rows) }

// All yields the rows in the order of their codes, then of their first days.
func (l GoodsList) All() iter.Seq[GoodsRow] {
	return func(yield func(GoodsRow) bool) {
		for _, r := range l.rows {
			r.Except = slices.Clone(r.Except)
			if !yield(r) {
				return
			}
		}
	}
}

// collect returns the rows as a list.
func (l GoodsList) collect() []GoodsRow { return slices.Collect(l.All()) }

// find returns the case of a name that applies on a day to goods, any goods if
// the code is zero.
func find(cases []Case, name string, code customs.GoodsCode, on customs.Date) (Case, bool) {
	for i := range cases {
		c := &cases[i]
		if c.Name == name && name != "" && within(on, c.From, c.To) && (len(c.Codes) == 0 || code.IsZero() || covers(c.Codes, code)) {
			return *c, true
		}
	}
	return Case{}, false
}

// longestTerm returns the longest term of processing that 168(3) admits on a day:
// the general one, or that of a category. ok is false for a category that the
// lists do not have on the day.
func (l *Lists) longestTerm(category string, on customs.Date) (most customs.Term, row LongTerm, ok bool) {
	most = threeYears
	if general, err := l.MaximumTerm.At(on); err == nil {
		most = general
	}
	if category == "" {
		return most, LongTerm{}, true
	}
	for i := range l.LongTerms {
		if t := &l.LongTerms[i]; t.Name == category && within(on, t.From, t.To) {
			return t.Maximum, *t, true
		}
	}
	return most, LongTerm{}, false
}

// threeYears is the general maximum of 168(3).
var threeYears = customs.MustTerm("P3Y")

// within reports whether a day lies between two, which may be open.
func within(on, from, to customs.Date) bool {
	return !from.After(on) && (to.IsZero() || !to.Before(on))
}

// covers reports whether any of the codes covers a code.
func covers(codes []customs.GoodsCode, code customs.GoodsCode) bool {
	for _, c := range codes {
		if c.Covers(code) {
			return true
		}
	}
	return false
}
