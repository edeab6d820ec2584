package scenario

import (
	"errors"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/valuation"
)

// value determines a customs value and compares it.
func (r *teller) value(c *ValuationCase, where Words) {
	profile, err := c.profile(r.law.Currency)
	var d valuation.Determination
	if err == nil {
		d, err = valuation.Determine(profile, c.Facts)
	}
	if err == nil && !d.Determined() {
		err = d.Err()
	}
	r.say(where, c.Facts.Registered, c.Title, func(lang customs.Language) string {
		if err != nil {
			return customs.Explain(err, lang)
		}
		return d.Form(lang)
	})
	if c.Fails != "" || err != nil {
		r.Checks++
		if c.Fails == "" || !errors.Is(err, c.Fails) {
			r.differ(where, c.wanted(), customs.Say("{0}|{0}", explainedOr(err, d.Value.Arg())))
		}
	}
	if err != nil {
		return
	}
	if err := r.work(c.Working, c.Value, where); err != nil {
		r.differ(where, customs.Say("a working|расчет"), customs.Say("{0}|{0}", explained(err)))
	}
	r.expect(where, d.Value == c.Value, c.Value.Arg(), d.Value.Arg())
	if c.Method != 0 {
		r.expect(where, d.Method == c.Method, c.Method.Arg(), d.Method.Arg())
	}
	if c.Reasons != nil {
		var reasons customs.Violations
		for a := range d.Attempts() {
			for v := range a.Reasons() {
				reasons = append(reasons, v)
			}
		}
		r.refusals(where, c.Reasons, reasons)
	}
	for _, l := range c.Lines {
		figure, ok := d.Line(l.Line)
		r.expect(where.and("{0}|{0}", customs.Text(l.Line.String())), ok && figure.Amount == l.Amount, l.Amount.Arg(), figure.Amount.Arg())
	}
}

// wanted words what a case wants: its value, or the code that it fails with.
func (c *ValuationCase) wanted() customs.Sentence {
	if c.Fails != "" {
		return customs.Say("no value: {0}|стоимость не определена: {0}", c.Fails.Arg())
	}
	return customs.Say("{0}|{0}", c.Value.Arg())
}

// explainedOr words an error, or where there is none what came instead.
func explainedOr(err error, instead customs.Arg) customs.Arg {
	if err == nil {
		return instead
	}
	return explained(err)
}

// profile returns the rule set of a case.
func (c *ValuationCase) profile(currency customs.Currency) (valuation.Profile, error) {
	switch c.Profile {
	case "", "union":
		return valuation.UnionImport(currency), nil
	case "uzbek-export":
		return valuation.UzbekExport(c.Uzbek), nil
	case "russian-export":
		return valuation.RussianExport(), nil
	}
	return valuation.Profile{}, customs.NewInputError(customs.ErrUnknown,
		"profile {0}: wanted union, uzbek-export or russian-export|профиль {0}: ожидается union, uzbek-export или russian-export", customs.Text(c.Profile))
}

// identify judges a plan or an examination and compares the finding.
func (r *teller) identify(c *IdentificationCase, where Words) {
	var finding customs.Finding
	var violations customs.Violations
	var err error
	var text func(customs.Language) string
	switch {
	case c.Verify != nil:
		var v identification.Verification
		v, err = identification.Verify(*c.Verify)
		finding, violations, text = v.Finding(), v.Violations(), v.Text
	case c.Assess != nil:
		var a identification.Assessment
		a, err = identification.Assess(*c.Assess)
		finding, violations, text = a.Finding(), a.Violations(), a.Text
	default:
		err = customs.NewInputError(customs.ErrMissing, "wanted assess or verify|ожидается assess или verify")
	}
	if err != nil {
		text = func(lang customs.Language) string { return customs.Explain(err, lang) }
	}
	r.say(where, customs.Date{}, c.Title, text)
	if err != nil {
		r.differ(where, customs.Say("{0}|{0}", c.Finding.Arg()), customs.Say("{0}|{0}", explained(err)))
		return
	}
	r.expect(where, finding == c.Finding, c.Finding.Arg(), finding.Arg())
	if c.Reasons != nil {
		r.refusals(where, c.Reasons, violations)
	}
}
