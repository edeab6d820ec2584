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
		a.releasedBefore(d)
	}
	switch {
	case c.Declaration == "":
		a.missing("number of the declaration|номер декларации")
	case a.p.declarations[c.Declaration] != nil:
		a.fault(ErrDuplicate, "declaration {0} is registered already|декларация {0} уже зарегистрирована", customs.Text(string(c.Declaration)))
	}
	if c.Declarant == "" {
		a.missing("declarant|декларант")
	} else {
		a.number(c.Declarant)
	}
	if d != nil && a.on.Before(d.on) {
		a.fault(ErrDay, "filed on {0}, before the application of {1}|подана {0}, раньше заявления от {1}", a.on.Arg(), d.on.Arg())
	}
	if !a.clean() {
		return nil
	}
	return DeclarationFiled(*c)
}

// releasedBefore checks that what was applied for has been released: goods released before
// filing are those whose declaration comes after (174(1)). Lots that have come to
// nothing need none.
func (a *act) releasedBefore(d *declaration) {
	lots, waits := make(Goods, len(d.lots)), false
	for i, n := range d.lots {
		lots[i].ID = n.id
		if placed := n.lot.Placed; placed.IsZero() && n.tape.balance(AccountRegistered) > 0 || placed.After(a.on) {
			waits = true
			a.violation(NotReleased, art174p1, string(n.id),
				customs.Say("{0} is not released on {1}: the declaration of goods released on an application is filed after that|{0} на {1} не выпущено: декларация на товары, выпускаемые по заявлению, подается после выпуска", customs.Text(string(n.id)), a.on.Arg()),
				customs.Say("release it first|сначала выпустить товар"))
		}
	}
	if !waits {
		a.known(CommandFileDeclaration, lots)
	}
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
			if n.left() > 0 && n.tape.balanceOn(AccountRefused, a.on) == 0 {
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
