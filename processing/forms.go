package processing

import "iter"

// CommandForms yields every command with the name under which it stands in JSON,
// as a zero value, in the order of the list at Command.
func CommandForms() iter.Seq2[string, Command] {
	return func(yield func(string, Command) bool) {
		_ = yield("amend-permit", AmendPermit{}) && yield("extend-permit", ExtendPermit{}) && yield("revoke-permit", RevokePermit{}) &&
			yield("renew-permit", RenewPermit{}) && yield("transfer-permit", TransferPermit{}) && yield("declare", Declare{}) &&
			yield("file-declaration", FileDeclaration{}) && yield("release", Release{}) && yield("refuse", Refuse{}) &&
			yield("withdraw", Withdraw{}) && yield("cancel", Cancel{}) && yield("process", Process{}) &&
			yield("substitute", Substitute{}) && yield("export-prior", ExportPrior{}) && yield("match-prior", MatchPrior{}) &&
			yield("transfer", Transfer{}) && yield("carry", Carry{}) && yield("extend-term", ExtendTerm{}) &&
			yield("complete", Complete{}) && yield("suspend", Suspend{}) && yield("resume", Resume{}) &&
			yield("resume-temporary-import", ResumeTemporaryImport{}) && yield("recognise-production-loss", RecogniseProductionLoss{}) && yield("dispose-waste", DisposeWaste{}) &&
			yield("occur", Occur{}) && yield("lose", Lose{}) && yield("recognise-loss", RecogniseLoss{}) &&
			yield("store", Store{}) && yield("place-after-lapse", PlaceAfterLapse{}) && yield("detain", Detain{}) &&
			yield("seize", Seize{}) && yield("lift", Lift{}) && yield("return", Return{}) &&
			yield("confiscate", Confiscate{}) && yield("pay", Pay{}) && yield("collect", Collect{}) &&
			yield("reverse", Reverse{})
	}
}

// EventForms yields every event with the name under which it stands in JSON, as a
// zero value, in the order of the list at Event.
func EventForms() iter.Seq2[string, Event] {
	return func(yield func(string, Event) bool) {
		_ = yield("permit-amended", PermitAmended{}) && yield("permit-extended", PermitExtended{}) && yield("permit-revoked", PermitRevoked{}) &&
			yield("permit-renewed", PermitRenewed{}) && yield("permit-transferred", PermitTransferred{}) && yield("lots-declared", LotsDeclared{}) &&
			yield("declaration-filed", DeclarationFiled{}) && yield("lots-released", LotsReleased{}) && yield("release-refused", ReleaseRefused{}) &&
			yield("declaration-withdrawn", DeclarationWithdrawn{}) && yield("release-cancelled", ReleaseCancelled{}) && yield("goods-processed", GoodsProcessed{}) &&
			yield("goods-substituted", GoodsSubstituted{}) && yield("prior-exported", PriorExported{}) && yield("prior-matched", PriorMatched{}) &&
			yield("goods-transferred", GoodsTransferred{}) && yield("goods-carried", GoodsCarried{}) && yield("term-extended", TermExtended{}) &&
			yield("goods-completed", GoodsCompleted{}) && yield("goods-suspended", GoodsSuspended{}) && yield("goods-resumed", GoodsResumed{}) &&
			yield("temporary-import-resumed", TemporaryImportResumed{}) && yield("production-loss-recognised", ProductionLossRecognised{}) && yield("waste-disposed", WasteDisposed{}) &&
			yield("circumstance-occurred", CircumstanceOccurred{}) && yield("goods-lost", GoodsLost{}) && yield("loss-recognised", LossRecognised{}) &&
			yield("goods-stored", GoodsStored{}) && yield("goods-placed", GoodsPlaced{}) && yield("goods-detained", GoodsDetained{}) &&
			yield("goods-seized", GoodsSeized{}) && yield("seizure-lifted", SeizureLifted{}) && yield("goods-returned", GoodsReturned{}) &&
			yield("goods-confiscated", GoodsConfiscated{}) && yield("payment-made", PaymentMade{}) && yield("payment-collected", PaymentCollected{}) &&
			yield("event-reversed", EventReversed{})
	}
}
