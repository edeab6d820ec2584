package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestNoProcedureIsAnInputError: nil and the zero Procedure are refused in words.
func TestNoProcedureIsAnInputError(t *testing.T) {
	const want = "no procedure was given, wanted one of New, Replay or Restore"
	on := day("2026-03-01")
	for _, p := range []*Procedure{nil, {}} {
		_, err := p.Decide(on, Release{Declaration: "D1"})
		require.EqualError(t, err, want)
		_, err = p.DecideLate(on, on, Release{Declaration: "D1"})
		require.EqualError(t, err, want)
		_, err = p.Preview(on, Release{Declaration: "D1"})
		require.EqualError(t, err, want)
		_, err = p.Acts(on, nil)
		require.EqualError(t, err, want)
		require.EqualError(t, p.Apply(Record{Seq: 1, On: on, Recorded: on}), want)
	}
}

// TestWrongUnitNamesTheGoods: a quantity in a unit that does not convert is an
// input error that says of which goods.
func TestWrongUnitNamesTheGoods(t *testing.T) {
	p := placedSoy(t)
	_, err := p.Decide(day("2026-02-10"), press("R1", some("L1", "10 pcs"), "800 l", "150 kg", "50 kg"))
	require.EqualError(t, err, "goods L1: 10 pcs does not measure what is counted in kg\n"+
		"goods R1/oil: 800 l does not measure what is counted in kg")
	require.ErrorIs(t, err, customs.ErrUnit)
}
