package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// facts is what a declaration says of goods and payments hang on.
type facts struct {
	ID       LotID
	Code     customs.GoodsCode
	Origin   customs.Country
	Quantity customs.Quantity
	Measures []customs.Quantity
	Value    customs.Money
	Claims   []liability.Claim
}

// factSets yields facts that are whole, and with each of them missing or wrong, also
// two at a time.
func factSets(t *testing.T, quantity string, yield func(name string, f facts)) {
	t.Helper()
	changes := []struct {
		name   string
		change func(*facts)
	}{
		{"whole", func(*facts) {}},
		{"no code", func(f *facts) { f.Code = customs.GoodsCode{} }},
		{"no origin", func(f *facts) { f.Origin = customs.Country{} }},
		{"no value", func(f *facts) { f.Value = customs.Money{} }},
		{"value below zero", func(f *facts) { f.Value = customs.MustMoney("-5 RUB") }},
		{"value of zero", func(f *facts) { f.Value = customs.MustMoney("0 RUB") }},
		{"measures", func(f *facts) { f.Measures = []customs.Quantity{qty("5 pcs"), qty("3 l")} }},
		{"empty measure", func(f *facts) { f.Measures = []customs.Quantity{{}} }},
		{"measure below zero", func(f *facts) { f.Measures = []customs.Quantity{qty("-5 pcs")} }},
		{"measure of zero", func(f *facts) { f.Measures = []customs.Quantity{qty("0 pcs")} }},
		{"the quantity once more", func(f *facts) { f.Measures = []customs.Quantity{qty("1 t")} }},
		{"one measure twice", func(f *facts) { f.Measures = []customs.Quantity{qty("5 pcs"), qty("6 pcs")} }},
		{"claim of nothing", func(f *facts) { f.Claims = []liability.Claim{{Proven: customs.Met}} }},
	}
	for i := range changes {
		for j := range changes[:i+1] {
			f := facts{"L1", code("1201900000"), customs.MustCountry("BR"), qty(quantity), nil, customs.MustMoney("1000000 RUB"), nil}
			changes[i].change(&f)
			changes[j].change(&f)
			yield(changes[i].name+", "+changes[j].name, f)
		}
	}
}

// settles reports whether a bill can be made of an obligation of these facts that has
// fallen due.
func settles(t *testing.T, f facts) bool {
	t.Helper()
	on := day("2026-02-01")
	o := liability.Obligation{Basis: liability.Placed, Slice: liability.Slice{{To: f.Quantity.Ratio()}},
		Lot: &liability.Lot{ID: f.ID, Code: f.Code, Origin: f.Origin, Quantity: f.Quantity, Measures: f.Measures, Value: f.Value, Claims: f.Claims,
			Registered: on, Placed: on, Debtor: miller.ID()},
		Terms: []liability.TermSet{{Set: on, Expires: day("2026-06-30")}}}
	_, err := liability.Settle([]liability.Obligation{o}, nil, bookOf(t, "10%", "20%", "12%"), customs.Russia(), day("2026-07-10"))
	return err == nil
}

// TestWhatIsDeclaredCanBeSettled: a declaration whose facts would leave the payments
// of a lot unsettled when they fall due is none, and every other can be settled to the
// end: after lapse, and on every day before.
// Provision: cc/174/5
func TestWhatIsDeclaredCanBeSettled(t *testing.T) {
	book := bookOf(t, "10%", "20%", "12%")
	admitted := 0
	factSets(t, "1000 kg", func(name string, f facts) {
		l := Lot{ID: f.ID, Name: "beans", Code: f.Code, Origin: f.Origin, Quantity: f.Quantity, Measures: f.Measures, Value: f.Value, Claims: f.Claims}
		for _, early := range []bool{false, true} {
			p := soy(t)
			c := declaration("D1", l)
			c.Early = early
			d, err := p.Decide(day("2026-02-01"), c)
			require.Equal(t, settles(t, f), err == nil && d.Err() == nil, "%s: %v %v", name, err, d.Err())
			if err != nil {
				require.NotEmpty(t, customs.Explain(err, customs.Russian), name)
				continue
			}
			admitted++
			require.NoError(t, p.Apply(d.Record()))
			settle(t, p, book, "2026-02-01")
			do(t, p, "2026-02-02", Release{Declaration: "D1", Expires: day("2026-06-30")})
			settle(t, p, book, "2026-06-30")
			settle(t, p, book, "2026-07-10")
		}
	})
	require.Equal(t, 22, admitted)
}

