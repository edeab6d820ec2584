package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/eaeu-customs/inward/liability"
)

// node is goods of the ledger, a lot or an output, with the tape of their
// quantity. Positions are whole numbers of 10^-scale of the unit.
type node struct {
	id        GoodsID
	name      string // of the goods in the permit, or of the output in its norm
	code      customs.GoodsCode
	kind      NodeKind
	unit      customs.Unit
	scale     uint8
	temporary bool         // placed from temporary import, or made of nothing but such goods (163(3))
	gone      bool         // its making was reversed
	number    int32        // place in the order of making
	seq       uint32       // the event that made it
	on        customs.Date // since when it exists
	lot       *lotFacts    // of a ForeignLot
	run       *run         // that made it; nil for lots
	term      *term        // nil until release
	tape      tape
}

// lotFacts is what is known of a lot beyond its quantity.
type lotFacts struct {
	liability.Lot
	declaration *declaration
	released    uint64 // the event of its release; 0 before
	group       *group // nil if the lot is drawn by name only
	place       int32  // in the group
}

// declaration is a placing declaration, or an application for release before
// filing one, with its lots.
type declaration struct {
	id          DeclarationID
	declarant   customs.PersonID
	office      customs.Office
	on          customs.Date // day of registration
	lots        []*node
	temporary   bool
	application bool
	filed       DeclarationID // the declaration that followed the application
	filer       customs.PersonID
}

// maxScale bounds the scale of a tape, so that its positions have room.
const maxScale = 9

// measureScale returns the scale at which a quantity is laid out: fine enough for
// it, and as fine as acts on it may need: nine decimals where 18 digits have room
// for them.
func measureScale(q exact.Decimal) uint8 {
	whole, digits := q.Coef, uint8(0)
	for range q.Scale {
		whole /= 10
	}
	for ; whole > 0; whole /= 10 {
		digits++
	}
	return max(q.Scale, min(maxScale, 18-digits))
}

// lay makes goods of a quantity, which must be positive.
func (n *node) lay(id GoodsID, kind NodeKind, q customs.Quantity, in Account, day customs.Date, seq uint32) {
	d := q.Exact()
	n.id, n.kind, n.unit, n.scale, n.seq, n.on = id, kind, q.Unit(), measureScale(d), seq, day
	n.tape.lay(d.Coef*exact.Pow10(n.scale-d.Scale), in, day, seq)
}

// node returns goods by name, nil where nobody knows them.
func (p *Procedure) node(id GoodsID) *node {
	if n := p.recent; n != nil && n.id == id {
		return n
	}
	return p.goods[id]
}

// position returns a quantity, which is not negative, as a position on the tape;
// more than there is gives the position after the last. It must be of the node's
// dimension and not finer than the tape measures.
func (n *node) position(q customs.Quantity) (int64, error) {
	if at, ok := q.Steps(n.unit, n.scale); ok {
		return min(at, n.tape.size+1), nil
	}
	q, err := q.In(n.unit)
	if err != nil {
		return 0, err
	}
	d := q.Exact()
	if d.Scale > n.scale {
		return 0, &customs.RangeError{
			What:  "quantity|количество",
			Value: q.String(),
			Limit: "no more decimals than the ledger measures these goods with|не более знаков после запятой, чем учитывается для этих товаров",
		}
	}
	unit := exact.Pow10(n.scale - d.Scale)
	if d.Coef > n.tape.size/unit {
		return n.tape.size + 1, nil // more than there is; the product might overflow
	}
	return d.Coef * unit, nil
}

// quantity returns a position as a quantity. Most positions are whole units or
// have few decimals: the zeros are taken off by halves.
func (n *node) quantity(pos int64) customs.Quantity {
	d := exact.Decimal{Coef: pos, Scale: n.scale}
	if d.Scale == maxScale {
		switch {
		case d.Coef%1_000_000_000 == 0:
			d = exact.Decimal{Coef: d.Coef / 1_000_000_000}
		case d.Coef%1_000_000 == 0:
			d = exact.Decimal{Coef: d.Coef / 1_000_000, Scale: 3}
		}
	}
	q, err := customs.QuantityFromExact(d, n.unit)
	if err != nil {
		panic("processing: a position of a tape is no quantity: " + err.Error())
	}
	return q
}

// whole returns all of the goods.
func (n *node) whole() customs.Quantity { return n.quantity(n.tape.size) }
