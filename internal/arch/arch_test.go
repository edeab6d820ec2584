package arch_test

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/arch"
)

// update rewrites the golden files.
var update = flag.Bool("update", false, "rewrite the golden files of the architecture")

// loaded is the module and its files.
type loaded struct {
	*arch.House
	root    string
	tracked []string
}

// load runs once, inside a test: what is read before the first test starts is
// not seen by the go command when it decides whether a result is still good.
var load = sync.OnceValues(func() (loaded, error) {
	root, err := arch.Root()
	if err != nil {
		return loaded{}, err
	}
	tracked, err := arch.Tracked(root)
	if err != nil {
		return loaded{}, err
	}
	h, err := arch.Load(root)
	return loaded{h, root, tracked}, err
})

func house(t *testing.T) loaded {
	t.Helper()
	h, err := load()
	require.NoError(t, err, "the guards cannot load the module")
	return h
}

// TestImportsGoOneWay: customs ← identification, valuation, liability ←
// processing ← examples, with internal/exact below them all.
func TestImportsGoOneWay(t *testing.T) {
	for _, p := range house(t).Packages {
		none(t, arch.Directions(p))
	}
}

// TestNothingOutside: the library has no I/O, no clock, no chance, and no
// state shared between goroutines.
func TestNothingOutside(t *testing.T) {
	library(t, func(p *arch.Package) {
		none(t, arch.Barred(p))
		none(t, arch.Clock(p))
		none(t, arch.Quiet(p))
	})
}

// TestNoFloatingPoint: law is exact, so no value is a binary fraction.
func TestNoFloatingPoint(t *testing.T) {
	library(t, func(p *arch.Package) { none(t, arch.Floats(p)) })
}

// TestPhrasesHaveTheirArguments: each place of a phrase has an argument, each argument
// a place, and there are no more than a sentence holds.
func TestPhrasesHaveTheirArguments(t *testing.T) {
	library(t, func(p *arch.Package) { none(t, arch.Phrases(p)) })
}

// TestPackageStateIsConstant: no package variable changes after its
// declaration, and nobody outside can reach one.
func TestPackageStateIsConstant(t *testing.T) { none(t, arch.State(house(t).Packages)) }

// TestExportedNamesAreDocumented holds for the guards and examples too.
func TestExportedNamesAreDocumented(t *testing.T) {
	for _, p := range house(t).Packages {
		if p.Types != nil {
			none(t, arch.Docs(p))
		}
	}
}

// TestDocLinksLeadSomewhere: a name in brackets in a doc comment is a name that is
// there.
func TestDocLinksLeadSomewhere(t *testing.T) {
	library(t, func(p *arch.Package) { none(t, arch.DocLinks(p)) })
}

// TestPackagesSayWhereToBegin: the comment of every package that users import has
// a map, with links that lead into it.
func TestPackagesSayWhereToBegin(t *testing.T) {
	for _, p := range public(t) {
		var doc string
		for _, f := range p.Files {
			doc += f.Doc.Text()
		}
		require.Contains(t, doc, "\n# Start here\n", "%s", p.Rel())
	}
}

// TestZeroTablesAreWhole: what package zeros calls is everything that is exported.
func TestZeroTablesAreWhole(t *testing.T) {
	source, err := arch.Zeros(public(t))
	require.NoError(t, err)
	file := filepath.Join(house(t).root, "internal", "arch", "zeros", "zeros_gen_test.go")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
	}
	golden, err := os.ReadFile(file)
	require.NoError(t, err)
	if string(golden) != source {
		t.Errorf("zeros_gen_test.go is not of today: %s\nrun go test ./internal/arch -update", firstDifference(string(golden), source))
	}
}

// TestDirectDependencies: three modules, on the Go release before the newest,
// and nothing that only this checkout would know.
func TestDirectDependencies(t *testing.T) {
	cmd := exec.Command("go", "mod", "edit", "-json")
	cmd.Dir = house(t).root
	out, err := cmd.Output()
	require.NoError(t, err)
	var mod struct {
		Module        struct{ Path string }
		Go, Toolchain string
		Require       []struct {
			Path     string
			Indirect bool
		}
		Replace, Exclude, Retract, Tool []any
	}
	require.NoError(t, json.Unmarshal(out, &mod))
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Path)
		}
	}
	require.Equal(t, arch.Module, mod.Module.Path)
	require.ElementsMatch(t, []string{"github.com/shopspring/decimal", "github.com/stretchr/testify", "golang.org/x/exp"}, direct)
	require.Equal(t, "1.25.0", mod.Go, "the go line stays at the previous release")
	require.Empty(t, mod.Toolchain)
	require.Empty(t, mod.Replace, "a replaced module is not what users get")
	require.Empty(t, mod.Exclude)
	require.Empty(t, mod.Tool, "tools live in tools/go.mod")
}

// TestAPIIsGolden: the exported names of each package that users see stand in a
// file, so that changing them is a decision.
func TestAPIIsGolden(t *testing.T) {
	dir := filepath.Join(house(t).root, "internal", "arch", "testdata", "api")
	want := map[string]bool{}
	library(t, func(p *arch.Package) {
		if strings.HasPrefix(p.Rel(), "internal/") {
			return // not for users
		}
		file := filepath.Join(dir, strings.ReplaceAll(p.Rel(), "/", "_")+".txt")
		want[file] = true
		api := arch.API(p)
		if *update {
			require.NoError(t, os.MkdirAll(dir, 0o755))
			require.NoError(t, os.WriteFile(file, []byte(api), 0o644))
		}
		golden, err := os.ReadFile(file)
		if err != nil || string(golden) != api {
			t.Errorf("the exported API of %s is not what %s says: %s\nif the change is meant, run go test ./internal/arch -update",
				p.Rel(), filepath.Base(file), firstDifference(string(golden), api))
		}
	})
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	require.NoError(t, err)
	for _, file := range files {
		if !want[file] && *update {
			require.NoError(t, os.Remove(file))
		} else if !want[file] {
			t.Errorf("%s is the API of a package that is gone: run go test ./internal/arch -update", filepath.Base(file))
		}
	}
}

// public are the packages that users import.
func public(t *testing.T) []*arch.Package {
	var found []*arch.Package
	library(t, func(p *arch.Package) {
		if !strings.HasPrefix(p.Rel(), "internal/") {
			found = append(found, p)
		}
	})
	return found
}

// library runs check on every package of the library.
func library(t *testing.T, check func(p *arch.Package)) {
	t.Helper()
	n := 0
	for _, p := range house(t).Packages {
		if p.Library() {
			n++
			check(p)
		}
	}
	require.NotZero(t, n, "no package was looked at")
}

// none fails once for every finding.
func none(t *testing.T, found []string) {
	t.Helper()
	for _, f := range found {
		t.Error(f)
	}
}

// firstDifference names the first line that is in one text only.
func firstDifference(golden, now string) string {
	had, has := lines(golden), lines(now)
	for _, l := range strings.Split(golden, "\n") {
		if !has[l] {
			return "gone: " + l
		}
	}
	for _, l := range strings.Split(now, "\n") {
		if !had[l] {
			return "new: " + l
		}
	}
	return "same lines in another order"
}

func lines(text string) map[string]bool {
	set := map[string]bool{}
	for _, l := range strings.Split(text, "\n") {
		set[l] = true
	}
	return set
}
