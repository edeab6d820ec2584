package customs

import (
	"strings"
	"unicode/utf8"
)

// currency reads the currency of a specific rate; ok is false if the current
// token is no currency.
func (p *cellParser) currency() (c Currency, ok bool, err error) {
	switch {
	case p.word("евро") || p.mark('€'):
		return EUR, true, nil
	case p.word("доллар", "доллара", "долларов", "долл"):
		p.mark('.')
		if !p.word("сша") {
			return 0, false, p.want("«США»: dollars of which country is not said|«США»: не указано, чьи доллары")
		}
		return USD, true, nil
	case p.word("белорусский", "белорусских", "белорусского"):
		return p.rouble(BYN)
	case p.word("российский", "российских", "российского"):
		return p.rouble(RUB)
	case p.mark('₽'):
		return RUB, true, nil
	case p.is("рубль") || p.is("рубля") || p.is("рублей") || p.is("руб"):
		return p.rouble(RUB)
	case p.word("тенге"):
		return KZT, true, nil
	case p.word("драм", "драма", "драмов"):
		return AMD, true, nil
	case p.word("сом", "сома", "сомов"):
		return KGS, true, nil
	}
	if s := p.text(p.tok); p.tok.kind == cellWord && len(s) == 3 && s[0] < utf8.RuneSelf {
		if c, err := ParseCurrency(strings.ToUpper(s)); err == nil {
			p.step()
			return c, true, nil
		}
	}
	return 0, false, nil
}

// rouble reads the word rouble behind the name of its country.
func (p *cellParser) rouble(c Currency) (Currency, bool, error) {
	if !p.word("рубль", "рубля", "рублей", "руб") {
		return 0, false, p.want("«рублей»|«рублей»")
	}
	p.mark('.')
	return c, true, nil
}

// per reads what the amount is for: за 1 кг, за 1000 шт, /кг.
func (p *cellParser) per() (Quantity, error) {
	if !p.word("за") && !p.mark('/') {
		return Quantity{}, p.want("«за» and the unit|«за» и единица измерения")
	}
	number, err := p.count()
	if err != nil {
		return Quantity{}, err
	}
	u, err := p.unit()
	if err != nil {
		return Quantity{}, err
	}
	return ParseQuantity(number + " " + u.String())
}

// count reads the number of units: 1 if none is printed, thousands with or
// without a space.
func (p *cellParser) count() (string, error) {
	if p.tok.kind != cellFigure {
		return "1", nil
	}
	at := p.tok.start
	s, err := p.figure()
	if err != nil {
		return "", err
	}
	for len(s) <= 9 && !strings.Contains(s, ".") && p.tok.kind == cellFigure && p.tok.end-p.tok.start == 3 && !strings.ContainsAny(p.text(p.tok), ",.") {
		s += p.text(p.tok)
		p.step()
	}
	if strings.Trim(s, "0.") == "" {
		return "", cellError(p.lex.text, at, "a number of units above zero|число единиц больше нуля")
	}
	return s, nil
}

// unit reads a unit of measurement with what belongs to it.
func (p *cellParser) unit() (Unit, error) {
	switch {
	case p.word("кг", "килограмм", "килограмма", "килограммов"):
		return p.short(Kilogram)
	case p.word("т", "тонна", "тонну", "тонны", "тонн"):
		return p.short(Tonne)
	case p.word("г", "грамм", "грамма", "граммов"):
		return p.short(Gram)
	case p.word("карат", "карата", "каратов", "кар"):
		return p.short(Carat)
	case p.word("л", "литр", "литра", "литров"):
		return p.litre()
	case p.word("шт", "штука", "штуку", "штуки", "штук"):
		return p.short(Piece)
	case p.word("пара", "пару", "пары", "пар"):
		return p.short(Pair)
	case p.word("кв", "квадратный", "квадратных"):
		p.mark('.')
		if p.word("м", "метр", "метра", "метров") {
			return p.short(SquareMetre)
		}
	case p.word("куб", "кубический", "кубических"):
		p.mark('.')
		if p.word("м", "метр", "метра", "метров") {
			return p.short(CubicMetre)
		}
		if p.word("см", "сантиметр", "сантиметра", "сантиметров") {
			return p.engine()
		}
	case p.word("метр", "метра", "метров"):
		return Metre, nil
	case p.is("м"):
		return p.powerOf(Metre)
	case p.is("см"):
		return p.powerOf(0)
	case p.is("квт"):
		return p.kilowattHour()
	}
	return 0, p.want("a unit of the tariff: кг, т, г, карат, л, л 100% спирта, м, м2, м3, см3 объема двигателя, шт, пару, кВт·ч|" +
		"единица тарифа: кг, т, г, карат, л, л 100% спирта, м, м2, м3, см3 объема двигателя, шт, пару, кВт·ч")
}

