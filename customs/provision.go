package customs

import (
	"cmp"
	"strconv"
	"strings"
)

// Provision is a pinpoint citation, such as subparagraph 1 of paragraph 2 of
// Article 173 of the Customs Code, written "cc/173/2/1". It is comparable and may
// be a map key. The zero Provision cites nothing and is empty text.
//
// Where an article lists its items without numbered paragraphs, as Article 167
// does, the items are counted as its paragraphs. A level that the act does not
// use is 0 in the middle of a citation and absent at its end.
type Provision struct {
	act                              Act
	article, paragraph, subparagraph uint16
}

const provisionWhat Phrase = "provision|ссылка на норму"

// Article returns the citation of an article of the Customs Code of the Union.
func Article(n uint16) Provision { return CustomsCode.Article(n) }

// Para returns the citation of a paragraph (пункт) of the article cited. The
// zero Provision has no paragraphs and stays as it is.
func (p Provision) Para(n uint16) Provision {
	if p.act == NoAct {
		return p
	}
	p.paragraph, p.subparagraph = n, 0
	return p
}

// Sub returns the citation of a subparagraph (подпункт) of the paragraph cited.
// The zero Provision has no subparagraphs and stays as it is.
func (p Provision) Sub(n uint16) Provision {
	if p.act == NoAct {
		return p
	}
	p.subparagraph = n
	return p
}

// Act returns the act cited.
func (p Provision) Act() Act { return p.act }

// ArticleNumber returns the article, 0 for the act as a whole.
func (p Provision) ArticleNumber() uint16 { return p.article }

// Paragraph returns the paragraph, 0 for the article as a whole.
func (p Provision) Paragraph() uint16 { return p.paragraph }

// Subparagraph returns the subparagraph, 0 for the paragraph as a whole.
func (p Provision) Subparagraph() uint16 { return p.subparagraph }

// IsZero reports whether the citation cites nothing.
func (p Provision) IsZero() bool { return p == Provision{} }

// Compare orders citations by act, article, paragraph and subparagraph, a whole
// before its parts: -1 where p comes first, 0 where they are equal, else 1.
func (p Provision) Compare(q Provision) int {
	return cmp.Or(
		cmp.Compare(p.act, q.act),
		cmp.Compare(p.article, q.article),
		cmp.Compare(p.paragraph, q.paragraph),
		cmp.Compare(p.subparagraph, q.subparagraph),
	)
}

// Covers reports whether q is p or a part of it: an article covers its
// paragraphs, a paragraph its subparagraphs. The zero Provision covers nothing.
func (p Provision) Covers(q Provision) bool {
	switch {
	case p.act == NoAct || p.act != q.act:
		return false
	case p.subparagraph != 0:
		return p == q
	case p.paragraph != 0:
		return p.article == q.article && p.paragraph == q.paragraph
	case p.article != 0:
		return p.article == q.article
	}
	return true
}

// within returns the next larger citation: the paragraph of a subparagraph, the
// article of a paragraph, the act of an article.
func (p Provision) within() Provision {
	switch {
	case p.subparagraph != 0:
		p.subparagraph = 0
	case p.paragraph != 0:
		p.paragraph = 0
	default:
		p.article = 0
	}
	return p
}

// Arg returns the citation as an argument of a sentence.
func (p Provision) Arg() Arg { return newNumberArg(argProvision, int64(p.pack())) }

// pack puts the citation in one word that orders as Compare does.
func (p Provision) pack() uint64 {
	return uint64(p.act)<<48 | uint64(p.article)<<32 | uint64(p.paragraph)<<16 | uint64(p.subparagraph)
}

// unpackProvision is the inverse of pack.
func unpackProvision(m uint64) Provision {
	return Provision{Act(m >> 48), uint16(m >> 32), uint16(m >> 16), uint16(m)}
}

// MustProvision is ParseProvision for tests and tables; it panics on an error.
func MustProvision(text string) Provision {
	p, err := ParseProvision(text)
	if err != nil {
		panic(err)
	}
	return p
}

// ParseProvision reads a citation such as "cc/173/2/1": the code of the act, then
// the article and, where cited, the paragraph and the subparagraph. Empty text is
// the zero Provision. Leading zeros and a last level of 0 are refused, so that a
// provision has one text.
func ParseProvision(text string) (Provision, error) {
	if text == "" {
		return Provision{}, nil
	}
	head, rest, more := strings.Cut(text, "/")
	act, err := ParseAct(head)
	if err != nil {
		return Provision{}, &SyntaxError{What: provisionWhat, Text: text, Want: actWant}
	}
	var levels [3]uint16
	at := len(head) + 1
	for i := 0; more; i++ {
		if i == len(levels) {
			return Provision{}, &SyntaxError{What: provisionWhat, Text: text, Offset: at - 1, Want: levelsWant}
		}
		var level string
		level, rest, more = strings.Cut(rest, "/")
		n, err := strconv.ParseUint(level, 10, 16)
		if err != nil || (level[0] == '0' && len(level) > 1) || (n == 0 && !more) {
			return Provision{}, &SyntaxError{What: provisionWhat, Text: text, Offset: at, Want: levelWant}
		}
		levels[i] = uint16(n)
		at += len(level) + 1
	}
	return Provision{act, levels[0], levels[1], levels[2]}, nil
}

const (
	actWant    Phrase = "the code of an act, such as cc in cc/173/2/1|код акта, например cc в cc/173/2/1"
	levelWant  Phrase = "a number from 1 to 65535 without leading zeros|число от 1 до 65535 без нулей в начале"
	levelsWant Phrase = "an end after article, paragraph and subparagraph|конец после статьи, пункта и подпункта"
)

// String returns the citation as ParseProvision reads it.
func (p Provision) String() string { return string(p.append(nil)) }

// AppendText appends the citation; an act without a code is an error.
func (p Provision) AppendText(b []byte) ([]byte, error) {
	if _, ok := actNames.Name(uint8(p.act)); !ok {
		return p.act.AppendText(b)
	}
	return p.append(b), nil
}

// MarshalText is AppendText into a new slice.
func (p Provision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (p *Provision) UnmarshalText(text []byte) error {
	q, err := ParseProvision(string(text))
	if err == nil {
		*p = q
	}
	return err
}

// append writes the levels up to the last that is not 0.
func (p Provision) append(b []byte) []byte {
	if p.act == NoAct {
		return b
	}
	b = append(b, p.act.String()...)
	levels := [3]uint16{p.article, p.paragraph, p.subparagraph}
	last := 3
	for last > 0 && levels[last-1] == 0 {
		last--
	}
	for _, n := range levels[:last] {
		b = strconv.AppendUint(append(b, '/'), uint64(n), 10)
	}
	return b
}
