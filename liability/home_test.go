package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/liability"
)

// TestDischargeContained: 175(1) charges the input used for the products, 174(5) the
// part not completed, and both together never more than was placed.
// Provision: cc/174/5
// Provision: cc/175/1
func TestDischargeContained(t *testing.T) {
	type amounts struct {
		Used  customs.Quantity `json:"input-used"`
		Input customs.Quantity
		Duty  customs.Money
		VAT   customs.Money
		Total customs.Money
	}
	var v struct {
		Input  customs.Quantity
		Value  customs.Money
		Rate   customs.Rate
		VAT    customs.Rate
		Expect struct {
			Home  amounts `json:"article-175"`
			Lapse amounts `json:"article-174-5"`
		}
	}
	require.NoError(t, vectors.Read("discharge-contained", &v))
	lot := beans()
	lot.Quantity, lot.Value = v.Input, v.Value
	terms := placed().Terms
	part := func(basis liability.Basis, from, to string, facts ...liability.Circumstance) liability.Obligation {
		return liability.Obligation{Lot: lot, Slice: liability.Slice{{From: rat(from), To: rat(to)}}, Basis: basis, Terms: terms, Circumstances: facts}
	}
	exported := liability.Completed{On: day("2026-05-01"), By: cc("173/1"), Under: customs.ReExport}
	recognised := liability.Completed{On: day("2026-05-01"), By: cc("173/2/5")}
	os := []liability.Obligation{
		part(liability.Placed, "0", "600", exported),
		part(liability.ProductsAtHome, "600", "850", liability.ReleasedAtHome{On: day("2026-06-01")}), // 200 in the product, 50 of waste and loss
		part(liability.Placed, "850", "887.5", recognised),                                            // what is left of the loss
		part(liability.Placed, "887.5", "1000"),                                                       // and of the waste
	}
	book := must(liability.NewBook(liability.BookData{
		Measures: []liability.Measure{measure(liability.Duty, "1201", v.Rate.String()), measure(liability.VAT, "", v.VAT.String())},
		Coverage: noneElse(), Interest: rates("2025-01-01 18%"),
	}))
	bill, err := liability.Settle(os, nil, book, russian(), day("2027-01-15"))
	require.NoError(t, err)
	closes(t, &bill)
	require.Len(t, bill.Entries, 4)
	home, lapse := bill.Entries[1], bill.Entries[3]
	require.Equal(t, v.Expect.Home.Used.Ratio(), home.Slice.Length())
	require.Equal(t, []customs.Money{v.Expect.Home.Duty, v.Expect.Home.VAT}, []customs.Money{home.Posts[0].Account.Payable, home.Posts[1].Account.Payable})
	require.Equal(t, v.Expect.Lapse.Input.Ratio(), lapse.Slice.Length())
	require.Equal(t, []customs.Money{v.Expect.Lapse.Duty, v.Expect.Lapse.VAT}, []customs.Money{lapse.Posts[0].Account.Payable, lapse.Posts[1].Account.Payable})
	require.Equal(t, must(v.Expect.Home.Total.Add(v.Expect.Lapse.Total)), bill.Sum.Account.Outstanding)
	require.Empty(t, bill.Entries[0].Posts) // completed: nothing is charged
}

// concessions is a book of 10 % duty with a preference of 5 % for goods that prove
// it, and VAT.
func concessions() *liability.Book {
	data := simpleBook("10%", "20%")
	data.Interest = rates("2025-01-01 18%")
	data.Concessions = []liability.Concession{{Reference: "PR1", Type: liability.Preference, Kind: liability.Duty, Rate: customs.MustRate("5%"),
		Condition: "certificate|сертификат", From: day("2020-01-01"), Source: "list"}}
	return must(liability.NewBook(data))
}

// TestNoPreferencesAtLapse: 174(5) charges as for release for domestic consumption,
// at the rates of registration and without preferences; products released at home
// have them, if proven, unless the law says otherwise.
// Provision: cc/174/5
func TestNoPreferencesAtLapse(t *testing.T) {
	claim := []liability.Claim{{Measure: "PR1", Proven: customs.Met, Proof: "certificate 1"}}
	lapsed, home := placed(), released("2026-06-01")
	lapsed.Lot.Claims, home.Lot.Claims = claim, claim
	duty := func(o liability.Obligation, law customs.Law) (string, []customs.Key) {
		bill, err := liability.Settle([]liability.Obligation{o}, nil, concessions(), law, day("2027-02-01"))
		require.NoError(t, err)
		return bill.Entries[0].Posts[0].Amount.String(), bill.Entries[0].Options
	}
	got, keys := duty(lapsed, russian())
	require.Equal(t, "200000.00 RUB", got)
	require.NotContains(t, keys, customs.KeyPreferences175)
	got, keys = duty(home, russian())
	require.Equal(t, "100000.00 RUB", got)
	require.Contains(t, keys, customs.KeyPreferences175)
	law := russian()
	law.Preferences175 = customs.PreferencesBarred
	got, _ = duty(home, law)
	require.Equal(t, "200000.00 RUB", got)
}

