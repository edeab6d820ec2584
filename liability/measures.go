package liability

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Measures are the rows of a book that are in force for goods of one code and
// origin on one day. The zero Measures are none.
type Measures struct {
	code   customs.GoodsCode
	origin customs.Country
	on     customs.Date
	rows   [kinds]*bookRow  // nil: there is none, as coverage says
	none   [kinds]*Coverage // says so
}

// For returns the measures for goods of a code and origin on a day. Every kind is
// either a row of the book or stated to be absent by its coverage; all kinds of
// which neither is true are reported at once, in an error that holds a [*MissingRate]
// for each. An unknown
// origin, a missing code or day, and a code so short that rows below it differ
// are errors too.
func (b *Book) For(code customs.GoodsCode, origin customs.Country, on customs.Date) (Measures, error) {
	m := Measures{code: code, origin: origin, on: on}
	switch {
	case code.IsZero():
		return Measures{}, customs.NewInputError(customs.ErrMissing, "rates of goods: the goods code is missing|ставки для товара: код товара не указан")
	case origin.IsZero():
		return Measures{}, customs.NewInputError(customs.ErrMissing, "rates for goods {0}: the country of origin is unknown|ставки для товара {0}: страна происхождения неизвестна", code.Arg())
	case on.IsZero():
		return Measures{}, customs.NewInputError(customs.ErrMissing, "rates for goods {0} of origin {1}: the day is missing|ставки для товара {0} происхождения {1}: день не указан", code.Arg(), origin.Arg())
	}
	node := b.nodeOf(code)
	var faults customs.Faults
	if code.Len() < fullCode {
		faults = b.tooShort(node, &m)
	}
	var missing missingRates
	for k := Duty; k <= VAT; k++ {
		if r := b.find(node, k, &m); r != nil {
			m.rows[k-1] = r
		} else if c := b.covers(k, &m); c != nil {
			m.none[k-1] = c
		} else {
			missing = append(missing, &MissingRate{Kind: k, Goods: code, Origin: origin, On: on})
		}
	}
	if len(missing) > 0 {
		faults = append(faults, missing)
	}
	if len(faults) > 0 {
		return Measures{}, faults
	}
	return m, nil
}

const fullCode = 10

// find returns the row that decides on a kind, from a node upwards.
func (b *Book) find(node int32, k Kind, m *Measures) *bookRow {
	for {
		n := &b.nodes[node]
		for i := n.from[k-1]; i < n.from[k]; i++ {
			if r := &b.rows[i]; r.applies(m) {
				return r
			}
		}
		if node == 0 {
			return nil
		}
		node = n.parent
	}
}

// applies reports whether the row is for goods of these code, origin and day; its
// own code covers theirs.
func (r *bookRow) applies(m *Measures) bool {
	switch {
	case m.on.Before(r.From), !r.until.IsZero() && r.until.Before(m.on):
		return false
	case len(r.Origins) > 0 && !slices.Contains(r.Origins, m.origin):
		return false
	case len(r.ExceptOrigins) > 0 && slices.Contains(r.ExceptOrigins, m.origin):
		return false
	}
	for _, e := range r.ExceptCodes {
		if e.Covers(m.code) {
			return false
		}
	}
	return true
}

// covers returns the row of the coverage that states that a kind is absent.
func (b *Book) covers(k Kind, m *Measures) *Coverage {
	for i := range b.coverage {
		c := &b.coverage[i]
		if c.Kind == k && !m.on.Before(c.From) && (c.To.IsZero() || !c.To.Before(m.on)) &&
			(c.Code.IsZero() || c.Code.Covers(m.code)) {
			return c
		}
	}
	return nil
}

// tooShort reports the kinds of which rows below the code differ from it.
func (b *Book) tooShort(node int32, m *Measures) (faults customs.Faults) {
	var told [kinds]bool
	start, found := slices.BinarySearchFunc(b.nodes, m.code, func(n bookNode, c customs.GoodsCode) int { return n.code.Compare(c) })
	if found {
		start++
	}
	for i := start; i < len(b.nodes) && m.code.Covers(b.nodes[i].code); i++ {
		n := &b.nodes[i]
		for j := n.from[0]; j < n.from[kinds]; j++ {
			r := &b.rows[j]
			above := b.find(node, r.Kind, m)
			if told[r.Kind-1] || !r.applies(m) || above != nil && above.Rate == r.Rate {
				continue
			}
			told[r.Kind-1] = true
			faults = append(faults, customs.NewInputError(customs.ErrConflict,
				"goods code {0} is too short: on {1} there is a rate of {2} of its own for {3}|код товара {0} недостаточно подробен: на {1} для {3} действует отдельная ставка «{2}»",
				m.code.Arg(), m.on.Arg(), r.Kind.Arg(), r.Code.Arg()))
		}
	}
	return faults
}

// Code, Origin and On return what the measures are for.
func (m *Measures) Code() customs.GoodsCode { return m.code }

// Origin returns the country of origin of the goods.
func (m *Measures) Origin() customs.Country { return m.origin }

// On returns the day.
func (m *Measures) On() customs.Date { return m.on }

// Rate returns the rate of a kind, ok false if there is none, as the coverage of
// the book states.
func (m *Measures) Rate(k Kind) (r customs.Rate, ok bool) {
	if row := m.row(k); row != nil {
		return row.Rate, true
	}
	return customs.Rate{}, false
}

// Source returns the source of the row of a kind, or of the coverage that states
// that there is none.
func (m *Measures) Source(k Kind) string {
	if row := m.row(k); row != nil {
		return row.Source
	}
	if k.Valid() && m.none[k-1] != nil {
		return m.none[k-1].Source
	}
	return ""
}

// Measure returns a copy of the row of a kind, ok false if there is none.
func (m *Measures) Measure(k Kind) (row Measure, ok bool) {
	r := m.row(k)
	if r == nil {
		return Measure{}, false
	}
	row = r.Measure
	row.Origins, row.ExceptOrigins, row.ExceptCodes = slices.Clone(row.Origins), slices.Clone(row.ExceptOrigins), slices.Clone(row.ExceptCodes)
	return row, true
}

func (m *Measures) row(k Kind) *bookRow {
	if !k.Valid() {
		return nil
	}
	return m.rows[k-1]
}
