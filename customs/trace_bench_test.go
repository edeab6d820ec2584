package customs_test

import (
	"testing"

	"github.com/eaeu-customs/inward/customs"
)

// BenchmarkTraceTenSteps records ten steps into a reused trace.
func BenchmarkTraceTenSteps(b *testing.B) {
	const rule customs.Phrase = "{0} × {1} = {=}"
	var (
		trace     customs.Trace
		provision = customs.Article(175).Para(1)
	)
	b.ReportAllocs()
	for b.Loop() {
		trace.Reset()
		for i := range 10 {
			trace.Add(&customs.Step{
				Provision: provision,
				Rule:      rule,
				In:        [4]customs.Arg{customs.Count(i), customs.Count(i + 1)},
				Out:       customs.Count(i * (i + 1)),
				Option:    customs.KeyDischarge,
			})
		}
	}
}

// BenchmarkTraceTenAmounts is the same with amounts and a percentage, as a bill
// records them.
func BenchmarkTraceTenAmounts(b *testing.B) {
	const rule customs.Phrase = "{1} of {0} = {=}"
	var (
		trace     customs.Trace
		provision = customs.Article(175).Para(1)
		base      = customs.MustMoney("500000.00 RUB")
		duty      = customs.MustMoney("50000.00 RUB")
		percent   = customs.MustPercent("10%")
	)
	b.ReportAllocs()
	for b.Loop() {
		trace.Reset()
		for range 10 {
			trace.Add(&customs.Step{
				Provision: provision,
				Rule:      rule,
				In:        [4]customs.Arg{base.Arg(), percent.Arg()},
				Out:       duty.Arg(),
				Option:    customs.KeyRounding,
			})
		}
	}
}

// BenchmarkTraceText words a trace of ten steps.
func BenchmarkTraceText(b *testing.B) {
	var trace customs.Trace
	for i := range 10 {
		trace.Add(&customs.Step{
			Provision: customs.Article(175).Para(1),
			Rule:      "{0} × {1} = {=}",
			In:        [4]customs.Arg{customs.Count(i), customs.Count(i + 1)},
			Out:       customs.Count(i * (i + 1)),
		})
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = trace.Text(customs.Russian)
	}
}
