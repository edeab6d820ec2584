package bench

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/processing"
)

// Permit is for crushing beans: of 1000 kg come 800 kg of oil and 200 kg of husks.
func Permit() processing.Permit {
	kg := customs.MustQuantity
	cost := customs.MustMoney("900000000 RUB")
	mill, office := customs.MustPerson("7701000001; RU; Mill"), customs.MustOffice("10130010")
	return processing.Permit{
		ID: "10130010/010126/51/1", Basis: processing.ByDocument, Issued: customs.MustDate("2026-01-01"), State: customs.MemberRussia,
		Authority: "Customs", Holder: mill, Processors: []customs.Person{mill},
		Inputs:     []processing.PermitGoods{{Name: "beans", Code: customs.MustGoodsCode("1201900000"), Quantity: kg("100000000 t"), Cost: cost}},
		Products:   []processing.PermitGoods{{Name: "oil", Code: customs.MustGoodsCode("1507109009"), Quantity: kg("80000000 t"), Cost: cost}},
		Waste:      []processing.PermitGoods{{Name: "husks", Code: customs.MustGoodsCode("2304000009"), Quantity: kg("20000000 t"), Cost: cost}},
		Titles:     []string{"contract 1"},
		Operations: []processing.OperationUse{{Operation: processing.Working, Method: "pressing"}},
		Norms: []processing.Norm{{ID: "press", Versions: []processing.NormVersion{{From: customs.MustDate("2026-01-01"), Source: "trial run",
			Inputs: []processing.NormInput{{Goods: "beans", Quantity: kg("1000 kg")}},
			Outputs: []processing.NormOutput{
				{Name: "oil", Kind: processing.Product, Quantity: kg("800 kg")},
				{Name: "husks", Kind: processing.Waste, Quantity: kg("200 kg")},
			}}}}},
		Identification: processing.Identification{Plan: identification.Plan{
			Goods:    []identification.Goods{{Name: "beans", Traits: identification.MustGoodsTraits(identification.Homogeneous, identification.Bulk), Interchangeable: true}},
			Products: []identification.Name{"oil"},
			Operations: []identification.Operation{{Name: "pressing", From: "beans", To: "oil",
				Effects: identification.MustEffects(identification.UseRecorded, identification.TechnologyDescribed, identification.Unmixed)}},
			Choices: []identification.Choice{{Method: identification.Records{}}},
		}},
		Term: customs.MustTerm("P1Y"), WasteUse: processing.WasteUnfit,
		PlacedAt: []customs.Office{office}, CompletedAt: []customs.Office{office},
	}
}

// Act decides a command and applies what was decided.
func Act(p *processing.Procedure, on customs.Date, c processing.Command) error {
	d, err := p.Decide(on, c)
	if err != nil {
		return err
	}
	if len(d.Violations) > 0 {
		return d.Err()
	}
	return p.Apply(d.Record())
}

// Placed returns a procedure with lots L1, L2 and so on, which share the hundred
// million tonnes of beans of the permit.
func Placed(lots int) (*processing.Procedure, error) {
	p, err := processing.New(Permit(), customs.Russia(), processing.Lists{})
	if err != nil {
		return nil, err
	}
	permit, on := Permit(), customs.MustDate("2026-02-01")
	declare := processing.Declare{Declaration: "D1", Declarant: permit.Holder.ID(), Office: permit.PlacedAt[0],
		Identification: customs.Met, Prohibitions: customs.Met}
	for i := range lots {
		declare.Lots = append(declare.Lots, processing.Lot{ID: processing.LotID(fmt.Sprint("L", i+1)), Name: "beans", Code: permit.Inputs[0].Code,
			Origin: customs.MustCountry("BR"), Quantity: customs.MustQuantity(fmt.Sprint(100_000_000/lots, " t")), Value: customs.MustMoney("1000000 RUB")})
	}
	if err := Act(p, on, declare); err != nil {
		return nil, err
	}
	return p, Act(p, on, processing.Release{Declaration: "D1"})
}

