package liability

import "github.com/eaeu-customs/inward/customs"

// BookData is the tariff, the exchange rates and the interest rates as plain
// data, which NewBook checks and indexes. Its JSON form is that of the structs.
type BookData struct {
	// State is the Member State whose taxes the rows of excise and VAT are; none
	// where the book is of no state in particular.
	State       customs.MemberState `json:"state,omitzero"`
	Measures    []Measure           `json:"measures,omitempty"`
	Coverage    []Coverage          `json:"coverage,omitempty"`
	Concessions []Concession        `json:"concessions,omitempty"`
	Quotations  []Quotation         `json:"quotations,omitempty"`
	Interest    []InterestRow       `json:"interest,omitempty"`
}

// Measure is one row of the tariff: the rate of one kind of payment for goods, by
// code, origin and day. Of the rows in force, the one with the longest code
// decides, and among these one that names the origin before one that does not.
type Measure struct {
	Kind Kind              `json:"kind"`
	Code customs.GoodsCode `json:"code,omitzero"` // the goods whose codes begin with it; none: all goods
	// Origins are the countries of origin; none: every country but those in ExceptOrigins.
	Origins       []customs.Country   `json:"origins,omitempty"`
	ExceptOrigins []customs.Country   `json:"except-origins,omitempty"`
	ExceptCodes   []customs.GoodsCode `json:"except-codes,omitempty"` // codes below Code to which the row does not apply
	Rate          customs.Rate        `json:"rate"`
	PaymentCode   string              `json:"payment-code,omitempty"` // of excise: 4 digits, the first a 4
	From          customs.Date        `json:"from"`                   // first day in force
	To            customs.Date        `json:"to,omitzero"`            // last day; none: until the next row of the same code and origins, or open
	Source        string              `json:"source"`                 // the act that says so
}

// Coverage states that the book lists every measure of a kind that there is: what
// is not listed for these goods and days does not exist. Only special,
// anti-dumping and countervailing duty and excise may be absent; a duty or VAT of
// nothing is a row with the rate 0%.
type Coverage struct {
	Kind   Kind              `json:"kind"`
	Code   customs.GoodsCode `json:"code,omitzero"` // none: all goods
	From   customs.Date      `json:"from"`
	To     customs.Date      `json:"to,omitzero"` // last day; none: open
	Source string            `json:"source"`      // who says that the list is complete
}

// Concession is a tariff preference or a privilege: a rate in place of the basic
// rate, or a percentage of it, for those who claim it by its reference and prove
// its condition. A preference is on import duty; a privilege on duty, excise or VAT.
type Concession struct {
	Reference string            `json:"reference"` // what a Claim names; a concession may have several rows
	Type      ConcessionType    `json:"type"`
	Kind      Kind              `json:"kind"`
	Code      customs.GoodsCode `json:"code,omitzero"`     // none: all goods
	Origins   []customs.Country `json:"origins,omitempty"` // none: every country
	Rate      customs.Rate      `json:"rate,omitzero"`     // the rate in place of the basic rate
	OfBasic   customs.Percent   `json:"of-basic,omitzero"` // or a percentage of the basic rate, above 0%
	Condition customs.Phrase    `json:"condition"`         // what must be proven, "English|Russian"
	From      customs.Date      `json:"from"`
	To        customs.Date      `json:"to,omitzero"` // last day; none: until the next row of the same reference, kind, code and origins, or open
	Source    string            `json:"source"`
}

// Quotation is an exchange rate as a bank published it, with the days it is in
// force.
type Quotation struct {
	Rate   customs.ExchangeRate `json:"rate"`
	Day    customs.Date         `json:"day"`              // first day in force
	Until  customs.Date         `json:"until,omitzero"`   // last day; none: that one day
	Bank   string               `json:"bank"`             // who published it
	Source string               `json:"source,omitempty"` // where, if more is to be said
}

// InterestRow is a yearly rate of interest of a Member State.
type InterestRow struct {
	State  customs.MemberState `json:"state"`
	Annual customs.Percent     `json:"annual"` // 16%; above 0%
	From   customs.Date        `json:"from"`
	To     customs.Date        `json:"to,omitzero"` // last day; none: until the next row of the state, or open
	Source string              `json:"source"`
}

// ConcessionType says what a concession is. The zero value is invalid.
type ConcessionType uint8

// The types of concession.
const (
	Preference ConcessionType = iota + 1 // tariff preference
	Privilege                            // privilege in the payment of duties and taxes
)

const (
	concessionNames customs.Names  = "|preference|privilege"
	concessionWhat  customs.Phrase = "type of concession|вид льготы"
)

// Phrase words the type in both languages; an unknown number names itself.
func (t ConcessionType) Phrase() customs.Phrase {
	switch t {
	case Preference:
		return "tariff preference|тарифная преференция"
	case Privilege:
		return "privilege|льгота по уплате"
	}
	return customs.Phrase(t.String())
}

// Arg returns the type as an argument of a sentence.
func (t ConcessionType) Arg() customs.Arg { return t.Phrase().Arg() }

// ParseConcessionType reads "preference" or "privilege".
func ParseConcessionType(text string) (ConcessionType, error) {
	n, err := concessionNames.Parse(concessionWhat, text)
	return ConcessionType(n), err
}

// String returns the name, or ConcessionType(9) for a number that is no type.
func (t ConcessionType) String() string {
	return concessionNames.String("ConcessionType", uint8(t))
}

// AppendText appends the name; a number that is no type is an error.
func (t ConcessionType) AppendText(b []byte) ([]byte, error) {
	return concessionNames.Append(b, concessionWhat, uint8(t))
}

// MarshalText is AppendText into a new slice.
func (t ConcessionType) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (t *ConcessionType) UnmarshalText(text []byte) error {
	return customs.DecodeName(t, concessionWhat, concessionNames, text)
}
