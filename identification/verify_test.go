package identification_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

var (
	qty       = customs.MustQuantity
	declarant = ident.Actor{Role: ident.Declarant, Person: "7701234567"}
	official  = ident.Actor{Role: ident.Official, Office: office}
)

// examination is an engine lot and an output of n engines, to be verified by one
// method.
func examination(n int, m ident.Method, traits []ident.GoodsTrait, effects []ident.Effect, evidence ...ident.Evidence) ident.Examination {
	pcs := qty(fmt.Sprintf("%d pcs", n))
	return ident.Examination{
		On: day("2026-06-01"), Plan: enginePlan(traits, effects, m),
		Declarant: "7701234567", Processors: []customs.PersonID{"5009876543"},
		Lots:     []ident.Lot{{ID: "L1", Goods: "engine", Registered: day("2026-01-08"), Placed: day("2026-01-10"), Quantity: pcs}},
		Outputs:  []ident.Output{{ID: "P1", Product: "overhauled engine", Made: day("2026-03-01"), Quantity: pcs}},
		Evidence: evidence,
	}
}

func verify(t *testing.T, x ident.Examination) ident.Verification {
	t.Helper()
	v, err := ident.Verify(x)
	require.NoError(t, err)
	require.Equal(t, v.Finding() == customs.Met, v.Violations().Err() == nil, "violations exactly where not met")
	for _, lang := range []customs.Language{customs.English, customs.Russian} {
		require.NotContains(t, v.Text(lang)+v.Trace().Text(lang)+v.Violations().Explain(lang), "{", "an unfilled place")
	}
	return v
}

// misfits lists what does not fit as "kind subject".
func misfits(v ident.Verification) []string {
	var all []string
	for m := range v.Misfits() {
		all = append(all, strings.TrimSpace(m.Kind.String()+" "+m.Subject))
	}
	return all
}

var serial = []ident.GoodsTrait{ident.Discrete, ident.Serialised}

func noted(lot ident.LotID, number, on string) ident.Evidence {
	return ident.MarkingNoted{Lot: lot, Marking: number, On: day(on)}
}

func found(number string, output ident.OutputID, item, on string) ident.Evidence {
	return ident.MarkingFound{Goods: "engine", Marking: number, Where: ident.InProduct, Output: output, Item: item, On: day(on)}
}

