package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// rich is a book with a remedy and an excise, and quotations that change.
func rich() liability.BookData {
	data := simpleBook("10%", "20%")
	remedy := measure(liability.AntiDumping, "1201", "5%")
	remedy.Origins = []customs.Country{customs.MustCountry("BR")}
	data.Measures = append(data.Measures, remedy)
	data.Quotations = []liability.Quotation{
		{Rate: customs.MustExchangeRate("90.0000 RUB per 1 EUR"), Day: day("2026-01-10"), Bank: "Bank of Russia"},
		{Rate: customs.MustExchangeRate("100.0000 RUB per 1 EUR"), Day: day("2026-07-12"), Bank: "Bank of Russia"},
	}
	data.Concessions = []liability.Concession{{
		Reference: "LDC", Type: liability.Preference, Kind: liability.Duty, Code: customs.MustGoodsCode("12"),
		Origins: []customs.Country{customs.MustCountry("BR")}, OfBasic: customs.MustPercent("75%"),
		Condition: "certificate of origin|сертификат о происхождении", From: day("2020-01-01"), Source: "test: preference",
	}}
	return data
}

func euroBeans() *liability.Lot {
	l := beans()
	l.Value = rub("1000.00 EUR")
	return l
}

// text returns the amounts in short.
func text(a liability.Amounts) (s string) {
	for _, m := range a.All() {
		s += m.Decimal().String() + " "
	}
	return s
}

// TestOptionsMoveAmounts: every option that touches the amounts of a line gives
// other kopecks, or the same where it has nothing to decide, and the trace names it.
func TestOptionsMoveAmounts(t *testing.T) {
	book := must(liability.NewBook(rich()))
	for _, c := range []struct {
		name                 string
		key                  customs.Key
		set                  func(*customs.Law)
		charge               liability.Charge
		lot                  func() *liability.Lot
		byDefault, otherwise string
	}{
		{"remedies in VAT", customs.KeyRemediesInVAT, func(l *customs.Law) { l.RemediesInVAT = customs.RemediesInVAT },
			liability.Charge{Basis: liability.Placed}, euroBeans,
			"9000 0 4500 0 0 19800 ", "9000 0 4500 0 0 20700 "},
		{"remedies on inputs", customs.KeyRemediesOnInputs, func(l *customs.Law) { l.RemediesOnInputs = customs.RemediesNone },
			liability.Charge{Basis: liability.ProductsAtHome}, euroBeans,
			"9000 0 4500 0 0 19800 ", "9000 0 0 0 0 19800 "},
		{"remedies of goods placed", "", func(l *customs.Law) { l.RemediesOnInputs = customs.RemediesNone },
			liability.Charge{Basis: liability.Placed}, euroBeans,
			"9000 0 4500 0 0 19800 ", "9000 0 4500 0 0 19800 "},
		{"preferences under 175", customs.KeyPreferences175, func(l *customs.Law) { l.Preferences175 = customs.PreferencesBarred },
			liability.Charge{Basis: liability.ProductsAtHome}, claiming,
			"6750 0 4500 0 0 19350 ", "9000 0 4500 0 0 19800 "},
		{"day of the currency after lapse", customs.KeyLapseCurrency, func(l *customs.Law) { l.LapseCurrency = customs.LapseCurrencyDeadline },
			liability.Charge{Basis: liability.Placed, Deadline: day("2026-07-12")}, euroBeans,
			"9000 0 4500 0 0 19800 ", "10000 0 5000 0 0 22000 "},
		{"unprocessed goods", customs.KeyUnprocessedRelease, func(l *customs.Law) { l.UnprocessedRelease = customs.UnprocessedAs175 },
			liability.Charge{Basis: liability.UnprocessedAtHome, Released: day("2026-07-12")}, euroBeans,
			"10000 0 5000 0 0 22000 ", "9000 0 4500 0 0 19800 "},
		{"rounding", customs.KeyRounding, func(l *customs.Law) { l.Rounding = customs.Rounding{Scale: 0, Mode: customs.Down} },
			liability.Charge{Basis: liability.Placed}, odd,
			"0.34 0 0.17 0 0 0.74 ", "0 0 0 0 0 0 "},
		{"value rounding", customs.KeyValueRounding, func(l *customs.Law) { l.ValueRounding = customs.ValueUnrounded },
			liability.Charge{Basis: liability.Placed}, odd,
			"0.34 0 0.17 0 0 0.74 ", "0.33 0 0.17 0 0 0.74 "},
	} {
		law := russian()
		line, err := liability.Resolve(c.lot(), book, law, c.charge)
		require.NoError(t, err, c.name)
		require.Equal(t, c.byDefault, text(whole(t, &line)), c.name)
		if c.key != "" {
			require.Contains(t, keys(traceOf(t, &line)), c.key, c.name)
		}
		c.set(&law)
		line, err = liability.Resolve(c.lot(), book, law, c.charge)
		require.NoError(t, err, c.name)
		require.Equal(t, c.otherwise, text(whole(t, &line)), c.name)
		if c.key != "" {
			require.Contains(t, keys(traceOf(t, &line)), c.key, c.name)
		}
	}
}

