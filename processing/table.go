package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// kindSet is a set of kinds of goods.
type kindSet uint16

const (
	lotKinds      kindSet = 1<<ForeignLot | 1<<EquivalentLot
	placedKinds   kindSet = lotKinds | 1<<Unprocessed // goods placed and not processed
	physicalKinds kindSet = placedKinds | 1<<Product | 1<<Waste | 1<<Remnant
	missingKinds  kindSet = physicalKinds | 1<<Excess // what may be lost, and what the authorities may find
	productKinds  kindSet = 1 << Product
	allKinds      kindSet = missingKinds | 1<<ProductionLoss
)

// has reports whether the set holds a kind.
func (s kindSet) has(k NodeKind) bool { return s>>k&1 != 0 }

// Moment is when an act is admitted, seen from the procedure's own term. The zero
// Moment is at any time.
type Moment uint8

// The moments.
const (
	AtAnyTime  Moment = iota
	InTime            // up to and on the last day
	AfterLapse        // from the next day on
)

// passage is one way that goods may go by an act: from an account into another.
type passage struct {
	from, to Account // the same where the goods stay
	kinds    kindSet // 0: those of the rule
}

// refusal is how an act is refused where goods lie in an account from which no
// passage leads.
type refusal struct {
	code      customs.Code
	provision customs.Provision
	detail    customs.Phrase // {0} quantity
	cure      customs.Phrase
}

// asked returns the detail of the refusal with what was asked, {1}, and what was
// found free for the act, {2}.
func (f *refusal) asked() customs.Phrase {
	return customs.Phrase(f.detail.In(customs.English) + "; {1} asked, {2} available|" +
		f.detail.In(customs.Russian) + "; запрошено {1}, доступно {2}")
}

// rule is what the law says of one act on goods: one part of the state machine.
// Decide interprets it for every part of the goods, Apply checks the moves of
// events against it, and everything that is shown of the machine is read from it.
type rule struct {
	provision   customs.Provision // on which the act rests
	also        customs.Provision // a second one that it may rest on
	moment      Moment
	kinds       kindSet
	wrongKind   customs.Phrase // why other kinds do not go this way
	notOnHand   refusal        // for an act that starts elsewhere: the goods lie free, or for one of seized goods are not seized
	back        bool           // the goods return to the account that they came from
	passages    [7]passage
	never       bool            // only for goods that were never released
	atOnce      bool            // also takes goods whose seizure was lifted before they are back: from the day on which they are
	losses      bool            // recognises losses: what was reported lost comes before anything else, see act.reported
	equivalents equivalentsRule // which of them go this way, see act.used
	gives       Status          // the status of goods that the act makes or declares
	stays       [2]stay         // of an act that moves no goods: the statuses in which the law knows it
}

// equivalentsRule says which equivalents an act takes.
type equivalentsRule uint8

const (
	anyEquivalents equivalentsRule = iota
	onTheDay                       // those that took the place of foreign goods on the day of the act
	whenUsed                       // those for repair: others leave as what was made of them
)

// passage returns the way from an account for a kind of goods; ok is false if
// there is none.
func (r *rule) passage(from Account, kind NodeKind) (to Account, ok bool) {
	for i := range r.passages {
		p := &r.passages[i]
		if p.from == 0 {
			break
		}
		if p.from == from {
			kinds := p.kinds
			if kinds == 0 {
				kinds = r.kinds
			}
			return p.to, kinds.has(kind)
		}
	}
	return 0, false
}

// named reports whether an act takes goods of an account only where the command
// names the account. Goods reported lost are not there: who places, stores or seizes
// them says that they were found, and a quantity alone, or all of the goods, does not
// say that. Only the recognition of a loss is about them.
func (r *rule) named(from Account) bool { return from == AccountLossReported && !r.losses }

// refusal returns how the act is refused for goods in an account from which no
// passage leads.
func (r *rule) refusal(from Account) refusal {
	switch {
	case r.notOnHand.code == "" || from != AccountOnHand && r.notOnHand.code != NotSeized:
	case from == AccountRegistered || from.lapses():
		return r.notOnHand
	}
	return refusals[from]
}

