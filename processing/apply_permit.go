package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// applyPermit puts a content of the permit in force from the day of the event.
func (p *Procedure) applyPermit(r *Record, permit Permit) error {
	if permit.ID != p.permits[0].permit.ID {
		return breaks(r, "it is of permit {0}|относится к документу об условиях переработки {0}", customs.Text(string(permit.ID)))
	}
	at := len(p.permits)
	for at > 1 && p.permits[at-1].on.After(r.On) {
		at--
	}
	p.permits = slices.Insert(p.permits, at, p.since(r.On, r.Seq, &permit))
	return nil
}

// applyExtendedPermit is applyPermit with a longer term.
func (p *Procedure) applyExtendedPermit(r *Record, e *PermitExtended) error {
	if e.Term.IsZero() {
		return breaks(r, "no term|срок не указан")
	}
	permit := *p.permit(r.On)
	permit.Term = e.Term
	return p.applyPermit(r, permit)
}

// applyTransferredPermit is applyPermit with another holder.
func (p *Procedure) applyTransferredPermit(r *Record, e *PermitTransferred) error {
	if e.Holder.IsZero() {
		return breaks(r, "no holder|не указано лицо, которому передается документ")
	}
	permit := *p.permit(r.On)
	permit.Holder = e.Holder
	return p.applyPermit(r, permit)
}

// applyRevocation revokes the permit or renews it.
func (p *Procedure) applyRevocation(r *Record, renewed bool) error {
	if p.inForce(r.On) == renewed {
		return breaks(r, "the permit is in force: {0}|документ об условиях переработки действует: {0}", yesNo(!renewed).Arg())
	}
	at := len(p.revoked)
	for at > 0 && p.revoked[at-1].on.After(r.On) {
		at--
	}
	p.revoked = slices.Insert(p.revoked, at, revocation{r.On, r.Seq, renewed})
	return nil
}

// yesNo words a truth.
func yesNo(yes bool) customs.Phrase {
	if yes {
		return "yes|да"
	}
	return "no|нет"
}
