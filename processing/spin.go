package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// taken is a part of goods that a run drew, with what it went through before.
type taken struct {
	node     *node
	strands  []strand
	from, to int64
	past     *past
}

// bundleKey names what a run drew of one lot by one way: it is divided as one.
type bundleKey struct {
	input  int
	lot    *lotFate
	course *course
	terms  int
	origin *node
}

// bundle is what a run drew of one lot by one way.
type bundle struct {
	bundleKey
	parts []liability.Interval
	over  customs.Ratio
}

// share is the stretch of a bundle, as fractions of it, that an output takes.
type share struct {
	output *node
	origin *node // waste, losses or excess that it is charged in; nil for content
	from   customs.Ratio
	to     customs.Ratio
	// By the option under-norm = uncapped: what a product is charged as a fraction of
	// the bundle, and what of that is more than the run drew.
	charge, over customs.Ratio
}

// layout says what the outputs of a run take of one of its inputs.
type layout struct {
	content []share // what they contain, and what products are charged beside it
	charges []share // by product, and what was not processed, of what earlier runs left for their products' charge
}

// spin makes the strands of what a run gave out of those that it drew. Parts of
// one lot that came the same way are one bundle, in the order of the lot: an
// output takes the same fractions of every bundle.
func (d *derivation) spin(e *run) error {
	draws := d.inbox[e.seq]
	delete(d.inbox, e.seq)
	layouts, inputs, err := d.layouts(e, draws)
	if err != nil {
		return err
	}
	bundles := bundled(d, e, draws, inputs)
	for i := range layouts {
		for _, s := range layouts[i].content {
			if s.origin == nil {
				d.strands[s.output] = make([]strand, 0, len(bundles))
			}
		}
	}
	for i := range bundles {
		b := &bundles[i]
		whole := gather(b.parts)
		for _, s := range layouts[b.input].of(b) {
			origin := s.origin
			if b.origin != nil {
				origin = b.origin
			}
			var cut spread
			if whole.many == nil {
				cut = spreadOf(whole.stretch(s.from, s.to))
			} else {
				cut = gather(whole.cut(s.from, s.to, nil))
			}
			over := whole.length.Mul(s.over).Add(b.over.Mul(s.charge))
			d.strands[s.output] = append(d.strands[s.output], strand{b.lot, b.course, b.terms, origin, cut, over})
		}
	}
	return nil
}

// of returns the shares that outputs take of a bundle.
func (l *layout) of(b *bundle) []share {
	if b.origin != nil {
		return l.charges
	}
	return l.content
}

// few is how many things are sooner looked through than looked up.
const few = 8

// bundled sorts what was drawn by lot and way, in the order of the draws.
func bundled(d *derivation, e *run, draws []taken, inputs []int) []bundle {
	var term *term
	if len(e.outputs) > 0 {
		term = e.outputs[0].term
	}
	total := 0
	for i := range draws {
		total += len(draws[i].strands)
	}
	bundles := make([]bundle, 0, total)
	var index map[bundleKey]int // where they are many
	if total > few {
		index = make(map[bundleKey]int, total)
	}
	for i := range draws {
		t := &draws[i]
		u, v := fraction(t.from, t.node.tape.size), fraction(t.to, t.node.tape.size)
		for j := range t.strands {
			s := &t.strands[j]
			course := d.after(s.course, t.past)
			key := bundleKey{inputs[i], s.lot, course, s.lot.made(d, s.terms, t.node.term, term, course), s.origin}
			at, ok := index[key]
			if index == nil {
				at = slices.IndexFunc(bundles, func(b bundle) bool { return b.bundleKey == key })
				ok = at >= 0
			}
			if !ok {
				at = len(bundles)
				bundles = append(bundles, bundle{bundleKey: key})
				if index != nil {
					index[key] = at
				}
			}
			bundles[at].parts = s.spread.cut(u, v, bundles[at].parts)
			if s.over.Sign() > 0 {
				bundles[at].over = bundles[at].over.Add(s.over.Mul(v.Sub(u)))
			}
		}
	}
	return bundles
}

