package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// TestDeadlinesAhead: what is open falls due on the last day of its term; what has
// fallen due stands before it; goods seized wait without a day. Many procedures
// come in one list.
// Provision: cc/174/4/1
// Provision: cc/174/4/3
// Provision: cc/133
func TestDeadlinesAhead(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	do(t, p, "2026-02-03", reExport(all("R1/oil")))
	do(t, p, "2026-02-04", Transfer{Goods: some("L1", "100 kg"), To: stranger})
	do(t, p, "2026-02-05", Seize{Goods: some("R1/husks", "75 kg"), Reference: "1"})
	type row struct {
		day, open, by, goods string
		due                  bool
	}
	rows := func(list []Deadline, err error) (out []row) {
		require.NoError(t, err)
		for _, d := range list {
			require.Equal(t, PermitID("10130010/010126/51/1"), d.Permit)
			require.NotZero(t, d.Ends)
			out = append(out, row{d.Day.String(), d.Open.String() + " " + d.Unit.String(), d.Provision.String(), d.Goods, d.Due})
		}
		return out
	}
	list, err := p.Deadlines(day("2026-02-05"))
	require.Equal(t, []row{
		{"2026-02-04", "100 kg", "cc/174/4/1", "L1 (beans)", true},
		{"2027-02-01", "425 kg", "cc/174/4/3", "L1 (beans), R1/drying (drying)", false},
	}, rows(list, err)[:2])
	require.Equal(t, "completion by that day (cc/173/1, cc/173/2); an extension (cc/165/2) moves the day", list[1].Ends.Text(customs.English))
	require.Equal(t, row{"", "75 kg", "cc/174/4/3", "R1/husks (husks)", false}, rows(list, err)[2])
	require.Contains(t, list[2].Ends.Text(customs.Russian), "изъятия")
	late, err := p.Deadlines(day("2027-02-02"))
	require.Equal(t, []row{
		{"2026-02-04", "100 kg", "cc/174/4/1", "L1 (beans)", true},
		{"2027-02-01", "425 kg", "cc/174/4/3", "L1 (beans), R1/drying (drying)", true},
		{"", "75 kg", "cc/174/4/3", "R1/husks (husks)", false},
	}, rows(late, err))
	require.Equal(t, "payment (cc/174/2/4); temporary storage (cc/129/6) or placing under a procedure (cc/129/7)", late[1].Ends.Text(customs.English))
	lost := soy(t)
	place(t, lost, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, lost, "2026-02-04", Lose{Goods: some("L1", "100 kg"), Cause: OtherLoss})
	list, err = lost.Deadlines(day("2026-02-04"))
	require.NoError(t, err)
	require.Equal(t, "payment (cc/174/2/4); if the goods are found, completion in time (cc/174/2/1), and what was paid comes back (cc/174/7); recognition that the loss is excused (cc/174/2/5)", list[0].Ends.Text(customs.English))
	other := soy(t)
	place(t, other, "2026-01-15", "D1", lot("L1", "1000 kg"))
	both, err := DeadlinesAhead(day("2026-02-05"), p, other)
	require.Equal(t, []string{"2026-02-04", "2027-01-15", "2027-02-01", ""}, func() (days []string) {
		for _, r := range rows(both, err) {
			days = append(days, r.day)
		}
		return days
	}())
	_, err = p.Deadlines(customs.Date{})
	require.EqualError(t, err, "the day of the obligations is missing")
}

// TestDeadlineThatALateExtensionCanUndo: where national law lets the term be extended
// after its last day, what has fallen due on that day says so, in both languages.
// Provision: cc/165/3
func TestDeadlineThatALateExtensionCanUndo(t *testing.T) {
	law := customs.Russia()
	law.LateExtensionDays = 10
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2026-03-12")})
	list, err := p.Deadlines(day("2026-03-13"))
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.True(t, list[0].Due)
	require.Equal(t, day("2026-03-12"), list[0].Day)
	require.Equal(t, "payment (cc/174/2/4); temporary storage (cc/129/6) or placing under a procedure (cc/129/7); an extension within 10 working days (cc/165/3) reinstates the term", list[0].Ends.Text(customs.English))
	require.Contains(t, list[0].Ends.Text(customs.Russian), "в течение 10 рабочих дней (cc/165/3)")
}

