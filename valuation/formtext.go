package valuation

import (
	"strings"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

// Form prints the declaration of customs value that the determination fills in, as
// text: the head, the questions of method 1 or the reasons against the earlier
// methods, and every line of the form; a line without a figure shows a dash. Where
// there is no value it prints the reasons of all methods, and where the rule set
// has no form that was read, the figures without line numbers.
func (d *Determination) Form(lang customs.Language) string {
	w := formWriter{lang: lang, d: d}
	form := formOf(d.profile.Forms, d.Method, d.Base)
	w.title(form)
	w.head()
	if form == DTS1 || form == DTS3 {
		w.questions()
	}
	w.earlier()
	w.lines(form)
	w.notes()
	return w.b.String()
}

type formWriter struct {
	lang customs.Language
	d    *Determination
	b    strings.Builder
}

const (
	labelWidth = 5
	nameWidth  = 62
)

// row prints a line: its number, its name, its content to the right.
func (w *formWriter) row(label, name, content string) {
	pad := func(s string, n int) {
		w.b.WriteString(s)
		for i := utf8.RuneCountInString(s); i < n; i++ {
			w.b.WriteByte(' ')
		}
	}
	pad(label, labelWidth)
	for utf8.RuneCountInString(name) > nameWidth {
		cut := []rune(name)[:nameWidth+1]
		i := nameWidth
		for i > 0 && cut[i] != ' ' {
			i--
		}
		if i == 0 {
			i = nameWidth
		}
		w.b.WriteString(string(cut[:i]))
		name = strings.TrimPrefix(name[len(string(cut[:i])):], " ")
		w.b.WriteByte('\n')
		pad("", labelWidth)
	}
	if content == "" {
		w.b.WriteString(name + "\n")
		return
	}
	pad(name, nameWidth+1)
	w.b.WriteString(content + "\n")
}

func (w *formWriter) say(p customs.Phrase, args ...customs.Arg) string {
	return p.Text(w.lang, args...)
}

func (w *formWriter) title(form Form) {
	if w.d.Method == FallBack && form == DTS1 {
		form = DTS2Comparables // the second form, with the lines of the first
	}
	if w.d.Method == FallBack && form == DTS3 {
		form = DTS4
	}
	name := form.String()
	if w.lang == customs.English {
		name = strings.Replace(name, "ДТС", "DTS", 1)
	}
	if i := strings.IndexByte(name, ' '); i > 0 {
		name = name[:i]
	}
	p := customs.Phrase("DECLARATION OF CUSTOMS VALUE {0}|ДЕКЛАРАЦИЯ ТАМОЖЕННОЙ СТОИМОСТИ {0}")
	if form == 0 {
		p = "DETERMINATION OF CUSTOMS VALUE|ОПРЕДЕЛЕНИЕ ТАМОЖЕННОЙ СТОИМОСТИ"
	}
	w.b.WriteString(w.say(p, customs.Text(name)) + "\n")
	w.b.WriteString(w.say(w.d.profile.Name) + "\n\n")
}

func (w *formWriter) head() {
	p := &w.d.papers
	person := func(q customs.Person) string { return q.Arg().Text(w.lang) }
	terms := p.TermsPlace
	if p.Terms != 0 {
		terms = strings.TrimSpace(p.Terms.String() + " " + p.TermsPlace)
	}
	for _, r := range [...]struct {
		at      Line
		name    customs.Phrase
		content string
	}{
		{Line{number: 1}, "Seller|Продавец", person(p.Seller)},
		{Line{number: 2, letter: 1}, "Buyer|Покупатель", person(p.Buyer)},
		{Line{number: 2, letter: 2}, "Declarant|Декларант", person(p.Declarant)},
		{Line{number: 3}, "Delivery terms|Условия поставки", terms},
		{Line{number: 4}, "Invoice|Счет", string(p.Invoice)},
		{Line{number: 5}, "Contract|Контракт", string(p.Contract)},
		{Line{}, "Documents|Документы", string(p.Documents)},
		{Line{}, "Place of arrival|Место прибытия", p.Arrival},
	} {
		if r.content != "" && r.content != "—" {
			w.row(r.at.label(w.lang), w.say(r.name), r.content)
		}
	}
	g := &w.d.goods
	goods := g.Name + ", " + g.Quantity.Arg().Text(w.lang)
	if !g.Code.IsZero() {
		goods = g.Code.String() + " " + goods
	}
	w.row("", w.say("Goods|Товар"), goods)
}

func (w *formWriter) questions() {
	a := w.d.answers
	answer := func(x Answer) string {
		if x == 0 {
			return "—"
		}
		return x.Arg().Text(w.lang)
	}
	w.row(Line{number: 7, letter: 1}.label(w.lang), w.say("Are seller and buyer related?|Есть ли взаимосвязь между продавцом и покупателем?"), answer(a.Related))
	if a.Related == Yes {
		w.row(Line{number: 7, letter: 2}.label(w.lang), w.say("Did that influence the price?|Оказала ли она влияние на цену?"), answer(w.d.influ))
		w.row(Line{number: 7, letter: 3}.label(w.lang), w.say("Is the value close to a check value?|Близка ли стоимость к проверочной величине?"), w.d.check.Arg().Text(w.lang))
	}
	w.row(Line{number: 8, letter: 1}.label(w.lang), w.say("Are the buyer's rights restricted?|Есть ли ограничения прав покупателя?"), answer(a.Restrictions))
	w.row(Line{number: 8, letter: 2}.label(w.lang), w.say("Does the price depend on conditions?|Зависит ли цена от условий или обязательств?"), answer(a.Conditions))
	w.row(Line{number: 9, letter: 2}.label(w.lang), w.say("Are royalties or licence fees paid?|Предусмотрены ли лицензионные платежи?"), answer(a.Royalties))
	w.row(Line{number: 9, letter: 3}.label(w.lang), w.say("Does part of the proceeds go to the seller?|Причитается ли продавцу часть дохода?"), answer(a.Proceeds))
}

// earlier prints why the earlier methods do not apply.
func (w *formWriter) earlier() {
	d := w.d
	if d.Determined() {
		method := w.say("{0}, {1}|{0}, {1}", customs.Count(d.Method), d.Method.Arg())
		if d.Base != 0 {
			method = w.say("{0} on the basis of method {1}|{0} на основе метода {1}", customs.Count(d.Method), customs.Count(d.Base))
		}
		label := "6"
		if d.Method == TransactionValue {
			label = "" // its own forms do not ask
		}
		w.row(label, w.say("Method|Метод"), method)
	}
	for _, a := range d.attempts {
		if !a.Value.IsZero() {
			continue
		}
		if a.Method != 0 {
			w.row("7", w.say("Method {0} does not apply:|Метод {0} неприменим:", customs.Count(a.Method)), "")
		}
		for _, v := range a.reasons {
			w.row("", "– "+v.Explain(w.lang), "")
		}
	}
}

func (w *formWriter) lines(form Form) {
	if !w.d.Determined() {
		return
	}
	w.b.WriteByte('\n')
	if form == 0 {
		for _, f := range w.d.figures {
			w.row("", f.Entry.Arg().Text(w.lang), w.content(f))
		}
		return
	}
	for i := range formLines {
		r := &formLines[i]
		if r.form != form {
			continue
		}
		l := Line{r.form, r.number, r.letter}
		content := "—"
		if f, ok := w.d.Line(l); ok {
			content = w.content(f)
		}
		w.row(l.label(w.lang), r.entry.Arg().Text(w.lang), content)
	}
}

// content words a figure, with what it was converted from.
func (w *formWriter) content(f Figure) string {
	switch {
	case f.Amount.IsZero():
		return f.Quantity.Arg().Text(w.lang)
	case !f.Original.IsZero():
		return w.say("{0} ({1} at {2})|{0} ({1} по курсу {2})", f.Amount.Arg(), f.Original.Arg(), f.Rate.Arg())
	case f.Entry == CustomsValueUSD:
		return w.say("{0} (at {1})|{0} (по курсу {1})", f.Amount.Arg(), f.Rate.Arg())
	}
	return f.Amount.Arg().Text(w.lang)
}

// notes prints what stands on the continuation sheet.
func (w *formWriter) notes() {
	d := w.d
	if len(d.relaxed)+len(d.remarks) > 0 || !d.deferred.By.IsZero() {
		w.b.WriteString("\n" + w.say("Additional data|Дополнительные данные") + "\n")
	}
	for _, r := range d.relaxed {
		w.row("", w.say("– relaxed: {0}, {1} ({2})|– отступление: {0}, {1} ({2})", r.Rule.Arg(), clipped(r.Subject), r.Why.Arg()), "")
	}
	for _, v := range d.remarks {
		w.row("", "– "+v.Explain(w.lang), "")
	}
	if d.deferred.By.IsZero() {
		return
	}
	w.row("", w.say("Provisional value; the exact value is to be declared by|Предварительная величина; срок заявления точной величины таможенной стоимости"), d.deferred.By.String())
	for e := range d.deferred.Missing() {
		w.row("", "– "+e.Arg().Text(w.lang), w.say("known later|будет известна позднее"))
	}
}
