package liability

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// bookCheck collects the faults of the data of a book, and what becomes known on
// the way.
type bookCheck struct {
	faults         customs.Faults
	measureEnds    []customs.Date // last day in force, none if open
	concessionEnds []customs.Date
	interest       map[customs.MemberState]customs.Since[customs.Percent]
}

func (c *bookCheck) bad(code customs.Code, p customs.Phrase, args ...customs.Arg) {
	c.faults = append(c.faults, customs.NewInputError(code, p, args...))
}

// rowName words a row of a table: "measure 4".
func rowName(table customs.Phrase, i int) customs.Arg {
	n := " " + strconv.Itoa(i+1)
	return customs.Phrase(table.In(customs.English) + n + "|" + table.In(customs.Russian) + n).Arg()
}

const (
	tableMeasures    customs.Phrase = "measure|мера"
	tableCoverage    customs.Phrase = "coverage|полнота"
	tableConcessions customs.Phrase = "concession|льгота"
	tableQuotations  customs.Phrase = "quotation|курс"
	tableInterest    customs.Phrase = "interest rate|процентная ставка"

	wantKind     customs.Phrase = "the kind of payment|вид платежа"
	wantRate     customs.Phrase = "the rate (0% if there is nothing to pay)|ставка; если платить не нужно — 0%"
	wantFrom     customs.Phrase = "the first day|первый день"
	wantSource   customs.Phrase = "the source|источник"
	wantExchange customs.Phrase = "the exchange rate|курс валюты"
	wantBank     customs.Phrase = "the bank|банк"
	wantState    customs.Phrase = "the state|государство"
	wantRef      customs.Phrase = "the reference|обозначение"
	wantType     customs.Phrase = "the type, preference or privilege|вид: преференция или льгота"
	wantProof    customs.Phrase = "the condition|условие"
)

// want reports that something of a row is missing, unless it is given.
func (c *bookCheck) want(row customs.Arg, what customs.Phrase, given bool) {
	if !given {
		c.bad(customs.ErrMissing, "{0}: {1} is missing|{0}: не указано: {1}", row, what.Arg())
	}
}

// days checks the first and last day of a row.
func (c *bookCheck) days(row customs.Arg, from, to customs.Date) {
	c.want(row, wantFrom, !from.IsZero())
	if !to.IsZero() && to.Before(from) {
		c.bad(customs.ErrConflict, "{0}: the last day {2} is before the first day {1}|{0}: последний день {2} раньше первого дня {1}", row, from.Arg(), to.Arg())
	}
}

func given(source string) bool { return strings.TrimSpace(source) != "" }

func (c *bookCheck) check(data *BookData) {
	if _, err := data.State.AppendText(nil); err != nil {
		c.faults = append(c.faults, err)
	}
	c.measures(data.Measures)
	c.coverage(data.Coverage)
	c.concessions(data.Concessions)
	c.quotations(data.Quotations)
	c.interestRows(data.Interest)
}

func (c *bookCheck) measures(ms []Measure) {
	for i := range ms {
		m, row := &ms[i], rowName(tableMeasures, i)
		c.kind(row, m.Kind)
		c.want(row, wantRate, !m.Rate.IsZero())
		c.days(row, m.From, m.To)
		c.want(row, wantSource, given(m.Source))
		if f := m.Rate.Form(); m.Kind == VAT && f != 0 && f != customs.AdValoremForm {
			c.bad(customs.ErrConflict, "{0}: {1} is no percentage, which value added tax is|{0}: {1} — не процент, а ставка НДС устанавливается в процентах", row, m.Rate.Arg())
		}
		c.origins(row, m.Origins)
		c.origins(row, m.ExceptOrigins)
		if len(m.Origins) > 0 && len(m.ExceptOrigins) > 0 {
			c.bad(customs.ErrConflict, "{0}: origins and exceptions are both given|{0}: указаны и страны происхождения, и исключения", row)
		}
		for _, e := range m.ExceptCodes {
			if e == m.Code || e.IsZero() || !m.Code.IsZero() && !m.Code.Covers(e) {
				c.bad(customs.ErrConflict, "{0}: the excepted code {2} is not below {1}|{0}: исключенный код {2} не входит в {1}", row, m.Code.Arg(), e.Arg())
			}
		}
		if p := m.PaymentCode; p != "" && (m.Kind != Excise || len(p) != 4 || p[0] != '4' || strings.Trim(p, "0123456789") != "") {
			c.bad(customs.ErrSyntax, "{0}: payment code {1}: wanted 4 digits, the first a 4, and only for excise|{0}: код вида платежа {1}: требуется 4 цифры, первая 4, и только для акциза", row, customs.Text(strconv.Quote(p)))
		}
	}
	c.measureEnds = c.ends(tableMeasures, len(ms), func(i int) dated {
		m := &ms[i]
		return dated{group: strconv.Itoa(int(m.Kind)) + " " + m.Code.Digits(), from: m.From, to: m.To}
	}, func(i, j int) (same, share bool) {
		return sameReach(&ms[i], &ms[j]), sharedReach(ms[i].Origins, ms[j].Origins)
	})
}