// TestWhatIsReleasedAtHomeCanBeSettled: likewise the declaration for release of waste, and
// of goods not processed.
// Provision: cc/170/2
func TestWhatIsReleasedAtHomeCanBeSettled(t *testing.T) {
	book := bookOf(t, "10%", "20%", "12%")
	admitted := 0
	factSets(t, "150 kg", func(name string, f facts) {
		for _, id := range []GoodsID{"R1/husks", "L2"} {
			p := soy(t)
			place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"), lot("L2", "150 kg"))
			do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
			d, err := p.Decide(day("2026-02-03"), Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all(id),
				AtHome: []AtHome{{ID: id, Code: f.Code, Origin: f.Origin, Measures: f.Measures, Value: f.Value, Claims: f.Claims}}})
			require.Equal(t, settles(t, f), err == nil && d.Err() == nil, "%s: %v %v", name, err, d.Err())
			if err != nil || d.Err() != nil {
				continue
			}
			admitted++
			require.NoError(t, p.Apply(d.Record()))
			settle(t, p, book, "2026-02-03")
			settle(t, p, book, "2027-03-01")
		}
	})
	require.Equal(t, 22, admitted)
}

// TestDeclarationStatesEverything: what is missing or wrong is said of each lot, all
// at once.
func TestDeclarationStatesEverything(t *testing.T) {
	for text, change := range map[string]func(*Lot){
		"lot L1: the country of origin is unknown":                                     func(l *Lot) { l.Origin = customs.Country{} },
		"lot L1: the customs value is missing":                                         func(l *Lot) { l.Value = customs.Money{} },
		"lot L1: the customs value is -5.00 RUB: wanted one not below zero":            func(l *Lot) { l.Value = customs.MustMoney("-5 RUB") },
		"lot L1: measures: -5 pcs; wanted a quantity above zero":                       func(l *Lot) { l.Measures = []customs.Quantity{qty("-5 pcs")} },
		"lot L1: 1 kg and 5 t measure the same: wanted one quantity of each dimension": func(l *Lot) { l.Measures = []customs.Quantity{qty("5 t")} },
		"lot L1: claims: the preference or privilege is not named":                     func(l *Lot) { l.Claims = []liability.Claim{{}} },
		"goods L1: code 1201 has 4 digits, a declaration states all 10":                func(l *Lot) { l.Code = code("1201") },
		"lot L1: the goods code is missing\nlot L1: the customs value is missing":      func(l *Lot) { l.Code, l.Value = customs.GoodsCode{}, customs.Money{} },
	} {
		l := lot("L1", "1 kg")
		change(&l)
		_, err := soy(t).Decide(day("2026-02-01"), declaration("D1", l))
		require.EqualError(t, err, text)
		require.NotEqual(t, text, customs.Explain(err, customs.Russian))
	}
	d := declaration("D1", lot("L1", "1 kg"))
	d.Office = customs.Office{}
	wrong(t, soy(t), "2026-02-01", d, customs.ErrMissing, "missing: customs office of the declaration")
}

