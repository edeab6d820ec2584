package customs_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
)

// Example calculates the import duty of a declaration line from the cell of the
// tariff that it falls under.
func Example() {
	rate, err := customs.ParseTariffCell("5, но не менее 0,2 евро за 1 кг")
	if err != nil {
		fmt.Println(err)
		return
	}
	line := customs.Base{
		Value:      customs.MustMoney("278000 RUB"),
		Quantities: []customs.Quantity{customs.MustQuantity("1 t")},
		Exchange:   []customs.ExchangeRate{customs.MustExchangeRate("62.1250 RUB per 1 EUR")},
	}
	duty, err := rate.Yield(line, customs.Union().Rounding)
	if err == nil {
		fmt.Println(rate, "=", duty.Amount, "by", rate.Part(duty.Part()))
	}
	line.Exchange = nil // nothing stands in for what is missing
	if _, err = rate.Yield(line, customs.Union().Rounding); err != nil {
		fmt.Println(err)
		fmt.Println(customs.Explain(err, customs.Russian))
	}
	// Output:
	// greater of 5% and 0.2 EUR/kg = 13900.00 RUB by 5%
	// wanted the exchange rate of EUR in RUB, it is not given
	// требуется курс EUR к RUB, он не указан
}