// layouts divides what a run drew by its norm, and says of which input each draw
// is. A substitution has one input, and its equivalents contain all of it.
func (d *derivation) layouts(e *run, draws []taken) ([]layout, []int, error) {
	inputs := make([]int, len(draws))
	if e.recipe == nil {
		if e.version != nil || len(e.outputs) != 1 {
			return nil, nil, unfit(e)
		}
		return []layout{{content: []share{{output: e.outputs[0], to: wholeRatio}}}}, inputs, nil
	}
	r := e.recipe
	drawn := make([]customs.Ratio, len(r.inputs))
	for i := range draws {
		t := &draws[i]
		input, amount, err := r.drawnOf(t.node.name, t.node.quantity(t.to-t.from))
		if err != nil {
			return nil, nil, err
		}
		inputs[i] = input
		drawn[input] = drawn[input].Add(amount)
	}
	var made []outturn
	var outputs []*node // by outturn
	excess := make([]*node, len(r.inputs))
	given := d.p.given(e)
	for i, n := range e.outputs {
		if n.kind == Excess {
			if in := r.input(n.name); in >= 0 {
				excess[in] = n
			}
			continue
		}
		o, amount, err := r.amountOf(given[i].Output, n.whole())
		if err != nil {
			return nil, nil, err
		}
		made, outputs = append(made, outturn{o, amount}), append(outputs, n)
	}
	div, _ := r.divide(drawn, made, string(e.id))
	if div == nil {
		return nil, nil, unfit(e)
	}
	list := make([]layout, len(r.inputs))
	for i := range list {
		if drawn[i].Sign() > 0 && !list[i].fill(div, i, outputs, excess[i]) {
			return nil, nil, unfit(e)
		}
	}
	return list, inputs, nil
}

// fill works out the shares of an input; false if some of it goes nowhere.
func (l *layout) fill(d *division, input int, outputs []*node, excess *node) bool {
	drawn := d.inputs[input].drawn
	left := drawn
	d.layout(input, func(m int, from, to customs.Ratio) {
		target := excess
		if m != excessPart {
			target = outputs[m]
		}
		if target == nil {
			return
		}
		left = left.Sub(to.Sub(from))
		from, to = quo(from, drawn), quo(to, drawn)
		l.content = append(l.content, share{output: target, from: from, to: to})
		if m == excessPart || d.kind(m) == Waste || d.kind(m) == ProductionLoss {
			for product := range outputs {
				if d.kind(product) != Product {
					continue
				}
				f, g := d.piece(input, product, m)
				if f.Compare(g) < 0 {
					long := to.Sub(from)
					l.content = append(l.content, share{output: outputs[product], origin: target, from: from.Add(f.Mul(long)), to: from.Add(g.Mul(long))})
				}
			}
		}
	})
	if left.Sign() != 0 {
		return false
	}
	at := customs.Ratio{}
	for m := range outputs {
		next := at
		switch {
		case d.kind(m) == Product:
			next = at.Add(quo(d.within(input, m), drawn))
		case d.kind(m) == Remnant && outputs[m].kind != Remnant: // not processed: what it is charged beside its content goes on with it
			next = at.Add(quo(d.inputs[input].content[m], drawn))
		}
		if at.Compare(next) < 0 {
			l.charges = append(l.charges, share{output: outputs[m], from: at, to: next})
		}
		at = next
	}
	if d.recipe.law.UnderNorm == customs.UnderNormUncapped {
		l.uncap(d, input, outputs)
	}
	return true
}

// uncap notes what products are charged beyond what the run drew.
func (l *layout) uncap(d *division, input int, outputs []*node) {
	drawn := d.inputs[input].drawn
	for m, n := range outputs {
		var charge, over customs.Ratio
		switch {
		case d.kind(m) == Product:
			charge = quo(d.inputs[input].demand[m], drawn)
			if over = charge.Sub(quo(d.within(input, m), drawn)); over.Sign() < 0 {
				over = customs.Ratio{}
			}
		case d.kind(m) == Remnant && n.kind != Remnant:
			charge = quo(d.inputs[input].content[m], drawn)
		default:
			continue
		}
		for _, shares := range [2][]share{l.content, l.charges} {
			for i := range shares {
				if s := &shares[i]; s.output == n && s.origin == nil {
					s.charge, s.over = charge, over
				}
			}
		}
	}
}

// kind returns what an outturn is by the norm.
func (d *division) kind(m int) NodeKind { return d.recipe.outputs[d.made[m].output].kind }

// piece returns which fraction of a part of the waste and losses, or of the
// excess, belongs to a product when it is charged.
func (d *division) piece(input, product, part int) (from, to customs.Ratio) {
	return d.inputs[input].piece(product, part == excessPart)
}

// within returns the input that is charged for the whole of a product within what
// the run drew.
func (d *division) within(input, product int) customs.Ratio {
	in := &d.inputs[input]
	sum := in.content[product]
	for m := range d.made {
		switch d.kind(m) {
		case Waste, ProductionLoss:
			from, to := in.piece(product, false)
			sum = sum.Add(in.content[m].Mul(to.Sub(from)))
		}
	}
	from, to := in.piece(product, true)
	return sum.Add(in.excess.Mul(to.Sub(from)))
}

// unfit is the error of a run that cannot be divided by its norm.
func unfit(e *run) error {
	return customs.NewInputError(ErrHistory, "run {0} (event {1}) does not fit its norm {2}|переработка {0} (событие {1}) не отвечает норме {2}",
		customs.Text(string(e.id)), customs.Count(e.seq), customs.Text(string(e.norm)))
}
