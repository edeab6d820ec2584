package customs_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
)

// A cell of the tariff as it is printed becomes a rate.
func ExampleParseTariffCell() {
	for _, cell := range []string{
		"12,5",
		"10, но не менее 0,02 евро за 1 кг",
		"282 доллара США за 1000 кг",
		"563С)",
		"–",
	} {
		r, err := customs.ParseTariffCell(cell)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r)
	}
	// Output:
	// 12.5%
	// greater of 10% and 0.02 EUR/kg
	// 282 USD/1000 kg
	// tariff cell "563С)", byte 0: wanted a space between the figure and the mark: a footnote mark is glued to the figure
	// tariff cell "–", byte 0: wanted a rate: a dash states none, not even zero
}

// What a rate yields says which part of it decided.
func ExampleRate_Yield() {
	r := customs.MustRate("5% but not less than 0.2 EUR/kg")
	y, err := r.Yield(customs.Base{
		Value:      customs.MustMoney("278000.00 RUB"),
		Quantities: []customs.Quantity{customs.MustQuantity("1000 kg")},
		Exchange:   []customs.ExchangeRate{customs.MustExchangeRate("62.1250 RUB per 1 EUR")},
	}, customs.Rounding{Scale: 2, Mode: customs.HalfUp})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(y.Amount, "by", r.Part(y.Part()))
	// Output:
	// 13900.00 RUB by 5%
}

// A rate is resolved once for a line and then applied to its parts.
func ExampleRate_Resolve() {
	kopecks := customs.Rounding{Scale: 2, Mode: customs.HalfUp}
	whole := []customs.Quantity{customs.MustQuantity("1000 kg")}
	r, err := customs.MustRate("0.2 EUR/kg").Resolve(customs.RUB, []customs.ExchangeRate{customs.MustExchangeRate("62.1250 RUB per 1 EUR")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for part := range int64(4) {
		y, err := r.YieldOfPart(customs.MustMoney("0.00 RUB"), whole, part, 3, kopecks)
		fmt.Println(y.Amount, err)
	}
	// Output:
	// 0.00 RUB <nil>
	// 4141.67 RUB <nil>
	// 8283.33 RUB <nil>
	// 12425.00 RUB <nil>
}
