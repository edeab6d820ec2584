package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// small is a permit small enough to go through all that can happen under it: of
// 100 kg of beans come 60 kg of oil and 20 kg of meal, 15 kg of husks and 5 kg of
// losses. Equivalents and prior export are allowed, the term can be extended late.
func small(t testing.TB) *Procedure {
	t.Helper()
	permit := soyPermit()
	permit.Products = append(permit.Products[:1], PermitGoods{Name: "meal", Code: code("2304000001"), Quantity: qty("1000 t"), Cost: customs.MustMoney("1000 RUB")})
	permit.Remnants, permit.Norms = nil, permit.Norms[:1]
	permit.Norms[0].Versions[0].Inputs[0].Quantity = qty("100 kg")
	permit.Norms[0].Versions[0].Outputs = []NormOutput{
		{Name: "oil", Kind: Product, Quantity: qty("60 kg")},
		{Name: "meal", Kind: Product, Quantity: qty("20 kg")},
		{Name: "husks", Kind: Waste, Quantity: qty("15 kg")},
		{Name: "drying", Kind: ProductionLoss, Quantity: qty("5 kg")},
	}
	permit.Substitution = Substitution{Allowed: true, Permission: "permission 1", PriorExport: true,
		TermFrom:    day("2026-02-01"),
		Equivalents: []Equivalent{{Replaces: "beans", Name: "beans of the Union", Code: code("1201900000"), Proof: "analysis 1"}}}
	plan := &permit.Identification.Plan
	plan.Products = []identification.Name{"oil", "meal"}
	operation := plan.Operations[0]
	operation.To = "meal"
	plan.Operations = []identification.Operation{plan.Operations[0], operation}
	law := customs.Russia()
	law.LateExtensionDays = 10
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2029-12-31"))
	require.NoError(t, err)
	p, err := New(permit, law, Lists{Calendar: calendar, Circumstances: []Case{{Name: "gift to the state", Source: "act 1"}}})
	require.NoError(t, err)
	return p
}

