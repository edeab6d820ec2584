package processing_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// A whole life: a lot is declared and released, processed by its norm, and what
// came of it leaves in every way that the law knows for it; at the end nothing is
// open and the procedure is completed.
func Example() {
	p, err := processing.New(soyPermit(), customs.Russia(), processing.Lists{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, act := range []struct {
		on string
		processing.Command
	}{
		{"2026-02-01", processing.Declare{Declaration: "10130010/010226/0000001", Declarant: p.Permit(customs.Date{}).Holder.ID(),
			Office:         p.Permit(customs.Date{}).PlacedAt[0],
			Identification: customs.Met, Prohibitions: customs.Met,
			Lots: []processing.Lot{{ID: "L1", Name: "beans", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
				Quantity: customs.MustQuantity("1000 kg"), Value: customs.MustMoney("2000000 RUB")}}}},
		{"2026-02-03", processing.Release{Declaration: "10130010/010226/0000001"}},
		{"2026-03-01", processing.Process{Run: "R1", Norm: "press", Operation: processing.Working, By: "7701000002",
			Inputs: processing.Goods{{ID: "L1"}},
			Outputs: []processing.Made{
				{ID: "oil", Output: "oil", Quantity: customs.MustQuantity("800 kg")},
				{ID: "husks", Output: "husks", Quantity: customs.MustQuantity("150 kg")},
				{ID: "drying", Output: "drying", Quantity: customs.MustQuantity("50 kg")},
			}}},
		{"2026-03-02", processing.RecogniseProductionLoss{Goods: processing.Goods{{ID: "drying"}}, Reference: "decision 1"}},
		{"2026-03-05", processing.DisposeWaste{Goods: processing.Goods{{ID: "husks"}}, How: processing.Buried, Reference: "act 7"}},
		{"2026-04-01", processing.Complete{Under: customs.ReExport,
			Goods: processing.Goods{{ID: "oil", Quantity: customs.MustQuantity("600 kg")}}}},
		{"2026-05-01", processing.Suspend{Under: customs.CustomsWarehouse, Goods: processing.Goods{{ID: "oil"}}}},
		{"2026-06-01", processing.Complete{Under: customs.ReleaseForDomesticConsumption, Goods: processing.Goods{{ID: "oil"}}}},
	} {
		d, err := p.Decide(customs.MustDate(act.on), act.Command)
		if err == nil {
			err = d.Err()
		}
		if err == nil {
			err = p.Apply(d.Record()) // the host stores the record first
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s %-26s %s\n", act.on, processing.KindOf(act.Command), p.State(customs.MustDate(act.on), nil).Status())
	}
	certificate, err := p.On(customs.MustDate("2026-06-01")).Certificate()
	fmt.Println("closed:", certificate.Closed(), err)
	// Output:
	// 2026-02-01 declare                    declared
	// 2026-02-03 release                    underway
	// 2026-03-01 process                    underway
	// 2026-03-02 recognise production loss  underway
	// 2026-03-05 dispose waste              underway
	// 2026-04-01 complete                   underway
	// 2026-05-01 suspend                    suspended
	// 2026-06-01 complete                   completed
	// closed: true <nil>
}

// The status of goods is a type, and each takes only the commands that the law
// knows in it.
func ExampleProcedure_State() {
	p := exampleSoy()
	goods := processing.Goods{{ID: "L1"}}
	for _, on := range []string{"2027-02-01", "2027-02-02"} { // the last day, and the day after
		var d processing.Decision
		var err error
		switch s := p.State(customs.MustDate(on), goods).(type) {
		case processing.Underway:
			d, err = s.Do(processing.Complete{Under: customs.ReExport, Goods: goods})
		case processing.Lapsed:
			d, err = s.Do(processing.Store{Goods: goods})
			// s.Do(processing.Complete{…}) does not compile: Complete does not
			// implement LapsedCommand (missing method whenLapsed)
		}
		fmt.Printf("%s %T %v %v\n", on, d.Record().Event, d.Err(), err)
	}
	// Output:
	// 2027-02-01 processing.GoodsCompleted <nil> <nil>
	// 2027-02-02 processing.GoodsStored <nil> <nil>
}

// What is open on a day, what stands in the way of the rest, and what would cure
// it.
func ExampleProcedure_Acts() {
	p := exampleSoy()
	openings, err := p.Acts(customs.MustDate("2027-02-02"), processing.Goods{{ID: "L1"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range openings {
		switch o.Command {
		case processing.CommandStore, processing.CommandPlaceAfterLapse:
			fmt.Println(o.Command, "is open by", o.Provision)
		case processing.CommandComplete:
			for _, v := range o.Violations {
				fmt.Printf("%s is not, by %s: %s\ncure: %s\n", o.Command, v.Provision, v.Detail, v.Cure)
			}
		}
	}
	// Output:
	// complete is not, by cc/164/2/1: the term of the procedure of L1 ran out: its last day was 2027-02-01
	// cure: an extension where national law still allows one, or storage or placing after lapse
	// store is open by cc/129/6
	// place after lapse is open by cc/129/7
}

// The table itself: where an act leads from a status, and by which provision.
func ExampleTransitions() {
	for row := range processing.Transitions() {
		if row.From == processing.StatusSuspended && !row.To.Has(row.From) {
			fmt.Printf("%s → %s: %s\n", row.Command, row.To, row.Provision)
		}
	}
	// Output:
	// complete → completed: cc/173/2/1
	// resume → underway: cc/173/3
	// occur → completed: cc/173/2/6
	// lose → underway: cc/174/4/2
	// recognise loss → completed: cc/173/2/3
	// detain → completed: cc/174/2/9
	// seize → seized: cc/133
	// confiscate → completed: cc/174/2/8
}

// exampleSoy is a procedure with one lot released on 2026-02-01 for a year.
func exampleSoy() *processing.Procedure {
	p, err := processing.New(soyPermit(), customs.Russia(), processing.Lists{})
	if err != nil {
		panic(err)
	}
	for _, c := range []processing.Command{declaration("D1", lot("L1", "1000 kg")), processing.Release{Declaration: "D1"}} {
		d, err := p.Decide(customs.MustDate("2026-02-01"), c)
		if err != nil || p.Apply(d.Record()) != nil {
			panic(d.Err())
		}
	}
	return p
}
