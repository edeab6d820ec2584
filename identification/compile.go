package identification

import (
	"github.com/eaeu-customs/inward/customs"
)

// compiled is a plan that was checked: names resolved, every connected pair of
// goods and product with its route and its methods.
type compiled struct {
	plan     Plan
	goods    map[Name]int
	products map[Name]int
	links    []link         // goods by goods, products within, both in plan order
	linkOf   map[[2]int]int // goods and product → index in links
}

// link is one goods in one product.
type link struct {
	goods, product int
	route          []int         // operations on a way from the goods to the product, in plan order
	methods        []particulars // methods chosen, in plan order
	chosen         []Method      // the same as given
}

const (
	goodsWhat     customs.Phrase = "goods|товар"
	productWhat   customs.Phrase = "product|продукт переработки"
	operationWhat customs.Phrase = "operation|операция"
)

// compile checks a plan and collects all its faults.
func compile(p Plan) (*compiled, customs.Faults) {
	c := &compiled{plan: p, goods: map[Name]int{}, products: map[Name]int{}, linkOf: map[[2]int]int{}}
	var faults customs.Faults
	missing := func(n int, what customs.Phrase) {
		if n == 0 {
			faults = append(faults, customs.NewInputError(customs.ErrMissing,
				"the plan of identification is empty: no {0} given|план идентификации пуст: не указано: {0}", what.Arg()))
		}
	}
	missing(len(p.Goods), goodsWhat)
	missing(len(p.Products), productWhat)
	missing(len(p.Operations), operationWhat)
	c.names(&faults)
	if len(faults) == 0 {
		c.connect(&faults)
	}
	if len(faults) == 0 {
		c.choose(&faults)
	}
	if len(faults) == 0 {
		c.interchangeable(&faults)
	}
	return c, faults
}

// names checks the names and the goods and indexes both.
func (c *compiled) names(faults *customs.Faults) {
	for i, g := range c.plan.Goods {
		if bad := checkText(g.Name); bad != "" {
			*faults = append(*faults, badName(goodsWhat, string(g.Name), bad))
			continue
		}
		if _, twice := c.goods[g.Name]; twice {
			*faults = append(*faults, customs.NewInputError(ErrDuplicate, "goods “{0}” stand in the plan twice|товар «{0}» указан в плане дважды", g.Name.Arg()))
		}
		c.goods[g.Name] = i
		if q := g.Equivalents; !q.IsZero() && (checkText(q.Reference) != "" || q.On.IsZero() || q.Office.IsZero()) {
			*faults = append(*faults, customs.NewInputError(customs.ErrMissing,
				"the permission to replace goods “{0}” by equivalents needs reference, date and customs office|в разрешении на замену товара «{0}» эквивалентными нужны номер, дата и таможенный орган", g.Name.Arg()))
		}
	}
	for i, n := range c.plan.Products {
		if bad := checkText(n); bad != "" {
			*faults = append(*faults, badName(productWhat, string(n), bad))
			continue
		}
		if _, twice := c.products[n]; twice {
			*faults = append(*faults, customs.NewInputError(ErrDuplicate, "product “{0}” stands in the plan twice|продукт переработки «{0}» указан в плане дважды", n.Arg()))
		}
		if _, both := c.goods[n]; both {
			*faults = append(*faults, customs.NewInputError(customs.ErrConflict,
				"“{0}” names goods and a product: give the product a name of its own, such as “repaired {0}”|«{0}» обозначает и товар, и продукт переработки: дайте продукту свое название", n.Arg()))
		}
		c.products[n] = i
	}
	seen := map[[3]Name]bool{}
	for _, o := range c.plan.Operations {
		for _, n := range [...]Name{o.Name, o.From, o.To} {
			if bad := checkText(n); bad != "" {
				*faults = append(*faults, badName(operationWhat, string(n), bad))
			}
		}
		if key := [3]Name{o.Name, o.From, o.To}; seen[key] {
			*faults = append(*faults, customs.NewInputError(ErrDuplicate, "operation “{0}” from “{1}” to “{2}” stands in the plan twice|операция «{0}» из «{1}» в «{2}» указана в плане дважды",
				o.Name.Arg(), o.From.Arg(), o.To.Arg()))
		} else {
			seen[key] = true
		}
	}
}

