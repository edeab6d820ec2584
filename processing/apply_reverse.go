package processing

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/eaeu-customs/inward/customs"
)

// applyReversed takes an event back, if nothing stands on it.
func (p *Procedure) applyReversed(r *Record, e *EventReversed) error {
	was, ok := p.Record(e.Seq)
	if !ok || p.undone[e.Seq] != 0 || eventKind(was.Event) == CommandReverse {
		return breaks(r, "event {0} is unknown, a reversal or reversed already|событие {0} не известно, само исправление либо уже исправлено", customs.Count(e.Seq))
	}
	if by := p.standsOn(&was); by != nil {
		return breaks(r, "event {0} stands on event {1}|событие {0} основано на событии {1}", customs.Count(by.Seq), customs.Count(e.Seq))
	}
	p.undo(&was)
	p.undone[e.Seq] = r.Seq
	return nil
}

// undo takes back what an event did. Nothing stands on it.
func (p *Procedure) undo(was *Record) {
	switch e := was.Event.(type) {
	case PermitAmended, PermitExtended, PermitTransferred:
		p.permits = slices.DeleteFunc(p.permits, func(s permitSince) bool { return s.seq == was.Seq })
	case PermitRevoked, PermitRenewed:
		p.revoked = slices.DeleteFunc(p.revoked, func(s revocation) bool { return s.seq == was.Seq })
	case LotsDeclared:
		for i := range e.Lots {
			n := p.goods[GoodsID(e.Lots[i].ID)]
			p.replan(n, false)
			if g := n.lot.group; g != nil {
				g.declared--
			}
			p.drop(n)
		}
		delete(p.declarations, e.Declaration)
	case DeclarationFiled:
		d := p.declarations[e.Application]
		d.filed, d.filer = "", ""
		delete(p.declarations, e.Declaration)
	case LotsReleased:
		p.undoMoves(was, &e.Moves)
		for n := range p.moved(&e.Moves) {
			n.lot.Placed, n.lot.released, n.term = customs.Date{}, 0, nil
			if g := n.lot.group; g != nil {
				g.remove(n)
			}
		}
		p.placed(func(b *batches) { b.remove(was.On, was.Seq) })
	case ReleaseRefused:
		p.undoUnplaced(was, &e.Moves, false)
	case DeclarationWithdrawn:
		p.undoUnplaced(was, &e.Moves, false)
	case ReleaseCancelled:
		p.undoUnplaced(was, &e.Moves, true)
	case GoodsProcessed:
		p.undoEdge(was, &e.Moves)
		delete(p.runs, e.Run)
	case GoodsSubstituted:
		p.undoEdge(was, &e.Moves)
	case PriorExported:
		p.priors[e.ID].gone = true
		delete(p.priors, e.ID)
		p.priorOn = customs.Date{}
		for _, prior := range p.priors {
			p.priorLeft(prior.on)
		}
	case PriorMatched:
		p.undoMoves(was, &e.Moves)
		prior := p.priors[e.Prior]
		at, _ := slices.BinarySearchFunc(prior.match, was.Seq, func(m matched, seq uint64) int { return cmp.Compare(m.seq, seq) })
		owed := &prior.owed[prior.match[at].input]
		owed.Amount = owed.Amount.Add(prior.match[at].amount)
		prior.match = slices.Delete(prior.match, at, at+1)
	case TermExtended:
		p.undoExtended(was, &e)
	case PaymentMade:
		p.undoPayment(was)
	case PaymentCollected:
		p.undoPayment(was)
	default:
		if moves := moves(was.Event); moves != nil {
			p.undoMoves(was, moves)
		}
	}
}

// undoMoves takes back the moves of an event, the last first.
func (p *Procedure) undoMoves(was *Record, moves *Moves) {
	for i := moves.Len() - 1; i >= 0; i-- {
		m := moves.at(i)
		n := p.goods[m.goods]
		of, err := n.part(m)
		if err == nil && n.tape.undoMove(of, uint32(was.Seq)) {
			p.settle(&step{node: n, part: of, out: m.in, in: m.out})
			continue
		}
		panic("processing: a move that nothing stands on cannot be taken back")
	}
}

// moved yields the goods that moves are about, each once.
func (p *Procedure) moved(moves *Moves) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for i := range moves.Len() {
			if i > 0 && moves.at(i).goods == moves.at(i-1).goods {
				continue
			}
			if !yield(p.goods[moves.at(i).goods]) {
				return
			}
		}
	}
}

// undoUnplaced puts lots back that were refused, withdrawn or cancelled.
func (p *Procedure) undoUnplaced(was *Record, moves *Moves, cancelled bool) {
	p.undoMoves(was, moves)
	for n := range p.moved(moves) {
		p.unplace(n, cancelled, false)
	}
}

// undoEdge takes back a run or a substitution: what it made never was, what it
// drew goes back.
func (p *Procedure) undoEdge(was *Record, moves *Moves) {
	edge := *p.edges.at(sort.Search(p.edges.len(), func(i int) bool { return uint64((*p.edges.at(i)).seq) >= was.Seq }))
	edge.reversed = true
	for _, n := range edge.outputs {
		p.drop(n)
	}
	p.undoMoves(was, moves)
}

// drop takes goods out of the ledger that never were.
func (p *Procedure) drop(n *node) {
	n.gone, p.recent = true, nil
	delete(p.goods, n.id)
}

// undoExtended takes back an extension.
func (p *Procedure) undoExtended(was *Record, e *TermExtended) {
	lots := p.extendedBy(was, e)
	for _, n := range lots {
		t := n.term
		t.by = t.by[:len(t.by)-1]
		t.sets = t.sets[:len(t.sets)-1]
	}
	updateTerms(lots)
}

// extendedBy returns the lots that an extension was for.
func (p *Procedure) extendedBy(was *Record, e *TermExtended) (lots []*node) {
	add := func(n *node) {
		if n.term != nil && slices.Contains(n.term.by, was.Seq) {
			lots = append(lots, n)
		}
	}
	for _, id := range e.Lots {
		add(p.goods[GoodsID(id)])
	}
	if len(e.Lots) == 0 {
		for _, n := range p.lots.all() {
			add(*n)
		}
	}
	return lots
}

// undoPayment takes back a payment.
func (p *Procedure) undoPayment(was *Record) {
	n := p.payments.len()
	m := p.payments.at(sort.Search(n, func(i int) bool { return p.payments.at(i).seq >= was.Seq }))
	m.gone = true
	delete(p.paymentIDs, m.ID)
}
