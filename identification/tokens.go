package identification

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// tokens are the marks, numbers and batch marks of an examination: for each text
// the events in which it was noted or found. Events lie in one slice, chained by
// index, so that a hundred thousand numbers cost a few large allocations.
type tokens struct {
	groups  []group
	groupOf map[tokenKey]int32
	events  []event
	in, out []event // scratch
}

type tokenKey struct {
	method Kind
	goods  int32
	text   string
}

type group struct {
	key        tokenKey
	head, tail int32
}

// event is a token noted of a lot, or found somewhere.
type event struct {
	next   int32 // in the group; -1 ends it
	lot    int32 // -1 where it is not named
	slot   int32 // where found in a product; -1 elsewhere
	unit   int32
	count  uint32
	on     customs.Date
	where  Where // zero: noted
	unique bool  // noted: it can stand on one piece only
	item   string
}

// makeRoom makes room for the tokens among the evidence, at once.
func (t *tokens) makeRoom(evidence []Evidence) (found int) {
	noted := 0
	for _, ev := range evidence {
		switch ev.(type) {
		case MarkApplied, MarkingNoted:
			noted++
		case MarkFound, MarkingFound:
			found++
		}
	}
	t.groupOf = make(map[tokenKey]int32, max(noted, found))
	t.groups = make([]group, 0, max(noted, found))
	t.events = make([]event, 0, noted+found)
	return found
}

func (t *tokens) add(key tokenKey, ev event) {
	ev.next = -1
	n := int32(len(t.events))
	t.events = append(t.events, ev)
	g, ok := t.groupOf[key]
	if !ok {
		t.groupOf[key] = int32(len(t.groups))
		t.groups = append(t.groups, group{key, n, n})
		return
	}
	t.events[t.groups[g].tail].next = n
	t.groups[g].tail = n
}

func (e *exam) takeMarkApplied(ev MarkApplied) {
	const k = ByAppliedMarks
	if !e.complete(k, ev.Mark, ev.On) {
		return
	}
	if ev.Form < Seal || ev.Form > OtherMark || !ev.By.complete() {
		e.incomplete(k, ev.Mark, "its form and who applied it|вид знака и кем он нанесен")
		return
	}
	lot, ok := e.lot(k, ev.Mark, ev.Lot)
	if !ok || !e.chosen(k, ev.Mark, e.lotGoods[lot]) {
		return
	}
	if !e.mayMark(ev.By) {
		e.misfit(Misfit{Kind: NotEntitled, Method: k, Lot: ev.Lot, Subject: ev.Mark, On: ev.On,
			Detail: customs.Say("mark “{0}” was applied on {1} by {2}: wanted the declarant, a processor of the conditions document or a customs official|знак «{0}» нанесен {1}, кем: {2}; требуется декларант, переработчик, указанный в документе об условиях переработки, или должностное лицо таможенного органа",
				customs.Text(ev.Mark), ev.On.Arg(), ev.By.arg())}, e.lotGoods[lot], -1)
	}
	e.note(k, lot, ev.Mark, ev.Count, ev.Form.unique(), ev.On)
}

// mayMark reports whether Article 167 lets the actor mark goods.
func (e *exam) mayMark(a Actor) bool {
	switch a.Role {
	case Declarant:
		return a.Person == e.x.Declarant
	case Processor:
		return slices.Contains(e.x.Processors, a.Person)
	case Official:
		return true
	}
	return false
}

func (e *exam) takeMarkingNoted(ev MarkingNoted) {
	const k = ByExistingMarking
	if !e.complete(k, ev.Marking, ev.On) {
		return
	}
	lot, ok := e.lot(k, ev.Marking, ev.Lot)
	if !ok || !e.chosen(k, ev.Marking, e.lotGoods[lot]) {
		return
	}
	unique := e.c.plan.Goods[e.lotGoods[lot]].Traits.Has(Serialised)
	if unique {
		e.numbered[lot]++
	}
	e.note(k, lot, ev.Marking, ev.Count, unique, ev.On)
}

