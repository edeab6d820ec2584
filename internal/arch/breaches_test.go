package arch_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/arch"
)

// TestGuardsSeeBreaches gives each guard a source that breaks its rule, and
// wants the finding; an empty want is a source that keeps it.
func TestGuardsSeeBreaches(t *testing.T) {
	imports := func(path string) string { return "package x\nimport _ \"" + path + "\"\n" }
	phrase := func(call string) string {
		return "package x\nimport \"" + arch.Module + "/customs\"\n" +
			"func say(n int, p customs.Phrase, args ...customs.Arg) { customs.Say(p, args...) }\nfunc f(a customs.Arg) { " + call + " }\n"
	}
	for _, tt := range []struct {
		name  string
		guard func(*arch.Package) []string
		path  string
		body  string
		want  string
	}{
		{"up the house", arch.Directions, "internal/exact", imports(arch.Module + "/customs"), "it may import nothing of the module"},
		{"down the house", arch.Directions, "liability", imports(arch.Module + "/customs"), ""},
		{"no place", arch.Directions, "elsewhere", "package x", "elsewhere has no place in the house"},
		{"examples see no insides", arch.Directions, "examples/x", imports(arch.Module + "/internal/exact"), "it may import only customs, identification"},
		{"fourth dependency", arch.Directions, "customs", imports("go.yaml.in/yaml/v3"), "the module depends on"},
		{"test library", arch.Directions, "customs", imports("github.com/stretchr/testify/require"), "it is for tests only"},
		{"test data", arch.Directions, "liability", imports(arch.Module + "/internal/vectors"), "it may import only customs"},
		{"os", arch.Barred, "customs", imports("os"), "imports os: the library has no I/O"},
		{"net/url", arch.Barred, "customs", imports("net/url"), "imports net/url"},
		{"rand", arch.Barred, "valuation", imports("math/rand"), "imports math/rand"},
		{"sync/atomic", arch.Barred, "processing", imports("sync/atomic"), "imports sync/atomic"},
		{"time elsewhere", arch.Barred, "liability", imports("time"), "imports time: time is only where"},
		{"big elsewhere", arch.Barred, "liability", imports("math/big"), "imports math/big: numbers beyond"},
		{"big at home", arch.Barred, "internal/exact", imports("math/big"), ""},
		{"clock", arch.Clock, "customs", "package x\nimport \"time\"\nvar _ = time.Now", "uses time.Now"},
		{"local zone", arch.Clock, "customs", "package x\nimport \"time\"\nfunc f(t time.Time) time.Time { return t.Local() }", "uses time.Local"},
		{"civil day", arch.Clock, "customs", "package x\nimport \"time\"\nfunc f(t time.Time) int { return t.Year() }", ""},
		{"goroutine", arch.Quiet, "customs", "package x\nfunc f() { go f() }", "starts a goroutine"},
		{"channel", arch.Quiet, "customs", "package x\nfunc f(c chan int) {}", "uses a channel"},
		{"init", arch.Quiet, "customs", "package x\nfunc init() {}", "has an init function"},
		{"init method", arch.Quiet, "customs", "package x\ntype t int\nfunc (t) init() {}", ""},
		{"exported variable", arch.Quiet, "customs", "package x\nvar Table = [2]int{1, 2}", "exports the variable Table"},
		{"exported in a group", arch.Quiet, "customs", "package x\nvar (\n\ta = 1\n\tErr error\n)", "exports the variable Err"},
		{"linkname", arch.Quiet, "customs", "package x\n\n//go:noinline\nfunc f() {}", "carries the directive //go:noinline"},
		{"float variable", arch.Floats, "customs", "package x\nfunc f() { var x float64; _ = x }", "x is float64"},
		{"float constant", arch.Floats, "customs", "package x\nconst half = 1 / 2.0", "untyped float"},
		{"float in a field", arch.Floats, "customs", "package x\ntype t struct { m map[string][]float32 }", "float32"},
		{"float of another name", arch.Floats, "customs", "package x\ntype t float64", "x.go:2: t is t"},
		{"float from a call", arch.Floats, "customs", "package x\nimport \"math/big\"\nfunc f(r *big.Rat) { _, _ = r.Float64() }", "float64"},
		{"big float", arch.Floats, "customs", "package x\nimport \"math/big\"\nfunc f(r *big.Float) {}", "big.Float"},
		{"integers", arch.Floats, "customs", "package x\nimport \"math\"\nconst c = math.MaxInt64\nvar d int64 = 1e18", ""},
		{"five arguments", arch.Phrases, "liability", phrase("customs.Say(\"{0}{1}{2}{3}{4}|{0}{1}{2}{3}{4}\", a, a, a, a, a)"), "5 arguments, room for 4"},
		{"place without argument", arch.Phrases, "liability", phrase("customs.NewInputError(customs.ErrMissing, \"{0} {1}|{0} {1}\", a)"), "{1} has no argument"},
		{"argument without place", arch.Phrases, "liability", phrase("say(1, \"a|б\", a)"), "argument 0 has no place"},
		{"place in one language", arch.Phrases, "liability", phrase("customs.Say(\"a {0}|б\", a)"), "1 places in English, 0 in Russian"},
		{"an argument for each language", arch.Phrases, "liability", phrase("customs.Say(\"{0}|{1}\", a, a)"), ""},
		{"arguments handed on", arch.Phrases, "liability", phrase("say(1, \"a {0} {=}|б {0}\", a)"), ""},
		{"no comment", arch.Docs, "customs", "// Package x is.\npackage x\nfunc F() {}", "F has no doc comment"},
		{"method without", arch.Docs, "customs", "// Package x is.\npackage x\n\n// T is.\ntype T int\nfunc (t *T) F() {}", "F has no doc comment"},
		{"comment on another", arch.Docs, "customs", "// Package x is.\npackage x\n\n// Something else altogether is F.\nfunc F() {}", "does not start with its name"},
		{"doc link to nothing", arch.DocLinks, "customs", "// Package x is about [T.G].\npackage x\n\n// T is [F].\ntype T int", "the doc link to T.G leads nowhere"},
		{"doc link to something", arch.DocLinks, "customs", "// Package x is about [T.F].\npackage x\n\n// T is.\ntype T int\n\n// F is [T].\nfunc (T) F() {}", ""},
		{"no package comment", arch.Docs, "customs", "package x", "the package has no doc comment"},
		{"constant", arch.Docs, "customs", "// Package x is.\npackage x\nconst A = 1", "A has no doc comment"},
		{"constants", arch.Docs, "customs", "// Package x is.\npackage x\n\n// The constants.\nconst (\n\tA = 1\n\tB = 2\n)", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := house(t).Try(arch.Module+"/"+tt.path, "x.go", tt.body)
			require.NoError(t, err)
			found := strings.Join(tt.guard(p), "\n")
			if tt.want == "" {
				require.Empty(t, found)
			}
			require.Contains(t, found, tt.want)
		})
	}
}

