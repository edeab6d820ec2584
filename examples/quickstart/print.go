package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// printer prints in one language.
type printer struct {
	out  io.Writer
	lang customs.Language
}

// line prints a line.
func (p printer) line(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

// title prints a heading.
func (p printer) title(words customs.Phrase) { p.line("\n== %s ==", words.In(p.lang)) }

// violations prints what a check of a permit found.
func (p printer) violations(what customs.Phrase, list customs.Violations) {
	if len(list) == 0 {
		p.line("%s: %s", what.In(p.lang), customs.Phrase("complete|полон").In(p.lang))
		return
	}
	p.line("%s:", what.In(p.lang))
	for _, v := range list {
		p.line("  ✗ %s", v.Explain(p.lang))
	}
}

// decision prints what was decided.
func (p printer) decision(on string, c processing.Command, d processing.Decision) {
	name := processing.KindOf(c).Phrase().In(p.lang)
	if d.Err() == nil {
		p.line("%s  ✓ %s%s", on, name, p.goods(c))
		return
	}
	p.line("%s  ✗ %s%s", on, name, p.goods(c))
	for _, v := range d.Violations {
		p.line("              %s", v.Explain(p.lang))
	}
}

// goods words what an act is about.
func (p printer) goods(c processing.Command) string {
	var goods processing.Goods
	switch c := c.(type) {
	case processing.Declare:
		for _, lot := range c.Lots {
			goods = append(goods, processing.Portion{ID: processing.GoodsID(lot.ID), Quantity: lot.Quantity})
		}
	case processing.Process:
		goods = c.Inputs
	case processing.Complete:
		return " (" + c.Under.Name(p.lang) + ")" + p.portions(c.Goods)
	case processing.Suspend:
		return " (" + c.Under.Name(p.lang) + ")" + p.portions(c.Goods)
	case processing.Resume:
		goods = c.Goods
	case processing.DisposeWaste:
		goods = c.Goods
	case processing.RecogniseProductionLoss:
		goods = c.Goods
	case processing.Pay:
		return fmt.Sprintf(": %s %s", c.Payment.Lot, c.Payment.Amount)
	}
	return p.portions(goods)
}

// portions lists goods.
func (p printer) portions(goods processing.Goods) string {
	var list []string
	for _, g := range goods {
		text := string(g.ID)
		if !g.Quantity.IsZero() {
			text += " " + g.Quantity.Arg().Text(p.lang)
		}
		list = append(list, text)
	}
	if list == nil {
		return ""
	}
	return ": " + strings.Join(list, ", ")
}

// acts prints which acts are open for goods.
func (h *host) acts(on string, goods processing.Goods) {
	if h.err != nil {
		return
	}
	list, err := h.procedure.Acts(customs.MustDate(on), goods)
	if h.err = err; err != nil {
		return
	}
	p := h.print
	var open, shut []string
	for _, o := range list {
		if o.Open() {
			open = append(open, o.Command.Phrase().In(p.lang))
		} else if o.Command == processing.CommandComplete || o.Command == processing.CommandExtendTerm {
			shut = append(shut, "  ✗ "+o.Command.Phrase().In(p.lang)+": "+o.Violations[0].Explain(p.lang))
		}
	}
	p.line("%s  %s%s: %s", on, customs.Phrase("open for |допускается для ").In(p.lang), goods[0].ID, strings.Join(open, ", "))
	for _, s := range shut {
		p.line("%s", s)
	}
}

// ledger prints what is where, and that nothing is missing.
func (h *host) ledger(on string) {
	if h.err != nil {
		return
	}
	p, view := h.print, h.procedure.On(customs.MustDate(on))
	for stock := range view.Goods() {
		var list []string
		for account, quantity := range view.Balances(stock.ID) {
			list = append(list, account.Phrase().In(p.lang)+" "+quantity.Arg().Text(p.lang))
		}
		p.line("  %-14s %s", stock.ID, strings.Join(list, ", "))
	}
	certificate, err := view.Certificate()
	if h.err = err; err != nil {
		return
	}
	for _, u := range certificate.Units {
		p.line("  %s: %s + %s − %s − %s = %s", customs.Phrase("placed + made − gone − on hand|помещено + получено − выбыло − в наличии").In(p.lang),
			u.Placed.Arg().Text(p.lang), u.Made.Arg().Text(p.lang), u.Gone.Arg().Text(p.lang), u.OnHand.Arg().Text(p.lang), u.Rest.Arg().Text(p.lang))
	}
}

// deadlines prints what falls due.
func (h *host) deadlines(on string) {
	if h.err != nil {
		return
	}
	list, err := h.procedure.Deadlines(customs.MustDate(on))
	h.err = err
	for _, d := range list {
		h.print.line("  %s  %s: %s %s, %s (%s)\n              %s", d.Day, d.Lot, d.Open, d.Unit.Short(h.print.lang), d.Goods, d.Provision, d.Ends.Text(h.print.lang))
	}
}

// totals prints what is owed in one line.
func (h *host) totals(on string) {
	if bill := h.settle(on); h.err == nil {
		h.print.line("%s  %s", on, customs.Phrase("payable {0}, paid {1}, outstanding {2}|подлежит уплате {0}, уплачено {1}, не уплачено {2}").Text(h.print.lang,
			bill.Sum.Account.Payable.Arg(), bill.Sum.Account.Paid.Arg(), bill.Sum.Account.Outstanding.Arg()))
	}
}

// bill prints the whole bill.
func (h *host) bill(on string) {
	if bill := h.settle(on); h.err == nil {
		h.print.line("\n%s", bill.Text(h.print.lang))
	}
}
