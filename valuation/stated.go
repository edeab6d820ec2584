package valuation

import "github.com/eaeu-customs/inward/customs"

// Stated says what a rule set says of one of its rules: that it applies, or that
// there is none. The zero value is that nothing about it was published, or read;
// a method that needs to know is then refused with Unpublished, never guessed.
type Stated uint8

// The answers.
const (
	_       Stated = iota // not published
	Applies               // the rule set has the rule
	None                  // the rule set has no such rule
)

const (
	statedNames   customs.Names  = "|applies|none"
	statedRussian customs.Names  = "|применяется|отсутствует"
	statedWhat    customs.Phrase = "answer of a rule set|ответ свода правил"
)

// ParseStated reads a name, as Stated.String writes it.
func ParseStated(text string) (Stated, error) {
	n, err := statedNames.Parse(statedWhat, text)
	return Stated(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (s Stated) Phrase() customs.Phrase {
	return statedNames.Phrase(statedRussian, uint8(s), s.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (s Stated) Arg() customs.Arg { return s.Phrase().Arg() }

// String returns the name, Stated(0) for the zero value, Stated(99) for a number that has none.
func (s Stated) String() string { return statedNames.String("Stated", uint8(s)) }

// AppendText appends the name; a number that has none is an error.
func (s Stated) AppendText(b []byte) ([]byte, error) {
	return statedNames.Append(b, statedWhat, uint8(s))
}

// MarshalText is AppendText into a new slice.
func (s Stated) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (s *Stated) UnmarshalText(text []byte) error {
	return customs.DecodeName(s, statedWhat, statedNames, text)
}

// ConversionDay says which day's exchange rates convert an amount in another
// currency. The zero value is that it was not published.
type ConversionDay uint8

// The days.
const (
	_              ConversionDay = iota // not published
	OnRegistration                      // the day on which the declaration is registered
	OnCrossing                          // the day on which the goods crossed the border
)

const (
	conversionDayNames   customs.Names  = "|registration|crossing"
	conversionDayRussian customs.Names  = "|день регистрации декларации|день пересечения границы"
	conversionDayWhat    customs.Phrase = "day of conversion|день пересчета валюты"
)

// ParseConversionDay reads a name, as ConversionDay.String writes it.
func ParseConversionDay(text string) (ConversionDay, error) {
	n, err := conversionDayNames.Parse(conversionDayWhat, text)
	return ConversionDay(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (d ConversionDay) Phrase() customs.Phrase {
	return conversionDayNames.Phrase(conversionDayRussian, uint8(d), d.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (d ConversionDay) Arg() customs.Arg { return d.Phrase().Arg() }

// String returns the name, ConversionDay(0) for the zero value, ConversionDay(99) for a number that has none.
func (d ConversionDay) String() string {
	return conversionDayNames.String("ConversionDay", uint8(d))
}

// AppendText appends the name; a number that has none is an error.
func (d ConversionDay) AppendText(b []byte) ([]byte, error) {
	return conversionDayNames.Append(b, conversionDayWhat, uint8(d))
}

// MarshalText is AppendText into a new slice.
func (d ConversionDay) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (d *ConversionDay) UnmarshalText(text []byte) error {
	return customs.DecodeName(d, conversionDayWhat, conversionDayNames, text)
}

// Place says up to where the cost of transport is part of the customs value. The
// zero value is that it was not published.
type Place uint8

// The places.
const (
	_                Place = iota // not published
	PlaceOfArrival                // in the customs territory: what comes before is added, what comes after is deducted
	PlaceOfDeparture              // from the customs territory, for goods that leave it
	NoPlace                       // transport is neither added nor deducted
)

const (
	placeNames   customs.Names  = "|place of arrival|place of departure|not counted"
	placeRussian customs.Names  = "|место прибытия|место убытия|не учитывается"
	placeWhat    customs.Phrase = "place to which transport counts|место, до которого учитывается перевозка"
)

// ParsePlace reads a name, as Place.String writes it.
func ParsePlace(text string) (Place, error) {
	n, err := placeNames.Parse(placeWhat, text)
	return Place(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (p Place) Phrase() customs.Phrase {
	return placeNames.Phrase(placeRussian, uint8(p), p.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (p Place) Arg() customs.Arg { return p.Phrase().Arg() }

// String returns the name, Place(0) for the zero value, Place(99) for a number that has none.
func (p Place) String() string { return placeNames.String("Place", uint8(p)) }

// AppendText appends the name; a number that has none is an error.
func (p Place) AppendText(b []byte) ([]byte, error) {
	return placeNames.Append(b, placeWhat, uint8(p))
}

// MarshalText is AppendText into a new slice.
func (p Place) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (p *Place) UnmarshalText(text []byte) error {
	return customs.DecodeName(p, placeWhat, placeNames, text)
}

// Flow says whether goods come in or go out. The zero value is neither.
type Flow uint8

// The directions.
const (
	_      Flow = iota // neither
	Import             // into the customs territory
	Export             // out of it
)

const (
	flowNames   customs.Names  = "|import|export"
	flowRussian customs.Names  = "|ввоз|вывоз"
	flowWhat    customs.Phrase = "direction|направление перемещения"
)

// ParseFlow reads a name, as Flow.String writes it.
func ParseFlow(text string) (Flow, error) {
	n, err := flowNames.Parse(flowWhat, text)
	return Flow(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (f Flow) Phrase() customs.Phrase {
	return flowNames.Phrase(flowRussian, uint8(f), f.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (f Flow) Arg() customs.Arg { return f.Phrase().Arg() }

// String returns the name, Flow(0) for the zero value, Flow(99) for a number that has none.
func (f Flow) String() string { return flowNames.String("Flow", uint8(f)) }

// AppendText appends the name; a number that has none is an error.
func (f Flow) AppendText(b []byte) ([]byte, error) {
	return flowNames.Append(b, flowWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f Flow) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *Flow) UnmarshalText(text []byte) error {
	return customs.DecodeName(f, flowWhat, flowNames, text)
}
