package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/liability"
)

// TestShareByNorm: products released at home pay what the input used by the norm
// would pay.
// Provision: cc/175/1
func TestShareByNorm(t *testing.T) {
	var v struct {
		Input     customs.Quantity
		Value     customs.Money
		Rate, VAT customs.Rate
		Expect    struct {
			Used                   customs.Quantity `json:"input-used"`
			Base, Duty, VAT, Total customs.Money
		}
	}
	require.NoError(t, vectors.Read("share-by-norm", &v))
	lot := beans()
	lot.Quantity, lot.Value = v.Input, v.Value
	line := resolve(t, lot, simpleBook(v.Rate.String(), v.VAT.String()), russian(), liability.ProductsAtHome)
	a, err := line.Totals(customs.Ratio{}, v.Expect.Used.Ratio())
	require.NoError(t, err)
	require.Equal(t, v.Expect.Base, a.Value())
	require.Equal(t, v.Expect.Duty, a.Of(liability.Duty))
	require.Equal(t, v.Expect.VAT, a.Of(liability.VAT))
	require.Equal(t, v.Expect.Total, must(a.Total()))
	// A share of the same size elsewhere in the lot pays the same here.
	b, err := line.Totals(rat("300"), rat("550"))
	require.NoError(t, err)
	require.Equal(t, a, b)
}

// TestVATOnDuty: the duty is in the base of VAT.
func TestVATOnDuty(t *testing.T) {
	var v struct {
		Rate, VAT customs.Rate
		Value     customs.Money
		Expect    struct {
			Duty, VAT, Total customs.Money
			Base             customs.Money `json:"vat-base"`
		}
	}
	require.NoError(t, vectors.Read("vat-on-duty", &v))
	lot := beans()
	lot.Value = v.Value
	line := resolve(t, lot, simpleBook(v.Rate.String(), v.VAT.String()), russian(), liability.Placed)
	e, err := line.Explain(line.Length(), nil)
	require.NoError(t, err)
	vat := e.Of(liability.VAT)
	require.Equal(t, v.Expect.Duty, e.Of(liability.Duty).Amount)
	require.Equal(t, v.Expect.Base, vat.Base)
	require.Equal(t, v.Expect.VAT, vat.Amount)
	require.Equal(t, v.Expect.Total, must(e.Amounts().Total()))
}

// TestExciseAdValorem: a value in euros is converted, and the duty is in the base
// of a percentage of excise.
func TestExciseAdValorem(t *testing.T) {
	var v struct {
		Rate, Excise customs.Rate
		Value        customs.Money
		FX           map[string]string
		Expect       struct {
			Value, Duty, Excise customs.Money
			Base                customs.Money `json:"excise-base"`
		}
	}
	require.NoError(t, vectors.Read("excise-ad-valorem", &v))
	data := simpleBook(v.Rate.String(), "20%")
	excise := measure(liability.Excise, "12", v.Excise.String())
	excise.PaymentCode = "4090"
	data.Measures = append(data.Measures, excise)
	data.Quotations = []liability.Quotation{quotation(v.FX["EUR"] + " RUB per 1 EUR")}
	lot := beans()
	lot.Value = v.Value
	line := resolve(t, lot, data, russian(), liability.Placed)
	e, err := line.Explain(line.Length(), nil)
	require.NoError(t, err)
	require.Equal(t, v.Expect.Value, e.Value)
	require.Equal(t, v.Expect.Duty, e.Of(liability.Duty).Amount)
	require.Equal(t, v.Expect.Base, e.Of(liability.Excise).Base)
	require.Equal(t, v.Expect.Excise, e.Of(liability.Excise).Amount)
	require.Equal(t, rub("806872.00 RUB"), e.Of(liability.VAT).Base) // the excise is in the base of VAT
	require.Equal(t, "4090", line.PaymentCode(liability.Excise))
	require.Equal(t, "2010", line.PaymentCode(liability.Duty))
}

// TestSlicesClose: three pieces that bear half a rouble together pay 17, 16 and 17
// kopecks, not three times 17.
func TestSlicesClose(t *testing.T) {
	var v struct {
		Lot    customs.Quantity
		Duty   customs.Money
		Drawn  []customs.Quantity
		Expect []customs.Money
	}
	require.NoError(t, vectors.Read("slices-close", &v))
	lot := beans()
	lot.Quantity, lot.Value = v.Lot, must(v.Duty.Multiple(10))
	data := simpleBook("10%", "0%")
	line := resolve(t, lot, data, russian(), liability.Placed)
	at := customs.Ratio{}
	for i, q := range v.Drawn {
		to := at.Add(q.Ratio())
		a, err := line.Totals(at, to)
		require.NoError(t, err)
		require.Equal(t, v.Expect[i], a.Of(liability.Duty))
		at = to
	}
	require.Equal(t, v.Duty, whole(t, line).Of(liability.Duty))
}

// TestEachLotAtItsOwnDay: the lots that a product was made of are converted each by
// the rate of its own day of registration.
// Provision: cc/175/1
func TestEachLotAtItsOwnDay(t *testing.T) {
	var v struct {
		Lots []struct {
			Lot                liability.LotID
			Registered, Placed customs.Date
			Quantity           customs.Quantity
			Value              customs.Money
			EUR                string
		}
		Rate, VAT customs.Rate
		Expect    map[liability.LotID]struct{ Value, Duty, VAT customs.Money }
	}
	require.NoError(t, vectors.Read("two-registration-days", &v))
	data := simpleBook(v.Rate.String(), v.VAT.String())
	for _, l := range v.Lots {
		data.Quotations = append(data.Quotations, liability.Quotation{
			Rate: customs.MustExchangeRate(l.EUR + " RUB per 1 EUR"), Day: l.Registered, Bank: "Bank of Russia"})
	}
	drawn := []string{"30", "20"}
	for i, l := range v.Lots {
		lot := beans()
		lot.ID, lot.Quantity, lot.Value, lot.Registered, lot.Placed = l.Lot, l.Quantity, l.Value, l.Registered, l.Placed
		line := resolve(t, lot, data, russian(), liability.ProductsAtHome)
		a, err := line.Totals(customs.Ratio{}, rat(drawn[i]))
		require.NoError(t, err)
		require.Equal(t, v.Expect[l.Lot].Value, a.Value())
		require.Equal(t, v.Expect[l.Lot].Duty, a.Of(liability.Duty))
		require.Equal(t, v.Expect[l.Lot].VAT, a.Of(liability.VAT))
	}
}
