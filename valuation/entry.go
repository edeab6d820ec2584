package valuation

import "github.com/eaeu-customs/inward/customs"

// Entry is the meaning of a figure of a determination, whatever form it stands in.
// The zero value is none. Name and meaning are the same in every rule set; the line of
// a form is found by LineOf.
type Entry uint8

// The entries, with what they mean.
const (
	_                  Entry = iota // none
	PricePaid                       // price paid or payable
	IndirectPayments                // indirect payments
	BasisTotal                      // total of the basis
	AddCommissions                  // commissions and brokerage, but for buying commissions
	AddPacking                      // containers and packing
	AddMaterials                    // materials, components and the like incorporated
	AddTools                        // tools, dies, moulds and the like
	AddConsumed                     // materials consumed in production
	AddDesign                       // engineering, development, design, plans and sketches
	AddRoyalties                    // royalties and licence fees
	AddProceeds                     // part of the proceeds of resale that goes to the seller
	AddTransport                    // transport to the place of arrival
	AddHandling                     // loading, unloading and handling
	AddInsurance                    // insurance
	AdditionsTotal                  // total of the additions
	LessWork                        // construction, assembly, maintenance or technical aid after import
	LessTransport                   // transport in the territory after arrival
	LessDuties                      // duties, taxes and fees
	DeductionsTotal                 // total of the deductions
	ComparableValue                 // transaction value of the comparable goods
	SubQuantity                     // less: adjustment for quantity
	SubLevel                        // less: adjustment for commercial level
	SubTransport                    // less: adjustment for transport
	SubHandling                     // less: adjustment for handling
	SubInsurance                    // less: adjustment for insurance
	SubTotal                        // total to be subtracted
	PlusQuantity                    // plus: adjustment for quantity
	PlusLevel                       // plus: adjustment for commercial level
	PlusTransport                   // plus: adjustment for transport
	PlusHandling                    // plus: adjustment for handling
	PlusInsurance                   // plus: adjustment for insurance
	PlusTotal                       // total to be added
	NetQuantity                     // adjustment for quantity
	NetLevel                        // adjustment for commercial level
	NetTotal                        // total of the adjustments
	AdjustedValue                   // transaction value after adjustments
	ComparableQuantity              // quantity of the comparable goods
	GoodsQuantity                   // quantity of the goods
	UnitPrice                       // unit price of the greatest aggregate quantity
	LessMarkup                      // commission, or profit and general expenses
	LessInland                      // usual transport and insurance in the territory
	LessResaleDuties                // duties, taxes and fees
	LessProcessing                  // value added by processing
	UnitDeductions                  // total deductions per unit
	ProductionCost                  // materials and production
	OfPacking                       // of which packing
	OfUnionDesign                   // of which design in the territory, paid by the producer
	OfMaterials                     // of which materials from the buyer
	OfTools                         // of which tools
	OfConsumed                      // of which materials consumed
	OfDesign                        // of which design outside the territory
	OfOther                         // of which other
	Profit                          // profit and general expenses
	ComputedTransport               // transport to the place of arrival
	ComputedHandling                // loading, unloading and handling
	ComputedInsurance               // insurance
	CustomsValue                    // customs value
	CustomsValueUSD                 // customs value in US dollars
)

