package liability

import (
	"cmp"
	"iter"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Book is a tariff with exchange and interest rates, checked and indexed. It does
// not change once it is built and may be read by several goroutines. What it does
// not list is an error to ask for, never a rate of zero.
type Book struct {
	state       customs.MemberState
	rows        []bookRow // of every node together: by kind, rows that name origins first, newest first
	nodes       []bookNode
	coverage    []Coverage
	concessions []Concession // by reference
	quotes      map[currencyPair][]Quotation
	interest    map[customs.MemberState]customs.Since[customs.Percent]
}

// bookRow is a measure with the last day it is really in force; none if open.
type bookRow struct {
	Measure
	until customs.Date
}

// bookNode is a code that has measures. Nodes are ordered by code, a code before
// the longer ones that begin with it; node 0 is all goods.
type bookNode struct {
	code   customs.GoodsCode
	parent int32            // the longest shorter code that it begins with
	from   [kinds + 1]int32 // rows of kind k are from[k-1] to from[k]
}

type currencyPair struct{ base, quote customs.Currency }

// NewBook checks and indexes the data, of which it keeps a copy. All faults are
// reported at once, as [customs.Faults] that name the rows, counted from 1: what
// is missing (kind, rate, first day, source …), a last day before the first, rows
// of one kind, code and origin that overlap, two quotations of one pair of
// currencies for one day, gaps in the interest rates of a state. Gaps between
// measures are no fault, since measures end and come back; Gaps lists them.
func NewBook(data BookData) (*Book, error) {
	c := bookCheck{}
	c.check(&data)
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	b := &Book{
		state:       data.State,
		coverage:    slices.Clone(data.Coverage),
		concessions: slices.Clone(data.Concessions),
		quotes:      map[currencyPair][]Quotation{},
		interest:    c.interest,
	}
	for i := range b.concessions {
		b.concessions[i].Origins = slices.Clone(b.concessions[i].Origins)
		b.concessions[i].To = c.concessionEnds[i]
	}
	slices.SortStableFunc(b.concessions, func(x, y Concession) int {
		return cmp.Or(cmp.Compare(x.Reference, y.Reference), cmp.Compare(x.Kind, y.Kind),
			-cmp.Compare(x.Code.Len(), y.Code.Len()), y.From.Compare(x.From))
	})
	for _, q := range data.Quotations {
		p := currencyPair{q.Rate.Base(), q.Rate.Quote()}
		if q.Until.IsZero() {
			q.Until = q.Day
		}
		b.quotes[p] = append(b.quotes[p], q)
	}
	for _, qs := range b.quotes {
		slices.SortFunc(qs, func(x, y Quotation) int { return x.Day.Compare(y.Day) })
	}
	b.index(data.Measures, c.measureEnds)
	return b, nil
}

// index sorts the measures into nodes.
func (b *Book) index(measures []Measure, ends []customs.Date) {
	b.rows = make([]bookRow, len(measures))
	for i, m := range measures {
		m.Origins, m.ExceptOrigins, m.ExceptCodes = slices.Clone(m.Origins), slices.Clone(m.ExceptOrigins), slices.Clone(m.ExceptCodes)
		b.rows[i] = bookRow{m, ends[i]}
	}
	slices.SortStableFunc(b.rows, func(x, y bookRow) int {
		return cmp.Or(x.Code.Compare(y.Code), cmp.Compare(x.Kind, y.Kind),
			-cmp.Compare(min(len(x.Origins), 1), min(len(y.Origins), 1)), y.From.Compare(x.From))
	})
	b.nodes = append(b.nodes, bookNode{})
	for i := range b.rows {
		r, last := &b.rows[i], &b.nodes[len(b.nodes)-1]
		if r.Code != last.code {
			n := bookNode{code: r.Code, parent: b.parentOf(r.Code)}
			for k := range n.from {
				n.from[k] = int32(i)
			}
			b.nodes = append(b.nodes, n)
			last = &b.nodes[len(b.nodes)-1]
		}
		for k := int(r.Kind); k <= kinds; k++ {
			last.from[k] = int32(i + 1)
		}
	}
}

// parentOf returns the node of the longest code that c begins with, of the nodes
// so far, which are all before c.
func (b *Book) parentOf(c customs.GoodsCode) int32 {
	i := int32(len(b.nodes) - 1)
	for i > 0 && !b.nodes[i].code.Covers(c) {
		i = b.nodes[i].parent
	}
	return i
}

// nodeOf returns the node of the longest code that c begins with.
func (b *Book) nodeOf(c customs.GoodsCode) int32 {
	i, found := slices.BinarySearchFunc(b.nodes, c, func(n bookNode, c customs.GoodsCode) int { return n.code.Compare(c) })
	if !found {
		i--
	}
	for i > 0 && !b.nodes[i].code.Covers(c) {
		i = int(b.nodes[i].parent)
	}
	return int32(i)
}

// State returns the Member State whose taxes the book lists, none if it is of no
// state in particular.
func (b *Book) State() customs.MemberState { return b.state }

// Interest returns the dated yearly rates of a state. A state without any is an
// error with the code ErrNoInterestRate.
func (b *Book) Interest(s customs.MemberState) (customs.Since[customs.Percent], error) {
	t := b.interest[s]
	if t.IsZero() && s.IsZero() {
		return t, customs.NewInputError(ErrNoInterestRate, "no interest rates that are of no state: wanted rows of the book|нет процентных ставок без указания государства: требуются строки справочника")
	}
	if t.IsZero() {
		return t, customs.NewInputError(ErrNoInterestRate, "no interest rates of {0}: wanted rows of the book|нет процентных ставок ({0}): требуются строки справочника", s.Arg())
	}
	return t, nil
}

// Quotation returns the quotation of a currency in another one in force on a day.
// None is turned round and none is chained; a day without one is a
// [*MissingQuotation].
func (b *Book) Quotation(base, quote customs.Currency, on customs.Date) (Quotation, error) {
	if q := b.quotation(base, quote, on); q != nil {
		return *q, nil
	}
	return Quotation{}, &MissingQuotation{Base: base, Quote: quote, On: on}
}

func (b *Book) quotation(base, quote customs.Currency, on customs.Date) *Quotation {
	qs := b.quotes[currencyPair{base, quote}]
	low, high := 0, len(qs) // the first one that begins after the day is in low..high
	for low < high {
		if mid := int(uint(low+high) / 2); qs[mid].Day.After(on) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low == 0 || qs[low-1].Until.Before(on) || on.IsZero() {
		return nil
	}
	return &qs[low-1]
}

// Gap is a stretch of days between two rows of one kind, code and origin that has
// no row. A row of a shorter code may be in force then.
type Gap struct {
	Kind    Kind
	Code    customs.GoodsCode
	Origins []customs.Country // none: every country
	Days    customs.Period
}

// Gaps yields the gaps between measures, in the order of codes and kinds, the
// newest first.
func (b *Book) Gaps() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		for i := range b.rows {
			newer := &b.rows[i]
			if older := b.older(i); older != nil {
				from, err := older.until.AddDays(1)
				to, err2 := newer.From.AddDays(-1)
				days, err3 := customs.NewPeriod(from, to)
				if err == nil && err2 == nil && err3 == nil &&
					!yield(Gap{newer.Kind, newer.Code, slices.Clone(newer.Origins), days}) {
					return
				}
			}
		}
	}
}

// older returns the row of the same kind, code and origins before row i.
func (b *Book) older(i int) *bookRow {
	for j := i + 1; j < len(b.rows); j++ {
		r, n := &b.rows[j], &b.rows[i]
		switch {
		case r.Code != n.Code || r.Kind != n.Kind:
			return nil
		case sameReach(&r.Measure, &n.Measure):
			return r
		}
	}
	return nil
}
