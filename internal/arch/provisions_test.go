package arch_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/arch"
)

// TestEveryProvisionIsCitedByATest: each id of testdata/provisions.txt stands in
// a "Provision:" line of a test.
func TestEveryProvisionIsCitedByATest(t *testing.T) {
	law := ids(t, filepath.Join(house(t).root, "internal/arch/testdata/provisions.txt"))
	cover, err := arch.Cover(house(t).root, house(t).tracked, law, known(law))
	require.NoError(t, err)
	none(t, cover.Bad)
	for _, id := range cover.Uncovered {
		t.Errorf("no test cites %s: write one that fails without the rule, with a line \"// Provision: %s\" in its comment", id, id)
	}
}

// known says whether an id that the law notes do not list is a provision: a
// part of one they list, or of an article that they leave alone and that has a
// title of its own.
func known(law []string) func(string) bool {
	return func(id string) bool {
		p, err := customs.ParseProvision(id)
		if err != nil {
			return false
		}
		for _, l := range law {
			listed := customs.MustProvision(l)
			if listed.Covers(p) {
				return true
			}
			if listed.Act() == p.Act() && listed.ArticleNumber() == p.ArticleNumber() {
				return false
			}
		}
		_, titled := p.Act().Article(p.ArticleNumber()).Title(customs.English)
		return titled
	}
}

func ids(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return parseIDs(string(text))
}

// parseIDs returns the lines of a list, without comments and empty lines.
func parseIDs(text string) []string {
	var list []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			list = append(list, line)
		}
	}
	return list
}
