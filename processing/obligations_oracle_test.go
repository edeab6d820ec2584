package processing_test

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// atom is a stretch of a lot with the stretch of goods in which it lies. The slow
// oracle moves, splits and mixes atoms event by event, where the library follows
// goods only when it is asked.
type atom struct {
	lot      LotID
	from, to *big.Rat // of the lot
	goods    GoodsID
	a, b     *big.Rat // of the goods
	origin   GoodsID  // charged beside the content of goods, in this waste, loss or excess
	account  Account
	seq      uint64 // of the event that put it there

	suspensions, seizures []liability.Span
	facts                 []liability.Circumstance // transfers and losses
	end                   liability.Circumstance
	charged               bool
	day                   customs.Date // of the charge
}

// oracle is all atoms, with what the goods are.
type oracle struct {
	permit Permit
	law    customs.Law
	atoms  []atom
	kinds  map[GoodsID]NodeKind
	names  map[GoodsID]string
	sizes  map[GoodsID]*big.Rat
	placed map[GoodsID]bool // goods placed that were not processed
}

func rat(q customs.Quantity) *big.Rat {
	kg, err := q.In(qty("1 kg").Unit())
	if err != nil {
		panic(err)
	}
	return kg.Ratio().Rat()
}

func sub(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func add(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
func mul(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func div(a, b *big.Rat) *big.Rat { return new(big.Rat).Quo(a, b) }

// oracleOf plays the events that happened by a day and stand.
func oracleOf(p *Procedure, on customs.Date) *oracle {
	o := &oracle{permit: p.Permit(on), law: p.Law(), kinds: map[GoodsID]NodeKind{}, names: map[GoodsID]string{}, sizes: map[GoodsID]*big.Rat{}, placed: map[GoodsID]bool{}}
	for r := range p.Records() {
		if p.Reversed(r.Seq) != 0 || r.On.After(on) {
			continue
		}
		o.play(r, on)
	}
	return o
}

func (o *oracle) play(r Record, on customs.Date) {
	if e, ok := r.Event.(LotsDeclared); ok {
		for _, l := range e.Lots {
			o.make(GoodsID(l.ID), ForeignLot, l.Name, l.Quantity)
			o.atoms = append(o.atoms, atom{lot: l.ID, from: new(big.Rat), to: rat(l.Quantity), goods: GoodsID(l.ID),
				a: new(big.Rat), b: rat(l.Quantity), account: AccountRegistered, seq: r.Seq})
		}
		return
	}
	field := reflect.ValueOf(r.Event).FieldByName("Moves")
	if !field.IsValid() {
		return
	}
	day := r.On
	if e, ok := r.Event.(SeizureLifted); ok {
		if day = e.Resumes; day.After(on) {
			return
		}
	}
	moves := field.Interface().(Moves)
	for m := range moves.All() {
		o.move(m, r, day)
	}
	switch e := r.Event.(type) {
	case GoodsProcessed:
		o.run(r, &e)
	case GoodsSubstituted:
		o.make(e.Equivalent, EquivalentLot, e.Name, e.Quantity)
		for _, d := range o.drawn(r.Seq) {
			o.names[e.Equivalent] = o.names[d.goods]
		}
		whole := big.NewRat(1, 1)
		o.mix(o.drawn(r.Seq), []take{{e.Equivalent, "", new(big.Rat), whole}}, nil, r.Seq)
		o.drop(r.Seq)
	}
}

func (o *oracle) make(id GoodsID, k NodeKind, name string, q customs.Quantity) {
	o.kinds[id], o.names[id], o.sizes[id] = k, name, rat(q)
	o.placed[id] = k == ForeignLot || k == EquivalentLot || k == Unprocessed
}

// remained returns what goods are that a run drew and did not process.
func (o *oracle) remained(e *GoodsProcessed) NodeKind {
	has := map[NodeKind]bool{}
	for m := range e.Moves.All() {
		has[o.kinds[m.Goods]] = true
		if o.placed[m.Goods] {
			return Unprocessed
		}
	}
	for _, k := range []NodeKind{Product, Remnant, Waste} {
		if has[k] {
			return k
		}
	}
	return 0
}

// move splits the atoms at the borders of a move and changes those inside.
func (o *oracle) move(m Move, r Record, day customs.Date) {
	from, to := rat(m.From), rat(m.To)
	for _, at := range []*big.Rat{from, to} {
		for i := range o.atoms {
			x := &o.atoms[i]
			if x.goods != m.Goods || x.a.Cmp(at) >= 0 || x.b.Cmp(at) <= 0 {
				continue
			}
			cut := add(x.from, mul(div(sub(at, x.a), sub(x.b, x.a)), sub(x.to, x.from)))
			rest := *x
			rest.from, rest.a = cut, at
			x.to, x.b = cut, at
			o.atoms = append(o.atoms, rest)
		}
	}
	for i := range o.atoms {
		if x := &o.atoms[i]; x.goods == m.Goods && x.a.Cmp(from) >= 0 && x.b.Cmp(to) <= 0 {
			o.enter(x, m, r, day)
		}
	}
}

func closed(spans []liability.Span, on customs.Date) []liability.Span {
	spans = slices.Clone(spans)
	if n := len(spans); n > 0 && spans[n-1].To.IsZero() {
		spans[n-1].To = on
	}
	return spans
}

// enter says what a move does to an atom.
func (o *oracle) enter(x *atom, m Move, r Record, day customs.Date) {
	x.account, x.seq = m.In, r.Seq
	placed := o.placed[x.goods]
	if m.Out == AccountSuspended && m.In != AccountSeized {
		x.suspensions = closed(x.suspensions, day)
	}
	if m.Out == AccountSeized {
		x.seizures = closed(x.seizures, day)
		if m.In != AccountSuspended && len(x.seizures) > 0 {
			x.suspensions = closed(x.suspensions, x.seizures[len(x.seizures)-1].From)
		}
	}
	if m.In == AccountSuspended && m.Out != AccountSeized {
		x.suspensions = append(slices.Clone(x.suspensions), liability.Span{From: day})
	}
	if m.In == AccountSeized && m.Out != AccountRegistered {
		x.seizures = append(slices.Clone(x.seizures), liability.Span{From: day})
	}
	fact := func(c liability.Circumstance) {
		if placed {
			x.facts = append(slices.Clone(x.facts), c)
		}
	}
	home := func(under customs.Procedure, ended liability.Circumstance) {
		x.end = ended
		if under == customs.ReleaseForDomesticConsumption && o.kinds[x.goods] == Product {
			x.end, x.charged, x.day = liability.ReleasedAtHome{On: day, Registered: day}, true, day
		}
	}
	by := customs.MustProvision
	switch e := r.Event.(type) {
	case GoodsTransferred:
		if m.In == AccountTransferred {
			if e.DayUnknown {
				day = customs.Date{}
			}
			fact(liability.TransferredToUnlisted{On: day})
		}
	case GoodsLost:
		if e.Cause == OtherLoss {
			if e.DayUnknown {
				day = customs.Date{}
			}
			fact(liability.LostUnexcused{On: day})
		}
	case GoodsCompleted:
		home(e.Under, liability.Completed{On: day, By: e.By, Under: e.Under})
	case GoodsPlaced:
		home(e.Under, liability.PlacedAfterLapse{On: day, Under: e.Under})
	case ProductionLossRecognised:
		x.end = liability.Completed{On: day, By: by("cc/173/2/5")}
	case WasteDisposed:
		x.end = liability.Completed{On: day, By: by("cc/173/2/4")}
	case CircumstanceOccurred:
		x.end = liability.Completed{On: day, By: by("cc/173/2/6")}
	case LossRecognised:
		x.end = liability.DestroyedOrLost{Happened: e.Happened, Recognised: day}
	case GoodsStored:
		x.end = liability.Stored{On: day}
	case GoodsDetained:
		x.end = liability.Detained{On: day}
	case GoodsConfiscated:
		x.end = liability.Confiscated{On: day}
	case ReleaseRefused:
		x.end = liability.ReleaseRefused{On: day}
	}
}

// drawn returns the atoms that an event used up.
func (o *oracle) drawn(seq uint64) (list []atom) {
	for _, x := range o.atoms {
		if x.seq == seq && (x.account == AccountConsumed || x.account == AccountSubstituted) {
			list = append(list, x)
		}
	}
	return list
}

// drop takes atoms away that an event used up: they lie in its outputs now.
func (o *oracle) drop(seq uint64) {
	o.atoms = slices.DeleteFunc(o.atoms, func(x atom) bool {
		return x.seq == seq && (x.account == AccountConsumed || x.account == AccountSubstituted)
	})
}

// take is a stretch of what was drawn, by fractions, that goods contain, or that
// they are charged beside it in an origin.
type take struct {
	goods    GoodsID
	origin   GoodsID
	from, to *big.Rat
}

// way words what an atom went through.
func (x *atom) way() string {
	return fmt.Sprintf("%v %v %#v", x.suspensions, x.seizures, x.facts)
}

// mix lays the atoms of each lot that came one way end to end and gives outputs
// their stretches: by takes what the goods drawn contained, by charges what was
// charged beside it.
func (o *oracle) mix(list []atom, takes, charges []take, seq uint64) {
	groups := map[string][]atom{}
	var keys []string
	for _, x := range list {
		key := fmt.Sprint(x.lot, "|", x.origin, "|", x.way())
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], x)
	}
	for _, key := range keys {
		g := groups[key]
		slices.SortFunc(g, func(a, b atom) int { return a.from.Cmp(b.from) })
		whole := new(big.Rat)
		for _, x := range g {
			whole.Add(whole, sub(x.to, x.from))
		}
		want := takes
		if g[0].origin != "" {
			want = charges
		}
		for _, k := range want {
			at := new(big.Rat)
			from, to := mul(k.from, whole), mul(k.to, whole)
			size := o.sizes[k.goods]
			for _, x := range g {
				long := sub(x.to, x.from)
				lo, hi := at, add(at, long)
				l, h := maxRat(lo, from), minRat(hi, to)
				if l.Cmp(h) < 0 {
					y := x
					y.goods, y.account, y.seq, y.end = k.goods, AccountOnHand, seq, nil
					if x.origin == "" {
						y.origin = k.origin
					}
					y.from, y.to = add(x.from, sub(l, lo)), add(x.from, sub(h, lo))
					y.a = mul(size, div(sub(l, from), sub(to, from)))
					y.b = mul(size, div(sub(h, from), sub(to, from)))
					o.atoms = append(o.atoms, y)
				}
				at = hi
			}
		}
	}
}

func maxRat(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

func minRat(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// run divides what a run drew, worked out from the sentences of the readings for
// norms in kilograms whose balance closes.
func (o *oracle) run(r Record, e *GoodsProcessed) {
	norm := &o.permit.Norms[slices.IndexFunc(o.permit.Norms, func(n Norm) bool { return n.ID == e.Norm })].Versions[e.Version]
	outputs := map[string]NormOutput{}
	total, products, remnants := new(big.Rat), new(big.Rat), new(big.Rat)
	for _, in := range norm.Inputs {
		total.Add(total, rat(in.Quantity))
	}
	for _, out := range norm.Outputs {
		outputs[out.Name] = out
		switch out.Kind {
		case Product:
			products.Add(products, rat(out.Quantity))
		case Remnant:
			remnants.Add(remnants, rat(out.Quantity))
		}
	}
	for _, m := range e.Outputs {
		k, name := Excess, m.Output+m.Excess
		if m.Excess == "" {
			k = outputs[m.Output].Kind
		}
		if m.Unprocessed != "" {
			k, name = o.remained(e), m.Unprocessed
		}
		o.make(m.ID, k, name, m.Quantity)
		for draw := range e.Moves.All() { // what was used of it and lies in nothing had not been processed
			o.placed[m.ID] = o.placed[m.ID] || k == Excess && o.names[draw.Goods] == m.Excess && o.placed[draw.Goods]
		}
	}
	all := o.drawn(r.Seq)
	for _, in := range norm.Inputs {
		var mine []atom
		drawn := new(big.Rat)
		for _, x := range all {
			if o.names[x.goods] != in.Goods {
				continue
			}
			mine = append(mine, x)
		}
		for m := range e.Moves.All() {
			if o.names[m.Goods] == in.Goods {
				drawn.Add(drawn, sub(rat(m.To), rat(m.From)))
			}
		}
		takes, charges := o.divide(e, norm, outputs, drawn, div(rat(in.Quantity), total), products, remnants, in.Goods)
		o.mix(mine, takes, charges, r.Seq)
	}
	o.drop(r.Seq)
}

// divide says what the outputs take of an input of which so much was drawn. part is
// the input's part of all inputs of the norm.
func (o *oracle) divide(e *GoodsProcessed, norm *NormVersion, outputs map[string]NormOutput, drawn, part, products, remnants *big.Rat, input string) (takes, charges []take) {
	type line struct {
		made                    Made
		kind                    NodeKind
		content, demand, weight *big.Rat
	}
	one, zero := big.NewRat(1, 1), new(big.Rat)
	total := new(big.Rat)
	for _, in := range norm.Inputs {
		total.Add(total, rat(in.Quantity))
	}
	used := div(sub(total, remnants), products) // input of all kinds for a unit of product
	var lines []line
	sum, demand, content, rem, rest, weights := new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)
	for _, m := range e.Outputs {
		if m.Excess != "" {
			continue
		}
		l := line{m, outputs[m.Output].Kind, mul(rat(m.Quantity), part), zero, zero}
		if o.law.Discharge == customs.DischargeProduct {
			switch l.kind {
			case Product:
				l.content = mul(mul(rat(m.Quantity), used), part)
			case Waste, ProductionLoss:
				l.content = zero
			}
		}
		if l.kind == Product {
			l.demand, l.weight = mul(mul(rat(m.Quantity), used), part), rat(m.Quantity)
			demand.Add(demand, l.demand)
			weights.Add(weights, l.weight)
		}
		sum.Add(sum, l.content)
		lines = append(lines, l)
	}
	if sum.Cmp(drawn) > 0 {
		cap := div(drawn, sum)
		for i := range lines {
			lines[i].content = mul(lines[i].content, cap)
		}
		sum = drawn
	}
	excess := sub(drawn, sum)
	for _, l := range lines {
		switch l.kind {
		case Product:
			content.Add(content, l.content)
		case Remnant:
			rem.Add(rem, l.content)
		default:
			rest.Add(rest, l.content)
		}
	}
	beyond := sub(minRat(demand, sub(drawn, rem)), content)
	taken, takenExcess := zero, zero
	if beyond.Sign() > 0 {
		if beyond.Cmp(rest) <= 0 {
			taken = div(beyond, rest)
		} else {
			if rest.Sign() > 0 {
				taken = one
			}
			if excess.Sign() > 0 {
				takenExcess = div(sub(beyond, rest), excess)
			}
		}
	}
	at := zero
	put := func(id GoodsID, size, of *big.Rat, beside bool) {
		if size.Sign() == 0 {
			return
		}
		next := add(at, size)
		takes = append(takes, take{id, "", div(at, drawn), div(next, drawn)})
		if beside && of.Sign() > 0 {
			w := zero
			for _, l := range lines {
				if l.kind != Product {
					continue
				}
				v := add(w, div(l.weight, weights))
				takes = append(takes, take{l.made.ID, id,
					div(add(at, mul(mul(size, of), w)), drawn), div(add(at, mul(mul(size, of), v)), drawn)})
				w = v
			}
		}
		at = next
	}
	for _, k := range []NodeKind{Product, Remnant, Waste, ProductionLoss} {
		for _, l := range lines {
			if l.kind == k {
				put(l.made.ID, l.content, taken, k == Waste || k == ProductionLoss)
			}
		}
	}
	for _, m := range e.Outputs {
		if m.Excess == input {
			put(m.ID, excess, takenExcess, true)
		}
	}
	q := zero
	for _, l := range lines {
		if l.made.Unprocessed != "" {
			next := add(q, div(l.content, drawn))
			charges = append(charges, take{l.made.ID, "", q, next})
			q = next
		}
		if l.kind != Product {
			continue
		}
		charge := add(l.content, mul(add(mul(rest, taken), mul(excess, takenExcess)), div(l.weight, weights)))
		next := add(q, div(charge, drawn))
		charges = append(charges, take{l.made.ID, "", q, next})
		q = next
	}
	return takes, charges
}
