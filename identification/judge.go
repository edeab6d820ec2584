package identification

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// judge judges one token: the events in which it was noted and found.
type judge struct {
	e       *exam
	key     tokenKey
	in, out []event
}

// single judges a token that can stand on one piece only.
func (j *judge) single() {
	if len(j.in) == 1 && len(j.out) == 1 && (j.out[0].lot < 0 || j.out[0].lot == j.in[0].lot) && j.in[0].count == 1 && j.out[0].count == 1 {
		j.pair(&j.in[0], &j.out[0])
		return
	}
	slices.SortFunc(j.in, compareEvents)
	one := j.oneLot()
	for i := range j.in {
		if ev := &j.in[i]; ev.count > 1 || i > 0 && j.in[i-1].lot == ev.lot {
			j.misfit(Duplicated, ev, "number “{0}” is noted more than once in lot “{1}”|номер «{0}» указан в партии «{1}» более одного раза", j.text(), j.lotArg(ev))
		}
	}
	for i := range j.out {
		ev := &j.out[i]
		if ev.count > 1 {
			j.misfit(FoundTwice, ev, "number “{0}” was found on {1} pieces|номер «{0}» обнаружен на {1} шт.", j.text(), customs.Count(ev.count))
		}
		if ev.lot < 0 {
			ev.lot = one
		}
		switch {
		case len(j.in) == 0 || ev.lot >= 0 && j.noted(ev.lot) == nil:
			j.misfit(Extra, ev, "number “{0}” was found on {2} ({1}), but it is not among those noted|номер «{0}» обнаружен {2} ({1}), но среди указанных его нет", j.text(), j.place(ev), ev.on.Arg())
		case ev.lot < 0:
			j.misfit(Duplicated, ev, "number “{0}” was found on {2} ({1}): it is noted in several lots, and which one is meant is not said|номер «{0}» обнаружен {2} ({1}): он указан в нескольких партиях, и не сказано, какая имеется в виду", j.text(), j.place(ev), ev.on.Arg())
		}
	}
	slices.SortFunc(j.out, compareEvents)
	spans := make([]span, 0, len(j.in))
	found := j.out
	for i := range j.in {
		in := &j.in[i]
		if i > 0 && j.in[i-1].lot == in.lot {
			continue
		}
		for len(found) > 0 && found[0].lot < in.lot {
			found = found[1:]
		}
		n := 0
		for n < len(found) && found[n].lot == in.lot {
			n++
		}
		spans = append(spans, span{lot: in.lot, from: j.e.x.Lots[in.lot].Placed, to: j.follow(in, found[:n])})
		found = found[n:]
	}
	j.overlaps(spans)
}

// compareEvents orders events by lot, day, place and the rest, so that the order
// of the evidence does not matter.
func compareEvents(a, b event) int {
	return cmp.Or(cmp.Compare(a.lot, b.lot), a.on.Compare(b.on), cmp.Compare(a.where, b.where),
		cmp.Compare(a.unit, b.unit), cmp.Compare(a.item, b.item), cmp.Compare(a.count, b.count))
}

// oneLot returns the lot of which the token was noted, or -1 if it is none or
// several.
func (j *judge) oneLot() int32 {
	if len(j.in) == 0 || j.in[0].lot != j.in[len(j.in)-1].lot {
		return -1
	}
	return j.in[0].lot
}

// noted returns the first event in which the token was noted of a lot.
func (j *judge) noted(lot int32) *event {
	i, ok := slices.BinarySearchFunc(j.in, lot, func(ev event, lot int32) int { return cmp.Compare(ev.lot, lot) })
	if !ok {
		return nil
	}
	return &j.in[i]
}

// follow goes through where the token of one lot was found, by day, and returns
// the day it left, or no date. It may be seen held any number of times until it
// is found for good.
func (j *judge) follow(in *event, found []event) customs.Date {
	var final *event
	for i := range found {
		ev := &found[i]
		if final != nil && (ev.where != Held || ev.on.After(final.on)) {
			j.misfit(FoundTwice, ev, "number “{0}” was found on {2} ({1}), after it was found in {3}|номер «{0}» обнаружен {2} ({1}) после того, как уже был обнаружен: {3}", j.text(), j.place(ev), ev.on.Arg(), j.place(final))
		}
		if ev.where != Held {
			final = ev
		}
		j.pair(in, ev)
	}
	if len(found) == 0 && j.lacking() {
		j.misfit(Missing, in, "“{0}” of lot “{1}” was not found anywhere|«{0}» из партии «{1}» нигде не обнаружено", j.text(), j.lotArg(in))
	}
	if final == nil {
		return customs.Date{}
	}
	return final.on
}

