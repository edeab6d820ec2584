package customs

import "github.com/eaeu-customs/inward/internal/exact"

// unitRow is what is known of a unit. One unit is times × 10^tens of the
// smallest measure of its dimension, so that every conversion is a finite decimal.
type unitRow struct {
	code      string
	short     Phrase
	name      Phrase
	dimension Dimension
	tens      uint8
	times     uint8 // 1 or 2
}

// unitRows are the units by number. Sources: the Union's tariff and its
// classifiers of units and of characteristics used to calculate duties; the
// codes of hectolitre and kilowatt hour are those of OKEI.
var unitRows = [...]unitRow{
	Kilogram:              {"166", "kg|кг", "kilogram|килограмм", Mass, 6, 1},
	Gram:                  {"163", "g|г", "gram|грамм", Mass, 3, 1},
	Tonne:                 {"168", "t|т", "tonne|тонна", Mass, 9, 1},
	Carat:                 {"162", "ct|кар", "metric carat|метрический карат", Mass, 2, 2},
	Litre:                 {"112", "l|л", "litre|литр", Volume, 0, 1},
	Hectolitre:            {"122", "hl|гл", "hectolitre|гектолитр", Volume, 2, 1},
	ThousandLitres:        {"130", "thousand-l|тыс. л", "thousand litres|тысяча литров", Volume, 3, 1},
	CubicMetre:            {"113", "m3|м3", "cubic metre|кубический метр", Volume, 3, 1},
	ThousandCubicMetres:   {"114", "thousand-m3|тыс. м3", "thousand cubic metres|тысяча кубических метров", Volume, 6, 1},
	CubicCentimetre:       {"111", "cm3|см3", "cubic centimetre of engine capacity|кубический сантиметр объема двигателя", EngineCapacity, 0, 1},
	LitreOfSpirit:         {"831", "l-spirit|л 100% спирта", "litre of pure (100%) spirit|литр чистого (100%) спирта", Spirit, 0, 1},
	Piece:                 {"796", "pcs|шт", "piece|штука", Pieces, 0, 1},
	Pair:                  {"715", "pair|пар", "pair|пара", Pieces, 0, 2},
	HundredPieces:         {"797", "hundred-pcs|сот. шт", "hundred pieces|сто штук", Pieces, 2, 1},
	ThousandPieces:        {"798", "thousand-pcs|тыс. шт", "thousand pieces|тысяча штук", Pieces, 3, 1},
	Metre:                 {"006", "m|м", "metre|метр", Length, 0, 1},
	SquareMetre:           {"055", "m2|м2", "square metre|квадратный метр", Area, 0, 1},
	KilowattHour:          {"245", "kWh|кВт·ч", "kilowatt hour|киловатт-час", Energy, 0, 1},
	ThousandKilowattHours: {"246", "thousand-kWh|тыс. кВт·ч", "thousand kilowatt hours|тысяча киловатт-часов", Energy, 3, 1},
	Curie:                 {"305", "Ci|Ки", "curie|кюри", Radioactivity, 0, 1},
	FissileGram:           {"306", "g-fissile|г д/и", "gram of fissile isotopes|грамм делящихся изотопов", FissileMass, 0, 1},
	TonneOfCapacity:       {"185", "t-capacity|т грп", "tonne of carrying capacity|тонна грузоподъемности", CarryingCapacity, 0, 1},
	TonneOfFullMass:       {"117", "t-full|т полной массы", "tonne of full mass|тонна полной массы", FullMass, 0, 1},
	CubicMetreOfBody:      {"118", "m3-body|м3 вок", "cubic metre of inner body volume|кубический метр внутреннего объема кузова", BodyVolume, 0, 1},
	SolidCubicMetre:       {"121", "m3-solid|плотн. м3", "solid cubic metre|плотный кубический метр", SolidVolume, 0, 1},
	KilogramH2O2:          {"841", "kg-H2O2|кг H2O2", "kilogram of hydrogen peroxide|килограмм пероксида водорода", MassH2O2, 0, 1},
	KilogramDry90:         {"845", "kg-dry90|кг 90% с/в", "kilogram of 90% dry substance|килограмм 90%-го сухого вещества", MassDry90, 0, 1},
	KilogramK2O:           {"852", "kg-K2O|кг K2O", "kilogram of potassium oxide|килограмм оксида калия", MassK2O, 0, 1},
	KilogramKOH:           {"859", "kg-KOH|кг KOH", "kilogram of potassium hydroxide|килограмм гидроксида калия", MassKOH, 0, 1},
	KilogramN:             {"861", "kg-N|кг N", "kilogram of nitrogen|килограмм азота", MassN, 0, 1},
	KilogramNaOH:          {"863", "kg-NaOH|кг NaOH", "kilogram of sodium hydroxide|килограмм гидроксида натрия", MassNaOH, 0, 1},
	KilogramP2O5:          {"865", "kg-P2O5|кг P2O5", "kilogram of phosphorus pentoxide|килограмм пятиокиси фосфора", MassP2O5, 0, 1},
	KilogramU:             {"867", "kg-U|кг U", "kilogram of uranium|килограмм урана", MassU, 0, 1},
	Kilowatt:              {"214", "kW|кВт", "kilowatt|киловатт", Power, 0, 1},
	Horsepower:            {"251", "hp|л. с.", "horsepower|лошадиная сила", Horsepowers, 0, 1},
}

