package liability_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestBadFacts: facts that contradict each other are errors that say what was given
// and what was wanted.
func TestBadFacts(t *testing.T) {
	const lot = "lot L1: "
	span := func(from, to string) []liability.Span { return []liability.Span{{From: day(from), To: day(to)}} }
	for _, c := range []struct {
		want   string
		change func(*liability.Obligation)
	}{
		{"no lot was given", func(o *liability.Obligation) { o.Lot = nil }},
		{"lot (no identifier): the lot has no identifier", func(o *liability.Obligation) { o.Lot.ID = "" }},
		{lot + "Basis(9) is no basis of a charge", func(o *liability.Obligation) {
			o.Basis = 9
			o.Circumstances = []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-05-01")}}
		}},
		{lot + "placed on 2026-01-09, before the registration on 2026-01-10", func(o *liability.Obligation) { o.Lot.Placed = day("2026-01-09") }},
		{lot + "a slice from 0 to 1001 is no part of 1000 kg: wanted 0 ≤ from < to ≤ 1000 kg", func(o *liability.Obligation) { o.Slice[0].To = rat("1001") }},
		{lot + "the slice is empty: wanted an interval of the lot, such as 0 to the whole", func(o *liability.Obligation) { o.Slice = nil }},
		{lot + "the term of the procedure is missing", func(o *liability.Obligation) { o.Terms = nil }},
		{lot + "a term is set for goods that were not placed", func(o *liability.Obligation) { o.Lot.Placed = customs.Date{} }},
		{lot + "setting of the term: the day is missing", func(o *liability.Obligation) { o.Terms[0].Set = customs.Date{} }},
		{lot + "last day of the term on 2026-01-11: wanted a day not before the placing on 2026-01-12", func(o *liability.Obligation) { o.Terms[0].Expires = day("2026-01-11") }},
		{lot + "setting of the term on 2026-01-11: wanted a day not before the setting before it on 2026-01-12", func(o *liability.Obligation) {
			o.Terms = append(o.Terms, liability.TermSet{Set: day("2026-01-11"), Expires: day("2027-01-01")})
		}},
		{lot + "last day of the term on 2026-06-01: wanted a day not before the last day before it on 2026-12-31", func(o *liability.Obligation) {
			o.Terms = append(o.Terms, liability.TermSet{Set: day("2026-05-01"), Expires: day("2026-06-01")})
		}},
		{lot + "suspension on 2026-01-11: wanted a day not before the placing on 2026-01-12", func(o *liability.Obligation) { o.Suspensions = span("2026-01-11", "2026-02-01") }},
		{lot + "resumption on 2026-01-31: wanted a day not before suspension on 2026-02-01", func(o *liability.Obligation) { o.Suspensions = span("2026-02-01", "2026-01-31") }},
		{lot + "suspension on 2027-01-01: the term ran to 2026-12-31, wanted a day within it", func(o *liability.Obligation) { o.Suspensions = span("2027-01-01", "2027-02-01") }},
		{lot + "suspension from 2026-02-15 begins before the one from 2026-02-01 ends", func(o *liability.Obligation) {
			o.Suspensions = append(span("2026-02-01", "2026-03-01"), span("2026-02-15", "2026-04-01")...)
		}},
		{lot + "seizure: the day is missing", func(o *liability.Obligation) { o.Seizures = []liability.Span{{To: day("2026-03-01")}} }},
		{lot + "completion on 2026-01-11: wanted a day not before the placing on 2026-01-12", fact(liability.Completed{On: day("2026-01-11"), By: cc("173/1")})},
		{lot + "completion by cc/173/2/3: wanted one of cc/173/1, cc/173/2/1, cc/173/2/2, cc/173/2/4, cc/173/2/5, cc/173/2/6", fact(liability.Completed{On: day("2026-03-01"), By: cc("173/2/3")})},
		{lot + "recognition on 2026-02-28: wanted a day not before destruction or loss on 2026-03-01", fact(liability.DestroyedOrLost{Happened: day("2026-03-01"), Recognised: day("2026-02-28")})},
		{lot + "destruction or loss: the day is missing", fact(liability.DestroyedOrLost{Recognised: day("2026-02-28")})},
		{lot + "release refused on 2026-02-01, and the goods placed on 2026-01-12", fact(liability.ReleaseRefused{On: day("2026-02-01")})},
		{lot + "placing after lapse on 2026-02-01: wanted a day after the last day of the term, 2026-12-31", fact(liability.PlacedAfterLapse{On: day("2026-02-01")})},
		{lot + "release for domestic consumption on 2026-06-01: wanted a day after the last day of the term, 2026-12-31", func(o *liability.Obligation) {
			o.Basis = liability.ProductsAtHome
			o.Circumstances = []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-06-01"), Registered: day("2026-06-01"), AfterLapse: true}}
		}},
		{lot + "transfer on 2026-01-01: wanted a day not before the placing on 2026-01-12", fact(liability.TransferredToUnlisted{On: day("2026-01-01")})},
		{lot + "released for domestic consumption: wanted another basis than goods placed under the procedure", fact(liability.ReleasedAtHome{On: day("2026-03-01")})},
		{lot + "products released for domestic consumption: the release is missing", func(o *liability.Obligation) { o.Basis = liability.ProductsAtHome }},
		{lot + "released for domestic consumption more than once", func(o *liability.Obligation) {
			r := liability.ReleasedAtHome{On: day("2026-03-01")}
			o.Basis, o.Circumstances = liability.ProductsAtHome, []liability.Circumstance{r, r}
		}},
		{lot + "declaration for the release on 2026-01-01: wanted a day not before the registration on 2026-01-10", func(o *liability.Obligation) {
			o.Basis, o.Circumstances = liability.ProductsAtHome, []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-03-01"), Registered: day("2026-01-01")}}
		}},
		{lot + "*liability.Stored is no circumstance: wanted one of the types of this package as a value, such as liability.Completed{…}, not a pointer to it or a type that embeds it", fact(&liability.Stored{On: day("2027-03-01")})},
		{lot + "nil is no circumstance: wanted one of the types of this package as a value, such as liability.Completed{…}, not a pointer to it or a type that embeds it", fact(nil)},
	} {
		o := placed()
		c.change(&o)
		_, err := o.StandingOn(day("2027-01-01"), russian())
		require.EqualError(t, err, c.want)
		_, err = liability.Settle([]liability.Obligation{o}, nil, bookOf("2025-01-01 18%"), russian(), day("2027-01-01"))
		require.EqualError(t, err, c.want)
		require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
	}
}

