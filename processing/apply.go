package processing

import (
	"iter"
	"math"

	"github.com/eaeu-customs/inward/customs"
)

// Apply adds a record to the history and changes the state as its event says: all
// of it or nothing. It is the only thing that changes a Procedure.
//
// It does not ask the law again; Decide did. It does check that the record fits
// the history: its number is the next one, else it was decided on an older state
// and is refused as ErrStale; its days are in order; its names are known or new;
// its moves start where goods are, go where the act leads and do not overlap.
// Anything else means that the history was cut or altered, and is refused with
// ErrHistory.
func (p *Procedure) Apply(r Record) error {
	if next := p.Len() + 1; r.Seq != next {
		return customs.NewInputError(ErrStale, "record {0}: the next one is {1}|запись {0}: следующая по порядку {1}",
			customs.Count(r.Seq), customs.Count(next))
	}
	if r.Seq > math.MaxUint32 {
		return &customs.RangeError{What: "number of a record|номер записи", Value: customs.Count(r.Seq).String(), Limit: "at most 4294967295|не более 4294967295"}
	}
	if r.On.IsZero() || r.Recorded.Before(r.On) || r.Recorded.Before(p.recorded) {
		return customs.NewInputError(ErrHistory,
			"record {0}: happened on {1}, recorded on {2}, the last record is of {3}|запись {0}: событие {1}, записано {2}, последняя запись от {3}",
			customs.Count(r.Seq), r.On.Arg(), r.Recorded.Arg(), p.recorded.Arg())
	}
	if err := p.apply(&r); err != nil {
		return err
	}
	p.log.append(r)
	p.recorded = r.Recorded
	if r.On.After(p.lastOn) {
		p.lastOn = r.On
	}
	return nil
}

// Replay returns the state after a history: New, and Apply of every record.
func Replay(permit Permit, law customs.Law, lists Lists, history iter.Seq[Record]) (*Procedure, error) {
	if err := law.Check(); err != nil {
		return nil, err
	}
	p := newProcedure(permit, law, lists)
	for r := range history {
		if err := p.Apply(r); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// AsKnown returns the state as it was known on a day: from the records recorded by
// then.
func (p *Procedure) AsKnown(on customs.Date) (*Procedure, error) {
	return Replay(*p.permits[0].permit, p.law, p.lists, func(yield func(Record) bool) {
		for _, r := range p.log.all() {
			if r.Recorded.After(on) || !yield(*r) {
				return
			}
		}
	})
}

// apply hands the event to what it does, by its concrete type.
func (p *Procedure) apply(r *Record) error {
	switch e := r.Event.(type) {
	case GoodsCompleted:
		return p.applyMoves(r, CommandComplete, &e.Moves)
	case GoodsProcessed:
		return p.applyProcessed(r, &e)
	case LotsDeclared:
		return p.applyDeclared(r, &e)
	case LotsReleased:
		return p.applyReleased(r, &e)
	}
	return customs.NewInputError(ErrEvent,
		"record {0}: wanted an event of this package as it is, not nil, a pointer or an embedding|запись {0}: требуется событие этого пакета как есть, не nil, не указатель и не вложение",
		customs.Count(r.Seq))
}
