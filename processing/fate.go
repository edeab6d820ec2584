package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// ending says how the procedure ended for goods; the zero ending: it has not.
type ending struct {
	basis    liability.Basis // 0: the goods placed
	in       Account
	on       customs.Date
	happened customs.Date // of a destruction or loss
	by       customs.Provision
	under    customs.Procedure
	seq      uint32 // of a charge: the release
}

// ending returns how the procedure ended for goods with a past.
func (d *derivation) ending(n *node, of *past) ending {
	if of.move.in == AccountConfiscated && of.move.out == AccountDetained {
		of = of.prev // the detention had ended it
	}
	m := of.move
	e := ending{in: m.in, on: m.day}
	switch m.in {
	case AccountCompleted:
		e.by = art173p2s2
		e.under = customs.TemporaryImport
		if c, ok := d.event(m).(GoodsCompleted); ok {
			e.by, e.under = c.By, c.Under
			if c.Under == customs.ReleaseForDomesticConsumption {
				d.release(n, &e, m.seq, InTime, c.AtHome)
			}
		}
	case AccountPlacedAfterLapse:
		if c, ok := d.event(m).(GoodsPlaced); ok {
			e.under = c.Under
			if c.Under == customs.ReleaseForDomesticConsumption {
				d.release(n, &e, m.seq, AfterLapse, c.AtHome)
			}
		}
	case AccountReturned:
		if c, ok := d.event(m).(GoodsReturned); ok {
			e.under = c.Under
		}
	case AccountLossRecognised:
		e.happened = m.day
		if c, ok := d.event(m).(LossRecognised); ok {
			e.happened = c.Happened
		}
	case AccountProductionLossRecognised:
		e.by = art173p2s5
	case AccountWasteDisposed:
		e.by = art173p2s4
	case AccountOtherwiseEnded:
		e.by = art173p2s6
	case AccountSubstituted: // matched with products that had left before (172(4))
		e.by, e.under = art173p1, customs.ReExport
	case AccountStored, AccountDetained, AccountConfiscated, AccountRefused, AccountWithdrawn, AccountCancelled:
	default:
		return ending{}
	}
	return e
}

// release makes an ending the release for domestic consumption of products, or of
// goods that are charged on their slice of the lot. Goods with a declaration of
// their own are charged by it, and their slice has ended.
func (d *derivation) release(n *node, e *ending, seq uint32, m Moment, declared []AtHome) {
	switch {
	case n.kind == Product:
		e.basis = liability.ProductsAtHome
	case n.kind == Waste || d.p.ownTerms(n.kind, m) && declaredAtHome(declared, n.id) != nil:
		return
	default:
		e.basis = liability.UnprocessedAtHome
	}
	e.in, e.by, e.under, e.seq = AccountCompleted, customs.Provision{}, 0, seq
}

// declaredAtHome returns what a release says of goods, nil if it says nothing.
func declaredAtHome(list []AtHome, id GoodsID) *AtHome {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

// fate is what an obligation says of its slice beside the lot and the term. Fates
// are unique: equal ones are one.
type fate struct {
	fateKey
	circumstances []liability.Circumstance
}

type fateKey struct {
	course *course
	ending
}

// fate returns the fate of goods with a course that ended, or did not.
func (d *derivation) fate(c *course, e ending) *fate {
	key := fateKey{c, e}
	if f := d.fates[key]; f != nil {
		return f
	}
	f := &fate{fateKey: key, circumstances: c.facts}
	if end := e.circumstance(); end != nil {
		f.circumstances = append(c.facts[:len(c.facts):len(c.facts)], end)
	}
	d.fates[key] = f
	return f
}

// circumstance words an ending for liability, nil while there is none.
func (e *ending) circumstance() liability.Circumstance {
	switch {
	case e.basis != 0:
		return liability.ReleasedAtHome{On: e.on, Registered: e.on}
	case !e.by.IsZero():
		return liability.Completed{On: e.on, By: e.by, Under: e.under}
	}
	switch e.in {
	case AccountLossRecognised:
		return liability.DestroyedOrLost{Happened: e.happened, Recognised: e.on}
	case AccountStored:
		return liability.Stored{On: e.on}
	case AccountPlacedAfterLapse:
		return liability.PlacedAfterLapse{On: e.on, Under: e.under}
	case AccountDetained:
		return liability.Detained{On: e.on}
	case AccountConfiscated:
		return liability.Confiscated{On: e.on}
	case AccountReturned:
		return liability.ReturnedAfterSeizure{On: e.on, Under: e.under}
	case AccountRefused:
		return liability.ReleaseRefused{On: e.on}
	case AccountWithdrawn:
		return liability.Withdrawn{On: e.on}
	case AccountCancelled:
		return liability.ReleaseCancelled{On: e.on}
	}
	return nil
}

// before reports whether one charge takes its input before another: by day, then
// in the order recorded.
func (f *fate) before(o *fate) bool {
	if f.on != o.on {
		return f.on.Before(o.on)
	}
	return f.seq < o.seq
}
