package customs

import (
	"bytes"
	"strings"

	"github.com/eaeu-customs/inward/internal/exact"
)

// ParseRate reads the text form of a rate; see Rate. It also reads the bounds and
// the sum as they are spoken, "5% but not less than 0.2 EUR/kg", "10% but not
// more than 1 EUR/kg", "10% plus 0.1 EUR/kg", each once or in brackets: what
// would leave the order open is an error. Empty text is the zero Rate.
func ParseRate(text string) (Rate, error) {
	if text == "" {
		return Rate{}, nil
	}
	if len(text) > maxRateText {
		return Rate{}, &SyntaxError{What: rateWhat, Text: text, Offset: maxRateText, Want: "a text of at most 4096 bytes|текст не длиннее 4096 байтов"}
	}
	p := rateParser{text: text}
	r, err := p.rate(0)
	if err != nil {
		return Rate{}, err
	}
	if p.pos != len(text) {
		return Rate{}, p.want("the end of the rate; brackets say what belongs together|конец ставки; порядок указывают скобки")
	}
	return r, nil
}

const (
	maxRateText = 4096
	// rateWords are the joins that stand between two operands.
	butLess = "but not less than"
	butMore = "but not more than"
	plus    = "plus"
)

// rateParser reads a rate by recursive descent.
type rateParser struct {
	text string
	pos  int
}

// want is the error that something else was wanted at the current place.
func (p *rateParser) want(want Phrase) error {
	return &SyntaxError{What: rateWhat, Text: p.text, Offset: p.pos, Want: want}
}

// blank steps over spaces.
func (p *rateParser) blank() {
	for p.pos < len(p.text) && p.text[p.pos] == ' ' {
		p.pos++
	}
}

// words steps over words that end at a space or a bracket.
func (p *rateParser) words(words string) bool {
	back := p.pos
	p.blank()
	rest, ok := strings.CutPrefix(p.text[p.pos:], words)
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != '(' {
		p.pos = back
		return false
	}
	p.pos += len(words)
	return true
}

// rate reads a whole rate, up to the end or the closing bracket.
func (p *rateParser) rate(depth int) (Rate, error) {
	if depth >= MaxRateParts {
		return Rate{}, p.want("brackets nested less than 16 deep|вложенность скобок менее 16")
	}
	for f := GreaterOfForm; f <= SumOfForm; f++ {
		if !p.words(f.String()) {
			continue
		}
		a, err := p.operand(depth)
		if err != nil {
			return Rate{}, err
		}
		if !p.words("and") {
			return Rate{}, p.want("«and»|«and»")
		}
		b, err := p.operand(depth)
		if err != nil {
			return Rate{}, err
		}
		p.blank()
		return joinRates(f, a, b)
	}
	a, err := p.operand(depth)
	if err != nil {
		return Rate{}, err
	}
	f := p.join()
	if f == 0 {
		return a, nil
	}
	b, err := p.operand(depth)
	if err != nil {
		return Rate{}, err
	}
	p.blank()
	return joinRates(f, a, b)
}

// join reads a join that stands between two operands; 0 if there is none.
func (p *rateParser) join() RateForm {
	p.blank()
	back := p.pos
	if p.pos < len(p.text) && p.text[p.pos] == ',' {
		p.pos++
	}
	switch {
	case p.words(butLess):
		return GreaterOfForm
	case p.words(butMore):
		return LesserOfForm
	}
	p.pos = back
	if p.words(plus) {
		return SumOfForm
	}
	return 0
}

// operand reads a percentage, an amount per quantity or a rate in brackets.
func (p *rateParser) operand(depth int) (Rate, error) {
	p.blank()
	if p.pos < len(p.text) && p.text[p.pos] == '(' {
		p.pos++
		r, err := p.rate(depth + 1)
		if err != nil {
			return Rate{}, err
		}
		p.blank()
		if p.pos == len(p.text) || p.text[p.pos] != ')' {
			return Rate{}, p.want("«)»|«)»")
		}
		p.pos++
		return r, nil
	}
	start, end := p.pos, p.leafEnd()
	leaf := p.text[start:end]
	if leaf == "" {
		return Rate{}, p.want("a percentage such as 5% or an amount such as 0.2 EUR/kg|процент, например 5%, или сумма, например 0.2 EUR/kg")
	}
	r, err := parseLeaf(leaf)
	if err != nil {
		if s, ok := err.(*SyntaxError); ok {
			return Rate{}, &SyntaxError{What: rateWhat, Text: p.text, Offset: start + max(s.Offset, 0), Want: s.Want}
		}
		return Rate{}, err
	}
	p.pos = end
	return r, nil
}

// leafEnd returns where the percentage or amount that starts here ends.
func (p *rateParser) leafEnd() int {
	rest := p.text[p.pos:]
	end := len(rest)
	for _, stop := range []string{"(", ")", ",", " and ", " and(", " " + butLess, " " + butMore, " " + plus} {
		if i := strings.Index(rest[:end], stop); i >= 0 {
			end = i
		}
	}
	return p.pos + len(strings.TrimRight(strings.TrimSuffix(rest[:end], " and"), " "))
}

