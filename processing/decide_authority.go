package processing

import "github.com/eaeu-customs/inward/customs"

// detain: customs detains goods.
func (a *act) detain(c *Detain) Event {
	e := GoodsDetained{Reference: c.Reference}
	a.goods(CommandDetain, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// seize: goods are seized or arrested.
func (a *act) seize(c *Seize) Event {
	e := GoodsSeized{Reference: c.Reference}
	a.goods(CommandSeize, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// lift ends seizure or arrest: the goods go back to where they were, on the day
// after the decision takes effect or on the day that it names.
func (a *act) lift(c *Lift) Event {
	e := SeizureLifted{Resumes: c.Resumes, Reference: c.Reference}
	if e.Resumes.IsZero() {
		next, err := a.on.AddDays(1)
		if err != nil {
			a.wrong(err)
		}
		e.Resumes = next
	} else if e.Resumes.Before(a.on) {
		a.fault(ErrDay, "the procedure resumes on {0}, before the decision of {1}|процедура возобновляется {0}, раньше решения от {1}", e.Resumes.Arg(), a.on.Arg())
	}
	a.goods(CommandLift, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// giveBack: seized goods whose return was decided go into storage or under a
// procedure, if they had not been released before the seizure.
func (a *act) giveBack(c *Return) Event {
	e := GoodsReturned{Under: c.Under, Reference: c.Reference}
	if !c.Under.IsZero() {
		a.foreign(c.Under, art174p2s10)
	}
	a.goods(CommandReturn, c.Goods, &e.Moves)
	said := (*node)(nil)
	for i := range e.Moves.Len() {
		n, from := a.origin(e.Moves.at(i))
		if from != AccountRegistered && n != said {
			said = n
			a.violation(ReleasedBefore, art174p2s10, string(n.id),
				customs.Say("{0} had been released before it was seized|{0}: выпуск был произведен до изъятия или ареста", customs.Text(string(n.id))),
				customs.Say("lift the seizure: the procedure resumes|отменить изъятие или арест: действие процедуры возобновится"))
		}
	}
	if !a.clean() {
		return nil
	}
	return e
}

// origin returns the goods of a move and the account from which its part came into
// the one that the move takes it from.
func (a *act) origin(m *shift) (*node, Account) {
	n := a.p.goods[m.goods]
	of, err := n.part(m)
	if err != nil {
		return n, 0
	}
	s, ok := n.tape.lies(of, m.out)
	if !ok {
		return n, 0
	}
	return n, n.origin(&s)
}

// confiscate: goods are confiscated or turned into state property.
func (a *act) confiscate(c *Confiscate) Event {
	e := GoodsConfiscated{Reference: c.Reference}
	a.goods(CommandConfiscate, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}
