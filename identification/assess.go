package identification

import (
	"github.com/eaeu-customs/inward/customs"
)

// Case is what Assess judges: a plan, the officers' decisions on its methods,
// and the day on which it is asked.
type Case struct {
	On        customs.Date // decisions and permissions of a later day do not count
	Plan      Plan
	Decisions []Decision
}

// Assess says whether the foreign goods of a plan can be identified in their
// products: the condition of placing in cc/164/1/2. Each goods is judged in each
// product that it goes into, by each method chosen for the two:
//
//   - A method is met when the traits of the goods and the effects of every
//     operation on the way answer all its questions with yes; not met when they
//     answer one with no; else undetermined, and the reasons name what is wanted.
//   - Where the Code leaves the choice to the customs officer (control during
//     processing, methods it does not name) the finding is undetermined until a
//     Decision is given. See there for what a decision can do.
//   - Methods combine as Combine says. Goods without any method chosen are not
//     met: the Code knows identification by a method only.
//   - Goods that may be replaced by equivalents need no identification.
//   - The whole is met when every goods is met in every product.
//
// The error is about the input alone: see Plan.Check and Decision; a case without
// a day is one too. It is customs.Faults, all at once, and the Assessment is then
// zero, which is undetermined.
func Assess(c Case) (Assessment, error) {
	p, faults := compile(c.Plan)
	if c.On.IsZero() {
		faults = append(faults, customs.NewInputError(customs.ErrMissing, "the day of the assessment is missing|не указан день оценки"))
	}
	if len(faults) == 0 {
		faults = p.checkDecisions(c.Decisions)
	}
	if err := faults.Err(); err != nil {
		return Assessment{}, err
	}
	return p.assess(c.Decisions, c.On), nil
}

// assess judges every link of a checked plan.
func (c *compiled) assess(decisions []Decision, on customs.Date) Assessment {
	a := Assessment{on: on, links: make([]Link, len(c.links))}
	whole := make([]customs.Finding, len(c.links))
	for i := range c.links {
		a.links[i] = c.assessLink(&c.links[i], decisions, on)
		whole[i] = a.links[i].Finding
	}
	a.finding = customs.All(whole...)
	return a
}

func (c *compiled) assessLink(l *link, decisions []Decision, on customs.Date) Link {
	g := &c.plan.Goods[l.goods]
	r := Link{Goods: g.Name, Product: c.plan.Products[l.product]}
	if g.Equivalents.since(on) {
		r.Finding, r.Replaced = customs.Met, g.Equivalents
		return r
	}
	route := make([]Operation, len(l.route))
	for i, o := range l.route {
		route[i] = c.plan.Operations[o]
	}
	findings := make([]customs.Finding, len(l.methods))
	r.methods = make([]MethodFinding, len(l.methods))
	for i, m := range l.methods {
		now, later := c.governing(decisions, l, m, on)
		e := evaluation{method: m}
		findings[i] = e.run(g.Traits, route, now)
		if later != nil {
			e.reasons = append(e.reasons, Reason{SetAside: true, Question: Undertaken, Provision: identifiable,
				Because: customs.Say("decision {0} of {1} is later than the day of the assessment|решение {0} от {1} принято позже дня оценки", customs.Text(later.Reference), later.On.Arg())})
		}
		r.methods[i] = MethodFinding{Method: l.chosen[i], Finding: findings[i], goods: r.Goods, product: r.Product, reasons: e.reasons, taken: m}
	}
	r.Finding = Combine(findings...)
	if len(findings) == 0 {
		r.Finding = customs.NotMet
	}
	r.suited = c.suited(g.Traits, route)
	return r
}

// suited names the methods that the traits alone would carry.
func (c *compiled) suited(goods GoodsTraits, route []Operation) [kinds]bool {
	var suited [kinds]bool
	for k := ByAppliedMarks; k < ByOther; k++ {
		e := evaluation{method: particulars{kind: k}}
		suited[k] = e.run(goods, route, nil) == customs.Met
	}
	return suited
}
