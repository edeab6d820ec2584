package scenario_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
	"github.com/eaeu-customs/inward/scenario"
)

// base returns the permit of the story of Article 175(1).
func base(t *testing.T) *scenario.File {
	t.Helper()
	text, err := os.ReadFile("../conformance/cc-175-1.json")
	require.NoError(t, err)
	f, err := scenario.Decode(text)
	require.NoError(t, err)
	return f
}

// lots declares one lot of beans.
func lots(quantity string) processing.Declare {
	return processing.Declare{Declaration: "D1", Declarant: "7701000001", Office: customs.MustOffice("10130010"),
		Identification: customs.Met, Prohibitions: customs.Met,
		Lots: []processing.Lot{{ID: "L1", Name: "beans", Code: customs.MustGoodsCode("1201900000"), Origin: customs.MustCountry("BR"),
			Quantity: customs.MustQuantity(quantity), Value: customs.MustMoney("1000.00 RUB")}}}
}

// TestStoryInFiveLines: a story told in Go, kept to the law and broken.
func TestStoryInFiveLines(t *testing.T) {
	scenario.Require(t, scenario.New(*base(t).Permit, customs.Russia()).
		Do("2026-03-01", lots("1000 kg")).
		Do("2026-03-01", processing.Release{Declaration: "D1"}).
		Check("2026-03-02", scenario.Check{State: processing.StatusUnderway, Certificate: true}).
		Refuse("2026-03-02", processing.Complete{Under: customs.CustomsTransit, Office: customs.MustOffice("10130010"), Goods: processing.Goods{{ID: "L1"}}},
			scenario.Refusal{Code: processing.ProcedureBarred, Provision: customs.Article(173).Para(2).Sub(1)}))
}

// teller records what a test would be told.
type teller []string

func (*teller) Helper() {}

func (t *teller) Errorf(format string, args ...any) { *t = append(*t, fmt.Sprintf(format, args...)) }

// TestDifferencesAreTold: what comes out otherwise is said with what was wanted.
func TestDifferencesAreTold(t *testing.T) {
	var told teller
	scenario.Require(&told, scenario.New(*base(t).Permit, customs.Russia()).
		Do("2026-03-01", lots("1000 kg")).
		Refuse("2026-03-01", processing.Release{Declaration: "D1"}, scenario.Refusal{Code: "no", Provision: customs.Article(128)}).
		Do("2026-03-01", processing.Release{Declaration: "D1"}).
		Check("2026-03-02", scenario.Check{State: processing.StatusLapsed,
			Balances: []scenario.Balance{{ID: "L1", Account: processing.AccountOnHand, Quantity: customs.MustQuantity("1 t")}}}))
	require.Len(t, told, 3)
	require.Contains(t, told[0], "step 1: wanted no by cc/128")
	require.Contains(t, told[1], "step 2: wanted admitted, got refused")
	require.Contains(t, told[2], "step 3: wanted lapsed, got underway")

	told = nil
	scenario.Require(&told, scenario.New(*base(t).Permit, customs.Russia()).
		Do("2026-03-01", lots("1000 kg")).Do("1 March", processing.Release{Declaration: "D1"}), nil)
	require.Len(t, told, 2)
	require.Contains(t, told[0], `step 1: date "1 March"`)
	require.Contains(t, told[1], "no story was given")

	told = nil
	scenario.Require(&told, scenario.New(*base(t).Permit, customs.Russia()).
		Do("2026-03-01", lots("1000 kg")).Check("2026-03-01", scenario.Check{}))
	require.Len(t, told, 1)
	require.Contains(t, told[0], "declare: admitted")
	require.Contains(t, told[0], "step 1: the check expects nothing")

	told = nil
	scenario.RequireFile(&told, []byte(`{"scenario": 1, "colour": "red"}`))
	require.Len(t, told, 1)
	require.Contains(t, told[0], "line 1, column 17")
}
