package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// broken is a record that does not fit the history before it: the history was cut
// or altered. Its code is ErrHistory.
type broken struct {
	seq  uint64
	kind CommandKind
	why  customs.Sentence
	// cause says why where it is not nil.
	cause error
}

func breaks(r *Record, why customs.Phrase, args ...customs.Arg) error {
	return &broken{seq: r.Seq, kind: eventKind(r.Event), why: customs.Say(why, args...)}
}

// Code returns ErrHistory.
func (e *broken) Code() customs.Code { return ErrHistory }

// Is reports whether target is ErrHistory.
func (e *broken) Is(target error) bool { return target == ErrHistory }

// Error is Explain in English.
func (e *broken) Error() string { return e.Explain(customs.English) }

// Explain names the record and why it does not fit.
func (e *broken) Explain(lang customs.Language) string {
	record := customs.Phrase("record {0} ({1}): |запись {0} ({1}): ").Text(lang, customs.Count(e.seq), e.kind.Phrase().Arg())
	if e.cause != nil {
		return record + customs.Explain(e.cause, lang)
	}
	return record + e.why.Text(lang)
}

// step is a move of an event, found in the ledger.
type step struct {
	node *node
	part
	out, in Account
	since   customs.Date // from which it lies in out
}

// step finds a move in the ledger and checks it against the rule of its act.
func (p *Procedure) step(r *Record, rule *rule, m *shift) (step, error) {
	n := p.node(m.goods)
	if n == nil {
		return step{}, breaks(r, "goods {0} are unknown|товар {0} не известен", nameArg(m.goods))
	}
	of, err := n.part(m)
	if err != nil {
		return step{}, fails(r, err)
	}
	in, ok := rule.passage(m.out, n.kind)
	if ok && rule.back {
		in = m.in // checked where it is moved
	}
	if !ok || in != m.in || in == m.out {
		return step{}, breaks(r, "goods {0} do not go from “{1}” to “{2}”|товар {0} не переходит из «{1}» в «{2}»",
			customs.Text(string(n.id)), m.out.Arg(), m.in.Arg())
	}
	return step{n, of, m.out, m.in, customs.Date{}}, nil
}

// misplaced is the error of a move that does not start where goods are.
func misplaced(r *Record, s *step) error {
	return breaks(r, "no part of {0} from {1} to {2} lies in “{3}”|части {0} от {1} до {2} нет в «{3}»",
		nameArg(s.node.id), customs.Text(positionText(s.node, s.from)), customs.Text(positionText(s.node, s.to)), s.out.Arg())
}

// positionText words a position, also one that is none.
func positionText(n *node, pos int64) string {
	if pos > n.tape.size {
		return "> " + n.whole().String()
	}
	return n.quantity(pos).String()
}

// applyMoves makes the moves of an event: all or none.
func (p *Procedure) applyMoves(r *Record, kind CommandKind, moves *Moves) error {
	return p.applyMovesOn(r, kind, moves, r.On)
}

// applyMovesOn is applyMoves with the day from which the goods lie where they go.
func (p *Procedure) applyMovesOn(r *Record, kind CommandKind, moves *Moves, day customs.Date) error {
	rule := &rules[kind]
	if len(moves.more) == 0 && !rule.back && !rule.atOnce {
		s, err := p.step(r, rule, &moves.first)
		if err != nil {
			return err
		}
		if !s.node.tape.move(s.part, s.out, s.in, day, uint32(r.Seq)) {
			return misplaced(r, &s)
		}
		p.settle(&s)
		return nil
	}
	steps, err := p.steps(nil, r, kind, moves, day)
	if err != nil {
		return err
	}
	p.make(r, steps, day)
	return nil
}

// steps finds all moves of an event and checks that each starts where goods are,
// and that no two overlap: moves of one goods stand together, in the order of the
// rule's passages, and in one account their positions rise. Room is used for the
// answer where it is enough.
func (p *Procedure) steps(room []step, r *Record, kind CommandKind, moves *Moves, day customs.Date) ([]step, error) {
	rule := &rules[kind]
	n := moves.Len()
	if n == 0 {
		return nil, breaks(r, "it moves nothing|не перемещает товаров")
	}
	steps := slices.Grow(room, n)
	var seen map[*node]bool
	for i := range n {
		m := moves.at(i)
		s, err := p.step(r, rule, m)
		if err != nil {
			return nil, err
		}
		lies, ok := s.node.tape.lies(s.part, s.out)
		s.since = lies.since
		if !ok || lies.since.After(day) && !(rule.atOnce && p.under(&lies, day)) || rule.back && s.node.origin(&lies) != s.in {
			return nil, misplaced(r, &s)
		}
		if i > 0 {
			last := &steps[i-1]
			again := last.node == s.node
			if again && last.out == s.out && s.from < last.to || again && rule.rank(last.out) > rule.rank(s.out) || !again && seen[s.node] {
				return nil, breaks(r, "moves of {0} overlap or are out of order|перемещения {0} пересекаются или не по порядку", nameArg(s.node.id))
			}
			if !again {
				if seen == nil {
					seen = make(map[*node]bool, n)
				}
				seen[last.node] = true
			}
		}
		steps = append(steps, s)
	}
	return steps, nil
}

// make makes moves that were checked. What takes goods before they are there takes
// effect when they are.
func (p *Procedure) make(r *Record, steps []step, day customs.Date) {
	for i := range steps {
		s := &steps[i]
		on := day
		if s.since.After(day) {
			on = s.since
		}
		if !s.node.tape.move(s.part, s.out, s.in, on, uint32(r.Seq)) {
			panic("processing: a move that was checked cannot be made: " + misplaced(r, s).Error())
		}
		p.settle(s)
	}
}

// settle keeps what is known of the goods of a move right after it.
func (p *Procedure) settle(s *step) {
	p.recent = s.node
	if lot := s.node.lot; lot != nil && lot.group != nil && (s.out == AccountOnHand || s.in == AccountOnHand) {
		lot.group.settle(s.node)
	}
}
