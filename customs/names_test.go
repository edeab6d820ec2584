package customs_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// enumeration is what every enumeration of the words and options offers.
type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
}

// checkEnum runs the rules that all enumerations share: names round-trip, empty
// text is the zero value, and a number or name that is none says so.
func checkEnum[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, typ string, first, last E, parse func(string) (E, error)) {
	t.Helper()
	seen := make(map[string]bool)
	for n := range 256 {
		e := E(n)
		var got E
		text, err := e.MarshalText()
		if e != 0 && (e < first || e > last) {
			require.ErrorIs(t, err, customs.ErrRange)
			require.Equal(t, fmt.Sprintf("%s(%d)", typ, n), e.String())
			continue
		}
		require.NoError(t, err)
		require.NoError(t, P(&got).UnmarshalText(text))
		require.Equal(t, e, got)
		require.False(t, seen[string(text)], "%q names two", text)
		seen[string(text)] = true
		if len(text) == 0 {
			require.Zero(t, e)
			continue
		}
		got, err = parse(e.String())
		require.NoError(t, err)
		require.Equal(t, e, got)
		if p, ok := any(e).(interface{ Phrase() customs.Phrase }); ok {
			requireBoth(t, p.Phrase())
		}
	}
	for _, text := range []string{"", "|", "x", "undetermined|", string([]byte{0xff})} {
		_, err := parse(text)
		var syntax *customs.SyntaxError
		require.ErrorAs(t, err, &syntax)
		require.Equal(t, text, syntax.Text)
		require.NotEmpty(t, syntax.Want)
	}
	kept := last
	require.Error(t, P(&kept).UnmarshalText([]byte("no such name")))
	require.Equal(t, last, kept, "a refused text must change nothing")
}

// requireBoth fails unless a phrase reads differently in the two languages and
// the Russian text is Russian.
func requireBoth(t *testing.T, p customs.Phrase) {
	t.Helper()
	require.NotEmpty(t, p.In(customs.English))
	if p.In(customs.English) == p.In(customs.Russian) {
		require.Regexp(t, `^[0-9 ]+$`, p.In(customs.English))
		return
	}
	require.NotRegexp(t, `[А-Яа-я]`, p.In(customs.English))
	require.Regexp(t, `[А-Яа-я]`, p.In(customs.Russian))
}

func TestEnumerationsRoundTrip(t *testing.T) {
	checkEnum(t, "Language", customs.English, customs.Russian, customs.ParseLanguage)
	checkEnum(t, "Finding", customs.Undetermined, customs.Met, customs.ParseFinding)
	checkEnum(t, "Act", customs.CustomsCode, customs.RussianDecree1694, customs.ParseAct)
	checkEnum(t, "Mode", customs.HalfUp, customs.Up, customs.ParseMode)
	checkEnum(t, "Discharge", customs.DischargeContained, customs.DischargeProduct, customs.ParseDischarge)
	checkEnum(t, "JointProducts", customs.JointByQuantity, customs.JointByValue, customs.ParseJointProducts)
	checkEnum(t, "OverNorm", customs.OverNormOutstanding, customs.OverNormRefuse, customs.ParseOverNorm)
	checkEnum(t, "UnderNorm", customs.UnderNormCapped, customs.UnderNormRefuse, customs.ParseUnderNorm)
	checkEnum(t, "InterestStart", customs.InterestFromNextDay, customs.InterestFromPlacing, customs.ParseInterestStart)
	checkEnum(t, "InterestEnd", customs.InterestThroughLastDay, customs.InterestBeforeLastDay, customs.ParseInterestEnd)
	checkEnum(t, "InterestEnd175", customs.InterestEndsOnRelease, customs.InterestEndsOnPayment, customs.ParseInterestEnd175)
	checkEnum(t, "InterestRate", customs.InterestPerPeriod, customs.InterestAtPayment, customs.ParseInterestRate)
	checkEnum(t, "InterestDivisor", customs.Divisor360, customs.DivisorActual, customs.ParseInterestDivisor)
	checkEnum(t, "InterestRounding", customs.InterestRoundedByKind, customs.InterestRoundedOnSum, customs.ParseInterestRounding)
	checkEnum(t, "SuspensionDays", customs.SuspensionFirstDayFree, customs.SuspensionNeitherFree, customs.ParseSuspensionDays)
	checkEnum(t, "SuspensionAtExpiry", customs.SuspendedAtExpiryFalls, customs.SuspendedAtExpiryWaits, customs.ParseSuspensionAtExpiry)
	checkEnum(t, "RemediesOnInputs", customs.RemediesInputs, customs.RemediesNone, customs.ParseRemediesOnInputs)
	checkEnum(t, "VATBase", customs.RemediesOutsideVAT, customs.RemediesInVAT, customs.ParseVATBase)
	checkEnum(t, "Preferences175", customs.PreferencesAllowed, customs.PreferencesBarred, customs.ParsePreferences175)
	checkEnum(t, "UnprocessedRelease", customs.UnprocessedGeneral, customs.UnprocessedAs175, customs.ParseUnprocessedRelease)
	checkEnum(t, "LapseCurrency", customs.LapseCurrencyRegistration, customs.LapseCurrencyDeadline, customs.ParseLapseCurrency)
	checkEnum(t, "LateExtension", customs.LateExtensionUndoes, customs.LateExtensionStays, customs.ParseLateExtension)
	checkEnum(t, "RefundInterest", customs.RefundWithoutInterest, customs.RefundWithInterest, customs.ParseRefundInterest)
	checkEnum(t, "SliceRounding", customs.SlicesCumulative, customs.SlicesAlone, customs.ParseSliceRounding)
	checkEnum(t, "ValueRounding", customs.ValueRounded, customs.ValueUnrounded, customs.ParseValueRounding)
}

func TestEnumerationErrorsNameTheChoice(t *testing.T) {
	_, err := customs.ParseFinding("maybe")
	require.EqualError(t, err, `finding "maybe", byte 0: wanted one of undetermined, not met, met`)
	require.Equal(t, `вывод "maybe", байт 0: требуется одно из: undetermined, not met, met`, customs.Explain(err, customs.Russian))
	require.True(t, errors.Is(err, customs.ErrSyntax))

	_, err = customs.Finding(9).MarshalText()
	require.EqualError(t, err, "finding 9 is out of range: wanted one of undetermined, not met, met")
}
