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
	var made customs.Date
	for i := range o.Terms {
		t := &o.Terms[i]
		if t.Set.After(on) {
			break
		}
		if e.known {
			before := o.runOn(e.stated, made, t.Set, law)
			if !before.IsZero() && t.Set.After(before) && (t.Made.IsZero() || t.Expires.After(before)) {
				if e.passed.IsZero() || !e.stays {
					e.passed = before
				}
				e.stays = law.LateExtension == customs.LateExtensionStays
			}
		}
		e.known, e.stated, made = true, t.Expires, t.Made
	}
	if e.known {
		e.last = o.runOn(e.stated, made, on, law)
		if o.heldAt(e.stated, made, o.Suspensions, on) {
			e.moved = customs.KeySuspensionAtExpiry
		}
	}
	return e
}

// LastDay returns the last day of the term as known on a day: none where no term is set
// by then, and while goods that are seized, or by the option suspension-at-expiry
// suspended, hold it open. The obligation is not checked.
func (o *Obligation) LastDay(on customs.Date, law *customs.Law) customs.Date {
	return o.expiryAt(on, law).last
}

// runOn returns the last day of goods as far as is known on a day: none while they are
// seized, or, where the law lets these wait too, suspended over it. What had ended by
// the day on which the goods were made is in the last day already.
func (o *Obligation) runOn(last, made, on customs.Date, law *customs.Law) customs.Date {
	waits := o.Seizures
	if law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits && len(o.Suspensions) > 0 || len(waits) > 1 || !made.IsZero() && len(waits) > 0 {
		var suspensions []Span
		if law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits {
			suspensions = o.Suspensions
		}
		waits = mergeSpans(notOver(o.Seizures, made), notOver(suspensions, made))
	}
	for i := range waits {
		w := waits[i : i+1]
		switch {
		case w[0].From.After(on):
			continue
		case w[0].To.After(on):
			w = []Span{{From: w[0].From}}
		}
		if last = RunOn(last, w); last.IsZero() {
			return last
		}
	}
	return last
}

// RunOn returns the last day of a term that waited (Article 133; reading "Seizure at
// expiry"): of each span that lies over the last day, in order, the days that were left
// run on from the day on which the procedure resumed. No date: a span that lies over it
// has not ended. A day beyond the calendar is the last of the calendar.
func RunOn(last customs.Date, waits []Span) customs.Date {
	for _, w := range waits {
		if w.From.After(last) || (!w.To.IsZero() && !w.To.After(last)) {
			continue
		}
		if w.To.IsZero() {
			return customs.Date{}
		}
		left, err := w.To.AddDays(w.From.DaysUntil(last))
		if err != nil {
			return customs.MustDate("9999-12-31")
		}
		last = left
	}
	return last
}

// heldAt reports whether one of the spans that had not ended by the making of the goods
// lies over a day, as known on another.
func (o *Obligation) heldAt(day, made customs.Date, spans []Span, on customs.Date) bool {
	return slices.ContainsFunc(spans, func(s Span) bool {
		return !s.From.After(on) && !s.From.After(day) && (s.To.IsZero() || s.To.After(day) && (made.IsZero() || s.To.After(made)))
	})
}

// notOver returns the spans that had not ended by a day.
func notOver(spans []Span, made customs.Date) []Span {
	for len(spans) > 0 && !made.IsZero() && !spans[0].To.IsZero() && !spans[0].To.After(made) {
		spans = spans[1:]
	}
	return spans
}

// mergeSpans returns the days of both lists as spans that do not touch, in order; the
// lists stay as they are.
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
