package liability

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Comparison is one bill under two laws, side by side.
type Comparison struct {
	A           Bill          `json:"a"`
	B           Bill          `json:"b"`
	Options     []customs.Key `json:"options"`     // that the laws answer differently, in the order of the keys
	Differences []Difference  `json:"differences"` // in the order of the entries
}

// Difference is an amount that the two laws make different.
type Difference struct {
	Lot      LotID     `json:"lot"`
	Slice    Slice     `json:"slice"`
	Basis    Basis     `json:"basis"`
	Kind     Kind      `json:"kind"`
	Interest bool      `json:"interest,omitempty"`
	A        Account   `json:"a"`
	B        Account   `json:"b"`
	Statuses [2]Status `json:"statuses"` // of the obligation under the one and the other
}

// Compare settles the same facts under two laws. Both must pay in one currency.
// Errors are those of Settle.
func Compare(obligations []Obligation, payments []Payment, book *Book, a, b customs.Law, on customs.Date) (Comparison, error) {
	if a.Currency != b.Currency {
		return Comparison{}, &customs.CurrencyMismatch{Op: "comparison|сравнение", Left: customs.ZeroMoney(a.Currency), Right: customs.ZeroMoney(b.Currency)}
	}
	var c Comparison
	var err error
	if c.A, err = Settle(obligations, payments, book, a, on); err != nil {
		return Comparison{}, err
	}
	if c.B, err = Settle(obligations, payments, book, b, on); err != nil {
		return Comparison{}, err
	}
	for k := range customs.Keys() {
		if x := a.Option(k); x.Key != "" && x.Chosen != b.Option(k).Chosen {
			c.Options = append(c.Options, k)
		}
	}
	c.entries()
	return c, nil
}

// entries pairs the entries of both bills, which are in one order, and notes what
// differs.
func (c *Comparison) entries() {
	var none Entry
	a, b := c.A.Entries, c.B.Entries
	for len(a) > 0 || len(b) > 0 {
		x, y := &none, &none
		order := 0
		switch {
		case len(a) == 0:
			order = 1
		case len(b) == 0:
			order = -1
		default:
			order = a[0].compare(&b[0])
		}
		if order <= 0 {
			x, a = &a[0], a[1:]
		}
		if order >= 0 {
			y, b = &b[0], b[1:]
		}
		c.pair(x, y)
	}
}

// compare is the order of entries on a bill.
func (e *Entry) compare(o *Entry) int {
	return cmp.Or(cmp.Compare(e.Lot, o.Lot), e.Slice[0].From.Compare(o.Slice[0].From), cmp.Compare(e.Basis, o.Basis))
}

// pair notes what differs between two entries; one of them may be none.
func (c *Comparison) pair(x, y *Entry) {
	e := x
	if len(x.Slice) == 0 {
		e = y
	}
	z := customs.ZeroMoney(c.A.Currency)
	nothing := Account{z, z, z, z, z}
	for k := range Kinds() {
		p, q := Post{Account: nothing, Interest: nothing}, Post{Account: nothing, Interest: nothing}
		for i, list := range [2][]Post{x.Posts, y.Posts} {
			if n := slices.IndexFunc(list, func(p Post) bool { return p.Kind == k }); n >= 0 && i == 0 {
				p = list[n]
			} else if n >= 0 {
				q = list[n]
			}
		}
		d := Difference{Lot: e.Lot, Slice: e.Slice, Basis: e.Basis, Kind: k, A: p.Account, B: q.Account,
			Statuses: [2]Status{x.Standing.Status, y.Standing.Status}}
		if d.A != d.B {
			c.Differences = append(c.Differences, d)
		}
		if p.Interest != q.Interest {
			d.Interest, d.A, d.B = true, p.Interest, q.Interest
			c.Differences = append(c.Differences, d)
		}
	}
}

// Text prints the comparison: the options that differ, then the amounts that do,
// then both sums.
func (c *Comparison) Text(lang customs.Language) string {
	w := billWriter{lang: lang, law: &c.A.Law, titled: map[customs.Provision]bool{}}
	w.line(0, "Bill as of {0} under two laws, A and B|Расчет на {0} по двум вариантам права, А и Б", c.A.On.Arg())
	for _, k := range c.Options {
		w.line(1, "{0}: A {1}; B {2}|{0}: А {1}; Б {2}", k.Arg(), c.A.Law.Option(k).Chosen.Text.Arg(), c.B.Law.Option(k).Chosen.Text.Arg())
	}
	if len(c.Differences) == 0 {
		w.line(0, "No amount differs.|Суммы не различаются.")
	}
	for i := range c.Differences {
		d := &c.Differences[i]
		if i == 0 || d.Lot != c.Differences[i-1].Lot || d.Basis != c.Differences[i-1].Basis || d.Slice[0] != c.Differences[i-1].Slice[0] {
			w.line(0, "Lot {0}, {1}: A {2}; B {3}|Партия {0}, {1}: А {2}; Б {3}", name(string(d.Lot)), d.Basis.Arg(), d.Statuses[0].Arg(), d.Statuses[1].Arg())
		}
		what := d.Kind.Phrase().In(lang)
		if d.Interest {
			what += customs.Phrase(", interest|, проценты").In(lang)
		}
		w.both(what, &d.A, &d.B)
	}
	w.line(0, "Totals|Итого")
	w.both(customs.Phrase("all|всего").In(lang), &c.A.Sum.Account, &c.B.Sum.Account)
	w.both(customs.Phrase("interest|проценты").In(lang), &c.A.Sum.Interest, &c.B.Sum.Interest)
	return string(w.b)
}

// both writes an account under both laws.
func (w *billWriter) both(what string, a, b *Account) {
	w.account(1, customs.Phrase("A: |А: ").In(w.lang)+what, a)
	w.account(1, customs.Phrase("B: |Б: ").In(w.lang)+what, b)
}

// String is Text in English.
func (c *Comparison) String() string { return c.Text(customs.English) }
