package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// TestSubstantialRestrictionBarsMethod1: restrictions by law, on the region of
// resale, and without substantial effect do not.
// Provision: cc/39/1/1
func TestSubstantialRestrictionBarsMethod1(t *testing.T) {
	for k := v.ByLaw; k <= v.Substantial; k++ {
		f := sold("1 pcs", "100 USD")
		f.Sale.Answers.Restrictions = v.Yes
		f.Sale.Restrictions = []v.Restriction{{Kind: k, Text: "for show only"}}
		if k != v.Substantial {
			value(t, usd(), f)
			continue
		}
		d, _ := refused(t, usd(), f)
		require.Equal(t, []customs.Code{v.Restricted}, reasons(d, v.TransactionValue))
		require.Equal(t, []string{"cc/39/1/1"}, provisions(d, v.TransactionValue))
	}
}

// TestConditionIsQuantifiedOrBars: a condition whose value is proven is part of
// the price; one that cannot be quantified bars the method.
// Provision: cc/39/1/2
func TestConditionIsQuantifiedOrBars(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Sale.Answers.Conditions = v.Yes
	f.Sale.Conditions = []v.Condition{{Text: "the buyer buys other goods too", Amount: money("15 USD"), Evidence: "price list"}}
	d := value(t, usd(), f)
	require.Equal(t, "15.00 USD", line(t, d, "ДТС-1/11б"))
	require.Equal(t, money("115.00 USD"), d.Value)

	f.Sale.Conditions[0].Evidence = ""
	d, _ = refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.AdditionUnproven}, reasons(d, v.TransactionValue))

	f.Sale.Conditions[0].Amount = customs.Money{}
	d, _ = refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.Conditional}, reasons(d, v.TransactionValue))
	require.Equal(t, []string{"cc/39/1/2"}, provisions(d, v.TransactionValue))
}

// TestUnquantifiedProceedsBarMethod1: proceeds that go to the seller and are only
// estimated bar the method, unless the exact value is deferred.
// Provision: cc/39/1/3
func TestUnquantifiedProceedsBarMethod1(t *testing.T) {
	f := sold("1 pcs", "100 USD", v.Proceeds{Rate: customs.MustPercent("10%"), Base: money("200 USD"), In: v.Apart, Evidence: "contract", Estimated: true})
	f.Sale.Answers.Proceeds = v.Yes
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.ProceedsUnknown}, reasons(d, v.TransactionValue))
	require.Equal(t, []string{"cc/39/1/3"}, provisions(d, v.TransactionValue))
	f.Deferral = &v.Deferral{By: date("2026-08-01"), Evidence: "contract"}
	require.Equal(t, money("120.00 USD"), value(t, usd(), f).Value)
}

// TestOpenQuestionIsNotANo: every question of the form that decides about method 1
// must be answered.
// Provision: cc/39/1
func TestOpenQuestionIsNotANo(t *testing.T) {
	f := sold("1 pcs", "100 USD")
	f.Sale.Answers = v.Answers{}
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.NotAnswered, v.NotAnswered, v.NotAnswered, v.NotAnswered, v.NotAnswered}, reasons(d, v.TransactionValue))
	require.Equal(t, []string{"cc/39/1/1", "cc/39/1/2", "cc/39/1/3", "cc/39/1/3", "cc/39/1/4"}, provisions(d, v.TransactionValue))
}

// related are facts of a sale between related persons.
func related(r v.Relation, checks ...v.CheckValue) v.Facts {
	f := sold("1 pcs", "100 USD")
	f.Sale.Answers.Related = v.Yes
	f.Sale.Relations = []v.Relation{r}
	f.Sale.Checks = checks
	return f
}

// TestEightKindsOfRelationship: each of the eight makes the persons related, and a
// common shareholder only from 5% of both.
// Provision: cc/37
func TestEightKindsOfRelationship(t *testing.T) {
	for k := v.OfficersOfEachOther; k <= v.Relatives; k++ {
		r := v.Relation{Kind: k}
		if k == v.CommonShareholder {
			r.OfSeller, r.OfBuyer = customs.MustPercent("5%"), customs.MustPercent("5%")
		}
		d, _ := refused(t, usd(), related(r))
		require.Equal(t, []customs.Code{v.Influenced}, reasons(d, v.TransactionValue), k)
	}
	require.Equal(t, v.Relatives, v.OfficersOfEachOther+7, "eight kinds, no more")

	f := related(v.Relation{Kind: v.CommonShareholder, OfSeller: customs.MustPercent("60%"), OfBuyer: customs.MustPercent("4.99%")})
	_, err := v.Determine(usd(), f)
	require.EqualError(t, err, "question 7а: answered yes, and none given")
	f.Sale.Answers.Related = v.No
	value(t, usd(), f)
}

