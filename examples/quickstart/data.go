package main

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
)

var (
	mill   = customs.MustPerson("7701000001; RU; Mill")
	office = customs.MustOffice("10130010")
)

func tonnes(n string) customs.Quantity           { return customs.MustQuantity(n + " t") }
func all(id processing.GoodsID) processing.Goods { return processing.Goods{{ID: id}} }

// crushing is the permit: 1000 t of beans give 185 t of oil and 735 t of meal, with
// 40 t of husks, 20 t of screenings and 20 t of losses.
func crushing() processing.Permit {
	rub := customs.MustMoney
	return processing.Permit{
		ID: "10130010/200225/51/1", Basis: processing.ByDocument, Issued: customs.MustDate("2025-02-20"), State: customs.MemberRussia,
		Authority: "Customs office of Krasnodar", Holder: mill, Processors: []customs.Person{mill},
		Inputs: []processing.PermitGoods{{Name: "beans", Code: customs.MustGoodsCode("1201 90 000 0"), Quantity: tonnes("1500"), Cost: rub("60000000.00 RUB")}},
		Products: []processing.PermitGoods{
			{Name: "oil", Code: customs.MustGoodsCode("1507 10 900 9"), Quantity: tonnes("277.5"), Cost: rub("30000000.00 RUB")},
			{Name: "meal", Code: customs.MustGoodsCode("2304 00 000 1"), Quantity: tonnes("1102.5"), Cost: rub("45000000.00 RUB")}},
		Waste:      []processing.PermitGoods{{Name: "husks", Code: customs.MustGoodsCode("2302 50 000 0"), Quantity: tonnes("60"), Cost: rub("1000.00 RUB")}},
		Remnants:   []processing.PermitGoods{{Name: "screenings", Code: customs.MustGoodsCode("1201 90 000 0"), Quantity: tonnes("30"), Cost: rub("100000.00 RUB")}},
		Titles:     []string{"contract 2025/7"},
		Operations: []processing.OperationUse{{Operation: processing.Working, Method: "cleaning, pressing and extraction"}},
		Norms: []processing.Norm{{ID: "crush", Versions: []processing.NormVersion{{From: customs.MustDate("2025-02-20"), Source: "trial run of 2025-01-15",
			Inputs: []processing.NormInput{{Goods: "beans", Quantity: tonnes("1000")}},
			Outputs: []processing.NormOutput{
				{Name: "oil", Kind: processing.Product, Quantity: tonnes("185")},
				{Name: "meal", Kind: processing.Product, Quantity: tonnes("735")},
				{Name: "husks", Kind: processing.Waste, Quantity: tonnes("40")},
				{Name: "screenings", Kind: processing.Remnant, Quantity: tonnes("20")},
				{Name: "loss", Kind: processing.ProductionLoss, Quantity: tonnes("20")},
			}}}}},
		Identification: processing.Identification{Plan: identification.Plan{
			Goods:    []identification.Goods{{Name: "beans", Traits: identification.MustGoodsTraits(identification.Bulk, identification.Homogeneous)}},
			Products: []identification.Name{"oil", "meal"},
			Operations: []identification.Operation{
				{Name: "pressing", From: "beans", To: "oil", Effects: recorded()},
				{Name: "pressing", From: "beans", To: "meal", Effects: recorded()}},
			Choices: []identification.Choice{{Method: identification.Records{}}},
		}},
		Term: customs.MustTerm("P1Y"), WasteUse: processing.WasteUnfit,
		PlacedAt: []customs.Office{office}, CompletedAt: []customs.Office{office},
	}
}

// recorded are operations of which every use of the goods is recorded.
func recorded() identification.Effects {
	return identification.MustEffects(identification.UseRecorded, identification.TechnologyDescribed, identification.Unmixed)
}

