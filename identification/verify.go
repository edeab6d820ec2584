package identification

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Verify says whether the evidence establishes that the goods placed are those in
// the outputs: what identification means in cc/164/3. Each output is examined for
// each goods of its product, by each method of the plan:
//
//   - Applied marks, existing marking: what was noted of the lots is found again,
//     once, and nothing else is; every piece of the output is shown (an output
//     that is not counted in pieces is shown by one find). Marks are applied by
//     declarant, processor or customs.
//   - Description: customs compared every piece of the output with a description
//     made of the goods, and it agrees.
//   - Samples: a laboratory compared the output with a sample taken before the
//     output was made, and they agree.
//   - Records: the use recorded answers to the output norm within the tolerance of
//     the plan, and to the lot.
//   - Control, other methods: customs' own acts and conclusions say so.
//
// A method is not met where anything does not fit (see Misfit) and where Assess
// finds that it cannot work; met where the above is shown; else undetermined, as
// it is without evidence. Evidence may show what Assess left open. Methods combine
// as Combine says; outputs, goods and lots must all be met. Unless the
// examination is of a batch, each lot too must be found by some method, with a
// number for each of its pieces where its goods are numbered. Goods replaced by
// equivalents before the output was made need no identification, and evidence on
// them is set aside.
//
// The order of the evidence does not matter. Time and memory are linear in
// evidence, lots, and outputs times the goods of their product; what does not fit
// is sorted.
//
// The error is about the input alone: what Plan.Check and Decision name; facts
// that are incomplete, twice or in disorder; evidence that is nil or incomplete,
// for a lot or output that was not given, for goods that are not in the plan or
// not in the product, or of a method that the plan does not choose; records
// without a tolerance; units that do not compare. It is customs.Faults, all at
// once, and the Verification is then zero, which is undetermined.
func Verify(x Examination) (Verification, error) {
	c, faults := compile(x.Plan)
	if len(faults) == 0 {
		faults = c.checkDecisions(x.Decisions)
	}
	if err := faults.Err(); err != nil {
		return Verification{}, err
	}
	e := newExam(&x, c)
	e.checkFacts()
	if len(e.faults) == 0 {
		e.a = c.assess(x.Decisions, x.On)
		e.lay()
	}
	if err := e.faults.Err(); err != nil {
		return Verification{}, err
	}
	e.items = make(map[itemKey]struct{}, e.tokens.makeRoom(x.Evidence))
	for _, ev := range x.Evidence {
		e.take(ev)
	}
	if len(e.faults) == 0 {
		e.tokens.settle(e)
		e.settlePictures()
		e.settleSamples()
		e.settleUses()
	}
	if len(e.faults) > 0 {
		slices.SortStableFunc(e.faults, func(a, b error) int { return cmp.Compare(a.Error(), b.Error()) })
		return Verification{}, e.faults.Err()
	}
	return e.conclude(), nil
}

// exam is an examination under way.
type exam struct {
	x      *Examination
	c      *compiled
	a      Assessment
	faults customs.Faults

	lots      map[LotID]int32
	lotGoods  []int32
	lotPieces []int64
	outputs   map[OutputID]int32
	norms     map[int]*Norm // by link

	chosenKinds []uint8 // by goods: bit k is set when method k is chosen in any product

	units  []unit             // outputs in order, goods of their product within
	unitOf map[[2]int32]int32 // output and goods → unit
	slots  []slot             // units in order, methods of the plan within

	replaced  []bool               // by goods: a permission is there on the day of the examination
	exempt    []bool               // by goods: it was there when every output was made
	marred    map[goodsMethod]bool // goods and methods with a misfit that no single output bears
	seen      map[goodsMethod]bool // goods and methods of which something was found
	lotShown  []uint8              // by lot: bit k is set when method k shows where it went
	numbered  []int64              // by lot: pieces with a number noted
	items     map[itemKey]struct{} // pieces of outputs that were shown
	acts      map[actKey]int32     // acts and conclusions given so far
	used      []customs.Quantity   // by lot: sum of the records
	tokens    tokens
	pictures  []picture
	pictureOf map[pictureKey]int32
	samples   []sample
	sampleOf  map[sampleKey]int32
	tests     []test
	views     []view
	entries   []entry

	misfits  []Misfit
	setAside int
}

// unit is one goods in one output.
type unit struct {
	output, link int32
	slot         int32 // the first of its slots
	finding      customs.Finding
	replaced     bool
}

// slot is what one method shows for one unit.
type slot struct {
	finding customs.Finding
	bad     bool // something does not fit
	met     bool // something was compared and agrees
	entries int32
	shown   int64            // pieces shown
	used    customs.Quantity // sum of the records, in the unit of the norm
}

type goodsMethod struct {
	goods int32
	kind  Kind
}

type itemKey struct {
	slot int32
	item string
}

func newExam(x *Examination, c *compiled) *exam {
	return &exam{x: x, c: c,
		lots: make(map[LotID]int32, len(x.Lots)), outputs: make(map[OutputID]int32, len(x.Outputs)),
		lotGoods: make([]int32, len(x.Lots)), lotPieces: make([]int64, len(x.Lots)), lotShown: make([]uint8, len(x.Lots)),
		numbered: make([]int64, len(x.Lots)), used: make([]customs.Quantity, len(x.Lots)),
		norms: map[int]*Norm{}, unitOf: map[[2]int32]int32{}, marred: map[goodsMethod]bool{}, seen: map[goodsMethod]bool{},
		acts:      map[actKey]int32{},
		pictureOf: map[pictureKey]int32{}, sampleOf: map[sampleKey]int32{},
	}
}

