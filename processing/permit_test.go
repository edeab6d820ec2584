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

// spoiler is one way to spoil a permit, or the law or lists that it is read under.
type spoiler func(p *processing.Permit, law *customs.Law, lists *processing.Lists)

// checkSoya returns what is wrong with the soya permit once it is changed.
func checkSoya(t *testing.T, spoil spoiler) customs.Violations {
	t.Helper()
	p, law, lists := soya(), customs.Union(), processing.Lists{}
	if spoil != nil {
		spoil(&p, &law, &lists)
	}
	return p.Check(law, lists)
}

// summary prints violations as "code provision subject", one a line.
func summary(vs customs.Violations) string {
	lines := make([]string, len(vs))
	for i, v := range vs {
		lines[i] = strings.TrimSpace(string(v.Code) + " " + v.Provision.String() + " " + v.Subject)
	}
	return strings.Join(lines, "\n")
}

// TestCompletePermitPasses: a permit that carries everything has no violation.
func TestCompletePermitPasses(t *testing.T) {
	require.NoError(t, checkSoya(t, nil).Err())
}

// TestFourteenContents: each of the fourteen contents of the document is missed by
// its own code, with its own provision.
// Provision: cc/168/2/1, cc/168/2/2, cc/168/2/3, cc/168/2/4, cc/168/2/5, cc/168/2/6, cc/168/2/7
// Provision: cc/168/2/8, cc/168/2/9, cc/168/2/10, cc/168/2/11, cc/168/2/12, cc/168/2/13, cc/168/2/14
func TestFourteenContents(t *testing.T) {
	type permit = processing.Permit
	tests := []struct {
		name  string
		spoil func(*permit)
		want  string
	}{
		{"authority", func(p *permit) { p.Authority = "" }, "authority-missing cc/168/2/1"},
		{"state", func(p *permit) { p.State = 0 }, "state-missing cc/168/2/1"},
		{"holder", func(p *permit) { p.Holder = customs.Person{} }, "holder-missing cc/168/2/2"},
		{"processors", func(p *permit) { p.Processors = nil }, "processors-missing cc/168/2/3"},
		{"nobody processes", func(p *permit) { p.Processors[1] = customs.Person{} }, "processors-missing cc/168/2/3"},
		{"foreign goods", func(p *permit) { p.Inputs = nil }, "inputs-missing cc/168/2/4\nnorm-inconsistent cc/168/2/7 N1"},
		{"products", func(p *permit) { p.Products = nil }, "products-missing cc/168/2/4\nnorm-inconsistent cc/168/2/7 N1\nnorm-inconsistent cc/168/2/7 N1"},
		{"name of goods", func(p *permit) { p.Inputs = append(p.Inputs, p.Inputs[0]); p.Inputs[1].Name = "" }, "goods-name-missing cc/168/2/4"},
		{"two of one name", func(p *permit) { p.Inputs = append(p.Inputs, p.Inputs[0]) }, "goods-twice cc/168/2/4 soya beans"},
		{"code of goods", func(p *permit) { p.Inputs[0].Code = customs.GoodsCode{} }, "goods-code-missing cc/168/2/4 soya beans"},
		{"quantity of goods", func(p *permit) { p.Products[0].Quantity = customs.Quantity{} }, "goods-quantity-missing cc/168/2/4 oil"},
		{"nothing of goods", func(p *permit) { p.Products[0].Quantity = customs.MustQuantity("0 t") }, "goods-quantity-missing cc/168/2/4 oil"},
		{"cost of goods", func(p *permit) { p.Products[1].Cost = customs.Money{} }, "goods-cost-missing cc/168/2/4 meal"},
		{"more products than the norm gives", func(p *permit) { p.Products[0].Quantity = customs.MustQuantity("190.1 t") }, "quantities-inconsistent cc/168/2/4 soya beans"},
		{"Union goods", func(p *permit) {
			p.UnionGoods = []processing.PermitGoods{{Name: "clay", Cost: customs.MustMoney("1 RUB")}}
		},
			"goods-code-missing cc/168/2/5 clay\ngoods-quantity-missing cc/168/2/5 clay"},
		{"titles", func(p *permit) { p.Titles = nil }, "titles-missing cc/168/2/6"},
		{"norms", func(p *permit) { p.Norms = nil }, "norm-missing cc/168/2/7"},
		{"norm of a product", func(p *permit) {
			p.Products = append(p.Products, processing.PermitGoods{Name: "lecithin", Code: p.Products[0].Code, Quantity: customs.MustQuantity("1 t"), Cost: customs.MustMoney("1 USD")})
		}, "norm-missing cc/168/2/7 lecithin"},
		{"norm of foreign goods", func(p *permit) {
			p.Inputs = append(p.Inputs, processing.PermitGoods{Name: "rape", Code: p.Inputs[0].Code, Quantity: customs.MustQuantity("1 t"), Cost: customs.MustMoney("1 USD")})
		}, "norm-missing cc/168/2/7 rape"},
		{"norm not yet in force", func(p *permit) { p.Norms[0].Versions[0].From = customs.MustDate("2026-01-16") },
			"norm-missing cc/168/2/7 N1\nnorm-missing cc/168/2/7 soya beans\nnorm-missing cc/168/2/7 oil\nnorm-missing cc/168/2/7 meal"},
		{"norm without version", func(p *permit) { p.Norms[0].Versions = nil },
			"norm-missing cc/168/2/7 N1\nnorm-missing cc/168/2/7 soya beans\nnorm-missing cc/168/2/7 oil\nnorm-missing cc/168/2/7 meal"},
		{"norm that is faulty", func(p *permit) { p.Norms[0].Versions[0].Outputs[0].Quantity = customs.Quantity{} },
			"norm-incomplete cc/169/1 N1"},
		{"two norms of one name", func(p *permit) { p.Norms = append(p.Norms, p.Norms[0]) }, "norm-inconsistent cc/168/2/7 N1"},
		{"norm without a name", func(p *permit) { p.Norms[0].ID = "" }, "norm-inconsistent cc/168/2/7"},
		{"operations", func(p *permit) { p.Operations = nil }, "operations-missing cc/168/2/8"},
		{"how an operation is done", func(p *permit) { p.Operations[0].Method = "" }, "operation-method-missing cc/168/2/8 working"},
		{"identification", func(p *permit) { p.Identification = processing.Identification{} }, "identification-missing cc/168/2/9"},
		{"waste", func(p *permit) { p.Waste = nil }, "waste-missing cc/168/2/10 hulls"},
		{"remnants", func(p *permit) { p.Norms[0].Versions[0].Outputs[3].Kind = processing.Remnant }, "remnants-missing cc/168/2/10 moisture"},
		{"code of waste", func(p *permit) { p.Waste[0].Code = customs.GoodsCode{} }, "goods-code-missing cc/168/2/10 hulls"},
		{"cost of waste", func(p *permit) { p.Waste[0].Cost = customs.Money{} }, "goods-cost-missing cc/168/2/10 hulls"},
		{"quantity of remnants", func(p *permit) {
			p.Remnants = []processing.PermitGoods{{Name: "beans left", Code: p.Inputs[0].Code, Cost: customs.MustMoney("1 USD")}}
		}, "goods-quantity-missing cc/168/2/10 beans left"},
		{"term", func(p *permit) { p.Term = customs.Term{} }, "term-missing cc/168/2/11"},
		{"substitution without details", func(p *permit) { p.Substitution.Allowed = true }, "substitution-incomplete cc/168/2/12\nsubstitution-incomplete cc/168/2/12"},
		{"substitution of what is not in the permit", func(p *permit) {
			p.Substitution = processing.Substitution{Allowed: true, Permission: "17", Equivalents: []processing.Equivalent{{Replaces: "rape", Name: "Amur rape", Proof: "certificate"}}}
		}, "substitution-inconsistent cc/168/2/12 Amur rape"},
		{"equivalence without proof", func(p *permit) {
			p.Substitution = processing.Substitution{Allowed: true, Permission: "17", Equivalents: []processing.Equivalent{{Replaces: "soya beans", Name: "Amur beans"}}}
		}, "substitution-incomplete cc/168/2/12 Amur beans"},
		{"equivalents without a name", func(p *permit) {
			p.Substitution = processing.Substitution{Allowed: true, Permission: "17", Equivalents: []processing.Equivalent{{Replaces: "soya beans", Proof: "certificate"}}}
		}, "substitution-incomplete cc/168/2/12 soya beans"},
		{"prior export without the start of the term", func(p *permit) {
			p.Substitution = processing.Substitution{Allowed: true, Permission: "17", PriorExport: true, Equivalents: []processing.Equivalent{{Replaces: "soya beans", Name: "Amur beans", Proof: "certificate"}}}
		}, "term-start-missing cc/168/5"},
		{"prior export that is not allowed", func(p *permit) { p.Substitution.PriorExport = true; p.Substitution.TermFrom = p.Issued }, "substitution-inconsistent cc/168/2/12"},
		{"days of prior export that is not allowed", func(p *permit) {
			p.Substitution = processing.Substitution{Allowed: true, Permission: "17", TermFrom: p.Issued, Equivalents: []processing.Equivalent{{Replaces: "soya beans", Name: "Amur beans", Proof: "certificate"}}}
		}, "substitution-inconsistent cc/168/2/12"},
		{"use of waste", func(p *permit) { p.WasteUse = 0 }, "waste-use-missing cc/168/2/13"},
		{"office of placing", func(p *permit) { p.PlacedAt = nil }, "placing-office-missing cc/168/2/14"},
		{"office of completion", func(p *permit) { p.CompletedAt = []customs.Office{{}} }, "completion-office-missing cc/168/2/14"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			vs := checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) { tt.spoil(p) })
			require.Equal(t, tt.want, summary(vs))
			for _, v := range vs {
				require.NotEmpty(t, v.Explain(customs.Russian))
				require.NotEqual(t, v.Explain(customs.English), v.Explain(customs.Russian))
			}
		})
	}
}

