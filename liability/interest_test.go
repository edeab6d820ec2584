package liability_test

import (
	"math/big"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/liability"
)

// principal returns amounts of duty and VAT.
func principal(duty, vat string) liability.Amounts {
	return liability.ZeroAmounts(customs.RUB).With(liability.Duty, rub(duty)).With(liability.VAT, rub(vat))
}

// annual returns yearly rates by their first days, oldest first.
func annual(rows ...string) customs.Since[customs.Percent] {
	var list []customs.Row[customs.Percent]
	for _, r := range rates(rows...) {
		list = append(list, customs.Row[customs.Percent]{From: r.From, Value: r.Annual, Source: r.Source})
	}
	return must(customs.NewSince(list...))
}

// TestInterestVectors: interest over one rate, over a suspension and over a change
// of the rate, by kind and on the sum.
// Provision: cc/174/6
func TestInterestVectors(t *testing.T) {
	for _, id := range []string{"interest-simple", "interest-suspended", "interest-rate-change"} {
		var v struct {
			Principal     struct{ Duty, VAT customs.Money }
			Annual        customs.Percent
			Days          int
			Suspended     int
			Segments      []struct{ Days int }
			Placed, Ended customs.Date
			Expect        struct {
				Duty, VAT, Interest customs.Money
				OnTheSum            customs.Money `json:"interest-on-the-sum"`
			}
		}
		require.NoError(t, vectors.Read(id, &v))
		rows := annual("2025-01-01 16%")
		f := liability.InterestFacts{Placed: v.Placed, End: v.Ended, Provision: cc("174/6")}
		want := v.Days - v.Suspended
		if v.Suspended > 0 {
			f.Suspensions = []liability.Span{{From: day("2026-04-01"), To: day("2026-05-01")}}
		}
		if len(v.Segments) > 0 {
			rows = annual("2025-01-01 16%", "2026-04-11 18%")
			want = v.Segments[0].Days + v.Segments[1].Days
		}
		in, err := liability.Accrue(f, rows, russian())
		require.NoError(t, err)
		require.Equal(t, want, in.Days(), id)
		for i, s := range v.Segments {
			require.Equal(t, s.Days, in.Periods[i].Count)
		}
		a, err := in.On(principal(v.Principal.Duty.String(), v.Principal.VAT.String()), russian())
		require.NoError(t, err)
		require.Equal(t, v.Expect.Duty, a.Of(liability.Duty), id)
		require.Equal(t, v.Expect.VAT, a.Of(liability.VAT), id)
		require.Equal(t, v.Expect.Interest, must(a.Total()), id)
		if !v.Expect.OnTheSum.IsZero() {
			law := russian()
			law.InterestRounding = customs.InterestRoundedOnSum
			a, err = in.On(principal(v.Principal.Duty.String(), v.Principal.VAT.String()), law)
			require.NoError(t, err)
			require.Equal(t, v.Expect.OnTheSum, must(a.Total()))
		}
	}
}

// accrued returns the interest on 360,000.00 RUB from placing on 2026-03-01 to
// 2026-06-09, at 16 %, from 2026-04-11 at 18 %, with a suspension of a month.
func accrued(t *testing.T, law customs.Law) string {
	t.Helper()
	in, err := liability.Accrue(liability.InterestFacts{
		Placed: day("2026-03-01"), End: day("2026-06-09"), PaidOn: day("2026-07-01"),
		Suspensions: []liability.Span{{From: day("2026-05-01"), To: day("2026-05-31")}},
	}, annual("2025-01-01 16%", "2026-04-11 18%", "2026-06-15 20%"), law)
	require.NoError(t, err)
	return must(in.Of(rub("360000.00 RUB"), law.Rounding)).String()
}

