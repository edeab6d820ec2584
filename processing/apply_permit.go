package processing

import (
	"slices"
)

// applyPermit puts a content of the permit in force from the day of the event.
func (p *Procedure) applyPermit(r *Record, permit Permit) error {
	if permit.ID != p.permits[0].permit.ID {
		return breaks(r, "it is of permit {0}|относится к документу об условиях переработки {0}", nameArg(permit.ID))
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
		return breaks(r, "no term is given|срок не указан")
	}
	permit := *p.permit(r.On)
	permit.Term = e.Term
	return p.applyPermit(r, permit)
}

// applyTransferredPermit is applyPermit with another holder.
func (p *Procedure) applyTransferredPermit(r *Record, e *PermitTransferred) error {
	if e.Holder.IsZero() {
		return breaks(r, "no holder is named|не указано лицо, которому передается документ")
	}
	permit := *p.permit(r.On)
	permit.Holder = e.Holder
	return p.applyPermit(r, permit)
}

// applyRevocation revokes the permit or renews it.
func (p *Procedure) applyRevocation(r *Record, renewed bool) error {
	switch inForce := p.inForce(r.On); {
	case renewed && inForce:
		return breaks(r, "the permit was not revoked|документ об условиях переработки не отозван")
	case !renewed && !inForce:
		return breaks(r, "the permit is not in force|документ об условиях переработки не действует")
	}
	at := len(p.revoked)
	for at > 0 && p.revoked[at-1].on.After(r.On) {
		at--
	}
	p.revoked = slices.Insert(p.revoked, at, revocation{r.On, r.Seq, renewed})
	return nil
}
