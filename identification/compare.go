package identification

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// picture is a description, photograph or drawing made of a lot; view is a
// comparison with one.
type picture struct {
	lot    int32
	item   string
	digest Digest
	on     customs.Date
	times  int32        // how often the digest was given for the goods
	viewed bool         // it was compared
	final  customs.Date // the day the item was found for good
}

type pictureKey struct {
	goods  int32
	digest Digest
}

type view struct {
	goods, slot, unit int32
	ev                Compared
}

func (e *exam) takePictured(ev Pictured) {
	const k = ByDescription
	if ev.Digest.IsZero() || ev.Form < Words || ev.Form > ScaledDrawing {
		e.incomplete(k, ev.Item, "its digest and form|контрольную сумму и вид описания")
		return
	}
	subject := ev.Digest.String()
	if !e.complete(k, subject, ev.On) {
		return
	}
	lot, ok := e.lot(k, subject, ev.Lot)
	if !ok || !e.chosen(k, subject, e.lotGoods[lot]) {
		return
	}
	goods := e.lotGoods[lot]
	l := &e.x.Lots[lot]
	m := Misfit{Kind: Duplicated, Method: k, Lot: l.ID, Subject: subject, On: ev.On}
	e.within(m, goods, -1, l.from(), e.x.On)
	p := picture{lot: lot, item: ev.Item, digest: ev.Digest, on: ev.On, times: 1}
	key := pictureKey{goods, ev.Digest}
	if i, twice := e.pictureOf[key]; twice {
		o := &e.pictures[i]
		o.times++
		if p.before(o, e.x.Lots) {
			p.times = o.times
			*o = p
		}
		return
	}
	e.pictureOf[key] = int32(len(e.pictures))
	e.pictures = append(e.pictures, p)
}

// before orders pictures of one digest, so that it does not matter which was
// given first.
func (p *picture) before(o *picture, lots []Lot) bool {
	return cmp.Or(p.on.Compare(o.on), cmp.Compare(lots[p.lot].ID, lots[o.lot].ID), cmp.Compare(p.item, o.item)) < 0
}

func (e *exam) takeCompared(ev Compared) {
	const k = ByDescription
	subject := ev.Digest.String()
	if !e.complete(k, subject, ev.On) {
		return
	}
	if ev.Where < InProduct || ev.Where > Held || (ev.Where == InProduct) != (ev.Output != "") || ev.Office.IsZero() || ev.Result > customs.Met {
		e.incomplete(k, subject, "where it was compared, by which customs office, and the result|где и каким таможенным органом проведено сравнение и его результат")
		return
	}
	goods, ok := e.goodsByName(k, subject, ev.Goods)
	if !ok {
		return
	}
	v := view{goods: goods, slot: -1, unit: -1, ev: ev}
	if ev.Where == InProduct {
		if v.unit, ok = e.place(k, subject, ev.Output, goods); !ok {
			return
		}
		if v.slot, ok = e.slotOf(k, "", subject, v.unit); !ok {
			return
		}
		e.slots[v.slot].entries++
	} else if !e.chosen(k, subject, goods) {
		return
	}
	e.seen[goodsMethod{goods, k}] = true
	e.views = append(e.views, v)
}

