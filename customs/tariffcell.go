package customs

import "strings"

// TariffCell is what a cell of the Union tariff says: the rate, and the marks
// of the footnotes that stand behind it. A footnote may limit the rate to a time
// or to an occasion, so a caller who sees one has to read it. TariffCell is
// comparable; its zero value says nothing.
type TariffCell struct {
	Rate  Rate
	Notes string // the marks as "63С) 67С)", Cyrillic С; empty if there are none
}

// ParseTariffCell reads the rate in a cell of the Union tariff as it is printed
// in Russian (единый таможенный тариф, ставка ввозной таможенной пошлины):
//
//	12,5
//	0,5 евро за 1 л
//	282 доллара США за 1000 кг
//	10, но не менее 0,02 евро за 1 кг                      greater of
//	10, но не более 0,5 евро за 1 кг                       lesser of
//	10 плюс 0,1 евро за 1 кг                               sum of
//	15, либо 12,5, но не менее 0,6 евро за 1 см3 объема двигателя, в зависимости
//	от того, какая из исчисленных сумм таможенной пошлины ниже
//
// A figure without a unit is a percentage of the customs value, as the head of
// the column says. Spaces of every kind, dashes of every length, capitals, ё and
// Latin letters of the same shape are read as printers leave them. Roubles
// without a name are Russian roubles.
//
// Refused, with the place: a footnote mark glued to a figure ("563С)" may be 5
// or 56 or 563), superscript marks on a figure included; a point with three
// digits behind it, which may part thousands; "плюс" together with a bound,
// which may belong to the part or to the sum; a choice that does not say which
// sum applies; an empty cell or a dash, which states no rate and is never zero;
// and every word that is not understood. Footnote marks that stand apart are
// skipped; ReadTariffCell returns them.
func ParseTariffCell(text string) (Rate, error) {
	c, err := ReadTariffCell(text)
	return c.Rate, err
}

// ReadTariffCell is ParseTariffCell with the footnote marks of the cell.
func ReadTariffCell(text string) (TariffCell, error) {
	if len(text) > maxCell {
		return TariffCell{}, cellError(text[:maxCell], maxCell, "a cell of at most 1024 bytes|ячейка не длиннее 1024 байтов")
	}
	p := cellParser{lex: cellLexer{text: text}}
	p.step()
	if err := p.noRate(); err != nil {
		return TariffCell{}, err
	}
	r, err := p.choice()
	if err != nil {
		return TariffCell{}, err
	}
	notes, err := p.notes()
	if err != nil {
		return TariffCell{}, err
	}
	p.mark('.')
	if p.tok.kind != cellEnd {
		return TariffCell{}, p.want("the end of the cell, «но не менее», «но не более», «плюс», «либо» or a footnote mark|" +
			"конец ячейки, «но не менее», «но не более», «плюс», «либо» или знак сноски")
	}
	return TariffCell{Rate: r, Notes: notes}, nil
}

const (
	maxCell             = 1024
	cellWhat     Phrase = "tariff cell|ячейка тарифа"
	wantUnglued  Phrase = "a space between the figure and the mark: a footnote mark is glued to the figure|пробел между цифрой и знаком: знак сноски слит с цифрой"
	wantNoSum    Phrase = "one reading: «плюс» together with a bound does not say whether the bound is of the part or of the sum|однозначная запись: из «плюс» вместе с пределом не видно, относится предел к части или к сумме"
	wantRate     Phrase = "a rate: an empty cell states none, not even zero|ставка: пустая ячейка не содержит ставки, даже нулевой"
	wantDashless Phrase = "a rate: a dash states none, not even zero|ставка: прочерк не содержит ставки, даже нулевой"
)

// cellError is a syntax error of a cell.
func cellError(text string, at int, want Phrase) error {
	return &SyntaxError{What: cellWhat, Text: text, Offset: at, Want: want}
}

// cellParser reads a cell by recursive descent, one token ahead.
type cellParser struct {
	lex  cellLexer
	tok  cellToken
	prev cellToken
}

// step goes to the next token.
func (p *cellParser) step() { p.prev, p.tok = p.tok, p.lex.next() }

// peek returns the token after the current one.
func (p *cellParser) peek() cellToken {
	ahead := p.lex
	return ahead.next()
}

// want is the error that something else was wanted at the current token.
func (p *cellParser) want(want Phrase) error { return cellError(p.lex.text, p.tok.start, want) }

// word steps over the current token if it is one of the words.
func (p *cellParser) word(words ...string) bool {
	for _, w := range words {
		if p.is(w) {
			p.step()
			return true
		}
	}
	return false
}

// is reports whether the current token is the word.
func (p *cellParser) is(word string) bool {
	return p.tok.kind == cellWord && sameWord(p.text(p.tok), word)
}

// mark steps over the current token if it is the character.
func (p *cellParser) mark(r rune) bool {
	if p.tok.kind != cellMark || p.tok.mark != r {
		return false
	}
	p.step()
	return true
}

// text returns the text of a token.
func (p *cellParser) text(t cellToken) string { return p.lex.text[t.start:t.end] }

// noRate is the error of a cell that states no rate.
func (p *cellParser) noRate() error {
	switch {
	case p.tok.kind == cellEnd:
		return p.want(wantRate)
	case p.tok.kind == cellDash && p.peek().kind == cellEnd:
		return p.want(wantDashless)
	}
	return nil
}

