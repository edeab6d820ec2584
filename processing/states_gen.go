// Code generated from the table of acts by go generate; DO NOT EDIT.

package processing

// PermittedCommand is a command that the law knows while goods are permitted (cc/164/1/1).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: permitted; 168/8
//   - [ExtendPermit]: permitted; 168/6
//   - [RevokePermit]: void; 168/8
//   - [TransferPermit]: permitted; 168/8
//   - [Declare]: declared; 164/1/1, 128
//   - [ExportPrior]: permitted; 172/4
//   - [Reverse]: permitted;
type PermittedCommand interface {
	Command
	whenPermitted()
}

// DeclaredCommand is a command that the law knows while goods are declared (cc/128).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: declared; 168/8
//   - [ExtendPermit]: declared; 168/6
//   - [RevokePermit]: declared; 168/8
//   - [RenewPermit]: declared; 168/8
//   - [TransferPermit]: declared; 168/8
//   - [Declare]: declared; 164/1/1, 128
//   - [Release]: underway; 128
//   - [Refuse]: void; 174/2/6
//   - [Withdraw]: void; 174/2/7
//   - [ExportPrior]: declared; 172/4
//   - [Detain]: completed; 174/2/9
//   - [Seize]: seized; 133
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: declared; 174/2/4
//   - [Collect]: declared; 174/2/4
//   - [Reverse]: declared;
type DeclaredCommand interface {
	Command
	whenDeclared()
}

// UnderwayCommand is a command that the law knows while goods are underway (cc/163/1).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: underway; 168/8
//   - [ExtendPermit]: underway; 168/6
//   - [RevokePermit]: underway; 168/8
//   - [RenewPermit]: underway; 168/8
//   - [TransferPermit]: underway; 168/8
//   - [Declare]: underway; 164/1/1, 128
//   - [FileDeclaration]: underway; 174/1
//   - [Cancel]: void; 174/2/7
//   - [Process]: underway; 164/2/2
//   - [Substitute]: underway; 172/1
//   - [ExportPrior]: underway; 172/4
//   - [MatchPrior]: completed; 172/4
//   - [Transfer]: underway; 174/4/1
//   - [Carry]: underway; 127/3
//   - [ExtendTerm]: underway; 165/2, 165/3
//   - [Complete]: completed; 173/2/1, 173/1
//   - [Suspend]: suspended; 173/3
//   - [ResumeTemporaryImport]: completed; 173/2/2
//   - [RecogniseProductionLoss]: completed; 173/2/5
//   - [DisposeWaste]: completed; 173/2/4
//   - [Occur]: completed; 173/2/6
//   - [Lose]: underway; 174/4/2
//   - [RecogniseLoss]: completed; 173/2/3
//   - [Detain]: completed; 174/2/9
//   - [Seize]: seized; 133
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: underway; 174/2/4
//   - [Collect]: underway; 174/2/4
//   - [Reverse]: underway;
type UnderwayCommand interface {
	Command
	whenUnderway()
}

// SuspendedCommand is a command that the law knows while goods are suspended (cc/173/3).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: suspended; 168/8
//   - [ExtendPermit]: suspended; 168/6
//   - [RevokePermit]: suspended; 168/8
//   - [RenewPermit]: suspended; 168/8
//   - [TransferPermit]: suspended; 168/8
//   - [Declare]: suspended; 164/1/1, 128
//   - [FileDeclaration]: suspended; 174/1
//   - [ExportPrior]: suspended; 172/4
//   - [Carry]: suspended; 127/3
//   - [ExtendTerm]: suspended; 165/2, 165/3
//   - [Complete]: completed; 173/2/1, 173/1
//   - [Resume]: underway; 173/3
//   - [Occur]: completed; 173/2/6
//   - [Lose]: underway; 174/4/2
//   - [RecogniseLoss]: completed; 173/2/3
//   - [Detain]: completed; 174/2/9
//   - [Seize]: seized; 133
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: suspended; 174/2/4
//   - [Collect]: suspended; 174/2/4
//   - [Reverse]: suspended;
type SuspendedCommand interface {
	Command
	whenSuspended()
}

// SeizedCommand is a command that the law knows while goods are seized (cc/133).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: seized; 168/8
//   - [ExtendPermit]: seized; 168/6
//   - [RevokePermit]: seized; 168/8
//   - [RenewPermit]: seized; 168/8
//   - [TransferPermit]: seized; 168/8
//   - [Declare]: seized; 164/1/1, 128
//   - [FileDeclaration]: seized; 174/1
//   - [ExportPrior]: seized; 172/4
//   - [ExtendTerm]: seized; 165/2, 165/3
//   - [Lose]: underway; 174/4/2
//   - [RecogniseLoss]: completed; 173/2/3
//   - [Lift]: declared or underway or suspended; 133
//   - [Return]: void; 174/2/10
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: seized; 174/2/4
//   - [Collect]: seized; 174/2/4
//   - [Reverse]: seized;
type SeizedCommand interface {
	Command
	whenSeized()
}

