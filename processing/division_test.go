package processing

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// slowOutput and slowRun are a norm of one input and a run as one would calculate
// them first: big fractions, and the formulas as they are worded.
type slowOutput struct {
	kind   NodeKind
	amount *big.Rat // by the norm
	actual *big.Rat // of the run
}

type slowRun struct {
	input, drawn *big.Rat
	outputs      []slowOutput
	productAll   bool // option discharge: product
}

// content returns what the run's outputs contain, capped pro rata, and the excess.
func (s slowRun) content() (content []*big.Rat, excess *big.Rat) {
	products, rest := new(big.Rat), new(big.Rat)
	for _, o := range s.outputs {
		if o.kind == Product {
			products.Add(products, o.amount)
		} else if o.kind == Remnant || !s.productAll {
			rest.Add(rest, o.amount)
		}
	}
	inProducts := new(big.Rat).Sub(s.input, rest)
	sum := new(big.Rat)
	for _, o := range s.outputs {
		times := new(big.Rat).Quo(o.actual, o.amount)
		c := new(big.Rat)
		switch {
		case o.kind == Product:
			c.Mul(inProducts, new(big.Rat).Quo(o.amount, products))
		case o.kind == Remnant || !s.productAll:
			c.Set(o.amount)
		}
		c.Mul(c, times)
		content = append(content, c)
		sum.Add(sum, c)
	}
	if sum.Cmp(s.drawn) > 0 {
		for _, c := range content {
			c.Mul(c, s.drawn).Quo(c, sum)
		}
		sum = s.drawn
	}
	return content, new(big.Rat).Sub(s.drawn, sum)
}

// charge returns Q ÷ norm of an output, capped at what the run drew and did not
// leave in remnants, shared among its products.
func (s slowRun) charge(k int) *big.Rat {
	remnants, products, all := new(big.Rat), new(big.Rat), new(big.Rat)
	for _, o := range s.outputs {
		switch o.kind {
		case Product:
			products.Add(products, o.amount)
		case Remnant:
			remnants.Add(remnants, o.amount)
		}
	}
	used := new(big.Rat).Sub(s.input, remnants)
	demand := func(o slowOutput) *big.Rat {
		d := new(big.Rat).Quo(o.actual, products)
		return d.Mul(d, used)
	}
	for _, o := range s.outputs {
		if o.kind == Product {
			all.Add(all, demand(o))
		}
	}
	content, _ := s.content()
	most := new(big.Rat).Set(s.drawn)
	for i, o := range s.outputs {
		if o.kind == Remnant {
			most.Sub(most, content[i])
		}
	}
	d := demand(s.outputs[k])
	if all.Cmp(most) > 0 {
		d.Mul(d, most).Quo(d, all)
	}
	return d
}

// randomRun returns a norm in kilograms that closes, and a run of it.
func randomRun(r *rand.Rand) (slowRun, NormVersion) {
	s := slowRun{input: new(big.Rat), productAll: r.IntN(3) == 0}
	v := NormVersion{Source: "random"}
	kinds := []NodeKind{Product, Product, Product, Waste, ProductionLoss, Remnant, Waste}
	for i := range 1 + r.IntN(6) {
		o := slowOutput{kind: kinds[r.IntN(len(kinds))]}
		if i == 0 {
			o.kind = Product
		}
		n := r.Int64N(1_000_000) + 1
		o.amount = big.NewRat(n, 1000)
		o.actual = big.NewRat(r.Int64N(2*n)+1, 1000)
		if r.IntN(3) == 0 {
			o.actual.Set(o.amount)
		}
		s.input.Add(s.input, o.amount)
		s.outputs = append(s.outputs, o)
		v.Outputs = append(v.Outputs, NormOutput{Name: fmt.Sprint(i), Kind: o.kind, Quantity: kilograms(o.amount)})
	}
	v.Inputs = []NormInput{{Goods: "input", Quantity: kilograms(s.input)}}
	s.drawn = big.NewRat(r.Int64N(10_000_000)+1, 1000)
	if r.IntN(3) == 0 {
		s.drawn.Set(s.input)
	}
	return s, v
}

func kilograms(n *big.Rat) customs.Quantity { return customs.MustQuantity(n.FloatString(3) + " kg") }

func ratio(n *big.Rat) customs.Ratio { return customs.MustRatio(n.RatString()) }

