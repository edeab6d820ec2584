package identification_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// TestBadPlans: what is wrong with a plan is an input error that names it, and
// never a finding.
func TestBadPlans(t *testing.T) {
	good := func() ident.Plan {
		return enginePlan(serial, []ident.Effect{ident.Intact}, ident.ExistingMarking{})
	}
	for _, c := range []struct {
		name string
		bend func(*ident.Plan)
		want string
	}{
		{"empty", func(p *ident.Plan) { *p = ident.Plan{} }, "the plan of identification is empty: no goods given\n" +
			"the plan of identification is empty: no product given\nthe plan of identification is empty: no operation given"},
		{"nameless goods", func(p *ident.Plan) { p.Goods[0].Name = "" }, "goods “”: it is empty"},
		{"a name with a line break", func(p *ident.Plan) { p.Products[0] = "a\nb" }, "product “a\nb”: it holds a character that cannot be printed"},
		{"a long name", func(p *ident.Plan) { p.Operations[0].Name = ident.Name(strings.Repeat("я", 100)) }, "operation “" + strings.Repeat("я", 32) + "…”: it is longer than 128 bytes"},
		{"goods twice", func(p *ident.Plan) { p.Goods = append(p.Goods, p.Goods[0]) }, "goods “engine” stand in the plan twice"},
		{"product twice", func(p *ident.Plan) { p.Products = append(p.Products, p.Products[0]) }, "product “overhauled engine” stands in the plan twice"},
		{"goods and product of one name", func(p *ident.Plan) { p.Products[0] = "engine" }, "“engine” names goods and a product: give the product a name of its own, such as “repaired engine”"},
		{"operation twice", func(p *ident.Plan) { p.Operations = append(p.Operations, p.Operations[0]) }, "operation “overhaul” from “engine” to “overhauled engine” stands in the plan twice"},
		{"from nowhere", func(p *ident.Plan) {
			p.Operations = append(p.Operations, ident.Operation{Name: "fitting", From: "pump", To: "overhauled engine"})
		}, "operation “fitting” takes “pump”, which is neither goods of the plan nor made by another operation"},
		{"to nowhere", func(p *ident.Plan) {
			p.Operations = append(p.Operations, ident.Operation{Name: "fitting", From: "engine", To: "scrap"})
		}, "operation “fitting” makes “scrap”, which is neither a product of the plan nor used further"},
		{"in a circle", func(p *ident.Plan) {
			p.Operations = append(p.Operations, ident.Operation{Name: "test", From: "a", To: "b"}, ident.Operation{Name: "rework", From: "b", To: "a"})
		}, "operations run in a circle through “a”"},
		{"goods made of goods", func(p *ident.Plan) {
			p.Operations = append(p.Operations, ident.Operation{Name: "test", From: "overhauled engine", To: "engine"})
		}, "operation “test” makes “engine”, which is goods of the plan: give its result a name of its own\noperations run in a circle through “engine”"},
		{"goods unused", func(p *ident.Plan) { p.Goods = append(p.Goods, ident.Goods{Name: "pump"}) }, "goods “pump” go into no product of the plan"},
		{"product of nothing", func(p *ident.Plan) { p.Products = append(p.Products, "test bench") }, "no goods of the plan go into product “test bench”"},
		{"no method", func(p *ident.Plan) { p.Choices[0].Method = nil }, "nil is no method of identification: wanted a value of one of the seven types, not a pointer to it or a type that embeds it"},
		{"a pointer to a method", func(p *ident.Plan) { p.Choices[0].Method = (*ident.Records)(nil) }, "*identification.Records is no method of identification: wanted a value of one of the seven types, not a pointer to it or a type that embeds it"},
		{"an embedded method", func(p *ident.Plan) { p.Choices[0].Method = struct{ ident.Records }{} }, "struct { identification.Records } is no method of identification: wanted a value of one of the seven types, not a pointer to it or a type that embeds it"},
		{"samples of nothing", func(p *ident.Plan) { p.Choices[0].Method = ident.Samples{} }, "characteristic that samples are compared by “”: it is empty"},
		{"another method without a name", func(p *ident.Plan) { p.Choices[0].Method = ident.Other{} }, "name of the other method “”: it is empty"},
		{"a method for unknown goods", func(p *ident.Plan) { p.Choices[0].Goods = "pump" }, "goods “pump” are not in the plan"},
		{"a method for an unknown product", func(p *ident.Plan) { p.Choices[0].Product = "pump" }, "product “pump” is not in the plan"},
		{"a method twice", func(p *ident.Plan) {
			p.Choices = append(p.Choices, ident.Choice{Method: ident.ExistingMarking{}, Goods: "engine"})
		}, "the method “existing marking” is chosen twice for “engine” in “overhauled engine”"},
		{"half a permission", func(p *ident.Plan) { p.Goods[0].Equivalents.Reference = "5" }, "the permission to replace goods “engine” by equivalents needs reference, date and customs office"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good()
			c.bend(&p)
			a, err := ident.Assess(ident.Case{On: day("2026-03-02"), Plan: p})
			require.EqualError(t, err, c.want)
			require.Equal(t, customs.Undetermined, a.Finding())
			require.NotEqual(t, c.want, customs.Explain(err, customs.Russian))
			require.EqualError(t, p.Check(), c.want)
			x := examination(1, ident.ExistingMarking{}, serial, nil)
			x.Plan = p
			_, err = ident.Verify(x)
			require.EqualError(t, err, c.want)
		})
	}
	_, err := ident.Assess(ident.Case{Plan: good()})
	require.EqualError(t, err, "the day of the assessment is missing")
}

