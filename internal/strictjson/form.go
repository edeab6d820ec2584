package strictjson

import (
	"fmt"
	"reflect"

	"github.com/eaeu-customs/inward/customs"
)

// Form says how values of one type are written: as values of another type. The
// type itself needs no methods for it.
type Form struct {
	of    reflect.Type
	as    reflect.Type                               // of what; nil: by its kind, whatever methods it has
	other reflect.Type                               // an object that may stand in place of the list as; nil where none may
	write func(reflect.Value) (reflect.Value, error) // of a T, gives an as or an other
	read  func(reflect.Value) (reflect.Value, error) // of an as or an other, gives a T
}

// FormOf writes a T as an F: a table as the list of its rows. read takes an F back
// and refuses what does not fit.
func FormOf[T, F any](write func(T) F, read func(F) (T, error)) Form {
	return Form{
		of: reflect.TypeFor[T](), as: reflect.TypeFor[F](),
		write: func(v reflect.Value) (reflect.Value, error) {
			f := write(v.Interface().(T))
			return reflect.ValueOf(&f).Elem(), nil
		},
		read: reading(read),
	}
}

// TextOf writes a T, which may be an interface, as text. A value that its text does
// not give back, such as nil or a pointer to what parse returns, cannot be written.
func TextOf[T comparable](text func(T) string, parse func(string) (T, error)) Form {
	return Form{
		of: reflect.TypeFor[T](), as: reflect.TypeFor[string](),
		write: func(v reflect.Value) (reflect.Value, error) {
			if v.Kind() == reflect.Interface && (v.IsNil() || v.Elem().Kind() == reflect.Pointer) {
				return reflect.Value{}, fmt.Errorf("strictjson: %v is no %v", v, v.Type())
			}
			t := v.Interface().(T)
			s := text(t)
			back, err := parse(s)
			if err == nil && back != t {
				err = fmt.Errorf("strictjson: %v is no %v", reflect.TypeOf(v.Interface()), v.Type())
			}
			return reflect.ValueOf(s), err
		},
		read: reading(parse),
	}
}

// ByKind writes a T by its kind, such as a struct field by field, although it has
// a form in JSON for other coders.
func ByKind[T any]() Form { return Form{of: reflect.TypeFor[T]()} }

// gapped is the form of a table that was built to have gaps.
type gapped[T any] struct {
	Gaps bool
	Rows []customs.Row[T]
}

// TableOf writes a dated table of T as its rows, newest first, or if it was built
// to have gaps as the object {"gaps": true, "rows": […]}.
func TableOf[T any]() Form {
	type table = customs.Since[T]
	rows := func(s table) (list []customs.Row[T]) {
		for r := range s.All() {
			list = append(list, r)
		}
		return list
	}
	list := FormOf(rows, func(rows []customs.Row[T]) (table, error) { return customs.NewSince(rows...) })
	object := FormOf(func(s table) gapped[T] { return gapped[T]{true, rows(s)} }, func(g gapped[T]) (table, error) {
		if g.Gaps {
			return customs.NewSinceWithGaps(g.Rows...)
		}
		return customs.NewSince(g.Rows...)
	})
	return Form{
		of: list.of, as: list.as, other: object.as,
		write: func(v reflect.Value) (reflect.Value, error) {
			if v.Interface().(table).Gapped() {
				return object.write(v)
			}
			return list.write(v)
		},
		read: func(v reflect.Value) (reflect.Value, error) {
			if v.Type() == object.as {
				return object.read(v)
			}
			return list.read(v)
		},
	}
}

// reading is read for values of reflection.
func reading[T, F any](read func(F) (T, error)) func(reflect.Value) (reflect.Value, error) {
	return func(v reflect.Value) (reflect.Value, error) {
		t, err := read(v.Interface().(F))
		return reflect.ValueOf(&t).Elem(), err
	}
}

// form reads a value that is written as another one.
func (d *decoder) form(v reflect.Value, f *Form, path *trail, depth int) bool {
	start, faults, as := d.ahead(), len(d.faults), f.as
	if f.other != nil && start < len(d.data) && d.data[start] == '{' {
		as = f.other
	}
	value := reflect.New(as).Elem()
	ok := d.value(value, path, depth)
	if ok && len(d.faults) == faults {
		read, err := f.read(value)
		if err != nil {
			d.refuse(start, path, err)
			return ok
		}
		v.Set(read)
	}
	return ok
}
