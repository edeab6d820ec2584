package scenario

import (
	"errors"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// twin tells the story once more with one fact changed.
func (r *teller) twin(kept *File, i int) error {
	t := &kept.Twins[i]
	where := r.at("twin", i)
	plain := *kept
	plain.Twins = nil
	text, err := Encode(&plain)
	if err != nil {
		return err
	}
	if text, err = patch(text, t.At, t.To); err != nil {
		return err
	}
	broken, err := Decode(text)
	if err != nil {
		return err
	}
	if err := t.rewrite(broken); err != nil {
		return err
	}
	told, err := tell(broken, nil, where+", ")
	var refused customs.Violations
	if t.Fails && errors.As(err, &refused) {
		r.Checks++
		r.say(where, customs.Date{}, t.Title, refused.Explain)
		r.refusals(where, t.Refused, refused)
		return nil
	}
	if err != nil {
		return err
	}
	r.say(where, customs.Date{}, t.Title, func(lang customs.Language) string { return t.Title.In(lang) })
	if t.Fails {
		r.differ(where, customs.Say("a permit that is refused|отказ в документе об условиях переработки"), customs.Say("a permit that is accepted|документ принят"))
	}
	r.Outcomes = append(r.Outcomes, told.Outcomes...)
	r.Checks += told.Checks
	r.Differences = append(r.Differences, told.Differences...)
	return nil
}

// rewrite gives the story the steps of the twin: those up to Until, the last of
// which fails as the twin says, and then its own.
func (t *Twin) rewrite(f *File) error {
	if len(t.Reasons) > 0 {
		return t.rejudge(f)
	}
	if t.Until == nil {
		if len(t.Refused) > 0 && !t.Fails || t.Invalid != "" {
			return customs.NewInputError(customs.ErrMissing, "until is missing: the step that is refused|не указано until: шаг, в котором отказано")
		}
		f.Steps = append(f.Steps, t.Then...)
		return nil
	}
	if *t.Until >= uint(len(f.Steps)) {
		return customs.NewInputError(ErrPlace, "until {0}: the story has {1} steps|until {0}: в сценарии шагов: {1}", customs.Count(*t.Until), customs.Count(len(f.Steps)))
	}
	f.Steps = f.Steps[:*t.Until+1]
	f.Valuations, f.Identifications = nil, nil
	last := &f.Steps[*t.Until]
	if len(t.Refused) > 0 || t.Invalid != "" {
		last.Refused, last.Invalid, last.Check = t.Refused, t.Invalid, nil
	}
	f.Steps = append(f.Steps, t.Then...)
	return nil
}

// rejudge leaves of the story the case of identification in which the fact lies,
// with what it comes to in the twin.
func (t *Twin) rejudge(f *File) error {
	path, err := splitPath(t.At)
	if err != nil {
		return err
	}
	if len(path) < 3 || path[0] != "identifications" {
		return badPlace(t.At, "a place in a case of identification, for the reasons given|место в случае идентификации, раз указаны причины")
	}
	for i := range f.Identifications {
		if strconv.Itoa(i) == path[1] {
			c := &f.Identifications[i]
			c.Title, c.Finding, c.Reasons = t.Title, t.Finding, t.Reasons
			f.Identifications = f.Identifications[i : i+1]
			break
		}
	}
	f.Permit, f.Steps, f.Valuations = nil, nil, nil
	return nil
}
