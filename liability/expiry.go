package liability

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// expiry is what is known on a day of the procedure's own term (Article 165).
type expiry struct {
	last   customs.Date // the last day in time; none while goods seized or suspended hold it open
	stated customs.Date // the last day as the customs authority set it
	// After a late extension (165(3)): the last day that had passed, and whether the
	// deadline that fell on it stays (late-extension).
	passed customs.Date
	stays  bool
	moved  customs.Key // the option that moved or kept the last day over a suspension
	known  bool        // a term has been set
}

// expiryAt returns what is known of the term on a day.
func (o *Obligation) expiryAt(on customs.Date, law *customs.Law) (e expiry) {
	for i := range o.Terms {
		t := &o.Terms[i]
		if t.Set.After(on) {
			break
		}
		if e.known {
			if before := o.runOn(e.stated, t.Set, law); !before.IsZero() && t.Set.After(before) {
				if e.passed.IsZero() || !e.stays {
					e.passed = before
				}
				e.stays = law.LateExtension == customs.LateExtensionStays
			}
		}
		e.known, e.stated = true, t.Expires
	}
	if e.known {
		e.last = o.runOn(e.stated, on, law)
		if o.heldAt(e.stated, o.Suspensions, on) {
			e.moved = customs.KeySuspensionAtExpiry
		}
	}
	return e
}

// runOn returns the last day of goods that were seized, or, where the law lets
// these wait too, suspended, over the last day: the days that were left run on
// from the day on which the procedure resumed. None: the goods are still held, as
// far as is known on a day.
func (o *Obligation) runOn(last, on customs.Date, law *customs.Law) customs.Date {
	waits := o.Seizures
	if law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits && len(o.Suspensions) > 0 {
		waits = mergeSpans(o.Seizures, o.Suspensions)
	}
	for _, w := range waits {
		if w.From.After(on) || w.From.After(last) || (!w.To.IsZero() && !w.To.After(last)) {
			continue
		}
		if w.To.IsZero() || w.To.After(on) {
			return customs.Date{}
		}
		left, err := w.To.AddDays(w.From.DaysUntil(last))
		if err != nil {
			return customs.Date{} // beyond the calendar: it never comes
		}
		last = left
	}
	return last
}

// heldAt reports whether one of the spans lies over a day, as known on another.
func (o *Obligation) heldAt(day customs.Date, spans []Span, on customs.Date) bool {
	return slices.ContainsFunc(spans, func(s Span) bool {
		return !s.From.After(on) && !s.From.After(day) && (s.To.IsZero() || s.To.After(day))
	})
}

// mergeSpans returns the days of both lists as spans that do not touch, in order.
func mergeSpans(a, b []Span) []Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(x, y Span) int { return cmp.Or(x.From.Compare(y.From), x.To.Compare(y.To)) })
	merged := all[:0]
	for _, s := range all {
		if n := len(merged); n > 0 {
			m := &merged[n-1]
			if m.To.IsZero() || !s.From.After(m.To) {
				if !m.To.IsZero() && (s.To.IsZero() || s.To.After(m.To)) {
					m.To = s.To
				}
				continue
			}
		}
		merged = append(merged, s)
	}
	return merged
}