// TestEverythingIsReportedAtOnce: an empty permit hears of all that it lacks, in
// the order of the law, and not only of the first.
func TestEverythingIsReportedAtOnce(t *testing.T) {
	var p processing.Permit
	require.Equal(t, `permit-number-missing cc/164/1/1
permit-undated cc/164/1/1
basis-missing cc/164/1/1
state-missing cc/168/2/1
authority-missing cc/168/2/1
holder-missing cc/168/2/2
processors-missing cc/168/2/3
inputs-missing cc/168/2/4
products-missing cc/168/2/4
titles-missing cc/168/2/6
norm-missing cc/168/2/7
operations-missing cc/168/2/8
identification-missing cc/168/2/9
term-missing cc/168/2/11
placing-office-missing cc/168/2/14
completion-office-missing cc/168/2/14`, summary(p.Check(customs.Union(), processing.Lists{})))
}

// TestNationalReliefs: heading codes and omitted costs pass only where national
// law lets them, for goods, products, waste and remnants alike.
// Provision: cc/168/2/4, cc/168/2/10
func TestNationalReliefs(t *testing.T) {
	short := func(p *processing.Permit, law *customs.Law, _ *processing.Lists) {
		p.Inputs[0].Code = customs.MustGoodsCode("1201")
		p.Waste[0].Code = customs.MustGoodsCode("2308")
		p.Products[0].Cost, p.Waste[0].Cost = customs.Money{}, customs.Money{}
	}
	require.Equal(t, "goods-code-short cc/168/2/4 soya beans\ngoods-cost-missing cc/168/2/4 oil\n"+
		"goods-code-short cc/168/2/10 hulls\ngoods-cost-missing cc/168/2/10 hulls", summary(checkSoya(t, short)))
	require.Empty(t, checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		short(p, law, lists)
		law.HeadingCodes, law.CostOmitted = true, true
	}))
	vs := checkSoya(t, func(p *processing.Permit, law *customs.Law, _ *processing.Lists) {
		law.HeadingCodes = true
		p.Inputs[0].Code = customs.MustGoodsCode("12")
	})
	require.EqualError(t, vs.Err(), "soya beans: code 12 has 2 digits, at least 4 are wanted (cc/168/2/4)")
}

