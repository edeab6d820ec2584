package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// allUnits are the units that the package knows, in their order.
func allUnits() []customs.Unit {
	var all []customs.Unit
	for n := range 256 {
		if u := customs.Unit(n); u.Valid() {
			all = append(all, u)
		}
	}
	return all
}

// TestUnitsOfTheUnionTariff: codes and short names are those of the Union's
// classifier; names and codes all read back.
func TestUnitsOfTheUnionTariff(t *testing.T) {
	want := map[customs.Unit][3]string{
		customs.Kilogram:              {"166", "kg", "кг"},
		customs.Gram:                  {"163", "g", "г"},
		customs.Tonne:                 {"168", "t", "т"},
		customs.Carat:                 {"162", "ct", "кар"},
		customs.Litre:                 {"112", "l", "л"},
		customs.Hectolitre:            {"122", "hl", "гл"},
		customs.ThousandLitres:        {"130", "thousand-l", "тыс. л"},
		customs.CubicMetre:            {"113", "m3", "м3"},
		customs.ThousandCubicMetres:   {"114", "thousand-m3", "тыс. м3"},
		customs.CubicCentimetre:       {"111", "cm3", "см3"},
		customs.LitreOfSpirit:         {"831", "l-spirit", "л 100% спирта"},
		customs.Piece:                 {"796", "pcs", "шт"},
		customs.Pair:                  {"715", "pair", "пар"},
		customs.HundredPieces:         {"797", "hundred-pcs", "сот. шт"},
		customs.ThousandPieces:        {"798", "thousand-pcs", "тыс. шт"},
		customs.Metre:                 {"006", "m", "м"},
		customs.SquareMetre:           {"055", "m2", "м2"},
		customs.KilowattHour:          {"245", "kWh", "кВт·ч"},
		customs.ThousandKilowattHours: {"246", "thousand-kWh", "тыс. кВт·ч"},
		customs.Curie:                 {"305", "Ci", "Ки"},
		customs.FissileGram:           {"306", "g-fissile", "г д/и"},
		customs.TonneOfCapacity:       {"185", "t-capacity", "т грп"},
		customs.TonneOfFullMass:       {"117", "t-full", "т полной массы"},
		customs.CubicMetreOfBody:      {"118", "m3-body", "м3 вок"},
		customs.SolidCubicMetre:       {"121", "m3-solid", "плотн. м3"},
		customs.KilogramH2O2:          {"841", "kg-H2O2", "кг H2O2"},
		customs.KilogramDry90:         {"845", "kg-dry90", "кг 90% с/в"},
		customs.KilogramK2O:           {"852", "kg-K2O", "кг K2O"},
		customs.KilogramKOH:           {"859", "kg-KOH", "кг KOH"},
		customs.KilogramN:             {"861", "kg-N", "кг N"},
		customs.KilogramNaOH:          {"863", "kg-NaOH", "кг NaOH"},
		customs.KilogramP2O5:          {"865", "kg-P2O5", "кг P2O5"},
		customs.KilogramU:             {"867", "kg-U", "кг U"},
		customs.Kilowatt:              {"214", "kW", "кВт"},
		customs.Horsepower:            {"251", "hp", "л. с."},
	}
	require.Len(t, want, len(allUnits()))
	codes := map[string]bool{}
	for _, u := range allUnits() {
		w := want[u]
		require.Equal(t, w, [3]string{u.Code(), u.Short(customs.English), u.Short(customs.Russian)})
		require.False(t, codes[u.Code()], u.Code())
		codes[u.Code()] = true
		require.NotEmpty(t, u.Name(customs.English))
		require.NotEmpty(t, u.Name(customs.Russian))
		require.NotContains(t, u.String(), " ", "a unit is one word, so that it may end a phrase")
		require.NotEmpty(t, u.Dimension().Name(customs.Russian))
		for _, text := range w {
			back, err := customs.ParseUnit(text)
			require.NoError(t, err, text)
			require.Equal(t, u, back, text)
		}
		data, err := json.Marshal(u)
		require.NoError(t, err)
		var back customs.Unit
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, u, back)
		require.Equal(t, w[2], u.Arg().Text(customs.Russian))
	}
}

// TestUnitsAsPrinted: the classifier's capitals, raised digits and numerals read
// as the units that they are.
func TestUnitsAsPrinted(t *testing.T) {
	for text, u := range map[string]customs.Unit{
		"КГ": customs.Kilogram, "ШТ": customs.Piece, "шт.": customs.Piece, "м²": customs.SquareMetre, "см³": customs.CubicCentimetre,
		"1000 шт": customs.ThousandPieces, "100 шт": customs.HundredPieces, "1000 м3": customs.ThousandCubicMetres,
		"Л 100% СПИРТА": customs.LitreOfSpirit, "pairs": customs.Pair,
	} {
		got, err := customs.ParseUnit(text)
		require.NoError(t, err, text)
		require.Equal(t, u, got, text)
	}
}

