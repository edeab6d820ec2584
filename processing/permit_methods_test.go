package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	. "github.com/eaeu-customs/inward/processing"
)

// TestMethodsWithoutPlanAreRead: a permit whose identification was assessed
// elsewhere names its methods, as text in JSON; what is no method is refused.
func TestMethodsWithoutPlanAreRead(t *testing.T) {
	permit := soyPermit()
	permit.Identification = Identification{Methods: []identification.Method{identification.Records{}, identification.Control{}},
		Finding: customs.Met, Reference: "act 5"}
	text, err := EncodePermit(permit)
	require.NoError(t, err)
	got, err := DecodePermit(text)
	require.NoError(t, err)
	require.Equal(t, permit, got)
	for _, text := range []string{
		`{"version":1,"permit":{"identification":{"methods":["smelling"]}}}`,
		`{"version":1,"permit":{"identification":{"methods":[{"records":{}}]}}}`,
		`{"version":1,"permit":{"identification":{"methods":"records"}}}`,
	} {
		_, err := DecodePermit([]byte(text))
		require.ErrorContains(t, err, "permit.identification.methods")
	}
}
