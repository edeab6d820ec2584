package scenario

import (
	"errors"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// twin tells the story once more with one fact changed.
func (r *teller) twin(kept *File, i int) error {
	where := r.at(twinPlace, i)
	broken, err := kept.Twins[i].broken(kept)
	if err != nil {
		return atPlace(where, err)
	}
	return r.tellTwin(&kept.Twins[i], broken, where)
}

// broken returns the story with the fact of the twin changed, and its steps.
func (t *Twin) broken(kept *File) (*File, error) {
	plain := *kept
	plain.Twins = nil
	text, err := Encode(&plain)
	if err != nil {
		return nil, err
	}
	if text, err = patch(text, t.At, t.To); err != nil {
		return nil, err
	}
	broken, err := Decode(text)
	if err != nil {
		return nil, err
	}
	return broken, t.rewrite(broken)
}

// tellTwin tells the story of the twin.
func (r *teller) tellTwin(t *Twin, broken *File, where Words) error {
	told, err := tell(broken, nil, where)
	var refused customs.Violations
	if t.Fails && errors.As(err, &refused) {
		r.Checks++
		r.say(where, customs.Date{}, t.Title, refused.Explain)
		r.refusals(where, t.Refused, refused)
		return nil
	}
	r.say(where, customs.Date{}, t.Title, func(lang customs.Language) string { return t.Title.In(lang) })
	if t.Fails && err == nil {
		r.differ(where, customs.Say("a permit that is refused|отказ в документе об условиях переработки"), customs.Say("a permit that is accepted|документ принят"))
	}
	r.Outcomes = append(r.Outcomes, told.Outcomes...)
	r.Checks += told.Checks
	r.Differences = append(r.Differences, told.Differences...)
	return err
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