// TestSerialNumbers: numbers in are numbers out, each once, and nothing else.
// Provision: cc/167/4
func TestSerialNumbers(t *testing.T) {
	base := []ident.Evidence{
		noted("L1", "A1", "2026-01-10"), noted("L1", "A2", "2026-01-10"),
		found("A1", "P1", "1", "2026-03-05"), found("A2", "P1", "2", "2026-03-05"),
	}
	waste := func(n, on string) ident.Evidence {
		return ident.MarkingFound{Goods: "engine", Marking: n, Where: ident.InWaste, On: day(on)}
	}
	held := func(n, on string) ident.Evidence {
		return ident.MarkingFound{Goods: "engine", Marking: n, Where: ident.Held, On: day(on)}
	}
	for _, c := range []struct {
		name     string
		drop     int // of base, from the end
		add      []ident.Evidence
		want     customs.Finding
		misfits  []string
		contains string
	}{
		{name: "all fit", want: customs.Met, contains: "2 of 2 pieces shown"},
		{name: "no evidence", drop: 4, want: customs.Undetermined, contains: "no evidence shows the goods in the output"},
		{name: "noted, nobody has looked", drop: 2, want: customs.Undetermined},
		{name: "missing", drop: 1, want: customs.NotMet, misfits: []string{"missing A2"}, contains: "“A2” of lot “L1” was not found anywhere"},
		{name: "gone into waste, one piece not shown", drop: 1, add: []ident.Evidence{waste("A2", "2026-03-01")}, want: customs.Undetermined, contains: "1 of 2 pieces shown"},
		{name: "extra", add: []ident.Evidence{found("B9", "P1", "2", "2026-03-05")}, want: customs.NotMet, misfits: []string{"extra B9"}},
		{name: "a third piece", add: []ident.Evidence{noted("L1", "A3", "2026-01-10"), found("A3", "P1", "3", "2026-03-05")}, want: customs.NotMet, misfits: []string{"extra", "over lot"}, contains: "3 pieces of output “P1” are shown, it holds 2"},
		{name: "noted twice", add: []ident.Evidence{noted("L1", "A1", "2026-01-11")}, want: customs.NotMet, misfits: []string{"duplicated A1", "over lot"}},
		{name: "found twice", add: []ident.Evidence{found("A1", "P1", "2", "2026-03-06")}, want: customs.NotMet, misfits: []string{"found twice A1"}, contains: "after it was found in P1 / 1"},
		{name: "found on two pieces", drop: 1, add: []ident.Evidence{ident.MarkingFound{Goods: "engine", Marking: "A2", Count: 2, Where: ident.InProduct, Output: "P1", Item: "2", On: day("2026-03-05")}}, want: customs.NotMet, misfits: []string{"found twice A2"}},
		{name: "held before, then in the product", add: []ident.Evidence{held("A1", "2026-02-01"), held("A1", "2026-02-15")}, want: customs.Met},
		{name: "held after it went into the product", add: []ident.Evidence{held("A1", "2026-04-01")}, want: customs.NotMet, misfits: []string{"found twice A1"}},
		{name: "still held, the output lacks it", drop: 1, add: []ident.Evidence{held("A2", "2026-05-01")}, want: customs.Undetermined},
		{name: "noted before the goods were declared", drop: 4, add: []ident.Evidence{noted("L1", "A1", "2026-01-07"), noted("L1", "A2", "2026-01-08"), base[2], base[3]}, want: customs.NotMet, misfits: []string{"out of period A1"}, contains: "“A1” is dated 2026-01-07, wanted from 2026-01-08 to 2026-06-01"},
		{name: "noted after the product was made", drop: 4, add: []ident.Evidence{noted("L1", "A1", "2026-03-02"), base[1], base[2], base[3]}, want: customs.NotMet, misfits: []string{"out of period A1"}},
		{name: "found before the product was made", drop: 1, add: []ident.Evidence{found("A2", "P1", "2", "2026-02-28")}, want: customs.NotMet, misfits: []string{"out of period A2"}},
		{name: "found after the examination", drop: 1, add: []ident.Evidence{found("A2", "P1", "2", "2026-06-02")}, want: customs.NotMet, misfits: []string{"out of period A2"}},
		{name: "same piece twice", drop: 1, add: []ident.Evidence{found("A2", "P1", "1", "2026-03-05")}, want: customs.Undetermined, contains: "1 of 2 pieces shown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := examination(2, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact}, append(slices.Clone(base[:len(base)-c.drop]), c.add...)...)
			v := verify(t, x)
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
			require.Contains(t, v.String(), c.contains)
		})
	}
}

// TestLotWithoutAllItsNumbers: ten pieces placed and two numbers noted show two
// pieces, not ten.
func TestLotWithoutAllItsNumbers(t *testing.T) {
	x := examination(2, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact},
		noted("L1", "A1", "2026-01-10"), noted("L1", "A2", "2026-01-10"), found("A1", "P1", "1", "2026-03-05"), found("A2", "P1", "2", "2026-03-05"))
	x.Lots[0].Quantity = qty("10 pcs")
	v := verify(t, x)
	require.Equal(t, customs.Undetermined, v.Finding())
	require.ErrorIs(t, v.Violations().Err(), ident.IdentificationUnproven)
	x.Batch = true
	require.Equal(t, customs.Met, verify(t, x).Finding(), "the batch examined is shown")
}

// TestBatch: what is still held is not missing while products leave in batches,
// and what does not fit still does not.
func TestBatch(t *testing.T) {
	x := examination(1, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact},
		noted("L1", "A1", "2026-01-10"), noted("L1", "A2", "2026-01-10"), found("A1", "P1", "", "2026-03-05"))
	x.Lots[0].Quantity = qty("2 pcs")
	require.Equal(t, customs.NotMet, verify(t, x).Finding())
	x.Batch = true
	require.Equal(t, customs.Met, verify(t, x).Finding())
	x.Evidence = append(x.Evidence, found("A1", "P1", "", "2026-03-06"))
	require.Equal(t, customs.NotMet, verify(t, x).Finding())
}

