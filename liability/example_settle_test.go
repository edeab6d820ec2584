package liability_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Half of a lot of soya beans was made into products that are released for domestic
// consumption; the duties are paid on the day, and interest is owed on them.
func ExampleSettle() {
	o := released("2026-04-22") // 100 days after placing
	o.Slice = liability.Slice{{To: customs.MustRatio("500")}}
	o.Subject = "oil of run R1"
	paid := []liability.Payment{
		pay("PP 1", "2026-04-22", liability.Duty, "100000.00 RUB", liability.ProductsAtHome),
		pay("PP 2", "2026-04-22", liability.VAT, "220000.00 RUB", liability.ProductsAtHome),
	}
	bill, err := liability.Settle([]liability.Obligation{o}, paid, bookOf("2025-01-01 18%"), russian(), customs.MustDate("2026-04-22"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range bill.Entries[0].Posts {
		fmt.Println(p.Code, p.Kind, p.Account.Paid, "interest", p.Interest.Outstanding)
	}
	fmt.Println("to be paid still:", bill.Sum.Interest.Outstanding)
	// Output:
	// 2010 duty 100000.00 RUB interest 5000.00 RUB
	// 5010 vat 220000.00 RUB interest 11000.00 RUB
	// to be paid still: 16000.00 RUB
}

// An obligation is contingent until a deadline comes; the last day of the term is in
// time.
func ExampleObligation_StandingOn() {
	o := placed()
	for _, on := range []string{"2026-12-31", "2027-01-01"} {
		s, err := o.StandingOn(customs.MustDate(on), russian())
		fmt.Println(on, s.Status, s.By, s.Deadline, err)
	}
	// Output:
	// 2026-12-31 contingent cc/174/1  <nil>
	// 2027-01-01 due cc/174/4/3 2026-12-31 <nil>
}

func ExampleAccrue() {
	in, err := liability.Accrue(liability.InterestFacts{
		Placed: customs.MustDate("2026-03-01"), End: customs.MustDate("2026-06-09"),
		Suspensions: []liability.Span{{From: customs.MustDate("2026-04-01"), To: customs.MustDate("2026-05-01")}},
	}, annual("2025-01-01 16%"), russian())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range in.Periods {
		fmt.Println(p.Days, p.Count, p.Rate, p.Divisor)
	}
	m, err := in.Of(customs.MustMoney("50000.00 RUB"), russian().Rounding)
	fmt.Println(in.Days(), m, err)
	// Output:
	// 2026-03-02..2026-03-31 30 16% 360
	// 2026-05-01..2026-06-09 40 16% 360
	// 70 1555.56 RUB <nil>
}
