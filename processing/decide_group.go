package processing

import "github.com/eaeu-customs/inward/customs"

// groupOf returns the group of a lot: the one that it names, else the one that the
// permit names for goods that the identification plan calls interchangeable. A
// group that the permit names holds for its lots without their saying so.
func (a *act) groupOf(l *Lot) string {
	if goods := a.permit.input(l.Name); l.Group == "" && goods != nil && a.permit.interchangeable(l.Name) {
		return goods.Group
	}
	return l.Group
}

// grouped checks the group that a lot names: the goods are interchangeable, and the
// permit, where it names a group for them, names this one.
func (a *act) grouped(l *Lot, goods *PermitGoods) {
	switch {
	case l.Group == "":
	case !a.permit.interchangeable(l.Name):
		a.violation(NotInterchangeable, art164p1s2, string(l.ID),
			customs.Say("the identification plan does not call “{0}” interchangeable, group {1} cannot be drawn first in, first out|план идентификации не называет «{0}» взаимозаменяемым, группу {1} нельзя списывать в порядке поступления", customs.Text(l.Name), customs.Text(l.Group)),
			customs.Say("leave the group out and name the lots of each run|не указывать группу и называть партии в каждом выпуске продукции"))
	case goods != nil && goods.Group != "" && goods.Group != l.Group:
		a.violation(NotInterchangeable, art164p1s2, string(l.ID),
			customs.Say("“{0}” is of group {1} by the permit, not of {2}|«{0}» по документу об условиях переработки относится к группе {1}, а не {2}", customs.Text(l.Name), customs.Text(goods.Group), customs.Text(l.Group)),
			customs.Say("name that group, or none|указать эту группу либо не указывать никакой"))
	}
}

// oneName checks that no group gets goods of a second name: goods are
// interchangeable with others of their name, as the identification plan says, and with
// nothing else.
func (a *act) oneName(lots []Lot) {
	names := map[string]string{}
	for i := range lots {
		l := &lots[i]
		id := a.groupOf(l)
		if id == "" {
			continue
		}
		name, known := names[id]
		if g := a.p.groups[id]; !known && g != nil && g.declared > 0 {
			name, known = g.goods, true
		}
		if !known {
			name = l.Name
		}
		if names[id] = name; name != l.Name {
			a.mixed(string(l.ID), id, name, l.Name)
		}
	}
}

// mixed notes that goods of two names would be in a group.
func (a *act) mixed(subject, group, one, other string) {
	a.violation(NotInterchangeable, art164p1s2, subject,
		customs.Say("group {0} is of “{1}”, with which “{2}” is not interchangeable|группа {0} – «{1}», «{2}» с этим товаром не взаимозаменяем", customs.Text(group), customs.Text(one), customs.Text(other)),
		customs.Say("name another group, or the lots of each run|указать иную группу либо называть партии в каждом выпуске продукции"))
}