// TestInterestOptions: each option of interest gives other kopecks than its default.
func TestInterestOptions(t *testing.T) {
	law := russian()
	require.Equal(t, "11800.00 RUB", accrued(t, law)) // 40 days × 160 + 30 × 180
	for _, c := range []struct {
		want string
		set  func(*customs.Law)
	}{
		{"11960.00 RUB", func(l *customs.Law) { l.InterestStart = customs.InterestFromPlacing }},
		{"11620.00 RUB", func(l *customs.Law) { l.InterestEnd = customs.InterestBeforeLastDay }},
		{"14000.00 RUB", func(l *customs.Law) { l.InterestRate = customs.InterestAtPayment }}, // 70 × 200
		{"11638.36 RUB", func(l *customs.Law) { l.InterestDivisor = customs.Divisor365 }},
		{"11620.00 RUB", func(l *customs.Law) { l.SuspensionDays = customs.SuspensionBothFree }},
		{"11980.00 RUB", func(l *customs.Law) { l.SuspensionDays = customs.SuspensionNeitherFree }},
	} {
		l := law
		c.set(&l)
		require.Equal(t, c.want, accrued(t, l))
	}
	leap := liability.InterestFacts{Placed: day("2027-12-21"), End: day("2028-01-10")}
	law.InterestDivisor = customs.DivisorActual
	in, err := liability.Accrue(leap, annual("2025-01-01 36.6%"), law)
	require.NoError(t, err)
	require.Len(t, in.Periods, 2) // 10 days of 365, 10 of 366
	require.Equal(t, 365, in.Periods[0].Divisor)
	require.Equal(t, 366, in.Periods[1].Divisor)
	require.Equal(t, rat("366/36500").Add(rat("0.01")), in.Factor)
}

// TestDeadlineOnDayOfPlacing: a deadline on the day of placing, as where the day of
// a loss is not known, defers nothing: no interest, whatever the law counts, and no
// rate is asked for.
// Provision: cc/174/6
func TestDeadlineOnDayOfPlacing(t *testing.T) {
	law := russian()
	law.InterestStart = customs.InterestFromPlacing
	in, err := liability.Accrue(liability.InterestFacts{Placed: day("2026-03-01"), End: day("2026-03-01")}, customs.Since[customs.Percent]{}, law)
	require.NoError(t, err)
	require.True(t, in.Factor.IsZero())
	require.True(t, in.From.IsZero())
	bill := settle(t, []liability.Obligation{placed(liability.LostUnexcused{})}, payAll("2026-06-01", liability.Placed), russian(), "2026-06-01")
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Paid.String())
}

// TestNoInterestForSuspensionAndSeizure: neither bears interest; days in both count
// once.
// Provision: cc/133
// Provision: cc/174/6
func TestNoInterestForSuspensionAndSeizure(t *testing.T) {
	f := liability.InterestFacts{Placed: day("2026-03-01"), End: day("2026-06-09"),
		Suspensions: []liability.Span{{From: day("2026-04-01"), To: day("2026-05-01")}},
		Seizures:    []liability.Span{{From: day("2026-04-21"), To: day("2026-05-11")}, {From: day("2026-06-01")}},
	}
	in, err := liability.Accrue(f, annual("2025-01-01 16%"), russian())
	require.NoError(t, err)
	require.Equal(t, 100-30-10-9, in.Days())
	require.Equal(t, []liability.FreePeriod{
		{Days: customs.MustPeriod("2026-04-01..2026-04-30"), By: cc("173/3")},
		{Days: customs.MustPeriod("2026-05-01..2026-05-10"), By: cc("133")},
		{Days: customs.MustPeriod("2026-06-01..2026-06-09"), By: cc("133")},
	}, in.Free)
	f.Seizures = nil
	in, err = liability.Accrue(f, annual("2025-01-01 16%"), russian())
	require.NoError(t, err)
	require.Equal(t, 70, in.Days())
}

// TestInterestIsContingentUntilPaid: interest falls on amounts paid or collected;
// on what is not paid it is contingent, and on a due amount that ended unpaid there
// is none.
// Provision: cc/174/6
func TestInterestIsContingentUntilPaid(t *testing.T) {
	o := placed(liability.LostUnexcused{On: day("2026-04-22")}) // 100 days at 18 %: 5 %
	os := []liability.Obligation{o}
	bill := settle(t, os, nil, russian(), "2026-05-01")
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "32000.00 RUB", bill.Sum.Interest.Contingent.String())

	half := pay("P1", "2026-05-01", liability.Duty, "100000.00 RUB", liability.Placed)
	half.Collected = true
	bill = settle(t, os, []liability.Payment{half}, russian(), "2026-05-01")
	require.Equal(t, "5000.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "27000.00 RUB", bill.Sum.Interest.Contingent.String())
	require.Equal(t, "540000.00 RUB", bill.Sum.Account.Outstanding.String())

	bill = settle(t, os, payAll("2026-05-01", liability.Placed), russian(), "2026-06-01")
	require.Equal(t, "32000.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "32000.00 RUB", bill.Sum.Interest.Outstanding.String())
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Contingent.String())
	require.True(t, bill.Late)
	require.Contains(t, bill.Text(customs.English), "Penalties for payment after the deadline are set by national law and are not calculated here.")
	require.Contains(t, bill.Text(customs.Russian), "Пени за просрочку уплаты установлены законодательством государства-члена и здесь не исчисляются.")

	os[0].Circumstances = append(os[0].Circumstances, liability.Completed{On: day("2026-05-20"), By: cc("173/1")})
	bill = settle(t, os, nil, russian(), "2026-06-01")
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Contingent.String())
	require.Equal(t, "0.00 RUB", bill.Sum.Account.Outstanding.String())
}

