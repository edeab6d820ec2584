package processing_test

import (
	"fmt"
	"testing"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// BenchmarkComplete decides and applies the completion of one portion, with
// histories of three lengths before it.
func BenchmarkComplete(b *testing.B) {
	for _, before := range []int{10, 1_000, 100_000} {
		b.Run(fmt.Sprint(before), func(b *testing.B) {
			p := soy(b)
			place(b, p, "2026-02-01", "D1", lot("L1", "10000000 t"))
			on := day("2026-03-01")
			var c Command = Complete{Under: customs.ReExport, Goods: some("L1", "1 kg"), Declaration: "E1"}
			act := func() {
				d, err := p.Decide(on, c)
				if err != nil || len(d.Violations) > 0 || p.Apply(d.Record()) != nil {
					b.Fatal("refused", err, d.Violations)
				}
			}
			for range before {
				act()
			}
			b.ReportAllocs()
			for b.Loop() {
				act()
			}
		})
	}
}

// BenchmarkCompleteManyLots completes portions of one output made of lots of two
// and of ten thousand.
func BenchmarkCompleteManyLots(b *testing.B) {
	for _, lots := range []int{2, 10_000} {
		b.Run(fmt.Sprint(lots), func(b *testing.B) {
			p := soy(b)
			var declared []Lot
			var drawn Goods
			for i := range lots {
				id := LotID(fmt.Sprint("L", i))
				declared = append(declared, lot(id, "1000 t"))
				drawn = append(drawn, Portion{ID: GoodsID(id)})
			}
			place(b, p, "2026-02-01", "D1", declared...)
			total := fmt.Sprintf("%d t", lots*800)
			do(b, p, "2026-02-02", press("R1", drawn, total, fmt.Sprintf("%d t", lots*150), fmt.Sprintf("%d t", lots*50)))
			on := day("2026-03-01")
			var c Command = Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 g"), Declaration: "E1"}
			b.ReportAllocs()
			for b.Loop() {
				d, err := p.Decide(on, c)
				if err != nil || len(d.Violations) > 0 || p.Apply(d.Record()) != nil {
					b.Fatal("refused", err, d.Violations)
				}
			}
		})
	}
}

// BenchmarkReplayActs applies a history of completions again.
func BenchmarkReplayActs(b *testing.B) {
	p := soy(b)
	place(b, p, "2026-02-01", "D1", lot("L1", "10000000 t"))
	for range 1000 {
		do(b, p, "2026-03-01", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg"), Declaration: "E1"})
	}
	permit, law, lists := soyPermit(), p.Law(), p.Lists()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Replay(permit, law, lists, p.Records()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(p.Len()), "ns/event")
}

// BenchmarkPlace declares and releases one lot, with many lots before it.
func BenchmarkPlace(b *testing.B) {
	for _, before := range []int{10, 10_000} {
		b.Run(fmt.Sprint(before), func(b *testing.B) {
			p := soy(b)
			n := 0
			act := func() {
				n++
				id := fmt.Sprint("D", n)
				l := lot(LotID("L"+id), "1 kg")
				l.Group = "silo"
				place(b, p, "2026-02-01", DeclarationID(id), l)
			}
			for range before {
				act()
			}
			b.ReportAllocs()
			for b.Loop() {
				act()
			}
		})
	}
}

// BenchmarkProcess records runs, each of what the run before gave, after many.
func BenchmarkProcess(b *testing.B) {
	for _, before := range []int{10, 10_000} {
		b.Run(fmt.Sprint(before), func(b *testing.B) {
			p := soy(b)
			place(b, p, "2026-02-01", "D1", lot("L1", "10000000 t"))
			n := 0
			act := func() {
				n++
				do(b, p, "2026-02-02", press(RunID(fmt.Sprint("R", n)), some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"))
			}
			for range before {
				act()
			}
			b.ReportAllocs()
			for b.Loop() {
				act()
			}
		})
	}
}
