package customs_test

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

//go:embed testdata/cited.txt
var cited string

// Every provision that the library answers for can be shown to a person.
func TestEveryCitedProvisionHasATitleOfItsOwn(t *testing.T) {
	for id := range strings.FieldsSeq(cited) {
		p, err := customs.ParseProvision(id)
		require.NoError(t, err)
		for _, lang := range []customs.Language{customs.English, customs.Russian} {
			title, own := p.Title(lang)
			require.True(t, own, "%s has no title", id)
			require.NotEmpty(t, title)
		}
	}
}

func TestTitlesAreInOrderAndInBothLanguages(t *testing.T) {
	ps, ts := customs.TitleTable()
	require.True(t, slices.IsSortedFunc(ps, customs.Provision.Compare))
	for i := range ps {
		if i > 0 {
			require.NotEqual(t, ps[i-1], ps[i])
		}
		requireBoth(t, ts[i])
		require.Equal(t, 1, strings.Count(string(ts[i]), "|"), ts[i])
		require.NotContains(t, string(ts[i]), "{")
		title, own := ps[i].Title(customs.English)
		require.True(t, own, ps[i])
		require.Equal(t, ts[i].In(customs.English), title)
	}
	for a := customs.CustomsCode; a <= customs.RussianDecree1694; a++ {
		requireBoth(t, a.Name())
	}
}

func BenchmarkTitle(b *testing.B) {
	p := customs.MustProvision("cc/173/2/1")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = p.Title(customs.Russian)
	}
}
