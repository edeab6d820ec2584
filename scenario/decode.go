package scenario

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/internal/strictjson"
	"github.com/eaeu-customs/inward/processing"
	"github.com/eaeu-customs/inward/valuation"
)

// ErrVersion is the code of a story in a form that this version does not read.
const ErrVersion customs.Code = "scenario-version"

// storyTypes are the sums that a story holds, and what stands in it in another
// form.
func storyTypes() strictjson.Types {
	return strictjson.Types{
		Sums: []strictjson.Sum{
			strictjson.SumOfForms(processing.CommandForms()),
			strictjson.SumOfForms(identification.EvidenceForms()),
			strictjson.SumOfForms(valuation.ItemForms()),
		},
		Forms: []strictjson.Form{
			strictjson.TextOf(identification.Method.String, identification.ParseMethod),
			strictjson.ByKind[identification.Choice](),
			strictjson.TableOf[customs.Term](),
			strictjson.FormOf(
				func(l processing.GoodsList) []processing.GoodsRow { return slices.Collect(l.All()) },
				func(rows []processing.GoodsRow) (processing.GoodsList, error) {
					return processing.NewGoodsList(rows...)
				}),
		},
	}
}

// Decode reads a story. It is strict: a name that the form does not have, one
// given twice, null, text that no type takes and anything after the end are
// errors with line, column and path, all at once.
func Decode(text []byte) (*File, error) {
	var f File
	if err := strictjson.Decode(text, &f, storyTypes()); err != nil {
		return nil, err
	}
	if f.Scenario != Version {
		return nil, customs.NewInputError(ErrVersion, "scenario version {0}: wanted {1}|версия сценария {0}: ожидается {1}",
			customs.Count(f.Scenario), customs.Count(Version))
	}
	return &f, nil
}

// Encode writes a story that Decode reads back, one field a line.
func Encode(f *File) ([]byte, error) {
	if f == nil {
		return nil, noStory()
	}
	return strictjson.Indent(*f, storyTypes())
}

// Schema returns the JSON Schema (draft 2020-12) of stories.
func Schema() ([]byte, error) {
	return strictjson.Schema("inward scenario, version 1", File{}, storyTypes())
}