// Portion is the act that is timed: a kilogram of lot L1 completed by re-export.
func Portion() (on customs.Date, c processing.Command) {
	goods := processing.Goods{{ID: "L1", Quantity: customs.MustQuantity("1 kg")}}
	return customs.MustDate("2026-03-01"), processing.Complete{Under: customs.ReExport, Goods: goods, Declaration: "E1"}
}

// Blend returns a procedure with oil R1/oil that one run made of so many lots.
func Blend(lots int) (*processing.Procedure, error) {
	p, err := Placed(lots)
	if err != nil {
		return nil, err
	}
	c := processing.Process{Run: "R1", Norm: "press", Operation: processing.Working, By: Permit().Holder.ID()}
	for i := range lots {
		c.Inputs = append(c.Inputs, processing.Portion{ID: processing.GoodsID(fmt.Sprint("L", i+1)), Quantity: customs.MustQuantity("1 t")})
	}
	c.Outputs = []processing.Made{
		{ID: "R1/oil", Output: "oil", Quantity: customs.MustQuantity(fmt.Sprint(800*lots, " kg"))},
		{ID: "R1/husks", Output: "husks", Quantity: customs.MustQuantity(fmt.Sprint(200*lots, " kg"))},
	}
	return p, Act(p, customs.MustDate("2026-02-02"), c)
}

// BlendPortion is an act on the oil of Blend: a gram completed by re-export.
func BlendPortion() (on customs.Date, c processing.Command) {
	goods := processing.Goods{{ID: "R1/oil", Quantity: customs.MustQuantity("0.001 kg")}}
	return customs.MustDate("2026-03-01"), processing.Complete{Under: customs.ReExport, Goods: goods, Declaration: "E1"}
}

// History returns a procedure with so many acts on eight lots and what became of
// them: every eighth is a run, the others complete and suspend portions of beans
// and oil, eight acts a day; on the last day of the term all that are left.
func History(acts int) (*processing.Procedure, error) {
	p, err := Placed(8)
	if err != nil {
		return nil, err
	}
	portion := func(id processing.GoodsID) processing.Goods {
		return processing.Goods{{ID: id, Quantity: customs.MustQuantity("1 kg")}}
	}
	made := func(run processing.RunID, output, quantity string) processing.Made {
		return processing.Made{ID: processing.GoodsID(string(run) + "/" + output), Output: output, Quantity: customs.MustQuantity(quantity)}
	}
	var oil processing.GoodsID
	holder, on, last := Permit().Holder.ID(), customs.MustDate("2026-02-02"), customs.MustDate("2027-02-01")
	for i := range acts {
		lot := processing.GoodsID(fmt.Sprint("L", i/8%8+1))
		var c processing.Command
		switch i % 8 {
		case 0:
			run := processing.RunID(fmt.Sprint("R", i))
			out := made(run, "oil", "800 kg")
			oil = out.ID
			c = processing.Process{Run: run, Norm: "press", Operation: processing.Working, By: holder,
				Inputs:  processing.Goods{{ID: lot, Quantity: customs.MustQuantity("1000 kg")}},
				Outputs: []processing.Made{out, made(run, "husks", "200 kg")}}
			if next, err := on.AddDays(1); err == nil && !next.After(last) {
				on = next
			}
		case 1, 4, 7:
			c = processing.Suspend{Under: customs.CustomsWarehouse, Goods: portion(lot), Declaration: "S1"}
		case 2, 5:
			c = processing.Complete{Under: customs.ReExport, Goods: portion(lot), Declaration: "E1"}
		default:
			c = processing.Complete{Under: customs.ReExport, Goods: portion(oil), Declaration: "E2"}
		}
		if err := Act(p, on, c); err != nil {
			return nil, fmt.Errorf("act %d: %w", i, err)
		}
	}
	return p, nil
}
