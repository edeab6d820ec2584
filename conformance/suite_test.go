// Package conformance holds stories that any system for this customs procedure
// can be held against, whatever it is written in; see README.md. Its tests run
// them and keep the index.
package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/scenario"
)

// stories returns the files of the suite, bases left out.
func stories(t *testing.T) map[string]*scenario.File {
	t.Helper()
	names, err := filepath.Glob("*.json")
	require.NoError(t, err)
	files := map[string]*scenario.File{}
	for _, name := range names {
		if strings.HasPrefix(name, "base-") {
			continue
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		f, err := scenario.Load(text, os.ReadFile)
		require.NoError(t, err, name)
		files[name] = f
	}
	require.NotEmpty(t, files)
	return files
}

// TestSuite runs every story with its twins.
func TestSuite(t *testing.T) {
	for name, f := range stories(t) {
		t.Run(name, func(t *testing.T) {
			report, err := scenario.Run(f)
			require.NoError(t, err)
			for _, d := range report.Differences {
				t.Errorf("%v", d)
			}
			require.NotZero(t, report.Checks)
		})
	}
}

// TestStoriesReadTheSameWhenWritten: what a story says is what is read of it.
func TestStoriesReadTheSameWhenWritten(t *testing.T) {
	for name, f := range stories(t) {
		text, err := scenario.Encode(f)
		require.NoError(t, err, name)
		again, err := scenario.Decode(text)
		require.NoError(t, err, name)
		twice, err := scenario.Encode(again)
		require.NoError(t, err, name)
		require.Equal(t, string(text), string(twice), name)
	}
}
