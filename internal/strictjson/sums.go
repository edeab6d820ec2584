package strictjson

import (
	"iter"
	"reflect"
	"strings"
	"unicode"
)

// Sum is a sealed interface with its variants, in the order of its doc comment.
type Sum struct {
	Interface reflect.Type
	Variants  []Variant
}

// Variant is one type of a sum and its name in JSON.
type Variant struct {
	Name string
	Type reflect.Type
}

// SumOf describes the sum I by one zero value of each variant. A variant is named
// for its type: Complete is "complete", AmendPermit is "amend-permit".
func SumOf[I any](variants ...I) Sum {
	s := Sum{Interface: reflect.TypeFor[I]()}
	for _, v := range variants {
		t := reflect.TypeOf(v)
		s.Variants = append(s.Variants, Variant{fieldName(t.Name()), t})
	}
	return s
}

// SumOfForms describes the sum I by its variants, each with its name in JSON.
func SumOfForms[I any](forms iter.Seq2[string, I]) Sum {
	s := Sum{Interface: reflect.TypeFor[I]()}
	for name, v := range forms {
		s.Variants = append(s.Variants, Variant{name, reflect.TypeOf(v)})
	}
	return s
}

// Types are what cannot be learnt of types by looking at them: the sums that a
// text may hold, and the types that are written as others.
type Types struct {
	Sums  []Sum
	Forms []Form
}

// form returns how a type is written, nil if it is written as itself.
func (ts *Types) form(t reflect.Type) *Form {
	for i := range ts.Forms {
		if ts.Forms[i].of == t {
			return &ts.Forms[i]
		}
	}
	return nil
}

// sum returns the sum of an interface type.
func (ts *Types) sum(t reflect.Type) (Sum, bool) {
	for _, sum := range ts.Sums {
		if sum.Interface == t {
			return sum, true
		}
	}
	return Sum{}, false
}

// byName returns the variant of a name.
func (s Sum) byName(name string) (Variant, bool) {
	for _, v := range s.Variants {
		if v.Name == name {
			return v, true
		}
	}
	return Variant{}, false
}

// byType returns the variant of a type.
func (s Sum) byType(t reflect.Type) (Variant, bool) {
	for _, v := range s.Variants {
		if v.Type == t {
			return v, true
		}
	}
	return Variant{}, false
}

// names lists the variants.
func (s Sum) names() []string {
	names := make([]string, len(s.Variants))
	for i, v := range s.Variants {
		names[i] = v.Name
	}
	return names
}

// field is one field of a struct with its name in JSON.
type field struct {
	name     string
	index    int
	required bool
}

// maxFields bounds the exported fields of a struct.
const maxFields = 64

// fields lists the exported fields of a struct in their order. A json tag names a
// field; the tag "-" leaves it out. The tag strict:"required" says that the field
// must be there. Embedded structs are fields like others.
func fields(t reflect.Type) []field {
	var list []field
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			continue
		}
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		required := f.Tag.Get("strict") == "required"
		switch tag {
		case "-":
		case "":
			list = append(list, field{fieldName(f.Name), i, required})
		default:
			list = append(list, field{tag, i, required})
		}
	}
	if len(list) > maxFields {
		panic("strictjson: a type with too many fields: " + t.String())
	}
	return list
}

// fieldName returns a Go name in lower case with hyphens between its words:
// "AtHome" gives "at-home", "VATBase" gives "vat-base", "ID" gives "id".
func fieldName(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) {
			afterLower := !unicode.IsUpper(runes[i-1])
			beforeLower := i+1 < len(runes) && unicode.IsLower(runes[i+1])
			if afterLower || beforeLower {
				b.WriteByte('-')
			}
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// indexOf returns the field of a name, or -1.
func indexOf(list []field, name string) int {
	for i, f := range list {
		if f.name == name {
			return i
		}
	}
	return -1
}

// fieldNames lists the names.
func fieldNames(list []field) []string {
	names := make([]string, len(list))
	for i, f := range list {
		names[i] = f.name
	}
	return names
}