// CompletedCommand is a command that the law knows while goods are completed (cc/173).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: completed; 168/8
//   - [ExtendPermit]: completed; 168/6
//   - [RevokePermit]: completed; 168/8
//   - [RenewPermit]: completed; 168/8
//   - [TransferPermit]: completed; 168/8
//   - [Declare]: declared; 164/1/1, 128
//   - [FileDeclaration]: completed; 174/1
//   - [ExportPrior]: completed; 172/4
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: completed; 174/2/4
//   - [Collect]: completed; 174/2/4
//   - [Reverse]: completed;
type CompletedCommand interface {
	Command
	whenCompleted()
}

// LapsedCommand is a command that the law knows while goods are lapsed (cc/173/5).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: lapsed; 168/8
//   - [ExtendPermit]: lapsed; 168/6
//   - [RevokePermit]: lapsed; 168/8
//   - [RenewPermit]: lapsed; 168/8
//   - [TransferPermit]: lapsed; 168/8
//   - [Declare]: lapsed; 164/1/1, 128
//   - [FileDeclaration]: lapsed; 174/1
//   - [Cancel]: void; 174/2/7
//   - [ExportPrior]: lapsed; 172/4
//   - [Transfer]: lapsed; 174/4/1
//   - [Carry]: lapsed; 127/3
//   - [ExtendTerm]: underway or suspended or seized; 165/2, 165/3
//   - [RecogniseProductionLoss]: completed; 173/2/5
//   - [DisposeWaste]: completed; 173/2/4
//   - [Lose]: lapsed; 174/4/2
//   - [RecogniseLoss]: completed; 173/2/3
//   - [Store]: completed; 129/6
//   - [PlaceAfterLapse]: completed; 129/7
//   - [Detain]: completed; 174/2/9
//   - [Seize]: lapsed; 133
//   - [Lift]: lapsed; 133
//   - [Confiscate]: completed; 174/2/8
//   - [Pay]: lapsed; 174/2/4
//   - [Collect]: lapsed; 174/2/4
//   - [Reverse]: lapsed;
type LapsedCommand interface {
	Command
	whenLapsed()
}

// VoidCommand is a command that the law knows while goods are void (cc/174/2/7).
// After each: the status of the goods that it is about, and the provision.
//
//   - [AmendPermit]: void; 168/8
//   - [ExtendPermit]: void; 168/6
//   - [RevokePermit]: void; 168/8
//   - [RenewPermit]: permitted or void; 168/8
//   - [TransferPermit]: void; 168/8
//   - [Declare]: declared; 164/1/1, 128
//   - [ExportPrior]: void; 172/4
//   - [Pay]: void; 174/2/4
//   - [Collect]: void; 174/2/4
//   - [Reverse]: void;
type VoidCommand interface {
	Command
	whenVoid()
}

func (AmendPermit) whenPermitted()    {}
func (ExtendPermit) whenPermitted()   {}
func (RevokePermit) whenPermitted()   {}
func (TransferPermit) whenPermitted() {}
func (Declare) whenPermitted()        {}
func (ExportPrior) whenPermitted()    {}
func (Reverse) whenPermitted()        {}

func (AmendPermit) whenDeclared()    {}
func (ExtendPermit) whenDeclared()   {}
func (RevokePermit) whenDeclared()   {}
func (RenewPermit) whenDeclared()    {}
func (TransferPermit) whenDeclared() {}
func (Declare) whenDeclared()        {}
func (Release) whenDeclared()        {}
func (Refuse) whenDeclared()         {}
func (Withdraw) whenDeclared()       {}
func (ExportPrior) whenDeclared()    {}
func (Detain) whenDeclared()         {}
func (Seize) whenDeclared()          {}
func (Confiscate) whenDeclared()     {}
func (Pay) whenDeclared()            {}
func (Collect) whenDeclared()        {}
func (Reverse) whenDeclared()        {}

