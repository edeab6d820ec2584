package processing_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLapsedDoesNotComplete: an act that the law does not know in a status does
// not compile, and the compiler says why.
// Provision: cc/173/5
func TestLapsedDoesNotComplete(t *testing.T) {
	t.Parallel()
	check := checker(t)
	require.NoError(t, check(`var s processing.Lapsed; s.Do(processing.Store{})`))
	require.NoError(t, check(`var s processing.Underway; s.Do(processing.Complete{})`))
	err := check(`var s processing.Lapsed; s.Do(processing.Complete{})`)
	require.ErrorContains(t, err, "processing.Complete does not implement processing.LapsedCommand (missing method whenLapsed)")
	err = check(`var c processing.Command; var s processing.Lapsed; s.Do(c)`)
	require.ErrorContains(t, err, "processing.Command does not implement processing.LapsedCommand (missing method whenLapsed)")
	err = check(`type mine struct{}; var s processing.Lapsed; s.Do(mine{})`)
	require.ErrorContains(t, err, "does not implement processing.LapsedCommand")
}

// TestEveryPairCompilesAsTheTableSays: for each status and each command, Do takes
// the command if and only if the table has the pair.
func TestEveryPairCompilesAsTheTableSays(t *testing.T) {
	t.Parallel()
	p, err := source().Import("github.com/eaeu-customs/inward/processing")
	require.NoError(t, err)
	for _, s := range statuses() {
		sealed := p.Scope().Lookup(goName(s.String()) + "Command").Type().Underlying().(*types.Interface)
		do, _, _ := types.LookupFieldOrMethod(p.Scope().Lookup(goName(s.String())).Type(), false, p, "Do")
		require.Equal(t, goName(s.String())+"Command", do.Type().(*types.Signature).Params().At(0).Type().(*types.Named).Obj().Name())
		for _, k := range kinds() {
			command := p.Scope().Lookup(goName(k.String())).Type()
			require.Equal(t, transition(s, k) != 0, types.Implements(command, sealed), "%s, %s", s, k)
			require.Equal(t, transition(s, k) != 0, s.Admits(k))
		}
	}
}

// source reads packages from their source, each once for all tests.
var source = sync.OnceValue(func() types.Importer {
	return locked{new(sync.Mutex), importer.ForCompiler(token.NewFileSet(), "source", nil)}
})

// locked lets one test at a time import.
type locked struct {
	*sync.Mutex
	types.Importer
}

func (l locked) Import(path string) (*types.Package, error) {
	l.Lock()
	defer l.Unlock()
	return l.Importer.Import(path)
}

// checker returns a function that type-checks the body of a function which uses
// package processing.
func checker(t *testing.T) func(body string) error {
	t.Helper()
	return func(body string) error {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "body.go", `package body; import "github.com/eaeu-customs/inward/processing"; func body() {`+body+`}`, 0)
		require.NoError(t, err)
		_, err = (&types.Config{Importer: source()}).Check("body", fset, []*ast.File{file}, nil)
		return err
	}
}