// settlePictures judges descriptions and comparisons.
func (e *exam) settlePictures() {
	slices.SortFunc(e.views, func(a, b view) int {
		return cmp.Or(cmp.Compare(a.goods, b.goods), a.ev.On.Compare(b.ev.On), cmp.Compare(a.unit, b.unit), cmp.Compare(a.ev.Item, b.ev.Item), cmp.Compare(a.ev.Where, b.ev.Where), cmp.Compare(a.ev.Result, b.ev.Result))
	})
	for i := range e.views {
		e.settleView(&e.views[i])
	}
	for i := range e.pictures {
		p := &e.pictures[i]
		goods := e.lotGoods[p.lot]
		m := Misfit{Method: ByDescription, Lot: e.x.Lots[p.lot].ID, Subject: p.digest.String(), On: p.on}
		if p.times > 1 {
			m.Kind = Duplicated
			m.Detail = customs.Say("description {0} is given {1} times|описание {0} представлено несколько раз: {1}", customs.Text(p.digest.short()), customs.Count(p.times))
			e.misfit(m, goods, -1)
		}
		if p.item != "" && !p.viewed && !e.x.Batch && !e.replaced[goods] && e.seen[goodsMethod{goods, ByDescription}] {
			m.Kind = Missing
			m.Detail = customs.Say("item “{0}” of lot “{1}”, description {2}, was not found anywhere|изделие «{0}» из партии «{1}», описание {2}, нигде не обнаружено",
				customs.Text(p.item), e.x.Lots[p.lot].ID.Arg(), customs.Text(p.digest.short()))
			e.misfit(m, goods, -1)
		}
	}
}

func (e *exam) settleView(v *view) {
	ev := &v.ev
	m := Misfit{Method: ByDescription, Output: ev.Output, Subject: ev.Digest.String(), On: ev.On}
	i, ok := e.pictureOf[pictureKey{v.goods, ev.Digest}]
	if !ok {
		m.Kind = Extra
		m.Detail = customs.Say("description {0}, compared on {1}, was not made of the goods|описание {0}, сравнение с которым проведено {1}, при помещении товара не составлялось", customs.Text(ev.Digest.short()), ev.On.Arg())
		e.misfit(m, v.goods, v.slot)
		return
	}
	p := &e.pictures[i]
	m.Lot = e.x.Lots[p.lot].ID
	from := p.on
	if v.unit >= 0 {
		o := &e.x.Outputs[e.units[v.unit].output]
		from = o.Made
		if p.on.After(o.Made) || e.x.Lots[p.lot].Placed.After(o.Made) {
			early := m
			early.Kind = OutOfPeriod
			early.Detail = customs.Say("description {0} of {1} or the placing of its lot is later than output “{2}”, made {3}|описание {0} от {1} или помещение партии — позже изготовления продукции «{2}», {3}",
				customs.Text(ev.Digest.short()), p.on.Arg(), o.ID.Arg(), o.Made.Arg())
			e.misfit(early, v.goods, v.slot)
		}
	}
	e.within(m, v.goods, v.slot, from, e.x.On)
	p.viewed = true
	if p.item != "" && ev.Result == customs.Met {
		if !p.final.IsZero() && (ev.Where != Held || ev.On.After(p.final)) {
			twice := m
			twice.Kind = FoundTwice
			twice.Detail = customs.Say("item “{0}”, description {1}, was found again on {2}|изделие «{0}», описание {1}, обнаружено повторно {2}", customs.Text(p.item), customs.Text(ev.Digest.short()), ev.On.Arg())
			e.misfit(twice, v.goods, v.slot)
		}
		if ev.Where != Held {
			p.final = ev.On
		}
	}
	switch ev.Result {
	case customs.Met:
		e.lotShown[p.lot] |= 1 << ByDescription
		if v.slot >= 0 {
			e.show(v.slot, ev.Item)
		}
	case customs.NotMet:
		m.Kind = Differs
		m.Detail = customs.Say("what was compared on {0} differs from description {1}|сравнение от {0} показало расхождение с описанием {1}", ev.On.Arg(), customs.Text(ev.Digest.short()))
		e.misfit(m, v.goods, v.slot)
	}
}

// sample is a sample taken of a lot; test is its comparison with an output.
type sample struct {
	lot    int32
	number string
	on     customs.Date
	times  int32
}

type sampleKey struct {
	goods  int32
	number string
}

type test struct {
	goods, slot, unit int32
	ev                SampleTested
}

