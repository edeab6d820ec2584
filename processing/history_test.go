package processing_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// wide is the permit of the random histories: two norms, of which the second takes
// a product of the first, joint products, waste, a remnant, production losses,
// equivalents and prior export.
func wide(t testing.TB, law customs.Law) *Procedure {
	t.Helper()
	permit := soyPermit()
	permit.Products = append(permit.Products, PermitGoods{Name: "meal", Code: code("2304000001"), Quantity: qty("1000 t"), Cost: customs.MustMoney("1000 RUB")})
	press := &permit.Norms[0].Versions[0]
	press.Outputs = slices.Insert(press.Outputs, 1, NormOutput{Name: "meal", Kind: Product, Quantity: qty("200 kg")})
	press.Outputs[0].Quantity = qty("600 kg")
	permit.Substitution = Substitution{Allowed: true, Permission: "permission 1", PriorExport: true, TermFrom: day("2026-01-15"),
		Equivalents: []Equivalent{{Replaces: "beans", Name: "beans of the Union", Code: code("1201900000"), Proof: "analysis 1"}}}
	plan := &permit.Identification.Plan
	plan.Products = []identification.Name{"oil", "meal", "refined oil"}
	operation := plan.Operations[0]
	for _, to := range []identification.Name{"meal", "refined oil"} {
		operation.To = to
		plan.Operations = append(slices.Clone(plan.Operations), operation)
	}
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2034-12-31"))
	require.NoError(t, err)
	p, err := New(permit, law, Lists{Calendar: calendar, Circumstances: []Case{{Name: "gift to the state", Source: "act 1"}}})
	require.NoError(t, err)
	return p
}

// teller makes up a history.
type teller struct {
	r       *rand.Rand
	p       *Procedure
	on      customs.Date
	goods   []GoodsID
	placed  []DeclarationID // declarations
	owed    []GoodsID       // prior exports
	numbers int
}

// next is a command that may or may not be admitted, and the day of it, now and
// then one of some days ago.
func (m *teller) next() (customs.Date, Command) {
	switch n := m.r.IntN(100); {
	case n < 20:
		m.on, _ = m.on.AddDays(1 + m.r.IntN(5))
	case n < 21:
		m.on, _ = m.on.AddDays(m.r.IntN(300))
	}
	on := m.on
	if m.r.IntN(10) == 0 {
		on, _ = on.AddDays(-m.r.IntN(30))
	}
	if len(m.goods) < 2 || m.r.IntN(25) == 0 {
		return on, m.declare()
	}
	if m.r.IntN(5) == 0 {
		return on, m.other(on)
	}
	id := m.goods[m.r.IntN(len(m.goods))]
	s, known := m.p.On(on).Stock(id)
	if !known {
		return on, Seize{Goods: all(id)}
	}
	if m.r.IntN(4) == 0 {
		return on, m.process(id, s)
	}
	list := actsOn(m.p, on, s)
	c := list[m.r.IntN(len(list))].Command
	for m.r.IntN(8) != 0 && final(c) {
		c = list[m.r.IntN(len(list))].Command
	}
	if m.r.IntN(2) == 0 {
		c = m.part(c)
	}
	switch c := c.(type) {
	case MatchPrior:
		if len(m.owed) > 0 {
			c.Prior = m.owed[m.r.IntN(len(m.owed))]
		}
		return on, c
	case Substitute:
		c.Equivalent = GoodsID(m.name("E"))
		c.Replaces.Quantity = m.quantity()
		return on, c
	}
	return on, c
}

// final reports whether an act would soon leave nothing to tell of.
func final(c Command) bool {
	switch KindOf(c) {
	case CommandDetain, CommandConfiscate, CommandSeize, CommandRecogniseLoss, CommandOccur, CommandLose, CommandStore, CommandPlaceAfterLapse, CommandReturn:
		return true
	}
	return false
}

// part is the command for a part of its goods only, where it names some.
func (m *teller) part(c Command) Command {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	goods := v.FieldByName("Goods")
	list, ok := Goods(nil), goods.IsValid()
	if ok {
		list, ok = goods.Interface().(Goods)
	}
	if !ok {
		return c
	}
	list = slices.Clone(list)
	list[0].Quantity = m.quantity()
	goods.Set(reflect.ValueOf(list))
	return v.Interface().(Command)
}

func (m *teller) name(of string) string {
	m.numbers++
	return fmt.Sprintf("%s%d", of, m.numbers)
}

// quantity is some kilograms, finely at times.
func (m *teller) quantity() customs.Quantity {
	if m.r.IntN(3) == 0 {
		return qty(fmt.Sprintf("%d.%03d kg", m.r.IntN(20), 1+m.r.IntN(999)))
	}
	return qty(fmt.Sprintf("%d kg", 1+m.r.IntN(60)))
}

