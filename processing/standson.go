package processing

import (
	"slices"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// standsOn returns a record that stands on another, nil if none does.
func (p *Procedure) standsOn(r *Record) *Record {
	switch e := r.Event.(type) {
	case PermitAmended:
		return p.laterUse(r, contentUsers)
	case PermitExtended:
		return p.laterUse(r, termUsers)
	case PermitRevoked:
		return p.laterUse(r, 1<<CommandRenewPermit)
	case PermitRenewed:
		return p.laterUse(r, forceUsers)
	case PermitTransferred:
		return p.laterUse(r, holderUsers)
	case LotsDeclared:
		if by := p.filing(r, e.Declaration); by != nil {
			return by
		}
		for i := range e.Lots {
			n := p.goods[GoodsID(e.Lots[i].ID)]
			if by := p.touched(n, AccountRegistered, r); by != nil {
				return by
			}
			if by := p.paid(r, func(id LotID) bool { return id == n.lot.ID }); by != nil {
				return by
			}
		}
		return nil
	case LotsReleased:
		if by := p.filing(r, e.Declaration); by != nil {
			return by
		}
		for n := range p.moved(&e.Moves) {
			if n.term != nil && len(n.term.by) > 0 {
				return p.log.at(int(n.term.by[0] - 1))
			}
		}
	case ReleaseRefused: // lots refused are left out of a withdrawal
		if by := p.filing(r, e.Declaration); by != nil {
			return by
		}
		if by := p.later(r, func(next *Record) bool {
			w, ok := next.Event.(DeclarationWithdrawn)
			return ok && p.declarations[w.Declaration] == p.declarations[e.Declaration]
		}); by != nil {
			return by
		}
	case GoodsCompleted:
		if by := p.paidAtHome(r, e.AtHome, &e.Moves); by != nil {
			return by
		}
	case GoodsPlaced:
		if by := p.paidAtHome(r, e.AtHome, &e.Moves); by != nil {
			return by
		}
	case DeclarationFiled:
		return p.later(r, func(next *Record) bool { return declarationOf(next.Event) == e.Declaration })
	case TermExtended:
		return p.usesExtension(r, &e)
	case PriorExported:
		for _, m := range p.priors[e.ID].match {
			return p.log.at(int(m.seq - 1))
		}
		return nil
	case GoodsProcessed:
		for i := range e.Outputs {
			if by := p.touched(p.goods[e.Outputs[i].ID], AccountOnHand, r); by != nil {
				return by
			}
		}
	case GoodsSubstituted:
		if by := p.touched(p.goods[e.Equivalent], AccountOnHand, r); by != nil {
			return by
		}
	}
	if moves := moves(r.Event); moves != nil {
		for i := range moves.Len() {
			if by := p.movedOn(r, moves.at(i)); by != nil {
				return by
			}
			if by := p.leftWithout(r, moves.at(i)); by != nil {
				return by
			}
		}
	}
	return nil
}

// paid returns the first payment after a record that stands and is for one of the
// lots.
func (p *Procedure) paid(r *Record, lot func(LotID) bool) *Record {
	for _, m := range p.payments.all() {
		if !m.gone && m.seq > r.Seq && lot(m.Lot) {
			return p.log.at(int(m.seq - 1))
		}
	}
	return nil
}

// paidAtHome returns a payment that stands on a release for domestic consumption: for
// goods that it gave a lot of their own, or for what products are charged beyond the
// input drawn.
func (p *Procedure) paidAtHome(r *Record, said []AtHome, moves *Moves) *Record {
	return p.paid(r, func(id LotID) bool {
		if p.goods[GoodsID(id)] != nil {
			return false
		}
		if slices.ContainsFunc(said, func(a AtHome) bool { return id == ownLot(a.ID, r.Seq) }) {
			return true
		}
		lot, _ := p.released(id)
		if lot == nil || lot.lot == nil || !strings.HasPrefix(string(id), string(overLot(lot.lot.ID, 0))) {
			return false
		}
		seen := map[*node]bool{}
		for n := range p.moved(moves) {
			if n.kind == Product && n.contains(lot, seen) {
				return true
			}
		}
		return false
	})
}

// contains reports whether goods were made of a lot, by however many runs. Goods seen
// before are not looked at again.
func (n *node) contains(lot *node, seen map[*node]bool) bool {
	if n == lot || n.run == nil || seen[n] {
		return n == lot
	}
	seen[n] = true
	return slices.ContainsFunc(n.run.draws, func(d draw) bool { return d.node.contains(lot, seen) })
}

// laterUse returns the first record after another, of its day or a later one, that
// stands and is of the acts that use what it changed.
func (p *Procedure) laterUse(r *Record, users uint64) *Record {
	return p.later(r, func(next *Record) bool {
		return users>>eventKind(next.Event)&1 != 0 && !next.On.Before(r.On)
	})
}

// filing returns the event by which the declaration was filed for an application,
// after the lots applied for had been released or refused; nil if none was since.
func (p *Procedure) filing(r *Record, id DeclarationID) *Record {
	d := p.declarations[id]
	if d.filed == "" {
		return nil
	}
	return p.later(r, func(next *Record) bool {
		filed, ok := next.Event.(DeclarationFiled)
		return ok && filed.Application == d.id
	})
}

// later returns the first record after another that stands and uses it.
func (p *Procedure) later(r *Record, uses func(*Record) bool) *Record {
	for seq := r.Seq + 1; seq <= p.Len(); seq++ {
		next := p.log.at(int(seq - 1))
		if p.undone[seq] == 0 && uses(next) {
			return next
		}
	}
	return nil
}

// touched returns the event that moved any of the goods that a record made.
func (p *Procedure) touched(n *node, in Account, r *Record) *Record {
	if s, ok := n.tape.lies(part{0, n.tape.size}, in); ok && uint64(s.by) == r.Seq {
		return nil
	}
	for _, m := range n.tape.moves.all() {
		if !m.reversed {
			return p.log.at(int(m.seq - 1))
		}
	}
	return nil
}

// movedOn returns the event that moved a part on from where a record put it.
func (p *Procedure) movedOn(r *Record, m *shift) *Record {
	n := p.goods[m.goods]
	of, err := n.part(m)
	if err != nil {
		return r
	}
	if s, ok := n.tape.lies(of, m.in); ok && uint64(s.by) == r.Seq {
		return nil
	}
	for i := n.tape.moves.len() - 1; i >= 0; i-- {
		if next := n.tape.moves.at(i); !next.reversed && next.by == uint32(r.Seq) && next.from < of.to && of.from < next.to {
			return p.log.at(int(next.seq - 1))
		}
	}
	return r
}

// leftWithout returns the event that released, refused, withdrew or cancelled what
// was left of a lot after the authorities had taken a part of it.
func (p *Procedure) leftWithout(r *Record, m *shift) *Record {
	n := p.goods[m.goods]
	if !m.in.taken() || m.out.taken() || n.kind != ForeignLot {
		return nil
	}
	const placing = 1<<CommandRelease | 1<<CommandRefuse | 1<<CommandWithdraw | 1<<CommandCancel
	return p.later(r, func(next *Record) bool {
		if placing>>eventKind(next.Event)&1 == 0 {
			return false
		}
		for moved := range p.moved(moves(next.Event)) {
			if moved == n {
				return true
			}
		}
		return false
	})
}

// taken reports whether goods in the account were taken by the authorities for good.
func (a Account) taken() bool {
	return a == AccountDetained || a == AccountConfiscated || a == AccountReturned
}

// declarationOf returns the declaration that an act of placing names.
func declarationOf(e Event) DeclarationID {
	switch e := e.(type) {
	case LotsReleased:
		return e.Declaration
	case ReleaseRefused:
		return e.Declaration
	case DeclarationWithdrawn:
		return e.Declaration
	case ReleaseCancelled:
		return e.Declaration
	}
	return ""
}

// usesExtension returns the event that rests on an extension: a later extension of
// the lots, or an act in time after what would be the last day again.
func (p *Procedure) usesExtension(r *Record, e *TermExtended) *Record {
	var before customs.Date
	for _, n := range p.extendedBy(r, e) {
		t := n.term
		i := slices.Index(t.by, r.Seq)
		if i+1 < len(t.by) {
			return p.log.at(int(t.by[i+1] - 1))
		}
		if last := t.sets[i].Expires; before.IsZero() || last.Before(before) {
			before = last
		}
	}
	return p.later(r, func(next *Record) bool {
		return rules[eventKind(next.Event)].moment == InTime && next.On.After(before)
	})
}
