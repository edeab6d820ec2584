package customs_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// The defaults and the alternatives, option by option, are those of docs/readings.md.
func TestUnionHasTheStatedDefaults(t *testing.T) {
	want := []string{
		"discharge† contained|product",
		"joint-products by quantity|given|by value",
		"over-norm outstanding|refuse",
		"under-norm† capped|uncapped|refuse",
		"interest-start next day|placing",
		"interest-end through last day|before last day",
		"interest-end-175† release|payment",
		"interest-rate per period|at payment",
		"interest-divisor 360|365|actual",
		"interest-rounding by kind|on sum",
		"suspension-days† first day free|both free|neither free",
		"suspension-at-expiry† falls|waits",
		"remedies-on-inputs inputs|none",
		"remedies-in-vat outside|inside",
		"preferences-175 allowed|barred",
		"unprocessed-release† general|as 175",
		"lapse-currency registration|deadline",
		"late-extension† undone|stays",
		"refund-interest without|with",
		"slice-rounding† cumulative|alone",
		"value-rounding rounded|unrounded",
		"rounding 2 half up",
	}
	var got []string
	for o := range customs.Union().Options() {
		line := string(o.Key)
		if o.Judged {
			line += "†"
		}
		names := []string{}
		for c := range o.Choices() {
			names = append(names, c.Name)
			requireBoth(t, c.Text)
		}
		got = append(got, line+" "+strings.Join(names, "|"))
		requireBoth(t, o.Question)
		require.Equal(t, names[0], o.Default.Name)
		require.Equal(t, o.Default, o.Chosen)
	}
	require.Equal(t, want, got)
	require.NoError(t, customs.Union().Check())
	require.Zero(t, customs.Union().State)
	require.Zero(t, customs.Union().LateExtensionDays)
}

func TestOptionsTellWhatIsChosen(t *testing.T) {
	law := customs.Union()
	law.Discharge = customs.DischargeProduct
	law.Rounding = customs.Rounding{Scale: 0, Mode: customs.HalfEven}
	require.Equal(t, "product", law.Option(customs.KeyDischarge).Chosen.Name)
	require.Equal(t, "contained", law.Option(customs.KeyDischarge).Default.Name)
	require.Equal(t, customs.Choice{Name: "0 half even", Text: "to 0 decimals, half to even|до 0 знаков после запятой, половина — до четного"},
		law.Option(customs.KeyRounding).Chosen)
	require.Zero(t, law.Option("no such key"))
	require.Zero(t, law.Option(customs.KeyState))
	law.Discharge = 9
	require.Zero(t, law.Option(customs.KeyDischarge).Chosen)
}

func TestCheckNamesTheOptionThatIsNotDecided(t *testing.T) {
	require.EqualError(t, customs.Law{}.Check(), "no law is chosen: wanted that of customs.Union, Kazakhstan or Russia, or one made from it")
	require.EqualError(t, customs.Law{Currency: customs.RUB}.Check(), "law, discharge: no choice is made: "+
		"how much of a lot's obligation does each outcome end or charge?")
	law := customs.Union()
	law.ValueRounding = 0
	err := law.Check()
	require.ErrorIs(t, err, customs.ErrMissing)
	require.Equal(t, "право, value-rounding: выбор не сделан: округляются ли таможенная стоимость и пошлина "+
		"до исчисления следующего платежа?", customs.Explain(err, customs.Russian))
	law = customs.Union()
	law.InterestDivisor = 4
	require.ErrorContains(t, law.Check(), "law, interest-divisor: no choice is made")
	law = customs.Union()
	law.Rounding.Scale = 19
	require.EqualError(t, law.Check(), "law, rounding: rounding 19 is out of range: wanted decimals from 0 to 18")
	law.Rounding = customs.Rounding{Scale: 2}
	require.EqualError(t, law.Check(), "law, rounding: rounding mode Mode(0) is out of range: wanted one of half up, half even, down, up")
	law = customs.Russia()
	law.Currency = customs.EUR
	require.EqualError(t, law.Check(), "law, currency: Russia pays in RUB, not in EUR")
	law.Currency = 0
	require.EqualError(t, law.Check(), "law, currency: no currency is given: wanted RUB")
	law = customs.Union()
	law.Currency = customs.BYN
	require.NoError(t, law.Check())
	law.Currency = 810
	require.ErrorContains(t, law.Check(), "law, currency: ")
	law = customs.Union()
	law.State = 9
	require.ErrorContains(t, law.Check(), "law, state: ")
}

// National law may allow an extension up to ten working days after expiry, no more.
func TestLateExtensionIsAtMostTenWorkingDays(t *testing.T) {
	law := customs.Union()
	law.LateExtensionDays = 10
	require.NoError(t, law.Check())
	law.LateExtensionDays = 11
	require.EqualError(t, law.Check(), "law, late-extension-days: extension after expiry 11 is out of range: "+
		"wanted at most 10 working days (cc/165/3)")
	_, err := json.Marshal(law)
	require.ErrorIs(t, err, customs.ErrRange)
}

