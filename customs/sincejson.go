package customs

import (
	"bytes"
	"encoding/json"
	"io"
)

// gapped is the JSON form of a table that was built to have gaps.
type gapped[T any] struct {
	Gaps bool     `json:"gaps"`
	Rows []Row[T] `json:"rows"`
}

// MarshalJSON writes the rows as an array, newest first, and those of a table
// made by [NewSinceWithGaps] as the object {"gaps": true, "rows": […]}.
func (s Since[T]) MarshalJSON() ([]byte, error) {
	rows := s.rows
	if rows == nil {
		rows = []Row[T]{}
	}
	if s.gaps {
		return json.Marshal(gapped[T]{true, rows})
	}
	return json.Marshal(rows)
}

// UnmarshalJSON reads what MarshalJSON writes and builds the table as [NewSince]
// or [NewSinceWithGaps] does. A field that a row does not have is an error; null
// is the empty table.
func (s *Since[T]) UnmarshalJSON(text []byte) error {
	var in gapped[T]
	var err error
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		err = decodeStrictly(text, &in)
	} else {
		err = decodeStrictly(text, &in.Rows)
	}
	if err != nil {
		return err
	}
	read, err := newSince(in.Rows, in.Gaps)
	if err == nil {
		*s = read
	}
	return err
}

// decodeStrictly reads one JSON value and refuses fields that v does not have.
func decodeStrictly(text []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return err
	}
	if _, err := dec.Token(); err != io.EOF {
		return badText("JSON|JSON", string(text), int(dec.InputOffset()), "the end of the text|конец текста")
	}
	return nil
}