// connect follows the operations from goods to products.
func (c *compiled) connect(faults *customs.Faults) {
	out, in := map[Name][]int{}, map[Name][]int{}
	for i, o := range c.plan.Operations {
		out[o.From] = append(out[o.From], i)
		in[o.To] = append(in[o.To], i)
	}
	for _, o := range c.plan.Operations {
		_, goods := c.goods[o.From]
		if !goods && in[o.From] == nil {
			*faults = append(*faults, customs.NewInputError(ErrUnknown, "operation “{0}” takes “{1}”, which is neither goods of the plan nor made by another operation|операция «{0}» использует «{1}», но это не товар плана и не результат другой операции", o.Name.Arg(), o.From.Arg()))
		}
		_, product := c.products[o.To]
		if _, goods := c.goods[o.To]; goods {
			*faults = append(*faults, customs.NewInputError(customs.ErrConflict, "operation “{0}” makes “{1}”, which is goods of the plan: give its result a name of its own|операция «{0}» дает «{1}», но это товар плана: дайте результату свое название", o.Name.Arg(), o.To.Arg()))
		} else if !product && out[o.To] == nil {
			*faults = append(*faults, customs.NewInputError(ErrUnknown, "operation “{0}” makes “{1}”, which is neither a product of the plan nor used further|операция «{0}» дает «{1}», но это не продукт переработки по плану и далее не используется", o.Name.Arg(), o.To.Arg()))
		}
	}
	if n, circle := c.circle(out, in); circle {
		*faults = append(*faults, customs.NewInputError(customs.ErrConflict, "operations run in a circle through “{0}”|операции образуют круг через «{0}»", n.Arg()))
	}
	if len(*faults) > 0 {
		return
	}
	reached := make([]bool, len(c.plan.Products))
	backward := make([]map[Name]bool, len(c.plan.Products))
	for j, n := range c.plan.Products {
		backward[j] = reach(n, in, func(i int) Name { return c.plan.Operations[i].From })
	}
	for i, g := range c.plan.Goods {
		forward := reach(g.Name, out, func(i int) Name { return c.plan.Operations[i].To })
		used := false
		for j, n := range c.plan.Products {
			if !forward[n] {
				continue
			}
			used, reached[j] = true, true
			l := link{goods: i, product: j}
			for k, o := range c.plan.Operations {
				if forward[o.From] && backward[j][o.To] {
					l.route = append(l.route, k)
				}
			}
			c.linkOf[[2]int{i, j}] = len(c.links)
			c.links = append(c.links, l)
		}
		if !used {
			*faults = append(*faults, customs.NewInputError(ErrUnknown, "goods “{0}” go into no product of the plan|товар «{0}» не входит ни в один продукт переработки по плану", g.Name.Arg()))
		}
	}
	for j, n := range c.plan.Products {
		if !reached[j] {
			*faults = append(*faults, customs.NewInputError(ErrUnknown, "no goods of the plan go into product “{0}”|в продукт переработки «{0}» не входит ни один товар плана", n.Arg()))
		}
	}
}

// circle peels off what nothing leads to, again and again; what is left lies on
// a circle or behind one. It names the first operation's input that is left.
func (c *compiled) circle(out, in map[Name][]int) (Name, bool) {
	waits := map[Name]int{}
	var free []Name
	for _, o := range c.plan.Operations {
		if _, seen := waits[o.From]; !seen {
			waits[o.From] = len(in[o.From])
			if waits[o.From] == 0 {
				free = append(free, o.From)
			}
		}
		if _, seen := waits[o.To]; !seen {
			waits[o.To] = len(in[o.To])
		}
	}
	for len(free) > 0 {
		n := free[len(free)-1]
		free = free[:len(free)-1]
		for _, i := range out[n] {
			to := c.plan.Operations[i].To
			if waits[to]--; waits[to] == 0 {
				free = append(free, to)
			}
		}
	}
	for _, o := range c.plan.Operations {
		if waits[o.From] > 0 {
			return o.From, true
		}
	}
	return "", false
}

