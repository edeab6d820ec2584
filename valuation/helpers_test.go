package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

func money(s string) customs.Money       { return customs.MustMoney(s) }
func quantity(s string) customs.Quantity { return customs.MustQuantity(s) }
func date(s string) customs.Date         { return customs.MustDate(s) }

var two = customs.Rounding{Scale: 2, Mode: customs.HalfUp}

// facts are of goods that crossed the border on 2026-02-01 and were registered
// the day after, with no method's facts.
func facts(q string) v.Facts {
	return v.Facts{
		Goods: v.Goods{
			Name: "goods", Quantity: quantity(q), State: v.Moved,
			Country: customs.MustCountry("CN"), Producer: "P1",
		},
		Registered: date("2026-02-02"),
		Crossed:    date("2026-02-01"),
	}
}

// sold are the facts of a plain sale.
func sold(q, price string, items ...v.Item) v.Facts {
	f := facts(q)
	f.Sale = &v.Sale{
		Sold: customs.Met, Price: money(price), PriceEvidence: "invoice 1",
		Answers: v.NoToAll(), Items: items,
	}
	return f
}

// usd is the Union's rule set with the dollar as the national currency, for
// examples that need no conversion.
func usd() v.Profile { return v.UnionImport(customs.USD) }

// value determines a value that must be there.
func value(t testing.TB, p v.Profile, f v.Facts) v.Determination {
	t.Helper()
	d, err := v.Determine(p, f)
	require.NoError(t, err)
	require.NoError(t, d.Err())
	return d
}

// refused determines facts that give no value, and returns the reasons.
func refused(t testing.TB, p v.Profile, f v.Facts) (v.Determination, customs.Violations) {
	t.Helper()
	d, err := v.Determine(p, f)
	require.NoError(t, err)
	require.Error(t, d.Err())
	return d, d.Err().(customs.Violations)
}

// reasons returns the codes of the reasons of one method.
func reasons(d v.Determination, m v.Method) []customs.Code {
	var list []customs.Code
	for a := range d.Attempts() {
		if a.Method == m {
			for r := range a.Reasons() {
				list = append(list, r.Code)
			}
		}
	}
	return list
}

// provisions returns the provisions of the reasons of one method.
func provisions(d v.Determination, m v.Method) []string {
	var list []string
	for a := range d.Attempts() {
		if a.Method == m {
			for r := range a.Reasons() {
				list = append(list, r.Provision.String())
			}
		}
	}
	return list
}

// remarks returns the codes of the remarks.
func remarks(d v.Determination) []customs.Code {
	var list []customs.Code
	for r := range d.Remarks() {
		list = append(list, r.Code)
	}
	return list
}

// line returns what stands on a line of the form, as text.
func line(t testing.TB, d v.Determination, name string) string {
	t.Helper()
	f, ok := d.Line(v.MustLine(name))
	if !ok {
		return ""
	}
	if f.Amount.IsZero() {
		return f.Quantity.String()
	}
	return f.Amount.String()
}

// lines returns all lines of the form with their content.
func lines(d v.Determination) map[string]string {
	all := map[string]string{}
	for f := range d.Figures() {
		if f.Line.IsZero() {
			continue
		}
		all[f.Line.Label()] = f.Amount.String()
		if f.Amount.IsZero() {
			all[f.Line.Label()] = f.Quantity.String()
		}
	}
	return all
}

func transport(m string) v.Item {
	return v.Transport{Amount: money(m), In: v.Apart, Evidence: "freight bill"}
}

// comparable is an identical and similar sale that may be used as it is.
func comparable(name, value, q string) v.Comparable {
	return v.Comparable{
		Name: name, Value: money(value), Quantity: quantity(q),
		Identical: customs.Met, Similar: customs.Met, Accepted: customs.Met,
		Country: customs.MustCountry("CN"), Producer: "P1", Crossed: date("2026-01-01"),
		SameLevel: customs.Met, SameQuantity: customs.Met, SameTransport: customs.Met,
		Evidence: "declaration " + v.Evidence(name),
	}
}

// resale is a sale that may be used.
func resale(price, q string) v.Resale {
	return v.Resale{
		Of: v.TheGoods, State: v.AsImported, On: date("2026-02-05"), Price: money(price),
		Quantity: quantity(q), Unrelated: customs.Met, FirstLevel: customs.Met, Evidence: "invoices",
	}
}

// resales are sales with deductions of zero.
func resales(c string, sales ...v.Resale) *v.Resales {
	none := v.Deduction{Amount: customs.ZeroMoney(customs.MustCurrency(c)), Evidence: "accounts"}
	return &v.Resales{
		Sales:  sales,
		Period: customs.MustPeriod("2026-01-20..2026-02-20"),
		Markup: v.Markup{Kind: v.CommissionMarkup, Amount: none.Amount, Evidence: "accounts"},
		Inland: none, Duties: none,
	}
}

func amount(m string) v.Amount { return v.Amount{Money: money(m), Evidence: "accounts"} }
