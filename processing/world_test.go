package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	. "github.com/eaeu-customs/inward/processing"
)

// Persons and offices of the permit that most tests use.
var (
	miller   = customs.MustPerson("7701000001; RU; Mill")
	presser  = customs.MustPerson("7701000002; RU; Press")
	stranger = customs.PersonID("7709999999")
	office   = customs.MustOffice("10130010")
	exit     = customs.MustOffice("10216020")
)

func day(text string) customs.Date       { return customs.MustDate(text) }
func qty(text string) customs.Quantity   { return customs.MustQuantity(text) }
func code(text string) customs.GoodsCode { return customs.MustGoodsCode(text) }

// soyPermit is a permit for crushing soya beans: of 1000 kg come 800 kg of oil and
// meal, 150 kg of husks and 50 kg of losses; the oil can be refined further.
func soyPermit() Permit {
	permit := Permit{
		ID: "10130010/010126/51/1", Basis: ByDocument, Issued: day("2026-01-01"), State: customs.MemberRussia,
		Authority: "Customs", Holder: miller, Processors: []customs.Person{miller, presser},
		Inputs:     []PermitGoods{{Name: "beans", Code: code("1201900000"), Quantity: qty("100000000 t"), Cost: customs.MustMoney("900000000 RUB")}},
		Products:   []PermitGoods{{Name: "oil", Code: code("1507109009"), Quantity: qty("1000 t"), Cost: customs.MustMoney("900000000 RUB")}, {Name: "refined oil", Code: code("1507909009"), Quantity: qty("1000 t"), Cost: customs.MustMoney("900000000 RUB")}},
		Waste:      []PermitGoods{{Name: "husks", Code: code("2304000009"), Quantity: qty("1000 t"), Cost: customs.MustMoney("1000 RUB")}},
		Remnants:   []PermitGoods{{Name: "soap", Code: code("1522009900"), Quantity: qty("1000 t"), Cost: customs.MustMoney("1000 RUB")}},
		Titles:     []string{"contract 1"},
		Operations: []OperationUse{{Operation: Working, Method: "pressing"}},
		Norms: []Norm{
			{ID: "press", Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run",
				Inputs: []NormInput{{Goods: "beans", Quantity: qty("1000 kg")}},
				Outputs: []NormOutput{
					{Name: "oil", Kind: Product, Quantity: qty("800 kg")},
					{Name: "husks", Kind: Waste, Quantity: qty("150 kg")},
					{Name: "drying", Kind: ProductionLoss, Quantity: qty("50 kg")},
				}}}},
			{ID: "refine", Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run",
				Inputs: []NormInput{{Goods: "oil", Quantity: qty("100 kg")}},
				Outputs: []NormOutput{
					{Name: "refined oil", Kind: Product, Quantity: qty("95 kg")},
					{Name: "soap", Kind: Remnant, Quantity: qty("5 kg")},
				}}}},
		},
		Identification: Identification{Plan: identification.Plan{
			Goods:    []identification.Goods{{Name: "beans", Traits: identification.MustGoodsTraits(identification.Homogeneous, identification.Bulk), Interchangeable: true}},
			Products: []identification.Name{"oil", "refined oil"},
			Operations: []identification.Operation{
				{Name: "pressing", From: "beans", To: "oil", Effects: identification.MustEffects(identification.UseRecorded, identification.TechnologyDescribed, identification.Unmixed)},
				{Name: "refining", From: "oil", To: "refined oil", Effects: identification.MustEffects(identification.UseRecorded, identification.TechnologyDescribed, identification.Unmixed)},
			},
			Choices: []identification.Choice{{Method: identification.Records{}}},
		}},
		Term: customs.MustTerm("P1Y"), WasteUse: WasteUnfit,
		PlacedAt: []customs.Office{office}, CompletedAt: []customs.Office{office, exit},
	}
	return permit
}

// soy returns the procedure of soyPermit under the law of Russia.
func soy(t testing.TB) *Procedure {
	t.Helper()
	p, err := New(soyPermit(), customs.Russia(), Lists{})
	require.NoError(t, err)
	return p
}

// soyEquivalents is soy with Union beans allowed as equivalents, and products that
// may leave before the foreign beans arrive.
func soyEquivalents(t testing.TB) *Procedure {
	t.Helper()
	permit := soyPermit()
	permit.Substitution = Substitution{Allowed: true, Permission: "permission 7", PriorExport: true, TermFrom: day("2026-01-15"),
		Equivalents: []Equivalent{{Replaces: "beans", Name: "Union beans", Code: code("1201900000"), Proof: "certificate"}}}
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	return p
}

