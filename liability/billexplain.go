package liability

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// explain enters the cumulative lines of the slice.
func (x *side) explain(e *Entry) error {
	l := x.charged
	if l.alone {
		if err := addLine(e, l, +1, e.Slice.Length()); err != nil {
			return err
		}
	} else {
		for _, i := range joined(e.Slice) {
			if err := addLine(e, l, +1, i.To); err != nil {
				return err
			}
			if i.From.IsZero() {
				continue
			}
			if err := addLine(e, l, -1, i.From); err != nil {
				return err
			}
		}
	}
	for k := range Kinds() {
		if s := l.kinds[k-1].status; s != Charged {
			e.Absent = append(e.Absent, Absent{Kind: k, Status: s, Source: l.Source(k)})
		}
	}
	e.Claims = slices.Clone(l.claims)
	return nil
}

// joined returns the intervals of a slice, those that touch as one.
func joined(s Slice) Slice {
	var out Slice
	for _, i := range s {
		if n := len(out); n > 0 && out[n-1].To == i.From {
			out[n-1].To = i.To
			continue
		}
		out = append(out, i)
	}
	return out
}

// addLine enters F(x).
func addLine(e *Entry, l *Line, sign int, upto customs.Ratio) error {
	x, err := l.Explain(upto, nil)
	if err != nil {
		return err
	}
	c := CumulativeLine{Sign: sign, Upto: upto, Declared: l.value, Value: x.Value}
	if l.quoted != nil {
		c.Exchange = l.quoted.Rate
	}
	for _, item := range x.Items {
		if item.Status != Charged {
			continue
		}
		p := LinePost{Kind: item.Kind, Rate: item.Rate, Amount: item.Amount, Source: item.Source,
			Base: []customs.Money{x.Value}, Parts: slices.Collect(l.Parts(&x, item.Kind))}
		if item.Kind >= Excise && !l.unrounded {
			for k := Duty; k < item.Kind; k++ {
				if m := x.Of(k).Amount; m.Sign() != 0 && (k == Duty || k == Excise || item.Kind == VAT && l.remediesInVAT) {
					p.Base = append(p.Base, m)
				}
			}
		}
		c.Posts = append(c.Posts, p)
	}
	e.Lines = append(e.Lines, c)
	return nil
}

// options returns the options of the law that decided an amount or a day of the
// entry, in the order of the keys.
func (x *side) options(e *Entry, o *outcome) []customs.Key {
	l, law := x.charged, &x.s.law
	remedies, charged := false, false
	for k := Special; k <= Countervailing; k++ {
		remedies = remedies || l.kinds[k-1].row != nil
		charged = charged || l.kinds[k-1].status == Charged
	}
	whole := len(e.Lines) == 1 && e.Lines[0].Upto == l.length
	var days, free int
	for i := range e.Interest {
		days += e.Interest[i].Days()
		free += len(e.Interest[i].Free)
	}
	as175 := x.basis == ProductsAtHome || x.basis == UnprocessedAtHome && !x.now.lapsed && law.UnprocessedRelease == customs.UnprocessedAs175
	decided := func(k customs.Key) bool {
		switch k {
		case customs.KeyInterestStart, customs.KeyInterestEnd, customs.KeyInterestRate, customs.KeyInterestDivisor, customs.KeyInterestRounding:
			return days > 0
		case customs.KeyInterestEnd175:
			return days > 0 && x.basis != Placed
		case customs.KeySuspensionDays:
			return free > 0
		case customs.KeySuspensionAtExpiry, customs.KeyLateExtension:
			return e.Standing.Option == k || o.option == k
		case customs.KeyRefundInterest:
			return o.option == k && slices.ContainsFunc(e.Posts, func(p Post) bool { return p.Interest.Paid.Sign() > 0 })
		case customs.KeyRemediesOnInputs:
			return remedies && x.basis == ProductsAtHome && !x.now.lapsed
		case customs.KeyRemediesInVAT:
			return charged && l.kinds[VAT-1].status == Charged
		case customs.KeyPreferences175:
			return as175 && len(l.claims) > 0
		case customs.KeyUnprocessedRelease:
			return x.basis == UnprocessedAtHome && !x.now.lapsed
		case customs.KeyLapseCurrency:
			return x.basis == Placed && slices.ContainsFunc(e.Lines, foreign)
		case customs.KeySliceRounding:
			return !whole
		case customs.KeyValueRounding, customs.KeyRounding:
			return true
		}
		return false
	}
	var keys []customs.Key
	for k := range customs.Keys() {
		if decided(k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// foreign reports whether a line converts a currency.
func foreign(c CumulativeLine) bool {
	return !c.Exchange.IsZero() || slices.ContainsFunc(c.Posts, func(p LinePost) bool {
		return slices.ContainsFunc(p.Parts, func(p Part) bool { return !p.Exchange.IsZero() })
	})
}