// TestInterestOnProducts: interest on products released at home runs from placing
// to the release, not for suspension; by option to the payment.
// Provision: cc/175/2
func TestInterestOnProducts(t *testing.T) {
	o := released("2026-06-01")
	o.Suspensions = []liability.Span{{From: day("2026-03-01"), To: day("2026-04-10")}} // 140 − 40 = 100 days: 5 %
	os := []liability.Obligation{o}
	ps := payAll("2026-06-11", liability.ProductsAtHome)
	bill := settle(t, os, ps, russian(), "2026-07-01")
	require.Equal(t, "32000.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, cc("175/2"), bill.Entries[0].Interest[0].Provision)

	law := russian()
	law.InterestEnd175 = customs.InterestEndsOnPayment // 110 days: 5.5 %
	bill = settle(t, os, ps, law, "2026-07-01")
	require.Equal(t, "35200.00 RUB", bill.Sum.Interest.Payable.String())
	require.Contains(t, bill.Entries[0].Options, customs.KeyInterestEnd175)
	bill = settle(t, os, ps[:1], law, "2026-06-21") // VAT not paid: 120 days: 6 %
	require.Equal(t, "11000.00 RUB", bill.Sum.Interest.Payable.String())
	require.Equal(t, "26400.00 RUB", bill.Sum.Interest.Contingent.String())
	require.Len(t, bill.Entries[0].Interest, 2)
}

// TestInterestAtRateOfPayment: by option all days bear the rate of the day of
// payment, each payment its own.
func TestInterestAtRateOfPayment(t *testing.T) {
	o := placed(liability.LostUnexcused{On: day("2026-04-22")}) // 100 days
	law := russian()
	law.InterestRate = customs.InterestAtPayment
	book := bookOf("2025-01-01 18%", "2026-06-01 36%")
	ps := []liability.Payment{
		pay("P1", "2026-05-01", liability.Duty, "200000.00 RUB", liability.Placed),
		pay("P2", "2026-06-01", liability.VAT, "440000.00 RUB", liability.Placed),
	}
	bill, err := liability.Settle([]liability.Obligation{o}, ps, book, law, day("2026-07-01"))
	require.NoError(t, err)
	closes(t, &bill)
	require.Equal(t, "10000.00 RUB", bill.Entries[0].Posts[0].Interest.Payable.String())
	require.Equal(t, "44000.00 RUB", bill.Entries[0].Posts[1].Interest.Payable.String())
	require.Contains(t, bill.Entries[0].Options, customs.KeyInterestRate)
	byPeriod, err := liability.Settle([]liability.Obligation{o}, ps, book, russian(), day("2026-07-01"))
	require.NoError(t, err)
	require.Equal(t, "22000.00 RUB", byPeriod.Entries[0].Posts[1].Interest.Payable.String())
}

// TestInterestErrors: days without a rate and missing days are errors that say so.
func TestInterestErrors(t *testing.T) {
	table := annual("2026-04-01 16%")
	for want, f := range map[string]liability.InterestFacts{
		"interest for 99 days, 2026-03-02..2026-06-08: no row for 2026-03-02: the first one begins on 2026-04-01": {Placed: day("2026-03-01"), End: day("2026-06-08")},
		"wanted the day of placing, it is not given":                                                              {End: day("2026-06-09")},
		"wanted the day on which the interest ends, it is not given":                                              {Placed: day("2026-06-09")},
	} {
		_, err := liability.Accrue(f, table, russian())
		require.EqualError(t, err, want)
	}
	_, err := liability.Accrue(liability.InterestFacts{Placed: day("2026-03-01"), End: day("2026-06-08")}, table, russian())
	require.ErrorIs(t, err, liability.ErrNoInterestRate)
	law := russian()
	law.InterestRate = customs.InterestAtPayment
	_, err = liability.Accrue(liability.InterestFacts{Placed: day("2026-05-01"), End: day("2026-06-08")}, table, law)
	require.EqualError(t, err, "wanted the day of payment, it is not given")
}

// TestInterestOracle: random ledgers against big.Rat, day by day.
func TestInterestOracle(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	start := day("2027-06-01")
	at := func(n int) customs.Date { return must(start.AddDays(n)) }
	for range 200 {
		rows := []customs.Row[customs.Percent]{}
		perDay := map[customs.Date]*big.Rat{}
		bounds := []int{0, 50 + r.Intn(100), 200 + r.Intn(100)}
		for i, b := range bounds {
			p := must(customs.NewPercent(1 + r.Intn(30)))
			rows = append([]customs.Row[customs.Percent]{{From: at(b), Value: p, Source: "s"}}, rows...)
			for d := b; d < 500; d++ {
				perDay[at(d)] = p.Ratio().Rat()
			}
			_ = i
		}
		law := russian()
		law.InterestStart = customs.InterestStart(1 + r.Intn(2))
		law.InterestEnd = customs.InterestEnd(1 + r.Intn(2))
		law.InterestDivisor = customs.InterestDivisor(1 + r.Intn(3))
		law.SuspensionDays = customs.SuspensionDays(1 + r.Intn(3))
		placed, end := r.Intn(200), 0
		end = placed + r.Intn(250)
		f := liability.InterestFacts{Placed: at(placed), End: at(end)}
		for d := placed; d < end && len(f.Suspensions) < 3; {
			from := d + r.Intn(60)
			to := from + r.Intn(40)
			f.Suspensions = append(f.Suspensions, liability.Span{From: at(from), To: at(to)})
			d = to + 1 + r.Intn(20)
		}
		in, err := liability.Accrue(f, must(customs.NewSince(rows...)), law)
		require.NoError(t, err)
		want := new(big.Rat)
		for d := placed; d <= end && end > placed; d++ {
			if d == placed && law.InterestStart == customs.InterestFromNextDay || d == end && law.InterestEnd == customs.InterestBeforeLastDay {
				continue
			}
			free := false
			for _, s := range f.Suspensions {
				first, last := start.DaysUntil(s.From), start.DaysUntil(s.To)
				switch law.SuspensionDays {
				case customs.SuspensionFirstDayFree:
					free = free || d >= first && d < last
				case customs.SuspensionBothFree:
					free = free || d >= first && d <= last
				default:
					free = free || d > first && d < last
				}
			}
			if free {
				continue
			}
			divisor := int64(360)
			switch law.InterestDivisor {
			case customs.Divisor365:
				divisor = 365
			case customs.DivisorActual:
				divisor = 365
				if at(d).Year() == 2028 {
					divisor = 366
				}
			}
			want.Add(want, new(big.Rat).Quo(perDay[at(d)], big.NewRat(divisor, 1)))
		}
		require.Zero(t, want.Cmp(in.Factor.Rat()), "wanted %s, got %s", want, in.Factor)
	}
}

// TestSplittingAnInterestPeriodChangesNothing: cut anywhere, the ledgers of the parts
// add up to that of the whole, exactly.
func TestSplittingAnInterestPeriodChangesNothing(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	table := annual("2025-01-01 16%", "2026-04-11 18%", "2026-08-01 21%")
	start := day("2026-01-15")
	for range 200 {
		a, b := r.Intn(200), r.Intn(200)
		f := liability.InterestFacts{Placed: start, End: must(start.AddDays(a + b))}
		from := must(start.AddDays(r.Intn(100)))
		f.Suspensions = []liability.Span{{From: from, To: must(from.AddDays(r.Intn(100)))}}
		whole := must(liability.Accrue(f, table, russian()))
		first, second := f, f
		first.End = must(start.AddDays(a))
		second.Placed = first.End
		x, y := must(liability.Accrue(first, table, russian())), must(liability.Accrue(second, table, russian()))
		require.Equal(t, whole.Factor, x.Factor.Add(y.Factor))
	}
}

// TestMoreSuspendedDaysNeverRaiseInterest: a longer suspension bears no more.
func TestMoreSuspendedDaysNeverRaiseInterest(t *testing.T) {
	table := annual("2025-01-01 16%", "2026-04-11 18%", "2026-08-01 3%")
	for _, days := range []customs.SuspensionDays{customs.SuspensionFirstDayFree, customs.SuspensionBothFree, customs.SuspensionNeitherFree} {
		law := russian()
		law.SuspensionDays = days
		before := rat("1000")
		for n := range 200 {
			f := liability.InterestFacts{Placed: day("2026-03-01"), End: day("2026-09-01"),
				Suspensions: []liability.Span{{From: day("2026-03-10"), To: must(day("2026-03-10").AddDays(n))}}}
			in := must(liability.Accrue(f, table, law))
			require.LessOrEqual(t, in.Factor.Compare(before), 0)
			before = in.Factor
		}
	}
}