func (AmendPermit) whenUnderway()             {}
func (ExtendPermit) whenUnderway()            {}
func (RevokePermit) whenUnderway()            {}
func (RenewPermit) whenUnderway()             {}
func (TransferPermit) whenUnderway()          {}
func (Declare) whenUnderway()                 {}
func (FileDeclaration) whenUnderway()         {}
func (Cancel) whenUnderway()                  {}
func (Process) whenUnderway()                 {}
func (Substitute) whenUnderway()              {}
func (ExportPrior) whenUnderway()             {}
func (MatchPrior) whenUnderway()              {}
func (Transfer) whenUnderway()                {}
func (Carry) whenUnderway()                   {}
func (ExtendTerm) whenUnderway()              {}
func (Complete) whenUnderway()                {}
func (Suspend) whenUnderway()                 {}
func (ResumeTemporaryImport) whenUnderway()   {}
func (RecogniseProductionLoss) whenUnderway() {}
func (DisposeWaste) whenUnderway()            {}
func (Occur) whenUnderway()                   {}
func (Lose) whenUnderway()                    {}
func (RecogniseLoss) whenUnderway()           {}
func (Detain) whenUnderway()                  {}
func (Seize) whenUnderway()                   {}
func (Confiscate) whenUnderway()              {}
func (Pay) whenUnderway()                     {}
func (Collect) whenUnderway()                 {}
func (Reverse) whenUnderway()                 {}

func (AmendPermit) whenSuspended()     {}
func (ExtendPermit) whenSuspended()    {}
func (RevokePermit) whenSuspended()    {}
func (RenewPermit) whenSuspended()     {}
func (TransferPermit) whenSuspended()  {}
func (Declare) whenSuspended()         {}
func (FileDeclaration) whenSuspended() {}
func (ExportPrior) whenSuspended()     {}
func (Carry) whenSuspended()           {}
func (ExtendTerm) whenSuspended()      {}
func (Complete) whenSuspended()        {}
func (Resume) whenSuspended()          {}
func (Occur) whenSuspended()           {}
func (Lose) whenSuspended()            {}
func (RecogniseLoss) whenSuspended()   {}
func (Detain) whenSuspended()          {}
func (Seize) whenSuspended()           {}
func (Confiscate) whenSuspended()      {}
func (Pay) whenSuspended()             {}
func (Collect) whenSuspended()         {}
func (Reverse) whenSuspended()         {}

func (AmendPermit) whenSeized()     {}
func (ExtendPermit) whenSeized()    {}
func (RevokePermit) whenSeized()    {}
func (RenewPermit) whenSeized()     {}
func (TransferPermit) whenSeized()  {}
func (Declare) whenSeized()         {}
func (FileDeclaration) whenSeized() {}
func (ExportPrior) whenSeized()     {}
func (ExtendTerm) whenSeized()      {}
func (Lose) whenSeized()            {}
func (RecogniseLoss) whenSeized()   {}
func (Lift) whenSeized()            {}
func (Return) whenSeized()          {}
func (Confiscate) whenSeized()      {}
func (Pay) whenSeized()             {}
func (Collect) whenSeized()         {}
func (Reverse) whenSeized()         {}

func (AmendPermit) whenCompleted()     {}
func (ExtendPermit) whenCompleted()    {}
func (RevokePermit) whenCompleted()    {}
func (RenewPermit) whenCompleted()     {}
func (TransferPermit) whenCompleted()  {}
func (Declare) whenCompleted()         {}
func (FileDeclaration) whenCompleted() {}
func (ExportPrior) whenCompleted()     {}
func (Confiscate) whenCompleted()      {}
func (Pay) whenCompleted()             {}
func (Collect) whenCompleted()         {}
func (Reverse) whenCompleted()         {}

func (AmendPermit) whenLapsed()             {}
func (ExtendPermit) whenLapsed()            {}
func (RevokePermit) whenLapsed()            {}
func (RenewPermit) whenLapsed()             {}
func (TransferPermit) whenLapsed()          {}
func (Declare) whenLapsed()                 {}
func (FileDeclaration) whenLapsed()         {}
func (Cancel) whenLapsed()                  {}
func (ExportPrior) whenLapsed()             {}
func (Transfer) whenLapsed()                {}
func (Carry) whenLapsed()                   {}
func (ExtendTerm) whenLapsed()              {}
func (RecogniseProductionLoss) whenLapsed() {}
func (DisposeWaste) whenLapsed()            {}
func (Lose) whenLapsed()                    {}
func (RecogniseLoss) whenLapsed()           {}
func (Store) whenLapsed()                   {}
func (PlaceAfterLapse) whenLapsed()         {}
func (Detain) whenLapsed()                  {}
func (Seize) whenLapsed()                   {}
func (Lift) whenLapsed()                    {}
func (Confiscate) whenLapsed()              {}
func (Pay) whenLapsed()                     {}
func (Collect) whenLapsed()                 {}
func (Reverse) whenLapsed()                 {}

func (AmendPermit) whenVoid()    {}
func (ExtendPermit) whenVoid()   {}
func (RevokePermit) whenVoid()   {}
func (RenewPermit) whenVoid()    {}
func (TransferPermit) whenVoid() {}
func (Declare) whenVoid()        {}
func (ExportPrior) whenVoid()    {}
func (Pay) whenVoid()            {}
func (Collect) whenVoid()        {}
func (Reverse) whenVoid()        {}