// at returns the place of u in the table: that of no unit where it has none.
func (u Unit) at() Unit {
	if int(u) < len(unitRows) {
		return u
	}
	return 0
}

// factor returns how many o are in one u, which are of one dimension.
func (u Unit) factor(o Unit) exact.Decimal {
	a, b := &unitRows[u.at()], &unitRows[o.at()]
	f := exact.Decimal{Coef: 1}
	tens := int(a.tens) - int(b.tens)
	switch {
	case a.times > b.times:
		f.Coef = 2
	case a.times < b.times:
		f.Coef, tens = 5, tens-1
	}
	if tens < 0 {
		f.Scale = uint8(-tens)
	} else {
		f.Coef *= exact.Pow10(uint8(tens))
	}
	return f
}

// shift returns the scale at which the digits of a number of u are a number of o,
// which is of the same dimension; ok is false where they are not, or have none.
func (u Unit) shift(o Unit, scale uint8) (uint8, bool) {
	a, b := &unitRows[u.at()], &unitRows[o.at()]
	shifted := int(scale) + int(b.tens) - int(a.tens)
	return uint8(shifted), a.times == b.times && uint(shifted) <= exact.MaxScale
}

// unitOf returns the unit of a short name or code, 0 where there is none.
func unitOf[T string | []byte](name T) Unit {
	if string(name) == "kg" { // what nearly all quantities are in
		return Kilogram
	}
	switch string(name) {
	case "кг", "КГ", "166":
		return Kilogram
	case "g", "г", "Г", "163":
		return Gram
	case "t", "т", "Т", "168":
		return Tonne
	case "ct", "кар", "КАР", "162":
		return Carat
	case "l", "л", "Л", "112":
		return Litre
	case "hl", "гл", "ГЛ", "122":
		return Hectolitre
	case "thousand-l", "тыс. л", "1000 л", "1000 Л", "130":
		return ThousandLitres
	case "m3", "m³", "м3", "м³", "М3", "113":
		return CubicMetre
	case "thousand-m3", "тыс. м3", "тыс. м³", "1000 м3", "1000 М3", "1000 м³", "114":
		return ThousandCubicMetres
	case "cm3", "cm³", "см3", "см³", "СМ3", "111":
		return CubicCentimetre
	case "l-spirit", "л 100% спирта", "Л 100% СПИРТА", "831":
		return LitreOfSpirit
	case "pcs", "pc", "шт", "шт.", "ШТ", "796":
		return Piece
	case "pair", "pairs", "пар", "пара", "ПАР", "715":
		return Pair
	case "hundred-pcs", "сот. шт", "100 шт", "100 ШТ", "797":
		return HundredPieces
	case "thousand-pcs", "тыс. шт", "1000 шт", "1000 ШТ", "798":
		return ThousandPieces
	case "m", "м", "М", "006":
		return Metre
	case "m2", "m²", "м2", "м²", "М2", "055":
		return SquareMetre
	case "kWh", "кВт·ч", "245":
		return KilowattHour
	case "thousand-kWh", "тыс. кВт·ч", "1000 кВт·ч", "1000 КВТ·Ч", "246":
		return ThousandKilowattHours
	case "Ci", "Ки", "КИ", "305":
		return Curie
	case "g-fissile", "г д/и", "Г Д/И", "306":
		return FissileGram
	case "t-capacity", "т грп", "Т ГРП", "185":
		return TonneOfCapacity
	case "t-full", "т полной массы", "ТПМ", "117":
		return TonneOfFullMass
	case "m3-body", "м3 вок", "М3ВОК", "118":
		return CubicMetreOfBody
	case "m3-solid", "плотн. м3", "ПЛОТН М3", "121":
		return SolidCubicMetre
	case "kg-H2O2", "кг H2O2", "КГ H2O2", "841":
		return KilogramH2O2
	case "kg-dry90", "кг 90% с/в", "КГ 90% С/В", "845":
		return KilogramDry90
	case "kg-K2O", "кг K2O", "КГ K2O", "852":
		return KilogramK2O
	case "kg-KOH", "кг KOH", "КГ KOH", "859":
		return KilogramKOH
	case "kg-N", "кг N", "КГ N", "861":
		return KilogramN
	case "kg-NaOH", "кг NaOH", "КГ NAOH", "863":
		return KilogramNaOH
	case "kg-P2O5", "кг P2O5", "КГ P2O5", "865":
		return KilogramP2O5
	case "kg-U", "кг U", "КГ U", "867":
		return KilogramU
	case "kW", "кВт", "КВТ", "214":
		return Kilowatt
	case "hp", "л. с.", "л.с.", "Л.С.", "251":
		return Horsepower
	}
	return 0
}
