package processing

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// stateForm is what a history led to, as a snapshot states it.
type stateForm struct {
	Permits      []permitState
	Revocations  []revocationState
	Goods        []goodsState
	Runs         []runState
	Declarations []declarationState
	Groups       []groupState
	Owed         []owedState
	Payments     []paymentState
	Reversed     []reversedState
}

// permitState says from which day a content of the permit is in force, and the
// event that brought it; none: as issued.
type permitState struct {
	On  customs.Date
	Seq uint64
}

// revocationState is a revocation of the permit or its renewal.
type revocationState struct {
	On      customs.Date
	Seq     uint64
	Renewed bool
}

// goodsState is a lot or an output with where every part of it lies.
type goodsState struct {
	ID       GoodsID
	Kind     NodeKind
	Name     string
	Code     customs.GoodsCode
	Quantity customs.Quantity
	On       customs.Date
	Seq      uint64
	Gone     bool         // its making was reversed
	Last     customs.Date // last day of its term
	Released uint64       // of a lot: the event of its release
	Parts    []partState
}

// partState is a part of goods in one account.
type partState struct {
	Account  Account
	From, To customs.Quantity
	Since    customs.Date
	By       uint64
}

// runState is a run, or without a name a substitution.
type runState struct {
	ID       RunID
	Seq      uint64
	Norm     NormID
	Draws    []drawState
	Outputs  []GoodsID
	Reversed bool
}

// drawState is a part of goods that a run took.
type drawState struct {
	Goods    GoodsID
	From, To customs.Quantity
}

// declarationState is a declaration, or an application, under each of its numbers.
type declarationState struct {
	ID          DeclarationID
	On          customs.Date
	Lots        []GoodsID
	Application bool
	Filed       DeclarationID
}

// groupState is lots in the order in which they are drawn.
type groupState struct {
	Name string
	Lots []GoodsID
}

// owedState is what prior export left owing and has not been matched.
type owedState struct {
	ID   GoodsID
	Seq  uint64
	Owed []OwedInput
	Gone bool
}

// paymentState is a payment that the procedure knows.
type paymentState struct {
	ID   string
	Seq  uint64
	Gone bool
}

// reversedState is an event and the one that reversed it.
type reversedState struct{ Seq, By uint64 }

// state says what the history led to.
func (p *Procedure) state() stateForm {
	var s stateForm
	for i := range p.permits {
		s.Permits = append(s.Permits, permitState{p.permits[i].on, p.permits[i].seq})
	}
	for _, r := range p.revoked {
		s.Revocations = append(s.Revocations, revocationState{r.on, r.seq, r.renewed})
	}
	for _, n := range p.nodes.all() {
		s.Goods = append(s.Goods, (*n).state())
	}
	for _, r := range p.edges.all() {
		s.Runs = append(s.Runs, (*r).state())
	}
	for id, d := range p.declarations {
		s.Declarations = append(s.Declarations, declarationState{id, d.on, goodsIDs(d.lots), d.application, d.filed})
	}
	slices.SortFunc(s.Declarations, func(a, b declarationState) int { return cmp.Compare(a.ID, b.ID) })
	for _, g := range p.groups {
		s.Groups = append(s.Groups, groupState{g.name, goodsIDs(g.lots)})
	}
	slices.SortFunc(s.Groups, func(a, b groupState) int { return cmp.Compare(a.Name, b.Name) })
	for _, o := range p.priorList.all() {
		s.Owed = append(s.Owed, owedState{(*o).event.ID, (*o).seq, (*o).owed, (*o).gone})
	}
	for _, m := range p.payments.all() {
		s.Payments = append(s.Payments, paymentState{m.ID, m.seq, m.gone})
	}
	for seq, by := range p.undone {
		s.Reversed = append(s.Reversed, reversedState{seq, by})
	}
	slices.SortFunc(s.Reversed, func(a, b reversedState) int { return cmp.Compare(a.Seq, b.Seq) })
	return s
}

// state says where every part of the goods lies.
func (n *node) state() goodsState {
	s := goodsState{ID: n.id, Kind: n.kind, Name: n.name, Code: n.code, Quantity: n.whole(), On: n.on, Seq: uint64(n.seq), Gone: n.gone}
	if n.term != nil {
		s.Last = n.term.last
	}
	if n.lot != nil {
		s.Released = n.lot.released
	}
	for a := Account(1); a < accountCount; a++ {
		h := n.tape.holding(a)
		if h == nil {
			continue
		}
		h.parts.each(func(part segment) bool {
			s.Parts = append(s.Parts, partState{a, n.quantity(part.from), n.quantity(part.to), part.since, uint64(part.by)})
			return true
		})
	}
	return s
}

// state says what the run drew and gave.
func (r *run) state() runState {
	s := runState{ID: r.id, Seq: uint64(r.seq), Norm: r.norm, Outputs: goodsIDs(r.outputs), Reversed: r.reversed}
	for _, d := range r.draws {
		s.Draws = append(s.Draws, drawState{d.node.id, d.node.quantity(d.from), d.node.quantity(d.to)})
	}
	return s
}

// goodsIDs lists the names of goods.
func goodsIDs(nodes []*node) (ids []GoodsID) {
	for _, n := range nodes {
		ids = append(ids, n.id)
	}
	return ids
}
