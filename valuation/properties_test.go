package valuation_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// items are random additions and deductions in one of the currencies.
func items(r *rand.Rand, currencies []string) []v.Item {
	list := make([]v.Item, r.Intn(8))
	for i := range list {
		m, err := customs.MoneyFromMinor(r.Int63n(1e7), customs.MustCurrency(currencies[r.Intn(len(currencies))]))
		if err != nil {
			panic(err)
		}
		in := v.Apart
		if r.Intn(4) == 0 {
			in = v.InPrice
		}
		c := v.Cost{Amount: m, In: in, Evidence: "bill"}
		d := v.Deducted{Amount: m, In: in, Stated: customs.Met, Evidence: "bill"}
		list[i] = [...]v.Item{
			v.Packing(c), v.Transport(c), v.Handling(c), v.Insurance(c), v.AfterImport(d), v.InlandTransport(d), v.ImportDuties(d),
			v.Commission{Agent: v.SellingAgent + v.Agent(r.Intn(3)), Amount: m, In: in, Evidence: "bill"},
			v.Assist{Kind: v.Materials + v.Kind(r.Intn(3)), Value: m, In: in, Evidence: "bill"},
		}[r.Intn(9)]
	}
	return list
}

// purchase is a sale with random items, at rates of two currencies.
func purchase(r *rand.Rand) v.Facts {
	f := sold("100 pcs", "1000000 EUR", items(r, []string{"EUR", "USD", "RUB"})...)
	return quoted(quoted(f, "98.4312 RUB per 1 EUR"), "812.55 RUB per 10 USD")
}

// TestOrderOfItemsDoesNotMatter: any shuffle gives the same value and figures.
func TestOrderOfItemsDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 500 {
		f := purchase(r)
		d := value(t, v.UnionImport(customs.RUB), f)
		g := f
		sale := *f.Sale
		sale.Items = append([]v.Item(nil), sale.Items...)
		r.Shuffle(len(sale.Items), func(i, j int) { sale.Items[i], sale.Items[j] = sale.Items[j], sale.Items[i] })
		g.Sale = &sale
		e := value(t, v.UnionImport(customs.RUB), g)
		require.Equal(t, d.Value, e.Value)
		require.Equal(t, lines(d), lines(e))
	}
}

// TestSplittingAnItemChangesNothing: amounts of one line in one currency are
// converted once, after they are added.
func TestSplittingAnItemChangesNothing(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	p := v.UnionImport(customs.RUB)
	for range 500 {
		whole, part := r.Int63n(1e6)+1, int64(0)
		part = r.Int63n(whole)
		amount := func(n int64) string {
			m, err := customs.MoneyFromMinor(n, customs.EUR)
			require.NoError(t, err)
			return m.String()
		}
		rate := "98.4312 RUB per 1 EUR"
		one := value(t, p, quoted(sold("1 pcs", "5 EUR", transport(amount(whole))), rate))
		two := value(t, p, quoted(sold("1 pcs", "5 EUR", transport(amount(part)), transport(amount(whole-part))), rate))
		require.Equal(t, one.Value, two.Value)
	}
}

// TestScalingAllMoneyScalesTheValue: ten times the money is ten times the value,
// where nothing is rounded.
func TestScalingAllMoneyScalesTheValue(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	ten := func(m customs.Money) customs.Money {
		s, err := m.Multiple(10)
		require.NoError(t, err)
		return s
	}
	for range 300 {
		f := sold("100 pcs", "1000000 USD", items(r, []string{"USD"})...)
		d := value(t, usd(), f)
		f.Sale.Price = ten(f.Sale.Price)
		for i, it := range f.Sale.Items {
			switch it := it.(type) {
			case v.Packing:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.Transport:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.Handling:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.Insurance:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.AfterImport:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.InlandTransport:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.ImportDuties:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.Commission:
				it.Amount = ten(it.Amount)
				f.Sale.Items[i] = it
			case v.Assist:
				it.Value = ten(it.Value)
				f.Sale.Items[i] = it
			}
		}
		require.Equal(t, ten(d.Value), value(t, usd(), f).Value)
	}
	for _, m := range []string{"", "0"} { // methods 2, 4 and 5
		c := comparable("A", "50"+m+" USD", "100 pcs")
		require.Equal(t, "100"+m+".00 USD", value(t, usd(), compared(c)).Value.String())
		require.Equal(t, "50"+m+".00 USD", value(t, usd(), resold(resale("5"+m+" USD", "1 pcs"))).Value.String())
		f := made("40"+m+" USD", "10"+m+" USD")
		f.Production.Transport, f.Production.Handling, f.Production.Insurance = amount("0 USD"), amount("0 USD"), amount("0 USD")
		require.Equal(t, "50"+m+".00 USD", value(t, usd(), f).Value.String())
	}
}

// TestFormAddsUp: 12 = 11а + 11б, 20 = Σ13…19, 24 = Σ21…23, 25 = 12 + 20 − 24, on
// the lines as they are printed.
func TestFormAddsUp(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for range 300 {
		d := value(t, v.UnionImport(customs.RUB), purchase(r))
		sum := func(from, to v.Entry) customs.Money {
			s := customs.NewSum(customs.RUB)
			for e := from; e <= to; e++ {
				if f, ok := d.Figure(e); ok {
					s.Add(f.Amount)
				}
			}
			m, err := s.Total()
			require.NoError(t, err)
			return m
		}
		require.Equal(t, sum(v.BasisTotal, v.BasisTotal), sum(v.PricePaid, v.IndirectPayments))
		require.Equal(t, sum(v.AdditionsTotal, v.AdditionsTotal), sum(v.AddCommissions, v.AddInsurance))
		require.Equal(t, sum(v.DeductionsTotal, v.DeductionsTotal), sum(v.LessWork, v.LessDuties))
		want, err := sum(v.BasisTotal, v.BasisTotal).Add(sum(v.AdditionsTotal, v.AdditionsTotal))
		require.NoError(t, err)
		want, err = want.Sub(sum(v.DeductionsTotal, v.DeductionsTotal))
		require.NoError(t, err)
		require.Equal(t, want, d.Value)
	}
}

// TestOrderOfResalesDoesNotMatter: nor of comparable sales.
func TestOrderOfResalesDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 300 {
		var sales []v.Resale
		var others []v.Comparable
		for range 1 + r.Intn(8) {
			price, err := customs.NewMoney(90+r.Intn(4), customs.USD)
			require.NoError(t, err)
			q, err := customs.NewQuantity(1+r.Intn(50), customs.Piece)
			require.NoError(t, err)
			sales = append(sales, resale(price.String(), q.String()))
			others = append(others, comparable("A", price.String(), q.String()))
		}
		a, err := v.Determine(usd(), resold(sales...))
		require.NoError(t, err)
		c := value(t, usd(), compared(others...))
		r.Shuffle(len(sales), func(i, j int) {
			sales[i], sales[j] = sales[j], sales[i]
			others[i], others[j] = others[j], others[i]
		})
		b, err := v.Determine(usd(), resold(sales...))
		require.NoError(t, err)
		require.Equal(t, a.Value, b.Value)
		require.Equal(t, c.Value, value(t, usd(), compared(others...)).Value)
	}
}
