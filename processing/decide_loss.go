package processing

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// lose reports goods as destroyed or lost.
func (a *act) lose(c *Lose) Event {
	e := GoodsLost{Cause: c.Cause, DayUnknown: c.DayUnknown}
	a.knownCause(c.Cause)
	a.goods(CommandLose, c.Goods, &e.Moves)
	a.placedOnly(&e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// placedOnly refuses a loss of goods that were seized before their release: 173(2)(3)
// and 174(4)(2) speak of goods placed under the procedure.
func (a *act) placedOnly(moves *Moves) {
	said := (*node)(nil)
	for i := range moves.Len() {
		m := moves.at(i)
		if m.out != AccountSeized {
			continue
		}
		if n, from := a.origin(m); from == AccountRegistered && n != said {
			said = n
			a.violation(NotReleased, art128, string(n.id),
				customs.Say("{0} was seized before its release|{0}: изъято или арестовано до выпуска", customs.Text(string(n.id))),
				customs.Say("lift the seizure, or return the goods|отменить изъятие или арест либо возвратить товары"))
		}
	}
}

// knownCause checks that a cause is given.
func (a *act) knownCause(c LossCause) {
	if c == 0 || c > OtherLoss {
		a.missing("cause of the loss|причина утраты")
	}
}

// recogniseLoss: customs recognises destruction or irretrievable loss. When it
// happened decides whether the obligation ends, not when it was recognised.
func (a *act) recogniseLoss(c *RecogniseLoss) Event {
	e := LossRecognised{Cause: c.Cause, Happened: c.Happened, Reference: c.Reference}
	a.knownCause(c.Cause)
	if c.Cause == OtherLoss {
		a.violation(CauseDoesNotExcuse, art173p2s3, "",
			customs.Say("only accident, force majeure and natural loss can be recognised|признаются только авария, действие непреодолимой силы и естественная убыль"),
			customs.Say("report the goods as lost|заявить об утрате товаров"))
	}
	if c.Happened.IsZero() {
		a.missing("day of the destruction or loss|день уничтожения или утраты")
	} else if c.Happened.After(a.on) {
		a.fault(ErrDay, "it happened on {0}, after it was recognised on {1}|произошло {0}, позже признания {1}", c.Happened.Arg(), a.on.Arg())
	}
	for i := range c.Goods {
		if n := a.p.goods[c.Goods[i].ID]; n != nil && !c.Happened.IsZero() && c.Happened.Before(n.on) {
			a.fault(ErrDay, "it happened on {0}, before {1} was there, on {2}|произошло {0}, раньше появления {1}: {2}", c.Happened.Arg(), customs.Text(string(n.id)), n.on.Arg())
		}
	}
	a.reference(c.Reference, art173p2s3, "decision of customs that recognises the loss|решение таможенного органа о признании факта утраты")
	a.cause = c.Cause
	a.goods(CommandRecogniseLoss, c.Goods, &e.Moves)
	a.placedOnly(&e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// reported finds what a recognition takes of the goods reported lost, which comes
// before anything else: first what was reported for the cause recognised, then what
// was reported for another. Without a quantity that is all for the cause, all for
// others if there is none, and all of both where the command names the account.
func (a *act) reported(n *node, in Account, amount int64, all bool, moves *Moves) (found int64) {
	h := n.tape.holding(AccountLossReported)
	if h == nil || h.balance == 0 || in != 0 && in != AccountLossReported {
		return 0
	}
	var parts []part
	for _, same := range [2]bool{true, false} {
		h.parts.each(func(s segment) bool {
			if !s.since.After(a.on) && (a.p.lostBy(n, s) == a.cause) == same {
				end := min(s.to, s.from+(amount-found))
				found += end - s.from
				parts = append(parts, part{s.from, end})
			}
			return found < amount
		})
		if found >= amount || all && found > 0 && in == 0 {
			break
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(a.from, b.from) })
	for _, of := range parts {
		moves.add(n, of, AccountLossReported, AccountLossRecognised)
	}
	return found
}

// lostBy returns the cause for which a part was reported lost, also if it was seized
// and given back since.
func (p *Procedure) lostBy(n *node, s segment) LossCause {
	for m := n.tape.into(&s); m != nil; m = n.tape.into(&s) {
		if e, ok := p.log.at(int(m.seq) - 1).Event.(GoodsLost); ok {
			return e.Cause
		}
		s.by = m.by
	}
	return 0
}

// recogniseProductionLoss: customs recognises part of the foreign goods as
// production losses. After lapse the goods are accounted for; the obligation stays
// (reading "Production losses recognised after lapse").
func (a *act) recogniseProductionLoss(c *RecogniseProductionLoss) Event {
	e := ProductionLossRecognised{Reference: c.Reference}
	a.reference(c.Reference, art170p4, "decision of customs that recognises the production losses|решение таможенного органа о признании производственных потерь")
	a.goods(CommandRecogniseProductionLoss, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// disposeWaste: waste is recognised as unfit, or papers on its burial,
// neutralisation, recovery or destruction are handed in. After lapse its status
// still changes; the obligation stays (reading "Waste recognised after lapse").
func (a *act) disposeWaste(c *DisposeWaste) Event {
	e := WasteDisposed{How: c.How, Reference: c.Reference}
	if c.How == 0 || c.How > HandedOver {
		a.missing("what became of the waste|что произошло с отходами")
	}
	if c.How == Unfit && a.permit.WasteUse == WasteUsable {
		a.violation(WasteIsUsable, art170p1, "",
			customs.Say("the permit says that the waste can be used commercially|согласно документу об условиях переработки отходы пригодны для коммерческого использования"),
			customs.Say("place the waste under a procedure, or amend the permit|поместить отходы под таможенную процедуру либо внести изменения в документ об условиях переработки"))
	}
	a.reference(c.Reference, art170p3, "recognition, or papers on what became of the waste|акт признания либо документы о судьбе отходов")
	a.goods(CommandDisposeWaste, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// occur: another circumstance ends the procedure, one that the Commission or
// national law sets.
func (a *act) occur(c *Occur) Event {
	e := CircumstanceOccurred{Circumstance: c.Circumstance, Reference: c.Reference}
	if c.Circumstance == "" {
		a.missing("circumstance|обстоятельство")
	}
	a.reference(c.Reference, art173p2s6, "act that shows the circumstance|документ, подтверждающий обстоятельство")
	a.goods(CommandOccur, c.Goods, &e.Moves)
	for i := range c.Goods {
		n := a.p.goods[c.Goods[i].ID]
		if n == nil || c.Circumstance == "" {
			continue
		}
		if _, ok := find(a.p.lists.Circumstances, c.Circumstance, n.code, a.on); !ok {
			detail := customs.Say("the lists have no circumstance “{0}” for {1} on {2}|в перечнях нет обстоятельства «{0}» для {1} на {2}",
				customs.Text(c.Circumstance), customs.Text(string(n.id)), a.on.Arg())
			if c.Circumstance == given {
				detail = customs.Say("the lists have no circumstance for {0} on {1}|в перечнях нет обстоятельств для {0} на {1}", customs.Text(string(n.id)), a.on.Arg())
			}
			a.violation(UnknownCircumstance, art173p2s6, string(n.id), detail, customs.Sentence{})
		}
	}
	if !a.clean() {
		return nil
	}
	return e
}
