package identification_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

var (
	day    = customs.MustDate
	office = customs.MustOffice("10702030")
)

// enginePlan is one goods, one operation, one product, with the given methods.
func enginePlan(goods []ident.GoodsTrait, effects []ident.Effect, methods ...ident.Method) ident.Plan {
	p := ident.Plan{
		Goods:    []ident.Goods{{Name: "engine", Traits: ident.MustGoodsTraits(goods...)}},
		Products: []ident.Name{"overhauled engine"},
		Operations: []ident.Operation{
			{Name: "overhaul", From: "engine", To: "overhauled engine", Effects: ident.MustEffects(effects...)},
		},
	}
	for _, m := range methods {
		p.Choices = append(p.Choices, ident.Choice{Method: m})
	}
	return p
}

func assess(t *testing.T, p ident.Plan, decisions ...ident.Decision) ident.Assessment {
	t.Helper()
	a, err := ident.Assess(ident.Case{On: day("2026-03-02"), Plan: p, Decisions: decisions})
	require.NoError(t, err)
	return a
}

// TestPlacingNeedsPossibleIdentification: goods that no chosen method can identify
// may not be placed; one goods that cannot be identified spoils the whole.
// Provision: cc/164/1/2
func TestPlacingNeedsPossibleIdentification(t *testing.T) {
	p := enginePlan([]ident.GoodsTrait{ident.Discrete, ident.Serialised}, []ident.Effect{ident.Intact}, ident.ExistingMarking{})
	require.Equal(t, customs.Met, assess(t, p).Finding())
	require.NoError(t, assess(t, p).Violations().Err())

	p.Goods = append(p.Goods, ident.Goods{Name: "lubricant", Traits: ident.MustGoodsTraits(ident.Liquid)})
	p.Operations = append(p.Operations, ident.Operation{Name: "overhaul", From: "lubricant", To: "overhauled engine", Effects: ident.MustEffects(ident.Consumed)})
	p.Choices = []ident.Choice{{Method: ident.ExistingMarking{}, Goods: "engine"}, {Method: ident.Samples{Characteristic: "viscosity"}, Goods: "lubricant"}}
	a := assess(t, p)
	require.Equal(t, customs.NotMet, a.Finding())
	err := a.Violations().Err()
	require.ErrorIs(t, err, ident.NotIdentifiable)
	require.EqualError(t, err, "lubricant: in “overhauled engine”, samples not met: overhaul: the goods are used up, and nothing of them comes into the product (cc/164/1/2); "+
		"cure: no method of Article 167 is carried by the traits stated: change the operation, or ask to replace the goods by equivalents (cc/172/1)")
}

// TestEquivalentsNeedNoIdentification: where the goods may be replaced by
// equivalents the condition is met without any method, from the day of the
// permission on, and for those goods only.
// Provision: cc/164/1/2
func TestEquivalentsNeedNoIdentification(t *testing.T) {
	p := enginePlan([]ident.GoodsTrait{ident.Liquid}, []ident.Effect{ident.MixedUnrecorded})
	require.Equal(t, customs.NotMet, assess(t, p).Finding(), "no method is chosen")
	p.Goods[0].Equivalents = ident.Permission{Reference: "77/24", On: day("2026-03-02"), Office: office}
	a := assess(t, p)
	require.Equal(t, customs.Met, a.Finding())
	l, ok := a.Link("engine", "overhauled engine")
	require.True(t, ok)
	require.Equal(t, p.Goods[0].Equivalents, l.Replaced)
	require.Contains(t, a.Text(customs.Russian), "не требуется: разрешена замена товара эквивалентным, разрешение 77/24 от 2026-03-02")

	p.Goods[0].Equivalents.On = day("2026-03-03")
	require.Equal(t, customs.NotMet, assess(t, p).Finding(), "the permission is of a later day")

	p.Goods[0].Equivalents.On = day("2026-03-02")
	p.Goods = append(p.Goods, ident.Goods{Name: "pump"})
	p.Operations = append(p.Operations, ident.Operation{Name: "overhaul", From: "pump", To: "overhauled engine"})
	require.Equal(t, customs.NotMet, assess(t, p).Finding(), "the pump has no permission and no method")
}

