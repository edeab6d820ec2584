package processing

import "github.com/eaeu-customs/inward/customs"

// outturn is what a run gave of one output of its norm, in the unit of the norm.
type outturn struct {
	output int
	amount customs.Ratio
}

// division says how the input that a run drew divides among what it gave: the
// content of each output, the excess, and what Article 175 charges for each
// product. Everything is by input of the norm and by outturn, in the order given.
//
// The input drawn is laid out in this order: products, remnants, waste, losses,
// excess; outturns of one kind in the order given. Each lot drawn is divided in
// the same proportions.
type division struct {
	recipe *recipe
	made   []outturn
	inputs []inputDivision
}

// inputDivision is the division of one input, in its unit.
//
// Invariant 1: content of all outturns + excess = drawn.
// Invariant 2: the parts of the products add up to 1, or there are none.
// Invariant 3: 0 ≤ taken ≤ 1, 0 ≤ takenExcess ≤ 1.
type inputDivision struct {
	drawn   customs.Ratio
	content []customs.Ratio // by outturn
	excess  customs.Ratio
	// part is each product's part of what all products of the run used.
	part []customs.Ratio // by outturn; 0 for what is no product
	// demand is Q ÷ norm of each product: the input used for it by the norm, not
	// capped by what the run drew.
	demand []customs.Ratio
	// need is the input that the norm needs for what the run gave: the demand of all
	// products and the content of the remnants.
	need customs.Ratio
	// taken is which part of the waste and losses, and takenExcess which part of the
	// excess, the products are charged with beside their content when all of them
	// are charged. Of each such part product p takes [from, to) by piece.
	taken, takenExcess customs.Ratio
	capped             bool // the outputs contain more by the norm than the run drew
}

// divide divides what a run drew: one amount for each input of the recipe, in its
// unit. Violations are those of ranges and of the options over-norm and
// under-norm, and of inputs of which nothing was drawn. The division is nil where
// there is none to make; then there are violations.
func (r *recipe) divide(drawn []customs.Ratio, made []outturn, subject string) (*division, customs.Violations) {
	vs := r.checkDrawn(drawn, subject)
	s, amounts, more := r.resolve(drawn, made, subject)
	vs = append(vs, more...)
	if s == nil {
		return nil, vs
	}
	d := &division{r, made, make([]inputDivision, len(r.inputs))}
	runs := make([]customs.Ratio, len(made)) // how many times the norm's amount each outturn is
	for m := range made {
		if a := amounts[made[m].output]; !a.IsZero() {
			runs[m] = quo(made[m].amount, a)
		}
	}
	for i := range r.inputs {
		d.inputs[i] = r.divideInput(s, i, drawn[i], made, runs)
		vs = append(vs, r.judge(&d.inputs[i], i, subject)...)
	}
	return d, vs
}

// divideInput divides what was drawn of one input.
func (r *recipe) divideInput(s *shares, input int, drawn customs.Ratio, made []outturn, runs []customs.Ratio) inputDivision {
	norm := r.inputs[input].amount
	d := inputDivision{drawn: drawn, content: make([]customs.Ratio, len(made)), part: make([]customs.Ratio, len(made)), demand: make([]customs.Ratio, len(made))}
	var all, ofProducts, ofRemnants, demand customs.Ratio
	used := s.used(input)
	for m := range made {
		o := made[m].output
		d.content[m] = runs[m].Mul(s.contentOf(o, input)).Mul(norm)
		all = all.Add(d.content[m])
		switch r.outputs[o].kind {
		case Product:
			d.part[m] = runs[m].Mul(s.partOf(o, input))
			d.demand[m] = d.part[m].Mul(used).Mul(norm)
			demand, ofProducts = demand.Add(d.demand[m]), ofProducts.Add(d.content[m])
		case Remnant:
			ofRemnants = ofRemnants.Add(d.content[m])
		}
	}
	d.need = demand.Add(ofRemnants)
	if all.Compare(drawn) > 0 {
		d.capped = true
		cap := quo(drawn, all)
		for m := range made {
			d.content[m] = d.content[m].Mul(cap)
		}
		all, ofProducts, ofRemnants = drawn, ofProducts.Mul(cap), ofRemnants.Mul(cap)
	}
	d.excess = drawn.Sub(all)
	sumParts(d.part)
	d.reach(all.Sub(ofProducts).Sub(ofRemnants), ofProducts, ofRemnants, demand)
	return d
}

// sumParts turns weights into parts that add up to 1.
func sumParts(parts []customs.Ratio) {
	var sum customs.Ratio
	for m := range parts {
		sum = sum.Add(parts[m])
	}
	for m := range parts {
		if !parts[m].IsZero() {
			parts[m] = quo(parts[m], sum)
		}
	}
}

// reach works out how much of the waste and losses, and after them of the excess,
// the charge of all products takes beside what they contain.
func (d *inputDivision) reach(rest, ofProducts, ofRemnants, demand customs.Ratio) {
	if most := d.drawn.Sub(ofRemnants); demand.Compare(most) > 0 {
		demand = most
	}
	beyond := demand.Sub(ofProducts)
	if beyond.Sign() <= 0 {
		return
	}
	if beyond.Compare(rest) <= 0 {
		d.taken = quo(beyond, rest)
		return
	}
	if rest.Sign() > 0 {
		d.taken = wholeRatio
	}
	if d.excess.Sign() > 0 {
		d.takenExcess = quo(beyond.Sub(rest), d.excess)
	}
}

// piece returns which fraction [from, to) of a part of the waste and losses
// belongs to a product when it is charged; ofExcess asks for the excess. A slice
// [f, g) of the product takes the same fraction of its piece.
func (d *inputDivision) piece(product int, ofExcess bool) (from, to customs.Ratio) {
	taken := d.taken
	if ofExcess {
		taken = d.takenExcess
	}
	for m := range product {
		from = from.Add(d.part[m])
	}
	return from.Mul(taken), from.Add(d.part[product]).Mul(taken)
}

// charge returns the input that Article 175 charges for the whole of a product:
// Q ÷ norm, capped at what the run drew unless the option under-norm says
// uncapped.
func (d *division) charge(input, product int) customs.Ratio {
	in := &d.inputs[input]
	if d.recipe.law.UnderNorm == customs.UnderNormUncapped {
		return in.demand[product]
	}
	sum := in.content[product]
	for m := range d.made {
		switch d.recipe.outputs[d.made[m].output].kind {
		case Waste, ProductionLoss:
			from, to := in.piece(product, false)
			sum = sum.Add(in.content[m].Mul(to.Sub(from)))
		}
	}
	from, to := in.piece(product, true)
	return sum.Add(in.excess.Mul(to.Sub(from)))
}

// excessPart stands for the excess in a layout, where other parts are outturns.
const excessPart = -1

// layout yields the parts of the input drawn in the order in which they are laid
// out, each with its position from 0 to what was drawn. Empty parts are left out.
func (d *division) layout(input int, yield func(outturn int, from, to customs.Ratio)) {
	in := &d.inputs[input]
	var at customs.Ratio
	put := func(m int, size customs.Ratio) {
		if size.Sign() > 0 {
			yield(m, at, at.Add(size))
			at = at.Add(size)
		}
	}
	for _, kind := range [...]NodeKind{Product, Remnant, Waste, ProductionLoss} {
		for m := range d.made {
			if d.recipe.outputs[d.made[m].output].kind == kind {
				put(m, in.content[m])
			}
		}
	}
	put(excessPart, in.excess)
}
