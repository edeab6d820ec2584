package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// substitute replaces foreign goods placed by equivalent goods of the Union.
func (a *act) substitute(c *Substitute) Event {
	e := GoodsSubstituted{Permission: c.Permission, Permitted: c.Permitted, Equivalent: c.Equivalent, Name: c.Name, Code: c.Code, Quantity: c.Quantity, Repair: c.Repair}
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
	a.permission(c.Permission, c.Permitted)
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

// permission checks that the customs authority has permitted the replacement by the day
// of the act: by the permission that the permit names on that day, or by one of which it
// is said when it was given.
func (a *act) permission(reference string, given customs.Date) {
	switch {
	case reference == "":
		a.violation(PermissionMissing, art172p1, "",
			customs.Say("the permission of the customs authority is not named|не указано разрешение таможенного органа"),
			customs.Say("obtain and name it|получить и указать"))
	case given.After(a.on):
		a.violation(PermissionLater, art172p1, reference,
			customs.Say("the customs authority gave its permission on {0}, after {1}|разрешение таможенного органа дано {0}, позже {1}", given.Arg(), a.on.Arg()),
			customs.Say("replace goods from that day on|заменять товары начиная с этого дня"))
	case given.IsZero() && a.permit.Substitution.Allowed && reference != a.permit.Substitution.Permission:
		a.violation(PermissionMissing, art172p1, reference,
			customs.Say("the permit names no permission “{0}” on {1}, and the day on which it was given is not said|в документе об условиях переработки на {1} разрешение «{0}» не указано, день его выдачи не назван", customs.Text(reference), a.on.Arg()),
			customs.Say("name the permission of the permit, or the day on which this one was given|указать разрешение, названное в документе, либо день выдачи этого разрешения"))
	}
}

// used checks that equivalents are used in processing on the day on which they took the
// place of foreign goods (reading "Equivalents"): what is not used then has replaced
// nothing, and cannot be used later or placed under a procedure as it is. Equivalents of
// parts imported for repair are given in exchange as they are (172(1), second
// subparagraph).
func (a *act) used(r *rule, n *node) bool {
	if n.kind != EquivalentLot || r.equivalents == anyEquivalents || r.equivalents == onTheDay && n.on == a.on {
		return true
	}
	if e, _ := a.p.log.at(int(n.seq) - 1).Event.(GoodsSubstituted); e.Repair {
		return true
	}
	by, detail := art172p3, customs.Phrase("{0} took the place of foreign goods on {1} and would be used on {2}: the swap happens on the day of use|{0}: замена учтена {1}, использование — {2}; замена происходит в день использования")
	if r.equivalents == whenUsed {
		by, detail = art172p1, "{0} took the place of foreign goods on {1} and was not used: equivalents replace goods for processing|{0}: замена учтена {1}, но товар не использован; эквивалентными товарами заменяют для переработки"
	}
	a.violation(EquivalentsUnused, by, string(n.id), customs.Say(detail, customs.Text(string(n.id)), n.on.Arg(), a.on.Arg()),
		customs.Say("take event {0} back, and record the replacement as of the day on which the equivalents are used|исправить событие {0} и учесть замену днем использования эквивалентных товаров", customs.Count(n.seq)))
	return false
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
	e := PriorExported{ID: c.ID, Permission: c.Permission, Permitted: c.Permitted, Norm: c.Norm, Output: c.Output, Quantity: c.Quantity, Code: c.Code, Declaration: c.Declaration}
	id := customs.Text(string(c.ID))
	switch {
	case c.ID == "":
		a.missing("name of the products|обозначение продуктов переработки")
	case a.taken(c.ID):
		a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", id)
	}
	a.plainName(string(c.ID))
	a.permission(c.Permission, c.Permitted)
	if !a.permit.Substitution.PriorExport {
		a.violation(PriorExportNotAllowed, art172p4, string(c.ID),
			customs.Say("the permit does not allow products to leave before the foreign goods arrive|документ об условиях переработки не допускает вывоз продуктов переработки до ввоза иностранных товаров"),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	a.placing(string(c.ID))
	if from, was := a.permit.Substitution.TermFrom, a.p.priorOn; !from.IsZero() && from.Before(a.p.first) && !a.on.After(a.p.first) && (was.IsZero() || was.After(a.p.first)) {
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
