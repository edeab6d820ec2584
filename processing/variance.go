package processing

import "github.com/eaeu-customs/inward/customs"

// Drawn is a quantity of one input of a norm that a run used.
type Drawn struct {
	Input    string
	Quantity customs.Quantity
}

// NormOutcome says what becomes of a difference between what a run used and what
// the norm needs for what it gave: whose it is. The zero value is invalid.
type NormOutcome uint8

// The outcomes.
const (
	AsNorm             NormOutcome = iota + 1 // there is no difference
	DeclarantOwes                             // used beyond the norm: the obligation for the difference stays with the declarant until it is recognised as a loss, or charged (over-norm)
	CappedByRun                               // made beyond the norm: the products carry no more than the run used (under-norm)
	ChargedBeyondRun                          // made beyond the norm: the products are charged by the norm all the same (under-norm)
	OperationIsRefused                        // the law refuses the operation (over-norm, under-norm)
)

// Variance is what a run should have given and used by its norm against what it
// did.
type Variance struct {
	Outputs []OutputVariance // in the order of the norm
	Inputs  []InputVariance  // in the order of the norm

	violations customs.Violations
}

// OutputVariance compares what a run gave of an output with what its input should
// have given.
type OutputVariance struct {
	Output string
	Kind   NodeKind
	Unit   customs.Unit
	// Least and Most are what the norm gives for the input used; they differ for a
	// range only.
	Least, Most customs.Ratio
	Actual      customs.Ratio
	// Difference is how far Actual lies above Most, or, less than 0, below Least.
	Difference customs.Ratio
}

// InputVariance compares what a run used of an input with what the norm needs for
// what it gave.
type InputVariance struct {
	Input  string
	Unit   customs.Unit
	Drawn  customs.Ratio
	Needed customs.Ratio // for the products made, and in the remnants left
	// Difference is Drawn − Needed. Of it, Excess lies in no output; the rest, where
	// it is above 0, lies in waste and losses beyond the norm.
	Difference customs.Ratio
	Excess     customs.Ratio
	Outcome    NormOutcome
	Option     customs.Key // the option that decides, empty where there is no difference
}

// Violations returns what the law refuses: yields outside the range of the norm,
// and differences where the options over-norm and under-norm refuse them.
func (v *Variance) Violations() customs.Violations {
	return append(customs.Violations(nil), v.violations...)
}

// Variance compares a run with a version of a norm. Names that the norm does not
// have, and quantities of another dimension, are input errors; a version that is
// no norm under the law answers with its violations.
func (v *NormVersion) Variance(law customs.Law, drawn []Drawn, made []Made) (Variance, error) {
	r, d, vs, err := v.run(law, drawn, made)
	if err != nil {
		return Variance{}, err
	}
	if d == nil {
		return Variance{}, vs
	}
	result := Variance{violations: vs}
	amounts := make([]customs.Ratio, len(d.inputs))
	for i := range d.inputs {
		amounts[i] = d.inputs[i].drawn
	}
	scale := r.scale(amounts)
	for o := range r.outputs {
		out := &r.outputs[o]
		row := OutputVariance{Output: out.name, Kind: out.kind, Unit: out.unit, Actual: total(d.made, o)}
		row.Least, row.Most = out.amount.Mul(scale), out.amount.Mul(scale)
		if out.ranged {
			row.Least, row.Most = out.least.Mul(scale), out.most.Mul(scale)
		}
		if row.Actual.Compare(row.Most) > 0 {
			row.Difference = row.Actual.Sub(row.Most)
		} else if row.Actual.Compare(row.Least) < 0 {
			row.Difference = row.Actual.Sub(row.Least)
		}
		result.Outputs = append(result.Outputs, row)
	}
	for i := range d.inputs {
		in := &d.inputs[i]
		row := InputVariance{Input: r.inputs[i].name, Unit: r.inputs[i].unit, Drawn: in.drawn, Needed: in.need,
			Difference: in.drawn.Sub(in.need), Excess: in.excess}
		row.Outcome, row.Option = in.outcome(law)
		result.Inputs = append(result.Inputs, row)
	}
	return result, nil
}

// outcome says what becomes of the difference, and by which option.
func (d *inputDivision) outcome(law customs.Law) (NormOutcome, customs.Key) {
	switch over := d.drawn.Compare(d.need); {
	case over > 0 && law.OverNorm == customs.OverNormRefuse:
		return OperationIsRefused, customs.KeyOverNorm
	case d.capped && law.UnderNorm == customs.UnderNormRefuse:
		return OperationIsRefused, customs.KeyUnderNorm
	case over > 0:
		return DeclarantOwes, customs.KeyOverNorm
	case over == 0 && !d.capped:
		return AsNorm, ""
	case law.UnderNorm == customs.UnderNormRefuse:
		return OperationIsRefused, customs.KeyUnderNorm
	case law.UnderNorm == customs.UnderNormUncapped:
		return ChargedBeyondRun, customs.KeyUnderNorm
	}
	return CappedByRun, customs.KeyUnderNorm
}

