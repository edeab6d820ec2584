package customs_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// The page of readings says of each option what the code says, in the same order.
func TestReadingsListEveryOptionAsItIs(t *testing.T) {
	data, err := os.ReadFile("../docs/readings.md")
	require.NoError(t, err)
	page := string(data)
	for o := range customs.Union().Options() {
		key := "| `" + string(o.Key) + "`"
		if o.Judged {
			key += "†"
		}
		before, row, ok := strings.Cut(page, key+" | "+o.Question.In(customs.English)+" | ")
		require.True(t, ok, "%s is missing or out of order", o.Key)
		require.NotContains(t, before, "\n## Readings")
		row, page, _ = strings.Cut(row, "\n")
		cells := strings.Split(row, " | ")
		require.Len(t, cells, 3, o.Key)
		require.True(t, strings.HasPrefix(cells[0], "`"+o.Default.Name+"`"), o.Key)
		for c := range o.Choices() {
			if c != o.Default {
				require.Contains(t, cells[1], "`"+c.Name+"`: ", o.Key)
			}
		}
		require.Contains(t, cells[2], "`Law.")
	}
}
