package scenario

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// Difference is one thing that came out otherwise than the story expects.
type Difference struct {
	Where Words // "step 3, lot L1, value added tax, payable", "twin 1, step 4"; counted from 0, as in steps[0]
	Want  customs.Sentence
	Got   customs.Sentence
}

// Text words the difference.
func (d Difference) Text(lang customs.Language) string {
	return d.Where.In(lang) + ": " + customs.Phrase("wanted |ожидалось ").In(lang) + d.Want.Text(lang) +
		customs.Phrase(", got |, получено ").In(lang) + d.Got.Text(lang)
}

// String is Text in English.
func (d Difference) String() string { return d.Text(customs.English) }

// Outcome is what came of one step, valuation or identification, in words.
type Outcome struct {
	Where Words
	On    customs.Date
	Note  Words
	Said  Words   // what was decided and why
	Trace []Words // how amounts were found, where there are any
}

// Report is what came of a story.
type Report struct {
	Title       Words
	Outcomes    []Outcome
	Checks      uint // expectations that were compared
	Differences []Difference
	// Stopped is the error of Run: why the story could not be told to its end. It is
	// nil where it could.
	Stopped error
}

// Passed reports whether the story was told to its end and everything came out as
// expected. A nil Report has not passed.
func (r *Report) Passed() bool { return r != nil && len(r.Differences) == 0 && r.Stopped == nil }

// Text words the report: every step with what was decided, the differences at the
// end. With trace it shows how amounts were found.
func (r *Report) Text(lang customs.Language, trace bool) string {
	var b strings.Builder
	b.WriteString(r.Title.In(lang) + "\n")
	for _, o := range r.Outcomes {
		b.WriteString("  " + o.Where.In(lang))
		if !o.On.IsZero() {
			b.WriteString(", " + o.On.String())
		}
		b.WriteString(": " + strings.ReplaceAll(o.Said.In(lang), "\n", "\n    ") + "\n")
		if note := o.Note.In(lang); note != "" {
			b.WriteString("    " + note + "\n")
		}
		if !trace {
			continue
		}
		for _, t := range o.Trace {
			b.WriteString("      " + strings.ReplaceAll(strings.TrimRight(t.In(lang), "\n"), "\n", "\n      ") + "\n")
		}
	}
	for _, d := range r.Differences {
		b.WriteString("  ✗ " + d.Text(lang) + "\n")
	}
	if r.Stopped != nil {
		b.WriteString("  ✗ " + customs.Phrase("the story stops here: |сценарий прерван: ").In(lang) + strings.ReplaceAll(customs.Explain(r.Stopped, lang), "\n", "\n    ") + "\n")
	}
	if r.Passed() {
		b.WriteString("  ✓ " + customs.Phrase("{0} expectations hold|ожиданий выполнено: {0}").Text(lang, customs.Count(r.Checks)) + "\n")
	}
	return b.String()
}

// JSON returns the report as a JSON object, sentences in both languages.
func (r *Report) JSON() ([]byte, error) {
	type difference struct {
		Where     Words
		Want, Got Words
	}
	document := struct {
		Passed      bool
		Title       Words
		Checks      uint
		Outcomes    []Outcome
		Differences []difference
		Stopped     Words
	}{Passed: r.Passed(), Title: r.Title, Checks: r.Checks, Outcomes: r.Outcomes}
	for _, d := range r.Differences {
		document.Differences = append(document.Differences, difference{d.Where, both(d.Want.Text), both(d.Got.Text)})
	}
	if r.Stopped != nil {
		document.Stopped = both(func(lang customs.Language) string { return customs.Explain(r.Stopped, lang) })
	}
	return strictjson.Indent(document, strictjson.Types{})
}

// both words something in both languages.
func both(text func(customs.Language) string) Words {
	return Words{text(customs.English), text(customs.Russian)}
}
