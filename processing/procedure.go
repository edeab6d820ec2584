package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Procedure is the state of one permit with all goods placed under it. Only Apply
// changes it. Any number of goroutines may read one Procedure, which includes
// Decide, while none applies.
//
// A Procedure comes from [New], [Replay] or [Restore]. Nil and the zero Procedure
// are of no permit: what returns an error returns one with [customs.ErrMissing],
// what does not returns nothing, a zero value or an empty sequence, and State is
// Void.
//
// Invariant 1: records are numbered from 1 without gaps, and Recorded never
// decreases.
// Invariant 2: the parts of every goods are in exactly one account each; see tape.
// Invariant 3: a draw of a run that stands lies in AccountConsumed, or for a
// substitution in AccountSubstituted, put there by the run's event.
type Procedure struct {
	law   customs.Law
	lists Lists

	permits  []permitSince // in order of day, then of recording
	revoked  []revocation  // idem
	priorOn  customs.Date  // day of the first prior export that stands; no date before
	placings batches       // releases
	first    customs.Date  // day on which the first batch that stands was placed; no date before

	log      chunks[Record]
	undone   map[uint64]uint64 // reversed events, each with the event that reversed it
	lastOn   customs.Date      // the latest day of an event
	recorded customs.Date      // of the last record

	goods        map[GoodsID]*node
	recent       *node         // that a move was about last; acts on the same goods often follow each other
	nodes        chunks[*node] // in the order of making, reversed ones too
	runs         map[RunID]*run
	edges        chunks[*run]  // runs and substitutions in the order applied, reversed ones too
	lots         chunks[*node] // idem, of placing declarations only
	terms        int32         // how many there are
	mixed        map[string]*term
	declarations map[DeclarationID]*declaration
	groups       map[string]*group
	planned      map[string]*planned // declared so far, by the name of goods in the permit
	priors       map[GoodsID]*priorExport
	priorList    chunks[*priorExport]
	payments     chunks[payment]
	paymentIDs   map[string]bool
}

// permitSince is the permit from a day on, with its norms made ready.
type permitSince struct {
	on      customs.Date
	seq     uint64 // 0 for the permit as issued
	permit  *Permit
	recipes map[*NormVersion]*recipe // of the versions that are norms under the law
}

// since makes a permit ready.
func (p *Procedure) since(on customs.Date, seq uint64, permit *Permit) permitSince {
	s := permitSince{on, seq, permit, map[*NormVersion]*recipe{}}
	for i := range permit.Norms {
		norm := &permit.Norms[i]
		for j := range norm.Versions {
			if r, vs := norm.Versions[j].compile(p.law, string(norm.ID)); len(vs) == 0 {
				s.recipes[&norm.Versions[j]] = r
			}
		}
	}
	return s
}

// recipe returns a version of a norm made ready, nil if it is none under the law.
func (p *Procedure) recipe(v *NormVersion) *recipe {
	for i := len(p.permits) - 1; i >= 0; i-- {
		if r := p.permits[i].recipes[v]; r != nil {
			return r
		}
	}
	return nil
}

// revocation is a revocation of the permit, or with renewed its renewal.
type revocation struct {
	on      customs.Date
	seq     uint64
	renewed bool
}

// priorExport is products that left before the foreign goods arrived.
type priorExport struct {
	event PriorExported
	seq   uint64
	on    customs.Date
	owed  []OwedInput // not yet matched
	match []matched   // goods that settled it
	gone  bool        // reversed
}

// matched is goods that settled a part of what prior export left owing.
type matched struct {
	seq    uint64
	draws  []draw
	input  int // of what is owed
	amount customs.Ratio
}

// payment is a payment with the event that told of it.
type payment struct {
	seq  uint64
	gone bool // reversed
	liability.Payment
}

