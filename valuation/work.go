package valuation

import "github.com/eaeu-customs/inward/customs"

// work is a determination under way.
type work struct {
	p   *Profile
	f   *Facts
	d   *Determination
	day customs.Date // of conversion

	method  Method             // being tried
	reasons customs.Violations // why it does not apply
	slots   []slot             // amounts by entry and currency
	figures []Figure
	relax   []Relaxation // in force: those of the fall-back method
	puts    int          // amounts put into entries so far
	foreign bool         // some amount is in another currency
	need    customs.Faults
	err     error // the first failure of arithmetic
}

// slot is what was put into one entry in one currency.
type slot struct {
	entry Entry
	sum   customs.Money
}

// start forgets the method tried before.
func (w *work) start(m Method) {
	w.method, w.reasons = m, nil
	w.slots, w.figures = w.slots[:0], w.figures[:0]
	w.d.deferred, w.d.relaxed, w.d.remarks = Deferred{}, nil, nil
}

// cite returns the provision, or the act where the rule set is not the Code.
func (w *work) cite(q customs.Provision) customs.Provision { return w.p.cite(q) }

// refuse notes a reason why the method, or one of its sales, does not apply, into
// list, and reports true; a rule that is relaxed stands aside and false is
// reported.
func (w *work) refuse(list *customs.Violations, v customs.Violation) bool {
	for i := range w.relax {
		if r := &w.relax[i]; r.Rule == v.Code && r.Days.IsZero() {
			w.relaxed(Relaxed{Rule: r.Rule, Subject: v.Subject, Why: r.Why})
			return false
		}
	}
	*list = append(*list, v)
	return true
}

// relaxed names a rule that was relaxed.
func (w *work) relaxed(r Relaxed) {
	w.d.relaxed = append(w.d.relaxed, r)
	w.step(articleFallBack.Para(2), "rule {0} of method {1} relaxed for {2}: {3}|отступление от правила {0} метода {1} ({2}): {3}",
		customs.Arg{}, r.Rule.Arg(), customs.Count(w.d.Base), clipped(r.Subject), r.Why.Arg())
}

// window returns the window in force for a rule about time: that of the rule set,
// or the wider one of a relaxation.
func (w *work) window(rule customs.Code, of Window) (wide Window, why Evidence) {
	for i := range w.relax {
		if r := &w.relax[i]; r.Rule == rule && r.Days.Compare(of) > 0 {
			return r.Days, r.Why
		}
	}
	return of, ""
}

// needs asks the rule set for a parameter of the method.
func (w *work) needs(published bool, p Parameter) {
	if !published {
		w.need = append(w.need, &Unpublished{Rules: w.p.Name, Parameter: p, Method: w.method})
	}
}

// needsMoney asks for what every calculation needs.
func (w *work) needsMoney() {
	w.needs(!w.p.Rounding.IsZero(), ParameterRounding)
	if w.foreign {
		w.needs(w.p.Conversion != 0, ParameterConversion)
	}
}

// fail keeps the first failure of arithmetic.
func (w *work) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// put adds an amount to an entry. Amounts of one entry in one currency are added
// exactly, so that an item may be split without changing the value.
func (w *work) put(e Entry, m customs.Money) {
	w.puts++
	for i := range w.slots {
		if s := &w.slots[i]; s.entry == e && s.sum.Currency() == m.Currency() {
			sum, err := s.sum.Add(m)
			if err != nil {
				w.fail(err)
				return
			}
			s.sum = sum
			return
		}
	}
	w.slots = append(w.slots, slot{e, m})
}