// parseLeaf reads "5%" or "0.2 EUR/kg" or "282 USD/1000 kg".
func parseLeaf(s string) (Rate, error) {
	left, right, specific := strings.Cut(s, "/")
	if !specific {
		n, err := ParsePercent(s)
		if err != nil {
			return Rate{}, err
		}
		return AdValorem(n)
	}
	amount, err := ParseMoney(left)
	if err == nil && amount.IsZero() {
		err = &SyntaxError{What: rateWhat, Text: s, Want: "an amount and its currency before «/»|сумма и валюта перед «/»"}
	}
	if err != nil {
		return Rate{}, err
	}
	if right == "" || !isDigit(rune(right[0])) {
		right = "1 " + right
	}
	per, err := ParseQuantity(right)
	if err == nil && per.Unit() == 0 {
		err = &SyntaxError{Want: "a unit after «/»|единица измерения после «/»"}
	}
	if err != nil {
		if e, ok := err.(*SyntaxError); ok {
			return Rate{}, &SyntaxError{What: rateWhat, Text: s, Offset: len(left) + 1, Want: e.Want}
		}
		return Rate{}, err
	}
	return Specific(amount, per)
}

// String returns the rate as ParseRate reads it; empty text for the zero Rate.
func (r Rate) String() string { return string(r.append(nil)) }

// AppendText appends String.
func (r Rate) AppendText(b []byte) ([]byte, error) { return r.append(b), nil }

// MarshalText is AppendText into a new slice.
func (r Rate) MarshalText() ([]byte, error) { return r.append(nil), nil }

// UnmarshalText reads what MarshalText writes; empty text is the zero Rate.
func (r *Rate) UnmarshalText(text []byte) error {
	v, err := ParseRate(string(text))
	if err == nil {
		*r = v
	}
	return err
}

// append appends the text form.
func (r Rate) append(b []byte) []byte {
	switch r.Form() {
	case 0:
		return b
	case AdValoremForm:
		return append(decimalAt(r.program, 1).Append(b), '%')
	case SpecificForm:
		b = decimalAt(r.program, 1).Append(b)
		b = append(append(append(b, ' '), currencyAt(r.program).String()...), '/')
		if per := decimalAt(r.program, perAt); (per != exact.Decimal{Coef: 1}) {
			b = append(per.Append(b), ' ')
		}
		return append(b, unitAt(r.program).String()...)
	}
	x, y := r.Operands()
	b = append(append(b, r.Form().String()...), ' ')
	b = x.appendOperand(b)
	b = append(b, " and "...)
	return y.appendOperand(b)
}

// appendOperand appends the rate, in brackets if it has operands itself.
func (r Rate) appendOperand(b []byte) []byte {
	if r.Form() < GreaterOfForm {
		return r.append(b)
	}
	return append(r.append(append(b, '(')), ')')
}

// phrase words a form in both languages.
func (f RateForm) phrase() Phrase {
	switch f {
	case AdValoremForm:
		return "ad valorem|адвалорная ставка"
	case SpecificForm:
		return "specific|специфическая ставка"
	case GreaterOfForm:
		return "greater of|наибольшая из сумм"
	case LesserOfForm:
		return "lesser of|наименьшая из сумм"
	case SumOfForm:
		return "sum of|сумма"
	}
	return Phrase(f.String())
}

// In words the rate in a language: in English as String does, in Russian as the
// Union tariff prints it, "5 %, но не менее 0,2 EUR за 1 кг".
func (r Rate) In(lang Language) string { return string(r.appendWords(nil, lang)) }

// appendWords is In onto b.
func (r Rate) appendWords(b []byte, lang Language) []byte {
	if lang != Russian {
		return r.append(b)
	}
	switch r.Form() {
	case 0:
		return b
	case AdValoremForm:
		return append(appendComma(b, decimalAt(r.program, 1)), " %"...)
	case SpecificForm:
		b = append(appendComma(b, decimalAt(r.program, 1)), ' ')
		b = append(append(b, currencyAt(r.program).String()...), " за "...)
		b = append(appendComma(b, decimalAt(r.program, perAt)), ' ')
		return append(b, unitAt(r.program).Short(Russian)...)
	}
	x, y := r.Operands()
	b = x.appendWordsOperand(b)
	switch r.Form() {
	case GreaterOfForm:
		b = append(b, ", но не менее "...)
	case LesserOfForm:
		b = append(b, ", но не более "...)
	default:
		b = append(b, " плюс "...)
	}
	return y.appendWordsOperand(b)
}

// appendWordsOperand is appendOperand in Russian.
func (r Rate) appendWordsOperand(b []byte) []byte {
	if r.Form() < GreaterOfForm {
		return r.appendWords(b, Russian)
	}
	return append(r.appendWords(append(b, '('), Russian), ')')
}

// appendComma appends a number with the decimal comma of Russian print.
func appendComma(b []byte, d exact.Decimal) []byte {
	n := len(b)
	b = d.Append(b)
	if i := bytes.IndexByte(b[n:], '.'); i >= 0 {
		b[n+i] = ','
	}
	return b
}