// choice reads a whole rate: bounded [, либо bounded, в зависимости от того, …].
func (p *cellParser) choice() (Rate, error) {
	a, err := p.bounded()
	if err != nil {
		return Rate{}, err
	}
	back := *p
	p.mark(',')
	if !p.word("либо", "или") {
		*p = back
		return a, nil
	}
	b, err := p.bounded()
	if err != nil {
		return Rate{}, err
	}
	lower, err := p.dependsOn()
	if err != nil {
		return Rate{}, err
	}
	if lower {
		return LesserOf(a, b)
	}
	return GreaterOf(a, b)
}

// dependsOn reads which of two sums applies: the lower or the higher.
func (p *cellParser) dependsOn() (lower bool, err error) {
	const want Phrase = "«в зависимости от того, какая из исчисленных сумм таможенной пошлины ниже (выше)»: a choice must say which sum applies|" +
		"«в зависимости от того, какая из исчисленных сумм таможенной пошлины ниже (выше)»: выбор должен указывать применяемую сумму"
	p.mark(',')
	for _, w := range []string{"в", "зависимости", "от", "того"} {
		if !p.word(w) {
			return false, p.want(want)
		}
	}
	p.mark(',')
	if !p.word("что") {
		for _, w := range []string{"какая", "из", "исчисленных", "сумм"} {
			if !p.word(w) {
				return false, p.want(want)
			}
		}
		p.word("ввозной")
		if p.word("таможенной") && !p.word("пошлины") {
			return false, p.want(want)
		}
	}
	switch {
	case p.word("ниже", "меньше"):
		return true, nil
	case p.word("выше", "больше"):
		return false, nil
	}
	return false, p.want(want)
}

// bounded reads a sum and the bounds on it: sum [, но не менее sum] [, но не более sum].
func (p *cellParser) bounded() (Rate, error) {
	r, summed, err := p.sum()
	if err != nil {
		return Rate{}, err
	}
	for {
		at := p.tok.start
		least, ok, err := p.bound()
		if err != nil || !ok {
			return r, err
		}
		b, more, err := p.sum()
		if err != nil {
			return Rate{}, err
		}
		if summed || more {
			return Rate{}, cellError(p.lex.text, at, wantNoSum)
		}
		if least {
			r, err = GreaterOf(r, b)
		} else {
			r, err = LesserOf(r, b)
		}
		if err != nil {
			return Rate{}, err
		}
	}
}

// bound reads "но не менее" or "но не более", with or without a comma before it.
func (p *cellParser) bound() (least, ok bool, err error) {
	back := *p
	p.mark(',')
	if !p.word("но", "и") && !p.is("не") {
		*p = back
		return false, false, nil
	}
	if p.word("не") {
		if p.word("менее", "ниже") {
			return true, true, nil
		}
		if p.word("более", "выше") {
			return false, true, nil
		}
	}
	return false, false, p.want("«не менее» or «не более»|«не менее» или «не более»")
}

// sum reads one part or several joined by "плюс", and says whether there are several.
func (p *cellParser) sum() (r Rate, summed bool, err error) {
	r, err = p.part()
	for err == nil {
		if !p.word("плюс") && !p.mark('+') {
			break
		}
		var b Rate
		if b, err = p.part(); err == nil {
			r, err = SumOf(r, b)
		}
		summed = true
	}
	return r, summed, err
}

// part reads one percentage or one specific rate.
func (p *cellParser) part() (Rate, error) {
	at := p.tok.start
	figure, err := p.figure()
	if err != nil {
		return Rate{}, err
	}
	c, ok, err := p.currency()
	if err != nil {
		return Rate{}, err
	}
	if !ok {
		return p.percent(figure, at)
	}
	amount, err := ParseMoney(figure + " " + c.String())
	if err != nil {
		return Rate{}, err
	}
	per, err := p.per()
	if err != nil {
		return Rate{}, err
	}
	return Specific(amount, per)
}

// percent ends a percentage: [% | процентов] [от таможенной стоимости].
func (p *cellParser) percent(figure string, at int) (Rate, error) {
	if !p.mark('%') && !p.word("процент", "процента", "процентов") && p.gluedNote() {
		return Rate{}, cellError(p.lex.text, at, wantUnglued)
	}
	if p.word("от") && !p.is("таможенной") {
		return Rate{}, p.want("«таможенной стоимости»|«таможенной стоимости»")
	}
	if p.word("таможенной") && !p.word("стоимости") {
		return Rate{}, p.want("«таможенной стоимости»|«таможенной стоимости»")
	}
	n, err := ParsePercent(figure + "%")
	if err != nil {
		return Rate{}, err
	}
	return AdValorem(n)
}

// figure reads a figure and returns it with a decimal point.
func (p *cellParser) figure() (string, error) {
	if p.tok.kind != cellFigure {
		return "", p.want("a figure|число")
	}
	s := p.text(p.tok)
	if len(s) > 1 && s[0] == '0' && isDigit(rune(s[1])) {
		return "", p.want("a figure without zeros before it|число без нулей впереди")
	}
	if i := strings.IndexByte(s, '.'); i >= 0 && s[:i] != "0" && len(s)-i == 4 {
		return "", p.want("a decimal comma: three digits behind a point may be thousands|десятичная запятая: три цифры после точки могут быть тысячами")
	}
	p.step()
	return strings.Replace(s, ",", ".", 1), nil
}