// short ends an abbreviated unit, which may carry a full stop.
func (p *cellParser) short(u Unit) (Unit, error) {
	p.mark('.')
	return u, nil
}

// powerOf reads м2, м3 and см3 with the power raised, level or torn off, or the
// bare unit, if there is one. Figures behind it that may be the power or a
// footnote mark are refused.
func (p *cellParser) powerOf(bare Unit) (Unit, error) {
	centi := p.is("см")
	p.step()
	power, at := "", p.tok.start
	switch raised := p.mark('^'); {
	case p.tok.kind == cellFigure:
		power = p.text(p.tok)
	case raised:
		return 0, p.want("the power of the unit|степень единицы")
	case p.tok.kind == cellRaised:
		power = lowered(p.text(p.tok))
	}
	if power != "" {
		next := p.peek()
		p.step()
		if power != "2" && power != "3" || p.closesNote(next) {
			return 0, cellError(p.lex.text, at, "one reading: the figure may be the power of the unit or a footnote mark|"+
				"однозначная запись: цифра может быть степенью единицы или знаком сноски")
		}
	}
	switch {
	case power == "2" && !centi:
		return SquareMetre, nil
	case power == "3" && !centi:
		return CubicMetre, nil
	case power == "3" && centi:
		return p.engine()
	case power == "" && bare != 0:
		return bare, nil
	}
	return 0, cellError(p.lex.text, at, "«см3»: the power of the unit is missing or is not one of the tariff|"+
		"«см3»: степень единицы отсутствует или не встречается в тарифе")
}

// closesNote reports whether a token that follows a figure makes it a footnote mark.
func (p *cellParser) closesNote(t cellToken) bool {
	if t.kind == cellMark {
		return t.mark == ')' || t.mark == '>'
	}
	if t.kind != cellWord || !isNoteLetter(p.text(t)) {
		return false
	}
	ahead := cellLexer{text: p.lex.text, pos: t.end}
	next := ahead.next()
	return next.kind == cellMark && next.mark == ')'
}

// engine ends см3: [рабочего] объема двигателя.
func (p *cellParser) engine() (Unit, error) {
	p.mark('.')
	p.word("рабочего")
	if p.word("объема") && !p.word("двигателя") {
		return 0, p.want("«двигателя»|«двигателя»")
	}
	return CubicCentimetre, nil
}

// litre ends л: [чистого] 100%-ного спирта, in the ways it is printed.
func (p *cellParser) litre() (Unit, error) {
	p.mark('.')
	pure := p.word("чистого", "безводного")
	if pure && p.word("спирта") {
		return LitreOfSpirit, nil
	}
	back := *p
	open := p.mark('(')
	if p.tok.kind == cellFigure && p.text(p.tok) == "100" {
		p.step()
		percent := p.mark('%')
		if p.tok.kind == cellDash {
			p.step()
			percent = p.word("процентного") || percent && p.word("ного", "го")
		} else {
			p.word("ного")
			percent = p.word("процентного") || percent
		}
		if percent {
			if open && !p.mark(')') || !p.word("спирта") {
				return 0, p.want("«спирта»|«спирта»")
			}
			return LitreOfSpirit, nil
		}
	}
	if pure {
		return 0, p.want("«100% спирта»|«100% спирта»")
	}
	*p = back
	return Litre, nil
}

// kilowattHour reads кВт·ч.
func (p *cellParser) kilowattHour() (Unit, error) {
	p.step()
	if !p.mark('·') && !p.mark('*') && !p.mark('⋅') && p.tok.kind == cellDash {
		p.step()
	}
	if !p.word("ч", "час") {
		return 0, p.want("«кВт·ч»|«кВт·ч»")
	}
	return p.short(KilowattHour)
}
