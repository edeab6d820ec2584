package processing_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// schema is a JSON Schema, as far as those of this package go.
type schema struct {
	root map[string]any
	at   map[string]any
}

// schemaOf returns the schema of a document.
func schemaOf(t testing.TB, document string) schema {
	for name, text := range Schemas() {
		if name == document {
			var root map[string]any
			require.NoError(t, json.Unmarshal(text, &root))
			return schema{root, root}
		}
	}
	t.Fatalf("no schema of %s", document)
	return schema{}
}

// check returns the first thing in which a value fails the schema.
func (s schema) check(path string, v any) error {
	for word := range maps.Keys(s.at) {
		if !slices.Contains([]string{"$schema", "$defs", "$ref", "title", "description", "format", "type", "enum", "pattern", "items",
			"properties", "additionalProperties", "required", "minProperties", "maxProperties", "anyOf"}, word) {
			return fmt.Errorf("%s: the schema says %q, which this check does not know", path, word)
		}
	}
	if ref, ok := s.at["$ref"].(string); ok {
		to, ok := s.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		if !ok {
			return fmt.Errorf("%s: no definition %s", path, ref)
		}
		return schema{s.root, to}.check(path, v)
	}
	if forms, ok := s.at["anyOf"].([]any); ok {
		var err error
		for _, one := range forms {
			if err = (schema{s.root, one.(map[string]any)}).check(path, v); err == nil {
				return nil
			}
		}
		return err
	}
	kinds := map[string]reflect.Kind{"object": reflect.Map, "array": reflect.Slice, "string": reflect.String, "integer": reflect.String, "boolean": reflect.Bool}
	if want, ok := s.at["type"].(string); ok {
		_, number := v.(json.Number)
		if reflect.TypeOf(v).Kind() != kinds[want] || number != (want == "integer") {
			return fmt.Errorf("%s: %v is no %s", path, v, want)
		}
	}
	if names, ok := s.at["enum"].([]any); ok && !slices.Contains(names, v) {
		return fmt.Errorf("%s: %v is none of %v", path, v, names)
	}
	if pattern, ok := s.at["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(v.(string)) {
		return fmt.Errorf("%s: %v does not fit %s", path, v, pattern)
	}
	switch v := v.(type) {
	case []any:
		for i, item := range v {
			if err := (schema{s.root, s.at["items"].(map[string]any)}).check(fmt.Sprintf("%s[%d]", path, i), item); err != nil {
				return err
			}
		}
	case map[string]any:
		required, _ := s.at["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				return fmt.Errorf("%s: no %s", path, name)
			}
		}
		if s.at["maxProperties"] != nil && len(v) != 1 {
			return fmt.Errorf("%s: %d variants", path, len(v))
		}
		for name, item := range v {
			of, ok := s.at["properties"].(map[string]any)[name].(map[string]any)
			if !ok {
				return fmt.Errorf("%s: the schema has no %s", path, name)
			}
			if err := (schema{s.root, of}).check(path+"."+name, item); err != nil {
				return err
			}
		}
	}
	return nil
}

// valid requires that a text satisfies a schema.
func (s schema) valid(t testing.TB, text []byte) {
	t.Helper()
	require.NoError(t, s.fails(text), "%s", text)
}

func (s schema) fails(text []byte) error {
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return err
	}
	return s.check("", v)
}

