package processing_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestDiagramIsTheTable: the diagrams show every transition of the table that
// changes a status, with its provision, in both languages.
func TestDiagramIsTheTable(t *testing.T) {
	golden(t, "testdata/machine/statuses.mmd", Mermaid(customs.English))
	golden(t, "testdata/machine/statuses.dot", DOT(customs.English))
	golden(t, "testdata/machine/statuses.ru.mmd", Mermaid(customs.Russian))
	golden(t, "testdata/machine/statuses.ru.dot", DOT(customs.Russian))
	for row := range Transitions() {
		for to := range row.To.All() {
			if to == row.From {
				continue
			}
			edge := row.From.String() + " --> " + to.String() + " : "
			at := strings.Index(Mermaid(customs.English), edge)
			require.GreaterOrEqual(t, at, 0, "%s by %s", edge, row.Command)
			line, _, _ := strings.Cut(Mermaid(customs.English)[at:], "\n")
			require.Contains(t, line, row.Command.String())
		}
	}
}

// TestDiagramIsAGraph: Graphviz, where it is there, reads the drawing.
func TestDiagramIsAGraph(t *testing.T) {
	dot, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("no dot on this machine")
	}
	cmd := exec.Command(dot, "-Tsvg")
	cmd.Stdin = strings.NewReader(DOT(customs.Russian))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Contains(t, string(out), "173(2)(1)")
}