// TestUnitsConvertExactly: within a dimension every pair of units converts by an
// exact factor, there and back; across dimensions none does.
func TestUnitsConvertExactly(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"t", "kg", "1000"}, {"kg", "t", "0.001"}, {"ct", "g", "0.2"}, {"g", "ct", "5"}, {"t", "ct", "5000000"}, {"ct", "t", "0.0000002"},
		{"m3", "l", "1000"}, {"hl", "l", "100"}, {"l", "hl", "0.01"}, {"thousand-m3", "hl", "10000"}, {"thousand-l", "m3", "1"},
		{"pair", "pcs", "2"}, {"pcs", "pair", "0.5"}, {"thousand-pcs", "pair", "500"}, {"pair", "thousand-pcs", "0.002"},
		{"hundred-pcs", "thousand-pcs", "0.1"}, {"thousand-kWh", "kWh", "1000"}, {"kg", "kg", "1"},
	} {
		r, err := customs.MustUnit(c.from).In(customs.MustUnit(c.to))
		require.NoError(t, err)
		require.Equal(t, c.want, r.String(), c.from+" in "+c.to)
	}
	for _, a := range allUnits() {
		for _, b := range allUnits() {
			there, err := a.In(b)
			if a.Dimension() != b.Dimension() {
				require.ErrorIs(t, err, customs.ErrUnit)
				require.NotEqual(t, 0, a.Compare(b))
				continue
			}
			require.NoError(t, err)
			back, err := b.In(a)
			require.NoError(t, err)
			require.True(t, there.Mul(back).IsOne())
			require.Equal(t, -a.Compare(b), b.Compare(a))
			if c := there.Compare(customs.MustRatio("1")); c != 0 {
				require.Equal(t, c, a.Compare(b), "the greater unit comes later")
			}
		}
	}
}

// TestContentsAreNotGoods: a kilogram of a substance contained, engine capacity
// and pure spirit never mix with the mass and volume of goods.
func TestContentsAreNotGoods(t *testing.T) {
	for _, pair := range [][2]customs.Unit{
		{customs.KilogramN, customs.Kilogram}, {customs.CubicCentimetre, customs.Litre}, {customs.LitreOfSpirit, customs.Litre},
		{customs.SolidCubicMetre, customs.CubicMetre}, {customs.TonneOfCapacity, customs.Tonne}, {customs.Horsepower, customs.Kilowatt},
		{customs.KilogramK2O, customs.KilogramP2O5}, {0, customs.Kilogram}, {customs.Kilogram, 0}, {0, 0},
	} {
		_, err := pair[0].In(pair[1])
		require.ErrorIs(t, err, customs.ErrUnit)
	}
	_, err := customs.KilogramN.In(customs.Kilogram)
	require.EqualError(t, err, "conversion: 1 kg-N and 1 kg do not measure the same")
	require.Equal(t, "перевод единиц: 1 кг N и 1 кг — разные величины", customs.Explain(err, customs.Russian))
}

// TestUnknownUnitIsRefused: names outside the list are an error, not a new unit.
func TestUnknownUnitIsRefused(t *testing.T) {
	for _, text := range []string{"lb", "Kg", "kg ", " kg", "999", "000", "штук", "1000 kg", "\xff"} {
		u, err := customs.ParseUnit(text)
		require.Zero(t, u)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
		require.Panics(t, func() { customs.MustUnit(text) })
	}
	_, err := customs.ParseUnit("lb")
	require.EqualError(t, err, `unit "lb", byte 0: wanted a short name such as kg or pcs, or a classifier code such as 166`)
	require.Equal(t, "Unit(99)", customs.Unit(99).String())
	_, err = customs.Unit(99).MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	require.True(t, customs.Unit(0).IsZero())
	require.Equal(t, "", customs.Unit(0).String())
	u := customs.Kilogram
	require.NoError(t, u.UnmarshalText(nil))
	require.Zero(t, u)
}

// TestDimensionText: dimensions print by name and read by name.
func TestDimensionText(t *testing.T) {
	for n := 1; n <= int(customs.Horsepowers); n++ {
		d := customs.Dimension(n)
		back, err := customs.ParseDimension(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
		text, err := d.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, d, back)
	}
	require.Equal(t, "engine capacity", customs.CubicCentimetre.Dimension().String())
	require.Equal(t, "объем двигателя", customs.EngineCapacity.Name(customs.Russian))
	require.Equal(t, "Dimension(99)", customs.Dimension(99).String())
	_, err := customs.ParseDimension("weight")
	require.ErrorIs(t, err, customs.ErrSyntax)
}

func FuzzParseUnit(f *testing.F) {
	f.Add("kg")
	f.Add("1000 шт")
	f.Fuzz(func(t *testing.T, text string) {
		u, err := customs.ParseUnit(text)
		if err != nil {
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		back, err := customs.ParseUnit(u.String())
		require.NoError(t, err)
		require.Equal(t, u, back)
	})
}