const (
	entryNames   customs.Names  = "|price paid|indirect payments|basis total|add commissions|add packing|add materials|add tools|add consumed|add design|add royalties|add proceeds|add transport|add handling|add insurance|additions total|less work|less transport|less duties|deductions total|comparable value|sub quantity|sub level|sub transport|sub handling|sub insurance|sub total|plus quantity|plus level|plus transport|plus handling|plus insurance|plus total|net quantity|net level|net total|adjusted value|comparable quantity|goods quantity|unit price|less markup|less inland|less resale duties|less processing|unit deductions|production cost|of packing|of union design|of materials|of tools|of consumed|of design|of other|profit|computed transport|computed handling|computed insurance|customs value|customs value USD"
	entryEnglish customs.Names  = "|price paid or payable|indirect payments|total of the basis|commissions and brokerage, but for buying commissions|containers and packing|materials, components and the like incorporated|tools, dies, moulds and the like|materials consumed in production|engineering, development, design, plans and sketches|royalties and licence fees|part of the proceeds of resale that goes to the seller|transport to the place of arrival|loading, unloading and handling|insurance|total of the additions|construction, assembly, maintenance or technical aid after import|transport in the territory after arrival|duties, taxes and fees|total of the deductions|transaction value of the comparable goods|less: adjustment for quantity|less: adjustment for commercial level|less: adjustment for transport|less: adjustment for handling|less: adjustment for insurance|total to be subtracted|plus: adjustment for quantity|plus: adjustment for commercial level|plus: adjustment for transport|plus: adjustment for handling|plus: adjustment for insurance|total to be added|adjustment for quantity|adjustment for commercial level|total of the adjustments|transaction value after adjustments|quantity of the comparable goods|quantity of the goods|unit price of the greatest aggregate quantity|commission, or profit and general expenses|usual transport and insurance in the territory|duties, taxes and fees|value added by processing|total deductions per unit|materials and production|of which packing|of which design in the territory, paid by the producer|of which materials from the buyer|of which tools|of which materials consumed|of which design outside the territory|of which other|profit and general expenses|transport to the place of arrival|loading, unloading and handling|insurance|customs value|customs value in US dollars"
	entryRussian customs.Names  = "|цена, фактически уплаченная или подлежащая уплате за товары|косвенные платежи (условия или обязательства)|итого основа для расчета|вознаграждения агенту (посреднику), брокеру, за исключением вознаграждений за закупку товаров|тара и упаковка, в том числе упаковочные материалы и работы по упаковке|сырье, материалы, детали, полуфабрикаты, из которых произведены товары|инструменты, штампы, формы и иные подобные товары|материалы, израсходованные при производстве товаров|проектирование, разработка, инженерная, конструкторская работа, дизайн, эскизы и чертежи|лицензионные и иные подобные платежи за использование объектов интеллектуальной собственности|часть дохода (выручки) от последующей продажи, которая причитается продавцу|расходы на перевозку (транспортировку) до места прибытия|расходы на погрузку, разгрузку или перегрузку|расходы на страхование|итого дополнительные начисления|строительство, возведение, сборка, монтаж, обслуживание или техническое содействие после ввоза|перевозка по таможенной территории после прибытия|сумма пошлин, налогов и сборов в связи с ввозом или продажей|итого вычеты|стоимость сделки с идентичными (однородными) товарами|вычитается: поправка на количество|вычитается: поправка на коммерческий уровень|вычитается: поправка на разницу в расходах на перевозку|вычитается: поправка на разницу в расходах на погрузку, разгрузку|вычитается: поправка на разницу в расходах на страхование|итого вычитаемые поправки|прибавляется: поправка на количество|прибавляется: поправка на коммерческий уровень|прибавляется: поправка на разницу в расходах на перевозку|прибавляется: поправка на разницу в расходах на погрузку, разгрузку|прибавляется: поправка на разницу в расходах на страхование|итого прибавляемые поправки|корректировка на количество|корректировка на коммерческий уровень|итого корректировки|стоимость сделки с учетом поправок|количество идентичных (однородных) товаров|количество оцениваемых товаров|цена единицы товара, по которой продается наибольшее совокупное количество|вознаграждение агенту (посреднику) либо надбавка на прибыль и общие расходы|обычные расходы на перевозку и страхование на таможенной территории|таможенные пошлины, налоги, сборы|стоимость, добавленная в результате переработки|итого вычеты на единицу|расходы на изготовление или приобретение материалов и на производство|в том числе тара и упаковка|в том числе проектирование на таможенной территории, оплаченное производителем|в том числе сырье и материалы, предоставленные покупателем|в том числе инструменты, штампы, формы|в том числе израсходованные материалы|в том числе проектирование вне таможенной территории|в том числе иное|сумма прибыли и общих расходов (коммерческих и управленческих)|расходы на перевозку до места прибытия|расходы на погрузку, разгрузку или перегрузку|расходы на страхование|таможенная стоимость|таможенная стоимость в долларах США"
	entryWhat    customs.Phrase = "entry of the declaration|позиция декларации таможенной стоимости"
)

// ParseEntry reads a name, as Entry.String writes it.
func ParseEntry(text string) (Entry, error) {
	n, err := entryNames.Parse(entryWhat, text)
	return Entry(n), err
}

// Phrase words the entry as the forms do, in both languages; an unknown number names itself.
func (e Entry) Phrase() customs.Phrase {
	return entryEnglish.Phrase(entryRussian, uint8(e), e.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (e Entry) Arg() customs.Arg { return e.Phrase().Arg() }

// String returns the name, Entry(0) for the zero value, Entry(99) for a number that has none.
func (e Entry) String() string { return entryNames.String("Entry", uint8(e)) }

// AppendText appends the name; a number that has none is an error.
func (e Entry) AppendText(b []byte) ([]byte, error) {
	return entryNames.Append(b, entryWhat, uint8(e))
}

// MarshalText is AppendText into a new slice.
func (e Entry) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (e *Entry) UnmarshalText(text []byte) error {
	return customs.DecodeName(e, entryWhat, entryNames, text)
}