// beans are a lot of a placing declaration.
func beans(id processing.LotID, quantity, value string) processing.Lot {
	return processing.Lot{ID: id, Name: "beans", Code: customs.MustGoodsCode("1201 90 000 0"), Origin: customs.MustCountry("BR"),
		Quantity: customs.MustQuantity(quantity), Value: customs.MustMoney(value)}
}

// declare is a placing declaration with its conditions proven.
func declare(id processing.DeclarationID, lots ...processing.Lot) processing.Declare {
	return processing.Declare{Declaration: id, Declarant: mill.ID(), Office: office, Lots: lots, Identification: customs.Met, Prohibitions: customs.Met}
}

// crush is a run by the norm.
func crush(run processing.RunID, inputs processing.Goods, oil, meal, husks, screenings, loss string) processing.Process {
	made := func(name, quantity string) processing.Made {
		return processing.Made{ID: processing.GoodsID(run) + "/" + processing.GoodsID(name), Output: name, Quantity: tonnes(quantity)}
	}
	return processing.Process{Run: run, Norm: "crush", Operation: processing.Working, By: mill.ID(), Inputs: inputs,
		Outputs: []processing.Made{made("oil", oil), made("meal", meal), made("husks", husks), made("screenings", screenings), made("loss", loss)}}
}

// reExport completes the procedure for goods.
func reExport(declaration processing.DeclarationID, goods ...processing.Portion) processing.Complete {
	return processing.Complete{Under: customs.ReExport, Declaration: declaration, Office: office, Goods: goods}
}

// rates is the book that a host would keep: tariff, exchange rates, key rates.
func rates() liability.BookData {
	day := customs.MustDate
	book := liability.BookData{
		State: customs.MemberRussia,
		Measures: []liability.Measure{
			{Kind: liability.Duty, Code: customs.MustGoodsCode("1201 90 000 0"), Rate: customs.MustRate("0%"), From: day("2022-10-10"), Source: "Union tariff, chapter 12"},
			{Kind: liability.VAT, Code: customs.MustGoodsCode("1201"), Rate: customs.MustRate("10%"), From: day("2019-01-01"), Source: "Tax Code, art. 164(2), taken to hold for soya beans"},
		},
		Quotations: []liability.Quotation{
			{Rate: customs.MustExchangeRate("88.1676 RUB per 1 USD"), Day: day("2025-02-24"), Bank: "Bank of Russia"},
			{Rate: customs.MustExchangeRate("84.0186 RUB per 1 USD"), Day: day("2025-09-23"), Bank: "Bank of Russia"},
		},
	}
	for _, kind := range []liability.Kind{liability.Special, liability.AntiDumping, liability.Countervailing, liability.Excise} {
		book.Coverage = append(book.Coverage, liability.Coverage{Kind: kind, From: day("2025-01-01"), Source: "no measure on soya beans"})
	}
	for _, row := range [...]struct{ from, rate string }{
		{"2024-10-28", "21%"}, {"2025-06-09", "20%"}, {"2025-07-28", "18%"}, {"2025-09-15", "17%"},
		{"2025-10-27", "16.5%"}, {"2025-12-22", "16%"}, {"2026-02-16", "15.5%"},
	} {
		book.Interest = append(book.Interest, liability.InterestRow{State: customs.MemberRussia, Annual: customs.MustPercent(row.rate), From: day(row.from), Source: "key rate of the Bank of Russia"})
	}
	return book
}

// workingDays are those of the spring of 2026: 165(3) counts ten of them.
func workingDays() customs.Calendar {
	covers, err := customs.NewPeriod(customs.MustDate("2026-01-12"), customs.MustDate("2026-06-30"))
	if err != nil {
		panic(err)
	}
	calendar, err := customs.NewCalendar([]customs.Date{customs.MustDate("2026-02-23"), customs.MustDate("2026-03-09"),
		customs.MustDate("2026-05-01"), customs.MustDate("2026-05-11"), customs.MustDate("2026-06-12")}, nil, covers)
	if err != nil {
		panic(err)
	}
	return calendar
}