// TestBadDecisions: decisions that are incomplete, concern nothing or contradict
// each other.
func TestBadDecisions(t *testing.T) {
	p := enginePlan(serial, nil, ident.ExistingMarking{}, ident.Other{Name: "assay"})
	good := ident.Decision{Method: ident.ByExistingMarking, Verdict: ident.Accepts, Reference: "1", On: day("2026-03-01"), Office: office}
	for _, c := range []struct {
		name string
		bend func(*ident.Decision)
		want string
	}{
		{"no method", func(d *ident.Decision) { d.Method = 0 }, "decision “1” on a method needs the method, a verdict, a reference, a date and a customs office"},
		{"no verdict", func(d *ident.Decision) { d.Verdict = 0 }, "decision “1” on a method needs the method, a verdict, a reference, a date and a customs office"},
		{"no office", func(d *ident.Decision) { d.Office = customs.Office{} }, "decision “1” on a method needs the method, a verdict, a reference, a date and a customs office"},
		{"no day", func(d *ident.Decision) { d.On = customs.Date{} }, "decision “1” on a method needs the method, a verdict, a reference, a date and a customs office"},
		{"no reference", func(d *ident.Decision) { d.Reference = "" }, "decision “” on a method needs the method, a verdict, a reference, a date and a customs office"},
		{"unknown goods", func(d *ident.Decision) { d.Goods = "pump" }, "goods “pump” are not in the plan"},
		{"a method not chosen", func(d *ident.Decision) { d.Method = ident.BySamples }, "decision “1” concerns the method “samples”, which the plan does not choose there"},
		{"another other method", func(d *ident.Decision) { d.Method, d.Other = ident.ByOther, "isotopes" }, "decision “1” concerns the method “other method “isotopes””, which the plan does not choose there"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := good
			c.bend(&d)
			_, err := ident.Assess(ident.Case{On: day("2026-03-02"), Plan: p, Decisions: []ident.Decision{d}})
			require.EqualError(t, err, c.want)
		})
	}
	no := good
	no.Verdict, no.Reference, no.Goods = ident.Refuses, "2", "engine"
	for _, ds := range [][]ident.Decision{{good, no}, {no, good}} {
		_, err := ident.Assess(ident.Case{On: day("2026-03-02"), Plan: p, Decisions: ds})
		require.EqualError(t, err, "decisions “1” and “2” of 2026-03-01 contradict each other on the method “existing marking”")
		require.ErrorIs(t, err, customs.ErrConflict)
	}
}