// lay lays out units and slots.
func (e *exam) lay() {
	byProduct := make([][]int32, len(e.c.plan.Products))
	e.chosenKinds = make([]uint8, len(e.c.plan.Goods))
	for i, l := range e.c.links {
		byProduct[l.product] = append(byProduct[l.product], int32(i))
		for _, m := range l.methods {
			e.chosenKinds[l.goods] |= 1 << m.kind
		}
	}
	e.replaced, e.exempt = make([]bool, len(e.c.plan.Goods)), make([]bool, len(e.c.plan.Goods))
	for i, g := range e.c.plan.Goods {
		e.replaced[i] = g.Equivalents.since(e.x.On)
		e.exempt[i] = e.replaced[i]
	}
	told := make([]bool, len(e.c.links))
	for o := range e.x.Outputs {
		out := &e.x.Outputs[o]
		for _, li := range byProduct[e.c.products[out.Product]] {
			l := &e.c.links[li]
			e.unitOf[[2]int32{int32(o), int32(l.goods)}] = int32(len(e.units))
			u := unit{output: int32(o), link: li, slot: int32(len(e.slots)), replaced: e.c.plan.Goods[l.goods].Equivalents.since(out.Made)}
			e.units = append(e.units, u)
			if u.replaced {
				continue
			}
			e.exempt[l.goods] = false
			e.slots = append(e.slots, make([]slot, len(l.methods))...)
			for _, m := range l.methods {
				if m.kind != ByRecords {
					continue
				}
				if n := e.norms[int(li)]; n != nil {
					if _, err := out.Quantity.Cmp(n.Gives); err != nil {
						e.fault(customs.ErrUnit, "norm for “{0}” in “{1}”: {2} does not compare with {3}|норма для «{0}» в «{1}»: {2} несопоставимо с {3}", n.Goods.Arg(), n.Product.Arg(), out.Quantity.Arg(), n.Gives.Arg())
					}
				}
				if m.tolerance.IsZero() && !told[li] {
					told[li] = true
					e.fault(customs.ErrMissing, "records of “{0}” in “{1}” need a tolerance: the Code gives none|для сопоставления документов по «{0}» в «{1}» нужен допуск: Кодекс его не устанавливает",
						e.c.plan.Goods[l.goods].Name.Arg(), out.Product.Arg())
				}
			}
		}
	}
}

// conclude draws the findings together.
func (e *exam) conclude() Verification {
	v := Verification{on: e.x.On, batch: e.x.Batch, evidence: len(e.x.Evidence), setAside: e.setAside, assessment: e.a,
		outputs: slices.Clone(e.x.Outputs), lots: slices.Clone(e.x.Lots), norms: make([]Norm, len(e.c.links)),
		units: e.units, slots: e.slots, misfits: e.misfits, lotFindings: make([]customs.Finding, len(e.x.Lots))}
	for l, n := range e.norms {
		v.norms[l] = *n
	}
	slices.SortFunc(v.misfits, Misfit.Compare)
	v.finding = customs.Met
	for i := range e.units {
		u := &e.units[i]
		e.concludeUnit(u)
		v.finding = customs.All(v.finding, u.finding)
	}
	for i := range e.x.Lots {
		v.lotFindings[i] = e.lotFinding(i)
		v.finding = customs.All(v.finding, v.lotFindings[i])
	}
	if len(v.misfits) > 0 {
		v.finding = customs.NotMet
	}
	return v
}

func (e *exam) concludeUnit(u *unit) {
	l := &e.c.links[u.link]
	if u.replaced {
		u.finding = customs.Met
		return
	}
	if len(l.methods) == 0 {
		u.finding = customs.NotMet
		return
	}
	for i, m := range l.methods {
		s := &e.slots[int(u.slot)+i]
		s.finding = e.slotFinding(u, m, s)
		if e.cannotWork(u.link, i) || s.bad || e.marred[goodsMethod{int32(l.goods), m.kind}] {
			s.finding = customs.NotMet
		}
	}
	for i := range l.methods {
		u.finding = Combine(u.finding, e.slots[int(u.slot)+i].finding)
	}
}

// cannotWork reports whether the assessment excludes a method of a link.
func (e *exam) cannotWork(link int32, method int) bool {
	l := &e.a.links[link]
	return method < len(l.methods) && l.methods[method].Finding == customs.NotMet
}

// slotFinding says what the evidence shows where nothing speaks against it.
func (e *exam) slotFinding(u *unit, m particulars, s *slot) customs.Finding {
	if of, _ := pieces(e.x.Outputs[u.output].Quantity); m.kind.NamesLot() && s.shown < of {
		return customs.Undetermined
	}
	if s.met {
		return customs.Met
	}
	return customs.Undetermined
}

// lotFinding says whether some method shows where the lot went.
func (e *exam) lotFinding(i int) customs.Finding {
	if e.x.Batch || e.replaced[e.lotGoods[i]] {
		return customs.Met
	}
	shown := e.lotShown[i]
	if e.numbered[i] < e.lotPieces[i] && e.c.plan.Goods[e.lotGoods[i]].Traits.Has(Serialised) {
		shown &^= 1 << ByExistingMarking
	}
	if shown == 0 {
		return customs.Undetermined
	}
	return customs.Met
}

// fault records an input error.
func (e *exam) fault(code customs.Code, p customs.Phrase, args ...customs.Arg) {
	e.faults = append(e.faults, customs.NewInputError(code, p, args...))
}

// misfit records what does not fit, against the output's slot or, where no single
// output bears it, against the goods and the method.
func (e *exam) misfit(m Misfit, goods, slotIndex int32) {
	m.Goods = e.c.plan.Goods[goods].Name
	e.misfits = append(e.misfits, m)
	if slotIndex >= 0 {
		e.slots[slotIndex].bad = true
		return
	}
	e.marred[goodsMethod{goods, m.Method}] = true
}