// smallPlaced is small with both lots released, registered on different days, the
// second from temporary import and on an application.
func smallPlaced(t testing.TB) *Procedure {
	p := small(t)
	do(t, p, "2026-02-01", smallLot("1"))
	do(t, p, "2026-02-03", smallLot("2"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-03", Release{Declaration: "D2"})
	return p
}

// smallProcessed is smallPlaced with the first lot processed by the norm.
func smallProcessed(t testing.TB) *Procedure {
	p := smallPlaced(t)
	do(t, p, "2026-02-03", smallRun("L1", "100 kg", 10))
	return p
}

// smallLot declares one of the two lots.
func smallLot(n string) Declare {
	l := lot(LotID("L"+n), "100 kg")
	d := declaration(DeclarationID("D"+n), l)
	d.FromTemporaryImport, d.Early = n == "2", n == "2"
	return d
}

// smallRun processes a quantity of goods and gives what the norm gives for tenths
// of it.
func smallRun(id GoodsID, quantity string, tenths int) Process {
	made := func(name string, of100 int) Made {
		n := of100 * tenths
		return Made{ID: GoodsID(fmt.Sprintf("R-%s/%s", id, name)), Output: name, Quantity: qty(fmt.Sprintf("%d.%d kg", n/10, n%10))}
	}
	return Process{Run: RunID("R-" + id), Norm: "press", Operation: Working, By: presser.ID(),
		Inputs: Goods{{ID: id, Quantity: qty(quantity)}}, Outputs: []Made{made("oil", 60), made("meal", 20), made("husks", 15), made("drying", 5)}}
}

// stem is what a command of the small world is about: its goods, none for acts
// about the permit and goods yet to come.
type stem struct {
	Command
	goods Goods
}

// acts are commands of every kind for the small world as it stands: of acts that
// come in several ways, several.
func acts(p *Procedure, on customs.Date) (list []stem) {
	about := func(c Command, ids ...GoodsID) {
		var goods Goods
		for _, id := range ids {
			goods = append(goods, Portion{ID: id})
		}
		list = append(list, stem{c, goods})
	}
	about(AmendPermit{Permit: p.Permit(on), Reference: "a"})
	about(ExtendPermit{Term: customs.MustTerm("P2Y"), Reference: "a"})
	about(RevokePermit{Reference: "a"})
	about(RenewPermit{Reference: "a"})
	about(TransferPermit{Holder: presser, Reference: "a"})
	about(ExportPrior{ID: "P1", Permission: "permission 1", Norm: "press", Output: "oil", Quantity: qty("6 kg")})
	for _, n := range [...]string{"1", "2"} {
		id, d := GoodsID("L"+n), DeclarationID("D"+n)
		if _, known := p.On(on).Stock(id); !known {
			c := smallLot(n)
			c.Declarant = p.Permit(on).Holder.ID()
			about(c)
			continue
		}
		about(FileDeclaration{Application: d, Declaration: d + "F", Declarant: miller.ID()}, id)
		about(Release{Declaration: d}, id)
		about(Refuse{Declaration: d}, id)
		about(Withdraw{Declaration: d}, id)
		about(Cancel{Declaration: d}, id)
		about(ExtendTerm{Lots: []LotID{LotID(id)}, Until: day("2028-01-31"), Reference: "a"}, id)
		payment := liability.Payment{ID: "M" + n, Lot: LotID(id), Kind: liability.Duty, Basis: liability.Placed, Amount: customs.MustMoney("100 RUB")}
		if n == "1" {
			about(Pay{payment}, id)
		} else {
			about(Collect{payment}, id)
		}
	}
	if p.Len() > 0 {
		about(Reverse{Seq: p.Len(), Reason: "mistake"})
	}
	for s := range p.On(on).Goods() {
		list = append(list, actsOn(p, on, s)...)
	}
	return list
}

// actsOn are the acts on one goods.
func actsOn(p *Procedure, on customs.Date, s Stock) (list []stem) {
	goods := all(s.ID)
	about := func(c Command) { list = append(list, stem{c, goods}) }
	if _, made := p.On(on).Stock("R-" + s.ID + "/oil"); !made {
		switch s.ID {
		case "L1":
			about(smallRun(s.ID, "100 kg", 10))
		case "L2":
			about(smallRun(s.ID, "100 kg", 9)) // more input than the norm needs: an excess
		case "E-L1":
			about(smallRun(s.ID, "100 kg", 10))
		}
	}
	if _, made := p.On(on).Stock("E-" + s.ID); !made {
		about(Substitute{Permission: "permission 1", Equivalent: "E-" + s.ID, Name: "beans of the Union", Code: code("1201900000"), Replaces: Portion{ID: s.ID},
			Description: customs.Met, Quality: customs.Met, Technical: customs.Met})
	}
	about(MatchPrior{Prior: "P1", Goods: Portion{ID: s.ID, Quantity: qty("5 kg")}})
	about(Transfer{Goods: goods, To: stranger})
	about(Transfer{Goods: goods, To: presser.ID()})
	about(Carry{Goods: goods, From: office, To: exit})
	about(Complete{Under: customs.ReExport, Goods: goods})
	about(Complete{Under: customs.ReExport, Goods: Goods{{ID: s.ID, Quantity: qty("5 kg")}}})
	var home []AtHome
	if s.Kind != Product {
		home = []AtHome{{ID: s.ID, Code: code("2304000009"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("10 RUB")}}
	}
	about(Complete{Under: customs.ReleaseForDomesticConsumption, Goods: goods, AtHome: home})
	about(Suspend{Under: customs.CustomsWarehouse, Goods: goods})
	about(Suspend{Under: customs.TemporaryImport, Goods: Goods{{ID: s.ID, Quantity: qty("5 kg")}}})
	about(Resume{Goods: goods})
	about(ResumeTemporaryImport{Goods: goods})
	about(RecogniseProductionLoss{Goods: goods, Reference: "a"})
	about(DisposeWaste{Goods: goods, How: Buried, Reference: "a"})
	about(Occur{Goods: goods, Circumstance: "gift to the state", Reference: "a"})
	about(Lose{Goods: goods, Cause: OtherLoss})
	about(RecogniseLoss{Goods: goods, Cause: Accident, Happened: on, Reference: "a"})
	about(Store{Goods: goods})
	about(PlaceAfterLapse{Under: customs.ReExport, Goods: goods})
	about(Detain{Goods: goods, Reference: "a"})
	about(Seize{Goods: goods, Reference: "a"})
	about(Lift{Goods: goods, Resumes: on, Reference: "a"})
	about(Return{Goods: goods, Reference: "a"})
	about(Confiscate{Goods: goods, Reference: "a"})
	if lost := p.On(on).Balance(s.ID, AccountLossReported); lost.Sign() > 0 {
		goods = Goods{{ID: s.ID, In: AccountLossReported}} // found again
		about(Complete{Under: customs.ReExport, Goods: goods})
		about(Store{Goods: goods})
		about(Seize{Goods: goods, Reference: "a"})
	}
	return list
}