func TestLawRoundTripsThroughJSON(t *testing.T) {
	odd := customs.Kazakhstan()
	odd.SliceRounding, odd.Rounding = customs.SlicesAlone, customs.Rounding{Scale: 0, Mode: customs.Up}
	odd.LateExtensionDays, odd.HeadingCodes, odd.CostOmitted, odd.UnionGoodsListed = 10, true, true, true
	for _, law := range []customs.Law{customs.Union(), customs.Kazakhstan(), customs.Russia(), odd} {
		data, err := json.Marshal(law)
		require.NoError(t, err)
		var got customs.Law
		require.NoError(t, json.Unmarshal(data, &got))
		require.Equal(t, law, got)

		var object map[string]any
		require.NoError(t, json.Unmarshal(data, &object))
		var keys []string
		for k := range customs.Keys() {
			keys = append(keys, string(k))
		}
		slices.Sort(keys)
		require.Equal(t, keys, slices.Sorted(maps.Keys(object)))
	}
	_, err := json.Marshal(customs.Law{})
	require.ErrorIs(t, err, customs.ErrMissing)
}

func TestLawJSONIsStrictAndNamesTheKey(t *testing.T) {
	data, err := json.Marshal(customs.Union())
	require.NoError(t, err)
	good := string(data)
	swap := func(from, to string) string {
		require.Contains(t, good, from)
		return strings.Replace(good, from, to, 1)
	}
	for _, c := range []struct{ text, want string }{
		{`{}`, "law, discharge: the key is missing"},
		{swap(`"slice-rounding":"cumulative",`, ``), "law, slice-rounding: the key is missing"},
		{swap(`{`, `{"discharge":"product",`), "law, discharge: the key is given twice"},
		{swap(`{`, `{"Discharge":"product",`), "law, Discharge: no such key"},
		{swap(`{`, `{"`+strings.Repeat("k", 100)+`":1,`), "law, " + strings.Repeat("k", 64) + "…: no such key"},
		{swap(`"contained"`, `"contains"`), `law, discharge: choice "contains", byte 0: wanted one of contained, product`},
		{swap(`"contained"`, `""`), "law, discharge: no choice is made: how much of a lot's obligation does each outcome end or charge?"},
		{swap(`"contained"`, `null`), `law, discharge: law "null", byte 0: wanted a text in quotation marks`},
		{swap(`"contained"`, `1`), `law, discharge: law "1", byte 0: wanted a text in quotation marks`},
		{swap(`"2 half up"`, `"2 up up"`), `law, rounding: rounding "2 up up", byte 2: wanted one of half up, half even, down, up`},
		{swap(`"late-extension-days":0`, `"late-extension-days":11`), "law, late-extension-days: extension after expiry 11 is out of range: wanted at most 10 working days (cc/165/3)"},
		{swap(`"late-extension-days":0`, `"late-extension-days":1e1`), `law, late-extension-days: law "1e1", byte 0: wanted a whole number from 0 to 255`},
		{swap(`"late-extension-days":0`, `"late-extension-days":"0"`), `law, late-extension-days: law "\"0\"", byte 0: wanted a whole number from 0 to 255`},
		{swap(`"heading-codes":false`, `"heading-codes":null`), `law, heading-codes: law "null", byte 0: wanted true or false`},
		{swap(`"currency":""`, `"currency":"RUR"`), `law, currency: currency "RUR", byte 0: wanted three capital letters of a current currency of ISO 4217`},
		{swap(`"state":"","currency":""`, `"state":"KZ","currency":"RUB"`), "law, currency: Kazakhstan pays in KZT, not in RUB"},
		{swap(`"state":""`, `"state":"XX"`), `law, state: member state "XX", byte 0: wanted one of AM, BY, KZ, KG, RU`},
	} {
		law := customs.Russia()
		require.EqualError(t, json.Unmarshal([]byte(c.text), &law), c.want)
		require.Equal(t, customs.Russia(), law, "a refused text must change nothing")
	}
	for _, text := range []string{``, `[]`, `null`, `"x"`, `{"discharge"`, `{"discharge":}`, `{1:2}`, good + `{}`, good[:len(good)-1]} {
		law := customs.Russia()
		require.ErrorIs(t, law.UnmarshalJSON([]byte(text)), customs.ErrSyntax, "%q", text)
		require.Equal(t, customs.Russia(), law)
	}
	require.EqualError(t, new(customs.Law).UnmarshalJSON([]byte(good+` 1`)),
		`law "", byte `+itoa(len(good)+2)+`: wanted nothing after the object`)
}

func itoa(n int) string { return customs.Count(n).String() }