// rank returns the place of an account among those that goods may come from.
func (r *rule) rank(from Account) int {
	for i := range r.passages {
		if r.passages[i].from == from {
			return i
		}
	}
	return len(r.passages)
}

// rules is the state machine of goods: every act, from which accounts into which,
// for which kinds of goods, when, and by which provision. An act without passages
// moves no goods.
var rules = [commandCount]rule{
	CommandAmendPermit:  {provision: art168p8, stays: [2]stay{{at: everyStatus}}},
	CommandExtendPermit: {provision: art168p6, stays: [2]stay{{at: everyStatus}}},
	CommandRevokePermit: {provision: art168p8, stays: [2]stay{{1 << StatusPermitted, 1 << StatusVoid}, {at: everyStatus}}},
	CommandRenewPermit: {provision: art168p8, stays: [2]stay{
		{1 << StatusVoid, 1<<StatusPermitted | 1<<StatusVoid}, {at: everyStatus &^ (1 << StatusPermitted)}}},
	CommandTransferPermit: {provision: art168p8, stays: [2]stay{{at: everyStatus}}},

	CommandDeclare: {provision: art164p1s1, also: art128, stays: [2]stay{
		{1<<StatusPermitted | 1<<StatusCompleted | 1<<StatusVoid, 1 << StatusDeclared}, {at: everyStatus}}},
	CommandFileDeclaration: {provision: art174p1, stays: [2]stay{{at: everyStatus &^ (1<<StatusPermitted | 1<<StatusDeclared | 1<<StatusVoid)}}},
	CommandRelease: {provision: art128, kinds: 1 << ForeignLot, wrongKind: onlyLots, notOnHand: alreadyReleased,
		passages: [7]passage{{AccountRegistered, AccountOnHand, 0}}},
	CommandRefuse: {provision: art174p2s6, kinds: 1 << ForeignLot, wrongKind: onlyLots, notOnHand: alreadyReleased,
		passages: [7]passage{{AccountRegistered, AccountRefused, 0}}},
	CommandWithdraw: {provision: art174p2s7, kinds: 1 << ForeignLot, wrongKind: onlyLots, notOnHand: alreadyReleased,
		passages: [7]passage{{AccountRegistered, AccountWithdrawn, 0}}},
	CommandCancel: {provision: art174p2s7, kinds: 1 << ForeignLot, wrongKind: onlyLots,
		passages: [7]passage{{AccountOnHand, AccountCancelled, 0}}},

	CommandProcess: {equivalents: onTheDay, provision: art164p2s2, moment: InTime, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{{AccountOnHand, AccountConsumed, 0}}, gives: StatusUnderway},
	CommandSubstitute: {provision: art172p1, moment: InTime, kinds: 1 << ForeignLot, wrongKind: onlyPlaced,
		passages: [7]passage{{AccountOnHand, AccountSubstituted, 0}}, gives: StatusUnderway},
	CommandExportPrior: {provision: art172p4, stays: [2]stay{{at: everyStatus}}},
	CommandMatchPrior: {provision: art172p4, moment: InTime, kinds: 1 << ForeignLot, wrongKind: onlyPlaced,
		passages: [7]passage{{AccountOnHand, AccountSubstituted, 0}}},
	CommandTransfer: {provision: art174p4s1, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{{AccountOnHand, AccountTransferred, 0}, {AccountTransferred, AccountOnHand, 0}}},
	CommandCarry: {provision: art127p3, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{{AccountOnHand, AccountOnHand, 0}, {AccountSuspended, AccountSuspended, 0}}},

	CommandExtendTerm: {provision: art165p2, also: art165p3, stays: [2]stay{
		{1 << StatusLapsed, 1<<StatusUnderway | 1<<StatusSuspended | 1<<StatusSeized},
		{at: 1<<StatusUnderway | 1<<StatusSuspended | 1<<StatusSeized}}},

	CommandComplete: {equivalents: whenUsed, provision: art173p2s1, also: art173p1, moment: InTime, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{
			{AccountOnHand, AccountCompleted, 0},
			{AccountSuspended, AccountCompleted, productKinds},
			{AccountTransferred, AccountCompleted, 0},
			{AccountLossReported, AccountCompleted, 0},
		}},
	CommandSuspend: {equivalents: whenUsed, provision: art173p3, moment: InTime, kinds: placedKinds | productKinds, wrongKind: cannotSuspend,
		passages: [7]passage{{AccountOnHand, AccountSuspended, 0}}},
	CommandResume: {provision: art173p3, moment: InTime, kinds: placedKinds | productKinds, wrongKind: cannotSuspend, notOnHand: notSuspended,
		passages: [7]passage{{AccountSuspended, AccountOnHand, 0}}},
	CommandResumeTemporaryImport: {equivalents: whenUsed, provision: art173p2s2, moment: InTime, kinds: placedKinds | productKinds, wrongKind: noTemporaryImport,
		passages: [7]passage{
			{AccountOnHand, AccountCompleted, 0},
			{AccountTransferred, AccountCompleted, 0},
			{AccountLossReported, AccountCompleted, 0},
		}},
	CommandRecogniseProductionLoss: {provision: art173p2s5, kinds: 1<<ProductionLoss | 1<<Excess, wrongKind: onlyLosses,
		passages: [7]passage{{AccountOnHand, AccountProductionLossRecognised, 0}}},
	CommandDisposeWaste: {provision: art173p2s4, kinds: 1 << Waste, wrongKind: onlyWaste,
		passages: [7]passage{{AccountOnHand, AccountWasteDisposed, 0}, {AccountTransferred, AccountWasteDisposed, 0}}},
	CommandOccur: {provision: art173p2s6, moment: InTime, kinds: allKinds,
		passages: [7]passage{
			{AccountOnHand, AccountOtherwiseEnded, 0},
			{AccountSuspended, AccountOtherwiseEnded, 0},
			{AccountTransferred, AccountOtherwiseEnded, 0},
			{AccountLossReported, AccountOtherwiseEnded, 0},
		}},

	CommandLose: {provision: art174p4s2, kinds: missingKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{
			{AccountOnHand, AccountLossReported, 0},
			{AccountSuspended, AccountLossReported, 0},
			{AccountTransferred, AccountLossReported, 0},
			{AccountSeized, AccountLossReported, 0},
		}},
	CommandRecogniseLoss: {provision: art173p2s3, kinds: missingKinds, wrongKind: lossIsNoGoods, losses: true,
		passages: [7]passage{
			{AccountLossReported, AccountLossRecognised, 0}, // what is recognised was reported, if anything was
			{AccountOnHand, AccountLossRecognised, 0},
			{AccountSuspended, AccountLossRecognised, 0},
			{AccountSeized, AccountLossRecognised, 0},
			{AccountTransferred, AccountLossRecognised, 0},
		}},

	CommandStore: {provision: art129p6, moment: AfterLapse, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{
			{AccountOnHand, AccountStored, 0},
			{AccountSuspended, AccountStored, 0},
			{AccountTransferred, AccountStored, 0},
			{AccountLossReported, AccountStored, 0},
		}},
	CommandPlaceAfterLapse: {provision: art129p7, moment: AfterLapse, kinds: physicalKinds, wrongKind: lossIsNoGoods,
		passages: [7]passage{
			{AccountOnHand, AccountPlacedAfterLapse, 0},
			{AccountSuspended, AccountPlacedAfterLapse, 0},
			{AccountTransferred, AccountPlacedAfterLapse, 0},
			{AccountLossReported, AccountPlacedAfterLapse, 0},
		}},

	CommandDetain: {provision: art174p2s9, kinds: missingKinds, wrongKind: lossIsNoGoods, atOnce: true,
		passages: [7]passage{
			{AccountRegistered, AccountDetained, 0},
			{AccountOnHand, AccountDetained, 0},
			{AccountSuspended, AccountDetained, 0},
			{AccountTransferred, AccountDetained, 0},
			{AccountLossReported, AccountDetained, 0},
		}},
	CommandSeize: {provision: art133, kinds: missingKinds, wrongKind: lossIsNoGoods, atOnce: true,
		passages: [7]passage{
			{AccountRegistered, AccountSeized, 0},
			{AccountOnHand, AccountSeized, 0},
			{AccountSuspended, AccountSeized, 0},
			{AccountTransferred, AccountSeized, 0},
			{AccountLossReported, AccountSeized, 0},
		}},
	CommandLift: {provision: art133, kinds: missingKinds, wrongKind: lossIsNoGoods, notOnHand: notSeized, back: true,
		passages: [7]passage{{AccountSeized, AccountOnHand, 0}}},
	CommandReturn: {provision: art174p2s10, kinds: missingKinds, wrongKind: lossIsNoGoods, notOnHand: notSeized, never: true,
		passages: [7]passage{{AccountSeized, AccountReturned, 0}}},
	CommandConfiscate: {provision: art174p2s8, kinds: missingKinds, wrongKind: lossIsNoGoods, atOnce: true,
		passages: [7]passage{
			{AccountSeized, AccountConfiscated, 0}, // what is confiscated was seized or detained, if anything was
			{AccountDetained, AccountConfiscated, 0},
			{AccountRegistered, AccountConfiscated, 0},
			{AccountOnHand, AccountConfiscated, 0},
			{AccountSuspended, AccountConfiscated, 0},
			{AccountTransferred, AccountConfiscated, 0},
			{AccountLossReported, AccountConfiscated, 0},
		}},

	CommandPay:     {provision: art174p2s4, stays: [2]stay{{at: everyStatus &^ (1 << StatusPermitted)}}},
	CommandCollect: {provision: art174p2s4, stays: [2]stay{{at: everyStatus &^ (1 << StatusPermitted)}}},
	// A reversal takes back a record, not an act, and rests on no provision.
	CommandReverse: {stays: [2]stay{{at: everyStatus}}},
}

