package arch

import (
	"fmt"
	"sort"
	"strings"
)

// floors says which packages of the module each part of the house may import.
// The longest directory that a package lies under governs it; a package under
// none has no place yet, and is given one here by whoever adds it.
var floors = []struct {
	dir  string
	uses []string
}{
	{dir: "internal/arch", uses: []string{"customs", "identification", "valuation", "liability", "processing", "scenario"}},
	{dir: "internal/vectors", uses: []string{}},
	{dir: "internal/exact", uses: []string{}},
	{dir: "customs", uses: []string{"internal/exact"}},
	{dir: "internal/strictjson", uses: []string{"customs"}},
	{dir: "identification", uses: []string{"customs", "internal/exact", "internal/strictjson"}},
	{dir: "valuation", uses: []string{"customs", "internal/exact", "internal/strictjson"}},
	{dir: "liability", uses: []string{"customs", "internal/exact", "internal/strictjson"}},
	{dir: "processing", uses: []string{"customs", "identification", "valuation", "liability", "internal/exact", "internal/strictjson"}},
	{dir: "scenario", uses: []string{"customs", "identification", "valuation", "liability", "processing", "internal/strictjson"}},
	{dir: "conformance", uses: []string{"customs", "scenario"}},
	{dir: "examples", uses: []string{"customs", "identification", "valuation", "liability", "processing", "scenario"}},
}

// forTests are the packages of the module that any test may import, and nothing
// but tests.
var forTests = []string{"internal/vectors"}

// outside lists the packages from beyond the module and the standard library
// that may be imported at all.
var outside = []struct {
	path      string
	testsOnly bool
}{
	{path: "github.com/shopspring/decimal"},
	{path: "golang.org/x/exp/constraints"},
	{path: "github.com/stretchr/testify/require", testsOnly: true},
	{path: "github.com/stretchr/testify/assert", testsOnly: true},
}

// barred are the packages, each with all below it, that the library never
// imports: they hold the clock, the world outside, chance, or shared state.
var barred = []string{
	"C", "context", "crypto/rand", "database", "embed", "expvar", "flag", "io/fs", "io/ioutil", "log", "math/rand", "net", "os",
	"path/filepath", "plugin", "runtime", "sync", "syscall", "testing", "unique", "unsafe", "weak",
}

// reserved are packages that only named places of the library import.
var reserved = []struct {
	path   string
	places []string // directories or files
	why    string
}{
	{"math/big", []string{"internal/exact", "customs/ratio.go", "customs/ratiowide.go"}, "numbers beyond 128 bits live in internal/exact and in the wide form of Ratio"},
	{"reflect", []string{"internal/strictjson"}, "types are looked into only where JSON is read and written by one rule for all"},
	{"time", []string{"customs/date.go"}, "time is only where a Date is converted from and to a time.Time"},
}

// Directions reports every import of p, tests included, that goes up the
// house, sideways between the middle packages, or out of the module beyond the
// agreed dependencies.
func Directions(p *Package) []string {
	uses, placed := floor(p.Rel())
	if !placed {
		return []string{fmt.Sprintf("%s has no place in the house: name it and what it may import in internal/arch/imports.go", p.Rel())}
	}
	var found []string
	for _, path := range sorted(p.Imports, p.Tests) {
		switch {
		case path == Module || strings.HasPrefix(path, Module+"/"):
			if contains(forTests, rel(path)) && !contains(p.Imports, path) {
				continue
			}
			if !allowed(rel(path), p.Rel(), uses) {
				found = append(found, fmt.Sprintf("%s imports %s: it may import %s", p.Rel(), rel(path), list(uses)))
			}
		case strings.Contains(strings.Split(path, "/")[0], "."):
			if reason := foreign(path, contains(p.Imports, path)); reason != "" {
				found = append(found, fmt.Sprintf("%s imports %s: %s", p.Rel(), path, reason))
			}
		}
	}
	return found
}

// Barred reports the imports of a library package that bring in the world
// outside, and those that stand in another place than the one reserved for them.
func Barred(p *Package) []string {
	var found []string
	for _, f := range p.Files {
		for _, spec := range f.Imports {
			path, place := strings.Trim(spec.Path.Value, "`\""), p.Place(spec.Pos())
			for _, b := range barred {
				if below(path, b) {
					found = append(found, fmt.Sprintf("%s: imports %s: the library has no I/O, no clock, no chance and no shared state", place, path))
				}
			}
			for _, r := range reserved {
				if path == r.path && !within(place, r.places) {
					found = append(found, fmt.Sprintf("%s: imports %s: %s", place, path, r.why))
				}
			}
		}
	}
	for _, name := range p.Ignored {
		found = append(found, fmt.Sprintf("%s/%s: left out of the build, so no guard reads it: the library is one for every system", p.Rel(), name))
	}
	return found
}

func floor(dir string) (uses []string, ok bool) {
	longest := ""
	for _, f := range floors {
		if below(dir, f.dir) && len(f.dir) > len(longest) {
			longest, uses, ok = f.dir, f.uses, true
		}
	}
	return uses, ok
}

func allowed(path, from string, uses []string) bool {
	for _, dir := range append([]string{from}, uses...) {
		if below(path, dir) || below(from, path) {
			return true
		}
	}
	return false
}

func foreign(path string, library bool) string {
	for _, o := range outside {
		if o.path == path && o.testsOnly && library {
			return "it is for tests only"
		}
		if o.path == path {
			return ""
		}
	}
	return "the module depends on shopspring/decimal, testify and golang.org/x/exp/constraints alone"
}

func within(place string, places []string) bool {
	for _, at := range places {
		if strings.HasPrefix(place, at+"/") || strings.HasPrefix(place, at+":") {
			return true
		}
	}
	return false
}

func list(dirs []string) string {
	if len(dirs) == 0 {
		return "nothing of the module"
	}
	return "only " + strings.Join(dirs, ", ")
}

func contains(in []string, s string) bool {
	for _, x := range in {
		if x == s {
			return true
		}
	}
	return false
}

// sorted is the union of the lists, in order.
func sorted(lists ...[]string) []string {
	var all []string
	for _, l := range lists {
		for _, s := range l {
			if !contains(all, s) {
				all = append(all, s)
			}
		}
	}
	sort.Strings(all)
	return all
}
