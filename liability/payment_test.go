package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestFulfilmentEndsTheObligation: payment or collection of all kinds in full ends
// the obligation, on the day of the last; partial payment does not.
// Provision: cc/174/2/4
func TestFulfilmentEndsTheObligation(t *testing.T) {
	os := []liability.Obligation{placed()}
	ps := payAll("2027-01-10", liability.Placed)
	ps[1].On, ps[1].Collected = day("2027-02-10"), true
	bill := settle(t, os, ps, russian(), "2027-02-09")
	require.Equal(t, liability.Due, bill.Entries[0].Standing.Status)
	require.Equal(t, "440000.00 RUB", bill.Sum.Account.Outstanding.String())
	bill = settle(t, os, ps, russian(), "2027-02-10")
	st := bill.Entries[0].Standing
	require.Equal(t, liability.Ended, st.Status)
	require.Equal(t, day("2027-02-10"), st.Since)
	require.Equal(t, cc("174/2/4"), st.By)
	require.Equal(t, day("2026-12-31"), st.Deadline)
	require.Equal(t, "0.00 RUB", bill.Sum.Account.Outstanding.String())
	require.True(t, bill.Entries[0].Payments[1].Collected)
}

// TestPartialPayment: a payment goes to the slice with the oldest deadline first,
// then in the order of the kinds.
// Provision: cc/174/2/4
func TestPartialPayment(t *testing.T) {
	older, newer := placed(liability.LostUnexcused{On: day("2026-03-01")}), placed(liability.LostUnexcused{On: day("2026-04-01")})
	older.Slice, newer.Slice = liability.Slice{{From: rat("500"), To: rat("1000")}}, liability.Slice{{To: rat("500")}}
	os := []liability.Obligation{newer, older} // 100,000 and 220,000 each
	whole := pay("P1", "2026-05-01", 0, "350000.00 RUB", liability.Placed)
	bill := settle(t, os, []liability.Payment{whole}, russian(), "2026-05-01")
	require.Equal(t, []string{"100000.00 RUB", "220000.00 RUB"}, paidOf(bill.Entries[1]))
	require.Equal(t, []string{"30000.00 RUB", "0.00 RUB"}, paidOf(bill.Entries[0]))

	vat := pay("P1", "2026-05-01", liability.VAT, "250000.00 RUB", liability.Placed)
	bill = settle(t, os, []liability.Payment{vat}, russian(), "2026-05-01")
	require.Equal(t, []string{"0.00 RUB", "220000.00 RUB"}, paidOf(bill.Entries[1]))
	require.Equal(t, []string{"0.00 RUB", "30000.00 RUB"}, paidOf(bill.Entries[0]))

	// Interest that is paid goes the same way, on what is paid.
	interest := pay("P2", "2026-05-02", 0, "20000.00 RUB", liability.Placed)
	interest.Interest = true
	bill = settle(t, os, []liability.Payment{whole, interest}, russian(), "2026-05-02")
	require.Equal(t, "2400.00 RUB", bill.Entries[1].Posts[0].Interest.Paid.String()) // 48 days: 2.4 %
	require.Equal(t, "5280.00 RUB", bill.Entries[1].Posts[1].Interest.Paid.String())
	require.Equal(t, "1185.00 RUB", bill.Entries[0].Posts[0].Interest.Paid.String()) // 79 days of 30,000
	require.Equal(t, "11135.00 RUB", bill.Surplus[0].Amount.String())
}

func paidOf(e liability.Entry) (list []string) {
	for _, p := range e.Posts {
		list = append(list, p.Account.Paid.String())
	}
	return list
}

// TestPaidAheadAndTooMuch: what is paid before anything is due waits, and is used
// when it falls due; what is too much is a surplus.
func TestPaidAheadAndTooMuch(t *testing.T) {
	os := []liability.Obligation{released("2026-06-01")}
	ps := payAll("2026-05-28", liability.ProductsAtHome)
	ps[0].Amount = rub("200000.01 RUB")
	bill := settle(t, os, ps, russian(), "2026-05-31")
	require.Len(t, bill.Surplus, 2)
	require.Equal(t, liability.Contingent, bill.Entries[0].Standing.Status)
	bill = settle(t, os, ps, russian(), "2026-06-01")
	require.Equal(t, liability.Ended, bill.Entries[0].Standing.Status)
	require.Equal(t, day("2026-06-01"), bill.Entries[0].Standing.Since)
	require.Equal(t, []liability.Surplus{{Payment: "P1", On: day("2026-05-28"), Lot: "L1", Debtor: "7701",
		Basis: liability.ProductsAtHome, Kind: liability.Duty, Amount: rub("0.01 RUB")}}, bill.Surplus)
	require.Equal(t, "0.01 RUB", bill.Sum.Account.Returnable.String())
	require.False(t, bill.Late)
}

