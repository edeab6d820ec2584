package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// norms checks the output norms: each by itself, and against the goods that the
// permit names.
func (c *permitCheck) norms() {
	p := c.permit
	if len(p.Norms) == 0 {
		c.refuse(NormMissing, item(7), "", "no output norms|не указаны нормы выхода")
		return
	}
	for i := range p.Norms {
		n := &p.Norms[i]
		subject := string(n.ID)
		if n.ID == "" {
			c.refuse(NormInconsistent, item(7), "", "norm {0} has no name|норма {0}: не указано обозначение", customs.Count(i+1))
		}
		for k := range i {
			if p.Norms[k].ID == n.ID && n.ID != "" {
				c.refuse(NormInconsistent, item(7), subject, "two norms have this name|две нормы с одним обозначением")
			}
		}
		if len(n.Versions) == 0 {
			c.refuse(NormMissing, item(7), subject, "the norm has no version|у нормы нет редакции")
		}
		c.versions(n, subject)
		c.standard(n, subject)
	}
	c.linked()
	c.planned()
}

// versions checks the versions of a norm and makes that of the day ready.
func (c *permitCheck) versions(n *Norm, subject string) {
	current, _, now := n.At(c.on)
	if c.on.IsZero() && len(n.Versions) > 0 { // of an undated permit, which is said already
		current, now = &n.Versions[len(n.Versions)-1], true
	}
	for i := range n.Versions {
		v := &n.Versions[i]
		place := customs.Count(i + 1)
		if v.From.IsZero() || !v.To.IsZero() && v.To.Before(v.From) {
			c.refuse(NormInconsistent, outputNorm, subject, "version {0} is in force from {1} to {2}: a first day, and a last that is not before it, are wanted|редакция {0} действует с {1} по {2}: требуется первый день и последний не раньше него", place, dateArg(v.From), dateArg(v.To))
		}
		if i > 0 {
			if before := &n.Versions[i-1]; !v.From.After(before.From) || !before.To.IsZero() && !before.To.Before(v.From) {
				c.refuse(NormInconsistent, outputNorm, subject, "version {0} begins on {1}, within the one before it|редакция {0} действует с {1}, в пределах предыдущей", place, dateArg(v.From))
			}
		}
		if v.Source == "" {
			c.refuse(NormUnsourced, outputNorm, subject, "version {0} does not say what it stands on|редакция {0}: не указано основание", place)
		}
		r, vs := v.compile(c.law, subject)
		c.found = append(c.found, vs...)
		switch {
		case !now || v != current:
		case len(vs) == 0:
			c.recipes = append(c.recipes, ready{n, v, r})
		default:
			c.faulty = append(c.faulty, v)
		}
		for _, u := range v.Union {
			c.found = append(c.found, c.unionUsed(u, subject)...)
		}
	}
	if !now && len(n.Versions) > 0 {
		c.refuse(NormMissing, item(7), subject, "no version is in force on {0}|на {0} нет действующей редакции", dateArg(c.on))
	}
}

// unionUsed checks Union goods of a recipe: where national law wants those with an
// export duty named, the permit names them.
func (c *permitCheck) unionUsed(u UnionGoods, norm string) (vs customs.Violations) {
	if named(c.permit.UnionGoods, u.Name) {
		return nil // checked with the goods
	}
	vs = c.lists.unionGoods(u.Name, u.Code, "", c.on)
	if duty, ok := c.lists.ExportDuty.Find(u.Code, c.on); ok && c.law.UnionGoodsListed {
		vs = append(vs, customs.Violation{Code: UnionGoodsMissing, Provision: item(5), Subject: u.Name,
			Detail: customs.Say("norm {0} uses Union goods {1} with an export duty ({2}), and the permit does not name them|по норме {0} используются товары Союза {1}, для которых установлена вывозная пошлина ({2}), но в документе они не указаны", customs.Text(norm), u.Code.Arg(), customs.Text(duty.Source))})
	}
	return vs
}

// standard checks that a standard norm is one, as it is used.
func (c *permitCheck) standard(n *Norm, subject string) {
	by := customs.Article(169).Para(2)
	if !n.Standard {
		return
	}
	if n.Constant != customs.Met {
		c.refuse(NormNotStandard, by, subject, "that the inputs stay practically constant is {0}|практическая неизменность характеристик товаров – {0}", n.Constant.Arg())
		c.cure("use an individual norm, or show it|применить индивидуальную норму либо подтвердить неизменность")
	}
	if n.Unchanged != customs.Met {
		c.refuse(NormNotStandard, by, subject, "that the products' quality does not change is {0}|неизменность качества продуктов переработки – {0}", n.Unchanged.Arg())
		c.cure("use an individual norm, or show it|применить индивидуальную норму либо подтвердить неизменность")
	}
	for i := range c.lists.StandardNorms {
		set := &c.lists.StandardNorms[i]
		if set.ID != n.ID {
			continue
		}
		want, _, ok := set.At(c.on)
		have, _, now := n.At(c.on)
		switch {
		case !ok:
			c.refuse(NormNotStandard, by, subject, "the standard norm has no version in force on {0}|стандартная норма не действует на {0}", dateArg(c.on))
		case now && !have.sameRecipe(want):
			c.refuse(NormNotStandard, by, subject, "the norm is not the standard norm of {0}|норма не совпадает со стандартной нормой: {0}", customs.Text(want.Source))
			c.cure("take over the standard norm, or use an individual one|применить стандартную норму без изменений либо индивидуальную")
		}
		return
	}
	c.refuse(NormNotStandard, by, subject, "the lists have no standard norm of this name|в перечнях нет стандартной нормы с таким обозначением")
}

