package processing_test

import (
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// update rewrites what is generated from the tables: the marker methods and the
// golden files.
var update = flag.Bool("update", false, "rewrite the generated file and the golden files of the state machine")

// golden compares text with a file, and with -update writes it.
func golden(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run go generate ./processing")
	require.Equal(t, string(want), text, "%s is not what the table says; if the change is meant, run go generate ./processing", file)
}

// kinds are all kinds of commands, statuses and accounts all of those.
func kinds() (all []CommandKind) {
	for k := CommandKind(1); !strings.HasPrefix(k.String(), "CommandKind("); k++ {
		all = append(all, k)
	}
	return all
}

func statuses() (all []Status) {
	for s := Status(1); !strings.HasPrefix(s.String(), "Status("); s++ {
		all = append(all, s)
	}
	return all
}

func accounts() (all []Account) {
	for a := Account(1); !strings.HasPrefix(a.String(), "Account("); a++ {
		all = append(all, a)
	}
	return all
}

// goName is a name of several words as Go writes it: "amend permit", AmendPermit.
func goName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// cite prints provisions without the act.
func cite(p, also customs.Provision) string {
	text := strings.TrimPrefix(p.String(), "cc/")
	if !also.IsZero() {
		text += ", " + strings.TrimPrefix(also.String(), "cc/")
	}
	return text
}

// rowsOf are the lines of the state machine of statuses for one act.
func rowsOf(k CommandKind) iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for row := range Transitions() {
			if row.Command == k && !yield(row) {
				return
			}
		}
	}
}
