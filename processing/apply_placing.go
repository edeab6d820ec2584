package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// applyDeclared enters the lots of a declaration.
func (p *Procedure) applyDeclared(r *Record, e *LotsDeclared) error {
	if p.declarations[e.Declaration] != nil || e.Declaration == "" {
		return breaks(r, "declaration {0} has no number, or is registered already|декларация {0} без номера либо уже зарегистрирована", nameArg(e.Declaration))
	}
	if len(e.Lots) == 0 {
		return breaks(r, "it declares nothing|ничего не заявлено")
	}
	twice, permit := namedBefore(e.Lots), p.permit(r.On)
	if holder := permit.Holder.ID(); e.Declarant != holder || holder == "" || e.Office.IsZero() {
		return breaks(r, "it is declared by {0} in office {1}; wanted the holder of the permit, {2}, and an office|декларант {0}, таможенный орган {1}; требуются лицо, которому выдан документ об условиях переработки, {2}, и таможенный орган",
			nameArg(e.Declarant), e.Office.Arg(), nameArg(holder))
	}
	for i := range e.Lots {
		l := &e.Lots[i]
		if err := p.fresh(r, GoodsID(l.ID), l.Quantity); err != nil {
			return err
		}
		if twice[i] {
			return breaks(r, "lot {0} stands twice|партия {0} указана дважды", nameArg(l.ID))
		}
		if err := p.fitsLot(r, permit, l); err != nil {
			return err
		}
		if g := p.groups[l.Group]; g != nil && g.declared > 0 && g.goods != l.Name {
			return breaks(r, "lot {0}: group {1} is of other goods|партия {0}: группа {1} – иного товара", nameArg(l.ID), nameArg(l.Group))
		}
	}
	d := &declaration{id: e.Declaration, declarant: e.Declarant, office: e.Office, on: r.On,
		temporary: e.FromTemporaryImport, application: e.Early}
	nodes := make([]node, len(e.Lots))
	for i := range e.Lots {
		l, n := &e.Lots[i], &nodes[i]
		n.lay(GoodsID(l.ID), ForeignLot, l.Quantity, AccountRegistered, r.On, uint32(r.Seq))
		n.name, n.code, n.temporary = l.Name, l.Code, e.FromTemporaryImport
		n.lot = &lotFacts{declaration: d, Lot: l.facts(r.On)}
		n.lot.Debtor = e.Declarant
		if l.Group != "" {
			g := p.group(l.Group)
			g.goods, n.lot.group = l.Name, g
			g.declared++
		}
		p.plan(l.Name, l, false)
		d.lots = append(d.lots, n)
		p.enter(n)
	}
	p.declarations[d.id] = d
	return nil
}

// fresh checks the name and the quantity of goods that are about to be entered.
func (p *Procedure) fresh(r *Record, id GoodsID, q customs.Quantity) error {
	if id == "" || p.goods[id] != nil || p.priors[id] != nil {
		return breaks(r, "goods {0} have no name, or one that is taken|товар {0} без обозначения либо с уже занятым", nameArg(id))
	}
	if q.Sign() <= 0 {
		return breaks(r, "goods {0}: {1}; wanted a quantity above zero|товар {0}: {1}; требуется количество больше нуля", nameArg(id), q.Arg())
	}
	return nil
}

// enter adds goods to the ledger.
func (p *Procedure) enter(n *node) {
	n.number = int32(p.nodes.len())
	p.nodes.append(n)
	p.goods[n.id] = n
	if n.lot != nil {
		p.lots.append(n)
	}
}

// group returns the group of a name.
func (p *Procedure) group(name string) *group {
	g := p.groups[name]
	if g == nil {
		g = &group{name: name}
		p.groups[name] = g
	}
	return g
}

