package processing

import "slices"

// group is lots that may be drawn first in, first out, in the order of placing.
type group struct {
	name     string
	goods    string // of this name, while any lot of the group is declared
	declared int
	lots     []*node
	open     []*node // of lots, those with anything on hand
}

// add puts a lot into its place in the order of placing.
func (g *group) add(n *node) {
	at := len(g.lots)
	for at > 0 && g.lots[at-1].lot.Placed.After(n.lot.Placed) {
		at--
	}
	g.lots = slices.Insert(g.lots, at, n)
	g.number(at)
}

// remove takes a lot out of the order, of which nothing is on hand.
func (g *group) remove(n *node) {
	at := int(n.lot.place)
	g.lots = slices.Delete(g.lots, at, at+1)
	g.number(at)
}

// number gives the lots from a place on their places.
func (g *group) number(from int) {
	for i := from; i < len(g.lots); i++ {
		g.lots[i].lot.place = int32(i)
	}
}

// settle opens or closes a lot after a move.
func (g *group) settle(n *node) {
	at, open := slices.BinarySearchFunc(g.open, n.lot.place, func(m *node, place int32) int { return int(m.lot.place - place) })
	switch has := n.tape.balance(AccountOnHand) > 0; {
	case has && !open:
		g.open = slices.Insert(g.open, at, n)
	case !has && open:
		g.open = slices.Delete(g.open, at, at+1)
	}
}
