package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// applySubstituted swaps goods: the equivalents enter the ledger as foreign goods,
// made of the parts that they replace.
func (p *Procedure) applySubstituted(r *Record, e *GoodsSubstituted) error {
	if err := p.fresh(r, e.Equivalent, e.Quantity); err != nil {
		return err
	}
	if err := plain(r, e.Equivalent); err != nil {
		return err
	}
	if err := fitsPermission(r, e.Permission, e.Permitted); err != nil {
		return err
	}
	steps, err := p.steps(nil, r, CommandSubstitute, &e.Moves, r.On)
	if err != nil {
		return err
	}
	if same, err := e.Quantity.Cmp(steps[0].node.taken(&e.Moves)); err != nil || same != 0 || steps[len(steps)-1].node != steps[0].node || e.Code.IsZero() {
		return breaks(r, "{0} of equivalents without a code, or for another quantity of goods|{0} эквивалентных товаров без кода либо вместо иного количества", e.Quantity.Arg())
	}
	p.make(r, steps, r.On)
	edge := p.edge(r, "", steps)
	n := new(node)
	n.lay(e.Equivalent, EquivalentLot, e.Quantity, AccountOnHand, r.On, uint32(r.Seq))
	n.name, n.code, n.run = steps[0].node.name, e.Code, edge
	n.term, n.temporary = p.termOf(edge), edge.temporary()
	edge.outputs = []*node{n}
	p.enter(n)
	return nil
}

// applyPriorExported enters what prior export left owing.
func (p *Procedure) applyPriorExported(r *Record, e *PriorExported) error {
	if err := p.fresh(r, e.ID, e.Quantity); err != nil {
		return err
	}
	if err := plain(r, e.ID); err != nil {
		return err
	}
	if err := fitsPermission(r, e.Permission, e.Permitted); err != nil {
		return err
	}
	if err := p.fitsOwed(r, e); err != nil {
		return err
	}
	prior := &priorExport{event: *e, seq: r.Seq, on: r.On, owed: slices.Clone(e.Owed)}
	p.priors[e.ID] = prior
	p.priorList.append(prior)
	p.priorLeft(r.On)
	return nil
}

// priorLeft keeps the day of the first prior export.
func (p *Procedure) priorLeft(on customs.Date) {
	if p.priorOn.IsZero() || on.Before(p.priorOn) {
		p.priorOn = on
	}
}

// applyPriorMatched settles what prior export left owing.
func (p *Procedure) applyPriorMatched(r *Record, e *PriorMatched) error {
	prior := p.priors[e.Prior]
	if prior == nil {
		return breaks(r, "prior export {0} is unknown|вывоз до ввоза {0} не известен", nameArg(e.Prior))
	}
	steps, err := p.steps(nil, r, CommandMatchPrior, &e.Moves, r.On)
	if err != nil {
		return err
	}
	m := matched{seq: r.Seq, input: -1}
	var sum int64
	for i := range steps {
		if steps[i].node != steps[0].node {
			return breaks(r, "it matches several goods at once|зачитываются несколько товаров сразу")
		}
		sum += steps[i].to - steps[i].from
		m.draws = append(m.draws, draw{steps[i].node, steps[i].from, steps[i].to})
	}
	n := steps[0].node
	for i := range prior.owed {
		if prior.owed[i].Input == n.name {
			m.input = i
		}
	}
	if m.input < 0 {
		return breaks(r, "no “{0}” is owed|«{0}» не причитается", customs.Text(n.name))
	}
	owed := &prior.owed[m.input]
	var enough bool
	if m.amount, enough, err = owed.settled(n, n.quantity(sum)); err != nil {
		return fails(r, err)
	}
	if !enough {
		return breaks(r, "it matches more than is owed|зачитывается больше причитающегося")
	}
	p.make(r, steps, r.On)
	owed.Amount = owed.Amount.Sub(m.amount)
	prior.match = append(prior.match, m)
	return nil
}