func (m *teller) declare() Declare {
	d := declaration(DeclarationID(m.name("D")))
	for range 1 + m.r.IntN(2) {
		d.Lots = append(d.Lots, lot(LotID(m.name("L")), fmt.Sprintf("%d kg", 10+m.r.IntN(90))))
	}
	d.FromTemporaryImport, d.Early = m.r.IntN(4) == 0, m.r.IntN(4) == 0
	return d
}

// process is a run that keeps to its norm by chance only: half of them do.
func (m *teller) process(id GoodsID, s Stock) Command {
	kg := 1 + m.r.IntN(50)
	for kg > 1 && m.p.On(m.on).Balance(id, AccountOnHand).Compare(qty(fmt.Sprintf("%d kg", kg))) < 0 {
		kg /= 2
	}
	tenths := 1000
	if m.r.IntN(2) == 0 {
		tenths = 900 + m.r.IntN(200)
	}
	run := m.name("R")
	c := Process{Run: RunID(run), Norm: "press", Operation: Working, By: presser.ID(), Inputs: Goods{{ID: id, Quantity: qty(fmt.Sprintf("%d kg", kg))}}}
	for range m.r.IntN(3) { // several at once, of the same name
		more := m.goods[m.r.IntN(len(m.goods))]
		o, known := m.p.On(m.on).Stock(more)
		if !known || o.Name != s.Name || slices.ContainsFunc(c.Inputs, func(q Portion) bool { return q.ID == more }) {
			continue
		}
		if b := m.p.On(m.on).Balance(more, AccountOnHand); b.Compare(qty("5 kg")) >= 0 {
			c.Inputs = append(c.Inputs, Portion{ID: more, Quantity: qty("5 kg")})
			kg += 5
		}
	}
	shares := []struct {
		name   string
		permil int
	}{{"oil", 600}, {"meal", 200}, {"husks", 150}, {"drying", 50}}
	if s.Kind == Product {
		c.Norm, shares = "refine", shares[:2]
		shares[0].name, shares[0].permil, shares[1].name, shares[1].permil = "refined oil", 950, "soap", 50
	}
	for _, share := range shares {
		mg := kg * share.permil * tenths
		c.Outputs = append(c.Outputs, Made{ID: GoodsID(run + "/" + share.name), Output: share.name, Quantity: qty(fmt.Sprintf("%d.%06d kg", mg/1_000_000, mg%1_000_000))})
	}
	return c
}

// other is an act about the permit, about declarations, money or mistakes.
func (m *teller) other(on customs.Date) Command {
	id := GoodsID("L1")
	for _, g := range m.goods {
		if strings.HasPrefix(string(g), "L") && m.r.IntN(3) == 0 {
			id = g
		}
	}
	switch m.r.IntN(20) {
	case 0:
		return ExtendPermit{Term: customs.MustTerm(fmt.Sprintf("P%dM", 12+m.r.IntN(24))), Reference: "a"}
	case 1:
		until, _ := on.AddDays(m.r.IntN(400))
		return ExtendTerm{Until: until, Reference: "a"}
	case 2:
		until, _ := on.AddDays(m.r.IntN(400))
		return ExtendTerm{Lots: []LotID{LotID(id)}, Until: until, Reference: "a"}
	case 3:
		payment := liability.Payment{ID: m.name("M"), Lot: LotID(id), Kind: liability.Duty, Basis: liability.Placed, Amount: customs.MustMoney("10 RUB")}
		if m.r.IntN(2) == 0 {
			return Pay{payment}
		}
		return Collect{payment}
	case 4, 5:
		if m.p.Len() > 0 {
			return Reverse{Seq: m.p.Len() - m.r.Uint64N(min(m.p.Len(), 4)), Reason: "mistake"}
		}
	case 6:
		return ExportPrior{ID: GoodsID(m.name("P")), Permission: "permission 1", Norm: "press", Output: "oil", Quantity: m.quantity()}
	case 7:
		if m.r.IntN(3) == 0 {
			return AmendPermit{Permit: m.p.Permit(on), Reference: "a"}
		}
	case 8:
		switch m.r.IntN(12) {
		case 0:
			return RevokePermit{Reference: "a"}
		case 1:
			return TransferPermit{Holder: miller, Reference: "a"}
		default:
			return RenewPermit{Reference: "a"}
		}
	}
	d := m.placed[max(0, len(m.placed)-1-m.r.IntN(4))]
	switch m.r.IntN(16) {
	case 0:
		return Refuse{Declaration: d}
	case 1:
		return Withdraw{Declaration: d}
	case 2:
		return Cancel{Declaration: d}
	case 3:
		return FileDeclaration{Application: d, Declaration: d + "F", Declarant: miller.ID()}
	}
	if m.r.IntN(2) == 0 {
		last, _ := on.AddDays(m.r.IntN(120))
		return Release{Declaration: d, Expires: last}
	}
	return Release{Declaration: d}
}
