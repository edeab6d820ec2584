package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// shares says what the amounts of a norm's outputs contain of each input, as
// shares of the norm's amount of that input.
//
// Invariant 1: content of products, remnants, waste and losses of an input add up
// to 1, unless the norm is a range.
// Invariant 2: the parts of the products of an input add up to 1.
// Invariant 3: a product's content is its part of what all products contain.
type shares struct {
	inputs  int
	content []customs.Ratio // by output, by input
	part    []customs.Ratio // by output, by input: a product's share of the input used
	remnant []customs.Ratio // by input: what remnants contain; it is not used
}

func (s *shares) contentOf(output, input int) customs.Ratio {
	return s.content[output*s.inputs+input]
}

func (s *shares) partOf(output, input int) customs.Ratio { return s.part[output*s.inputs+input] }

// used returns which share of an input goes into products, waste and losses.
func (s *shares) used(input int) customs.Ratio { return wholeRatio.Sub(s.remnant[input]) }

// share works out the shares for amounts of the outputs: the norm's own, or for
// ranges those recorded.
func (r *recipe) share(amounts []customs.Ratio, subject string) *shares {
	n := len(r.inputs)
	s := &shares{n, make([]customs.Ratio, n*len(amounts)), make([]customs.Ratio, n*len(amounts)), make([]customs.Ratio, n)}
	var joint []customs.Ratio
	for i := range r.inputs {
		if r.inputs[i].named && !r.aidOnly(i) {
			continue
		}
		if joint = r.jointParts(amounts, subject); joint == nil {
			return nil
		}
		break
	}
	for i := range r.inputs {
		products, ok := r.contain(s, i, amounts)
		if !ok {
			r.refuse(NormContentOpen, subject, "what each output contains of “{0}” does not follow from the quantities|содержание «{0}» в каждом из выходов не следует из количеств", customs.Text(r.inputs[i].name))
			r.cure("state the content of every output, as shares that add up to 1|указать содержание в каждом из выходов долями, в сумме равными 1")
			return nil
		}
		for o := range r.outputs {
			if r.outputs[o].kind != Product {
				continue
			}
			at := o*n + i
			if r.inputs[i].named && !products.IsZero() {
				s.part[at] = quo(r.outputs[o].contents[i], products)
			} else {
				s.part[at] = joint[o]
			}
			if r.law.Discharge == customs.DischargeProduct {
				s.content[at] = s.part[at].Mul(s.used(i))
			} else {
				s.content[at] = s.part[at].Mul(products)
			}
		}
	}
	return s
}

// aidOnly reports whether an input needs joint parts although products name it:
// where none of them contains any.
func (r *recipe) aidOnly(input int) bool {
	for o := range r.outputs {
		if r.outputs[o].kind == Product && r.outputs[o].contents[input].Sign() > 0 {
			return false
		}
	}
	return true
}

// contain sets what waste, losses and remnants contain of an input, and returns
// what all products contain of it; false if that is not known.
func (r *recipe) contain(s *shares, input int, amounts []customs.Ratio) (products customs.Ratio, ok bool) {
	in := &r.inputs[input]
	only := true // products only
	for o := range r.outputs {
		only = only && r.outputs[o].kind == Product
	}
	for o := range r.outputs {
		out := &r.outputs[o]
		var share customs.Ratio
		switch {
		case in.stated:
			share = out.contents[input]
		case in.aid, only:
		case out.toBase.IsZero() || !r.uniform && r.law.Discharge != customs.DischargeProduct:
			if r.law.Discharge == customs.DischargeProduct && out.kind != Remnant {
				continue
			}
			return customs.Ratio{}, false
		default:
			share = quo(amounts[o].Mul(out.toBase), r.total)
		}
		if out.kind == Remnant {
			s.remnant[input] = s.remnant[input].Add(share)
		}
		switch {
		case out.kind == Product:
			products = products.Add(share)
		case out.kind == Remnant, r.law.Discharge != customs.DischargeProduct:
			s.content[o*s.inputs+input] = share
		}
	}
	if !in.stated && (in.aid || only) {
		products = wholeRatio
	}
	return products, true
}

// jointParts returns each product's part of the input used, by the option
// joint-products; nil if the norm does not say what the option asks for.
func (r *recipe) jointParts(amounts []customs.Ratio, subject string) []customs.Ratio {
	parts := make([]customs.Ratio, len(r.outputs))
	products, first := 0, 0
	for o := range r.outputs {
		if r.outputs[o].kind == Product {
			if products++; products == 1 {
				first = o
			}
		}
	}
	if products == 1 {
		parts[first] = wholeRatio
		return parts
	}
	ok := false
	switch r.law.JointProducts {
	case customs.JointByQuantity:
		ok = r.oneDimension() && r.fill(parts, func(o int) customs.Ratio {
			return amounts[o].Mul(unitIn(r.outputs[o].unit, r.outputs[first].unit))
		}, r.ranged)
	case customs.JointByValue:
		ok = r.fill(parts, func(o int) customs.Ratio {
			if r.outputs[o].value.Currency() != r.outputs[first].value.Currency() {
				return customs.Ratio{}
			}
			return moneyRatio(r.outputs[o].value)
		}, false)
		if !ok {
			r.refuse(NormSharesOpen, subject, "several products, shared by value: the value of each is wanted, in one currency|несколько продуктов переработки, деление по стоимости: требуется стоимость каждого в одной валюте")
			return nil
		}
	}
	if ok || r.fill(parts, func(o int) customs.Ratio { return r.outputs[o].joint }, false) ||
		r.fill(parts, func(o int) customs.Ratio { return r.outputs[o].content }, false) {
		return parts
	}
	r.refuse(NormSharesOpen, subject, "several products whose shares of the inputs are not given|несколько продуктов переработки, доли которых во входах не заданы")
	r.cure("give every product a share; the shares add up to 1|задать долю каждого продукта переработки; сумма долей равна 1")
	return nil
}

// oneDimension reports whether all products are of one dimension.
func (r *recipe) oneDimension() bool {
	var first customs.Unit
	for o := range r.outputs {
		if r.outputs[o].kind != Product {
			continue
		}
		if first.IsZero() {
			first = r.outputs[o].unit
		}
		if r.outputs[o].unit.Dimension() != first.Dimension() {
			return false
		}
	}
	return true
}

// fill sets the parts of the products in proportion to their weights. Every
// weight must be above 0, or with zero at least none below and one above.
func (r *recipe) fill(parts []customs.Ratio, weight func(output int) customs.Ratio, zero bool) bool {
	var sum customs.Ratio
	for o := range r.outputs {
		if r.outputs[o].kind != Product {
			continue
		}
		w := weight(o)
		if w.Sign() < 0 || w.IsZero() && !zero {
			return false
		}
		parts[o], sum = w, sum.Add(w)
	}
	for o := range parts {
		if !parts[o].IsZero() {
			parts[o] = quo(parts[o], sum)
		}
	}
	return true
}

// moneyRatio returns an amount without its currency.
func moneyRatio(m customs.Money) customs.Ratio {
	r, err := customs.RatioFromFrac(exact.FracOf(m.Exact()))
	if err != nil {
		panic("processing: an amount is no number: " + err.Error())
	}
	return r
}
