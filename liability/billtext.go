package liability

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/eaeu-customs/inward/customs"
)

// Text prints the bill so that a person can check it by hand: each amount with its
// formula and the values really used, day and provision. What a formula prints after
// "=" is what it gives, rounded as the law says.
func (b *Bill) Text(lang customs.Language) string {
	w := billWriter{lang: lang, law: &b.Law, titled: map[customs.Provision]bool{}}
	w.line(0, "Bill as of {0}, amounts in {1}|Расчет на {0}, суммы в {1}", b.On.Arg(), b.Currency.Arg())
	for i := range b.Entries {
		w.blank()
		w.entry(i+1, &b.Entries[i])
	}
	if len(b.Surplus) > 0 {
		w.blank()
		w.line(0, "Paid, and nothing payable to set it against; to be returned or set off|Уплачено сверх подлежащего уплате; подлежит возврату (зачету)")
		for i := range b.Surplus {
			w.surplus(&b.Surplus[i])
		}
	}
	w.blank()
	w.line(0, "Totals|Итого")
	for i := range b.Totals {
		name := b.Totals[i].Kind.Phrase()
		if b.Totals[i].Kind == 0 {
			name = undivided
		}
		w.total(name, &b.Totals[i])
	}
	w.total("all|всего", &b.Sum)
	if b.Late {
		w.line(0, "Something was paid, or is still unpaid, after its deadline.|Часть сумм уплачена после срока уплаты или не уплачена в срок.")
	}
	w.line(0, "Penalties for payment after the deadline are set by national law and are not calculated here.|Пени за просрочку уплаты установлены законодательством государства-члена и здесь не исчисляются.")
	w.options(b)
	return string(w.b)
}

// String is Text in English.
func (b *Bill) String() string { return b.Text(customs.English) }

// billWriter writes a bill in one language.
type billWriter struct {
	b      []byte
	lang   customs.Language
	law    *customs.Law
	titled map[customs.Provision]bool // named with their titles already
}

func (w *billWriter) blank() { w.b = append(w.b, '\n') }

// line writes a phrase as a line, indented.
func (w *billWriter) line(indent int, p customs.Phrase, args ...customs.Arg) {
	w.indent(indent)
	w.b = append(p.Append(w.b, w.lang, args...), '\n')
}

func (w *billWriter) indent(n int) {
	for range n {
		w.b = append(w.b, "   "...)
	}
}

// name is a name that somebody gave, on one line.
func name(s string) customs.Arg {
	return customs.Text(strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s))
}

// cited is a provision, with its title where the bill names it first.
func (w *billWriter) cited(p customs.Provision) customs.Arg {
	title, ok := p.Title(w.lang)
	if !ok || w.titled[p] {
		return p.Arg()
	}
	w.titled[p] = true
	return customs.Text(p.String() + ", " + title)
}

// measure is a number in the unit of a quantity.
func (w *billWriter) measure(n customs.Ratio, of customs.Quantity) customs.Arg {
	return customs.Text(n.String() + " " + of.Unit().Short(w.lang))
}

func (w *billWriter) entry(n int, e *Entry) {
	w.line(0, "{0}. Lot {1}: {2} of {3}|{0}. Партия {1}: {2} из {3}", customs.Count(n), name(string(e.Lot)), w.measure(e.Slice.Length(), e.Quantity), e.Quantity.Arg())
	if e.Subject != "" {
		w.line(1, "{0}", name(e.Subject))
	}
	if e.Debtor != "" {
		w.line(1, "Payer: {0}|Плательщик: {0}", name(string(e.Debtor)))
	}
	w.line(1, "Charge: {0}|Начисление: {0}", e.Basis.Arg())
	w.standing(e)
	if len(e.Lines) > 0 {
		w.line(1, "Amounts by {0}; rates of {1}, exchange rates of {2}|Суммы по {0}; ставки на {1}, курсы валют на {2}",
			w.cited(e.Provision), e.RatesOn.Arg(), e.CurrencyOn.Arg())
	}
	for i := range e.Lines {
		w.cumulative(e, &e.Lines[i])
	}
	if len(e.Lines) > 1 {
		w.differences(e)
	}
	for _, a := range e.Absent {
		w.line(1, "{0}: {1} ({2})", a.Kind.Arg(), a.Status.Arg(), name(a.Source))
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		w.line(1, "Claim {0}: {1}|Заявлено {0}: {1}", name(c.Claim.Measure), customs.Text(c.Reason.Text(w.lang)))
	}
	for i := range e.Interest {
		var before *InterestLine
		if i > 0 {
			before = &e.Interest[i-1]
		}
		w.interest(&e.Interest[i], before)
	}
	for i := range e.Posts {
		w.post(&e.Posts[i])
	}
	for i := range e.Payments {
		w.payment(&e.Payments[i])
	}
	for i := range e.Refunds {
		w.refund(&e.Refunds[i])
	}
}

