package identification

import (
	"github.com/eaeu-customs/inward/customs"
)

// Plan is how foreign goods are to be identified in their products: the goods
// with their traits, the products, the operations that lead from the ones to the
// others, and the methods chosen. It is what the conditions document says on
// identification (cc/168/2/9), with the facts needed to judge it.
type Plan struct {
	Goods      []Goods     `json:"goods"`
	Products   []Name      `json:"products"`
	Operations []Operation `json:"operations"`
	Choices    []Choice    `json:"choices"`
}

// Goods are foreign goods of one kind that a plan covers, with the traits they
// have when they are placed. It is comparable.
type Goods struct {
	Name   Name        `json:"name"`
	Traits GoodsTraits `json:"traits,omitzero"`
	// Interchangeable declares that lots of the goods may stand in for each other,
	// so that which lot a product was made from may follow from the order of
	// placing. Only homogeneous goods can be, and only where no method chosen for
	// them names the lot.
	Interchangeable bool `json:"interchangeable,omitzero"`
	// Equivalents is the permission to replace the goods by equivalent goods of
	// the Union; zero where there is none. It covers all goods of the name: where
	// a part only is replaced, the part is goods of another name.
	Equivalents Permission `json:"equivalents,omitzero"`
}

// Permission is a permission of the customs authority, to replace goods by
// equivalent goods (cc/172/1). The zero Permission is none; else all three parts
// must be given.
type Permission struct {
	Reference string         `json:"reference"`
	On        customs.Date   `json:"on"`
	Office    customs.Office `json:"office"`
}

// IsZero reports whether there is no permission.
func (p Permission) IsZero() bool { return p == Permission{} }

// since reports whether the permission is there on a day.
func (p Permission) since(day customs.Date) bool { return !p.IsZero() && !day.Before(p.On) }

// Operation is what one operation does to one of its inputs on the way into one
// of its outputs. An operation with several inputs or outputs is several rows of
// the same name: a ring takes the stone whole and melts the gold. Inputs are
// goods of the plan or outputs of other operations; outputs are products or
// inputs of others. Waste is left out: the Code asks for identification in
// products only (cc/164/3). It is comparable.
type Operation struct {
	Name    Name    `json:"name"`
	From    Name    `json:"from"`
	To      Name    `json:"to"`
	Effects Effects `json:"effects,omitzero"`
}

// Choice is a method chosen for goods and a product. An empty Goods means all
// goods that go into the product, an empty Product all products that the goods
// go into. It is comparable.
type Choice struct {
	Method  Method
	Goods   Name
	Product Name
}

// Check returns everything that is wrong with the plan as a plan, as
// customs.Faults in the order of the plan, or nil. It does not say whether the
// methods can work: that is Assess.
//
// Wrong are: no goods, products or operations; names that are no names or stand
// twice; operations that begin nowhere, end nowhere or run in a circle; goods
// that reach no product and products that no goods reach; a choice without a
// method or for goods and product that do not belong together; the same method
// chosen twice for the same goods and product; a permission with a part missing;
// interchangeable goods that are not homogeneous, or whose lot a method names.
func (p Plan) Check() error {
	_, faults := compile(p)
	return faults.Err()
}

// Interchangeable reports whether the plan declares the goods interchangeable. It
// is false for goods that are not in the plan.
func (p Plan) Interchangeable(goods Name) bool {
	for i := range p.Goods {
		if p.Goods[i].Name == goods {
			return p.Goods[i].Interchangeable
		}
	}
	return false
}

// NamesLot reports whether a method chosen for the goods and the product tells
// from which lot the product was made (see Kind.NamesLot). Then which lot was
// drawn is a matter of evidence, not of proportion or order.
func (p Plan) NamesLot(goods, product Name) bool {
	for i := range p.Choices {
		c := &p.Choices[i]
		if (c.Goods == "" || c.Goods == goods) && (c.Product == "" || c.Product == product) {
			if m, err := takeApart(c.Method); err == nil && m.kind.NamesLot() {
				return true
			}
		}
	}
	return false
}
