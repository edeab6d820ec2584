package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Command is an act that someone asks for. The sum is sealed, and Decide
// recognises commands by their concrete type: an embedded, pointer or nil command
// is an input error. No command says its day; Decide is told it. A field that must
// be given and is not is an input error, ErrMissing; papers that the law asks for and
// that are not named are a violation, ReferenceMissing. Lots and goods are named as
// they were declared or made.
//
// About the permit: AmendPermit, ExtendPermit, RevokePermit, RenewPermit,
// TransferPermit. About placing: Declare, FileDeclaration, Release, Refuse,
// Withdraw, Cancel. About use: Process, Substitute, ExportPrior, MatchPrior,
// Transfer, Carry, ExtendTerm. About the good end: Complete, Suspend, Resume,
// ResumeTemporaryImport, RecogniseProductionLoss, DisposeWaste, Occur. About
// loss: Lose, RecogniseLoss. After lapse: Store, PlaceAfterLapse. By the
// authorities: Detain, Seize, Lift, Return, Confiscate. About money: Pay,
// Collect. About mistakes: Reverse.
type Command interface{ command() }

// AmendPermit replaces the content of the permit (Article 168(8)). The number
// stays; goods already placed are judged by the content of the day of each act.
type AmendPermit struct {
	Permit    Permit // the whole content from the day on
	Reference string // the decision of the authorised body; may be empty
}

// ExtendPermit sets a longer term of processing within the maximum (168(6)). It
// does not extend the procedure's own term of any lot: see ExtendTerm.
type ExtendPermit struct {
	Term      customs.Term // the whole term, not what is added
	Reference string       // the decision of the authorised body; may be empty
}

// RevokePermit withdraws the permit (168(8)): no new placing, lots placed run on.
type RevokePermit struct{ Reference, Reason string }

// RenewPermit puts a revoked permit back in force (168(8)).
type RenewPermit struct{ Reference string }

// TransferPermit gives the permit to another holder (168(8)); obligations stay
// with the declarant.
type TransferPermit struct {
	Holder    customs.Person // the new one
	Reference string         // the decision of the authorised body; may be empty
}

// Declare registers a placing declaration, or with Early an application for
// release before filing one (164(1), 174(1)). Several lots make one batch. The day
// is the day of registration, whose rates and exchange rates apply.
type Declare struct {
	Declaration         DeclarationID    // its registration number, new to the procedure
	Declarant           customs.PersonID // the holder of the permit
	Office              customs.Office   // one of PlacedAt of the permit
	Lots                []Lot            // at least one
	Identification      customs.Finding  // of identification.Assess, for the inputs of this declaration; undetermined is not met (164(1)(2))
	Prohibitions        customs.Finding  // that prohibitions and restrictions are complied with (164(1)(3)), by the host
	FromTemporaryImport bool             // the goods are placed from temporary import, which is suspended (163(3))
	Early               bool             // an application for release before the declaration is filed; FileDeclaration follows
}

// FileDeclaration files the declaration for goods released on an application.
// The applicant goes on owing, also when another files (174(1)).
type FileDeclaration struct {
	Application DeclarationID    // the number that Declare with Early gave
	Declaration DeclarationID    // the number of the declaration
	Declarant   customs.PersonID // who files it
}

// Release releases declared lots, all of the declaration when none is named. The
// day is the day of placing. Expires sets the procedure's own term; no date
// derives it from the permit's (165(1)).
type Release struct {
	Declaration DeclarationID // registered before
	Lots        []LotID       // of the declaration; none: all that are not released
	Expires     customs.Date  // the last day of the procedure for these lots, not after the term of processing
}

// Refuse refuses the release of declared lots (174(2)(6)).
type Refuse struct {
	Declaration DeclarationID
	Lots        []LotID // none: all that are not released
	Reason      string  // in words; may be empty
}

// Withdraw withdraws a declaration before release (Article 113, 174(2)(7)).
type Withdraw struct {
	Declaration DeclarationID
	Reason      string // in words; may be empty
}

// Cancel cancels the release of lots none of which has been used (118(4),
// 174(2)(7)).
type Cancel struct {
	Declaration DeclarationID
	Lots        []LotID // none: all
	Reason      string  // in words; may be empty
}

// Process records one run of processing: what it drew, what it gave, by whom and
// by which norm (Articles 166, 169). Losses are outputs too.
type Process struct {
	Run       RunID            // a name of its own
	Norm      NormID           // of the permit; the version in force on the day decides
	Operation Operation        // one that the permit lists (168(2)(8))
	By        customs.PersonID // one of Processors of the permit (168(2)(3), 164(2)(3))
	Inputs    Goods            // lots, or outputs of other runs, that the norm takes
	Groups    []GroupDraw      // interchangeable goods, drawn first in, first out
	Union     []UnionGoods     // goods of the Union used besides; they bear nothing
	Outputs   []Made           // everything that came out, losses too
}

