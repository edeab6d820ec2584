package conformance

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/scenario"
)

const codesFile = "codes.md"

// violationCode is a code of package processing, with where stories expect it.
type violationCode struct {
	code           customs.Code
	name, says     string
	provisions, in set
}

// violationCodes reads the constants of package processing that say what the law
// says no to. Codes of input errors begin with Err and are none of them.
func violationCodes(t *testing.T) map[customs.Code]*violationCode {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "processing", "*.go"))
	require.NoError(t, err)
	codes := map[customs.Code]*violationCode{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, spec := range g.Specs {
				if c := violationCodeOf(t, spec.(*ast.ValueSpec)); c != nil {
					require.Nil(t, codes[c.code], "%s: the code of two constants", c.code)
					codes[c.code] = c
				}
			}
		}
	}
	require.NotEmpty(t, codes)
	return codes
}

// violationCodeOf returns the code that a constant is, nil if it is none.
func violationCodeOf(t *testing.T, v *ast.ValueSpec) *violationCode {
	t.Helper()
	typ, ok := v.Type.(*ast.SelectorExpr)
	if !ok || typ.Sel.Name != "Code" || len(v.Names) != 1 || len(v.Values) != 1 {
		return nil
	}
	name := v.Names[0].Name
	lit, ok := v.Values[0].(*ast.BasicLit)
	if !ok || !ast.IsExported(name) || strings.HasPrefix(name, "Err") {
		return nil
	}
	code, err := strconv.Unquote(lit.Value)
	require.NoError(t, err)
	doc := strings.Join(strings.Fields(v.Doc.Text()), " ")
	says, defined := strings.CutPrefix(doc, name+": ")
	require.True(t, defined, "%s: its comment does not define it", name)
	return &violationCode{customs.Code(code), name, says, set{}, set{}}
}

// expected calls yield for every violation, and every remark, that a story or a twin of
// it expects.
func expected(f *scenario.File, yield func(customs.Code, customs.Provision)) {
	refused := func(list []scenario.Refusal) {
		for _, r := range list {
			yield(r.Code, r.Provision)
		}
	}
	steps := func(list []scenario.Step) {
		for i := range list {
			refused(list[i].Refused)
			refused(list[i].Remarks)
			yield(customs.Code(list[i].Invalid), customs.Provision{})
			if c := list[i].Check; c != nil {
				refused(c.Permit)
				for _, s := range c.Shut {
					yield(s.Code, s.Provision)
				}
			}
		}
	}
	steps(f.Steps)
	for i := range f.Twins {
		refused(f.Twins[i].Refused)
		yield(customs.Code(f.Twins[i].Invalid), customs.Provision{})
		steps(f.Twins[i].Then)
	}
}

// TestEveryCodeIsShown: a story or a twin expects every code of a violation, and
// TestSuite tells it.
func TestEveryCodeIsShown(t *testing.T) {
	codes := violationCodes(t)
	for name, f := range stories(t) {
		expected(f, func(code customs.Code, p customs.Provision) {
			if c := codes[code]; c != nil {
				c.in[name] = true
				if !p.IsZero() {
					c.provisions[p.String()] = true
				}
			}
		})
	}
	list := make([]*violationCode, 0, len(codes))
	for _, c := range codes {
		list = append(list, c)
		if len(c.in) == 0 {
			t.Errorf("%s: no story expects it", c.code)
		}
	}
	sort.Slice(list, func(i, k int) bool { return list[i].code < list[k].code })
	var b strings.Builder
	b.WriteString("# Codes of violations → provisions → stories\n\nMade by `go test ./conformance -update`.\n\n" +
		"| code | constant | what it says | refused by | shown in |\n|---|---|---|---|---|\n")
	for _, c := range list {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", c.code, c.name, c.says, strings.Join(c.provisions.sorted(), ", "), links(c.in))
	}
	golden(t, codesFile, b.String())
}
