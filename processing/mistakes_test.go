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
	require.EqualError(t, err, "goods L1: 10 pcs given, wanted a quantity that can be counted in kg\n"+
		"goods R1/oil: 800 l given, wanted a quantity that can be counted in kg")
	require.ErrorIs(t, err, customs.ErrUnit)
}

// embedded is a type of the caller's own that has a command in it.
type embedded struct{ Release }

// TestNoCommandIsNamed: nil, a pointer and a type that embeds a command are told
// what they are and what was wanted.
func TestNoCommandIsNamed(t *testing.T) {
	p := placedSoy(t)
	for want, c := range map[string]Command{
		"nil is no command":                      nil,
		"*processing.Release is no command":      &Release{Declaration: "D1"},
		"processing_test.embedded is no command": embedded{Release{Declaration: "D1"}},
	} {
		_, err := p.Decide(day("2026-03-01"), c)
		require.ErrorIs(t, err, ErrCommand)
		require.EqualError(t, err, want+": wanted a command of this package as a value, such as processing.Release{…}, not a pointer to it or a type that embeds it")
		_, err = EncodeCommand(c)
		require.ErrorContains(t, err, want)
	}
	err := p.Apply(Record{Seq: p.Len() + 1, On: day("2026-03-01"), Recorded: day("2026-03-01"), Event: &LotsReleased{}})
	require.ErrorIs(t, err, ErrEvent)
	require.ErrorContains(t, err, "*processing.LotsReleased is no event")
}

// TestRefusedDecisionHasNoRecord: to apply it all the same is told as what it is.
func TestRefusedDecisionHasNoRecord(t *testing.T) {
	p := placedSoy(t)
	d, err := p.Decide(day("2026-03-01"), Complete{Under: customs.CustomsTransit, Goods: Goods{{ID: "L1"}}})
	require.NoError(t, err)
	require.Error(t, d.Err())
	err = p.Apply(d.Record())
	require.ErrorIs(t, err, ErrEvent)
	require.EqualError(t, err, "the record is empty: a decision that is refused has none, see its Err")
}

// TestNothingGivenIsSaid: what was left out is said to be, not printed as empty
// text.
func TestNothingGivenIsSaid(t *testing.T) {
	p := placedSoy(t)
	on := day("2026-03-01")
	_, err := p.Decide(on, Pay{})
	require.ErrorContains(t, err, "payment (no name): no amount; wanted an amount above zero")
	_, err = p.Decide(on, Declare{Lots: []Lot{{}}})
	require.ErrorContains(t, err, "lot (no identifier): no quantity; wanted a quantity above zero")
	require.ErrorContains(t, new(Permit).Check(customs.Russia(), Lists{}).Err(), "no basis is given: a document, or a declaration that may serve as one, is wanted")
	for _, err := range []error{second(p.Decide(on, Pay{})), second(p.Decide(on, Declare{Lots: []Lot{{}}})), new(Permit).Check(customs.Russia(), Lists{}).Err()} {
		for _, lang := range []customs.Language{customs.English, customs.Russian} {
			require.NotContains(t, customs.Explain(err, lang), "“”")
			require.NotContains(t, customs.Explain(err, lang), "  ")
			require.NotContains(t, customs.Explain(err, lang), "— is")
		}
	}
}

// second returns the error of two results.
func second[T any](_ T, err error) error { return err }

// TestNewcomersMistakes: what is asked for in vain is named, with what there is.
func TestNewcomersMistakes(t *testing.T) {
	p, on := placedSoy(t), day("2026-03-01")
	_, err := p.Decide(on, Process{})
	require.ErrorContains(t, err, "missing: output norm")
	_, err = p.Decide(on, Pay{})
	require.ErrorContains(t, err, "missing: lot that the payment is for")
	_, err = p.Decide(on, Declare{Declaration: "D9", Declarant: "Mill"})
	require.ErrorContains(t, err, `number of a person "Mill", byte 0: wanted a number with at least one digit, not a name`)
	_, err = p.Decide(on, Transfer{Goods: all("L1"), To: "Press house"})
	require.ErrorContains(t, err, `number of a person "Press house", byte 5: wanted a number without spaces`)
	run := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
	run.Norm = "pres"
	d, err := p.Decide(on, run)
	require.NoError(t, err)
	require.EqualError(t, d.Err(), "the permit has no norm pres in force on 2026-03-01, it has press, refine (cc/168/2/7); cure: amend the permit")
	_, err = New(soyPermit(), customs.Law{}, Lists{})
	require.EqualError(t, err, "no law is chosen: wanted that of customs.Union, Kazakhstan or Russia, or one made from it")
}
