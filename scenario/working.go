package scenario

import (
	"strings"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

// Number is an exact number in a story, a decimal or a fraction: "112.5", "1000/3".
type Number = customs.Ratio

// ErrWorking is the code of a formula that cannot be calculated.
const ErrWorking customs.Code = "working"

// Calculate works out a formula exactly: decimals with blanks between thousands,
// + − × / and brackets, % after a number, and
//
//	round(x)       to 2 decimals, half away from zero
//	round(x, n)    to n decimals
//	min(x, y, …), max(x, y, …)
//
// Signs of multiplication are × and *, of division / ÷ and :, of subtraction − and
// -. What cannot be read or divides by zero is an error that names the place.
func Calculate(formula string) (Number, error) {
	w := &working{text: formula}
	x := w.sum(0)
	w.blank()
	if w.err == nil && w.at < len(w.text) {
		w.fail("the end of the formula|конец формулы")
	}
	if w.err != nil {
		return Number{}, w.err
	}
	return x, nil
}

// maxBrackets bounds the nesting of a formula.
const maxBrackets = 50

// working is a formula being calculated: the text, the place, the first error.
type working struct {
	text string
	at   int
	err  error
}

// fail records what was wanted at the place.
func (w *working) fail(want customs.Phrase) Number {
	if w.err == nil {
		w.err = &customs.SyntaxError{What: "formula|формула", Text: w.text, Offset: w.at, Want: want}
	}
	return Number{}
}

// blank passes over blanks.
func (w *working) blank() {
	for w.at < len(w.text) {
		r, size := utf8.DecodeRuneInString(w.text[w.at:])
		if r != ' ' && r != '\u00a0' && r != '\u202f' {
			return
		}
		w.at += size
	}
}

// sign passes over one of the signs, if it stands here.
func (w *working) sign(signs ...string) bool {
	w.blank()
	for _, s := range signs {
		if strings.HasPrefix(w.text[w.at:], s) {
			w.at += len(s)
			return true
		}
	}
	return false
}

// sum is terms added and subtracted.
func (w *working) sum(depth int) Number {
	if depth > maxBrackets {
		return w.fail("fewer brackets|меньше скобок")
	}
	x := w.product(depth)
	for w.err == nil {
		switch {
		case w.sign("+"):
			x = x.Add(w.product(depth))
		case w.sign("−", "-"):
			x = x.Sub(w.product(depth))
		default:
			return x
		}
	}
	return x
}

// product is factors multiplied and divided.
func (w *working) product(depth int) Number {
	x := w.factor(depth)
	for w.err == nil {
		switch {
		case w.sign("×", "*"):
			x = x.Mul(w.factor(depth))
		case w.sign("/", "÷", ":"):
			y := w.factor(depth)
			if w.err == nil && y.IsZero() {
				return w.fail("a divisor that is not zero|делитель, не равный нулю")
			}
			x, _ = x.Quo(y)
		default:
			return x
		}
	}
	return x
}

// factor is a number, a bracket or a function, with its signs.
func (w *working) factor(depth int) Number {
	if w.sign("−", "-") {
		if depth++; depth > maxBrackets {
			return w.fail("fewer signs|меньше знаков")
		}
		return w.factor(depth).Neg()
	}
	x := w.atom(depth)
	for w.err == nil && w.sign("%") {
		x = x.Mul(customs.MustRatio("0.01"))
	}
	return x
}

// atom is a number, a bracket or a function.
func (w *working) atom(depth int) Number {
	switch {
	case w.sign("("):
		x := w.sum(depth + 1)
		if !w.sign(")") {
			return w.fail("a closing bracket|закрывающая скобка")
		}
		return x
	case w.sign("round("):
		return w.round(depth)
	case w.sign("min("):
		return w.choose(depth, -1)
	case w.sign("max("):
		return w.choose(depth, 1)
	}
	return w.number()
}

// arguments reads the arguments of a function up to its closing bracket.
func (w *working) arguments(depth int) []Number {
	var list []Number
	for w.err == nil {
		list = append(list, w.sum(depth+1))
		if w.sign(")") {
			return list
		}
		if !w.sign(",", ";") {
			w.fail("a comma or a closing bracket|запятая или закрывающая скобка")
		}
	}
	return nil
}

// round is round(x) and round(x, n).
func (w *working) round(depth int) Number {
	list := w.arguments(depth)
	scale := customs.MustRatio("2")
	switch len(list) {
	case 1:
	case 2:
		scale = list[1]
	default:
		return w.fail("round(x) or round(x, n)|round(x) или round(x, n)")
	}
	n, ok := wholeNumber(scale)
	if !ok {
		return w.fail("a number of decimals from 0 to 18|число знаков от 0 до 18")
	}
	d, err := list[0].Decimal(customs.Rounding{Scale: n, Mode: customs.HalfUp})
	if err != nil {
		w.err = err
		return Number{}
	}
	x, err := customs.RatioFromDecimal(d)
	if err != nil {
		w.err = err
	}
	return x
}

// wholeNumber returns a number of decimals.
func wholeNumber(x Number) (uint8, bool) {
	for n := range uint8(19) {
		if whole, _ := customs.NewRatio(n, uint8(1)); whole == x {
			return n, true
		}
	}
	return 0, false
}

// choose is min and max.
func (w *working) choose(depth, wanted int) Number {
	list := w.arguments(depth)
	if w.err != nil {
		return Number{}
	}
	best := list[0]
	for _, x := range list[1:] {
		if x.Compare(best) == wanted {
			best = x
		}
	}
	return best
}

// number is digits with a point, and blanks between thousands.
func (w *working) number() Number {
	w.blank()
	start, end := w.at, w.at
	for w.at < len(w.text) {
		c := w.text[w.at]
		if c >= '0' && c <= '9' || c == '.' {
			w.at++
			end = w.at
			continue
		}
		before := w.at
		w.blank()
		if w.at == before || w.at >= len(w.text) || w.text[w.at] < '0' || w.text[w.at] > '9' {
			break
		}
	}
	w.at = end
	digits := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(w.text[start:end])
	if digits == "" {
		return w.fail("a number|число")
	}
	x, err := customs.ParseRatio(digits)
	if err != nil {
		w.at = start
		return w.fail("a number|число")
	}
	return x
}