// TestRefundAfterPayment: what was paid under Article 174 comes back, in whole or
// part, when the goods are then completed (after a transfer or a loss), stored,
// placed or detained; interest only by option.
// Provision: cc/174/7
func TestRefundAfterPayment(t *testing.T) {
	lost := liability.LostUnexcused{On: day("2026-04-22")}
	for _, c := range []struct {
		facts []liability.Circumstance
		by    string
	}{
		{[]liability.Circumstance{lost, liability.Completed{On: day("2026-08-01"), By: cc("173/1")}}, "174/2/1"},
		{[]liability.Circumstance{liability.Stored{On: day("2027-08-01")}}, "174/2/2"},
		{[]liability.Circumstance{liability.PlacedAfterLapse{On: day("2027-08-01")}}, "174/2/3"},
		{[]liability.Circumstance{lost, liability.Detained{On: day("2026-08-01")}}, "174/2/9"},
	} {
		os := []liability.Obligation{placed(c.facts...)}
		on := "2026-05-01"
		if len(c.facts) == 1 {
			on = "2027-05-01"
		}
		ps := payAll(on, liability.Placed)
		ps[1].Amount = rub("40000.00 RUB")
		interest := pay("P3", on, liability.Duty, "5000.00 RUB", liability.Placed)
		interest.Interest = true
		ps = append(ps, interest)
		bill := settle(t, os, ps, russian(), "2027-09-01")
		e := bill.Entries[0]
		require.Len(t, e.Refunds, 2, c.by)
		require.Equal(t, "200000.00 RUB", e.Refunds[0].Amount.String())
		require.Equal(t, "40000.00 RUB", e.Refunds[1].Amount.String())
		require.Equal(t, cc("174/7"), e.Refunds[0].Provision)
		require.Equal(t, cc(c.by), e.Refunds[0].By)
		require.Equal(t, liability.RefundCompleted, e.Refunds[0].Reason)
		require.Equal(t, "5000.00 RUB", e.Posts[0].Interest.Payable.String())
		require.Equal(t, "0.00 RUB", bill.Sum.Account.Payable.String())
		require.Contains(t, e.Options, customs.KeyRefundInterest)

		law := russian()
		law.RefundInterest = customs.RefundWithInterest
		bill = settle(t, os, ps, law, "2027-09-01")
		require.Equal(t, "5000.00 RUB", bill.Sum.Interest.Returnable.String())
		require.Equal(t, customs.KeyRefundInterest, bill.Entries[0].Refunds[1].Option)
	}
}

// TestNeverRefunded: payments under Article 175, and payments for goods that were
// then confiscated or returned after seizure, never come back.
// Provision: cc/174/7
func TestNeverRefunded(t *testing.T) {
	home := released("2026-06-01")
	home.Circumstances = append(home.Circumstances, liability.Detained{On: day("2026-07-01")})
	bill := settle(t, []liability.Obligation{home}, payAll("2026-06-01", liability.ProductsAtHome), russian(), "2026-08-01")
	require.Equal(t, "0.00 RUB", bill.Sum.Account.Returnable.String())
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Payable.String())

	lost := liability.LostUnexcused{On: day("2026-04-22")}
	for _, f := range []liability.Circumstance{liability.Confiscated{On: day("2026-08-01")}, liability.ReturnedAfterSeizure{On: day("2026-08-01")}} {
		ps := payAll("2026-05-01", liability.Placed)
		bill := settle(t, []liability.Obligation{placed(lost, f)}, ps[:1], russian(), "2026-09-01")
		require.Empty(t, bill.Entries[0].Refunds)
		require.Equal(t, "200000.00 RUB", bill.Sum.Account.Payable.String())
		require.Equal(t, "0.00 RUB", bill.Sum.Account.Outstanding.String())
		require.Equal(t, "10000.00 RUB", bill.Sum.Interest.Outstanding.String())
		// The interest can still be paid.
		interest := pay("P3", "2026-08-20", liability.Duty, "10000.00 RUB", liability.Placed)
		interest.Interest = true
		bill = settle(t, []liability.Obligation{placed(lost, f)}, append(ps[:1:1], interest), russian(), "2026-09-01")
		require.Equal(t, "0.00 RUB", bill.Sum.Interest.Outstanding.String())
		require.Empty(t, bill.Surplus)
	}
}