// TestSameNumberInSeveralLots: one item may come in again once it has left; at
// one time it cannot be in two lots.
func TestSameNumberInSeveralLots(t *testing.T) {
	two := func(leaves, comesAgain string, lots ...ident.LotID) ident.Examination {
		x := examination(1, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact}, noted("L1", "A1", "2026-01-10"), noted("L2", "A1", comesAgain))
		x.Lots = append(x.Lots, ident.Lot{ID: "L2", Goods: "engine", Placed: day(comesAgain), Quantity: qty("1 pcs")})
		x.Outputs = append(x.Outputs, ident.Output{ID: "P2", Product: "overhauled engine", Made: day("2026-05-01"), Quantity: qty("1 pcs")})
		f := ident.MarkingFound{Goods: "engine", Lot: lots[0], Marking: "A1", Where: ident.InProduct, Output: "P1", On: day(leaves)}
		g := ident.MarkingFound{Goods: "engine", Lot: lots[1], Marking: "A1", Where: ident.InProduct, Output: "P2", On: day("2026-05-01")}
		x.Evidence = append(x.Evidence, f, g)
		return x
	}
	v := verify(t, two("2026-03-01", "2026-04-01", "L1", "L2"))
	require.Equal(t, customs.Met, v.Finding(), v.String())
	v = verify(t, two("2026-03-01", "2026-03-01", "L1", "L2"))
	require.Equal(t, customs.Met, v.Finding(), "it left and came back on one day")
	v = verify(t, two("2026-03-02", "2026-03-01", "L1", "L2"))
	require.Equal(t, []string{"duplicated A1"}, misfits(v))
	require.Contains(t, v.String(), "noted in lot “L1” and, at the same time, in lot “L2”")
	v = verify(t, two("2026-03-01", "2026-04-01", "", "L2"))
	require.Equal(t, []string{"missing A1", "duplicated A1", "duplicated A1"}, misfits(v))
	require.Contains(t, v.String(), "it is noted in several lots, and which one is meant is not said")
}

var rollsToGarments = []ident.Effect{ident.FormChanged, ident.AppliedMarksKept}

// TestAppliedMarks: marks applied are marks found, applied by those whom the Code
// lets mark goods.
// Provision: cc/167/1
func TestAppliedMarks(t *testing.T) {
	applied := func(mark string, form ident.MarkForm, n uint32, by ident.Actor) ident.Evidence {
		return ident.MarkApplied{Lot: "L1", Form: form, Mark: mark, Count: n, By: by, On: day("2026-01-10")}
	}
	seen := func(mark string, n uint32, item string) ident.Evidence {
		return ident.MarkFound{Goods: "engine", Mark: mark, Count: n, Where: ident.InProduct, Output: "P1", Item: item, By: official, On: day("2026-03-02")}
	}
	both := []ident.Evidence{seen("S", 1, "1"), seen("S", 1, "2")}
	for _, c := range []struct {
		name     string
		evidence []ident.Evidence
		want     customs.Finding
		misfits  []string
		contains string
	}{
		{"the same stamp on both", append(both, applied("S", ident.Stamp, 2, declarant)), customs.Met, nil, ""},
		{"a processor of the document", append(both, applied("S", ident.OtherMark, 2, ident.Actor{Role: ident.Processor, Person: "5009876543"})), customs.Met, nil, ""},
		{"an official", append(both, applied("S", ident.Stamp, 2, official)), customs.Met, nil, ""},
		{"two applied, three found", append(both, applied("S", ident.Stamp, 2, declarant), ident.MarkFound{Goods: "engine", Mark: "S", Where: ident.InWaste, By: official, On: day("2026-03-02")}), customs.NotMet, []string{"extra S"}, "mark “S” was found on 3 pieces, it was noted on 2"},
		{"three applied, two found", append(both, applied("S", ident.Stamp, 3, declarant)), customs.NotMet, []string{"missing S"}, "mark “S” was noted on 3 pieces, it was found on 2"},
		{"never applied", both, customs.NotMet, []string{"extra S", "extra S"}, ""},
		{"another processor", append(both, applied("S", ident.Stamp, 2, ident.Actor{Role: ident.Processor, Person: "1"})), customs.NotMet, []string{"not entitled S"}, "applied on 2026-01-10 by processor 1: wanted the declarant"},
		{"another declarant", append(both, applied("S", ident.Stamp, 2, ident.Actor{Role: ident.Declarant, Person: "1"})), customs.NotMet, []string{"not entitled S"}, ""},
		{"the carrier", append(both, applied("S", ident.Stamp, 2, ident.Actor{Role: ident.Outsider, Person: "7701234567"})), customs.NotMet, []string{"not entitled S"}, "outsider"},
		{"one seal on two pieces", append(both, applied("S", ident.Seal, 2, official)), customs.NotMet, []string{"duplicated S", "found twice S"}, ""},
		{"stamped again after they were made", append(both, applied("S", ident.Stamp, 1, declarant), ident.MarkApplied{Lot: "L1", Form: ident.Stamp, Mark: "S", By: declarant, On: day("2026-04-01")}), customs.NotMet, []string{"out of period S"}, "2 pieces made by 2026-03-01 bear it, it was noted on 1 by then"},
		{"a seal each", []ident.Evidence{applied("1", ident.Seal, 0, official), applied("2", ident.NumberMark, 1, official), seen("1", 0, "1"), seen("2", 1, "2")}, customs.Met, nil, ""},
		{"a seal of another", []ident.Evidence{applied("1", ident.Seal, 0, official), applied("2", ident.Seal, 1, official), seen("1", 0, "1"), seen("3", 1, "2")}, customs.NotMet, []string{"missing 2", "extra 3"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verify(t, examination(2, ident.AppliedMarks{}, []ident.GoodsTrait{ident.Discrete}, rollsToGarments, c.evidence...))
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
			require.Contains(t, v.String(), c.contains)
		})
	}
}

