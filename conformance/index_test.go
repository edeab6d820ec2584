package conformance

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/scenario"
)

var update = flag.Bool("update", false, "write index.md and the schema anew")

const (
	indexFile       = "index.md"
	schemaFile      = "meta/scenario.schema.json"
	unbreakableFile = "meta/unbreakable.json"
	lawFile         = "../internal/arch/testdata/provisions.txt"
)

// set is a set of names.
type set map[string]bool

// sorted lists a set.
func (s set) sorted() []string {
	list := make([]string, 0, len(s))
	for name := range s {
		list = append(list, name)
	}
	sort.Strings(list)
	return list
}

// row is what the index says of one provision.
type row struct{ kept, broken, code, tests set }

// index collects what there is for every provision.
type index struct {
	law  []customs.Provision
	rows map[customs.Provision]*row
}

// add puts a name into a column of every provision that a citation names or lies
// beneath.
func (x *index) add(cited customs.Provision, name string, column func(*row) *set) {
	for _, p := range x.law {
		if p == cited || p.Covers(cited) {
			s := column(x.rows[p])
			if *s == nil {
				*s = set{}
			}
			(*s)[name] = true
		}
	}
}

// above is add for code that cites a whole paragraph and means what is in it.
func (x *index) above(cited customs.Provision, name string) {
	for _, p := range x.law {
		if cited.Covers(p) && cited != p && len(x.rows[p].code) == 0 {
			x.rows[p].code = set{name: true}
		}
	}
}

// provisions reads the list of the law.
func provisions(t *testing.T) []customs.Provision {
	t.Helper()
	f, err := os.Open(lawFile)
	require.NoError(t, err)
	defer f.Close()
	var list []customs.Provision
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if text := strings.TrimSpace(lines.Text()); text != "" && !strings.HasPrefix(text, "#") {
			p, err := customs.ParseProvision(text)
			require.NoError(t, err)
			list = append(list, p)
		}
	}
	return list
}

// unbreakable reads which provisions nobody can break, and why.
func unbreakable(t *testing.T) map[customs.Provision]scenario.Words {
	t.Helper()
	text, err := os.ReadFile(unbreakableFile)
	require.NoError(t, err)
	var reasons map[customs.Provision]scenario.Words
	require.NoError(t, json.Unmarshal(text, &reasons))
	return reasons
}

// collect makes the index.
func collect(t *testing.T) *index {
	t.Helper()
	x := &index{law: provisions(t), rows: map[customs.Provision]*row{}}
	for _, p := range x.law {
		x.rows[p] = &row{}
	}
	for name, f := range stories(t) {
		for _, p := range f.Provisions {
			x.add(p, name, func(r *row) *set { return &r.kept })
		}
		for _, twin := range f.Twins {
			if !twin.Provision.IsZero() {
				x.add(twin.Provision, name, func(r *row) *set { return &r.broken })
			}
		}
	}
	for _, dir := range []string{"customs", "identification", "valuation", "liability", "processing"} {
		x.code(t, filepath.Join("..", dir))
	}
	x.tests(t, "..")
	return x
}

// code finds the citations in the source of a package.
func (x *index) code(t *testing.T, dir string) {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	var files []*ast.File
	var paths []string
	bound := map[string]customs.Provision{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "titles.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		require.NoError(t, err)
		files, paths = append(files, f), append(paths, filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator))))
	}
	for range 2 { // a variable may be bound through another
		for _, f := range files {
			for _, d := range f.Decls {
				bind(d, bound)
			}
		}
	}
	type citation struct {
		p    customs.Provision
		path string
	}
	var cited []citation
	for i, f := range files {
		for _, d := range f.Decls {
			if _, isVar := d.(*ast.GenDecl); isVar && strings.HasSuffix(paths[i], "provisions.go") {
				continue // the list of names, not a use
			}
			ast.Inspect(d, func(n ast.Node) bool {
				e, ok := n.(ast.Expr)
				if !ok {
					return true
				}
				if p, ok := citationOf(e, bound); ok {
					cited = append(cited, citation{p, paths[i]})
					return false
				}
				return true
			})
		}
	}
	for _, c := range cited {
		x.add(c.p, c.path, func(r *row) *set { return &r.code })
	}
	for _, c := range cited {
		x.above(c.p, c.path)
	}
}

// bind remembers package variables that stand for a provision.
func bind(d ast.Decl, bound map[string]customs.Provision) {
	g, ok := d.(*ast.GenDecl)
	if !ok {
		return
	}
	for _, spec := range g.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		for i, name := range v.Names {
			if i < len(v.Values) {
				if p, ok := citationOf(v.Values[i], bound); ok {
					bound[name.Name] = p
				}
			}
		}
	}
}

