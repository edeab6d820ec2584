package customs_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestPhraseFillsItsPlacesInBothLanguages(t *testing.T) {
	const p customs.Phrase = "{1} of {0}|{0}: {1}"
	require.Equal(t, "2 of L1", p.Text(customs.English, customs.Text("L1"), customs.Count(2)))
	require.Equal(t, "L1: 2", p.Text(customs.Russian, customs.Text("L1"), customs.Count(2)))
	require.Equal(t, "{1} of {0}", p.In(customs.English))
	require.Equal(t, "so 2 of L1", string(p.Append([]byte("so "), customs.English, customs.Text("L1"), customs.Count(2))))
}

func TestPhraseKeepsWhatIsNoPlace(t *testing.T) {
	arg := customs.Text("A")
	for template, want := range map[customs.Phrase]string{
		"":            "",
		"no bar":      "no bar",
		"{0}{0}":      "AA",
		"{1}":         "{1}",
		"{=}":         "{=}",
		"{":           "{",
		"{0":          "{0",
		"{{0}}":       "{A}",
		"{}{x}{10}}":  "{}{x}{10}}",
		"{4}":         "{4}",
		"a{0}b{0}c{0": "aAbAc{0",
	} {
		require.Equal(t, want, template.Text(customs.English, arg), "%q", template)
		require.Equal(t, want, template.Text(customs.Russian, arg), "%q", template)
	}
}

func TestPhraseAsArgumentIsWordedInTheLanguageAsked(t *testing.T) {
	const status customs.Phrase = "lapsed|действие прекращено"
	s := customs.Say("the lot is {0}|партия: {0}", status.Arg())
	require.Equal(t, "the lot is lapsed", s.Text(customs.English))
	require.Equal(t, "партия: действие прекращено", s.Text(customs.Russian))
}

// An argument is never read as a template: braces and bars in it are text.
func TestArgumentsAreNotTemplates(t *testing.T) {
	s := customs.Say("{0} and {1}", customs.Text("{1}|x"), customs.Text("{0}"))
	require.Equal(t, "{1}|x and {0}", s.String())
}

func TestCountHoldsEveryInteger(t *testing.T) {
	require.Equal(t, "-9223372036854775808", customs.Count(int64(math.MinInt64)).String())
	require.Equal(t, "18446744073709551615", customs.Count(uint64(math.MaxUint64)).String())
	require.Equal(t, "9223372036854775807", customs.Count(uint64(math.MaxInt64)).String())
	require.Equal(t, "-128", customs.Count(int8(-128)).String())
	require.Equal(t, customs.Count(7), customs.Count(uint8(7)))
	require.NotEqual(t, customs.Count(int64(-1)), customs.Count(uint64(math.MaxUint64)))
}

func TestArgIsComparable(t *testing.T) {
	args := map[customs.Arg]int{customs.Text("1"): 1, customs.Count(1): 2, customs.Phrase("1").Arg(): 3, {}: 4}
	require.Len(t, args, 4)
	require.Equal(t, 2, args[customs.Count(uint16(1))])
	require.True(t, customs.Arg{}.IsZero())
	require.False(t, customs.Count(0).IsZero())
	require.Equal(t, "—", customs.Arg{}.Text(customs.Russian))
}

func TestArgWordsActsFindingsAndCitations(t *testing.T) {
	require.Equal(t, "cc/173/2/1", customs.MustProvision("cc/173/2/1").Arg().String())
	require.Equal(t, "Договор о Евразийском экономическом союзе", customs.UnionTreaty.Arg().Text(customs.Russian))
	require.Equal(t, "не соблюдено", customs.NotMet.Arg().Text(customs.Russian))
	require.Equal(t, "syntax", customs.ErrSyntax.Arg().String())
	require.Equal(t, "to 2 decimals, half up", customs.Rounding{Scale: 2, Mode: customs.HalfUp}.Arg().String())
	require.Equal(t, "discharge", customs.KeyDischarge.Arg().String())
	require.Equal(t, "по заданным долям", customs.JointGiven.Arg().Text(customs.Russian))
}

func TestSentenceIsComparableAndKeepsItsArguments(t *testing.T) {
	s := customs.Say("{0}, {1}, {2}, {3}", customs.Count(1), customs.Count(2), customs.Count(3))
	require.Equal(t, s, customs.Say("{0}, {1}, {2}, {3}", customs.Count(1), customs.Count(2), customs.Count(3)))
	require.Equal(t, "1, 2, 3, —", s.String())
	require.Equal(t, customs.Count(2), s.Arg(1))
	require.Zero(t, s.Arg(-1))
	require.Zero(t, s.Arg(4))
	require.Equal(t, customs.Phrase("{0}, {1}, {2}, {3}"), s.Phrase())
	require.False(t, s.IsZero())
	require.True(t, customs.Sentence{}.IsZero())
	require.Empty(t, customs.Sentence{}.String())
	require.Panics(t, func() { customs.Say("{0}", make([]customs.Arg, 5)...) })
}

func FuzzPhrase(f *testing.F) {
	f.Add("{0} of {1}|{1}: {0}", "a")
	f.Add("{=}{{3}}|{", "{0}")
	f.Fuzz(func(t *testing.T, p, arg string) {
		for _, lang := range []customs.Language{customs.English, customs.Russian, 9} {
			got := customs.Phrase(p).Text(lang, customs.Text(arg), customs.Phrase(arg).Arg())
			if !strings.Contains(p, "{") {
				require.Equal(t, customs.Phrase(p).In(lang), got)
			}
		}
	})
}
