package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Evidence is one fact that helps to tell whether the goods placed are those in
// the products. It is a closed sum of comparable structs, in pairs of what was
// noted of the goods and what was found later:
//
//   - [MarkApplied] and [MarkFound], of the method applied marks;
//   - [MarkingNoted] and [MarkingFound], of existing marking: serial numbers;
//   - [Pictured] and [Compared], of description;
//   - [SampleTaken] and [SampleTested], of samples;
//   - [UseRecord], of records;
//   - [ControlAct], of control;
//   - [Conclusion], of another method.
//
// A nil Evidence, a pointer and a type that embeds one are no evidence and are
// refused as input errors.
type Evidence interface {
	// Method returns the method that the evidence belongs to.
	Method() Kind
	isEvidence()
}

// MarkApplied is a mark put on goods of a lot.
type MarkApplied struct {
	Lot   LotID        `json:"lot"`
	Form  MarkForm     `json:"form"`
	Mark  string       `json:"mark"`            // its number or text
	Count uint32       `json:"count,omitempty"` // pieces that bear it; 0 is one
	By    Actor        `json:"by"`
	On    customs.Date `json:"on"`
}

// MarkFound is a mark found later, with where.
type MarkFound struct {
	Goods  Name         `json:"goods"`
	Lot    LotID        `json:"lot,omitempty"` // where the lot is known; needed where two lots bear the mark
	Mark   string       `json:"mark"`
	Count  uint32       `json:"count,omitempty"` // pieces that bear it; 0 is one
	Where  Where        `json:"where"`
	Output OutputID     `json:"output,omitempty"` // where it is in a product
	Item   string       `json:"item,omitempty"`   // which piece of the output
	By     Actor        `json:"by"`
	On     customs.Date `json:"on"`
}

// MarkingNoted is a marking that goods of a lot came with: a serial number, or
// the mark of a batch.
type MarkingNoted struct {
	Lot     LotID        `json:"lot"`
	Marking string       `json:"marking"`
	Count   uint32       `json:"count,omitempty"` // pieces that bear it; 0 is one
	On      customs.Date `json:"on"`
}

// MarkingFound is such a marking found later, with where it went.
type MarkingFound struct {
	Goods   Name         `json:"goods"`
	Lot     LotID        `json:"lot,omitempty"` // where the lot is known; needed where two lots have the number
	Marking string       `json:"marking"`
	Count   uint32       `json:"count,omitempty"` // pieces that bear it; 0 is one
	Where   Where        `json:"where"`
	Output  OutputID     `json:"output,omitempty"` // where it is in a product
	Item    string       `json:"item,omitempty"`   // which piece of the output
	On      customs.Date `json:"on"`
}

// Pictured is a description, photograph or drawing made of goods of a lot.
type Pictured struct {
	Lot    LotID        `json:"lot"`
	Item   string       `json:"item,omitempty"` // the single item described; empty for the lot as a whole
	Form   PictureForm  `json:"form"`
	Digest Digest       `json:"digest"`
	On     customs.Date `json:"on"`
}

// Compared is a comparison of such a description with what is there later, by
// customs: it is for the customs authority to establish identity (cc/164/3).
type Compared struct {
	Goods  Name            `json:"goods"`
	Digest Digest          `json:"digest"` // of the description that was used
	Where  Where           `json:"where"`
	Output OutputID        `json:"output,omitempty"` // where it is in a product
	Item   string          `json:"item,omitempty"`   // which piece of the output
	Result customs.Finding `json:"result"`           // met: it agrees; not met: it differs
	Office customs.Office  `json:"office"`
	On     customs.Date    `json:"on"`
}

// SampleTaken is a test sample or specimen taken of a lot.
type SampleTaken struct {
	Lot    LotID        `json:"lot"`
	Sample string       `json:"sample"` // its number
	On     customs.Date `json:"on"`
}

