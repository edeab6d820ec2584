package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// extendTerm extends the procedure's own term of lots, in time or, where national
// law allows it, late. The permit's term of processing must have been extended
// before: extending it alone extends no lot (165(2)).
func (a *act) extendTerm(c *ExtendTerm) Event {
	if c.Until.IsZero() {
		a.missing("new last day|новый последний день")
		return nil
	}
	e := TermExtended{Lots: slices.Clone(c.Lots), Until: c.Until, Reference: c.Reference}
	lots, some := a.extended(c)
	if some {
		for _, n := range lots {
			e.Lots = append(e.Lots, LotID(n.id))
		}
	}
	if !a.clean() {
		return nil
	}
	start := a.p.start(a.permit)
	if end, err := a.permit.Term.After(start); err != nil {
		a.wrong(err)
	} else if c.Until.After(end) {
		a.violation(BeyondPermitTerm, art165p2, "",
			customs.Say("{0} is after {1}, where the term of processing, {2} from {3}, ends|{0} позже {1} — окончания срока переработки ({2} с {3})",
				c.Until.Arg(), end.Arg(), a.permit.Term.Arg(), start.Arg()),
			customs.Say("extend the permit first|сначала продлить срок переработки"))
	}
	if c.Until.Before(a.on) {
		a.fault(ErrDay, "new last day {0} is before the day of the act, {1}|новый последний день {0} раньше дня действия {1}", c.Until.Arg(), a.on.Arg())
	}
	if a.on.Before(a.p.lastOn) {
		a.storedSince(lots)
	}
	var judged []customs.Date
	for _, n := range lots {
		last := n.term.last
		if !a.on.After(last) || slices.Contains(judged, last) {
			continue
		}
		judged = append(judged, last)
		switch day := a.p.runsTo(last, lots, a.on); {
		case day.IsZero():
		case a.on.After(day):
			e.Late = true
			a.late(n, day)
		case !c.Until.After(day):
			a.violation(NotLonger, art165p2, string(n.id),
				customs.Say("{0} is not after the last day of {1}, {2}|{0} не позже последнего дня {1} — {2}", c.Until.Arg(), customs.Text(string(n.id)), day.Arg()), customs.Sentence{})
		}
	}
	if !a.clean() {
		return nil
	}
	return e
}

// storedSince refuses an extension told late where goods of the lots were stored or
// placed after lapse on a later day: with it they would not have lapsed.
func (a *act) storedSince(lots []*node) {
	for _, r := range a.p.log.all() {
		if rules[eventKind(r.Event)].moment != AfterLapse || !r.On.After(a.on) || a.p.undone[r.Seq] != 0 {
			continue
		}
		m := moves(r.Event)
		for i := range m.Len() {
			if t := a.p.goods[m.at(i).goods].term; slices.ContainsFunc(lots, func(n *node) bool { return t.restsOn(n.term) }) {
				a.builtUpon(r, art165p2)
				return
			}
		}
	}
}

// restsOn reports whether a term is another one or depends on it.
func (t *term) restsOn(of *term) bool {
	return t == of || t != nil && slices.ContainsFunc(t.from, func(from *term) bool { return from.restsOn(of) })
}

// extended returns the lots that an extension is for: those named, each of which
// must get a later last day, or all that are open and to which it gives one. Some
// tells that it is not for all that could have a later last day.
func (a *act) extended(c *ExtendTerm) (lots []*node, some bool) {
	if len(c.Lots) == 0 {
		for _, at := range a.p.lots.all() {
			n := *at
			switch {
			case !n.extensible(c.Until):
			case !a.p.admits(CommandExtendTerm, a.on, Goods{{ID: n.id}}):
				some = true
			default:
				lots = append(lots, n)
			}
		}
		if len(lots) == 0 {
			a.violation(NotLonger, art165p2, "",
				customs.Say("no lot has a last day before {0}|нет партий с последним днем раньше {0}", c.Until.Arg()), customs.Sentence{})
		}
		return lots, some
	}
	for i, id := range c.Lots {
		n := a.find(GoodsID(id))
		switch {
		case n == nil:
		case slices.Contains(c.Lots[:i], id):
			a.twice(GoodsID(id))
		case n.kind != ForeignLot:
			a.fault(customs.ErrUnknown, "{0} is no lot of a placing declaration|{0} — не партия из декларации о помещении под процедуру", customs.Text(string(id)))
		case n.term == nil || n.tape.balance(AccountCancelled) > 0:
			a.violation(NotReleased, art128, string(id),
				customs.Say("lot {0} is not under the procedure|партия {0} не находится под процедурой", customs.Text(string(id))), customs.Sentence{})
		case !c.Until.After(n.term.last):
			a.violation(NotLonger, art165p2, string(id),
				customs.Say("{0} is not after the last day of {1}, {2}|{0} не позже последнего дня {1} — {2}", c.Until.Arg(), customs.Text(string(id)), n.term.last.Arg()), customs.Sentence{})
		default:
			a.known(CommandExtendTerm, Goods{{ID: n.id}})
			lots = append(lots, n)
		}
	}
	return lots, false
}

