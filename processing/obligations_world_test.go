package processing_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// obligations derives the obligations of a day and requires that they are ones
// that liability takes, and that for every lot registered by the day the slices
// are disjoint and add up to the whole: open + ended + charged = placed.
func obligations(t testing.TB, p *Procedure, on customs.Date) []liability.Obligation {
	t.Helper()
	os, err := p.Obligations(on)
	require.NoError(t, err)
	by := map[LotID][]liability.Interval{}
	lots := map[LotID]customs.Quantity{}
	for i := range os {
		require.NoError(t, os[i].Check(p.Law()), os[i].Subject)
		if strings.Contains(string(os[i].Lot.ID), "#norm") {
			continue // a copy of the lot, for what is charged beyond the input drawn
		}
		by[os[i].Lot.ID] = append(by[os[i].Lot.ID], os[i].Slice...)
		lots[os[i].Lot.ID] = os[i].Lot.Quantity
	}
	for id, list := range by {
		slices.SortFunc(list, func(a, b liability.Interval) int { return a.From.Compare(b.From) })
		at := customs.Ratio{}
		for _, i := range list {
			require.Equal(t, at, i.From, "lot %s", id)
			at = i.To
		}
		require.Equal(t, lots[id].Ratio(), at, "lot %s", id)
	}
	for s := range p.On(on).Goods() {
		if s.Kind == ForeignLot {
			require.Contains(t, by, LotID(s.ID))
		}
	}
	return os
}

// owes returns what becomes of a lot on a day, one line for each obligation: its
// length, its standing with the provision, and its subject.
func owes(t testing.TB, p *Procedure, on string, id LotID) []string {
	t.Helper()
	var lines []string
	for _, o := range obligations(t, p, day(on)) {
		if o.Lot.ID != id {
			continue
		}
		s, err := o.StandingOn(day(on), p.Law())
		require.NoError(t, err)
		line := fmt.Sprintf("%s %s by %s", length(o.Slice), s.Status, s.By)
		if o.Basis != liability.Placed {
			line += " " + o.Basis.String()
		}
		lines = append(lines, line+": "+o.Subject)
	}
	return lines
}

// length returns a decimal length where there is one.
func length(s liability.Slice) string {
	d, err := s.Length().Decimal(customs.Rounding{Scale: 6, Mode: customs.HalfUp})
	if err != nil {
		return s.Length().String()
	}
	return d.String()
}

// bookOf is a book of one duty and one VAT for all goods.
func bookOf(t testing.TB, duty, vat string, annual string, quotations ...liability.Quotation) *liability.Book {
	t.Helper()
	row := func(k liability.Kind, rate string) liability.Measure {
		return liability.Measure{Kind: k, Rate: customs.MustRate(rate), From: day("2020-01-01"), Source: "test"}
	}
	data := liability.BookData{Measures: []liability.Measure{row(liability.Duty, duty), row(liability.VAT, vat)}, Quotations: quotations}
	for _, k := range []liability.Kind{liability.Special, liability.AntiDumping, liability.Countervailing, liability.Excise} {
		data.Coverage = append(data.Coverage, liability.Coverage{Kind: k, From: day("2020-01-01"), Source: "test"})
	}
	if annual != "" {
		data.Interest = []liability.InterestRow{{State: customs.MemberRussia, Annual: customs.MustPercent(annual), From: day("2020-01-01"), Source: "test"}}
	}
	book, err := liability.NewBook(data)
	require.NoError(t, err)
	return book
}

// settle turns the obligations of a day into a bill.
func settle(t testing.TB, p *Procedure, book *liability.Book, on string) liability.Bill {
	t.Helper()
	bill, err := liability.Settle(obligations(t, p, day(on)), p.Payments(day(on)), book, p.Law(), day(on))
	require.NoError(t, err)
	return bill
}

// posts words the amounts of the entries of a bill that are owed: basis, quantity,
// kind and amount.
func posts(bill liability.Bill, owed func(liability.Account) bool) []string {
	var lines []string
	for _, e := range bill.Entries {
		for _, p := range e.Posts {
			if owed(p.Account) {
				lines = append(lines, strings.Join([]string{e.Basis.String(), length(e.Slice), p.Kind.String(), p.Amount.String()}, " "))
			}
		}
	}
	slices.SortFunc(lines, cmp.Compare[string])
	return lines
}

// payable reports whether anything is owed, paid or not.
func payable(a liability.Account) bool { return a.Payable.Sign() > 0 }