// differences words, as remarks, how a run that is admitted differs from its norm, and
// what becomes of the difference.
func (r *recipe) differences(d *division, subject string) (vs customs.Violations) {
	for i := range d.inputs {
		in, input := &d.inputs[i], &r.inputs[i]
		code, text := UnderNorm, customs.Phrase("")
		switch outcome, _ := in.outcome(r.law); outcome {
		case DeclarantOwes:
			code, text = OverNorm, "{1} of “{0}” were used, the norm needs {2} for what was made: the obligation for the difference stays until it is recognised as a loss, or charged (option over-norm)|использовано «{0}» {1}, по норме на полученное требуется {2}: обязанность в отношении разницы сохраняется до её признания потерями или начисления (over-norm)"
		case CappedByRun:
			text = "more was made of {1} of “{0}” than the norm gives, by which {2} are needed: the products carry no more than was used (option under-norm)|«{0}»: из {1} получено больше, чем дают нормы выхода, по которым требуется {2}: на продукты приходится не более использованного (under-norm)"
		case ChargedBeyondRun:
			text = "more was made of {1} of “{0}” than the norm gives, by which {2} are needed: the products are charged for that all the same (option under-norm)|«{0}»: из {1} получено больше, чем дают нормы выхода, по которым требуется {2}: за продукты начисляется по норме и сверх использованного (under-norm)"
		default:
			continue
		}
		vs = append(vs, customs.Violation{Code: code, Provision: outputNorm, Subject: subject,
			Detail: customs.Say(text, customs.Text(input.name), unitAmount(in.drawn, input.unit), unitAmount(in.need, input.unit))})
	}
	return vs
}

// Division is how the input that a run used divides among what it gave.
type Division struct {
	Inputs []InputDivision // in the order of the norm
}

// InputDivision is the division of one input: what the outputs contain and the
// excess add up to what was drawn, exactly.
type InputDivision struct {
	Input   string
	Unit    customs.Unit
	Drawn   customs.Ratio
	Excess  customs.Ratio   // in no output; unprocessed foreign goods
	Outputs []OutputContent // in the order made
}

// OutputContent is the input that an output contains, and for a product the input
// that Article 175 charges if all of it is released for domestic consumption: Q ÷
// norm, which is its content and its part of the waste and losses of its run.
type OutputContent struct {
	ID      GoodsID
	Output  string
	Kind    NodeKind
	Content customs.Ratio
	Charge  customs.Ratio
}

// Divide divides what a run used among what it gave, by the options discharge,
// joint-products and under-norm. Errors are those of Variance; a yield outside
// its range is one too, as are the refusals of over-norm and under-norm.
func (v *NormVersion) Divide(law customs.Law, drawn []Drawn, made []Made) (Division, error) {
	r, d, vs, err := v.run(law, drawn, made)
	if err == nil {
		err = vs.Err()
	}
	if err != nil {
		return Division{}, err
	}
	result := Division{make([]InputDivision, len(d.inputs))}
	for i := range d.inputs {
		in := &d.inputs[i]
		row := InputDivision{Input: r.inputs[i].name, Unit: r.inputs[i].unit, Drawn: in.drawn, Excess: in.excess}
		for m := range made {
			out := &r.outputs[d.made[m].output]
			c := OutputContent{ID: made[m].ID, Output: out.name, Kind: out.kind, Content: in.content[m]}
			if out.kind == Product {
				c.Charge = d.charge(i, m)
			}
			row.Outputs = append(row.Outputs, c)
		}
		result.Inputs[i] = row
	}
	return result, nil
}

// run makes the version ready, reads what a run drew and gave, and divides it.
func (v *NormVersion) run(law customs.Law, drawn []Drawn, made []Made) (*recipe, *division, customs.Violations, error) {
	r, vs := v.compile(law, v.Source)
	if err := vs.Err(); err != nil {
		return nil, nil, nil, err
	}
	amounts, turned, err := r.read(drawn, made)
	if err != nil {
		return nil, nil, nil, err
	}
	d, vs := r.divide(amounts, turned, v.Source)
	return r, d, vs, nil
}

// read returns what a run drew, by input, and what it gave, in the units of the
// norm. All faults are reported at once.
func (r *recipe) read(drawn []Drawn, made []Made) ([]customs.Ratio, []outturn, error) {
	var faults customs.Faults
	amounts := make([]customs.Ratio, len(r.inputs))
	negative := func(q customs.Quantity) {
		if q.Sign() < 0 {
			faults = append(faults, &customs.RangeError{What: "quantity of a run|количество в переработке", Value: q.String(), Limit: "0 or more|не меньше 0"})
		}
	}
	for _, d := range drawn {
		negative(d.Quantity)
		i, n, err := r.drawnOf(d.Input, d.Quantity)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		amounts[i] = amounts[i].Add(n)
	}
	turned := make([]outturn, len(made))
	for m := range made {
		negative(made[m].Quantity)
		o, n, err := r.amountOf(made[m].Output, made[m].Quantity)
		if err != nil {
			faults = append(faults, err)
		}
		turned[m] = outturn{o, n}
	}
	return amounts, turned, faults.Err()
}