func TestProfilesSayWhereEveryAnswerComesFrom(t *testing.T) {
	for _, law := range []customs.Law{customs.Union(), customs.Kazakhstan(), customs.Russia()} {
		require.NoError(t, law.Check())
		for k := range customs.Keys() {
			s := law.Source(k)
			requireBoth(t, s.Source)
			require.NotContains(t, s.Source.In(customs.English), "calling program")
		}
	}
	kz := customs.Kazakhstan()
	for _, k := range []customs.Key{customs.KeyInterestStart, customs.KeyInterestEnd, customs.KeyInterestRate, customs.KeyInterestDivisor} {
		require.Equal(t, customs.Sourced{Source: "Code of Kazakhstan No. 123-VI, Art. 93|Кодекс РК № 123-VI, ст. 93", Verified: true}, kz.Source(k))
		require.False(t, customs.Russia().Source(k).Verified, "nothing of Russia has been verified")
		require.False(t, customs.Union().Source(k).Verified)
	}
	require.False(t, kz.Source(customs.KeyLateExtensionDays).Verified)
	require.False(t, customs.Union().Source(customs.KeyRemediesInVAT).Verified)
	kz.InterestDivisor = customs.Divisor365
	require.Equal(t, "set by the calling program", kz.Source(customs.KeyInterestDivisor).Source.In(customs.English))
	require.Zero(t, kz.Source("no such key"))
}

func TestNoProfileWhereNothingWasRead(t *testing.T) {
	for _, s := range []customs.MemberState{customs.MemberArmenia, customs.MemberBelarus, customs.MemberKyrgyzstan, 0, 9} {
		law, err := customs.Profile(s)
		require.ErrorIs(t, err, customs.ErrUnknown)
		require.Zero(t, law)
	}
	_, err := customs.Profile(customs.MemberBelarus)
	require.EqualError(t, err, "no profile of Belarus: its law has not been read; wanted one of KZ, RU")
	law, err := customs.Profile(customs.MemberKazakhstan)
	require.NoError(t, err)
	require.Equal(t, customs.Kazakhstan(), law)
	law, err = customs.Profile(customs.MemberRussia)
	require.NoError(t, err)
	require.Equal(t, customs.Russia(), law)
	law.State = customs.MemberBelarus
	require.Equal(t, "set by the calling program", law.Source(customs.KeyState).Source.In(customs.English))
}

func TestRoundingHasOneText(t *testing.T) {
	for text, r := range map[string]customs.Rounding{
		"":             {},
		"0 down":       {Scale: 0, Mode: customs.Down},
		"2 half up":    {Scale: 2, Mode: customs.HalfUp},
		"18 half even": {Scale: 18, Mode: customs.HalfEven},
	} {
		got, err := customs.ParseRounding(text)
		require.NoError(t, err)
		require.Equal(t, r, got)
		require.Equal(t, text, r.String())
		data, err := json.Marshal(r)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &got))
		require.Equal(t, r, got)
		require.Equal(t, text == "", r.IsZero())
	}
	for text, want := range map[string]string{
		"half up":    `rounding "half up", byte 0: wanted decimals from 0 to 18`,
		"19 half up": `rounding "19 half up", byte 0: wanted decimals from 0 to 18`,
		"02 half up": `rounding "02 half up", byte 0: wanted decimals from 0 to 18`,
		"2":          `rounding "2", byte 1: wanted one of half up, half even, down, up`,
		"2 half":     `rounding "2 half", byte 2: wanted one of half up, half even, down, up`,
	} {
		_, err := customs.ParseRounding(text)
		require.EqualError(t, err, want)
	}
	_, err := customs.Rounding{Scale: 2}.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	require.Error(t, customs.Rounding{}.Check())
	require.Negative(t, customs.Rounding{Scale: 1, Mode: customs.Up}.Compare(customs.Rounding{Scale: 2, Mode: customs.HalfUp}))
}

func FuzzLawJSON(f *testing.F) {
	data, err := json.Marshal(customs.Kazakhstan())
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"discharge":"contained","discharge":null}`))
	f.Add([]byte(`{"rounding":{"a":[1]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		law := customs.Union()
		if err := law.UnmarshalJSON(data); err != nil {
			var e customs.Explainer
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Explain(customs.Russian))
			require.Equal(t, customs.Union(), law)
			return
		}
		require.NoError(t, law.Check())
		again, err := json.Marshal(law)
		require.NoError(t, err)
		var got customs.Law
		require.NoError(t, json.Unmarshal(again, &got))
		require.Equal(t, law, got)
	})
}

func FuzzParseRounding(f *testing.F) {
	f.Add("2 half up")
	f.Add(" ")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := customs.ParseRounding(text)
		if err != nil {
			require.ErrorIs(t, err, customs.ErrSyntax)
			return
		}
		require.Equal(t, text, r.String())
	})
}
