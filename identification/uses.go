package identification

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// entry is a record of use that was taken in.
type entry struct {
	goods, lot, unit, slot int32
	ev                     UseRecord
}

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
	n := entry{goods: e.lotGoods[lot], lot: lot, ev: ev}
	if n.unit, ok = e.place(k, ev.Record, ev.Output, n.goods); !ok {
		return
	}
	if n.slot, ok = e.slotOf(k, "", ev.Record, n.unit); !ok {
		return
	}
	for _, like := range [...]customs.Quantity{e.x.Lots[lot].Quantity, e.normOf(n.unit).Uses} {
		if _, err := ev.Used.Cmp(like); err != nil && !like.IsZero() {
			e.fault(customs.ErrUnit, "evidence of {0} “{1}”: {2} does not compare with {3}|доказательство ({0}) «{1}»: {2} несопоставимо с {3}", k.Arg(), customs.Text(ev.Record), ev.Used.Arg(), like.Arg())
			return
		}
	}
	e.entries = append(e.entries, n)
}

// settleEntries sums the entries, record by record.
func (e *exam) settleEntries() {
	slices.SortFunc(e.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.goods, b.goods), cmp.Compare(a.ev.Record, b.ev.Record), cmp.Compare(a.unit, b.unit),
			cmp.Compare(a.lot, b.lot), a.ev.On.Compare(b.ev.On), a.ev.Used.Compare(b.ev.Used))
	})
	for i := 0; i < len(e.entries); {
		j := i + 1
		for j < len(e.entries) && e.entries[j].goods == e.entries[i].goods && e.entries[j].ev.Record == e.entries[i].ev.Record {
			j++
		}
		e.settleRecord(e.entries[i:j])
		i = j
	}
}

// settleRecord judges the entries of one record: one, or one for an output of
// each joint product.
func (e *exam) settleRecord(same []entry) {
	first := &same[0]
	l := &e.x.Lots[first.lot]
	if e.used[first.lot].IsZero() {
		e.used[first.lot] = customs.ZeroQuantity(l.Quantity.Unit())
	}
	e.add(&e.used[first.lot], first.ev.Used)
	products := map[int]bool{}
	for i := range same {
		n := &same[i]
		o, s, norm := &e.x.Outputs[e.units[n.unit].output], &e.slots[n.slot], e.normOf(n.unit)
		m := Misfit{Method: ByRecords, Lot: n.ev.Lot, Output: o.ID, Subject: n.ev.Record, On: n.ev.On}
		e.within(m, n.goods, n.slot, e.x.Lots[n.lot].Placed, o.Made)
		switch product := e.c.products[o.Product]; {
		case n.lot != first.lot || n.ev.Used != first.ev.Used || n.ev.On != first.ev.On:
			m.Kind = Differs
			m.Detail = customs.Say("record “{0}” is given with {1} and with {2}|документ «{0}» указан и с количеством {1}, и с {2}, либо с разными датами или партиями", customs.Text(n.ev.Record), first.ev.Used.Arg(), n.ev.Used.Arg())
			e.misfit(m, n.goods, -1)
		case i > 0 && (products[product] || !e.joint(first, n)):
			m.Kind = Duplicated
			m.Detail = customs.Say("record “{0}” is given more than once, and not for joint products|документ «{0}» указан более одного раза, и не для совместно получаемых продуктов", customs.Text(n.ev.Record))
			e.misfit(m, n.goods, -1)
		default:
			products[product] = true
		}
		s.entries++
		e.lotShown[n.lot] |= 1 << ByRecords
		if !norm.Uses.IsZero() {
			if s.used.IsZero() {
				s.used = customs.ZeroQuantity(norm.Uses.Unit())
			}
			e.add(&s.used, n.ev.Used)
		}
	}
}

// normOf returns the norm for a unit, or none.
func (e *exam) normOf(u int32) Norm {
	if n := e.norms[int(e.units[u].link)]; n != nil {
		return *n
	}
	return Norm{}
}

// joint reports whether norms say that two outputs come of the same goods at once.
func (e *exam) joint(a, b *entry) bool {
	n := e.normOf(a.unit)
	return n.Joint != "" && n.Joint == e.normOf(b.unit).Joint
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

// once records a misfit where an act was given before for the same lot and
// output.
func (e *exam) once(m Misfit, goods int32) {
	key := actKey{m.Method, goods, m.Subject, m.Lot, m.Output}
	if e.acts[key]++; e.acts[key] > 1 {
		m.Kind, m.On = Duplicated, customs.Date{}
		m.Detail = customs.Say("“{0}” is given more than once|«{0}» указано более одного раза", customs.Text(m.Subject))
		e.misfit(m, goods, -1)
	}
}

type actKey struct {
	method Kind
	goods  int32
	act    string
	lot    LotID
	output OutputID
}

// settleUses compares the sums of the records with norms and lots.
func (e *exam) settleUses() {
	e.settleEntries()
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
	if off.Compare(wanted.Mul(percent.Ratio())) > 0 {
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
	e.once(m, goods)
	e.judged(m, goods, at, result)
	if result == customs.Met {
		e.lotShown[lot] |= 1 << k
	}
}