// TestIdentificationIsByAMethod: identification is establishment by a method of
// Article 167; without one it is not met, and a method that shows nothing does
// not make it met.
// Provision: cc/164/3
func TestIdentificationIsByAMethod(t *testing.T) {
	p := enginePlan([]ident.GoodsTrait{ident.Discrete, ident.Serialised}, []ident.Effect{ident.Intact})
	a := assess(t, p)
	require.Equal(t, customs.NotMet, a.Finding())
	require.EqualError(t, a.Violations().Err(), "engine: in “overhauled engine”: no method of identification is chosen (cc/168/2/9) (cc/164/1/2); cure: choose only what the traits carry: applied marks, existing marking")

	p.Choices = []ident.Choice{{Method: ident.Control{}}}
	require.Equal(t, customs.Undetermined, assess(t, p).Finding())
	p.Choices = append(p.Choices, ident.Choice{Method: ident.ExistingMarking{}})
	require.Equal(t, customs.Met, assess(t, p).Finding(), "one met method suffices beside one that is open")
}

// TestAssessAppliedMarks. Provision lines cite what the table's column rests on.
// Provision: cc/167/1
func TestAssessAppliedMarks(t *testing.T) {
	column(t, ident.AppliedMarks{}, "cc/167/1", []ident.GoodsTrait{ident.Rolled}, []ident.Effect{ident.FormChanged, ident.AppliedMarksKept},
		[]ident.GoodsTrait{ident.Bulk}, []ident.Effect{ident.AppliedMarksLost})
}

// TestAssessDescription: see TestTable for the whole column.
// Provision: cc/167/2
func TestAssessDescription(t *testing.T) {
	column(t, ident.Description{}, "cc/167/2", []ident.GoodsTrait{ident.Discrete, ident.Distinctive}, []ident.Effect{ident.Intact},
		[]ident.GoodsTrait{ident.Discrete, ident.Commonplace}, []ident.Effect{ident.FeaturesLost})
}

// TestAssessSamples: see TestTable for the whole column.
// Provision: cc/167/3
func TestAssessSamples(t *testing.T) {
	column(t, ident.Samples{Characteristic: "weave"}, "cc/167/3", []ident.GoodsTrait{ident.Homogeneous}, []ident.Effect{ident.FormChanged},
		[]ident.GoodsTrait{ident.Varied}, []ident.Effect{ident.CharacteristicLost})
}

// TestAssessExistingMarking: see TestTable for the whole column.
// Provision: cc/167/4
func TestAssessExistingMarking(t *testing.T) {
	column(t, ident.ExistingMarking{}, "cc/167/4", []ident.GoodsTrait{ident.Serialised}, []ident.Effect{ident.Intact},
		[]ident.GoodsTrait{ident.TypeMarked}, []ident.Effect{ident.OwnMarksLost})
}

// TestAssessRecords: see TestTable for the whole column.
// Provision: cc/167/5
func TestAssessRecords(t *testing.T) {
	full := []ident.Effect{ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed}
	column(t, ident.Records{}, "cc/167/5", []ident.GoodsTrait{ident.Bulk}, full, nil,
		[]ident.Effect{ident.Unmixed, ident.UseUnrecorded, ident.TechnologyDescribed})
}

