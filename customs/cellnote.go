package customs

import "strings"

// gluedNote reports whether what follows a figure makes its last digits a
// footnote mark, or may.
func (p *cellParser) gluedNote() bool {
	switch p.tok.kind {
	case cellRaised:
		return !p.tok.spaced
	case cellWord:
		next := p.peek()
		return isNoteLetter(p.text(p.tok)) && next.kind == cellMark && next.mark == ')'
	case cellMark:
		return p.tok.mark == ')' || !p.tok.spaced && (p.tok.mark == '*' || p.tok.mark == '<')
	}
	return false
}

// isNoteLetter reports whether a word is the letter of the tariff's footnotes, С,
// Cyrillic or Latin.
func isNoteLetter(s string) bool { return s == "С" || s == "C" || s == "с" || s == "c" }

// notes reads the footnote marks at the end of a cell.
func (p *cellParser) notes() (string, error) {
	var marks []string
	for {
		back := *p
		if len(marks) > 0 {
			p.mark(',')
		}
		m := p.note()
		if m == "" {
			*p = back
			return strings.Join(marks, " "), nil
		}
		marks = append(marks, m)
	}
}

// note reads one footnote mark: 63С), <63С>, 2), ²⁾ or *; empty if there is none.
func (p *cellParser) note() string {
	start := *p
	if p.tok.kind == cellMark && p.tok.mark == '*' {
		s := ""
		for p.mark('*') {
			s += "*"
		}
		return s
	}
	open := p.mark('<')
	var mark string
	switch p.tok.kind {
	case cellFigure:
		mark = p.text(p.tok)
		if mark[0] == '0' || strings.ContainsAny(mark, ",.") {
			*p = start
			return ""
		}
		p.step()
		if p.tok.kind == cellWord && isNoteLetter(p.text(p.tok)) {
			mark += "С"
			p.step()
		}
	case cellRaised:
		mark = lowered(p.text(p.tok))
		p.step()
		if n := len(mark); n > 1 && mark[n-1] == ')' && strings.Count(mark, ")") == 1 && !strings.Contains(mark, "(") {
			return mark
		}
		if strings.ContainsAny(mark, "()") {
			*p = start
			return ""
		}
	default:
		*p = start
		return ""
	}
	if open && p.mark('>') || !open && p.mark(')') {
		return mark + ")"
	}
	*p = start
	return ""
}

// lowered returns superscript digits and brackets as plain ones.
func lowered(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch r {
		case '¹':
			b = append(b, '1')
		case '²':
			b = append(b, '2')
		case '³':
			b = append(b, '3')
		case '⁽':
			b = append(b, '(')
		case '⁾':
			b = append(b, ')')
		case '⁰':
			b = append(b, '0')
		default:
			b = append(b, byte('4'+r-'⁴'))
		}
	}
	return string(b)
}
