package arch_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/arch"
)

const uncoveredFile = "internal/arch/testdata/uncovered.txt"

// TestEveryProvisionIsCitedByATest: each id of testdata/provisions.txt stands in
// a "Provision:" line of a test, or on the list of those that do not yet.
//
// The list may only shrink. What is on it must really be uncovered, its first
// line must count it, and where the history of the checkout can be read, no
// version of the list has an id that the version before it had not.
func TestEveryProvisionIsCitedByATest(t *testing.T) {
	law := ids(t, filepath.Join(house(t).root, "internal/arch/testdata/provisions.txt"))
	cover, err := arch.Cover(house(t).root, house(t).tracked, law, known(law))
	require.NoError(t, err)
	none(t, cover.Bad)

	file := filepath.Join(house(t).root, uncoveredFile)
	listed := ids(t, file)
	if *update {
		listed = slices.DeleteFunc(listed, func(id string) bool { return !slices.Contains(cover.Uncovered, id) })
		require.NoError(t, os.WriteFile(file, []byte(uncoveredText(listed)), 0o644))
	}
	for _, id := range cover.Uncovered {
		if !slices.Contains(listed, id) {
			t.Errorf("no test cites %s: write one that fails without the rule, with a line \"// Provision: %s\" in its comment", id, id)
		}
	}
	for _, id := range listed {
		if !slices.Contains(cover.Uncovered, id) {
			t.Errorf("%s is covered or unknown, and still in uncovered.txt: run go test ./internal/arch -update", id)
		}
	}
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, uncoveredText(listed), string(text), "uncovered.txt is not in the form that -update gives it")
}

// TestUncoveredOnlyShrinks reads the history of the list, where there is one.
func TestUncoveredOnlyShrinks(t *testing.T) {
	log, err := git(t, "log", "--first-parent", "--format=%H", "--", uncoveredFile)
	if err != nil || strings.TrimSpace(log) == "" {
		t.Skip("no history to read here")
	}
	versions := strings.Fields(log) // newest first
	now, err := os.ReadFile(filepath.Join(house(t).root, uncoveredFile))
	require.NoError(t, err)
	later := parseIDs(string(now))
	for _, commit := range versions {
		text, err := git(t, "show", commit+":"+uncoveredFile)
		if err != nil {
			break // the list was made after this commit
		}
		earlier := parseIDs(text)
		for _, id := range later {
			if !slices.Contains(earlier, id) {
				t.Errorf("%s came back to uncovered.txt after commit %.10s: the list may only shrink", id, commit)
			}
		}
		later = earlier
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

func uncoveredText(list []string) string {
	text := fmt.Sprintf("# %d provisions that no test cites yet. This list may only shrink.\n", len(list))
	if len(list) == 0 {
		return text
	}
	return text + strings.Join(list, "\n") + "\n"
}

func ids(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return parseIDs(string(text))
}

func parseIDs(text string) []string {
	var list []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			list = append(list, line)
		}
	}
	return list
}

func git(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = house(t).root
	out, err := cmd.Output()
	return string(out), err
}