func (e *exam) takeSample(ev SampleTaken) {
	const k = BySamples
	if !e.complete(k, ev.Sample, ev.On) {
		return
	}
	lot, ok := e.lot(k, ev.Sample, ev.Lot)
	if !ok || !e.chosen(k, ev.Sample, e.lotGoods[lot]) {
		return
	}
	goods := e.lotGoods[lot]
	l := &e.x.Lots[lot]
	e.within(Misfit{Method: k, Lot: l.ID, Subject: ev.Sample, On: ev.On}, goods, -1, l.from(), e.x.On)
	s := sample{lot: lot, number: ev.Sample, on: ev.On, times: 1}
	key := sampleKey{goods, ev.Sample}
	if i, twice := e.sampleOf[key]; twice {
		o := &e.samples[i]
		o.times++
		if cmp.Or(s.on.Compare(o.on), cmp.Compare(l.ID, e.x.Lots[o.lot].ID)) < 0 {
			s.times = o.times
			*o = s
		}
		return
	}
	e.sampleOf[key] = int32(len(e.samples))
	e.samples = append(e.samples, s)
}

func (e *exam) takeTest(ev SampleTested) {
	const k = BySamples
	if !e.complete(k, ev.Sample, ev.On) {
		return
	}
	if checkText(ev.Laboratory) != "" || checkText(ev.Reference) != "" || ev.Result > customs.Met {
		e.incomplete(k, ev.Sample, "laboratory, reference and result|лабораторию, номер заключения и результат")
		return
	}
	goods, ok := e.goodsByName(k, ev.Sample, ev.Goods)
	if !ok {
		return
	}
	t := test{goods: goods, ev: ev}
	if t.unit, ok = e.place(k, ev.Sample, ev.Output, goods); !ok {
		return
	}
	if t.slot, ok = e.slotOf(k, "", ev.Sample, t.unit); ok {
		e.tests = append(e.tests, t)
	}
}

// settleSamples judges samples and tests.
func (e *exam) settleSamples() {
	for i := range e.samples {
		if s := &e.samples[i]; s.times > 1 {
			e.misfit(Misfit{Kind: Duplicated, Method: BySamples, Lot: e.x.Lots[s.lot].ID, Subject: s.number, On: s.on,
				Detail: customs.Say("sample “{0}” is given {1} times|проба «{0}» указана несколько раз: {1}", customs.Text(s.number), customs.Count(s.times))}, e.lotGoods[s.lot], -1)
		}
	}
	for i := range e.tests {
		t := &e.tests[i]
		ev := &t.ev
		m := Misfit{Method: BySamples, Output: ev.Output, Subject: ev.Sample, On: ev.On}
		n, ok := e.sampleOf[sampleKey{t.goods, ev.Sample}]
		if !ok {
			m.Kind = Extra
			m.Detail = customs.Say("sample “{0}”, report “{1}” of {2}, was not taken of the goods|проба «{0}», заключение «{1}» от {2}: у товара не отбиралась", customs.Text(ev.Sample), customs.Text(ev.Reference), ev.On.Arg())
			e.misfit(m, t.goods, t.slot)
			continue
		}
		s := &e.samples[n]
		o := &e.x.Outputs[e.units[t.unit].output]
		m.Lot = e.x.Lots[s.lot].ID
		if s.on.After(o.Made) || e.x.Lots[s.lot].Placed.After(o.Made) {
			late := m
			late.Kind = OutOfPeriod
			late.Detail = customs.Say("sample “{0}” was not taken beforehand: taken {1}, output “{2}” made {3}|проба «{0}» отобрана не предварительно: {1}, а продукция «{2}» изготовлена {3}", customs.Text(ev.Sample), s.on.Arg(), o.ID.Arg(), o.Made.Arg())
			e.misfit(late, t.goods, t.slot)
		}
		e.within(m, t.goods, t.slot, o.Made, e.x.On)
		e.judged(m, t.goods, t.slot, ev.Result)
		if ev.Result == customs.Met {
			e.lotShown[s.lot] |= 1 << BySamples
		}
	}
}