// span is the time in which a lot holds a token: from its placing to the day it
// left, which is no date while it is there.
type span struct {
	lot      int32
	from, to customs.Date
}

// overlaps finds lots that hold the token at one time. One item may come in
// twice, once it has left.
func (j *judge) overlaps(spans []span) {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(a.from.Compare(b.from), cmp.Compare(a.lot, b.lot)) })
	for i := 1; i < len(spans); i++ {
		a, b := spans[i-1], spans[i]
		if a.to.IsZero() || b.from.Before(a.to) {
			first, second := j.e.x.Lots[a.lot].ID, j.e.x.Lots[b.lot].ID
			j.misfit(Duplicated, j.noted(b.lot), "number “{0}” is noted in lot “{1}” and, at the same time, in lot “{2}”|номер «{0}» указан в партии «{1}» и одновременно в партии «{2}»", j.text(), first.Arg(), second.Arg())
		}
	}
}

// counted judges a token that may stand on many pieces: a stamp, the mark of a
// batch. As many must be found as were noted.
func (j *judge) counted() {
	slices.SortFunc(j.in, compareEvents)
	slices.SortFunc(j.out, compareEvents)
	one := j.oneLot()
	var noted, found int64
	var first *event
	for i := range j.in {
		noted += int64(j.in[i].count)
		if first == nil || j.in[i].on.Before(first.on) {
			first = &j.in[i]
		}
	}
	for i := range j.out {
		ev := &j.out[i]
		found += int64(ev.count)
		in := first
		if ev.lot >= 0 {
			in = j.noted(ev.lot)
		}
		if in == nil {
			j.misfit(Extra, ev, "mark “{0}” was found on {2} ({1}), but it is not among those noted|знак «{0}» обнаружен {2} ({1}), но среди указанных его нет", j.text(), j.place(ev), ev.on.Arg())
			continue
		}
		if ev.lot < 0 {
			ev.lot = one
		}
		j.pair(in, ev)
	}
	if len(j.in) == 0 {
		return
	}
	whole := event{lot: one, slot: -1, unit: -1}
	switch {
	case found > noted:
		j.misfit(Extra, &whole, "mark “{0}” was found on {1} pieces, it was noted on {2}|знак «{0}» обнаружен на {1} шт., а указан на {2}", j.text(), customs.Count(found), customs.Count(noted))
	case found < noted && j.lacking():
		j.misfit(Missing, &whole, "mark “{0}” was noted on {2} pieces, it was found on {1}|знак «{0}» указан на {2} шт., а обнаружен на {1}", j.text(), customs.Count(found), customs.Count(noted))
	case found == noted:
		for i := range j.in {
			j.e.lotShown[j.in[i].lot] |= 1 << j.key.method
		}
	}
	earliest := first.on
	j.perLot()
	j.inTime(earliest)
}

// inTime checks that never more pieces with the mark went into products than bore
// it by then.
func (j *judge) inTime(first customs.Date) {
	e := j.e
	made := func(ev *event) customs.Date { return e.x.Outputs[e.units[ev.unit].output].Made }
	out := slices.DeleteFunc(j.out, func(ev event) bool { return ev.unit < 0 })
	slices.SortFunc(out, func(a, b event) int { return cmp.Or(made(&a).Compare(made(&b)), compareEvents(a, b)) })
	slices.SortFunc(j.in, func(a, b event) int { return a.on.Compare(b.on) })
	in, noted, found := j.in, int64(0), int64(0)
	for i := range out {
		ev := &out[i]
		day := made(ev)
		for ; len(in) > 0 && !in[0].on.After(day); in = in[1:] {
			noted += int64(in[0].count)
		}
		if found += int64(ev.count); found > noted && !first.After(day) && len(in) > 0 {
			j.misfit(OutOfPeriod, ev, "mark “{0}”: {1} pieces made by {2} bear it, it was noted on {3} by then|знак «{0}» несут {1} шт., изготовленных по {2}, а к этому дню он указан на {3}", j.text(), customs.Count(found), day.Arg(), customs.Count(noted))
			return
		}
	}
}