// TestStampOfSeveralLots: one stamp on several lots is counted per lot where the
// lot is named, and as a whole.
func TestStampOfSeveralLots(t *testing.T) {
	x := examination(2, ident.AppliedMarks{}, []ident.GoodsTrait{ident.Discrete}, rollsToGarments,
		ident.MarkApplied{Lot: "L1", Form: ident.Stamp, Mark: "S", By: declarant, On: day("2026-01-10")},
		ident.MarkApplied{Lot: "L2", Form: ident.Stamp, Mark: "S", By: declarant, On: day("2026-01-10")})
	x.Lots = append(x.Lots, ident.Lot{ID: "L2", Goods: "engine", Placed: day("2026-01-10"), Quantity: qty("1 pcs")})
	at := func(lot ident.LotID, item string) ident.Evidence {
		return ident.MarkFound{Goods: "engine", Lot: lot, Mark: "S", Where: ident.InProduct, Output: "P1", Item: item, By: declarant, On: day("2026-03-01")}
	}
	x.Evidence = append(x.Evidence, at("", "1"), at("", "2"))
	require.Equal(t, customs.Met, verify(t, x).Finding())
	x.Evidence = append(x.Evidence[:2], at("L1", "1"), at("L1", "2"))
	require.Equal(t, []string{"extra S"}, misfits(verify(t, x)))
}

// digest returns a digest that differs by its first digit.
func digest(c string) ident.Digest { return ident.MustDigest(strings.Repeat(c, 64)) }

