package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// answer is what a trait answers to a question of a method. A firm answer is
// physics and yields to nothing. A presumption is what usually follows from a
// broad trait; it yields to a firm answer and to an officer's acceptance, and it
// is ours: the Code does not speak of it. At equal strength no beats yes.
type answer uint8

const (
	silent answer = iota
	presumedYes
	presumedNo
	firmYes
	firmNo
)

// cell is one entry of the trait × method table: the trait answers a question of
// the method, for a physical reason. Exactly one of goods and effect is set. A
// trait answers at most one question of a method; where it has no cell the
// method does not depend on it.
type cell struct {
	method   Kind
	goods    GoodsTrait
	effect   Effect
	question Question
	says     answer
	why      customs.Phrase
}

// table is the whole trait × method table, method by method, questions in their
// order, traits in theirs. It is what Assess interprets and what the golden file
// prints; nothing else in the package knows what a trait means.
var table = [...]cell{
	// Seals, stamps and number marks put on the goods: cc/167/1.
	{ByAppliedMarks, Discrete, 0, Bears, presumedYes, canMarkItems},
	{ByAppliedMarks, Rolled, 0, Bears, presumedYes, canMarkLength},
	{ByAppliedMarks, Bulk, 0, Bears, firmNo, noMarkOnBulk},
	{ByAppliedMarks, Liquid, 0, Bears, firmNo, noMarkOnLiquid},
	{ByAppliedMarks, Gaseous, 0, Bears, firmNo, noMarkOnGas},
	{ByAppliedMarks, Markable, 0, Bears, firmYes, canMark},
	{ByAppliedMarks, Unmarkable, 0, Bears, firmNo, cannotMark},
	{ByAppliedMarks, 0, Intact, Survives, presumedYes, wholeKeepsMark},
	{ByAppliedMarks, 0, FormChanged, Survives, presumedNo, reformedLosesMark},
	{ByAppliedMarks, 0, BrokenDown, Survives, firmNo, brokenLosesMark},
	{ByAppliedMarks, 0, ChemicallyChanged, Survives, presumedNo, attackedLosesMark},
	{ByAppliedMarks, 0, AppliedMarksKept, Survives, firmYes, markKept},
	{ByAppliedMarks, 0, AppliedMarksLost, Survives, firmNo, markLost},
	{ByAppliedMarks, 0, Enclosed, Survives, firmNo, markEnclosed},
	{ByAppliedMarks, 0, Consumed, Survives, firmNo, consumedLeavesNothing},

	// Description, photographs, scaled drawing: cc/167/2.
	{ByDescription, Bulk, 0, Tells, firmNo, bulkHasNoFeatures},
	{ByDescription, Liquid, 0, Tells, firmNo, liquidHasNoFeatures},
	{ByDescription, Gaseous, 0, Tells, firmNo, gasHasNoFeatures},
	{ByDescription, Distinctive, 0, Tells, firmYes, featuresTell},
	{ByDescription, Commonplace, 0, Tells, firmNo, commonplaceDoesNotTell},
	{ByDescription, 0, Intact, Survives, presumedYes, wholeKeepsFeatures},
	{ByDescription, 0, FormChanged, Survives, presumedNo, reformedLosesFeatures},
	{ByDescription, 0, BrokenDown, Survives, firmNo, brokenLosesFeatures},
	{ByDescription, 0, ChemicallyChanged, Survives, presumedNo, attackedLosesFeatures},
	{ByDescription, 0, FeaturesKept, Survives, firmYes, featuresKept},
	{ByDescription, 0, FeaturesLost, Survives, firmNo, featuresLost},
	{ByDescription, 0, Enclosed, Survives, firmNo, featuresEnclosed},
	{ByDescription, 0, Consumed, Survives, firmNo, consumedLeavesNothing},

	// Samples and specimens: cc/167/3.
	{BySamples, Homogeneous, 0, Represents, firmYes, sampleStands},
	{BySamples, Varied, 0, Represents, firmNo, sampleStandsForItself},
	{BySamples, 0, Intact, Survives, presumedYes, wholeKeepsComposition},
	{BySamples, 0, FormChanged, Survives, presumedYes, formLeavesComposition},
	{BySamples, 0, SubstanceKept, Survives, presumedYes, substanceStays},
	{BySamples, 0, ChemicallyChanged, Survives, presumedNo, substanceGone},
	{BySamples, 0, MixedRecorded, Survives, presumedNo, mixedHidesCharacteristic},
	{BySamples, 0, MixedUnrecorded, Survives, firmNo, unknownShareHides},
	{BySamples, 0, CharacteristicKept, Survives, firmYes, characteristicKept},
	{BySamples, 0, CharacteristicLost, Survives, firmNo, characteristicLost},
	{BySamples, 0, Consumed, Survives, firmNo, consumedLeavesNothing},

	// The marking that the goods came with: cc/167/4.
	{ByExistingMarking, Bulk, 0, Tells, firmNo, bulkBearsNoNumber},
	{ByExistingMarking, Liquid, 0, Tells, firmNo, liquidBearsNoNumber},
	{ByExistingMarking, Gaseous, 0, Tells, firmNo, gasBearsNoNumber},
	{ByExistingMarking, Unmarked, 0, Tells, firmNo, nothingToRead},
	{ByExistingMarking, TypeMarked, 0, Tells, firmNo, typeDoesNotTell},
	{ByExistingMarking, BatchMarked, 0, Tells, firmYes, batchTells},
	{ByExistingMarking, Serialised, 0, Tells, firmYes, numberTells},
	{ByExistingMarking, 0, Intact, Survives, presumedYes, wholeKeepsMark},
	{ByExistingMarking, 0, FormChanged, Survives, presumedNo, reformedLosesMark},
	{ByExistingMarking, 0, BrokenDown, Survives, firmNo, brokenLosesMark},
	{ByExistingMarking, 0, ChemicallyChanged, Survives, presumedNo, attackedLosesMark},
	{ByExistingMarking, 0, OwnMarksKept, Survives, firmYes, markKept},
	{ByExistingMarking, 0, OwnMarksLost, Survives, firmNo, markLost},
	{ByExistingMarking, 0, Enclosed, Survives, firmNo, markEnclosed},
	{ByExistingMarking, 0, Consumed, Survives, firmNo, consumedLeavesNothing},

	// Documents on the use of the goods and on the technology: cc/167/5.
	{ByRecords, Discrete, 0, Suits, firmYes, itemsAreCounted},
	{ByRecords, Rolled, 0, Suits, firmYes, lengthIsMeasured},
	{ByRecords, Bulk, 0, Suits, firmYes, bulkIsWeighed},
	{ByRecords, Liquid, 0, Suits, firmYes, liquidIsMetered},
	{ByRecords, Gaseous, 0, Suits, firmYes, gasIsMetered},
	{ByRecords, 0, UseRecorded, Recorded, firmYes, useIsDocumented},
	{ByRecords, 0, UseUnrecorded, Recorded, firmNo, useIsNotDocumented},
	{ByRecords, 0, TechnologyDescribed, Measured, firmYes, technologyLaidDown},
	{ByRecords, 0, TechnologyUndescribed, Measured, firmNo, technologyNotLaidDown},
	{ByRecords, 0, Unmixed, Tells, firmYes, nothingElseIn},
	{ByRecords, 0, MixedRecorded, Tells, firmYes, sharesKnown},
	{ByRecords, 0, MixedUnrecorded, Tells, firmNo, sharesUnknown},

	// Customs control during the operations: cc/167/5.
	{ByControl, 0, Supervisable, Observed, firmYes, canBeFollowed},
	{ByControl, 0, Unsupervisable, Observed, firmNo, cannotBeFollowed},
	{ByControl, 0, Unmixed, Tells, firmYes, nothingElseIn},
	{ByControl, 0, MixedRecorded, Tells, firmYes, sharesKnown},
	{ByControl, 0, MixedUnrecorded, Tells, firmNo, sharesUnknown},
}

