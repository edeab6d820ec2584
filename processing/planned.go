package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// planned is what is declared of goods of one name under a permit and has not come
// to nothing: in every dimension in which lots are measured, so that the plan of the
// permit may be in any of them, and in another after an amendment.
type planned struct {
	lots int
	sums []plannedSum
}

// plannedSum is what is declared in one dimension, and of how many lots that is the
// sum.
type plannedSum struct {
	unit customs.Unit
	sum  customs.Ratio
	lots int
}

// in returns what is declared in a unit; all is false where there are lots that are
// not measured in it.
func (d *planned) in(u customs.Unit) (sum customs.Ratio, all bool) {
	if d == nil {
		return customs.Ratio{}, true
	}
	for i := range d.sums {
		if s := &d.sums[i]; s.unit.Dimension() == u.Dimension() {
			return s.sum.Mul(unitIn(s.unit, u)), s.lots == d.lots
		}
	}
	return customs.Ratio{}, d.lots == 0
}

// count adds a lot, or with back takes it out again.
func (d *planned) count(l *Lot, back bool) {
	one := 1
	if back {
		one = -1
	}
	d.lots += one
	var seen []customs.Dimension
	add := func(q customs.Quantity) {
		dimension := q.Unit().Dimension()
		if q.Sign() <= 0 || slices.Contains(seen, dimension) {
			return
		}
		seen = append(seen, dimension)
		at := slices.IndexFunc(d.sums, func(s plannedSum) bool { return s.unit.Dimension() == dimension })
		if at < 0 {
			at = len(d.sums)
			d.sums = append(d.sums, plannedSum{unit: q.Unit()})
		}
		s := &d.sums[at]
		amount := q.Ratio().Mul(unitIn(q.Unit(), s.unit))
		if back {
			amount = amount.Neg()
		}
		s.sum, s.lots = s.sum.Add(amount), s.lots+one
	}
	add(l.Quantity)
	for _, q := range l.Measures {
		add(q)
	}
}

// plan counts a lot of a name as declared, or with back no longer.
func (p *Procedure) plan(name string, l *Lot, back bool) {
	d := p.planned[name]
	if d == nil {
		d = &planned{}
		p.planned[name] = d
	}
	d.count(l, back)
}

// replan takes a lot that comes to nothing out of what is declared of its goods,
// or with back puts it in again.
func (p *Procedure) replan(n *node, back bool) {
	p.plan(n.name, &Lot{Quantity: n.lot.Quantity, Measures: n.lot.Measures}, !back)
}

// quantities checks what is declared in all against what the permit plans: that of
// the day, and where it was amended since, that of the last day too.
func (a *act) quantities(lots []Lot) {
	a.within(a.permit, lots)
	if last := a.p.permits[len(a.p.permits)-1].permit; last != a.permit && a.clean() {
		a.within(last, lots)
	}
}

// within checks what is declared in all against what a permit plans.
func (a *act) within(permit *Permit, lots []Lot) {
	sums := map[string]customs.Ratio{}
	for i := range lots {
		l := &lots[i]
		goods := permit.input(l.Name)
		if goods == nil || goods.Quantity.IsZero() || l.Quantity.Sign() <= 0 {
			continue
		}
		u := goods.Quantity.Unit()
		q, ok := l.in(u)
		if !ok {
			a.fault(customs.ErrMissing, "lot {0} is declared in {1}; the permit plans {2}: a measure in that unit is wanted|партия {0} заявлена в {1}; документом об условиях переработки предусмотрено {2}: требуется количество в этой единице",
				customs.Text(string(l.ID)), l.Quantity.Unit().Arg(), goods.Quantity.Arg())
			continue
		}
		sum, known := sums[l.Name]
		if !known {
			sum, _ = a.p.planned[l.Name].in(u)
		}
		sum = sum.Add(q)
		sums[l.Name] = sum
		if sum.Compare(goods.Quantity.Ratio()) > 0 {
			a.violation(PermitQuantityExceeded, art168p2s4, string(l.ID),
				customs.Say("“{0}”: with this lot {1} declared, the permit plans {2}|«{0}»: с этой партией заявлено {1}, документом об условиях переработки предусмотрено {2}",
					customs.Text(l.Name), unitAmount(sum, u), goods.Quantity.Arg()),
				customs.Say("amend the permit|внести изменения в документ об условиях переработки"))
		}
	}
}

// in returns how much the lot is in a unit, from whichever of its measures is of the
// dimension.
func (l *Lot) in(u customs.Unit) (customs.Ratio, bool) {
	if q := l.Quantity; q.Unit().Dimension() == u.Dimension() {
		return q.Ratio().Mul(unitIn(q.Unit(), u)), true
	}
	for _, q := range l.Measures {
		if q.Unit().Dimension() == u.Dimension() {
			return q.Ratio().Mul(unitIn(q.Unit(), u)), true
		}
	}
	return customs.Ratio{}, false
}

// countable checks that what is declared can be counted in the units in which an
// amended permit plans it.
func (a *act) countable(permit *Permit) {
	for i := range permit.Inputs {
		goods := &permit.Inputs[i]
		if goods.Quantity.Sign() <= 0 {
			continue
		}
		u := goods.Quantity.Unit()
		if _, all := a.p.planned[goods.Name].in(u); all {
			continue
		}
		for _, n := range a.p.nodes.all() {
			n := *n
			if n.kind != ForeignLot || n.gone || n.name != goods.Name || n.void() {
				continue
			}
			l := Lot{Quantity: n.lot.Quantity, Measures: n.lot.Measures}
			if _, ok := l.in(u); !ok {
				a.violation(PlanNotCountable, art168p2s4, goods.Name,
					customs.Say("{0} of “{1}” are planned, and lot {2} is declared in {3} only|предусмотрено {0} товара «{1}», а партия {2} заявлена только в единице «{3}»",
						goods.Quantity.Arg(), customs.Text(goods.Name), customs.Text(string(n.id)), n.lot.Quantity.Unit().Arg()),
					customs.Say("plan in a unit in which the lots declared are measured|указать количество в единице, в которой измерены заявленные партии"))
				break
			}
		}
	}
}

// void reports whether a lot has come to nothing: release was refused or cancelled,
// or the declaration withdrawn.
func (n *node) void() bool {
	return n.tape.balance(AccountRefused)+n.tape.balance(AccountWithdrawn)+n.tape.balance(AccountCancelled) > 0
}
