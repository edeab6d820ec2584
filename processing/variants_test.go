package processing_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryVariantIsEverywhere: each command and each event, as the source has
// them, stands in the doc comment of its sum, in the table, in the functions that
// decide, apply and name, and in the codec.
func TestEveryVariantIsEverywhere(t *testing.T) {
	src := readSource(t)
	commands, events := src.variants("command"), src.variants("event")
	require.Len(t, commands, len(kinds()))
	require.Len(t, events, len(kinds()), "an event for each command")

	for _, name := range commands {
		require.Regexp(t, `\b`+name+`\b`, src.docs["Command"], "the doc comment of Command leaves %s out", name)
		require.NotEmpty(t, src.docs[name], "%s has no doc comment", name)
		for _, in := range []string{"KindOf", "act.decide", "CommandForms"} {
			require.Contains(t, src.mentions[in], name, "%s does not know %s", in, name)
		}
		require.Contains(t, src.mentions["rules"], "Command"+name, "the table has no row for %s", name)
	}
	for _, name := range events {
		require.Regexp(t, `\b`+name+`\b`, src.docs["Event"], "the doc comment of Event leaves %s out", name)
		require.NotEmpty(t, src.docs[name], "%s has no doc comment", name)
		for _, in := range []string{"eventKind", "Procedure.apply", "EventForms"} {
			require.Contains(t, src.mentions[in], name, "%s does not know %s", in, name)
		}
		if slices.Contains(src.fields[name], "Moves") {
			require.Contains(t, src.mentions["moves"], name, "moves does not know %s", name)
		}
	}
	for _, k := range kinds() {
		require.Contains(t, commands, goName(k.String()), "kind %q names no command", k)
		found := false
		for row := range rowsOf(k) {
			found = true
			require.NotZero(t, row.To, "%s", k)
		}
		require.True(t, found, "no status admits %s", k)
	}
}

// sourceText is what the files of the package say, read without the compiler.
type sourceText struct {
	docs     map[string]string              // of types
	fields   map[string][]string            // of struct types
	methods  map[string][]string            // types by the name of a method without parameters
	mentions map[string]map[string]struct{} // identifiers in a function, method or variable
}

// variants are the types with a marker method.
func (s sourceText) variants(marker string) []string {
	names := slices.Clone(s.methods[marker])
	slices.Sort(names)
	return slices.Compact(names)
}

func readSource(t *testing.T) sourceText {
	t.Helper()
	s := sourceText{map[string]string{}, map[string][]string{}, map[string][]string{}, map[string]map[string]struct{}{}}
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.ParseComments)
		require.NoError(t, err)
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				s.function(d)
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					s.spec(d, spec)
				}
			}
		}
	}
	return s
}

func (s sourceText) function(d *ast.FuncDecl) {
	name := d.Name.Name
	if d.Recv != nil {
		typ := d.Recv.List[0].Type
		if star, ok := typ.(*ast.StarExpr); ok {
			typ = star.X
		}
		of := ""
		if id, ok := typ.(*ast.Ident); ok {
			of = id.Name
		}
		if d.Type.Params.NumFields() == 0 {
			s.methods[name] = append(s.methods[name], of)
		}
		name = of + "." + name
	}
	s.mentions[name] = idents(d)
}

func (s sourceText) spec(d *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		doc := spec.Doc
		if doc == nil {
			doc = d.Doc
		}
		s.docs[spec.Name.Name] = doc.Text()
		if st, ok := spec.Type.(*ast.StructType); ok {
			for _, f := range st.Fields.List {
				for _, n := range f.Names {
					s.fields[spec.Name.Name] = append(s.fields[spec.Name.Name], n.Name)
				}
			}
		}
	case *ast.ValueSpec:
		for _, n := range spec.Names {
			s.mentions[n.Name] = idents(spec)
		}
	}
}

// idents are the identifiers in a piece of source.
func idents(n ast.Node) map[string]struct{} {
	found := map[string]struct{}{}
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			found[id.Name] = struct{}{}
		}
		return true
	})
	return found
}