// column checks a method on goods and effects that carry it, on each that does
// not, and on unstated ones, and that the reasons cite the item.
func column(t *testing.T, m ident.Method, item string, goods []ident.GoodsTrait, effects []ident.Effect, badGoods []ident.GoodsTrait, badEffects []ident.Effect) {
	t.Helper()
	met := assess(t, enginePlan(goods, effects, m))
	require.Equal(t, customs.Met, met.Finding())
	for l := range met.Links() {
		for f := range l.Methods() {
			require.Equal(t, m, f.Method)
			for r := range f.Reasons() {
				require.Equal(t, item, r.Provision.String())
			}
			require.Contains(t, f.Trace().String(), "→ for ["+item+"]")
			require.Contains(t, f.Trace().Text(customs.Russian), ": соблюдено ["+item+"]")
			require.Equal(t, f.Trace().Len()+1, l.Trace().Len())
		}
	}
	if badGoods != nil {
		require.Equal(t, customs.NotMet, assess(t, enginePlan(badGoods, effects, m)).Finding())
	}
	require.Equal(t, customs.NotMet, assess(t, enginePlan(goods, badEffects, m)).Finding())
	require.Equal(t, customs.Undetermined, assess(t, enginePlan(nil, effects, m)).Finding(), "nothing known of the goods")
	require.Equal(t, customs.Undetermined, assess(t, enginePlan(goods, nil, m)).Finding(), "nothing known of the operation")
}

// TestControlAndOtherMethodsNeedAnOfficer: the Code leaves them to customs; a
// decision settles what is open, from its day on.
// Provision: cc/167/5
func TestControlAndOtherMethodsNeedAnOfficer(t *testing.T) {
	seen := []ident.Effect{ident.Supervisable, ident.Unmixed}
	for _, m := range []ident.Method{ident.Control{}, ident.Other{Name: "isotope ratio"}} {
		p := enginePlan(nil, seen, m)
		a := assess(t, p)
		require.Equal(t, customs.Undetermined, a.Finding())
		require.ErrorIs(t, a.Violations().Err(), ident.IdentificationOpen)
		require.Contains(t, a.Text(customs.English), "the Code leaves this to the customs officer")
		require.Contains(t, a.Text(customs.Russian), "на усмотрение должностного лица")

		d := ident.Decision{Method: m.Kind(), Verdict: ident.Accepts, Reference: "14-08/112", On: day("2026-03-01"), Office: office}
		if o, ok := m.(ident.Other); ok {
			d.Other = o.Name
		}
		require.Equal(t, customs.Met, assess(t, p, d).Finding())
		require.Contains(t, assess(t, p, d).Trace().String(), "decision 14-08/112 of 2026-03-01, customs office 10702030: accepts")

		later := d
		later.On = day("2026-03-03")
		require.Equal(t, customs.Undetermined, assess(t, p, later).Finding(), "not yet taken")
		require.Contains(t, assess(t, p, later).String(), "decision 14-08/112 of 2026-03-03 is later than the day of the assessment")

		refusal := d
		refusal.Verdict, refusal.On, refusal.Reference = ident.Refuses, day("2026-03-02"), "14-08/113"
		require.Equal(t, customs.NotMet, assess(t, p, refusal, d).Finding(), "the latest counts")
		require.Equal(t, customs.NotMet, assess(t, p, d, refusal).Finding())
	}
}

// TestWhatADecisionCanDo: a refusal beats everything; an acceptance answers what
// is open or presumed, and never undoes physics.
func TestWhatADecisionCanDo(t *testing.T) {
	accept := ident.Decision{Method: ident.ByExistingMarking, Verdict: ident.Accepts, Reference: "1", On: day("2026-03-01"), Office: office}
	refuse := accept
	refuse.Verdict = ident.Refuses
	serial := []ident.GoodsTrait{ident.Discrete, ident.Serialised}
	for _, c := range []struct {
		name    string
		effects []ident.Effect
		without customs.Finding
		with    customs.Finding
	}{
		{"physics", []ident.Effect{ident.BrokenDown}, customs.NotMet, customs.NotMet},
		{"presumption", []ident.Effect{ident.FormChanged}, customs.NotMet, customs.Met},
		{"open", nil, customs.Undetermined, customs.Met},
		{"met", []ident.Effect{ident.Intact}, customs.Met, customs.Met},
	} {
		p := enginePlan(serial, c.effects, ident.ExistingMarking{})
		require.Equal(t, c.without, assess(t, p).Finding(), c.name)
		require.Equal(t, c.with, assess(t, p, accept).Finding(), c.name)
		require.Equal(t, customs.NotMet, assess(t, p, refuse).Finding(), c.name)
	}
}

