package valuation

import (
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// ErrNoRate is the code of a missing exchange rate: an amount is in a currency
// that no quotation of the day of conversion prices in the national one.
const ErrNoRate customs.Code = "no-exchange-rate"

// checker finds all that is no fact in the facts, whichever method it is for.
type checker struct {
	p          *Profile
	faults     customs.Faults
	currencies []customs.Currency // foreign, in the order met
}

// at words a place: what, and its number where it is one of many.
func at(what customs.Phrase, n int) customs.Arg {
	if n < 0 {
		return what.Arg()
	}
	i := strconv.Itoa(n + 1)
	return customs.Phrase(what.In(customs.English) + " " + i + "|" + what.In(customs.Russian) + " " + i).Arg()
}

func (c *checker) bad(code customs.Code, ph customs.Phrase, args ...customs.Arg) {
	c.faults = append(c.faults, customs.NewInputError(code, ph, args...))
}

// money wants an amount of zero or more.
func (c *checker) money(what customs.Phrase, n int, m customs.Money) {
	switch {
	case m.IsZero():
		c.bad(customs.ErrMissing, "{0}: an amount is wanted, zero included|{0}: не указана сумма (ноль тоже указывается)", at(what, n))
		return
	case m.Sign() < 0:
		c.bad(customs.ErrRange, "{0}: {1} is below zero|{0}: сумма {1} меньше нуля", at(what, n), m.Arg())
	}
	c.currency(m.Currency())
}

// positive wants an amount above zero.
func (c *checker) positive(what customs.Phrase, n int, m customs.Money) {
	if !m.IsZero() && m.Sign() == 0 {
		c.bad(customs.ErrRange, "{0}: {1} is not above zero|{0}: сумма {1} не больше нуля", at(what, n), m.Arg())
		return
	}
	c.money(what, n, m)
}

// optional takes no amount as none given.
func (c *checker) optional(what customs.Phrase, n int, m customs.Money) {
	if !m.IsZero() {
		c.money(what, n, m)
	}
}

// currency notes a currency that will have to be converted.
func (c *checker) currency(cur customs.Currency) {
	if cur == c.p.Currency {
		return
	}
	for _, have := range c.currencies {
		if have == cur {
			return
		}
	}
	c.currencies = append(c.currencies, cur)
}

// quantity wants a quantity above zero that can be compared with the goods' own.
func (c *checker) quantity(what customs.Phrase, n int, q, goods customs.Quantity) {
	switch {
	case q.Sign() <= 0:
		c.bad(customs.ErrRange, "{0}: {1}; wanted a quantity above zero|{0}: {1}; требуется количество больше нуля", at(what, n), q.Arg())
	case !goods.IsZero() && q.Unit().Dimension() != goods.Unit().Dimension():
		c.faults = append(c.faults, &customs.UnitMismatch{Op: bilingual(what.In(customs.English), what.In(customs.Russian)), Left: q, Right: goods})
	}
}

// share wants a percentage from 0 to 100.
func (c *checker) share(what customs.Phrase, n int, p customs.Percent) {
	if p.Sign() < 0 || p.Compare(percent(100)) > 0 {
		c.bad(customs.ErrRange, "{0}: {1} is not between 0% and 100%|{0}: {1} вне пределов от 0% до 100%", at(what, n), p.Arg())
	}
}

// one wants a value of an enumeration.
func (c *checker) one(ok bool, what customs.Phrase, n int, wanted customs.Phrase) {
	if !ok {
		c.bad(customs.ErrMissing, "{0}: {1} is wanted|{0}: требуется {1}", at(what, n), wanted.Arg())
	}
}

// finding wants a known finding; undetermined is one.
func (c *checker) finding(what customs.Phrase, n int, fs ...customs.Finding) {
	for _, f := range fs {
		if f > customs.Met {
			c.bad(customs.ErrUnknown, "{0}: {1} is no finding|{0}: {1} не является выводом", at(what, n), f.Arg())
		}
	}
}

// text wants text that can be printed.
func (c *checker) text(what customs.Phrase, n int, list ...string) {
	for _, s := range list {
		if wrong := wrongText(s); wrong != "" {
			c.bad(customs.ErrSyntax, "{0} “{1}”: {2}|{0} «{1}»: {2}", at(what, n), clipped(s), wrong.Arg())
		}
	}
}

// day wants a date.
func (c *checker) day(what customs.Phrase, n int, d customs.Date) {
	if d.IsZero() {
		c.bad(customs.ErrMissing, "{0}: a date is wanted|{0}: не указана дата", at(what, n))
	}
}

// facts checks everything given.
func (c *checker) facts(f *Facts) {
	g := &f.Goods
	c.one(g.Name != "", "goods|товар", -1, "a name|наименование")
	c.text("name of goods|наименование товара", -1, g.Name, string(g.Producer))
	c.quantity("goods|товар", -1, g.Quantity, customs.Quantity{})
	c.one(known(g.State, goodsStateNames), "goods|товар", -1, goodsStateNames.Want())
	c.day("day of registration|день регистрации декларации", -1, f.Registered)
	c.day("day of crossing the border|день пересечения границы", -1, f.Crossed)
	if f.First != 0 && !c.p.Ladder.Reversible(f.First) {
		c.bad(customs.ErrConflict, "method {0} cannot go first: the order of methods is {1}|метод {0} не может применяться первым: последовательность методов {1}", customs.Count(f.First), c.p.Ladder.Arg())
	}
	if f.Sale != nil {
		c.sale(f.Sale, g.Quantity)
	}
	for i := range f.Comparables {
		c.comparable(&f.Comparables[i], i, g.Quantity)
	}
	if f.Resales != nil {
		c.resales(f.Resales, f)
	}
	if f.Production != nil {
		c.production(f.Production)
	}
	if f.LastResort != nil {
		c.lastResort(f.LastResort, g.Quantity)
	}
	if f.Claim != nil {
		c.positive("claimed value|заявленная стоимость", -1, f.Claim.Value)
		c.one(known(f.Claim.Method, methodNames), "claimed value|заявленная стоимость", -1, methodWhat)
	}
	c.deferral(f)
	p := &f.Papers
	c.text("papers|документы", -1, p.TermsPlace, string(p.Invoice), string(p.Contract), p.Arrival, string(p.Documents))
	if p.Terms != 0 && !known(p.Terms, termsNames) {
		c.bad(customs.ErrUnknown, "papers: {0} are no delivery terms|документы: {0} не является условием поставки", p.Terms.Arg())
	}
	c.quotations(f)
}

// quotations checks the exchange rates, and that those needed are there.
func (c *checker) quotations(f *Facts) {
	for i, q := range f.Quotations {
		const what customs.Phrase = "exchange rate|курс валюты"
		c.day(what, i, q.On)
		if q.Rate.IsZero() || q.Rate.Quote() != c.p.Currency {
			c.bad(customs.ErrCurrency, "{0}: a rate into {1} is wanted, given {2}|{0}: требуется курс к {1}, указано {2}", at(what, i), c.p.Currency.Arg(), q.Rate.Arg())
			continue
		}
		for _, o := range f.Quotations[:i] {
			if o.On == q.On && o.Rate.Base() == q.Rate.Base() && o.Rate != q.Rate {
				c.bad(customs.ErrConflict, "{0}: two rates for {1}: {2} and {3}|{0}: два курса на {1}: {2} и {3}", at(what, i), q.On.Arg(), o.Rate.Arg(), q.Rate.Arg())
			}
		}
	}
	day := conversionDay(c.p, f)
	if day.IsZero() {
		return
	}
	for _, cur := range c.currencies {
		if _, ok := quotation(f, cur, day); !ok {
			c.bad(ErrNoRate, "no exchange rate of {0} into {1} for {2}|нет курса {0} к {1} на {2}", cur.Arg(), c.p.Currency.Arg(), day.Arg())
		}
	}
}

// conversionDay returns the day whose rates convert, zero where it is not
// published or not given.
func conversionDay(p *Profile, f *Facts) customs.Date {
	switch p.Conversion {
	case OnRegistration:
		return f.Registered
	case OnCrossing:
		return f.Crossed
	}
	return customs.Date{}
}

// quotation finds the rate of a currency on a day.
func quotation(f *Facts, cur customs.Currency, day customs.Date) (customs.ExchangeRate, bool) {
	for i := range f.Quotations {
		if q := &f.Quotations[i]; q.On == day && q.Rate.Base() == cur {
			return q.Rate, true
		}
	}
	return customs.ExchangeRate{}, false
}