// note records a token of a lot.
func (e *exam) note(k Kind, lot int32, text string, count uint32, unique bool, on customs.Date) {
	goods := e.lotGoods[lot]
	l := &e.x.Lots[lot]
	e.within(Misfit{Method: k, Lot: l.ID, Subject: text, On: on}, goods, -1, l.from(), e.x.On)
	e.tokens.add(tokenKey{k, goods, text}, event{lot: lot, slot: -1, unit: -1, count: max(count, 1), on: on, unique: unique})
}

func (e *exam) takeFound(k Kind, goodsName Name, lotID LotID, text string, count uint32, where Where, output OutputID, item string, on customs.Date) {
	if !e.complete(k, text, on) {
		return
	}
	if where < InProduct || where > Held || (where == InProduct) != (output != "") {
		e.incomplete(k, text, "where it was found, and the output if that is a product|где обнаружено, и обозначение продукции, если это продукт переработки")
		return
	}
	goods, ok := e.goodsByName(k, text, goodsName)
	if !ok {
		return
	}
	ev := event{lot: -1, slot: -1, unit: -1, count: max(count, 1), on: on, where: where, item: item}
	if lotID != "" {
		if ev.lot, ok = e.lot(k, text, lotID); !ok {
			return
		}
		if e.lotGoods[ev.lot] != goods {
			e.fault(customs.ErrConflict, "evidence of {0} “{1}”: lot “{2}” is not of goods “{3}”|доказательство ({0}) «{1}»: партия «{2}» — не товар «{3}»", k.Arg(), customs.Text(text), lotID.Arg(), goodsName.Arg())
			return
		}
	}
	if where == InProduct {
		if ev.unit, ok = e.place(k, text, output, goods); !ok {
			return
		}
		if ev.slot, ok = e.slotOf(k, "", text, ev.unit); !ok {
			return
		}
		e.slots[ev.slot].entries++
	} else if !e.chosen(k, text, goods) {
		return
	}
	e.seen[goodsMethod{goods, k}] = true
	e.tokens.add(tokenKey{k, goods, text}, ev)
}

// settle judges every token.
func (t *tokens) settle(e *exam) {
	for i := range t.groups {
		g := &t.groups[i]
		t.in, t.out = t.in[:0], t.out[:0]
		unique := false
		for n := g.head; n >= 0; n = t.events[n].next {
			if ev := t.events[n]; ev.where == 0 {
				t.in = append(t.in, ev)
				unique = unique || ev.unique
			} else {
				t.out = append(t.out, ev)
			}
		}
		j := judge{e: e, key: g.key, in: t.in, out: t.out}
		if unique || len(t.in) == 0 && g.key.method == ByExistingMarking && e.c.plan.Goods[g.key.goods].Traits.Has(Serialised) {
			j.single()
		} else {
			j.counted()
		}
	}
	e.overShown()
	e.overNumbered()
}

// overShown finds outputs that show more pieces than they hold.
func (e *exam) overShown() {
	for i := range e.units {
		u := &e.units[i]
		out := &e.x.Outputs[u.output]
		of, _ := pieces(out.Quantity)
		if of == 0 || u.replaced {
			continue
		}
		l := &e.c.links[u.link]
		for j, m := range l.methods {
			if s := u.slot + int32(j); e.slots[s].shown > of {
				e.misfit(Misfit{Kind: Extra, Method: m.kind, Output: out.ID,
					Detail: customs.Say("{0} pieces of output “{1}” are shown, it holds {2}|показано {0} шт. продукции «{1}», а ее {2}", customs.Count(e.slots[s].shown), out.ID.Arg(), customs.Count(of))}, int32(l.goods), s)
			}
		}
	}
}

// overNumbered finds lots with more numbers than pieces.
func (e *exam) overNumbered() {
	for i := range e.x.Lots {
		if l := &e.x.Lots[i]; e.lotPieces[i] > 0 && e.numbered[i] > e.lotPieces[i] {
			e.misfit(Misfit{Kind: OverLot, Method: ByExistingMarking, Lot: l.ID,
				Detail: customs.Say("{0} numbers are noted of lot “{1}”, it holds {2}|для партии «{1}» указано номеров: {0}, а в ней {2}", customs.Count(e.numbered[i]), l.ID.Arg(), l.Quantity.Arg())}, e.lotGoods[i], -1)
		}
	}
}
