package arch

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// LongFile is the number of lines from which a file must give a reason.
const LongFile = 500

// forbidden are words that no file of the repository contains: marks of
// unfinished work and traces of the machine that it was written on. They are
// cut in two here, so that this file may contain them.
var forbidden = []struct {
	word string
	ext  string // only in files of this kind, if given
}{
	{"/wor" + "k/", ""}, {"/tmp/ba" + "sh_jobs", ""}, {"/ho" + "me/", ""},
	{"proxy.gol" + "ang.org", ""}, {"gop" + "roxy.", ""}, {"GOPRO" + "XY=", ""}, {"GONOSUM" + "DB", ""}, {"GOFLAGS=-mod=" + "mod", ""},
	{"Co-auth" + "ored-by", ""}, {"<<<<<" + "<< ", ""}, {">>>>>" + ">> ", ""},
	{"TO" + "DO", ".go"}, {"FIX" + "ME", ".go"}, {"not impl" + "emented", ".go"}, {"place" + "holder", ".go"},
}

// Tracked lists the files of the repository as slash paths from root: those
// that git knows or would add, or, where there is no git, all but hidden
// directories. The directories are walked in any case: that is how the go
// command learns that a new file is a reason to run the tests again.
func Tracked(root string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && d.Name() != ".ci" && name != "." {
			return filepath.SkipDir
		}
		if d.Type().IsRegular() {
			files = append(files, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return files, nil
	}
	files = files[:0]
	for _, name := range strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if info, err := os.Stat(filepath.Join(root, name)); err == nil && !info.IsDir() {
			files = append(files, name)
		}
	}
	return files, nil
}

// Words reports the lines of a file that contain a forbidden word.
func Words(name string, text []byte) []string {
	if bytes.IndexByte(text, 0) >= 0 {
		return nil // not a text
	}
	var found []string
	for i, line := range strings.Split(string(text), "\n") {
		for _, f := range forbidden {
			if strings.Contains(line, f.word) && (f.ext == "" || strings.HasSuffix(name, f.ext)) {
				found = append(found, fmt.Sprintf("%s:%d: contains %q", name, i+1, f.word))
			}
		}
	}
	return found
}

// Long reports the Go files that have more than LongFile lines without a
// reason, and the reasons that are no longer needed.
func Long(lines map[string]int, reasons map[string]string) []string {
	var found []string
	for name, n := range lines {
		if n > LongFile && reasons[name] == "" {
			found = append(found, fmt.Sprintf("%s has %d lines: cut it by concept, or give the reason in internal/arch/testdata/longfiles.txt", name, n))
		}
	}
	for name := range reasons {
		if lines[name] <= LongFile {
			found = append(found, fmt.Sprintf("%s has %d lines: it needs no reason in internal/arch/testdata/longfiles.txt", name, lines[name]))
		}
	}
	sort.Strings(found)
	return found
}

// Generated says whether a Go file carries the mark of generated code.
func Generated(text []byte) bool {
	f, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments|parser.PackageClauseOnly)
	return err == nil && ast.IsGenerated(f)
}

// Docs reports exported names of p without a doc comment, and doc comments of
// functions and types that do not start with the name they are about.
// A group of constants may share one comment above it; fields and the methods
// that an interface asks for are the business of the comment on their type.
func Docs(p *Package) []string {
	var found []string
	packageDoc := false
	for _, f := range p.Files {
		packageDoc = packageDoc || f.Doc != nil
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && receiverExported(d) {
					found = append(found, p.doc(d.Pos(), d.Name.Name, d.Doc)...)
				}
			case *ast.GenDecl:
				found = append(found, p.docGroup(d)...)
			}
		}
	}
	if !packageDoc {
		found = append(found, p.Rel()+": the package has no doc comment")
	}
	return found
}

func (p *Package) docGroup(d *ast.GenDecl) []string {
	var found []string
	shared := d.Doc != nil
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			doc := s.Doc
			if doc == nil && len(d.Specs) == 1 {
				doc = d.Doc
			}
			if s.Name.IsExported() {
				found = append(found, p.doc(s.Pos(), s.Name.Name, doc)...)
			}
		case *ast.ValueSpec:
			for _, name := range s.Names {
				if name.IsExported() && s.Doc == nil && s.Comment == nil && !shared {
					found = append(found, fmt.Sprintf("%s: %s has no doc comment", p.Place(name.Pos()), name.Name))
				}
			}
			shared = shared || s.Doc != nil // a comment goes for the lines under it
		}
	}
	return found
}

func (p *Package) doc(pos token.Pos, name string, doc *ast.CommentGroup) []string {
	if doc == nil || strings.TrimSpace(doc.Text()) == "" {
		return []string{fmt.Sprintf("%s: %s has no doc comment", p.Place(pos), name)}
	}
	words := strings.Fields(doc.Text())
	for i, w := range words[:min(3, len(words))] {
		if strings.Trim(w, ",.:;") == name || i == 0 && w == "Deprecated:" {
			return nil
		}
	}
	return []string{fmt.Sprintf("%s: the comment of %s does not start with its name", p.Place(pos), name)}
}

// receiverExported says whether d is a function, or a method that users see.
func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return true
		}
	}
}