// kind checks the kind of a row.
func (c *bookCheck) kind(row customs.Arg, k Kind) {
	if k > VAT {
		c.bad(customs.ErrUnknown, "{0}: {1} is no kind of payment|{0}: {1} — не вид платежа", row, customs.Text(k.String()))
		return
	}
	c.want(row, wantKind, k != 0)
}

// origins checks that a list of countries names each once.
func (c *bookCheck) origins(row customs.Arg, list []customs.Country) {
	for i, o := range list {
		switch {
		case o.IsZero():
			c.bad(customs.ErrMissing, "{0}: a country in the list is empty|{0}: в перечне стран есть пустая", row)
		case slices.Contains(list[:i], o):
			c.bad(customs.ErrConflict, "{0}: {1} is listed twice|{0}: {1} указана дважды", row, o.Arg())
		}
	}
}

func (c *bookCheck) coverage(rows []Coverage) {
	for i := range rows {
		r, row := &rows[i], rowName(tableCoverage, i)
		c.kind(row, r.Kind)
		c.days(row, r.From, r.To)
		c.want(row, wantSource, given(r.Source))
		if r.Kind == Duty || r.Kind == VAT {
			c.bad(customs.ErrConflict, "{0}: {1} is never absent, a rate of nothing is 0%|{0}: {1} не может отсутствовать, беспошлинная ставка — 0%", row, r.Kind.Arg())
		}
	}
}

func (c *bookCheck) concessions(rows []Concession) {
	for i := range rows {
		r, row := &rows[i], rowName(tableConcessions, i)
		c.want(row, wantRef, given(r.Reference))
		if r.Type > Privilege {
			c.bad(customs.ErrUnknown, "{0}: {1} is no type of concession|{0}: {1} — не вид льготы", row, customs.Text(r.Type.String()))
		}
		c.want(row, wantType, r.Type != 0)
		c.kind(row, r.Kind)
		c.origins(row, r.Origins)
		c.want(row, wantProof, given(r.Condition.In(customs.English)) && given(r.Condition.In(customs.Russian)))
		c.days(row, r.From, r.To)
		c.want(row, wantSource, given(r.Source))
		if r.Kind.Remedy() || r.Type == Preference && r.Kind.Valid() && r.Kind != Duty {
			c.bad(customs.ErrConflict, "{0}: there is no {1} from {2}|{0}: {1} не бывает для платежа «{2}»", row, r.Type.Arg(), r.Kind.Arg())
		}
		if r.Rate.IsZero() == (r.OfBasic.Sign() <= 0) {
			c.bad(customs.ErrConflict, "{0}: wanted a rate, which may be 0%, or a percentage of the basic rate above 0%, one of the two|"+
				"{0}: требуется ставка (может быть 0%) или процент от базовой ставки выше 0%, одно из двух", row)
		}
		if f := r.Rate.Form(); r.Kind == VAT && f != 0 && f != customs.AdValoremForm {
			c.bad(customs.ErrConflict, "{0}: {1} is no percentage, which value added tax is|{0}: {1} — не процент, а ставка НДС устанавливается в процентах", row, r.Rate.Arg())
		}
	}
	c.concessionEnds = c.ends(tableConcessions, len(rows), func(i int) dated {
		r := &rows[i]
		return dated{group: r.Reference + " " + strconv.Itoa(int(r.Kind)) + " " + r.Code.Digits(), from: r.From, to: r.To}
	}, func(i, j int) (same, share bool) {
		a, b := rows[i].Origins, rows[j].Origins
		return sameCountries(a, b), len(a) == 0 || len(b) == 0 || sharedReach(a, b)
	})
}

func (c *bookCheck) quotations(rows []Quotation) {
	last := map[currencyPair][]int{}
	for i := range rows {
		q, row := &rows[i], rowName(tableQuotations, i)
		c.want(row, wantExchange, !q.Rate.IsZero())
		c.days(row, q.Day, q.Until)
		c.want(row, wantBank, given(q.Bank))
		if !q.Rate.IsZero() && !q.Day.IsZero() {
			p := currencyPair{q.Rate.Base(), q.Rate.Quote()}
			last[p] = append(last[p], i)
		}
	}
	for i := range rows { // in the order of the rows, each pair once
		p := currencyPair{rows[i].Rate.Base(), rows[i].Rate.Quote()}
		list := last[p]
		if len(list) == 0 {
			continue
		}
		delete(last, p)
		slices.SortStableFunc(list, func(x, y int) int { return rows[x].Day.Compare(rows[y].Day) })
		far := list[0]
		for _, k := range list[1:] {
			if end := laterOf(rows[far].Day, rows[far].Until); !rows[k].Day.After(end) {
				c.bad(customs.ErrConflict, "{0} and {1} are both in force on {2}|{0} и {1} действуют одновременно на {2}",
					rowName(tableQuotations, far), rowName(tableQuotations, k), rows[k].Day.Arg())
			}
			if laterOf(rows[k].Day, rows[k].Until).After(laterOf(rows[far].Day, rows[far].Until)) {
				far = k
			}
		}
	}
}

