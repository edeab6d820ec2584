package identification_test

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// TestVerifyNeedsEveryOutputAndLot: what one output or lot shows says nothing of
// another.
// Provision: cc/164/3
func TestVerifyNeedsEveryOutputAndLot(t *testing.T) {
	x := oilExamination("1%", use("1", "2 t", "2026-02-01"))
	require.Equal(t, customs.Met, verify(t, x).Finding())
	more := x
	more.Outputs = append(slices.Clone(x.Outputs), ident.Output{ID: "P2", Product: "overhauled engine", Made: day("2026-03-01"), Quantity: qty("1 l")})
	v := verify(t, more)
	require.Equal(t, customs.Undetermined, v.Finding())
	require.EqualError(t, v.Violations().Err(), "P2: “engine” in “overhauled engine”: records: no evidence shows the goods in the output (cc/164/3); cure: give the evidence that the method wants")
	more = x
	more.Lots = append(slices.Clone(x.Lots), ident.Lot{ID: "L2", Goods: "engine", Placed: day("2026-01-10"), Quantity: qty("1 kg")})
	require.Equal(t, customs.Undetermined, verify(t, more).Finding(), "nothing shows where L2 went")
	more.Batch = true
	require.Equal(t, customs.Met, verify(t, more).Finding())
}

// TestVerifyCombinesMethods: numbers that fit do not hide a sample that differs;
// a method nobody used does not harm; one that cannot work does.
// Provision: cc/164/3
func TestVerifyCombinesMethods(t *testing.T) {
	x := examination(1, ident.ExistingMarking{}, []ident.GoodsTrait{ident.Discrete, ident.Serialised, ident.Homogeneous}, []ident.Effect{ident.Intact},
		noted("L1", "A1", "2026-01-10"), found("A1", "P1", "", "2026-03-05"), ident.SampleTaken{Lot: "L1", Sample: "1", On: day("2026-01-10")})
	x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: ident.Samples{Characteristic: "alloy"}})
	v := verify(t, x)
	require.Equal(t, customs.Met, v.Finding())
	f, chosen := v.Method(ident.BySamples)
	require.True(t, chosen)
	require.Equal(t, customs.Undetermined, f)
	_, chosen = v.Method(ident.ByControl)
	require.False(t, chosen)

	x.Evidence = append(x.Evidence, ident.SampleTested{Goods: "engine", Sample: "1", Output: "P1", Laboratory: "lab", Reference: "1", Result: customs.NotMet, On: day("2026-03-06")})
	v = verify(t, x)
	require.Equal(t, customs.NotMet, v.Finding())
	f, _ = v.Method(ident.ByExistingMarking)
	require.Equal(t, customs.Met, f, "the numbers still fit")
	f, _ = v.Method(ident.BySamples)
	require.Equal(t, customs.NotMet, f)

	x.Evidence = x.Evidence[:3]
	x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: ident.Control{}})
	x.Decisions = []ident.Decision{{Method: ident.ByControl, Verdict: ident.Refuses, Reference: "1", On: day("2026-01-01"), Office: office}}
	v = verify(t, x)
	require.Equal(t, customs.NotMet, v.Finding())
	require.ErrorContains(t, v.Violations().Err(), "control: the method cannot work: decision 1 of 2026-01-01, customs office 10702030: refuses")
}

// TestVerifyEquivalents: goods replaced before the output was made need no
// evidence, and what there is on them is set aside; goods used before the
// permission are verified as any others.
// Provision: cc/164/1/2
func TestVerifyEquivalents(t *testing.T) {
	x := examination(1, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact}, noted("L1", "A1", "2026-01-10"), found("B7", "P1", "", "2026-03-05"))
	require.Equal(t, customs.NotMet, verify(t, x).Finding())
	x.Plan.Goods[0].Equivalents = ident.Permission{Reference: "5", On: day("2026-03-01"), Office: office}
	v := verify(t, x)
	require.Equal(t, customs.Met, v.Finding())
	require.Equal(t, 2, v.SetAside())
	for u := range v.Units() {
		require.Equal(t, x.Plan.Goods[0].Equivalents, u.Replaced())
	}
	x.Plan.Goods[0].Equivalents.On = day("2026-03-02")
	v = verify(t, x)
	require.Equal(t, customs.NotMet, v.Finding())
	require.Equal(t, []string{"extra B7"}, misfits(v), "A1 may have been replaced, so it is not missing")
}

// TestMisfitOfGoodsNotExamined: a mark put on by an outsider spoils the whole also
// where no output examined holds its goods.
func TestMisfitOfGoodsNotExamined(t *testing.T) {
	x := oilExamination("1%", use("1", "2 t", "2026-02-01"))
	x.Batch = true
	x.Plan.Goods = append(x.Plan.Goods, ident.Goods{Name: "drum", Traits: ident.MustGoodsTraits(ident.Discrete)})
	x.Plan.Products = append(x.Plan.Products, "painted drum")
	x.Plan.Operations = append(x.Plan.Operations, ident.Operation{Name: "painting", From: "drum", To: "painted drum", Effects: ident.MustEffects(ident.Intact)})
	x.Plan.Choices[0].Goods = "engine"
	x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: ident.AppliedMarks{}, Goods: "drum"})
	x.Lots = append(x.Lots, ident.Lot{ID: "L2", Goods: "drum", Placed: day("2026-01-10"), Quantity: qty("1 pcs")})
	mark := ident.MarkApplied{Lot: "L2", Form: ident.Seal, Mark: "1", By: declarant, On: day("2026-01-10")}
	x.Evidence = append(x.Evidence, mark)
	require.Equal(t, customs.Met, verify(t, x).Finding())
	mark.By.Role = ident.Outsider
	x.Evidence[1] = mark
	v := verify(t, x)
	require.Equal(t, customs.NotMet, v.Finding())
	for u := range v.Units() {
		require.Equal(t, customs.Met, u.Finding())
		require.Equal(t, 2, u.Trace().Len())
	}
	f, chosen := v.Method(ident.ByAppliedMarks)
	require.True(t, chosen)
	require.Equal(t, customs.NotMet, f)
}

