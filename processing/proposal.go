package processing

import "github.com/eaeu-customs/inward/customs"

// RecordedRun is a production run as the books have it.
type RecordedRun struct {
	Run   RunID
	On    customs.Date
	Drawn []Drawn
	Made  []Made
}

// Proposal is an output norm computed from recorded runs. It proposes; whether it
// becomes a norm of a permit is for the authorised body.
type Proposal struct {
	// Version has all inputs and all outputs of the runs together as its
	// quantities, so that its proportions are the mean, weighted by input, and what
	// the runs did not balance it does not balance either.
	Version NormVersion
	Runs    int
	First   customs.Date // of the runs
	Last    customs.Date
	Spreads []Spread // by output
}

// Spread says how far the runs lie apart in an output: its yields, per one unit of
// the first input.
type Spread struct {
	Output    string
	Unit      customs.Unit
	Mean      customs.Ratio // of the whole: all output by all input
	Least     customs.Ratio
	Most      customs.Ratio
	LeastRun  RunID         // the first run that gave least
	MostRun   RunID         // the first run that gave most
	Deviation customs.Ratio // mean distance of the runs from Mean, each run counting once
}

// Propose computes a norm from recorded runs. The outputs say by Name and Kind
// what the runs gave; their other fields are taken over as they are, but for
// Quantity, Percent and Range. A run that gave nothing of an output yields 0 of
// it.
//
// Input errors, all at once: no runs, no outputs, a run without a day, without
// input or with other inputs than the first run, outputs that are not listed,
// quantities that are of several dimensions or not above 0.
func Propose(runs []RecordedRun, outputs []NormOutput) (Proposal, error) {
	s := survey{outputs: outputs}
	s.open(runs)
	for k := range runs {
		s.add(&runs[k])
	}
	if err := s.faults.Err(); err != nil {
		return Proposal{}, err
	}
	return s.propose(runs)
}

// survey adds up runs.
type survey struct {
	outputs []NormOutput
	inputs  []customs.Quantity // by input, in the unit of the first run
	names   []string
	given   []customs.Quantity // by output; no quantity until a run gave some
	yields  [][]customs.Ratio  // by output, by run; per one unit of the first input
	faults  customs.Faults
}

func (s *survey) fault(code customs.Code, p customs.Phrase, args ...customs.Arg) {
	s.faults = append(s.faults, customs.NewInputError(code, p, args...))
}

// open takes the names and units of inputs and outputs from the first runs that
// have them.
func (s *survey) open(runs []RecordedRun) {
	if len(runs) == 0 {
		s.fault(customs.ErrMissing, "no runs were given|переработки не указаны")
		return
	}
	if len(s.outputs) == 0 {
		s.fault(customs.ErrMissing, "no outputs were named|выходы не указаны")
	}
	for _, d := range runs[0].Drawn {
		if s.input(d.Input) < 0 {
			s.names = append(s.names, d.Input)
			s.inputs = append(s.inputs, customs.ZeroQuantity(d.Quantity.Unit()))
		}
	}
	s.given = make([]customs.Quantity, len(s.outputs))
	s.yields = make([][]customs.Ratio, len(s.outputs))
	for o := range s.outputs {
		s.yields[o] = make([]customs.Ratio, 0, len(runs))
		for k := range runs {
			for _, m := range runs[k].Made {
				if m.Output == s.outputs[o].Name && s.given[o].IsZero() {
					s.given[o] = customs.ZeroQuantity(m.Quantity.Unit())
				}
			}
		}
	}
}

func (s *survey) input(name string) int {
	for i := range s.names {
		if s.names[i] == name {
			return i
		}
	}
	return -1
}

func (s *survey) output(name string) int {
	for o := range s.outputs {
		if s.outputs[o].Name == name {
			return o
		}
	}
	return -1
}

// add adds a run.
func (s *survey) add(r *RecordedRun) {
	run := customs.Text(string(r.Run))
	if r.On.IsZero() {
		s.fault(customs.ErrMissing, "run {0} has no day|переработка {0}: не указан день", run)
	}
	drawn := make([]customs.Quantity, len(s.inputs))
	for i := range drawn {
		drawn[i] = customs.ZeroQuantity(s.inputs[i].Unit())
	}
	for _, d := range r.Drawn {
		i := s.input(d.Input)
		if i < 0 {
			s.fault(ErrNoOutput, "run {0} used “{1}”, the first run did not|переработка {0}: использован «{1}», которого нет в первой переработке", run, customs.Text(d.Input))
			continue
		}
		s.sum(&drawn[i], d.Quantity, r.Run)
	}
	for i := range drawn {
		if drawn[i].Sign() <= 0 {
			s.fault(customs.ErrMissing, "run {0} used no “{1}”|переработка {0}: «{1}» не использован", run, customs.Text(s.names[i]))
		}
		s.sum(&s.inputs[i], drawn[i], r.Run)
	}
	made := make([]customs.Quantity, len(s.outputs))
	for o := range made {
		made[o] = customs.ZeroQuantity(s.given[o].Unit())
	}
	for _, m := range r.Made {
		o := s.output(m.Output)
		if o < 0 {
			s.fault(ErrNoOutput, "run {0} gave “{1}”, which is not among the outputs|переработка {0}: получен «{1}», которого нет среди выходов", run, customs.Text(m.Output))
			continue
		}
		if m.Quantity.Sign() < 0 {
			s.faults = append(s.faults, &customs.RangeError{What: "quantity of a run|количество в переработке", Value: m.Quantity.String(), Limit: "0 or more|не меньше 0"})
		}
		s.sum(&made[o], m.Quantity, r.Run)
	}
	if len(drawn) == 0 || drawn[0].Sign() <= 0 {
		if len(s.names) == 0 {
			s.fault(customs.ErrMissing, "run {0} used nothing|переработка {0}: входы не указаны", run)
		}
		return
	}
	for o := range made {
		if !made[o].IsZero() {
			s.sum(&s.given[o], made[o], r.Run)
		}
		s.yields[o] = append(s.yields[o], quo(made[o].Ratio(), drawn[0].Ratio()))
	}
}

