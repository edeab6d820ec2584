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
	version, place, err := p.permit(r.On).norm(e.Norm, r.On)
	if err != nil {
		return err
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
	for i := range e.Outputs {
		made := &e.Outputs[i]
		if err := p.fresh(r, made.ID, made.Quantity); err != nil {
			return err
		}
		if slices.ContainsFunc(e.Outputs[:i], func(b Made) bool { return b.ID == made.ID }) {
			return breaks(r, "goods {0} stand twice|товар {0} указан дважды", nameArg(made.ID))
		}
		if version.kindOf(made) == 0 {
			return breaks(r, "norm {0} has no output “{1}”|в норме {0} нет выхода «{1}»", nameArg(e.Norm), customs.Text(made.Output))
		}
	}
	p.make(r, steps, r.On)
	edge := p.edge(r, e.Run, steps)
	edge.norm, edge.version, edge.recipe = e.Norm, version, p.recipe(version)
	edge.outputs = make([]*node, 0, len(e.Outputs))
	t, temporary := p.termOf(edge.draws, r.On), edge.temporary()
	nodes := make([]node, len(e.Outputs))
	for i := range e.Outputs {
		made, n := &e.Outputs[i], &nodes[i]
		n.lay(made.ID, version.kindOf(made), made.Quantity, AccountOnHand, r.On, uint32(r.Seq))
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
// the excess that of the input.
func (m *Made) name() string {
	if m.Excess != "" {
		return m.Excess
	}
	return m.Output
}

// kindOf returns the kind of an output by its name in the norm, Excess for the
// input that the norm does not need, 0 where the norm has no such output.
func (v *NormVersion) kindOf(m *Made) NodeKind {
	if m.Excess != "" {
		return Excess
	}
	for i := range v.Outputs {
		if v.Outputs[i].Name == m.Output {
			return v.Outputs[i].Kind
		}
	}
	return 0
}