// remedies is a book with an anti-dumping duty on the input.
func remedies() *liability.Book {
	data := simpleBook("10%", "20%")
	data.Interest = rates("2025-01-01 18%")
	data.Measures = append(data.Measures, measure(liability.AntiDumping, "1201", "15%"))
	return must(liability.NewBook(data))
}

// TestRemediesOnProductsAtHome: 173(2)(1) frees the products, not the inputs: their
// own anti-dumping duty is charged, or by option none. After lapse 173(2)(1) frees
// nothing.
// Provision: cc/173/2/1
func TestRemediesOnProductsAtHome(t *testing.T) {
	none := russian()
	none.RemediesOnInputs = customs.RemediesNone
	antiDumping := func(o liability.Obligation, law customs.Law) (string, []customs.Key) {
		bill, err := liability.Settle([]liability.Obligation{o}, nil, remedies(), law, day("2027-03-01"))
		require.NoError(t, err)
		for _, p := range bill.Entries[0].Posts {
			if p.Kind == liability.AntiDumping {
				return p.Account.Payable.String(), bill.Entries[0].Options
			}
		}
		require.Contains(t, bill.Entries[0].Absent, liability.Absent{Kind: liability.AntiDumping, Status: liability.NotCharged, Source: "test: 15%"})
		return "", bill.Entries[0].Options
	}
	got, keys := antiDumping(released("2026-06-01"), russian())
	require.Equal(t, "300000.00 RUB", got)
	require.Contains(t, keys, customs.KeyRemediesOnInputs)
	got, keys = antiDumping(released("2026-06-01"), none)
	require.Empty(t, got)
	require.Contains(t, keys, customs.KeyRemediesOnInputs)
	got, keys = antiDumping(released("2027-02-01"), none)
	require.Equal(t, "300000.00 RUB", got)
	require.NotContains(t, keys, customs.KeyRemediesOnInputs)
	got, _ = antiDumping(placed(), none) // at lapse they are due in any case
	require.Equal(t, "300000.00 RUB", got)
}

// TestWasteAtHome: waste released for domestic consumption is charged as goods
// imported in that state: its own code, value and day, without interest.
// Provision: cc/170/2
func TestWasteAtHome(t *testing.T) {
	data := simpleBook("10%", "20%")
	data.Measures = append(data.Measures,
		liability.Measure{Kind: liability.Duty, Code: customs.MustGoodsCode("2302"), Rate: customs.MustRate("3%"), From: day("2026-05-01"), Source: "later tariff"},
		liability.Measure{Kind: liability.Duty, Code: customs.MustGoodsCode("2302"), Rate: customs.MustRate("7%"), From: day("2020-01-01"), To: day("2026-04-30"), Source: "old tariff"})
	book := must(liability.NewBook(data)) // no interest rates: none are asked for
	lot := &liability.Lot{ID: "W1", Code: customs.MustGoodsCode("2302500000"), Origin: customs.MustCountry("BR"),
		Quantity: qty("150 kg"), Value: rub("10000.00 RUB"), Registered: day("2026-06-01"), Placed: day("2026-06-01"), Debtor: "7701"}
	o := liability.Obligation{Lot: lot, Slice: liability.Slice{{To: rat("150")}}, Basis: liability.WasteAtHome,
		Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-06-02"), Registered: day("2026-06-01")}}}
	bill, err := liability.Settle([]liability.Obligation{o}, nil, book, russian(), day("2026-06-01"))
	require.NoError(t, err)
	require.Empty(t, bill.Entries)
	bill, err = liability.Settle([]liability.Obligation{o}, nil, book, russian(), day("2026-07-01"))
	require.NoError(t, err)
	closes(t, &bill)
	e := bill.Entries[0]
	require.Equal(t, cc("170/2"), e.Standing.By)
	require.Equal(t, "300.00 RUB", e.Posts[0].Account.Payable.String())
	require.Equal(t, "2060.00 RUB", e.Posts[1].Account.Payable.String())
	require.Empty(t, e.Interest)
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Contingent.String())
}