// do decides, requires that the act is admitted, and applies it.
func do(t testing.TB, p *Procedure, on string, c Command) Record {
	t.Helper()
	d, err := p.Decide(day(on), c)
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.NoError(t, p.Apply(d.Record()))
	return d.Record()
}

// lot is a lot of beans.
func lot(id LotID, quantity string) Lot {
	return Lot{ID: id, Name: "beans", Code: code("1201900000"), Origin: customs.MustCountry("BR"),
		Quantity: qty(quantity), Value: customs.MustMoney("1000000 RUB")}
}

// declaration declares lots with everything proven.
func declaration(id DeclarationID, lots ...Lot) Declare {
	return Declare{Declaration: id, Declarant: miller.ID(), Office: office, Lots: lots,
		Identification: customs.Met, Prohibitions: customs.Met}
}

// place declares and releases lots on one day.
func place(t testing.TB, p *Procedure, on string, id DeclarationID, lots ...Lot) {
	t.Helper()
	do(t, p, on, declaration(id, lots...))
	do(t, p, on, Release{Declaration: id})
}

// press processes beans by the norm: oil, husks and drying are named for the run.
func press(run RunID, inputs Goods, oil, husks, drying string) Process {
	made := func(name, quantity string) Made {
		return Made{ID: GoodsID(fmt.Sprintf("%s/%s", run, name)), Output: name, Quantity: qty(quantity)}
	}
	return Process{Run: run, Norm: "press", Operation: Working, By: presser.ID(), Inputs: inputs,
		Outputs: []Made{made("oil", oil), made("husks", husks), made("drying", drying)}}
}

func some(id GoodsID, quantity string) Goods { return Goods{{ID: id, Quantity: qty(quantity)}} }
func all(id GoodsID) Goods                   { return Goods{{ID: id}} }

// refused requires that the law says no to an act with exactly these violations,
// each as "code provision", in both languages, and that nothing changed.
func refused(t testing.TB, p *Procedure, on string, c Command, want ...string) {
	t.Helper()
	before := p.Len()
	d, err := p.Decide(day(on), c)
	require.NoError(t, err)
	for _, v := range d.Violations {
		for _, lang := range []customs.Language{customs.English, customs.Russian} {
			require.NotContains(t, v.Explain(lang), "{", v.Code)
		}
		require.NotEqual(t, v.Detail.Text(customs.English), v.Detail.Text(customs.Russian), v.Code)
	}
	require.Equal(t, want, codes(d.Violations), d.Violations)
	require.ErrorIs(t, d.Err(), d.Violations[0].Code)
	require.Zero(t, d.Record())
	require.Equal(t, before, p.Len())
}

// codes names violations by code and provision.
func codes(vs customs.Violations) (list []string) {
	for _, v := range vs {
		list = append(list, fmt.Sprintf("%s %s", v.Code, v.Provision))
	}
	return list
}

// wrong requires that a command is no fact, with this text.
func wrong(t testing.TB, p *Procedure, on string, c Command, code customs.Code, text string) {
	t.Helper()
	_, err := p.Decide(day(on), c)
	require.ErrorIs(t, err, code)
	require.EqualError(t, err, text)
	require.NotEqual(t, text, customs.Explain(err, customs.Russian))
}

// lies requires where goods lie on the latest day, as "account quantity".
func lies(t testing.TB, p *Procedure, id GoodsID, want ...string) {
	t.Helper()
	var got []string
	for a, q := range p.On(day("9999-12-31")).Balances(id) {
		got = append(got, fmt.Sprintf("%s %s", a, q))
	}
	require.Equal(t, want, got)
	require.NoError(t, p.Invariants())
	replayed(t, p)
}

// replayed requires that the history gives the same state again.
func replayed(t testing.TB, p *Procedure) {
	t.Helper()
	again, err := Replay(p.Permit(customs.Date{}), p.Law(), p.Lists(), p.Records())
	require.NoError(t, err)
	require.NoError(t, again.Invariants())
	require.Equal(t, picture(p), picture(again))
}

// picture is the whole ledger as text.
func picture(p *Procedure) string {
	var text string
	for s := range p.On(day("9999-12-31")).Goods() {
		text += fmt.Sprintf("%+v\n", s)
		for part := range p.Parts(s.ID) {
			text += fmt.Sprintf("\t%+v\n", part)
		}
	}
	return text
}
