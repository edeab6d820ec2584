package customs_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestPersonIsKnownByItsNumber(t *testing.T) {
	a, err := customs.NewPerson("7701234567", "ООО «Мебель»", customs.MustCountry("RU"))
	require.NoError(t, err)
	b := customs.MustPerson("7701234567; ; ООО Мебель; филиал")
	require.Equal(t, []string{"7701234567", "ООО «Мебель»", "RU"}, []string{a.ID().String(), a.Name(), a.Country().String()})
	require.Equal(t, "ООО Мебель; филиал", b.Name())
	require.NotEqual(t, a, b)
	require.True(t, a.Same(b))
	require.False(t, a.Same(customs.MustPerson("7701234568")))
	require.False(t, customs.Person{}.Same(customs.Person{}))
	require.Equal(t, "ООО «Мебель» (7701234567)", a.Arg().String())
	require.Equal(t, "7701", customs.MustPerson("7701").Arg().String())
	require.Equal(t, "—", customs.Person{}.Arg().String())
	order := []string{"", "77", "77; ; A", "77; ; B", "77; KZ", "77; RU; A", "78"}
	for i, x := range order {
		for k, y := range order {
			require.Equal(t, sign(i-k), customs.MustPerson(x).Compare(customs.MustPerson(y)), "%s %s", x, y)
		}
	}
}

func TestPersonText(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"7701234567":                "7701234567",
		"7701234567; ":              "7701234567",
		"7701234567; RU":            "7701234567; RU",
		"7701234567; ; ":            "7701234567",
		"7701234567; ; Ромашка":     "7701234567; ; Ромашка",
		"HRB-12345; DE; Blume GmbH": "HRB-12345; DE; Blume GmbH",
		"1; RU; a; b;c":             "1; RU; a; b;c",
	} {
		p, err := customs.ParsePerson(text)
		require.NoError(t, err)
		require.Equal(t, want, p.String())
		require.Equal(t, p, customs.MustPerson(want))
	}
}

func TestPersonRefusesWhatIsNoNumberOrName(t *testing.T) {
	const form = `wanted a number without spaces, the country and the name, as in "7701234567; RU; Mill"`
	for text, want := range map[string]string{
		"77\n01":                           `person "77\n01", byte 2: ` + form,
		"77\xff":                           `person "77\xff", byte 2: ` + form,
		"77\u200b":                         `person "77\u200b", byte 2: ` + form,
		" 77":                              `person " 77", byte 0: ` + form,
		"77 ":                              `person "77 ", byte 2: ` + form,
		"77;01":                            `person "77;01", byte 2: ` + form,
		"7701;RU;Mill":                     `person "7701;RU;Mill", byte 4: ` + form,
		"Mill":                             `person "Mill", byte 0: ` + form,
		"Steel works 12":                   `person "Steel works 12", byte 5: ` + form,
		"7701 RU Mill":                     `person "7701 RU Mill", byte 4: ` + form,
		"Mill; RU; 7701":                   `person "Mill; RU; 7701", byte 0: ` + form,
		strings.Repeat("7", 65):            `person "` + strings.Repeat("7", 64) + `…", byte 64: ` + form,
		"77; Россия":                       `person "77; Россия", byte 4: wanted a country code, then the name`,
		"77; RU;ООО":                       `person "77; RU;ООО", byte 4: wanted a country code, then the name`,
		"77; RU; ООО\x00":                  `name of a person "ООО\x00", byte 6: wanted characters that can be printed`,
		"77; RU; " + "n ":                  `name of a person "n ", byte 1: wanted no space at either end`,
		"; RU; ООО":                        `person "; RU; ООО", byte 0: ` + form,
		"7; ; " + strings.Repeat("n", 513): `name of a person "` + strings.Repeat("n", 64) + `…", byte 512: wanted at most 512 bytes`,
	} {
		p, err := customs.ParsePerson(text)
		require.EqualError(t, err, want)
		require.Zero(t, p)
	}
	_, err := customs.NewPerson("", "ООО", customs.Country{})
	require.ErrorIs(t, err, customs.ErrMissing)
	_, err = customs.NewPerson("a;b", "", customs.Country{})
	require.ErrorIs(t, err, customs.ErrSyntax)
}

