package processing

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestAlteredMovesAreRefused: an event whose moves overlap, run backwards, end
// beyond the goods, leave from or lead to the wrong account is no event of this
// history, and nothing of it is applied.
func TestAlteredMovesAreRefused(t *testing.T) {
	on := customs.MustDate("2026-02-01")
	q := customs.MustQuantity
	p := newProcedure(Permit{ID: "P", Issued: on, Holder: customs.MustPerson("7701000001; RU; Mill"), Term: customs.MustTerm("P1Y"),
		Inputs: []PermitGoods{{Name: "beans", Code: customs.MustGoodsCode("1201")}}}, customs.Union(), Lists{})
	lot := func(id LotID) Lot {
		return Lot{ID: id, Name: "beans", Quantity: q("10 kg"), Code: customs.MustGoodsCode("1201900000"),
			Origin: customs.MustCountry("BR"), Value: customs.MustMoney("1 RUB")}
	}
	move := func(id GoodsID, from, to string, out, in Account) shift {
		s, err := (&Move{id, q(from), q(to), out, in}).shift()
		require.NoError(t, err)
		return s
	}
	record := func(e Event) Record { return Record{Seq: p.Len() + 1, On: on, Recorded: on, Event: e} }
	require.NoError(t, p.Apply(record(LotsDeclared{Declaration: "D", Declarant: "7701000001", Office: customs.MustOffice("10130010"), Lots: []Lot{lot("A"), lot("B")}})))
	require.NoError(t, p.Apply(record(LotsReleased{Declaration: "D", Expires: customs.MustDate("2027-02-01"), Moves: Moves{
		first: move("A", "0 kg", "10 kg", AccountRegistered, AccountOnHand),
		more:  []shift{move("B", "0 kg", "10 kg", AccountRegistered, AccountOnHand)}}})))
	free, done := AccountOnHand, AccountCompleted
	for name, moves := range map[string][]shift{
		"overlap":       {move("A", "0 kg", "5 kg", free, done), move("A", "4 kg", "6 kg", free, done)},
		"out of order":  {move("A", "5 kg", "6 kg", free, done), move("A", "0 kg", "1 kg", free, done)},
		"apart":         {move("A", "0 kg", "1 kg", free, done), move("B", "0 kg", "1 kg", free, done), move("A", "1 kg", "2 kg", free, done)},
		"second beyond": {move("A", "0 kg", "5 kg", free, done), move("B", "0 kg", "11 kg", free, done)},
		"beyond":        {move("A", "0 kg", "10.000000001 kg", free, done)},
		"too fine":      {move("A", "0 kg", "0.0000000001 kg", free, done)},
		"backwards":     {move("A", "5 kg", "5 kg", free, done)},
		"negative":      {move("A", "-1 kg", "5 kg", free, done)},
		"wrong unit":    {move("A", "0 pcs", "5 pcs", free, done)},
		"not there":     {move("A", "0 kg", "5 kg", AccountSuspended, done)},
		"wrong way":     {move("A", "0 kg", "5 kg", free, AccountStored)},
		"unknown":       {move("C", "0 kg", "5 kg", free, done)},
		"none":          {},
	} {
		e := GoodsCompleted{Under: customs.ReExport}
		for _, m := range moves {
			*e.Moves.next() = m
		}
		require.Error(t, p.Apply(record(e)), name)
		require.NoError(t, p.Invariants(), name)
		require.Equal(t, int64(10_000_000_000), p.goods["A"].tape.balance(AccountOnHand), name)
	}
	late := record(GoodsCompleted{Under: customs.ReExport, Moves: Moves{first: move("A", "0 kg", "5 kg", free, done)}})
	late.On = customs.MustDate("2026-01-31")
	require.ErrorIs(t, p.Apply(late), ErrHistory)
	late.On = on
	require.NoError(t, p.Apply(late))
	// Part of a lot cannot be cancelled, and nothing goes back where it never was.
	require.ErrorIs(t, p.Apply(record(ReleaseCancelled{Declaration: "D", Moves: Moves{first: move("A", "5 kg", "10 kg", free, AccountCancelled)}})), ErrHistory)
	require.NoError(t, p.Apply(record(GoodsSeized{Moves: Moves{first: move("A", "5 kg", "10 kg", free, AccountSeized)}})))
	require.ErrorIs(t, p.Apply(record(SeizureLifted{Resumes: on, Moves: Moves{first: move("A", "5 kg", "10 kg", AccountSeized, AccountSuspended)}})), ErrHistory)
	require.NoError(t, p.Apply(record(SeizureLifted{Resumes: on, Moves: Moves{first: move("A", "5 kg", "10 kg", AccountSeized, AccountOnHand)}})))
	require.NoError(t, p.Invariants())
}

// TestMovesBeforeTheirGoodsAreThereAreRefused: no part leaves an account on a day before
// it came there, also where the event moves several.
func TestMovesBeforeTheirGoodsAreThereAreRefused(t *testing.T) {
	on, later := customs.MustDate("2026-02-01"), customs.MustDate("2026-02-05")
	q := customs.MustQuantity
	p := newProcedure(Permit{ID: "P", Issued: on, Holder: customs.MustPerson("7701000001; RU; Mill"), Term: customs.MustTerm("P1Y"),
		Inputs: []PermitGoods{{Name: "beans", Code: customs.MustGoodsCode("1201")}}}, customs.Union(), Lists{})
	move := func(id GoodsID, out, in Account) shift {
		s, err := (&Move{id, q("0 kg"), q("10 kg"), out, in}).shift()
		require.NoError(t, err)
		return s
	}
	both := func(out, in Account) Moves { return Moves{move("A", out, in), []shift{move("B", out, in)}} }
	record := func(day customs.Date, e Event) Record {
		return Record{Seq: p.Len() + 1, On: day, Recorded: later, Event: e}
	}
	lot := func(id LotID) Lot {
		return Lot{ID: id, Name: "beans", Quantity: q("10 kg"), Code: customs.MustGoodsCode("1201900000"),
			Origin: customs.MustCountry("BR"), Value: customs.MustMoney("1 RUB")}
	}
	require.NoError(t, p.Apply(record(on, LotsDeclared{Declaration: "D", Declarant: "7701000001", Office: customs.MustOffice("10130010"), Lots: []Lot{lot("A"), lot("B")}})))
	require.NoError(t, p.Apply(record(on, LotsReleased{Declaration: "D", Expires: customs.MustDate("2027-02-01"), Moves: both(AccountRegistered, AccountOnHand)})))
	require.NoError(t, p.Apply(record(later, GoodsSuspended{Under: customs.CustomsWarehouse, Moves: both(AccountOnHand, AccountSuspended)})))
	back := GoodsResumed{Moves: both(AccountSuspended, AccountOnHand)}
	err := p.Apply(record(customs.MustDate("2026-02-04"), back))
	require.ErrorIs(t, err, ErrHistory)
	require.ErrorContains(t, err, "no part of A from 0 kg to 10 kg lies in “suspended”")
	require.NoError(t, p.Invariants())
	require.NoError(t, p.Apply(record(later, back)))
	require.NoError(t, p.Invariants())
}
