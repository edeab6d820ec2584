package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// complete completes the procedure for goods by placing them under another one.
func (a *act) complete(c *Complete) Event {
	e := GoodsCompleted{Under: c.Under, By: art173p2s1, Declaration: c.Declaration, Office: c.Office}
	if c.Under == customs.ReExport {
		e.By = art173p1
	}
	switch {
	case c.Under.IsZero():
		a.missing("procedure|таможенная процедура")
	case c.Under == customs.CustomsTransit || c.Under == customs.TemporaryImport:
		a.violation(ProcedureBarred, art173p2s1, "",
			customs.Say("the procedure cannot be completed by {0}|завершение помещением под процедуру «{0}» не допускается", c.Under.Arg()),
			customs.Say("another procedure for foreign goods; transit is a carriage, temporary import of products a suspension|иная процедура для иностранных товаров; транзит — это перевозка, временный ввоз продуктов переработки — приостановление"))
	default:
		a.foreign(c.Under, art173p2s1)
	}
	a.office(c.Office, a.permit.CompletedAt)
	before := len(a.violations)
	a.goods(CommandComplete, c.Goods, &e.Moves)
	for i := range a.violations[before:] {
		if v := &a.violations[before+i]; v.Provision == art173p2s1 && v.Code != AlreadyEnded {
			v.Provision = e.By // what is asked for re-export is refused by 173(1)
		}
	}
	if c.Under == customs.ReleaseForDomesticConsumption || len(c.AtHome) > 0 {
		e.AtHome = a.atHome(InTime, c.Under, c.Goods, c.AtHome, &e.Moves)
	}
	if !a.clean() {
		return nil
	}
	return e
}

// foreign checks that a procedure is one for foreign goods.
func (a *act) foreign(under customs.Procedure, by customs.Provision) {
	switch under {
	case customs.Export, customs.ProcessingOutside, customs.TemporaryExport, customs.ReImport:
		a.violation(ProcedureNotForForeign, by, "",
			customs.Say("{0} is no procedure for foreign goods|процедура «{0}» не применяется к иностранным товарам", under.Arg()),
			customs.Say("for goods that leave the territory: {0}|для вывозимых товаров: {0}", customs.ReExport.Arg()))
	}
	if under > customs.SpecialProcedure {
		a.fault(customs.ErrUnknown, "{0} is no customs procedure|{0} — не таможенная процедура", under.Arg())
	}
}

// atHome checks what the declaration for release for domestic consumption says of
// waste, and, by the option unprocessed-release or after lapse, of remnants and
// unprocessed goods: their own code, quantity and value. Products are charged by what
// was used for them (175(1)) and need nothing here.
func (a *act) atHome(m Moment, under customs.Procedure, goods Goods, said []AtHome, moves *Moves) []AtHome {
	for i := range said {
		s := &said[i]
		if !slices.ContainsFunc(goods, func(q Portion) bool { return q.ID == s.ID }) {
			a.fault(customs.ErrUnknown, "release for domestic consumption of {0}: not among the goods of the act|выпуск для внутреннего потребления {0}: нет среди товаров действия", customs.Text(string(s.ID)))
		}
		if slices.ContainsFunc(said[:i], func(b AtHome) bool { return b.ID == s.ID }) {
			a.twice(s.ID)
		}
		if n := a.p.goods[s.ID]; n != nil && n.kind == Product {
			a.fault(customs.ErrConflict, "{0} is a product and pays by its inputs (cc/175/1): wanted nothing said of its own state|{0} — продукт переработки, платежи исчисляются по товарам, использованным для его изготовления (cc/175/1): сведения о его собственном состоянии не указываются", customs.Text(string(s.ID)))
		}
		if s.Registered.After(a.on) {
			a.fault(customs.ErrConflict, "release of {0} on {1}: its declaration cannot be registered later, on {2}|выпуск {0} {1}: декларация не может быть зарегистрирована позже, {2}",
				customs.Text(string(s.ID)), a.on.Arg(), s.Registered.Arg())
		}
		if under != customs.ReleaseForDomesticConsumption {
			a.fault(customs.ErrConflict, "{0} is said of {1}, and the goods go under {2}|сведения «{0}» указаны для {1}, а товары помещаются под процедуру {2}",
				customs.ReleaseForDomesticConsumption.Arg(), customs.Text(string(s.ID)), under.Arg())
		}
	}
	if under != customs.ReleaseForDomesticConsumption {
		return nil
	}
	out := slices.Clone(said)
	for i := range out {
		out[i].Measures, out[i].Claims = slices.Clone(out[i].Measures), slices.Clone(out[i].Claims)
	}
	for i := range goods {
		n := a.p.goods[goods[i].ID]
		if n == nil || !a.p.ownTerms(n.kind, m) {
			continue
		}
		at := slices.IndexFunc(out, func(s AtHome) bool { return s.ID == n.id })
		if at < 0 || out[at].Code.IsZero() || out[at].Value.IsZero() || out[at].Origin.IsZero() {
			by := art173p2s1
			switch {
			case n.kind == Waste:
				by = art170p2
			case m == AfterLapse:
				by = art129p7
			}
			a.violation(AtHomeMissing, by, string(n.id),
				customs.Say("the code, origin and value of {0} in its own state are not given|для {0} не указаны код, страна происхождения и стоимость в том состоянии, в котором товар выпускается", customs.Text(string(n.id))),
				customs.Say("give what the declaration for release says of it|указать сведения из декларации о выпуске"))
			continue
		}
		taken := n.taken(moves)
		if q := out[at].Quantity; q.IsZero() {
			out[at].Quantity = taken
		} else if same, err := q.Cmp(taken); err != nil {
			a.wrong(err)
		} else if same != 0 && !taken.IsZero() {
			a.fault(customs.ErrConflict, "{0}: {1} declared for release, {2} taken|{0}: к выпуску заявлено {1}, взято {2}", customs.Text(string(n.id)), q.Arg(), taken.Arg())
		}
		a.fullCode(string(n.id), out[at].Code)
		facts := out[at].facts(a.on)
		if err := facts.Check(); err != nil && !taken.IsZero() && !facts.Registered.After(a.on) {
			a.wrong(err)
		}
	}
	return out
}

// facts returns what the payments of goods released for domestic consumption on a day hang
// on, by their own declaration.
func (s *AtHome) facts(released customs.Date) liability.Lot {
	lot := liability.Lot{ID: LotID(s.ID), Code: s.Code, Origin: s.Origin, Quantity: s.Quantity, Measures: s.Measures,
		Value: s.Value, Registered: s.Registered, Placed: released, Claims: s.Claims}
	if lot.Registered.IsZero() {
		lot.Registered = released
	}
	return lot
}

// ownTerms reports whether goods of a kind, released for domestic consumption in time
// or after lapse, are charged by their own declaration. The option is about the time
// before lapse; after it the general rules apply in any case (reading "Release at home
// after lapse").
func (p *Procedure) ownTerms(k NodeKind, m Moment) bool {
	switch k {
	case Waste:
		return true
	case ForeignLot, EquivalentLot, Unprocessed, Remnant:
		return m == AfterLapse || p.law.UnprocessedRelease == customs.UnprocessedGeneral
	}
	return false
}

// taken returns how much of the goods an act moves.
func (n *node) taken(moves *Moves) customs.Quantity {
	var sum int64
	for i := range moves.Len() {
		if m := moves.at(i); m.goods == n.id {
			of, _ := n.part(m)
			sum += of.to - of.from
		}
	}
	return n.quantity(sum)
}
