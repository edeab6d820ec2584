package bench

import (
	"errors"
	"fmt"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/google/cel-go/cel"
)

// The engines have no exact decimals: they calculate in integers of kopecks, with
// halves added before the division, and detect no overflow. These are their rules.
const (
	exprRules = `let value = quo(cents*eur + 5000, 10000);
let advalorem = quo(value*duty + 5000, 10000);
let specific = quo(grams*perkg*eur + 5000000, 10000000);
let paid = advalorem > specific ? advalorem : specific;
let remedy = quo(value*antidumping + 5000, 10000);
let excise = quo(ml*excise_rate + 500, 1000);
let vat = quo((value + paid + excise)*vat_rate + 5000, 10000);
let per = annual*days;
let interest = quo(paid*per + 18000, 36000) + quo(remedy*per + 18000, 36000) + quo(excise*per + 18000, 36000) + quo(vat*per + 18000, 36000);
[value, paid, remedy, excise, vat, interest]`

	celValue    = `(cents*eur + 5000) / 10000`
	celDuty     = `(value*duty + 5000) / 10000 > (grams*perkg*eur + 5000000) / 10000000 ? (value*duty + 5000) / 10000 : (grams*perkg*eur + 5000000) / 10000000`
	celRemedy   = `(value*antidumping + 5000) / 10000`
	celExcise   = `(ml*excise_rate + 500) / 1000`
	celVAT      = `((value + paid + excise)*vat_rate + 5000) / 10000`
	celInterest = `(paid*annual*days + 18000) / 36000 + (remedy*annual*days + 18000) / 36000 + (excise*annual*days + 18000) / 36000 + (vat*annual*days + 18000) / 36000`
)

// Expr is the line as rules of the expr engine.
type Expr struct {
	program *vm.Program
	machine vm.VM
	env     map[string]any
}

// NewExpr compiles the rules.
func NewExpr(t Tariff) (*Expr, error) {
	e := &Expr{env: map[string]any{
		"cents": 0, "grams": 0, "ml": 0, "eur": int(t.EUR), "duty": int(t.DutyPercent), "perkg": int(t.DutyPerKg),
		"antidumping": int(t.AntiDumping), "excise_rate": int(t.Excise), "vat_rate": int(t.VAT), "annual": int(t.Annual), "days": int(t.Days),
	}}
	quo := expr.Function("quo", func(args ...any) (any, error) { // its own division is one of floating point
		a, ok := args[0].(int)
		b, ok2 := args[1].(int)
		if !ok || !ok2 || b == 0 {
			return nil, errors.New("quo wants two integers")
		}
		return a / b, nil
	}, new(func(int, int) int))
	var err error
	e.program, err = expr.Compile(exprRules, expr.Env(e.env), quo)
	return e, err
}

// Run calculates a line.
func (e *Expr) Run(s Sample) (Totals, error) {
	e.env["cents"], e.env["grams"], e.env["ml"] = int(s.Cents), int(s.Grams), int(s.Millilitres)
	out, err := e.machine.Run(e.program, e.env)
	if err != nil {
		return Totals{}, err
	}
	list, ok := out.([]any)
	if !ok || len(list) != 6 {
		return Totals{}, fmt.Errorf("expr gave %T", out)
	}
	var n [6]int64
	for i, v := range list {
		m, ok := v.(int)
		if !ok {
			return Totals{}, fmt.Errorf("expr gave %T", v)
		}
		n[i] = int64(m)
	}
	return Totals{n[0], n[1], n[2], n[3], n[4], n[5]}, nil
}

// CEL is the line as rules of the CEL engine, one expression for each payment.
type CEL struct {
	programs [6]cel.Program
	names    [6]string
	vars     map[string]any
}

// NewCEL compiles the rules.
func NewCEL(t Tariff) (*CEL, error) {
	c := &CEL{names: [6]string{"value", "paid", "remedy", "excise", "vat", "interest"}, vars: map[string]any{
		"eur": t.EUR, "duty": t.DutyPercent, "perkg": t.DutyPerKg, "antidumping": t.AntiDumping, "excise_rate": t.Excise, "vat_rate": t.VAT, "annual": t.Annual, "days": t.Days,
	}}
	var options []cel.EnvOption
	for _, name := range []string{"cents", "grams", "ml", "eur", "duty", "perkg", "antidumping", "excise_rate", "vat_rate", "value", "paid", "remedy", "excise", "vat", "annual", "days"} {
		options = append(options, cel.Variable(name, cel.IntType))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	for i, text := range []string{celValue, celDuty, celRemedy, celExcise, celVAT, celInterest} {
		ast, issues := env.Compile(text)
		if issues.Err() != nil {
			return nil, issues.Err()
		}
		if c.programs[i], err = env.Program(ast, cel.EvalOptions(cel.OptOptimize)); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Run calculates a line.
func (c *CEL) Run(s Sample) (Totals, error) {
	c.vars["cents"], c.vars["grams"], c.vars["ml"] = s.Cents, s.Grams, s.Millilitres
	var n [6]int64
	for i, p := range c.programs {
		out, _, err := p.Eval(c.vars)
		if err != nil {
			return Totals{}, err
		}
		v, ok := out.Value().(int64)
		if !ok {
			return Totals{}, errors.New("CEL gave no integer")
		}
		n[i], c.vars[c.names[i]] = v, v
	}
	return Totals{n[0], n[1], n[2], n[3], n[4], n[5]}, nil
}
