package customs_test

import (
	"encoding/json"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestCountryKnowsEveryAssignedCode tries all pairs of letters.
func TestCountryKnowsEveryAssignedCode(t *testing.T) {
	names := map[string]customs.Country{}
	var before customs.Country
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			c, err := customs.ParseCountry(code)
			if err != nil {
				require.Zero(t, c)
				continue
			}
			n++
			require.Equal(t, code, c.String())
			require.Equal(t, -1, before.Compare(c))
			before = c
			for _, lang := range []customs.Language{customs.English, customs.Russian} {
				name := c.Name(lang)
				require.NotContains(t, names, name)
				names[name] = c
				require.Equal(t, name, c.Arg().Text(lang))
				first := []rune(name)[0]
				require.Equal(t, lang == customs.Russian, unicode.Is(unicode.Cyrillic, first), name)
				require.True(t, unicode.IsUpper(first), name)
			}
		}
	}
	require.Equal(t, 249, n, "as ISO 3166-1 assigns them")
	require.Equal(t, "Казахстан", customs.MustCountry("KZ").Name(customs.Russian))
	require.Equal(t, "Türkiye", customs.MustCountry("TR").Name(customs.English))
}

func TestCountryRefusesOtherText(t *testing.T) {
	const want = ", byte 0: wanted a two-letter code of ISO 3166-1 in capitals, such as KZ"
	for _, text := range []string{"kz", "KAZ", "K", "XX", "398", "Kazakhstan", "SU", "EU", "К", " KZ", "K\x00"} {
		c, err := customs.ParseCountry(text)
		require.ErrorContains(t, err, want)
		require.ErrorIs(t, err, customs.ErrSyntax)
		require.Zero(t, c)
	}
}

func TestCountryZeroIsUnknown(t *testing.T) {
	var c customs.Country
	require.True(t, c.IsZero())
	require.Empty(t, c.String())
	require.Empty(t, c.Name(customs.Russian))
	require.Equal(t, "—", c.Arg().String())
	_, is := c.MemberState()
	require.False(t, is)
}

func TestCountryJSON(t *testing.T) {
	in := map[customs.Country]customs.Country{customs.MustCountry("KZ"): customs.MustCountry("CN"), {}: {}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"KZ":"CN","":""}`, string(text))
	var out map[customs.Country]customs.Country
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`{"KZ":"ZZ"}`), &out))
}

func TestMemberStates(t *testing.T) {
	states := map[customs.MemberState][3]string{
		customs.MemberArmenia:    {"AM", "Armenia", "Армения"},
		customs.MemberBelarus:    {"BY", "Belarus", "Беларусь"},
		customs.MemberKazakhstan: {"KZ", "Kazakhstan", "Казахстан"},
		customs.MemberKyrgyzstan: {"KG", "Kyrgyzstan", "Кыргызстан"},
		customs.MemberRussia:     {"RU", "Russia", "Россия"},
	}
	for s, want := range states {
		require.Equal(t, want, [3]string{s.String(), s.Name(customs.English), s.Name(customs.Russian)})
		require.Equal(t, want[2], s.Arg().Text(customs.Russian))
		require.Equal(t, want[0], s.Country().String())
		back, is := s.Country().MemberState()
		require.True(t, is)
		require.Equal(t, s, back)
		read, err := customs.ParseMemberState(want[0])
		require.NoError(t, err)
		require.Equal(t, s, read)
	}
	_, is := customs.MustCountry("UZ").MemberState()
	require.False(t, is)
	require.Equal(t, []customs.Currency{0, customs.AMD, customs.BYN, customs.KZT, customs.KGS, customs.RUB, 0}, []customs.Currency{
		customs.MemberState(0).Currency(), customs.MemberArmenia.Currency(), customs.MemberBelarus.Currency(),
		customs.MemberKazakhstan.Currency(), customs.MemberKyrgyzstan.Currency(), customs.MemberRussia.Currency(),
		customs.MemberState(6).Currency(),
	})

	text, err := json.Marshal(states)
	require.NoError(t, err)
	var out map[customs.MemberState][3]string
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, states, out)
}

func TestMemberStateRefusesOthers(t *testing.T) {
	for _, text := range []string{"UZ", "kz", "Kazakhstan", "", "AM|BY"} {
		_, err := customs.ParseMemberState(text)
		require.ErrorContains(t, err, "wanted one of AM, BY, KZ, KG, RU")
	}
	var s customs.MemberState
	require.True(t, s.IsZero())
	require.NoError(t, s.UnmarshalText(nil))
	require.True(t, s.Country().IsZero())
	require.Equal(t, "—", s.Arg().String())
	text, err := s.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	bad := customs.MemberState(9)
	require.Equal(t, "MemberState(9)", bad.String())
	require.Equal(t, "MemberState(9)", bad.Name(customs.Russian))
	require.True(t, bad.Country().IsZero())
	_, err = bad.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
}

func FuzzParseCountry(f *testing.F) {
	for _, s := range []string{"", "KZ", "kz", "ZZ", "\xff\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := customs.ParseCountry(text)
		if err == nil {
			require.Equal(t, text, c.String())
			require.Equal(t, text == "", c.Name(customs.English) == "")
		}
		if s, err := customs.ParseMemberState(text); err == nil {
			require.Equal(t, c, s.Country())
		}
	})
}

func BenchmarkCountryParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := customs.ParseCountry("KZ"); err != nil {
			b.Fatal(err)
		}
	}
}
