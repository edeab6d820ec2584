package processing

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// Schemas yields the JSON Schemas (draft 2020-12) of the documents, made from the
// types, by the name of the document: "record", "command", "permit", "lists",
// "snapshot". They describe what is written in this version. The decoders are
// stricter in what a schema cannot say, such as that a day exists, and take the
// older versions.
func Schemas() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, document := range [...]struct {
			name string
			of   any
		}{
			{"record", recordDocument{}}, {"command", commandDocument{}}, {"permit", permitDocument{}},
			{"lists", listsDocument{}}, {"snapshot", snapshotDocument{}},
		} {
			title := "inward " + document.name + ", version " + customs.Count(CodecVersion).String()
			text, err := strictjson.Schema(title, document.of, documentTypes())
			if err != nil {
				panic("processing: no schema of " + document.name + ": " + err.Error())
			}
			if !yield(document.name, text) {
				return
			}
		}
	}
}
