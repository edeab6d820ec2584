package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestGoodsMadeWaitFromTheirMaking: what had been seized by the day on which the goods were
// made is in their last day; seized again on that very day, they wait from it.
// Provision: cc/133
func TestGoodsMadeWaitFromTheirMaking(t *testing.T) {
	law := customs.Russia()
	o := liability.Obligation{
		Terms:    []liability.TermSet{{Set: day("2026-01-12"), Expires: day("2026-06-30")}, {Set: day("2026-07-01"), Expires: day("2026-07-11"), Made: day("2026-07-01")}},
		Seizures: []liability.Span{{From: day("2026-06-20"), To: day("2026-07-01")}, {From: day("2026-07-01"), To: day("2026-07-20")}},
	}
	require.Equal(t, day("2026-06-30"), o.LastDay(day("2026-06-19"), &law))
	require.Zero(t, o.LastDay(day("2026-06-30"), &law))
	require.Zero(t, o.LastDay(day("2026-07-19"), &law))
	require.Equal(t, day("2026-07-30"), o.LastDay(day("2026-07-20"), &law))
	require.Equal(t, day("9999-12-31"), liability.RunOn(day("9999-12-30"), []liability.Span{{From: day("9999-01-01"), To: day("9999-12-31")}}))
}
