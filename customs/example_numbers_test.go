package customs_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/eaeu-customs/inward/customs"
)

func ExampleMoney() {
	duty := customs.MustMoney("13900 RUB")
	vat, err := customs.MoneyFromDecimal(decimal.RequireFromString("58380.00"), customs.RUB)
	if err != nil {
		fmt.Println(err)
		return
	}
	total, err := duty.Add(vat)
	fmt.Println(total, err)
	fmt.Println(total.Decimal().StringFixed(2), total.Currency().Name(customs.English))

	_, err = duty.Add(customs.MustMoney("5 EUR"))
	fmt.Println(err)
	fmt.Println(customs.Explain(err, customs.Russian))
	fmt.Println(errors.Is(err, customs.ErrCurrency))
	// Output:
	// 72280.00 RUB <nil>
	// 72280.00 Russian Ruble
	// addition: 13900.00 RUB and 5.00 EUR are not of one currency
	// сложение: 13900.00 RUB и 5.00 EUR — не в одной валюте
	// true
}

// A lot of three pieces owes 0.50; each piece drawn pays its slice.
func ExampleMoney_Slice() {
	duty, lot := customs.MustMoney("0.50 RUB"), customs.MustQuantity("3 pcs")
	kopecks := customs.Rounding{Scale: 2, Mode: customs.HalfUp}
	sum := customs.NewSum(customs.RUB)
	for i := range 3 {
		from, _ := customs.NewQuantity(i, customs.Piece)
		upto, _ := customs.NewQuantity(i+1, customs.Piece)
		slice, err := duty.Slice(from, upto, lot, kopecks)
		if err != nil {
			fmt.Println(err)
			return
		}
		sum.Add(slice)
		fmt.Println(slice)
	}
	fmt.Println(sum.Total())
	// Output:
	// 0.17 RUB
	// 0.16 RUB
	// 0.17 RUB
	// 0.50 RUB <nil>
}

func ExampleQuantity() {
	placed := customs.MustQuantity("1 т")
	drawn := customs.MustQuantity("250.5 kg")
	left, _ := placed.Sub(drawn)
	inKilograms, _ := left.In(customs.Kilogram)
	share, _ := drawn.Over(placed)
	fmt.Println(left, "=", inKilograms.Arg().Text(customs.Russian))
	fmt.Println(share, customs.Kilogram.Code())

	_, err := placed.Add(customs.MustQuantity("5 kg-N"))
	fmt.Println(err)
	// Output:
	// 0.7495 t = 749.5 кг
	// 0.2505 166
	// addition: 1 t and 5 kg-N do not measure the same
}

func ExampleRatio() {
	norm := customs.MustRatio("0.8") // kg of product per kg of input
	used, _ := customs.MustRatio("200").Quo(norm)
	third, _ := customs.NewRatio(1, 3)
	fmt.Println(used, third, third.Mul(customs.MustRatio("3")).IsOne())
	// Output: 250 1/3 true
}

func ExamplePercent_Of() {
	kopecks := customs.Rounding{Scale: 2, Mode: customs.HalfUp}
	fmt.Println(customs.MustPercent("12.5%").Of(customs.MustMoney("100.10 RUB"), kopecks))
	// Output: 12.51 RUB <nil>
}

func ExampleExchangeRate_Convert() {
	var rate customs.ExchangeRate
	if err := json.Unmarshal([]byte(`"62.1250 RUB per 1 EUR"`), &rate); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rate.Convert(customs.MustMoney("200 EUR"), customs.Rounding{Scale: 2, Mode: customs.HalfUp}))
	// Output: 12425.00 RUB <nil>
}

func ExampleSum() {
	sum := customs.NewSum(customs.RUB)
	sum.Add(customs.MustMoney("50000 RUB"))
	sum.Add(customs.MustMoney("110000 RUB"))
	fmt.Println(sum.Total())

	sum.Add(customs.MustMoney("1 USD"))
	fmt.Println(sum.Total())
	// Output:
	// 160000.00 RUB <nil>
	//  addition: 160000.00 RUB and 1.00 USD are not of one currency
}

func ExampleParseUnit() {
	for _, text := range []string{"шт", "796", "pcs"} {
		unit, _ := customs.ParseUnit(text)
		fmt.Println(unit, unit.Code(), unit.Name(customs.Russian))
	}
	// Output:
	// pcs 796 штука
	// pcs 796 штука
	// pcs 796 штука
}
