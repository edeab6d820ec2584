package processing

import (
	"github.com/eaeu-customs/inward/customs"
)

// goods finds the parts of the goods that an act moves, checks each against the
// rule of the act and adds the moves. Where something stands in the way it notes
// everything that does.
func (a *act) goods(kind CommandKind, goods Goods, moves *Moves) {
	if len(goods) == 0 {
		a.missing("goods|товары")
		return
	}
	if len(goods) > 1 {
		a.unique(goods)
	}
	r := &rules[kind]
	for i := range goods {
		a.portion(r, &goods[i], moves)
	}
}

// unique notes goods that are named twice.
func (a *act) unique(goods Goods) {
	if len(goods) <= 8 {
		for i := range goods {
			for j := range i {
				if goods[i].ID == goods[j].ID {
					a.twice(goods[i].ID)
					break
				}
			}
		}
		return
	}
	seen := make(map[GoodsID]bool, len(goods))
	for i := range goods {
		if seen[goods[i].ID] {
			a.twice(goods[i].ID)
		}
		seen[goods[i].ID] = true
	}
}

func (a *act) twice(id GoodsID) {
	a.fault(ErrDuplicate, "goods {0} are named twice|товар {0} указан дважды", customs.Text(string(id)))
}

// find returns goods by name, nil with a fault noted where nobody knows them.
func (a *act) find(id GoodsID) *node {
	n := a.p.node(id)
	if n == nil {
		if id == "" {
			a.missing("name of the goods|обозначение товара")
		} else {
			a.fault(customs.ErrUnknown, "goods {0}: unknown to the procedure|товар {0}: процедуре не известен", customs.Text(string(id)))
		}
	}
	return n
}

// amount returns how much of the goods is asked for, the size of their tape for
// all; ok is false with a fault noted where the quantity is none.
func (a *act) amount(n *node, q customs.Quantity) (amount int64, all, ok bool) {
	if q.IsZero() {
		return n.tape.size, true, true
	}
	if q.Sign() <= 0 {
		a.fault(customs.ErrRange, "goods {0}: {1}; wanted a quantity above zero|товар {0}: {1}; требуется количество больше нуля",
			customs.Text(string(n.id)), q.Arg())
		return 0, false, false
	}
	amount, err := n.position(q)
	if err != nil {
		a.wrongMeasure(n.id, q, n.unit, err)
		return 0, false, false
	}
	return amount, false, true
}

// portion finds the parts of one portion. The first parts are taken first,
// account by account in the order of the rule's passages.
func (a *act) portion(r *rule, q *Portion, moves *Moves) {
	n := a.find(q.ID)
	if n == nil {
		return
	}
	amount, all, ok := a.amount(n, q.Quantity)
	if !ok {
		return
	}
	if !r.kinds.has(n.kind) {
		a.wrongKind(r, n)
		return
	}
	if !a.used(r, n) {
		return
	}
	free := r.moment == AtAnyTime || r.moment == InTime && !n.pastLast(a.on)
	var found, late int64
	if r.losses {
		if found = a.reported(n, q.In, amount, all, moves); all && found > 0 {
			return
		}
	}
	for i := range r.passages {
		way := &r.passages[i]
		if way.from == 0 || found >= amount {
			break
		}
		if q.In != way.from && (q.In != 0 || r.named(way.from)) || way.from == AccountLossReported && r.losses || way.kinds != 0 && !way.kinds.has(n.kind) {
			continue
		}
		h := n.tape.holding(way.from)
		if h == nil || h.balance == 0 {
			continue
		}
		for k := 0; k <= len(h.parts.more) && found < amount; k++ {
			chunk := *h.parts.chunk(k)
			for j := range chunk {
				s := &chunk[j]
				if found >= amount {
					break
				}
				if s.since.After(a.on) && !(r.atOnce && a.p.under(s, a.on)) {
					continue
				}
				if !free && !a.timely(r.moment, n, *s) {
					late += s.to - s.from
					continue
				}
				to := way.to
				if r.back {
					to = n.origin(s)
				}
				end := min(s.to, s.from+(amount-found))
				found += end - s.from
				moves.add(n, part{s.from, end}, way.from, to)
			}
		}
	}
	if found >= amount || all && found > 0 {
		return
	}
	if late > 0 {
		a.untimely(r, n)
	}
	if found+late < amount && !(all && late > 0) {
		a.tooLittle(r, n, q, amount, found, late, all)
	}
}