func fact(c liability.Circumstance) func(*liability.Obligation) {
	return func(o *liability.Obligation) { o.Circumstances = []liability.Circumstance{c} }
}

// TestBadBills: what is wrong between obligations, and with book, law and day.
func TestBadBills(t *testing.T) {
	a, b := placed(), placed()
	a.Slice, b.Slice = liability.Slice{{To: rat("600")}}, liability.Slice{{From: rat("500"), To: rat("1000")}}
	book := bookOf("2025-01-01 18%")
	on := day("2027-01-01")
	_, err := liability.Settle([]liability.Obligation{b, a}, nil, book, russian(), on)
	require.EqualError(t, err, "lot L1: two slices share goods: 0 to 600 and 500 to 1000")
	require.ErrorIs(t, err, liability.ErrSlice)

	b.Slice, b.Lot.Value = liability.Slice{{From: rat("600"), To: rat("1000")}}, rub("1.00 RUB")
	_, err = liability.Settle([]liability.Obligation{a, b}, nil, book, russian(), on)
	require.EqualError(t, err, "lot L1: two lots of this identifier differ")
	require.ErrorIs(t, err, customs.ErrConflict)

	_, err = liability.Settle(nil, nil, nil, russian(), on)
	require.EqualError(t, err, "no book was given: wanted one of NewBook")
	_, err = liability.Settle(nil, nil, book, russian(), customs.Date{})
	require.EqualError(t, err, "wanted the day of the bill, it is not given")
	_, err = liability.Settle(nil, nil, book, customs.Law{}, on)
	require.ErrorIs(t, err, customs.ErrMissing)
	_, err = liability.Settle(nil, nil, book, customs.Union(), on)
	require.EqualError(t, err, "the law names no currency to pay in")
	_, err = a.StandingOn(customs.Date{}, russian())
	require.EqualError(t, err, "wanted the day, it is not given")

	// What a bill does not need is not asked for; what it needs is an error.
	noRates := must(liability.NewBook(simpleBook("10%", "20%")))
	done := placed(liability.Completed{On: day("2026-05-01"), By: cc("173/1")})
	_, err = liability.Settle([]liability.Obligation{done}, nil, noRates, russian(), on)
	require.NoError(t, err)
	_, err = liability.Settle([]liability.Obligation{placed()}, nil, noRates, russian(), on)
	require.EqualError(t, err, "lot L1: no interest rates that are of no state: wanted rows of the book")
	require.ErrorIs(t, err, liability.ErrNoInterestRate)
	other := placed()
	other.Lot.Origin, other.Lot.Code = customs.MustCountry("CN"), customs.MustGoodsCode("8703109001")
	_, err = liability.Settle([]liability.Obligation{other}, nil, book, russian(), on)
	require.EqualError(t, err, "lot L1: no rates for goods 8703 10 900 1 of origin China on 2026-01-10: import customs duty (wanted a row of the book, 0% if it is free)")
	euros := placed()
	euros.Lot.Value = rub("1.00 EUR")
	_, err = liability.Settle([]liability.Obligation{euros}, nil, book, russian(), on)
	require.EqualError(t, err, "lot L1: no quotation of EUR in RUB on 2026-01-10: wanted a row of the book for that day")
	huge := placed()
	huge.Lot.Value = rub("9999999999999999.99 RUB")
	_, err = liability.Settle([]liability.Obligation{huge}, nil, book, russian(), on)
	require.ErrorIs(t, err, customs.ErrRange)
}

