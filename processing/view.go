package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// View is the ledger at the end of a day, as it is known now. It reads the
// procedure that it was taken from and must not be used after that has changed;
// for what was known on an earlier day see [Procedure.AsKnown]. The zero View is
// of no procedure and has no goods.
type View struct {
	p  *Procedure
	on customs.Date
}

// On returns the ledger at the end of a day.
func (p *Procedure) On(on customs.Date) View { return View{p, on} }

// procedure returns what the view reads.
func (v View) procedure() *Procedure { return v.p.orNone() }

// Day returns the day of the view.
func (v View) Day() customs.Date { return v.on }

// Stock is goods of the ledger: a lot or an output of a run.
type Stock struct {
	ID       GoodsID
	Kind     NodeKind
	Name     string            // in the permit, or of the output in its norm
	Code     customs.GoodsCode // of lots and equivalents
	Quantity customs.Quantity  // all of it, wherever it is now
	Since    customs.Date      // registered or made
	Run      RunID             // that made it; empty for lots and equivalents
	// Last is the last day of the procedure's own term, as extended since. Of goods that
	// were seized over it, or by the option suspension-at-expiry suspended, it is the day
	// to which it runs on, the first of those of their parts; no date while all that is
	// open of them waits, and before release.
	Last customs.Date
}

// Goods yields all goods that there were by the day, in the order of recording.
func (v View) Goods() iter.Seq[Stock] {
	return func(yield func(Stock) bool) {
		for n := range v.nodes() {
			if !yield(v.stock(n)) {
				return
			}
		}
	}
}

// Stock returns goods by name; ok is false where there were none by the day.
func (v View) Stock(id GoodsID) (s Stock, ok bool) {
	n := v.procedure().goods[id]
	if n == nil || n.on.After(v.on) {
		return Stock{}, false
	}
	return v.stock(n), true
}

// Balance returns what of the goods lay in an account. It is no quantity for goods
// that there were none of by the day.
func (v View) Balance(id GoodsID, a Account) customs.Quantity {
	n := v.procedure().goods[id]
	if n == nil || n.on.After(v.on) {
		return customs.Quantity{}
	}
	return n.quantity(n.tape.balanceOn(a, v.on))
}

// Balances yields the accounts in which goods lay and how much, in the order of
// the accounts.
func (v View) Balances(id GoodsID) iter.Seq2[Account, customs.Quantity] {
	return func(yield func(Account, customs.Quantity) bool) {
		n := v.procedure().goods[id]
		if n == nil || n.on.After(v.on) {
			return
		}
		for a := Account(1); a < accountCount; a++ {
			if b := n.tape.balanceOn(a, v.on); b > 0 && !yield(a, n.quantity(b)) {
				return
			}
		}
	}
}

// nodes yields the goods that there were by the day.
func (v View) nodes() iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for _, n := range v.procedure().nodes.all() {
			if !(*n).gone && !(*n).on.After(v.on) && !yield(*n) {
				return
			}
		}
	}
}

// stock says what a node is.
func (v View) stock(n *node) Stock {
	s := Stock{ID: n.id, Kind: n.kind, Name: n.name, Code: n.code, Quantity: n.whole(), Since: n.on}
	if n.run != nil {
		s.Run = n.run.id
	}
	s.Last = v.p.lastDay(n, v.on, customs.Date{})
	return s
}

// Part is one stretch of goods with its place in the ledger.
type Part struct {
	From, To customs.Quantity // positions on the goods' quantity
	Account  Account
	Since    customs.Date
	By       uint64        // the event that put it there
	Status   CustomsStatus // of the goods in it
}

// Parts yields the parts of goods as they lie now, account by account, in each by
// position; for those of a day see [View.Parts].
func (p *Procedure) Parts(id GoodsID) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		n := p.orNone().goods[id]
		if n == nil {
			return
		}
		for a := Account(1); a < accountCount; a++ {
			h := n.tape.holding(a)
			if h == nil {
				continue
			}
			more := true
			h.parts.each(func(s segment) bool {
				more = yield(p.part(n, a, &s))
				return more
			})
			if !more {
				return
			}
		}
	}
}

// CustomsStatus says whether goods are foreign goods or goods of the Union. The
// zero value is for goods that are no more.
type CustomsStatus uint8

// The statuses of goods. Goods placed stay foreign, and what is made of them is
// foreign too (163(2)); so are equivalents from the swap on (172(3)).
const (
	ForeignGoods CustomsStatus = iota + 1
	UnionStatus
)

const (
	statusNames   customs.Names  = "|foreign|Union"
	statusRussian customs.Names  = "|иностранные|товары Союза"
	statusWhat    customs.Phrase = "customs status|таможенный статус"
)

// statusOf returns the status of goods in an account, given the event that put
// them there. Goods that were lost or used up are no more.
func statusOf(a Account, by Event) CustomsStatus {
	switch a {
	case AccountConsumed, AccountLossRecognised, AccountProductionLossRecognised:
		return 0
	case AccountWasteDisposed, AccountSubstituted, AccountConfiscated:
		return UnionStatus
	}
	switch e := by.(type) {
	case GoodsCompleted:
		return statusUnder(e.Under)
	case GoodsPlaced:
		return statusUnder(e.Under)
	case GoodsReturned:
		return statusUnder(e.Under)
	}
	return ForeignGoods
}

// statusUnder returns the status that foreign goods have after placing under a
// procedure.
func statusUnder(under customs.Procedure) CustomsStatus {
	switch under {
	case customs.ReleaseForDomesticConsumption, customs.RefusalInFavourOfState:
		return UnionStatus
	case customs.Destruction:
		return 0
	}
	return ForeignGoods
}

// String returns the name, or CustomsStatus(9) for a
// number that has none.
func (s CustomsStatus) String() string { return statusNames.String("CustomsStatus", uint8(s)) }

// Phrase names the status in both languages.
func (s CustomsStatus) Phrase() customs.Phrase {
	return statusNames.Phrase(statusRussian, uint8(s), s.String())
}

// AppendText appends the name; a number without a name is an error.
func (s CustomsStatus) AppendText(b []byte) ([]byte, error) {
	return statusNames.Append(b, statusWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s CustomsStatus) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (s *CustomsStatus) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, statusWhat, statusNames, text)
}
