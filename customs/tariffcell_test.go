package customs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

const lowerOf = ", в зависимости от того, какая из исчисленных сумм таможенной пошлины ниже"

// printedCells are cells of the Union tariff and of its forerunners as they are
// found in print, on the pages of publishers and in files made from print.
var printedCells = []struct{ cell, rate, notes string }{
	// One percentage.
	{"0", "0%", ""},
	{"5", "5%", ""},
	{"6,5", "6.5%", ""},
	{"13,3", "13.3%", ""},
	{"12,50", "12.5%", ""},
	{"100", "100%", ""},
	{"5%", "5%", ""},
	{"5 %", "5%", ""},
	{"12,5\u00a0%", "12.5%", ""},
	{"  15\u202f\n", "15%", ""},
	{"0,000000000001", "0.000000000001%", ""},
	{"50 процентов таможенной стоимости", "50%", ""},
	{"10 процентов от таможенной стоимости", "10%", ""},
	// One amount per quantity.
	{"0,5 евро за 1 л", "0.5 EUR/l", ""},
	{"0,1 евро за 1 пару", "0.1 EUR/pair", ""},
	{"1,75 евро за 1 кг", "1.75 EUR/kg", ""},
	{"0,015 евро за 1 кг", "0.015 EUR/kg", ""},
	{"0 евро за 1 кг", "0 EUR/kg", ""},
	{"282 доллара США за 1000 кг", "282 USD/1000 kg", ""},
	{"270 долларов США за 1000 кг", "270 USD/1000 kg", ""},
	{"171 доллар США за 1000 кг", "171 USD/1000 kg", ""},
	{"250 долл. США за 1 000 кг", "250 USD/1000 kg", ""},
	{"10 евро за 1 т", "10 EUR/t", ""},
	{"2 евро за 1 литр", "2 EUR/l", ""},
	{"2 евро за 1000 шт", "2 EUR/1000 pcs", ""},
	{"6,2 евро за 1 шт.", "6.2 EUR/pcs", ""},
	{"0,38 евро за 1 м2", "0.38 EUR/m2", ""},
	{"0,38 евро за 1 м²", "0.38 EUR/m2", ""},
	{"0,38 евро за 1 м\n2", "0.38 EUR/m2", ""},
	{"0,38 евро за 1 м^2", "0.38 EUR/m2", ""},
	{"0,38 евро за 1 кв. м", "0.38 EUR/m2", ""},
	{"1 евро за 1 м3", "1 EUR/m3", ""},
	{"30 евро за 1 куб. м", "30 EUR/m3", ""},
	{"1 евро за 100 г", "1 EUR/100 g", ""},
	{"0,5 евро за 1 карат", "0.5 EUR/ct", ""},
	{"1 евро за 1 м", "1 EUR/m", ""},
	{"0,01 евро за 1 кВт·ч", "0.01 EUR/kWh", ""},
	{"1,125 евро за 1 л 100% спирта", "1.125 EUR/l-spirit", ""},
	{"2 евро за 1 л 100 %-ного спирта", "2 EUR/l-spirit", ""},
	{"2 евро за 1 л 100%–ного спирта", "2 EUR/l-spirit", ""},
	{"2 евро за 1 л 100-процентного спирта", "2 EUR/l-spirit", ""},
	{"2 евро за 1 л чистого (100%) спирта", "2 EUR/l-spirit", ""},
	{"2 евро за 1 л\n100%\nспирта", "2 EUR/l-spirit", ""},
	{"2,2 евро за 1 см3 объема двигателя", "2.2 EUR/cm3", ""},
	{"3 евро за 1 см³ объёма двигателя", "3 EUR/cm3", ""},
	{"1,5 евро за 1 куб. см рабочего объема двигателя", "1.5 EUR/cm3", ""},
	{"10 рублей за 1 т", "10 RUB/t", ""},
	{"2119 руб. за 1 тонну", "2119 RUB/t", ""},
	{"134,4 российских рубля за 1 т", "134.4 RUB/t", ""},
	{"5 белорусских рублей за 1 кг", "5 BYN/kg", ""},
	{"120 тенге за 1 кг", "120 KZT/kg", ""},
	{"50 драмов за 1 шт", "50 AMD/pcs", ""},
	{"3,5 сома за 1 л", "3.5 KGS/l", ""},
	{"100 ₽ за 1 т", "100 RUB/t", ""},
	{"2 usd за 1 метр", "2 USD/m", ""},
	{"1 евро за 1 куб. м", "1 EUR/m3", ""},
	{"1 евро за 1 л безводного спирта", "1 EUR/l-spirit", ""},
	{"1 евро за 1 кВт-час", "1 EUR/kWh", ""},
	// The greater of.
	{"10, но не менее 0,02 евро за 1 кг", "greater of 10% and 0.02 EUR/kg", ""},
	{"15, но не менее 0,12 евро за 1 кг", "greater of 15% and 0.12 EUR/kg", ""},
	{"13, но не менее 0,061 евро за 1 л", "greater of 13% and 0.061 EUR/l", ""},
	{"17, но не менее 1,7 евро за 1000 шт", "greater of 17% and 1.7 EUR/1000 pcs", ""},
	{"20, но не менее 6,2 евро за 1 шт.", "greater of 20% and 6.2 EUR/pcs", ""},
	{"10 %, но не\nменее\n0,15 евро\nза 1 кг", "greater of 10% and 0.15 EUR/kg", ""},
	{"10,но не менее 0,02 евро за 1кг", "greater of 10% and 0.02 EUR/kg", ""},
	{"10 но не менее 0,02 евро за 1 кг", "greater of 10% and 0.02 EUR/kg", ""},
	{"10, но не ме\u00adнее 0,02 евро за 1 кг", "greater of 10% and 0.02 EUR/kg", ""},
	{"10, НО НЕ МЕНЕЕ 0,02 ЕВРО ЗА 1 КГ", "greater of 10% and 0.02 EUR/kg", ""},
	{"30, но не менее 2,2 евро за 1 см3 объема двигателя", "greater of 30% and 2.2 EUR/cm3", ""},
	{"30, но не менее 2,2 евро за 1 cм3 oбъeмa двигателя", "greater of 30% and 2.2 EUR/cm3", ""},
	{"40%, но не менее 0.5евро/кг", "greater of 40% and 0.5 EUR/kg", ""},
	{"20 %, но не менее 0.44 Евро/см3", "greater of 20% and 0.44 EUR/cm3", ""},
	{"5%, но не менее 0,2€/кг", "greater of 5% and 0.2 EUR/kg", ""},
	{"15%, но не менее 0,5 EUR/кг", "greater of 15% and 0.5 EUR/kg", ""},
	{"50%, но не менее 1 евро за кг", "greater of 50% and 1 EUR/kg", ""},
	// The lesser of, the sum, and nests.
	{"10, но не более 0,5 евро за 1 кг", "lesser of 10% and 0.5 EUR/kg", ""},
	{"10, но не менее 0,1 евро за 1 кг, но не более 0,5 евро за 1 кг", "lesser of (greater of 10% and 0.1 EUR/kg) and 0.5 EUR/kg", ""},
	{"10, но не менее 0,1 евро за 1 кг и не более 0,5 евро за 1 кг", "lesser of (greater of 10% and 0.1 EUR/kg) and 0.5 EUR/kg", ""},
	{"10 плюс 0,1 евро за 1 кг", "sum of 10% and 0.1 EUR/kg", ""},
	{"4,5 плюс 0,04 евро за 1 кг", "sum of 4.5% and 0.04 EUR/kg", ""},
	{"5%+0,1 евро за 1 кг", "sum of 5% and 0.1 EUR/kg", ""},
	{"5 плюс 0,2 евро за 1 кг плюс 1 евро за 1 шт", "sum of (sum of 5% and 0.2 EUR/kg) and 1 EUR/pcs", ""},
	{"15, либо 12,5, но не менее 0,6 евро за 1 см3 объема двигателя" + lowerOf, "lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", ""},
	{"15, либо 12,5, но не менее 0,79 евро за 1 см³ объема двигателя" + lowerOf, "lesser of 15% and (greater of 12.5% and 0.79 EUR/cm3)", ""},
	{"15 либо 10 плюс 0,1 евро за 1 кг, в зависимости от того, что выше", "greater of 15% and (sum of 10% and 0.1 EUR/kg)", ""},
	// Footnote marks that stand apart from figures.
	{"5 63С)", "5%", "63С)"},
	{"5 63C)", "5%", "63С)"},
	{"5%63С)", "5%", "63С)"},
	{"10 <1С>", "10%", "1С)"},
	{"  0  9 \nС) \n", "0%", "9С)"},
	{"5 63С) 67С)", "5%", "63С) 67С)"},
	{"10 2)", "10%", "2)"},
	{"10 ²⁾", "10%", "2)"},
	{"5 *", "5%", "*"},
	{"5 **", "5%", "**"},
	{"10 ⁴⁰⁾, ³⁾", "10%", "40) 3)"},
	{"0,12 евро за 1 кг63С)", "0.12 EUR/kg", "63С)"},
	{"0,38 евро за 1 м2 63С)", "0.38 EUR/m2", "63С)"},
	{"0,1 евро за 1 кг²⁾", "0.1 EUR/kg", "2)"},
	{"15, но не менее 0,07 евро за 1 л 563С)", "greater of 15% and 0.07 EUR/l", "563С)"},
	{"0,1 евро за 1 пару.", "0.1 EUR/pair", ""},
}

