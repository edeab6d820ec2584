package processing

import (
	"errors"
	"iter"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// Decision is the answer to a command: the record to store and apply, or what the
// law says no to. Its events must be applied to the state that they were decided
// on, which had After records.
type Decision struct {
	After      uint64
	Violations customs.Violations // in the order of the command's own input; none: admitted
	// Remarks are what does not stand in the way of an act that is admitted and is
	// worth a look: a run that used more, or gave more, than its norm, with the option
	// that says what becomes of the difference. They are not stored.
	Remarks customs.Violations
	record  Record
}

// Err returns the violations as an error, or nil where the act is admitted.
func (d Decision) Err() error { return d.Violations.Err() }

// Record returns the record to store; the zero Record where the act is refused.
func (d Decision) Record() Record { return d.record }

// Records yields the records to store, none where the act is refused.
func (d Decision) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		if d.record.Event != nil {
			yield(d.record)
		}
	}
}

// Decide says what becomes of a command on a day: it checks everything that the
// law asks, as of the day, and returns the events or all violations at once. It
// changes nothing. What is decided is recorded on the same day.
//
// A day before the last event is not refused: the act is a fact told late, which is
// inserted as of its day, and recorded on the day of the last record, if all that
// happened since still holds, and else refused with the event that it would break; see
// DecideLate.
//
// The error is for input that is no fact: no day, no command, goods, lots and
// declarations that nobody knows, goods named twice, quantities in a wrong unit.
// It holds all of them at once, and then nothing is said of the law.
func (p *Procedure) Decide(on customs.Date, c Command) (d Decision, err error) {
	if err = p.made(); err != nil {
		return d, err
	}
	recorded := p.recorded
	if on.After(recorded) {
		recorded = on
	}
	err = p.decide(&d, on, recorded, c)
	return d, err
}

// DecideLate is Decide for a fact that happened on one day and is recorded on
// another, not before it and not before the last record. A fact of a day before
// later events is admitted if all that was recorded since still holds: acts on
// goods take only what has lain where they take it ever since, other facts are
// refused where a later event rests on what they would change.
func (p *Procedure) DecideLate(on, recorded customs.Date, c Command) (d Decision, err error) {
	if err = p.made(); err != nil {
		return d, err
	}
	if recorded.Before(on) {
		return d, customs.NewInputError(ErrDay,
			"recorded on {0}, before it happened on {1}|записано {0}, раньше дня события {1}", recorded.Arg(), on.Arg())
	}
	if recorded.Before(p.recorded) {
		return d, customs.NewInputError(ErrDay,
			"recorded on {0}, before the last record of {1}|записано {0}, раньше последней записи от {1}", recorded.Arg(), p.recorded.Arg())
	}
	err = p.decide(&d, on, recorded, c)
	return d, err
}

func (p *Procedure) decide(d *Decision, on, recorded customs.Date, c Command) error {
	if on.IsZero() {
		return customs.NewInputError(customs.ErrMissing, "the day of the act is missing: wanted a date such as 2026-01-31|не указан день действия: требуется дата вида 2026-01-31")
	}
	a := act{p: p, on: on, permit: p.permit(on)}
	event := a.decide(c)
	if len(a.faults) > 0 {
		return a.faults.Err()
	}
	d.After = p.Len()
	if d.Violations = a.violations; len(d.Violations) == 0 {
		d.Remarks, d.record = a.remarks, Record{Seq: d.After + 1, On: on, Recorded: recorded, Event: event}
	}
	return nil
}

// act is one command while it is decided.
type act struct {
	p          *Procedure
	on         customs.Date
	permit     *Permit   // as of the day
	cause      LossCause // that a recognition of a loss gives
	faults     customs.Faults
	violations customs.Violations
	remarks    customs.Violations
}

