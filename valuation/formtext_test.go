package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestFormSaysWhatIsProvisional: the day and what is missing stand on it.
func TestFormSaysWhatIsProvisional(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Sale.PriceEstimated = true
	f.Deferral = &v.Deferral{By: date("2026-08-01"), Evidence: "contract"}
	d := value(t, usd(), f)
	require.Contains(t, d.Form(customs.Russian), "Предварительная величина; срок заявления точной величины\n     таможенной стоимости                                           2026-08-01\n     – цена")
	require.Contains(t, d.Form(customs.English), "2026-08-01\n     – price paid or payable")
}

// TestFormSaysWhatWasRelaxed: method 6 on the basis of method 1 stands on the second
// form with the lines of the first, and names the rule.
func TestFormSaysWhatWasRelaxed(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Sale.Sold = customs.NotMet
	f.LastResort = flexibly(v.TransactionValue, v.Relaxation{Rule: v.NotSold, Why: "lease contract"})
	d := value(t, usd(), f)
	text := d.Form(customs.English)
	require.Contains(t, text, "DECLARATION OF CUSTOMS VALUE DTS-2\n")
	require.Contains(t, text, "6 on the basis of method 1")
	require.Contains(t, text, "\n11a  price paid or payable")
	require.Contains(t, text, "– relaxed: not-sold, goods (lease contract)")
	require.Contains(t, text, "Method 1 does not apply:")
}

// TestFormWithoutAValuePrintsTheReasons: of all methods.
func TestFormWithoutAValuePrintsTheReasons(t *testing.T) {
	d, _ := refused(t, usd(), facts("1 pcs"))
	text := d.Form(customs.Russian)
	for _, m := range []string{"1", "2", "3", "4", "5", "6"} {
		require.Contains(t, text, "Метод "+m+" неприменим:")
	}
	require.NotContains(t, text, "таможенная стоимость  ")
}