// extensible reports whether the goods are a lot that an extension of all lots is
// for.
func (n *node) extensible(until customs.Date) bool {
	return n.kind == ForeignLot && !n.gone && n.term != nil && n.term.last.Before(until) && n.tape.balance(AccountCancelled) == 0
}

// runsTo returns the day to which the procedure runs for those of the lots that have
// this last day set, as things lie on a day after it: where all that is open of them,
// in themselves and in what was made of them, was seized over the last day, or by the
// option suspension-at-expiry suspended, the earliest day to which any of it runs on,
// and no date while all of it is held. An extension by then is in time (reading
// "Seizure at expiry"). Where other goods made of other lots lapse with them sooner is
// no matter of these lots.
func (p *Procedure) runsTo(last customs.Date, lots []*node, on customs.Date) customs.Date {
	var terms []*term
	for _, n := range lots {
		if n.term.last == last {
			terms = append(terms, n.term)
		}
	}
	runs := make(map[*term]customs.Date, len(terms)) // the terms of the lots, and those that rest on them, as far as they do
	for _, t := range terms {
		runs[t] = last
	}
	for _, t := range resting(terms) {
		first := customs.Date{}
		for _, from := range t.from {
			if day, rests := runs[from]; rests && (first.IsZero() || day.Before(first)) {
				first = day
			}
		}
		if !first.IsZero() {
			runs[t] = runOn(first, t.waits)
		}
	}
	open, first := false, customs.Date{}
	var seen map[*node]bool
	var look func(*node) bool // on a day to which any of it runs on, until that is the first that it can be
	look = func(n *node) bool {
		for h := range n.tape.holdings() {
			if !h.account.lapses() {
				continue
			}
			if !n.mayWait(&p.law) { // no part runs further than another
				if to := runs[n.term]; n.tape.balanceOn(h.account, on) > 0 {
					if open = true; first.IsZero() || !to.IsZero() && to.Before(first) {
						first = to
					}
				}
				continue
			}
			n.tape.eachOn(h.account, on, func(of segment) {
				to := runOn(runs[n.term], n.waits(&p.law, of))
				if open = true; first.IsZero() || !to.IsZero() && to.Before(first) {
					first = to
				}
			})
		}
		return first == last || p.eachMade(n, 0, on, &seen, look)
	}
	for _, n := range lots {
		if n.term.last == last && look(n) {
			break
		}
	}
	if !open {
		return last
	}
	return first
}

// late checks an extension after the last day of a lot, the one set or the one to which
// it ran on (165(3)).
func (a *act) late(n *node, last customs.Date) {
	days := int(a.p.law.LateExtensionDays)
	if days == 0 {
		a.violation(LateExtensionBarred, art165p3, string(n.id),
			customs.Say("the last day was {0}, and national law allows no extension after it|последний день был {0}, продление после него законодательством не предусмотрено", last.Arg()),
			customs.Say("storage or placing after lapse|помещение на хранение или под процедуру после прекращения"))
		return
	}
	until, err := a.p.lists.Calendar.AddWorkingDays(last, days)
	if err != nil {
		a.wrong(err)
		return
	}
	if a.on.After(until) {
		a.violation(LateExtensionBarred, art165p3, string(n.id),
			customs.Say("the last day was {0}, and the {1} working days after it ended on {2}|последний день был {0}, {1} рабочих дней после него истекли {2}", last.Arg(), customs.Count(days), until.Arg()),
			customs.Say("storage or placing after lapse|помещение на хранение или под процедуру после прекращения"))
	}
}