// TestUnprocessedAtHome: unprocessed goods and remnants released at home follow the
// general rules of the new declaration's day, without interest, or by option those of
// Article 175; after lapse always the general ones, by 129(7), also for a lot of their
// own that has no term to tell that they had lapsed.
// Provision: cc/129/7
func TestUnprocessedAtHome(t *testing.T) {
	data := simpleBook("10%", "20%")
	data.Interest = rates("2025-01-01 18%")
	data.Measures[0].To = day("2026-05-31")
	data.Measures = append(data.Measures, liability.Measure{Kind: liability.Duty, Code: customs.MustGoodsCode("1201"), Rate: customs.MustRate("4%"), From: day("2026-06-01"), Source: "later tariff"})
	book := must(liability.NewBook(data))
	bill := func(on string, law customs.Law) liability.Entry {
		o := released(on)
		o.Basis = liability.UnprocessedAtHome
		b, err := liability.Settle([]liability.Obligation{o}, nil, book, law, day("2027-03-01"))
		require.NoError(t, err)
		closes(t, &b)
		return b.Entries[0]
	}
	e := bill("2026-06-01", russian())
	require.Equal(t, "80000.00 RUB", e.Posts[0].Account.Payable.String())
	require.Equal(t, cc("173/2/1"), e.Standing.By)
	require.Empty(t, e.Interest)
	require.Contains(t, e.Options, customs.KeyUnprocessedRelease)

	law := russian()
	law.UnprocessedRelease = customs.UnprocessedAs175
	e = bill("2026-06-01", law)
	require.Equal(t, "200000.00 RUB", e.Posts[0].Account.Payable.String())
	require.Equal(t, cc("175/1"), e.Standing.By)
	require.Equal(t, "14000.00 RUB", e.Posts[0].Interest.Contingent.String()) // 140 days: 7 %
	require.Contains(t, e.Options, customs.KeyUnprocessedRelease)

	e = bill("2027-02-01", law)
	require.Equal(t, "80000.00 RUB", e.Posts[0].Account.Payable.String())
	lapsed := func(e liability.Entry) {
		t.Helper()
		require.Equal(t, cc("129/7"), e.Standing.By)
		require.Equal(t, cc("129/7"), e.Standing.DeadlineBy)
		require.Equal(t, cc("129/7"), e.Provision)
		require.Empty(t, e.Interest)
		require.Zero(t, e.Standing.Option)
		require.NotContains(t, e.Options, customs.KeyUnprocessedRelease)
		require.NotContains(t, e.Options, customs.KeyPreferences175)
	}
	lapsed(e)

	for _, law := range []customs.Law{russian(), law} {
		own := liability.Obligation{Lot: beans(), Slice: liability.Slice{{To: rat("1000")}}, Basis: liability.UnprocessedAtHome,
			Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: day("2027-02-01"), Registered: day("2027-02-01"), AfterLapse: true}}}
		own.Lot.Registered, own.Lot.Placed = day("2027-02-01"), day("2027-02-01")
		own.Lot.Claims = []liability.Claim{{Measure: "PR1", Proven: customs.Met, Proof: "certificate 1"}}
		b, err := liability.Settle([]liability.Obligation{own}, nil, concessions(), law, day("2027-03-01"))
		require.NoError(t, err)
		closes(t, &b)
		lapsed(b.Entries[0])
		require.Equal(t, "100000.00 RUB", b.Entries[0].Posts[0].Account.Payable.String())
		text := b.Text(customs.English)
		require.NotContains(t, text, "173(2)(1)")
		require.NotContains(t, text, "cc/173/2/1")
	}
}

// TestLapseCurrency: amounts due at lapse are converted at the rate of registration,
// or by option of the deadline.
func TestLapseCurrency(t *testing.T) {
	data := simpleBook("10%", "20%")
	data.Interest = rates("2025-01-01 18%")
	for on, rate := range map[string]string{"2026-01-10": "90", "2026-12-31": "100", "2026-06-01": "95"} {
		data.Quotations = append(data.Quotations, liability.Quotation{Rate: customs.MustExchangeRate(rate + ".0000 RUB per 1 EUR"), Day: day(on), Bank: "bank"})
	}
	book := must(liability.NewBook(data))
	o := placed()
	o.Lot.Value = rub("20000.00 EUR")
	law := russian()
	law.LapseCurrency = customs.LapseCurrencyDeadline
	for _, c := range []struct {
		law      customs.Law
		on, duty string
	}{
		{russian(), "2027-02-01", "180000.00 RUB"}, {law, "2027-02-01", "200000.00 RUB"}, {law, "2026-06-01", "190000.00 RUB"},
	} {
		bill, err := liability.Settle([]liability.Obligation{o}, nil, book, c.law, day(c.on))
		require.NoError(t, err)
		require.Equal(t, c.duty, bill.Entries[0].Posts[0].Amount.String())
		require.Contains(t, bill.Entries[0].Options, customs.KeyLapseCurrency)
	}
}
