package identification

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// Method is a method of identification with its particulars. It is a closed sum:
//
//   - [AppliedMarks] (cc/167/1)
//   - [Description] (cc/167/2)
//   - [Samples] (cc/167/3)
//   - [ExistingMarking] (cc/167/4)
//   - [Records], [Control], [Other] (cc/167/5)
//
// All are comparable values. A nil Method, a pointer to one of them and a type
// that embeds one are no methods and are refused as input errors.
type Method interface {
	// Kind returns the method without its particulars.
	Kind() Kind
	// String returns the form that ParseMethod reads.
	String() string
	isMethod()
}

// AppliedMarks is the method of seals, stamps, number marks and other marks put
// on the foreign goods by the declarant, the processor or customs officials
// (проставление печатей, штампов, нанесение цифровой и иной маркировки).
// Provision: cc/167/1.
type AppliedMarks struct{}

// Description is the method of a detailed description, photographs or a scaled
// drawing of the foreign goods (подробное описание, фотографирование,
// изображение в масштабе). Provision: cc/167/2.
type Description struct{}

// Samples is the method of comparing samples or specimens of the foreign goods,
// taken beforehand, with the products (сопоставление предварительно отобранных
// проб и образцов). Provision: cc/167/3.
type Samples struct {
	// Characteristic is what the laboratory measures on both: "fibre composition
	// and weave". It must be given.
	Characteristic string
}

// ExistingMarking is the method of using the marking that the goods came with,
// serial numbers among it (использование имеющейся маркировки). Provision:
// cc/167/4.
type ExistingMarking struct{}

// Records is the method of studying documents on the use of the foreign goods in
// the process and on the technology (исследование документов). Provision:
// cc/167/5.
type Records struct {
	// Tolerance is how far the recorded use may differ from the output norm. The
	// Code does not give it. A plan may leave it open; Verify may not.
	Tolerance Tolerance
}

// Control is the method of customs control during the operations (таможенный
// контроль во время совершения операций). Provision: cc/167/5.
type Control struct{}

// Other is a method that the Code does not name (иной способ). Provision:
// cc/167/5.
type Other struct {
	// Name says what the method is. It must be given.
	Name string
}

// Kind returns ByAppliedMarks.
func (AppliedMarks) Kind() Kind { return ByAppliedMarks }

// Kind returns ByDescription.
func (Description) Kind() Kind { return ByDescription }

// Kind returns BySamples.
func (Samples) Kind() Kind { return BySamples }

// Kind returns ByExistingMarking.
func (ExistingMarking) Kind() Kind { return ByExistingMarking }

// Kind returns ByRecords.
func (Records) Kind() Kind { return ByRecords }

// Kind returns ByControl.
func (Control) Kind() Kind { return ByControl }

// Kind returns ByOther.
func (Other) Kind() Kind { return ByOther }

// String returns "applied marks".
func (AppliedMarks) String() string { return ByAppliedMarks.String() }

// String returns "description".
func (Description) String() string { return ByDescription.String() }

// String returns "samples: " and the characteristic.
func (m Samples) String() string { return BySamples.String() + ": " + m.Characteristic }

// String returns "existing marking".
func (ExistingMarking) String() string { return ByExistingMarking.String() }

// String returns "records", with " within " and the tolerance where it is given.
func (m Records) String() string {
	if m.Tolerance.IsZero() {
		return ByRecords.String()
	}
	return ByRecords.String() + " within " + m.Tolerance.String()
}

// String returns "control".
func (Control) String() string { return ByControl.String() }

// String returns "other: " and the name.
func (m Other) String() string { return ByOther.String() + ": " + m.Name }

func (AppliedMarks) isMethod()    {}
func (Description) isMethod()     {}
func (Samples) isMethod()         {}
func (ExistingMarking) isMethod() {}
func (Records) isMethod()         {}
func (Control) isMethod()         {}
func (Other) isMethod()           {}

const methodWant customs.Phrase = "applied marks, description, samples: WHAT, existing marking, records, records within PERCENT, control or other: NAME|" +
	"applied marks, description, samples: ЧТО, existing marking, records, records within ПРОЦЕНТ, control или other: НАЗВАНИЕ"

// ParseMethod reads the form of Method.String: "existing marking", "samples:
// fibre composition", "records within 2%". Anything else, empty text too, is a
// SyntaxError.
func ParseMethod(text string) (Method, error) {
	head, tail, particular := strings.Cut(text, ": ")
	fault := func(at int) error {
		return &customs.SyntaxError{What: kindWhat, Text: text, Offset: at, Want: methodWant}
	}
	if particular {
		m := Method(Samples{tail})
		switch head {
		case BySamples.String():
		case ByOther.String():
			m = Other{tail}
		default:
			return nil, fault(0)
		}
		if checkText(tail) != "" {
			return nil, fault(len(head) + len(": "))
		}
		return m, nil
	}
	if rest, ok := strings.CutPrefix(text, ByRecords.String()+" within "); ok {
		t, err := ParseTolerance(rest)
		if err != nil || t.IsZero() {
			return nil, fault(len(text) - len(rest))
		}
		return Records{t}, nil
	}
	switch text {
	case ByAppliedMarks.String():
		return AppliedMarks{}, nil
	case ByDescription.String():
		return Description{}, nil
	case ByExistingMarking.String():
		return ExistingMarking{}, nil
	case ByRecords.String():
		return Records{}, nil
	case ByControl.String():
		return Control{}, nil
	}
	return nil, fault(0)
}

// particulars is a method taken apart: its kind and the name of an Other, which
// together tell methods from each other, and the tolerance of Records.
type particulars struct {
	kind      Kind
	name      string
	tolerance Tolerance
}

// takeApart recognises a method by its concrete type and checks what it must say.
func takeApart(m Method) (particulars, *customs.InputError) {
	switch m := m.(type) {
	case AppliedMarks:
		return particulars{kind: ByAppliedMarks}, nil
	case Description:
		return particulars{kind: ByDescription}, nil
	case Samples:
		if bad := checkText(m.Characteristic); bad != "" {
			return particulars{}, badName("characteristic that samples are compared by|характеристика, по которой сопоставляются пробы", m.Characteristic, bad)
		}
		return particulars{kind: BySamples}, nil
	case ExistingMarking:
		return particulars{kind: ByExistingMarking}, nil
	case Records:
		return particulars{kind: ByRecords, tolerance: m.Tolerance}, nil
	case Control:
		return particulars{kind: ByControl}, nil
	case Other:
		if bad := checkText(m.Name); bad != "" {
			return particulars{}, badName("name of the other method|название иного способа", m.Name, bad)
		}
		return particulars{kind: ByOther, name: m.Name}, nil
	}
	return particulars{}, customs.NewInputError(customs.ErrMissing,
		"{0} is no method of identification: wanted a value of one of the seven types, not a pointer to it or a type that embeds it|{0} — не способ идентификации: требуется значение одного из семи типов, а не указатель на него и не тип, в который оно вложено", customs.Text(strictjson.TypeName(m)))
}

// arg names the method in both languages.
func (p particulars) arg() customs.Arg {
	if p.kind == ByOther {
		return bilingual("other method “"+p.name+"”", "иной способ «"+p.name+"»").Arg()
	}
	return p.kind.Arg()
}