// TestMismatchNeverHelps: adding evidence never turns not met into met, unless it
// is what was missing; evidence of a mismatch never improves any finding.
func TestMismatchNeverHelps(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	always := []ident.Evidence{ // a mismatch whatever else there is
		found("B9", "P1", "1", "2026-03-05"), noted("L1", "A2", "2026-01-01"), found("A2", "P1", "2", "2026-02-01"),
		ident.MarkingFound{Goods: "engine", Lot: "L1", Marking: "A2", Where: ident.InWaste, On: day("2027-01-01")},
		ident.SampleTested{Goods: "engine", Sample: "1", Output: "P1", Laboratory: "lab", Reference: "1", Result: customs.NotMet, On: day("2026-03-06")},
		ident.SampleTested{Goods: "engine", Sample: "9", Output: "P1", Laboratory: "lab", Reference: "1", Result: customs.Met, On: day("2026-03-06")},
	}
	worse := append(slices.Clone(always), // a mismatch beside the good
		found("A1", "P1", "2", "2026-03-07"), noted("L1", "A1", "2026-01-12"), ident.MarkingFound{Goods: "engine", Marking: "A1", Where: ident.Held, On: day("2026-05-01")})
	good := []ident.Evidence{
		noted("L1", "A1", "2026-01-10"), noted("L1", "A2", "2026-01-10"), found("A1", "P1", "1", "2026-03-05"), found("A2", "P1", "2", "2026-03-05"),
		ident.SampleTaken{Lot: "L1", Sample: "1", On: day("2026-01-10")},
		ident.SampleTested{Goods: "engine", Sample: "1", Output: "P1", Laboratory: "lab", Reference: "2", Result: customs.Met, On: day("2026-03-06")},
	}
	rank := map[customs.Finding]int{customs.NotMet: 0, customs.Undetermined: 1, customs.Met: 2}
	seen := map[customs.Finding]int{}
	for range 4000 {
		x := examination(2, ident.ExistingMarking{}, append(serial, ident.Homogeneous), []ident.Effect{ident.Intact})
		x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: ident.Samples{Characteristic: "alloy"}})
		for _, e := range append(slices.Clone(good), worse...) {
			if random.Intn(2) == 0 {
				x.Evidence = append(x.Evidence, e)
			}
		}
		x.Batch = random.Intn(3) == 0
		if random.Intn(2) == 0 {
			x.Evidence = slices.DeleteFunc(x.Evidence, func(e ident.Evidence) bool { return slices.Contains(worse, e) })
		}
		before := verify(t, x)
		seen[before.Finding()]++
		mismatch := always[random.Intn(len(always))]
		x.Evidence = append(x.Evidence, mismatch)
		after := verify(t, x)
		require.LessOrEqual(t, rank[after.Finding()], rank[before.Finding()], "%+v added to %+v", mismatch, x.Evidence)
		require.Equal(t, customs.NotMet, after.Finding(), "%+v", mismatch)

		random.Shuffle(len(x.Evidence), func(i, j int) { x.Evidence[i], x.Evidence[j] = x.Evidence[j], x.Evidence[i] })
		shuffled := verify(t, x)
		require.Equal(t, after.String(), shuffled.String(), "the order of the evidence does not matter")
		require.Equal(t, slices.Collect(after.Misfits()), slices.Collect(shuffled.Misfits()))
	}
	require.Greater(t, min(seen[customs.Met], seen[customs.NotMet], seen[customs.Undetermined]), 100, "%v", seen)
}

// TestSerialNumbersOracle: the quick way agrees with the plain one, on a few
// numbers noted and found at random.
func TestSerialNumbersOracle(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	seen := map[customs.Finding]int{}
	for range 5000 {
		n := 1 + random.Intn(3)
		x := examination(n, ident.ExistingMarking{}, serial, []ident.Effect{ident.Intact})
		in, out := map[string]int{}, map[string]int{}
		ins, outs := random.Intn(n+2), random.Intn(n+2)
		for i := range ins {
			number := fmt.Sprint(i)
			if random.Intn(8) == 0 {
				number = fmt.Sprint(random.Intn(4))
			}
			in[number]++
			x.Evidence = append(x.Evidence, noted("L1", number, "2026-01-10"))
		}
		for i := range outs {
			number := fmt.Sprint(i)
			if random.Intn(8) == 0 {
				number = fmt.Sprint(random.Intn(4))
			}
			out[number]++
			x.Evidence = append(x.Evidence, found(number, "P1", fmt.Sprint(i), "2026-03-05"))
		}
		want := customs.Undetermined
		if ins == n && outs == n {
			want = customs.Met
		}
		wrong := ins > n || outs > n && len(in) > 0
		for number, times := range in {
			wrong = wrong || times > 1 || outs > 0 && out[number] == 0
		}
		for number, times := range out {
			wrong = wrong || times > 1 || in[number] == 0
		}
		if wrong {
			want = customs.NotMet
		}
		random.Shuffle(len(x.Evidence), func(i, j int) { x.Evidence[i], x.Evidence[j] = x.Evidence[j], x.Evidence[i] })
		v := verify(t, x)
		require.Equal(t, want, v.Finding(), "%d: in %v, out %v\n%s", n, in, out, v)
		seen[want]++
	}
	require.Len(t, seen, 3)
}
