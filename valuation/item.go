package valuation

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Evidence names the document that proves a figure: "invoice 12 of 2026-01-10".
// The empty Evidence is none; then an addition is not shown and method 1 fails,
// because what is not shown does not become zero (40(3)).
type Evidence string

// Arg returns the name of the document as an argument of a sentence.
func (e Evidence) Arg() customs.Arg { return customs.Text(clean(string(e))) }

// Item is one addition to the price, or one deduction from it. It is one of
//
//   - [Commission], [Packing], [Assist], [Royalty], [Proceeds],
//   - [Transport], [Handling], [Insurance],
//   - [AfterImport], [InlandTransport], [ImportDuties] (deductions).
//
// The order of items does not matter. A pointer to one of them, a type that embeds
// one, and nil are no items but input errors.
type Item interface{ item() Kind }

// Cost is what is common to simple additions.
type Cost struct {
	Amount customs.Money // at least zero, in any currency
	In     Inclusion     // whether the price already contains it
	// Evidence proves amount and nature. Without it an addition bars method 1.
	Evidence Evidence
	// Estimated marks an amount that is known exactly only later; it needs a
	// Deferral.
	Estimated bool
}

// Packing is containers that are one with the goods, and packing, materials and
// labour (тара и упаковка, line 13б).
type Packing Cost

// Transport is the carriage to the place up to which transport counts (line 17).
type Transport Cost

// Handling is loading, unloading, reloading and what goes with the carriage to
// that place (line 18).
type Handling Cost

// Insurance is the insurance of that carriage and handling (line 19).
type Insurance Cost

// Commission is a commission or brokerage (вознаграждение посреднику, брокеру,
// line 13а). One paid to the buyer's own buying agent is not added, by its nature
// (40(1)); the nature must be proven like everything else.
type Commission struct {
	Agent     Agent
	Amount    customs.Money
	In        Inclusion
	Evidence  Evidence
	Estimated bool
}

// Proceeds is the part of the proceeds of resale, disposal or use that goes to
// the seller, directly or not (line 16): an amount, or a percentage of a base.
type Proceeds struct {
	Amount    customs.Money   // or zero, where a base is given
	Rate      customs.Percent // of the base, at most 100%
	Base      customs.Money
	In        Inclusion
	Evidence  Evidence
	Estimated bool
}

// Royalty is a royalty or licence fee for the use of intellectual property
// (лицензионный платеж, line 15). It is added if it relates to the goods and if
// paying it is a condition of the sale, both of which must be shown either way.
// What is paid for the right to reproduce the goods in the territory is not added.
type Royalty struct {
	Amount          customs.Money   // or zero, where a base is given
	Rate            customs.Percent // of the base, at most 100%
	Base            customs.Money   // for example the price of the resale
	Relates         customs.Finding // first test: it relates to the goods being valued
	ConditionOfSale customs.Finding // second test: the buyer must pay it, directly or not, to buy them
	Reproduction    bool            // it is paid for the right to reproduce them in the territory
	In              Inclusion
	Evidence        Evidence
	Estimated       bool
}

// Deducted is what is common to deductions: costs that the price contains and the
// value must not (40(2)), if they are stated apart from the price and proven.
// What is not, stays in the value, and a remark says so.
type Deducted struct {
	Amount   customs.Money   // at least zero, in any currency
	In       Inclusion       // a cost that the price does not contain cannot be taken off it
	Stated   customs.Finding // whether it is stated apart from the price
	Evidence Evidence
}

// AfterImport is construction, erection, assembly, maintenance or technical aid
// after import (line 21).
type AfterImport Deducted

// InlandTransport is the carriage in the territory, after the place of arrival
// (line 22).
type InlandTransport Deducted

// ImportDuties are duties, taxes and fees paid in the territory because of the
// import or sale (line 23). Where the price contains a duty that is a percentage
// of the value itself, DutyWithin finds it.
type ImportDuties Deducted

func (Packing) item() Kind         { return PackingCosts }
func (Transport) item() Kind       { return TransportCosts }
func (Handling) item() Kind        { return HandlingCosts }
func (Insurance) item() Kind       { return InsuranceCosts }
func (Commission) item() Kind      { return Commissions }
func (Proceeds) item() Kind        { return ProceedsToSeller }
func (Royalty) item() Kind         { return Royalties }
func (AfterImport) item() Kind     { return WorkAfterImport }
func (InlandTransport) item() Kind { return TransportAfterArrival }
func (ImportDuties) item() Kind    { return DutiesAndTaxes }
func (a Assist) item() Kind        { return a.Kind }

// ItemForms yields every kind of item with the name under which it stands in JSON,
// as a zero value, in the order of the list at Item.
func ItemForms() iter.Seq2[string, Item] {
	return func(yield func(string, Item) bool) {
		_ = yield("commission", Commission{}) && yield("packing", Packing{}) && yield("assist", Assist{}) &&
			yield("royalty", Royalty{}) && yield("proceeds", Proceeds{}) && yield("transport", Transport{}) &&
			yield("handling", Handling{}) && yield("insurance", Insurance{}) && yield("after-import", AfterImport{}) &&
			yield("inland-transport", InlandTransport{}) && yield("import-duties", ImportDuties{})
	}
}
