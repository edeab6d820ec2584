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
