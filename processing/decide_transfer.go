package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// transfer hands goods to another person. To one whom the permit names, goods on
// hand stay as they are and goods from an unlisted person come back; to one whom
// it does not name, the goods leave the circle of Article 164(2)(3), which makes
// the payment due for foreign goods placed (174(4)(1)).
func (a *act) transfer(c *Transfer) Event {
	e := GoodsTransferred{Goods: slices.Clone(c.Goods), To: c.To, DayUnknown: c.DayUnknown}
	if c.To == "" {
		a.missing("person to whom the goods are handed|лицо, которому передаются товары")
		return nil
	}
	a.number(c.To)
	r := &rules[CommandTransfer]
	if !a.permit.names(c.To) {
		goods := slices.Clone(c.Goods)
		for i := range goods {
			if goods[i].In == 0 {
				goods[i].In = AccountOnHand
			}
		}
		a.goods(CommandTransfer, goods, &e.Moves)
	} else {
		if len(c.Goods) == 0 {
			a.missing("goods|товары")
		}
		a.unique(c.Goods)
		for i := range c.Goods {
			a.handBack(r, &c.Goods[i], &e.Moves)
		}
	}
	if !a.clean() {
		return nil
	}
	return e
}

// handBack moves what of a portion is with an unlisted person; the rest must be
// on hand and stays there.
func (a *act) handBack(r *rule, q *Portion, moves *Moves) {
	n := a.find(q.ID)
	if n == nil {
		return
	}
	amount, all, ok := a.amount(n, q.Quantity)
	if !ok {
		return
	}
	if !r.kinds.has(n.kind) {
		a.wrongKind(r, n)
		return
	}
	found := int64(0)
	if q.In == 0 || q.In == AccountTransferred {
		found = n.tape.take(AccountTransferred, amount, a.on, func(of part) {
			moves.add(n, of, AccountTransferred, AccountOnHand)
		})
	}
	if q.In == 0 || q.In == AccountOnHand {
		found += n.tape.take(AccountOnHand, amount-found, a.on, func(part) {})
	}
	if found < amount && !(all && found > 0) {
		a.tooLittle(r, n, q, amount, found, 0, all)
	}
}

// carry moves goods under customs transit, from office to office; they stay where
// they stand in the procedure.
func (a *act) carry(c *Carry) Event {
	e := GoodsCarried{Goods: slices.Clone(c.Goods), From: c.From, To: c.To}
	var moves Moves
	a.goods(CommandCarry, c.Goods, &moves)
	if c.From.IsZero() || c.To.IsZero() {
		a.missing("offices of departure and destination|таможенные органы отправления и назначения")
	} else if c.From == c.To {
		a.fault(customs.ErrConflict, "carriage from {0} to itself|перевозка из {0} туда же", c.From.Arg())
	}
	if !a.clean() {
		return nil
	}
	return e
}
