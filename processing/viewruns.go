package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Runs yields the runs of processing by a norm that there were by the day, by any
// norm if none is named, in the order of recording: what Propose takes. Goods are
// drawn under the names that the norm knows; an excess is part of what was drawn
// and no output.
func (v View) Runs(norm NormID) iter.Seq[RecordedRun] {
	return func(yield func(RecordedRun) bool) {
		for _, at := range v.procedure().edges.all() {
			e := *at
			if e.recipe == nil || e.reversed || e.on.After(v.on) || norm != "" && e.norm != norm {
				continue
			}
			if !yield(v.p.record(e)) {
				return
			}
		}
	}
}

// Variance compares a run with the norm that it was decided by, in the version of
// its day. A run that there was not by the day is an input error.
func (v View) Variance(id RunID) (Variance, error) {
	e := v.procedure().runs[id]
	if e == nil || e.recipe == nil || e.reversed || e.on.After(v.on) {
		return Variance{}, customs.NewInputError(customs.ErrUnknown, "there was no run {0} by {1}|на {1} переработки {0} не было", nameArg(id), v.on.Arg())
	}
	r := v.p.record(e)
	return e.version.Variance(v.p.law, r.Drawn, r.Made)
}

// record returns a run as the books have it.
func (p *Procedure) record(e *run) RecordedRun {
	made := p.given(e)
	r := RecordedRun{Run: e.id, On: e.on}
	for i := range e.draws {
		d := &e.draws[i]
		q := d.node.quantity(d.to - d.from)
		same := -1
		for k := range r.Drawn {
			if r.Drawn[k].Input == d.node.name {
				same = k
			}
		}
		if same >= 0 {
			if sum, err := r.Drawn[same].Quantity.Add(q); err == nil {
				r.Drawn[same].Quantity = sum
				continue
			}
		}
		r.Drawn = append(r.Drawn, Drawn{d.node.name, q})
	}
	for i, n := range e.outputs {
		if n.kind != Excess {
			r.Made = append(r.Made, Made{ID: n.id, Output: made[i].Output, Quantity: n.whole()})
		}
	}
	return r
}

// given returns what the event of a run says of its outputs, in their order.
func (p *Procedure) given(e *run) []Made {
	event, _ := p.log.at(int(e.seq) - 1).Event.(GoodsProcessed)
	return event.Outputs
}
