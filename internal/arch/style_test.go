package arch_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/arch"
)

// TestNoForbiddenWords: the files speak of the library alone and leave nothing
// half done.
func TestNoForbiddenWords(t *testing.T) {
	for _, name := range house(t).tracked {
		text, err := os.ReadFile(filepath.Join(house(t).root, name))
		require.NoError(t, err)
		none(t, arch.Words(name, text))
	}
}

// TestLongFilesHaveAReason: a file holds one concept; one over 500 lines says
// why in testdata/longfiles.txt. Generated files need no reason.
func TestLongFilesHaveAReason(t *testing.T) {
	length := map[string]int{}
	for _, name := range house(t).tracked {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(house(t).root, name))
		require.NoError(t, err)
		if !arch.Generated(text) {
			length[name] = bytes.Count(text, []byte("\n"))
		}
	}
	require.NotEmpty(t, length)
	text, err := os.ReadFile(filepath.Join(house(t).root, "internal/arch/testdata/longfiles.txt"))
	require.NoError(t, err)
	reasons := map[string]string{}
	for _, line := range parseIDs(string(text)) {
		name, reason, ok := strings.Cut(line, ": ")
		require.True(t, ok && strings.TrimSpace(reason) != "", "longfiles.txt: %q: write path: reason", line)
		reasons[name] = reason
	}
	none(t, arch.Long(length, reasons))
}

// TestPagesShowRealExamples: code and output on a page are those of an example
// that the tests run, links lead somewhere, and the README shows at least one.
func TestPagesShowRealExamples(t *testing.T) {
	require.Contains(t, house(t).tracked, "README.md")
	for _, name := range house(t).tracked {
		if !strings.HasSuffix(name, ".md") {
			continue
		}
		n, found, err := arch.Shown(house(t).root, name)
		require.NoError(t, err)
		none(t, found)
		links, err := arch.Links(house(t).root, name)
		require.NoError(t, err)
		none(t, links)
		require.False(t, name == "README.md" && n == 0, "the README shows no example")
	}
}
