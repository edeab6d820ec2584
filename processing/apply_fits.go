package processing

import (
	"slices"
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// What follows holds the facts of an event against the permit and the ledger, where
// that costs little: an altered record is named here, not where money is worked out.

// fails is breaks for an error that says why.
func fails(r *Record, cause error) error {
	return &broken{seq: r.Seq, kind: eventKind(r.Event), cause: cause}
}

// plain checks that a name lacks the sign of lots that nobody declared.
func plain[T ~string](r *Record, name T) error {
	if strings.IndexByte(string(name), ownLotSign) >= 0 {
		return breaks(r, "name {0}: wanted one without “#”|обозначение {0}: требуется без знака «#»", nameArg(name))
	}
	return nil
}

// fitsLot checks that a lot is of goods of the permit, and that its facts are enough
// to work out what is payable.
func (p *Procedure) fitsLot(r *Record, permit *Permit, l *Lot) error {
	if err := plain(r, l.ID); err != nil {
		return err
	}
	facts := l.facts(r.On)
	if err := facts.Check(); err != nil {
		return fails(r, err)
	}
	goods := permit.input(l.Name)
	if goods == nil || !goods.Code.Covers(l.Code) || l.Code.Len() < fullCodeLen {
		return breaks(r, "lot {0}: the permit names no foreign goods “{1}” with the code {2}|партия {0}: в документе об условиях переработки нет иностранного товара «{1}» с кодом {2}",
			nameArg(l.ID), customs.Text(l.Name), l.Code.Arg())
	}
	return nil
}

// fitsDraws checks that a norm takes what a run drew.
func (v *NormVersion) fitsDraws(r *Record, norm NormID, steps []step) error {
	for i := range steps {
		n := steps[i].node
		at := v.takes(n.name)
		if at == nil || at.Quantity.Unit().Dimension() != n.unit.Dimension() {
			return breaks(r, "norm {0} takes no “{1}”, as which {2} is known, in {3}|норма {0} не предусматривает на входе «{1}» ({2}) в единице {3}",
				nameArg(norm), customs.Text(n.name), nameArg(n.id), n.unit.Arg())
		}
	}
	return nil
}

// takes returns the input of a name, nil if there is none.
func (v *NormVersion) takes(name string) *NormInput {
	for i := range v.Inputs {
		if v.Inputs[i].Goods == name {
			return &v.Inputs[i]
		}
	}
	return nil
}

// fitsMade checks goods that a run made against its norm; steps are its draws.
func (v *NormVersion) fitsMade(r *Record, norm NormID, recipe *recipe, m *Made, steps []step) error {
	if err := plain(r, m.ID); err != nil {
		return err
	}
	if v.kindOf(m, steps) == 0 {
		return breaks(r, "norm {0} has no output “{1}”|в норме {0} нет выхода «{1}»", nameArg(norm), customs.Text(m.Output))
	}
	unit := m.Quantity.Unit()
	if m.Excess != "" {
		at := recipe.input(m.Excess)
		if at < 0 || m.Output != "" || m.Unprocessed != "" || !slices.ContainsFunc(steps, func(s step) bool { return s.node.name == m.Excess }) {
			return breaks(r, "goods {0} are the excess of “{1}”, which the run did not draw|товар {0} — превышение нормы по «{1}», но такой товар не списан", nameArg(m.ID), customs.Text(m.Excess))
		}
		unit = recipe.inputs[at].unit
	} else if at := recipe.output(m.Output); at >= 0 {
		unit = recipe.outputs[at].unit
		if rest := m.Unprocessed; rest != "" && rest != recipe.unprocessedName(&recipe.outputs[at]) {
			return breaks(r, "goods {0} remained of “{1}”, which the norm does not leave unprocessed|товар {0} — остаток «{1}», который норма не оставляет необработанным", nameArg(m.ID), customs.Text(rest))
		}
	}
	if unit.Dimension() != m.Quantity.Unit().Dimension() {
		return breaks(r, "goods {0}: {1}; wanted a quantity as in norm {2}, in {3}|товар {0}: {1}; требуется количество, как в норме {2}, в единице {3}",
			nameArg(m.ID), m.Quantity.Arg(), nameArg(norm), unit.Arg())
	}
	return nil
}

// fitsOwed checks that what prior export left owing is what the norm needs.
func (p *Procedure) fitsOwed(r *Record, e *PriorExported) error {
	version, place, err := p.permit(r.On).norm(e.Norm, r.On)
	if err != nil {
		return fails(r, err)
	}
	recipe := p.recipe(version)
	if place != e.Version || recipe == nil {
		return breaks(r, "norm {0} is in version {1} on that day, not {2}|у нормы {0} в этот день редакция {1}, а не {2}",
			customs.Text(string(e.Norm)), customs.Count(place), customs.Count(e.Version))
	}
	needs, err := recipe.needs(e.Output, e.Quantity)
	if err != nil {
		return fails(r, err)
	}
	if !slices.EqualFunc(needs, e.Owed, func(n Need, o OwedInput) bool {
		return n.Input == o.Input && n.Unit == o.Unit && n.Least.Compare(o.Amount) == 0
	}) {
		return breaks(r, "what is owed is not what norm {0} needs for {1} of “{2}”|причитающееся — не то, что нужно по норме {0} на {1} «{2}»",
			nameArg(e.Norm), e.Quantity.Arg(), customs.Text(e.Output))
	}
	return nil
}

// fitsPermission checks the permission of a replacement or of prior export.
func fitsPermission(r *Record, reference string, given customs.Date) error {
	if reference == "" || given.After(r.On) {
		return breaks(r, "permission “{0}” of {1}: wanted one that was given by {2}|разрешение «{0}» от {1}: требуется выданное не позднее {2}", customs.Text(reference), given.Arg(), r.On.Arg())
	}
	return nil
}

// fitsTerm checks a last day against the day of the event and the permit's term of
// processing; placing tells that the event itself may begin that.
func (p *Procedure) fitsTerm(r *Record, last customs.Date, placing bool) error {
	permit := p.permit(r.On)
	from := p.start(permit)
	if from.IsZero() || placing && r.On.Before(from) {
		from = r.On
	}
	end, err := permit.Term.After(from)
	if err != nil {
		return fails(r, err)
	}
	if last.Before(r.On) || last.After(end) {
		return breaks(r, "the last day, {0}: wanted one from {1} to {2}, the end of the term of processing|последний день {0}: требуется с {1} по {2} — окончание срока переработки", last.Arg(), r.On.Arg(), end.Arg())
	}
	return nil
}

// fitsLoss checks the cause and the day of a loss that customs recognised.
func (p *Procedure) fitsLoss(r *Record, e *LossRecognised) error {
	if e.Cause == 0 || e.Cause >= OtherLoss {
		return breaks(r, "the cause excuses no loss|причина не оправдывает утрату")
	}
	if e.Happened.IsZero() || e.Happened.After(r.On) {
		return breaks(r, "it happened on {0}: wanted a day not after {1}|произошло {0}: требуется день не позднее {1}", e.Happened.Arg(), r.On.Arg())
	}
	for i := range e.Moves.Len() {
		if n := p.node(e.Moves.at(i).goods); n != nil && e.Happened.Before(n.on) {
			return breaks(r, "it happened on {0}, before {1} was there, on {2}|произошло {0}, раньше появления {1}: {2}", e.Happened.Arg(), nameArg(n.id), n.on.Arg())
		}
	}
	return nil
}

// fitsAtHome checks what was said of goods released for domestic consumption by their
// own declaration: that nothing is lacking of those which pay by it, and nothing said
// of others.
func (p *Procedure) fitsAtHome(r *Record, m Moment, under customs.Procedure, list []AtHome, moves *Moves) error {
	if under.IsZero() && m == InTime || under > customs.SpecialProcedure {
		return breaks(r, "no customs procedure is named|таможенная процедура не указана")
	}
	home := under == customs.ReleaseForDomesticConsumption
	for i := range list {
		s := &list[i]
		n := p.goods[s.ID]
		facts := s.facts(r.On)
		switch {
		case !home || n == nil || n.kind == Product || s.Registered.After(r.On) || slices.ContainsFunc(list[:i], func(b AtHome) bool { return b.ID == s.ID }):
			return breaks(r, "it says of {0} what is not said of such goods|указаны сведения о {0}, которые о таком товаре не указываются", nameArg(s.ID))
		case p.ownTerms(n.kind, m):
			if err := facts.Check(); err != nil {
				return fails(r, err)
			}
			if same, err := s.Quantity.Cmp(n.taken(moves)); err != nil || same != 0 || s.Code.Len() < fullCodeLen {
				return breaks(r, "{0}: {1} with the code {2}; wanted what was taken, {3}, with its whole code|{0}: {1} с кодом {2}; требуется взятое количество, {3}, с полным кодом", nameArg(s.ID), s.Quantity.Arg(), s.Code.Arg(), n.taken(moves).Arg())
			}
		}
	}
	for i := 0; home && i < moves.Len(); i++ {
		if n := p.node(moves.at(i).goods); n != nil && p.ownTerms(n.kind, m) && declaredAtHome(list, n.id) == nil {
			return breaks(r, "nothing is said of {0} in its own state|не указаны сведения о {0} в его собственном состоянии", nameArg(n.id))
		}
	}
	return nil
}

// fitsPayment checks what a payment is for, and who made it.
func (p *Procedure) fitsPayment(r *Record, m *liability.Payment) error {
	if m.Kind == 0 || m.Kind > liability.VAT || m.Basis == 0 || m.Basis > liability.WasteAtHome || m.Collected && m.Returned {
		return breaks(r, "payment {0} does not say which charge it is for|платеж {0}: не указано, какое начисление уплачивается", nameArg(m.ID))
	}
	if c := p.law.Currency; c != 0 && m.Amount.Currency() != c {
		return breaks(r, "payment {0}: {1}; wanted an amount in {2}|платеж {0}: {1}; требуется сумма в {2}", nameArg(m.ID), m.Amount.Arg(), c.Arg())
	}
	if n := p.goods[GoodsID(m.Lot)]; m.Debtor == "" || n != nil && n.lot != nil && m.Debtor != n.lot.Debtor {
		return breaks(r, "payment {0}: {1} is not the debtor of lot {2}|платеж {0}: {1} — не плательщик по партии {2}", nameArg(m.ID), nameArg(m.Debtor), nameArg(m.Lot))
	}
	return nil
}
