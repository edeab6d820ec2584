package processing

import "github.com/eaeu-customs/inward/customs"

// resolve returns the shares for a run and the norm's amounts that it is held
// against: for ranges the yield recorded, which must lie inside.
func (r *recipe) resolve(drawn []customs.Ratio, made []outturn, subject string) (*shares, []customs.Ratio, customs.Violations) {
	amounts := make([]customs.Ratio, len(r.outputs))
	for o := range r.outputs {
		amounts[o] = r.outputs[o].amount
	}
	if !r.ranged {
		return r.fixed, amounts, nil
	}
	var vs customs.Violations
	scale := r.scale(drawn)
	if scale.IsZero() {
		return nil, nil, nil
	}
	for o := range r.outputs {
		out := &r.outputs[o]
		if !out.ranged {
			continue
		}
		amounts[o] = quo(total(made, o), scale)
		if amounts[o].Compare(out.least) < 0 || amounts[o].Compare(out.most) > 0 {
			vs = append(vs, customs.Violation{Code: YieldOutOfRange, Provision: outputNorm, Subject: subject,
				Detail: customs.Say("output “{0}”: {1}, by the norm from {2} to {3} for the input used|выход «{0}»: {1}, по норме от {2} до {3} на использованный вход",
					customs.Text(out.name), unitAmount(total(made, o), out.unit), unitAmount(out.least.Mul(scale), out.unit), unitAmount(out.most.Mul(scale), out.unit))})
		}
	}
	try := *r
	try.problem = nil
	return try.share(amounts, subject), amounts, append(vs, try.problem...)
}

// checkDrawn reports the inputs of which a run drew nothing. Aids may be left out.
func (r *recipe) checkDrawn(drawn []customs.Ratio, subject string) (vs customs.Violations) {
	for i := range r.inputs {
		if drawn[i].Sign() <= 0 && !r.inputs[i].aid {
			vs = append(vs, customs.Violation{Code: InputNotDrawn, Provision: outputNorm, Subject: subject,
				Detail: customs.Say("“{0}” goes in by the norm, and none was drawn|по норме на входе «{0}», но он не использован", customs.Text(r.inputs[i].name))})
		}
	}
	return vs
}

// scale returns how many times the norm a run is, by its inputs: by their sum
// where they are of one dimension, else by the one that allows least; 0 if
// nothing was drawn of one.
func (r *recipe) scale(drawn []customs.Ratio) customs.Ratio {
	var sum, least customs.Ratio
	for i := range r.inputs {
		in := &r.inputs[i]
		if in.aid {
			continue
		}
		n := quo(drawn[i], in.amount)
		if least.IsZero() || n.Compare(least) < 0 {
			least = n
		}
		if !r.base.IsZero() {
			sum = sum.Add(drawn[i].Mul(unitIn(in.unit, r.base)))
		}
	}
	if !r.base.IsZero() {
		return quo(sum, r.total)
	}
	return least
}

// total adds up what a run gave of an output.
func total(made []outturn, output int) (sum customs.Ratio) {
	for m := range made {
		if made[m].output == output {
			sum = sum.Add(made[m].amount)
		}
	}
	return sum
}

// judge holds what was drawn of an input against what the norm needs, where the
// options over-norm and under-norm refuse a difference.
func (r *recipe) judge(d *inputDivision, input int, subject string) (vs customs.Violations) {
	in := &r.inputs[input]
	refuse := func(code customs.Code, p customs.Phrase, need customs.Ratio) {
		vs = append(vs, customs.Violation{Code: code, Provision: outputNorm, Subject: subject,
			Detail: customs.Say(p, customs.Text(in.name), unitAmount(d.drawn, in.unit), unitAmount(need, in.unit))})
	}
	if over := d.drawn.Compare(d.need); over > 0 && r.law.OverNorm == customs.OverNormRefuse {
		refuse(OverNorm, "{1} of “{0}” were used, the norm needs {2} for what was made|использовано «{0}» {1}, по норме на полученное требуется {2}", d.need)
	} else if (over < 0 || d.capped) && r.law.UnderNorm == customs.UnderNormRefuse {
		refuse(UnderNorm, "more was made of {1} of “{0}” than the norm gives: it needs {2}|«{0}»: из {1} получено больше, чем дают нормы выхода: требуется {2}", d.need)
	}
	return vs
}

// unitAmount words an exact amount with its unit.
func unitAmount(n customs.Ratio, u customs.Unit) customs.Arg {
	if q, err := oneOf(u).Times(n); err == nil {
		return q.Arg()
	}
	if q, err := oneOf(u).TimesRounded(n, customs.Rounding{Scale: 6, Mode: customs.HalfUp}); err == nil {
		return customs.Phrase("about " + q.Arg().Text(customs.English) + "|около " + q.Arg().Text(customs.Russian)).Arg()
	}
	return customs.Text(n.String() + " " + u.String())
}

// oneOf returns one of a unit.
func oneOf(u customs.Unit) customs.Quantity {
	q, err := customs.NewQuantity(1, u)
	if err != nil {
		return customs.Quantity{}
	}
	return q
}
