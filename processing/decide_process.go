package processing

import (
	"slices"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// process records a run: who did what by which norm, what it drew and gave. What
// was drawn beyond what the norm needs becomes an output of its own, the excess
// (option over-norm). A run is held against its norm also where something else
// stands in its way, so that all of it is said at once.
func (a *act) process(c *Process) Event {
	e := GoodsProcessed{Run: c.Run, Norm: c.Norm, Operation: c.Operation, By: c.By, Union: slices.Clone(c.Union)}
	switch {
	case c.Run == "":
		a.missing("name of the run|обозначение переработки")
	case a.p.runs[c.Run] != nil:
		a.fault(ErrDuplicate, "run {0} is recorded already|переработка {0} уже учтена", customs.Text(string(c.Run)))
	}
	a.plainName(string(c.Run))
	a.processor(c.By)
	a.operation(c.Operation)
	for i := range c.Union {
		a.unionGoods(&c.Union[i])
	}
	before := len(a.violations)
	if len(c.Inputs) > 0 || len(c.Groups) == 0 {
		a.goods(CommandProcess, c.Inputs, &e.Moves)
	}
	for i := range c.Groups {
		a.draw(&c.Groups[i], c.Inputs, c.Groups[:i], &e.Moves)
	}
	found := len(a.violations) == before
	if c.Norm == "" {
		a.missing("output norm|норма выхода")
		return nil
	}
	version, place, err := a.permit.norm(c.Norm, a.on)
	if err != nil {
		a.noNorm(c.Norm)
		return nil
	}
	e.Version = place
	recipe := a.p.recipe(version)
	if recipe == nil {
		a.noNorm(c.Norm)
		return nil
	}
	made := a.outputs(c, recipe)
	if len(a.faults) > 0 {
		return nil
	}
	drawn, known := a.drawn(c, recipe, &e.Moves, found)
	if len(a.faults) > 0 || !known {
		return nil
	}
	e.Outputs = a.divide(c, recipe, drawn, made)
	if !a.clean() {
		return nil
	}
	return e
}

// noNorm notes that the permit has no such norm, or that it is none under the
// law chosen.
func (a *act) noNorm(id NormID) {
	detail := customs.Say("the permit has no norm {0} in force on {1}|в документе об условиях переработки нет нормы {0}, действующей на {1}", customs.Text(string(id)), a.on.Arg())
	if others := a.permit.normsOn(a.on); others != "" {
		detail = customs.Say("the permit has no norm {0} in force on {1}, it has {2}|в документе об условиях переработки нет нормы {0}, действующей на {1}; действуют: {2}", customs.Text(string(id)), a.on.Arg(), customs.Text(others))
	}
	a.violation(NormNotInForce, art168p2s7, string(id), detail,
		customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
}

// processor checks the person who processes (164(2)(3)).
func (a *act) processor(by customs.PersonID) {
	if by == "" {
		a.missing("person who processes the goods|лицо, совершающее операции по переработке")
		return
	}
	if !a.number(by) {
		return
	}
	if !a.permit.processor(by) {
		a.violation(ProcessorNotListed, art164p2s3, string(by),
			customs.Say("the permit does not name {0} among those who process|{0}: не указано в документе среди лиц, совершающих операции по переработке", by.Arg()),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
}

// number checks the number of a person; a name in its place is no fact.
func (a *act) number(id customs.PersonID) bool {
	_, err := customs.ParsePersonID(string(id))
	if err != nil {
		a.wrong(err)
	}
	return err == nil
}

// operation checks that a run does what the permit says (166(1)).
func (a *act) operation(o Operation) {
	switch {
	case o == 0 || o > Aid:
		a.missing("operation of processing|операция по переработке")
	case o == Aid:
		a.violation(AidAlone, art166p1s4, "",
			customs.Say("goods that only help production are used by themselves|товары, лишь содействующие производству, используются отдельно"),
			customs.Say("name the operation that they help; they are inputs of its norm|указать операцию, которой они содействуют; они входят в ее норму"))
	case !slices.ContainsFunc(a.permit.Operations, func(u OperationUse) bool { return u.Operation == o }):
		a.violation(OperationNotListed, art168p2s8, "",
			customs.Say("the permit does not name the operation “{0}”|операция «{0}» не указана в документе об условиях переработки", o.Arg()),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
}

// unionGoods checks goods of the Union used in processing (166(3)).
func (a *act) unionGoods(u *UnionGoods) {
	if u.Code.IsZero() {
		a.fault(customs.ErrMissing, "Union goods “{0}”: the goods code is missing|товары Союза «{0}»: не указан код", customs.Text(u.Name))
		return
	}
	named := slices.IndexFunc(a.permit.UnionGoods, func(g PermitGoods) bool { return g.Code.Covers(u.Code) })
	exception := ""
	if named >= 0 {
		exception = a.permit.UnionGoods[named].Case
	} else if duty, ok := a.p.lists.ExportDuty.Find(u.Code, a.on); ok && a.p.law.UnionGoodsListed {
		a.violation(UnionGoodsMissing, art168p2s5, u.Name,
			customs.Say("the permit does not name Union goods {0}, which bear an export duty by {1}|в документе об условиях переработки не указаны товары Союза {0}, облагаемые вывозной пошлиной: {1}", u.Code.Arg(), customs.Text(duty.Source)),
			customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
	}
	a.violations = append(a.violations, a.p.lists.unionGoods(u.Name, u.Code, exception, a.on)...)
}

// draw draws interchangeable goods first in, first out. They must not be named
// besides.
func (a *act) draw(g *GroupDraw, named Goods, before []GroupDraw, moves *Moves) {
	id := nameArg(g.Group)
	lots := a.p.groups[g.Group]
	switch {
	case lots == nil:
		a.fault(customs.ErrUnknown, "group {0}: unknown to the procedure|группа {0}: процедуре не известна", id)
		return
	case slices.ContainsFunc(before, func(b GroupDraw) bool { return b.Group == g.Group }):
		a.fault(ErrDuplicate, "group {0} is named twice|группа {0} указана дважды", id)
		return
	case g.Quantity.Sign() <= 0:
		a.fault(customs.ErrRange, "group {0}: {1}; wanted a quantity above zero|группа {0}: {1}; требуется количество больше нуля", id, g.Quantity.Arg())
		return
	}
	for _, q := range named {
		if n := a.p.goods[q.ID]; n != nil && n.lot != nil && n.lot.group == lots {
			a.fault(ErrDuplicate, "lot {0} is named and drawn from group {1} too|партия {0} названа и списывается также из группы {1}", customs.Text(string(q.ID)), id)
			return
		}
	}
	r := &rules[CommandProcess]
	left, late := g.Quantity, (*node)(nil)
	for _, n := range lots.open {
		if left.Sign() <= 0 {
			break
		}
		if !a.permit.interchangeable(n.name) {
			a.violation(NotInterchangeable, art164p1s2, g.Group,
				customs.Say("the identification plan does not call “{0}” interchangeable|план идентификации не называет «{0}» взаимозаменяемыми", customs.Text(n.name)),
				customs.Say("name the lots|назвать партии"))
			return
		}
		want, err := n.position(left)
		if err != nil {
			a.wrong(err)
			return
		}
		found := int64(0)
		n.tape.holding(AccountOnHand).parts.each(func(s segment) bool {
			switch {
			case s.since.After(a.on):
			case !a.timely(r.moment, n, s):
				late = n
			default:
				of := part{s.from, min(s.to, s.from+(want-found))}
				found += of.to - of.from
				moves.add(n, of, AccountOnHand, AccountConsumed)
			}
			return found < want
		})
		if found > 0 {
			if left, err = left.Sub(n.quantity(found)); err != nil {
				a.wrong(err)
				return
			}
		}
	}
	if left.Sign() > 0 && late != nil {
		a.untimely(r, late)
	}
	if left.Sign() > 0 {
		a.violation(NotEnough, r.provision, g.Group,
			customs.Say("group {0} lacks {1} of {2}|в группе {0} не хватает {1} из {2}", id, left.Arg(), g.Quantity.Arg()), customs.Sentence{})
	}
}

// outputs checks what a run gave against the names of its norm.
func (a *act) outputs(c *Process, r *recipe) []outturn {
	if len(c.Outputs) == 0 {
		a.missing("outputs of the run|результаты переработки")
	}
	made := make([]outturn, 0, len(c.Outputs)+1)
	for i := range c.Outputs {
		m := &c.Outputs[i]
		id := customs.Text(string(m.ID))
		switch {
		case m.ID == "":
			a.missing("name of the goods made|обозначение полученного товара")
		case a.taken(m.ID) || slices.ContainsFunc(c.Outputs[:i], func(b Made) bool { return b.ID == m.ID }):
			a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", id)
		}
		a.plainName(string(m.ID))
		if m.Quantity.Sign() <= 0 {
			a.fault(customs.ErrRange, "goods {0}: {1}; wanted a quantity above zero|товар {0}: {1}; требуется количество больше нуля", id, m.Quantity.Arg())
			continue
		}
		if m.Excess != "" || m.Unprocessed != "" {
			a.fault(customs.ErrConflict, "goods {0}: the excess over the norm is worked out, not given|товар {0}: превышение нормы исчисляется, а не указывается", id)
			continue
		}
		o, n, err := r.amountOf(m.Output, m.Quantity)
		if err != nil {
			unit := customs.Unit(0)
			if known := r.output(m.Output); known >= 0 {
				unit = r.outputs[known].unit
			}
			a.wrongMeasure(m.ID, m.Quantity, unit, err)
			continue
		}
		made = append(made, outturn{o, n})
	}
	return made
}

// drawn adds up what a run drew, by input of its norm: what was found, and where
// something stands in the way of that, what was asked for, so that the run is held
// against its norm all the same. What cannot be told then is not known.
func (a *act) drawn(c *Process, r *recipe, moves *Moves, found bool) (sums []customs.Ratio, known bool) {
	sums, known = make([]customs.Ratio, len(r.inputs)), true
	outside := false
	take := func(n *node, q customs.Quantity, first bool) {
		if r.input(n.name) < 0 {
			if outside = true; !first {
				return
			}
			a.violation(OutsideNorm, art169p1, string(n.id),
				customs.Say("norm {0} takes no “{1}”|норма {0} не предусматривает «{1}» на входе", customs.Text(string(c.Norm)), customs.Text(n.name)),
				customs.Say("the norm of these goods, or an amendment of the permit|норма для этих товаров либо изменение документа об условиях переработки"))
			return
		}
		input, amount, err := r.drawnOf(n.name, q)
		if err != nil {
			a.wrong(err)
			return
		}
		sums[input] = sums[input].Add(amount)
	}
	if found {
		for i := range moves.Len() {
			m := moves.at(i)
			take(a.p.goods[m.goods], m.size(), i == 0 || moves.at(i-1).goods != m.goods)
		}
	} else {
		for i := range c.Inputs {
			n, q := a.p.goods[c.Inputs[i].ID], c.Inputs[i].Quantity
			if n == nil {
				continue
			}
			if q.IsZero() {
				q = n.taken(moves)
				known = known && q.Sign() > 0
			}
			take(n, q, true)
		}
		for i := range c.Groups {
			if g := a.p.groups[c.Groups[i].Group]; g != nil && len(g.lots) > 0 {
				take(g.lots[0], c.Groups[i].Quantity, true)
			} else {
				known = false
			}
		}
	}
	if outside { // whether the rest fits the norm can be told where all that it takes is there
		for i := range sums {
			known = known && (r.inputs[i].aid || sums[i].Sign() > 0)
		}
	}
	return sums, known
}

// divide holds the run against its norm and adds the excess to its outputs.
func (a *act) divide(c *Process, r *recipe, drawn []customs.Ratio, made []outturn) []Made {
	d, vs := r.divide(drawn, made, string(c.Run))
	a.violations = append(a.violations, vs...)
	a.gained(c, r, drawn, made)
	if d == nil || !a.clean() {
		return nil
	}
	a.remarks = append(a.remarks, r.differences(d, string(c.Run))...)
	outputs := a.remnants(c, r, drawn, made)
	for i := range d.inputs {
		excess := d.inputs[i].excess
		if excess.Sign() <= 0 {
			continue
		}
		id := c.Run + "/excess"
		if len(d.inputs) > 1 {
			id += RunID("/" + strconv.Itoa(i+1))
		}
		q, err := roundedUp(excess, r.inputs[i].unit)
		if err != nil {
			a.wrong(err)
			continue
		}
		if a.taken(GoodsID(id)) {
			a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", customs.Text(string(id)))
		}
		outputs = append(outputs, Made{ID: GoodsID(id), Quantity: q, Excess: r.inputs[i].name})
	}
	return outputs
}

// remnants returns what a run gave, with what remained beyond the norm parted from the
// remnants: it was not processed (171). Remnants are within the norm up to what the norm
// gives for the input drawn, in the order given. A norm of a range says for itself how
// much may remain.
func (a *act) remnants(c *Process, r *recipe, drawn []customs.Ratio, made []outturn) []Made {
	outputs := make([]Made, 0, len(c.Outputs)+1)
	scale := r.scale(drawn)
	for i, m := range c.Outputs {
		out := &r.outputs[made[i].output]
		if out.kind != Remnant || out.ranged {
			outputs = append(outputs, m)
			continue
		}
		room := out.amount.Mul(scale)
		for k := range i {
			if made[k].output == made[i].output {
				room = room.Sub(made[k].amount)
			}
		}
		rest := m
		rest.Unprocessed = r.unprocessedName(out)
		switch within, err := upTo(m.Quantity, room.Mul(unitIn(out.unit, m.Quantity.Unit()))); {
		case err != nil:
			a.wrong(err)
		case within.Sign() <= 0:
			outputs = append(outputs, rest)
		case within == m.Quantity:
			outputs = append(outputs, m)
		default:
			if rest.Quantity, err = m.Quantity.Sub(within); err != nil {
				a.wrong(err)
			}
			m.Quantity, rest.ID = within, m.ID+"/unprocessed"
			if a.taken(rest.ID) || slices.ContainsFunc(c.Outputs, func(b Made) bool { return b.ID == rest.ID }) {
				a.fault(ErrDuplicate, "goods {0}: there are goods of this name already|товар {0}: такое обозначение уже есть", customs.Text(string(rest.ID)))
			}
			outputs = append(outputs, m, rest)
		}
		if last := &outputs[len(outputs)-1]; last.Unprocessed != "" {
			a.remarks = append(a.remarks, customs.Violation{Code: RemnantsBeyondNorm, Provision: art171, Subject: string(m.ID),
				Detail: customs.Say("“{0}”: by the norm {1} remain of what was used; {2} more, {3}, are goods that were not processed|«{0}»: по норме остатки от использованного составляют {1}; сверх того {2}, {3}, — товары, не подвергнутые переработке",
					customs.Text(out.name), unitAmount(out.amount.Mul(scale), out.unit), last.Quantity.Arg(), customs.Text(string(last.ID)))})
		}
	}
	return outputs
}

// upTo returns the part of a quantity that is no more than a number of its unit, cut up
// to a step of the ledger.
func upTo(q customs.Quantity, most customs.Ratio) (customs.Quantity, error) {
	if most.Sign() <= 0 {
		return customs.ZeroQuantity(q.Unit()), nil
	}
	if q.Ratio().Compare(most) <= 0 {
		return q, nil
	}
	cut, err := oneOf(q.Unit()).TimesRounded(most, customs.Rounding{Scale: measureScale(q.Exact()), Mode: customs.Up})
	if same, _ := cut.Cmp(q); err != nil || same < 0 {
		return cut, err
	}
	return q, nil
}

// unprocessedName returns what goods are that remained as an output beyond the norm: the
// input, where the norm takes one, measured alike; else what the norm calls the output.
func (r *recipe) unprocessedName(out *recipeOutput) string {
	name := ""
	for i := range r.inputs {
		if in := &r.inputs[i]; !in.aid {
			if name != "" || in.unit.Dimension() != out.unit.Dimension() {
				return out.name
			}
			name = in.name
		}
	}
	return name
}

// gained remarks on a run that gave more than went into it, where that can be told:
// where the inputs and the outputs of the norm are of one dimension, and by the norm
// itself no more comes out than goes in. What is over was hardly formed of the goods
// recorded (164(3), 169(1)); what becomes of it is for the option under-norm to say.
// Aids and goods of the Union used count as having gone in; where one is of another
// dimension nothing can be told.
func (a *act) gained(c *Process, r *recipe, drawn []customs.Ratio, made []outturn) {
	if least, _ := r.yield(); !r.uniform || least.Compare(r.total) > 0 {
		return
	}
	var in, out customs.Ratio
	for i := range r.inputs {
		if drawn[i].Sign() == 0 {
			continue
		}
		one := unitIn(r.inputs[i].unit, r.base)
		if one.IsZero() {
			return
		}
		in = in.Add(drawn[i].Mul(one))
	}
	for i := range c.Union {
		one := unitIn(c.Union[i].Quantity.Unit(), r.base)
		if one.IsZero() {
			return
		}
		in = in.Add(c.Union[i].Quantity.Ratio().Mul(one))
	}
	for i := range made {
		out = out.Add(made[i].amount.Mul(r.outputs[made[i].output].toBase))
	}
	if out.Compare(in) > 0 {
		a.remarks = append(a.remarks, customs.Violation{Code: MoreThanWentIn, Provision: art169p1, Subject: string(c.Run),
			Detail: customs.Say("{0} came out of {1} that went in|получено {0}, использовано {1}", unitAmount(out, r.base), unitAmount(in, r.base)),
			Cure:   customs.Say("correct the quantities, record the Union goods and aids used, or amend the norm to name what is taken up|исправить количества, указать использованные товары Союза и вспомогательные товары либо изменить норму, назвав то, что поглощается")})
	}
}

// roundedUp returns an exact amount as a quantity, as finely as there is room. The
// tape of an excess is a measure of its own; what it contains of the input stays
// exact in the norm.
func roundedUp(n customs.Ratio, u customs.Unit) (customs.Quantity, error) {
	for scale := uint8(maxScale); ; scale-- {
		q, err := oneOf(u).TimesRounded(n, customs.Rounding{Scale: scale, Mode: customs.Up})
		if err == nil || scale == 0 {
			return q, err
		}
	}
}
