package main

import (
	"bytes"
	"flag"
	"os"
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