// TestStateGuardSeesBreaches: each body does something to a package variable.
func TestStateGuardSeesBreaches(t *testing.T) {
	const head = `package x

import (
	"fmt"
	"slices"
	"sort"

	"` + arch.Module + `/customs"
)

var _, _, _ = fmt.Sprint, slices.Sort[[]int], sort.Ints
var _ customs.Finding

type row struct{ n int; names []string }
type flat struct{ n int; s string }
type box[T any] struct{ items []T }

func (r row) first() string  { return r.names[0] }
func (r row) leak() []string { return r.names }
func (r *row) set()          { r.n = 1 }
func (f *flat) set()         { f.n = 1 }
func (f *flat) get() int     { return f.n }
func (f flat) with() flat    { f.n = 2; return f }
func (b box[T]) at(i int) T  { return b.items[i] }
func (b box[T]) all() []T    { return b.items }

type asker interface{ ask() int }

var (
	counter int
	flats   = []flat{{1, "a"}}
	rows    = []row{{1, nil}}
	one     flat
	array   = [3]int{1, 2, 3}
	index   = map[string]int{"a": 1}
	boxed   = box[int]{items: []int{1}}
	deep    = box[[]int]{}
	pointer = &flat{}
	askers  []asker
)

func count(fs []flat) (n int) { for _, f := range fs { n += f.n }; return n }
func zero(fs []flat)          { fs[0].n = 0 }
func keep(fs []flat) []flat   { return fs }
func total[T any](ts []T) int { return len(ts) }
func many(fs ...flat)         { fs[0].n++ }
func search(fs []flat, n int) flat {
	if len(fs) == 1 { return fs[0] }
	return search(fs[1:], n)
}
`
	for body, want := range map[string]string{
		"func f() { counter++ }":                                                      "counter is written",
		"func f() { counter = 2 }":                                                    "counter is written",
		"func f() { counter += 2 }":                                                   "counter is written",
		"func f() { _, counter = 1, 2 }":                                              "counter is written",
		"func f() { for counter = range 3 { } }":                                      "counter is written",
		"func f() { flats[0].n = 2 }":                                                 "flats is written",
		"func f() { index[\"b\"] = 2 }":                                               "index is written",
		"func f() { delete(index, \"a\") }":                                           "index is written by delete",
		"func f() { clear(flats) }":                                                   "flats is written by clear",
		"func f() { copy(flats, []flat{}) }":                                          "flats is written by copy",
		"func f() { _ = append(flats, flat{}) }":                                      "flats is written by append",
		"func f() { flats = nil }":                                                    "flats is written",
		"func f() { array[0] = 2 }":                                                   "array is written",
		"func f() { func() { counter-- }() }":                                         "counter is written",
		"func f() { p := &counter; *p = 1 }":                                          "counter is written",
		"func f() { s := array[:]; s[0] = 1 }":                                        "array is written",
		"func f() { one.set() }":                                                      "one is written",
		"func f() { flats[0].set() }":                                                 "flats is written",
		"func f() { rows[0].set() }":                                                  "rows is written",
		"func f() { for _, r := range rows { r.names[0] = \"\" } }":                   "rows is written",
		"func f() { r := rows[0]; r.names[0] = \"\" }":                                "rows is written",
		"func f() { if r, ok := rows[0], true; ok { r.names[0] = \"\" }}":             "rows is written",
		"func f() { zero(flats) }":                                                    "flats is written",
		"func f() { zero(flats[1:]) }":                                                "flats is written",
		"func f() { pointer.n = 2 }":                                                  "pointer is written",
		"func f() { sort.Slice(flats, nil) }":                                         "flats is given to sort.Slice",
		"func f() { slices.Sort(array[:]) }":                                          "array is given to slices.Sort",
		"func f() { fmt.Print(flats) }":                                               "flats is given to fmt.Print",
		"func f() { many(flats...) }":                                                 "flats is written",
		"func f() []flat { return flats }":                                            "flats is handed out",
		"func f() []flat { return flats[:1] }":                                        "flats is handed out",
		"func f() *flat { return &flats[0] }":                                         "flats is handed out",
		"func f() *flat { return &one }":                                              "one is handed out",
		"func f() row { return rows[0] }":                                             "rows is handed out",
		"func f() []string { for _, r := range rows { return r.names }; return nil }": "rows is handed out",
		"func f() map[string]int { return index }":                                    "index is handed out",
		"func f() *flat { return pointer }":                                           "pointer is handed out",
		"func f() []flat { return keep(flats) }":                                      "flats is handed out",
		"func f() []string { return rows[0].leak() }":                                 "rows is handed out",
		"func f() []int { return boxed.all() }":                                       "boxed is handed out",
		"func f() int { return len(deep.at(0)) }":                                     "deep is given to (github.com/eaeu-customs/inward/x.box[T]).at with elements that hold references",
		"func f() any { return row{names: rows[0].names} }":                           "rows is aliased in another value",
		"func f() func() { return one.set }":                                          "one is captured in the method value set",
		"func f() int { return askers[0].ask() }":                                     "askers is read through the interface method ask",
		"type named []flat\nfunc f() named { return named(flats) }":                   "flats is handed out",
		"func f(to *[]flat) { *to = flats }":                                          "flats is aliased",
		"func f(yield func([]flat)) { yield(flats) }":                                 "flats is given to a function that is only known at run time",
		"func f() { a := func() []flat { return flats }; _ = a }":                     "flats is handed out",
		"var other = flats[:1]":                                                       "flats is aliased by another variable",
		"var other = &array":                                                          "array is aliased by another variable",
		"func hide() func() int { n := 0; return func() int { n++; return n } }\nvar next = hide()": "next holds a function made by a call",

		"func f() flat { return flats[0] }":                                                           "",
		"func f() int { return array[2] + counter + index[\"a\"] + len(flats) }":                      "",
		"func f() (int, bool) { n, ok := index[\"a\"]; return n, ok }":                                "",
		"func f() [3]int { return array }":                                                            "",
		"func f() flat { return one.with() }":                                                         "",
		"func f() int { return one.get() + flats[0].get() }":                                          "",
		"func f() string { return rows[0].first() }":                                                  "",
		"func f() (n int) { for _, r := range rows { for range r.names { n++ } }; return }":           "",
		"func f() int { return count(flats) + total(flats) }":                                         "",
		"func f() flat { return search(flats, 1) }":                                                   "",
		"func f() (int, bool) { return slices.BinarySearch(array[:], 2) }":                            "",
		"func f() int { return boxed.at(0) }":                                                         "",
		"func f() int { p := &flats[0]; return p.n }":                                                 "",
		"func f() []flat { return append([]flat(nil), flats...) }":                                    "",
		"func f() int { rest := flats; for len(rest) > 1 { rest = rest[1:] }; return rest[0].n }":     "",
		"func f() int { return sort.Search(len(flats), func(i int) bool { return flats[i].n > 1 }) }": "",
		"func f() int { flats := []int{1}; flats[0]++; return flats[0] }":                             "",
		"func f() []byte { return []byte(flats[0].s) }":                                               "",
		"func f() bool { return askers == nil }":                                                      "",
	} {
		t.Run(body, func(t *testing.T) {
			p, err := house(t).Try(arch.Module+"/x", "x.go", head+body)
			require.NoError(t, err)
			all := arch.State(append([]*arch.Package{p}, house(t).Packages...))
			found := strings.Join(slices.DeleteFunc(all, func(f string) bool { return !strings.HasPrefix(f, "x/x.go:") }), "\n")
			if want == "" {
				require.Empty(t, found)
			}
			require.Contains(t, found, want)
		})
	}
}

