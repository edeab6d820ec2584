package processing

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// lotFate is one lot while its parts get their fates.
type lotFate struct {
	node   *node
	facts  liability.Lot
	terms  []limit // different ones that hold for parts of the lot
	madeAt map[madeKey]int
	parts  []lotPart
	over   []overPart
	beside bool // parts are charged beside what products contain
}

// overPart is what a release is charged beyond what the runs drew.
type overPart struct {
	fate   *fate
	terms  int
	node   *node
	amount customs.Ratio
}

// lotPart is an interval of a lot with its fate.
//
// Invariant: the parts of a lot that are not beside cover it exactly once.
type lotPart struct {
	liability.Interval
	fate   *fate
	terms  int
	node   *node // the goods in which it ended
	beside bool  // charged beside what the product contains; the part of its waste is there too
}

// add gives intervals of the lot a fate.
func (l *lotFate) add(n *node, f *fate, terms int, list []liability.Interval, beside bool) {
	for _, i := range list {
		l.parts = append(l.parts, lotPart{i, f, terms, n, beside})
	}
	l.beside = l.beside || beside
}

// obligations turns the fates of all lots into obligations.
func (d *derivation) obligations() []liability.Obligation {
	out := make([]liability.Obligation, 0, len(d.lots)+len(d.own))
	for _, l := range d.lots {
		out = d.ofLot(l, out)
	}
	return append(out, d.own...)
}

// ofLot appends one obligation for each fate of a lot, in the order of their first
// positions.
func (d *derivation) ofLot(l *lotFate, out []liability.Obligation) []liability.Obligation {
	byFrom := func(a, b lotPart) int { return a.From.Compare(b.From) }
	if !slices.IsSortedFunc(l.parts, byFrom) {
		slices.SortStableFunc(l.parts, byFrom)
	}
	if l.beside {
		l.parts = painted(l.parts)
	}
	type key struct {
		fate  *fate
		terms int
	}
	first := len(out)
	var keys []key
	var index map[key]int // where they are many
	var subjects []subject
	for i := range l.parts {
		p := &l.parts[i]
		now := key{p.fate, p.terms}
		at, ok := index[now]
		if index == nil {
			at = slices.Index(keys, now)
			ok = at >= 0
		}
		if !ok {
			at = len(keys)
			keys, subjects = append(keys, now), append(subjects, subject{})
			switch {
			case index != nil:
				index[now] = at
			case at == few:
				index = make(map[key]int, 4*few)
				for i, k := range keys {
					index[k] = i
				}
			}
			o := liability.Obligation{
				Lot: &l.facts, Basis: max(p.fate.basis, liability.Placed),
				Suspensions: p.fate.course.suspensions, Seizures: p.fate.course.seizures, Circumstances: p.fate.circumstances,
			}
			if p.terms >= 0 {
				o.Terms = l.terms[p.terms]
			}
			out = append(out, o)
		}
		o := &out[first+at]
		if n := len(o.Slice); n > 0 && o.Slice[n-1].To == p.From {
			o.Slice[n-1].To = p.To
		} else {
			o.Slice = append(o.Slice, p.Interval)
		}
		subjects[at].add(p.node)
	}
	for i := range subjects {
		out[first+i].Subject = d.subject(&subjects[i])
	}
	return d.beyond(l, out)
}

// beyond appends what is charged beyond what the runs drew, as slices of copies of
// the lot, end to end.
func (d *derivation) beyond(l *lotFate, out []liability.Obligation) []liability.Obligation {
	var copied *liability.Lot
	whole := l.facts.Quantity.Ratio()
	at, copies := whole, 0
	for _, p := range l.over {
		s := subject{}
		s.add(p.node)
		for left := p.amount; left.Sign() > 0; {
			if at == whole {
				facts := l.facts
				facts.ID = overLot(l.facts.ID, copies)
				copied, at, copies = &facts, customs.Ratio{}, copies+1
			}
			to := at.Add(left)
			if to.Compare(whole) > 0 {
				to = whole
			}
			o := liability.Obligation{
				Lot: copied, Slice: liability.Slice{{From: at, To: to}}, Basis: p.fate.basis, Subject: d.subject(&s),
				Suspensions: p.fate.course.suspensions, Seizures: p.fate.course.seizures, Circumstances: p.fate.circumstances,
			}
			if p.terms >= 0 {
				o.Terms = l.terms[p.terms]
			}
			out = append(out, o)
			left, at = left.Sub(to.Sub(at)), to
		}
	}
	return out
}

// painted lays charges over the other fates, and earlier charges over later ones,
// so that every position has one fate. The parts are in the order of From.
func painted(parts []lotPart) []lotPart {
	out := make([]lotPart, 0, len(parts))
	var active []*lotPart
	next := 0
	var pos customs.Ratio
	for next < len(parts) || len(active) > 0 {
		active = slices.DeleteFunc(active, func(p *lotPart) bool { return p.To.Compare(pos) <= 0 })
		if len(active) == 0 {
			if next == len(parts) {
				break
			}
			pos = parts[next].From
		}
		for next < len(parts) && parts[next].From.Compare(pos) <= 0 {
			active = append(active, &parts[next])
			next++
		}
		top, end := active[0], active[0].To
		for _, p := range active[1:] {
			if p.over(top) {
				top = p
			}
			if p.To.Compare(end) < 0 {
				end = p.To
			}
		}
		if next < len(parts) && parts[next].From.Compare(end) < 0 {
			end = parts[next].From
		}
		if end.Compare(pos) > 0 {
			p := *top
			p.From, p.To = pos, end
			out = append(out, p)
		}
		pos = end
	}
	return out
}

// over reports whether a part comes before another that meets it.
func (p *lotPart) over(o *lotPart) bool {
	charged, other := p.fate.basis == liability.ProductsAtHome, o.fate.basis == liability.ProductsAtHome
	if charged != other {
		return charged
	}
	return charged && p.fate != o.fate && p.fate.before(o.fate)
}

// subject names the goods of an obligation: the first few, in the order found.
type subject struct {
	goods [subjectGoods]*node
	more  bool
}

// subjectGoods is how many goods a subject names.
const subjectGoods = 3

func (s *subject) add(n *node) {
	for i := range s.goods {
		if s.goods[i] == nil {
			s.goods[i] = n
		}
		if s.goods[i] == n {
			return
		}
	}
	s.more = true
}

// subject names each goods as the ledger does, in the order of recording, with its
// name in the permit or the norm where that says more: "L1 (beans), R1/oil (oil),
// …".
func (d *derivation) subject(s *subject) string {
	text, ok := d.subjects[*s]
	if ok {
		return text
	}
	goods := slices.DeleteFunc(slices.Clone(s.goods[:]), func(n *node) bool { return n == nil })
	slices.SortFunc(goods, func(a, b *node) int { return cmp.Compare(a.number, b.number) })
	for i, n := range goods {
		if i > 0 {
			text += ", "
		}
		text += string(n.id)
		if n.name != "" && n.name != string(n.id) {
			text += " (" + n.name + ")"
		}
	}
	if s.more {
		text += ", …"
	}
	d.subjects[*s] = text
	return text
}
