package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Opening says whether an act is open on a day, and what stands in its way.
type Opening struct {
	Command   CommandKind
	Provision customs.Provision
	Also      customs.Provision // a second one on which it may rest
	// Violations are what stands in the way, each with what would cure it; none
	// where the act is open.
	Violations customs.Violations
	// Undecided is what keeps the act from being decided at all, such as a calendar
	// that does not cover the days; nil for most acts.
	Undecided error
}

// Open reports whether nothing stands in the way.
func (o Opening) Open() bool { return len(o.Violations) == 0 && o.Undecided == nil }

// Acts says of every act, in the order of Command, whether it is open for goods
// on a day. It looks at what is there already: the permit and the lists, where
// the goods lie, their kind and their term. What a command must bring with it, a
// permission, a decision, a declaration and its proofs, is taken as given, and so
// is the way that suits most goods: re-export to complete, customs warehouse to
// suspend. A portion without quantity is open for an act that can take any of it.
//
// With no goods an act is open if it is for any goods of the procedure, and what
// stands in its way is what does for each of them.
//
// The error is for goods that nobody knows or that are named twice.
func (p *Procedure) Acts(on customs.Date, goods Goods) ([]Opening, error) {
	if err := p.made(); err != nil {
		return nil, err
	}
	if on.IsZero() {
		return nil, customs.NewInputError(customs.ErrMissing, "the day is missing|не указан день")
	}
	check := act{p: p, on: on, permit: p.permit(on)}
	check.unique(goods)
	for i := range goods {
		if n := check.find(goods[i].ID); n != nil {
			check.amount(n, goods[i].Quantity)
		}
	}
	if err := check.faults.Err(); err != nil {
		return nil, err
	}
	openings := make([]Opening, 0, commandCount-1)
	for k := CommandKind(1); k < commandCount; k++ {
		vs, err := p.opening(k, on, goods)
		openings = append(openings, Opening{k, rules[k].provision, rules[k].also, vs, err})
	}
	return openings, nil
}

// opening returns what stands in the way of an act.
func (p *Procedure) opening(k CommandKind, on customs.Date, goods Goods) (customs.Violations, error) {
	if len(goods) > 0 || !k.ofGoods() {
		return p.probe(k, on, goods)
	}
	var vs customs.Violations
	var undecided error
	none := true
	for _, at := range p.nodes.all() {
		n := *at
		if n.gone || n.on.After(on) {
			continue
		}
		none = false
		found, err := p.probe(k, on, Goods{{ID: n.id}})
		if err == nil && len(found) == 0 {
			return nil, nil
		}
		vs, undecided = append(vs, found...), err
	}
	if none {
		vs = customs.Violations{{Code: NothingDeclared, Provision: art128,
			Detail: customs.Say("nothing is declared|ничего не задекларировано"), Cure: customs.Say("declare goods|задекларировать товары")}}
	}
	return vs, undecided
}

// ofGoods reports whether an act is about goods that are there already: it moves
// them, or is not known while nothing is declared.
func (k CommandKind) ofGoods() bool {
	return rules[k].passages[0].from != 0 || rules[k].follows(StatusPermitted) == 0 && k != CommandRenewPermit
}

// probe decides the act with all that a command brings with it given. Goods are
// none for acts about the permit or about goods yet to come.
func (p *Procedure) probe(k CommandKind, on customs.Date, goods Goods) (customs.Violations, error) {
	a := act{p: p, on: on, permit: p.permit(on)}
	a.probe(k, goods)
	return a.violations, a.faults.Err()
}

// given stands for what the command would bring: a reference, a name.
const given = "…"

// free returns a name that no goods bear.
func (a *act) free() GoodsID {
	name := GoodsID(given)
	for a.taken(name) {
		name += given
	}
	return name
}