// TestCitationsAreRead: what counts as a citation, and what is refused.
func TestCitationsAreRead(t *testing.T) {
	dir := t.TempDir()
	const source = `package x

// TestA proves it.
// Provision: cc/165/3, cc/128/2
func TestA() {}

// FuzzB does.
//
// Provision: cc/165/9, cc-1, cc/9999, cc/40/1
func FuzzB() {}

// helper is no test.
// Provision: cc/133
func helper() {}
`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x_test.go"), []byte(source), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x.go"), []byte(strings.ReplaceAll(source, "165", "166")), 0o600))
	law := []string{"cc/128", "cc/133", "cc/165/3"}
	cover, err := arch.Cover(dir, []string{"x.go", "x_test.go"}, law, known(law))
	require.NoError(t, err)
	require.Equal(t, []string{"cc/133"}, cover.Uncovered)
	require.Equal(t, []string{
		`x_test.go:7: "cc-1" is not a provision: write cc/173/2/1, separated by commas`,
		"x_test.go:12: a Provision line counts only in the doc comment of a Test, Example or Fuzz function",
		"x_test.go:7: cites cc/165/9, which the law notes do not list and no title names",
		"x_test.go:7: cites cc/9999, which the law notes do not list and no title names",
	}, cover.Bad)
	_, err = arch.Cover(dir, nil, nil, known(nil))
	require.EqualError(t, err, "no provisions to cover")
}

