package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"sort"
)

// readers are the functions of the standard library that look at a table given
// to them and neither keep nor change it; its elements must be plain values.
var readers = []string{
	"slices.BinarySearch", "slices.BinarySearchFunc", "slices.Contains", "slices.ContainsFunc", "slices.Equal", "slices.Index",
	"slices.IndexFunc", "slices.IsSorted", "slices.IsSortedFunc", "slices.Max", "slices.Min", "slices.Compare",
	"bytes.Equal", "bytes.Compare", "bytes.Contains", "bytes.HasPrefix", "bytes.HasSuffix", "bytes.Index", "bytes.IndexByte",
}

// State reports every way in which a package variable of the library is
// written, aliased or handed out after its declaration.
//
// A variable that holds no reference (numbers, strings, functions, and structs
// and arrays of them) may be read and copied anywhere. One that holds slices,
// maps, pointers or interfaces is a table: it is read by index, range, len,
// field and comparison. A part of it that is still a reference may be given a
// local name or passed to a function of the module, and is followed there; it
// may not be returned, stored, captured in another value, or given to a
// function that this guard cannot read.
func State(packages []*Package) []string {
	t := newTracker(packages)
	for _, p := range packages {
		if !p.Library() {
			continue
		}
		for _, name := range p.Types.Scope().Names() {
			if v, ok := p.Types.Scope().Lookup(name).(*types.Var); ok {
				t.root = rel(p.Path) + "." + name
				t.followed = map[types.Object]bool{}
				t.follow(v)
				t.closures(p, v)
			}
		}
	}
	sort.Strings(t.found)
	return t.found
}

// tracker follows the memory of one package variable, root, through the module.
type tracker struct {
	uses     map[types.Object][]use
	decl     map[types.Object]*ast.ValueSpec // of package variables
	root     string
	followed map[types.Object]bool
	found    []string
}

// use is one mention of an object, with the way up from it to its file.
type use struct {
	p    *Package
	path []ast.Node // outermost first; the last is the identifier
}

func newTracker(packages []*Package) *tracker {
	t := &tracker{uses: map[types.Object][]use{}, decl: map[types.Object]*ast.ValueSpec{}}
	for _, p := range packages {
		for _, f := range p.Files {
			t.index(p, f)
		}
	}
	return t
}

func (t *tracker) index(p *Package, f *ast.File) {
	var path []ast.Node
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		path = append(path, n)
		if spec, ok := n.(*ast.ValueSpec); ok && len(path) == 3 {
			for _, name := range spec.Names {
				t.decl[p.Info.Defs[name]] = spec
			}
		}
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := p.Info.Uses[id].(*types.Var); ok {
				t.uses[v.Origin()] = append(t.uses[v.Origin()], use{p, append([]ast.Node(nil), path...)})
			}
		}
		return true
	})
}

func (t *tracker) follow(v types.Object) {
	if t.followed[v] {
		return
	}
	t.followed[v] = true
	for _, u := range t.uses[v] {
		if spec := t.decl[v]; spec == nil || u.path[2] != ast.Node(spec) {
			t.judge(u, t.decl[v] == nil)
		}
	}
}

// judge climbs from a mention of tracked memory to the statement that uses it.
// local tells that the mention is a local name, which may itself be set anew.
func (t *tracker) judge(u use, local bool) {
	at := len(u.path) - 1
	e := u.path[at].(ast.Expr)
	for at--; at >= 0; at-- {
		switch up := u.path[at].(type) {
		case *ast.ParenExpr:
			e = up
		case *ast.SelectorExpr:
			sel := u.p.Info.Selections[up]
			if sel != nil && sel.Kind() != types.FieldVal {
				t.method(u, at, up, sel)
				return
			}
			e, local = up, false
		case *ast.IndexExpr:
			if up.X != e {
				return // read as an index
			}
			e, local = up, false
		case *ast.SliceExpr:
			if up.X != e {
				return
			}
			e, local = up, false
		case *ast.StarExpr:
			e, local = up, false
		case *ast.UnaryExpr:
			if up.Op != token.AND {
				return
			}
			e, local = up, false
		case *ast.IncDecStmt:
			if !local {
				t.report(u, e, "is written")
			}
			return
		case *ast.AssignStmt:
			if i := position(up.Lhs, e); i >= 0 {
				if !local {
					t.report(u, e, "is written")
				}
				return
			}
			t.value(u, at, e)
			return
		case *ast.RangeStmt:
			t.ranged(u, up, e, local)
			return
		case *ast.CallExpr:
			if tv := u.p.Info.Types[up.Fun]; tv.IsType() && !plain(tv.Type) && !plain(u.p.Info.TypeOf(e)) {
				e, local = up, false
				continue
			}
			t.value(u, at, e)
			return
		default:
			t.value(u, at, e)
			return
		}
	}
}