func (a *act) probe(k CommandKind, goods Goods) {
	switch k {
	case CommandAmendPermit:
		a.stillInForce()
		a.notBefore(contentUsers, art168p8)
	case CommandExtendPermit:
		a.probeExtension()
	case CommandRevokePermit:
		a.revokePermit(&RevokePermit{})
	case CommandTransferPermit:
		a.transferPermit(&TransferPermit{Holder: a.permit.Holder})
	case CommandRenewPermit:
		a.renewPermit(&RenewPermit{Reference: given})
	case CommandDeclare:
		a.placing(string(a.permit.ID))
	case CommandFileDeclaration:
		a.probeFiling(goods)
	case CommandRelease, CommandRefuse, CommandWithdraw, CommandCancel:
		a.probeLots(k, goods)
	case CommandProcess:
		a.probeProcess(goods)
	case CommandSubstitute:
		a.probeSubstitute(goods)
	case CommandExportPrior:
		a.probePrior()
	case CommandMatchPrior:
		a.probeMatch(goods)
	case CommandTransfer:
		a.transfer(&Transfer{Goods: goods, To: a.permit.Holder.ID()})
	case CommandExtendTerm:
		a.probeTerm(goods)
	case CommandComplete:
		a.complete(&Complete{Under: customs.ReExport, Goods: goods})
	case CommandSuspend:
		a.suspend(&Suspend{Under: customs.CustomsWarehouse, Goods: goods})
	case CommandResumeTemporaryImport:
		a.resumeTemporaryImport(&ResumeTemporaryImport{goods})
	case CommandDisposeWaste:
		a.disposeWaste(&DisposeWaste{Goods: goods, How: Destroyed, Reference: given})
	case CommandOccur:
		a.occur(&Occur{Goods: goods, Circumstance: a.circumstance(goods), Reference: given})
	case CommandLose, CommandRecogniseLoss:
		var moves Moves
		a.goods(k, goods, &moves)
		a.placedOnly(&moves)
	case CommandReturn:
		a.giveBack(&Return{Goods: goods})
	case CommandPay, CommandCollect:
		for i := range goods {
			a.known(k, Goods{{ID: goods[i].ID}})
		}
	case CommandReverse:
		a.probeReversal(goods)
	default:
		var moves Moves
		a.goods(k, goods, &moves)
	}
}

// known refuses an act that moves no goods where the law does not know it for
// goods that stand as these do.
func (a *act) known(k CommandKind, goods Goods) {
	if a.p.admits(k, a.on, goods) {
		return
	}
	status := a.p.status(a.on, goods)
	subject := ""
	if len(goods) > 0 {
		subject = string(goods[0].ID)
	}
	a.violation(WrongStatus, rules[k].provision, subject,
		customs.Say("{0} is {1}: {2} is no act for goods in that status|{0} – {1}: для товаров в этом статусе действие «{2}» не предусмотрено",
			customs.Text(subject), status.Arg(), k.Phrase().Arg()), customs.Sentence{})
}

// probeExtension is for a term of processing that is longer by a day.
func (a *act) probeExtension() {
	longer, err := customs.NewTerm(0, 12*a.permit.Term.Years()+a.permit.Term.Months(), a.permit.Term.Days()+1)
	if err != nil {
		a.wrong(err)
		return
	}
	a.extendPermit(&ExtendPermit{Term: longer})
}