// TestUnionGoodsAreNamedWhereNationalLawWantsIt: Union goods of a norm that have
// an export duty must stand in the permit, if national law says so.
// Provision: cc/168/2/5
func TestUnionGoodsAreNamedWhereNationalLawWantsIt(t *testing.T) {
	use := func(named bool) spoiler {
		return func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
			hexane := processing.UnionGoods{Name: "naphtha", Code: customs.MustGoodsCode("2710122500"), Quantity: customs.MustQuantity("2 kg")}
			p.Norms[0].Versions[0].Union = []processing.UnionGoods{hexane}
			lists.ExportDuty = goodsList(t, "2710")
			law.UnionGoodsListed = named
		}
	}
	require.Equal(t, "union-goods-missing cc/168/2/5 naphtha", summary(checkSoya(t, use(true))))
	require.Empty(t, checkSoya(t, use(false)), "not every member state wants it")
	require.Empty(t, checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		use(true)(p, law, lists)
		p.UnionGoods = []processing.PermitGoods{{Name: "naphtha", Code: customs.MustGoodsCode("2710122500"), Quantity: customs.MustQuantity("2 t")}}
	}))
}

// goodsList is a list in force since 2020, of an act that does not exist.
func goodsList(t *testing.T, codes ...string) processing.GoodsList {
	t.Helper()
	var rows []processing.GoodsRow
	for _, code := range codes {
		rows = append(rows, processing.GoodsRow{Code: customs.MustGoodsCode(code), From: customs.MustDate("2020-01-01"), Source: "made-up list"})
	}
	l, err := processing.NewGoodsList(rows...)
	require.NoError(t, err)
	return l
}

