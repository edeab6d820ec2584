package arch

import (
	"fmt"
	"go/types"
	"sort"
	"strings"
)

// API is the exported face of a package, one line each, in order: constants
// with their values, functions, types with their exported fields and whether
// they are comparable, methods by value and by pointer. Names of parameters are
// not part of it.
func API(p *Package) string {
	q := types.RelativeTo(p.Types)
	var lines []string
	scope := p.Types.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Const:
			lines = append(lines, fmt.Sprintf("const %s %s = %s", name, types.TypeString(obj.Type(), q), obj.Val().ExactString()))
		case *types.Var:
			lines = append(lines, fmt.Sprintf("var %s %s", name, types.TypeString(obj.Type(), q)))
		case *types.Func:
			lines = append(lines, "func "+name+signature(obj.Signature(), q))
		case *types.TypeName:
			lines = append(lines, typeLines(obj, q)...)
		}
	}
	sort.Strings(lines)
	return "package " + p.Name + " // import \"" + p.Path + "\"\n\n" + strings.Join(lines, "\n") + "\n"
}

func typeLines(obj *types.TypeName, q types.Qualifier) []string {
	name := obj.Name()
	if obj.IsAlias() {
		return []string{fmt.Sprintf("type %s = %s", name, types.TypeString(types.Unalias(obj.Type()), q))}
	}
	named := obj.Type().(*types.Named)
	head := "type " + name + typeParams(named.TypeParams(), q)
	var lines []string
	switch u := named.Underlying().(type) {
	case *types.Struct:
		kind := "struct"
		if !types.Comparable(named) {
			kind += ", not comparable"
		}
		lines = append(lines, head+" "+kind)
		for i := range u.NumFields() {
			if f := u.Field(i); f.Exported() {
				lines = append(lines, fmt.Sprintf("type %s struct, field %s %s", name, f.Name(), types.TypeString(f.Type(), q)))
			}
		}
	case *types.Interface:
		kind := "interface"
		for i := range u.NumMethods() {
			if m := u.Method(i); m.Exported() {
				lines = append(lines, fmt.Sprintf("type %s interface, method %s%s", name, m.Name(), signature(m.Signature(), q)))
			} else {
				kind = "interface, sealed"
			}
		}
		if !u.IsMethodSet() {
			kind = types.TypeString(u, q)
		}
		lines = append(lines, head+" "+kind)
	default:
		lines = append(lines, head+" "+types.TypeString(u, q))
	}
	for i := range named.NumMethods() {
		if m := named.Method(i); m.Exported() {
			star := ""
			if _, ok := types.Unalias(m.Signature().Recv().Type()).(*types.Pointer); ok {
				star = "*"
			}
			lines = append(lines, fmt.Sprintf("method (%s%s) %s%s", star, name, m.Name(), signature(m.Signature(), q)))
		}
	}
	return lines
}

// signature prints parameters and results without their names.
func signature(s *types.Signature, q types.Qualifier) string {
	out := typeParams(s.TypeParams(), q) + "("
	for i := range s.Params().Len() {
		if i > 0 {
			out += ", "
		}
		t := s.Params().At(i).Type()
		if slice, ok := t.(*types.Slice); ok && s.Variadic() && i == s.Params().Len()-1 {
			out += "..." + types.TypeString(slice.Elem(), q)
			continue
		}
		out += types.TypeString(t, q)
	}
	out += ")"
	switch s.Results().Len() {
	case 0:
		return out
	case 1:
		return out + " " + types.TypeString(s.Results().At(0).Type(), q)
	}
	out += " ("
	for i := range s.Results().Len() {
		if i > 0 {
			out += ", "
		}
		out += types.TypeString(s.Results().At(i).Type(), q)
	}
	return out + ")"
}

func typeParams(list *types.TypeParamList, q types.Qualifier) string {
	if list.Len() == 0 {
		return ""
	}
	var out []string
	for i := range list.Len() {
		out = append(out, list.At(i).Obj().Name()+" "+types.TypeString(list.At(i).Constraint(), q))
	}
	return "[" + strings.Join(out, ", ") + "]"
}
