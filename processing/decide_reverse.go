package processing

import "github.com/eaeu-customs/inward/customs"

// reverse takes back an event recorded by mistake. Nothing may stand on it: the
// goods that it moved still lie where it put them, the goods that it made are
// untouched, and no later event used what it changed.
func (a *act) reverse(c *Reverse) Event {
	r, ok := a.p.Record(c.Seq)
	if !ok {
		a.fault(customs.ErrUnknown, "record {0}: the history has {1}|запись {0}: в истории их {1}", customs.Count(c.Seq), customs.Count(a.p.Len()))
		return nil
	}
	if c.Reason == "" {
		a.missing("reason of the reversal|причина исправления")
	}
	if a.on.Before(r.On) {
		a.fault(ErrDay, "reversed on {0}, before the event of {1}|исправляется {0}, раньше события от {1}", a.on.Arg(), r.On.Arg())
	}
	kind := eventKind(r.Event)
	if kind == CommandReverse || a.p.undone[c.Seq] != 0 {
		a.violation(AlreadyReversed, rules[kind].provision, "",
			customs.Say("event {0} is a reversal or was reversed|событие {0} — исправление либо уже исправлено", customs.Count(c.Seq)),
			customs.Say("record the act anew|записать действие заново"))
		return nil
	}
	if by := a.p.standsOn(&r); by != nil {
		a.builtUpon(by, rules[kind].provision)
	}
	if !a.clean() {
		return nil
	}
	return EventReversed(*c)
}

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
		if d := p.declarations[e.Declaration]; d.filed != "" {
			return p.later(r, func(next *Record) bool {
				filed, ok := next.Event.(DeclarationFiled)
				return ok && filed.Application == e.Declaration
			})
		}
		for i := range e.Lots {
			if by := p.touched(p.goods[GoodsID(e.Lots[i].ID)], AccountRegistered, r); by != nil {
				return by
			}
		}
		return nil
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

// laterUse returns the first record after another, of its day or a later one, that
// stands and is of the acts that use what it changed.
func (p *Procedure) laterUse(r *Record, users uint64) *Record {
	return p.later(r, func(next *Record) bool {
		return users>>eventKind(next.Event)&1 != 0 && !next.On.Before(r.On)
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
	switch m.in {
	case AccountDetained, AccountConfiscated, AccountReturned:
	default:
		return nil
	}
	n := p.goods[m.goods]
	if n.kind != ForeignLot {
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
	for _, n := range p.nodes.all() {
		t := (*n).term
		if t == nil || len(t.by) == 0 {
			continue
		}
		for i, seq := range t.by {
			if seq != r.Seq {
				continue
			}
			if i+1 < len(t.by) {
				return p.log.at(int(t.by[i+1] - 1))
			}
			if last := t.sets[i].Expires; before.IsZero() || last.Before(before) {
				before = last
			}
		}
	}
	return p.later(r, func(next *Record) bool {
		return rules[eventKind(next.Event)].moment == InTime && next.On.After(before)
	})
}