// TestRelationshipIsNoGroundByItself: where the circumstances of the sale, with
// their proof, show that it did not influence the price, the price stands.
// Provision: cc/39/4
func TestRelationshipIsNoGroundByItself(t *testing.T) {
	f := related(v.Relation{Kind: v.Control})
	f.Sale.Uninfluenced, f.Sale.UninfluencedEvidence = customs.Met, "pricing study"
	require.Equal(t, money("100.00 USD"), value(t, usd(), f).Value)

	f.Sale.UninfluencedEvidence = ""
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.Influenced}, reasons(d, v.TransactionValue))
	f.Sale.Uninfluenced, f.Sale.UninfluencedEvidence = customs.NotMet, "pricing study"
	refused(t, usd(), f)
}

// TestInfluencedPriceBarsMethod1: neither circumstances nor check values speak for
// the price.
// Provision: cc/39/1/4
func TestInfluencedPriceBarsMethod1(t *testing.T) {
	d, _ := refused(t, usd(), related(v.Relation{Kind: v.Control}))
	require.Equal(t, []string{"cc/39/1/4"}, provisions(d, v.TransactionValue))
}

// TestCheckValueComparesAndNeverReplaces: a price close to a check value is
// accepted as it is; one that is not close is refused, and the check value is no
// value either.
// Provision: cc/39/5
func TestCheckValueComparesAndNeverReplaces(t *testing.T) {
	check := func(m string, close customs.Finding, e v.Evidence) v.CheckValue {
		return v.CheckValue{Kind: v.CheckTransaction, Value: money(m), Close: close, Evidence: e}
	}
	own := v.Relation{Kind: v.CommonControl}
	for _, c := range []struct {
		checks []v.CheckValue
		ok     bool
	}{
		{[]v.CheckValue{check("104 USD", customs.Met, "decl. 7")}, true},
		{[]v.CheckValue{check("100 USD", customs.Undetermined, "decl. 7")}, true}, // equal is close
		{[]v.CheckValue{check("150 USD", customs.NotMet, "decl. 7"), check("101 USD", customs.Met, "decl. 8")}, true},
		{[]v.CheckValue{check("104 USD", customs.Undetermined, "decl. 7")}, false},
		{[]v.CheckValue{check("104 USD", customs.Met, "")}, false},
		{[]v.CheckValue{check("150 USD", customs.NotMet, "decl. 7")}, false},
	} {
		f := related(own, c.checks...)
		if !c.ok {
			d, _ := refused(t, usd(), f)
			require.Equal(t, []customs.Code{v.Influenced}, reasons(d, v.TransactionValue))
			require.Zero(t, d.Value)
			continue
		}
		d := value(t, usd(), f)
		require.Equal(t, money("100.00 USD"), d.Value, "the price stands, not the check value")
		tr := d.Trace()
		require.Contains(t, tr.String(), "cc/39/5")
	}
}

// TestDeferredDetermination: estimated amounts give a provisional value that names
// what is missing and by when; the exact one is compared with it later.
// Provision: cc/38/16
func TestDeferredDetermination(t *testing.T) {
	royalty := v.Royalty{Amount: money("10 USD"), Relates: customs.Met, ConditionOfSale: customs.Met, In: v.Apart, Evidence: "licence", Estimated: true}
	f := sold("1 pcs", "100 USD", royalty)
	f.Sale.Answers.Royalties = v.Yes
	f.Sale.PriceEstimated = true
	d, _ := refused(t, usd(), f)
	require.Equal(t, []customs.Code{v.NotQuantified, v.NotQuantified}, reasons(d, v.TransactionValue))

	royalty.ConditionOfSale = customs.NotMet
	other := sold("1 pcs", "100 USD", royalty)
	other.Sale.Answers.Royalties = v.Yes
	require.Equal(t, money("100.00 USD"), value(t, usd(), other).Value, "what is not added need not be known")
	royalty.ConditionOfSale = customs.Met

	f.Deferral = &v.Deferral{By: date("2026-08-01"), Evidence: "formula in the contract"}
	d = value(t, usd(), f)
	require.Equal(t, money("110.00 USD"), d.Value)
	late, ok := d.Deferred()
	require.True(t, ok)
	require.Equal(t, date("2026-08-01"), late.By)
	var missing []v.Entry
	for e := range late.Missing() {
		missing = append(missing, e)
	}
	require.Equal(t, []v.Entry{v.PricePaid, v.AddRoyalties}, missing)
	require.False(t, late.Overdue(date("2026-08-01")))
	require.True(t, late.Overdue(date("2026-08-02")))

	royalty.Estimated, royalty.Amount = false, money("13.50 USD")
	g := sold("1 pcs", "100 USD", royalty)
	g.Sale.Answers.Royalties = v.Yes
	exact := value(t, usd(), g)
	diff, err := v.Difference(d, exact)
	require.NoError(t, err)
	require.Equal(t, money("3.50 USD"), diff)
	_, err = v.Difference(exact, d)
	require.EqualError(t, err, "the first determination is not provisional")
	_, err = v.Difference(d, d)
	require.EqualError(t, err, "the second determination is provisional itself")

	p := usd()
	p.Deferral = v.None
	refused(t, p, f)
	p.Deferral = 0
	_, err = v.Determine(p, f)
	require.ErrorIs(t, err, v.ErrUnpublished)
}
