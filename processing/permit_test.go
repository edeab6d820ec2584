package processing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/processing"
)

// soya is a permit that lacks nothing: beans are crushed to oil and meal.
func soya() processing.Permit {
	office := customs.MustOffice("10702030")
	return processing.Permit{
		ID: "10702000/150126/51/0001", Basis: processing.ByDocument, Issued: customs.MustDate("2026-01-15"),
		State: customs.MemberRussia, Authority: "Far East Customs Directorate",
		Holder:     customs.MustPerson("2536000001; RU; ООО «Масло»"),
		Processors: []customs.Person{customs.MustPerson("2536000001; RU; ООО «Масло»"), customs.MustPerson("2536000002; RU; ООО «Экстракция»")},
		Inputs: []processing.PermitGoods{{Name: "soya beans", Code: customs.MustGoodsCode("1201900000"),
			Quantity: customs.MustQuantity("1000 t"), Cost: customs.MustMoney("450000 USD")}},
		Products: []processing.PermitGoods{
			{Name: "oil", Code: customs.MustGoodsCode("1507109009"), Quantity: customs.MustQuantity("190 t"), Cost: customs.MustMoney("190000 USD")},
			{Name: "meal", Code: customs.MustGoodsCode("2304000001"), Quantity: customs.MustQuantity("760 t"), Cost: customs.MustMoney("300000 USD")},
		},
		Titles: []string{"contract 12/2025 of 2025-11-01"},
		Norms: []processing.Norm{{ID: "N1", Versions: []processing.NormVersion{{
			From: customs.MustDate("2026-01-15"), Source: "calculation of 2025-12-10",
			Inputs: []processing.NormInput{{Goods: "soya beans", Quantity: customs.MustQuantity("1000 kg")}},
			Outputs: []processing.NormOutput{
				{Name: "oil", Kind: processing.Product, Quantity: customs.MustQuantity("190 kg")},
				{Name: "meal", Kind: processing.Product, Percent: customs.MustPercent("76%")},
				{Name: "hulls", Kind: processing.Waste, Quantity: customs.MustQuantity("20 kg")},
				{Name: "moisture", Kind: processing.ProductionLoss, Quantity: customs.MustQuantity("30 kg")},
			},
		}}}},
		Operations: []processing.OperationUse{{Operation: processing.Working, Method: "extraction"}, {Operation: processing.Aid, Method: "hexane as a solvent"}},
		Identification: processing.Identification{
			Methods: []identification.Method{identification.Records{}}, Finding: customs.Met, Reference: "letter 17",
		},
		Waste: []processing.PermitGoods{{Name: "hulls", Code: customs.MustGoodsCode("2308009000"),
			Quantity: customs.MustQuantity("20 t"), Cost: customs.MustMoney("100 USD")}},
		Term:        customs.MustTerm("P1Y"),
		WasteUse:    processing.WasteUsable,
		PlacedAt:    []customs.Office{office},
		CompletedAt: []customs.Office{office},
	}
}

// change is one way to spoil a permit, or the law or lists that it is read under.
type change func(p *processing.Permit, law *customs.Law, lists *processing.Lists)

// check returns what is wrong with the soya permit once it is changed.
func check(t *testing.T, spoil change) customs.Violations {
	t.Helper()
	p, law, lists := soya(), customs.Union(), processing.Lists{}
	if spoil != nil {
		spoil(&p, &law, &lists)
	}
	return p.Check(law, lists)
}

// found prints violations as "code provision subject", one a line.
func found(vs customs.Violations) string {
	lines := make([]string, len(vs))
	for i, v := range vs {
		lines[i] = strings.TrimSpace(string(v.Code) + " " + v.Provision.String() + " " + v.Subject)
	}
	return strings.Join(lines, "\n")
}

// TestCompletePermitPasses: a permit that carries everything has no violation.
func TestCompletePermitPasses(t *testing.T) {
	require.NoError(t, check(t, nil).Err())
}
