package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/liability"
)

// TestTwoRegistrationDays: a product of two lots pays each lot's input at that
// lot's own rates and exchange rates, with interest from its own day of placing.
// Provision: cc/175/1
// Provision: cc/175/2
func TestTwoRegistrationDays(t *testing.T) {
	var v struct {
		Lots []struct {
			Lot                string
			Registered, Placed customs.Date
			Quantity           customs.Quantity
			Value              customs.Money
			EUR                string
		}
		Rate, VAT customs.Rate
		Annual    customs.Percent
		Released  struct{ On customs.Date }
		Expect    map[string]struct {
			Value, Duty, VAT customs.Money
			Days             int
			InterestDuty     customs.Money `json:"interest-duty"`
			InterestVAT      customs.Money `json:"interest-vat"`
		}
	}
	require.NoError(t, vectors.Read("two-registration-days", &v))
	data := simpleBook(v.Rate.String(), v.VAT.String())
	data.Interest = []liability.InterestRow{{State: customs.MemberRussia, Annual: v.Annual, From: day("2025-01-01"), Source: "test: rate"}}
	used := map[string]string{"L1": "30", "L2": "20"}
	var os []liability.Obligation
	var ps []liability.Payment
	for _, l := range v.Lots {
		data.Quotations = append(data.Quotations, liability.Quotation{
			Rate: customs.MustExchangeRate(l.EUR + ".0000 RUB per 1 EUR"), Day: l.Registered, Bank: "test bank"})
		lot := beans()
		lot.ID, lot.Quantity, lot.Value, lot.Registered, lot.Placed = liability.LotID(l.Lot), l.Quantity, l.Value, l.Registered, l.Placed
		os = append(os, liability.Obligation{
			Lot: lot, Slice: liability.Slice{{To: rat(used[l.Lot])}}, Basis: liability.ProductsAtHome,
			Terms:         []liability.TermSet{{Set: l.Placed, Expires: day("2027-01-12")}},
			Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: v.Released.On}},
		})
		for k, m := range map[liability.Kind]customs.Money{liability.Duty: v.Expect[l.Lot].Duty, liability.VAT: v.Expect[l.Lot].VAT} {
			ps = append(ps, liability.Payment{ID: l.Lot + k.String(), On: v.Released.On, Lot: lot.ID, Kind: k, Amount: m, Basis: liability.ProductsAtHome})
		}
	}
	bill, err := liability.Settle(os, ps, must(liability.NewBook(data)), russian(), v.Released.On)
	require.NoError(t, err)
	require.Len(t, bill.Entries, 2)
	for _, e := range bill.Entries {
		want := v.Expect[string(e.Lot)]
		require.Equal(t, want.Value, e.Lines[0].Value)
		require.Equal(t, want.Days, e.Interest[0].Days())
		require.Len(t, e.Posts, 2)
		require.Equal(t, want.Duty, e.Posts[0].Amount)
		require.Equal(t, want.VAT, e.Posts[1].Amount)
		require.Equal(t, want.InterestDuty, e.Posts[0].Interest.Payable)
		require.Equal(t, want.InterestVAT, e.Posts[1].Interest.Payable)
		require.Equal(t, liability.Ended, e.Standing.Status)
		require.Empty(t, e.Refunds)
	}
	require.Empty(t, bill.Surplus)
	require.False(t, bill.Late)
}

// rates are yearly rates of interest, oldest first: "2025-01-01 16%".
func rates(rows ...string) (list []liability.InterestRow) {
	for _, r := range rows {
		list = append([]liability.InterestRow{{State: customs.MemberRussia, Annual: customs.MustPercent(r[11:]), From: day(r[:10]), Source: "bank, " + r}}, list...)
	}
	return list
}

// bookOf returns the book of 10 % duty and 20 % VAT with rates of interest.
func bookOf(rows ...string) *liability.Book {
	data := simpleBook("10%", "20%")
	data.Interest = rates(rows...)
	return must(liability.NewBook(data))
}

// settle makes a bill by the book of 10 % duty, 20 % VAT and 18 % interest, and
// asserts that it closes.
func settle(t *testing.T, os []liability.Obligation, ps []liability.Payment, law customs.Law, on string) liability.Bill {
	t.Helper()
	bill, err := liability.Settle(os, ps, bookOf("2025-01-01 18%"), law, day(on))
	require.NoError(t, err)
	closes(t, &bill)
	return bill
}

// closes asserts that of each account paid − returnable + outstanding = payable,
// and that the totals are the sums of the entries.
func closes(t *testing.T, b *liability.Bill) {
	t.Helper()
	check := func(a liability.Account) {
		t.Helper()
		m, err := a.Paid.Sub(a.Returnable)
		require.NoError(t, err)
		m, err = m.Add(a.Outstanding)
		require.NoError(t, err)
		require.Equal(t, a.Payable, m)
		for _, x := range []customs.Money{a.Contingent, a.Payable, a.Paid, a.Outstanding, a.Returnable} {
			require.GreaterOrEqual(t, x.Sign(), 0)
		}
	}
	returnable := customs.ZeroMoney(b.Currency)
	for _, e := range b.Entries {
		refunds := customs.ZeroMoney(b.Currency)
		entry := refunds
		for _, p := range e.Posts {
			check(p.Account)
			check(p.Interest)
			entry = must(must(entry.Add(p.Account.Returnable)).Add(p.Interest.Returnable))
		}
		for _, r := range e.Refunds {
			refunds = must(refunds.Add(r.Amount))
		}
		require.Equal(t, entry, refunds, "refunds of the entry")
		returnable = must(returnable.Add(refunds))
	}
	for _, s := range b.Surplus {
		returnable = must(returnable.Add(s.Amount))
	}
	for _, row := range b.Totals {
		check(row.Account)
		check(row.Interest)
	}
	check(b.Sum.Account)
	check(b.Sum.Interest)
	require.Equal(t, returnable, must(b.Sum.Account.Returnable.Add(b.Sum.Interest.Returnable)))
}

// pay returns a payment for lot L1.
func pay(id, on string, k liability.Kind, amount string, basis liability.Basis) liability.Payment {
	return liability.Payment{ID: id, On: day(on), Lot: "L1", Kind: k, Amount: rub(amount), Basis: basis}
}

// payAll returns the payments of all amounts of the lot: 200,000 and 440,000.
func payAll(on string, basis liability.Basis) []liability.Payment {
	return []liability.Payment{pay("P1", on, liability.Duty, "200000.00 RUB", basis), pay("P2", on, liability.VAT, "440000.00 RUB", basis)}
}
