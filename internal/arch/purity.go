package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// clockless are the names of package time that read no clock and no zone of
// the machine; no other name of it is used.
var clockless = []string{
	"Time", "Date", "UTC", "Month", "Weekday", "Year", "Day", "YearDay", "AddDate", "Unix", "In", "IsZero", "Truncate", "Location",
	"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
}

// Clock reports every use of package time beyond the civil day.
func Clock(p *Package) []string {
	var found []string
	each(p, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok {
			return
		}
		used := p.Info.Uses[id]
		if used == nil || used.Pkg() == nil || used.Pkg().Path() != "time" || contains(clockless, used.Name()) {
			return
		}
		found = append(found, fmt.Sprintf("%s: uses time.%s: nothing here reads a clock", p.Place(id.Pos()), used.Name()))
	})
	return found
}

// Quiet reports goroutines, channels, init functions, exported variables and
// links around the type system.
func Quiet(p *Package) []string {
	var found []string
	add := func(pos token.Pos, what string) { found = append(found, p.Place(pos)+": "+what) }
	each(p, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.GoStmt:
			add(n.Pos(), "starts a goroutine")
		case *ast.ChanType, *ast.SendStmt, *ast.SelectStmt:
			add(n.Pos(), "uses a channel")
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				add(n.Pos(), "has an init function")
			}
		case *ast.Comment:
			if strings.HasPrefix(n.Text, "//go:") && !strings.HasPrefix(n.Text, "//go:generate ") {
				add(n.Pos(), "carries the directive "+strings.Fields(n.Text)[0])
			}
		}
	})
	for _, name := range p.Types.Scope().Names() {
		if v, ok := p.Types.Scope().Lookup(name).(*types.Var); ok && v.Exported() {
			add(v.Pos(), "exports the variable "+name+": make it a constant or a function")
		}
	}
	return found
}

// Floats reports every expression and every name whose type holds a binary
// floating point number, untyped constants included, once a line.
func Floats(p *Package) []string {
	var found []string
	seen := map[string]bool{}
	add := func(pos token.Pos, what string, t types.Type) {
		if place := p.Place(pos); !seen[place] {
			seen[place] = true
			found = append(found, fmt.Sprintf("%s: %s is %s: binary floating point is not exact", place, what, types.TypeString(t, types.RelativeTo(p.Types))))
		}
	}
	each(p, func(n ast.Node) {
		if id, ok := n.(*ast.Ident); ok && p.Info.Defs[id] != nil {
			if t := p.Info.Defs[id].Type(); floating(t) {
				add(id.Pos(), id.Name, t)
			}
		}
		if e, ok := n.(ast.Expr); ok {
			if tv, ok := p.Info.Types[e]; ok && tv.Type != nil && floating(tv.Type) {
				add(e.Pos(), types.ExprString(e), tv.Type)
			}
		}
	})
	return found
}

// floating says whether a value of type t is, or is made of, floating point
// numbers. Named types from elsewhere are judged by what they are, not by their methods.
func floating(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Info()&(types.IsFloat|types.IsComplex) != 0
	case *types.Named:
		if obj := t.Obj(); obj.Pkg() != nil && obj.Pkg().Path() == "math/big" && obj.Name() == "Float" {
			return true
		}
		basic, ok := t.Underlying().(*types.Basic)
		return ok && floating(basic)
	case *types.Pointer:
		return floating(t.Elem())
	case *types.Slice:
		return floating(t.Elem())
	case *types.Array:
		return floating(t.Elem())
	case *types.Chan:
		return floating(t.Elem())
	case *types.Map:
		return floating(t.Key()) || floating(t.Elem())
	case *types.Tuple:
		for i := range t.Len() {
			if floating(t.At(i).Type()) {
				return true
			}
		}
	case *types.Signature:
		return floating(t.Params()) || floating(t.Results())
	case *types.Struct:
		for i := range t.NumFields() {
			if floating(t.Field(i).Type()) {
				return true
			}
		}
	case *types.Union:
		for i := range t.Len() {
			if floating(t.Term(i).Type()) {
				return true
			}
		}
	case *types.Interface:
		for i := range t.NumEmbeddeds() {
			if floating(t.EmbeddedType(i)) {
				return true
			}
		}
	}
	return false
}

// each calls visit for every node of p's files, comments included.
func each(p *Package, visit func(ast.Node)) {
	for _, f := range p.Files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				visit(c)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, comment := n.(*ast.CommentGroup); n == nil || comment {
				return false
			}
			visit(n)
			return true
		})
	}
}
