package identification

import "github.com/eaeu-customs/inward/customs"

// takeUse takes in an entry of the books.
func (e *exam) takeUse(ev UseRecord) {
	const k = ByRecords
	if !e.complete(k, ev.Record, ev.On) {
		return
	}
	if ev.Used.Sign() <= 0 {
		e.incomplete(k, ev.Record, "a quantity above zero|количество больше нуля")
		return
	}
	lot, ok := e.lot(k, ev.Record, ev.Lot)
	if !ok {
		return
	}
	goods := e.lotGoods[lot]
	u, ok := e.place(k, ev.Record, ev.Output, goods)
	if !ok {
		return
	}
	at, ok := e.slotOf(k, "", ev.Record, u)
	if !ok {
		return
	}
	l, o, s := &e.x.Lots[lot], &e.x.Outputs[e.units[u].output], &e.slots[at]
	m := Misfit{Method: k, Lot: l.ID, Output: o.ID, Subject: ev.Record, On: ev.On}
	e.within(m, goods, at, l.Placed, o.Made)
	e.once(m, goods, at)
	s.entries++
	e.lotShown[lot] |= 1 << k
	if e.used[lot].IsZero() {
		e.used[lot] = customs.ZeroQuantity(l.Quantity.Unit())
	}
	e.add(&e.used[lot], ev.Used)
	if n := e.norms[int(e.units[u].link)]; n != nil {
		if s.used.IsZero() {
			s.used = customs.ZeroQuantity(n.Uses.Unit())
		}
		e.add(&s.used, ev.Used)
	}
}

// add sums quantities; what does not compare is an input error.
func (e *exam) add(sum *customs.Quantity, q customs.Quantity) {
	added, err := sum.Add(q)
	if err != nil {
		e.faults = append(e.faults, err)
		return
	}
	*sum = added
}

// once records a misfit where a record or act of the same goods, number and
// place was given before.
func (e *exam) once(m Misfit, goods, slotIndex int32) {
	key := [2]string{m.Method.String() + "\x00" + string(e.c.plan.Goods[goods].Name), m.Subject}
	if m.Method != ByRecords {
		// One act may concern several lots and outputs.
		key[1] += "\x00" + string(m.Lot) + "\x00" + string(m.Output)
	}
	e.records[key]++
	if e.records[key] > 1 {
		m.Kind = Duplicated
		m.Lot, m.Output, m.On = "", "", customs.Date{}
		m.Detail = customs.Say("“{0}” is given more than once|«{0}» указано более одного раза", customs.Text(m.Subject))
		e.misfit(m, goods, -1)
	}
}

// settleUses compares the sums of the records with norms and lots.
func (e *exam) settleUses() {
	for i := range e.x.Lots {
		l := &e.x.Lots[i]
		if e.used[i].IsZero() {
			continue
		}
		over, err := e.used[i].Cmp(l.Quantity)
		if err != nil {
			e.faults = append(e.faults, err)
		} else if over > 0 {
			e.misfit(Misfit{Kind: OverLot, Method: ByRecords, Lot: l.ID,
				Detail: customs.Say("records use {0} of lot “{1}”, it holds {2}|по документам из партии «{1}» использовано {0}, а в ней {2}", e.used[i].Arg(), l.ID.Arg(), l.Quantity.Arg())}, e.lotGoods[i], -1)
		}
	}
	for i := range e.units {
		u := &e.units[i]
		if u.replaced {
			continue
		}
		for j, m := range e.c.links[u.link].methods {
			if s := u.slot + int32(j); m.kind == ByRecords && e.slots[s].entries > 0 && e.norms[int(u.link)] != nil {
				e.settleNorm(u, s, m.tolerance)
			}
		}
	}
}

// settleNorm compares the recorded use of goods in an output with the norm.
func (e *exam) settleNorm(u *unit, at int32, tolerance Tolerance) {
	n, o, s := e.norms[int(u.link)], &e.x.Outputs[u.output], &e.slots[at]
	used, err := s.used.Over(n.Uses)
	if err != nil {
		e.faults = append(e.faults, err)
		return
	}
	wanted, err := o.Quantity.Over(n.Gives)
	if err != nil {
		e.faults = append(e.faults, err)
		return
	}
	off := used.Sub(wanted)
	if off.Sign() < 0 {
		off = off.Neg()
	}
	percent, _ := tolerance.Percent()
	if off.Cmp(wanted.Mul(percent.Ratio())) > 0 {
		e.misfit(Misfit{Kind: OffNorm, Method: ByRecords, Output: o.ID,
			Detail: customs.Say("records use {0} for {1}, the norm is {2}, tolerance {3}|по документам использовано {0} на {1}, норма: {2}, допуск {3}",
				s.used.Arg(), o.Quantity.Arg(), n.words().Arg(), tolerance.Arg())}, int32(e.c.links[u.link].goods), at)
		return
	}
	s.met = true
}

// words returns the norm as words of both languages.
func (n *Norm) words() customs.Phrase {
	const p = customs.Phrase("{0} give {1}|из {0} — {1}")
	return bilingual(p.Text(customs.English, n.Uses.Arg(), n.Gives.Arg()), p.Text(customs.Russian, n.Uses.Arg(), n.Gives.Arg()))
}

// takeAct takes in an act of control or a conclusion.
func (e *exam) takeAct(k Kind, other string, lotID LotID, output OutputID, act string, result customs.Finding, office customs.Office, on customs.Date) {
	if !e.complete(k, act, on) {
		return
	}
	if office.IsZero() || result > customs.Met {
		e.incomplete(k, act, "the customs office and the result|таможенный орган и результат")
		return
	}
	lot, ok := e.lot(k, act, lotID)
	if !ok {
		return
	}
	goods := e.lotGoods[lot]
	u, ok := e.place(k, act, output, goods)
	if !ok {
		return
	}
	at, ok := e.slotOf(k, other, act, u)
	if !ok {
		return
	}
	l, o := &e.x.Lots[lot], &e.x.Outputs[e.units[u].output]
	m := Misfit{Method: k, Lot: l.ID, Output: o.ID, Subject: act, On: on}
	to := e.x.On
	if k == ByControl {
		to = o.Made // control during the operations
	}
	e.within(m, goods, at, l.Placed, to)
	e.once(m, goods, at)
	e.judged(m, goods, at, result)
	if result == customs.Met {
		e.lotShown[lot] |= 1 << k
	}
}