// TestPrintedCellsAreRead: every form in which the tariff prints a rate.
func TestPrintedCellsAreRead(t *testing.T) {
	for _, c := range printedCells {
		got, err := customs.ReadTariffCell(c.cell)
		require.NoError(t, err, c.cell)
		require.Equal(t, c.rate, got.Rate.String(), c.cell)
		require.Equal(t, c.notes, got.Notes, c.cell)
		require.Equal(t, customs.MustRate(c.rate), got.Rate, c.cell)
		r, err := customs.ParseTariffCell(c.cell)
		require.NoError(t, err)
		require.Equal(t, got.Rate, r)
	}
}

// TestRussianRatesReadBack: what a rate says in Russian is a cell that reads the
// same, as far as cells go.
func TestRussianRatesReadBack(t *testing.T) {
	for _, c := range printedCells {
		r := customs.MustRate(c.rate)
		if strings.Contains(c.rate, "(") {
			continue
		}
		back, err := customs.ParseTariffCell(r.In(customs.Russian))
		require.NoError(t, err, r.In(customs.Russian))
		require.Equal(t, r, back)
	}
	require.Equal(t, "10 %, но не менее 0,02 EUR за 1 кг", customs.MustRate("greater of 10% and 0.02 EUR/kg").In(customs.Russian))
	require.Equal(t, "15 %, но не более (12,5 % плюс 282 USD за 1000 кг)",
		customs.MustRate("lesser of 15% and (sum of 12.5% and 282 USD/1000 kg)").In(customs.Russian))
}

