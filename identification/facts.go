package identification

import "github.com/eaeu-customs/inward/customs"

// Examination is what Verify judges: the plan with the decisions on it, the lots
// that were placed, the outputs that are said to be made of them, who may mark
// goods, and the evidence.
type Examination struct {
	On         customs.Date // the day of the examination; nothing may be dated later
	Plan       Plan
	Decisions  []Decision
	Declarant  customs.PersonID
	Processors []customs.PersonID // the persons in the conditions document who process (cc/168/2/3)
	Lots       []Lot
	Outputs    []Output
	Norms      []Norm
	// Batch says that only these outputs are examined while goods of the lots are
	// still held: products may leave in batches (cc/173/4). What is not found is
	// then not missing, and lots need not be accounted for. Without it every mark,
	// number and described item must be found somewhere.
	Batch    bool
	Evidence []Evidence // in any order
}

// Lot is a quantity of foreign goods placed under the procedure. It is comparable.
type Lot struct {
	ID    LotID `json:"id"`
	Goods Name  `json:"goods"`
	// Registered is the day on which the placing declaration was registered. From
	// it on goods may be marked, described and sampled; where it is zero, from
	// Placed on.
	Registered customs.Date     `json:"registered,omitzero"`
	Placed     customs.Date     `json:"placed"`
	Quantity   customs.Quantity `json:"quantity"`
}

// from returns the first day on which the lot could be marked or described.
func (l *Lot) from() customs.Date {
	if l.Registered.IsZero() {
		return l.Placed
	}
	return l.Registered
}

// Output is a quantity of product that was made and is to be verified. It is
// comparable.
type Output struct {
	ID       OutputID         `json:"id"`
	Product  Name             `json:"product"`
	Made     customs.Date     `json:"made"`
	Quantity customs.Quantity `json:"quantity"`
}

// Norm is an output norm (cc/169/1): from so much of the goods comes so much of
// the product. It is comparable.
type Norm struct {
	// Joint names what comes of the goods at once: the norms of oil and of meal from
	// the same beans have the same text here. Empty: the goods are used for this
	// product alone.
	Joint string `json:"joint,omitzero"`

	Goods   Name             `json:"goods"`
	Product Name             `json:"product"`
	Uses    customs.Quantity `json:"uses"`
	Gives   customs.Quantity `json:"gives"`
}

// checkFacts checks the facts beside plan and evidence and indexes them.
func (e *exam) checkFacts() {
	x := e.x
	if x.On.IsZero() {
		e.fault(customs.ErrMissing, "the day of the examination is missing|не указан день проверки")
	}
	if len(x.Lots) == 0 {
		e.fault(customs.ErrMissing, "no lots of foreign goods were given|не указаны партии иностранных товаров")
	}
	if len(x.Outputs) == 0 {
		e.fault(customs.ErrMissing, "no outputs to verify were given|не указаны проверяемые количества продуктов переработки")
	}
	for i := range x.Lots {
		e.checkLot(i, &x.Lots[i])
	}
	for i := range x.Outputs {
		e.checkOutput(i, &x.Outputs[i])
	}
	for i := range x.Norms {
		e.checkNorm(&x.Norms[i])
	}
}

func (e *exam) checkLot(i int, l *Lot) {
	if bad := checkText(l.ID); bad != "" {
		e.faults = append(e.faults, badName("lot|партия", string(l.ID), bad))
		return
	}
	if _, twice := e.lots[l.ID]; twice {
		e.fault(ErrDuplicate, "lot “{0}” is given twice|партия «{0}» указана дважды", l.ID.Arg())
	}
	e.lots[l.ID] = int32(i)
	g, ok := e.c.goods[l.Goods]
	if !ok {
		e.faults = append(e.faults, unknownGoods(l.Goods))
	}
	e.lotGoods[i] = int32(g)
	switch {
	case l.Placed.IsZero():
		e.fault(customs.ErrMissing, "lot “{0}” has no day of placing|для партии «{0}» не указан день помещения", l.ID.Arg())
	case !e.x.On.IsZero() && l.Placed.After(e.x.On) || l.Registered.After(l.Placed):
		e.fault(customs.ErrConflict, "lot “{0}”: registered {1}, placed {2}, examined {3} are not in this order|партия «{0}»: дни регистрации {1}, помещения {2} и проверки {3} идут не по порядку",
			l.ID.Arg(), l.Registered.Arg(), l.Placed.Arg(), e.x.On.Arg())
	}
	if l.Quantity.Sign() <= 0 {
		e.fault(customs.ErrMissing, "lot “{0}”: {1}; wanted a quantity above zero|партия «{0}»: {1}; требуется количество больше нуля", l.ID.Arg(), l.Quantity.Arg())
	}
	e.lotPieces[i], _ = pieces(l.Quantity)
}

