package processing_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// flat is a book in which beans pay 10% duty and 20% VAT and the key rate is 16%.
func flat() *liability.Book {
	day, given := customs.MustDate("2026-01-01"), "given"
	data := liability.BookData{State: customs.MemberRussia,
		Measures: []liability.Measure{
			{Kind: liability.Duty, Rate: customs.MustRate("10%"), From: day, Source: given},
			{Kind: liability.VAT, Rate: customs.MustRate("20%"), From: day, Source: given}},
		Interest: []liability.InterestRow{{State: customs.MemberRussia, Annual: customs.MustPercent("16%"), From: day, Source: given}}}
	for _, kind := range []liability.Kind{liability.Special, liability.AntiDumping, liability.Countervailing, liability.Excise} {
		data.Coverage = append(data.Coverage, liability.Coverage{Kind: kind, From: day, Source: given})
	}
	book, err := liability.NewBook(data)
	if err != nil {
		panic(err)
	}
	return book
}

// An act is decided, stored and applied; one that the law does not admit says why.
// What is owed follows from the ledger.
func ExampleProcedure_Decide() {
	procedure, err := New(soyPermit(), customs.Russia(), Lists{})
	if err != nil {
		panic(err) // what the permit lacks, all at once
	}
	for _, act := range []struct {
		on      string
		command Command
	}{
		{"2026-03-01", declaration("D1", lot("beans", "1000 kg"))},
		{"2026-03-01", Release{Declaration: "D1"}},
		{"2026-03-10", press("R1", Goods{{ID: "beans"}}, "800 kg", "150 kg", "50 kg")},
		{"2026-05-01", Complete{Under: customs.CustomsTransit, Goods: Goods{{ID: "R1/oil"}}}},
		{"2026-06-09", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: Goods{{ID: "R1/oil"}}}},
	} {
		decision, err := procedure.Decide(customs.MustDate(act.on), act.command)
		if err != nil {
			panic(err) // the input is no fact: an unknown lot, a wrong unit, no day
		}
		if no := decision.Err(); no != nil {
			fmt.Println(act.on, no) // the law says no, by which provision, and what would cure it
			continue
		}
		if err := procedure.Apply(decision.Record()); err != nil { // store the record first
			panic(err)
		}
	}
	today := customs.MustDate("2026-06-09")
	obligations, err := procedure.Obligations(today)
	if err != nil {
		panic(err)
	}
	bill, err := liability.Settle(obligations, procedure.Payments(today), flat(), procedure.Law(), today)
	if err != nil {
		panic(err) // a rate that is missing, say
	}
	fmt.Println("payable:", bill.Sum.Account.Payable)
	// Output:
	// 2026-05-01 the procedure cannot be completed by customs transit (cc/173/2/1); cure: another procedure for foreign goods; transit is a carriage, temporary import of products a suspension
	// payable: 320000.00 RUB
}