// TestAmbiguousCellsAreRefused: what can be read in two ways, or states no rate,
// is refused with the place, and never becomes a rate.
func TestAmbiguousCellsAreRefused(t *testing.T) {
	const glued = "a footnote mark is glued to the figure"
	for _, c := range []struct {
		cell string
		at   int
		want string
	}{
		{"563С)", 0, glued},
		{"563C)", 0, glued},
		{"6,563С)", 0, glued},
		{"09С)", 0, "a figure without zeros before it"},
		{"10²⁾", 0, glued},
		{"10²", 0, glued},
		{"1063С)", 0, glued},
		{"52)", 0, glued},
		{"5*", 0, glued},
		{"10<1С>", 0, glued},
		{"10, но не менее 0,02²⁾ евро за 1 кг", 25, glued},
		{"0,38 евро за 1 м263С)", 23, "the figure may be the power of the unit or a footnote mark"},
		{"0,38 евро за 1 м2С)", 23, "the figure may be the power of the unit or a footnote mark"},
		{"0,38 евро за 1 м2)", 23, "the figure may be the power of the unit or a footnote mark"},
		{"0,38 евро за 1 м 2)", 24, "the figure may be the power of the unit or a footnote mark"},
		{"0,38 евро за 1 м 263С)", 24, "the figure may be the power of the unit or a footnote mark"},
		{"1 евро за 1 м^", 21, "the power of the unit"},
		{"1 евро за 1 м^4", 20, "the figure may be the power of the unit or a footnote mark"},
		{"1 евро за 1 м ²⁾", 21, "the figure may be the power of the unit or a footnote mark"},
		{"1,4 евро за 1 см объема двигателя", 25, "«см3»"},
		{"", 0, "an empty cell states none"},
		{" \u00a0\t\n", 5, "an empty cell states none"},
		{"-", 0, "a dash states none"},
		{"–", 0, "a dash states none"},
		{" — ", 1, "a dash states none"},
		{"-5", 0, "a figure"},
		{"+5", 0, "a figure"},
		{"5-10", 1, "the end of the cell"},
		{"5 – 10", 2, "the end of the cell"},
		{"5 10", 2, "the end of the cell"},
		{"5, 10", 1, "the end of the cell"},
		{"5/10", 1, "the end of the cell"},
		{"1.000", 0, "three digits behind a point may be thousands"},
		{"1.250 евро за 1 т", 0, "three digits behind a point may be thousands"},
		{"01", 0, "a figure without zeros"},
		{"5 с 1 января", 2, "the end of the cell"},
		{"5 до 31.12.2026", 2, "the end of the cell"},
		{"5, но не менее", 23, "a figure"},
		{"5, но менее 1 евро за 1 кг", 8, "«не менее» or «не более»"},
		{"10 плюс", 11, "a figure"},
		{"250 долларов за 1000 кг", 21, "«США»"},
		{"250 долларов США", 27, "«за» and the unit"},
		{"1 евро", 10, "«за» and the unit"},
		{"1 евро за", 15, "a unit of the tariff"},
		{"1 евро за 0 кг", 16, "a number of units above zero"},
		{"1 евро за 1 центнер", 18, "a unit of the tariff"},
		{"1 евро за 1 см2", 22, "«см3»"},
		{"1 евро за 1 л 100% раствора", 26, "«спирта»"},
		{"15, либо 12,5", 17, "a choice must say which sum applies"},
		{"15, либо 12,5, в зависимости от погоды", 50, "a choice must say which sum applies"},
		{"15, либо 12,5, в зависимости от того, какая из исчисленных сумм таможенной пошлины равна", 144, "a choice must say which sum applies"},
		{"10 плюс 0,1 евро за 1 кг, но не менее 0,5 евро за 1 кг", 36, "the bound is of the part or of the sum"},
		{"10, но не менее 0,5 евро за 1 кг плюс 5", 2, "the bound is of the part or of the sum"},
		{"50 процентов таможенной стоимости минус 6500 рублей за тонну", 62, "the end of the cell"},
		{"5 63А)", 2, "the end of the cell"},
		{"5 63С) кроме сахара", 8, "the end of the cell"},
		{"5 ⁽¹⁾", 2, "the end of the cell"},
		{"5 <63С)", 2, "the end of the cell"},
		{"5 ¹", 2, "the end of the cell"},
		{"5 063С)", 2, "the end of the cell"},
		{"5 белорусских зайцев за 1 кг", 25, "«рублей»"},
		{"5 xxx за 1 кг", 2, "the end of the cell"},
		{"1 евро за 1 л чистого молока", 36, "«100% спирта»"},
		{"1 евро за 1 см3 объема багажника", 37, "«двигателя»"},
		{"1 евро за 1 кВт", 24, "«кВт·ч»"},
		{"1 евро за 1 кв. см", 24, "a unit of the tariff"},
		{"5 процентов от массы", 26, "«таможенной стоимости»"},
		{"5 процентов таможенной пошлины", 42, "«таможенной стоимости»"},
		{"10 либо 5 в зависимости от того, какая больше", 66, "a choice must say which sum applies"},
		{"10 либо 5 в зависимости от того, какая из исчисленных сумм таможенной стоимости ниже", 124, "a choice must say which sum applies"},
		{"10 либо", 11, "a figure"},
		{"беспошлинно", 0, "a figure"},
		{"NaN", 0, "a figure"},
		{"1e2", 1, "the end of the cell"},
		{"５", 0, "a figure"},
		{"٥", 0, "a figure"},
		{"5\x00", 1, "the end of the cell"},
		{"5\xff", 1, "the end of the cell"},
		{"\u202e5", 0, "a figure"},
	} {
		r, err := customs.ParseTariffCell(c.cell)
		require.Error(t, err, c.cell)
		require.True(t, r.IsZero(), c.cell)
		var s *customs.SyntaxError
		require.ErrorAs(t, err, &s, c.cell)
		require.Contains(t, err.Error(), c.want, c.cell)
		require.Equal(t, c.at, s.Offset, c.cell)
		require.NotEmpty(t, s.Want.In(customs.Russian))
	}
	_, err := customs.ParseTariffCell("563С)")
	require.EqualError(t, err, `tariff cell "563С)", byte 0: wanted a space between the figure and the mark: a footnote mark is glued to the figure`)
}

