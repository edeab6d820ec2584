package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/processing"
)

// TestBarredGoods: goods on the Commission's list are refused, by code and day.
// Provision: cc/163/4
func TestBarredGoods(t *testing.T) {
	bar := func(row processing.GoodsRow) spoiler {
		return func(_ *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			var err error
			row.Source = "made-up list"
			lists.Barred, err = processing.NewGoodsList(row)
			require.NoError(t, err)
		}
	}
	code := customs.MustGoodsCode
	require.EqualError(t, checkSoya(t, bar(processing.GoodsRow{Code: code("1201")})).Err(),
		"soya beans: goods 1201 90 000 0 are barred from the procedure: 1201, made-up list (cc/163/4)")
	require.Empty(t, checkSoya(t, bar(processing.GoodsRow{Code: code("1201"), Except: []customs.GoodsCode{code("120190")}})))
	require.Empty(t, checkSoya(t, bar(processing.GoodsRow{Code: code("120110")})))
	require.Empty(t, checkSoya(t, bar(processing.GoodsRow{Code: code("1201"), To: customs.MustDate("2026-01-14")})), "no longer")
	require.Empty(t, checkSoya(t, bar(processing.GoodsRow{Code: code("1201"), From: customs.MustDate("2026-01-16")})), "not yet")
	p, lists := soya(), processing.Lists{}
	bar(processing.GoodsRow{Code: code("1201"), From: customs.MustDate("2026-01-16")})(nil, nil, &lists)
	require.Equal(t, "barred-goods cc/163/4 soya beans", summary(p.CheckOn(customs.MustDate("2026-01-16"), customs.Union(), lists)), "an amendment is checked as of its day")
	require.Empty(t, p.CheckOn(customs.Date{}, customs.Union(), lists))
}

// TestOperationsOfProcessing: processing, manufacture and repair stand alone; what
// is none of the four is refused.
// Provision: cc/166/1/1, cc/166/1/2, cc/166/1/3
func TestOperationsOfProcessing(t *testing.T) {
	only := func(o processing.Operation) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			p.Operations = []processing.OperationUse{{Operation: o, Method: "as described"}}
		}
	}
	for _, o := range []processing.Operation{processing.Working, processing.Manufacture, processing.Repair} {
		require.Empty(t, checkSoya(t, only(o)), o)
	}
	for _, o := range []processing.Operation{0, 5} {
		require.Contains(t, summary(checkSoya(t, only(o))), "operations-missing cc/168/2/8", o)
	}
}

// TestAidsAreUsedBesideAnOperation: goods that only help need one of the others.
// Provision: cc/166/1/4
func TestAidsAreUsedBesideAnOperation(t *testing.T) {
	vs := checkSoya(t, func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) { p.Operations = p.Operations[1:] })
	require.EqualError(t, vs.Err(), "aid: goods that help production are used without processing, manufacture or repair (cc/166/1/4); "+
		"cure: name the operation beside which they are used")
}

// TestNotProcessing: what the Code says is no processing is refused with its item.
// Provision: cc/166/2/1, cc/166/2/2, cc/166/2/3, cc/166/2/4, cc/166/2/5, cc/166/2/6
func TestNotProcessing(t *testing.T) {
	as := func(use processing.OperationUse) spoiler {
		return func(p *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			use.Operation, use.Method = processing.Working, "as described"
			p.Operations = []processing.OperationUse{use}
			lists.BarredOperations = []processing.Case{{Name: "dilution with water", Source: "made-up decision"}}
		}
	}
	for n, kind := range map[int]processing.NotProcessing{2: processing.Breeding, 3: processing.Cultivation, 4: processing.Copying, 5: processing.AuxiliaryMeans} {
		vs := checkSoya(t, as(processing.OperationUse{Excluded: kind, LosesCharacter: customs.Met}))
		require.Equal(t, "not-processing cc/166/2/"+string(rune('0'+n))+" working", summary(vs))
	}
	for _, loses := range []customs.Finding{customs.Undetermined, customs.NotMet} {
		require.Equal(t, "not-processing cc/166/2/1 working", summary(checkSoya(t, as(processing.OperationUse{Excluded: processing.Preservation, LosesCharacter: loses}))))
	}
	require.Empty(t, checkSoya(t, as(processing.OperationUse{Excluded: processing.Preservation, LosesCharacter: customs.Met})), "goods that lose their character are processed")
	require.EqualError(t, checkSoya(t, as(processing.OperationUse{Excluded: processing.BarredOther, Other: "dilution with water"})).Err(),
		"working: “dilution with water” is no operation of processing: made-up decision (cc/166/2/6)")
	require.EqualError(t, checkSoya(t, as(processing.OperationUse{Excluded: processing.BarredOther, Other: "melting"})).Err(),
		"working: “melting” is given as an operation that the Commission bars, and the lists do not have it on 2026-01-15 (cc/166/2/6)")
	require.Equal(t, "not-processing cc/166/2 working", summary(checkSoya(t, as(processing.OperationUse{Excluded: 9}))))
}