// answersTo yields what the stated traits answer to a question of a method.
func answersTo(k Kind, q Question, goods GoodsTraits, effects Effects, yield func(cell)) {
	for i := range table {
		c := table[i]
		if c.method == k && c.question == q && (c.goods != 0 && goods.Has(c.goods) || c.effect != 0 && effects.Has(c.effect)) {
			yield(c)
		}
	}
}

// decidedBy names the traits that would answer a question of a method firmly.
func decidedBy(k Kind, q Question) customs.Phrase {
	var goods, effects traitSet
	for i := range table {
		if c := table[i]; c.method == k && c.question == q && c.says >= firmYes {
			if c.goods != 0 {
				goods |= 1 << c.goods
			} else {
				effects |= 1 << c.effect
			}
		}
	}
	if goods != 0 {
		return goods.phrase(goodsTraitNames, goodsTraitRussian)
	}
	return effects.phrase(effectNames, effectRussian)
}

// Table yields the trait × method table: for each method what each trait of goods
// and each effect of operations answers, as a Reason without an operation. Traits
// that a method does not depend on have no row. ByOther has none at all: the Code
// does not say what it is.
func Table() iter.Seq2[Kind, Reason] {
	return func(yield func(Kind, Reason) bool) {
		for i := range table {
			if c := table[i]; !yield(c.method, c.reason()) {
				return
			}
		}
	}
}

// reason returns the cell as a reason.
func (c cell) reason() Reason {
	r := Reason{Says: customs.NotMet, Presumed: c.says < firmYes, Question: c.question, Trait: c.goods, Effect: c.effect,
		Because: customs.Say(c.why), Provision: c.method.Provision()}
	if c.says.yes() {
		r.Says = customs.Met
	}
	return r
}

// yes reports whether the answer is yes, firmly or presumed.
func (a answer) yes() bool { return a == firmYes || a == presumedYes }
