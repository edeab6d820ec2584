package processing

import "github.com/eaeu-customs/inward/customs"

// The codes of what may be wrong with an output norm, and with a run judged by
// one. Each says when it is given; the stories that show it are listed in
// conformance/codes.md.
const (
	// NormMissing: a product, or the permit as a whole, has no output norm in force
	// (168(2)(7)).
	NormMissing customs.Code = "norm-missing"
	// NormUnsourced: a version of a norm without the document or calculation that it
	// stands on (169(1)).
	NormUnsourced customs.Code = "norm-unsourced"
	// NormIncomplete: a version of a norm without an input, a product or an amount
	// (169(1)).
	NormIncomplete customs.Code = "norm-incomplete"
	// NormInconsistent: amounts, names, days or shares of a norm contradict each
	// other (169(1)).
	NormInconsistent customs.Code = "norm-inconsistent"
	// NormUnbalanced: inputs and outputs are of one dimension and do not add up, and
	// the difference has no name (169(1)).
	NormUnbalanced customs.Code = "norm-unbalanced"
	// NormContentOpen: what each output contains of the inputs does not follow from
	// the quantities and is not given (169(1), option discharge).
	NormContentOpen customs.Code = "norm-content-open"
	// NormSharesOpen: joint products whose shares do not follow from the norm as the
	// option joint-products asks (169(1)).
	NormSharesOpen customs.Code = "norm-shares-open"
	// NormNotStandard: a norm marked standard that is not one, or that is used where
	// inputs vary or quality changes (169(2)).
	NormNotStandard customs.Code = "norm-not-standard"
	// YieldOutOfRange: a run gave more or less of an output than the range of the
	// norm admits (169(1)).
	YieldOutOfRange customs.Code = "yield-out-of-range"
	// InputNotDrawn: a run drew nothing of an input that its norm takes (169(1)).
	InputNotDrawn customs.Code = "input-not-drawn"
	// OverNorm: a run used more than the norm needs, and the option over-norm refuses
	// that (169(1)); where it does not, a remark of the decision.
	OverNorm customs.Code = "over-norm"
	// UnderNorm: a run gave more than the norm gives for what it used, and the
	// option under-norm refuses that (169(1)); where it does not, a remark of the
	// decision.
	UnderNorm customs.Code = "under-norm"
	// RemnantsBeyondNorm: more remained of a run than the norm has it; what is beyond it is
	// goods that were not processed (171); a remark of the decision.
	RemnantsBeyondNorm customs.Code = "remnants-beyond-norm"
	// MoreThanWentIn: a run gave more than went into it, where inputs and outputs are of
	// one dimension and by the norm no more comes out than goes in (169(1)); a remark of
	// the decision.
	MoreThanWentIn customs.Code = "more-than-went-in"
)

// The codes of input errors about norms, beside those of customs.
const (
	// ErrNoNorm: a norm that the permit does not have, or not on the day.
	ErrNoNorm customs.Code = "no-norm"
	// ErrNoOutput: an output or input that the norm does not have.
	ErrNoOutput customs.Code = "no-output"
	// ErrOpenYield: a question about a norm that is a range, which only a recorded
	// run answers.
	ErrOpenYield customs.Code = "open-yield"
)

// outputNorm is the provision that says what an output norm is.
var outputNorm = customs.Article(169).Para(1)
