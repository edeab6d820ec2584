package valuation_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// FuzzTextForms: what reads, prints the same and reads back; nothing panics.
func FuzzTextForms(f *testing.F) {
	for _, s := range []string{
		"", "1 2 3 {4 5} 6", "90 days", "tools=none, packing=applies", "minimum value, higher of two",
		"ДТС-1/13а", "DTS-2 (2, 3)/14e", "transaction value", "commissions", "{", "ДТС-1/", "=", ", ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		roundTrip(t, text, v.ParseLadder)
		roundTrip(t, text, v.ParseWindow)
		roundTrip(t, text, v.ParseCosts)
		roundTrip(t, text, v.ParseBases)
		roundTrip(t, text, v.ParseLine)
		roundTrip(t, text, v.ParseMethod)
		roundTrip(t, text, v.ParseKind)
		roundTrip(t, text, v.ParseBasis)
		roundTrip(t, text, v.ParseEntry)
	})
}

func roundTrip[T interface {
	encoding.TextMarshaler
	String() string
}](t *testing.T, text string, parse func(string) (T, error),
) {
	x, err := parse(text)
	if err != nil {
		require.NotEmpty(t, customs.Explain(err, customs.Russian))
		return
	}
	b, err := x.MarshalText()
	require.NoError(t, err)
	y, err := parse(string(b))
	require.NoError(t, err)
	require.Equal(t, x, y)
}

// FuzzDetermine: hostile facts give a determination or an error, in both languages,
// never a panic; a value is above zero and its form prints.
func FuzzDetermine(f *testing.F) {
	f.Add("100 USD", "5 EUR", "10 pcs", "7 pcs", "invoice", uint64(0x0101010101010101), uint8(1))
	f.Add("-1 USD", "0 RUB", "0 kg", "3 l", "a|b\x00", uint64(0xffffffffffffffff), uint8(6))
	f.Add("999999999999999999 JPY", "0.000000000000000001 USD", "0.001 t", "999999999 kg", "", uint64(0x1234567812345678), uint8(77))
	f.Fuzz(func(t *testing.T, m1, m2, q1, q2, text string, bits uint64, n uint8) {
		a, _ := customs.ParseMoney(m1)
		b, _ := customs.ParseMoney(m2)
		g, _ := customs.ParseQuantity(q1)
		h, _ := customs.ParseQuantity(q2)
		e := v.Evidence(text)
		take := func(most uint64) uint8 {
			x := bits % most
			bits = bits/most*31 + bits<<7 + 1
			return uint8(x)
		}
		find := func() customs.Finding { return customs.Finding(take(4)) }
		facts := v.Facts{
			Goods:      v.Goods{Name: text, Quantity: g, State: v.GoodsState(take(6)), Country: customs.MustCountry("CN")},
			Registered: date("2026-02-02"), Crossed: date("2026-02-01"), First: v.Method(take(8)),
			Quotations: []v.Quotation{
				{On: date("2026-02-02"), Rate: customs.MustExchangeRate("90.1234 RUB per 1 USD")},
				{On: date("2026-02-02"), Rate: customs.MustExchangeRate("61.25 RUB per 100 JPY")},
				{On: date("2026-02-02"), Rate: customs.MustExchangeRate("98.7654 RUB per 1 EUR")},
			},
			Sale: &v.Sale{
				Sold: find(), Price: a, PriceEvidence: e, PriceEstimated: take(3) == 0,
				Indirect: []v.Indirect{{Kind: v.IndirectKind(take(5)), Amount: b, In: v.Inclusion(take(4)), Evidence: e}},
				Items: []v.Item{
					v.Transport{Amount: b, In: v.Inclusion(take(4)), Evidence: e},
					v.Assist{Kind: v.Kind(n), Value: b, Paid: a, In: v.Apart, Evidence: e, Spread: v.Spread{Way: v.SpreadWay(take(5)), Whole: h, Before: g, Evidence: e}},
					v.AfterImport{Amount: b, In: v.InPrice, Stated: find(), Evidence: e},
				},
				Answers:      v.Answers{v.Answer(take(4)), v.No, v.No, v.No, v.No},
				Relations:    []v.Relation{{Kind: v.RelationKind(take(10))}},
				Uninfluenced: find(),
				Checks:       []v.CheckValue{{Kind: v.CheckComputed, Value: b, Close: find(), Evidence: e}},
			},
			Comparables: []v.Comparable{{
				Name: text, Value: a, Quantity: h, Identical: find(), Similar: find(), Country: customs.MustCountry("CN"), Accepted: find(),
				Crossed: date("2026-01-02"), SameLevel: find(), SameQuantity: find(), SameTransport: find(), Evidence: e,
				Adjustments: []v.Adjustment{{Kind: v.AdjustmentKind(take(7)), Subtract: n > 9, Amount: b, Evidence: e}},
			}},
			Resales: &v.Resales{
				Sales: []v.Resale{
					{Of: v.ResaleOf(take(5)), State: v.ResaleState(take(4)), On: date("2026-02-03"), Price: a, Quantity: h, Unrelated: find(), FirstLevel: find(), Evidence: e},
					{Of: v.TheGoods, State: v.AsImported, On: date("2026-02-03"), Price: b, Quantity: g, Unrelated: customs.Met, FirstLevel: customs.Met, Evidence: e},
				},
				Period: customs.MustPeriod("2026-02-01..2026-02-10"), Markup: v.Markup{Kind: v.MarkupKind(take(4)), Amount: b, Evidence: e},
				Inland: v.Deduction{Amount: b, Evidence: e}, Duties: v.Deduction{Amount: b, Evidence: e},
			},
			Production: &v.Production{Cost: v.Amount{Money: a, Evidence: e}, Profit: v.Amount{Money: b, Evidence: e}, FromProducer: find()},
			LastResort: &v.LastResort{Basis: v.Basis(take(15)), Base: v.Method(take(8)), Source: v.Source{Price: a, Per: h, Evidence: e}, Relax: []v.Relaxation{{Rule: v.NotSold, Why: e}}},
			Claim:      &v.Claim{Value: a, Method: v.Method(take(8))},
		}
		if take(2) == 0 {
			facts.Sale.Relations, facts.Sale.Answers.Related = nil, v.No
		}
		if take(3) == 0 {
			facts.Sale = nil
		}
		d, err := v.Determine(v.UnionImport(customs.RUB), facts)
		if err != nil {
			require.NotEmpty(t, customs.Explain(err, customs.English))
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.NotEmpty(t, d.Form(customs.Russian))
		require.NotEmpty(t, d.Form(customs.English))
		if d.Err() == nil {
			require.Positive(t, d.Value.Sign())
			require.Equal(t, customs.RUB, d.Value.Currency())
			return
		}
		require.NotEmpty(t, customs.Explain(d.Err(), customs.Russian))
	})
}
