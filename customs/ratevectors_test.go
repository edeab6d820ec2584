package customs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
)

// TestPublishedRatesYield: worked examples of combined rates, with both parts.
func TestPublishedRatesYield(t *testing.T) {
	for _, id := range []string{"rate-greater-of", "rate-greater-of-litres"} {
		var v struct {
			Rate     customs.Rate
			Value    customs.Money
			Quantity customs.Quantity
			FX       map[string]string
			Expect   struct {
				Value     customs.Money
				AdValorem customs.Money `json:"ad-valorem"`
				Specific  customs.Money
				Duty      customs.Money
			}
		}
		require.NoError(t, vectors.Read(id, &v))
		b := customs.Base{Value: v.Value, Quantities: []customs.Quantity{v.Quantity}}
		for code, price := range v.FX {
			b.Exchange = append(b.Exchange, customs.MustExchangeRate(price+" RUB per 1 "+code))
		}
		for _, x := range b.Exchange {
			if x.Base() == v.Value.Currency() {
				value, err := x.Convert(v.Value, kopecks)
				require.NoError(t, err)
				require.Equal(t, v.Expect.Value, value, id)
				b.Value = value
			}
		}
		y, err := v.Rate.Yield(b, kopecks)
		require.NoError(t, err)
		require.Equal(t, v.Expect.Duty, y.Amount, id)
		require.True(t, y.Decided(0), id)
		require.False(t, y.Decided(1), id)
		for i, want := range []customs.Money{v.Expect.AdValorem, v.Expect.Specific} {
			part, err := v.Rate.Part(i).Yield(b, kopecks)
			require.NoError(t, err)
			require.Equal(t, want, part.Amount, id)
		}
	}
}

// TestPublishedCellsAreRead: worked examples of printed cells.
func TestPublishedCellsAreRead(t *testing.T) {
	ids, err := vectors.IDs()
	require.NoError(t, err)
	read := 0
	for _, id := range ids {
		if !strings.HasPrefix(id, "tariff-cell-") {
			continue
		}
		var v struct{ Cell, Expect string }
		require.NoError(t, vectors.Read(id, &v))
		r, err := customs.ParseTariffCell(v.Cell)
		read++
		if want, refused := strings.CutPrefix(v.Expect, "error: "); refused {
			require.ErrorContains(t, err, want, id)
			require.True(t, r.IsZero(), id)
			continue
		}
		require.NoError(t, err, id)
		require.Equal(t, v.Expect, r.String(), id)
	}
	require.Equal(t, 4, read)
}
