package scenario

import (
	"encoding/json"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
	"github.com/eaeu-customs/inward/valuation"
)

// Version is the version of the form that this package reads.
const Version = 1

// Words are a text in both languages. Russian may be empty, then English stands
// in.
type Words struct {
	En string
	Ru string
}

// In returns the text in a language.
func (w Words) In(lang customs.Language) string {
	if lang == customs.Russian && w.Ru != "" {
		return w.Ru
	}
	return w.En
}

// File is one story: the permit and the law it happens under, the data it is
// settled with, what happens day by day, and what must come of it.
type File struct {
	Scenario   uint  // Version
	Title      Words // in a line
	About      Words // what it shows, and how the expected amounts were found
	Provisions []customs.Provision
	Sources    []string // where goods codes, rates and norms were published
	// Base names another file that this story goes on from: its law, permit, lists
	// and book stand where this file gives none, and its steps come first.
	Base       string
	Law        Law
	Permit     *processing.Permit
	Lists      *processing.Lists
	Book       *liability.BookData
	Steps      []Step
	Valuations []ValuationCase
	// Identifications are cases of Article 167 that are judged by themselves.
	Identifications []IdentificationCase
	Twins           []Twin
}

// Law is the law that a story happens under: a profile with answers changed.
type Law struct {
	Profile string // "union" (also where empty), or a Member State that has a profile: "KZ", "RU"
	// Set changes options and parameters by their keys, in the form of customs.Law.
	Set map[string]json.RawMessage
}

// Step is one thing that happens on a day, or one look at how things stand.
type Step struct {
	On       customs.Date // of the act, or for which the check asks
	Recorded customs.Date // of an act that the procedure learnt of later
	Note     Words
	Do       processing.Command
	Refused  []Refusal // empty: the act must be admitted
	Remarks  []Refusal // of an act that is admitted: all of its remarks, where any are given
	Invalid  string    // code of the input error that the act must be: it is no act at all
	Check    *Check
}

// Refusal is a violation that must be found: by its code and provision, and where
// it is given by its subject.
type Refusal struct {
	Code      customs.Code
	Provision customs.Provision
	Subject   string
}

// Check is what must be true on the day of its step. What it does not mention is
// not checked.
type Check struct {
	AsKnown     customs.Date // look with what was known on this day, the day of recording
	Permit      []Refusal    // what Permit.Check says, all of it
	Goods       processing.Goods
	State       processing.Status // of Goods, of the whole procedure if there are none
	Open        []string          // acts that are open for Goods, by the names of commands
	Shut        []Shut            // acts that are not, and why
	Balances    []Balance
	Certificate bool // placed + made − gone − on hand = 0 for all goods
	Obligations []Standing
	Amounts     []Amount
	Refunds     []Refund
	Days        []Days
	Deadlines   []Deadline
	BillFails   customs.Code // the bill must be refused with this code: a rate is missing
	Law         *Law         // settle under this law instead
}

// Shut is an act that must not be open, with one of the violations in its way.
type Shut struct {
	Act       string
	Code      customs.Code
	Provision customs.Provision
}

// Balance is what must lie in an account.
type Balance struct {
	ID       processing.GoodsID
	Account  processing.Account
	Quantity customs.Quantity
	Status   processing.CustomsStatus // of all of it, where given
}

// Standing is how part of a lot must stand: the quantity of all obligations of
// the lot and basis that stand like this.
type Standing struct {
	Lot      liability.LotID
	Basis    liability.Basis
	Status   liability.Status
	By       customs.Provision
	Deadline customs.Date
	Debtor   customs.PersonID // who owes, where given
	Quantity Number           // of input, in the lot's unit; a decimal or a fraction
	Working  string           // gives Quantity
}

// Amount is an amount that the bill must show. Without Lot it is of the whole
// bill; without Kind of all kinds together.
type Amount struct {
	Lot      liability.LotID
	Basis    liability.Basis // none: of every basis
	Kind     liability.Kind
	Interest bool
	Column   Column
	Amount   customs.Money
	Working  string // gives Amount; "2000000.00 × 250 / 1000 × 10 %"
}

// Refund is an amount that must come back.
type Refund struct {
	Lot       liability.LotID
	Kind      liability.Kind
	Interest  bool
	Amount    customs.Money
	Provision customs.Provision
	Working   string
}

// Days is a ledger of interest that must be on the bill: how many days at which
// rate.
type Days struct {
	Lot    liability.LotID
	Basis  liability.Basis
	Rate   customs.Percent
	From   customs.Date
	To     customs.Date
	Number int
}

// Deadline is a payment deadline or last day that must lie ahead, or the day by which
// foreign goods are to arrive for products that left before them.
type Deadline struct {
	On    customs.Date
	Lot   liability.LotID
	Prior processing.GoodsID
}

// Twin is the story with one fact changed. It is the broken case of a provision,
// or the other answer to an open question.
type Twin struct {
	Title     Words
	Provision customs.Provision // that the change breaks
	Option    customs.Key       // the open question that the change answers otherwise
	At        string            // place of the fact: "steps[2].do.complete.under", "law.set.discharge"
	To        json.RawMessage   // the fact as it is here; nothing takes it out
	// Until is the number of the last step that happens, counted from 0; the steps
	// after it do not. Where Refused or Invalid is given, that step fails so.
	Until   *uint
	Refused []Refusal
	Invalid string
	Then    []Step // what happens instead
	Fails   bool   // the story cannot begin: the permit is refused as Refused says
	// Finding and Reasons are what the case of identification in which At lies
	// comes to; nothing else of the story is told then. Reasons must be given.
	Finding customs.Finding
	Reasons []Refusal
}

// ValuationCase is goods to be valued and what must come of it.
type ValuationCase struct {
	Title   Words
	Profile string                    // "union", "uzbek-export", "russian-export"
	Uzbek   valuation.UzbekParameters // what Uzbekistan has not published and the profile asks for
	Facts   valuation.Facts
	Value   customs.Money
	Method  valuation.Method
	Working string
	Reasons []Refusal // why the methods before it do not apply
	Lines   []FormLine
	Fails   customs.Code // no value: with this code
}

// FormLine is a line of the declaration form and the amount that must stand there.
type FormLine struct {
	Line   valuation.Line
	Amount customs.Money
}

// IdentificationCase is a plan or an examination to be judged.
type IdentificationCase struct {
	Title   Words
	Assess  *identification.Case
	Verify  *identification.Examination
	Finding customs.Finding
	Reasons []Refusal
}