// TestDescriptions: customs compares the product with what was described before.
// Provision: cc/167/2
func TestDescriptions(t *testing.T) {
	made := func(d, item, on string) ident.Evidence {
		return ident.Pictured{Lot: "L1", Item: item, Form: ident.Photograph, Digest: digest(d), On: day(on)}
	}
	compared := func(d, item string, f customs.Finding, on string) ident.Evidence {
		return ident.Compared{Goods: "engine", Digest: digest(d), Where: ident.InProduct, Output: "P1", Item: item, Result: f, Office: office, On: day(on)}
	}
	a, b := made("a", "stone 1", "2026-01-10"), made("b", "stone 2", "2026-01-10")
	for _, c := range []struct {
		name     string
		evidence []ident.Evidence
		want     customs.Finding
		misfits  []string
	}{
		{"both agree", []ident.Evidence{a, b, compared("a", "1", customs.Met, "2026-03-01"), compared("b", "2", customs.Met, "2026-03-01")}, customs.Met, nil},
		{"a picture of the whole lot", []ident.Evidence{made("c", "", "2026-01-10"), compared("c", "1", customs.Met, "2026-03-01"), compared("c", "2", customs.Met, "2026-03-01")}, customs.Met, nil},
		{"nobody compared", []ident.Evidence{a, b}, customs.Undetermined, nil},
		{"one cannot be told", []ident.Evidence{a, b, compared("a", "1", customs.Met, "2026-03-01"), compared("b", "2", customs.Undetermined, "2026-03-01")}, customs.Undetermined, nil},
		{"one differs", []ident.Evidence{a, b, compared("a", "1", customs.Met, "2026-03-01"), compared("b", "2", customs.NotMet, "2026-03-01")}, customs.NotMet, []string{"differs " + digest("b").String()}},
		{"one missing", []ident.Evidence{a, b, compared("a", "1", customs.Met, "2026-03-01")}, customs.NotMet, []string{"missing " + digest("b").String()}},
		{"one stone in two rings", []ident.Evidence{a, compared("a", "1", customs.Met, "2026-03-01"), compared("a", "2", customs.Met, "2026-03-01")}, customs.NotMet, []string{"found twice " + digest("a").String()}},
		{"one photograph of two stones", []ident.Evidence{a, made("a", "stone 2", "2026-01-10"), compared("a", "1", customs.Met, "2026-03-01")}, customs.NotMet, []string{"duplicated " + digest("a").String()}},
		{"described when it was made", []ident.Evidence{made("a", "", "2026-03-02"), compared("a", "1", customs.Met, "2026-03-03"), compared("a", "2", customs.Met, "2026-03-03")}, customs.NotMet, []string{"out of period " + digest("a").String(), "out of period " + digest("a").String()}},
		{"described before it was declared", []ident.Evidence{made("a", "", "2026-01-01"), compared("a", "1", customs.Met, "2026-03-03"), compared("a", "2", customs.Met, "2026-03-03")}, customs.NotMet, []string{"out of period " + digest("a").String()}},
		{"compared with another picture", []ident.Evidence{a, compared("d", "1", customs.Met, "2026-03-03")}, customs.NotMet, []string{"missing " + digest("a").String(), "extra " + digest("d").String()}},
		{"still held after it was set", []ident.Evidence{a, b, compared("a", "1", customs.Met, "2026-03-01"), compared("b", "2", customs.Met, "2026-03-01"),
			ident.Compared{Goods: "engine", Digest: digest("a"), Where: ident.Held, Result: customs.Met, Office: office, On: day("2026-04-01")}}, customs.NotMet, []string{"found twice " + digest("a").String()}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verify(t, examination(2, ident.Description{}, []ident.GoodsTrait{ident.Discrete, ident.Distinctive}, []ident.Effect{ident.Intact}, c.evidence...))
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
		})
	}
}

// TestSampleComparison: the output agrees with a sample that was taken
// beforehand.
// Provision: cc/167/3
func TestSampleComparison(t *testing.T) {
	taken := func(n, on string) ident.Evidence {
		return ident.SampleTaken{Lot: "L1", Sample: n, On: day(on)}
	}
	tested := func(n string, f customs.Finding, on string) ident.Evidence {
		return ident.SampleTested{Goods: "engine", Sample: n, Output: "P1", Laboratory: "ЦЭКТУ", Reference: "12/1", Result: f, On: day(on)}
	}
	for _, c := range []struct {
		name     string
		evidence []ident.Evidence
		want     customs.Finding
		misfits  []string
	}{
		{"they agree", []ident.Evidence{taken("1", "2026-01-09"), taken("2", "2026-01-09"), tested("1", customs.Met, "2026-03-04")}, customs.Met, nil},
		{"never tested", []ident.Evidence{taken("1", "2026-01-09")}, customs.Undetermined, nil},
		{"cannot be told", []ident.Evidence{taken("1", "2026-01-09"), tested("1", customs.Undetermined, "2026-03-04")}, customs.Undetermined, nil},
		{"they differ, though another agrees", []ident.Evidence{taken("1", "2026-01-09"), taken("2", "2026-01-09"), tested("1", customs.Met, "2026-03-04"), tested("2", customs.NotMet, "2026-03-04")}, customs.NotMet, []string{"differs 2"}},
		{"never taken", []ident.Evidence{tested("1", customs.Met, "2026-03-04")}, customs.NotMet, []string{"extra 1"}},
		{"not taken beforehand", []ident.Evidence{taken("1", "2026-03-02"), tested("1", customs.Met, "2026-03-04")}, customs.NotMet, []string{"out of period 1"}},
		{"taken before the goods were declared", []ident.Evidence{taken("1", "2026-01-01"), tested("1", customs.Met, "2026-03-04")}, customs.NotMet, []string{"out of period 1"}},
		{"tested before the product was there", []ident.Evidence{taken("1", "2026-01-09"), tested("1", customs.Met, "2026-02-04")}, customs.NotMet, []string{"out of period 1"}},
		{"one number, two samples", []ident.Evidence{taken("1", "2026-01-09"), taken("1", "2026-01-10"), tested("1", customs.Met, "2026-03-04")}, customs.NotMet, []string{"duplicated 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verify(t, examination(2, ident.Samples{Characteristic: "alloy"}, []ident.GoodsTrait{ident.Homogeneous}, []ident.Effect{ident.FormChanged}, c.evidence...))
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
		})
	}
}