// TestProductsAtHomeAfterLapse: what was paid under 174 at lapse comes back when the
// products are released at home afterwards, and 175 charges them.
// Provision: cc/174/7
// Provision: cc/175/1
func TestProductsAtHomeAfterLapse(t *testing.T) {
	os := []liability.Obligation{released("2027-02-01")}
	ps := payAll("2027-01-15", liability.Placed)
	bill := settle(t, os, ps, russian(), "2027-02-01")
	require.Len(t, bill.Entries, 2)
	require.Equal(t, liability.Placed, bill.Entries[0].Basis)
	require.Equal(t, cc("174/2/4"), bill.Entries[0].Standing.By)
	require.Len(t, bill.Entries[0].Refunds, 2)
	require.Equal(t, cc("174/2/3"), bill.Entries[0].Refunds[0].By)
	require.Equal(t, liability.Due, bill.Entries[1].Standing.Status)
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Outstanding.String())
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Returnable.String())

	// An extension after the release changes nothing of it.
	os[0].Terms = append(os[0].Terms, liability.TermSet{Set: day("2027-02-10"), Expires: day("2027-06-30")})
	bill = settle(t, os, ps, russian(), "2027-03-01")
	require.Equal(t, cc("174/2/3"), bill.Entries[0].Refunds[0].By)
}

// TestDestroyedInTimeRecognisedLate: what was paid in between is overpaid, with its
// interest, and comes back as such, not under 174(7).
// Provision: cc/174/2/5
func TestDestroyedInTimeRecognisedLate(t *testing.T) {
	os := []liability.Obligation{placed(liability.DestroyedOrLost{Happened: day("2026-12-01"), Recognised: day("2027-03-01")})}
	interest := pay("P3", "2027-01-20", liability.Duty, "1000.00 RUB", liability.Placed)
	interest.Interest = true
	ps := append(payAll("2027-01-15", liability.Placed), interest)
	bill := settle(t, os, ps, russian(), "2027-02-28")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Payable.String())
	bill = settle(t, os, ps, russian(), "2027-03-01")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Returnable.String())
	require.Equal(t, "1000.00 RUB", bill.Sum.Interest.Returnable.String())
	for _, r := range bill.Entries[0].Refunds {
		require.Equal(t, liability.RefundDestroyed, r.Reason)
		require.Equal(t, cc("174/2/5"), r.Provision)
	}
}

// TestLateExtensionReturnsWhatWasPaid: with the deadline goes the ground of the
// payment; by option both stay, and completion returns it under 174(7). What was not
// asked back pays for the next deadline.
// Provision: cc/165/3
func TestLateExtensionReturnsWhatWasPaid(t *testing.T) {
	o := placed()
	o.Terms = append(o.Terms, liability.TermSet{Set: day("2027-01-11"), Expires: day("2027-06-30")})
	os := []liability.Obligation{o}
	ps := payAll("2027-01-05", liability.Placed)
	bill := settle(t, os, ps, russian(), "2027-02-01")
	e := bill.Entries[0]
	require.Equal(t, liability.Contingent, e.Standing.Status)
	require.Equal(t, day("2026-12-31"), e.Undone)
	require.Len(t, e.Refunds, 2)
	require.Equal(t, liability.RefundReinstated, e.Refunds[0].Reason)
	require.Equal(t, cc("165/3"), e.Refunds[0].Provision)
	require.Equal(t, customs.KeyLateExtension, e.Refunds[0].Option)
	require.Contains(t, e.Options, customs.KeyLateExtension)
	require.Contains(t, bill.Text(customs.English), "The deadline of 2026-12-31 was lifted by an extension of the term (cc/165/3")
	bill = settle(t, os, ps, russian(), "2027-07-01")
	require.Equal(t, liability.Ended, bill.Entries[0].Standing.Status)
	require.Equal(t, cc("174/2/4"), bill.Entries[0].Standing.By)
	require.Empty(t, bill.Entries[0].Refunds)

	law := russian()
	law.LateExtension = customs.LateExtensionStays
	bill = settle(t, os, ps, law, "2027-02-01")
	require.Equal(t, liability.Ended, bill.Entries[0].Standing.Status)
	require.Empty(t, bill.Entries[0].Refunds)
	os[0].Circumstances = []liability.Circumstance{liability.Completed{On: day("2027-03-01"), By: cc("173/1")}}
	bill = settle(t, os, ps, law, "2027-03-01")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Returnable.String())
	require.Equal(t, cc("174/7"), bill.Entries[0].Refunds[0].Provision)
}

