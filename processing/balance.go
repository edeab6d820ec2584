package processing

import "github.com/eaeu-customs/inward/customs"

// takeContents reads what the outputs are stated to contain of the inputs. Where
// any output states it for an input, those that do not contain none of it.
func (r *recipe) takeContents(v *NormVersion, subject string) {
	var joint customs.Ratio
	joints, products := 0, 0
	for o := range r.outputs {
		out := &r.outputs[o]
		out.contents = make([]customs.Ratio, len(r.inputs))
		name := customs.Text(out.name)
		if !out.content.IsZero() {
			for i := range r.inputs {
				out.contents[i], r.inputs[i].stated = out.content, true
			}
		}
		for k, c := range v.Outputs[o].Contents {
			i := r.input(c.Input)
			if i < 0 {
				r.refuse(NormInconsistent, subject, "output “{0}” contains “{1}”, which does not go in|выход «{0}» содержит «{1}», которого нет среди входов", name, customs.Text(c.Input))
				continue
			}
			for _, before := range v.Outputs[o].Contents[:k] {
				if before.Input == c.Input {
					r.refuse(NormInconsistent, subject, "output “{0}” says twice what it contains of “{1}”|выход «{0}»: содержание «{1}» указано дважды", name, customs.Text(c.Input))
				}
			}
			out.contents[i], r.inputs[i].stated = c.Share, true
			r.inputs[i].named = r.inputs[i].named || out.kind == Product
		}
		for i, share := range out.contents {
			if share.Sign() < 0 || share.Compare(wholeRatio) > 0 {
				r.refuse(NormInconsistent, subject, "output “{0}” contains {1} of “{2}”: a share from 0 to 1 is wanted|выход «{0}» содержит {1} от «{2}»: требуется доля от 0 до 1", name, share.Arg(), customs.Text(r.inputs[i].name))
			}
		}
		switch {
		case out.kind == Product:
			products++
			if !out.joint.IsZero() {
				joints++
			}
			joint = joint.Add(out.joint)
			if out.joint.Sign() < 0 {
				joint = customs.Ratio{}
			}
		case !out.joint.IsZero():
			r.refuse(NormInconsistent, subject, "output “{0}” is no product and has a joint share|выход «{0}» не является продуктом переработки, но имеет долю", name)
		}
	}
	if joints > 0 && (joints < products || !joint.IsOne()) {
		r.refuse(NormInconsistent, subject, "the joint shares of the products add up to {0}, with {1} of {2} given: 1 is wanted|сумма долей продуктов переработки равна {0}, заданы {1} из {2}: требуется 1", joint.Arg(), customs.Count(joints), customs.Count(products))
	}
	for i := range r.inputs {
		if !r.inputs[i].stated {
			continue
		}
		var sum customs.Ratio
		for o := range r.outputs {
			sum = sum.Add(r.outputs[o].contents[i])
		}
		if !sum.IsOne() {
			r.refuse(NormInconsistent, subject, "the outputs contain {0} of “{1}” together: 1 is wanted|выходы вместе содержат {0} от «{1}»: требуется 1", sum.Arg(), customs.Text(r.inputs[i].name))
		}
	}
}

// checkBalance proves that a recipe of one dimension adds up, or that the
// difference has a name and the contents are stated.
func (r *recipe) checkBalance(v *NormVersion, subject string) {
	if !r.uniform {
		return
	}
	low, high := r.yield()
	if low.Compare(r.total) <= 0 && high.Compare(r.total) >= 0 {
		return
	}
	short := r.total.Sub(high)
	if short.Sign() < 0 {
		short = r.total.Sub(low)
	}
	if v.Residual == "" {
		r.refuse(NormUnbalanced, subject, "{0} {3} go in and {1} {3} come out: a difference of {2} {3} has no name|на входе {0} {3}, на выходе {1} {3}: разница {2} {3} не названа",
			r.total.Arg(), r.total.Sub(short).Arg(), short.Arg(), r.base.Arg())
		r.cure("state it as a production loss, or name the residual and state the contents|указать ее производственной потерей либо назвать остаток баланса и указать содержание")
		return
	}
	for i := range r.inputs {
		if !r.inputs[i].stated && !r.inputs[i].aid && r.law.Discharge != customs.DischargeProduct && !r.productsOnly() {
			r.refuse(NormContentOpen, subject, "inputs and outputs differ by {0} {1} ({2}): what each output contains of “{3}” must be stated|входы и выходы расходятся на {0} {1} ({2}): требуется указать содержание «{3}» в каждом из выходов",
				short.Arg(), r.base.Arg(), customs.Text(v.Residual), customs.Text(r.inputs[i].name))
		}
	}
}

// productsOnly reports whether nothing but products comes out.
func (r *recipe) productsOnly() bool {
	for o := range r.outputs {
		if r.outputs[o].kind != Product {
			return false
		}
	}
	return true
}

// yield returns the least and the most that comes out, in the base unit.
func (r *recipe) yield() (low, high customs.Ratio) {
	for o := range r.outputs {
		out := &r.outputs[o]
		least, most := out.amount, out.amount
		if out.ranged {
			least, most = out.least, out.most
		}
		low, high = low.Add(least.Mul(out.toBase)), high.Add(most.Mul(out.toBase))
	}
	return low, high
}

// tryShares finds what keeps a norm of ranges from being shared, whatever the
// yield.
func (r *recipe) tryShares(subject string) {
	amounts := make([]customs.Ratio, len(r.outputs))
	for o := range r.outputs {
		if amounts[o] = r.outputs[o].amount; r.outputs[o].ranged {
			amounts[o] = r.outputs[o].most
		}
	}
	r.share(amounts, subject)
}

// Balance compares what goes in with what comes out of a version of a norm.
type Balance struct {
	Unit customs.Unit
	In   customs.Ratio // inputs, without aids
	// Out is what comes out at most: the sum of the outputs, of ranges the upper
	// end. OutLeast is the same with the lower ends.
	Out, OutLeast customs.Ratio
	Residual      customs.Ratio // In − Out; less than 0 where more comes out
	Name          string        // what the residual is, as the norm names it
}

// Balance returns the balance of a version whose inputs, but for aids, and
// outputs are of one dimension; false for any other, and for one that is no
// norm at all.
func (v *NormVersion) Balance() (Balance, bool) {
	r := &recipe{uniform: true}
	r.takeInputs(v, "")
	r.takeOutputs(v, "")
	if !r.uniform || len(r.problem) > 0 {
		return Balance{}, false
	}
	low, high := r.yield()
	return Balance{r.base, r.total, high, low, r.total.Sub(high), v.Residual}, true
}
