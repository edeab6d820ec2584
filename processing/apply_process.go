package processing

import "github.com/eaeu-customs/inward/customs"

// applyProcessed enters a run with what it drew and gave.
func (p *Procedure) applyProcessed(r *Record, e *GoodsProcessed) error {
	if e.Run == "" || p.runs[e.Run] != nil {
		return breaks(r, "run “{0}” has no name or one that is taken|переработка «{0}» без обозначения либо с уже занятым", customs.Text(string(e.Run)))
	}
	steps, err := p.steps(r, CommandProcess, &e.Moves, r.On)
	if err != nil {
		return err
	}
	_ = steps
	return nil
}
