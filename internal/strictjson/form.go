package strictjson

import "reflect"

// Former is a type whose form in JSON is that of another value: a list for a type
// that keeps its first item apart, a string for a number. The pointer to it takes
// the value back with FromJSONForm, which is given what JSONForm returns a value
// of and refuses what does not fit.
type Former interface{ JSONForm() any }

// formTaker is what the pointer to a Former implements.
type formTaker interface{ FromJSONForm(form any) error }

// formOf returns the type of the form of t; ok is false if t is no Former.
func formOf(t reflect.Type) (form reflect.Type, ok bool) {
	if !t.Implements(reflect.TypeFor[Former]()) {
		return nil, false
	}
	return reflect.TypeOf(reflect.Zero(t).Interface().(Former).JSONForm()), true
}

// Either is a Former with two forms, one a list and the other an object. JSONForm
// returns a value of the one that fits; its zero value returns the list.
// OtherJSONForm returns a value of the type of the object.
type Either interface {
	Former
	OtherJSONForm() any
}

// otherFormOf returns the type of the object that an Either may be.
func otherFormOf(t reflect.Type) (form reflect.Type, ok bool) {
	if !t.Implements(reflect.TypeFor[Either]()) {
		return nil, false
	}
	return reflect.TypeOf(reflect.Zero(t).Interface().(Either).OtherJSONForm()), true
}

// form reads the form of a Former and gives it to it.
func (d *decoder) form(v reflect.Value, of *typeForm, path *trail, depth int) bool {
	start, faults, form := d.ahead(), len(d.faults), of.form
	if of.other != nil && start < len(d.data) && d.data[start] == '{' {
		form = of.other
	}
	value := reflect.New(form).Elem()
	ok := d.value(value, path, depth)
	if ok && len(d.faults) == faults {
		if err := v.Addr().Interface().(formTaker).FromJSONForm(value.Interface()); err != nil {
			d.refuse(start, path, err)
		}
	}
	return ok
}
