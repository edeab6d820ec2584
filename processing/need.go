package processing

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Need is the input that a norm needs for a quantity of a product. Least and Most
// differ where the product is a range.
type Need struct {
	Input       string
	Unit        customs.Unit
	Least, Most customs.Ratio
}

// Needs returns the input used for a quantity of a product by the norm, for each
// input, exactly: Q ÷ norm. Of joint products each takes the part that the
// option joint-products gives it; what remnants contain is not used. So by a norm
// of 1000 kg of beans for 190 kg of oil, 780 kg of meal and 30 kg of losses, 97
// kg of oil need 100 kg.
//
// A quantity that is not above 0, of another dimension, or of no product of the
// norm, is an input error; so is a norm of ranges with joint products or ranges
// of remnants, which only a recorded run settles. A version that is no norm
// under the law answers with its violations.
func (v *NormVersion) Needs(output string, q customs.Quantity, law customs.Law) ([]Need, error) {
	r, vs := v.compile(law, output)
	if err := vs.Err(); err != nil {
		return nil, err
	}
	return r.needs(output, q)
}

// needs is Needs for a version made ready.
func (r *recipe) needs(output string, q customs.Quantity) ([]Need, error) {
	o, n, err := r.amountOf(output, q)
	switch {
	case err != nil:
		return nil, err
	case r.outputs[o].kind != Product:
		return nil, customs.NewInputError(ErrNoOutput, "“{0}” is {1} in the norm: a product is wanted|«{0}» в норме – {1}: требуется продукт переработки", customs.Text(output), r.outputs[o].kind.Arg())
	case n.Sign() <= 0:
		return nil, &customs.RangeError{What: "quantity of product|количество продукта переработки", Value: q.String(), Limit: "more than 0|больше 0"}
	case !r.ranged:
		return r.needFor(r.fixed, o, n, r.outputs[o].amount, r.outputs[o].amount), nil
	case !r.singleRange():
		return nil, customs.NewInputError(ErrOpenYield, "what a quantity of “{0}” needs follows from the yield of a run: the norm is a range|потребность на количество «{0}» следует из выхода переработки: норма задана пределами", customs.Text(output))
	}
	amounts := make([]customs.Ratio, len(r.outputs))
	for k := range r.outputs {
		if amounts[k] = r.outputs[k].amount; r.outputs[k].ranged {
			amounts[k] = r.outputs[k].most
		}
	}
	try := *r
	s := try.share(amounts, output)
	least, most := r.outputs[o].least, r.outputs[o].most
	if !r.outputs[o].ranged {
		least, most = r.outputs[o].amount, r.outputs[o].amount
	}
	if s == nil || least.IsZero() {
		return nil, customs.NewInputError(ErrOpenYield, "the norm of “{0}” begins at 0: there is no most that it needs|нижний предел нормы «{0}» равен 0: наибольшей потребности нет", customs.Text(output))
	}
	return r.needFor(s, o, n, least, most), nil
}

// needFor returns the needs for n of output o, of which the norm gives from least
// to most.
func (r *recipe) needFor(s *shares, o int, n, least, most customs.Ratio) []Need {
	needs := make([]Need, len(r.inputs))
	for i := range r.inputs {
		used := n.Mul(s.partOf(o, i)).Mul(s.used(i)).Mul(r.inputs[i].amount)
		needs[i] = Need{r.inputs[i].name, r.inputs[i].unit, quo(used, most), quo(used, least)}
	}
	return needs
}

// singleRange reports whether there is one product, and remnants are no ranges,
// so that a range of the product is all that is open.
func (r *recipe) singleRange() bool {
	products := 0
	for o := range r.outputs {
		switch {
		case r.outputs[o].kind == Product:
			products++
		case r.outputs[o].kind == Remnant && r.outputs[o].ranged:
			return false
		}
	}
	return products == 1
}

// amountOf finds an output and returns a quantity of it in the norm's unit.
func (r *recipe) amountOf(output string, q customs.Quantity) (int, customs.Ratio, error) {
	o := r.output(output)
	if o < 0 {
		return 0, customs.Ratio{}, customs.NewInputError(ErrNoOutput, "the norm has no output “{0}”|в норме нет выхода «{0}»", customs.Text(output))
	}
	n, err := q.Over(oneOf(r.outputs[o].unit))
	return o, n, err
}

// drawnOf finds an input and returns a quantity of it in the norm's unit.
func (r *recipe) drawnOf(input string, q customs.Quantity) (int, customs.Ratio, error) {
	i := r.input(input)
	if i < 0 {
		return 0, customs.Ratio{}, customs.NewInputError(ErrNoOutput, "the norm has no input “{0}”|в норме нет входа «{0}»", customs.Text(input))
	}
	n, err := q.Over(oneOf(r.inputs[i].unit))
	return i, n, err
}

// At returns the version in force on a day, and its place among the versions;
// false if there is none.
func (n *Norm) At(on customs.Date) (version *NormVersion, place int, ok bool) {
	for i := len(n.Versions) - 1; i >= 0; i-- {
		v := &n.Versions[i]
		if !v.From.After(on) {
			return v, i, v.To.IsZero() || !v.To.Before(on)
		}
	}
	return nil, 0, false
}

// normsOn lists the norms in force on a day for a sentence, the first five of them.
func (p *Permit) normsOn(on customs.Date) string {
	var names []string
	for i := range p.Norms {
		if _, _, ok := p.Norms[i].At(on); ok && len(names) < 5 {
			names = append(names, string(p.Norms[i].ID))
		}
	}
	return strings.Join(names, ", ")
}

// norm returns the version of a norm in force on a day and its place among the
// versions, for the events of runs.
func (p *Permit) norm(id NormID, on customs.Date) (version *NormVersion, place int, err error) {
	for i := range p.Norms {
		if p.Norms[i].ID != id {
			continue
		}
		if v, place, ok := p.Norms[i].At(on); ok {
			return v, place, nil
		}
		return nil, 0, customs.NewInputError(ErrNoNorm, "norm {0} has no version in force on {1}|у нормы {0} нет редакции, действующей на {1}", customs.Text(string(id)), on.Arg())
	}
	return nil, 0, customs.NewInputError(ErrNoNorm, "the permit has no norm {0}|в документе нет нормы {0}", customs.Text(string(id)))
}
