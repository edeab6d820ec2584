package processing

import (
	"iter"
	"math"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// Apply adds a record to the history and changes the state as its event says: all
// of it or nothing. It is the only thing that changes a Procedure.
//
// It does not ask the law again; Decide did. It does check that the record fits
// the history: its number is the next one, else it was decided on an older state
// and is refused as ErrStale, and the empty record of a refused decision as
// ErrEvent; its days are in order; its names are known or new; its moves start where
// goods are, go where the act leads and do not overlap; its facts are possible, which
// is to say that lots are of goods of the permit and have all that payments hang on,
// that a run draws and makes what its norm names, and that last days, days of losses
// and of registration, causes, quantities and debtors fit the day, the term and the
// goods. Anything else means that the history was cut or altered, and is refused with
// ErrHistory and the number of the record. What could have happened so is taken as it
// is told: see [Replay].
func (p *Procedure) Apply(r Record) error {
	if err := p.made(); err != nil {
		return err
	}
	if err := p.follows(&r); err != nil {
		return err
	}
	if r.Seq > math.MaxUint32 {
		return &customs.RangeError{What: "number of a record|номер записи", Value: customs.Count(r.Seq).String(), Limit: "at most 4294967295|не более 4294967295"}
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

// follows checks that a record is the next one of the history, by number and days.
func (p *Procedure) follows(r *Record) error {
	seq, next := customs.Count(r.Seq), p.Len()+1
	switch {
	case r.Seq == 0 && r.Event == nil:
		return customs.NewInputError(ErrEvent, "the record is empty: a decision that is refused has none, see its Err|запись пуста: по отказанному действию записи нет, см. Err решения")
	case r.Seq < next:
		return customs.NewInputError(ErrStale, "record {0} was decided on an older state: the history goes on with record {1}|запись {0} принята по прежнему состоянию: история продолжается записью {1}", seq, customs.Count(next))
	case r.Seq > next:
		return customs.NewInputError(ErrStale, "record {0} is too early: the history goes on with record {1}|запись {0} преждевременна: история продолжается записью {1}", seq, customs.Count(next))
	case r.On.IsZero():
		return customs.NewInputError(ErrHistory, "record {0} has no day|запись {0}: не указан день события", seq)
	case r.Recorded.Before(r.On):
		return customs.NewInputError(ErrHistory, "record {0} was recorded on {2}, before it happened on {1}|запись {0} внесена {2}, раньше дня события {1}", seq, r.On.Arg(), r.Recorded.Arg())
	case r.Recorded.Before(p.recorded):
		return customs.NewInputError(ErrHistory, "record {0} was recorded on {1}, before the last record of {2}|запись {0} внесена {1}, раньше последней записи от {2}", seq, r.Recorded.Arg(), p.recorded.Arg())
	}
	return nil
}

// Replay returns the state after a history: [New], and [Procedure.Apply] of every
// record. The permit is not checked again. A nil history is an empty one.
//
// A history that replays is possible; that it is the one which was written it does
// not prove. An alteration that leaves a possible history cannot be detected: another
// value, origin, quantity or code of a lot that the permit covers, other names or
// yields of a run, other goods, quantities or days of an act where goods lay at the
// time, another reference or reason, a record changed together with all that rests on
// it, records missing at the end. Nor is it asked again whether the law admitted an
// act; a run that gave too little or too much for its norm is told by
// [Procedure.Obligations]. Against such alterations keep apart from the log what it is
// held against: its length, and a checksum or signature of its text. The checksum in a
// [Procedure.Snapshot] finds what was altered unless it was altered with it.
func Replay(permit Permit, law customs.Law, lists Lists, history iter.Seq[Record]) (*Procedure, error) {
	if err := law.Check(); err != nil {
		return nil, err
	}
	p := newProcedure(permit, law, lists)
	if history == nil {
		return p, nil
	}
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
	if err := p.made(); err != nil {
		return nil, err
	}
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
	case PermitAmended:
		return p.applyPermit(r, e.Permit)
	case PermitExtended:
		return p.applyExtendedPermit(r, &e)
	case PermitRevoked:
		return p.applyRevocation(r, false)
	case PermitRenewed:
		return p.applyRevocation(r, true)
	case PermitTransferred:
		return p.applyTransferredPermit(r, &e)
	case LotsDeclared:
		return p.applyDeclared(r, &e)
	case DeclarationFiled:
		return p.applyFiled(r, &e)
	case LotsReleased:
		return p.applyReleased(r, &e)
	case ReleaseRefused:
		return p.applyUnplaced(r, CommandRefuse, e.Declaration, &e.Moves)
	case DeclarationWithdrawn:
		return p.applyUnplaced(r, CommandWithdraw, e.Declaration, &e.Moves)
	case ReleaseCancelled:
		return p.applyUnplaced(r, CommandCancel, e.Declaration, &e.Moves)
	case GoodsProcessed:
		return p.applyProcessed(r, &e)
	case GoodsSubstituted:
		return p.applySubstituted(r, &e)
	case PriorExported:
		return p.applyPriorExported(r, &e)
	case PriorMatched:
		return p.applyPriorMatched(r, &e)
	case GoodsTransferred:
		return p.applyTransferred(r, &e)
	case GoodsCarried:
		return p.applyCarried(r, &e)
	case TermExtended:
		return p.applyExtended(r, &e)
	case GoodsCompleted:
		if err := p.fitsAtHome(r, InTime, e.Under, e.AtHome, &e.Moves); err != nil {
			return err
		}
		return p.applyMoves(r, CommandComplete, &e.Moves)
	case GoodsSuspended:
		return p.applyMoves(r, CommandSuspend, &e.Moves)
	case GoodsResumed:
		return p.applyMoves(r, CommandResume, &e.Moves)
	case TemporaryImportResumed:
		return p.applyMoves(r, CommandResumeTemporaryImport, &e.Moves)
	case ProductionLossRecognised:
		return p.applyMoves(r, CommandRecogniseProductionLoss, &e.Moves)
	case WasteDisposed:
		if e.How == 0 || e.How > HandedOver {
			return breaks(r, "what became of the waste is missing|не указано, что произошло с отходами")
		}
		return p.applyMoves(r, CommandDisposeWaste, &e.Moves)
	case CircumstanceOccurred:
		return p.applyMoves(r, CommandOccur, &e.Moves)
	case GoodsLost:
		if e.Cause == 0 || e.Cause > OtherLoss {
			return breaks(r, "the cause is missing|причина не указана")
		}
		return p.applyMoves(r, CommandLose, &e.Moves)
	case LossRecognised:
		if err := p.fitsLoss(r, &e); err != nil {
			return err
		}
		return p.applyMoves(r, CommandRecogniseLoss, &e.Moves)
	case GoodsStored:
		return p.applyMoves(r, CommandStore, &e.Moves)
	case GoodsPlaced:
		if err := p.fitsAtHome(r, AfterLapse, e.Under, e.AtHome, &e.Moves); err != nil {
			return err
		}
		return p.applyMoves(r, CommandPlaceAfterLapse, &e.Moves)
	case GoodsDetained:
		return p.applyMoves(r, CommandDetain, &e.Moves)
	case GoodsSeized:
		return p.applyMoves(r, CommandSeize, &e.Moves)
	case SeizureLifted:
		return p.applyLifted(r, &e)
	case GoodsReturned:
		return p.applyMoves(r, CommandReturn, &e.Moves)
	case GoodsConfiscated:
		return p.applyMoves(r, CommandConfiscate, &e.Moves)
	case PaymentMade:
		return p.applyPayment(r, e.Payment, false)
	case PaymentCollected:
		return p.applyPayment(r, e.Payment, true)
	case EventReversed:
		return p.applyReversed(r, &e)
	}
	return noEvent(r)
}

// noEvent is the error for a record whose event is none: nil, a pointer, a type
// that embeds one.
func noEvent(r *Record) error {
	return customs.NewInputError(ErrEvent,
		"record {0}: {1} is no event: wanted an event of this package as a value, not a pointer to it or a type that embeds it|запись {0}: {1} — не событие: требуется значение события этого пакета, а не указатель на него и не тип, в который оно вложено",
		customs.Count(r.Seq), customs.Text(strictjson.TypeName(r.Event)))
}
