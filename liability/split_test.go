package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestAnySplitInAnyOrderCloses: however a lot is cut and in whatever order the
// parts are paid, they add up to the whole lot kind by kind, for every form of
// rate, also where the cuts pass 64 bits.
func TestAnySplitInAnyOrderCloses(t *testing.T) {
	w := newWorld(t, 3)
	for range 4000 {
		lot, law := w.lot(), w.law()
		law.SliceRounding = customs.SlicesCumulative
		line, err := liability.Resolve(lot, w.book, law, liability.Charge{Basis: liability.Placed})
		require.NoError(t, err)
		want, err := line.Totals(customs.Ratio{}, line.Length())
		if err != nil {
			require.ErrorIs(t, err, customs.ErrRange)
			continue
		}
		cuts := []customs.Ratio{{}, line.Length()}
		for range 1 + w.IntN(5) {
			from, to := w.stretch(lot.Quantity)
			cuts = append(cuts, from.ratio, to.ratio)
		}
		slices.SortFunc(cuts, customs.Ratio.Compare)
		var parts []liability.Interval
		for i, c := range cuts[1:] {
			if cuts[i] != c {
				parts = append(parts, liability.Interval{From: cuts[i], To: c})
			}
		}
		w.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		sum := liability.ZeroAmounts(customs.RUB)
		for len(parts) > 0 {
			n := 1 + w.IntN(len(parts)) // several intervals in one slice
			s := slices.SortedFunc(slices.Values(parts[:n]), func(a, b liability.Interval) int { return a.From.Compare(b.From) })
			parts = parts[n:]
			a, err := line.Slice(s)
			require.NoError(t, err)
			sum, err = sum.Add(a)
			require.NoError(t, err)
		}
		require.Equal(t, want, sum)
	}
}

// TestSliceIsExplainedByItsTwoLines: the trace of a slice shows both cumulative
// lines and the difference, and names the option; its amounts are those of Slice.
func TestSliceIsExplainedByItsTwoLines(t *testing.T) {
	lot := beans()
	lot.Quantity, lot.Value = qty("3 pcs"), rub("5.00 RUB")
	slice := liability.Slice{{From: rat("1"), To: rat("2")}}
	line := resolve(t, lot, simpleBook("10%", "20%"), russian(), liability.Placed)
	var tr customs.Trace
	a, err := line.ExplainSlice(slice, &tr)
	require.NoError(t, err)
	require.Equal(t, must(line.Slice(slice)), a)
	for _, want := range []string{
		"the lot up to 2 of 3 pcs [cc/174/5; slice-rounding]",
		"import customs duty: 10% × 3.33 RUB = 0.33 RUB [cc/174/5]",
		"import customs duty: 10% × 1.67 RUB = 0.17 RUB [cc/174/5]",
		"import customs duty: 0.33 RUB − 0.17 RUB = 0.16 RUB [cc/174/5; slice-rounding]",
	} {
		require.Contains(t, tr.String(), want)
	}
	require.Contains(t, tr.Text(customs.Russian), "ввозная таможенная пошлина: 0.33 RUB − 0.17 RUB = 0.16 RUB")

	law := russian()
	law.SliceRounding = customs.SlicesAlone
	line = resolve(t, lot, simpleBook("10%", "20%"), law, liability.Placed)
	tr.Reset()
	a, err = line.ExplainSlice(slice, &tr)
	require.NoError(t, err)
	require.Equal(t, must(line.Slice(slice)), a)
	require.Equal(t, rub("0.17 RUB"), a.Of(liability.Duty))
	require.Contains(t, tr.String(), "the slice by itself, 1 of 3 pcs [cc/174/5; slice-rounding]")
}

// TestDecisivePartIsShown: of a combined rate the part that decided is shown with
// what it was applied to, also where its share of a quantity is no decimal.
func TestDecisivePartIsShown(t *testing.T) {
	data := simpleBook("greater of 5% and 0.2 EUR/kg", "20%")
	data.Measures = append(data.Measures, measure(liability.Excise, "1201", "sum of 1% and 2 RUB/kg"))
	data.Quotations = []liability.Quotation{quotation("62.1250 RUB per 1 EUR")}
	lot := beans()
	lot.Value = rub("60000.00 RUB")
	line := resolve(t, lot, data, russian(), liability.Placed)
	var tr customs.Trace
	e, err := line.Explain(rat("1000/3"), &tr)
	require.NoError(t, err)
	duty := e.Of(liability.Duty)
	require.Equal(t, rub("4141.67 RUB"), duty.Amount)
	require.False(t, duty.Yield.Decided(0))
	require.True(t, duty.Yield.Decided(1))
	for _, want := range []string{
		"exchange rate on 2026-01-10 by Bank of Russia: 62.1250 RUB per 1 EUR",
		"import customs duty: greater of 5% and 0.2 EUR/kg, decided by 0.2 EUR/kg × 1000/3 kg = 4141.67 RUB",
		"excise: part 1% × 24141.67 RUB", "excise: part 2 RUB/kg × 1000/3 kg",
		"excise: sum of 1% and 2 RUB/kg, the parts together = 908.08 RUB",
	} {
		require.Contains(t, tr.String(), want)
	}
	require.Contains(t, tr.Text(customs.Russian), "применяется 0,2 EUR за 1 кг × 1000/3 кг = 4141.67 RUB")
	parts := slices.Collect(line.Parts(&e, liability.Duty))
	require.Equal(t, []liability.Part{
		{Rate: customs.MustRate("5%"), Base: rub("20000.00 RUB"), Amount: rub("1000.00 RUB")},
		{Rate: customs.MustRate("0.2 EUR/kg"), Decided: true, Quantity: qty("1000 kg"), Share: rat("1/3"),
			Exchange: customs.MustExchangeRate("62.1250 RUB per 1 EUR"), Amount: rub("4141.67 RUB")},
	}, parts)
}
