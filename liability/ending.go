package liability

import "github.com/eaeu-customs/inward/customs"

// ending is a circumstance of 174(2) that ended an obligation.
type ending struct {
	status    Status       // Ended or Void; 0 if nothing ended it
	on        customs.Date // the day it ended
	provision customs.Provision
	destroyed bool // destroyed or lost before any deadline, whenever it was recognised (174(2)(5))
}

// before reports whether the obligation had ended before a day.
func (e *ending) before(day customs.Date) bool { return e.status != 0 && e.on.Before(day) }

// by reports whether the obligation had ended by a day.
func (e *ending) by(day customs.Date) bool { return e.status != 0 && !e.on.After(day) }

// endAt returns the first ending that is known on a day.
func (o *Obligation) endAt(on customs.Date, e expiry, released customs.Date, lapsed bool) (first ending) {
	take := func(x ending) {
		if x.on.After(on) || first.status != 0 &&
			(first.on.Before(x.on) || first.on == x.on && first.provision.Compare(x.provision) <= 0) {
			return
		}
		first = x
	}
	inTime := func(day customs.Date) bool { return e.last.IsZero() || !day.After(e.last) }
	if !released.IsZero() {
		n := uint16(1)
		if lapsed {
			n = 3 // placed after lapse (129(7))
		}
		take(ending{status: Ended, on: released, provision: endsAt.Sub(n)})
	}
	for _, c := range o.Circumstances {
		switch c := c.(type) {
		case Completed:
			if inTime(c.On) { // later it ends nothing, as waste recognised after lapse
				take(ending{status: Ended, on: c.On, provision: endsAt.Sub(1)})
			}
		case Stored:
			take(ending{status: Ended, on: c.On, provision: endsAt.Sub(2)})
		case PlacedAfterLapse:
			take(ending{status: Ended, on: c.On, provision: endsAt.Sub(3)})
		case DestroyedOrLost:
			if !c.Recognised.After(on) && !o.deadlineBefore(c.Happened, on, e) {
				take(ending{status: Ended, on: c.Recognised, provision: endsAt.Sub(5), destroyed: true})
			}
		case ReleaseRefused:
			take(ending{status: Void, on: c.On, provision: endsAt.Sub(6)})
		case Withdrawn:
			take(ending{status: Void, on: c.On, provision: endsAt.Sub(7)})
		case ReleaseCancelled:
			take(ending{status: Void, on: c.On, provision: endsAt.Sub(7)})
		case Confiscated:
			take(ending{status: Ended, on: c.On, provision: endsAt.Sub(8)})
		case Detained:
			take(ending{status: Ended, on: c.On, provision: endsAt.Sub(9)})
		case ReturnedAfterSeizure:
			take(ending{status: Ended, on: c.On, provision: endsAt.Sub(10)})
		}
	}
	return first
}

// deadlineBefore reports whether a deadline had come before the day of a
// destruction or loss, which bars 174(2)(5). One on the day itself bars nothing. The
// day of placing that stands in for the unknown day of a transfer bars like any other,
// because the transfer is another event, of goods that still were there; that of a
// loss does not, see excused.
func (o *Obligation) deadlineBefore(happened, on customs.Date, e expiry) bool {
	for _, c := range o.Circumstances {
		switch c := c.(type) {
		case TransferredToUnlisted:
			if !c.On.After(on) && o.dayOr(c.On).Before(happened) {
				return true
			}
		case LostUnexcused:
			if !c.On.IsZero() && c.On.Before(happened) {
				return true
			}
		}
	}
	return !e.last.IsZero() && e.last.Before(happened) || e.stays && e.passed.Before(happened)
}

// excused reports whether the customs authority has recognised, by a day, that a loss
// was one by accident, force majeure or natural loss. 174(4)(2) does not speak of such
// a loss, so that no deadline comes of it, also none on the day of placing (reading
// "Loss of an unknown day that is recognised"). A loss known to be of an earlier day
// than the one recognised is another.
func (o *Obligation) excused(loss LostUnexcused, on customs.Date) bool {
	for _, c := range o.Circumstances {
		if r, ok := c.(DestroyedOrLost); ok && !r.Recognised.After(on) && (loss.On.IsZero() || !loss.On.Before(r.Happened)) {
			return true
		}
	}
	return false
}

// knownOn returns the day on which a circumstance is known, none where it has no
// day: that of recognition for a destruction, its own for all others.
func knownOn(c Circumstance) customs.Date {
	switch c := c.(type) {
	case Completed:
		return c.On
	case Stored:
		return c.On
	case PlacedAfterLapse:
		return c.On
	case DestroyedOrLost:
		return c.Recognised
	case ReleaseRefused:
		return c.On
	case Withdrawn:
		return c.On
	case ReleaseCancelled:
		return c.On
	case Confiscated:
		return c.On
	case Detained:
		return c.On
	case ReturnedAfterSeizure:
		return c.On
	case TransferredToUnlisted:
		return c.On
	case LostUnexcused:
		return c.On
	case ReleasedAtHome:
		return c.On
	}
	return customs.Date{}
}
