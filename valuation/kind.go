package valuation

import "github.com/eaeu-customs/inward/customs"

// Kind is a kind of cost that rule sets add to the price or take off it. The zero
// value is none. The comments name the line of ДТС-1.
type Kind uint8

// The kinds.
const (
	_                     Kind = iota // none
	Commissions                       // 13а, but for buying commissions
	PackingCosts                      // 13б
	Materials                         // 14а: assist
	Tools                             // 14б: assist
	Consumed                          // 14в: assist
	Design                            // 14г: assist
	Royalties                         // 15
	ProceedsToSeller                  // 16
	TransportCosts                    // 17
	HandlingCosts                     // 18
	InsuranceCosts                    // 19
	WorkAfterImport                   // 21: deduction
	TransportAfterArrival             // 22: deduction
	DutiesAndTaxes                    // 23: deduction
)

const (
	kindNames   customs.Names  = "|commissions|packing|materials|tools|consumed|design|royalties|proceeds|transport|handling|insurance|work after import|transport after arrival|duties and taxes"
	kindRussian customs.Names  = "|вознаграждения посредникам и брокерам|тара и упаковка|сырье, материалы, детали|инструменты, штампы, формы|израсходованные материалы|проектирование, разработка, дизайн|лицензионные платежи|часть дохода продавцу|перевозка до места прибытия|погрузка, разгрузка, перегрузка|страхование|строительство, сборка, монтаж после ввоза|перевозка после прибытия|пошлины, налоги и сборы"
	kindWhat    customs.Phrase = "kind of cost|вид расхода"
)

// ParseKind reads a name, as Kind.String writes it.
func ParseKind(text string) (Kind, error) {
	n, err := kindNames.Parse(kindWhat, text)
	return Kind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (k Kind) Phrase() customs.Phrase {
	return kindNames.Phrase(kindRussian, uint8(k), k.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (k Kind) Arg() customs.Arg { return k.Phrase().Arg() }

// String returns the name, Kind(0) for the zero value, Kind(99) for a number that has none.
func (k Kind) String() string { return kindNames.String("Kind", uint8(k)) }

// AppendText appends the name; a number that has none is an error.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	return kindNames.Append(b, kindWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, kindWhat, kindNames, text)
}
