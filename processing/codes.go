package processing

import "github.com/eaeu-customs/inward/customs"

// The codes of violations: what the law says no to. They never change. The stories
// that show each are listed in conformance/codes.md.
const (
	// TermExpired: the procedure's own term has run out for the goods, and the act
	// is one of the time before (cc/164/2/1, cc/173/5).
	TermExpired customs.Code = "term-expired"
	// NotLapsed: the act is one of the time after lapse, and the term still runs
	// (cc/129/6, cc/129/7).
	NotLapsed customs.Code = "not-lapsed"
	// NotEnough: less of the goods is where the act takes them than it asks for.
	// The provision is that of the act.
	NotEnough customs.Code = "not-enough"
	// NotYet: the goods are where the act takes them only from a later day on. The
	// provision is that of the act.
	NotYet customs.Code = "not-yet"
	// TakenSince: for a late fact, an event of a later day has taken the goods. The
	// provision is that of the act.
	TakenSince customs.Code = "taken-since"
	// WrongKind: goods of this kind do not go this way. The provision is that of
	// the act.
	WrongKind customs.Code = "wrong-kind"
	// LossIsNoGoods: production losses are irretrievable; nothing is left that
	// could be placed, held or moved (cc/170/4).
	LossIsNoGoods customs.Code = "loss-is-no-goods"

	// WrongStatus: the law knows no such act for goods that stand as these do. The
	// provision is that of the act.
	WrongStatus customs.Code = "wrong-status"
	// NothingDeclared: the act is about goods, and none are declared (cc/128).
	NothingDeclared customs.Code = "nothing-declared"

	// NotReleased: the goods are declared and not released (cc/128, cc/174/1).
	NotReleased customs.Code = "not-released"
	// AlreadyReleased: the goods are released already (cc/128).
	AlreadyReleased customs.Code = "already-released"
	// UnderSuspension: the procedure is suspended for the goods (cc/173/3).
	UnderSuspension customs.Code = "under-suspension"
	// NotSuspended: the procedure is not suspended for the goods (cc/173/3).
	NotSuspended customs.Code = "not-suspended"
	// UnderSeizure: the goods are seized or arrested (cc/133).
	UnderSeizure customs.Code = "under-seizure"
	// NotSeized: the goods are not seized (cc/133).
	NotSeized customs.Code = "not-seized"
	// AlreadyConsumed: a run of processing has drawn the goods (cc/163/2).
	AlreadyConsumed customs.Code = "already-consumed"
	// HeldElsewhere: the goods are with a person whom the permit does not name
	// (cc/164/2/3).
	HeldElsewhere customs.Code = "held-elsewhere"
	// ReportedLost: the goods were reported as lost (cc/174/4/2).
	ReportedLost customs.Code = "reported-lost"
	// AlreadyEnded: the procedure has come to its end for the goods, in whichever
	// way; the provision is that of the end.
	AlreadyEnded customs.Code = "already-ended"

	// PermitNotInForce: no permit is in force on the day: not issued yet, or revoked
	// (cc/164/1/1).
	PermitNotInForce customs.Code = "permit-not-in-force"
	// PermitInForce: the permit is not revoked, so it cannot be renewed (cc/168/8).
	PermitInForce customs.Code = "permit-in-force"
	// AnotherPermit: an amendment keeps the number of the permit (cc/168/8).
	AnotherPermit customs.Code = "another-permit"
	// NotLonger: an extension must set a later last day (cc/165/2, cc/168/6).
	NotLonger customs.Code = "not-longer"
	// ReferenceMissing: the act rests on a decision or on papers, and none is named.
	ReferenceMissing customs.Code = "reference-missing"
	// DeclarantNotHolder: the declarant is not the person to whom the permit was
	// issued (cc/164/1/1).
	DeclarantNotHolder customs.Code = "declarant-not-holder"
	// DeclarationNotPermit: a declaration serves as the document on the conditions of
	// processing, and the goods are declared in another one (cc/168/9).
	DeclarationNotPermit customs.Code = "declaration-not-permit"
	// WrongOffice: the permit names other customs offices (cc/168/2/14).
	WrongOffice customs.Code = "wrong-office"
	// GoodsNotInPermit: the permit does not name goods of this name and code
	// (cc/168/2/4).
	GoodsNotInPermit customs.Code = "goods-not-in-permit"
	// PermitQuantityExceeded: more is declared than the permit plans
	// (cc/168/2/4).
	PermitQuantityExceeded customs.Code = "permit-quantity-exceeded"
	// PlanNotCountable: an amended permit plans goods in a unit in which what is
	// declared of them is not measured (cc/168/2/4).
	PlanNotCountable customs.Code = "plan-not-countable"
	// NotIdentifiable: identification in the products is not shown to be possible,
	// and no equivalents may replace the goods (cc/164/1/2).
	NotIdentifiable customs.Code = "not-identifiable"
	// ProhibitionsNotMet: compliance with prohibitions and restrictions is not shown
	// (cc/164/1/3).
	ProhibitionsNotMet customs.Code = "prohibitions-not-met"
	// NotInterchangeable: the identification plan does not call the goods
	// interchangeable, or not those of two names with each other, so a run must name
	// the lot (cc/164/1/2).
	NotInterchangeable customs.Code = "not-interchangeable"
	// ProcessingTermOver: the term of processing, counted from the first batch, has
	// run out (cc/168/5).
	ProcessingTermOver customs.Code = "processing-term-over"
	// BeyondPermitTerm: the procedure's own term cannot be longer than the permit's
	// term of processing (cc/165/1, cc/165/2).
	BeyondPermitTerm customs.Code = "beyond-permit-term"
	// LateExtensionBarred: national law does not allow an extension after expiry, or
	// its working days have passed (cc/165/3).
	LateExtensionBarred customs.Code = "late-extension-barred"
	// NotApplication: only an application for release before filing can be followed
	// by its declaration (cc/174/1).
	NotApplication customs.Code = "not-application"
	// AlreadyFiled: the declaration was filed already (cc/174/1).
	AlreadyFiled customs.Code = "already-filed"

	// ProcessorNotListed: the permit does not name the person who processes
	// (cc/164/2/3).
	ProcessorNotListed customs.Code = "processor-not-listed"
	// OperationNotListed: the permit does not name the operation (cc/168/2/8).
	OperationNotListed customs.Code = "operation-not-listed"
	// NormNotInForce: the permit has no such norm in force on the day
	// (cc/168/2/7).
	NormNotInForce customs.Code = "norm-not-in-force"
	// OutsideNorm: what the run drew or gave does not fit the norm (cc/169/1).
	OutsideNorm customs.Code = "outside-norm"

	// SubstitutionNotAllowed: the permit does not allow equivalents (cc/168/2/12).
	SubstitutionNotAllowed customs.Code = "substitution-not-allowed"
	// PermissionMissing: the customs authority's permission is not named
	// (cc/172/1).
	PermissionMissing customs.Code = "permission-missing"
	// PermissionLater: the customs authority's permission was given after the day of
	// the act (cc/172/1).
	PermissionLater customs.Code = "permission-later"
	// EquivalentsUnused: equivalents that are used on another day than that on which
	// they took the place of foreign goods, or that would leave without having been
	// used (cc/172/1, cc/172/3).
	EquivalentsUnused customs.Code = "equivalents-unused"
	// NotEquivalent: description, quality or technical characteristics are not
	// shown to coincide (cc/172/1).
	NotEquivalent customs.Code = "not-equivalent"
	// PriorExportNotAllowed: the permit does not allow products to leave before the
	// foreign goods arrive (cc/172/4).
	PriorExportNotAllowed customs.Code = "prior-export-not-allowed"
	// MoreThanOwed: more goods are matched than prior export left owing
	// (cc/172/4).
	MoreThanOwed customs.Code = "more-than-owed"
	// PlacedBefore: goods that settle prior export arrive after the products left;
	// these were there before (cc/172/4).
	PlacedBefore customs.Code = "placed-before"
	// ImportTooLate: the day by which the foreign goods were to arrive has passed
	// (cc/172/5).
	ImportTooLate customs.Code = "import-too-late"

	// ProcedureBarred: goods cannot complete under this procedure: customs transit,
	// temporary import (cc/173/2/1).
	ProcedureBarred customs.Code = "procedure-barred"
	// ProcedureNotForForeign: the procedure is none for foreign goods
	// (cc/173/2/1).
	ProcedureNotForForeign customs.Code = "procedure-not-for-foreign"
	// AtHomeMissing: release for domestic consumption of waste, remnants or
	// unprocessed goods needs what their own declaration says of them
	// (cc/170/2, cc/173/2/1).
	AtHomeMissing customs.Code = "at-home-missing"
	// CannotSuspend: suspension is for goods placed and products, under customs
	// warehouse, or, products only, under temporary import (cc/173/3).
	CannotSuspend customs.Code = "cannot-suspend"
	// NotFromTemporaryImport: the goods were not placed from temporary import, so
	// there is none to resume (cc/173/2/2).
	NotFromTemporaryImport customs.Code = "not-from-temporary-import"
	// WasteIsUsable: the permit says that the waste can be used commercially
	// (cc/170/1).
	WasteIsUsable customs.Code = "waste-usable"
	// UnknownCircumstance: neither the Commission nor national law sets such a
	// circumstance for the day (cc/173/2/6).
	UnknownCircumstance customs.Code = "unknown-circumstance"
	// CauseDoesNotExcuse: only accident, force majeure and natural loss can be
	// recognised (cc/173/2/3).
	CauseDoesNotExcuse customs.Code = "cause-does-not-excuse"
	// ReleasedBefore: return into storage or a procedure is for goods seized before
	// their release; for others the procedure resumes (cc/174/2/10).
	ReleasedBefore customs.Code = "released-before"

	// BuiltUpon: later events stand on the event that is to be reversed, or on what
	// a late fact would change. The provision is that of the act.
	BuiltUpon customs.Code = "built-upon"
	// NothingToReverse: no event stands that could be taken back.
	NothingToReverse customs.Code = "nothing-to-reverse"
	// AlreadyReversed: the event was reversed already, or is itself a reversal.
	AlreadyReversed customs.Code = "already-reversed"
)

// The codes of input errors of this package: what was given is not a fact.
const (
	// ErrCommand: the command is nil, a pointer or an embedding of one.
	ErrCommand customs.Code = "not-a-command"
	// ErrEvent: the event is nil, a pointer or an embedding of one.
	ErrEvent customs.Code = "not-an-event"
	// ErrStale: an event decided on an older state.
	ErrStale customs.Code = "stale"
	// ErrHistory: an event that does not fit the history before it: the log was cut
	// or altered.
	ErrHistory customs.Code = "broken-history"
	// ErrVersion: JSON of a version that is not known.
	ErrVersion customs.Code = "unknown-version"
	// ErrDay: a day that cannot be the day of the act.
	ErrDay customs.Code = "wrong-day"
	// ErrDuplicate: a name that is taken, or goods named twice.
	ErrDuplicate customs.Code = "duplicate"
)
