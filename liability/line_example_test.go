package liability_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// A book lists the rates as data; a lot is resolved once; a slice of it pays what
// the law says and shows how.
func ExampleResolve() {
	book, err := liability.DecodeBook([]byte(`{
		"measures": [
			{"kind": "duty", "code": "1201", "rate": "greater of 5% and 0.2 EUR/kg", "from": "2026-01-01", "source": "tariff"},
			{"kind": "vat", "rate": "20%", "from": "2019-01-01", "source": "tax code"}
		],
		"coverage": [
			{"kind": "special", "from": "2026-01-01", "source": "list of measures"},
			{"kind": "anti-dumping", "from": "2026-01-01", "source": "list of measures"},
			{"kind": "countervailing", "from": "2026-01-01", "source": "list of measures"},
			{"kind": "excise", "from": "2026-01-01", "source": "tax code"}
		],
		"quotations": [{"rate": "62.1250 RUB per 1 EUR", "day": "2026-01-10", "bank": "Bank of Russia"}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	lot := liability.Lot{
		ID: "L1", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
		Quantity: customs.MustQuantity("1000 kg"), Value: customs.MustMoney("278000 RUB"),
		Registered: customs.MustDate("2026-01-10"),
	}
	law := customs.Union()
	law.Currency = customs.RUB
	line, err := liability.Resolve(&lot, book, law, liability.Charge{Basis: liability.ProductsAtHome})
	if err != nil {
		fmt.Println(err)
		return
	}
	var trace customs.Trace
	amounts, err := line.ExplainSlice(liability.Slice{{To: customs.MustRatio("250")}}, &trace)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(amounts.Of(liability.Duty), amounts.Of(liability.VAT))
	for step := range trace.All() {
		if step.Out != (customs.Arg{}) {
			fmt.Println(step)
		}
	}
	// Output:
	// 3475.00 RUB 14595.00 RUB
	// exchange rate on 2026-01-10 by Bank of Russia: 62.1250 RUB per 1 EUR
	// customs value: 278000.00 RUB × 250 / 1000 kg = 69500.00 RUB [cc/175/1; value-rounding]
	// import customs duty: greater of 5% and 0.2 EUR/kg, decided by 5% × 69500.00 RUB = 3475.00 RUB [cc/175/1]
	// value added tax: 20% × 72975.00 RUB = 14595.00 RUB [cc/175/1; remedies-in-vat]
}
