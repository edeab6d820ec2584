package liability_test

import (
	"strconv"
	"testing"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// BenchmarkSettle settles a thousand slices of a hundred lots, each paid by one
// payment of its own.
func BenchmarkSettle(b *testing.B) {
	book := bookOf("2025-01-01 18%")
	var os []liability.Obligation
	var ps []liability.Payment
	for l := range 100 {
		lot := beans()
		lot.ID = liability.LotID("L" + strconv.Itoa(l))
		for s := range 10 {
			o := placed(liability.LostUnexcused{On: day("2026-06-01")})
			o.Lot, o.Slice = lot, liability.Slice{{From: must(customs.NewRatio(100*s, 1)), To: must(customs.NewRatio(100*s+100, 1))}}
			os = append(os, o)
			ps = append(ps, liability.Payment{ID: string(lot.ID) + "/" + strconv.Itoa(s), On: day("2026-06-10"), Lot: lot.ID,
				Amount: rub("64000.00 RUB"), Basis: liability.Placed})
		}
	}
	on := day("2026-07-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := liability.Settle(os, ps, book, russian(), on); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStandingOn asks for the standing of one obligation.
func BenchmarkStandingOn(b *testing.B) {
	o := placed(liability.LostUnexcused{On: day("2026-06-01")}, liability.Completed{On: day("2026-07-01"), By: cc("173/1")})
	law, on := russian(), day("2027-01-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := o.StandingOn(on, law); err != nil {
			b.Fatal(err)
		}
	}
}
