package processing_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestCustomsStatusOfADay: goods have the status that they had at the end of the day,
// part by part: what is refused in favour of the state is foreign until then, what is
// re-exported stays foreign.
func TestCustomsStatusOfADay(t *testing.T) {
	p := pressedSoy(t)
	do(t, p, "2026-03-01", Complete{Under: customs.RefusalInFavourOfState, Goods: some("R1/oil", "100 kg")})
	do(t, p, "2026-03-02", Suspend{Under: customs.CustomsWarehouse, Goods: some("R1/oil", "200 kg")})
	do(t, p, "2026-03-03", Complete{Under: customs.ReExport, Goods: Goods{{ID: "R1/oil", Quantity: qty("50 kg"), In: AccountSuspended}}})
	do(t, p, "2026-03-04", Lose{Goods: some("R1/oil", "10 kg"), Cause: OtherLoss})
	parts := func(on string, id GoodsID) (rows []string) {
		for part := range p.On(day(on)).Parts(id) {
			rows = append(rows, fmt.Sprintf("%s–%s %s %s %d %s", part.From, part.To, part.Account, part.Since, part.By, part.Status))
		}
		return rows
	}
	require.Empty(t, parts("2026-02-09", "R1/oil"))
	require.Empty(t, parts("2026-02-09", "L9"))
	require.Equal(t, []string{"0 kg–800 kg on hand 2026-02-10 3 foreign"}, parts("2026-02-28", "R1/oil"))
	require.Equal(t, []string{
		"100 kg–800 kg on hand 2026-02-10 3 foreign",
		"0 kg–100 kg completed 2026-03-01 4 Union",
	}, parts("2026-03-01", "R1/oil"))
	require.Equal(t, []string{
		"300 kg–800 kg on hand 2026-02-10 3 foreign",
		"100 kg–300 kg suspended 2026-03-02 5 foreign",
		"0 kg–100 kg completed 2026-03-01 4 Union",
	}, parts("2026-03-02", "R1/oil"))
	require.Equal(t, []string{
		"300 kg–800 kg on hand 2026-02-10 3 foreign",
		"150 kg–300 kg suspended 2026-03-02 5 foreign",
		"0 kg–100 kg completed 2026-03-01 4 Union",
		"100 kg–150 kg completed 2026-03-03 6 foreign",
	}, parts("2026-03-03", "R1/oil"))
	require.Equal(t, []string{"0 kg–1000 kg on hand 2026-02-01 2 foreign"}, parts("2026-02-09", "L1"))
	require.Equal(t, []string{"0 kg–1000 kg consumed 2026-02-10 3 CustomsStatus(0)"}, parts("2026-02-10", "L1"))
	for range p.On(day("2026-03-04")).Parts("R1/oil") {
		break
	}

	late, err := p.DecideLate(day("2026-02-20"), day("2026-03-05"), Complete{Under: customs.ReExport, Goods: some("R1/oil", "5 kg")})
	require.NoError(t, err)
	require.NoError(t, late.Err())
	require.NoError(t, p.Apply(late.Record()))
	require.Len(t, parts("2026-02-19", "R1/oil"), 1)
	require.Len(t, parts("2026-02-20", "R1/oil"), 3) // the late part lies amid what is on hand
	do(t, p, "2026-03-06", Reverse{Seq: late.Record().Seq, Reason: "mistake"})
	require.Len(t, parts("2026-02-20", "R1/oil"), 1)
	laidOut(t, p)
}

// laidOut requires that the parts of the last day are those of now, and that on every
// day of an event the parts of all goods are their balances.
func laidOut(t testing.TB, p *Procedure) {
	t.Helper()
	end := p.On(day("9999-12-31"))
	for s := range end.Goods() {
		require.Equal(t, slices.Collect(p.Parts(s.ID)), slices.Collect(end.Parts(s.ID)), s.ID)
	}
	seen := map[customs.Date]bool{}
	for r := range p.Records() {
		if seen[r.On] {
			continue
		}
		seen[r.On] = true
		v := p.On(r.On)
		for s := range v.Goods() {
			sums := map[Account]customs.Quantity{}
			for part := range v.Parts(s.ID) {
				require.False(t, part.Since.After(r.On))
				size, err := part.To.Sub(part.From)
				require.NoError(t, err)
				if had, ok := sums[part.Account]; ok {
					size, err = size.Add(had)
					require.NoError(t, err)
				}
				sums[part.Account] = size
			}
			want := map[Account]customs.Quantity{}
			for a, q := range v.Balances(s.ID) {
				want[a] = q
			}
			require.Equal(t, want, sums, "%s on %s", s.ID, r.On)
		}
	}
}
