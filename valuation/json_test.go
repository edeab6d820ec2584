package valuation_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/strictjson"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestFactsAsJSON: the facts of a valuation, with every kind of item, are written
// and read again as the same.
func TestFactsAsJSON(t *testing.T) {
	types := strictjson.Types{Sums: []strictjson.Sum{strictjson.SumOfForms(v.ItemForms())}}
	f := sold("100 kg", "1000.00 USD",
		v.Packing{Amount: money("1 USD"), In: v.Apart, Evidence: "invoice"},
		v.Assist{Kind: v.Tools, Value: money("20000 EUR"), In: v.Apart, Evidence: "invoice", Spread: v.Spread{Way: v.OverContract, Whole: quantity("10000 pcs"), Evidence: "contract"}},
		v.ImportDuties{Amount: money("5 USD")})
	for _, item := range v.ItemForms() {
		f.Sale.Items = append(f.Sale.Items, item)
	}
	f.Comparables = []v.Comparable{comparable("A", "10 USD", "1 kg")}
	f.Resales = resales("USD", resale("10 USD", "1 kg"))
	f.Production, f.LastResort, f.Deferral, f.Claim = &v.Production{}, &v.LastResort{}, &v.Deferral{}, &v.Claim{Value: money("1 USD")}
	text, err := strictjson.Encode(f, types)
	require.NoError(t, err)
	require.Contains(t, string(text), `{"packing":{"amount":"1.00 USD","in":"`)
	var read v.Facts
	require.NoError(t, strictjson.Decode(text, &read, types))
	require.Equal(t, f, read)
	_, err = strictjson.Schema("facts", f, types)
	require.NoError(t, err)
}

// TestEveryItemHasAForm: each type that is an item, as the source has them, is
// among ItemForms.
func TestEveryItemHasAForm(t *testing.T) {
	var want []string
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`(?m)^func \((?:\w+ )?(\w+)\) item\(\)`).FindAllSubmatch(text, -1) {
			want = append(want, string(m[1]))
		}
	}
	var sum strictjson.Sum
	for range v.ItemForms() {
		break // stopping early is allowed
	}
	sum = strictjson.SumOfForms(v.ItemForms())
	var got []string
	for _, variant := range sum.Variants {
		got = append(got, variant.Type.Name())
	}
	slices.Sort(want)
	slices.Sort(got)
	require.Equal(t, want, got)
}
