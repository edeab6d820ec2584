package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// tariff is a book in which codes nest and origins differ.
func tariff(t *testing.T) *liability.Book {
	row := func(k liability.Kind, code, rate, from, to, source string) liability.Measure {
		m := liability.Measure{Kind: k, Code: must(customs.ParseGoodsCode(code)), Rate: customs.MustRate(rate), From: day(from), Source: source}
		m.To = must(customs.ParseDate(to))
		return m
	}
	chinese := row(liability.AntiDumping, "7304", "18.9%", "2024-01-01", "2026-06-30", "AD of China")
	chinese.Origins = []customs.Country{customs.MustCountry("CN")}
	general := row(liability.AntiDumping, "7304", "2%", "2026-01-01", "", "AD of all but Ukraine")
	general.ExceptOrigins = []customs.Country{customs.MustCountry("UA")}
	general.ExceptCodes = []customs.GoodsCode{customs.MustGoodsCode("7304 11")}
	data := liability.BookData{
		State: customs.MemberRussia,
		Measures: []liability.Measure{
			row(liability.Duty, "7304", "10%", "2020-01-01", "", "heading, old"),
			row(liability.Duty, "7304 11 000 1", "5%", "2020-01-01", "2025-12-31", "full code, old"),
			row(liability.Duty, "7304 11 000 1", "6%", "2026-03-01", "", "full code, new"),
			row(liability.Duty, "7304", "12%", "2026-01-01", "", "heading, new"),
			row(liability.VAT, "", "20%", "2019-01-01", "", "VAT"),
			chinese, general,
		},
		Coverage: noneElse(),
	}
	b, err := liability.NewBook(data)
	require.NoError(t, err)
	data.Measures[0].Source = "changed by the caller"
	chinese.Origins[0] = customs.MustCountry("DE")
	return b
}

// TestTheLongestCodeDecides: of the rows in force the one with the longest code
// decides, among these the one that names the origin; a row gives way to the next
// of the same code and origins; days between two rows fall to the shorter code.
func TestTheLongestCodeDecides(t *testing.T) {
	b := tariff(t)
	for _, c := range []struct {
		code, origin, on string
		kind             liability.Kind
		rate, source     string
	}{
		{"7304110001", "DE", "2025-12-31", liability.Duty, "5%", "full code, old"},
		{"7304110001", "DE", "2026-01-01", liability.Duty, "12%", "heading, new"},
		{"7304110001", "DE", "2026-03-01", liability.Duty, "6%", "full code, new"},
		{"7304190000", "DE", "2025-12-31", liability.Duty, "10%", "heading, old"},
		{"7304190000", "DE", "2026-01-01", liability.Duty, "12%", "heading, new"},
		{"7304190000", "DE", "2026-01-01", liability.VAT, "20%", "VAT"},
		{"7304190000", "CN", "2026-01-01", liability.AntiDumping, "18.9%", "AD of China"},
		{"7304190000", "CN", "2026-07-01", liability.AntiDumping, "2%", "AD of all but Ukraine"},
		{"7304190000", "DE", "2026-01-01", liability.AntiDumping, "2%", "AD of all but Ukraine"},
		{"7304190000", "DE", "2025-12-31", liability.AntiDumping, "", "test: complete"},
		{"7304190000", "UA", "2026-01-01", liability.AntiDumping, "", "test: complete"},
		{"7304110001", "DE", "2026-01-01", liability.AntiDumping, "", "test: complete"},
		{"7304190000", "DE", "2026-01-01", liability.Excise, "", "test: complete"},
	} {
		m, err := b.For(customs.MustGoodsCode(c.code), customs.MustCountry(c.origin), day(c.on))
		require.NoError(t, err)
		rate, ok := m.Rate(c.kind)
		require.Equal(t, c.rate, rate.String(), c)
		require.Equal(t, c.rate != "", ok, c)
		require.Equal(t, c.source, m.Source(c.kind), c)
		row, ok := m.Measure(c.kind)
		require.Equal(t, c.rate != "", ok, c)
		require.Equal(t, rate, row.Rate, c)
	}
}

// TestGapsAreListed: days between two rows of one code are no fault, and are told.
func TestGapsAreListed(t *testing.T) {
	gaps := slices.Collect(tariff(t).Gaps())
	require.Equal(t, []liability.Gap{{
		Kind: liability.Duty, Code: customs.MustGoodsCode("7304110001"),
		Days: customs.MustPeriod("2026-01-01..2026-02-28"),
	}}, gaps)
}

