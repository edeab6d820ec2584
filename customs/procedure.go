package customs

// Procedure is a customs procedure (таможенная процедура) of Article 127(2) of
// the Customs Code. There are seventeen, and the number of each is that of its
// subparagraph there. The zero Procedure is none and is empty text.
type Procedure uint8

// The customs procedures.
const (
	ReleaseForDomesticConsumption    Procedure = 1 + iota // code 40
	Export                                                // code 10
	CustomsTransit                                        // code 80
	CustomsWarehouse                                      // code 70
	ProcessingInTerritory                                 // code 51
	ProcessingOutside                                     // code 21
	ProcessingForDomesticConsumption                      // code 91
	FreeCustomsZone                                       // code 78
	FreeWarehouse                                         // code 77
	TemporaryImport                                       // code 53
	TemporaryExport                                       // code 23
	ReImport                                              // code 60
	ReExport                                              // code 31
	DutyFreeTrade                                         // code 96
	Destruction                                           // code 93
	RefusalInFavourOfState                                // code 94
	SpecialProcedure                                      // code 90
)

const (
	procedureNames Names = "|release for domestic consumption|export|customs transit|customs warehouse" +
		"|processing in the customs territory|processing outside the customs territory" +
		"|processing for domestic consumption|free customs zone|free warehouse" +
		"|temporary import|temporary export|re-import|re-export|duty-free trade" +
		"|destruction|refusal in favour of the state|special customs procedure"
	procedureRussian Names = "|выпуск для внутреннего потребления|экспорт|таможенный транзит|таможенный склад" +
		"|переработка на таможенной территории|переработка вне таможенной территории" +
		"|переработка для внутреннего потребления|свободная таможенная зона|свободный склад" +
		"|временный ввоз (допуск)|временный вывоз|реимпорт|реэкспорт|беспошлинная торговля" +
		"|уничтожение|отказ в пользу государства|специальная таможенная процедура"
	procedureCodes Names  = "|40|10|80|70|51|21|91|78|77|53|23|60|31|96|93|94|90"
	procedureWhat  Phrase = "customs procedure|таможенная процедура"
)

// ParseProcedure reads the English name of a procedure, "re-export", or its
// two-digit code, "31". Anything else is a [*SyntaxError]; so is code 00, which
// stands for the absence of a previous procedure.
func ParseProcedure(text string) (Procedure, error) {
	if n, err := procedureCodes.Parse(procedureWhat, text); err == nil {
		return Procedure(n), nil
	}
	n, err := procedureNames.Parse(procedureWhat, text)
	return Procedure(n), err
}

// IsZero reports whether p is no procedure.
func (p Procedure) IsZero() bool { return p == 0 }

// Code returns the two-digit code of the procedure in the classifier of kinds of
// customs procedures (Decision 378 of the Customs Union Commission of 20
// September 2010, annex 1), "51", which declarations use in all member states.
// It is "" for what is no procedure. All seventeen codes were read in the text of
// the annex as amended to 8 December 2023.
func (p Procedure) Code() string {
	code, _ := procedureCodes.Name(uint8(p))
	return code
}

// Provision cites the subparagraph of Article 127(2) that names the procedure,
// and nothing for what is no procedure.
func (p Procedure) Provision() Provision {
	if p.Code() == "" {
		return Provision{}
	}
	return Article(127).Para(2).Sub(uint16(p))
}

// Name returns the name of the procedure in the language given, "re-export" or
// «реэкспорт», and Procedure(99) for a number that is none.
func (p Procedure) Name(lang Language) string {
	if lang == Russian {
		return procedureRussian.String("Procedure", uint8(p))
	}
	return p.String()
}

// String returns the English name, and Procedure(99) for a number that is none.
func (p Procedure) String() string { return procedureNames.String("Procedure", uint8(p)) }

// Arg returns the procedure as an argument of a sentence, worded by its name.
func (p Procedure) Arg() Arg {
	if p.IsZero() {
		return Arg{}
	}
	return newNumberArg(argProcedure, int64(p))
}

// AppendText appends the English name; a number that is no procedure is an error.
func (p Procedure) AppendText(b []byte) ([]byte, error) {
	return procedureNames.Append(b, procedureWhat, uint8(p))
}

// MarshalText is AppendText into a new slice.
func (p Procedure) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParseProcedure] reads; empty text is no procedure.
func (p *Procedure) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = 0
		return nil
	}
	return decodeText(p, text, ParseProcedure)
}
