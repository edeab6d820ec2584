package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// stay is what the law says of an act that moves no goods: in which statuses it is
// known, and which status follows.
type stay struct {
	at Statuses
	to Statuses // empty: the status stays
}

// Transition is one line of the state machine of statuses: in a status an act is
// known to the law, and the goods that it is about go on in one of the statuses
// To. Whether it is open for named goods on a day depends on more; see Acts.
type Transition struct {
	From      Status
	Command   CommandKind
	To        Statuses
	Provision customs.Provision
	Also      customs.Provision // a second provision on which it may rest; none for most acts
}

// Transitions yields the state machine of statuses: status by status, and within
// one in the order of the acts. It is read from the same table as Rows.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for s := StatusPermitted; s < statusCount; s++ {
			for k := range rules {
				r := &rules[k]
				if to := r.follows(s); to != 0 && !yield(Transition{s, CommandKind(k), to, r.provision, r.also}) {
					return
				}
			}
		}
	}
}

// Admits reports whether the law knows an act in a status.
func (s Status) Admits(k CommandKind) bool {
	return s < statusCount && k < commandCount && rules[k].follows(s) != 0
}

// follows returns the statuses that an act leads to from a status; none where the
// law does not know it there.
func (r *rule) follows(s Status) (to Statuses) {
	for i := range r.stays {
		if stay := &r.stays[i]; stay.at.Has(s) {
			if stay.to == 0 {
				return 1 << s
			}
			return stay.to
		}
	}
	for i := range r.passages {
		p := &r.passages[i]
		if p.from == 0 {
			break
		}
		switch lapsed := s == StatusLapsed; {
		case lapsed && (r.moment == InTime || r.never || !p.from.lapses()), !lapsed && (r.moment == AfterLapse || accountStatus[p.from] != s):
		case r.gives != 0:
			to |= 1 << r.gives
		case lapsed && p.to.lapses():
			to |= 1 << s
		case r.back:
			to |= backTo
		default:
			to |= 1 << accountStatus[p.to]
		}
	}
	return to
}

// backTo is where seized goods return to: what they were before.
const backTo Statuses = 1<<StatusDeclared | 1<<StatusUnderway | 1<<StatusSuspended