// TestDeadlinesOfPriorExport: what is still to arrive for products that left before is
// a row until it is matched, by the day that the permit states or the last day on which
// it can be placed; payment is never due for it.
// Provision: cc/172/4
// Provision: cc/172/5
func TestDeadlinesOfPriorExport(t *testing.T) {
	p := soyEquivalents(t)
	do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")})
	awaited := func(p *Procedure, on string) (rows []string) {
		list, err := p.Deadlines(day(on))
		require.NoError(t, err)
		for _, d := range list {
			if d.Prior != "" {
				require.False(t, d.Due)
				require.Empty(t, d.Lot)
				require.Equal(t, "goods placed and matched with X1 (cc/172/4); if they never come, nothing is owed for X1 under Article 174", d.Ends.Text(customs.English))
				require.Contains(t, d.Ends.Text(customs.Russian), "по статье 174")
				rows = append(rows, fmt.Sprint(d.Day, " ", d.Prior, " ", d.Goods, " ", d.Open, " ", d.Unit, " ", d.Provision))
			}
		}
		return rows
	}
	require.Empty(t, awaited(p, "2026-01-31"))
	require.Equal(t, []string{"2027-01-15 X1 beans 100 kg cc/172/4"}, awaited(p, "2026-02-01"))
	require.Equal(t, []string{"2027-01-15 X1 beans 100 kg cc/172/4"}, awaited(p, "2028-02-01"))
	place(t, p, "2026-03-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-03-02", MatchPrior{Prior: "X1", Goods: some("L1", "60 kg")[0]})
	last := do(t, p, "2026-03-03", MatchPrior{Prior: "X1", Goods: some("L1", "40 kg")[0]})
	require.Equal(t, []string{"2027-01-15 X1 beans 100 kg cc/172/4"}, awaited(p, "2026-03-01"))
	require.Equal(t, []string{"2027-01-15 X1 beans 40 kg cc/172/4"}, awaited(p, "2026-03-02"))
	require.Empty(t, awaited(p, "2026-03-03"))
	do(t, p, "2026-03-04", Reverse{Seq: last.Seq, Reason: "mistake"})
	require.Equal(t, []string{"2027-01-15 X1 beans 40 kg cc/172/4"}, awaited(p, "2026-03-04"))

	permit := soyEquivalents(t).Permit(customs.Date{})
	permit.Substitution.ImportBy = day("2026-03-31")
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	r := do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")})
	require.Equal(t, []string{"2026-03-31 X1 beans 100 kg cc/172/5"}, awaited(p, "2026-02-01"))
	do(t, p, "2026-02-02", Reverse{Seq: r.Seq, Reason: "mistake"})
	require.Empty(t, awaited(p, "2026-02-02"))
}