// TestNothingComesBackTwice: what was returned is no longer returnable, and more
// than was returnable cannot be returned.
// Provision: cc/174/7
func TestNothingComesBackTwice(t *testing.T) {
	os := []liability.Obligation{placed(liability.Stored{On: day("2027-02-01")})}
	ps := payAll("2027-01-15", liability.Placed)
	back := pay("R1", "2027-02-10", 0, "300000.00 RUB", liability.Placed)
	back.Returned = true
	bill := settle(t, os, append(ps, back), russian(), "2027-03-01")
	require.Equal(t, "340000.00 RUB", bill.Sum.Account.Returnable.String())
	require.Equal(t, []string{"0.00 RUB", "340000.00 RUB"}, paidOf(bill.Entries[0]))
	again := back
	again.ID, again.Amount = "R2", rub("340000.01 RUB")
	_, err := liability.Settle(os, append(ps, back, again), bookOf("2025-01-01 18%"), russian(), day("2027-03-01"))
	require.EqualError(t, err, "payment R2: 340000.01 RUB is returned on 2027-02-10, 0.01 RUB of it was not returnable")
	require.ErrorIs(t, err, liability.ErrReturn)
	early := back
	early.On = day("2027-01-31")
	_, err = liability.Settle(os, append(ps, early), bookOf("2025-01-01 18%"), russian(), day("2027-03-01"))
	require.ErrorIs(t, err, liability.ErrReturn)

	// A surplus can be returned, and what fell due again is owed again.
	over := pay("P9", "2027-01-20", liability.VAT, "5.00 RUB", liability.Placed)
	some := pay("R3", "2027-01-21", liability.VAT, "2.00 RUB", liability.Placed)
	some.Returned = true
	bill = settle(t, os, append(ps, over, some), russian(), "2027-01-31")
	require.Equal(t, "3.00 RUB", bill.Surplus[0].Amount.String())
	o := placed()
	o.Terms = append(o.Terms, liability.TermSet{Set: day("2027-01-20"), Expires: day("2027-06-30")})
	back.Amount = rub("640000.00 RUB")
	bill = settle(t, []liability.Obligation{o}, append(ps, back), russian(), "2027-07-01")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Outstanding.String())
	require.Equal(t, "0.00 RUB", bill.Sum.Interest.Payable.String())
}

// TestVoidReturnsWhatWasPaid: goods that were not placed owe nothing.
// Provision: cc/174/2/7
func TestVoidReturnsWhatWasPaid(t *testing.T) {
	o := placed(liability.LostUnexcused{On: day("2026-04-22")}, liability.ReleaseCancelled{On: day("2026-06-01")})
	bill := settle(t, []liability.Obligation{o}, payAll("2026-05-01", liability.Placed), russian(), "2026-07-01")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Returnable.String())
	require.Equal(t, liability.RefundNotPlaced, bill.Entries[0].Refunds[0].Reason)
}

// TestBadPayments: payments that cannot be are errors that say so, all at once.
func TestBadPayments(t *testing.T) {
	good := pay("P1", "2027-01-10", liability.Duty, "1.00 RUB", liability.Placed)
	for want, change := range map[string]func(*liability.Payment){
		"payment (no number): the identifier is missing":                     func(p *liability.Payment) { p.ID = "" },
		"payment P1: the day is missing":                                     func(p *liability.Payment) { p.On = customs.Date{} },
		"payment P1: lot L9 is in none of the obligations":                   func(p *liability.Payment) { p.Lot = "L9" },
		"payment P1: the debtor is 5, of lot L1 it is 7701":                  func(p *liability.Payment) { p.Debtor = "5" },
		"payment P1: Kind(9) is no kind of payment":                          func(p *liability.Payment) { p.Kind = 9 },
		"payment P1: which charge it is for is missing: wanted a basis":      func(p *liability.Payment) { p.Basis = 0 },
		"payment P1: 0.00 RUB; wanted an amount above zero":                  func(p *liability.Payment) { p.Amount = rub("0 RUB") },
		"payment P1: both collected and returned":                            func(p *liability.Payment) { p.Collected, p.Returned = true, true },
		"payment P1: payment: 1.00 EUR and 0.00 RUB are not of one currency": func(p *liability.Payment) { p.Amount = rub("1.00 EUR") },
	} {
		p := good
		change(&p)
		_, err := liability.Settle([]liability.Obligation{placed()}, []liability.Payment{p}, bookOf("2025-01-01 18%"), russian(), day("2027-02-01"))
		require.EqualError(t, err, want)
	}
	_, err := liability.Settle([]liability.Obligation{placed()}, []liability.Payment{good, good}, bookOf("2025-01-01 18%"), russian(), day("2027-02-01"))
	require.EqualError(t, err, "payment P1: given twice: wanted an identifier of its own for each payment")
	var pe *liability.PaymentError
	require.ErrorAs(t, err, &pe)
	require.Equal(t, customs.ErrConflict, pe.Code())
	require.Equal(t, "платеж P1: указан дважды: у каждого платежа должно быть свое обозначение", customs.Explain(err, customs.Russian))
}
