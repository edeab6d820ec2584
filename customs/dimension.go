package customs

// Dimension is what a unit measures. Quantities of one dimension add and
// convert; those of two do not. The zero value is no dimension.
type Dimension uint8

// The dimensions.
const (
	_                Dimension = iota
	Mass                       // kg, g, t, carats
	Volume                     // l, hl, m3 and thousands of them
	Spirit                     // volume of pure spirit
	EngineCapacity             // working volume of an engine
	Pieces                     // pieces, pairs, hundreds, thousands
	Length                     // m
	Area                       // m2
	Energy                     // kWh and thousands
	Radioactivity              // Ci
	FissileMass                // mass of fissile isotopes
	CarryingCapacity           // tonnes that a vehicle or vessel carries
	FullMass                   // full mass of a vehicle
	BodyVolume                 // inner volume of a vehicle's body
	SolidVolume                // volume of wood without the gaps
	MassH2O2                   // mass of the hydrogen peroxide contained
	MassDry90                  // mass reckoned as a substance 90 % dry
	MassK2O                    // mass of the potassium oxide contained
	MassKOH                    // mass of the potassium hydroxide contained
	MassN                      // mass of the nitrogen contained
	MassNaOH                   // mass of the sodium hydroxide contained
	MassP2O5                   // mass of the phosphorus pentoxide contained
	MassU                      // mass of the uranium contained
	Power                      // kW
	Horsepowers                // hp, apart from kW on purpose: see Horsepower
)

const (
	dimensionNames Names = "|mass|volume|spirit|engine capacity|pieces|length|area|energy|radioactivity|fissile mass" +
		"|carrying capacity|full mass|body volume|solid volume|mass of H2O2|mass 90% dry|mass of K2O|mass of KOH" +
		"|mass of N|mass of NaOH|mass of P2O5|mass of U|power|horsepower"
	dimensionNamesRu = "|масса|объем|объем чистого спирта|объем двигателя|число штук|длина|площадь|энергия|радиоактивность|масса делящихся изотопов" +
		"|грузоподъемность|полная масса|объем кузова|плотный объем|масса H2O2|масса 90%-го сухого вещества|масса K2O|масса KOH" +
		"|масса N|масса NaOH|масса P2O5|масса U|мощность|мощность в лошадиных силах"
	dimensionWhat Phrase = "dimension|вид величины"
)

// ParseDimension reads a name such as "mass" or "engine capacity".
func ParseDimension(text string) (Dimension, error) {
	n, err := dimensionNames.Parse(dimensionWhat, text)
	return Dimension(n), err
}

// Name returns the name in a language, empty for a number that is no dimension.
func (d Dimension) Name(lang Language) string {
	names := dimensionNames
	if lang == Russian {
		names = dimensionNamesRu
	}
	name, _ := names.Name(uint8(d))
	return name
}

// String returns the name, or Dimension(99) for a number that is none.
func (d Dimension) String() string { return dimensionNames.String("Dimension", uint8(d)) }

// AppendText appends the name; a number that is no dimension is an error.
func (d Dimension) AppendText(b []byte) ([]byte, error) {
	return dimensionNames.Append(b, dimensionWhat, uint8(d))
}

// MarshalText is AppendText into a new slice.
func (d Dimension) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is no dimension.
func (d *Dimension) UnmarshalText(text []byte) error {
	n, err := dimensionNames.Decode(dimensionWhat, text)
	if err == nil {
		*d = Dimension(n)
	}
	return err
}
