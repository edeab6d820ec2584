package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// applyProcessed enters a run with what it drew and gave.
func (p *Procedure) applyProcessed(r *Record, e *GoodsProcessed) error {
	if e.Run == "" || p.runs[e.Run] != nil {
		return breaks(r, "run {0} has no name, or one that is taken|переработка {0} без обозначения либо с уже занятым", nameArg(e.Run))
	}
	if e.Operation == 0 || e.Operation >= Aid || e.By == "" {
		return breaks(r, "operation or processor is missing|не указаны операция или лицо, совершающее ее")
	}
	if err := plain(r, e.Run); err != nil {
		return err
	}
	version, place, err := p.permit(r.On).norm(e.Norm, r.On)
	if err != nil {
		return fails(r, err)
	}
	recipe := p.recipe(version)
	if recipe == nil {
		return breaks(r, "norm {0} is none under the law|норма {0} не отвечает законодательству", nameArg(e.Norm))
	}
	if place != e.Version {
		return breaks(r, "norm {0} is in version {1} on that day, not {2}|у нормы {0} в этот день редакция {1}, а не {2}",
			customs.Text(string(e.Norm)), customs.Count(place), customs.Count(e.Version))
	}
	var few [4]step
	steps, err := p.steps(few[:0], r, CommandProcess, &e.Moves, r.On)
	if err != nil {
		return err
	}
	if err := version.fitsDraws(r, e.Norm, steps); err != nil {
		return err
	}
	if len(e.Outputs) == 0 {
		return breaks(r, "it made nothing|ничего не получено")
	}
	for i := range e.Outputs {
		made := &e.Outputs[i]
		if err := p.fresh(r, made.ID, made.Quantity); err != nil {
			return err
		}
		if slices.ContainsFunc(e.Outputs[:i], func(b Made) bool { return b.ID == made.ID }) {
			return breaks(r, "goods {0} stand twice|товар {0} указан дважды", nameArg(made.ID))
		}
		if err := version.fitsMade(r, e.Norm, recipe, made, steps); err != nil {
			return err
		}
	}
	p.make(r, steps, r.On)
	edge := p.edge(r, e.Run, steps)
	edge.norm, edge.version, edge.recipe = e.Norm, version, recipe
	edge.outputs = make([]*node, 0, len(e.Outputs))
	t, temporary := p.termOf(edge), edge.temporary()
	nodes := make([]node, len(e.Outputs))
	for i := range e.Outputs {
		made, n := &e.Outputs[i], &nodes[i]
		n.lay(made.ID, version.kindOf(made, steps), made.Quantity, AccountOnHand, r.On, uint32(r.Seq))
		n.name, n.run, n.term, n.temporary = made.name(), edge, t, temporary
		edge.outputs = append(edge.outputs, n)
		p.enter(n)
	}
	p.runs[e.Run] = edge
	return nil
}

// edge enters a run with its draws.
func (p *Procedure) edge(r *Record, id RunID, steps []step) *run {
	edge := &run{id: id, seq: uint32(r.Seq), on: r.On, draws: make([]draw, len(steps))}
	for i := range steps {
		edge.draws[i] = draw{steps[i].node, steps[i].from, steps[i].to}
	}
	p.edges.append(edge)
	return edge
}

// temporary reports whether all that a run drew was placed from temporary import.
func (e *run) temporary() bool {
	for i := range e.draws {
		if !e.draws[i].node.temporary {
			return false
		}
	}
	return true
}

// name returns what the goods are called in the norm: that of the output, or for
// the excess and what was not processed that of the input.
func (m *Made) name() string {
	switch {
	case m.Excess != "":
		return m.Excess
	case m.Unprocessed != "":
		return m.Unprocessed
	}
	return m.Output
}

// kindOf returns the kind of an output by its name in the norm, Excess for the
// input that the norm does not need, for what remained beyond the norm the kind of what
// was drawn, 0 where the norm has no such output.
func (v *NormVersion) kindOf(m *Made, steps []step) NodeKind {
	if m.Excess != "" {
		return Excess
	}
	for i := range v.Outputs {
		switch out := &v.Outputs[i]; {
		case out.Name != m.Output:
		case m.Unprocessed == "":
			return out.Kind
		case out.Kind == Remnant:
			return v.remained(steps)
		}
	}
	return 0
}

// remained returns the kind of what remained of a run beyond its norm. It was not
// processed, and is what it was: goods placed (171), or made by an earlier run. Of what
// was drawn together the goods placed decide, then the products, then the remnants.
func (v *NormVersion) remained(steps []step) (kind NodeKind) {
	for i := range steps {
		n := steps[i].node
		if slices.ContainsFunc(v.Inputs, func(in NormInput) bool { return in.Aid && in.Goods == n.name }) {
			continue
		}
		switch {
		case n.unprocessed():
			return Unprocessed
		case n.kind == Product, n.kind == Remnant && kind != Product, kind == 0:
			kind = n.kind
		}
	}
	return kind
}
