package processing

import (
	"iter"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Move is one part of named goods that an act moved from one account to another:
// from position From up to position To of the goods' quantity, in their own unit.
// Positions of the same goods never overlap between acts that stand.
type Move struct {
	Goods    GoodsID
	From, To customs.Quantity
	Out, In  Account
}

// Moves are the parts that one act moved, in the order of its portions. The first
// is kept in place, because most acts move one.
type Moves struct {
	first Move
	more  []Move
}

// Len returns the number of moves.
func (m Moves) Len() int {
	if m.first == (Move{}) {
		return 0
	}
	return 1 + len(m.more)
}

// All yields the moves in order.
func (m Moves) All() iter.Seq[Move] {
	return func(yield func(Move) bool) {
		if m.first == (Move{}) || !yield(m.first) {
			return
		}
		for _, move := range m.more {
			if !yield(move) {
				return
			}
		}
	}
}

// at returns move i, 0 ≤ i < Len.
func (m *Moves) at(i int) *Move {
	if i == 0 {
		return &m.first
	}
	return &m.more[i-1]
}

// add puts a move at the end.
func (m *Moves) add(move Move) {
	if m.first == (Move{}) {
		m.first = move
		return
	}
	m.more = append(m.more, move)
}

// JSONForm returns the moves as a list.
func (m Moves) JSONForm() any { return slices.Collect(m.All()) }

// FromJSONForm takes a list of moves; one that says nothing is an error.
func (m *Moves) FromJSONForm(form any) error {
	var read Moves
	for i, move := range form.([]Move) {
		if move == (Move{}) {
			return customs.NewInputError(customs.ErrMissing, "move {0} says nothing|перемещение {0} пустое", customs.Count(i+1))
		}
		read.add(move)
	}
	*m = read
	return nil
}