// under reports whether the event that put a segment where it lies, or is about to
// lie, is of a day or earlier: a seizure lifted, from which the goods are back later.
func (p *Procedure) under(s *segment, on customs.Date) bool {
	return !p.log.at(int(s.by) - 1).On.After(on)
}

// origin returns the account that a segment came from.
func (n *node) origin(s *segment) Account {
	if m := n.tape.into(s); m != nil {
		return m.out
	}
	return 0
}

// timely reports whether a part of the goods is in the time of an act.
func (a *act) timely(m Moment, n *node, of segment) bool {
	if m == AfterLapse {
		return a.p.lapsedThen(n, of, a.on)
	}
	return !a.p.lapsed(n, of, a.on)
}

// anyTimely reports whether any part of a holding is in the time of an act.
func (a *act) anyTimely(m Moment, n *node, h *holding) (some bool) {
	h.parts.each(func(s segment) bool {
		some = !s.since.After(a.on) && a.timely(m, n, s)
		return !some
	})
	return some
}

// untimely notes that the goods are not in the time of an act. What is for goods
// whose procedure has lapsed is refused by the provision that says so of the act.
func (a *act) untimely(r *rule, n *node) {
	id := customs.Text(string(n.id))
	if r.moment == AfterLapse {
		last := a.p.lastDay(n, a.on, a.on)
		says := customs.Say("the procedure of {0} has not lapsed: its last day is {1}|действие процедуры в отношении {0} не прекращено: последний день {1}", id, last.Arg())
		if last.IsZero() {
			says = customs.Say("the procedure of {0} has not lapsed: its term waits|действие процедуры в отношении {0} не прекращено: срок не течет", id)
		}
		a.violation(NotLapsed, r.provision, string(n.id), says, customs.Say("complete the procedure instead|завершить действие процедуры"))
		return
	}
	last := a.p.lastDay(n, a.on, customs.Date{})
	a.violation(TermExpired, art164p2s1, string(n.id),
		customs.Say("the term of the procedure of {0} ran out: its last day was {1}|срок действия процедуры в отношении {0} истек: последний день был {1}", id, last.Arg()),
		customs.Say("an extension where national law still allows one, or storage or placing after lapse|продление, если законодательство его еще допускает, либо помещение на хранение или под процедуру после прекращения"))
}

// wrongKind notes that goods of this kind do not go this way.
func (a *act) wrongKind(r *rule, n *node) {
	code, by := r.barred(n.kind)
	why, cure := r.wrongKind, customs.Sentence{}
	if n.kind == Excess {
		why = inNothing
		cure = customs.Say("have it recognised as a loss; if the goods are there after all, reverse the run and record what it used|признание потерями; если товар все же имеется — исправить запись о переработке, указав использованное")
	}
	a.violation(code, by, string(n.id), customs.Say(why, customs.Text(string(n.id))), cure)
}

// barred returns how goods of a kind that the rule is not for are refused. Remnants are
// no waste and no loss: they need a procedure (171). Of losses, and of what was used
// beyond the norm and lies in nothing, there are no goods.
func (r *rule) barred(k NodeKind) (customs.Code, customs.Provision) {
	switch {
	case k == Excess:
		return WrongKind, art169p1
	case k == ProductionLoss:
		return LossIsNoGoods, art170p4
	case k == Remnant && (r.provision == art173p2s4 || r.provision == art173p2s5):
		return WrongKind, art171
	}
	return WrongKind, r.provision
}