// value judges tracked memory e that is used as a value by u.path[at].
func (t *tracker) value(u use, at int, e ast.Expr) {
	typ := u.p.Info.TypeOf(e)
	if typ == nil || plain(typ) {
		return
	}
	switch up := u.path[at].(type) {
	case *ast.AssignStmt:
		t.bind(u, e, up.Lhs, up.Rhs)
	case *ast.ValueSpec:
		names := make([]ast.Expr, len(up.Names))
		for i, n := range up.Names {
			names[i] = n
		}
		if at <= 2 {
			t.report(u, e, "is aliased by another variable of the package")
			return
		}
		t.bind(u, e, names, up.Values)
	case *ast.CallExpr:
		t.call(u, up, e)
	case *ast.ReturnStmt:
		t.report(u, e, "is handed out")
	case *ast.BinaryExpr, *ast.CaseClause, *ast.SwitchStmt, *ast.ExprStmt, *ast.IfStmt, *ast.ForStmt:
	case *ast.CompositeLit, *ast.KeyValueExpr:
		t.report(u, e, "is aliased in another value")
	default:
		t.report(u, e, "is aliased")
	}
}

// bind follows e under the local name that it is assigned to.
func (t *tracker) bind(u use, e ast.Expr, lhs, rhs []ast.Expr) {
	i := position(rhs, e)
	if i < 0 || i >= len(lhs) {
		t.report(u, e, "is aliased")
		return
	}
	id, ok := lhs[i].(*ast.Ident)
	if !ok {
		t.report(u, e, "is aliased")
		return
	}
	if id.Name != "_" {
		t.name(u, e, id)
	}
}

func (t *tracker) name(u use, e ast.Expr, id *ast.Ident) {
	obj := u.p.Info.ObjectOf(id)
	if v, ok := obj.(*types.Var); !ok || v.Parent() == u.p.Types.Scope() || t.decl[obj] != nil {
		t.report(u, e, "is aliased")
		return
	}
	t.follow(obj)
}

// ranged judges a range over tracked memory, or one that assigns to it.
func (t *tracker) ranged(u use, up *ast.RangeStmt, e ast.Expr, local bool) {
	if up.X != e {
		if !local {
			t.report(u, e, "is written")
		}
		return
	}
	for _, v := range []ast.Expr{up.Key, up.Value} {
		id, ok := v.(*ast.Ident)
		if !ok && v != nil {
			if !plain(u.p.Info.TypeOf(v)) {
				t.report(u, e, "is aliased")
			}
			continue
		}
		if ok && id.Name != "_" && !plain(u.p.Info.TypeOf(id)) {
			t.name(u, e, id)
		}
	}
}

// method judges a method called on, or taken from, tracked memory.
func (t *tracker) method(u use, at int, up *ast.SelectorExpr, sel *types.Selection) {
	fn := sel.Obj().(*types.Func).Origin()
	recv := fn.Signature().Recv()
	_, byPointer := types.Unalias(recv.Type()).(*types.Pointer)
	typ := u.p.Info.TypeOf(up.X)
	if !byPointer && (plain(typ) || plain(sel.Recv())) {
		return
	}
	if types.IsInterface(typ) {
		t.report(u, up.X, "is read through the interface method "+fn.Name())
		return
	}
	if at == 0 {
		return
	}
	if call, ok := u.path[at-1].(*ast.CallExpr); !ok || call.Fun != ast.Expr(up) {
		t.report(u, up.X, "is captured in the method value "+fn.Name())
		return
	}
	if named, ok := deref(typ).(*types.Named); ok {
		for i := range named.TypeArgs().Len() {
			if !plain(named.TypeArgs().At(i)) {
				t.report(u, up.X, "is given to "+fn.FullName()+" with elements that hold references")
				return
			}
		}
	}
	t.enter(u, up.X, fn, recv)
}

// call judges tracked memory e given to a function, a builtin or a conversion.
func (t *tracker) call(u use, up *ast.CallExpr, e ast.Expr) {
	i := position(up.Args, e)
	if i < 0 {
		return // a function value read from the table and called
	}
	if tv := u.p.Info.Types[up.Fun]; tv.IsBuiltin() {
		t.builtin(u, up, e, i)
		return
	}
	if u.p.Info.Types[up.Fun].IsType() {
		return // converted to a plain value, or from one and so copied
	}
	fn, id := callee(u.p, up.Fun)
	if fn == nil {
		t.report(u, e, "is given to a function that is only known at run time")
		return
	}
	args := u.p.Info.Instances[id].TypeArgs
	if fn.Pkg() != nil && contains(readers, fn.Pkg().Path()+"."+fn.Name()) {
		if !plain(element(u.p.Info.TypeOf(e))) {
			t.report(u, e, "is given to "+fn.FullName()+" with elements that hold references")
		}
		return
	}
	for k := range args.Len() {
		if a := args.At(k); !plain(a) && !plain(element(a)) {
			t.report(u, e, "is given to "+fn.FullName()+" with elements that hold references")
			return
		}
	}
	params := fn.Signature().Params()
	if fn.Signature().Variadic() && i >= params.Len()-1 && up.Ellipsis == token.NoPos {
		t.report(u, e, "is given to "+fn.FullName()+" as one of many")
		return
	}
	t.enter(u, e, fn, params.At(i))
}