// citationOf works out an expression such as customs.Article(173).Para(2).
func citationOf(e ast.Expr, bound map[string]customs.Provision) (customs.Provision, bool) {
	switch e := e.(type) {
	case *ast.Ident:
		p, ok := bound[e.Name]
		return p, ok
	case *ast.CallExpr:
		if len(e.Args) != 1 {
			return customs.Provision{}, false
		}
		name := ""
		var inner ast.Expr
		switch f := e.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name, inner = f.Sel.Name, f.X
		}
		n, known := number(e.Args[0])
		if name == "Article" {
			return customs.Article(n), known
		}
		if inner == nil {
			return customs.Provision{}, false
		}
		p, ok := citationOf(inner, bound)
		switch {
		case !ok:
			return customs.Provision{}, false
		case !known:
			return p, true // counted in a loop: all that lies beneath
		case name == "Para":
			return p.Para(n), true
		case name == "Sub":
			return p.Sub(n), true
		}
	}
	return customs.Provision{}, false
}

// number returns a literal.
func number(e ast.Expr) (uint16, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseUint(lit.Value, 10, 16)
	return uint16(n), err == nil
}

var citing = regexp.MustCompile(`Provisions?:([^A-Z]*)`)

// tests finds the tests that cite a provision.
func (x *index) tests(t *testing.T, root string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == ".git" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			test, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			for _, m := range citing.FindAllStringSubmatch(test.Doc.Text(), -1) {
				for _, id := range strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune(", \n.", r) }) {
					if p, err := customs.ParseProvision(id); err == nil {
						x.add(p, filepath.Base(filepath.Dir(path))+"."+test.Name.Name, func(r *row) *set { return &r.tests })
					}
				}
			}
		}
		return nil
	}))
}

// text prints the index.
func (x *index) text(reasons map[customs.Provision]scenario.Words) string {
	var b strings.Builder
	b.WriteString("# Provision → stories → code → tests\n\nMade by `go test ./conformance -update`.\n\n" +
		"| provision | what it says | kept in | broken in | code | tests |\n|---|---|---|---|---|---|\n")
	for _, p := range x.law {
		r := x.rows[p]
		title, _ := p.Title(customs.English)
		broken := links(r.broken)
		if reason, ok := reasons[p]; ok {
			broken = "cannot be broken: " + reason.En
		}
		fmt.Fprintf(&b, "| %v | %s | %s | %s | %s | %s |\n", p, title, links(r.kept), broken, listed(r.code), listed(r.tests))
	}
	return b.String()
}

// links lists files as links.
func links(s set) string {
	var list []string
	for _, name := range s.sorted() {
		list = append(list, "["+strings.TrimSuffix(name, ".json")+"]("+name+")")
	}
	return strings.Join(list, ", ")
}

// listed lists the first names and how many more there are.
func listed(s set) string {
	const most = 4
	names := s.sorted()
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}

// TestIndexIsFreshAndWhole: every provision has a story that keeps it, one that
// breaks it or a reason why none can, code and a test; and the index says so.
func TestIndexIsFreshAndWhole(t *testing.T) {
	x, reasons := collect(t), unbreakable(t)
	for p := range reasons {
		require.True(t, slices.Contains(x.law, p), "%v is in %s and not in the law", p, unbreakableFile)
	}
	for _, p := range x.law {
		r := x.rows[p]
		if len(r.kept) == 0 {
			t.Errorf("%v: no story keeps it", p)
		}
		if _, never := reasons[p]; never == (len(r.broken) > 0) {
			t.Errorf("%v: wanted a story that breaks it or a reason in %s, and not both", p, unbreakableFile)
		}
		if len(r.code) == 0 {
			t.Errorf("%v: no code cites it", p)
		}
		if len(r.tests) == 0 {
			t.Errorf("%v: no test cites it", p)
		}
	}
	golden(t, indexFile, x.text(reasons))
}

// TestEveryOptionIsShown: for every open question a story shows the default and
// a twin the other answers.
func TestEveryOptionIsShown(t *testing.T) {
	shown := map[customs.Key]set{}
	for _, f := range stories(t) {
		for _, twin := range f.Twins {
			if twin.Option != "" {
				if shown[twin.Option] == nil {
					shown[twin.Option] = set{}
				}
				shown[twin.Option][string(twin.To)] = true
			}
		}
	}
	for option := range customs.Union().Options() {
		if len(shown[option.Key]) == 0 {
			t.Errorf("%s: no twin shows another answer", option.Key)
		}
	}
}

// TestSchemaIsFresh: the schema of stories is that of the types.
func TestSchemaIsFresh(t *testing.T) {
	schema, err := scenario.Schema()
	require.NoError(t, err)
	golden(t, schemaFile, string(schema)+"\n")
}

// golden compares a file, or writes it.
func golden(t *testing.T, name, text string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, string(want), text, "%s is stale: go test ./conformance -update", name)
}
