package arch

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/token"
	"go/types"
)

// DocLinks reports the doc links of a package, such as [Procedure.Decide], that
// lead nowhere.
func DocLinks(p *Package) []string {
	var found []string
	for _, f := range p.Files {
		found = append(found, docLinks(p, f.Doc)...)
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				found = append(found, docLinks(p, d.Doc)...)
			case *ast.GenDecl:
				if d.Tok == token.IMPORT {
					continue
				}
				found = append(found, docLinks(p, d.Doc)...)
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.TypeSpec:
						found = append(found, docLinks(p, s.Doc)...)
					case *ast.ValueSpec:
						found = append(found, docLinks(p, s.Doc)...)
					}
				}
			}
		}
	}
	return found
}

// docLinks reports the links of one comment.
func docLinks(p *Package, doc *ast.CommentGroup) (found []string) {
	if doc == nil {
		return nil
	}
	parser := comment.Parser{LookupSym: func(string, string) bool { return true }, LookupPackage: func(name string) (string, bool) {
		for _, i := range p.Types.Imports() {
			if i.Name() == name {
				return i.Path(), true
			}
		}
		return comment.DefaultLookupPackage(name)
	}}
	walkLinks(parser.Parse(doc.Text()).Content, func(l *comment.DocLink) {
		if !resolves(p, l) {
			found = append(found, fmt.Sprintf("%s: the doc link to %s leads nowhere", p.Place(doc.Pos()), linkName(l)))
		}
	})
	return found
}

// walkLinks calls f for every doc link of a text.
func walkLinks(blocks []comment.Block, f func(*comment.DocLink)) {
	text := func(list []comment.Text) {
		for _, t := range list {
			if l, ok := t.(*comment.DocLink); ok {
				f(l)
			}
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *comment.Paragraph:
			text(b.Text)
		case *comment.Heading:
			text(b.Text)
		case *comment.List:
			for _, item := range b.Items {
				walkLinks(item.Content, f)
			}
		}
	}
}

// resolves reports whether a link leads to a name that is there.
func resolves(p *Package, l *comment.DocLink) bool {
	in := p.Types
	if l.ImportPath != "" {
		in = nil
		for _, i := range p.Types.Imports() {
			if i.Path() == l.ImportPath {
				in = i
			}
		}
		if in == nil {
			return true // of the standard library, not imported
		}
	}
	if l.Recv == "" {
		return l.Name == "" || in.Scope().Lookup(l.Name) != nil
	}
	recv, ok := in.Scope().Lookup(l.Recv).(*types.TypeName)
	if !ok {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(recv.Type()), true, in, l.Name)
	if obj == nil {
		obj, _, _ = types.LookupFieldOrMethod(recv.Type(), true, in, l.Name)
	}
	_, method := obj.(*types.Func)
	return method
}

// linkName is a link as it is written.
func linkName(l *comment.DocLink) string {
	name := l.Name
	if l.Recv != "" {
		name = l.Recv + "." + name
	}
	if l.ImportPath != "" {
		name = l.ImportPath + "." + name
	}
	return name
}
