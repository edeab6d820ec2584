package arch

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
)

// citation is one "// Provision: cc/165/3, cc/166/1/2" line of a test.
type citation struct {
	place string
	id    string
}

var (
	provisionLine = regexp.MustCompile(`(?m)^Provisions?: *(.*)$`)
	provisionID   = regexp.MustCompile(`^[a-z]+[0-9]*[a-z]*(/[0-9]+){0,3}$`)
	testName      = regexp.MustCompile(`^(Test|Example|Fuzz)`)
)

// citations reads what the tests, examples and fuzz targets of the files cite.
// It also reports the lines that cannot be read, and those that stand on
// anything but a test.
func citations(root string, files []string) (cited []citation, bad []string, err error) {
	fset := token.NewFileSet()
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, filepath.Join(root, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, nil, err
		}
		tests := map[*ast.CommentGroup]bool{}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Doc != nil && testName.MatchString(fn.Name.Name) {
				tests[fn.Doc] = true
			}
		}
		for _, group := range f.Comments {
			for _, line := range provisionLine.FindAllStringSubmatch(group.Text(), -1) {
				place := fmt.Sprintf("%s:%d", name, fset.Position(group.Pos()).Line)
				if !tests[group] {
					bad = append(bad, place+": a Provision line counts only in the doc comment of a Test, Example or Fuzz function")
					continue
				}
				for _, id := range strings.Split(line[1], ",") {
					id = strings.TrimSuffix(strings.TrimSpace(id), ".")
					if !provisionID.MatchString(id) {
						bad = append(bad, fmt.Sprintf("%s: %q is not a provision: write cc/173/2/1, separated by commas", place, id))
						continue
					}
					cited = append(cited, citation{place, id})
				}
			}
		}
	}
	return cited, bad, nil
}

// Coverage compares the provisions of the law with what tests cite. A citation
// counts for a provision that it names or lies under.
type Coverage struct {
	Law       []string // ids of the law notes
	Uncovered []string // those that no test cites, in the order of the law
	Bad       []string // unreadable citations, and citations of provisions that do not exist
}

// Cover reads the citations of files, which are named from root. known says
// whether an id that the law notes do not list names a provision all the same.
func Cover(root string, files, law []string, known func(id string) bool) (Coverage, error) {
	if len(law) == 0 {
		return Coverage{}, errors.New("no provisions to cover")
	}
	cited, bad, err := citations(root, files)
	if err != nil {
		return Coverage{}, err
	}
	c := Coverage{Law: law, Bad: bad}
	for _, cite := range cited {
		if !exists(cite.id, law) && !known(cite.id) {
			c.Bad = append(c.Bad, fmt.Sprintf("%s: cites %s, which the law notes do not list and no title names", cite.place, cite.id))
		}
	}
	for _, id := range law {
		covered := false
		for _, cite := range cited {
			covered = covered || below(cite.id, id)
		}
		if !covered {
			c.Uncovered = append(c.Uncovered, id)
		}
	}
	return c, nil
}

// exists says whether the law notes list id or something under it.
func exists(id string, law []string) bool {
	for _, l := range law {
		if below(l, id) {
			return true
		}
	}
	return false
}
