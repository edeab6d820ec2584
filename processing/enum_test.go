package processing_test

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// enumeration is what every closed enumeration can do.
type enumeration interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Phrase() customs.Phrase
	Arg() customs.Arg
}

// requireEnumeration checks that names are read back, that both languages name
// every value and differ, that no two names are equal, and that there are no
// values beyond the last.
func requireEnumeration[E interface {
	~uint8
	enumeration
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, typ string, last E, parse func(string) (E, error)) {
	t.Helper()
	seen := map[string]bool{}
	for e := E(1); e <= last; e++ {
		text, err := e.MarshalText()
		require.NoError(t, err)
		require.Equal(t, e.String(), string(text))
		read, err := parse(string(text))
		require.NoError(t, err)
		require.Equal(t, e, read)
		var decoded E
		require.NoError(t, P(&decoded).UnmarshalText(text))
		require.Equal(t, e, decoded)
		require.Equal(t, e.String(), e.Phrase().In(customs.English))
		russian := e.Phrase().In(customs.Russian)
		require.Equal(t, russian, e.Arg().Text(customs.Russian))
		require.True(t, strings.ContainsAny(russian, "абвгдежзиклмнопрстуфхцчшщыэюя"), russian)
		require.False(t, seen[string(text)] || seen[russian], text)
		seen[string(text)], seen[russian] = true, true
	}
	beyond := last + 1
	require.Equal(t, fmt.Sprintf("%s(%d)", typ, uint8(beyond)), beyond.String())
	require.Equal(t, beyond.String(), beyond.Phrase().In(customs.Russian))
	_, err := beyond.MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = parse("no such name")
	require.ErrorIs(t, err, customs.ErrSyntax)
	_, err = parse("")
	require.ErrorIs(t, err, customs.ErrSyntax)
	var zero E
	decoded := last
	require.NoError(t, P(&decoded).UnmarshalText(nil))
	require.Equal(t, zero, decoded, "empty text is the zero value")
	text, err := zero.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	require.Error(t, P(&decoded).UnmarshalText([]byte("no such name")))
}

// TestEnumerations: each has its names in both languages and reads them back.
func TestEnumerations(t *testing.T) {
	requireEnumeration(t, "PermitBasis", processing.ByDeclarationDecided, processing.ParsePermitBasis)
	requireEnumeration(t, "Operation", processing.Aid, processing.ParseOperation)
	requireEnumeration(t, "NotProcessing", processing.BarredOther, processing.ParseNotProcessing)
	requireEnumeration(t, "WasteUse", processing.WasteUnfit, processing.ParseWasteUse)
	requireEnumeration(t, "NodeKind", processing.Unprocessed, processing.ParseNodeKind)
	requireEnumeration(t, "LossCause", processing.OtherLoss, processing.ParseLossCause)
	requireEnumeration(t, "Disposal", processing.HandedOver, processing.ParseDisposal)
	requireEnumeration(t, "Account", processing.AccountCancelled, processing.ParseAccount)
	requireEnumeration(t, "NormOutcome", processing.OperationIsRefused, processing.ParseNormOutcome)
}
