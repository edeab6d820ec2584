package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Command is an act that someone asks for. The sum is sealed, and Decide
// recognises commands by their concrete type: an embedded, pointer or nil command
// is an input error. No command says its day; Decide is told it.
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
	Permit    Permit
	Reference string
}

// ExtendPermit sets a longer term of processing within the maximum (168(6)). It
// does not extend the procedure's own term of any lot: see ExtendTerm.
type ExtendPermit struct {
	Term      customs.Term
	Reference string
}

// RevokePermit withdraws the permit (168(8)): no new placing, lots placed run on.
type RevokePermit struct{ Reference, Reason string }

// RenewPermit puts a revoked permit back in force (168(8)).
type RenewPermit struct{ Reference string }

// TransferPermit gives the permit to another holder (168(8)); obligations stay
// with the declarant.
type TransferPermit struct {
	Holder    customs.Person
	Reference string
}

// Declare registers a placing declaration, or with Early an application for
// release before filing one (164(1), 174(1)). Several lots make one batch.
type Declare struct {
	Declaration         DeclarationID
	Declarant           customs.PersonID
	Office              customs.Office
	Lots                []Lot
	Identification      customs.Finding // of identification.Assess, for the inputs of this declaration
	Prohibitions        customs.Finding // 164(1)(3), by the host
	FromTemporaryImport bool            // 163(3): suspends temporary import
	Early               bool
}

// FileDeclaration files the declaration for goods released on an application.
// The applicant goes on owing, also when another files (174(1)).
type FileDeclaration struct {
	Application DeclarationID
	Declaration DeclarationID
	Declarant   customs.PersonID
}

// Release releases declared lots, all of the declaration when none is named. The
// day is the day of placing. Expires sets the procedure's own term; no date
// derives it from the permit's (165(1)).
type Release struct {
	Declaration DeclarationID
	Lots        []LotID
	Expires     customs.Date
}

// Refuse refuses the release of declared lots (174(2)(6)).
type Refuse struct {
	Declaration DeclarationID
	Lots        []LotID
	Reason      string
}

// Withdraw withdraws a declaration before release (Article 113, 174(2)(7)).
type Withdraw struct {
	Declaration DeclarationID
	Reason      string
}

// Cancel cancels the release of lots none of which has been used (118(4),
// 174(2)(7)).
type Cancel struct {
	Declaration DeclarationID
	Lots        []LotID
	Reason      string
}

// Process records one run of processing: what it drew, what it gave, by whom and
// by which norm (Articles 166, 169). Losses are outputs too.
type Process struct {
	Run       RunID
	Norm      NormID
	Operation Operation
	By        customs.PersonID
	Inputs    Goods
	Groups    []GroupDraw // interchangeable goods, drawn first in, first out
	Union     []UnionGoods
	Outputs   []Made
}

// GroupDraw asks for a quantity of interchangeable goods without naming lots.
type GroupDraw struct {
	Group    string
	Quantity customs.Quantity
}

// UnionGoods are goods of the Union used in processing (166(3)).
type UnionGoods struct {
	Name     string
	Code     customs.GoodsCode
	Quantity customs.Quantity
}

// Made is one output of a run. Output is its name in the norm, which says whether
// it is a product, waste, a remnant or a production loss. Excess instead names the
// input of the norm of which the run drew more than the norm needs: only Decide
// makes such an output, and a command that does is an input error. So it is with
// Unprocessed, of what remained as Output beyond the norm: the name of the goods that it
// still is, that of the input where the norm takes one and measures both alike.
type Made struct {
	ID          GoodsID
	Output      string
	Quantity    customs.Quantity
	Excess      string
	Unprocessed string
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
	Prior GoodsID
	Goods Portion
}

// Transfer hands goods to another person: one whom the permit names, or one whom
// it does not (164(2)(3), 174(4)(1)). DayUnknown: the day of the transfer is not
// known, only that it came to light on the day of the act.
type Transfer struct {
	Goods      Goods
	To         customs.PersonID
	DayUnknown bool
}

// Carry moves goods under customs transit: it neither completes nor suspends the
// procedure (127(3)).
type Carry struct {
	Goods    Goods
	From, To customs.Office
}