// GroupDraw asks for a quantity of interchangeable goods without naming lots.
type GroupDraw struct {
	Group    string           // as the lots and the permit name it
	Quantity customs.Quantity // above zero
}

// UnionGoods are goods of the Union used in processing (166(3)).
type UnionGoods struct {
	Name     string
	Code     customs.GoodsCode // must be given: it tells whether an export duty bars them
	Quantity customs.Quantity  // for the record; counts in no balance
}

// Made is one output of a run. Output is its name in the norm, which says whether
// it is a product, waste, a remnant or a production loss. Excess instead names the
// input of the norm of which the run drew more than the norm needs: only Decide
// makes such an output, and a command that does is an input error. So it is with
// Unprocessed, of what remained as Output beyond the norm: the name of the goods that it
// still is, that of the input where the norm takes one and measures both alike.
type Made struct {
	ID          GoodsID          // a name of its own, by which later acts take these goods
	Output      string           // the name of the output in the norm
	Quantity    customs.Quantity // above zero, in a unit that converts to that of the norm
	Excess      string           // empty in a command
	Unprocessed string           // empty in a command
}

// Substitute replaces foreign goods by equivalent goods of the Union (172(1)):
// the equivalents become foreign, the goods replaced become goods of the Union
// (172(3)). The three findings are of coincidence with the goods replaced. The swap
// happens on the day on which the equivalents are used in processing: what is not used
// then is to be taken back, with a Reverse. Only what is given for parts imported for
// repair may go on as it is.
type Substitute struct {
	Permission  string       // of the customs authority
	Permitted   customs.Date // the day on which it was given; needed where the permit does not name this permission
	Equivalent  GoodsID
	Name        string
	Code        customs.GoodsCode
	Quantity    customs.Quantity
	Replaces    Portion
	Description customs.Finding
	Quality     customs.Finding
	Technical   customs.Finding
	Repair      bool // parts of goods exported before, imported for repair: wear does not count (172(1), second subparagraph)
}

// ExportPrior records products made of equivalents that left before the foreign
// goods arrived (172(4)). It opens a quantity of input owed by the norm.
type ExportPrior struct {
	ID          GoodsID
	Permission  string
	Permitted   customs.Date // see Substitute
	Norm        NormID
	Output      string
	Quantity    customs.Quantity
	Code        customs.GoodsCode
	Declaration DeclarationID
}

// MatchPrior settles what is owed after prior export with goods placed later.
type MatchPrior struct {
	Prior GoodsID // the products that left, as ExportPrior named them
	Goods Portion // of a lot released since
}

// Transfer hands goods to another person: one whom the permit names, or one whom
// it does not (164(2)(3), 174(4)(1)), by its content of the day: who is struck from it
// later and keeps the goods is named in a transfer of that day. DayUnknown: the day of
// the transfer is not known, only that it came to light on the day of the act.
type Transfer struct {
	Goods      Goods
	To         customs.PersonID // who holds the goods from now on
	DayUnknown bool             // then the day of placing counts (174(4)(1))
}

// Carry moves goods under customs transit (таможенный транзит): it neither completes nor suspends the
// procedure (127(3)).
type Carry struct {
	Goods    Goods
	From, To customs.Office
}

// ExtendTerm extends the procedure's own term for lots, all when none is named
// (165(2)); after the last day where national law allows it (165(3)).
type ExtendTerm struct {
	Lots      []LotID      // none: all with an earlier last day
	Until     customs.Date // the new last day, within the permit's term
	Reference string       // the decision of customs; may be empty
}

// Complete completes the procedure (завершение действия процедуры) for goods by
// placing them under another one, in time (173(1), 173(2)(1)).
type Complete struct {
	Under       customs.Procedure // re-export, release for domestic consumption, … but not transit and temporary import
	Goods       Goods             // lots, products, waste, remnants
	Declaration DeclarationID     // of the other procedure; may be empty
	Office      customs.Office    // one of CompletedAt of the permit; none is not checked
	AtHome      []AtHome          // for release for domestic consumption of waste, remnants and unprocessed goods
}

// Suspend suspends the procedure (приостановление) for goods by placing them under
// customs warehouse or, products only, temporary import (173(3)).
type Suspend struct {
	Under       customs.Procedure // customs warehouse, or temporary import
	Goods       Goods             // lots and products; waste and remnants cannot be suspended
	Declaration DeclarationID     // of that procedure; may be empty
}

// Resume ends the suspension of goods (возобновление, 173(3)).
type Resume struct{ Goods Goods }

// ResumeTemporaryImport completes the procedure for goods placed from temporary
// import by resuming it (173(2)(2)).
type ResumeTemporaryImport struct{ Goods Goods }

// RecogniseProductionLoss: customs recognises part of the foreign goods as
// production losses (170(4), 173(2)(5)).
type RecogniseProductionLoss struct {
	Goods     Goods  // outputs that are losses, or what was drawn beyond the norm
	Reference string // the decision of customs; must be named
}

