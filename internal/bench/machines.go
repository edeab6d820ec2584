package bench

import (
	"context"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
)

// The state-machine libraries make a bare transition: no goods, no checks, no
// event to store. Goods go from one state to another and back, so that there is
// always a next transition.

var there, back any = "suspend", "resume"

// Looplab is a machine of two states of looplab/fsm.
func Looplab() *fsm.FSM {
	return fsm.NewFSM("underway", fsm.Events{
		{Name: "suspend", Src: []string{"underway"}, Dst: "suspended"},
		{Name: "resume", Src: []string{"suspended"}, Dst: "underway"},
	}, fsm.Callbacks{})
}

// LooplabStep makes the transition of a step: out at the even ones, back at the odd.
func LooplabStep(m *fsm.FSM, step int) error {
	if step%2 == 0 {
		return m.Event(context.Background(), "suspend")
	}
	return m.Event(context.Background(), "resume")
}

// Stateless is a machine of two states of qmuntal/stateless.
func Stateless() *stateless.StateMachine {
	m := stateless.NewStateMachine("underway")
	m.Configure("underway").Permit("suspend", "suspended")
	m.Configure("suspended").Permit("resume", "underway")
	return m
}

// StatelessStep makes the transition of a step: out at the even ones, back at the odd.
func StatelessStep(m *stateless.StateMachine, step int) error {
	if step%2 == 0 {
		return m.Fire(there)
	}
	return m.Fire(back)
}
