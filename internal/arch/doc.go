// Package arch is the guard of the house: it loads the module with go/types and
// reports what breaks the architecture, as sentences that name the place.
//
// The guards are functions over loaded packages; the tests run each of them
// over the module, and over small sources that break the rule on purpose, so
// that a guard which has gone blind fails too. Nothing here is imported by the
// library.
//
// Regenerate the golden files and drop covered provisions from the list with
//
//	go test ./internal/arch -update
package arch
