package scenario

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// Story is a story told in Go, for tests: each method adds a step and returns the
// story. Days are text, "2026-01-10"; one that is no day is an error of Run. A
// Story comes from [New].
type Story struct {
	file File
	law  customs.Law
	err  error // the first day that is none
}

// New begins a story with a permit under a law.
func New(permit processing.Permit, law customs.Law) *Story {
	return &Story{file: File{Scenario: Version, Title: Words{En: string(permit.ID)}, Permit: &permit}, law: law}
}

// With changes the story as data: it sets the lists, and the book that bills are
// settled with. Nil changes nothing.
func (s *Story) With(change func(*File)) *Story {
	if change != nil {
		change(&s.file)
	}
	return s
}

// Do adds an act that must be admitted.
func (s *Story) Do(on string, c processing.Command) *Story {
	return s.step(on, Step{Do: c})
}

// Refuse adds an act that must be refused by exactly these violations.
func (s *Story) Refuse(on string, c processing.Command, refusals ...Refusal) *Story {
	return s.step(on, Step{Do: c, Refused: refusals})
}

// Check adds a look at how things stand on a day.
func (s *Story) Check(on string, c Check) *Story {
	return s.step(on, Step{Check: &c})
}

// step adds a step of a day.
func (s *Story) step(on string, step Step) *Story {
	var err error
	if step.On, err = customs.ParseDate(on); err != nil && s.err == nil {
		s.err = atPlace(words(stepPlace, customs.Count(len(s.file.Steps))), err)
	}
	s.file.Steps = append(s.file.Steps, step)
	return s
}

// Run tells the story; see the function [Run].
func (s *Story) Run() (*Report, error) {
	if s == nil {
		return nil, noStory()
	}
	if s.err != nil {
		return nil, s.err
	}
	return run(&s.file, &s.law)
}

// Test is what a test hands over: *testing.T is one.
type Test interface {
	Helper()
	Errorf(format string, args ...any)
}

// Require tells the stories and fails the test with every difference.
func Require(t Test, stories ...*Story) {
	t.Helper()
	for _, s := range stories {
		report, err := s.Run()
		requireReport(t, report, err)
	}
}

// RequireFile is Require for a story that is data.
func RequireFile(t Test, text []byte) {
	t.Helper()
	f, err := Decode(text)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	report, err := Run(f)
	requireReport(t, report, err)
}

// requireReport fails the test unless a story came out as expected.
func requireReport(t Test, report *Report, err error) {
	t.Helper()
	if report == nil {
		t.Errorf("%v", err)
		return
	}
	if err != nil {
		t.Errorf("%s", report.Text(customs.English, false))
		return
	}
	for _, d := range report.Differences {
		t.Errorf("%s: %v", report.Title.En, d)
	}
}
