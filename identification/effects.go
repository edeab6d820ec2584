package identification

import "github.com/eaeu-customs/inward/customs"

// Effect is one physical fact about what an operation does to goods on their way
// into its output: a trait of the operation. Effects come in groups of which at
// most one holds. What is not stated is unknown, but for Enclosed and Consumed,
// which are stated only where they hold. The zero Effect says nothing.
type Effect uint8

// The effects, group by group.
const (
	_ Effect = iota

	// Intact: the goods go into the output whole: assembly, fitting, repair,
	// setting a stone.
	Intact
	// FormChanged: the goods stay solid pieces of another form: cutting, sewing,
	// machining, forging, drawing.
	FormChanged
	// BrokenDown: the pieces no longer exist: crushing, grinding, melting,
	// dissolving, spinning, distilling.
	BrokenDown

	// SubstanceKept: the goods stay what they are made of.
	SubstanceKept
	// ChemicallyChanged: other substances arise: synthesis, refining, tanning,
	// roasting.
	ChemicallyChanged

	// Unmixed: no Union goods of the same kind come in between.
	Unmixed
	// MixedRecorded: mixed with Union goods in shares that are measured and
	// written down.
	MixedRecorded
	// MixedUnrecorded: mixed with like Union goods in shares that nobody knows: a
	// common silo or tank.
	MixedUnrecorded

	// OwnMarksKept: the marking that the goods came with stays on them.
	OwnMarksKept
	// OwnMarksLost: that marking is removed, covered or replaced.
	OwnMarksLost

	// AppliedMarksKept: marks put on the goods for identification stay on them.
	AppliedMarksKept
	// AppliedMarksLost: those marks are removed or covered.
	AppliedMarksLost

	// FeaturesKept: the features by which the goods are described can still be
	// recognised.
	FeaturesKept
	// FeaturesLost: they cannot.
	FeaturesLost

	// CharacteristicKept: a characteristic that a laboratory can measure on the
	// goods can be measured on the output too and answers to it.
	CharacteristicKept
	// CharacteristicLost: no such characteristic is left.
	CharacteristicLost

	// Enclosed: in the output the goods can be neither seen nor reached without
	// destroying it.
	Enclosed

	// Consumed: the goods help the production and are used up in it, so that
	// nothing of them is found in the output (cc/166/1/4).
	Consumed

	// UseRecorded: documents show, run by run, how much of which lot went into
	// which output.
	UseRecorded
	// UseUnrecorded: no documents show it.
	UseUnrecorded

	// TechnologyDescribed: the technology and the output norm are laid down, so
	// that the recorded use can be measured against them.
	TechnologyDescribed
	// TechnologyUndescribed: they are not.
	TechnologyUndescribed

	// Supervisable: customs can be present or follow the operation on the spot.
	Supervisable
	// Unsupervisable: it cannot be followed: no access, no interval, no view.
	Unsupervisable
)

const (
	effectNames   customs.Names  = "|intact|form changed|broken down|substance kept|chemically changed|unmixed|mixed in recorded shares|mixed in unrecorded shares|own marks kept|own marks lost|applied marks kept|applied marks lost|features kept|features lost|characteristic kept|characteristic lost|enclosed|consumed|use recorded|use unrecorded|technology described|technology undescribed|supervisable|unsupervisable"
	effectRussian customs.Names  = "|товар сохраняется целым|форма изменяется|товар разрушается|вещество сохраняется|химический состав изменяется|без смешения|смешение в учтенных долях|смешение в неучтенных долях|собственная маркировка сохраняется|собственная маркировка утрачивается|нанесенные знаки сохраняются|нанесенные знаки утрачиваются|признаки сохраняются|признаки утрачиваются|измеримая характеристика сохраняется|измеримая характеристика утрачивается|товар недоступен для осмотра|товар расходуется|использование документируется|использование не документируется|технология описана|технология не описана|операция доступна для контроля|операция недоступна для контроля"
	effectWhat    customs.Phrase = "effect of an operation|признак операции"

	// The group of each effect, one letter an effect, the zero one first.
	effectGroups = "-BBBSSMMMOOAAFFCCEXUUTTVV"
)

// Phrase names it in both languages; a number without a name names itself.
func (f Effect) Phrase() customs.Phrase {
	return effectNames.Phrase(effectRussian, uint8(f), f.String())
}

// Arg returns it as an argument of a sentence.
func (f Effect) Arg() customs.Arg { return f.Phrase().Arg() }

// ParseEffect reads a name as String writes it.
func ParseEffect(text string) (Effect, error) {
	n, err := effectNames.Parse(effectWhat, text)
	return Effect(n), err
}

// String returns the name, or Effect(99) for a number that has none.
func (f Effect) String() string { return effectNames.String("Effect", uint8(f)) }

// AppendText appends the name; a number without a name is an error.
func (f Effect) AppendText(b []byte) ([]byte, error) {
	return effectNames.Append(b, effectWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f Effect) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *Effect) UnmarshalText(text []byte) error {
	return customs.DecodeName(f, effectWhat, effectNames, text)
}

// Effects is a set of effects that do not contradict each other. It is
// comparable; its zero value states nothing.
type Effects struct{ set traitSet }

// NewEffects returns the set of the given effects. Two effects of one group and
// a number that is no effect are an input error with customs.ErrConflict or
// customs.ErrRange. The same effect twice is the same as once.
func NewEffects(list ...Effect) (Effects, error) {
	set, err := newTraitSet(effectWhat, effectNames, effectRussian, effectGroups, list)
	return Effects{set}, err
}

// MustEffects is NewEffects for tests and tables; it panics on an error.
func MustEffects(list ...Effect) Effects {
	e, err := NewEffects(list...)
	if err != nil {
		panic(err)
	}
	return e
}

// ParseEffects reads names joined by commas, "intact, own marks kept". Empty
// text states nothing.
func ParseEffects(text string) (Effects, error) {
	list, err := parseTraits[Effect](effectWhat, effectNames, text)
	if err != nil {
		return Effects{}, err
	}
	return NewEffects(list...)
}

// Has reports whether the effect is stated.
func (e Effects) Has(f Effect) bool { return e.set.has(uint8(f)) }

// IsZero reports whether nothing is stated.
func (e Effects) IsZero() bool { return e == Effects{} }

// Phrase names the effects in both languages, in the order of their declaration.
func (e Effects) Phrase() customs.Phrase { return e.set.phrase(effectNames, effectRussian) }

// String returns the names in the order of their declaration.
func (e Effects) String() string { return e.set.text(effectNames) }

// AppendText appends what String returns. The error is always nil.
func (e Effects) AppendText(b []byte) ([]byte, error) { return append(b, e.String()...), nil }

// MarshalText is AppendText into a new slice.
func (e Effects) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (e *Effects) UnmarshalText(text []byte) error {
	read, err := ParseEffects(string(text))
	if err == nil {
		*e = read
	}
	return err
}
