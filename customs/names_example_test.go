package customs_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
)

func ExampleTerm_After() {
	placed := customs.MustDate("2024-02-29")
	for _, text := range []string{"P1Y", "P6M", "P90D"} {
		term := customs.MustTerm(text)
		last, err := term.After(placed)
		fmt.Println(term.Arg(), last, err)
	}
	// Output:
	// 1 year 2025-02-28 <nil>
	// 6 months 2024-08-29 <nil>
	// 90 days 2024-05-29 <nil>
}

func ExamplePeriod_Cut() {
	use := customs.MustPeriod("2026-01-01..2026-06-30")
	suspended := []customs.Period{customs.MustPeriod("2026-03-01..2026-03-31")}
	for _, p := range use.Cut(suspended) {
		fmt.Println(p, p.Days())
	}
	// Output:
	// 2026-01-01..2026-02-28 59
	// 2026-04-01..2026-06-30 91
}

func ExampleCalendar_AddWorkingDays() {
	calendar, err := customs.NewCalendar(
		[]customs.Date{customs.MustDate("2026-03-09")}, // a holiday moved from Sunday
		nil,
		customs.MustPeriod("2026-01-01..2026-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(calendar.AddWorkingDays(customs.MustDate("2026-03-05"), 10))
	fmt.Println(calendar.AddWorkingDays(customs.MustDate("2026-12-30"), 10))
	// Output:
	// 2026-03-20 <nil>
	//  calendar: the count goes beyond 2026-12-31, the last day covered
}

func ExampleSince() {
	// The rates are made up.
	rates, err := customs.NewSince(
		customs.Row[string]{From: customs.MustDate("2026-03-10"), Value: "14 %", Source: "Decision 2"},
		customs.Row[string]{From: customs.MustDate("2026-01-20"), Value: "15 %", Source: "Decision 1"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rates.At(customs.MustDate("2026-03-09")))
	fmt.Println(rates.At(customs.MustDate("2026-01-19")))
	parts, err := rates.Within(customs.MustPeriod("2026-03-01..2026-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for period, row := range parts {
		fmt.Println(period, period.Days(), row.Value, row.Source)
	}
	// Output:
	// 15 % <nil>
	//  no row for 2026-01-19: the first one begins on 2026-01-20
	// 2026-03-01..2026-03-09 9 15 % Decision 1
	// 2026-03-10..2026-03-31 22 14 % Decision 2
}

func ExampleNewSince_faults() {
	_, err := customs.NewSince(
		customs.Row[int]{From: customs.MustDate("2026-01-01"), Value: 2, Source: "Decision 2"},
		customs.Row[int]{From: customs.MustDate("2025-01-01"), To: customs.MustDate("2025-11-30"), Value: 1},
	)
	fmt.Println(err)
	fmt.Println(customs.Explain(err, customs.Russian))
	// Output:
	// row 2: the source is missing
	// no row for 2025-12-01..2025-12-31, between row 2 and row 1
	// строка 2: не указан источник
	// нет строки на 2025-12-01..2025-12-31, между строкой 2 и строкой 1
}

func ExampleGoodsCode_Covers() {
	code := customs.MustGoodsCode("1201900000")
	fmt.Println(code, code.Heading())
	fmt.Println(customs.MustGoodsCode("1201").Covers(code), code.Covers(customs.MustGoodsCode("1201")))
	// Output:
	// 1201 90 000 0 1201
	// true false
}

func ExampleParseDate() {
	fmt.Println(customs.ParseDate("2026-01-31"))
	_, err := customs.ParseDate("2026-02-29")
	fmt.Println(err)
	// Output:
	// 2026-01-31 <nil>
	// date "2026-02-29", byte 8: wanted a day that the month has
}

func ExampleProcedure() {
	p := customs.ProcessingInTerritory
	fmt.Println(p.Code(), p, p.Provision())
	fmt.Println(p.Name(customs.Russian))
	// Output:
	// 51 processing in the customs territory cc/127/2/5
	// переработка на таможенной территории
}

func ExampleCountry_Name() {
	c := customs.MustCountry("KZ")
	fmt.Println(c, c.Name(customs.English), c.Name(customs.Russian))
	// Output: KZ Kazakhstan Казахстан
}

func ExamplePerson() {
	p, err := customs.NewPerson("7701234567", "ООО «Мебель»", customs.MustCountry("RU"))
	fmt.Println(p, err)
	fmt.Println(p.Same(customs.MustPerson("7701234567")))
	// Output:
	// 7701234567; RU; ООО «Мебель» <nil>
	// true
}