// Why a kind of goods does not go a way.
const (
	onlyLots          customs.Phrase = "{0} is no lot of a placing declaration|{0} — не партия из декларации о помещении под процедуру"
	onlyPlaced        customs.Phrase = "{0} is no lot of foreign goods placed under the procedure|{0} — не партия иностранных товаров, помещенных под процедуру"
	lossIsNoGoods     customs.Phrase = "{0} is a production loss: nothing is left of it|{0} — производственные потери: товара больше нет"
	cannotSuspend     customs.Phrase = "{0} is waste, a remnant or a loss; only goods placed and products can be suspended|{0} — отходы, остатки или потери; приостановление возможно только для помещенных товаров и продуктов переработки"
	noTemporaryImport customs.Phrase = "{0} is waste, a remnant or a loss; temporary import resumes for goods placed and products|{0} — отходы, остатки или потери; временный ввоз возобновляется для помещенных товаров и продуктов переработки"
	inNothing         customs.Phrase = "{0} is input used beyond the norm that lies in nothing: there are no goods that could go this way|{0} — вход, использованный сверх нормы и ни в чем не содержащийся: товара, с которым это возможно, нет"
	onlyLosses        customs.Phrase = "{0} is no production loss|{0} — не производственные потери"
	onlyWaste         customs.Phrase = "{0} is no waste|{0} — не отходы"
)