// TestDivisionAgreesWithSlowDivision compares with big fractions and checks that
// content and excess add up to what was drawn, that the products' parts add up to
// 1, that pieces lie side by side, and that all that is laid out is what was drawn.
// Provision: cc/169/1
func TestDivisionAgreesWithSlowDivision(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		s, v := randomRun(r)
		law := customs.Union()
		if s.productAll {
			law.Discharge = customs.DischargeProduct
		}
		c, vs := v.compile(law, "N")
		require.NoError(t, vs.Err())
		made := make([]outturn, len(s.outputs))
		for o := range s.outputs {
			made[o] = outturn{o, ratio(s.outputs[o].actual)}
		}
		d, vs := c.divide([]customs.Ratio{ratio(s.drawn)}, made, "N")
		require.NoError(t, vs.Err())
		in := &d.inputs[0]
		content, excess := s.content()
		require.Equal(t, ratio(excess), in.excess)
		for o := range made {
			require.Equal(t, ratio(content[o]), in.content[o])
			if s.outputs[o].kind == Product {
				require.Equal(t, ratio(s.charge(o)), d.charge(0, o))
			}
		}
		requireDivision(t, d)
	}
}

// requireDivision checks the invariants of a division.
func requireDivision(t *testing.T, d *division) {
	t.Helper()
	for i := range d.inputs {
		in := &d.inputs[i]
		sum, parts, products := in.excess, customs.Ratio{}, false
		require.GreaterOrEqual(t, in.excess.Sign(), 0)
		for m := range d.made {
			sum = sum.Add(in.content[m])
			require.GreaterOrEqual(t, in.content[m].Sign(), 0)
			if !in.part[m].IsZero() {
				parts, products = parts.Add(in.part[m]), true
			}
		}
		require.Equal(t, in.drawn, sum, "content and excess are what was drawn")
		require.True(t, !products || parts.IsOne(), "parts add up to 1")
		for _, taken := range []customs.Ratio{in.taken, in.takenExcess} {
			require.True(t, taken.Sign() >= 0 && taken.Compare(wholeRatio) <= 0, taken)
		}
		for _, ofExcess := range []bool{false, true} {
			var end customs.Ratio
			for m := range d.made {
				if d.recipe.outputs[d.made[m].output].kind != Product {
					continue
				}
				from, to := in.piece(m, ofExcess)
				require.Equal(t, end, from, "pieces lie side by side")
				end = to
			}
			require.LessOrEqual(t, end.Compare(wholeRatio), 0)
		}
		var at customs.Ratio
		d.layout(i, func(_ int, from, to customs.Ratio) {
			require.Equal(t, at, from)
			require.Less(t, from.Compare(to), 0)
			at = to
		})
		require.Equal(t, in.drawn, at, "all that was drawn is laid out")
	}
}

// TestLayoutOrder: products, remnants, waste, losses, then the excess.
func TestLayoutOrder(t *testing.T) {
	v := NormVersion{Inputs: []NormInput{{Goods: "in", Quantity: customs.MustQuantity("100 kg")}}}
	for _, kind := range []NodeKind{ProductionLoss, Waste, Remnant, Product} {
		v.Outputs = append(v.Outputs, NormOutput{Name: kind.String(), Kind: kind, Percent: customs.MustPercent("25%")})
	}
	r, vs := v.compile(customs.Union(), "N")
	require.NoError(t, vs.Err())
	n := customs.MustRatio
	d, vs := r.divide([]customs.Ratio{n("100")}, []outturn{{0, n("20")}, {1, n("20")}, {2, n("20")}, {3, n("20")}}, "N")
	require.NoError(t, vs.Err())
	var order []int
	d.layout(0, func(m int, from, to customs.Ratio) {
		require.Equal(t, n("20"), to.Sub(from))
		order = append(order, m)
	})
	require.Equal(t, []int{3, 2, 1, 0, excessPart}, order)
}

// TestRunWithoutAnInput: a run that drew nothing of an input is refused and divides
// nothing that could be asked for; aids may be left out.
// Provision: cc/169/1
func TestRunWithoutAnInput(t *testing.T) {
	v := NormVersion{
		Inputs: []NormInput{{Goods: "gold", Quantity: customs.MustQuantity("5 g")}, {Goods: "stone", Quantity: customs.MustQuantity("1 pcs")},
			{Goods: "acid", Quantity: customs.MustQuantity("1 l"), Aid: true}},
		Outputs: []NormOutput{{Name: "ring", Kind: Product, Quantity: customs.MustQuantity("1 pcs")}},
	}
	r, vs := v.compile(customs.Union(), "N")
	require.NoError(t, vs.Err())
	one := wholeRatio
	_, vs = r.divide([]customs.Ratio{one, {}, {}}, []outturn{{0, one}}, "N")
	require.EqualError(t, vs.Err(), "N: “stone” goes in by the norm, and none was drawn (cc/169/1)")
	d, vs := r.divide([]customs.Ratio{customs.MustRatio("5"), one, {}}, []outturn{{0, one}}, "N")
	require.NoError(t, vs.Err())
	requireDivision(t, d)

	v.Outputs[0].Quantity, v.Outputs[0].Range = customs.Quantity{}, NormRange{Most: customs.MustQuantity("2 pcs")}
	r, vs = v.compile(customs.Union(), "N")
	require.NoError(t, vs.Err())
	d, vs = r.divide([]customs.Ratio{one, {}, {}}, []outturn{{0, one}}, "N")
	require.Nil(t, d)
	require.ErrorIs(t, vs.Err(), InputNotDrawn)
}

