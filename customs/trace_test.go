package customs_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

const times customs.Phrase = "duty: {0} × {1} = {=}|пошлина: {0} × {1} = {=}"

func step(n int) customs.Step {
	return customs.Step{
		Provision: customs.Article(175).Para(1),
		Rule:      times,
		In:        [4]customs.Arg{customs.Count(n), customs.Count(2)},
		Out:       customs.Count(2 * n),
	}
}

func TestTraceWordsItsStepsOnDemand(t *testing.T) {
	var trace customs.Trace
	require.Empty(t, trace.String())
	one, two := step(1), step(2)
	two.Option = customs.KeySliceRounding
	three := customs.Step{Rule: "done|готово", Option: customs.KeyDischarge}
	four := customs.Step{Rule: "noted|отмечено"}
	for _, s := range []customs.Step{one, two, three, four} {
		trace.Add(&s)
	}
	require.Equal(t, "1. duty: 1 × 2 = 2 [cc/175/1]\n"+
		"2. duty: 2 × 2 = 4 [cc/175/1; slice-rounding]\n"+
		"3. done [discharge]\n"+
		"4. noted\n", trace.String())
	require.Equal(t, "1. пошлина: 1 × 2 = 2 [cc/175/1]\n"+
		"2. пошлина: 2 × 2 = 4 [cc/175/1; slice-rounding]\n"+
		"3. готово [discharge]\n"+
		"4. отмечено\n", trace.Text(customs.Russian))
	require.Equal(t, "duty: 1 × 2 = 2 [cc/175/1]", one.String())
}

func TestTraceKeepsCopiesInOrder(t *testing.T) {
	var trace, whole customs.Trace
	s := step(0)
	for n := range 100 {
		s = step(n)
		trace.Add(&s)
	}
	s.Rule = "changed"
	require.Equal(t, 100, trace.Len())
	n := 0
	for got := range trace.All() {
		require.Equal(t, step(n), got)
		require.Equal(t, step(n), trace.At(n))
		n++
		if n == 50 {
			break
		}
	}
	require.Zero(t, trace.At(-1))
	require.Zero(t, trace.At(100))

	whole.Append(&trace)
	whole.Append(&trace)
	whole.Append(&whole)
	whole.Append(nil)
	require.Equal(t, 400, whole.Len())
	require.Equal(t, step(7), whole.At(307))
	trace.Reset()
	require.Zero(t, trace.Len())
	require.Empty(t, trace.Text(customs.Russian))
	require.Equal(t, step(7), whole.At(7), "a reset must not reach into another trace")
}

func TestRecordingIntoAReusedTraceAllocatesNothing(t *testing.T) {
	var trace customs.Trace
	record := func() {
		trace.Reset()
		for n := range 10 {
			s := step(n)
			trace.Add(&s)
		}
	}
	record()
	require.Zero(t, testing.AllocsPerRun(100, record))
}