func (e *exam) checkOutput(i int, o *Output) {
	if bad := checkText(o.ID); bad != "" {
		e.faults = append(e.faults, badName("output|продукция", string(o.ID), bad))
		return
	}
	if _, twice := e.outputs[o.ID]; twice {
		e.fault(ErrDuplicate, "output “{0}” is given twice|продукция «{0}» указана дважды", o.ID.Arg())
	}
	e.outputs[o.ID] = int32(i)
	if _, ok := e.c.products[o.Product]; !ok {
		e.faults = append(e.faults, unknownProduct(o.Product))
	}
	switch {
	case o.Made.IsZero():
		e.fault(customs.ErrMissing, "output “{0}” has no day of making|для продукции «{0}» не указан день изготовления", o.ID.Arg())
	case !e.x.On.IsZero() && o.Made.After(e.x.On):
		e.fault(customs.ErrConflict, "output “{0}” is made {1}, after the examination of {2}|продукция «{0}» изготовлена {1}, позже проверки {2}", o.ID.Arg(), o.Made.Arg(), e.x.On.Arg())
	}
	if o.Quantity.Sign() <= 0 {
		e.fault(customs.ErrMissing, "output “{0}”: {1}; wanted a quantity above zero|продукция «{0}»: {1}; требуется количество больше нуля", o.ID.Arg(), o.Quantity.Arg())
	} else if _, whole := pieces(o.Quantity); !whole {
		e.fault(customs.ErrRange, "output “{0}”: {1} is no whole number of pieces|продукция «{0}»: {1} — не целое число штук", o.ID.Arg(), o.Quantity.Arg())
	}
}

func (e *exam) checkNorm(n *Norm) {
	before := len(e.faults)
	if e.c.known(n.Goods, n.Product, &e.faults); len(e.faults) > before {
		return
	}
	g, inGoods := e.c.goods[n.Goods]
	p, inProducts := e.c.products[n.Product]
	l, linked := e.c.linkOf[[2]int{g, p}]
	switch {
	case !inGoods || !inProducts || !linked:
		e.fault(ErrUnknown, "a norm is given for “{0}” in “{1}”, but these goods do not go into that product|норма указана для «{0}» в «{1}», но этот товар не входит в этот продукт переработки", n.Goods.Arg(), n.Product.Arg())
	case n.Uses.Sign() <= 0 || n.Gives.Sign() <= 0:
		e.fault(customs.ErrMissing, "the norm for “{0}” in “{1}” needs two quantities above zero|в норме для «{0}» в «{1}» требуются два количества больше нуля", n.Goods.Arg(), n.Product.Arg())
	case e.norms[l] != nil:
		e.fault(ErrDuplicate, "two norms are given for “{0}” in “{1}”|для «{0}» в «{1}» указаны две нормы", n.Goods.Arg(), n.Product.Arg())
	default:
		e.norms[l] = n
	}
}

// pieces returns how many items a quantity counts: pieces, or pairs where it is
// in pairs; 0 for a quantity that is not counted. It reports false for a part of
// a piece.
func pieces(q customs.Quantity) (int64, bool) {
	if q.Unit().Dimension() != customs.Pieces {
		return 0, true
	}
	if q.Unit() != customs.Pair {
		in, err := q.In(customs.Piece)
		if err != nil {
			return 0, true
		}
		q = in
	}
	d := q.Exact()
	return d.Coef, d.Scale == 0
}
