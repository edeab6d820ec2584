package identification_test

import (
	"encoding"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// source parses the package without its tests.
func source(t *testing.T) []*ast.File {
	t.Helper()
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	var files []*ast.File
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			require.NoError(t, err)
			files = append(files, f)
		}
	}
	return files
}

// variants returns the types that have a method, in the order of the source.
func variants(files []*ast.File, marker string) []string {
	var all []string
	for _, f := range files {
		for _, d := range f.Decls {
			if m, ok := d.(*ast.FuncDecl); ok && m.Name.Name == marker && m.Recv != nil {
				all = append(all, m.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	return all
}

// cases returns the types that a function's type switch recognises.
func cases(files []*ast.File, function string) []string {
	var all []string
	for _, f := range files {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == function {
				ast.Inspect(fn.Body, func(n ast.Node) bool {
					if c, ok := n.(*ast.CaseClause); ok {
						for _, x := range c.List {
							if id, ok := x.(*ast.Ident); ok {
								all = append(all, id.Name)
							}
						}
					}
					return true
				})
			}
		}
	}
	return all
}

// doc returns the comment on a type.
func doc(files []*ast.File, name string) string {
	for _, f := range files {
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.TYPE && g.Specs[0].(*ast.TypeSpec).Name.Name == name {
				return g.Doc.Text()
			}
		}
	}
	return ""
}

// TestSumsAreComplete: every variant of a sum is recognised, listed in its
// documentation and comparable, and every kind of evidence has a form.
func TestSumsAreComplete(t *testing.T) {
	files := source(t)
	evidence, methods := variants(files, "isEvidence"), variants(files, "isMethod")
	require.Len(t, evidence, 11)
	require.Len(t, methods, 7)
	require.ElementsMatch(t, evidence, cases(files, "take"))
	require.ElementsMatch(t, methods, cases(files, "takeApart"))
	for _, v := range evidence {
		require.Contains(t, doc(files, "Evidence"), "["+v+"]")
	}
	for _, v := range methods {
		require.Contains(t, doc(files, "Method"), "["+v+"]")
	}
	var forms []string
	names := map[string]bool{}
	for name, e := range ident.EvidenceForms() {
		require.False(t, names[name])
		names[name] = true
		require.True(t, reflect.TypeOf(e).Comparable())
		require.NotEqual(t, ident.Kind(0), e.Method())
		forms = append(forms, reflect.TypeOf(e).Name())
	}
	require.Equal(t, evidence, forms)
	for range ident.EvidenceForms() {
		break // stopping early is allowed
	}
}

// TestPhrasesAgree: both languages of a phrase have the same places, and the
// Russian one is Russian.
func TestPhrasesAgree(t *testing.T) {
	place := regexp.MustCompile(`\{.\}`)
	n := 0
	for _, f := range source(t) {
		ast.Inspect(f, func(node ast.Node) bool {
			l, ok := node.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING || !strings.ContainsFunc(l.Value, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
				return true
			}
			en, ru, both := strings.Cut(strings.Trim(l.Value, "`\""), "|")
			if !both || en == "" {
				return true // names of an enumeration, or half of a phrase
			}
			places := func(s string) []string {
				p := place.FindAllString(s, -1)
				slices.Sort(p)
				return slices.Compact(p)
			}
			require.Equal(t, places(en), places(ru), l.Value)
			require.False(t, strings.ContainsFunc(en, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }), l.Value)
			n++
			return true
		})
	}
	require.Greater(t, n, 100)
}

// enumeration checks the method set of an enumeration of n values.
func enumeration[E interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Phrase() customs.Phrase
}](t *testing.T, n int, parse func(string) (E, error), decode func(*E, []byte) error) {
	t.Helper()
	name := reflect.TypeFor[E]().Name()
	seen := map[string]bool{"": true}
	for i := 1; i <= n; i++ {
		e := E(i)
		require.False(t, seen[e.String()], "%s %s stands twice", name, e)
		seen[e.String()] = true
		back, err := parse(e.String())
		require.NoError(t, err)
		require.Equal(t, e, back)
		text, err := e.MarshalText()
		require.NoError(t, err)
		require.NoError(t, decode(&back, text))
		require.Equal(t, e, back)
		require.Equal(t, e.String(), e.Phrase().In(customs.English))
		ru := e.Phrase().In(customs.Russian)
		require.NotEmpty(t, ru)
		require.False(t, strings.ContainsFunc(ru, func(r rune) bool { return r < 128 && unicode.IsLetter(r) }), ru)
	}
	beyond := E(n + 1)
	require.Equal(t, fmt.Sprintf("%s(%d)", name, n+1), beyond.String())
	require.Equal(t, customs.Phrase(beyond.String()), beyond.Phrase())
	_, err := beyond.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = parse("nonsense")
	require.ErrorIs(t, err, customs.ErrSyntax)
	require.ErrorContains(t, err, `"nonsense", byte 0: wanted one of `)
	_, err = parse("")
	require.ErrorIs(t, err, customs.ErrSyntax)
	zero := E(1)
	require.NoError(t, decode(&zero, nil))
	require.Equal(t, E(0), zero)
	require.Error(t, decode(&zero, []byte("nonsense")))
}