// TestCombine: one met method suffices, a not-met one is never hidden by a met
// one, undetermined never counts as met.
// Provision: cc/164/3
func TestCombine(t *testing.T) {
	const u, n, m = customs.Undetermined, customs.NotMet, customs.Met
	for _, c := range []struct {
		findings []customs.Finding
		want     customs.Finding
	}{
		{nil, u}, {[]customs.Finding{u}, u}, {[]customs.Finding{n}, n}, {[]customs.Finding{m}, m},
		{[]customs.Finding{m, u}, m}, {[]customs.Finding{u, m}, m}, {[]customs.Finding{m, n}, n}, {[]customs.Finding{n, m}, n},
		{[]customs.Finding{u, n}, n}, {[]customs.Finding{u, u}, u}, {[]customs.Finding{m, n, u}, n}, {[]customs.Finding{9}, u},
	} {
		require.Equal(t, c.want, ident.Combine(c.findings...), "%v", c.findings)
	}
	p := enginePlan([]ident.GoodsTrait{ident.Discrete, ident.Serialised, ident.Commonplace}, []ident.Effect{ident.Intact}, ident.ExistingMarking{}, ident.Description{})
	a := assess(t, p)
	require.Equal(t, customs.NotMet, a.Finding(), "the description cannot work, the number cannot hide it")
	require.ErrorContains(t, a.Violations().Err(), "description not met: the items look like any others of their kind")
}

// ringPlan: one operation takes the stone whole and melts the gold; a chain makes
// the clasp first.
func ringPlan() ident.Plan {
	return ident.Plan{
		Goods: []ident.Goods{
			{Name: "emerald", Traits: ident.MustGoodsTraits(ident.Discrete, ident.Distinctive, ident.Unmarkable)},
			{Name: "gold grain", Traits: ident.MustGoodsTraits(ident.Bulk, ident.Homogeneous)},
		},
		Products: []ident.Name{"ring", "clasp sold apart"},
		Operations: []ident.Operation{
			{Name: "casting", From: "gold grain", To: "blank", Effects: ident.MustEffects(ident.BrokenDown, ident.SubstanceKept, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)},
			{Name: "mounting", From: "blank", To: "ring", Effects: ident.MustEffects(ident.FormChanged, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)},
			{Name: "mounting", From: "emerald", To: "ring", Effects: ident.MustEffects(ident.Intact)},
			{Name: "polishing", From: "blank", To: "clasp sold apart", Effects: ident.MustEffects(ident.FormChanged, ident.MixedUnrecorded, ident.UseRecorded, ident.TechnologyDescribed)},
		},
	}
}

// TestMixedPlan: each goods is judged in each product by its own methods, along
// its own operations.
func TestMixedPlan(t *testing.T) {
	p := ringPlan()
	p.Choices = []ident.Choice{
		{Method: ident.Description{}, Goods: "emerald"},
		{Method: ident.Records{}, Goods: "gold grain"},
	}
	a := assess(t, p)
	type row struct {
		goods, product ident.Name
		finding        customs.Finding
	}
	var rows []row
	for l := range a.Links() {
		rows = append(rows, row{l.Goods, l.Product, l.Finding})
	}
	require.Equal(t, []row{
		{"emerald", "ring", customs.Met},
		{"gold grain", "ring", customs.Met},
		{"gold grain", "clasp sold apart", customs.NotMet}, // pooled with other gold
	}, rows)
	require.Equal(t, customs.NotMet, a.Finding())

	p.Choices = []ident.Choice{{Method: ident.Description{}}, {Method: ident.Records{}, Goods: "gold grain"}}
	l, _ := assess(t, p).Link("gold grain", "ring")
	require.Equal(t, customs.NotMet, l.Finding, "a description of gold grain cannot work, and records do not hide it")
	l, _ = assess(t, p).Link("emerald", "ring")
	require.Equal(t, customs.Met, l.Finding)
	_, ok := a.Link("emerald", "clasp sold apart")
	require.False(t, ok)
}