// decide hands the command to its checks, by its concrete type.
func (a *act) decide(c Command) Event {
	switch c := c.(type) {
	case AmendPermit:
		return a.amendPermit(&c)
	case ExtendPermit:
		return a.extendPermit(&c)
	case RevokePermit:
		return a.revokePermit(&c)
	case RenewPermit:
		return a.renewPermit(&c)
	case TransferPermit:
		return a.transferPermit(&c)
	case Declare:
		return a.declare(&c)
	case FileDeclaration:
		return a.fileDeclaration(&c)
	case Release:
		return a.release(&c)
	case Refuse:
		return a.refuse(&c)
	case Withdraw:
		return a.withdraw(&c)
	case Cancel:
		return a.cancel(&c)
	case Process:
		return a.process(&c)
	case Substitute:
		return a.substitute(&c)
	case ExportPrior:
		return a.exportPrior(&c)
	case MatchPrior:
		return a.matchPrior(&c)
	case Transfer:
		return a.transfer(&c)
	case Carry:
		return a.carry(&c)
	case ExtendTerm:
		return a.extendTerm(&c)
	case Complete:
		return a.complete(&c)
	case Suspend:
		return a.suspend(&c)
	case Resume:
		return a.resume(&c)
	case ResumeTemporaryImport:
		return a.resumeTemporaryImport(&c)
	case RecogniseProductionLoss:
		return a.recogniseProductionLoss(&c)
	case DisposeWaste:
		return a.disposeWaste(&c)
	case Occur:
		return a.occur(&c)
	case Lose:
		return a.lose(&c)
	case RecogniseLoss:
		return a.recogniseLoss(&c)
	case Store:
		return a.store(&c)
	case PlaceAfterLapse:
		return a.placeAfterLapse(&c)
	case Detain:
		return a.detain(&c)
	case Seize:
		return a.seize(&c)
	case Lift:
		return a.lift(&c)
	case Return:
		return a.giveBack(&c)
	case Confiscate:
		return a.confiscate(&c)
	case Pay:
		return a.pay(&c)
	case Collect:
		return a.collect(&c)
	case Reverse:
		return a.reverse(&c)
	}
	a.wrong(noCommand(c))
	return nil
}

// noCommand is the error for what is no command: nil, a pointer, a type that embeds
// one.
func noCommand(c Command) error {
	return customs.NewInputError(ErrCommand,
		"{0} is no command: wanted a command of this package as a value, such as processing.Release{…}, not a pointer to it or a type that embeds it|{0} — не команда: требуется значение команды этого пакета, например processing.Release{…}, а не указатель на него и не тип, в который оно вложено",
		customs.Text(strictjson.TypeName(c)))
}

// fault notes input that is no fact.
func (a *act) fault(code customs.Code, p customs.Phrase, args ...customs.Arg) {
	a.faults = append(a.faults, customs.NewInputError(code, p, args...))
}

// wrong notes an input error as it is.
func (a *act) wrong(err error) { a.faults = append(a.faults, err) }

// wrongMeasure notes why a quantity of goods could not be taken: it names the goods
// where the unit is wrong.
func (a *act) wrongMeasure(id GoodsID, q customs.Quantity, unit customs.Unit, err error) {
	if !errors.Is(err, customs.ErrUnit) {
		a.wrong(err)
		return
	}
	a.fault(customs.ErrUnit, "goods {0}: {1} given, wanted a quantity that can be counted in {2}|товар {0}: указано {1}, требуется количество, измеримое в {2}",
		customs.Text(string(id)), q.Arg(), unit.Arg())
}

// nameArg returns a name for a sentence, and says so where there is none.
func nameArg[T ~string](name T) customs.Arg {
	if name == "" {
		return customs.Phrase("(no name)|(без обозначения)").Arg()
	}
	return customs.Text(string(name))
}

// missing notes an input that must be given.
func (a *act) missing(what customs.Phrase) {
	a.fault(customs.ErrMissing, "missing: {0}|не указано: {0}", what.Arg())
}

// violation notes what the law says no to.
func (a *act) violation(code customs.Code, by customs.Provision, subject string, detail, cure customs.Sentence) {
	a.violations = append(a.violations, customs.Violation{Code: code, Provision: by, Subject: subject, Detail: detail, Cure: cure})
}

// clean reports whether nothing has been found so far.
func (a *act) clean() bool { return len(a.faults) == 0 && len(a.violations) == 0 }

// reference checks that an act names the decision or the papers it rests on.
func (a *act) reference(ref string, by customs.Provision, what customs.Phrase) {
	if ref == "" {
		a.violation(ReferenceMissing, by, "", customs.Say("not named: {0}|не указано: {0}", what.Arg()),
			customs.Say("name it|указать"))
	}
}
