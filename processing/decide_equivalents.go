package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// substitute replaces foreign goods placed by equivalent goods of the Union.
func (a *act) substitute(c *Substitute) Event {
	e := GoodsSubstituted{Permission: c.Permission, Equivalent: c.Equivalent, Name: c.Name, Code: c.Code, Quantity: c.Quantity, Repair: c.Repair}
	switch {
	case c.Equivalent == "":
		a.missing("name of the equivalents|обозначение эквивалентных товаров")
	case a.taken(c.Equivalent):
		a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", customs.Text(string(c.Equivalent)))
	}
	a.plainName(string(c.Equivalent))
	if c.Code.IsZero() {
		a.missing("goods code of the equivalents|код эквивалентных товаров")
	}
	a.permission(c.Permission)
	a.goods(CommandSubstitute, Goods{c.Replaces}, &e.Moves)
	n := a.p.goods[c.Replaces.ID]
	if n == nil || n.kind != ForeignLot {
		return nil
	}
	if a.replaceable(n.name) && !c.Code.IsZero() && !slices.ContainsFunc(a.permit.Substitution.Equivalents, func(q Equivalent) bool {
		return q.Replaces == n.name && q.Code.Covers(c.Code)
	}) {
		a.violation(NotEquivalent, art168p2s12, string(c.Equivalent),
			customs.Say("the permit names no equivalents of code {0} for “{1}”|в документе об условиях переработки для «{1}» не указаны эквивалентные товары с кодом {0}", c.Code.Arg(), customs.Text(n.name)),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	a.coincides(c)
	taken := n.taken(&e.Moves)
	if e.Quantity.IsZero() {
		e.Quantity = taken
	} else if same, err := e.Quantity.Cmp(taken); err != nil {
		a.wrong(err)
	} else if same != 0 && e.Moves.Len() > 0 {
		a.violation(NotEquivalent, art172p1, string(c.Equivalent),
			customs.Say("{0} of equivalents for {1} of foreign goods|{0} эквивалентных товаров вместо {1} иностранных", e.Quantity.Arg(), taken.Arg()),
			customs.Say("replace the same quantity|заменить такое же количество"))
	}
	if !a.clean() {
		return nil
	}
	return e
}

// permission checks that the customs authority has permitted the replacement.
func (a *act) permission(reference string) {
	if reference == "" {
		a.violation(PermissionMissing, art172p1, "",
			customs.Say("the permission of the customs authority is not named|не указано разрешение таможенного органа"),
			customs.Say("obtain and name it|получить и указать"))
	}
}

// replaceable checks that the permit lets foreign goods be replaced.
func (a *act) replaceable(name string) bool {
	s := &a.permit.Substitution
	if s.Allowed && s.replaces(name) {
		return true
	}
	a.violation(SubstitutionNotAllowed, art168p2s12, name,
		customs.Say("the permit does not allow equivalents for “{0}”|документ об условиях переработки не допускает замену «{0}» эквивалентными товарами", customs.Text(name)),
		customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	return false
}

// coincides checks what makes goods equivalent (172(1)). For parts imported for
// repair the findings are made without regard to wear and working order, and the
// permit must be for repair.
func (a *act) coincides(c *Substitute) {
	for _, f := range [...]struct {
		finding customs.Finding
		what    customs.Phrase
	}{
		{c.Description, "description|описание"},
		{c.Quality, "quality|качество"},
		{c.Technical, "technical characteristics|технические характеристики"},
	} {
		if f.finding != customs.Met {
			a.violation(NotEquivalent, art172p1, string(c.Equivalent),
				customs.Say("{0}: coincidence {1}|{0}: совпадение {1}", f.what.Arg(), f.finding.Arg()),
				customs.Say("show that it coincides|подтвердить совпадение"))
		}
	}
	if c.Repair && !slices.ContainsFunc(a.permit.Operations, func(u OperationUse) bool { return u.Operation == Repair }) {
		a.violation(NotEquivalent, art172p1, string(c.Equivalent),
			customs.Say("wear is left out of account for repair only, and the permit is for none|износ не учитывается только при ремонте, а документ об условиях переработки ремонта не предусматривает"),
			customs.Say("show that the goods coincide as they are|подтвердить совпадение товаров в их состоянии"))
	}
}

// exportPrior records products of equivalents that left before the foreign goods
// arrived. What the norm needs for them is owed; the goods that settle it are
// matched later.
func (a *act) exportPrior(c *ExportPrior) Event {
	e := PriorExported{ID: c.ID, Permission: c.Permission, Norm: c.Norm, Output: c.Output, Quantity: c.Quantity, Code: c.Code, Declaration: c.Declaration}
	id := customs.Text(string(c.ID))
	switch {
	case c.ID == "":
		a.missing("name of the products|обозначение продуктов переработки")
	case a.taken(c.ID):
		a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", id)
	}
	a.plainName(string(c.ID))
	a.permission(c.Permission)
	if !a.permit.Substitution.PriorExport {
		a.violation(PriorExportNotAllowed, art172p4, string(c.ID),
			customs.Say("the permit does not allow products to leave before the foreign goods arrive|документ об условиях переработки не допускает вывоз продуктов переработки до ввоза иностранных товаров"),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	a.placing(string(c.ID))
	if from := a.permit.Substitution.TermFrom; !a.p.prior && !from.IsZero() && from.Before(a.p.first) {
		a.earlier(a.permit, from)
	}
	version, place, err := a.permit.norm(c.Norm, a.on)
	if err != nil || a.p.recipe(version) == nil {
		a.noNorm(c.Norm)
		return nil
	}
	e.Version = place
	needs, err := a.p.recipe(version).needs(c.Output, c.Quantity)
	if err != nil {
		a.wrong(err)
		return nil
	}
	for _, need := range needs {
		if a.replaceable(need.Input) {
			e.Owed = append(e.Owed, OwedInput{need.Input, need.Unit, need.Least})
		}
	}
	if !c.Code.IsZero() && !slices.ContainsFunc(a.permit.Products, func(g PermitGoods) bool { return g.Name == c.Output && g.Code.Covers(c.Code) }) {
		a.violation(GoodsNotInPermit, art168p2s4, string(c.ID),
			customs.Say("the permit names no product “{0}” with a code of {1}|в документе об условиях переработки нет продукта переработки «{0}» с кодом {1}", customs.Text(c.Output), c.Code.Arg()),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	if !a.clean() {
		return nil
	}
	return e
}

// matchPrior settles what prior export left owing with goods placed later.
func (a *act) matchPrior(c *MatchPrior) Event {
	e := PriorMatched{Prior: c.Prior}
	prior := a.p.priors[c.Prior]
	if prior == nil {
		a.fault(customs.ErrUnknown, "prior export {0}: unknown to the procedure|вывоз до ввоза {0}: процедуре не известен", customs.Text(string(c.Prior)))
	}
	a.goods(CommandMatchPrior, Goods{c.Goods}, &e.Moves)
	n := a.p.goods[c.Goods.ID]
	if prior == nil || n == nil {
		return nil
	}
	if n.lot != nil && n.lot.Placed.Before(prior.on) && !n.lot.Placed.IsZero() {
		a.violation(PlacedBefore, art172p4, string(n.id),
			customs.Say("{0} was placed on {1}, before the products left on {2}|{0}: помещено {1}, до вывоза продуктов переработки {2}", customs.Text(string(n.id)), n.lot.Placed.Arg(), prior.on.Arg()),
			customs.Say("replace it by the equivalents|заменить эквивалентными товарами"))
	}
	if by := a.permit.Substitution.ImportBy; !by.IsZero() && a.on.After(by) {
		a.violation(ImportTooLate, art172p5, string(n.id),
			customs.Say("the foreign goods were to arrive by {0}|иностранные товары должны быть ввезены до {0} включительно", by.Arg()),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	owed := prior.owing(n.name)
	taken := n.taken(&e.Moves)
	if owed == nil {
		a.violation(MoreThanOwed, art172p4, string(c.Prior),
			customs.Say("no “{0}” is owed for {1}|«{0}» в счет {1} не причитается", customs.Text(n.name), customs.Text(string(c.Prior))), customs.Sentence{})
	} else if _, enough, err := owed.settled(n, taken); err != nil {
		a.wrong(err)
	} else if !enough {
		a.violation(MoreThanOwed, art172p4, string(c.Prior),
			customs.Say("{0} of “{1}” matched, {2} owed|зачитывается {0} «{1}», причитается {2}", taken.Arg(), customs.Text(n.name), unitAmount(owed.Amount, owed.Unit)),
			customs.Say("match no more than is owed|зачесть не больше причитающегося"))
	}
	if !a.clean() {
		return nil
	}
	return e
}

// owing returns what is owed of an input, nil if nothing is.
func (e *priorExport) owing(input string) *OwedInput {
	for i := range e.owed {
		if e.owed[i].Input == input && e.owed[i].Amount.Sign() > 0 {
			return &e.owed[i]
		}
	}
	return nil
}

// settled returns how much of what is owed goods settle; false where they are more
// than is owed. What a norm needs may be a fraction of which goods are no finite
// decimal: a match that comes within one step of the tape of the goods settles all.
func (o *OwedInput) settled(n *node, taken customs.Quantity) (amount customs.Ratio, ok bool, err error) {
	one := oneOf(o.Unit)
	if amount, err = taken.Over(one); err != nil {
		return amount, false, err
	}
	step, err := n.quantity(1).Over(one)
	if err != nil {
		return amount, false, err
	}
	rest := o.Amount.Sub(amount)
	if rest.Compare(step) < 0 && rest.Add(step).Sign() > 0 {
		return o.Amount, true, nil
	}
	return amount, rest.Sign() > 0, nil
}
