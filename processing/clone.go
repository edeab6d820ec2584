package processing

// Clone returns a copy that shares nothing that changes, so that each may go its
// own way. It costs as much as replaying the history. The clone of nil is nil, that
// of the zero Procedure another one.
func (p *Procedure) Clone() *Procedure {
	if p == nil {
		return nil
	}
	if p.made() != nil {
		return new(Procedure)
	}
	c := newProcedure(*p.permits[0].permit, p.law, p.lists)
	for _, r := range p.log.all() {
		if err := c.Apply(*r); err != nil {
			panic("processing: a history that was applied cannot be applied again: " + err.Error())
		}
	}
	return c
}