// New returns the procedure of a permit, before anything is declared: the permit
// is issued as of its own day. The error is customs.Violations where the permit
// fails the law, see Permit.Check, and an input error where the law is not fully
// chosen, see customs.Law.Check.
func New(permit Permit, law customs.Law, lists Lists) (*Procedure, error) {
	if err := law.Check(); err != nil {
		return nil, err
	}
	if err := permit.Check(law, lists).Err(); err != nil {
		return nil, err
	}
	return newProcedure(permit, law, lists), nil
}

func newProcedure(permit Permit, law customs.Law, lists Lists) *Procedure {
	p := &Procedure{
		law: law, lists: lists,
		undone:       map[uint64]uint64{},
		goods:        map[GoodsID]*node{},
		runs:         map[RunID]*run{},
		declarations: map[DeclarationID]*declaration{},
		groups:       map[string]*group{},
		planned:      map[string]*planned{},
		priors:       map[GoodsID]*priorExport{},
		paymentIDs:   map[string]bool{},
	}
	p.permits = []permitSince{p.since(permit.Issued, 0, &permit)}
	return p
}

// made reports that a procedure is none that New, Replay or Restore returned: nil,
// or the zero Procedure.
func (p *Procedure) made() error {
	if p == nil || len(p.permits) == 0 {
		return customs.NewInputError(customs.ErrMissing, "no procedure was given, wanted one of New, Replay or Restore|процедура не передана; ее дают New, Replay и Restore")
	}
	return nil
}

// orNone returns the procedure, or for nil the zero Procedure, which has nothing.
func (p *Procedure) orNone() *Procedure {
	if p == nil {
		return new(Procedure)
	}
	return p
}

// Law returns the law that the procedure is decided by.
func (p *Procedure) Law() customs.Law { return p.orNone().law }

// Lists returns the lists that the procedure is decided by.
func (p *Procedure) Lists() Lists { return p.orNone().lists }

// Permit returns the permit as it stands on a day, and before its first day as
// issued. Its lists are shared with the procedure and must not be changed.
func (p *Procedure) Permit(on customs.Date) Permit {
	if p.made() != nil {
		return Permit{}
	}
	return *p.permit(on)
}

// permit returns the content of the permit on a day.
func (p *Procedure) permit(on customs.Date) *Permit {
	i := len(p.permits) - 1
	for i > 0 && p.permits[i].on.After(on) {
		i--
	}
	return p.permits[i].permit
}

// inForce reports whether the permit is in force on a day.
func (p *Procedure) inForce(on customs.Date) bool {
	if on.Before(p.permits[0].on) {
		return false
	}
	i := len(p.revoked) - 1
	for i >= 0 && p.revoked[i].on.After(on) {
		i--
	}
	return i < 0 || p.revoked[i].renewed
}

// start returns the day from which the term of processing counts (168(5)): the
// placing of the first batch, with prior export the day that the permit states;
// no date while neither is known.
func (p *Procedure) start(permit *Permit) customs.Date {
	if from := permit.Substitution.TermFrom; !p.priorOn.IsZero() && !from.IsZero() && (p.first.IsZero() || from.Before(p.first) && !p.priorOn.After(p.first)) {
		return from
	}
	return p.first
}

// Len returns the number of records applied.
func (p *Procedure) Len() uint64 {
	if p == nil {
		return 0
	}
	return uint64(p.log.len())
}

// Records yields the history in order. The slices in its events are shared with
// the procedure and must not be changed.
func (p *Procedure) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, r := range p.orNone().log.all() {
			if !yield(*r) {
				return
			}
		}
	}
}

// Record returns the record with a number; ok is false where there is none.
func (p *Procedure) Record(seq uint64) (r Record, ok bool) {
	if seq == 0 || seq > p.Len() {
		return Record{}, false
	}
	return *p.log.at(int(seq - 1)), true
}

// Reversed returns the number of the event that reversed another, 0 for one that
// stands.
func (p *Procedure) Reversed(seq uint64) uint64 { return p.orNone().undone[seq] }