// settle converts what was put into an entry, each currency once, and makes it a
// figure. Nothing put is zero, and no figure.
func (w *work) settle(e Entry) customs.Money {
	total := customs.NewSum(w.p.Currency)
	f := Figure{Entry: e}
	n := 0
	for i := range w.slots {
		if w.slots[i].entry != e {
			continue
		}
		m, rate := w.convert(e, w.slots[i].sum)
		total.Add(m)
		n++
		f.Original, f.Rate = customs.Money{}, customs.ExchangeRate{}
		if !rate.IsZero() && n == 1 {
			f.Original, f.Rate = w.slots[i].sum, rate
		}
	}
	sum, err := total.Total()
	if err != nil {
		w.fail(err)
	}
	if n > 0 {
		f.Amount = sum
		w.figures = append(w.figures, f)
	}
	return sum
}

// convert returns an amount in the national currency, rounded, and the rate used.
func (w *work) convert(e Entry, m customs.Money) (customs.Money, customs.ExchangeRate) {
	if m.Currency() == w.p.Currency {
		r, err := m.Round(w.p.Rounding)
		if err != nil {
			w.fail(err)
		}
		if r != m {
			w.step(articleGeneral, "{0}: {1} rounded {2} = {=}|{0}: {1} округлено {2} = {=}", r.Arg(), e.Arg(), m.Arg(), w.p.Rounding.Arg())
		}
		return r, customs.ExchangeRate{}
	}
	rate, _ := quotation(w.f, m.Currency(), w.day)
	r, err := rate.Convert(m, w.p.Rounding)
	if err != nil {
		w.fail(err)
		return customs.ZeroMoney(w.p.Currency), rate
	}
	w.step(articleGeneral, "{0}: {1} at {2} of {3} = {=}|{0}: {1} по курсу {2} на {3} = {=}", r.Arg(), e.Arg(), m.Arg(), rate.Arg(), w.day.Arg())
	return r, rate
}

// figure notes an amount that was calculated.
func (w *work) figure(e Entry, m customs.Money) {
	w.figures = append(w.figures, Figure{Entry: e, Amount: m})
}

// quantity notes a quantity.
func (w *work) quantity(e Entry, q customs.Quantity) {
	w.figures = append(w.figures, Figure{Entry: e, Quantity: q})
}

// step records a step. Out is the zero Arg where there is none.
func (w *work) step(q customs.Provision, rule customs.Phrase, out customs.Arg, in ...customs.Arg) {
	s := customs.Step{Provision: w.cite(q), Rule: rule, Out: out}
	copy(s.In[:], in)
	w.d.trace.Add(&s)
}

// add and sub keep the first failure.
func (w *work) add(a, b customs.Money) customs.Money {
	m, err := a.Add(b)
	if err != nil {
		w.fail(err)
		return a
	}
	return m
}

func (w *work) sub(a, b customs.Money) customs.Money {
	m, err := a.Sub(b)
	if err != nil {
		w.fail(err)
		return a
	}
	return m
}

// finish ends a method: without reasons and with a value above zero it gives the
// value.
func (w *work) finish(value customs.Money) customs.Money {
	if len(w.reasons) > 0 || w.err != nil {
		return customs.Money{}
	}
	if value.Sign() <= 0 {
		w.reasons = append(w.reasons, customs.Violation{
			Code: NotPositive, Provision: w.cite(articleGeneral.Para(10)),
			Detail: customs.Say("method {0} gives {1}, which is no value above zero|метод {0} дает {1}, стоимость не больше нуля", customs.Count(w.method), value.Arg()),
		})
		return customs.Money{}
	}
	w.figure(CustomsValue, value)
	return value
}

// The provisions that the package applies. The numbers of paragraphs below 45 are
// those of the Code as generally known; the text was not at hand.
var (
	articleTerms    = customs.Article(37)
	articleGeneral  = customs.Article(38)
	articlePrice    = customs.Article(39)
	articleItems    = customs.Article(40)
	articleResale   = customs.Article(43)
	articleComputed = customs.Article(44)
	articleFallBack = customs.Article(45)
)

// articleOf returns the article of a method of comparison.
func articleOf(m Method) customs.Provision {
	if m == SimilarGoods {
		return customs.Article(42)
	}
	return customs.Article(41)
}