func (c *bookCheck) interestRows(rows []InterestRow) {
	var byState [customs.MemberRussia + 1][]customs.Row[customs.Percent]
	for i := range rows {
		r, row := &rows[i], rowName(tableInterest, i)
		known := r.State != 0 && r.State <= customs.MemberRussia
		c.want(row, wantState, known)
		c.days(row, r.From, r.To)
		c.want(row, wantSource, given(r.Source))
		if r.Annual.Sign() <= 0 { // 0% is what a row without a rate reads as
			c.bad(customs.ErrRange, "{0}: wanted a yearly rate above 0%, got {1}|{0}: требуется годовая ставка выше 0%, указано {1}", row, r.Annual.Arg())
		}
		if known {
			byState[r.State] = append(byState[r.State], customs.Row[customs.Percent]{From: r.From, To: r.To, Value: r.Annual, Source: r.Source})
		}
	}
	c.interest = map[customs.MemberState]customs.Since[customs.Percent]{}
	if len(c.faults) > 0 {
		return // the table would report them again
	}
	for s, list := range byState {
		slices.SortStableFunc(list, func(x, y customs.Row[customs.Percent]) int { return y.From.Compare(x.From) })
		state := customs.MemberState(s)
		t, err := customs.NewSince(list...)
		if err != nil {
			c.faults = append(c.faults, customs.NewInputError(customs.ErrConflict,
				"interest rates of {0}, newest first: {1}|процентные ставки ({0}), от новых к старым: {1}", state.Arg(), explained(err)))
			continue
		}
		c.interest[state] = t
	}
}

// explained words an error in both languages, as an argument.
func explained(err error) customs.Arg {
	word := func(l customs.Language) string {
		return strings.ReplaceAll(strings.ReplaceAll(customs.Explain(err, l), "\n", "; "), "|", "/")
	}
	return customs.Phrase(word(customs.English) + "|" + word(customs.Russian)).Arg()
}

// dated is what the check of overlaps needs of a row.
type dated struct {
	group    string
	from, to customs.Date
}

// ends returns the last day of each row, which is the day before the next row of
// the same reach begins where none is given, and reports rows of one group and a
// shared reach that overlap.
func (c *bookCheck) ends(table customs.Phrase, n int, row func(int) dated, reach func(i, j int) (same, share bool)) []customs.Date {
	rows, order := make([]dated, n), make([]int, 0, n)
	ends := make([]customs.Date, n)
	for i := range rows {
		rows[i] = row(i)
		ends[i] = rows[i].to
		if !rows[i].from.IsZero() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(rows[i].group, rows[j].group), rows[i].from.Compare(rows[j].from))
	})
	for a, i := range order {
		for _, j := range order[a+1:] {
			if rows[j].group != rows[i].group {
				break
			}
			same, share := reach(i, j)
			if same && rows[i].to.IsZero() && rows[j].from.After(rows[i].from) {
				if day, err := rows[j].from.AddDays(-1); err == nil {
					ends[i] = day
				}
				break // later rows begin after it has ended
			}
			if ends[i].IsZero() || !rows[j].from.After(ends[i]) {
				if share {
					c.bad(customs.ErrConflict, "{0} begins on {1}, when {2}, of the same kind, code and origin, is in force|"+
						"{0} действует с {1}, когда действует {2} того же вида, кода и происхождения",
						rowName(table, j), rows[j].from.Arg(), rowName(table, i))
				}
			} else if !ends[i].IsZero() {
				break
			}
		}
	}
	return ends
}

// sameReach reports whether two measures are for the same countries.
func sameReach(a, b *Measure) bool {
	return sameCountries(a.Origins, b.Origins) && sameCountries(a.ExceptOrigins, b.ExceptOrigins)
}

// sharedReach reports whether two measures of one code can both be for goods of
// one origin with the same precedence: rows that name origins go before those
// that do not, and two that name none are taken to have some in common.
func sharedReach(a, b []customs.Country) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	return slices.ContainsFunc(a, func(o customs.Country) bool { return slices.Contains(b, o) })
}

// sameCountries reports whether two lists without repetition are the same set.
func sameCountries(a, b []customs.Country) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(o customs.Country) bool { return !slices.Contains(b, o) })
}

// laterOf returns the later of two days; no day is before all.
func laterOf(a, b customs.Date) customs.Date {
	if b.After(a) {
		return b
	}
	return a
}
