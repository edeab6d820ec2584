// Package zeros calls everything that the library exports with nothing: its tables
// are made by go test ./internal/arch -update.
package zeros

import (
	"maps"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// TestZeroValuesNeverPanic: every exported method of the zero value of every
// exported type, and of what such a method returns, is called with zero arguments
// and with plausible ones.
func TestZeroValuesNeverPanic(t *testing.T) {
	for _, v := range zeroValues {
		callAll(t, reflect.TypeOf(v).Elem().String(), reflect.ValueOf(v), 3)
	}
}

// TestNilProcedureNeverPanics: a procedure that nobody made answers with zero
// values or with an error that says so.
func TestNilProcedureNeverPanics(t *testing.T) {
	callAll(t, "nil", reflect.ValueOf((*processing.Procedure)(nil)), 3)
}

// TestFunctionsOfNothingNeverPanic: every exported function is called with zero
// arguments and with plausible ones, but for those that write to where a caller
// points or report to a test.
func TestFunctionsOfNothingNeverPanic(t *testing.T) {
	funcs := maps.Clone(exportedFuncs)
	for _, name := range []string{"customs.DecodeName", "scenario.Require", "scenario.RequireFile"} {
		require.Contains(t, funcs, name)
		delete(funcs, name)
	}
	for name, f := range funcs {
		call(t, name, reflect.ValueOf(f), 2)
	}
}

// TestProcedureOfNothingSaysSo: what can fail fails with the reason, everything
// else is empty.
func TestProcedureOfNothingSaysSo(t *testing.T) {
	on := customs.MustDate("2026-03-01")
	for _, p := range []*processing.Procedure{nil, {}} {
		for what, err := range map[string]error{
			"Decide":      second(p.Decide(on, processing.Release{Declaration: "D1"})),
			"DecideLate":  second(p.DecideLate(on, on, processing.Release{Declaration: "D1"})),
			"Apply":       p.Apply(processing.Record{Seq: 1}),
			"Preview":     second(p.Preview(on, processing.Release{Declaration: "D1"})),
			"Acts":        second(p.Acts(on, nil)),
			"Obligations": second(p.Obligations(on)),
			"Deadlines":   second(p.Deadlines(on)),
			"AsKnown":     second(p.AsKnown(on)),
			"Snapshot":    second(p.Snapshot()),
		} {
			require.ErrorIs(t, err, customs.ErrMissing, what)
			require.ErrorContains(t, err, "no procedure was given", what)
		}
		require.Zero(t, p.Permit(on))
		require.Zero(t, p.Law())
		require.Zero(t, p.Len())
		require.Empty(t, p.Payments(on))
		s, ok := p.State(on, nil).(processing.Void)
		require.True(t, ok)
		_, err := s.Do(processing.Reverse{Seq: 1})
		require.ErrorIs(t, err, customs.ErrMissing)
		require.Zero(t, p.On(on).Balance("L1", processing.AccountOnHand))
	}
}

// second returns the error of two results.
func second[T any](_ T, err error) error { return err }

// callAll calls every exported method of v, down to a depth of results.
func callAll(t *testing.T, name string, v reflect.Value, depth int) {
	for i := range v.NumMethod() {
		call(t, name+"."+v.Type().Method(i).Name, v.Method(i), depth)
	}
}

// plausible are arguments that a caller may give.
var plausible = []any{
	customs.MustDate("2026-03-01"), customs.Russia(), customs.MustMoney("1.00 RUB"), customs.MustQuantity("1 kg"),
	customs.MustPerson("7701000001"), customs.MustGoodsCode("1201900000"), customs.Russian, customs.MustProvision("cc/173/2"),
	processing.GoodsID("L1"), processing.RunID("R1"), processing.Goods{{ID: "L1"}}, processing.AccountOnHand,
	processing.Command(processing.Release{Declaration: "D1"}), processing.Record{Seq: 1},
	"L1", uint64(1), 1, []byte("{}"), true,
}

// call calls f with zero arguments and with plausible ones, and goes on with the
// results.
func call(t *testing.T, name string, f reflect.Value, depth int) {
	for _, args := range [][]any{nil, plausible} {
		results, panicked := try(f, args)
		if panicked != nil {
			t.Errorf("%s panics: %v", name, panicked)
			return
		}
		for _, r := range results {
			follow(t, name, r, depth-1)
		}
	}
}

// follow walks a sequence, and calls the methods of a value of the library.
func follow(t *testing.T, name string, r reflect.Value, depth int) {
	if r.Kind() == reflect.Interface {
		r = r.Elem()
	}
	if depth == 0 || !r.IsValid() || (r.Kind() == reflect.Pointer && r.IsNil()) {
		return
	}
	if r.Kind() == reflect.Func && !r.IsNil() && r.Type().CanSeq2() {
		if _, panicked := try(reflect.ValueOf(func() {
			for a, b := range r.Seq2() {
				follow(t, name, a, depth)
				follow(t, name, b, depth)
			}
		}), nil); panicked != nil {
			t.Errorf("what %s yields panics: %v", name, panicked)
		}
		return
	}
	if r.Kind() == reflect.Func && !r.IsNil() && r.Type().CanSeq() {
		if _, panicked := try(reflect.ValueOf(func() {
			for a := range r.Seq() {
				follow(t, name, a, depth)
			}
		}), nil); panicked != nil {
			t.Errorf("what %s yields panics: %v", name, panicked)
		}
		return
	}
	of := r.Type()
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if strings.HasPrefix(of.PkgPath(), "github.com/eaeu-customs/inward/") {
		callAll(t, name+"()", r, depth)
	}
}

// try calls f with the first argument that fits each parameter, or with its zero
// value.
func try(f reflect.Value, from []any) (results []reflect.Value, panicked any) {
	defer func() { panicked = recover() }()
	var args []reflect.Value
	for i := range f.Type().NumIn() {
		if f.Type().IsVariadic() && i == f.Type().NumIn()-1 {
			break
		}
		arg := reflect.Zero(f.Type().In(i))
		for _, v := range from {
			if v := reflect.ValueOf(v); v.Type().AssignableTo(arg.Type()) && arg.Type() != reflect.TypeFor[any]() {
				arg = v
				break
			}
		}
		args = append(args, arg)
	}
	return f.Call(args), nil
}