// SampleTested is a laboratory's comparison of a sample with an output.
type SampleTested struct {
	Goods      Name            `json:"goods"`
	Sample     string          `json:"sample"`
	Output     OutputID        `json:"output"`
	Laboratory string          `json:"laboratory"`
	Reference  string          `json:"reference"` // of its report
	Result     customs.Finding `json:"result"`    // met: they agree; not met: they differ
	On         customs.Date    `json:"on"`
}

// UseRecord is an entry of the books: so much of a lot went into an output. Where
// joint products come of the same goods (see Norm), the entry is given once for
// an output of each, and the lot bears it once.
type UseRecord struct {
	Lot    LotID            `json:"lot"`
	Output OutputID         `json:"output"`
	Record string           `json:"record"` // the document and its line
	Used   customs.Quantity `json:"used"`
	On     customs.Date     `json:"on"`
}

// ControlAct is an act of customs control during processing.
type ControlAct struct {
	Lot    LotID           `json:"lot"`
	Output OutputID        `json:"output"`
	Act    string          `json:"act"`    // its number
	Result customs.Finding `json:"result"` // met: the goods of the lot were seen going into the output
	Office customs.Office  `json:"office"`
	On     customs.Date    `json:"on"`
}

// Conclusion is what customs concluded by a method that the Code does not name.
type Conclusion struct {
	Lot       LotID           `json:"lot"`
	Output    OutputID        `json:"output"`
	Other     string          `json:"other"` // the name of the method in the plan
	Reference string          `json:"reference"`
	Result    customs.Finding `json:"result"`
	Office    customs.Office  `json:"office"`
	On        customs.Date    `json:"on"`
}

// Method returns ByAppliedMarks.
func (MarkApplied) Method() Kind { return ByAppliedMarks }

// Method returns ByAppliedMarks.
func (MarkFound) Method() Kind { return ByAppliedMarks }

// Method returns ByExistingMarking.
func (MarkingNoted) Method() Kind { return ByExistingMarking }

// Method returns ByExistingMarking.
func (MarkingFound) Method() Kind { return ByExistingMarking }

// Method returns ByDescription.
func (Pictured) Method() Kind { return ByDescription }

// Method returns ByDescription.
func (Compared) Method() Kind { return ByDescription }

// Method returns BySamples.
func (SampleTaken) Method() Kind { return BySamples }

// Method returns BySamples.
func (SampleTested) Method() Kind { return BySamples }

// Method returns ByRecords.
func (UseRecord) Method() Kind { return ByRecords }

// Method returns ByControl.
func (ControlAct) Method() Kind { return ByControl }

// Method returns ByOther.
func (Conclusion) Method() Kind { return ByOther }

func (MarkApplied) isEvidence()  {}
func (MarkFound) isEvidence()    {}
func (MarkingNoted) isEvidence() {}
func (MarkingFound) isEvidence() {}
func (Pictured) isEvidence()     {}
func (Compared) isEvidence()     {}
func (SampleTaken) isEvidence()  {}
func (SampleTested) isEvidence() {}
func (UseRecord) isEvidence()    {}
func (ControlAct) isEvidence()   {}
func (Conclusion) isEvidence()   {}

// EvidenceForms yields every kind of evidence with the name under which it stands
// in JSON, as a zero value, in the order of the list at Evidence.
func EvidenceForms() iter.Seq2[string, Evidence] {
	return func(yield func(string, Evidence) bool) {
		_ = yield("mark-applied", MarkApplied{}) && yield("mark-found", MarkFound{}) &&
			yield("marking-noted", MarkingNoted{}) && yield("marking-found", MarkingFound{}) &&
			yield("pictured", Pictured{}) && yield("compared", Compared{}) &&
			yield("sample-taken", SampleTaken{}) && yield("sample-tested", SampleTested{}) &&
			yield("use-record", UseRecord{}) && yield("control-act", ControlAct{}) && yield("conclusion", Conclusion{})
	}
}
