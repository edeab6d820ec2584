package processing_test

import (
	"fmt"
	"go/format"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/eaeu-customs/inward/processing"
)

// TestSealedCommandsAreFresh: the sealed sets of commands are those of the table.
func TestSealedCommandsAreFresh(t *testing.T) {
	text, err := format.Source([]byte(sealedCommands()))
	require.NoError(t, err)
	golden(t, "states_gen.go", string(text))
}

// sealedCommands writes an interface for each status with the list of its commands
// and the marker methods that seal it.
func sealedCommands() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("// Code generated from the table of acts by go generate; DO NOT EDIT.")
	line("")
	line("package processing")
	for _, s := range statuses() {
		name := goName(s.String())
		line("")
		line("// %sCommand is a command that the law knows while goods are %s (%s).", name, s, s.Provision())
		line("// After each: the status of the goods that it is about, and the provision.")
		line("//")
		for row := range Transitions() {
			if row.From == s {
				line("//   - [%s]: %s; %s", goName(row.Command.String()), row.To, cite(row.Provision, row.Also))
			}
		}
		line("type %sCommand interface {", name)
		line("Command")
		line("when%s()", name)
		line("}")
	}
	for _, s := range statuses() {
		line("")
		for row := range Transitions() {
			if row.From == s {
				line("func (%s) when%s() {}", goName(row.Command.String()), goName(s.String()))
			}
		}
	}
	return b.String()
}
