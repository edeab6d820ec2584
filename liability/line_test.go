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

// russian returns the Union's defaults with the rouble to pay in.
func russian() customs.Law {
	law := customs.Union()
	law.Currency = customs.RUB
	return law
}

// noneElse returns the coverage that states that there are no remedies and no
// excise.
func noneElse() (rows []liability.Coverage) {
	for _, k := range []liability.Kind{liability.Special, liability.AntiDumping, liability.Countervailing, liability.Excise} {
		rows = append(rows, liability.Coverage{Kind: k, From: day("2020-01-01"), Source: "test: complete"})
	}
	return rows
}

// measure returns a row for all origins since 2020.
func measure(k liability.Kind, code, rate string) liability.Measure {
	return liability.Measure{Kind: k, Code: customs.MustGoodsCode(code), Rate: customs.MustRate(rate), From: day("2020-01-01"), Source: "test: " + rate}
}

// simpleBook has one duty and one VAT rate for all goods.
func simpleBook(duty, vat string) liability.BookData {
	return liability.BookData{
		Measures: []liability.Measure{measure(liability.Duty, "1201", duty), measure(liability.VAT, "", vat)},
		Coverage: noneElse(),
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func beans() *liability.Lot {
	return &liability.Lot{
		ID: "L1", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
		Quantity: qty("1000 kg"), Value: rub("2000000.00 RUB"),
		Registered: day("2026-01-10"), Placed: day("2026-01-12"), Debtor: "7701",
	}
}

// TestShareByNorm: products released at home pay what the input used by the norm
// would pay.
// Provision: cc/175/1
func TestShareByNorm(t *testing.T) {
	book := must(liability.NewBook(simpleBook("10%", "20%")))
	line, err := liability.Resolve(beans(), book, russian(), liability.Charge{Basis: liability.ProductsAtHome})
	require.NoError(t, err)
	a, err := line.Totals(rat("0"), rat("250"))
	require.NoError(t, err)
	require.Equal(t, "50000.00 RUB", a.Of(liability.Duty).String())
	require.Equal(t, "110000.00 RUB", a.Of(liability.VAT).String())
}