// TestPaymentIsOfTheDebtor: of a lot declared its declarant pays, and nobody else; of
// goods released for domestic consumption who held the permit on the day of that release, whoever holds
// it when they are paid for.
// Provision: cc/174/1
func TestPaymentIsOfTheDebtor(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	home := []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("RU"), Value: customs.MustMoney("10000 RUB")}}
	r := do(t, p, "2026-02-10", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/husks"), AtHome: home})
	own := LotID(fmt.Sprintf("R1/husks#%d", r.Seq))
	do(t, p, "2026-02-11", TransferPermit{Holder: presser})
	pay := liability.Payment{ID: "P1", Lot: "L1", Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB"), Debtor: presser.ID()}
	wrong(t, p, "2026-02-12", Pay{pay}, customs.ErrConflict, "payment P1: the debtor is 7701000002, of lot L1 it is 7701000001")
	own1 := pay
	own1.Lot, own1.Basis = own, liability.WasteAtHome
	wrong(t, p, "2026-02-12", Pay{own1}, customs.ErrConflict, "payment P1: the debtor is 7701000002, of lot "+string(own)+" it is 7701000001")
	own1.Debtor = ""
	wrong(t, p, "2026-02-09", Pay{own1}, ErrDay, "payment P1: there is no lot "+string(own)+" by 2026-02-09")
	paid := do(t, p, "2026-02-12", Pay{own1})
	require.Equal(t, miller.ID(), paid.Event.(PaymentMade).Payment.Debtor)
	own1.ID, own1.Returned = "P2", true
	wrong(t, p, "2026-02-12", Collect{own1}, customs.ErrConflict, "payment P2: both collected and returned")
	settle(t, p, bookOf(t, "10%", "20%", "12%"), "2026-02-12")
}

// TestLateTransferOfThePermitKeepsTheDebtor: who held the permit on the day of a release
// for domestic consumption after lapse owes for it; a transfer told late does not go before that.
// Provision: cc/168/8
func TestLateTransferOfThePermitKeepsTheDebtor(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2026-06-30")})
	home := []AtHome{{ID: "L1", Code: code("1201900000"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("10000 RUB")}}
	r := do(t, p, "2026-07-10", PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: all("L1"), AtHome: home})
	own := LotID(fmt.Sprintf("L1#%d", r.Seq))
	do(t, p, "2026-07-10", Pay{liability.Payment{ID: "P1", Lot: own, Kind: liability.VAT, Basis: liability.UnprocessedAtHome, Amount: customs.MustMoney("1 RUB")}})
	refused(t, p, "2026-07-09", TransferPermit{Holder: presser}, "built-upon cc/168/8")
	do(t, p, "2026-07-11", TransferPermit{Holder: presser})
	settle(t, p, bookOf(t, "10%", "20%", "12%"), "2026-07-11")
}

// TestCopyOfALotIsPaidOnlyWhereItStands: a lot has a copy only where a product was
// charged beyond what its run drew.
// Provision: cc/175/1
func TestCopyOfALotIsPaidOnlyWhereItStands(t *testing.T) {
	law := customs.Russia()
	law.UnderNorm = customs.UnderNormUncapped
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	pay := liability.Payment{ID: "P1", Lot: "L1#norm", Kind: liability.VAT, Basis: liability.ProductsAtHome, Amount: customs.MustMoney("1 RUB")}
	wrong(t, p, "2026-02-02", Pay{pay}, ErrDay, "payment P1: there is no lot L1#norm by 2026-02-02")
	do(t, p, "2026-02-02", press("R1", all("L1"), "880 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/oil")})
	do(t, p, "2026-02-03", Pay{pay})
	settle(t, p, bookOf(t, "10%", "20%", "12%"), "2026-02-03")
}

// TestNamesKeepOffThoseOfLotsBeside: what R1/husks#5 and L1#norm are called cannot be
// what anything is named.
func TestNamesKeepOffThoseOfLotsBeside(t *testing.T) {
	name := func(id string) string {
		return "name " + id + ": wanted one without “#”, which stands in the names of lots released for domestic consumption"
	}
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	wrong(t, p, "2026-02-02", declaration("D2", lot("R1/husks#5", "10 kg")), customs.ErrSyntax, name("R1/husks#5"))
	wrong(t, p, "2026-02-02", declaration("D2", lot("L1#norm", "10 kg")), customs.ErrSyntax, name("L1#norm"))
	wrong(t, p, "2026-02-02", equivalents("L1#3"), customs.ErrSyntax, name("L1#3"))
	wrong(t, p, "2026-02-02", ExportPrior{ID: "X#1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")}, customs.ErrSyntax, name("X#1"))
	c := press("R#1", all("L1"), "800 kg", "150 kg", "50 kg")
	for i := range c.Outputs {
		c.Outputs[i].ID = GoodsID(c.Outputs[i].Output)
	}
	wrong(t, p, "2026-02-02", c, customs.ErrSyntax, name("R#1"))
	c.Run, c.Outputs[0].ID = "R1", "oil#4"
	wrong(t, p, "2026-02-02", c, customs.ErrSyntax, name("oil#4"))
}
