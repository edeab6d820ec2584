package identification_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	ident "github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// TestExaminationAsJSON: examinations, with every kind of evidence, are written and
// read again as the same.
func TestExaminationAsJSON(t *testing.T) {
	sums := strictjson.Sums{strictjson.SumOfForms(ident.EvidenceForms())}
	x := serials(2)
	for _, e := range ident.EvidenceForms() {
		x.Evidence = append(x.Evidence, e)
	}
	for _, x := range []ident.Examination{x, jackets(ident.Choice{Method: ident.Description{}}), rings(ident.Choice{Method: ident.Control{}, Goods: "emerald"}), oilExamination("2%")} {
		text, err := strictjson.Encode(x, sums)
		require.NoError(t, err)
		var read ident.Examination
		require.NoError(t, strictjson.Decode(text, &read, sums))
		require.Equal(t, x, read)
	}
	_, err := strictjson.Schema("examination", x, sums)
	require.NoError(t, err)
	_, err = strictjson.Schema("case", ident.Case{}, sums)
	require.NoError(t, err)
}
