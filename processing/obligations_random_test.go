package processing_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	. "github.com/eaeu-customs/inward/processing"
)

// deepPermit is soyPermit with joint products, a blend of what two runs gave,
// a run that takes the blend apart again, equivalents and circumstances, so that
// goods can go round and round.
func deepPermit() Permit {
	permit := soyPermit()
	norm := func(id NormID, inputs []NormInput, outputs ...NormOutput) {
		permit.Norms = append(permit.Norms, Norm{ID: id, Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run", Inputs: inputs, Outputs: outputs}}})
	}
	in := func(goods, quantity string) NormInput { return NormInput{Goods: goods, Quantity: qty(quantity)} }
	out := func(name string, k NodeKind, quantity string) NormOutput {
		return NormOutput{Name: name, Kind: k, Quantity: qty(quantity)}
	}
	norm("crush", []NormInput{in("beans", "1000 kg")}, out("oil", Product, "190 kg"), out("meal", Product, "780 kg"), out("drying", ProductionLoss, "30 kg"))
	norm("blend", []NormInput{in("oil", "50 kg"), in("meal", "50 kg")}, out("feed", Product, "90 kg"), out("husks", Waste, "7 kg"), out("drying", ProductionLoss, "3 kg"))
	norm("press feed", []NormInput{in("feed", "100 kg")}, out("oil", Product, "30 kg"), out("meal", Product, "60 kg"), out("soap", Remnant, "4 kg"), out("husks", Waste, "6 kg"))
	norm("trim", []NormInput{in("beans", "100 kg")}, out("oil", Product, "90 kg"), out("soap", Remnant, "7 kg"), out("husks", Waste, "3 kg"))
	norm("press husks", []NormInput{in("husks", "100 kg")}, out("meal", Product, "80 kg"), out("drying", ProductionLoss, "20 kg"))
	plan := &permit.Identification.Plan
	plan.Products = append(plan.Products, "meal", "feed")
	effects := plan.Operations[0].Effects
	for _, way := range [][2]identification.Name{{"beans", "meal"}, {"oil", "feed"}, {"meal", "feed"}} {
		plan.Operations = append(plan.Operations, identification.Operation{Name: way[0] + " to " + way[1], From: way[0], To: way[1], Effects: effects})
	}
	for _, name := range []string{"meal", "feed"} {
		permit.Products = append(permit.Products, PermitGoods{Name: name, Code: code("2304000001"), Quantity: qty("1000 t"), Cost: customs.MustMoney("1000 RUB")})
	}
	permit.Substitution = Substitution{Allowed: true, Permission: "permission 1",
		Equivalents: []Equivalent{{Replaces: "beans", Name: "Union beans", Code: code("1201900000"), Proof: "certificate"}}}
	return permit
}

// player goes through a random life.
type player struct {
	*rand.Rand
	p     *Procedure
	on    customs.Date
	next  int
	goods []GoodsID
	names map[GoodsID]string
	busy  bool // mostly processing and releases for domestic consumption
	short int  // the longest term, 0: of 30 to 110 days
}

func newPlayer(t testing.TB, seed int64, law customs.Law) *player {
	p, err := New(deepPermit(), law, Lists{Circumstances: []Case{{Name: "theft", Source: "test"}}})
	require.NoError(t, err)
	return &player{Rand: rand.New(rand.NewSource(seed)), p: p, on: day("2026-02-01"), names: map[GoodsID]string{}}
}

// some returns a few goods that exist, with random quantities.
func (x *player) some(most int) (goods Goods) {
	for range 1 + x.Intn(most) {
		id := x.goods[x.Intn(len(x.goods))]
		q := Portion{ID: id}
		if x.Intn(3) > 0 {
			q.Quantity = qty(fmt.Sprintf("%d.%d kg", 1+x.Intn(120), x.Intn(10)))
		}
		if len(goods) == 0 || goods[0].ID != id {
			goods = append(goods, q)
		}
	}
	return goods
}

// command returns a random command, nil if there is nothing to do it to.
func (x *player) command() Command {
	x.next++
	if len(x.goods) == 0 || x.Intn(12) == 0 {
		return declaration(DeclarationID(fmt.Sprint("D", x.next)), lot(LotID(fmt.Sprint("L", x.next)), fmt.Sprintf("%d kg", 100*(1+x.Intn(10)))))
	}
	kind := x.Intn(22)
	if x.busy {
		kind = []int{0, 0, 0, 0, 0, 0, 0, 7, 18, 18, 18, 20, 16}[x.Intn(13)]
	}
	switch kind {
	case 0, 1, 2, 3, 4, 5, 6:
		return x.process()
	case 7:
		return Suspend{Under: customs.CustomsWarehouse, Goods: x.some(2)}
	case 8:
		return Resume{Goods: x.some(2)}
	case 9:
		return Seize{Goods: x.some(2), Reference: "case"}
	case 10:
		return Lift{Goods: x.some(2), Reference: "case"}
	case 11:
		return Transfer{Goods: x.some(2), To: stranger, DayUnknown: x.Intn(4) == 0}
	case 12:
		return Transfer{Goods: x.some(1), To: presser.ID()}
	case 13:
		return Lose{Goods: x.some(1), Cause: []LossCause{Accident, OtherLoss}[x.Intn(2)], DayUnknown: x.Intn(4) == 0}
	case 14:
		return RecogniseLoss{Goods: x.some(1), Cause: Accident, Happened: x.on, Reference: "act"}
	case 15:
		return RecogniseProductionLoss{Goods: x.some(3), Reference: "act"}
	case 16:
		return DisposeWaste{Goods: x.some(3), How: Buried, Reference: "act"}
	case 17:
		return Substitute{Permission: "permission 1", Equivalent: GoodsID(fmt.Sprint("E", x.next)), Name: "Union beans", Code: code("1201900000"),
			Replaces: x.some(1)[0], Description: customs.Met, Quality: customs.Met, Technical: customs.Met}
	case 18, 19:
		return Complete{Under: customs.ReleaseForDomesticConsumption, Goods: x.some(2), Office: office, Declaration: "H"}
	case 20:
		return Complete{Under: customs.ReExport, Goods: x.some(3), Office: exit, Declaration: "E"}
	}
	switch x.Intn(8) {
	case 0:
		return Store{Goods: x.some(2)}
	case 1, 2:
		return PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: x.some(2), Declaration: "H"}
	case 3:
		return Detain{Goods: x.some(1), Reference: "case"}
	case 4:
		return Confiscate{Goods: x.some(1), Reference: "case"}
	case 5:
		until, _ := x.on.AddDays(60)
		return ExtendTerm{Until: until, Reference: "decision"}
	}
	if n := x.p.Len(); n > 0 {
		return Reverse{Seq: n - uint64(x.Intn(2)), Reason: "mistake"}
	}
	return nil
}

// process runs a random norm on random goods, with a random yield.
func (x *player) process() Command {
	permit := x.p.Permit(x.on)
	norm := permit.Norms[x.Intn(len(permit.Norms))]
	c := Process{Run: RunID(fmt.Sprint("R", x.next)), Norm: norm.ID, Operation: Working, By: presser.ID()}
	scale := int64(0)
	for _, in := range norm.Versions[0].Inputs {
		for range 1 + x.Intn(2) {
			q := Portion{ID: x.goods[x.Intn(len(x.goods))]}
			for try := 0; try < 20 && x.names[q.ID] != in.Goods; try++ {
				q.ID = x.goods[x.Intn(len(x.goods))]
			}
			if len(c.Inputs) > 0 && c.Inputs[len(c.Inputs)-1].ID == q.ID {
				continue
			}
			amount := int64(1 + x.Intn(100))
			q.Quantity = qty(fmt.Sprintf("%d kg", amount))
			c.Inputs = append(c.Inputs, q)
			scale += amount
		}
	}
	total := int64(0)
	for _, in := range norm.Versions[0].Inputs {
		kg := in.Quantity.Exact().Coef
		total += kg
	}
	made := int64(0)
	for _, out := range norm.Versions[0].Outputs {
		grams := 1000 * out.Quantity.Exact().Coef * scale / total
		grams += int64(x.Intn(3)-1) * (grams / 50) // as the norm says, or two percent off
		if grams <= 0 {
			continue
		}
		left := 1000*scale - made // no more comes out than went in
		if grams = min(grams, left); grams <= 0 {
			break
		}
		made += grams
		c.Outputs = append(c.Outputs, Made{ID: GoodsID(fmt.Sprint(c.Run, "/", out.Name)), Output: out.Name, Quantity: qty(fmt.Sprintf("%d.%03d kg", grams/1000, grams%1000))})
	}
	return c
}

// step does one thing, if the law lets it.
func (x *player) step(t testing.TB) bool {
	if next, err := x.on.AddDays(x.Intn(3)); err == nil {
		x.on = next
	}
	c := x.command()
	if c == nil {
		return false
	}
	happened := x.on
	if x.Intn(6) == 0 { // a fact that arrives late
		happened, _ = x.on.AddDays(-x.Intn(15))
	}
	d, err := x.p.DecideLate(happened, x.on, c)
	if err != nil || len(d.Violations) > 0 {
		return false
	}
	require.NoError(t, x.p.Apply(d.Record()))
	if e, ok := c.(Declare); ok && x.Intn(8) > 0 {
		last, _ := x.on.AddDays(30 + x.Intn(80))
		if x.short > 0 {
			last, _ = x.on.AddDays(x.Intn(x.short))
		}
		d, err := x.p.Decide(x.on, Release{Declaration: e.Declaration, Expires: last})
		require.NoError(t, err)
		if d.Err() == nil {
			require.NoError(t, x.p.Apply(d.Record()))
		}
	}
	if e, ok := d.Record().Event.(GoodsSubstituted); ok { // equivalents are used on their day
		run := Process{Run: RunID(fmt.Sprint("R", x.next)), Norm: "press", Operation: Working, By: presser.ID(), Inputs: all(e.Equivalent)}
		for output, share := range map[string]string{"oil": "0.8", "husks": "0.15", "drying": "0.05"} {
			q, err := e.Quantity.Times(customs.MustRatio(share))
			require.NoError(t, err)
			run.Outputs = append(run.Outputs, Made{ID: GoodsID(fmt.Sprint(run.Run, "/", output)), Output: output, Quantity: q})
		}
		slices.SortFunc(run.Outputs, func(a, b Made) int { return strings.Compare(a.Output, b.Output) })
		d, err := x.p.DecideLate(happened, x.on, run)
		require.NoError(t, err)
		if d.Err() == nil {
			require.NoError(t, x.p.Apply(d.Record()))
		}
	}
	x.goods, x.names = x.goods[:0], map[GoodsID]string{}
	for s := range x.p.On(x.on).Goods() {
		x.goods = append(x.goods, s.ID)
		x.names[s.ID] = s.Name
	}
	return true
}

// TestObligationsAgainstOracle: after every act of random lives, with goods that
// go round and round, the obligations are those of an oracle that moves every
// stretch of every lot event by event in big fractions; also for days before.
// Provision: cc/175/1
// Provision: cc/163/2
func TestObligationsAgainstOracle(t *testing.T) {
	product := customs.Russia()
	product.Discharge = customs.DischargeProduct
	acts, charges, book := 0, 0, bookOf(t, "10%", "20%", "12%")
	unprocessed := map[NodeKind]int{} // what remained beyond a norm, by its kind
	for seed := range int64(60) {
		law := customs.Russia()
		if seed%4 == 3 {
			law = product
		}
		if seed%3 == 1 {
			law.SuspensionAtExpiry, law.LateExtensionDays = customs.SuspendedAtExpiryWaits, 10
		}
		x := newPlayer(t, seed, law)
		x.busy = seed%2 == 0
		for range 120 {
			if !x.step(t) {
				continue
			}
			acts++
			on := x.on
			if x.Intn(4) == 0 {
				on, _ = on.AddDays(-x.Intn(20))
			}
			got := obligations(t, x.p, on)
			want := oracleOf(x.p, on)
			if acts%20 == 0 {
				require.NoError(t, answers(x.p, book, on), "seed %d, act %d", seed, x.p.Len())
			}
			require.Equal(t, want.fates(), fatesOf(got), "seed %d, act %d, on %s", seed, x.p.Len(), on)
			for i := range got {
				if got[i].Basis > 1 {
					charges++
				}
			}
		}
		for s := range x.p.On(x.on).Goods() {
			if strings.HasSuffix(string(s.ID), "/unprocessed") {
				unprocessed[s.Kind]++
			}
		}
	}
	require.Greater(t, unprocessed[Unprocessed], 3)
	require.Greater(t, unprocessed[Product], 3)
	t.Log(acts, "acts,", charges, "charges")
	require.Greater(t, charges, 300)
}
