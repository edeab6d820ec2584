package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Event is what happened, as Decide resolved it and the host stores it. The sum
// is sealed. Each event holds the facts of its command and what the command left
// to be decided: which parts of which goods, which last day, which provision.
//
// About the permit: PermitAmended, PermitExtended, PermitRevoked, PermitRenewed,
// PermitTransferred. About placing: LotsDeclared, DeclarationFiled, LotsReleased,
// ReleaseRefused, DeclarationWithdrawn, ReleaseCancelled. About use:
// GoodsProcessed, GoodsSubstituted, PriorExported, PriorMatched,
// GoodsTransferred, GoodsCarried, TermExtended. About the good end:
// GoodsCompleted, GoodsSuspended, GoodsResumed, TemporaryImportResumed,
// ProductionLossRecognised, WasteDisposed, CircumstanceOccurred. About loss: GoodsLost,
// LossRecognised. After lapse: GoodsStored, GoodsPlaced. By the authorities:
// GoodsDetained, GoodsSeized, SeizureLifted, GoodsReturned, GoodsConfiscated.
// About money: PaymentMade, PaymentCollected. About mistakes: EventReversed.
type Event interface{ event() }

// Record is an event with its place in the history. Seq counts from 1 without
// gaps. On is the day it happened; Recorded, never decreasing from one record to
// the next and never before On, the day the procedure learnt of it.
type Record struct {
	Seq      uint64
	On       customs.Date
	Recorded customs.Date
	Event    Event
}

// PermitAmended: see [AmendPermit].
type PermitAmended struct {
	Permit    Permit
	Reference string
}

// PermitExtended: see [ExtendPermit].
type PermitExtended struct {
	Term      customs.Term
	Reference string
}

// PermitRevoked: see [RevokePermit].
type PermitRevoked struct{ Reference, Reason string }

// PermitRenewed: see [RenewPermit].
type PermitRenewed struct{ Reference string }

// PermitTransferred: see [TransferPermit].
type PermitTransferred struct {
	Holder    customs.Person
	Reference string
}

// LotsDeclared: see [Declare]. The whole of each lot enters AccountRegistered.
type LotsDeclared struct {
	Declaration         DeclarationID
	Declarant           customs.PersonID
	Office              customs.Office
	Lots                []Lot
	FromTemporaryImport bool
	Early               bool
}

// DeclarationFiled: see [FileDeclaration].
type DeclarationFiled struct {
	Application DeclarationID
	Declaration DeclarationID
	Declarant   customs.PersonID
}

// LotsReleased: see [Release]. Expires is the last day of the procedure's own term
// for these lots.
type LotsReleased struct {
	Declaration DeclarationID
	Expires     customs.Date
	Moves       Moves
}

// ReleaseRefused: see [Refuse].
type ReleaseRefused struct {
	Declaration DeclarationID
	Reason      string
	Moves       Moves
}

// DeclarationWithdrawn: see [Withdraw].
type DeclarationWithdrawn struct {
	Declaration DeclarationID
	Reason      string
	Moves       Moves
}

// ReleaseCancelled: see [Cancel].
type ReleaseCancelled struct {
	Declaration DeclarationID
	Reason      string
	Moves       Moves
}

// GoodsProcessed: see [Process]. The moves are the draws, into AccountConsumed.
// Outputs enter AccountOnHand. Excess is the part of the input that the norm does
// not need for the output, if there is one; it too is an output. What remained beyond
// the norm is an output beside the remnant: goods that were not processed (171).
type GoodsProcessed struct {
	Run       RunID
	Norm      NormID
	Version   int
	Operation Operation
	By        customs.PersonID
	Union     []UnionGoods
	Outputs   []Made
	Moves     Moves
}

// GoodsSubstituted: see [Substitute]. The goods replaced enter AccountSubstituted;
// the equivalents enter AccountOnHand.
type GoodsSubstituted struct {
	Permission string
	Permitted  customs.Date
	Equivalent GoodsID
	Name       string
	Code       customs.GoodsCode
	Quantity   customs.Quantity
	Repair     bool
	Moves      Moves
}

// PriorExported: see [ExportPrior]. Owed is the input that the norm needs for the
// products at least, to be matched by goods placed later.
type PriorExported struct {
	ID          GoodsID
	Permission  string
	Permitted   customs.Date
	Norm        NormID
	Version     int
	Output      string
	Quantity    customs.Quantity
	Code        customs.GoodsCode
	Declaration DeclarationID
	Owed        []OwedInput
}

// OwedInput is input of the norm that prior export left owing, in the norm's unit.
type OwedInput struct {
	Input  string
	Unit   customs.Unit
	Amount customs.Ratio
}

// PriorMatched: see [MatchPrior].
type PriorMatched struct {
	Prior GoodsID
	Moves Moves
}

