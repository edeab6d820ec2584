package identification_test

import (
	"encoding/json"
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// FuzzTexts: whatever is read is written as it is read.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{"", "discrete, serialised", "intact, enclosed", "records within 0.5%", "samples: weave", "other: |", "5%",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", `{"method":"control"}`, `{"method":"records within 1%","goods":"a"}`, "existing marking"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if m, err := ident.ParseMethod(s); err == nil {
			require.Equal(t, s, m.String())
		}
		if g, err := ident.ParseGoodsTraits(s); err == nil {
			again, err := ident.ParseGoodsTraits(g.String())
			require.NoError(t, err)
			require.Equal(t, g, again)
		}
		if e, err := ident.ParseEffects(s); err == nil {
			again, err := ident.ParseEffects(e.String())
			require.NoError(t, err)
			require.Equal(t, e, again)
		}
		if d, err := ident.ParseDigest(s); err == nil && !d.IsZero() {
			require.Equal(t, s, d.String())
		}
		if x, err := ident.ParseTolerance(s); err == nil {
			again, err := ident.ParseTolerance(x.String())
			require.NoError(t, err)
			require.Equal(t, x, again)
		}
		if k, err := ident.ParseKind(s); err == nil {
			require.Equal(t, s, k.String())
		}
		var c ident.Choice
		if json.Unmarshal([]byte(s), &c) == nil && c.Method != nil {
			text, err := json.Marshal(c)
			require.NoError(t, err)
			var back ident.Choice
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, c, back)
		}
	})
}

// pick takes values out of a stream of bytes, which ends in zeros.
type pick struct {
	data []byte
	wild bool // input errors too
}

func (p *pick) n(of int) int {
	if len(p.data) == 0 {
		return 0
	}
	b := p.data[0]
	p.data = p.data[1:]
	return int(b) % of
}

func one[T any](p *pick, of ...T) T { return of[p.n(len(of))] }

// some takes one of the first values, which are good, or in the wild of all.
func some[T any](p *pick, good int, of ...T) T {
	if !p.wild {
		of = of[:good]
	}
	return one(p, of...)
}

func (p *pick) day() customs.Date {
	return some(p, 5, day("2026-01-10"), day("2026-03-01"), day("2026-05-01"), day("2025-01-01"), day("2027-01-01"), customs.Date{})
}

// evidence makes one piece out of a few values, good and bad.
func (p *pick) evidence() ident.Evidence {
	lot := some(p, 2, ident.LotID("L1"), "L2", "L3", "")
	out := some(p, 2, ident.OutputID("P1"), "P2", "", "P3")
	goods := some(p, 1, ident.Name("engine"), "gasket", "pump")
	text := some(p, 3, "1", "2", "3", "")
	item := one(p, "", "a", "b")
	where := some(p, 3, ident.InProduct, ident.Held, ident.InWaste, 0, 9)
	result := some(p, 3, customs.Met, customs.Undetermined, customs.NotMet, 7)
	by := some(p, 3, declarant, official, ident.Actor{Role: ident.Outsider, Person: "x"}, ident.Actor{})
	count := one(p, uint32(0), 2, 1<<32-1)
	used := some(p, 2, qty("1 pcs"), qty("2 pcs"), qty("999999999999999999 pcs"), qty("1 kg"), customs.Quantity{})
	d := some(p, 2, digest("a"), digest("b"), ident.Digest{})
	at := out
	if where != ident.InProduct && (!p.wild || p.n(4) > 0) {
		at = ""
	}
	switch p.n(some(p, 1, 11, 13)) {
	case 0:
		return ident.MarkApplied{Lot: lot, Form: some(p, 2, ident.Stamp, ident.Seal, 0), Mark: text, Count: count, By: by, On: p.day()}
	case 1:
		return ident.MarkFound{Goods: goods, Lot: one(p, "", lot), Mark: text, Count: count, Where: where, Output: at, Item: item, By: by, On: p.day()}
	case 2:
		return ident.MarkingNoted{Lot: lot, Marking: text, Count: count, On: p.day()}
	case 3:
		return ident.MarkingFound{Goods: goods, Lot: one(p, "", lot), Marking: text, Count: count, Where: where, Output: at, Item: item, On: p.day()}
	case 4:
		return ident.Pictured{Lot: lot, Item: item, Form: some(p, 1, ident.Photograph, 0), Digest: d, On: p.day()}
	case 5:
		return ident.Compared{Goods: goods, Digest: d, Where: where, Output: at, Item: item, Result: result, Office: some(p, 1, office, customs.Office{}), On: p.day()}
	case 6:
		return ident.SampleTaken{Lot: lot, Sample: text, On: p.day()}
	case 7:
		return ident.SampleTested{Goods: goods, Sample: text, Output: out, Laboratory: some(p, 1, "lab", ""), Reference: "1", Result: result, On: p.day()}
	case 8:
		return ident.UseRecord{Lot: lot, Output: out, Record: text, Used: used, On: p.day()}
	case 9:
		return ident.ControlAct{Lot: lot, Output: out, Act: text, Result: result, Office: some(p, 1, office, customs.Office{}), On: p.day()}
	case 10:
		return ident.Conclusion{Lot: lot, Output: out, Other: some(p, 1, "assay", "x"), Reference: text, Result: result, Office: office, On: p.day()}
	case 11:
		return &ident.SampleTaken{}
	}
	return nil
}

