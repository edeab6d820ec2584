// Package scenario tells stories of goods under processing as data and checks
// what the library answers against what the story expects: what is admitted, what
// is refused and by which provision, what goods are where, and what is owed to
// the kopeck.
//
// # Start here
//
//   - A story as a file: [Load] reads it, [Run] tells it, [Report.Text] says what came
//     of it; examples/scenario does so for files, [Schema] is the JSON Schema.
//   - A story in a Go test: [New], then [Story.Do], [Story.Refuse], [Story.Check], and
//     [Require], or [RequireFile] for a file.
//   - The form is [File], its [Step], its [Check]. Examples stand in the folder
//     conformance.
//
// A story is a JSON document, or is built in Go:
//
//	story := scenario.New(permit, customs.Russia()).
//		Do("2026-01-10", processing.Declare{…}).
//		Do("2026-01-12", processing.Release{Declaration: "D1"}).
//		Refuse("2027-02-01", processing.Complete{…}, scenario.Refusal{Code: processing.TermExpired, Provision: customs.Article(173).Para(5)})
//	scenario.Require(t, story)
//
// Amounts that a story expects are worked out in it: a Working is a formula that
// the package calculates exactly, without the rest of the library, so that what
// is expected does not come from what is tested.
//
// A twin of a story differs from it by one fact, named by its place; the story
// with that fact changed must be refused where and as the twin says.
package scenario
