package valuation_test

import (
	"encoding"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

type enum interface {
	~uint8
	String() string
	Phrase() customs.Phrase
	Arg() customs.Arg
	AppendText(b []byte) ([]byte, error)
	MarshalText() ([]byte, error)
}

// checkEnum checks that every value from 1 to last has a name of its own in both
// languages that reads back, and that nothing else has one.
func checkEnum[E enum](t *testing.T, typ string, last E, parse func(string) (E, error)) {
	t.Helper()
	seen := map[string]bool{}
	for e := E(1); e <= last; e++ {
		name := e.String()
		require.NotContains(t, name, "(9", "%s %d", typ, e)
		require.False(t, seen[name], name)
		seen[name] = true
		b, err := e.MarshalText()
		require.NoError(t, err)
		back, err := parse(string(b))
		require.NoError(t, err)
		require.Equal(t, e, back)
		var into E
		require.NoError(t, any(&into).(encoding.TextUnmarshaler).UnmarshalText(b))
		require.Equal(t, e, into)
		en, ru := e.Phrase().In(customs.English), e.Phrase().In(customs.Russian)
		require.NotEmpty(t, en)
		require.NotEmpty(t, ru)
		require.Equal(t, ru, e.Arg().Text(customs.Russian))
	}
	zero, err := E(0).MarshalText()
	require.NoError(t, err)
	require.Empty(t, zero)
	into := last
	require.NoError(t, any(&into).(encoding.TextUnmarshaler).UnmarshalText(nil))
	require.Zero(t, into)
	require.Error(t, any(&into).(encoding.TextUnmarshaler).UnmarshalText([]byte("nonsense")))
	for _, text := range []string{"", "nonsense"} {
		_, err := parse(text)
		require.ErrorIs(t, err, customs.ErrSyntax)
	}
	unknown := last + 1
	require.True(t, strings.HasPrefix(unknown.String(), typ+"("), unknown.String())
	require.Equal(t, unknown.String(), unknown.Phrase().In(customs.Russian))
	_, err = unknown.AppendText(nil)
	require.ErrorIs(t, err, customs.ErrRange)
}

// TestEnumerations: all of them are closed, named in both languages, and read back.
func TestEnumerations(t *testing.T) {
	checkEnum(t, "Method", v.FallBack, v.ParseMethod)
	checkEnum(t, "Stated", v.None, v.ParseStated)
	checkEnum(t, "ConversionDay", v.OnCrossing, v.ParseConversionDay)
	checkEnum(t, "Place", v.NoPlace, v.ParsePlace)
	checkEnum(t, "Flow", v.Export, v.ParseFlow)
	checkEnum(t, "Kind", v.DutiesAndTaxes, v.ParseKind)
	checkEnum(t, "Inclusion", v.InPrice, v.ParseInclusion)
	checkEnum(t, "Answer", v.Yes, v.ParseAnswer)
	checkEnum(t, "Agent", v.BuyingAgent, v.ParseAgent)
	checkEnum(t, "RestrictionKind", v.Substantial, v.ParseRestrictionKind)
	checkEnum(t, "IndirectKind", v.OwnAccount, v.ParseIndirectKind)
	checkEnum(t, "RelationKind", v.Relatives, v.ParseRelationKind)
	checkEnum(t, "CheckKind", v.CheckComputed, v.ParseCheckKind)
	checkEnum(t, "SpreadWay", v.OverContract, v.ParseSpreadWay)
	checkEnum(t, "AdjustmentKind", v.ForInsurance, v.ParseAdjustmentKind)
	checkEnum(t, "ResaleOf", v.SimilarResold, v.ParseResaleOf)
	checkEnum(t, "ResaleState", v.AfterProcessing, v.ParseResaleState)
	checkEnum(t, "MarkupKind", v.ProfitAndExpenses, v.ParseMarkupKind)
	checkEnum(t, "Basis", v.TradeStatistics, v.ParseBasis)
	checkEnum(t, "GoodsState", v.Product, v.ParseGoodsState)
	checkEnum(t, "By", v.ByQuantity, v.ParseBy)
	checkEnum(t, "Terms", v.DDP, v.ParseTerms)
	checkEnum(t, "Form", v.DTS4, v.ParseForm)
	checkEnum(t, "FormSet", v.RussianExportForms, v.ParseFormSet)
	checkEnum(t, "Entry", v.CustomsValueUSD, v.ParseEntry)
}

// TestTextForms: windows, lists of costs, sets of bases and lines of forms read
// back, and what is none is refused.
func TestTextForms(t *testing.T) {
	for _, text := range []string{"", "0 days", "90 days", "3650 days"} {
		w, err := v.ParseWindow(text)
		require.NoError(t, err)
		require.Equal(t, text, w.String())
		require.Equal(t, text == "", w.IsZero())
	}
	for _, text := range []string{"90", "-1 days", "090 days", " days", "00 days", "3651 days", "90 days ", "+1 days"} {
		_, err := v.ParseWindow(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
	}
	for _, n := range []int{-1, 3651} {
		_, err := v.Days(n)
		require.ErrorIs(t, err, customs.ErrRange)
	}
	for _, c := range []v.Costs{{}, v.AllCosts(v.Applies), v.AllCosts(v.None).With(v.Applies, v.Tools, v.Kind(99), 0)} {
		back, err := v.ParseCosts(c.String())
		require.NoError(t, err)
		require.Equal(t, c, back)
	}
	require.Zero(t, v.Costs{}.Of(99))
	for _, text := range []string{"x", "tools", "tools=maybe", "tools=none, tools=none", "tools=none,", "tools=none; packing=none"} {
		_, err := v.ParseCosts(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
	}
	for _, s := range []v.Bases{0, v.BasesOf(v.MinimumValue, v.HigherOfTwo), v.BasesOf(99, v.TradeStatistics, 0)} {
		back, err := v.ParseBases(s.String())
		require.NoError(t, err)
		require.Equal(t, s, back)
	}
	for _, text := range []string{"x", "minimum value,higher of two", "minimum value, minimum value", ", "} {
		_, err := v.ParseBases(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
	}
}

// TestEveryEntryHasItsLine: an entry and a line of a form name each other, in both
// scripts, and no line stands twice.
func TestEveryEntryHasItsLine(t *testing.T) {
	n := map[v.Form]int{}
	for f := v.DTS1; f <= v.DTS4; f++ {
		seen := map[v.Line]v.Entry{}
		for e := v.PricePaid; e <= v.CustomsValueUSD; e++ {
			l := v.LineOf(f, e)
			if l.IsZero() {
				continue
			}
			n[f]++
			require.Zero(t, seen[l], l)
			seen[l] = e
			require.Equal(t, f, l.Form())
			b, err := l.MarshalText()
			require.NoError(t, err)
			var back v.Line
			require.NoError(t, back.UnmarshalText(b))
			require.Equal(t, l, back)
		}
		require.False(t, v.LineOf(f, v.CustomsValue).IsZero())
	}
	require.Equal(t, map[v.Form]int{v.DTS1: 21, v.DTS2Comparables: 17, v.DTS2Deductive: 8, v.DTS2Computed: 13, v.DTS3: 13, v.DTS4: 10}, n)
	require.Equal(t, v.MustLine("ДТС-1/14в"), v.MustLine("DTS-1/14c"))
	require.Equal(t, v.LineOf(v.DTS2Deductive, v.UnitDeductions), v.MustLine("DTS-2 (4)/16"))
	require.True(t, v.LineOf(v.DTS3, v.AddTransport).IsZero(), "no transport on ДТС-3")
	for _, text := range []string{"x", "ДТС-1", "ДТС-1/", "ДТС-1/99", "ДТС-1/13", "ДТС-1/13ав", "ДТС-1/013а", "ДТС-1/+13а", "ДТС-9/13а", "ДТС-1/13z", "/", "ДТС-1/а"} {
		_, err := v.ParseLine(text)
		require.ErrorIs(t, err, customs.ErrSyntax, text)
	}
}
