package scenario_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/scenario"
)

// serials is a case of identification by a serial number, and a twin in which the
// number found is another.
const serials = `{"scenario": 1, "title": {"en": "serial numbers"},
	"identifications": [{"title": {"en": "found again"}, "finding": "met", "verify": {
		"on": "2026-06-01", "batch": true, "declarant": "7701000001", "processors": ["7701000001"],
		"plan": {"goods": [{"name": "engine", "traits": "discrete, serialised"}], "products": ["repaired"],
			"operations": [{"name": "overhaul", "from": "engine", "to": "repaired", "effects": "intact"}],
			"choices": [{"method": "existing marking"}]},
		"lots": [{"id": "L1", "goods": "engine", "placed": "2026-03-03", "quantity": "1 pcs"}],
		"outputs": [{"id": "P1", "product": "repaired", "made": "2026-05-12", "quantity": "1 pcs"}],
		"evidence": [
			{"marking-noted": {"lot": "L1", "marking": "A1", "on": "2026-03-03"}},
			{"marking-found": {"goods": "engine", "marking": "A1", "where": "product", "output": "P1", "on": "2026-05-13"}}]}}],
	"twins": [{"title": {"en": "another number"}, "provision": "cc/167/4", "at": "AT", "to": "B2", "finding": "not met",
		"reasons": [{"code": "not-identified", "provision": "cc/167/4", "subject": "B2"}]}]}`

// TestTwinOfIdentification: a twin may change a fact of a case of identification
// and say what the case comes to then.
func TestTwinOfIdentification(t *testing.T) {
	at := "identifications[0].verify.evidence[1].marking-found.marking"
	scenario.RequireFile(t, []byte(strings.Replace(serials, "AT", at, 1)))

	f, err := scenario.Decode([]byte(strings.Replace(strings.Replace(serials, "AT", at, 1), `"subject": "B2"`, `"subject": "B3"`, 1)))
	require.NoError(t, err)
	report, err := scenario.Run(f)
	require.NoError(t, err)
	require.False(t, report.Passed(), "a reason that is not found is a difference")

	f, err = scenario.Decode([]byte(strings.Replace(serials, "AT", "law.profile", 1)))
	require.NoError(t, err)
	_, err = scenario.Run(f)
	require.ErrorContains(t, err, "place law.profile: wanted a place in a case of identification")
}

// TestDeadlinesAreChecked: a deadline that does not lie ahead is a difference.
func TestDeadlinesAreChecked(t *testing.T) {
	text, err := os.ReadFile("../conformance/cc-165-1.json")
	require.NoError(t, err)
	run := func(text string) *scenario.Report {
		f, err := scenario.Load([]byte(text), func(name string) ([]byte, error) { return os.ReadFile("../conformance/" + name) })
		require.NoError(t, err)
		report, err := scenario.Run(f)
		require.NoError(t, err)
		return report
	}
	require.True(t, run(string(text)).Passed())
	wrong := strings.Replace(string(text), `"deadlines": [{"on": "2026-12-31"`, `"deadlines": [{"on": "2026-12-30"`, 1)
	require.NotEqual(t, string(text), wrong)
	require.Len(t, run(wrong).Differences, 1)
}
