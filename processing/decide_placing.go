package processing

import (
	"slices"
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// declare registers a placing declaration or an application for release before
// filing one.
func (a *act) declare(c *Declare) Event {
	id := string(c.Declaration)
	switch {
	case id == "":
		a.missing("number of the declaration|номер декларации")
	case a.p.declarations[c.Declaration] != nil:
		a.fault(ErrDuplicate, "declaration {0} is registered already|декларация {0} уже зарегистрирована", customs.Text(id))
	}
	if c.Declarant == "" {
		a.missing("declarant|декларант")
	} else if holder := a.permit.Holder.ID(); a.number(c.Declarant) && c.Declarant != holder {
		a.violation(DeclarantNotHolder, art164p1s1, string(c.Declarant),
			customs.Say("declarant {0}; the permit was issued to {1}|декларант – {0}; документ об условиях переработки выдан лицу {1}", c.Declarant.Arg(), holder.Arg()),
			customs.Say("transfer the permit, or declare by its holder|передать документ либо подать декларацию от имени лица, которому он выдан"))
	}
	if !c.Early { // after an application it is the declaration filed that counts
		a.carriesConditions(c.Declaration)
	}
	if len(c.Lots) == 0 {
		a.missing("lots|партии товаров")
	}
	a.placing(id)
	if c.Office.IsZero() {
		a.missing("customs office of the declaration|таможенный орган, в который подана декларация")
	}
	a.office(c.Office, a.permit.PlacedAt)
	twice := namedBefore(c.Lots)
	for i := range c.Lots {
		a.lot(&c.Lots[i], twice[i])
	}
	a.oneName(c.Lots)
	a.quantities(c.Lots)
	a.conditions(c)
	if !a.clean() {
		return nil
	}
	e := LotsDeclared{c.Declaration, c.Declarant, c.Office, cloneLots(c.Lots), c.FromTemporaryImport, c.Early}
	for i := range e.Lots {
		e.Lots[i].Group = a.groupOf(&e.Lots[i])
	}
	return e
}

// carriesConditions checks that goods are declared in the declaration that serves as
// the document on the conditions of processing, where one does: the declarant states
// the conditions in the goods declaration itself (168(9)).
func (a *act) carriesConditions(id DeclarationID) {
	if p := a.permit; p.Basis.declared() && id != "" && string(id) != string(p.ID) {
		a.violation(DeclarationNotPermit, art168p9, string(id),
			customs.Say("the conditions of processing are stated in declaration {0}, and the goods are declared in {1}|условия переработки указаны в декларации {0}, а товары заявлены в {1}", customs.Text(string(p.ID)), customs.Text(string(id))),
			customs.Say("declare the goods in that declaration, or apply for a document|заявить товары в этой декларации либо получить документ об условиях переработки"))
	}
}

// placing checks that goods can be placed at all: the permit is in force, and its
// term of processing has not run out.
func (a *act) placing(subject string) {
	if !a.p.inForce(a.on) {
		a.violation(PermitNotInForce, art164p1s1, string(a.permit.ID),
			customs.Say("permit {0} is not in force on {1}|документ об условиях переработки {0} на {1} не действует", customs.Text(string(a.permit.ID)), a.on.Arg()),
			customs.Say("a permit in force, or its renewal|действующий документ об условиях переработки либо возобновление его действия"))
		return
	}
	start := a.p.start(a.permit)
	if start.IsZero() {
		return
	}
	if end, err := a.permit.Term.After(start); err == nil && a.on.After(end) {
		a.violation(ProcessingTermOver, art168p5, subject,
			customs.Say("the term of processing, {0} from {1}, ended on {2}|срок переработки, {0} с {1}, истек {2}", a.permit.Term.Arg(), start.Arg(), end.Arg()),
			customs.Say("extend the permit's term within the maximum|продлить срок переработки в пределах максимального"))
	}
}

// office checks a customs office against those that the permit names. An act that
// names none is not checked.
func (a *act) office(o customs.Office, named []customs.Office) {
	if o.IsZero() || slices.Contains(named, o) {
		return
	}
	a.violation(WrongOffice, art168p2s14, o.String(),
		customs.Say("the permit does not name office {0} for this|в документе об условиях переработки для этого не указан таможенный орган {0}", o.Arg()),
		customs.Say("go to an office that the permit names, or amend it|обратиться в таможенный орган, указанный в документе об условиях переработки, либо внести в него изменения"))
}

// lot checks one line of a declaration; twice says that a line above has its name.
func (a *act) lot(l *Lot, twice bool) {
	id := nameArg(l.ID)
	switch {
	case l.ID == "":
		a.missing("name of a lot|обозначение партии")
	case twice || a.taken(GoodsID(l.ID)):
		a.fault(ErrDuplicate, "lot {0}: there are goods of this name already|партия {0}: такое обозначение уже есть", id)
	}
	a.plainName(string(l.ID))
	facts := l.facts(a.on)
	if err := facts.Check(); err != nil {
		a.wrong(err)
	}
	a.fullCode(string(l.ID), l.Code)
	if l.Code.IsZero() {
		return
	}
	if row, ok := a.p.lists.Barred.Find(l.Code, a.on); ok {
		a.violation(BarredGoods, art163p4, string(l.ID),
			customs.Say("goods {0} are barred from the procedure by {1}|к товарам {0} процедура не применяется: {1}", l.Code.Arg(), customs.Text(row.Source)), customs.Sentence{})
	}
	goods := a.permit.input(l.Name)
	if goods == nil || !goods.Code.Covers(l.Code) {
		a.violation(GoodsNotInPermit, art168p2s4, string(l.ID),
			customs.Say("the permit names no foreign goods “{0}” with a code of {1}|в документе об условиях переработки нет иностранного товара «{0}» с кодом {1}", customs.Text(l.Name), l.Code.Arg()),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	a.grouped(l, goods)
}

// facts returns what the payments of a lot registered on a day hang on. What is
// declared must be enough to work them out, whatever becomes of the lot.
func (l *Lot) facts(registered customs.Date) liability.Lot {
	return liability.Lot{ID: l.ID, Code: l.Code, Origin: l.Origin, Quantity: l.Quantity, Measures: l.Measures,
		Value: l.Value, Registered: registered, Claims: l.Claims}
}

// fullCode checks that a declaration states the whole code of goods: the heading
// alone may stand in the permit only, and only where national law says so
// (168(2)(4), (10)).
func (a *act) fullCode(goods string, code customs.GoodsCode) {
	if !code.IsZero() && code.Len() < fullCodeLen {
		a.fault(customs.ErrRange, "goods {0}: code {1} has {2} digits, a declaration states all {3}|товар {0}: число знаков кода {1} – {2}, в декларации указываются все {3}",
			nameArg(goods), code.Arg(), customs.Count(code.Len()), customs.Count(fullCodeLen))
	}
}

// fullCodeLen is the number of digits of a code of the goods nomenclature.
const fullCodeLen = 10

// plainName refuses names with the sign by which lots are named that stand beside
// those declared: R1/husks#17 for what event 17 released for domestic consumption, L1#norm for a
// copy of L1 (see Obligations).
func (a *act) plainName(name string) {
	if strings.IndexByte(name, ownLotSign) >= 0 {
		a.fault(customs.ErrSyntax, "name {0}: wanted one without “#”, which stands in the names of lots released for domestic consumption|обозначение {0}: требуется без знака «#», с которым обозначаются партии, выпущенные для внутреннего потребления", customs.Text(name))
	}
}

// taken reports whether goods, or products of prior export, bear a name.
func (a *act) taken(id GoodsID) bool { return a.p.goods[id] != nil || a.p.priors[id] != nil }

// conditions checks what the declarant has to prove (164(1)(2), (3)).
func (a *act) conditions(c *Declare) {
	id := string(c.Declaration)
	if c.Identification != customs.Met && !a.permit.replacesAll(c.Lots) {
		a.violation(NotIdentifiable, art164p1s2, id,
			customs.Say("that the goods can be identified in the products is {0}|идентификация в продуктах переработки: {0}", c.Identification.Arg()),
			customs.Say("a method that identifies the goods, or equivalents allowed by the permit|способ идентификации либо допущенная документом об условиях переработки замена эквивалентными товарами"))
	}
	if c.Prohibitions != customs.Met {
		a.violation(ProhibitionsNotMet, art164p1s3, id,
			customs.Say("that prohibitions and restrictions are complied with is {0}|соблюдение запретов и ограничений: {0}", c.Prohibitions.Arg()),
			customs.Say("prove compliance|подтвердить соблюдение"))
	}
}

// replacesAll reports whether equivalents may replace the goods of every lot.
func (p *Permit) replacesAll(lots []Lot) bool {
	s := &p.Substitution
	return s.Allowed && !slices.ContainsFunc(lots, func(l Lot) bool { return !s.replaces(l.Name) })
}

// release releases declared lots.
func (a *act) release(c *Release) Event {
	d := a.declared(c.Declaration)
	if d == nil {
		return nil
	}
	e := LotsReleased{Declaration: c.Declaration, Expires: c.Expires}
	a.placing(string(c.Declaration))
	a.lots(CommandRelease, d, c.Lots, &e.Moves)
	start := a.p.start(a.permit)
	if start.IsZero() || a.on.Before(start) {
		start = a.on
	}
	last, err := a.permit.Term.After(start)
	switch {
	case err != nil:
		a.wrong(err)
	case e.Expires.IsZero():
		e.Expires = last
	case e.Expires.After(last):
		a.violation(BeyondPermitTerm, art165p1, string(c.Declaration),
			customs.Say("last day {0} is after {1}, where the term of processing, {2} from {3}, ends|последний день {0} позже {1} — окончания срока переработки ({2} с {3})",
				e.Expires.Arg(), last.Arg(), a.permit.Term.Arg(), start.Arg()),
			customs.Say("an earlier last day, or an extension of the permit|более ранний последний день либо продление срока переработки"))
	}
	if a.on.Before(a.p.first) {
		a.earlier(a.permit, a.on)
	}
	if !e.Expires.IsZero() && e.Expires.Before(a.on) {
		a.fault(ErrDay, "last day {0} is before the release on {1}|последний день {0} раньше дня выпуска {1}", e.Expires.Arg(), a.on.Arg())
	}
	if !a.clean() {
		return nil
	}
	return e
}

// earlier checks an act by which the term of processing counts from an earlier day, a
// late release of what becomes the first batch or the first prior export: the terms of
// lots released since must still fit it (168(5)).
func (a *act) earlier(permit *Permit, from customs.Date) {
	end, err := permit.Term.After(from)
	if err != nil {
		a.wrong(err)
		return
	}
	for _, n := range a.p.nodes.all() {
		if n := *n; n.kind == ForeignLot && !n.gone && n.term != nil && n.term.last.After(end) && n.tape.balance(AccountCancelled) == 0 {
			a.violation(BuiltUpon, art168p5, string(n.id),
				customs.Say("the term of processing would count from {0} and end on {1}; the last day of {2} is {3}|срок переработки исчислялся бы с {0} и истекал {1}; последний день {2} — {3}",
					from.Arg(), end.Arg(), customs.Text(string(n.id)), n.term.last.Arg()),
				customs.Say("extend the permit first|сначала продлить срок переработки"))
			return
		}
	}
}

// declared returns a declaration by its number, nil with a fault noted where
// nobody knows it. A declaration filed after an application is known too.
func (a *act) declared(id DeclarationID) *declaration {
	d := a.p.declarations[id]
	if d == nil {
		if id == "" {
			a.missing("number of the declaration|номер декларации")
		} else {
			a.fault(customs.ErrUnknown, "declaration {0}: unknown to the procedure|декларация {0}: процедуре не известна", customs.Text(string(id)))
		}
	}
	return d
}

// lots finds whole lots of a declaration, all of them where none is named, and
// adds their moves.
func (a *act) lots(kind CommandKind, d *declaration, ids []LotID, moves *Moves) {
	r := &rules[kind]
	if len(ids) == 0 {
		for _, n := range d.lots {
			// Lots of the declaration that have gone another way are not meant.
			if len(d.lots) == 1 || n.tape.balance(r.passages[0].from) > 0 {
				a.wholeLot(r, n, moves)
			}
		}
		if moves.Len() == 0 && a.clean() {
			a.noLotLeft(r, d)
		}
		return
	}
	goods := make(Goods, len(ids))
	for i, id := range ids {
		goods[i] = Portion{ID: GoodsID(id)}
		n := a.find(GoodsID(id))
		if n == nil {
			continue
		}
		if n.lot == nil || n.lot.declaration != d {
			a.fault(customs.ErrUnknown, "lot {0}: not in declaration {1}|партия {0}: нет в декларации {1}", customs.Text(string(id)), customs.Text(string(d.id)))
			continue
		}
		a.wholeLot(r, n, moves)
	}
	a.unique(goods)
}

// wholeLot takes all that is left of a lot; what was detained, confiscated or
// returned before its release is no longer of the declaration. The rest must lie
// where the act takes it, so that a lot has one day of placing.
func (a *act) wholeLot(r *rule, n *node, moves *Moves) {
	left := n.left()
	if left == 0 {
		left = n.tape.size
	}
	a.portion(r, &Portion{ID: n.id, Quantity: n.quantity(left)}, moves)
}

// left returns how much of a lot the authorities have not taken.
func (n *node) left() int64 {
	return n.tape.size - n.tape.balance(AccountDetained) - n.tape.balance(AccountConfiscated) - n.tape.balance(AccountReturned)
}

// noLotLeft notes that a declaration has no lot for an act.
func (a *act) noLotLeft(r *rule, d *declaration) {
	a.violation(NotEnough, r.provision, string(d.id),
		customs.Say("no lot of declaration {0} is left for this act|в декларации {0} не осталось партий для этого действия", customs.Text(string(d.id))), customs.Sentence{})
}

// cloneLots copies lots with what they point to, so that the event is not changed
// with the command.
func cloneLots(lots []Lot) []Lot {
	lots = slices.Clone(lots)
	for i := range lots {
		lots[i].Measures = slices.Clone(lots[i].Measures)
		lots[i].Claims = slices.Clone(lots[i].Claims)
	}
	return lots
}
