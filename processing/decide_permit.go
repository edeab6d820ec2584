package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// What rests on the permit, by what of it: a change told late must not go before
// acts that it would have governed, and one that governed acts is not taken back.
// Lots already placed run on whatever becomes of the permit.
const (
	// permitCopies are the changes that take over the rest of the permit as it stands.
	permitCopies = 1<<CommandAmendPermit | 1<<CommandExtendPermit | 1<<CommandTransferPermit
	// termUsers need the term of processing to be as long as it is.
	termUsers = permitCopies | 1<<CommandDeclare | 1<<CommandRelease | 1<<CommandExportPrior | 1<<CommandExtendTerm
	// forceUsers need the permit to be in force.
	forceUsers = permitCopies | 1<<CommandRevokePermit | 1<<CommandDeclare | 1<<CommandRelease | 1<<CommandExportPrior
	// holderUsers ask who holds it: the declarant, one to whom goods may be handed, the
	// debtor of goods released for domestic consumption.
	holderUsers = permitCopies | 1<<CommandDeclare | 1<<CommandTransfer | 1<<CommandComplete | 1<<CommandPlaceAfterLapse
	// contentUsers consult any of its content.
	contentUsers = termUsers | holderUsers | 1<<CommandFileDeclaration | 1<<CommandProcess | 1<<CommandSubstitute | 1<<CommandMatchPrior | 1<<CommandDisposeWaste
)

// amendPermit replaces the content of the permit.
func (a *act) amendPermit(c *AmendPermit) Event {
	if c.Permit.ID != a.permit.ID {
		a.violation(AnotherPermit, art168p8, string(c.Permit.ID),
			customs.Say("the procedure is of permit {0}|процедура ведется по документу об условиях переработки {0}", customs.Text(string(a.permit.ID))),
			customs.Say("a new permit is a procedure of its own|по новому документу ведется отдельная процедура"))
	}
	a.stillInForce()
	a.content(&c.Permit)
	a.countable(&c.Permit)
	if from := a.p.start(&c.Permit); !from.IsZero() && from.Before(a.p.start(a.permit)) {
		a.earlier(&c.Permit, from)
	}
	a.notBefore(contentUsers, art168p8)
	if !a.clean() {
		return nil
	}
	return PermitAmended{c.Permit.clone(), c.Reference}
}

// stillInForce checks that the permit has not been revoked.
func (a *act) stillInForce() {
	if !a.p.inForce(a.on) {
		a.violation(PermitNotInForce, art164p1s1, string(a.permit.ID),
			customs.Say("permit {0} is not in force on {1}|документ об условиях переработки {0} на {1} не действует", customs.Text(string(a.permit.ID)), a.on.Arg()),
			customs.Say("renew it first|сначала возобновить его действие"))
	}
}

// content checks a permit's content as of the day.
func (a *act) content(permit *Permit) {
	a.violations = append(a.violations, permit.CheckOn(a.on, a.p.law, a.p.lists)...)
}

// notBefore refuses an act of an earlier day where a later event rests on what it
// would change.
func (a *act) notBefore(users uint64, by customs.Provision) {
	if !a.on.Before(a.p.lastOn) {
		return
	}
	for _, r := range a.p.log.all() {
		if r.On.After(a.on) && users>>eventKind(r.Event)&1 != 0 && a.p.undone[r.Seq] == 0 {
			a.builtUpon(r, by)
			return
		}
	}
}

// builtUpon notes that a later event stands on what is to change.
func (a *act) builtUpon(r *Record, by customs.Provision) {
	a.violation(BuiltUpon, by, "",
		customs.Say("event {0} of {1} ({2}) stands on it|на этом основано событие {0} от {1} ({2})", customs.Count(r.Seq), r.On.Arg(), eventKind(r.Event).Phrase().Arg()),
		customs.Say("reverse event {0} first|сначала исправить событие {0}", customs.Count(r.Seq)))
}

