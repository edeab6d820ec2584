package scenario

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// Story is a story told in Go, for tests: each method adds a step and returns the
// story.
type Story struct {
	file File
	law  customs.Law
}

// New begins a story with a permit under a law.
func New(permit processing.Permit, law customs.Law) *Story {
	return &Story{file: File{Scenario: Version, Title: Words{En: string(permit.ID)}, Permit: &permit}, law: law}
}

// With sets the lists and the data that bills are settled with.
func (s *Story) With(change func(*File)) *Story {
	change(&s.file)
	return s
}

// Do adds an act that must be admitted. The day is text, "2026-01-10"; one that is
// none panics, as in every Must function.
func (s *Story) Do(on string, c processing.Command) *Story {
	s.file.Steps = append(s.file.Steps, Step{On: customs.MustDate(on), Do: c})
	return s
}

// Refuse adds an act that must be refused by exactly these violations.
func (s *Story) Refuse(on string, c processing.Command, refusals ...Refusal) *Story {
	s.file.Steps = append(s.file.Steps, Step{On: customs.MustDate(on), Do: c, Refused: refusals})
	return s
}

// Check adds a look at how things stand on a day.
func (s *Story) Check(on string, c Check) *Story {
	s.file.Steps = append(s.file.Steps, Step{On: customs.MustDate(on), Check: &c})
	return s
}

// Run tells the story.
func (s *Story) Run() (*Report, error) { return run(&s.file, &s.law) }

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
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	for _, d := range report.Differences {
		t.Errorf("%s: %v", report.Title.En, d)
	}
}