// tooLittle notes why a portion cannot be taken, beside what is out of time: what
// lies elsewhere, what comes later, what a later event took, and where there is
// not that much at all.
func (a *act) tooLittle(r *rule, n *node, q *Portion, amount, found, late int64, all bool) {
	before := len(a.violations)
	total, asked := found+late, q.Quantity
	if all {
		asked = n.whole()
	}
	for at := Account(1); at < accountCount; at++ {
		h := n.tape.holding(at)
		if h == nil || h.balance == 0 || q.In != 0 && q.In != at {
			continue
		}
		lies, from := h.since(a.on)
		_, open := r.passage(at, n.kind)
		unnamed := open && q.In != at && r.named(at)
		if open && !unnamed {
			if lies < h.balance {
				total += h.balance - lies
				a.violation(NotYet, r.provision, string(n.id),
					customs.Say("{0} is there for this act only from {1}|{0} доступно для этого действия только с {1}", n.quantity(h.balance-lies).Arg(), from.Arg()), customs.Sentence{})
			}
			continue
		}
		if lies == 0 {
			continue
		}
		total += lies
		f := r.refusal(at)
		by := f.provision
		if at == AccountCompleted {
			by = a.completedBy(n, h)
		}
		cure := customs.Sentence{}
		if f.cure != "" {
			cure = customs.Say(f.cure)
		}
		switch {
		case !unnamed:
		case r.moment != AtAnyTime && !a.anyTimely(r.moment, n, h):
			if late == 0 {
				a.untimely(r, n)
			}
		default:
			cure = customs.Say("if they were found, take them from “{0}”|если товары найдены, указать, что они берутся из «{0}»", at.Arg())
		}
		a.violation(f.code, by, string(n.id), customs.Say(f.asked(), n.quantity(lies).Arg(), asked.Arg(), n.quantity(found).Arg()), cure)
	}
	if later := a.takenAfter(n, r, q.In); later != nil {
		a.violation(TakenSince, r.provision, string(n.id),
			customs.Say("{0} of {1} asked on {2}: event {3} has taken them since|запрошено {0} товара {1} на {2}: с тех пор их изменило событие {3}",
				asked.Arg(), customs.Text(string(n.id)), a.on.Arg(), customs.Count(later.seq)),
			customs.Say("reverse event {0} first|сначала исправить событие {0}", customs.Count(later.seq)))
		return
	}
	if total < amount || len(a.violations) == before {
		a.violation(NotEnough, r.provision, string(n.id),
			customs.Say("{0} holds {1} for this act, {2} asked|{0}: для этого действия имеется {1}, запрошено {2}",
				customs.Text(string(n.id)), n.quantity(found).Arg(), asked.Arg()),
			customs.Sentence{})
	}
}

// completedBy returns the provision by which the procedure was completed for the
// first part of a holding of completed goods.
func (a *act) completedBy(n *node, h *holding) (by customs.Provision) {
	h.parts.each(func(s segment) bool {
		by = art173p2s2
		if m := n.tape.into(&s); m != nil {
			if c, ok := a.p.log.at(int(m.seq) - 1).Event.(GoodsCompleted); ok {
				by = c.By
			}
		}
		return false
	})
	return by
}

// since returns how much of a holding has lain there since a day or longer, and
// the first day from which more does.
func (h *holding) since(on customs.Date) (amount int64, from customs.Date) {
	h.parts.each(func(s segment) bool {
		if !s.since.After(on) {
			amount += s.to - s.from
		} else if from.IsZero() || s.since.Before(from) {
			from = s.since
		}
		return true
	})
	return amount, from
}

// takenAfter returns a move by an event of a later day that took goods which an act of
// this day would have found; nil if there is none.
func (a *act) takenAfter(n *node, r *rule, in Account) *moved {
	for i := n.tape.moves.len() - 1; i >= 0; i-- {
		m := n.tape.moves.at(i)
		if m.reversed || m.since.After(a.on) || !a.p.log.at(int(m.seq)-1).On.After(a.on) {
			continue
		}
		if _, open := r.passage(m.out, n.kind); open && (in == m.out || in == 0 && !r.named(m.out)) {
			return m
		}
	}
	return nil
}
