package customs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestProcedures: processing in the customs territory is the fifth of the
// seventeen procedures, which is all there are, with the codes of the classifier.
// Provision: cc/127/2/5
func TestProcedures(t *testing.T) {
	all := []struct {
		p           customs.Procedure
		code        string
		en, russian string
	}{
		{customs.ReleaseForDomesticConsumption, "40", "release for domestic consumption", "выпуск для внутреннего потребления"},
		{customs.Export, "10", "export", "экспорт"},
		{customs.CustomsTransit, "80", "customs transit", "таможенный транзит"},
		{customs.CustomsWarehouse, "70", "customs warehouse", "таможенный склад"},
		{customs.ProcessingInTerritory, "51", "processing in the customs territory", "переработка на таможенной территории"},
		{customs.ProcessingOutside, "21", "processing outside the customs territory", "переработка вне таможенной территории"},
		{customs.ProcessingForDomesticConsumption, "91", "processing for domestic consumption", "переработка для внутреннего потребления"},
		{customs.FreeCustomsZone, "78", "free customs zone", "свободная таможенная зона"},
		{customs.FreeWarehouse, "77", "free warehouse", "свободный склад"},
		{customs.TemporaryImport, "53", "temporary import", "временный ввоз (допуск)"},
		{customs.TemporaryExport, "23", "temporary export", "временный вывоз"},
		{customs.ReImport, "60", "re-import", "реимпорт"},
		{customs.ReExport, "31", "re-export", "реэкспорт"},
		{customs.DutyFreeTrade, "96", "duty-free trade", "беспошлинная торговля"},
		{customs.Destruction, "93", "destruction", "уничтожение"},
		{customs.RefusalInFavourOfState, "94", "refusal in favour of the state", "отказ в пользу государства"},
		{customs.SpecialProcedure, "90", "special customs procedure", "специальная таможенная процедура"},
	}
	require.Len(t, all, 17)
	require.Equal(t, "cc/127/2/5", customs.ProcessingInTerritory.Provision().String())
	for i, want := range all {
		p := want.p
		require.Equal(t, customs.Procedure(i+1), p)
		require.Equal(t, customs.Article(127).Para(2).Sub(uint16(i+1)), p.Provision())
		require.Equal(t, want.code, p.Code())
		require.Equal(t, want.en, p.String())
		require.Equal(t, want.en, p.Name(customs.English))
		require.Equal(t, want.russian, p.Name(customs.Russian))
		require.Equal(t, want.russian, p.Arg().Text(customs.Russian))
		for _, text := range []string{want.code, want.en} {
			read, err := customs.ParseProcedure(text)
			require.NoError(t, err)
			require.Equal(t, p, read)
		}
	}
	require.Equal(t, "Procedure(18)", customs.Procedure(18).String(), "there is no eighteenth")
}

func TestProcedureRefusesOthers(t *testing.T) {
	for _, text := range []string{"", "00", "5", "051", "реэкспорт", "Re-export", "40|10", "|"} {
		p, err := customs.ParseProcedure(text)
		require.ErrorContains(t, err, "byte 0: wanted one of release for domestic consumption, export, ")
		require.Zero(t, p)
	}
	var none customs.Procedure
	require.True(t, none.IsZero())
	require.Empty(t, none.Code())
	require.True(t, none.Provision().IsZero())
	require.Equal(t, "—", none.Arg().String())
	bad := customs.Procedure(99)
	require.Empty(t, bad.Code())
	require.True(t, bad.Provision().IsZero())
	require.Equal(t, "Procedure(99)", bad.Name(customs.Russian))
	_, err := bad.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
}

func TestProcedureJSON(t *testing.T) {
	in := []customs.Procedure{customs.ReExport, 0}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `["re-export",""]`, string(text))
	var out []customs.Procedure
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`["smuggling"]`), &out))
}

func FuzzParseProcedure(f *testing.F) {
	for _, s := range []string{"", "51", "re-export", "00", "|"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if p, err := customs.ParseProcedure(text); err == nil {
			require.True(t, text == p.String() || text == p.Code())
			require.False(t, p.IsZero())
		}
	})
}
