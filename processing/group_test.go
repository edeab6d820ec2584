package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestInterchangeableLotsGoFirstInFirstOut: by the day of placing, where the
// identification plan calls the goods interchangeable; what comes free again is
// drawn first again.
// Provision: cc/164/1/2
func TestInterchangeableLotsGoFirstInFirstOut(t *testing.T) {
	grouped := func(id LotID, quantity string) Lot {
		l := lot(id, quantity)
		l.Group = "silo"
		return l
	}
	p := soy(t)
	place(t, p, "2026-02-01", "D1", grouped("L1", "600 kg"))
	place(t, p, "2026-02-02", "D2", grouped("L2", "600 kg"))
	place(t, p, "2026-02-03", "D3", grouped("L3", "1 t"))
	c := press("R1", nil, "800 kg", "150 kg", "50 kg")
	c.Groups = []GroupDraw{{Group: "silo", Quantity: qty("1 t")}}
	run := do(t, p, "2026-02-04", c)
	lies(t, p, "L1", "consumed 600 kg")
	lies(t, p, "L2", "on hand 200 kg", "consumed 400 kg")
	do(t, p, "2026-02-05", Reverse{Seq: run.Seq, Reason: "wrong day"})
	lies(t, p, "L1", "on hand 600 kg")
	c.Run, c.Groups[0].Quantity = "R2", qty("600 kg")
	for i, made := range []string{"480 kg", "90 kg", "30 kg"} {
		c.Outputs[i].Quantity = qty(made)
	}
	do(t, p, "2026-02-05", c)
	lies(t, p, "L1", "consumed 600 kg")
	lies(t, p, "L2", "on hand 600 kg")
	c.Run, c.Groups[0].Quantity = "R3", qty("2 t")
	for i := range c.Outputs {
		c.Outputs[i].ID += "3"
	}
	refused(t, p, "2026-02-05", c, "not-enough cc/164/2/2")
	c.Inputs = all("L2")
	wrong(t, p, "2026-02-05", c, ErrDuplicate, "lot L2 is named and drawn from group silo too")

	permit := soyPermit()
	permit.Identification.Plan.Goods[0].Interchangeable = false
	named, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	refused(t, named, "2026-02-01", declaration("D1", grouped("L1", "1 t")), "not-interchangeable cc/164/1/2")
}

// TestPermitNamesTheGroup: then the lots need not.
// Provision: cc/164/1/2
func TestPermitNamesTheGroup(t *testing.T) {
	permit := soyPermit()
	permit.Inputs[0].Group = "silo"
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "600 kg"), lot("L2", "600 kg"))
	c := press("R1", nil, "800 kg", "150 kg", "50 kg")
	c.Groups = []GroupDraw{{Group: "silo", Quantity: qty("1 t")}}
	do(t, p, "2026-02-04", c)
	lies(t, p, "L2", "on hand 200 kg", "consumed 400 kg")
}

// TestGroupIsOfOneName: goods are interchangeable with others of their name and with
// nothing else, so that a group takes no second one, in one declaration or in the next;
// the group is the permit's where the permit names it. What was declared by mistake
// leaves the name free.
// Provision: cc/164/1/2
func TestGroupIsOfOneName(t *testing.T) {
	permit := soyPermit()
	corn := permit.Inputs[0]
	corn.Name, corn.Code = "corn", code("1005900000")
	permit.Inputs = append(permit.Inputs, corn)
	plan := &permit.Identification.Plan
	plan.Goods, plan.Operations = append(plan.Goods, plan.Goods[0]), append(plan.Operations, plan.Operations[0])
	plan.Goods[1].Name, plan.Operations[2].From, plan.Operations[2].Name = "corn", "corn", "milling"
	permit.Norms = append(permit.Norms, Norm{ID: "mill", Versions: []NormVersion{permit.Norms[0].Versions[0]}})
	permit.Norms[2].Versions[0].Inputs = []NormInput{{Goods: "corn", Quantity: qty("1000 kg")}}
	begin := func() *Procedure {
		p, err := New(permit, customs.Russia(), Lists{})
		require.NoError(t, err)
		return p
	}
	beans, other := lot("L1", "100 kg"), lot("L2", "100 kg")
	beans.Group, other.Group, other.Name, other.Code = "silo", "silo", "corn", corn.Code
	p := begin()
	refused(t, p, "2026-02-01", declaration("D1", beans, other), "not-interchangeable cc/164/1/2")
	first := do(t, p, "2026-02-01", declaration("D1", beans))
	refused(t, p, "2026-02-01", declaration("D2", other), "not-interchangeable cc/164/1/2")
	do(t, p, "2026-02-01", Reverse{Seq: first.Seq, Reason: "mistake"})
	place(t, p, "2026-02-01", "D2", other)
	refused(t, p, "2026-02-01", declaration("D1", beans), "not-interchangeable cc/164/1/2")
	beans.Group = "bin"
	place(t, p, "2026-02-01", "D1", beans)

	permit.Inputs[0].Group = "silo"
	beans.Group = "bin"
	refused(t, begin(), "2026-02-01", declaration("D1", beans), "not-interchangeable cc/164/1/2")
	beans.Group = ""
	refused(t, begin(), "2026-02-01", declaration("D1", beans, other), "not-interchangeable cc/164/1/2")

	permit.Inputs[1].Group = "silo"
	_, err := New(permit, customs.Russia(), Lists{})
	require.ErrorContains(t, err, "group silo is of “beans” too: goods of different names are not interchangeable (cc/164/1/2)")
}

// TestGroupIsDrawnFromTheFirstAgain: a release that is taken back leaves the order
// of the group whole, whatever was drawn before.
// Provision: cc/164/1/2
func TestGroupIsDrawnFromTheFirstAgain(t *testing.T) {
	grouped := func(id LotID) Lot {
		l := lot(id, "100 kg")
		l.Group = "silo"
		return l
	}
	draw := func(run RunID) Process {
		c := press(run, nil, "80 kg", "15 kg", "5 kg")
		c.Groups = []GroupDraw{{Group: "silo", Quantity: qty("100 kg")}}
		return c
	}
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", grouped("L1")))
	released := do(t, p, "2026-02-01", Release{Declaration: "D1"})
	place(t, p, "2026-02-01", "D2", grouped("L2"))
	do(t, p, "2026-02-02", Reverse{Seq: released.Seq, Reason: "mistake"})
	do(t, p, "2026-02-03", draw("R1"))
	lies(t, p, "L1", "registered 100 kg")
	lies(t, p, "L2", "consumed 100 kg")
}