// DisposeWaste: waste is recognised as unfit for commercial use, or papers on its
// burial, neutralisation, recovery, destruction or transfer for it are handed in
// (170(3), 173(2)(4)).
type DisposeWaste struct {
	Goods     Goods    // outputs that are waste
	How       Disposal // Unfit only where the permit does not say that the waste can be used
	Reference string   // the recognition, or the papers; must be named
}

// Occur: another circumstance that the Commission or national law sets ends the
// procedure for goods (173(2)(6)).
type Occur struct {
	Goods        Goods
	Circumstance string // its name in Lists.Circumstances
	Reference    string // the paper that shows it; must be named
}

// Lose reports that goods were destroyed or lost. Until customs recognises an
// excusing cause it is a loss under 174(4)(2) when the cause is OtherLoss;
// DayUnknown: the day is not known, and the day of placing stands in.
type Lose struct {
	Goods      Goods
	Cause      LossCause // as reported; customs recognises it with RecogniseLoss
	DayUnknown bool
}

// RecogniseLoss: customs recognises destruction or irretrievable loss by
// accident, force majeure or natural loss (173(2)(3), 174(2)(5)). What was reported
// lost is recognised before anything else, and before all what was reported for this
// cause. A portion without quantity is what was reported for this cause; if nothing
// was, what was reported for another; if nothing was reported, all that is there.
type RecogniseLoss struct {
	Goods     Goods
	Cause     LossCause    // any but OtherLoss
	Happened  customs.Date // the day of the destruction or loss, not after that of the act
	Reference string       // the decision of customs; must be named
}

// Store puts goods into temporary storage (временное хранение) after lapse (129(6)).
type Store struct{ Goods Goods }

// PlaceAfterLapse places goods under a procedure after lapse (129(7)).
type PlaceAfterLapse struct {
	Under       customs.Procedure
	Goods       Goods
	Declaration DeclarationID // of that procedure; may be empty
	AtHome      []AtHome      // for release for domestic consumption: see Complete
}

// Detain: customs detains goods under Chapter 51 (174(2)(9)).
type Detain struct {
	Goods     Goods
	Reference string // the act of customs; may be empty
}

// Seize: goods are seized or arrested, which suspends the procedure for them
// (Article 133).
type Seize struct {
	Goods     Goods
	Reference string // the decision; may be empty
}

// Lift ends seizure or arrest. The procedure resumes on the day after the
// decision takes effect, or on the day that it names in Resumes (Article 133).
type Lift struct {
	Goods     Goods
	Resumes   customs.Date // no date: the day after that of the act
	Reference string       // the decision; may be empty
}

// Return: seized goods whose return was decided are put into temporary storage or
// placed under a procedure (174(2)(10)). A zero Under means storage.
type Return struct {
	Goods     Goods             // seized, and not released before
	Under     customs.Procedure // zero: temporary storage
	Reference string            // the decision; may be empty
}

// Confiscate: goods are confiscated or turned into state property (Article 133,
// 174(2)(8)).
type Confiscate struct {
	Goods     Goods
	Reference string // the decision; may be empty
}

// Pay records an amount paid. The payment's day is the day of the act: its On may be
// left out. It needs a number of its own, a lot, a kind, the charge it is for and an
// amount above zero in the currency of the law.
type Pay struct{ Payment liability.Payment }

// Collect records an amount that the authority collected (174(2)(4)); else it is as
// Pay.
type Collect struct{ Payment liability.Payment }

// Reverse takes back an event recorded by mistake. It is refused, naming them,
// while later events stand on it.
type Reverse struct {
	Seq    uint64 // of the record of the event, from 1
	Reason string // in words; must be given
}

func (AmendPermit) command()             {}
func (ExtendPermit) command()            {}
func (RevokePermit) command()            {}
func (RenewPermit) command()             {}
func (TransferPermit) command()          {}
func (Declare) command()                 {}
func (FileDeclaration) command()         {}
func (Release) command()                 {}
func (Refuse) command()                  {}
func (Withdraw) command()                {}
func (Cancel) command()                  {}
func (Process) command()                 {}
func (Substitute) command()              {}
func (ExportPrior) command()             {}
func (MatchPrior) command()              {}
func (Transfer) command()                {}
func (Carry) command()                   {}
func (ExtendTerm) command()              {}
func (Complete) command()                {}
func (Suspend) command()                 {}
func (Resume) command()                  {}
func (ResumeTemporaryImport) command()   {}
func (RecogniseProductionLoss) command() {}
func (DisposeWaste) command()            {}
func (Occur) command()                   {}
func (Lose) command()                    {}
func (RecogniseLoss) command()           {}
func (Store) command()                   {}
func (PlaceAfterLapse) command()         {}
func (Detain) command()                  {}
func (Seize) command()                   {}
func (Lift) command()                    {}
func (Return) command()                  {}
func (Confiscate) command()              {}
func (Pay) command()                     {}
func (Collect) command()                 {}
func (Reverse) command()                 {}