// perLot compares what was noted and found of each lot that is named.
func (j *judge) perLot() {
	out := j.out
	for i := 0; i < len(j.in); {
		lot, noted, found := j.in[i].lot, int64(0), int64(0)
		for ; i < len(j.in) && j.in[i].lot == lot; i++ {
			noted += int64(j.in[i].count)
		}
		for ; len(out) > 0 && out[0].lot <= lot; out = out[1:] {
			if out[0].lot == lot {
				found += int64(out[0].count)
			}
		}
		if found > noted && j.oneLot() < 0 {
			ev := event{lot: lot, slot: -1, unit: -1}
			j.misfit(Extra, &ev, "mark “{0}” of lot “{1}” was found on {2} pieces, it was noted on {3}|знак «{0}» партии «{1}» обнаружен на {2} шт., а указан на {3}", j.text(), j.lotArg(&ev), customs.Count(found), customs.Count(noted))
		}
	}
}

// pair accepts a token as noted and found again, and checks the days.
func (j *judge) pair(in, out *event) {
	e := j.e
	lot := &e.x.Lots[in.lot]
	m := Misfit{Method: j.key.method, Lot: lot.ID, Subject: j.key.text, On: out.on}
	from := max2(in.on, lot.from())
	if out.unit >= 0 {
		o := &e.x.Outputs[e.units[out.unit].output]
		m.Output, from = o.ID, o.Made
		if in.on.After(o.Made) || lot.Placed.After(o.Made) {
			j.misfit(OutOfPeriod, out, "“{0}” of lot “{1}” (placed {2}) was found in a product made on {3}, before it was noted or the lot was placed|«{0}» из партии «{1}» (помещена {2}) обнаружено в продукте, изготовленном {3}, до отметки или до помещения партии",
				j.text(), lot.ID.Arg(), lot.Placed.Arg(), o.Made.Arg())
		}
		e.show(out.slot, out.item)
	}
	e.within(m, j.key.goods, out.slot, from, e.x.On)
	if out.lot >= 0 || j.oneLot() >= 0 {
		e.lotShown[in.lot] |= 1 << j.key.method
	}
}

// lacking reports whether what was noted and not found is missing, and not only
// not looked for yet.
func (j *judge) lacking() bool {
	return !j.e.x.Batch && !j.e.replaced[j.key.goods] && j.e.seen[goodsMethod{j.key.goods, j.key.method}]
}

// misfit records a misfit of the token.
func (j *judge) misfit(kind MisfitKind, ev *event, p customs.Phrase, args ...customs.Arg) {
	m := Misfit{Kind: kind, Method: j.key.method, Subject: j.key.text, On: ev.on, Detail: customs.Say(p, args...)}
	if ev.lot >= 0 {
		m.Lot = j.e.x.Lots[ev.lot].ID
	}
	if ev.unit >= 0 {
		m.Output = j.e.x.Outputs[j.e.units[ev.unit].output].ID
	}
	j.e.misfit(m, j.key.goods, ev.slot)
}

func (j *judge) text() customs.Arg { return customs.Text(j.key.text) }

func (j *judge) lotArg(ev *event) customs.Arg {
	if ev.lot < 0 {
		return customs.Arg{}
	}
	return j.e.x.Lots[ev.lot].ID.Arg()
}

// place words where an event found the token.
func (j *judge) place(ev *event) customs.Arg {
	if ev.unit < 0 {
		return ev.where.Arg()
	}
	id := string(j.e.x.Outputs[j.e.units[ev.unit].output].ID)
	if ev.item != "" {
		id += " / " + ev.item
	}
	return customs.Text(id)
}

// max2 returns the later of two days.
func max2(a, b customs.Date) customs.Date {
	if a.Before(b) {
		return b
	}
	return a
}
