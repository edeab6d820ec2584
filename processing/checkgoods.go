package processing

import "github.com/eaeu-customs/inward/customs"

// goods checks foreign goods, products and Union goods.
func (c *permitCheck) goods() {
	p := c.permit
	if len(p.Inputs) == 0 {
		c.refuse(InputsMissing, item(4), "", "no foreign goods are named|не указаны иностранные товары")
	}
	c.list(p.Inputs, 4)
	for _, g := range p.Inputs {
		if row, barred := c.lists.Barred.Find(g.Code, c.on); barred {
			c.refuse(BarredGoods, customs.Article(163).Para(4), g.Name, "goods {0} are barred from the procedure: {1}, {2}|товары {0} не допускаются к процедуре: {1}, {2}", g.Code.Arg(), row.Code.Arg(), customs.Text(row.Source))
		}
	}
	if len(p.Products) == 0 {
		c.refuse(ProductsMissing, item(4), "", "no products are named|не указаны продукты переработки")
	}
	c.list(p.Products, 4)
	c.list(p.UnionGoods, 5)
	for _, g := range p.UnionGoods {
		c.found = append(c.found, c.lists.unionGoods(g.Name, g.Code, g.Case, c.on)...)
	}
}

// list checks goods of one list, of content n of 168(2).
func (c *permitCheck) list(goods []PermitGoods, n uint16) {
	for i := range goods {
		g := &goods[i]
		subject := g.Name
		if subject == "" {
			c.refuse(GoodsNameMissing, item(n), "", "goods {0} of the list, code {1}, have no name|товар {0} перечня, код {1}: не указано наименование", customs.Count(i+1), g.Code.Arg())
			subject = g.Code.String()
		}
		for k := range i {
			if goods[k].Name == g.Name && g.Name != "" {
				c.refuse(GoodsTwice, item(n), subject, "named twice: goods {0} and {1} of the list|указан дважды: товары {0} и {1} перечня", customs.Count(k+1), customs.Count(i+1))
			}
		}
		least := 10
		if c.law.HeadingCodes && n != 5 {
			least = 4
		}
		switch {
		case g.Code.IsZero():
			c.refuse(GoodsCodeMissing, item(n), subject, "no goods code|не указан код товара")
		case g.Code.Len() < least:
			c.refuse(GoodsCodeShort, item(n), subject, "code {0} has {1} digits, at least {2} are wanted|число знаков кода {0} – {1}, требуется не менее {2}", g.Code.Arg(), customs.Count(g.Code.Len()), customs.Count(least))
		}
		if g.Quantity.Sign() <= 0 {
			c.refuse(GoodsQuantityMissing, item(n), subject, "quantity {0}: a quantity above 0 is wanted|количество {0}: требуется количество больше 0", quantityArg(g.Quantity))
		}
		if n != 5 && !c.law.CostOmitted && g.Cost.Currency().IsZero() {
			c.refuse(GoodsCostMissing, item(n), subject, "no cost|не указана стоимость")
		}
	}
}

// unionGoods refuses Union goods that have an export duty and stand on the
// Commission's list, unless a case of the Commission lets them be used all the
// same (166(3)).
func (l *Lists) unionGoods(name string, code customs.GoodsCode, exception string, on customs.Date) customs.Violations {
	duty, hasDuty := l.ExportDuty.Find(code, on)
	row, listed := l.BarredUnionGoods.Find(code, on)
	if !hasDuty || !listed {
		return nil
	}
	if _, ok := find(l.UnionGoodsCases, exception, code, on); ok {
		return nil
	}
	v := customs.Violation{Code: UnionGoodsBarred, Provision: customs.Article(166).Para(3), Subject: name,
		Detail: customs.Say("Union goods {0} have an export duty ({1}) and are on the Commission's list ({2})|для товаров Союза {0} установлена вывозная пошлина ({1}), и они включены в перечень Комиссии ({2})", code.Arg(), customs.Text(duty.Source), customs.Text(row.Source)),
		Cure:   customs.Say("use other goods, or name the Commission's case that allows it|использовать иные товары либо указать случай, определенный Комиссией")}
	if exception != "" {
		v.Detail = customs.Say("Union goods {0} are barred ({1}), and the lists have no case “{2}” for them on {3}|товары Союза {0} не допускаются ({1}), а случая «{2}» для них на {3} в перечнях нет", code.Arg(), customs.Text(row.Source), customs.Text(exception), on.Arg())
	}
	return customs.Violations{v}
}

// leftovers checks what is said of waste and remnants.
func (c *permitCheck) leftovers() {
	p := c.permit
	c.list(p.Waste, 10)
	c.list(p.Remnants, 10)
	c.waste = len(p.Waste) > 0
	for _, r := range c.recipes {
		for o := range r.recipe.outputs {
			out := &r.recipe.outputs[o]
			switch {
			case out.kind == Waste:
				c.waste = true
				if !named(p.Waste, out.name) {
					c.refuse(WasteMissing, item(10), out.name, "norm {0} gives this waste, and the permit does not name it|отходы по норме {0} не указаны в документе", customs.Text(string(r.norm.ID)))
				}
			case out.kind == Remnant && !named(p.Remnants, out.name):
				c.refuse(RemnantsMissing, item(10), out.name, "norm {0} gives this remnant, and the permit does not name it|остатки по норме {0} не указаны в документе", customs.Text(string(r.norm.ID)))
			}
		}
	}
}

// wasteUse checks that the permit says whether waste can be used.
func (c *permitCheck) wasteUse() {
	p := c.permit
	if c.waste && p.WasteUse != WasteUsable && p.WasteUse != WasteUnfit {
		c.refuse(WasteUseMissing, item(13), "", "whether the waste can be used commercially is not said|не указана возможность дальнейшего коммерческого использования отходов")
	}
}

// named reports whether a list has goods of a name.
func named(goods []PermitGoods, name string) bool {
	for i := range goods {
		if goods[i].Name == name {
			return true
		}
	}
	return false
}
