package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"

	"github.com/eaeu-customs/inward/identification"
	. "github.com/eaeu-customs/inward/processing"
)

// TestPriorExportOwesTheLeast: by a norm given as a range the products that left need
// from 100 to 125 kg; no more is owed than must have gone into them.
// Provision: cc/172/4
func TestPriorExportOwesTheLeast(t *testing.T) {
	permit := soyEquivalents(t).Permit(customs.Date{})
	outputs := permit.Norms[0].Versions[0].Outputs
	outputs[0].Quantity, outputs[0].Range = customs.Quantity{}, NormRange{Least: qty("640 kg"), Most: qty("800 kg")}
	outputs[2].Quantity, outputs[2].Range = customs.Quantity{}, NormRange{Least: qty("50 kg"), Most: qty("210 kg")}
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	r := do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")})
	require.Equal(t, []OwedInput{{"beans", customs.Kilogram, customs.MustRatio("100")}}, r.Event.(PriorExported).Owed)
}

// TestEquivalentsAreOfTheGoodsReplaced: what the permit names for other foreign goods
// replaces those only, even where the codes fit.
// Provision: cc/168/2/12
func TestEquivalentsAreOfTheGoodsReplaced(t *testing.T) {
	permit := soyEquivalents(t).Permit(customs.Date{})
	corn := permit.Inputs[0]
	corn.Name, corn.Code = "corn", code("1005900000")
	permit.Inputs = append(permit.Inputs, corn)
	permit.Norms = append(permit.Norms, Norm{ID: "mill", Versions: []NormVersion{permit.Norms[0].Versions[0]}})
	permit.Norms[2].Versions[0].Inputs = []NormInput{{Goods: "corn", Quantity: qty("1000 kg")}}
	permit.Substitution.Equivalents = append(permit.Substitution.Equivalents, Equivalent{Replaces: "corn", Name: "Union corn", Code: corn.Code, Proof: "certificate"})
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := equivalents("E1")
	c.Code = corn.Code
	refused(t, p, "2026-02-02", c, "not-equivalent cc/168/2/12")
	c.Code = code("1201900000")
	do(t, p, "2026-02-02", c)
}

// TestHolderMayHoldTheGoods: the permit names its holder as well as those who
// process; one who processes nothing may hold goods and not process them.
// Provision: cc/164/2/3
func TestHolderMayHoldTheGoods(t *testing.T) {
	permit := soyPermit()
	permit.Processors = permit.Processors[1:]
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", Transfer{Goods: all("L1"), To: miller.ID()})
	lies(t, p, "L1", "on hand 1000 kg")
	c := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
	c.By = miller.ID()
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3")
}

// TestIdentificationIsWaivedByPermissionOnly: goods that equivalents are to replace
// need to be identifiable until the customs authority has permitted that, for a plan
// and where there is none.
// Provision: cc/164/1/2
func TestIdentificationIsWaivedByPermissionOnly(t *testing.T) {
	without := func(p *Permit) {
		p.Substitution.Permission = ""
	}
	barred := func(p *Permit) {
		p.Substitution.Allowed, p.Substitution.PriorExport, p.Substitution.TermFrom = false, false, customs.Date{}
	}
	for _, planned := range []bool{true, false} {
		begin := func() Permit {
			permit := soyEquivalents(t).Permit(customs.Date{})
			if planned {
				permit.Identification.Plan.Operations[0].Effects = identification.Effects{}
				return permit
			}
			permit.Identification = Identification{Reference: "decision"}
			return permit
		}
		permit := begin()
		require.NoError(t, permit.Check(customs.Russia(), Lists{}).Err())
		without(&permit)
		list := codes(permit.Check(customs.Russia(), Lists{}))
		require.Contains(t, list, "substitution-incomplete cc/168/2/12")
		require.Greater(t, len(list), 1, list)
		permit = begin()
		barred(&permit)
		list = codes(permit.Check(customs.Russia(), Lists{}))
		require.Contains(t, list, "substitution-inconsistent cc/168/2/12")
		require.Greater(t, len(list), 1, list)
	}
}
