package valuation_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/valuation"
)

// A purchase under CIP: the price in euro, a mould that the buyer lent, a royalty,
// and the inland part of the carriage, which the price contains.
func Example() {
	paid := valuation.Sale{
		Sold:  customs.Met,
		Price: customs.MustMoney("50000 EUR"), PriceEvidence: "invoice 118",
		Items: []valuation.Item{
			valuation.Assist{
				Kind: valuation.Tools, Value: customs.MustMoney("10000 EUR"), In: valuation.Apart, Evidence: "mould invoice",
				Spread: valuation.Spread{
					Way: valuation.OverContract, Whole: customs.MustQuantity("1000 pcs"), Evidence: "contract",
				},
			},
			valuation.Royalty{
				Rate: customs.MustPercent("5%"), Base: customs.MustMoney("60000 EUR"),
				Relates: customs.Met, ConditionOfSale: customs.Met, In: valuation.Apart, Evidence: "licence 4",
			},
			valuation.InlandTransport{
				Amount: customs.MustMoney("700 EUR"), In: valuation.InPrice, Stated: customs.Met, Evidence: "invoice 118",
			},
		},
		Answers: valuation.NoToAll(),
	}
	paid.Answers.Royalties = valuation.Yes
	day := customs.MustDate("2026-03-02")
	d, err := valuation.Determine(valuation.UnionImport(customs.RUB), valuation.Facts{
		Goods: valuation.Goods{
			Name: "castings", Code: customs.MustGoodsCode("7325 99 900 0"),
			Quantity: customs.MustQuantity("200 pcs"), State: valuation.Moved,
		},
		Registered: day, Crossed: day,
		Quotations: []valuation.Quotation{{On: day, Rate: customs.MustExchangeRate("90.25 RUB per 1 EUR")}},
		Sale:       &paid,
		Papers:     valuation.Papers{Terms: valuation.CIP, TermsPlace: "Moscow", Arrival: "Brest"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Value, "by method", uint8(d.Method))
	tr := d.Trace()
	fmt.Print(tr.String())
	// Output:
	// 4900575.00 RUB by method 1
	// 1. 10000.00 EUR over 1000 pcs, contract: 200 pcs of these goods [cc/40/1]
	// 2. tools, dies, moulds and the like: 0 pcs borne before, the part of these goods is 2000.00 EUR [cc/40/1]
	// 3. royalties and licence fees: 5% of 60000.00 EUR = 3000.00 EUR [cc/40/1]
	// 4. price paid or payable: 50000.00 EUR at 90.2500 RUB per 1 EUR of 2026-03-02 = 4512500.00 RUB [cc/38]
	// 5. tools, dies, moulds and the like: 2000.00 EUR at 90.2500 RUB per 1 EUR of 2026-03-02 = 180500.00 RUB [cc/38]
	// 6. royalties and licence fees: 3000.00 EUR at 90.2500 RUB per 1 EUR of 2026-03-02 = 270750.00 RUB [cc/38]
	// 7. transport in the territory after arrival: 700.00 EUR at 90.2500 RUB per 1 EUR of 2026-03-02 = 63175.00 RUB [cc/38]
	// 8. 4512500.00 RUB + 451250.00 RUB − 63175.00 RUB = 4900575.00 RUB [cc/39/1]
}

// A filled ДТС-1, as text.
func ExampleDetermination_Form() {
	day := customs.MustDate("2026-03-02")
	answers := valuation.NoToAll()
	d, err := valuation.Determine(valuation.UnionImport(customs.RUB), valuation.Facts{
		Goods: valuation.Goods{
			Name: "sewing machines", Code: customs.MustGoodsCode("8452 29 000 0"),
			Quantity: customs.MustQuantity("40 pcs"), State: valuation.Moved,
		},
		Registered: day, Crossed: day,
		Quotations: []valuation.Quotation{
			{On: day, Rate: customs.MustExchangeRate("80 RUB per 1 USD")},
			{On: day, Rate: customs.MustExchangeRate("11.5 RUB per 1 CNY")},
		},
		Sale: &valuation.Sale{
			Sold:  customs.Met,
			Price: customs.MustMoney("100000 CNY"), PriceEvidence: "invoice 7",
			Items: []valuation.Item{
				valuation.Transport{Amount: customs.MustMoney("2500 USD"), In: valuation.Apart, Evidence: "waybill 31"},
				valuation.Insurance{Amount: customs.MustMoney("150 USD"), In: valuation.Apart, Evidence: "policy 9"},
				valuation.Commission{Agent: valuation.BuyingAgent, Amount: customs.MustMoney("900 USD"), In: valuation.Apart, Evidence: "agency contract 2"},
			},
			Answers: answers,
		},
		Papers: valuation.Papers{
			Seller:  customs.MustPerson("91310000; CN; Shanghai Machines"),
			Buyer:   customs.MustPerson("7701234567; RU; Atelier"),
			Terms:   valuation.FOB,
			Invoice: "7 of 2026-01-15", Contract: "SM-1 of 2025-12-01",
			TermsPlace: "Shanghai", Arrival: "Vladivostok",
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(d.Form(customs.English))
	// Output:
	// DECLARATION OF CUSTOMS VALUE DTS-1
	// Union rules for imports
	//
	// 1    Seller                                                         Shanghai Machines (91310000)
	// 2a   Buyer                                                          Atelier (7701234567)
	// 3    Delivery terms                                                 FOB Shanghai
	// 4    Invoice                                                        7 of 2026-01-15
	// 5    Contract                                                       SM-1 of 2025-12-01
	//      Place of arrival                                               Vladivostok
	//      Goods                                                          8452 29 000 0 sewing machines, 40 pcs
	// 7a   Are seller and buyer related?                                  no
	// 8a   Are the buyer's rights restricted?                             no
	// 8b   Does the price depend on conditions?                           no
	// 9b   Are royalties or licence fees paid?                            no
	// 9c   Does part of the proceeds go to the seller?                    no
	//      Method                                                         1, transaction value
	//
	// 11a  price paid or payable                                          1150000.00 RUB (100000.00 CNY at 11.5000 RUB per 1 CNY)
	// 11b  indirect payments                                              —
	// 12   total of the basis                                             1150000.00 RUB
	// 13a  commissions and brokerage, but for buying commissions          —
	// 13b  containers and packing                                         —
	// 14a  materials, components and the like incorporated                —
	// 14b  tools, dies, moulds and the like                               —
	// 14c  materials consumed in production                               —
	// 14d  engineering, development, design, plans and sketches           —
	// 15   royalties and licence fees                                     —
	// 16   part of the proceeds of resale that goes to the seller         —
	// 17   transport to the place of arrival                              200000.00 RUB (2500.00 USD at 80.0000 RUB per 1 USD)
	// 18   loading, unloading and handling                                —
	// 19   insurance                                                      12000.00 RUB (150.00 USD at 80.0000 RUB per 1 USD)
	// 20   total of the additions                                         212000.00 RUB
	// 21   construction, assembly, maintenance or technical aid after
	//      import                                                         —
	// 22   transport in the territory after arrival                       —
	// 23   duties, taxes and fees                                         —
	// 24   total of the deductions                                        0.00 RUB
	// 25a  customs value                                                  1362000.00 RUB
	// 25b  customs value in US dollars                                    17025.00 USD (at 80.0000 RUB per 1 USD)
}

// A filled ДТС-2 for method 2, in Russian, with the reason against method 1.
func ExampleDetermination_Form_comparables() {
	day := customs.MustDate("2026-03-02")
	d, err := valuation.Determine(valuation.UnionImport(customs.RUB), valuation.Facts{
		Goods: valuation.Goods{
			Name: "радиоприемники", Code: customs.MustGoodsCode("8527 13 990 0"), Quantity: customs.MustQuantity("1700 pcs"),
			Country: customs.MustCountry("CN"), State: valuation.Moved,
		},
		Registered: day, Crossed: day,
		Sale: &valuation.Sale{
			Sold: customs.NotMet, Price: customs.MustMoney("6800 RUB"), PriceEvidence: "proforma",
			Answers: valuation.NoToAll(),
		},
		Comparables: []valuation.Comparable{{
			Name: "10702030/150126/0000017", Value: customs.MustMoney("1092500 RUB"), Quantity: customs.MustQuantity("2300 pcs"),
			Identical: customs.Met, Accepted: customs.Met, Country: customs.MustCountry("CN"), Crossed: customs.MustDate("2026-01-15"),
			SameLevel: customs.Met, SameQuantity: customs.NotMet, SameTransport: customs.Met,
			Adjustments: []valuation.Adjustment{{Kind: valuation.ForQuantity, Amount: customs.MustMoney("57500 RUB"), Evidence: "прейскурант"}},
			Evidence:    "декларация",
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(d.Form(customs.Russian))
	// Output:
	// ДЕКЛАРАЦИЯ ТАМОЖЕННОЙ СТОИМОСТИ ДТС-2
	// Правила Союза для ввозимых товаров
	//
	//      Товар                                                          8527 13 990 0 радиоприемники, 1700 шт
	// 6    Метод                                                          2, по стоимости сделки с идентичными товарами
	// 7    Метод 1 неприменим:
	//      – радиоприемники: продажа для данного перемещения через
	//      границу: не соблюдено (cc/39/1)
	//
	// 11   стоимость сделки с идентичными (однородными) товарами          1092500.00 RUB
	// 12а  вычитается: поправка на количество                             —
	// 12б  вычитается: поправка на коммерческий уровень                   —
	// 12в  вычитается: поправка на разницу в расходах на перевозку        —
	// 12г  вычитается: поправка на разницу в расходах на погрузку,
	//      разгрузку                                                      —
	// 12д  вычитается: поправка на разницу в расходах на страхование      —
	// 13   итого вычитаемые поправки                                      0.00 RUB
	// 14а  прибавляется: поправка на количество                           57500.00 RUB
	// 14б  прибавляется: поправка на коммерческий уровень                 —
	// 14в  прибавляется: поправка на разницу в расходах на перевозку      —
	// 14г  прибавляется: поправка на разницу в расходах на погрузку,
	//      разгрузку                                                      —
	// 14д  прибавляется: поправка на разницу в расходах на страхование    —
	// 15   итого прибавляемые поправки                                    57500.00 RUB
	// 16   стоимость сделки с учетом поправок                             1150000.00 RUB
	// 17а  количество идентичных (однородных) товаров                     2300 шт
	// 17б  количество оцениваемых товаров                                 1700 шт
	// 18   таможенная стоимость                                           850000.00 RUB
}

// Freight of an invoice over its lines by weight, insurance by value: the parts add
// up exactly.
func ExampleApportion() {
	rows, err := valuation.Apportion([]valuation.Shared{
		{Name: "freight", Amount: customs.MustMoney("1000 EUR"), By: valuation.ByWeight},
		{Name: "insurance", Amount: customs.MustMoney("100 EUR"), By: valuation.ByValue},
	}, []valuation.InvoiceLine{
		{Name: "yarn", Value: customs.MustMoney("7000 EUR"), Weight: customs.MustQuantity("3 t")},
		{Name: "zips", Value: customs.MustMoney("2000 EUR"), Weight: customs.MustQuantity("150 kg")},
		{Name: "labels", Value: customs.MustMoney("500 EUR"), Weight: customs.MustQuantity("20 kg")},
	}, customs.Rounding{Scale: 2, Mode: customs.HalfUp})
	fmt.Println(rows, err)
	// Output: [[946.37 EUR 47.32 EUR 6.31 EUR] [73.68 EUR 21.06 EUR 5.26 EUR]] <nil>
}

// What the inputs of a product were worth stands in the place of its own value.
func ExampleOfInputs() {
	m, steps, err := valuation.OfInputs([]valuation.Input{{
		Lot: "L1", Value: customs.MustMoney("2000000 RUB"),
		Placed: customs.MustQuantity("1000 kg"), Upto: customs.MustQuantity("250 kg"),
	}}, customs.Rounding{Scale: 2, Mode: customs.HalfUp})
	fmt.Println(m, err)
	fmt.Print(steps.String())
	// Output:
	// 500000.00 RUB <nil>
	// 1. L1: 250 kg of 1000 kg, from 0 kg = 500000.00 RUB [cc/175/1]
}
