package processing

import (
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// CommandKind names a type of command. The zero value is invalid.
type CommandKind uint8

// The kinds of commands, in the order in which Command lists them.
const (
	CommandAmendPermit CommandKind = iota + 1
	CommandExtendPermit
	CommandRevokePermit
	CommandRenewPermit
	CommandTransferPermit
	CommandDeclare
	CommandFileDeclaration
	CommandRelease
	CommandRefuse
	CommandWithdraw
	CommandCancel
	CommandProcess
	CommandSubstitute
	CommandExportPrior
	CommandMatchPrior
	CommandTransfer
	CommandCarry
	CommandExtendTerm
	CommandComplete
	CommandSuspend
	CommandResume
	CommandResumeTemporaryImport
	CommandRecogniseProductionLoss
	CommandDisposeWaste
	CommandOccur
	CommandLose
	CommandRecogniseLoss
	CommandStore
	CommandPlaceAfterLapse
	CommandDetain
	CommandSeize
	CommandLift
	CommandReturn
	CommandConfiscate
	CommandPay
	CommandCollect
	CommandReverse

	commandCount
)

const (
	commandNames = "|amend permit|extend permit|revoke permit|renew permit|transfer permit" +
		"|declare|file declaration|release|refuse|withdraw|cancel" +
		"|process|substitute|export prior|match prior|transfer|carry|extend term" +
		"|complete|suspend|resume|resume temporary import|recognise production loss|dispose waste|occur" +
		"|lose|recognise loss|store|place after lapse|detain|seize|lift|return|confiscate|pay|collect|reverse"
	commandRussian = "|изменение документа об условиях переработки|продление срока переработки|отзыв документа об условиях переработки|возобновление действия документа об условиях переработки|передача документа об условиях переработки" +
		"|декларирование|подача декларации|выпуск|отказ в выпуске|отзыв декларации|аннулирование выпуска" +
		"|переработка|замена эквивалентными товарами|вывоз до ввоза|зачет вывоза до ввоза|передача товаров|перевозка|продление срока действия процедуры" +
		"|завершение|приостановление|возобновление|возобновление временного ввоза|признание производственных потерь|удаление отходов|иное обстоятельство" +
		"|утрата|признание утраты|помещение на временное хранение|помещение под процедуру после прекращения|задержание|изъятие или арест|отмена изъятия или ареста|возврат|конфискация|уплата|взыскание|исправление ошибки"
)

// String names the kind; an unknown number prints as CommandKind(99).
func (k CommandKind) String() string { return k.name(commandNames) }

// Phrase names the kind in both languages.
func (k CommandKind) Phrase() customs.Phrase {
	return customs.Phrase(k.name(commandNames) + "|" + k.name(commandRussian))
}

// name picks the name of the kind from a list.
func (k CommandKind) name(names string) string {
	if k == 0 || k >= commandCount {
		return "CommandKind(" + strconv.Itoa(int(k)) + ")"
	}
	for ; k > 0; k-- {
		_, names, _ = strings.Cut(names, "|")
	}
	name, _, _ := strings.Cut(names, "|")
	return name
}

// KindOf returns the kind of a command, or 0 for what is no command of this
// package by its concrete type: nil, a pointer, a type that embeds one.
func KindOf(c Command) CommandKind {
	switch c.(type) {
	case AmendPermit:
		return CommandAmendPermit
	case ExtendPermit:
		return CommandExtendPermit
	case RevokePermit:
		return CommandRevokePermit
	case RenewPermit:
		return CommandRenewPermit
	case TransferPermit:
		return CommandTransferPermit
	case Declare:
		return CommandDeclare
	case FileDeclaration:
		return CommandFileDeclaration
	case Release:
		return CommandRelease
	case Refuse:
		return CommandRefuse
	case Withdraw:
		return CommandWithdraw
	case Cancel:
		return CommandCancel
	case Process:
		return CommandProcess
	case Substitute:
		return CommandSubstitute
	case ExportPrior:
		return CommandExportPrior
	case MatchPrior:
		return CommandMatchPrior
	case Transfer:
		return CommandTransfer
	case Carry:
		return CommandCarry
	case ExtendTerm:
		return CommandExtendTerm
	case Complete:
		return CommandComplete
	case Suspend:
		return CommandSuspend
	case Resume:
		return CommandResume
	case ResumeTemporaryImport:
		return CommandResumeTemporaryImport
	case RecogniseProductionLoss:
		return CommandRecogniseProductionLoss
	case DisposeWaste:
		return CommandDisposeWaste
	case Occur:
		return CommandOccur
	case Lose:
		return CommandLose
	case RecogniseLoss:
		return CommandRecogniseLoss
	case Store:
		return CommandStore
	case PlaceAfterLapse:
		return CommandPlaceAfterLapse
	case Detain:
		return CommandDetain
	case Seize:
		return CommandSeize
	case Lift:
		return CommandLift
	case Return:
		return CommandReturn
	case Confiscate:
		return CommandConfiscate
	case Pay:
		return CommandPay
	case Collect:
		return CommandCollect
	case Reverse:
		return CommandReverse
	}
	return 0
}