// standing writes how the obligation stands, and why.
func (w *billWriter) standing(e *Entry) {
	s := &e.Standing
	if s.Status == Ended && e.Basis != Placed {
		w.line(1, "Obligation: fulfilled on {0}|Обязанность: исполнена {0}", s.Since.Arg())
		return
	}
	if s.Status == Ended {
		w.line(1, "Obligation: ended on {0} ({1})|Обязанность: прекращена {0} ({1})", s.Since.Arg(), w.cited(s.By))
	} else {
		w.line(1, "Obligation: {0} since {1} ({2})|Обязанность: {0}, с {1} ({2})", s.Status.Arg(), s.Since.Arg(), w.cited(s.By))
	}
	if !s.Deadline.IsZero() {
		w.line(1, "Payment deadline: {0} ({1})|Срок уплаты: {0} ({1})", s.Deadline.Arg(), w.cited(s.DeadlineBy))
	}
	if !e.Undone.IsZero() {
		w.line(1, "The deadline of {0} was lifted by an extension of the term ({1})|Срок уплаты {0} отпал: срок действия процедуры продлен ({1})",
			e.Undone.Arg(), w.cited(customs.Article(165).Para(3)))
	}
	if s.Status == Contingent && !s.LastDay.IsZero() {
		w.line(1, "Last day of the term: {0}|Последний день срока: {0}", s.LastDay.Arg())
	}
}

// options writes the options of the law that decided, each once with its question,
// its answer and the entries that it decided in.
func (w *billWriter) options(b *Bill) {
	first := true
	for k := range customs.Keys() {
		var entries []byte
		for i := range b.Entries {
			if !slices.Contains(b.Entries[i].Options, k) {
				continue
			}
			if len(entries) > 0 {
				entries = append(entries, ", "...)
			}
			entries = strconv.AppendInt(entries, int64(i+1), 10)
		}
		if len(entries) == 0 {
			continue
		}
		if first {
			w.blank()
			w.line(0, "What the Code leaves open was decided so|По вопросам, которые Кодекс оставляет открытыми, принято")
			first = false
		}
		o := w.law.Option(k)
		w.line(1, "{0}: {1} – {2} (entries: {3})|{0}: {1} – {2} (позиции: {3})", k.Arg(), o.Question.Arg(), o.Chosen.Text.Arg(), customs.Text(string(entries)))
	}
}

func (w *billWriter) payment(p *Applied) {
	how := customs.Phrase("paid|уплачено")
	switch {
	case p.Amount.Sign() < 0:
		how = "returned|возвращено"
	case p.Collected:
		how = "collected|взыскано"
	}
	if p.Interest {
		w.line(1, "{0} {1}, payment {2}, interest: {3}|{0} {1}, платеж {2}, проценты: {3}", p.On.Arg(), how.Arg(), name(p.ID), w.kindAmount(p.Kind, p.Amount))
		return
	}
	w.line(1, "{0} {1}, payment {2}: {3}|{0} {1}, платеж {2}: {3}", p.On.Arg(), how.Arg(), name(p.ID), w.kindAmount(p.Kind, p.Amount))
}

// kindAmount is an amount with its kind.
func (w *billWriter) kindAmount(k Kind, m customs.Money) customs.Arg {
	return customs.Text(k.Phrase().In(w.lang) + " " + m.String())
}

func (w *billWriter) refund(r *Refund) {
	what := customs.Phrase("To be returned or set off from {0}: {1} ({2}; {3})|Подлежит возврату (зачету) с {0}: {1} ({2}; {3})")
	if r.Interest {
		what = "Interest to be returned or set off from {0}: {1} ({2}; {3})|Проценты, подлежащие возврату (зачету) с {0}: {1} ({2}; {3})"
	}
	w.line(1, what, r.Since.Arg(), w.kindAmount(r.Kind, r.Amount), r.Reason.Arg(), w.cited(r.Provision))
}

func (w *billWriter) surplus(s *Surplus) {
	kind := s.Kind.Phrase()
	if s.Kind == 0 {
		kind = undivided
	}
	if s.Interest {
		kind = customs.Phrase(kind.In(customs.English) + ", interest|" + kind.In(customs.Russian) + ", проценты")
	}
	w.line(1, "{0}, payment {1}, lot {2}: {3}|{0}, платеж {1}, партия {2}: {3}", s.On.Arg(), name(s.Payment), name(string(s.Lot)),
		customs.Text(kind.In(w.lang)+" "+s.Amount.String()))
}

// post writes what becomes of one kind.
func (w *billWriter) post(p *Post) {
	w.account(1, p.Code+" "+p.Kind.Phrase().In(w.lang), &p.Account)
	w.account(1, p.Code+" "+customs.Phrase("interest|проценты").In(w.lang), &p.Interest)
}

const undivided customs.Phrase = "not divided by kinds|без разделения по видам"

func (w *billWriter) total(name customs.Phrase, t *Total) {
	w.account(1, name.In(w.lang), &t.Account)
	w.account(1, name.In(w.lang)+customs.Phrase(", interest|, проценты").In(w.lang), &t.Interest)
}

// account writes an account on one line, without the amounts that are nothing.
func (w *billWriter) account(indent int, what string, a *Account) {
	if *a == (Account{}) || a.Contingent.Sign() == 0 && a.Payable.Sign() == 0 && a.Paid.Sign() == 0 {
		return
	}
	w.indent(indent)
	w.b = append(append(w.b, what...), ':')
	first := true
	for _, x := range [5]struct {
		word customs.Phrase
		m    customs.Money
	}{
		{"contingent|условно начислено", a.Contingent}, {"payable|подлежит уплате", a.Payable}, {"paid|уплачено", a.Paid},
		{"outstanding|осталось уплатить", a.Outstanding}, {"returnable|подлежит возврату", a.Returnable},
	} {
		if x.m.Sign() == 0 {
			continue
		}
		if !first {
			w.b = append(w.b, ',')
		}
		first = false
		w.b = append(append(append(w.b, ' '), x.word.In(w.lang)...), ' ')
		w.b = append(w.b, x.m.String()...)
	}
	w.b = append(w.b, '\n')
}