// ExtendTerm extends the procedure's own term for lots, all when none is named
// (165(2)); after the last day where national law allows it (165(3)).
type ExtendTerm struct {
	Lots      []LotID
	Until     customs.Date
	Reference string
}

// Complete completes the procedure for goods by placing them under another one
// (173(1), 173(2)(1)).
type Complete struct {
	Under       customs.Procedure
	Goods       Goods
	Declaration DeclarationID
	Office      customs.Office
	AtHome      []AtHome // for release for domestic consumption of waste, remnants and unprocessed goods
}

// Suspend suspends the procedure for goods by placing them under customs
// warehouse or, products only, temporary import (173(3)).
type Suspend struct {
	Under       customs.Procedure
	Goods       Goods
	Declaration DeclarationID
}

// Resume ends the suspension of goods.
type Resume struct{ Goods Goods }

// ResumeTemporaryImport completes the procedure for goods placed from temporary
// import by resuming it (173(2)(2)).
type ResumeTemporaryImport struct{ Goods Goods }

// RecogniseProductionLoss: customs recognises part of the foreign goods as
// production losses (170(4), 173(2)(5)).
type RecogniseProductionLoss struct {
	Goods     Goods
	Reference string
}

// DisposeWaste: waste is recognised as unfit for commercial use, or papers on its
// burial, neutralisation, recovery, destruction or transfer for it are handed in
// (170(3), 173(2)(4)).
type DisposeWaste struct {
	Goods     Goods
	How       Disposal
	Reference string
}

// Occur: another circumstance that the Commission or national law sets ends the
// procedure for goods (173(2)(6)).
type Occur struct {
	Goods        Goods
	Circumstance string // its name in the lists supplied
	Reference    string
}

// Lose reports that goods were destroyed or lost. Until customs recognises an
// excusing cause it is a loss under 174(4)(2) when the cause is LossOther;
// DayUnknown: the day is not known, and the day of placing stands in.
type Lose struct {
	Goods      Goods
	Cause      LossCause
	DayUnknown bool
}

// RecogniseLoss: customs recognises destruction or irretrievable loss by
// accident, force majeure or natural loss (173(2)(3), 174(2)(5)). What was reported
// lost is recognised before anything else, and before all what was reported for this
// cause. A portion without quantity is what was reported for this cause; if nothing
// was, what was reported for another; if nothing was reported, all that is there.
type RecogniseLoss struct {
	Goods     Goods
	Cause     LossCause
	Happened  customs.Date
	Reference string
}

// Store puts goods into temporary storage after lapse (129(6)).
type Store struct{ Goods Goods }

// PlaceAfterLapse places goods under a procedure after lapse (129(7)).
type PlaceAfterLapse struct {
	Under       customs.Procedure
	Goods       Goods
	Declaration DeclarationID
	AtHome      []AtHome
}

// Detain: customs detains goods under Chapter 51 (174(2)(9)).
type Detain struct {
	Goods     Goods
	Reference string
}

// Seize: goods are seized or arrested, which suspends the procedure for them
// (Article 133).
type Seize struct {
	Goods     Goods
	Reference string
}

// Lift ends seizure or arrest. The procedure resumes on the day after the
// decision takes effect, or on the day that it names in Resumes (Article 133).
type Lift struct {
	Goods     Goods
	Resumes   customs.Date
	Reference string
}

// Return: seized goods whose return was decided are put into temporary storage or
// placed under a procedure (174(2)(10)). A zero Under means storage.
type Return struct {
	Goods     Goods
	Under     customs.Procedure
	Reference string
}

// Confiscate: goods are confiscated or turned into state property (Article 133,
// 174(2)(8)).
type Confiscate struct {
	Goods     Goods
	Reference string
}

// Pay records an amount paid. The payment's day is the day of the act.
type Pay struct{ Payment liability.Payment }

// Collect records an amount that the authority collected.
type Collect struct{ Payment liability.Payment }

// Reverse takes back an event recorded by mistake. It is refused, naming them,
// while later events stand on it.
type Reverse struct {
	Seq    uint64
	Reason string
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
