package processing

import "github.com/eaeu-customs/inward/customs"

// recipe is a version of a norm made ready to calculate with, under a law: all
// amounts are exact numbers, each in the unit of its own input or output.
type recipe struct {
	law     customs.Law
	inputs  []recipeInput
	outputs []recipeOutput
	// uniform: the inputs that are no aids, and all outputs, are of one dimension.
	uniform bool
	total   customs.Ratio // of the inputs that are no aids, in the base unit; only if the inputs are of one dimension
	base    customs.Unit  // unit of the first input that is no aid; none if the inputs are of several dimensions
	ranged  bool          // some output is a range
	fixed   *shares       // what a norm without ranges gives for every run
	problem customs.Violations
}

// recipeInput is one input.
type recipeInput struct {
	name   string
	unit   customs.Unit
	amount customs.Ratio
	aid    bool
	stated bool // some output states what it contains of this input
	named  bool // some product states it for this input by name
}

// recipeOutput is one output. A range has no amount.
type recipeOutput struct {
	name        string
	kind        NodeKind
	unit        customs.Unit
	amount      customs.Ratio
	least, most customs.Ratio
	ranged      bool
	toBase      customs.Ratio   // one of its unit in the base unit; 0 if of another dimension
	contents    []customs.Ratio // as stated, by input
	joint       customs.Ratio   // given joint share
	content     customs.Ratio   // as stated for every input
	value       customs.Money
}

// compile makes a version of a norm ready, or says all that is wrong with it.
// The subject of the violations is what the caller calls the norm.
func (v *NormVersion) compile(law customs.Law, subject string) (*recipe, customs.Violations) {
	r := &recipe{law: law, uniform: true}
	r.takeInputs(v, subject)
	r.takeOutputs(v, subject)
	if len(r.problem) == 0 {
		r.takeContents(v, subject)
	}
	if len(r.problem) == 0 {
		r.checkBalance(v, subject)
	}
	if len(r.problem) == 0 && !r.ranged {
		amounts := make([]customs.Ratio, len(r.outputs))
		for o := range r.outputs {
			amounts[o] = r.outputs[o].amount
		}
		r.fixed = r.share(amounts, subject)
	} else if len(r.problem) == 0 {
		r.tryShares(subject)
	}
	return r, r.problem
}

// refuse adds a violation about the norm.
func (r *recipe) refuse(code customs.Code, subject string, p customs.Phrase, args ...customs.Arg) {
	r.problem = append(r.problem, customs.Violation{Code: code, Provision: outputNorm, Subject: subject, Detail: customs.Say(p, args...)})
}

// cure says what would cure the last violation.
func (r *recipe) cure(p customs.Phrase, args ...customs.Arg) {
	r.problem[len(r.problem)-1].Cure = customs.Say(p, args...)
}

// takeInputs reads the inputs, their total and their base unit.
func (r *recipe) takeInputs(v *NormVersion, subject string) {
	foreign := 0
	for i := range v.Inputs {
		in := &v.Inputs[i]
		name := customs.Text(in.Goods)
		switch {
		case in.Goods == "":
			r.refuse(NormIncomplete, subject, "input {0} has no name|вход {0}: не указан товар", customs.Count(i+1))
		case r.input(in.Goods) >= 0:
			r.refuse(NormInconsistent, subject, "“{0}” stands twice among the inputs|«{0}» указан среди входов дважды", name)
		}
		in0 := recipeInput{name: in.Goods, unit: in.Quantity.Unit(), amount: in.Quantity.Ratio(), aid: in.Aid}
		if in.Quantity.Sign() <= 0 {
			r.refuse(NormIncomplete, subject, "input “{0}”: quantity {1}, a quantity above 0 is wanted|вход «{0}»: количество {1}, требуется количество больше 0", name, quantityArg(in.Quantity))
			in0.amount = customs.Ratio{}
		} else if !in.Aid {
			if foreign == 0 {
				r.base = in0.unit
			} else if r.base.Dimension() != in0.unit.Dimension() {
				r.base, r.uniform = 0, false
			}
			foreign++
			if !r.base.IsZero() {
				r.total = r.total.Add(in0.amount.Mul(unitIn(in0.unit, r.base)))
			}
		}
		r.inputs = append(r.inputs, in0)
	}
	if foreign == 0 && len(r.problem) == 0 {
		r.refuse(NormIncomplete, subject, "no foreign goods go in|иностранные товары на входе не указаны")
	}
}

// takeOutputs reads the outputs and their amounts.
func (r *recipe) takeOutputs(v *NormVersion, subject string) {
	products := 0
	for i := range v.Outputs {
		out := &v.Outputs[i]
		name := customs.Text(out.Name)
		switch {
		case out.Name == "":
			r.refuse(NormIncomplete, subject, "output {0} has no name|выход {0}: не указано наименование", customs.Count(i+1))
		case r.output(out.Name) >= 0:
			r.refuse(NormInconsistent, subject, "“{0}” stands twice among the outputs|«{0}» указан среди выходов дважды", name)
		}
		switch out.Kind {
		case Product:
			products++
		case Waste, Remnant, ProductionLoss:
		default:
			r.refuse(NormInconsistent, subject, "output “{0}” is {1}: a product, waste, a remnant or a production loss is wanted|выход «{0}» – {1}: требуется продукт переработки, отход, остаток или производственная потеря", name, out.Kind.Arg())
		}
		o := recipeOutput{name: out.Name, kind: out.Kind, joint: out.JointShare, content: out.Content, value: out.Value}
		r.takeAmount(out, &o, subject)
		r.ranged = r.ranged || o.ranged
		if !r.base.IsZero() && o.unit.Dimension() == r.base.Dimension() {
			o.toBase = unitIn(o.unit, r.base)
		} else {
			r.uniform = false
		}
		r.outputs = append(r.outputs, o)
	}
	if products == 0 {
		r.refuse(NormIncomplete, subject, "no product comes out|продукты переработки на выходе не указаны")
	}
}

