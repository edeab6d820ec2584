package scenario

import (
	"errors"
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
)

// Run tells a story and compares what comes of it with what it expects, its twins
// included. The error is that of a story that cannot be told: a law that does not
// exist, data that is no data. What comes out otherwise than expected is in the
// report.
func Run(f *File) (*Report, error) { return run(f, nil) }

// run is Run under a law that is given, or that of the story.
func run(f *File, law *customs.Law) (*Report, error) {
	r, err := tell(f, law, "")
	if err != nil {
		return nil, err
	}
	for i := range f.Twins {
		if err := r.twin(f, i); err != nil {
			return nil, fmt.Errorf("twin %d: %w", i, err)
		}
	}
	return &r.Report, nil
}

// teller is a story being told.
type teller struct {
	Report
	file  *File
	where string // before the number of a step
	law   customs.Law
	book  *liability.Book
	lists processing.Lists
	now   *processing.Procedure
}

// tell tells the story itself.
func tell(f *File, law *customs.Law, where string) (*teller, error) {
	r := &teller{file: f, where: where, Report: Report{Title: f.Title}}
	var err error
	if law != nil {
		r.law = *law
	} else if r.law, err = f.Law.resolve(); err != nil {
		return nil, err
	}
	var book liability.BookData
	if f.Book != nil {
		book = *f.Book
	}
	if r.book, err = liability.NewBook(book); err != nil {
		return nil, err
	}
	if f.Lists != nil {
		r.lists = *f.Lists
	}
	if f.Permit != nil {
		if err := r.begin(); err != nil {
			return nil, err
		}
	}
	for i := range f.Steps {
		if err := r.step(&f.Steps[i], r.at("step", i)); err != nil {
			return nil, err
		}
	}
	for i := range f.Valuations {
		r.value(&f.Valuations[i], r.at("valuation", i))
	}
	for i := range f.Identifications {
		r.identify(&f.Identifications[i], r.at("identification", i))
	}
	return r, nil
}

// begin opens the procedure of the permit.
func (r *teller) begin() error {
	p, err := processing.New(*r.file.Permit, r.law, r.lists)
	r.now = p
	return err
}

// at names a place of the story.
func (r *teller) at(what string, i int) string { return r.where + what + " " + fmt.Sprint(i) }

// say records what came of something.
func (r *teller) say(where string, on customs.Date, note Words, said func(customs.Language) string) *Outcome {
	r.Outcomes = append(r.Outcomes, Outcome{Where: where, On: on, Note: note, Said: both(said)})
	return &r.Outcomes[len(r.Outcomes)-1]
}

// differ records a difference.
func (r *teller) differ(where string, want, got customs.Sentence) {
	r.Differences = append(r.Differences, Difference{where, want, got})
}

// expect compares two values and records a difference.
func (r *teller) expect(where string, same bool, want, got customs.Arg) {
	r.Checks++
	if !same {
		r.differ(where, customs.Say("{0}|{0}", want), customs.Say("{0}|{0}", got))
	}
}

// step tells one step.
func (r *teller) step(s *Step, where string) error {
	if r.now == nil {
		return customs.NewInputError(customs.ErrMissing, "{0}: the story has no permit|{0}: в сценарии нет документа об условиях переработки", customs.Text(where))
	}
	if s.On.IsZero() {
		return customs.NewInputError(customs.ErrMissing, "{0}: the day is missing|{0}: не указан день", customs.Text(where))
	}
	if s.Do != nil {
		if err := r.act(s, where); err != nil {
			return err
		}
	}
	if s.Check != nil {
		return r.check(s.Check, s.On, where)
	}
	if s.Do == nil {
		return customs.NewInputError(customs.ErrMissing, "{0}: wanted an act or a check|{0}: ожидается действие или проверка", customs.Text(where))
	}
	return nil
}

// act decides one act and applies it if it is admitted.
func (r *teller) act(s *Step, where string) error {
	recorded := s.Recorded
	var d processing.Decision
	var err error
	if recorded.IsZero() {
		d, err = r.now.Decide(s.On, s.Do)
	} else {
		d, err = r.now.DecideLate(s.On, recorded, s.Do)
	}
	name := processing.KindOf(s.Do).Phrase()
	if err != nil {
		r.say(where, s.On, s.Note, func(lang customs.Language) string {
			return name.In(lang) + customs.Phrase(": not an act: |: не является действием: ").In(lang) + customs.Explain(err, lang)
		})
		r.Checks++
		if s.Invalid == "" || !errors.Is(err, customs.Code(s.Invalid)) {
			r.differ(where, r.wanted(s), customs.Say("{0}|{0}", customs.Text(err.Error())))
		}
		return nil
	}
	r.say(where, s.On, s.Note, func(lang customs.Language) string { return decided(name, d, lang) })
	r.Checks++
	switch {
	case s.Invalid != "":
		r.differ(where, r.wanted(s), customs.Say("a decision|решение"))
	case len(s.Refused) > 0:
		r.refusals(where, s.Refused, d.Violations)
	case d.Err() != nil:
		r.differ(where, r.wanted(s), customs.Say("refused: {0}|отказано: {0}", customs.Text(d.Err().Error())))
	}
	if d.Err() != nil {
		return nil
	}
	return r.now.Apply(d.Record())
}

// decided words a decision.
func decided(name customs.Phrase, d processing.Decision, lang customs.Language) string {
	if err := d.Err(); err != nil {
		return name.In(lang) + customs.Phrase(": refused\n|: отказано\n").In(lang) + customs.Explain(err, lang)
	}
	return name.In(lang) + customs.Phrase(": admitted|: допущено").In(lang)
}

// wanted words what a step wants of its act.
func (r *teller) wanted(s *Step) customs.Sentence {
	switch {
	case s.Invalid != "":
		return customs.Say("the input error {0}|ошибка ввода {0}", customs.Text(s.Invalid))
	case len(s.Refused) > 0:
		return customs.Say("a refusal by {0}|отказ по {0}", s.Refused[0].Provision.Arg())
	}
	return customs.Say("admitted|допущено")
}

// refusals compares violations with those expected: each expected one must be
// found, and no other.
func (r *teller) refusals(where string, want []Refusal, got customs.Violations) {
	found := make([]bool, len(got))
	for _, w := range want {
		r.Checks++
		hit := false
		for i, v := range got {
			if !found[i] && v.Code == w.Code && v.Provision == w.Provision && (w.Subject == "" || v.Subject == w.Subject) {
				found[i], hit = true, true
				break
			}
		}
		if !hit {
			r.differ(where, customs.Say("{0} by {1} {2}|{0} по {1} {2}", customs.Text(string(w.Code)), w.Provision.Arg(), customs.Text(w.Subject)),
				customs.Say("{0}|{0}", violationList(got)))
		}
	}
	for i, v := range got {
		if !found[i] {
			r.differ(where, customs.Say("nothing else|ничего иного"), customs.Say("{0} by {1}: {2}|{0} по {1}: {2}",
				customs.Text(string(v.Code)), v.Provision.Arg(), customs.Text(v.Error())))
		}
	}
}

// violationList names violations by code and provision.
func violationList(list customs.Violations) customs.Arg {
	if len(list) == 0 {
		return customs.Phrase("no violation|нет нарушений").Arg()
	}
	text := ""
	for i, v := range list {
		if i > 0 {
			text += ", "
		}
		text += string(v.Code) + " " + v.Provision.String()
	}
	return customs.Text(text)
}
