package liability

import (
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// Formulas read alike in both languages: numbers with their units, the signs
// + − × ÷, parentheses, "=" and the result.

// cumulative writes F(x): the customs value and each kind on it.
func (w *billWriter) cumulative(e *Entry, l *CumulativeLine) {
	p := customs.Phrase("Up to {0} of {1}:|До {0} из {1}:")
	if l.Sign < 0 {
		p = "Less, up to {0} of {1}:|За вычетом, до {0} из {1}:"
	}
	w.line(1, p, w.measure(l.Upto, e.Quantity), e.Quantity.Arg())
	var f []byte
	f = append(f, l.Declared.String()...)
	f = exchanged(f, l.Exchange)
	if l.Upto != e.Quantity.Ratio() {
		f = append(append(f, " × "...), fraction(l.Upto)...)
		f = append(append(f, " ÷ "...), fraction(e.Quantity.Ratio())...)
	}
	w.formula(2, "customs value|таможенная стоимость", f, l.Value)
	for i := range l.Posts {
		w.linePost(e, &l.Posts[i])
	}
}

// linePost writes one kind of a cumulative line: the parts of its rate that decided,
// then those that did not.
func (w *billWriter) linePost(e *Entry, p *LinePost) {
	var sum []byte
	for i := range p.Parts {
		if p.Parts[i].Decided {
			if len(sum) > 0 {
				sum = append(sum, " + "...)
			}
			sum = w.part(sum, p, &p.Parts[i])
		}
	}
	w.indent(2)
	w.b = append(w.b, e.code(p.Kind)...)
	w.b = append(append(append(w.b, ' '), p.Kind.Phrase().In(w.lang)...), ", "...)
	w.b = append(append(w.b, p.Rate.In(w.lang)...), ": "...)
	w.b = append(append(append(w.b, sum...), " = "...), p.Amount.String()...)
	w.b = append(append(append(w.b, " ("...), name(p.Source).Text(w.lang)...), ")\n"...)
	for i := range p.Parts {
		if q := &p.Parts[i]; !q.Decided {
			w.formula(3, "does not decide|не применяется", w.part(nil, p, q), q.Amount)
		}
	}
}

// code returns the code of payment of a kind of the entry.
func (e *Entry) code(k Kind) string {
	for i := range e.Posts {
		if e.Posts[i].Kind == k {
			return e.Posts[i].Code
		}
	}
	return k.PaymentCode()
}

// part writes what one part of a rate is applied to.
func (w *billWriter) part(f []byte, p *LinePost, q *Part) []byte {
	amount, per, ok := q.Rate.Specific()
	if !ok {
		switch {
		case !q.Exact.IsZero():
			f = append(f, fraction(q.Exact)...)
		case len(p.Base) == 1:
			f = append(f, p.Base[0].String()...)
		default:
			for i, m := range p.Base {
				if i == 0 {
					f = append(f, '(')
				} else {
					f = append(f, " + "...)
				}
				f = append(f, m.String()...)
			}
			f = append(f, ')')
		}
		percent, _ := q.Rate.Percent()
		return append(append(f, " × "...), percent.String()...)
	}
	quantity := q.Quantity
	if in, err := quantity.In(per.Unit()); err == nil {
		quantity = in
	}
	f = append(append(f, amount.String()...), " ÷ "...)
	f = append(append(f, customs.Text(per.Arg().Text(w.lang)).Text(w.lang)...), " × "...)
	f = append(f, quantity.Arg().Text(w.lang)...)
	if !q.Share.IsOne() {
		f = append(append(f, " × "...), fraction(q.Share)...)
	}
	return exchanged(f, q.Exchange)
}

// exchanged writes an exchange rate as a factor.
func exchanged(f []byte, r customs.ExchangeRate) []byte {
	if r.IsZero() {
		return f
	}
	f = append(append(f, " × "...), r.Exact().String()...)
	f = append(append(f, ' '), r.Quote().String()...)
	f = strconv.AppendInt(append(f, " ÷ "...), int64(r.Units()), 10)
	return append(append(f, ' '), r.Base().String()...)
}

// fraction writes a ratio; one that is no decimal in parentheses.
func fraction(r customs.Ratio) string {
	s := r.String()
	for i := range s {
		if s[i] == '/' {
			return "(" + s[:i] + " ÷ " + s[i+1:] + ")"
		}
	}
	return s
}

// formula writes a formula with its result; where nothing is calculated the result
// alone.
func (w *billWriter) formula(indent int, what customs.Phrase, f []byte, result customs.Money) {
	w.indent(indent)
	w.b = append(append(w.b, what.In(w.lang)...), ": "...)
	if sum := result.String(); string(f) != sum {
		w.b = append(append(append(w.b, f...), " = "...), sum...)
	} else {
		w.b = append(w.b, f...)
	}
	w.b = append(w.b, '\n')
}

// differences writes the amounts of the slice: what is added less what is taken off.
func (w *billWriter) differences(e *Entry) {
	w.line(1, "The slice:|Часть:")
	for i := range e.Posts {
		p := &e.Posts[i]
		var f []byte
		for j := range e.Lines {
			l := &e.Lines[j]
			switch {
			case l.Sign < 0:
				f = append(f, " − "...)
			case j > 0:
				f = append(f, " + "...)
			}
			for k := range l.Posts {
				if l.Posts[k].Kind == p.Kind {
					f = append(f, l.Posts[k].Amount.String()...)
				}
			}
		}
		w.formula(2, customs.Phrase(p.Code), f, p.Amount)
	}
}

// interest writes a ledger and the interest on each kind; before is the ledger
// written before it, if any.
func (w *billWriter) interest(in, before *InterestLine) {
	what := customs.Phrase("Interest on what is paid ({0}), {1} to {2}:|Проценты с уплаченных сумм ({0}), с {1} по {2}:")
	if in.Unpaid {
		what = "Contingent interest, as if all were paid ({0}), {1} to {2}:|Проценты условно, как при уплате всех сумм ({0}), с {1} по {2}:"
	}
	if in.From.IsZero() {
		what = "Interest ({0}): no day is counted|Проценты ({0}): ни один день не учитывается"
	}
	w.line(1, what, w.cited(in.Provision), in.From.Arg(), in.To.Arg())
	if !in.PaidOn.IsZero() {
		w.line(2, "by the day of payment, {0}|по дню уплаты, {0}", in.PaidOn.Arg())
	}
	rest := in.Unpaid && in.PaidOn.IsZero() && before != nil // beside what is paid, by the same days
	if rest {
		w.line(2, "days and rates as above|дни и ставки те же")
	} else {
		w.days(in)
	}
	if len(in.Periods) == 0 {
		return
	}
	if w.law.InterestRounding == customs.InterestRoundedOnSum {
		w.formula(2, "on the sum|с общей суммы", in.formula(in.Sum.Principal), in.Sum.Amount)
		for i := range in.Posts {
			w.line(3, "of which {0}|из них {0}", w.kindAmount(in.Posts[i].Kind, in.Posts[i].Amount))
		}
		if rest {
			w.unpaid(in.Sum.Amount, before.Sum.Amount)
		}
		return
	}
	for i := range in.Posts {
		p := &in.Posts[i]
		w.formula(2, p.Kind.Phrase(), in.formula(p.Principal), p.Amount)
		if !rest {
			continue
		}
		for j := range before.Posts {
			if q := &before.Posts[j]; q.Kind == p.Kind {
				w.unpaid(p.Amount, q.Amount)
			}
		}
	}
}

// unpaid writes what is contingent of the interest on the whole.
func (w *billWriter) unpaid(whole, paid customs.Money) {
	if m, err := whole.Sub(paid); err == nil && m.Sign() != 0 {
		w.formula(3, "on what is not paid|с неуплаченного", []byte(whole.String()+" − "+paid.String()), m)
	}
}

// days writes the periods of a ledger.
func (w *billWriter) days(in *InterestLine) {
	for i := range in.Periods {
		p := &in.Periods[i]
		w.line(2, "{0}: days {1}, {2} a year ({3})|{0}: дней {1}, {2} годовых ({3})", p.Days.Arg(), customs.Count(p.Count), p.Rate.Arg(), name(p.Source))
	}
	for i := range in.Free {
		p := &in.Free[i]
		w.line(2, "{0}: days {1}, no interest ({2})|{0}: дней {1}, проценты не начисляются ({2})", p.Days.Arg(), customs.Count(p.Days.Days()), w.cited(p.By))
	}
}

// formula writes the interest on an amount, period by period.
func (i *Interest) formula(of customs.Money) []byte {
	var f []byte
	for n := range i.Periods {
		p := &i.Periods[n]
		if n > 0 {
			f = append(f, " + "...)
		}
		f = append(append(f, of.String()...), " × "...)
		f = append(append(f, p.Rate.String()...), " × "...)
		f = strconv.AppendInt(f, int64(p.Count), 10)
		f = strconv.AppendInt(append(f, " ÷ "...), int64(p.Divisor), 10)
	}
	return f
}