// reach returns everything that edges lead to from a name, itself included.
func reach(from Name, edges map[Name][]int, end func(int) Name) map[Name]bool {
	reached := map[Name]bool{from: true}
	for todo := []Name{from}; len(todo) > 0; {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, i := range edges[n] {
			if to := end(i); !reached[to] {
				reached[to] = true
				todo = append(todo, to)
			}
		}
	}
	return reached
}

// choose gives every link its methods.
func (c *compiled) choose(faults *customs.Faults) {
	for _, ch := range c.plan.Choices {
		m, err := takeApart(ch.Method)
		if err != nil {
			*faults = append(*faults, err)
			continue
		}
		if !c.known(ch.Goods, ch.Product, faults) {
			continue
		}
		met := false
		for i := range c.links {
			l := &c.links[i]
			if !c.covers(ch.Goods, ch.Product, l) {
				continue
			}
			met = true
			for _, o := range l.methods {
				if o.kind == m.kind && o.name == m.name {
					*faults = append(*faults, customs.NewInputError(ErrDuplicate, "the method “{0}” is chosen twice for “{1}” in “{2}”|способ «{0}» выбран дважды для «{1}» в «{2}»",
						m.arg(), c.plan.Goods[l.goods].Name.Arg(), c.plan.Products[l.product].Arg()))
				}
			}
			l.methods, l.chosen = append(l.methods, m), append(l.chosen, ch.Method)
		}
		if !met {
			*faults = append(*faults, customs.NewInputError(customs.ErrConflict, "the method “{0}” is chosen for “{1}” in “{2}”, but these goods do not go into that product|способ «{0}» выбран для «{1}» в «{2}», но этот товар не входит в этот продукт переработки",
				m.arg(), ch.Goods.Arg(), ch.Product.Arg()))
		}
	}
}

// known reports whether goods and product, where named, are in the plan.
func (c *compiled) known(goods, product Name, faults *customs.Faults) bool {
	before := len(*faults)
	if _, ok := c.goods[goods]; !ok && goods != "" {
		*faults = append(*faults, unknownGoods(goods))
	}
	if _, ok := c.products[product]; !ok && product != "" {
		*faults = append(*faults, unknownProduct(product))
	}
	return len(*faults) == before
}

func unknownGoods(n Name) *customs.InputError {
	return customs.NewInputError(ErrUnknown, "goods “{0}” are not in the plan|товара «{0}» в плане нет", n.Arg())
}

func unknownProduct(n Name) *customs.InputError {
	return customs.NewInputError(ErrUnknown, "product “{0}” is not in the plan|продукта переработки «{0}» в плане нет", n.Arg())
}

// covers reports whether goods and product, empty for all, name the link.
func (c *compiled) covers(goods, product Name, l *link) bool {
	return (goods == "" || goods == c.plan.Goods[l.goods].Name) && (product == "" || product == c.plan.Products[l.product])
}

// interchangeable checks the goods that are declared so.
func (c *compiled) interchangeable(faults *customs.Faults) {
	for i, g := range c.plan.Goods {
		if !g.Interchangeable {
			continue
		}
		if !g.Traits.Has(Homogeneous) {
			*faults = append(*faults, customs.NewInputError(customs.ErrConflict, "goods “{0}” are declared interchangeable, but their traits do not say that they are homogeneous|товар «{0}» объявлен взаимозаменяемым, но среди его признаков нет однородности", g.Name.Arg()))
		}
		for _, l := range c.links {
			for _, m := range l.methods {
				if l.goods == i && m.kind.NamesLot() {
					*faults = append(*faults, customs.NewInputError(customs.ErrConflict, "goods “{0}” are declared interchangeable, but the method “{1}” names the lot of each product|товар «{0}» объявлен взаимозаменяемым, но способ «{1}» указывает партию каждого продукта переработки", g.Name.Arg(), m.arg()))
				}
			}
		}
	}
}
