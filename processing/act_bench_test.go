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