func TestPersonIDIsANumberAndNoName(t *testing.T) {
	for text, want := range map[string]string{
		"7701 2345":             `number of a person "7701 2345", byte 4: wanted a number without spaces`,
		"77\u00a001":            `number of a person "77\u00a001", byte 2: wanted a number without spaces`,
		"77;01":                 `number of a person "77;01", byte 2: wanted no semicolon`,
		"ООО":                   `number of a person "ООО", byte 0: wanted a number with at least one digit, not a name`,
		"77 ":                   `number of a person "77 ", byte 2: wanted no space at either end`,
		strings.Repeat("7", 65): `number of a person "` + strings.Repeat("7", 64) + `…", byte 64: wanted at most 64 bytes`,
	} {
		id, err := customs.ParsePersonID(text)
		require.EqualError(t, err, want)
		require.Zero(t, id)
		_, err = customs.NewPerson(customs.PersonID(text), "ООО", customs.Country{})
		require.EqualError(t, err, want)
	}
	id, err := customs.ParsePersonID("LEI-529900T8BM49AURSDO55")
	require.NoError(t, err)
	require.Equal(t, customs.PersonID("LEI-529900T8BM49AURSDO55"), id)
}

func TestPersonJSON(t *testing.T) {
	type doc struct {
		Person customs.Person
		ID     customs.PersonID
		Office customs.Office
	}
	in := doc{customs.MustPerson("77; RU; ООО «Мебель»"), "77", customs.MustOffice("10702030")}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"Person":"77; RU; ООО «Мебель»","ID":"77","Office":"10702030"}`, string(text))
	var out doc
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	for _, bad := range []string{`{"Person":"7; x"}`, `{"ID":" "}`, `{"Office":"1"}`} {
		require.Error(t, json.Unmarshal([]byte(bad), &out))
		require.Equal(t, in, out)
	}
	require.True(t, customs.PersonID("").IsZero())
	require.Equal(t, "77", in.ID.Arg().String())
	require.Equal(t, -1, in.ID.Compare("78"))
}

func TestOfficeKeepsItsZeros(t *testing.T) {
	order := []string{"", "05", "10", "06650", "55302", "00000000", "00702030", "10702030", "99999999"}
	for i, a := range order {
		o, err := customs.ParseOffice(a)
		require.NoError(t, err)
		require.Equal(t, a, o.String())
		require.Equal(t, a == "", o.IsZero())
		for k, b := range order {
			require.Equal(t, sign(i-k), o.Compare(customs.MustOffice(b)))
		}
	}
	require.Equal(t, "10702030", customs.MustOffice("10702030").Arg().String())
	require.Equal(t, "—", customs.Office{}.Arg().String())
}

func TestOfficeRefusesOtherText(t *testing.T) {
	for text, at := range map[string]string{"1": "1", "1070203": "7", "107020300": "8", "1070203x": "7", " 1070203": "0", "10702 30": "5", "-1": "0", "١٢": "0"} {
		o, err := customs.ParseOffice(text)
		require.EqualError(t, err, `code of a customs office "`+text+`", byte `+at+`: wanted 2, 5 or 8 digits`)
		require.Zero(t, o)
	}
}

func FuzzParsePerson(f *testing.F) {
	for _, s := range []string{"", "77", "77; RU; ООО", "; RU", "77; ; a; b", "77;", "\xff", "77; RU; \u202e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := customs.ParsePerson(text)
		if err != nil {
			require.Zero(t, p)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		again, err := customs.ParsePerson(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
		_, err = customs.ParsePersonID(string(p.ID()))
		require.NoError(t, err)
	})
}

func FuzzParseOffice(f *testing.F) {
	for _, s := range []string{"", "05", "06650", "10702030", "1", "999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if o, err := customs.ParseOffice(text); err == nil {
			require.Equal(t, text, o.String())
		}
	})
}
