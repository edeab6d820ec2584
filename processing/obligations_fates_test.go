package processing_test

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// fates returns the stretches of all lots with what an obligation says of them,
// one line each, neighbours that say the same as one.
func (o *oracle) fates() []string {
	var lots []LotID
	by := map[LotID][]atom{}
	for _, x := range o.atoms {
		if x.origin != "" && !x.charged {
			continue
		}
		if by[x.lot] == nil {
			lots = append(lots, x.lot)
		}
		by[x.lot] = append(by[x.lot], x)
	}
	slices.Sort(lots)
	var lines []fateLine
	for _, lot := range lots {
		var cuts []*big.Rat
		for _, x := range by[lot] {
			cuts = append(cuts, x.from, x.to)
		}
		slices.SortFunc(cuts, (*big.Rat).Cmp)
		cuts = slices.CompactFunc(cuts, func(a, b *big.Rat) bool { return a.Cmp(b) == 0 })
		for i := 1; i < len(cuts); i++ {
			var best *atom
			for j := range by[lot] {
				x := &by[lot][j]
				if x.from.Cmp(cuts[i-1]) > 0 || x.to.Cmp(cuts[i]) < 0 {
					continue
				}
				if best == nil || x.charged && (!best.charged || x.day.Before(best.day) || x.day == best.day && x.seq < best.seq) {
					best = x
				}
			}
			basis := liability.Placed
			if best.charged {
				basis = liability.ProductsAtHome
			}
			facts := slices.Clone(best.facts)
			if best.end != nil {
				facts = append(facts, best.end)
			}
			lines = append(lines, fateLine{lot, cuts[i-1], cuts[i], says(basis, facts, best.suspensions, best.seizures)})
		}
	}
	return joined(lines)
}

type fateLine struct {
	lot      LotID
	from, to *big.Rat
	says     string
}

func says(b liability.Basis, facts []liability.Circumstance, suspensions, seizures []liability.Span) string {
	var s []string
	for _, f := range facts {
		s = append(s, fmt.Sprintf("%T%v", f, f))
	}
	return fmt.Sprint(b, " ", strings.Join(s, " "), " ", suspensions, seizures)
}

// joined words stretches, after joining neighbours.
func joined(lines []fateLine) (out []string) {
	slices.SortFunc(lines, func(a, b fateLine) int { return cmp.Or(cmp.Compare(a.lot, b.lot), a.from.Cmp(b.from)) })
	var kept []fateLine
	for _, l := range lines {
		if n := len(kept); n > 0 && kept[n-1].lot == l.lot && kept[n-1].says == l.says && kept[n-1].to.Cmp(l.from) == 0 {
			kept[n-1].to = l.to
			continue
		}
		kept = append(kept, l)
	}
	for _, l := range kept {
		out = append(out, fmt.Sprintf("%s [%s, %s) %s", l.lot, l.from.RatString(), l.to.RatString(), l.says))
	}
	return out
}

// fatesOf words the library's obligations in the same way. Lots are in kilograms.
func fatesOf(os []liability.Obligation) []string {
	var lines []fateLine
	for _, o := range os {
		if o.Basis == liability.WasteAtHome || o.Basis == liability.UnprocessedAtHome {
			continue
		}
		for _, i := range o.Slice {
			lines = append(lines, fateLine{o.Lot.ID, i.From.Rat(), i.To.Rat(), says(o.Basis, o.Circumstances, o.Suspensions, o.Seizures)})
		}
	}
	return joined(lines)
}