// TestSchemasAreGolden: the schemas in the directory schema are those of the types.
func TestSchemasAreGolden(t *testing.T) {
	for name, text := range Schemas() {
		file := "../schema/" + name + ".json"
		if *update {
			require.NoError(t, os.MkdirAll("../schema", 0o755))
			require.NoError(t, os.WriteFile(file, append(text, '\n'), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), string(text)+"\n", "%s is stale: run go test ./processing -update", file)
	}
}

// TestWhatIsWrittenSatisfiesItsSchema: random lives with every record, snapshots of
// them, the commands that made them, permits and lists with every part; and what is
// none fails.
func TestWhatIsWrittenSatisfiesItsSchema(t *testing.T) {
	record, command, snapshot := schemaOf(t, "record"), schemaOf(t, "command"), schemaOf(t, "snapshot")
	kinds := map[CommandKind]bool{}
	for seed := range uint64(14) {
		l := newLife(t, seed)
		for range 150 {
			text, err := EncodeCommand(l.command())
			require.NoError(t, err)
			command.valid(t, text)
			l.step(t)
		}
		for r := range l.p.Records() {
			text, err := EncodeRecord(r)
			require.NoError(t, err)
			record.valid(t, text)
			kinds[KindOfEvent(r.Event)] = true
		}
		text, err := l.p.Snapshot()
		require.NoError(t, err)
		snapshot.valid(t, text)
	}
	require.Greater(t, len(kinds), 25)

	text, err := EncodePermit(soyPermit())
	require.NoError(t, err)
	schemaOf(t, "permit").valid(t, text)
	row := customs.Row[customs.Term]{From: day("2020-01-01"), To: day("2020-12-31"), Value: customs.MustTerm("P2Y"), Source: "act"}
	whole, err := customs.NewSince(row)
	require.NoError(t, err)
	gaps, err := customs.NewSinceWithGaps(row)
	require.NoError(t, err)
	goods, err := NewGoodsList(GoodsRow{Code: code("1201"), Source: "act"})
	require.NoError(t, err)
	for _, term := range []customs.Since[customs.Term]{whole, gaps, {}} {
		text, err = EncodeLists(Lists{MaximumTerm: term, Barred: goods, Circumstances: []Case{{Name: "case", Source: "act"}}, StandardNorms: soyPermit().Norms})
		require.NoError(t, err)
		schemaOf(t, "lists").valid(t, text)
	}

	for text, want := range map[string]string{
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01"}`:                                                            "no event",
		`{"version":1,"seq":1,"on":"1.1.2026","recorded":"2026-01-01","event":{"goods-stored":{}}}`:                                  "does not fit",
		`{"version":1,"seq":"1","on":"2026-01-01","recorded":"2026-01-01","event":{"goods-stored":{}}}`:                              "is no integer",
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01","event":{"goods-burnt":{}}}`:                                 "the schema has no goods-burnt",
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01","event":{"goods-stored":{"moves":[{"in":"nowhere"}]}}}`:      "is none of",
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01","event":{"goods-stored":{},"goods-seized":{}}}`:              "2 variants",
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01","event":{"goods-stored":{"moves":{}}}}`:                      "is no array",
		`{"version":1,"seq":1,"on":"2026-01-01","recorded":"2026-01-01","event":{"payment-made":{"payment":{"amount":"1 rouble"}}}}`: "does not fit",
	} {
		require.ErrorContains(t, record.fails([]byte(text)), want)
		_, err := DecodeRecord([]byte(text))
		require.Error(t, err, "what fails the schema is not read either: %s", text)
	}
}

// TestEveryVariantIsInTheSchema: a zero value of each command and each event is
// written, fits, and reads back.
func TestEveryVariantIsInTheSchema(t *testing.T) {
	record, command := schemaOf(t, "record"), schemaOf(t, "command")
	for name, c := range CommandForms() {
		text, err := EncodeCommand(c)
		require.NoError(t, err)
		require.Contains(t, string(text), `"`+name+`"`)
		command.valid(t, text)
		got, err := DecodeCommand(text)
		require.NoError(t, err)
		require.Equal(t, c, got)
	}
	for name, e := range EventForms() {
		r := Record{Seq: 1, On: day("2026-01-01"), Recorded: day("2026-01-02"), Event: e}
		text, err := EncodeRecord(r)
		require.NoError(t, err)
		require.Contains(t, string(text), `"`+name+`"`)
		record.valid(t, text)
		got, err := DecodeRecord(text)
		require.NoError(t, err)
		require.Equal(t, r, got)
	}
	for range CommandForms() {
		break // stopping early is allowed
	}
	for range EventForms() {
		break
	}
}