// TestEveryOperationOnTheWayCounts: a mark that is known to survive one operation
// is not known to survive the next.
func TestEveryOperationOnTheWayCounts(t *testing.T) {
	p := enginePlan([]ident.GoodsTrait{ident.Discrete, ident.Serialised}, nil, ident.ExistingMarking{})
	p.Operations = []ident.Operation{
		{Name: "machining", From: "engine", To: "block", Effects: ident.MustEffects(ident.OwnMarksKept)},
		{Name: "plating", From: "block", To: "overhauled engine", Effects: ident.MustEffects(ident.ChemicallyChanged)},
	}
	require.Equal(t, customs.NotMet, assess(t, p).Finding())
	p.Operations[1].Effects = ident.MustEffects(ident.ChemicallyChanged, ident.OwnMarksKept)
	require.Equal(t, customs.Met, assess(t, p).Finding())
	slices.Reverse(p.Operations)
	require.Equal(t, customs.Met, assess(t, p).Finding(), "the order in the plan does not matter")
}

// TestInterchangeableAndNamedLots: what processing asks of the plan.
func TestInterchangeableAndNamedLots(t *testing.T) {
	p := ringPlan()
	p.Goods[1].Interchangeable = true
	p.Choices = []ident.Choice{{Method: ident.Description{}, Goods: "emerald"}, {Method: ident.Records{}, Goods: "gold grain"}}
	require.NoError(t, p.Check())
	require.True(t, p.Interchangeable("gold grain"))
	require.False(t, p.Interchangeable("emerald"))
	require.False(t, p.Interchangeable("silver"))
	require.True(t, p.NamesLot("emerald", "ring"))
	require.False(t, p.NamesLot("gold grain", "ring"))
	l, _ := assess(t, p).Link("emerald", "ring")
	require.True(t, l.NamesLot())

	p.Goods[0].Interchangeable = true
	require.EqualError(t, p.Check(), "goods “emerald” are declared interchangeable, but their traits do not say that they are homogeneous\n"+
		"goods “emerald” are declared interchangeable, but the method “description” names the lot of each product")
}

// TestPlanJSON: a plan is written and read back.
func TestPlanJSON(t *testing.T) {
	p := ringPlan()
	p.Goods[1].Equivalents = ident.Permission{Reference: "9", On: day("2026-01-01"), Office: office}
	p.Choices = []ident.Choice{
		{Method: ident.AppliedMarks{}, Goods: "emerald"}, {Method: ident.Description{}}, {Method: ident.Samples{Characteristic: "fineness"}, Goods: "gold grain", Product: "ring"},
		{Method: ident.ExistingMarking{}}, {Method: ident.Records{Tolerance: ident.MustTolerance("0.5%")}}, {Method: ident.Records{}}, {Method: ident.Control{}}, {Method: ident.Other{Name: "assay"}},
	}
	text, err := json.Marshal(p)
	require.NoError(t, err)
	require.Contains(t, string(text), `{"method":"records within 0.5%"}`)
	require.Contains(t, string(text), `"traits":"bulk, homogeneous"`)
	var back ident.Plan
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, p, back)
	require.ErrorContains(t, json.Unmarshal([]byte(`{"choices":[{"method":"control","why":1}]}`), &back), `unknown name "why": wanted one of method, goods, product`)
	require.ErrorContains(t, json.Unmarshal([]byte(`{"choices":[{"method":"guess"}]}`), &back), `method of identification "guess"`)
	_, err = json.Marshal(ident.Choice{})
	require.Error(t, err)
}
