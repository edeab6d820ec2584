package vectors_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/vectors"
)

// TestEveryVectorHasItsOwnID: a test that reads a vector gets that one.
func TestEveryVectorHasItsOwnID(t *testing.T) {
	ids, err := vectors.IDs()
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, id := range ids {
		require.NotEmpty(t, id)
		require.False(t, seen[id], id)
		seen[id] = true
		var v map[string]any
		require.NoError(t, vectors.Read(id, &v))
		require.Equal(t, id, v["id"])
	}
	require.Contains(t, ids, "slices-close")
}

// TestUnknownVectorIsAnError: a misspelt id does not pass for an empty vector.
func TestUnknownVectorIsAnError(t *testing.T) {
	var v map[string]any
	require.EqualError(t, vectors.Read("slices-closed", &v), `vectors: no vector "slices-closed"`)
}