// TestBadFacts: lots, outputs, norms.
func TestBadFacts(t *testing.T) {
	for _, c := range []struct {
		name string
		bend func(*ident.Examination)
		want string
	}{
		{"no day", func(x *ident.Examination) { x.On = customs.Date{} }, "the day of the examination is missing"},
		{"no lots", func(x *ident.Examination) { x.Lots = nil }, "no lots of foreign goods were given"},
		{"no outputs", func(x *ident.Examination) { x.Outputs = nil }, "no outputs to verify were given"},
		{"a nameless lot", func(x *ident.Examination) { x.Lots[0].ID = "" }, "lot “”: it is empty"},
		{"a lot twice", func(x *ident.Examination) { x.Lots = append(x.Lots, x.Lots[0]) }, "lot “L1” is given twice"},
		{"a lot of other goods", func(x *ident.Examination) { x.Lots[0].Goods = "pump" }, "goods “pump” are not in the plan"},
		{"a lot never placed", func(x *ident.Examination) { x.Lots[0].Placed = customs.Date{} }, "lot “L1” has no day of placing"},
		{"placed before it was registered", func(x *ident.Examination) { x.Lots[0].Placed = day("2026-01-07") }, "lot “L1”: registered 2026-01-08, placed 2026-01-07, examined 2026-06-01 are not in this order"},
		{"a lot of nothing", func(x *ident.Examination) { x.Lots[0].Quantity = qty("0 kg") }, "lot “L1”: 0 kg; wanted a quantity above zero"},
		{"an output twice", func(x *ident.Examination) { x.Outputs = append(x.Outputs, x.Outputs[0]) }, "output “P1” is given twice"},
		{"another product", func(x *ident.Examination) { x.Outputs[0].Product = "pump" }, "product “pump” is not in the plan"},
		{"made tomorrow", func(x *ident.Examination) { x.Outputs[0].Made = day("2026-06-02") }, "output “P1” is made 2026-06-02, after the examination of 2026-06-01"},
		{"never made", func(x *ident.Examination) { x.Outputs[0].Made = customs.Date{} }, "output “P1” has no day of making"},
		{"half a piece", func(x *ident.Examination) { x.Outputs[0].Quantity = qty("1.5 pcs") }, "output “P1”: 1.5 pcs is no whole number of pieces"},
		{"no quantity", func(x *ident.Examination) { x.Outputs[0].Quantity = customs.Quantity{} }, "output “P1”: no quantity; wanted a quantity above zero"},
		{"a norm of nothing", func(x *ident.Examination) {
			x.Norms = []ident.Norm{{Goods: "engine", Product: "overhauled engine", Uses: qty("1 pcs")}}
		}, "the norm for “engine” in “overhauled engine” needs two quantities above zero"},
		{"a norm twice", func(x *ident.Examination) {
			n := ident.Norm{Goods: "engine", Product: "overhauled engine", Uses: qty("1 pcs"), Gives: qty("1 pcs")}
			x.Norms = []ident.Norm{n, n}
		}, "two norms are given for “engine” in “overhauled engine”"},
		{"a norm in another unit", func(x *ident.Examination) {
			x.Plan.Choices[0].Method = ident.Records{Tolerance: ident.MustTolerance("1%")}
			x.Norms = []ident.Norm{{Goods: "engine", Product: "overhauled engine", Uses: qty("1 kg"), Gives: qty("1 kg")}}
		}, "norm for “engine” in “overhauled engine”: 1 pcs does not compare with 1 kg"},
		{"a norm of other goods", func(x *ident.Examination) { x.Norms = []ident.Norm{{Goods: "pump", Product: "overhauled engine"}} }, "goods “pump” are not in the plan"},
		{"a norm without goods", func(x *ident.Examination) { x.Norms = []ident.Norm{{Product: "overhauled engine"}} }, "a norm is given for “” in “overhauled engine”, but these goods do not go into that product"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := examination(1, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact})
			c.bend(&x)
			v, err := ident.Verify(x)
			require.EqualError(t, err, c.want)
			require.Equal(t, customs.Undetermined, v.Finding())
			require.ErrorIs(t, v.Violations().Err(), ident.IdentificationUnproven, "the zero verification shows nothing")
		})
	}
}

