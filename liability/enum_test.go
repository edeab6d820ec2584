package liability_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// enumeration is what every enumeration of this package offers.
type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Phrase() customs.Phrase
}

// checkEnum runs the rules that all enumerations share: names round-trip, empty
// text is the zero value, a number or name that is none says so.
func checkEnum[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, last E, typ string, parse func(string) (E, error)) {
	t.Helper()
	for e := E(1); e <= last; e++ {
		got, err := parse(e.String())
		require.NoError(t, err)
		require.Equal(t, e, got)
		require.NotEqual(t, e.Phrase().In(customs.English), e.Phrase().In(customs.Russian))
		b, err := e.MarshalText()
		require.NoError(t, err)
		var read E
		require.NoError(t, P(&read).UnmarshalText(b))
		require.Equal(t, e, read)
	}
	require.Equal(t, typ+"(0)", E(0).String())
	unknown := last + 1
	require.Equal(t, fmt.Sprintf("%s(%d)", typ, uint8(unknown)), unknown.String())
	require.Equal(t, unknown.String(), unknown.Phrase().In(customs.Russian))
	_, err := unknown.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = parse("")
	require.ErrorIs(t, err, customs.ErrSyntax)
	_, err = parse("no such name")
	require.ErrorIs(t, err, customs.ErrSyntax)
	read := last
	require.NoError(t, P(&read).UnmarshalText(nil))
	require.Zero(t, read)
}

// TestNames: kinds, bases, statuses and types print and read by name.
func TestNames(t *testing.T) {
	checkEnum(t, liability.VAT, "Kind", liability.ParseKind)
	checkEnum(t, liability.WasteAtHome, "Basis", liability.ParseBasis)
	checkEnum(t, liability.NotCharged, "ItemStatus", liability.ParseItemStatus)
	checkEnum(t, liability.Privilege, "ConcessionType", liability.ParseConcessionType)
	codes := []string{}
	for k := range liability.Kinds() {
		codes = append(codes, k.PaymentCode())
	}
	require.Equal(t, []string{"2010", "2040", "2050", "2060", "4xxx", "5010"}, codes)
	require.Empty(t, liability.Kind(9).PaymentCode())
	require.True(t, liability.Basis(9).Provision().IsZero())
}
