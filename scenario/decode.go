package scenario

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/internal/strictjson"
	"github.com/eaeu-customs/inward/processing"
	"github.com/eaeu-customs/inward/valuation"
)

// ErrVersion is the code of a story in a form that this version does not read.
const ErrVersion customs.Code = "scenario-version"

// sums are the sealed types that a story holds.
func sums() strictjson.Sums {
	return strictjson.Sums{
		strictjson.SumOfForms(processing.CommandForms()),
		strictjson.SumOfForms(identification.EvidenceForms()),
		strictjson.SumOfForms(valuation.ItemForms()),
	}
}

// Decode reads a story. It is strict: a name that the form does not have, one
// given twice, null, text that no type takes and anything after the end are
// errors with line, column and path, all at once.
func Decode(text []byte) (*File, error) {
	var f File
	if err := strictjson.Decode(text, &f, sums()); err != nil {
		return nil, err
	}
	if f.Scenario != Version {
		return nil, customs.NewInputError(ErrVersion, "scenario version {0}: wanted {1}|версия сценария {0}: ожидается {1}",
			customs.Count(f.Scenario), customs.Count(Version))
	}
	return &f, nil
}

// Encode writes a story that Decode reads back, one field a line.
func Encode(f *File) ([]byte, error) { return strictjson.Indent(*f, sums()) }

// Schema returns the JSON Schema (draft 2020-12) of stories.
func Schema() ([]byte, error) {
	return strictjson.Schema("inward scenario, version 1", File{}, sums())
}