// probeLots is for acts on whole lots, or what the authorities have left of them, by
// the declarations that they are in. A withdrawal takes all lots of a declaration.
func (a *act) probeLots(k CommandKind, goods Goods) {
	r := &rules[k]
	var of []*declaration
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		switch from := r.passages[0].from; {
		case n.lot == nil:
			a.wrongKind(r, n)
		case goods[i].In != 0 && goods[i].In != from:
			a.portion(r, &Portion{ID: n.id, In: goods[i].In}, new(Moves))
		case !slices.Contains(of, n.lot.declaration):
			of = append(of, n.lot.declaration)
		}
	}
	if k == CommandRelease && len(of) == 0 {
		a.placing(string(a.permit.ID))
	}
	for _, d := range of {
		var lots []LotID
		for i := range goods {
			if n := a.p.goods[goods[i].ID]; n.lot != nil && n.lot.declaration == d {
				lots = append(lots, n.lot.ID)
			}
		}
		switch k {
		case CommandRelease:
			a.release(&Release{Declaration: d.id, Lots: lots})
		case CommandRefuse:
			a.refuse(&Refuse{Declaration: d.id, Lots: lots})
		case CommandCancel:
			a.cancel(&Cancel{Declaration: d.id, Lots: lots})
		default:
			before := len(a.violations)
			a.withdraw(&Withdraw{Declaration: d.id})
			if len(a.violations) > before {
				continue
			}
			for _, id := range lots { // lots that stay refused
				a.wholeLot(r, a.p.goods[GoodsID(id)], new(Moves))
			}
		}
	}
}

// probeFiling is for the declaration that follows an application.
func (a *act) probeFiling(goods Goods) {
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		if n.lot == nil {
			a.wrongKind(&rules[CommandRelease], n)
			continue
		}
		number := DeclarationID(given)
		if a.permit.Basis.declared() {
			number = DeclarationID(a.permit.ID)
		}
		for a.p.declarations[number] != nil {
			number += given
		}
		a.fileDeclaration(&FileDeclaration{Application: n.lot.declaration.id, Declaration: number, Declarant: a.permit.Holder.ID()})
	}
}

// probeProcess is for a run of any norm that takes the goods.
func (a *act) probeProcess(goods Goods) {
	var moves Moves
	a.goods(CommandProcess, goods, &moves)
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		if rules[CommandProcess].kinds.has(n.kind) && !a.normFor(n.name) {
			a.violation(OutsideNorm, art169p1, string(n.id),
				customs.Say("no norm in force on {0} takes “{1}”|на {0} нет действующей нормы, по которой используется «{1}»", a.on.Arg(), customs.Text(n.name)),
				customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
		}
	}
}

// normFor reports whether a norm in force takes goods of a name.
func (a *act) normFor(name string) bool {
	for i := range a.permit.Norms {
		version, _, err := a.permit.norm(a.permit.Norms[i].ID, a.on)
		if err != nil {
			continue
		}
		if r := a.p.recipe(version); r != nil && r.input(name) >= 0 {
			return true
		}
	}
	return false
}

// probeSubstitute is for equivalents that the permit names.
func (a *act) probeSubstitute(goods Goods) {
	for i := range goods {
		c := Substitute{Permission: given, Permitted: a.on, Equivalent: a.free(), Replaces: goods[i],
			Description: customs.Met, Quality: customs.Met, Technical: customs.Met}
		n := a.p.goods[goods[i].ID]
		for j := range a.permit.Substitution.Equivalents {
			if q := &a.permit.Substitution.Equivalents[j]; q.Replaces == n.name {
				c.Code = q.Code
				break
			}
		}
		if c.Code.IsZero() {
			c.Code = n.code
		}
		if c.Code.IsZero() { // goods made have none of their own
			var moves Moves
			a.goods(CommandSubstitute, goods[i:i+1], &moves)
			continue
		}
		a.substitute(&c)
	}
}

// probePrior is for the first product of a norm in force.
func (a *act) probePrior() {
	for i := range a.permit.Norms {
		version, _, err := a.permit.norm(a.permit.Norms[i].ID, a.on)
		if err != nil || a.p.recipe(version) == nil {
			continue
		}
		for j := range version.Outputs {
			if o := &version.Outputs[j]; o.Kind == Product {
				before := len(a.violations)
				a.exportPrior(&ExportPrior{ID: a.free(), Permission: given, Permitted: a.on, Norm: a.permit.Norms[i].ID, Output: o.Name, Quantity: oneOf(o.Quantity.Unit())})
				if len(a.violations) == before {
					return
				}
				break
			}
		}
	}
	if a.clean() {
		a.noNorm("")
	}
}