// applyReleased places lots: their day of placing and their term are set.
func (p *Procedure) applyReleased(r *Record, e *LotsReleased) error {
	if e.Expires.Before(r.On) {
		return breaks(r, "the last day, {0}, is before the release|последний день ({0}) раньше выпуска", e.Expires.Arg())
	}
	d := p.declarations[e.Declaration]
	if d == nil {
		return breaks(r, "declaration {0} is unknown|декларация {0} не известна", nameArg(e.Declaration))
	}
	if err := p.fitsTerm(r, e.Expires, true); err != nil {
		return err
	}
	steps, err := p.steps(nil, r, CommandRelease, &e.Moves, r.On)
	if err != nil {
		return err
	}
	lots, err := whole(r, steps, d)
	if err != nil {
		return err
	}
	for _, n := range lots {
		n.lot.Placed, n.lot.released = r.On, r.Seq
		n.term = p.addTerm(&term{sets: []liability.TermSet{{Set: r.On, Expires: e.Expires}}})
		if g := n.lot.group; g != nil {
			g.add(n)
		}
	}
	p.make(r, steps, r.On)
	p.placed(func(b *batches) { b.add(r.On, r.Seq, len(lots)) })
	return nil
}

// applyFiled notes the declaration that follows an application.
func (p *Procedure) applyFiled(r *Record, e *DeclarationFiled) error {
	d := p.declarations[e.Application]
	if d == nil || !d.application || d.filed != "" {
		return breaks(r, "{0} is no application that waits for its declaration|{0} — не заявление, ожидающее подачи декларации", nameArg(e.Application))
	}
	if e.Declaration == "" || p.declarations[e.Declaration] != nil {
		return breaks(r, "declaration {0} has no number, or is registered already|декларация {0} без номера либо уже зарегистрирована", nameArg(e.Declaration))
	}
	d.filed, d.filer = e.Declaration, e.Declarant
	p.declarations[e.Declaration] = d
	return nil
}

// applyUnplaced takes whole lots out: refused, withdrawn or cancelled.
func (p *Procedure) applyUnplaced(r *Record, kind CommandKind, id DeclarationID, moves *Moves) error {
	d := p.declarations[id]
	if d == nil {
		return breaks(r, "declaration {0} is unknown|декларация {0} не известна", nameArg(id))
	}
	steps, err := p.steps(nil, r, kind, moves, r.On)
	if err != nil {
		return err
	}
	lots, err := whole(r, steps, d)
	if err != nil {
		return err
	}
	p.make(r, steps, r.On)
	for _, n := range lots {
		p.unplace(n, kind == CommandCancel, true)
	}
	return nil
}

// unplace takes a lot out of what counts as declared, and where its release was
// cancelled out of its batch; with gone false it puts it back.
func (p *Procedure) unplace(n *node, cancelled, gone bool) {
	p.replan(n, !gone)
	if !cancelled {
		return
	}
	by := 1
	if gone {
		by = -1
	}
	p.placed(func(b *batches) { b.change(n.lot.Placed, n.lot.released, by) })
}

// whole checks that moves take all that is left of lots, and returns the lots.
func whole(r *Record, steps []step, d *declaration) (lots []*node, err error) {
	for i := 0; i < len(steps); {
		n, sum := steps[i].node, int64(0)
		for ; i < len(steps) && steps[i].node == n; i++ {
			sum += steps[i].to - steps[i].from
		}
		if sum != n.left() {
			return nil, breaks(r, "it moves a part of {0} only, wanted the whole lot|перемещается только часть {0}, требуется вся партия", nameArg(n.id))
		}
		if n.lot.declaration != d {
			return nil, breaks(r, "lot {0} is not in declaration {1}|партии {0} нет в декларации {1}", nameArg(n.id), nameArg(d.id))
		}
		lots = append(lots, n)
	}
	return lots, nil
}

// placed changes the batches and keeps the day of the first.
func (p *Procedure) placed(change func(*batches)) {
	change(&p.placings)
	p.first = p.placings.day()
}

// namedBefore says of each lot whether one before it has its name.
func namedBefore(lots []Lot) []bool {
	before, twice := make(map[LotID]bool, len(lots)), make([]bool, len(lots))
	for i := range lots {
		twice[i], before[lots[i].ID] = before[lots[i].ID], true
	}
	return twice
}