// FuzzDivision builds norms and runs of any shape: nothing panics, and what divides
// at all divides without a remainder.
func FuzzDivision(f *testing.F) {
	f.Add([]byte{1, 10, 0, 3, 0, 19, 0, 78, 3, 3, 0, 15, 0, 78, 3, 3, 100})
	f.Add([]byte{2, 1, 1, 2, 0, 1, 1, 9, 1, 2, 7, 9, 200, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 250})
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() int {
			if len(data) == 0 {
				return 0
			}
			b := data[0]
			data = data[1:]
			return int(b)
		}
		units := []customs.Unit{customs.Kilogram, customs.Kilogram, customs.Tonne, customs.Piece, customs.Litre}
		quantity := func() customs.Quantity {
			q, err := customs.NewQuantity(next(), units[next()%len(units)])
			require.NoError(t, err)
			return q
		}
		var v NormVersion
		for i := range next() % 4 {
			v.Inputs = append(v.Inputs, NormInput{Goods: fmt.Sprint(i), Quantity: quantity(), Aid: next()%5 == 0})
		}
		for i := range next() % 6 {
			out := NormOutput{Name: fmt.Sprint(i), Kind: NodeKind(next() % 9)}
			switch next() % 4 {
			case 0:
				out.Percent = customs.MustPercent(fmt.Sprint(next()) + "%")
			case 1:
				out.Range.Least, out.Range.Most = quantity(), quantity()
			default:
				out.Quantity = quantity()
			}
			switch next() % 4 {
			case 0:
				out.Content, _ = customs.NewRatio(next(), 60)
			case 1:
				share, _ := customs.NewRatio(next(), 60)
				out.Contents = []InputContent{{Input: fmt.Sprint(next() % 4), Share: share}}
			}
			out.JointShare, _ = customs.NewRatio(next()%8, 8)
			v.Outputs = append(v.Outputs, out)
		}
		if next()%2 == 0 {
			v.Residual = "residual"
		}
		law := customs.Union()
		law.Discharge = customs.Discharge(1 + next()%2)
		law.JointProducts = customs.JointProducts(1 + next()%3)
		law.OverNorm = customs.OverNorm(1 + next()%2)
		law.UnderNorm = customs.UnderNorm(1 + next()%3)
		v.Balance()
		r, vs := v.compile(law, "N")
		if len(vs) > 0 {
			require.NotEmpty(t, vs.Explain(customs.Russian))
			return
		}
		drawn := make([]customs.Ratio, len(r.inputs))
		for i := range drawn {
			drawn[i], _ = customs.NewRatio(next(), 7)
		}
		var made []outturn
		for o := range r.outputs {
			if next()%5 == 0 {
				continue
			}
			amount, _ := customs.NewRatio(next(), 7)
			made = append(made, outturn{o, amount})
			r.needs(r.outputs[o].name, customs.MustQuantity("7 kg"))
		}
		if d, _ := r.divide(drawn, made, "N"); d != nil {
			requireDivision(t, d)
			for m := range made {
				for i := range drawn {
					if r.outputs[made[m].output].kind == Product {
						d.charge(i, m)
					}
				}
			}
		}
	})
}

// BenchmarkDivide divides a run of four outputs.
func BenchmarkDivide(b *testing.B) {
	v := NormVersion{Inputs: []NormInput{{Goods: "beans", Quantity: customs.MustQuantity("1000 kg")}}}
	for _, name := range []string{"oil 190", "meal 760"} {
		v.Outputs = append(v.Outputs, NormOutput{Name: name, Kind: Product, Quantity: customs.MustQuantity(name[len(name)-3:] + " kg")})
	}
	v.Outputs = append(v.Outputs, NormOutput{Name: "hulls", Kind: Waste, Quantity: customs.MustQuantity("20 kg")},
		NormOutput{Name: "moisture", Kind: ProductionLoss, Quantity: customs.MustQuantity("30 kg")})
	n := customs.MustRatio
	drawn, made := []customs.Ratio{n("500000")}, []outturn{{0, n("94000")}, {1, n("381000")}, {2, n("10100")}, {3, n("14000")}}
	b.Run("compile", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			v.compile(customs.Union(), "N")
		}
	})
	r, _ := v.compile(customs.Union(), "N")
	b.Run("divide", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			r.divide(drawn, made, "N")
		}
	})
}
