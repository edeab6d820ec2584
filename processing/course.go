package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// course is what goods went through on their way, as far as obligations depend on
// it. Courses are unique: equal ones are one.
type course struct {
	suspensions []liability.Span
	seizures    []liability.Span
	facts       []liability.Circumstance // transfers and losses of goods placed
	key         string
}

type courseKey struct {
	before *course
	past   *past
}

// after returns the course of goods that had one before and then what a past says.
func (d *derivation) after(before *course, of *past) *course {
	if of.silent() {
		return before
	}
	key := courseKey{before, of}
	if c := d.courseAt[key]; c != nil {
		return c
	}
	c := d.next(d.after(before, of.prev), of)
	d.courseAt[key] = c
	return c
}

// next adds one move to a course. A seizure of suspended goods leaves the
// suspension open while they may go back to it.
func (d *derivation) next(c *course, of *past) *course {
	m := of.move
	if !heard(m.in) && !heard(m.out) {
		return c
	}
	next := course{slices.Clone(c.suspensions), slices.Clone(c.seizures), slices.Clone(c.facts), ""}
	switch m.out {
	case AccountSuspended:
		if m.in != AccountSeized {
			end(next.suspensions, m.day)
		}
	case AccountSeized:
		end(next.seizures, m.day)
		if m.in != AccountSuspended && len(next.seizures) > 0 {
			end(next.suspensions, next.seizures[len(next.seizures)-1].From)
		}
	}
	switch m.in {
	case AccountSuspended:
		if n := len(next.suspensions); n == 0 || !next.suspensions[n-1].To.IsZero() {
			next.suspensions = append(next.suspensions, liability.Span{From: m.day})
		}
	case AccountSeized:
		if m.out != AccountRegistered { // before release no term runs that could wait
			next.seizures = append(next.seizures, liability.Span{From: m.day})
		}
	case AccountTransferred, AccountLossReported:
		if of.node.unprocessed() { // products, waste and remnants wait for 174(4)(3)
			if fact := d.fact(m); fact != nil {
				next.facts = append(next.facts, fact)
			}
		}
	}
	return d.unique(&next)
}

// unprocessed reports whether goods are those placed, as they were placed: lots, what
// replaced them, what remained of them beyond a norm (171), and what a run used of them
// beyond its norm that lies in nothing.
func (n *node) unprocessed() bool {
	if n.kind != Excess {
		return placedKinds.has(n.kind)
	}
	for i := range n.run.draws {
		if d := n.run.draws[i].node; d.name == n.name && d.unprocessed() {
			return true
		}
	}
	return false
}

// end closes the last span, if it is open.
func end(spans []liability.Span, on customs.Date) {
	if n := len(spans); n > 0 && spans[n-1].To.IsZero() {
		spans[n-1].To = on
	}
}

// fact is the circumstance of a transfer or a loss, nil if it is none of 174(4).
func (d *derivation) fact(m *moved) liability.Circumstance {
	switch e := d.event(m).(type) {
	case GoodsTransferred:
		if e.DayUnknown {
			return liability.TransferredToUnlisted{}
		}
		return liability.TransferredToUnlisted{On: m.day}
	case GoodsLost:
		switch {
		case e.Cause != OtherLoss:
			return nil
		case e.DayUnknown:
			return liability.LostUnexcused{}
		}
		return liability.LostUnexcused{On: m.day}
	}
	return nil
}

// event returns the event of a move.
func (d *derivation) event(m *moved) Event { return d.p.log.at(int(m.seq) - 1).Event }

// unique returns the one course that is equal.
func (d *derivation) unique(c *course) *course {
	var key []byte
	for _, spans := range [2][]liability.Span{c.suspensions, c.seizures} {
		for _, s := range spans {
			key = append(appendDay(appendDay(key, s.From), s.To), ',')
		}
		key = append(key, ';')
	}
	for _, f := range c.facts {
		switch f := f.(type) {
		case liability.TransferredToUnlisted:
			key = appendDay(append(key, 't'), f.On)
		case liability.LostUnexcused:
			key = appendDay(append(key, 'l'), f.On)
		}
	}
	if string(key) == ";;" {
		return d.plain
	}
	if same := d.courses[string(key)]; same != nil {
		return same
	}
	c.key = string(key)
	d.courses[c.key] = c
	return c
}

// appendDay appends a day and a mark that ends it.
func appendDay(b []byte, day customs.Date) []byte {
	b, err := day.AppendText(b)
	if err != nil {
		panic("processing: a day without a text: " + err.Error())
	}
	return append(b, '|')
}