// randomFacts returns an obligation and payments made of random numbers, most of them
// near to sense.
func randomFacts(next func(n int) int) (liability.Obligation, []liability.Payment) {
	start := day("2026-01-01")
	date := func(n int) customs.Date {
		if n == 0 {
			return customs.Date{}
		}
		return must(start.AddDays(n))
	}
	at := func() customs.Date { return date(12 + next(700)) }
	o := placed()
	if next(3) == 0 {
		o.Basis = liability.Basis(next(6))
	}
	if o.Basis != liability.Placed {
		on := at()
		o.Circumstances = append(o.Circumstances, liability.ReleasedAtHome{On: on, Registered: on})
	}
	o.Slice = liability.Slice{{From: must(customs.NewRatio(next(500), 1+next(3))), To: must(customs.NewRatio(500+next(502), 1))}}
	for range next(2) {
		o.Terms = append(o.Terms, liability.TermSet{Set: date(300 + next(100)), Expires: date(364 + next(400))})
	}
	for range next(3) {
		from := next(500)
		s := liability.Span{From: date(20 + from), To: date(20 + from + next(200))}
		if next(4) == 0 {
			s.To = customs.Date{}
		}
		if next(2) == 0 {
			o.Suspensions = append(o.Suspensions, s)
		} else {
			o.Seizures = append(o.Seizures, s)
		}
	}
	for range next(3) {
		on := at()
		o.Circumstances = append(o.Circumstances, [...]liability.Circumstance{
			liability.Completed{On: on, By: cc("173/1")}, liability.Stored{On: on}, liability.PlacedAfterLapse{On: on},
			liability.DestroyedOrLost{Happened: on, Recognised: at()}, liability.ReleaseRefused{On: on}, liability.Withdrawn{On: on},
			liability.ReleaseCancelled{On: on}, liability.Confiscated{On: on}, liability.Detained{On: on}, liability.ReturnedAfterSeizure{On: on},
			liability.TransferredToUnlisted{On: on}, liability.LostUnexcused{On: on}, liability.ReleasedAtHome{On: on, Registered: on}, nil,
		}[next(14)])
	}
	var ps []liability.Payment
	for i := range next(5) {
		ps = append(ps, liability.Payment{ID: string(rune('A' + i)), On: at(), Lot: "L1", Kind: [...]liability.Kind{0, liability.Duty, liability.VAT}[next(3)], Interest: next(3) == 0,
			Amount: must(customs.MoneyFromMinor(next(70_000_000), customs.RUB)), Basis: [...]liability.Basis{liability.Placed, o.Basis}[next(2)], Returned: next(12) == 0})
	}
	return o, ps
}

