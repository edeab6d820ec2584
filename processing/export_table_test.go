package processing

import (
	"iter"
	"slices"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// Bars says how an act is refused for goods of a kind in an account from which it
// does not take them; the code is empty where it takes them.
func Bars(k CommandKind, from Account, kind NodeKind) (code customs.Code, by customs.Provision) {
	r := &rules[k]
	if r.passages[0].from == 0 {
		return "", customs.Provision{}
	}
	if !r.kinds.has(kind) {
		return r.barred(kind)
	}
	if _, ok := r.passage(from, kind); ok {
		return "", customs.Provision{}
	}
	f := r.refusal(from)
	return f.code, f.provision
}

// MovesGoods reports whether an act takes goods from one account to another.
func MovesGoods(k CommandKind) bool { return rules[k].passages[0].from != 0 }

// Detail says how much of a state Print writes.
type Detail int

// Brief leaves out what only late facts, reversals and questions about earlier
// days can see: when and by which event parts came where they lie. Places of parts
// on their goods are left out too, since goods are alike in every part but for
// seizures that they have been through. Now is all of how things stand, but not
// how they came so; Whole is the history of each balance besides, and what else
// grows.
const (
	Brief Detail = iota
	Now
	Whole
)

// Print writes what the state of a procedure consists of, so that two states can be
// compared.
func (p *Procedure) Print(detail Detail) string {
	b := make([]byte, 0, 1024)
	num := func(n int64) { b = append(strconv.AppendInt(b, n, 36), ' ') }
	day := func(d customs.Date) { b, _ = d.AppendText(b); b = append(b, ' ') }
	text := func(s string) { b = append(append(b, s...), ' ') }
	for i := range p.permits {
		permit := p.permits[i].permit
		text(permit.Holder.ID().String())
		text(permit.Term.String())
		if detail == Whole {
			day(p.permits[i].on)
			num(int64(p.permits[i].seq))
		}
	}
	if len(p.revoked) > 0 && p.revoked[len(p.revoked)-1].renewed == false {
		text("revoked")
	}
	day(p.first)
	var names []string
	for id, prior := range p.priors {
		line := string(id)
		for _, o := range prior.owed {
			line += " " + o.Amount.String()
		}
		names = append(names, line)
	}
	for id, d := range p.declarations {
		names = append(names, string(id)+" "+string(d.filed)+" "+string(d.filer))
	}
	for id := range p.paymentIDs {
		names = append(names, id)
	}
	for id := range p.runs {
		names = append(names, string(id))
	}
	for name, d := range p.planned {
		for _, s := range d.sums {
			if s.lots > 0 {
				names = append(names, name+" "+s.sum.String()+" "+s.unit.String())
			}
		}
	}
	for id, n := range p.goods {
		names = append(names, n.print(string(id), detail))
	}
	slices.Sort(names)
	for _, s := range names {
		b = append(append(b, '\n'), s...)
	}
	if detail == Whole {
		num(int64(p.log.len()))
		day(p.lastOn)
		day(p.recorded)
		num(int64(len(p.undone)))
		num(int64(p.payments.len()))
		num(int64(p.nodes.len()))
		num(int64(p.edges.len()))
	}
	return string(b)
}

// print writes one goods.
func (n *node) print(id string, detail Detail) string {
	brief := detail == Brief
	b := append([]byte(id), ' ')
	if n.term != nil {
		b, _ = n.term.last.AppendText(b)
	}
	for a := Account(1); a < accountCount; a++ {
		h := n.tape.holding(a)
		if h == nil || detail < Whole && h.balance == 0 {
			continue
		}
		b = strconv.AppendInt(append(b, ' ', 'a'+byte(a), ' '), h.balance, 36)
		if brief && a != AccountSeized {
			continue
		}
		h.parts.each(func(s segment) bool {
			b = append(b, '/')
			if brief {
				b = append(b, 'a'+byte(n.origin(&s)))
				return true
			}
			b = strconv.AppendInt(b, s.from, 36)
			b = strconv.AppendInt(append(b, '-'), s.to, 36)
			b = strconv.AppendInt(append(b, '@'), int64(s.by), 36)
			b, _ = s.since.AppendText(b)
			return true
		})
		if detail == Whole {
			for _, x := range h.history.all() {
				b, _ = x.day.AppendText(append(b, '|'))
				b = strconv.AppendInt(append(b, '='), x.amount, 36)
			}
		}
	}
	for _, m := range n.tape.moves.all() {
		if brief && !m.reversed && m.in == AccountSeized {
			b = append(b, " waited"...)
			break
		}
	}
	return string(b)
}

// MovesOf yields the moves of an event.
func MovesOf(e Event) iter.Seq[Move] {
	if m := moves(e); m != nil {
		return m.All()
	}
	return func(func(Move) bool) {}
}
