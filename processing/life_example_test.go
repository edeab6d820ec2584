package processing_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// A whole life: beans are placed and pressed, the oil leaves, the husks are
// buried, the losses are recognised, and nothing is left open.
func ExampleProcedure() {
	proc, err := New(soyPermit(), customs.Russia(), Lists{})
	if err != nil {
		fmt.Println(err)
		return
	}
	// The host stores what Decide answers and gives it to Apply.
	act := func(on string, c Command) {
		d, err := proc.Decide(customs.MustDate(on), c)
		if err == nil {
			err = d.Err()
		}
		if err == nil {
			err = proc.Apply(d.Record())
		}
		if err != nil {
			fmt.Println(on, err)
		}
	}
	act("2026-02-01", Declare{Declaration: "10130010/010226/0000001", Declarant: miller.ID(), Office: office,
		Lots: []Lot{{ID: "beans 1", Name: "beans", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
			Quantity: customs.MustQuantity("1000 kg"), Value: customs.MustMoney("45000 RUB")}},
		Identification: customs.Met, Prohibitions: customs.Met})
	act("2026-02-02", Release{Declaration: "10130010/010226/0000001"})
	act("2026-02-10", Process{Run: "run 1", Norm: "press", Operation: Working, By: presser.ID(), Inputs: Goods{{ID: "beans 1"}},
		Outputs: []Made{
			{ID: "oil 1", Output: "oil", Quantity: customs.MustQuantity("800 kg")},
			{ID: "husks 1", Output: "husks", Quantity: customs.MustQuantity("150 kg")},
			{ID: "drying 1", Output: "drying", Quantity: customs.MustQuantity("50 kg")},
		}})
	act("2026-03-01", Complete{Under: customs.CustomsTransit, Goods: Goods{{ID: "oil 1"}}})
	act("2026-03-01", Complete{Under: customs.ReExport, Goods: Goods{{ID: "oil 1"}}})
	act("2026-03-02", DisposeWaste{Goods: Goods{{ID: "husks 1"}}, How: Buried, Reference: "act 12"})
	act("2026-03-02", RecogniseProductionLoss{Goods: Goods{{ID: "drying 1"}}, Reference: "decision 7"})

	view := proc.On(customs.MustDate("2026-03-02"))
	for goods := range view.Goods() {
		for account, quantity := range view.Balances(goods.ID) {
			fmt.Printf("%s: %s %s\n", goods.ID, quantity, account)
		}
	}
	certificate, err := view.Certificate()
	fmt.Println("closed:", certificate.Closed(), err)
	// Output:
	// 2026-03-01 the procedure cannot be completed by customs transit (cc/173/2/1); cure: another procedure for foreign goods; transit is a carriage, temporary import of products a suspension
	// beans 1: 1000 kg consumed
	// oil 1: 800 kg completed
	// husks 1: 150 kg waste disposed
	// drying 1: 50 kg production loss recognised
	// closed: true <nil>
}
