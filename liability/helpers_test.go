package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

var (
	day = customs.MustDate
	qty = customs.MustQuantity
	rub = customs.MustMoney
	rat = customs.MustRatio
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// russian returns the Union's defaults with the rouble to pay in.
func russian() customs.Law {
	law := customs.Union()
	law.Currency = customs.RUB
	return law
}

// noneElse returns the coverage that states that there are no remedies and no
// excise but those listed.
func noneElse() (rows []liability.Coverage) {
	for _, k := range []liability.Kind{liability.Special, liability.AntiDumping, liability.Countervailing, liability.Excise} {
		rows = append(rows, liability.Coverage{Kind: k, From: day("2020-01-01"), Source: "test: complete"})
	}
	return rows
}

// measure returns a row for all origins since 2020.
func measure(k liability.Kind, code, rate string) liability.Measure {
	return liability.Measure{Kind: k, Code: must(customs.ParseGoodsCode(code)), Rate: customs.MustRate(rate), From: day("2020-01-01"), Source: "test: " + rate}
}

// quotation returns one that is in force for all of 2026.
func quotation(rate string) liability.Quotation {
	return liability.Quotation{Rate: customs.MustExchangeRate(rate), Day: day("2026-01-01"), Until: day("2026-12-31"), Bank: "Bank of Russia"}
}

// simpleBook has one duty for soya beans and one VAT rate for all goods.
func simpleBook(duty, vat string) liability.BookData {
	return liability.BookData{
		Measures: []liability.Measure{measure(liability.Duty, "1201", duty), measure(liability.VAT, "", vat)},
		Coverage: noneElse(),
	}
}

// beans is a lot of a tonne of soya beans.
func beans() *liability.Lot {
	return &liability.Lot{
		ID: "L1", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
		Quantity: qty("1000 kg"), Value: rub("2000000.00 RUB"),
		Registered: day("2026-01-10"), Placed: day("2026-01-12"), Debtor: "7701",
	}
}

// resolve resolves a lot in a book of these rows.
func resolve(t testing.TB, lot *liability.Lot, data liability.BookData, law customs.Law, basis liability.Basis) *liability.Line {
	t.Helper()
	book, err := liability.NewBook(data)
	require.NoError(t, err)
	line, err := liability.Resolve(lot, book, law, liability.Charge{Basis: basis})
	require.NoError(t, err)
	return &line
}

// whole returns the amounts of a whole lot.
func whole(t testing.TB, l *liability.Line) liability.Amounts {
	t.Helper()
	a, err := l.Totals(customs.Ratio{}, l.Length())
	require.NoError(t, err)
	return a
}

// traceOf explains a whole lot.
func traceOf(t testing.TB, l *liability.Line) *customs.Trace {
	t.Helper()
	var tr customs.Trace
	_, err := l.Explain(l.Length(), &tr)
	require.NoError(t, err)
	return &tr
}

// keys returns the options that the steps of a trace name.
func keys(tr *customs.Trace) (list []customs.Key) {
	for s := range tr.All() {
		if s.Option != "" {
			list = append(list, s.Option)
		}
	}
	return list
}