func (t *tracker) builtin(u use, up *ast.CallExpr, e ast.Expr, i int) {
	id, _ := ast.Unparen(up.Fun).(*ast.Ident)
	if id == nil {
		t.report(u, e, "is aliased")
		return
	}
	switch id.Name {
	case "len", "cap", "min", "max", "print", "println":
	case "copy", "append":
		if i == 0 {
			t.report(u, e, "is written by "+id.Name)
		} else if !plain(element(u.p.Info.TypeOf(e))) || id.Name == "append" && up.Ellipsis == token.NoPos {
			t.report(u, e, "is aliased by "+id.Name)
		}
	default:
		t.report(u, e, "is written by "+id.Name)
	}
}

// enter follows tracked memory into the function that it is given to.
func (t *tracker) enter(u use, e ast.Expr, fn *types.Func, v *types.Var) {
	if fn.Pkg() == nil || fn.Pkg().Path() != Module && !below(fn.Pkg().Path(), Module) {
		t.report(u, e, "is given to "+fn.FullName())
		return
	}
	t.follow(v)
}

// closures reports a package variable whose functions were made by a call: they
// may share a variable that nobody sees.
func (t *tracker) closures(p *Package, v *types.Var) {
	spec := t.decl[v]
	if spec == nil || !holdsFunc(v.Type(), map[types.Type]bool{}) {
		return
	}
	for _, value := range spec.Values {
		ast.Inspect(value, func(n ast.Node) bool {
			if _, lit := n.(*ast.FuncLit); lit {
				return false
			}
			if call, ok := n.(*ast.CallExpr); ok && !p.Info.Types[call.Fun].IsType() && !p.Info.Types[call.Fun].IsBuiltin() &&
				holdsFunc(p.Info.TypeOf(call), map[types.Type]bool{}) {
				t.found = append(t.found, fmt.Sprintf("%s: %s holds a function made by a call, which may hide a variable", p.Place(call.Pos()), t.root))
			}
			return true
		})
	}
}

func (t *tracker) report(u use, e ast.Expr, what string) {
	t.found = append(t.found, fmt.Sprintf("%s: %s %s: %s", u.p.Place(e.Pos()), t.root, what, types.ExprString(e)))
}

// callee is the function that is called by name, nil if it is a value.
func callee(p *Package, fun ast.Expr) (*types.Func, *ast.Ident) {
	switch f := ast.Unparen(fun).(type) {
	case *ast.Ident:
		fn, _ := p.Info.Uses[f].(*types.Func)
		return origin(fn), f
	case *ast.SelectorExpr:
		fn, _ := p.Info.Uses[f.Sel].(*types.Func)
		if fn != nil && fn.Signature().Recv() != nil && types.IsInterface(fn.Signature().Recv().Type()) {
			return nil, nil
		}
		return origin(fn), f.Sel
	case *ast.IndexExpr:
		return callee(p, f.X)
	case *ast.IndexListExpr:
		return callee(p, f.X)
	}
	return nil, nil
}

func origin(fn *types.Func) *types.Func {
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// plain says whether a copy of a value of type t shares no memory with it that
// could be written. A type parameter counts as plain: what it stands for is
// looked at where it is set.
func plain(t types.Type) bool {
	if t == nil {
		return true
	}
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Tuple:
		for i := range t.Len() {
			if !plain(t.At(i).Type()) {
				return false
			}
		}
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Kind() != types.UnsafePointer
	case *types.Signature:
		return true
	case *types.Array:
		return plain(t.Elem())
	case *types.Struct:
		for i := range t.NumFields() {
			if !plain(t.Field(i).Type()) {
				return false
			}
		}
		return true
	}
	return false
}

func element(t types.Type) types.Type {
	switch t := deref(t).Underlying().(type) {
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	}
	return t
}

func deref(t types.Type) types.Type {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		return types.Unalias(ptr.Elem())
	}
	return t
}

func holdsFunc(t types.Type, seen map[types.Type]bool) bool {
	if t == nil || seen[t] {
		return false
	}
	seen[t] = true
	switch t := t.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Pointer:
		return holdsFunc(t.Elem(), seen)
	case *types.Slice:
		return holdsFunc(t.Elem(), seen)
	case *types.Array:
		return holdsFunc(t.Elem(), seen)
	case *types.Map:
		return holdsFunc(t.Elem(), seen)
	case *types.Struct:
		for i := range t.NumFields() {
			if holdsFunc(t.Field(i).Type(), seen) {
				return true
			}
		}
	}
	return false
}

func position(list []ast.Expr, e ast.Expr) int {
	for i, x := range list {
		if ast.Unparen(x) == ast.Unparen(e) {
			return i
		}
	}
	return -1
}