// TestStyleGuardsSeeBreaches: words, and lengths with their reasons.
func TestStyleGuardsSeeBreaches(t *testing.T) {
	bad := "a\nsee /wor" + "k/shared\nTO" + "DO"
	require.Equal(t, []string{`x.md:2: contains "/wor` + `k/"`}, arch.Words("x.md", []byte(bad)))
	require.Len(t, arch.Words("x.go", []byte(bad)), 2)
	require.Empty(t, arch.Words("x.bin", []byte("\x00"+bad)))
	require.Empty(t, arch.Long(map[string]int{"a.go": 500, "b.go": 501}, map[string]string{"b.go": "a table"}))
	require.Equal(t, []string{
		"a.go has 501 lines: cut it by concept, or give the reason in internal/arch/testdata/longfiles.txt",
		"b.go has 500 lines: it needs no reason in internal/arch/testdata/longfiles.txt",
		"c.go has 0 lines: it needs no reason in internal/arch/testdata/longfiles.txt",
	}, arch.Long(map[string]int{"a.go": 501, "b.go": 500}, map[string]string{"b.go": "a table", "c.go": "gone"}))
	require.True(t, arch.Generated([]byte("// Code generated by x. DO NOT EDIT.\n\npackage x\n")))
	require.False(t, arch.Generated([]byte("// x\n\npackage x\n")))
}

// TestShownExamplesAreCompared: code, output, and a mark that nothing follows.
func TestShownExamplesAreCompared(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("x_test.go", "package x\n\nfunc Example() {\n\tif true {\n\t\tprintln(1)\n\t}\n\t// Output:\n\t// 1\n\t//\n\t// 2\n}\n")
	page := func(code, output string) string {
		return "<!-- example x_test.go Example -->\n```go\n" + code + "\n```\nprints\n```text\n" + output + "\n```\n"
	}
	const code = "if true {\n\tprintln(1)\n}"
	for _, tt := range []struct {
		page  string
		n     int
		found string
	}{
		{page(code, "1\n\n2"), 1, ""},
		{page(code+"\nx()", "1\n\n2"), 1, "the code shown is not the body of Example"},
		{page(code, "3"), 1, "the output shown is not what Example"},
		{"<!-- example x_test.go Example -->\n", 0, "1 examples are announced, 0 are followed"},
		{"nothing", 0, ""},
	} {
		write("page.md", tt.page)
		n, found, err := arch.Shown(dir, "page.md")
		require.NoError(t, err)
		require.Equal(t, tt.n, n)
		require.Contains(t, strings.Join(found, "\n"), tt.found)
		require.Equal(t, tt.found == "", len(found) == 0)
	}
	write("page.md", strings.ReplaceAll(page(code, "1"), "go Example", "go Other"))
	_, _, err := arch.Shown(dir, "page.md")
	require.ErrorContains(t, err, "has no function Other")

	write("page.md", "[a](page.md#part) [b](x/gone.md) [c](https://example.com/)")
	links, err := arch.Links(dir, "page.md")
	require.NoError(t, err)
	require.Equal(t, []string{"page.md: links to x/gone.md, which is not there"}, links)
}
