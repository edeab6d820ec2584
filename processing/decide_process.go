package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// process records a run: who did what by which norm, what it drew and gave.
func (a *act) process(c *Process) Event {
	e := GoodsProcessed{Run: c.Run, Norm: c.Norm, Operation: c.Operation, By: c.By, Union: slices.Clone(c.Union)}
	switch {
	case c.Run == "":
		a.missing("name of the run|обозначение переработки")
	case a.p.runs[c.Run] != nil:
		a.fault(ErrDuplicate, "run {0} is recorded already|переработка {0} уже учтена", customs.Text(string(c.Run)))
	}
	a.goods(CommandProcess, c.Inputs, &e.Moves)
	e.Outputs = slices.Clone(c.Outputs)
	if !a.clean() {
		return nil
	}
	return e
}