func TestEnumerations(t *testing.T) {
	enumeration(t, 7, ident.ParseKind, (*ident.Kind).UnmarshalText)
	enumeration(t, int(lastTrait), ident.ParseGoodsTrait, (*ident.GoodsTrait).UnmarshalText)
	enumeration(t, int(lastEffect), ident.ParseEffect, (*ident.Effect).UnmarshalText)
	enumeration(t, 9, ident.ParseQuestion, (*ident.Question).UnmarshalText)
	enumeration(t, 2, ident.ParseVerdict, (*ident.Verdict).UnmarshalText)
	enumeration(t, 4, ident.ParseMarkForm, (*ident.MarkForm).UnmarshalText)
	enumeration(t, 4, ident.ParseRole, (*ident.Role).UnmarshalText)
	enumeration(t, 6, ident.ParseWhere, (*ident.Where).UnmarshalText)
	enumeration(t, 3, ident.ParsePictureForm, (*ident.PictureForm).UnmarshalText)
	enumeration(t, 9, ident.ParseMisfitKind, (*ident.MisfitKind).UnmarshalText)
	require.Equal(t, "cc/167", ident.Kind(0).Provision().String())
	for q := ident.Bears; q <= ident.Undertaken; q++ {
		require.Contains(t, q.Sentence(), "?|")
	}
}

// TestTraitSets: contradictions are refused, and text round-trips.
func TestTraitSets(t *testing.T) {
	g, err := ident.ParseGoodsTraits("serialised,discrete")
	require.NoError(t, err)
	require.Equal(t, ident.MustGoodsTraits(ident.Discrete, ident.Serialised, ident.Discrete), g)
	require.Equal(t, "discrete, serialised", g.String())
	require.Equal(t, "штучный, с серийными номерами", g.Phrase().In(customs.Russian))
	require.True(t, g.Has(ident.Discrete))
	require.False(t, g.Has(ident.Bulk) || g.Has(0) || g.Has(200))
	require.Equal(t, "nothing stated", ident.GoodsTraits{}.Phrase().In(customs.English))
	for _, c := range []struct{ text, want string }{
		{"discrete, bulk", "“discrete” and “bulk” cannot both hold"},
		{"unmarked, serialised", "“unmarked” and “serialised” cannot both hold"},
		{"discrete, wet", `trait of goods "discrete, wet", byte 9: wanted one of discrete,`},
		{",", `trait of goods ",", byte 0: wanted one of`},
	} {
		_, err := ident.ParseGoodsTraits(c.text)
		require.ErrorContains(t, err, c.want)
	}
	_, err = ident.NewGoodsTraits(0)
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = ident.NewEffects(99)
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = ident.ParseEffects("intact, broken down")
	require.ErrorIs(t, err, customs.ErrConflict)
	e, err := ident.ParseEffects("enclosed, intact")
	require.NoError(t, err)
	require.Equal(t, "intact, enclosed", e.String())
	require.True(t, e.Has(ident.Enclosed) && !e.IsZero() && !g.IsZero())
	require.Panics(t, func() { ident.MustEffects(ident.Intact, ident.BrokenDown) })
	require.Panics(t, func() { ident.MustGoodsTraits(ident.Liquid, ident.Gaseous) })
}

// TestMethodText: methods, tolerances and digests as text.
func TestMethodText(t *testing.T) {
	for _, m := range []ident.Method{ident.AppliedMarks{}, ident.Description{}, ident.Samples{Characteristic: "fibre: wool"}, ident.ExistingMarking{},
		ident.Records{}, ident.Records{Tolerance: ident.MustTolerance("0%")}, ident.Records{Tolerance: ident.MustTolerance("0.25%")}, ident.Control{}, ident.Other{Name: "проба на огонь"}} {
		back, err := ident.ParseMethod(m.String())
		require.NoError(t, err)
		require.Equal(t, m, back)
	}
	for _, text := range []string{"", "marks", "samples", "samples: ", "records within", "records within ", "records within 101%", "records within -1%", "records within 1", "control: x", "other: \x00"} {
		_, err := ident.ParseMethod(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
		require.ErrorContains(t, err, "wanted applied marks, description, samples: WHAT")
	}
	_, err := ident.Within(customs.MustPercent("100.01%"))
	require.EqualError(t, err, "tolerance 100.01% is out of range: wanted 0% to 100%")
	zero, err := ident.ParseTolerance("")
	require.NoError(t, err)
	require.True(t, zero.IsZero())
	_, given := zero.Percent()
	require.False(t, given)
	require.NotEqual(t, zero, ident.MustTolerance("0%"))
	require.Panics(t, func() { ident.MustTolerance("x") })

	for _, c := range []struct{ text, want string }{
		{"A", "byte 0"}, {strings.Repeat("a", 63), "byte 63"}, {strings.Repeat("a", 65), "byte 64"}, {strings.Repeat("a", 10) + "G", "byte 10"},
	} {
		_, err := ident.ParseDigest(c.text)
		require.ErrorContains(t, err, c.want+": wanted 64 hexadecimal digits in lower case")
	}
	require.Panics(t, func() { ident.MustDigest("x") })
	require.Equal(t, strings.Repeat("a", 64), digest("a").String())
	require.Empty(t, ident.Digest{}.String())
}