// oilExamination: 1000 kg of goods give 200 l of product by the norm; 400 l were made.
func oilExamination(tolerance string, evidence ...ident.Evidence) ident.Examination {
	x := examination(1, ident.Records{Tolerance: ident.MustTolerance(tolerance)}, []ident.GoodsTrait{ident.Bulk},
		[]ident.Effect{ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed}, evidence...)
	x.Lots[0].Quantity = qty("2100 kg")
	x.Outputs[0].Quantity = qty("400 l")
	x.Norms = []ident.Norm{{Goods: "engine", Product: "overhauled engine", Uses: qty("1 t"), Gives: qty("2 hl")}}
	return x
}

func use(record, used, on string) ident.Evidence {
	return ident.UseRecord{Lot: "L1", Output: "P1", Record: record, Used: qty(used), On: day(on)}
}

// TestRecordsAgainstNorms: what the books say was used answers to what the norm
// wants, within the tolerance, exactly.
// Provision: cc/167/5
func TestRecordsAgainstNorms(t *testing.T) {
	for _, c := range []struct {
		name, tolerance string
		evidence        []ident.Evidence
		want            customs.Finding
		misfits         []string
		contains        string
	}{
		{"to the kilogram", "0%", []ident.Evidence{use("1", "1.5 t", "2026-02-01"), use("2", "500 kg", "2026-02-02")}, customs.Met, nil, "2 t recorded for 400 l, the norm: 1 t give 2 hl, tolerance 0%"},
		{"a gram too much", "0%", []ident.Evidence{use("1", "2000.001 kg", "2026-02-01")}, customs.NotMet, []string{"off norm"}, "records use 2.000001 t for 400 l, the norm is 1 t give 2 hl, tolerance 0%"},
		{"at the tolerance", "1%", []ident.Evidence{use("1", "1980 kg", "2026-02-01")}, customs.Met, nil, ""},
		{"beyond it", "1%", []ident.Evidence{use("1", "1979.999 kg", "2026-02-01")}, customs.NotMet, []string{"off norm"}, ""},
		{"more than the lot", "10%", []ident.Evidence{use("1", "2101 kg", "2026-02-01")}, customs.NotMet, []string{"over lot"}, "records use 2101 kg of lot “L1”, it holds 2100 kg"},
		{"no records", "1%", nil, customs.Undetermined, nil, "no evidence"},
		{"the same record twice", "1%", []ident.Evidence{use("1", "1 t", "2026-02-01"), use("1", "1 t", "2026-02-01")}, customs.NotMet, []string{"duplicated 1"}, "record “1” is given more than once, and not for joint products"},
		{"before placing", "1%", []ident.Evidence{use("1", "2 t", "2026-01-09")}, customs.NotMet, []string{"out of period 1"}, ""},
		{"after the product was made", "1%", []ident.Evidence{use("1", "2 t", "2026-03-02")}, customs.NotMet, []string{"out of period 1"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verify(t, oilExamination(c.tolerance, c.evidence...))
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
			require.Contains(t, v.String(), c.contains)
		})
	}
	x := oilExamination("1%", use("1", "2 t", "2026-02-01"), use("1", "1999 kg", "2026-02-01"))
	require.Contains(t, misfits(verify(t, x)), "differs 1", "one entry with two quantities")
	x = oilExamination("1%", use("1", "2 t", "2026-02-01"))
	x.Norms = nil
	v := verify(t, x)
	require.Equal(t, customs.Undetermined, v.Finding())
	require.Contains(t, v.String(), "no output norm is given")
	x = oilExamination("", use("1", "2 t", "2026-02-01"))
	_, err := ident.Verify(x)
	require.EqualError(t, err, "records of “engine” in “overhauled engine” need a tolerance: the Code gives none")
}