// TestUnionGoodsBarred: barred only with an export duty and on the Commission's
// list, and then too the Commission's cases admit them.
// Provision: cc/166/3
func TestUnionGoodsBarred(t *testing.T) {
	use := func(duty, listed, exception string) spoiler {
		return func(p *processing.Permit, _ *customs.Law, lists *processing.Lists) {
			p.UnionGoods = []processing.PermitGoods{{Name: "copper scrap", Code: customs.MustGoodsCode("7404001000"), Quantity: customs.MustQuantity("1 t"), Case: exception}}
			lists.ExportDuty, lists.BarredUnionGoods = goodsList(t, duty), goodsList(t, listed)
			lists.UnionGoodsCases = []processing.Case{{Name: "returned scrap", Codes: []customs.GoodsCode{customs.MustGoodsCode("7404")}, Source: "made-up case"}}
		}
	}
	require.Equal(t, "union-goods-barred cc/166/3 copper scrap", summary(checkSoya(t, use("7404", "74", ""))))
	require.Empty(t, checkSoya(t, use("7602", "74", "")), "no export duty")
	require.Empty(t, checkSoya(t, use("7404", "7602", "")), "not on the list")
	require.Empty(t, checkSoya(t, use("7404", "74", "returned scrap")), "a case of the Commission")
	require.EqualError(t, checkSoya(t, use("7404", "74", "gift")).Err(), "copper scrap: Union goods 7404 00 100 0 are barred (made-up list), "+
		"and the lists have no case “gift” for them on 2026-01-15 (cc/166/3); cure: use other goods, or name the Commission's case that allows it")
	require.Equal(t, "union-goods-barred cc/166/3 scrap", summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		use("7404", "74", "")(p, law, lists)
		p.UnionGoods = nil
		p.Norms[0].Versions[0].Union = []processing.UnionGoods{{Name: "scrap", Code: customs.MustGoodsCode("7404001000"), Quantity: customs.MustQuantity("1 kg")}}
	})), "also where only a norm names them")
}

// TestIdentificationOrSubstitution: the finding must be met, unless equivalents
// may replace all the foreign goods.
// Provision: cc/164/1/2
func TestIdentificationOrSubstitution(t *testing.T) {
	with := func(f customs.Finding, replaces ...string) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			p.Identification.Finding = f
			for _, name := range replaces {
				p.Substitution.Allowed, p.Substitution.Permission = true, "17"
				p.Substitution.Equivalents = append(p.Substitution.Equivalents, processing.Equivalent{Replaces: name, Name: "Amur " + name, Proof: "certificate 5"})
			}
		}
	}
	require.Equal(t, "not-identifiable cc/164/1/2 letter 17", summary(checkSoya(t, with(customs.NotMet))))
	require.Equal(t, "identification-open cc/164/1/2 letter 17", summary(checkSoya(t, with(customs.Undetermined))))
	require.Empty(t, checkSoya(t, with(customs.NotMet, "soya beans")))
	require.Empty(t, checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		with(customs.NotMet, "soya beans")(p, law, lists)
		p.Identification = processing.Identification{}
	}), "goods that may be replaced need no method")
}

// TestPlanOfIdentification: a plan is assessed on the day, and it covers the goods
// of the permit and no others.
// Provision: cc/164/1/2, cc/168/2/9
func TestPlanOfIdentification(t *testing.T) {
	plan := func(traits ...identification.GoodsTrait) spoiler {
		return func(p *processing.Permit, _ *customs.Law, _ *processing.Lists) {
			set, err := identification.NewGoodsTraits(traits...)
			require.NoError(t, err)
			p.Identification = processing.Identification{Plan: identification.Plan{
				Goods:      []identification.Goods{{Name: "soya beans", Traits: set}},
				Products:   []identification.Name{"oil", "meal"},
				Operations: []identification.Operation{{Name: "crush", From: "soya beans", To: "oil"}, {Name: "crush", From: "soya beans", To: "meal"}},
				Choices:    []identification.Choice{{Method: identification.ExistingMarking{}}},
			}}
		}
	}
	require.Equal(t, "not-identifiable cc/164/1/2 soya beans\nnot-identifiable cc/164/1/2 soya beans", summary(checkSoya(t, plan(identification.Bulk, identification.Unmarked))))
	require.Equal(t, "identification-open cc/164/1/2 soya beans\nidentification-open cc/164/1/2 soya beans", summary(checkSoya(t, plan(identification.Discrete))))
	require.Empty(t, checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		plan(identification.Bulk, identification.Unmarked)(p, law, lists)
		p.Substitution = processing.Substitution{Allowed: true, Permission: "17", Equivalents: []processing.Equivalent{{Replaces: "soya beans", Name: "Amur beans", Proof: "certificate"}}}
	}))
	require.Equal(t, "identification-missing cc/168/2/9 soya beans\nidentification-faulty cc/168/2/9 rape\nidentification-faulty cc/168/2/9", summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		plan(identification.Bulk)(p, law, lists)
		p.Identification.Plan.Goods[0].Name = "rape"
	})))
	require.Contains(t, summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		plan(identification.Bulk)(p, law, lists)
		p.Inputs[0].Group = "beans of any ship"
	})), "not-interchangeable cc/164/1/2 soya beans")
	require.Contains(t, summary(checkSoya(t, func(p *processing.Permit, law *customs.Law, lists *processing.Lists) {
		plan(identification.Bulk)(p, law, lists)
		p.Identification.Plan.Products, p.Identification.Plan.Operations = p.Identification.Plan.Products[:1], p.Identification.Plan.Operations[:1]
	})), "identification-missing cc/168/2/9 meal")
}