// TestHolderIsOfTheIssuingState: the permit is for a person of the state that
// issues it, whether or not that person processes.
// Provision: cc/168/1
func TestHolderIsOfTheIssuingState(t *testing.T) {
	holder := func(text string) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) { p.Holder = customs.MustPerson(text) }
	}
	require.Empty(t, checkSoya(t, holder("7700000009; RU; ООО «Торг»")), "a holder need not process")
	require.EqualError(t, checkSoya(t, holder("100000000; KZ; ТОО «Май»")).Err(),
		"ТОО «Май» (100000000) is a person of Kazakhstan: a person of Russia is wanted (cc/168/1)")
	require.EqualError(t, checkSoya(t, holder("100000000")).Err(),
		"the country of 100000000 is not given: a person of Russia is wanted (cc/168/1)")
	require.EqualError(t, checkSoya(t, func(_ *processing.Permit, law *customs.Law, _ *processing.Lists) {
		law.State, law.Currency = customs.MemberKazakhstan, customs.KZT
	}).Err(), "issued in Russia, checked under the law of Kazakhstan (cc/168/1)")
}

// TestTermHasAMaximum: three years, or longer for a category of the Commission,
// as its list stands on the day.
// Provision: cc/168/3
func TestTermHasAMaximum(t *testing.T) {
	term := func(text, category string, rows ...processing.LongTerm) spoiler {
		return func(p *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			p.Term, p.Category, lists.LongTerms = customs.MustTerm(text), category, rows
		}
	}
	ships := processing.LongTerm{Name: "ships", Maximum: customs.MustTerm("P7Y"), From: customs.MustDate("2019-01-11"), To: customs.MustDate("2027-12-31"), Source: "made-up row"}
	require.Empty(t, checkSoya(t, term("P3Y", "")))
	require.Empty(t, checkSoya(t, term("P36M", "")))
	require.EqualError(t, checkSoya(t, term("P3Y1D", "")).Err(), "the term is 3 years 1 day, at most 3 years is allowed (cc/168/3)")
	require.Empty(t, checkSoya(t, term("P7Y", "ships", ships)))
	require.Equal(t, "term-too-long cc/168/3 ships", summary(checkSoya(t, term("P8Y", "ships", ships))))
	require.Equal(t, "category-not-listed cc/168/3 planes\nterm-too-long cc/168/3 planes", summary(checkSoya(t, term("P7Y", "planes", ships))))
	ships.Codes = []customs.GoodsCode{customs.MustGoodsCode("8901")}
	require.Equal(t, "category-not-listed cc/168/3 ships\nterm-too-long cc/168/3 ships", summary(checkSoya(t, term("P7Y", "ships", ships))), "beans are no ships")
	ships.Codes, ships.To = nil, customs.MustDate("2025-12-31")
	require.Equal(t, "category-not-listed cc/168/3 ships", summary(checkSoya(t, term("P1Y", "ships", ships))), "the row has ended")
	require.Equal(t, "term-too-long cc/168/3", summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		p.Term = customs.MustTerm("P2Y")
		lists.MaximumTerm = customs.MustSince(customs.Row[customs.Term]{From: customs.MustDate("2026-01-01"), Value: customs.MustTerm("P18M"), Source: "made-up amendment"})
	})), "the general maximum is dated data too")
}

// TestTermHasRoomForWhatItIncludes: production first, then export and the waste.
// Provision: cc/168/4
func TestTermHasRoomForWhatItIncludes(t *testing.T) {
	parts := func(production, export string) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			p.TermParts = processing.TermParts{Production: customs.MustTerm(production), Export: customs.MustTerm(export)}
		}
	}
	require.Empty(t, checkSoya(t, parts("P9M", "P3M")))
	require.EqualError(t, checkSoya(t, parts("P9M", "P3M1D")).Err(),
		"the term is 1 year, and it includes 9 months of production and 3 months 1 day for export, waste and remnants (cc/168/4)")
}

