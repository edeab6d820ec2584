package processing

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// Move is one part of named goods that an act moved from one account to another:
// from position From up to position To of the goods' quantity, in their own unit.
// Positions of the same goods never overlap between acts that stand.
type Move struct {
	Goods    GoodsID
	From, To customs.Quantity
	Out, In  Account
}

// Moves are the parts that one act moved, in the order of its portions. The zero
// Moves is none. The first is kept in place, because most acts move one.
type Moves struct {
	first shift
	more  []shift
}

// shift is a Move as it is kept: its positions are whole numbers of 10^-scale of
// the unit, the least scale that holds both, so that one move has one form.
type shift struct {
	goods    GoodsID
	from, to int64
	unit     customs.Unit
	scale    uint8
	out, in  Account
}

// Len returns the number of moves.
func (m Moves) Len() int {
	if m.first.goods == "" {
		return 0
	}
	return 1 + len(m.more)
}

// All yields the moves in order.
func (m Moves) All() iter.Seq[Move] {
	return func(yield func(Move) bool) {
		for i := range m.Len() {
			if !yield(m.at(i).move()) {
				return
			}
		}
	}
}

// at returns move i, 0 ≤ i < Len.
func (m *Moves) at(i int) *shift {
	if i == 0 {
		return &m.first
	}
	return &m.more[i-1]
}

// add puts a move of a part of goods at the end.
func (m *Moves) add(n *node, of part, out, in Account) {
	from, to, scale := uint64(of.from), uint64(of.to), n.scale
	if scale >= 6 && from%1e6 == 0 && to%1e6 == 0 {
		from, to, scale = from/1e6, to/1e6, scale-6
	}
	if scale >= 3 && from%1e3 == 0 && to%1e3 == 0 {
		from, to, scale = from/1e3, to/1e3, scale-3
	}
	for scale > 0 && from%10 == 0 && to%10 == 0 {
		from, to, scale = from/10, to/10, scale-1
	}
	*m.next() = shift{n.id, int64(from), int64(to), n.unit, scale, out, in}
}

// next makes place for a move.
func (m *Moves) next() *shift {
	if m.first.goods == "" {
		return &m.first
	}
	m.more = append(m.more, shift{})
	return &m.more[len(m.more)-1]
}

// move returns the shift as it is shown.
func (s *shift) move() Move {
	return Move{s.goods, s.quantity(s.from), s.quantity(s.to), s.out, s.in}
}

// quantity returns a position as a quantity.
func (s *shift) quantity(pos int64) customs.Quantity {
	q, err := customs.QuantityFromExact(exact.Decimal{Coef: pos, Scale: s.scale}, s.unit)
	if err != nil {
		panic("processing: a position of a move is no quantity: " + err.Error())
	}
	return q
}

// size returns how much is moved.
func (s *shift) size() customs.Quantity { return s.quantity(s.to - s.from) }

// shift returns the move as it is kept. One without goods, or whose positions are
// no quantities of one dimension, is an error.
func (m *Move) shift() (shift, error) {
	if m.Goods == "" || m.From.IsZero() || m.To.IsZero() {
		return shift{}, customs.NewInputError(customs.ErrMissing, "a move lacks its goods, where the part begins or where it ends|в перемещении не указаны товар, начало или конец части")
	}
	end, err := m.To.In(m.From.Unit())
	if err != nil {
		return shift{}, customs.NewInputError(customs.ErrUnit, "part of {0} from {1} to {2}: one unit is wanted|часть {0} от {1} до {2}: требуется одна единица измерения",
			customs.Text(string(m.Goods)), m.From.Arg(), m.To.Arg())
	}
	from, to := m.From.Exact(), end.Exact()
	scale := max(from.Scale, to.Scale)
	if from, err = from.Rescale(scale); err == nil {
		to, err = to.Rescale(scale)
	}
	if err != nil {
		return shift{}, &customs.RangeError{What: "part of goods|часть товара", Value: m.From.String() + "…" + m.To.String(), Limit: "at most 18 digits|не более 18 цифр"}
	}
	return shift{m.Goods, from.Coef, to.Coef, m.From.Unit(), scale, m.Out, m.In}, nil
}

// part returns the part of the goods that a move takes.
func (n *node) part(s *shift) (part, error) {
	if s.unit == n.unit && s.scale <= n.scale && s.from >= 0 && s.from <= s.to {
		unit := uint64(exact.Pow10(n.scale - s.scale))
		if hi, to := bits.Mul64(uint64(s.to), unit); hi == 0 && to <= uint64(n.tape.size) {
			return part{s.from * int64(unit), int64(to)}, nil
		}
	}
	m := s.move()
	from, err := n.position(m.From)
	if err != nil {
		return part{}, err
	}
	to, err := n.position(m.To)
	return part{from, to}, err
}

// collect returns the moves as a list.
func (m Moves) collect() []Move { return slices.Collect(m.All()) }

// movesOf takes a list of moves; one that is none is an error.
func movesOf(list []Move) (Moves, error) {
	var read Moves
	for _, move := range list {
		s, err := move.shift()
		if err != nil {
			return Moves{}, err
		}
		*read.next() = s
	}
	return read, nil
}