// TestCellsOfAnyLengthAreRead: length and depth are bounded by errors.
func TestCellsOfAnyLengthAreRead(t *testing.T) {
	_, err := customs.ParseTariffCell(strings.Repeat("5 плюс ", 15) + "5")
	require.NoError(t, err)
	_, err = customs.ParseTariffCell(strings.Repeat("5 плюс ", 16) + "5")
	require.EqualError(t, err, "number of parts of a rate 17 is out of range: wanted at most 16")
	_, err = customs.ParseTariffCell(strings.Repeat("5 ", 1000))
	require.ErrorIs(t, err, customs.ErrSyntax)
	_, err = customs.ParseTariffCell(strings.Repeat("5", 1000))
	require.Error(t, err)
}

// FuzzParseTariffCell: no text panics, and what is read prints and reads back.
func FuzzParseTariffCell(f *testing.F) {
	for _, c := range printedCells {
		f.Add(c.cell)
	}
	for _, s := range []string{"563С)", "10²⁾", "–", "0,38 евро за 1 м263С)", "5\u200b", "1 евро за 1 л 100", "м²", "5 <", "1 евро за ^"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := customs.ReadTariffCell(text)
		if err != nil {
			require.True(t, c.Rate.IsZero())
			require.NotEmpty(t, err.Error())
			return
		}
		require.False(t, c.Rate.IsZero())
		back, err := customs.ParseRate(c.Rate.String())
		require.NoError(t, err)
		require.Equal(t, c.Rate, back)
	})
}

func BenchmarkParseTariffCell(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := customs.ParseTariffCell("15, либо 12,5, но не менее 0,6 евро за 1 см3 объема двигателя" + lowerOf); err != nil {
			b.Fatal(err)
		}
	}
}
