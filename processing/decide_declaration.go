package processing

import "github.com/eaeu-customs/inward/customs"

// fileDeclaration files the declaration for goods released on an application. The
// applicant goes on owing.
func (a *act) fileDeclaration(c *FileDeclaration) Event {
	d := a.declared(c.Application)
	if d != nil && (!d.application || d.id != c.Application) {
		a.violation(NotApplication, art174p1, string(c.Application),
			customs.Say("{0} is no application for release before filing|{0} — не заявление о выпуске до подачи декларации", customs.Text(string(c.Application))), customs.Sentence{})
	} else if d != nil && d.filed != "" {
		a.violation(AlreadyFiled, art174p1, string(c.Application),
			customs.Say("declaration {0} was filed for it|по нему подана декларация {0}", customs.Text(string(d.filed))), customs.Sentence{})
	}
	if d != nil {
		lots := make(Goods, len(d.lots))
		for i, n := range d.lots {
			lots[i].ID = n.id
		}
		a.known(CommandFileDeclaration, lots)
	}
	switch {
	case c.Declaration == "":
		a.missing("number of the declaration|номер декларации")
	case a.p.declarations[c.Declaration] != nil:
		a.fault(ErrDuplicate, "declaration {0} is registered already|декларация {0} уже зарегистрирована", customs.Text(string(c.Declaration)))
	}
	if c.Declarant == "" {
		a.missing("declarant|декларант")
	}
	a.carriesConditions(c.Declaration)
	if d != nil && a.on.Before(d.on) {
		a.fault(ErrDay, "filed on {0}, before the application of {1}|подана {0}, раньше заявления от {1}", a.on.Arg(), d.on.Arg())
	}
	if !a.clean() {
		return nil
	}
	return DeclarationFiled(*c)
}

// refuse refuses the release of declared lots.
func (a *act) refuse(c *Refuse) Event {
	e := ReleaseRefused{Declaration: c.Declaration, Reason: c.Reason}
	if d := a.declared(c.Declaration); d != nil {
		a.lots(CommandRefuse, d, c.Lots, &e.Moves)
	}
	if !a.clean() {
		return nil
	}
	return e
}

// withdraw withdraws a declaration none of whose lots has been released. Lots
// whose release was refused stay refused.
func (a *act) withdraw(c *Withdraw) Event {
	e := DeclarationWithdrawn{Declaration: c.Declaration, Reason: c.Reason}
	if d := a.declared(c.Declaration); d != nil {
		r := &rules[CommandWithdraw]
		for _, n := range d.lots {
			if n.tape.balance(AccountRefused) == 0 {
				a.wholeLot(r, n, &e.Moves)
			}
		}
		if e.Moves.Len() == 0 && a.clean() {
			a.noLotLeft(r, d)
		}
	}
	if !a.clean() {
		return nil
	}
	return e
}

// cancel cancels the release of lots. All of each lot must still be on hand.
func (a *act) cancel(c *Cancel) Event {
	e := ReleaseCancelled{Declaration: c.Declaration, Reason: c.Reason}
	if d := a.declared(c.Declaration); d != nil {
		a.lots(CommandCancel, d, c.Lots, &e.Moves)
	}
	if !a.clean() {
		return nil
	}
	return e
}
