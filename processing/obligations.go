package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Obligations returns what liability asks to know of the procedure on a day, as it
// is known now: for every lot registered by then slices that are disjoint and add
// up to the whole lot, each with its fate.
//
// A lot that was processed is followed into what was made of it, through as many
// runs as there are. A run divides what it drew by its norm (option discharge):
// position t of an output is position t of its part of every draw, exactly. Goods
// that replaced others carry their obligation on (172). Slices of one fate, which
// is the same days, circumstances and provisions, are one obligation, whichever
// goods they lie in; of products released for domestic consumption each release
// stands by itself.
//
// For a product released for domestic consumption the input used for it by the
// norm is charged (175(1)): what the product contains, and of the waste, the
// losses and the excess of its run, and of the runs before it, the same fraction
// of the piece that belongs to the product. Charges come first, in the order of
// their days, and never take the same input twice; whatever else the piece has
// met loses it.
//
// Waste, and by the option unprocessed-release or after lapse remnants and unprocessed
// goods, that are released for domestic consumption are charged by their own declaration
// (170(2)): beside the slice of the lot, which has ended, stands a lot of their
// own named for the goods and the event, such as "R1/husks#17".
//
// By the option under-norm = uncapped a product may be charged more input than its
// run drew. What is more is a slice of a copy of the lot, "L1#norm", because no
// part of the lot itself can stand for it.
//
// The obligations are the caller's, but share what they have in common: their
// lists must not be changed. Lots stand in the order of recording, slices of a lot in the order of their
// first positions, lots of released goods at the end in the order of events. A day
// before the first registration has none. The error is an input error where the
// day is missing, and [ErrHistory] where a run does not fit its norm.
func (p *Procedure) Obligations(on customs.Date) ([]liability.Obligation, error) {
	if err := p.made(); err != nil {
		return nil, err
	}
	if on.IsZero() {
		return nil, customs.NewInputError(customs.ErrMissing, "the day of the obligations is missing|не указан день, на который определяются обязанности")
	}
	d := derive(p, on)
	if err := d.follow(); err != nil {
		return nil, err
	}
	return d.obligations(), nil
}

// Payments returns the payments made and collected by a day that stand, in the
// order recorded.
func (p *Procedure) Payments(on customs.Date) []liability.Payment {
	var list []liability.Payment
	for _, m := range p.orNone().payments.all() {
		if !m.gone && !m.On.After(on) {
			list = append(list, m.Payment)
		}
	}
	return list
}

// derivation is the work of turning the ledger into obligations.
type derivation struct {
	p        *Procedure
	on       customs.Date
	edges    map[uint32]*run    // runs and substitutions that stand, by their event
	inbox    map[uint32][]taken // what each of them drew, with what it went through before
	strands  map[*node][]strand
	lots     []*lotFate
	owners   map[*node]*lotFate
	plain    *course // that of goods to which nothing happened
	courses  map[string]*course
	courseAt map[courseKey]*course
	fates    map[fateKey]*fate
	limits   limits
	own      []liability.Obligation // lots of released goods
	subjects map[subject]string
	walker   walker
	room     []liability.Interval
}

func derive(p *Procedure, on customs.Date) *derivation {
	d := &derivation{
		p: p, on: on,
		edges: map[uint32]*run{}, inbox: map[uint32][]taken{}, strands: map[*node][]strand{},
		owners: map[*node]*lotFate{}, plain: &course{},
		courses: map[string]*course{}, courseAt: map[courseKey]*course{},
		fates: map[fateKey]*fate{}, limits: limits{}, subjects: map[subject]string{},
	}
	d.courses[""] = d.plain
	for _, e := range p.edges.all() {
		if !(*e).reversed && !(*e).on.After(on) {
			d.edges[(*e).seq] = *e
		}
	}
	return d
}

// follow goes through all goods in the order of their making, so that what a run
// drew is known before what it gave.
func (d *derivation) follow() error {
	for _, at := range d.p.nodes.all() {
		n := *at
		if n.gone || n.on.After(d.on) {
			continue
		}
		switch {
		case n.kind == ForeignLot:
			d.enter(n)
		case d.edges[n.seq] != nil:
			if err := d.spin(d.edges[n.seq]); err != nil {
				return err
			}
			delete(d.edges, n.seq)
		}
		d.settle(n)
		delete(d.strands, n) // what it was drawn for has been handed on
	}
	d.releases()
	return nil
}

// enter begins with a lot: all of it is itself.
func (d *derivation) enter(n *node) {
	l := &lotFate{node: n, facts: n.lot.Lot}
	l.facts.Measures = append([]customs.Quantity(nil), l.facts.Measures...)
	l.facts.Claims = append([]liability.Claim(nil), l.facts.Claims...)
	if l.facts.Placed.After(d.on) {
		l.facts.Placed = customs.Date{}
	}
	d.lots = append(d.lots, l)
	d.strands[n] = []strand{{lot: l, course: d.plain, terms: l.ownTerm(d), spread: spreadOf(liability.Interval{To: n.lot.Quantity.Ratio()})}}
}

// settle gives every part of the goods its fate, and hands what was drawn on to
// the run that drew it.
func (d *derivation) settle(n *node) {
	strands := d.strands[n]
	var held piece // pieces side by side that share their fate are one
	flush := func() {
		if held.to > held.from && len(strands) > 0 {
			d.assign(n, strands, &held)
		}
		held = piece{}
	}
	d.walker.walk(n, d.on, func(from, to int64, of *past) {
		now := piece{from: from, to: to, past: of}
		if of != nil {
			account := of.move.in
			if seq := of.move.seq; account == AccountConsumed || account == AccountSubstituted && d.edges[seq] != nil {
				flush()
				d.inbox[seq] = append(d.inbox[seq], taken{n, strands, from, to, of.prev})
				return
			}
			now.end = d.ending(n, of)
		}
		if held.to == from && held.to > 0 && held.end == now.end && held.past.silent() && of.silent() {
			held.to = to
			return
		}
		flush()
		held = now
	})
	flush()
}

// assign puts a piece of goods into the fates of the lots in it.
func (d *derivation) assign(n *node, strands []strand, of *piece) {
	u, v := fraction(of.from, n.tape.size), fraction(of.to, n.tape.size)
	var course *course
	var f *fate
	for i := range strands {
		s := &strands[i]
		if s.origin != nil && of.end.basis != liability.ProductsAtHome {
			continue
		}
		if f == nil || course != s.course {
			course = s.course
			f = d.fate(d.after(course, of.past), of.end)
		}
		d.room = s.spread.cut(u, v, d.room[:0])
		s.lot.add(n, f, s.terms, d.room, s.origin != nil)
		if of.end.basis == liability.ProductsAtHome && s.over.Sign() > 0 {
			s.lot.over = append(s.lot.over, overPart{f, s.terms, n, s.over.Mul(v.Sub(u))})
		}
	}
}