// extendPermit sets a longer term of processing. Told late, it takes nothing from
// what was done in the shorter one.
func (a *act) extendPermit(c *ExtendPermit) Event {
	if c.Term.IsZero() {
		a.missing("term of processing|срок переработки")
		return nil
	}
	a.stillInForce()
	start := a.p.start(a.permit)
	if start.IsZero() {
		start = a.permit.Issued
	}
	until, err := c.Term.After(start)
	if err != nil {
		a.wrong(err)
		return nil
	}
	if now, err := a.permit.Term.After(start); err == nil && !until.After(now) {
		a.violation(NotLonger, art168p6, string(a.permit.ID),
			customs.Say("{0} is not longer than {1}|{0} не больше, чем {1}", c.Term.Arg(), a.permit.Term.Arg()), customs.Sentence{})
	}
	extended := *a.permit
	extended.Term = c.Term
	a.content(&extended)
	a.notBefore(permitCopies, art168p6)
	if !a.clean() {
		return nil
	}
	return PermitExtended(*c)
}

// revokePermit withdraws the permit.
func (a *act) revokePermit(c *RevokePermit) Event {
	a.stillInForce()
	a.notBefore(forceUsers, art168p8)
	if !a.clean() {
		return nil
	}
	return PermitRevoked(*c)
}

// renewPermit puts a revoked permit back in force.
func (a *act) renewPermit(c *RenewPermit) Event {
	if a.p.inForce(a.on) || a.on.Before(a.permit.Issued) {
		a.violation(PermitInForce, art168p8, string(a.permit.ID),
			customs.Say("permit {0} is not revoked on {1}|документ об условиях переработки {0} на {1} не отозван", customs.Text(string(a.permit.ID)), a.on.Arg()), customs.Sentence{})
	}
	a.notBefore(1<<CommandRenewPermit, art168p8)
	if !a.clean() {
		return nil
	}
	return PermitRenewed(*c)
}

// transferPermit gives the permit to another holder.
func (a *act) transferPermit(c *TransferPermit) Event {
	if c.Holder.IsZero() {
		a.missing("new holder of the permit|лицо, которому передается документ об условиях переработки")
		return nil
	}
	a.stillInForce()
	transferred := *a.permit
	transferred.Holder = c.Holder
	a.content(&transferred)
	a.notBefore(holderUsers, art168p8)
	if !a.clean() {
		return nil
	}
	return PermitTransferred(*c)
}

// clone copies a permit with its lists, so that the event is not changed with the
// command.
func (p Permit) clone() Permit {
	p.Processors = slices.Clone(p.Processors)
	p.Inputs, p.Products, p.UnionGoods = slices.Clone(p.Inputs), slices.Clone(p.Products), slices.Clone(p.UnionGoods)
	p.Waste, p.Remnants = slices.Clone(p.Waste), slices.Clone(p.Remnants)
	p.Titles, p.Operations, p.Additional = slices.Clone(p.Titles), slices.Clone(p.Operations), slices.Clone(p.Additional)
	p.Norms = slices.Clone(p.Norms)
	for i := range p.Norms {
		n := &p.Norms[i]
		n.Versions = slices.Clone(n.Versions)
		for j := range n.Versions {
			v := &n.Versions[j]
			v.Inputs, v.Outputs, v.Union = slices.Clone(v.Inputs), slices.Clone(v.Outputs), slices.Clone(v.Union)
			for k := range v.Outputs {
				v.Outputs[k].Contents = slices.Clone(v.Outputs[k].Contents)
			}
		}
	}
	id := &p.Identification
	id.Decisions, id.Methods = slices.Clone(id.Decisions), slices.Clone(id.Methods)
	id.Plan.Goods, id.Plan.Products = slices.Clone(id.Plan.Goods), slices.Clone(id.Plan.Products)
	id.Plan.Operations, id.Plan.Choices = slices.Clone(id.Plan.Operations), slices.Clone(id.Plan.Choices)
	p.Substitution.Equivalents = slices.Clone(p.Substitution.Equivalents)
	p.PlacedAt, p.CompletedAt = slices.Clone(p.PlacedAt), slices.Clone(p.CompletedAt)
	return p
}
