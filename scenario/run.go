package scenario

import (
	"errors"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
)

// Run tells a story and compares what comes of it with what it expects, its twins
// included. What comes out otherwise than expected is in the report.
//
// The error is that of a story that cannot be told to its end, with the place: a
// law that does not exist, steps without a permit, goods that nobody knows in a
// check; or that of a story that expects nothing, [ErrNothingExpected]. The report
// then holds what was told until there, and the error as Stopped. It is nil only
// for a nil story.
func Run(f *File) (*Report, error) { return run(f, nil) }

// run is Run under a law that is given, or that of the story.
func run(f *File, law *customs.Law) (*Report, error) {
	if f == nil {
		return nil, noStory()
	}
	r, err := tell(f, law, Words{})
	for i := 0; i < len(f.Twins) && err == nil; i++ {
		err = r.twin(f, i)
	}
	if err == nil && r.Checks == 0 {
		err = customs.NewInputError(ErrNothingExpected,
			"the story expects nothing, so that it proves nothing: wanted a permit with steps, valuations or identifications|сценарий ничего не ожидает и потому ничего не доказывает: требуется документ об условиях переработки с шагами, определения стоимости или случаи идентификации")
	}
	r.Stopped = err
	return &r.Report, err
}

// teller is a story being told.
type teller struct {
	Report
	file  *File
	where Words // before the number of a step
	law   customs.Law
	book  *liability.Book
	lists processing.Lists
	now   *processing.Procedure
}

// The places of a story, counted from 0 as in steps[0].
const (
	stepPlace           customs.Phrase = "step {0}|шаг {0}"
	valuationPlace      customs.Phrase = "valuation {0}|определение стоимости {0}"
	identificationPlace customs.Phrase = "identification {0}|случай идентификации {0}"
	twinPlace           customs.Phrase = "twin {0}|двойник {0}"
)

// tell tells the story itself. What was told until an error is in the teller.
func tell(f *File, law *customs.Law, where Words) (*teller, error) {
	r := &teller{file: f, where: where, Report: Report{Title: f.Title}}
	var err error
	if law != nil {
		r.law = *law
	} else if r.law, err = f.Law.resolve(); err != nil {
		return r, atPlace(r.where.and("the law|право"), err)
	}
	var book liability.BookData
	if f.Book != nil {
		book = *f.Book
	}
	if r.book, err = liability.NewBook(book); err != nil {
		return r, atPlace(r.where.and("the book|ставки и курсы"), err)
	}
	if f.Lists != nil {
		r.lists = *f.Lists
	}
	if f.Permit == nil && len(f.Steps) > 0 {
		return r, customs.NewInputError(customs.ErrMissing,
			"the story has steps and no permit: wanted the field permit, or a base that has one|в сценарии есть шаги, но нет документа об условиях переработки: требуется поле permit или base с ним")
	}
	if f.Permit != nil {
		if err := r.begin(); err != nil {
			return r, atPlace(r.where.and("the permit|документ об условиях переработки"), err)
		}
	}
	for i := range f.Steps {
		where := r.at(stepPlace, i)
		if err := r.step(&f.Steps[i], where); err != nil {
			return r, atPlace(where, err)
		}
	}
	for i := range f.Valuations {
		r.value(&f.Valuations[i], r.at(valuationPlace, i))
	}
	for i := range f.Identifications {
		r.identify(&f.Identifications[i], r.at(identificationPlace, i))
	}
	return r, nil
}

// begin opens the procedure of the permit, which must satisfy the law.
func (r *teller) begin() error {
	r.Checks++
	p, err := processing.New(*r.file.Permit, r.law, r.lists)
	r.now = p
	return err
}

// at names a place of the story.
func (r *teller) at(place customs.Phrase, i int) Words { return r.where.and(place, customs.Count(i)) }

// say records what came of something.
func (r *teller) say(where Words, on customs.Date, note Words, said func(customs.Language) string) *Outcome {
	r.Outcomes = append(r.Outcomes, Outcome{Where: where, On: on, Note: note, Said: both(said)})
	return &r.Outcomes[len(r.Outcomes)-1]
}

// differ records a difference.
func (r *teller) differ(where Words, want, got customs.Sentence) {
	r.Differences = append(r.Differences, Difference{where, want, got})
}

// expect compares two values and records a difference.
func (r *teller) expect(where Words, same bool, want, got customs.Arg) {
	r.Checks++
	if !same {
		r.differ(where, customs.Say("{0}|{0}", want), customs.Say("{0}|{0}", got))
	}
}

// step tells one step.
func (r *teller) step(s *Step, where Words) error {
	if s.On.IsZero() {
		return customs.NewInputError(customs.ErrMissing, "the day is missing: wanted the field on|не указан день: требуется поле on")
	}
	if s.Do != nil {
		if err := r.act(s, where); err != nil {
			return err
		}
	}
	if s.Check != nil {
		before := r.Checks
		if err := r.check(s.Check, s.On, where); err != nil || r.Checks > before {
			return err
		}
		return customs.NewInputError(ErrNothingExpected, "the check expects nothing: wanted a state, balances, amounts or another field of a check|проверка ничего не ожидает: требуется state, balances, amounts или другое поле проверки")
	}
	if s.Do == nil {
		return customs.NewInputError(customs.ErrMissing, "nothing happens: wanted an act in the field do, or a check in the field check|ничего не происходит: требуется действие в поле do или проверка в поле check")
	}
	return nil
}

// act decides one act and applies it if it is admitted.
func (r *teller) act(s *Step, where Words) error {
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
			r.differ(where, r.wanted(s), customs.Say("{0}|{0}", explained(err)))
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
		r.differ(where, r.wanted(s), customs.Say("refused: {0}|отказано: {0}", explained(d.Err())))
	}
	if d.Err() != nil {
		return nil
	}
	if len(s.Remarks) > 0 {
		r.refusals(where, s.Remarks, d.Remarks)
	}
	return r.now.Apply(d.Record())
}

// decided words a decision.
func decided(name customs.Phrase, d processing.Decision, lang customs.Language) string {
	if err := d.Err(); err != nil {
		return name.In(lang) + customs.Phrase(": refused\n|: отказано\n").In(lang) + customs.Explain(err, lang)
	}
	said := name.In(lang) + customs.Phrase(": admitted|: допущено").In(lang)
	for i := range d.Remarks {
		said += customs.Phrase("\nremark: |\nзамечание: ").In(lang) + d.Remarks[i].Explain(lang)
	}
	return said
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
func (r *teller) refusals(where Words, want []Refusal, got customs.Violations) {
	if len(want) == 0 {
		r.Checks++ // that there are none
	}
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
				customs.Text(string(v.Code)), v.Provision.Arg(), explained(v)))
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
