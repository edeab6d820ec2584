package main

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestQuickstart: the whole story in both languages, to the last kopeck.
func TestQuickstart(t *testing.T) {
	for _, lang := range []customs.Language{customs.English, customs.Russian} {
		var out bytes.Buffer
		require.NoError(t, run(printer{out: &out, lang: lang}))
		name := "testdata/output." + lang.String() + ".txt"
		if *update {
			require.NoError(t, os.WriteFile(name, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())
	}
}

// TestReadmeShowsWhatIsPrinted: the lines that the README shows are printed, in
// that order, with an ellipsis for those left out.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	golden, err := os.ReadFile("testdata/output.en.txt")
	require.NoError(t, err)
	_, shown, found := strings.Cut(string(page), "## What the first command prints\n")
	require.True(t, found)
	_, shown, found = strings.Cut(shown, "```text\n")
	require.True(t, found)
	shown, _, _ = strings.Cut(shown, "```")
	printed, skip := strings.Split(string(golden), "\n"), true
	for _, line := range strings.Split(strings.TrimSuffix(shown, "\n"), "\n") {
		if line == "…" {
			skip = true
			continue
		}
		i := slices.Index(printed, line)
		require.True(t, i >= 0 && (skip || i == 0), "the README shows what is not printed, or not there: %s", line)
		printed, skip = printed[i+1:], false
	}
}
