package processing

// eventKind returns the kind of the command that an event answers, or 0 for what
// is no event of this package by its concrete type.
func eventKind(e Event) CommandKind {
	switch e.(type) {
	case PermitAmended:
		return CommandAmendPermit
	case PermitExtended:
		return CommandExtendPermit
	case PermitRevoked:
		return CommandRevokePermit
	case PermitRenewed:
		return CommandRenewPermit
	case PermitTransferred:
		return CommandTransferPermit
	case LotsDeclared:
		return CommandDeclare
	case DeclarationFiled:
		return CommandFileDeclaration
	case LotsReleased:
		return CommandRelease
	case ReleaseRefused:
		return CommandRefuse
	case DeclarationWithdrawn:
		return CommandWithdraw
	case ReleaseCancelled:
		return CommandCancel
	case GoodsProcessed:
		return CommandProcess
	case GoodsSubstituted:
		return CommandSubstitute
	case PriorExported:
		return CommandExportPrior
	case PriorMatched:
		return CommandMatchPrior
	case GoodsTransferred:
		return CommandTransfer
	case GoodsCarried:
		return CommandCarry
	case TermExtended:
		return CommandExtendTerm
	case GoodsCompleted:
		return CommandComplete
	case GoodsSuspended:
		return CommandSuspend
	case GoodsResumed:
		return CommandResume
	case TemporaryImportResumed:
		return CommandResumeTemporaryImport
	case ProductionLossRecognised:
		return CommandRecogniseProductionLoss
	case WasteDisposed:
		return CommandDisposeWaste
	case CircumstanceOccurred:
		return CommandOccur
	case GoodsLost:
		return CommandLose
	case LossRecognised:
		return CommandRecogniseLoss
	case GoodsStored:
		return CommandStore
	case GoodsPlaced:
		return CommandPlaceAfterLapse
	case GoodsDetained:
		return CommandDetain
	case GoodsSeized:
		return CommandSeize
	case SeizureLifted:
		return CommandLift
	case GoodsReturned:
		return CommandReturn
	case GoodsConfiscated:
		return CommandConfiscate
	case PaymentMade:
		return CommandPay
	case PaymentCollected:
		return CommandCollect
	case EventReversed:
		return CommandReverse
	}
	return 0
}

// moves returns the moves of an event, nil for one that never moves goods.
func moves(e Event) *Moves {
	switch e := e.(type) {
	case LotsReleased:
		return &e.Moves
	case ReleaseRefused:
		return &e.Moves
	case DeclarationWithdrawn:
		return &e.Moves
	case ReleaseCancelled:
		return &e.Moves
	case GoodsProcessed:
		return &e.Moves
	case GoodsSubstituted:
		return &e.Moves
	case PriorMatched:
		return &e.Moves
	case GoodsTransferred:
		return &e.Moves
	case GoodsCompleted:
		return &e.Moves
	case GoodsSuspended:
		return &e.Moves
	case GoodsResumed:
		return &e.Moves
	case TemporaryImportResumed:
		return &e.Moves
	case ProductionLossRecognised:
		return &e.Moves
	case WasteDisposed:
		return &e.Moves
	case CircumstanceOccurred:
		return &e.Moves
	case GoodsLost:
		return &e.Moves
	case LossRecognised:
		return &e.Moves
	case GoodsStored:
		return &e.Moves
	case GoodsPlaced:
		return &e.Moves
	case GoodsDetained:
		return &e.Moves
	case GoodsSeized:
		return &e.Moves
	case SeizureLifted:
		return &e.Moves
	case GoodsReturned:
		return &e.Moves
	case GoodsConfiscated:
		return &e.Moves
	}
	return nil
}