// Acts that start from another account than on hand.
var (
	alreadyReleased = refusal{AlreadyReleased, art128, "{0} is released already|{0}: уже выпущено", ""}
	notSuspended    = refusal{NotSuspended, art173p3, "the procedure is not suspended for {0}|действие процедуры в отношении {0} не приостановлено", ""}
	notSeized       = refusal{NotSeized, art133, "{0} is not seized|{0}: изъятия или ареста нет", ""}
)

// refusals say how an act is refused for goods that lie in an account from which
// it has no passage.
var refusals = [accountCount]refusal{
	AccountRegistered: {NotReleased, art128, "{0} is declared and not released|{0}: задекларировано, но не выпущено",
		"release it first|сначала выпустить товар"},
	AccountOnHand: {WrongKind, art173, "{0} is on hand|{0}: находится под процедурой", ""},
	AccountSuspended: {UnderSuspension, art173p3, "the procedure is suspended for {0}|действие процедуры в отношении {0} приостановлено",
		"resume the procedure first|сначала возобновить действие процедуры"},
	AccountSeized: {UnderSeizure, art133, "{0} is seized or arrested|{0}: изъято или арестовано",
		"wait until the seizure is lifted|дождаться отмены изъятия или ареста"},
	AccountConsumed:                 {AlreadyConsumed, art163p2, "{0} was used in processing|{0}: использовано при переработке", ""},
	AccountTransferred:              {HeldElsewhere, art164p2s3, "{0} is with a person whom the permit does not name|{0}: находится у лица, не указанного в документе об условиях переработки", "hand it back to a person whom the permit names|вернуть товар лицу, указанному в документе об условиях переработки"},
	AccountLossReported:             {ReportedLost, art174p4s2, "{0} was reported as lost|{0}: заявлено как утраченное", ""},
	AccountLossRecognised:           {AlreadyEnded, art173p2s3, "{0} was recognised as destroyed or lost|{0}: признано уничтоженным или утраченным", ""},
	AccountProductionLossRecognised: {AlreadyEnded, art173p2s5, "{0} was recognised as production losses|{0}: признано производственными потерями", ""},
	AccountWasteDisposed:            {AlreadyEnded, art173p2s4, "{0} was recognised as unfit or disposed of|{0}: признано непригодным либо удалено", ""},
	AccountCompleted:                {AlreadyEnded, art173p2s1, "the procedure is completed for {0}|действие процедуры в отношении {0} завершено", ""},
	AccountOtherwiseEnded:           {AlreadyEnded, art173p2s6, "the procedure ended otherwise for {0}|действие процедуры в отношении {0} завершено по иному обстоятельству", ""},
	AccountSubstituted:              {AlreadyEnded, art172p3, "{0} was replaced by equivalents and is goods of the Union|{0}: заменено эквивалентными товарами и является товаром Союза", ""},
	AccountStored:                   {AlreadyEnded, art129p6, "{0} is in temporary storage|{0}: на временном хранении", ""},
	AccountPlacedAfterLapse:         {AlreadyEnded, art129p7, "{0} was placed under another procedure after lapse|{0}: помещено под иную процедуру после прекращения", ""},
	AccountDetained:                 {AlreadyEnded, art174p2s9, "{0} is detained by customs|{0}: задержано таможенным органом", ""},
	AccountConfiscated:              {AlreadyEnded, art174p2s8, "{0} was confiscated|{0}: конфисковано", ""},
	AccountReturned:                 {AlreadyEnded, art174p2s10, "{0} was returned after seizure|{0}: возвращено после изъятия или ареста", ""},
	AccountRefused:                  {AlreadyEnded, art174p2s6, "release of {0} was refused|в выпуске {0} отказано", ""},
	AccountWithdrawn:                {AlreadyEnded, art174p2s7, "the declaration of {0} was withdrawn|декларация на {0} отозвана", ""},
	AccountCancelled:                {AlreadyEnded, art174p2s7, "the release of {0} was cancelled|выпуск {0} аннулирован", ""},
}

// Row is one line of the state machine of goods, for those who show it: the act
// takes goods of the kinds from one account into another.
type Row struct {
	Command   CommandKind
	From, To  Account
	Moment    Moment
	Provision customs.Provision
	Named     bool // only where the command names the account From, see Portion.In
	kinds     kindSet
}

// Admits reports whether goods of a kind go this way.
func (r Row) Admits(k NodeKind) bool { return r.kinds.has(k) }

// Rows yields the state machine of goods line by line, in the order of the acts
// and of their passages.
func Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for k := range rules {
			r := &rules[k]
			for _, p := range r.passages {
				if p.from == 0 {
					break
				}
				if p.kinds == 0 {
					p.kinds = r.kinds
				}
				if !yield(Row{CommandKind(k), p.from, p.to, r.moment, r.provision, r.named(p.from), p.kinds}) {
					return
				}
			}
		}
	}
}