// TestNothingDefaultsToZero: what the book neither lists nor states to be absent is
// an error that names kind, code, origin and day, all at once.
func TestNothingDefaultsToZero(t *testing.T) {
	b, err := liability.NewBook(liability.BookData{
		Measures: []liability.Measure{measure(liability.Duty, "1201", "5%")},
		Coverage: []liability.Coverage{{Kind: liability.Special, Code: customs.MustGoodsCode("12"), From: day("2026-01-01"), To: day("2026-12-31"), Source: "c"}},
	})
	require.NoError(t, err)
	_, err = b.For(customs.MustGoodsCode("1201900000"), customs.MustCountry("BR"), day("2027-01-01"))
	require.ErrorIs(t, err, liability.ErrNoRate)
	require.EqualError(t, err, "no rates for goods 1201 90 000 0 of origin Brazil on 2027-01-01: value added tax (wanted a row of the book, 0% if it is free); "+
		"special duty, anti-dumping duty, countervailing duty, excise (wanted a row of the book, or a Coverage that says that the book has all of them)")
	require.Contains(t, customs.Explain(err, customs.Russian),
		"нет ставок для товара 1201 90 000 0 происхождения Бразилия на 2027-01-01: налог на добавленную стоимость (требуется строка справочника, для беспошлинного ввоза – 0%); специальная пошлина")
	var missing *liability.MissingRate
	require.ErrorAs(t, err, &missing)
	require.Equal(t, liability.MissingRate{Kind: liability.Special, Goods: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"), On: day("2027-01-01")}, *missing)
}

// TestQuotationIsOfItsDay: a quotation is in force on its days and on no other,
// and is not turned round.
func TestQuotationIsOfItsDay(t *testing.T) {
	data := simpleBook("5%", "20%")
	data.Quotations = []liability.Quotation{
		{Rate: customs.MustExchangeRate("63.0000 RUB per 100 JPY"), Day: day("2026-01-13"), Bank: "B"},
		{Rate: customs.MustExchangeRate("62.0000 RUB per 100 JPY"), Day: day("2026-01-10"), Until: day("2026-01-12"), Bank: "B"},
	}
	b, err := liability.NewBook(data)
	require.NoError(t, err)
	for on, want := range map[string]string{"2026-01-10": "62.0000 RUB per 100 JPY", "2026-01-12": "62.0000 RUB per 100 JPY", "2026-01-13": "63.0000 RUB per 100 JPY"} {
		q, err := b.Quotation(customs.JPY, customs.RUB, day(on))
		require.NoError(t, err)
		require.Equal(t, want, q.Rate.String())
	}
	for _, on := range []string{"2026-01-09", "2026-01-14"} {
		_, err := b.Quotation(customs.JPY, customs.RUB, day(on))
		require.EqualError(t, err, "no quotation of JPY in RUB on "+on+": wanted a row of the book for that day")
		require.ErrorIs(t, err, liability.ErrNoQuotation)
	}
	_, err = b.Quotation(customs.RUB, customs.JPY, day("2026-01-10"))
	require.ErrorIs(t, err, liability.ErrNoQuotation)
}

// TestInterestByState: the yearly rates of a state are a dated table.
func TestInterestByState(t *testing.T) {
	data := liability.BookData{Interest: []liability.InterestRow{
		{State: customs.MemberRussia, Annual: customs.MustPercent("16%"), From: day("2026-01-01"), Source: "key rate"},
		{State: customs.MemberRussia, Annual: customs.MustPercent("18%"), From: day("2026-04-11"), Source: "key rate"},
	}}
	b, err := liability.NewBook(data)
	require.NoError(t, err)
	rates, err := b.Interest(customs.MemberRussia)
	require.NoError(t, err)
	require.Equal(t, customs.MustPercent("16%"), must(rates.At(day("2026-04-10"))))
	require.Equal(t, customs.MustPercent("18%"), must(rates.At(day("2026-04-11"))))
	_, err = b.Interest(customs.MemberKazakhstan)
	require.EqualError(t, err, "no interest rates of Kazakhstan: wanted rows of the book")
	require.ErrorIs(t, err, liability.ErrNoInterestRate)
}

// TestFaultsOfABook: every fault of the data is told, all at once, with its row.
func TestFaultsOfABook(t *testing.T) {
	br, cn := customs.MustCountry("BR"), customs.MustCountry("CN")
	for name, c := range map[string]struct {
		set  func(*liability.BookData)
		want string
	}{
		"nothing in the rows": {func(d *liability.BookData) {
			d.Measures = append(d.Measures, liability.Measure{})
			d.Coverage = append(d.Coverage, liability.Coverage{})
			d.Quotations = append(d.Quotations, liability.Quotation{})
			d.Interest = append(d.Interest, liability.InterestRow{})
		}, `measure 3: the kind of payment is missing
measure 3: the rate (0% if there is nothing to pay) is missing
measure 3: the first day is missing
measure 3: the source is missing
coverage 5: the kind of payment is missing
coverage 5: the first day is missing
coverage 5: the source is missing
quotation 1: the exchange rate is missing
quotation 1: the first day is missing
quotation 1: the bank is missing
interest rate 1: the state is missing
interest rate 1: the first day is missing
interest rate 1: the source is missing
interest rate 1: wanted a yearly rate above 0%, got 0%`},
		"an empty concession": {func(d *liability.BookData) { d.Concessions = []liability.Concession{{}} }, `concession 1: the reference is missing
concession 1: the type, preference or privilege is missing
concession 1: the kind of payment is missing
concession 1: the condition is missing
concession 1: the first day is missing
concession 1: the source is missing
concession 1: wanted a rate, which may be 0%, or a percentage of the basic rate above 0%, one of the two`},
		"a last day before the first": {func(d *liability.BookData) { d.Measures[0].To = day("2019-12-31") },
			"measure 1: the last day 2019-12-31 is before the first day 2020-01-01"},
		"no such kind": {func(d *liability.BookData) { d.Measures[0].Kind = 9 },
			"measure 1: Kind(9) is no kind of payment"},
		"overlap": {func(d *liability.BookData) {
			m := measure(liability.Duty, "1201", "7%")
			m.From = day("2021-01-01")
			d.Measures[0].To = day("2021-01-01")
			d.Measures = append(d.Measures, m)
		}, "measure 3 begins on 2021-01-01, when measure 1, of the same kind, code and origin, is in force"},
		"overlap of one origin": {func(d *liability.BookData) {
			a, b := measure(liability.Duty, "1201", "7%"), measure(liability.Duty, "1201", "8%")
			a.Origins, b.Origins = []customs.Country{br, cn}, []customs.Country{cn}
			d.Measures = append(d.Measures, a, b)
		}, "measure 4 begins on 2020-01-01, when measure 3, of the same kind, code and origin, is in force"},
		"VAT of an amount": {func(d *liability.BookData) { d.Measures[1].Rate = customs.MustRate("1 RUB/kg") },
			"measure 2: 1 RUB/kg is no percentage, which value added tax is"},
		"both lists of origins": {func(d *liability.BookData) {
			d.Measures[0].Origins, d.Measures[0].ExceptOrigins = []customs.Country{br, br}, []customs.Country{{}}
		}, `measure 1: Brazil is listed twice
measure 1: a country in the list is empty
measure 1: origins and exceptions are both given`},
		"an exception elsewhere": {func(d *liability.BookData) {
			d.Measures[0].ExceptCodes = []customs.GoodsCode{customs.MustGoodsCode("1202")}
		}, "measure 1: the excepted code 1202 is not below 1201"},
		"a payment code": {func(d *liability.BookData) { d.Measures[0].PaymentCode = "4090" },
			`measure 1: payment code "4090": wanted 4 digits, the first a 4, and only for excise`},
		"duty never absent": {func(d *liability.BookData) { d.Coverage[0].Kind = liability.Duty },
			"coverage 1: import customs duty is never absent, a rate of nothing is 0%"},
		"preference on VAT": {func(d *liability.BookData) {
			d.Concessions = []liability.Concession{{Reference: "R", Type: liability.Preference, Kind: liability.VAT, Rate: customs.MustRate("0%"),
				Condition: "c|у", From: day("2020-01-01"), Source: "s"}}
		}, "concession 1: there is no tariff preference from value added tax"},
		"two concessions of one reference": {func(d *liability.BookData) {
			c := liability.Concession{Reference: "R", Type: liability.Privilege, Kind: liability.VAT, Rate: customs.MustRate("0%"),
				Condition: "c|у", From: day("2020-01-01"), Source: "s"}
			d.Concessions = []liability.Concession{c, c}
		}, "concession 2 begins on 2020-01-01, when concession 1, of the same kind, code and origin, is in force"},
		"two quotations of a day": {func(d *liability.BookData) {
			a, b := quotation("90.0000 RUB per 1 EUR"), quotation("9100.0000 RUB per 100 EUR")
			b.Day, b.Bank = day("2026-12-31"), "another"
			d.Quotations = []liability.Quotation{b, a}
		}, "quotation 2 and quotation 1 are both in force on 2026-12-31"},
		"a gap in the interest rates": {func(d *liability.BookData) {
			d.Interest = []liability.InterestRow{
				{State: customs.MemberRussia, Annual: customs.MustPercent("18%"), From: day("2026-04-11"), Source: "s"},
				{State: customs.MemberRussia, Annual: customs.MustPercent("16%"), From: day("2026-01-01"), To: day("2026-04-09"), Source: "s"}}
		}, "interest rates of Russia, newest first: no row for 2026-04-10..2026-04-10, between row 2 and row 1"},
		"interest below zero": {func(d *liability.BookData) {
			d.Interest = []liability.InterestRow{{State: customs.MemberRussia, Annual: customs.MustPercent("-1%"), From: day("2026-04-11"), Source: "s"}}
		}, "interest rate 1: wanted a yearly rate above 0%, got -1%"},
	} {
		data := simpleBook("5%", "20%")
		c.set(&data)
		b, err := liability.NewBook(data)
		require.Nil(t, b, name)
		require.EqualError(t, err, c.want, name)
		require.NotContains(t, customs.Explain(err, customs.Russian), "|", name)
	}
}