// applyTransferred moves goods to an unlisted person or back; to a listed one it
// moves nothing.
func (p *Procedure) applyTransferred(r *Record, e *GoodsTransferred) error {
	if e.To == "" {
		return breaks(r, "no person is named|лицо не указано")
	}
	if err := p.known(r, e.Goods); err != nil || e.Moves.Len() == 0 {
		return err
	}
	return p.applyMoves(r, CommandTransfer, &e.Moves)
}

// applyCarried checks that the goods are known; carriage moves them between
// offices, not between accounts.
func (p *Procedure) applyCarried(r *Record, e *GoodsCarried) error { return p.known(r, e.Goods) }

// known checks that goods are in the ledger.
func (p *Procedure) known(r *Record, goods Goods) error {
	if len(goods) == 0 {
		return breaks(r, "no goods are named|товары не указаны")
	}
	for i := range goods {
		if p.goods[goods[i].ID] == nil {
			return breaks(r, "goods {0} are unknown|товар {0} не известен", nameArg(goods[i].ID))
		}
	}
	return nil
}

// applyExtended sets a later last day for lots and what was made of them.
func (p *Procedure) applyExtended(r *Record, e *TermExtended) error {
	if err := p.fitsTerm(r, e.Until, false); err != nil {
		return err
	}
	lots := make([]*node, 0, len(e.Lots))
	for _, id := range e.Lots {
		n := p.goods[GoodsID(id)]
		if n == nil || !n.extensible(e.Until) {
			return breaks(r, "lot {0} cannot be extended to {1}|партию {0} нельзя продлить до {1}", nameArg(id), e.Until.Arg())
		}
		lots = append(lots, n)
	}
	if len(e.Lots) == 0 {
		for _, n := range p.lots.all() {
			if (*n).extensible(e.Until) {
				lots = append(lots, *n)
			}
		}
	}
	if len(lots) == 0 {
		return breaks(r, "no lot has a last day before {0}|нет партий с последним днем раньше {0}", e.Until.Arg())
	}
	for _, n := range lots {
		n.term.sets = append(n.term.sets, liability.TermSet{Set: r.On, Expires: e.Until})
		n.term.by = append(n.term.by, r.Seq)
	}
	updateTerms(lots)
	return nil
}

// applyLifted gives seized goods back to where they were, from the day on which
// the procedure resumes.
func (p *Procedure) applyLifted(r *Record, e *SeizureLifted) error {
	if e.Resumes.Before(r.On) {
		return breaks(r, "the procedure resumes on {0}, before the decision|действие процедуры возобновляется {0}, раньше решения", e.Resumes.Arg())
	}
	return p.applyMovesOn(r, CommandLift, &e.Moves, e.Resumes)
}

// applyPayment enters a payment.
func (p *Procedure) applyPayment(r *Record, m liability.Payment, collected bool) error {
	switch {
	case m.ID == "":
		return breaks(r, "the payment has no number|не указан номер платежа")
	case p.paymentIDs[m.ID]:
		return breaks(r, "payment {0} is recorded already|платеж {0} уже учтен", nameArg(m.ID))
	case m.On != r.On || m.Collected != collected:
		return breaks(r, "payment {0} is of another day or another act|платеж {0} относится к другому дню или другому действию", nameArg(m.ID))
	case m.Amount.Sign() <= 0:
		return breaks(r, "payment {0}: {1}; wanted an amount above zero|платеж {0}: {1}; требуется сумма больше нуля", nameArg(m.ID), m.Amount.Arg())
	}
	if n := p.goods[GoodsID(m.Lot)]; n == nil || n.lot == nil {
		if _, own := p.released(m.Lot); !own {
			return breaks(r, "lot {0} is unknown|партия {0} не известна", nameArg(m.Lot))
		}
	}
	if err := p.fitsPayment(r, &m); err != nil {
		return err
	}
	p.paymentIDs[m.ID] = true
	p.payments.append(payment{seq: r.Seq, Payment: m})
	return nil
}
