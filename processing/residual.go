package processing

import (
	"github.com/eaeu-customs/inward/customs"
)

// Residual is one line of a residual certificate: what came in, by placing or by
// making, against what has gone and what is there. Rest is what is missing; it is
// nothing, or the ledger is broken.
type Residual struct {
	Goods  GoodsID      // empty on the line of a unit
	Unit   customs.Unit // empty of goods: all goods measured in it
	Placed customs.Quantity
	Made   customs.Quantity
	Gone   customs.Quantity
	OnHand customs.Quantity
	Rest   customs.Quantity
}

// Certificate proves on a day that nothing was lost from the ledger: placed + made
// − gone − on hand = 0, for all goods one by one, for every unit of measurement
// and so for the permit as a whole. Gone is used up in processing, completed or
// ended in whichever way; on hand is everything for which the procedure has not
// ended, be it free, suspended, seized, with an unlisted person or reported lost.
type Certificate struct {
	On    customs.Date
	Goods []Residual // in the order of recording
	Units []Residual // in the order of the units
}

// Closed reports whether every line comes to nothing.
func (c Certificate) Closed() bool {
	for i := range c.Goods {
		if c.Goods[i].Rest.Sign() != 0 {
			return false
		}
	}
	for i := range c.Units {
		if c.Units[i].Rest.Sign() != 0 {
			return false
		}
	}
	return true
}

// Certificate returns the residual certificate of the day. The error is a
// *customs.RangeError where the sum of a unit is beyond what a quantity holds.
func (v View) Certificate() (Certificate, error) {
	c := Certificate{On: v.on}
	at := map[customs.Unit]int{}
	for n := range v.nodes() {
		line := v.residual(n)
		c.Goods = append(c.Goods, line)
		i, ok := at[n.unit]
		if !ok {
			i = len(c.Units)
			at[n.unit] = i
			none := customs.ZeroQuantity(n.unit)
			c.Units = append(c.Units, Residual{"", n.unit, none, none, none, none, none})
		}
		if err := c.Units[i].add(&line); err != nil {
			return Certificate{}, err
		}
	}
	return c, nil
}

// residual is the line of one goods. Placed and made are what its papers say; the
// rest is what the accounts say.
func (v View) residual(n *node) Residual {
	r := Residual{Goods: n.id, Unit: n.unit, Placed: customs.ZeroQuantity(n.unit), Made: customs.ZeroQuantity(n.unit)}
	in := n.quantity(n.tape.size)
	if n.kind == ForeignLot {
		in, r.Placed = n.lot.Quantity, n.lot.Quantity
	} else {
		r.Made = in
	}
	var gone, held int64
	for h := range n.tape.holdings() {
		a := h.account
		if a.held() {
			held += n.tape.balanceOn(a, v.on)
		} else {
			gone += n.tape.balanceOn(a, v.on)
		}
	}
	r.Gone, r.OnHand = n.quantity(gone), n.quantity(held)
	rest, err := in.Sub(r.Gone)
	if err == nil {
		rest, err = rest.Sub(r.OnHand)
	}
	if err != nil {
		panic("processing: the parts of goods are no quantity: " + err.Error())
	}
	r.Rest = rest
	return r
}

// held reports whether the procedure has not ended for goods in the account.
func (a Account) held() bool {
	switch a {
	case AccountRegistered, AccountOnHand, AccountSuspended, AccountSeized, AccountTransferred, AccountLossReported:
		return true
	}
	return false
}

// add adds a line to the line of its unit.
func (r *Residual) add(line *Residual) error {
	for _, sum := range [...]struct {
		to   *customs.Quantity
		with customs.Quantity
	}{{&r.Placed, line.Placed}, {&r.Made, line.Made}, {&r.Gone, line.Gone}, {&r.OnHand, line.OnHand}, {&r.Rest, line.Rest}} {
		next, err := sum.to.Add(sum.with)
		if err != nil {
			return err
		}
		*sum.to = next
	}
	return nil
}
