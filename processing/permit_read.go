package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
)

// input returns the foreign goods of a name in the permit, nil if there are none.
func (p *Permit) input(name string) *PermitGoods {
	for i := range p.Inputs {
		if p.Inputs[i].Name == name {
			return &p.Inputs[i]
		}
	}
	return nil
}

// interchangeable reports whether the identification plan calls goods
// interchangeable, so that lots of them may be drawn first in, first out.
func (p *Permit) interchangeable(name string) bool {
	return p.Identification.Plan.Interchangeable(identification.Name(name))
}

// listed returns the row of a list that goods of a code fall under on a day.
func listed(l *GoodsList, code customs.GoodsCode, on customs.Date) (row GoodsRow, ok bool) {
rows:
	for _, row := range l.rows {
		if !row.Code.Covers(code) || on.Before(row.From) || !row.To.IsZero() && on.After(row.To) {
			continue
		}
		for _, except := range row.Except {
			if except.Covers(code) {
				continue rows
			}
		}
		return row, true
	}
	return GoodsRow{}, false
}

// processor reports whether the permit names a person among those who process.
func (p *Permit) processor(id customs.PersonID) bool {
	for i := range p.Processors {
		if p.Processors[i].ID() == id {
			return true
		}
	}
	return false
}

// names reports whether the permit names a person as one who may hold the goods:
// its holder and those who process.
func (p *Permit) names(id customs.PersonID) bool { return p.Holder.ID() == id || p.processor(id) }
