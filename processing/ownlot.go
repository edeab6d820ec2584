package processing

import (
	"slices"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// releases makes the lots of goods that were released for domestic consumption by
// their own declaration: waste (170(2)), and by the option unprocessed-release or after
// lapse (129(7)) remnants and unprocessed goods.
func (d *derivation) releases() {
	for _, r := range d.p.log.all() {
		if r.On.After(d.on) || d.p.undone[r.Seq] != 0 {
			continue
		}
		switch e := r.Event.(type) {
		case GoodsCompleted:
			d.declared(r, InTime, e.AtHome)
		case GoodsPlaced:
			d.declared(r, AfterLapse, e.AtHome)
		}
	}
}

// declared makes the lots of one release, of goods in time or after lapse.
func (d *derivation) declared(r *Record, m Moment, list []AtHome) {
	for i := range list {
		a := &list[i]
		n := d.p.goods[a.ID]
		if n == nil || !d.p.ownTerms(n.kind, m) {
			continue
		}
		basis := liability.UnprocessedAtHome
		if n.kind == Waste {
			basis = liability.WasteAtHome
		}
		facts := a.facts(r.On)
		lot := &facts
		lot.ID, lot.Debtor = ownLot(a.ID, r.Seq), d.p.permit(r.On).Holder.ID()
		lot.Measures, lot.Claims = slices.Clone(a.Measures), slices.Clone(a.Claims)
		s := subject{}
		s.add(n)
		d.own = append(d.own, liability.Obligation{
			Lot: lot, Slice: liability.Slice{{To: a.Quantity.Ratio()}}, Basis: basis, Subject: d.subject(&s),
			Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: r.On, Registered: lot.Registered, AfterLapse: m == AfterLapse}},
		})
	}
}

// ownLotSign stands in the names of lots that nobody declared for the procedure; no
// goods are named with it.
const ownLotSign = '#'

// ownLot names the lot of goods released for domestic consumption by an event.
func ownLot(id GoodsID, seq uint64) LotID {
	return LotID(string(id) + "#" + strconv.FormatUint(seq, 10))
}

// overLot names a copy of a lot for what is charged beyond the input drawn:
// "L1#norm", and where that is more than the lot, "L1#norm1" and so on.
func overLot(id LotID, copies int) LotID {
	if id += "#norm"; copies > 0 {
		id += LotID(strconv.Itoa(copies))
	}
	return id
}

// released returns the goods whose own lot a name is of, or the lot whose copy it
// is; false if it is none.
func (p *Procedure) released(id LotID) (*node, bool) {
	at := strings.IndexByte(string(id), ownLotSign)
	if at < 0 {
		return nil, false
	}
	if copies, ok := strings.CutPrefix(string(id[at+1:]), "norm"); ok {
		number, err := strconv.Atoi("0" + copies)
		n := p.goods[GoodsID(id[:at])]
		return n, err == nil && n != nil && n.lot != nil && p.law.UnderNorm == customs.UnderNormUncapped && id == overLot(n.lot.ID, number)
	}
	seq, err := strconv.ParseUint(string(id[at+1:]), 10, 32)
	r, ok := p.Record(seq)
	n := p.goods[GoodsID(id[:at])]
	if err != nil || !ok || n == nil || p.undone[seq] != 0 || id != ownLot(n.id, seq) {
		return nil, false
	}
	said, moment := []AtHome(nil), InTime
	switch e := r.Event.(type) {
	case GoodsCompleted:
		said = e.AtHome
	case GoodsPlaced:
		said, moment = e.AtHome, AfterLapse
	}
	return n, p.ownTerms(n.kind, moment) && declaredAtHome(said, n.id) != nil
}
