package arch

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

// sentenceArgs is how many arguments a customs.Sentence has room for.
const sentenceArgs = 4

// Phrases reports the calls that fill a phrase with arguments that are not those its
// places ask for: more than a sentence has room for, a place without an argument, an
// argument without a place, more places in one language than in the other (each may have
// an argument of its own). A function takes a phrase where a parameter of type
// customs.Phrase stands right before its arguments, ...customs.Arg. Only phrases that are
// constants are read.
func Phrases(p *Package) []string {
	var found []string
	each(p, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || call.Ellipsis.IsValid() {
			return
		}
		sig, ok := p.typeOf(call.Fun).(*types.Signature)
		if !ok || !sig.Variadic() || sig.Params().Len() < 2 {
			return
		}
		at := sig.Params().Len() - 2
		rest, ok := sig.Params().At(at + 1).Type().(*types.Slice)
		if !ok || !named(rest.Elem(), "Arg") || !named(sig.Params().At(at).Type(), "Phrase") || len(call.Args) <= at {
			return
		}
		text, ok := p.text(call.Args[at])
		if !ok {
			return
		}
		given := len(call.Args) - at - 1
		add := func(format string, args ...any) {
			found = append(found, p.Place(call.Pos())+": "+fmt.Sprintf(format, args...)+": "+text)
		}
		if given > sentenceArgs {
			add("%d arguments, room for %d", given, sentenceArgs)
		}
		en, ru, both := strings.Cut(text, "|")
		if !both {
			ru = en
		}
		inEn, inRu := 0, 0
		for i := range 10 {
			place := fmt.Sprintf("{%d}", i)
			n, m := min(1, strings.Count(en, place)), min(1, strings.Count(ru, place))
			inEn, inRu = inEn+n, inRu+m
			switch {
			case n+m > 0 && i >= given:
				add("%s has no argument", place)
			case n+m == 0 && i < given:
				add("argument %d has no place", i)
			}
		}
		if inEn != inRu {
			add("%d places in English, %d in Russian", inEn, inRu)
		}
	})
	return found
}

func (p *Package) typeOf(e ast.Expr) types.Type {
	if t := p.Info.TypeOf(e); t != nil {
		return t.Underlying()
	}
	return nil
}

// text is the value of a constant text.
func (p *Package) text(e ast.Expr) (string, bool) {
	v := p.Info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// named says whether t is the type of that name of package customs.
func named(t types.Type, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == Module+"/customs"
}
