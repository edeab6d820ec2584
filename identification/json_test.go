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
	types := strictjson.Types{
		Sums:  []strictjson.Sum{strictjson.SumOfForms(ident.EvidenceForms())},
		Forms: []strictjson.Form{strictjson.TextOf(ident.Method.String, ident.ParseMethod)},
	}
	x := serials(2)
	for _, e := range ident.EvidenceForms() {
		x.Evidence = append(x.Evidence, e)
	}
	for _, x := range []ident.Examination{x, jackets(ident.Choice{Method: ident.Description{}}), rings(ident.Choice{Method: ident.Control{}, Goods: "emerald"}), oilExamination("2%")} {
		text, err := strictjson.Encode(x, types)
		require.NoError(t, err)
		var read ident.Examination
		require.NoError(t, strictjson.Decode(text, &read, types))
		require.Equal(t, x, read)
	}
	_, err := strictjson.Schema("examination", x, types)
	require.NoError(t, err)
	_, err = strictjson.Schema("case", ident.Case{}, types)
	require.NoError(t, err)
}