// TestBadEvidence: evidence that is incomplete or about something else is an
// input error, the same in any order.
func TestBadEvidence(t *testing.T) {
	all := []ident.Method{ident.AppliedMarks{}, ident.Description{}, ident.Samples{Characteristic: "alloy"}, ident.ExistingMarking{},
		ident.Records{Tolerance: ident.MustTolerance("1%")}, ident.Control{}, ident.Other{Name: "assay"}}
	on := day("2026-03-05")
	for _, c := range []struct {
		name string
		ev   ident.Evidence
		want string
	}{
		{"nil", nil, "nil is no evidence: wanted a value of one of the eleven types"},
		{"a pointer", &ident.MarkingNoted{}, "*identification.MarkingNoted is no evidence: wanted a value of one of the eleven types"},
		{"a nil pointer", (*ident.Compared)(nil), "*identification.Compared is no evidence: wanted a value of one of the eleven types"},
		{"embedded", struct{ ident.MarkingNoted }{}, "struct { identification.MarkingNoted } is no evidence: wanted a value of one of the eleven types"},
		{"no number", ident.MarkingNoted{Lot: "L1", On: on}, "evidence of existing marking “”: it is empty"},
		{"no day", ident.MarkingNoted{Lot: "L1", Marking: "A"}, "evidence of existing marking “A”: wanted its day"},
		{"another lot", ident.MarkingNoted{Lot: "L9", Marking: "A", On: on}, "evidence of existing marking “A”: lot “L9” is not among the lots given"},
		{"other goods", ident.MarkingFound{Goods: "pump", Marking: "A", Where: ident.InProduct, Output: "P1", On: on}, "evidence of existing marking “A”: goods “pump” are not in the plan"},
		{"another output", ident.MarkingFound{Goods: "engine", Marking: "A", Where: ident.InProduct, Output: "P9", On: on}, "evidence of existing marking “A”: output “P9” is not among the outputs given"},
		{"nowhere", ident.MarkingFound{Goods: "engine", Marking: "A", On: on}, "evidence of existing marking “A”: wanted where it was found, and the output if that is a product"},
		{"in waste and in an output", ident.MarkingFound{Goods: "engine", Marking: "A", Where: ident.InWaste, Output: "P1", On: on}, "evidence of existing marking “A”: wanted where it was found, and the output if that is a product"},
		{"a lot of other goods", ident.MarkingFound{Goods: "engine", Lot: "L2", Marking: "A", Where: ident.InWaste, On: on}, "evidence of existing marking “A”: lot “L2” is not of goods “engine”"},
		{"goods that do not go in", ident.MarkingFound{Goods: "gasket", Marking: "A", Where: ident.InProduct, Output: "P1", On: on}, "evidence of existing marking “A”: goods “gasket” do not go into output “P1”"},
		{"a method not chosen", ident.MarkingNoted{Lot: "L2", Marking: "A", On: on}, "evidence of existing marking “A”: the plan does not choose this method for “gasket” there"},
		{"no form", ident.MarkApplied{Lot: "L1", Mark: "A", By: official, On: on}, "evidence of applied marks “A”: wanted its form and who applied it"},
		{"nobody", ident.MarkApplied{Lot: "L1", Form: ident.Seal, Mark: "A", On: on}, "evidence of applied marks “A”: wanted its form and who applied it"},
		{"an official of no office", ident.MarkFound{Goods: "engine", Mark: "A", Where: ident.Held, By: ident.Actor{Role: ident.Official}, On: on}, "evidence of applied marks “A”: wanted who found it"},
		{"no digest", ident.Pictured{Lot: "L1", Item: "1", Form: ident.Words, On: on}, "evidence of description “1”: wanted its digest and form"},
		{"compared by nobody", ident.Compared{Goods: "engine", Digest: digest("a"), Where: ident.InProduct, Output: "P1", Result: customs.Met, On: on}, "evidence of description “" + strings.Repeat("a", 64) + "”: wanted where it was compared, by which customs office, and the result"},
		{"a result that is none", ident.Compared{Goods: "engine", Digest: digest("a"), Where: ident.InProduct, Output: "P1", Result: 9, Office: office, On: on}, "evidence of description “" + strings.Repeat("a", 64) + "”: wanted where it was compared, by which customs office, and the result"},
		{"no laboratory", ident.SampleTested{Goods: "engine", Sample: "1", Output: "P1", Reference: "1", On: on}, "evidence of samples “1”: wanted laboratory, reference and result"},
		{"nothing used", ident.UseRecord{Lot: "L1", Output: "P1", Record: "1", Used: qty("0 pcs"), On: on}, "evidence of records “1”: wanted a quantity above zero"},
		{"another unit", ident.UseRecord{Lot: "L1", Output: "P1", Record: "1", Used: qty("1 kg"), On: on}, "evidence of records “1”: 1 kg does not compare with 1 pcs"},
		{"an act of no office", ident.ControlAct{Lot: "L1", Output: "P1", Act: "1", On: on}, "evidence of control “1”: wanted the customs office and the result"},
		{"another other method", ident.Conclusion{Lot: "L1", Output: "P1", Other: "isotopes", Reference: "1", Office: office, On: on}, "evidence of other method “isotopes” “1”: the plan does not choose this method for “engine” there"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := examination(1, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact})
			x.Plan.Choices = nil
			for _, m := range all {
				x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: m, Goods: "engine"})
			}
			x.Plan.Goods = append(x.Plan.Goods, ident.Goods{Name: "gasket"})
			x.Plan.Products = append(x.Plan.Products, "set")
			x.Plan.Operations = append(x.Plan.Operations, ident.Operation{Name: "sorting", From: "gasket", To: "set"})
			x.Lots = append(x.Lots, ident.Lot{ID: "L2", Goods: "gasket", Placed: on, Quantity: qty("1 pcs")})
			x.Evidence = []ident.Evidence{c.ev, noted("L1", "A1", "2026-01-10"), noted("L7", "A1", "2026-01-10")}
			v, err := ident.Verify(x)
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "lot “L7” is not among", "all at once")
			require.Equal(t, customs.Undetermined, v.Finding())
			x.Evidence[0], x.Evidence[2] = x.Evidence[2], x.Evidence[0]
			_, again := ident.Verify(x)
			require.EqualError(t, again, err.Error())
		})
	}
}
