package customs

import (
	"cmp"
	"strconv"
)

// Unit is a unit of measurement in which the Union tariff counts goods. The text
// form is the Latin short name, "kg". The zero Unit is none. It is comparable
// and may be a map key.
//
// Units of one Dimension convert into each other exactly; no others do. A
// kilogram of nitrogen is not a kilogram of goods, and the litres of an engine's
// capacity are not litres of a liquid.
type Unit uint8

// The units. The comments give the code of the Union's classifier.
const (
	_                     Unit = iota
	Kilogram                   // 166 kg, the main unit
	Gram                       // 163 g
	Tonne                      // 168 t, 1000 kg
	Carat                      // 162 ct, a metric carat, 0.2 g
	Litre                      // 112 l
	Hectolitre                 // 122 hl, 100 l; the code is that of the Russian classifier OKEI
	ThousandLitres             // 130
	CubicMetre                 // 113 m3
	ThousandCubicMetres        // 114
	CubicCentimetre            // 111 cm3 of engine capacity
	LitreOfSpirit              // 831, a litre of pure (100 %) spirit
	Piece                      // 796 pcs
	Pair                       // 715, two pieces
	HundredPieces              // 797
	ThousandPieces             // 798
	Metre                      // 006 m
	SquareMetre                // 055 m2
	KilowattHour               // 245 kWh; the code is that of the Russian classifier OKEI
	ThousandKilowattHours      // 246
	Curie                      // 305 Ci
	FissileGram                // 306, a gram of fissile isotopes
	TonneOfCapacity            // 185, carrying capacity in tonnes
	TonneOfFullMass            // 117, full mass of a vehicle in tonnes
	CubicMetreOfBody           // 118, inner volume of a vehicle's body
	SolidCubicMetre            // 121, a solid cubic metre of wood
	KilogramH2O2               // 841, of hydrogen peroxide
	KilogramDry90              // 845, of a substance 90 % dry
	KilogramK2O                // 852, of potassium oxide
	KilogramKOH                // 859, of potassium hydroxide
	KilogramN                  // 861, of nitrogen
	KilogramNaOH               // 863, of sodium hydroxide
	KilogramP2O5               // 865, of phosphorus pentoxide
	KilogramU                  // 867, of uranium
	Kilowatt                   // 214 kW
	Horsepower                 // 251 hp; what it is in kilowatts is for the law of excise to say
)

const (
	unitWhat Phrase = "unit|единица измерения"
	unitWant Phrase = "a short name such as kg or pcs, or a classifier code such as 166|" +
		"обозначение, например «кг» или «шт», либо код классификатора, например 166"
)

// ParseUnit reads a Latin or Russian short name ("pcs", "шт", "КГ", "м³") or a
// classifier code ("796"), and empty text as the zero Unit. Anything else is a
// SyntaxError.
func ParseUnit(text string) (Unit, error) {
	if u := unitOf(text); u != 0 || text == "" {
		return u, nil
	}
	return 0, &SyntaxError{What: unitWhat, Text: text, Want: unitWant}
}

// MustUnit is ParseUnit for tables and tests; it panics on an error.
func MustUnit(text string) Unit { return must(ParseUnit(text)) }

// IsZero reports whether u is no unit.
func (u Unit) IsZero() bool { return u == 0 }

// Valid reports whether u is one of the units.
func (u Unit) Valid() bool { return u.at() != 0 }

// Code returns the three-digit code in the Union's classifier of units, empty
// for what is no unit.
func (u Unit) Code() string { return unitRows[u.at()].code }

// Short returns the short name, "kg" or "кг".
func (u Unit) Short(lang Language) string { return unitRows[u.at()].short.In(lang) }

// Name returns the full name.
func (u Unit) Name(lang Language) string { return unitRows[u.at()].name.In(lang) }

// Dimension returns what the unit measures, and the zero Dimension for no unit.
func (u Unit) Dimension() Dimension { return unitRows[u.at()].dimension }

// In returns how many units o there are in one u, exactly: 1000 for a tonne in
// kilograms, 1/2 for a piece in pairs. Units of different dimensions, and no
// unit, are a UnitMismatch.
func (u Unit) In(o Unit) (Ratio, error) {
	if u.Dimension() != o.Dimension() || !u.Valid() || !o.Valid() {
		return Ratio{}, &UnitMismatch{Op: "conversion|перевод единиц", Left: one(u), Right: one(o)}
	}
	return ratioOf(u.factor(o)), nil
}

// Compare orders units by dimension, then by size, then as they are listed.
func (u Unit) Compare(o Unit) int {
	a, b := unitRows[u.at()], unitRows[o.at()]
	switch {
	case a.dimension != b.dimension:
		return cmp.Compare(a.dimension, b.dimension)
	case a.tens != b.tens:
		return cmp.Compare(a.tens, b.tens)
	case a.times != b.times:
		return cmp.Compare(a.times, b.times)
	}
	return cmp.Compare(u, o)
}

// String returns the Latin short name, Unit(99) for a number that is none, and
// empty text for the zero Unit.
func (u Unit) String() string {
	if u != 0 && !u.Valid() {
		return "Unit(" + strconv.Itoa(int(u)) + ")"
	}
	return u.Short(English)
}

// AppendText appends the Latin short name; a number that is no unit is an error.
func (u Unit) AppendText(b []byte) ([]byte, error) {
	if u != 0 && !u.Valid() {
		return b, &RangeError{What: unitWhat, Value: strconv.Itoa(int(u)), Limit: unitWant}
	}
	return append(b, u.Short(English)...), nil
}

// MarshalText is AppendText into a new slice.
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// UnmarshalText reads what ParseUnit reads.
func (u *Unit) UnmarshalText(text []byte) error { return decodeText(u, text, ParseUnit) }

// Arg returns the unit as an argument of a sentence; it reads "kg" or "кг".
func (u Unit) Arg() Arg { return newNumberArg(argUnit, int64(u)) }