// TestNationalLawAddsItems: what it adds must be there, in force on the day.
// Provision: cc/168/7
func TestNationalLawAddsItems(t *testing.T) {
	add := func(from string, items ...processing.AdditionalItem) spoiler {
		return func(p *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			lists.AdditionalContent = []processing.Case{{Name: "phytosanitary certificate", From: customs.MustDate(from), Source: "made-up order"}}
			p.Additional = items
		}
	}
	require.Equal(t, "additional-missing cc/168/7 phytosanitary certificate", summary(checkSoya(t, add("2026-01-01"))))
	require.Equal(t, "additional-missing cc/168/7 phytosanitary certificate", summary(checkSoya(t, add("2026-01-01", processing.AdditionalItem{Item: "phytosanitary certificate"}))), "empty")
	require.Empty(t, checkSoya(t, add("2026-01-01", processing.AdditionalItem{Item: "phytosanitary certificate", Content: "No 5"})))
	require.Empty(t, checkSoya(t, add("2026-02-01")), "not in force yet")
}

// TestDeclarationServesAsDocument: for repair, and in the Commission's cases.
// Provision: cc/164/1/1
func TestDeclarationServesAsDocument(t *testing.T) {
	repair := func(o processing.Operation) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			p.Basis = processing.ByDeclarationRepair
			p.Operations = []processing.OperationUse{{Operation: processing.Repair, Method: "overhaul"}, {Operation: o, Method: "oil"}}
		}
	}
	require.Empty(t, checkSoya(t, repair(processing.Aid)))
	require.EqualError(t, checkSoya(t, repair(processing.Working)).Err(),
		"a declaration serves as the document for repair only, and an operation is working (cc/164/1/1); cure: apply for a document")

	decided := func(name string, codes ...customs.GoodsCode) spoiler {
		return func(p *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			p.Basis, p.Case = processing.ByDeclarationDecided, name
			lists.DeclarationCases = []processing.Case{{Name: "case 1", From: customs.MustDate("2019-01-01"), To: customs.MustDate("2026-01-15"), Codes: codes, Source: "made-up case"}}
		}
	}
	require.Empty(t, checkSoya(t, decided("case 1")))
	require.Empty(t, checkSoya(t, decided("case 1", customs.MustGoodsCode("12"))))
	require.Equal(t, "basis-not-decided cc/164/1/1 soya beans", summary(checkSoya(t, decided("case 1", customs.MustGoodsCode("88")))))
	require.Equal(t, "basis-not-decided cc/164/1/1 case 2", summary(checkSoya(t, decided("case 2"))))
	require.Equal(t, "basis-not-decided cc/164/1/1", summary(checkSoya(t, decided(""))))
	require.Equal(t, "basis-not-decided cc/164/1/1 case 1", summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		decided("case 1")(p, law, lists)
		p.Issued = customs.MustDate("2026-01-16")
	})), "the case ended the day before")
	require.Equal(t, "basis-missing cc/164/1/1", summary(checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) { p.Basis = 9 })))
}

// TestDeclarationCarriesTheSame: a declaration that serves as the document lacks
// what the document would lack.
// Provision: cc/168/9
func TestDeclarationCarriesTheSame(t *testing.T) {
	lack := func(basis processing.PermitBasis) string {
		return summary(checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			*p = processing.Permit{ID: p.ID, Basis: basis, Issued: p.Issued, State: p.State}
		}))
	}
	document := lack(processing.ByDocument)
	require.Contains(t, document, "norm-missing cc/168/2/7")
	require.Equal(t, document, lack(processing.ByDeclarationRepair))
	vs := checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
		p.Basis, p.Authority = processing.ByDeclarationRepair, ""
		p.Operations = []processing.OperationUse{{Operation: processing.Repair, Method: "overhaul"}}
	})
	require.EqualError(t, vs.Err(), "the authorised body is not named (cc/168/2/1); cure: name the customs authority with which the declaration is filed")
}

// TestUndatedPermit: that a permit has no day is said once, and not again of every
// norm and of identification.
// Provision: cc/164/1/1
func TestUndatedPermit(t *testing.T) {
	vs := checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) { p.Issued = customs.Date{} })
	require.Equal(t, "permit-undated cc/164/1/1", summary(vs))
}
