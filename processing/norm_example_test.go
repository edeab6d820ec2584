package processing_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// Beans give oil and meal: how much of them does a quantity of oil need?
func ExampleNormVersion_Needs() {
	norm := processing.NormVersion{
		From: customs.MustDate("2026-01-01"), Source: "calculation of 2025-12-10",
		Inputs: []processing.NormInput{{Goods: "beans", Quantity: customs.MustQuantity("1000 kg")}},
		Outputs: []processing.NormOutput{
			{Name: "oil", Kind: processing.Product, Quantity: customs.MustQuantity("190 kg")},
			{Name: "meal", Kind: processing.Product, Quantity: customs.MustQuantity("780 kg")},
			{Name: "moisture", Kind: processing.ProductionLoss, Quantity: customs.MustQuantity("30 kg")},
		},
	}
	needs, err := norm.Needs("oil", customs.MustQuantity("97 kg"), customs.Union())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(needs[0].Least, needs[0].Unit, "of", needs[0].Input)
	// Output: 100 kg of beans
}

// What a run used divides among what it gave.
func ExampleNormVersion_Divide() {
	norm := processing.NormVersion{
		Source: "calculation",
		Inputs: []processing.NormInput{{Goods: "ore", Quantity: customs.MustQuantity("1000 kg")}},
		Outputs: []processing.NormOutput{
			{Name: "metal", Kind: processing.Product, Percent: customs.MustPercent("80%")},
			{Name: "slag", Kind: processing.Waste, Percent: customs.MustPercent("15%")},
			{Name: "fumes", Kind: processing.ProductionLoss, Percent: customs.MustPercent("5%")},
		},
	}
	division, err := norm.Divide(customs.Union(),
		[]processing.Drawn{{Input: "ore", Quantity: customs.MustQuantity("1010 kg")}},
		[]processing.Made{
			{ID: "M1", Output: "metal", Quantity: customs.MustQuantity("800 kg")},
			{ID: "S1", Output: "slag", Quantity: customs.MustQuantity("150 kg")},
			{ID: "F1", Output: "fumes", Quantity: customs.MustQuantity("50 kg")},
		})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range division.Inputs[0].Outputs {
		fmt.Printf("%s contains %v kg", o.ID, o.Content)
		if o.Kind == processing.Product {
			fmt.Printf(", released at home it is charged with %v kg", o.Charge)
		}
		fmt.Println()
	}
	fmt.Printf("beyond the norm: %v kg\n", division.Inputs[0].Excess)
	// Output:
	// M1 contains 800 kg, released at home it is charged with 1000 kg
	// S1 contains 150 kg
	// F1 contains 50 kg
	// beyond the norm: 10 kg
}

// A norm is proposed from what production runs gave.
func ExamplePropose() {
	run := func(id processing.RunID, on, ore, metal string) processing.RecordedRun {
		return processing.RecordedRun{Run: id, On: customs.MustDate(on),
			Drawn: []processing.Drawn{{Input: "ore", Quantity: customs.MustQuantity(ore)}},
			Made:  []processing.Made{{Output: "metal", Quantity: customs.MustQuantity(metal)}}}
	}
	proposal, err := processing.Propose([]processing.RecordedRun{
		run("R1", "2026-02-01", "1000 kg", "800 kg"), run("R2", "2026-02-02", "1000 kg", "780 kg"),
	}, []processing.NormOutput{{Name: "metal", Kind: processing.Product}})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := proposal.Spreads[0]
	fmt.Printf("%v of metal from 1 of ore, from %v (%s) to %v (%s)\n", s.Mean, s.Least, s.LeastRun, s.Most, s.MostRun)
	// Output: 0.79 of metal from 1 of ore, from 0.78 (R2) to 0.8 (R1)
}

// A permit hears of everything that it lacks at once.
func ExamplePermit_Check() {
	permit := soya()
	permit.Authority = ""
	permit.Term = customs.MustTerm("P4Y")
	permit.Products[0].Cost = customs.Money{}
	for _, v := range permit.Check(customs.Union(), processing.Lists{}) {
		fmt.Println(v.Explain(customs.English))
		fmt.Println(v.Explain(customs.Russian))
	}
	// Output:
	// the authorised body is not named (cc/168/2/1)
	// не указан уполномоченный орган (cc/168/2/1)
	// oil: no cost (cc/168/2/4)
	// oil: не указана стоимость (cc/168/2/4)
	// the term is 4 years, at most 3 years is allowed (cc/168/3)
	// срок переработки – 4 года, предельный срок – 3 года (cc/168/3)
}