// GoodsTransferred: see [Transfer]. Moves is empty where the person is listed.
type GoodsTransferred struct {
	Goods      Goods
	To         customs.PersonID
	DayUnknown bool
	Moves      Moves
}

// GoodsCarried: see [Carry]. It moves nothing between accounts.
type GoodsCarried struct {
	Goods    Goods
	From, To customs.Office
}

// TermExtended: see [ExtendTerm]. Late: after the former last day (165(3)).
type TermExtended struct {
	Lots      []LotID
	Until     customs.Date
	Late      bool
	Reference string
}

// GoodsCompleted: see [Complete]. By is the provision: 173(1) for re-export, else
// 173(2)(1).
type GoodsCompleted struct {
	Under       customs.Procedure
	By          customs.Provision
	Declaration DeclarationID
	Office      customs.Office
	AtHome      []AtHome
	Moves       Moves
}

// GoodsSuspended: see [Suspend].
type GoodsSuspended struct {
	Under       customs.Procedure
	Declaration DeclarationID
	Moves       Moves
}

// GoodsResumed: see [Resume].
type GoodsResumed struct{ Moves Moves }

// TemporaryImportResumed: see [ResumeTemporaryImport].
type TemporaryImportResumed struct{ Moves Moves }

// ProductionLossRecognised: see [RecogniseProductionLoss].
type ProductionLossRecognised struct {
	Reference string
	Moves     Moves
}

// WasteDisposed: see [DisposeWaste].
type WasteDisposed struct {
	How       Disposal
	Reference string
	Moves     Moves
}

// CircumstanceOccurred: see [Occur].
type CircumstanceOccurred struct {
	Circumstance string
	Reference    string
	Moves        Moves
}

// GoodsLost: see [Lose].
type GoodsLost struct {
	Cause      LossCause
	DayUnknown bool
	Moves      Moves
}

// LossRecognised: see [RecogniseLoss].
type LossRecognised struct {
	Cause     LossCause
	Happened  customs.Date
	Reference string
	Moves     Moves
}

// GoodsStored: see [Store].
type GoodsStored struct{ Moves Moves }

// GoodsPlaced: see [PlaceAfterLapse].
type GoodsPlaced struct {
	Under       customs.Procedure
	Declaration DeclarationID
	AtHome      []AtHome
	Moves       Moves
}

// GoodsDetained: see [Detain].
type GoodsDetained struct {
	Reference string
	Moves     Moves
}

// GoodsSeized: see [Seize].
type GoodsSeized struct {
	Reference string
	Moves     Moves
}

// SeizureLifted: see [Lift]. Resumes is the day on which the procedure goes on.
type SeizureLifted struct {
	Resumes   customs.Date
	Reference string
	Moves     Moves
}

// GoodsReturned: see [Return].
type GoodsReturned struct {
	Under     customs.Procedure
	Reference string
	Moves     Moves
}

// GoodsConfiscated: see [Confiscate].
type GoodsConfiscated struct {
	Reference string
	Moves     Moves
}

// PaymentMade: see [Pay].
type PaymentMade struct{ Payment liability.Payment }

// PaymentCollected: see [Collect].
type PaymentCollected struct{ Payment liability.Payment }

// EventReversed: see [Reverse].
type EventReversed struct {
	Seq    uint64
	Reason string
}

func (PermitAmended) event()            {}
func (PermitExtended) event()           {}
func (PermitRevoked) event()            {}
func (PermitRenewed) event()            {}
func (PermitTransferred) event()        {}
func (LotsDeclared) event()             {}
func (DeclarationFiled) event()         {}
func (LotsReleased) event()             {}
func (ReleaseRefused) event()           {}
func (DeclarationWithdrawn) event()     {}
func (ReleaseCancelled) event()         {}
func (GoodsProcessed) event()           {}
func (GoodsSubstituted) event()         {}
func (PriorExported) event()            {}
func (PriorMatched) event()             {}
func (GoodsTransferred) event()         {}
func (GoodsCarried) event()             {}
func (TermExtended) event()             {}
func (GoodsCompleted) event()           {}
func (GoodsSuspended) event()           {}
func (GoodsResumed) event()             {}
func (TemporaryImportResumed) event()   {}
func (ProductionLossRecognised) event() {}
func (WasteDisposed) event()            {}
func (CircumstanceOccurred) event()     {}
func (GoodsLost) event()                {}
func (LossRecognised) event()           {}
func (GoodsStored) event()              {}
func (GoodsPlaced) event()              {}
func (GoodsDetained) event()            {}
func (GoodsSeized) event()              {}
func (SeizureLifted) event()            {}
func (GoodsReturned) event()            {}
func (GoodsConfiscated) event()         {}
func (PaymentMade) event()              {}
func (PaymentCollected) event()         {}
func (EventReversed) event()            {}
