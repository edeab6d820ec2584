// Command rates reads cells of the Union tariff as they are printed, and
// calculates the payments of one declaration line step by step.
package main

import (
	"fmt"
	"os"

	"github.com/eaeu-customs/inward/customs"
)

// cells are texts as the tariff has them, the last with a footnote mark that
// cannot be told from a figure.
var cells = [...]string{
	"5",
	"10, но не менее 0,02 евро за 1 кг",
	"10 плюс 0,1 евро за 1 кг",
	"15, либо 12,5, но не менее 0,6 евро за 1 см3 объема двигателя, в зависимости от того, какая из исчисленных сумм таможенной пошлины ниже",
	"563С)",
}

func main() {
	fmt.Println("Cells of the tariff")
	for _, cell := range cells {
		rate, err := customs.ParseTariffCell(cell)
		if err != nil {
			fmt.Println("  refused:", err)
			continue
		}
		fmt.Println(" ", rate)
	}
	if err := line(customs.Union()); err != nil {
		fmt.Fprintln(os.Stderr, customs.Explain(err, customs.English))
		os.Exit(1)
	}
}

// line calculates duty, excise and VAT of goods worth 10000 EUR that weigh a
// tonne. Each payment is rounded at its end, as the law option says.
func line(law customs.Law) error {
	price := customs.MustMoney("10000 EUR")
	euro := customs.MustExchangeRate("69.20 RUB per 1 EUR")
	base := customs.Base{
		Quantities: []customs.Quantity{customs.MustQuantity("1 t")},
		Exchange:   []customs.ExchangeRate{euro},
	}
	var err error
	if base.Value, err = euro.Convert(price, law.Rounding); err != nil {
		return err
	}
	fmt.Printf("\nA declaration line\n  value   %v at %v = %v\n", price, euro, base.Value)

	owed := customs.NewSum(base.Value.Currency())
	for _, payment := range []struct {
		name, rate string
	}{
		{"duty", "greater of 10% and 0.02 EUR/kg"},
		{"excise", "6%"},
		{"VAT", "20%"},
	} {
		rate, err := customs.ParseRate(payment.rate)
		if err != nil {
			return err
		}
		yield, err := rate.Yield(base, law.Rounding)
		if err != nil {
			return err
		}
		fmt.Printf("  %-7s %v of %v = %v, by %v\n", payment.name, rate, base.Value, yield.Amount, rate.Part(yield.Part()))
		owed.Add(yield.Amount)
		// What is paid before is in the base of what comes after it.
		if base.Value, err = base.Value.Add(yield.Amount); err != nil {
			return err
		}
	}
	total, err := owed.Total()
	fmt.Println("  owed   ", total)
	return err
}