// FuzzVerify: no examination panics, evidence in another order says the same, and
// met means that nothing speaks against it.
func FuzzVerify(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x00\x01\x02\x03the quick brown fox jumps over the lazy dog\x00\x05\x09\x03\x02\x00\x00\x00\x00"))
	f.Fuzz(fuzzVerify)
}

func fuzzVerify(t *testing.T, data []byte) {
	p := &pick{data: data}
	p.wild = p.n(3) == 2
	x := examination(1+p.n(2), ident.ExistingMarking{}, []ident.GoodsTrait{ident.Discrete, one(p, ident.Serialised, ident.BatchMarked), ident.Homogeneous}, []ident.Effect{one(p, ident.Intact, ident.FormChanged, ident.BrokenDown)})
	for _, m := range []ident.Method{ident.AppliedMarks{}, ident.Description{}, ident.Samples{Characteristic: "x"}, ident.Records{Tolerance: ident.MustTolerance("10%")}, ident.Control{}, ident.Other{Name: "assay"}} {
		if !p.wild || p.n(2) == 0 {
			x.Plan.Choices = append(x.Plan.Choices, ident.Choice{Method: m, Product: one(p, ident.Name(""), "overhauled engine")})
		}
	}
	x.Plan.Goods = append(x.Plan.Goods, ident.Goods{Name: "gasket"})
	x.Plan.Operations = append(x.Plan.Operations, ident.Operation{Name: "overhaul", From: "gasket", To: "overhauled engine"})
	if p.n(2) == 0 {
		x.Plan.Goods[p.n(2)].Equivalents = ident.Permission{Reference: "1", On: one(p, day("2026-01-01"), day("2026-04-01")), Office: office}
	}
	if !p.wild {
		x.Plan.Goods[1].Equivalents = ident.Permission{Reference: "2", On: day("2026-01-01"), Office: office}
	}
	x.Lots = append(x.Lots, ident.Lot{ID: "L2", Goods: some(p, 1, ident.Name("engine"), "gasket"), Placed: day("2026-02-01"), Quantity: qty("2 pcs")})
	x.Outputs = append(x.Outputs, ident.Output{ID: "P2", Product: "overhauled engine", Made: day("2026-05-01"), Quantity: qty("1 pcs")})
	x.Norms = []ident.Norm{{Goods: "engine", Product: "overhauled engine", Uses: qty("1 pcs"), Gives: qty("1 pcs"), Joint: one(p, "", "j")}}
	x.Batch = p.n(2) == 0
	for len(p.data) > 0 && len(x.Evidence) < 40 {
		x.Evidence = append(x.Evidence, p.evidence())
	}
	v, err := ident.Verify(x)
	slices.Reverse(x.Evidence)
	w, again := ident.Verify(x)
	if err != nil {
		require.EqualError(t, again, err.Error())
		require.Equal(t, customs.Undetermined, v.Finding())
		require.NotEmpty(t, customs.Explain(err, customs.Russian))
		return
	}
	require.NoError(t, again)
	require.Equal(t, v.String(), w.String())
	require.Equal(t, v.Trace().Text(customs.Russian), w.Trace().Text(customs.Russian))
	require.Equal(t, v.Violations(), w.Violations())
	require.Equal(t, v.Finding() == customs.Met, len(v.Violations()) == 0)
	if v.Finding() == customs.Met {
		require.Empty(t, slices.Collect(v.Misfits()))
		for u := range v.Units() {
			require.Equal(t, customs.Met, u.Finding())
		}
	}
}

// TestRandomExaminations runs FuzzVerify on random bytes, the same each time.
func TestRandomExaminations(t *testing.T) {
	random := rand.New(rand.NewSource(167))
	for range 1500 {
		data := make([]byte, random.Intn(400))
		_, _ = random.Read(data)
		fuzzVerify(t, data)
	}
}