// sum adds a quantity, or keeps why it cannot be added.
func (s *survey) sum(to *customs.Quantity, q customs.Quantity, run RunID) {
	total, err := to.Add(q)
	if err != nil {
		s.fault(customs.ErrUnit, "run {0}: {1}|переработка {0}: {2}", customs.Text(string(run)),
			customs.Text(customs.Explain(err, customs.English)), customs.Text(customs.Explain(err, customs.Russian)))
		return
	}
	*to = total
}

// propose makes the proposal of what was added up.
func (s *survey) propose(runs []RecordedRun) (Proposal, error) {
	p := Proposal{Runs: len(runs), First: runs[0].On, Last: runs[0].On}
	for k := range runs {
		if runs[k].On.Before(p.First) {
			p.First = runs[k].On
		}
		if runs[k].On.After(p.Last) {
			p.Last = runs[k].On
		}
	}
	for i := range s.inputs {
		p.Version.Inputs = append(p.Version.Inputs, NormInput{Goods: s.names[i], Quantity: s.inputs[i]})
	}
	for o := range s.outputs {
		if s.given[o].Sign() <= 0 {
			return Proposal{}, customs.NewInputError(customs.ErrMissing, "no run gave “{0}”|ни одна переработка не дала «{0}»", customs.Text(s.outputs[o].Name))
		}
		out := s.outputs[o]
		out.Quantity, out.Percent, out.Range = s.given[o], customs.Percent{}, NormRange{}
		p.Version.Outputs = append(p.Version.Outputs, out)
		p.Spreads = append(p.Spreads, s.spread(o, runs))
	}
	return p, nil
}

// spread says how far the runs lie apart in an output.
func (s *survey) spread(o int, runs []RecordedRun) Spread {
	r := Spread{Output: s.outputs[o].Name, Unit: s.given[o].Unit(), Mean: quo(s.given[o].Ratio(), s.inputs[0].Ratio())}
	for k, y := range s.yields[o] {
		if k == 0 || y.Compare(r.Least) < 0 {
			r.Least, r.LeastRun = y, runs[k].Run
		}
		if k == 0 || y.Compare(r.Most) > 0 {
			r.Most, r.MostRun = y, runs[k].Run
		}
		away := y.Sub(r.Mean)
		if away.Sign() < 0 {
			away = away.Neg()
		}
		r.Deviation = r.Deviation.Add(away)
	}
	n, err := customs.NewRatio(len(runs), 1)
	if err != nil {
		panic("processing: " + err.Error())
	}
	r.Deviation = quo(r.Deviation, n)
	return r
}

// Ranges returns the proposal as a norm of ranges for a quantity of the first
// input, each output from its least to its most yield, rounded outwards to a
// number of decimals so that every run lies inside. Outputs of which all runs
// gave the same stay amounts if they need no rounding. The other inputs are
// rounded half up. A quantity that is not above 0 or is of another dimension is
// an input error.
func (p *Proposal) Ranges(base customs.Quantity, decimals uint8) (NormVersion, error) {
	v := p.Version
	v.Inputs = append([]NormInput(nil), p.Version.Inputs...)
	v.Outputs = append([]NormOutput(nil), p.Version.Outputs...)
	if len(v.Inputs) == 0 || base.Sign() <= 0 {
		return NormVersion{}, &customs.RangeError{What: "quantity of the first input|количество первого входа", Value: base.String(), Limit: "more than 0|больше 0"}
	}
	scale, err := base.Over(v.Inputs[0].Quantity)
	if err != nil {
		return NormVersion{}, err
	}
	units := scale.Mul(v.Inputs[0].Quantity.Ratio())
	v.Inputs[0].Quantity = base
	for i := range v.Inputs[1:] {
		in := &v.Inputs[1+i]
		if in.Quantity, err = in.Quantity.TimesRounded(scale, customs.Rounding{Scale: decimals, Mode: customs.HalfUp}); err != nil {
			return NormVersion{}, err
		}
	}
	for o := range v.Outputs {
		out, s := &v.Outputs[o], &p.Spreads[o]
		one := oneOf(s.Unit)
		least, err := one.TimesRounded(s.Least.Mul(units), customs.Rounding{Scale: decimals, Mode: customs.Down})
		if err != nil {
			return NormVersion{}, err
		}
		most, err := one.TimesRounded(s.Most.Mul(units), customs.Rounding{Scale: decimals, Mode: customs.Up})
		if err != nil {
			return NormVersion{}, err
		}
		if least == most {
			out.Quantity = least
			continue
		}
		out.Quantity, out.Range = customs.Quantity{}, NormRange{Least: least, Most: most}
	}
	return v, nil
}