// claiming is a lot that claims the preference and proves it.
func claiming() *liability.Lot {
	l := euroBeans()
	l.Claims = []liability.Claim{{Measure: "LDC", Proven: customs.Met, Proof: "form A No. 17"}}
	return l
}

// odd is a lot on whose value the duty ends on half a kopeck.
func odd() *liability.Lot {
	l := beans()
	l.Value = rub("3.345 RUB")
	return l
}

// TestSlicesAloneCollectMore: calculated each alone, three parts of a lot that
// bears half a rouble pay 51 kopecks.
func TestSlicesAloneCollectMore(t *testing.T) {
	lot := beans()
	lot.Quantity, lot.Value = qty("3 pcs"), rub("5.00 RUB")
	law := russian()
	law.SliceRounding = customs.SlicesAlone
	line := resolve(t, lot, simpleBook("10%", "0%"), law, liability.Placed)
	for _, from := range []string{"0", "1", "2"} {
		a, err := line.Totals(rat(from), rat(from).Add(rat("1")))
		require.NoError(t, err)
		require.Equal(t, rub("0.17 RUB"), a.Of(liability.Duty))
	}
	both := liability.Slice{{From: rat("0"), To: rat("1")}, {From: rat("2"), To: rat("3")}}
	a, err := line.Slice(both)
	require.NoError(t, err)
	require.Equal(t, rub("0.33 RUB"), a.Of(liability.Duty)) // two thirds of 0.50 once, not twice 0.17
}

// TestNoPreferenceAfterLapse: what is due under 174(5) is due as if released for
// domestic consumption, but without preferences and privileges.
// Provision: cc/174/5
func TestNoPreferenceAfterLapse(t *testing.T) {
	line := resolve(t, claiming(), rich(), russian(), liability.Placed)
	require.Equal(t, "9000 0 4500 0 0 19800 ", text(whole(t, line)))
	for c := range line.Claims() {
		require.False(t, c.Applied)
		require.Equal(t, customs.MustProvision("cc/174/5"), c.Provision)
	}
	require.Contains(t, traceOf(t, line).String(), "LDC not applied: preferences and privileges do not apply [cc/174/5]")
	require.Equal(t, "6750 0 4500 0 0 19350 ", text(whole(t, resolve(t, claiming(), rich(), russian(), liability.ProductsAtHome))))
}

// TestPreferenceNeedsProof: a preference that is claimed and not proven, or that
// is not for these goods, does not help and says why.
func TestPreferenceNeedsProof(t *testing.T) {
	for _, c := range []struct {
		set  func(*liability.Lot)
		want string
	}{
		{func(l *liability.Lot) { l.Claims[0].Proven = customs.Undetermined }, "its condition is undetermined, wanted met"},
		{func(l *liability.Lot) { l.Claims[0].Proven = customs.NotMet }, "its condition is not met, wanted met"},
		{func(l *liability.Lot) { l.Origin = customs.MustCountry("US") }, "it is not for goods 1201 90 000 0 of origin United States of America on 2026-01-10"},
	} {
		lot := claiming()
		c.set(lot)
		line := resolve(t, lot, rich(), russian(), liability.ProductsAtHome)
		require.Equal(t, rub("9000.00 RUB"), whole(t, line).Of(liability.Duty))
		for o := range line.Claims() {
			require.False(t, o.Applied)
			require.Equal(t, c.want, o.Reason.String())
		}
	}
}

// TestPercentageOfTheBasicRate: a percentage of a combined rate is that percentage
// of each of its parts.
func TestPercentageOfTheBasicRate(t *testing.T) {
	data := rich()
	data.Measures[0].Rate = customs.MustRate("greater of 10% and (sum of 2% and 0.04 EUR/kg)")
	line := resolve(t, claiming(), data, russian(), liability.ProductsAtHome)
	e, err := line.Explain(line.Length(), nil)
	require.NoError(t, err)
	require.Equal(t, "greater of 7.5% and (sum of 1.5% and 0.03 EUR/kg)", e.Of(liability.Duty).Rate.String())
	require.Equal(t, rub("6750.00 RUB"), e.Of(liability.Duty).Amount)
	require.Equal(t, "test: preference", e.Of(liability.Duty).Source)
}

// TestWasteByItsOwnDay: waste released at home is charged as imported in its state:
// by its own code and value, at the rates of the day its release is declared.
// Provision: cc/170/2
func TestWasteByItsOwnDay(t *testing.T) {
	data := rich()
	data.Measures = append(data.Measures, measure(liability.Duty, "2304", "5%"))
	waste := beans()
	waste.Code, waste.Value, waste.Registered = customs.MustGoodsCode("2304000000"), rub("100.00 EUR"), day("2026-07-12")
	waste.Placed = customs.Date{}
	line := resolve(t, waste, data, russian(), liability.WasteAtHome)
	require.Equal(t, "500 0 0 0 0 2100 ", text(whole(t, line)))
	require.Equal(t, day("2026-07-12"), line.RatesOn())
	require.Equal(t, customs.MustProvision("cc/170/2"), line.Provision())
}