// TestJointProducts: an entry of the books serves for each product that comes of
// the goods at once, and the lot bears it once; it does not serve for two outputs
// of one product, nor for products that take goods each.
func TestJointProducts(t *testing.T) {
	x := oilExamination("1%", use("1", "2 t", "2026-02-01"))
	x.Plan.Products = append(x.Plan.Products, "meal")
	x.Plan.Operations = append(x.Plan.Operations, x.Plan.Operations[0])
	x.Plan.Operations[1].To = "meal"
	x.Outputs = append(x.Outputs, ident.Output{ID: "P2", Product: "meal", Made: day("2026-03-01"), Quantity: qty("1560 kg")})
	x.Norms = append(x.Norms, ident.Norm{Goods: "engine", Product: "meal", Uses: qty("1 t"), Gives: qty("780 kg")})
	x.Norms[0].Joint, x.Norms[1].Joint = "crushing", "crushing"
	require.Equal(t, customs.Undetermined, verify(t, x).Finding(), "nothing is recorded for the meal")
	second := ident.UseRecord{Lot: "L1", Output: "P2", Record: "1", Used: qty("2 t"), On: day("2026-02-01")}
	x.Evidence = append(x.Evidence, second)
	v := verify(t, x)
	require.Equal(t, customs.Met, v.Finding(), v.String())

	x.Norms[1].Joint = ""
	require.Equal(t, []string{"duplicated 1"}, misfits(verify(t, x)))

	x.Norms[1].Joint = "crushing"
	x.Outputs = append(x.Outputs, ident.Output{ID: "P3", Product: "meal", Made: day("2026-03-01"), Quantity: qty("1560 kg")})
	second.Output = "P3"
	x.Evidence = append(x.Evidence, second)
	require.Equal(t, []string{"duplicated 1"}, misfits(verify(t, x)), "the same beans cannot give the meal twice")
}

// TestControlDuringProcessing: customs' own acts, of the time of the operations.
// Provision: cc/167/5
func TestControlDuringProcessing(t *testing.T) {
	act := func(n string, f customs.Finding, on string) ident.Evidence {
		return ident.ControlAct{Lot: "L1", Output: "P1", Act: n, Result: f, Office: office, On: day(on)}
	}
	conclusion := func(n string, f customs.Finding, on string) ident.Evidence {
		return ident.Conclusion{Lot: "L1", Output: "P1", Other: "assay", Reference: n, Result: f, Office: office, On: day(on)}
	}
	for _, c := range []struct {
		name     string
		method   ident.Method
		evidence []ident.Evidence
		want     customs.Finding
		misfits  []string
	}{
		{"seen", ident.Control{}, []ident.Evidence{act("1", customs.Met, "2026-02-01"), act("2", customs.Undetermined, "2026-02-02")}, customs.Met, nil},
		{"nothing seen", ident.Control{}, []ident.Evidence{act("1", customs.Undetermined, "2026-02-01")}, customs.Undetermined, nil},
		{"seen otherwise", ident.Control{}, []ident.Evidence{act("1", customs.Met, "2026-02-01"), act("2", customs.NotMet, "2026-02-02")}, customs.NotMet, []string{"differs 2"}},
		{"not during processing", ident.Control{}, []ident.Evidence{act("1", customs.Met, "2026-03-02")}, customs.NotMet, []string{"out of period 1"}},
		{"before placing", ident.Control{}, []ident.Evidence{act("1", customs.Met, "2026-01-09")}, customs.NotMet, []string{"out of period 1"}},
		{"one act twice", ident.Control{}, []ident.Evidence{act("1", customs.Met, "2026-02-01"), act("1", customs.Met, "2026-02-01")}, customs.NotMet, []string{"duplicated 1"}},
		{"another method", ident.Other{Name: "assay"}, []ident.Evidence{conclusion("1", customs.Met, "2026-04-01")}, customs.Met, nil},
		{"another method, no result", ident.Other{Name: "assay"}, []ident.Evidence{conclusion("1", customs.Undetermined, "2026-04-01")}, customs.Undetermined, nil},
		{"another method, it differs", ident.Other{Name: "assay"}, []ident.Evidence{conclusion("1", customs.NotMet, "2026-04-01")}, customs.NotMet, []string{"differs 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verify(t, examination(1, c.method, nil, []ident.Effect{ident.Supervisable, ident.Unmixed}, c.evidence...))
			require.Equal(t, c.want, v.Finding(), v.String())
			require.Equal(t, c.misfits, misfits(v))
		})
	}
}
