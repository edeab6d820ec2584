// Command quickstart follows one procedure from its permit to the last kopeck:
// soya beans from Brazil are crushed to oil and meal in Russia.
//
//	go run ./examples/quickstart [-lang en|ru]
//
// The story is in main.go, the data that a host would supply in data.go, the
// printing in print.go. The tariff cell, the exchange rates of the Bank of Russia
// and its key rates are those published for the days; quantities, prices and the
// output norm are made up.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
)

func main() {
	p := printer{out: os.Stdout}
	flags := flag.NewFlagSet("quickstart", flag.ExitOnError)
	flags.TextVar(&p.lang, "lang", customs.English, "language of the output, `en or ru`")
	_ = flags.Parse(os.Args[1:]) // which ends the program on an error
	if flags.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "quickstart takes no arguments, got %q; usage: quickstart [-lang en|ru]\n", flags.Args())
		os.Exit(2)
	}
	if err := run(p); err != nil {
		fmt.Fprintln(os.Stderr, customs.Explain(err, p.lang))
		os.Exit(1)
	}
}

// run tells the story.
func run(p printer) error {
	law := customs.Russia()
	law.LateExtensionDays = 10 // 165(3) leaves this to national law
	lists := processing.Lists{Calendar: workingDays()}

	// 1. The permit: what is missing is said all at once.
	permit := crushing()
	draft := permit
	draft.Processors, draft.WasteUse = nil, 0
	p.title("The permit|Документ об условиях переработки")
	p.violations("A draft|Проект", draft.Check(law, lists))
	p.violations("The permit|Документ", permit.Check(law, lists))

	procedure, err := processing.New(permit, law, lists)
	if err != nil {
		return err
	}
	book, err := liability.NewBook(rates())
	if err != nil {
		return err
	}
	host := host{procedure: procedure, book: book, print: p}

	// 2. Eighteen months: every act is decided, stored, applied.
	p.title("The story|События")
	host.do("2025-02-24", declare("10130010/240225/1", beans("L1", "1000 t", "430000.00 USD")))
	host.do("2025-02-26", processing.Release{Declaration: "10130010/240225/1"})
	host.do("2025-03-10", crush("R1", processing.Goods{{ID: "L1", Quantity: tonnes("900")}}, "166.5", "661.5", "36", "18", "18"))
	host.do("2025-03-31", processing.RecogniseProductionLoss{Goods: all("R1/loss"), Reference: "act 31"})
	host.do("2025-04-10", reExport("meal to Turkey", processing.Portion{ID: "R1/meal", Quantity: tonnes("400")}))
	host.do("2025-05-15", reExport("oil and meal to Egypt", processing.Portion{ID: "R1/oil", Quantity: tonnes("100")}, processing.Portion{ID: "R1/meal"}))
	host.do("2025-06-02", processing.DisposeWaste{Goods: all("R1/husks"), How: processing.HandedOver, Reference: "contract 12 with a landfill"})
	host.do("2025-06-16", reExport("screenings", processing.Portion{ID: "R1/screenings"}))
	host.do("2025-07-01", processing.Suspend{Under: customs.CustomsWarehouse, Goods: processing.Goods{{ID: "R1/oil", Quantity: tonnes("40")}}, Declaration: "10130010/010725/9"})
	host.do("2025-09-01", processing.Resume{Goods: processing.Goods{{ID: "R1/oil", Quantity: tonnes("40")}}})
	host.do("2025-09-23", declare("10130010/230925/2", beans("L2", "500 t", "210000.00 USD")))
	host.do("2025-09-25", processing.Release{Declaration: "10130010/230925/2"})
	host.do("2025-10-15", crush("R2", processing.Goods{{ID: "L1"}, {ID: "L2", Quantity: tonnes("200")}}, "55.5", "220.5", "12", "6", "6"))
	host.do("2025-10-31", processing.RecogniseProductionLoss{Goods: all("R2/loss"), Reference: "act 57"})
	host.do("2025-11-10", processing.Complete{Under: customs.ReleaseForDomesticConsumption, Declaration: "10130010/101125/3", Office: office, Goods: processing.Goods{{ID: "R1/oil", Quantity: tonnes("40")}}})
	host.pay("2025-11-10")
	host.do("2025-12-10", reExport("the second run", processing.Portion{ID: "R2/oil"}, processing.Portion{ID: "R2/meal"}, processing.Portion{ID: "R2/screenings"}))
	host.do("2025-12-15", processing.DisposeWaste{Goods: all("R2/husks"), How: processing.Unfit, Reference: "act 70"})

	// 3. The term runs out. What may still be done, and what stands in the way?
	p.title("After the last day|После истечения срока")
	host.do("2026-03-02", reExport("too late", processing.Portion{ID: "R1/oil"}))
	host.acts("2026-03-02", all("R1/oil"))
	host.totals("2026-03-02")

	// 4. National law lets it be extended late; most of the rest leaves in time.
	p.title("Extended late|Продление после истечения срока")
	host.do("2026-03-04", processing.ExtendPermit{Term: customs.MustTerm("P15M"), Reference: "decision 8"})
	host.do("2026-03-05", processing.ExtendTerm{Until: customs.MustDate("2026-05-26"), Reference: "decision 9"})
	host.do("2026-04-10", reExport("the last oil", processing.Portion{ID: "R1/oil"}))
	host.do("2026-04-20", reExport("beans as they came", processing.Portion{ID: "L2", Quantity: tonnes("200")}))
	host.deadlines("2026-05-01")

	// 5. 100 t of beans stay beyond the new last day.
	p.title("The end|Итог")
	host.ledger("2026-06-01")
	host.bill("2026-06-01")
	return host.err
}

// host is a program that embeds the library: it stores records, here in memory,
// and keeps a procedure up to date with them.
type host struct {
	procedure *processing.Procedure
	book      *liability.Book
	records   []processing.Record
	print     printer
	err       error
}

// do asks for an act: what is admitted is stored and applied, what is refused is
// printed with its reasons.
func (h *host) do(on string, c processing.Command) {
	if h.err != nil {
		return
	}
	d, err := h.procedure.Decide(customs.MustDate(on), c)
	if err != nil {
		h.err = err
		return
	}
	h.print.decision(on, c, d)
	if d.Err() == nil {
		h.records = append(h.records, d.Record())
		h.err = h.procedure.Apply(d.Record())
	}
}

// settle works out what is owed on a day.
func (h *host) settle(on string) (bill liability.Bill) {
	if h.err != nil {
		return bill
	}
	day := customs.MustDate(on)
	var obligations []liability.Obligation
	if obligations, h.err = h.procedure.Obligations(day); h.err == nil {
		bill, h.err = liability.Settle(obligations, h.procedure.Payments(day), h.book, h.procedure.Law(), day)
	}
	return bill
}

// pay pays what is outstanding on a day, first the payments and then the interest
// that they bear once they are paid.
func (h *host) pay(on string) {
	for _, interest := range []bool{false, true} {
		bill := h.settle(on)
		for _, entry := range bill.Entries {
			for _, post := range entry.Posts {
				amount := post.Account.Outstanding
				if interest {
					amount = post.Interest.Outstanding
				}
				if amount.Sign() > 0 {
					h.do(on, processing.Pay{Payment: liability.Payment{ID: fmt.Sprint("order ", len(h.records)), On: customs.MustDate(on), Debtor: entry.Debtor,
						Lot: entry.Lot, Kind: post.Kind, Interest: interest, Amount: amount, Basis: entry.Basis}})
				}
			}
		}
	}
}