// takeAmount reads how much comes out: a quantity, a percentage, both, or a range.
func (r *recipe) takeAmount(out *NormOutput, o *recipeOutput, subject string) {
	name := customs.Text(out.Name)
	g := out.Range
	percents := !out.Percent.IsZero() || !g.LeastPercent.IsZero() || !g.MostPercent.IsZero()
	quantities := !g.Least.IsZero() || !g.Most.IsZero()
	o.unit = out.Quantity.Unit()
	if out.Quantity.IsZero() {
		if o.unit = g.Most.Unit(); o.unit.IsZero() {
			o.unit = r.base
		}
	}
	of := func(p customs.Percent) customs.Ratio { return p.Ratio().Mul(r.total).Mul(unitIn(r.base, o.unit)) }
	switch {
	case percents && r.base.IsZero():
		r.refuse(NormInconsistent, subject, "output “{0}” is a percentage of inputs that are of several dimensions|выход «{0}» задан в процентах от входов в разных единицах измерения", name)
		return
	case percents && o.unit.Dimension() != r.base.Dimension():
		r.refuse(NormInconsistent, subject, "output “{0}” is a percentage and in {1}, the inputs are in {2}|выход «{0}» задан в процентах и в единице {1}, а входы – в {2}", name, o.unit.Arg(), r.base.Arg())
		return
	case !g.IsZero() && (!out.Quantity.IsZero() || !out.Percent.IsZero()),
		!g.IsZero() && quantities && (!g.LeastPercent.IsZero() || !g.MostPercent.IsZero()):
		r.refuse(NormInconsistent, subject, "output “{0}” is given twice, as an amount and as a range, or as two ranges|выход «{0}» задан дважды: количеством и пределами либо двумя пределами", name)
		return
	case quantities:
		o.ranged, o.most = true, g.Most.Ratio()
		if !g.Least.IsZero() && g.Least.Unit() != o.unit {
			r.refuse(NormInconsistent, subject, "output “{0}”: range from {1} to {2}, one unit is wanted|выход «{0}»: пределы от {1} до {2}, требуется одна единица измерения", name, g.Least.Arg(), quantityArg(g.Most))
			return
		}
		o.least = g.Least.Ratio()
	case !g.IsZero():
		o.ranged, o.least, o.most = true, of(g.LeastPercent), of(g.MostPercent)
	case !out.Quantity.IsZero():
		o.amount = out.Quantity.Ratio()
		if percent := of(out.Percent); !out.Percent.IsZero() && percent != o.amount {
			r.refuse(NormInconsistent, subject, "output “{0}”: {1} is not {2} of the inputs|выход «{0}»: {1} не составляет {2} от входов", name, out.Quantity.Arg(), out.Percent.Arg())
		}
	case !out.Percent.IsZero():
		o.amount = of(out.Percent)
	default:
		r.refuse(NormIncomplete, subject, "output “{0}” has no amount: a quantity, a percentage or a range is wanted|выход «{0}»: не указаны количество, процент или пределы", name)
		return
	}
	switch {
	case !o.ranged && o.amount.Sign() <= 0:
		r.refuse(NormInconsistent, subject, "output “{0}”: the amount is {1}, more than 0 is wanted|выход «{0}»: количество {1}, требуется больше 0", name, o.amount.Arg())
	case o.ranged && (o.least.Sign() < 0 || o.most.Compare(o.least) <= 0):
		r.refuse(NormInconsistent, subject, "output “{0}”: the range from {1} to {2} is none, wanted 0 ≤ from < to|выход «{0}»: пределы от {1} до {2} невозможны, требуется 0 ≤ от < до", name, o.least.Arg(), o.most.Arg())
	}
}

// input returns the place of an input, -1 if there is none.
func (r *recipe) input(name string) int {
	for i := range r.inputs {
		if r.inputs[i].name == name {
			return i
		}
	}
	return -1
}

// output returns the place of an output, -1 if there is none.
func (r *recipe) output(name string) int {
	for o := range r.outputs {
		if r.outputs[o].name == name {
			return o
		}
	}
	return -1
}

// unitIn returns how many of another unit one of a unit is, 0 where they do not
// convert.
func unitIn(one, other customs.Unit) customs.Ratio {
	n, err := one.In(other)
	if err != nil {
		return customs.Ratio{}
	}
	return n
}

// wholeRatio is 1.
var wholeRatio = customs.MustRatio("1")

// quo divides by what is known not to be 0.
func quo(a, b customs.Ratio) customs.Ratio {
	q, err := a.Quo(b)
	if err != nil {
		panic("processing: " + err.Error())
	}
	return q
}

// quantityArg is q.Arg, and "none" in words for no quantity.
func quantityArg(q customs.Quantity) customs.Arg {
	if q.IsZero() {
		return customs.Phrase("not given|не указано").Arg()
	}
	return q.Arg()
}
