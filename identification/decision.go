package identification

import "github.com/eaeu-customs/inward/customs"

// Verdict is what an officer's decision says about a method. The zero Verdict is
// none and is refused.
type Verdict uint8

// The verdicts.
const (
	_ Verdict = iota
	// Accepts: customs holds the method to be suitable, or undertakes to apply it.
	Accepts
	// Refuses: customs does not accept the method, or will not apply it.
	Refuses
)

const (
	verdictNames   customs.Names  = "|accepts|refuses"
	verdictRussian customs.Names  = "|способ принят|способ отклонен"
	verdictWhat    customs.Phrase = "verdict|решение по способу"
)

// Phrase names it in both languages; a number without a name names itself.
func (v Verdict) Phrase() customs.Phrase {
	return verdictNames.Phrase(verdictRussian, uint8(v), v.String())
}

// Arg returns it as an argument of a sentence.
func (v Verdict) Arg() customs.Arg { return v.Phrase().Arg() }

// ParseVerdict reads a name as String writes it.
func ParseVerdict(text string) (Verdict, error) {
	n, err := verdictNames.Parse(verdictWhat, text)
	return Verdict(n), err
}

// String returns the name, or Verdict(99) for a number that has none.
func (v Verdict) String() string { return verdictNames.String("Verdict", uint8(v)) }

// AppendText appends the name; a number without a name is an error.
func (v Verdict) AppendText(b []byte) ([]byte, error) {
	return verdictNames.Append(b, verdictWhat, uint8(v))
}

// MarshalText is AppendText into a new slice.
func (v Verdict) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (v *Verdict) UnmarshalText(text []byte) error {
	return customs.DecodeName(v, verdictWhat, verdictNames, text)
}

// Decision is a customs officer's decision on a method of the plan. It is a fact
// like any other, with its reference, day and office; all three must be given.
//
// It is for the customs authorities that identification must be possible
// (cc/164/1/2). A refusal therefore settles that a method is not met, whatever
// the traits say. An acceptance answers what the traits leave open, and what they
// only presume; it cannot undo physics: a firm no of the trait × method table
// stays. A decision counts from its day on; of several the latest counts, and two
// of one day that differ are an input error.
type Decision struct {
	Method    Kind           `json:"method"`
	Other     string         `json:"other,omitzero"` // name of the method where it is ByOther, else empty
	Goods     Name           `json:"goods,omitzero"` // empty: all goods with the method
	Product   Name           `json:"product,omitzero"`
	Verdict   Verdict        `json:"verdict"`
	Reference string         `json:"reference"`
	On        customs.Date   `json:"on"`
	Office    customs.Office `json:"office"`
}

// checkDecisions refuses decisions that are incomplete, that concern no method
// of the plan, or that contradict each other.
func (c *compiled) checkDecisions(decisions []Decision) customs.Faults {
	var faults customs.Faults
	type day struct {
		link  int
		kind  Kind
		other string
		on    customs.Date
	}
	verdicts := map[day]*Decision{}
	for i := range decisions {
		d := &decisions[i]
		if !d.Method.valid() || d.Verdict != Accepts && d.Verdict != Refuses || checkText(d.Reference) != "" || d.On.IsZero() || d.Office.IsZero() {
			faults = append(faults, customs.NewInputError(customs.ErrMissing,
				"decision “{0}” on a method needs the method, a verdict, a reference, a date and a customs office|в решении «{0}» по способу идентификации нужны способ, вывод, номер, дата и таможенный орган", customs.Text(d.Reference)))
			continue
		}
		if !c.known(d.Goods, d.Product, &faults) {
			continue
		}
		concerns := false
		for j := range c.links {
			l := &c.links[j]
			for _, m := range l.methods {
				if !c.covers(d.Goods, d.Product, l) || !d.on(m) {
					continue
				}
				concerns = true
				key := day{j, m.kind, m.name, d.On}
				if o := verdicts[key]; o != nil && o.Verdict != d.Verdict {
					faults = append(faults, customs.NewInputError(customs.ErrConflict,
						"decisions “{0}” and “{1}” of {2} contradict each other on the method “{3}”|решения «{0}» и «{1}» от {2} по способу «{3}» противоречат друг другу",
						customs.Text(min(o.Reference, d.Reference)), customs.Text(max(o.Reference, d.Reference)), d.On.Arg(), m.arg()))
				}
				verdicts[key] = d
			}
		}
		if !concerns {
			faults = append(faults, customs.NewInputError(ErrUnknown,
				"decision “{0}” concerns the method “{1}”, which the plan does not choose there|решение «{0}» касается способа «{1}», который там в плане не выбран", customs.Text(d.Reference), particulars{kind: d.Method, name: d.Other}.arg()))
		}
	}
	return faults
}

// on reports whether the decision is about the method.
func (d *Decision) on(m particulars) bool { return d.Method == m.kind && d.Other == m.name }

// governing returns the latest decision on a method of a link that is not later
// than the day, and the earliest that is, nil where there is none.
func (c *compiled) governing(decisions []Decision, l *link, m particulars, day customs.Date) (now, later *Decision) {
	for i := range decisions {
		d := &decisions[i]
		switch {
		case !d.on(m) || !c.covers(d.Goods, d.Product, l):
		case d.On.After(day):
			if later == nil || d.before(later) {
				later = d
			}
		case now == nil || d.On.After(now.On) || d.On == now.On && d.before(now):
			now = d
		}
	}
	return now, later
}

// before orders decisions by day and reference, so that their order in the case
// does not matter.
func (d *Decision) before(o *Decision) bool {
	return d.On.Before(o.On) || d.On == o.On && d.Reference < o.Reference
}