// TestPreviewChangesNothing: a preview says what goods and obligations would
// become, and leaves the procedure as it was; a refusal says why.
// Provision: cc/173/1
func TestPreviewChangesNothing(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	before, err := p.Obligations(day("2026-02-02"))
	require.NoError(t, err)
	v, err := p.Preview(day("2026-02-02"), press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	require.NoError(t, err)
	require.NoError(t, v.Decision.Err())
	require.Equal(t, []Change{
		{"L1", AccountOnHand, qty("1000 kg"), qty("500 kg")},
		{"L1", AccountConsumed, qty("0 kg"), qty("500 kg")},
		{"R1/oil", AccountOnHand, qty("0 kg"), qty("400 kg")},
		{"R1/husks", AccountOnHand, qty("0 kg"), qty("75 kg")},
		{"R1/drying", AccountOnHand, qty("0 kg"), qty("25 kg")},
	}, v.Goods)
	require.Len(t, v.Before, 1)
	require.Len(t, v.After, 1)
	require.Equal(t, "R1/oil (oil), R1/husks (husks), R1/drying (drying), …", v.After[0].Subject)

	v, err = p.Preview(day("2026-02-03"), reExport(some("L1", "400 kg")))
	require.NoError(t, err)
	require.Len(t, v.After, 2)
	require.Equal(t, liability.Completed{On: day("2026-02-03"), By: customs.MustProvision("cc/173/1"), Under: customs.ReExport}, v.After[0].Circumstances[0])

	v, err = p.Preview(day("2026-02-03"), reExport(some("L1", "4000 kg")))
	require.NoError(t, err)
	require.ErrorIs(t, v.Decision.Err(), NotEnough)
	require.Empty(t, v.Goods)
	require.Empty(t, v.After)
	_, err = p.Preview(day("2026-02-03"), reExport(all("L9")))
	require.ErrorIs(t, err, customs.ErrUnknown)

	after, err := p.Obligations(day("2026-02-02"))
	require.NoError(t, err)
	require.Equal(t, before, after)
	require.EqualValues(t, 2, p.Len())
}

// TestPreviewOfAReversal: goods whose making is reversed go to nothing.
func TestPreviewOfAReversal(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	r := do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	v, err := p.Preview(day("2026-02-03"), Reverse{Seq: r.Seq, Reason: "mistake"})
	require.NoError(t, err)
	require.Equal(t, []Change{
		{"L1", AccountOnHand, qty("0 kg"), qty("1000 kg")},
		{"L1", AccountConsumed, qty("1000 kg"), qty("0 kg")},
		{"R1/oil", AccountOnHand, qty("800 kg"), qty("0 kg")},
		{"R1/husks", AccountOnHand, qty("150 kg"), qty("0 kg")},
		{"R1/drying", AccountOnHand, qty("50 kg"), qty("0 kg")},
	}, v.Goods)
	require.Equal(t, "L1 (beans)", v.After[0].Subject)
}

// TestPreviewOfAPayment: an amount paid or collected is what the act adds, and what its
// reversal takes away; of other acts it is nothing.
func TestPreviewOfAPayment(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", Pay{Payment: duty("P1", "100 RUB")})
	preview := func(c Command) Preview {
		v, err := p.Preview(day("2026-02-03"), c)
		require.NoError(t, err)
		return v
	}
	want := duty("P2", "50 RUB")
	want.On, want.Debtor = day("2026-02-03"), miller.ID()
	v := preview(Pay{Payment: duty("P2", "50 RUB")})
	require.Equal(t, []liability.Payment{want}, v.Paid)
	require.Empty(t, v.Unpaid)
	require.Empty(t, v.Goods)
	require.Empty(t, v.Before)
	require.Empty(t, v.After)
	require.Len(t, p.Payments(day("2026-02-03")), 1)
	want.Collected = true
	require.Equal(t, []liability.Payment{want}, preview(Collect{Payment: duty("P2", "50 RUB")}).Paid)

	v = preview(reExport(all("L1")))
	require.Empty(t, v.Paid)
	require.Empty(t, v.Unpaid)

	v = preview(Reverse{Seq: 3, Reason: "mistake"})
	require.Empty(t, v.Paid)
	require.Equal(t, p.Payments(day("2026-02-03")), v.Unpaid)
}

// duty is a payment of duty on the placing of L1.
func duty(id, amount string) liability.Payment {
	return liability.Payment{ID: id, Lot: "L1", Kind: liability.Duty, Basis: liability.Placed, Amount: customs.MustMoney(amount)}
}

// TestPreviewIsOfTheLatestDay: the obligations of a late fact are compared as of the last
// event, with all that has come about since.
func TestPreviewIsOfTheLatestDay(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-10", reExport(some("L1", "100 kg")))
	v, err := p.Preview(day("2026-02-05"), reExport(some("L1", "400 kg")))
	require.NoError(t, err)
	require.Len(t, v.Before, 1) // the 100 kg of the later event have gone already
	require.Equal(t, liability.Slice{{From: customs.MustRatio("100"), To: customs.MustRatio("1000")}}, v.Before[0].Slice)
	require.Len(t, v.After, 2)
	require.Equal(t, liability.Slice{{From: customs.MustRatio("100"), To: customs.MustRatio("500")}}, v.After[0].Slice)
	require.Equal(t, day("2026-02-05"), v.After[0].Circumstances[0].(liability.Completed).On)
}

// TestPreviewLeavesOutGoodsThatAreGone: what an earlier reversal took away does not change.
func TestPreviewLeavesOutGoodsThatAreGone(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	r := do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", Reverse{Seq: r.Seq, Reason: "mistake"})
	v, err := p.Preview(day("2026-02-04"), reExport(all("L1")))
	require.NoError(t, err)
	require.Equal(t, []Change{
		{"L1", AccountOnHand, qty("1000 kg"), qty("0 kg")},
		{"L1", AccountCompleted, qty("0 kg"), qty("1000 kg")},
	}, v.Goods)
}

// TestDeadlinesAreOfGoodsPlaced: what was released for domestic consumption, as a product
// or by its own declaration, is payable on that day and is no row.
func TestDeadlinesAreOfGoodsPlaced(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	waste := atHome(all("R1/husks"))
	waste.AtHome = []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("5000 RUB")}}
	do(t, p, "2026-02-03", waste)
	do(t, p, "2026-02-03", atHome(some("R1/oil", "400 kg")))
	obligations, err := p.Obligations(day("2026-02-04"))
	require.NoError(t, err)
	bases := map[liability.Basis]bool{}
	for i := range obligations {
		bases[obligations[i].Basis] = true
	}
	require.True(t, bases[liability.ProductsAtHome] && bases[liability.WasteAtHome])
	list, err := p.Deadlines(day("2026-02-04"))
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.False(t, list[0].Due)
	require.Equal(t, "R1/oil (oil), R1/drying (drying)", list[0].Goods)
	require.Equal(t, day("2027-02-01"), list[0].Day)
}
