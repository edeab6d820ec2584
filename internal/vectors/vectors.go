// Package vectors gives tests the worked examples of testdata/vectors.json:
// published and constructed cases with their expected results. It is for tests
// only.
package vectors

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

//go:embed testdata/vectors.json
var file string

// Read decodes the vector of an id into a struct or map of the caller. An
// unknown id and a vector that does not fit are errors.
func Read(id string, into any) error {
	all, err := list()
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.id == id {
			return json.Unmarshal(v.raw, into)
		}
	}
	return fmt.Errorf("vectors: no vector %q", id)
}

// IDs returns the ids in the order of the file.
func IDs() ([]string, error) {
	all, err := list()
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(all))
	for i, v := range all {
		ids[i] = v.id
	}
	return ids, nil
}

type vector struct {
	id  string
	raw json.RawMessage
}

func list() ([]vector, error) {
	var raws []json.RawMessage
	if err := json.Unmarshal([]byte(file), &raws); err != nil {
		return nil, err
	}
	all := make([]vector, len(raws))
	for i, raw := range raws {
		var head struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(raw, &head); err != nil {
			return nil, err
		}
		all[i] = vector{head.ID, raw}
	}
	return all, nil
}