// sameRecipe reports whether two versions say the same of inputs and outputs.
func (v *NormVersion) sameRecipe(w *NormVersion) bool {
	same := func(a, b NormOutput) bool {
		contents := slices.Equal(a.Contents, b.Contents)
		a.Contents, b.Contents = nil, nil
		return contents && a.Name == b.Name && a.Kind == b.Kind && a.Quantity == b.Quantity && a.Percent == b.Percent &&
			a.Range == b.Range && a.Content == b.Content && a.JointShare == b.JointShare && a.Value == b.Value
	}
	return slices.Equal(v.Inputs, w.Inputs) && slices.EqualFunc(v.Outputs, w.Outputs, same)
}

// linked checks that norms and goods know each other: every input of a norm is
// foreign goods of the permit or comes out of another norm, every product of a
// norm is one of the permit or goes into another, and every input and product of
// the permit has a norm. A faulty norm is refused by itself, and is not missing.
func (c *permitCheck) linked() {
	p := c.permit
	for _, r := range c.recipes {
		subject := string(r.norm.ID)
		for _, in := range r.recipe.inputs {
			if !named(p.Inputs, in.name) && !c.comesOut(in.name, r.norm) {
				c.refuse(NormInconsistent, item(7), subject, "input “{0}” is neither foreign goods of the permit nor an output of another norm|вход «{0}» не является ни иностранным товаром документа, ни выходом другой нормы", customs.Text(in.name))
			}
		}
		for _, out := range r.recipe.outputs {
			if out.kind == Product && !named(p.Products, out.name) && !c.goesIn(out.name, r.norm) {
				c.refuse(NormInconsistent, item(7), subject, "product “{0}” is neither one of the permit nor an input of another norm|продукт «{0}» не указан в документе и не является входом другой нормы", customs.Text(out.name))
			}
		}
	}
	for _, g := range p.Inputs {
		if g.Name != "" && !c.goesIn(g.Name, nil) && !c.inFaulty(g.Name) {
			c.refuse(NormMissing, item(7), g.Name, "no norm in force on {0} takes these foreign goods|на {0} нет нормы, по которой используется этот товар", dateArg(c.on))
		}
	}
	for _, g := range p.Products {
		if g.Name != "" && !c.comesOut(g.Name, nil) && !c.inFaulty(g.Name) {
			c.refuse(NormMissing, item(7), g.Name, "no norm in force on {0} gives this product|на {0} нет нормы выхода этого продукта переработки", dateArg(c.on))
		}
	}
}

// comesOut reports whether any norm but one gives goods of a name.
func (c *permitCheck) comesOut(name string, but *Norm) bool {
	for _, r := range c.recipes {
		if r.norm != but && r.recipe.output(name) >= 0 {
			return true
		}
	}
	return false
}

// goesIn reports whether any norm but one takes goods of a name.
func (c *permitCheck) goesIn(name string, but *Norm) bool {
	for _, r := range c.recipes {
		if r.norm != but && r.recipe.input(name) >= 0 {
			return true
		}
	}
	return false
}

// inFaulty reports whether a faulty norm takes or gives goods of a name.
func (c *permitCheck) inFaulty(name string) bool {
	return slices.ContainsFunc(c.faulty, func(v *NormVersion) bool {
		return slices.ContainsFunc(v.Inputs, func(in NormInput) bool { return in.Goods == name }) ||
			slices.ContainsFunc(v.Outputs, func(out NormOutput) bool { return out.Name == name })
	})
}

// planned checks that by the norms the products planned do not need more of any
// foreign goods than is planned. Products that several norms give, and foreign
// goods that go in by way of intermediate products, are left out.
func (c *permitCheck) planned() {
	need := make([]customs.Ratio, len(c.permit.Inputs))
	for _, g := range c.permit.Products {
		var by *recipe
		for _, r := range c.recipes {
			if o := r.recipe.output(g.Name); o >= 0 && r.recipe.outputs[o].kind == Product {
				if by != nil {
					by = nil
					break
				}
				by = r.recipe
			}
		}
		if by == nil || g.Quantity.Sign() <= 0 {
			continue
		}
		needs, err := by.needs(g.Name, g.Quantity)
		if err != nil {
			continue
		}
		for _, n := range needs {
			for i, in := range c.permit.Inputs {
				if in.Name == n.Input {
					need[i] = need[i].Add(n.Least.Mul(unitIn(n.Unit, in.Quantity.Unit())))
				}
			}
		}
	}
	for i, in := range c.permit.Inputs {
		if in.Quantity.Sign() > 0 && need[i].Compare(in.Quantity.Ratio()) > 0 {
			c.refuse(QuantitiesInconsistent, item(4), in.Name, "{0} are planned, and by the norms the products planned need {1}|запланировано {0}, а по нормам на запланированные продукты переработки требуется {1}", in.Quantity.Arg(), unitAmount(need[i], in.Quantity.Unit()))
		}
	}
}

// dateArg is d.Arg, and a dash for no date.
func dateArg(d customs.Date) customs.Arg {
	if d.IsZero() {
		return customs.Arg{}
	}
	return d.Arg()
}