// probeMatch is for a prior export that goods of the name are owed for.
func (a *act) probeMatch(goods Goods) {
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		before, open := len(a.violations), false
		for _, at := range a.p.priorList.all() {
			prior := *at
			if prior.gone || prior.on.After(a.on) || prior.owing(n.name) == nil {
				continue
			}
			b := act{p: a.p, on: a.on, permit: a.permit}
			b.matchPrior(&MatchPrior{Prior: prior.event.ID, Goods: goods[i]})
			b.violations = slices.DeleteFunc(b.violations, func(v customs.Violation) bool { return v.Code == MoreThanOwed })
			open = open || b.clean()
			a.violations = append(a.violations, b.violations...)
		}
		if open {
			a.violations = a.violations[:before]
			continue
		}
		if len(a.violations) > before {
			continue
		}
		a.violation(MoreThanOwed, art172p4, string(n.id),
			customs.Say("no “{0}” is owed after prior export|«{0}» после вывоза до ввоза не причитается", customs.Text(n.name)), customs.Sentence{})
		var moves Moves
		a.goods(CommandMatchPrior, goods[i:i+1], &moves)
	}
}

// probeTerm is for an extension up to the end of the permit's term.
func (a *act) probeTerm(goods Goods) {
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		if n.kind != ForeignLot {
			a.wrongKind(&rules[CommandRelease], n)
			continue
		}
		start := a.p.start(a.permit)
		if start.IsZero() || n.term == nil {
			a.known(CommandExtendTerm, goods[i:i+1])
			continue
		}
		until, err := a.permit.Term.After(start)
		if err != nil {
			a.wrong(err)
			continue
		}
		if until.Before(a.on) || !until.After(n.term.last) {
			a.violation(BeyondPermitTerm, art165p2, string(n.id),
				customs.Say("the term of processing ends on {0}|срок переработки истекает {0}", until.Arg()),
				customs.Say("extend the permit first|сначала продлить срок переработки"))
			if last := a.p.runsTo(n.term.last, []*node{n}, a.on); !last.IsZero() && a.on.After(last) {
				a.late(n, last)
			}
			continue
		}
		a.extendTerm(&ExtendTerm{Lots: []LotID{LotID(n.id)}, Until: until, Reference: given})
	}
}

// circumstance returns a circumstance of the lists that is for the goods, or one
// that there is not.
func (a *act) circumstance(goods Goods) string {
	for i := range a.p.lists.Circumstances {
		name, all := a.p.lists.Circumstances[i].Name, true
		for j := range goods {
			_, ok := find(a.p.lists.Circumstances, name, a.p.goods[goods[j].ID].code, a.on)
			all = all && ok
		}
		if all {
			return name
		}
	}
	return given
}

// probeReversal is for the last event that stands, of those about the goods if any
// are named.
func (a *act) probeReversal(goods Goods) {
	for seq := a.p.Len(); seq > 0; seq-- {
		r := a.p.log.at(int(seq - 1))
		if a.p.undone[seq] != 0 || r.On.After(a.on) || eventKind(r.Event) == CommandReverse || len(goods) > 0 && !a.p.about(r, goods) {
			continue
		}
		a.reverse(&Reverse{Seq: seq, Reason: given})
		return
	}
	a.violation(NothingToReverse, customs.Provision{}, "",
		customs.Say("no event stands that could be taken back|нет действующего события, которое можно исправить"), customs.Sentence{})
}

// about reports whether an event made or moved any of the goods.
func (p *Procedure) about(r *Record, goods Goods) bool {
	m := moves(r.Event)
	for i := range goods {
		if uint64(p.goods[goods[i].ID].seq) == r.Seq {
			return true
		}
		for j := 0; m != nil && j < m.Len(); j++ {
			if m.at(j).goods == goods[i].ID {
				return true
			}
		}
	}
	return false
}
