package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// shown is a piece of a Markdown page that shows an example function and what
// it prints:
//
//	<!-- example customs/readme_test.go Example -->
//	```go
//	…the body…
//	```
//	prints
//	```text
//	…the output…
//	```
var shown = regexp.MustCompile("(?s)<!-- example (\\S+) (\\w+) -->\n+```go\n(.*?)```\n(?:[^`<]*?)```text\n(.*?)```")

// Shown compares the examples that a page shows with the functions that the
// tests run, and reports how many there were.
func Shown(root, page string) (n int, found []string, err error) {
	text, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		return 0, nil, err
	}
	for _, m := range shown.FindAllStringSubmatch(string(text), -1) {
		n++
		file, name := m[1], m[2]
		body, output, err := example(filepath.Join(root, file), name)
		if err != nil {
			return n, nil, fmt.Errorf("%s: %w", page, err)
		}
		if strings.TrimSpace(m[3]) != body {
			found = append(found, fmt.Sprintf("%s: the code shown is not the body of %s in %s:\n%s", page, name, file, body))
		}
		if strings.TrimSpace(m[4]) != output {
			found = append(found, fmt.Sprintf("%s: the output shown is not what %s in %s prints:\n%s", page, name, file, output))
		}
	}
	if marks := strings.Count(string(text), "<!-- example "); marks != n {
		found = append(found, fmt.Sprintf("%s: %d examples are announced, %d are followed by code and output", page, marks, n))
	}
	return n, found, nil
}

var link = regexp.MustCompile(`\]\(([^)#: ]+)[^): ]*\)`)

// Links reports the links of a page to files that are not there.
func Links(root, page string) ([]string, error) {
	text, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		return nil, err
	}
	var found []string
	for _, m := range link.FindAllStringSubmatch(string(text), -1) {
		if _, err := os.Stat(filepath.Join(root, filepath.Dir(page), m[1])); err != nil {
			found = append(found, fmt.Sprintf("%s: links to %s, which is not there", page, m[1]))
		}
	}
	return found, nil
}

// example returns the body of an example function, without its indentation and
// output comment, and the output.
func example(file, name string) (body, output string, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", "", err
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", "", err
	}
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Name.Name != name {
			continue
		}
		body = string(text[fset.Position(fn.Body.Lbrace).Offset+1 : fset.Position(fn.Body.Rbrace).Offset])
		body, output, ok = strings.Cut(body, "// Output:")
		if !ok {
			return "", "", fmt.Errorf("%s has no output", name)
		}
		output = strings.ReplaceAll(strings.ReplaceAll(output, "\t// ", "\t"), "\t//\n", "\n")
		return unindent(body, "\t"), unindent(output, "\t"), nil
	}
	return "", "", fmt.Errorf("%s has no function %s", file, name)
}

func unindent(text, by string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(strings.TrimPrefix(l, by), " \t")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
