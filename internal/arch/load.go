package arch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// Module is the path of the library's module.
const Module = "github.com/eaeu-customs/inward"

// Package is one package of the module, parsed with comments and type-checked
// without its tests.
type Package struct {
	Path    string         // import path
	Name    string         // package name
	Dir     string         // absolute directory
	Files   []*ast.File    // the files of the build, without tests
	Ignored []string       // files that the build leaves out
	Imports []string       // direct imports of the files
	Tests   []string       // direct imports of the tests, inside and outside the package
	Types   *types.Package // nil if there is nothing but tests
	Info    *types.Info
	Fset    *token.FileSet
}

// Rel is the path of p below the module, "." for the module itself.
func (p *Package) Rel() string { return rel(p.Path) }

// Library says whether p is imported by those who use the library, or carries
// their answers: everything but examples, the guards themselves, and what is
// there for tests.
func (p *Package) Library() bool {
	return p.Types != nil && !below(p.Rel(), "examples") && !below(p.Rel(), "internal/arch") && !contains(forTests, p.Rel())
}

// Place is the position of pos as "dir/file.go:12".
func (p *Package) Place(pos token.Pos) string {
	at := p.Fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.ToSlash(filepath.Join(p.Rel(), filepath.Base(at.Filename))), at.Line)
}

// Root is the directory of the module that the working directory belongs to.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("no go.mod here or above")
		}
		dir = up
	}
}

// listed is what `go list -json` tells of a package.
type listed struct {
	ImportPath, Name, Dir, Export            string
	Standard                                 bool
	GoFiles, IgnoredGoFiles                  []string
	Imports, TestImports, XTestImports, Deps []string
	Module                                   *struct{ Path string }
	Error                                    *struct{ Err string }
}

// House is the module, loaded.
type House struct {
	Packages []*Package // a package stands after all that it imports
	world    *universe
}

// Load type-checks every package of the module at root. What lies outside the
// module comes from the compiler's export data.
func Load(root string) (*House, error) {
	list, err := goList(root)
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	var own []listed
	for _, l := range list {
		exports[l.ImportPath] = l.Export
		if l.Module != nil && l.Module.Path == Module {
			own = append(own, l)
		}
	}
	u := newUniverse(func(path string) (io.ReadCloser, error) {
		file := exports[path]
		if file == "" {
			return nil, fmt.Errorf("no export data for %s", path)
		}
		return os.Open(file)
	})
	h := &House{world: u}
	for _, l := range own {
		sources := map[string][]byte{}
		for _, name := range l.GoFiles {
			file := filepath.Join(l.Dir, name)
			if sources[file], err = os.ReadFile(file); err != nil {
				return nil, err
			}
		}
		p, err := u.check(l.ImportPath, sources)
		if err != nil {
			return nil, err
		}
		p.Name, p.Dir, p.Imports, p.Ignored = l.Name, l.Dir, l.Imports, l.IgnoredGoFiles
		p.Tests = append(l.TestImports, l.XTestImports...)
		h.Packages = append(h.Packages, p)
	}
	return h, nil
}

// Try type-checks one file as if it stood in the module at the given path. What
// it imports is empty unless the module has it already, directly or not. The
// house stays as it is.
func (h *House) Try(path, name, source string) (*Package, error) {
	before := h.world.own[path]
	h.world.guess = true
	defer func() { h.world.own[path], h.world.guess = before, false }()
	p, err := h.world.check(path, map[string][]byte{name: []byte(source)})
	if err != nil {
		return nil, err
	}
	for _, spec := range p.Files[0].Imports {
		p.Imports = append(p.Imports, strings.Trim(spec.Path.Value, "`\""))
	}
	return p, nil
}

func goList(root string) ([]listed, error) {
	cmd := exec.Command("go", "list", "-e", "-deps", "-export",
		"-json=ImportPath,Name,Dir,Export,Standard,GoFiles,IgnoredGoFiles,Imports,TestImports,XTestImports,Module,Error", "./...")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOWORK=off")
	var errout bytes.Buffer
	cmd.Stderr = &errout
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, errout.String())
	}
	var list []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		if err := dec.Decode(&l); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if l.Error != nil {
			return nil, fmt.Errorf("go list: %s: %s", l.ImportPath, l.Error.Err)
		}
		list = append(list, l)
	}
}

// universe is one world of types: a package of the module that was checked in
// it is the same object for all that import it.
type universe struct {
	fset   *token.FileSet
	own    map[string]*types.Package
	others types.Importer
	guess  bool // a package that cannot be found is taken for an empty one
}

func newUniverse(lookup importer.Lookup) *universe {
	fset := token.NewFileSet()
	return &universe{fset: fset, own: map[string]*types.Package{}, others: importer.ForCompiler(fset, "gc", lookup)}
}

// Import implements types.Importer.
func (u *universe) Import(path string) (*types.Package, error) {
	if p := u.own[path]; p != nil {
		return p, nil
	}
	p, err := u.others.Import(path)
	if err != nil && u.guess {
		empty := types.NewPackage(path, filepath.Base(path))
		empty.MarkComplete()
		return empty, nil
	}
	return p, err
}

func (u *universe) check(path string, sources map[string][]byte) (*Package, error) {
	p := &Package{Path: path, Fset: u.fset}
	if len(sources) == 0 {
		return p, nil
	}
	names := make([]string, 0, len(sources))
	for name := range sources {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		f, err := parser.ParseFile(u.fset, name, sources[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.Files = append(p.Files, f)
	}
	p.Info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Instances: map[*ast.Ident]types.Instance{}, Implicits: map[ast.Node]types.Object{},
	}
	conf := types.Config{Importer: u}
	checked, err := conf.Check(path, u.fset, p.Files, p.Info)
	if err != nil {
		return nil, err
	}
	p.Types, p.Name = checked, checked.Name()
	u.own[path] = checked
	return p, nil
}

func rel(path string) string {
	if path == Module {
		return "."
	}
	return strings.TrimPrefix(path, Module+"/")
}

// below says whether path is dir or lies under it.
func below(path, dir string) bool { return path == dir || strings.HasPrefix(path, dir+"/") }