// settleRandom settles random facts: an error, or a bill that closes and whose
// formulas recompute, the same for the standing that is asked for alone.
func settleRandom(t *testing.T, book *liability.Book, next func(n int) int) (settled bool) {
	t.Helper()
	o, ps := randomFacts(next)
	law := russian()
	law.LateExtension = customs.LateExtension(1 + next(2))
	law.SuspensionAtExpiry = customs.SuspensionAtExpiry(1 + next(2))
	law.InterestRate = customs.InterestRate(1 + next(2))
	law.InterestEnd175 = customs.InterestEnd175(1 + next(2))
	law.InterestRounding = customs.InterestRounding(1 + next(2))
	law.RefundInterest = customs.RefundInterest(1 + next(2))
	on := must(day("2026-01-01").AddDays(1 + next(900)))
	bill, err := liability.Settle([]liability.Obligation{o}, ps, book, law, on)
	st, standingErr := o.StandingOn(on, law)
	if standingErr != nil {
		require.Error(t, err)
		return false
	}
	if err != nil {
		return false
	}
	closes(t, &bill)
	recompute(t, bill.Text(customs.English), law.Rounding.Mode)
	for _, e := range bill.Entries {
		if (e.Basis == liability.Placed) == (o.Basis == liability.Placed) && st.Status != liability.Due && st.Status != liability.Ended {
			require.Equal(t, st, e.Standing)
		}
	}
	c, err := liability.Cover([]liability.Obligation{o}, ps, book, law, on)
	require.NoError(t, err)
	want := must(must(bill.Sum.Account.Outstanding.Add(bill.Sum.Account.Contingent)).Add(must(bill.Sum.Interest.Outstanding.Add(bill.Sum.Interest.Contingent))))
	require.Equal(t, want, c.Total)
	return true
}

// TestRandomFacts: many random obligations either fail with an error or give a bill
// that closes.
func TestRandomFacts(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	book := bookOf("2025-01-01 18%", "2026-09-01 20%")
	settled := 0
	for range 2500 {
		if settleRandom(t, book, r.Intn) {
			settled++
		}
	}
	require.Greater(t, settled, 600)
}

// FuzzSettle: whatever the facts are, there is an error or a bill that closes.
func FuzzSettle(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x01\x00\x00\x01\x02\x03\x01\x01\x07\x01\x20\x03\x02\x01\x50\x01\x40\x00"))
	f.Add([]byte("\x02\x00\x00\x01\x00\x00\x01\x0c\xff\x02\x10\x20\x30\x40\x50\x60\x70\x80\x90\xa0\xb0\xc0"))
	book := bookOf("2025-01-01 18%", "2026-09-01 20%")
	f.Fuzz(func(t *testing.T, data []byte) {
		settleRandom(t, book, func(n int) int {
			v := 0
			for range 4 {
				if len(data) == 0 {
					break
				}
				v, data = v<<8|int(data[0]), data[1:]
				if n <= 256 {
					break
				}
			}
			return v % n
		})
	})
}
