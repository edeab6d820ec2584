package scenario

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// ErrPlace is the code of a twin whose place is not in the story, or whose fact is
// what the story says already.
const ErrPlace customs.Code = "place"

// patch returns a JSON document with one fact changed, or taken out where to is
// empty. The place is a path such as "steps[2].do.complete.under"; a field that is
// not there yet may be put in, an item of a list may not.
func patch(document []byte, at string, to json.RawMessage) ([]byte, error) {
	path, err := splitPath(at)
	if err != nil {
		return nil, err
	}
	var root any
	dec := json.NewDecoder(bytes.NewReader(document))
	dec.UseNumber()
	if err := dec.Decode(&root); err != nil {
		return nil, err
	}
	var fact any
	if len(to) > 0 {
		dec = json.NewDecoder(bytes.NewReader(to))
		dec.UseNumber()
		if err := dec.Decode(&fact); err != nil {
			return nil, err
		}
	}
	root, err = replaced(root, path, at, fact, len(to) > 0)
	if err != nil {
		return nil, err
	}
	return json.Marshal(root)
}

// splitPath cuts a path into names and numbers: "a[1].b" into "a", "1", "b".
func splitPath(at string) ([]string, error) {
	var path []string
	for _, name := range strings.Split(at, ".") {
		head, rest, _ := strings.Cut(name, "[")
		path = append(path, head)
		for rest != "" {
			number, tail, ok := strings.Cut(rest, "]")
			if _, err := strconv.ParseUint(number, 10, 31); !ok || err != nil {
				return nil, badPlace(at, "a number in square brackets|номер в квадратных скобках")
			}
			path = append(path, number)
			rest = strings.TrimPrefix(tail, "[")
			if rest == tail && tail != "" {
				return nil, badPlace(at, "a point or a square bracket|точка или квадратная скобка")
			}
		}
	}
	return path, nil
}

// badPlace is the error of a place that is not in the document.
func badPlace(at string, want customs.Phrase) error {
	return customs.NewInputError(ErrPlace, "place {0}: wanted {1}|место {0}: ожидается {1}", customs.Text(at), want.Arg())
}

// replaced returns a value in which the fact at the path is another.
func replaced(value any, path []string, at string, fact any, put bool) (any, error) {
	if len(path) == 0 {
		if same(value, fact) {
			return nil, badPlace(at, "a fact that differs from the story|факт, отличающийся от сценария")
		}
		return fact, nil
	}
	switch v := value.(type) {
	case map[string]any:
		inner, present := v[path[0]]
		if len(path) == 1 && !put {
			if !present {
				return nil, badPlace(at, "a fact that is in the story|факт, имеющийся в сценарии")
			}
			delete(v, path[0])
			return v, nil
		}
		if !present && len(path) > 1 {
			inner = map[string]any{}
		}
		inner, err := replaced(inner, path[1:], at, fact, put)
		v[path[0]] = inner
		return v, err
	case []any:
		i, err := strconv.Atoi(path[0])
		if err != nil || i >= len(v) {
			return nil, badPlace(at, "an item that is in the list|элемент, имеющийся в списке")
		}
		if len(path) == 1 && !put {
			return append(v[:i], v[i+1:]...), nil
		}
		v[i], err = replaced(v[i], path[1:], at, fact, put)
		return v, err
	}
	return nil, badPlace(at, "a field or an item that is in the story|поле или элемент, имеющиеся в сценарии")
}

// same reports whether two facts are equal.
func same(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
