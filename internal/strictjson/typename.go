package strictjson

import "reflect"

// TypeName names the type of what was given in place of a variant of a sum:
// "*processing.Release" for a pointer, "nil" for nothing. It serves the words of
// errors.
func TypeName(v any) string {
	if v == nil {
		return "nil"
	}
	return reflect.TypeOf(v).String()
}
