package identification

import "github.com/eaeu-customs/inward/customs"

// GoodsTrait is one physical fact about foreign goods as they are placed. Traits
// come in groups of which at most one holds (a form, a marking, …). What is not
// stated is unknown, never denied: each denial is a trait of its own. The zero
// GoodsTrait says nothing.
type GoodsTrait uint8

// The traits of goods, group by group.
const (
	_ GoodsTrait = iota

	// Discrete: separate items, counted one by one: engines, garments, stones.
	Discrete
	// Rolled: continuous solid material that can bear a mark along its length:
	// cloth, film, sheet, wire.
	Rolled
	// Bulk: loose solids: grain, ore, granulate, powder, scrap.
	Bulk
	// Liquid: carried in tanks, drums or by pipe.
	Liquid
	// Gaseous: carried in cylinders or by pipe.
	Gaseous

	// Unmarked: the items themselves bear no marking. Marks on packages do not
	// count, because packages are opened.
	Unmarked
	// TypeMarked: the marking names a brand, a model or a grade, the same on all
	// goods of the type.
	TypeMarked
	// BatchMarked: the marking names the maker's batch and so tells these goods
	// from others of the type.
	BatchMarked
	// Serialised: each item bears a number of its own.
	Serialised

	// Markable: a mark can be put on the goods without harm to them.
	Markable
	// Unmarkable: marking would spoil the goods or cannot hold: food, cut stones.
	Unmarkable

	// Distinctive: the items show features by which a description or picture
	// tells them from others of their kind.
	Distinctive
	// Commonplace: the items look like any others of their kind.
	Commonplace

	// Homogeneous: one part is like any other, so that a sample stands for all.
	Homogeneous
	// Varied: the parts differ, so that a sample stands for itself only.
	Varied
)

const (
	goodsTraitNames   customs.Names  = "|discrete|rolled|bulk|liquid|gaseous|unmarked|type-marked|batch-marked|serialised|markable|unmarkable|distinctive|commonplace|homogeneous|varied"
	goodsTraitRussian customs.Names  = "|штучный|рулонный|навалочный|жидкий|газообразный|без маркировки|с маркировкой вида|с маркировкой партии|с серийными номерами|допускает нанесение знаков|не допускает нанесения знаков|с индивидуальными признаками|без индивидуальных признаков|однородный|неоднородный"
	goodsTraitWhat    customs.Phrase = "trait of goods|признак товара"

	// The group of each trait, one letter a trait, the zero one first.
	goodsTraitGroups = "-FFFFFNNNNKKDDHH"
)

// Phrase names it in both languages; a number without a name names itself.
func (t GoodsTrait) Phrase() customs.Phrase {
	return goodsTraitNames.Phrase(goodsTraitRussian, uint8(t), t.String())
}

// Arg returns it as an argument of a sentence.
func (t GoodsTrait) Arg() customs.Arg { return t.Phrase().Arg() }

// ParseGoodsTrait reads a name as String writes it.
func ParseGoodsTrait(text string) (GoodsTrait, error) {
	n, err := goodsTraitNames.Parse(goodsTraitWhat, text)
	return GoodsTrait(n), err
}

// String returns the name, or GoodsTrait(99) for a number that has none.
func (t GoodsTrait) String() string { return goodsTraitNames.String("GoodsTrait", uint8(t)) }

// AppendText appends the name; a number without a name is an error.
func (t GoodsTrait) AppendText(b []byte) ([]byte, error) {
	return goodsTraitNames.Append(b, goodsTraitWhat, uint8(t))
}

// MarshalText is AppendText into a new slice.
func (t GoodsTrait) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (t *GoodsTrait) UnmarshalText(text []byte) error {
	return customs.DecodeName(t, goodsTraitWhat, goodsTraitNames, text)
}

// GoodsTraits is a set of traits that do not contradict each other. It is
// comparable; its zero value states nothing.
type GoodsTraits struct{ set traitSet }

// NewGoodsTraits returns the set of the given traits. Two traits of one group
// and a number that is no trait are an input error with customs.ErrConflict or
// customs.ErrRange. The same trait twice is the same as once.
func NewGoodsTraits(traits ...GoodsTrait) (GoodsTraits, error) {
	set, err := newTraitSet(goodsTraitWhat, goodsTraitNames, goodsTraitRussian, goodsTraitGroups, traits)
	return GoodsTraits{set}, err
}

// MustGoodsTraits is NewGoodsTraits for tests and tables; it panics on an error.
func MustGoodsTraits(traits ...GoodsTrait) GoodsTraits {
	g, err := NewGoodsTraits(traits...)
	if err != nil {
		panic(err)
	}
	return g
}

// ParseGoodsTraits reads names joined by commas, "discrete, serialised". Empty
// text states nothing.
func ParseGoodsTraits(text string) (GoodsTraits, error) {
	traits, err := parseTraits[GoodsTrait](goodsTraitWhat, goodsTraitNames, text)
	if err != nil {
		return GoodsTraits{}, err
	}
	return NewGoodsTraits(traits...)
}

// Has reports whether the trait is stated.
func (g GoodsTraits) Has(t GoodsTrait) bool { return g.set.has(uint8(t)) }

// IsZero reports whether nothing is stated.
func (g GoodsTraits) IsZero() bool { return g == GoodsTraits{} }

// Phrase names the traits in both languages, in the order of their declaration.
func (g GoodsTraits) Phrase() customs.Phrase { return g.set.phrase(goodsTraitNames, goodsTraitRussian) }

// String returns the names in the order of their declaration.
func (g GoodsTraits) String() string { return g.set.text(goodsTraitNames) }

// AppendText appends what String returns. The error is always nil.
func (g GoodsTraits) AppendText(b []byte) ([]byte, error) { return append(b, g.String()...), nil }

// MarshalText is AppendText into a new slice.
func (g GoodsTraits) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (g *GoodsTraits) UnmarshalText(text []byte) error {
	read, err := ParseGoodsTraits(string(text))
	if err == nil {
		*g = read
	}
	return err
}
