package strictjson_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

type act interface{ act() }

type Sell struct {
	Amount customs.Money
	When   customs.Date
}

type Keep struct{ HowLong uint8 }

func (Sell) act() {}
func (Keep) act() {}

// pair is a list of at most two.
type pair struct{ first, second int }

func pairForm(p pair) []int { return []int{p.first, p.second} }

func readPair(list []int) (pair, error) {
	if len(list) != 2 {
		return pair{}, customs.NewInputError("pair", "wanted two numbers, got {0}|требуется два числа, получено {0}", customs.Count(len(list)))
	}
	return pair{list[0], list[1]}, nil
}

type story struct {
	ID      string
	VATBase bool
	Count   int
	Acts    []act
	Prices  map[string]customs.Money
	Pair    pair
	Next    *story
	Renamed string `json:"other"`
}

var sums = strictjson.Types{
	Sums:  []strictjson.Sum{strictjson.SumOf[act](Sell{}, Keep{})},
	Forms: []strictjson.Form{strictjson.FormOf(pairForm, readPair)},
}

// TestDecodeReadsWhatEncodeWrites: every form there and back, twice the same text.
func TestDecodeReadsWhatEncodeWrites(t *testing.T) {
	want := story{
		ID: "a <b>\n", VATBase: true, Count: -3,
		Acts:    []act{Sell{customs.MustMoney("1.50 RUB"), customs.MustDate("2026-01-02")}, Keep{7}},
		Prices:  map[string]customs.Money{"z": customs.MustMoney("2.00 EUR"), "a": customs.MustMoney("1.00 EUR")},
		Pair:    pair{1, 2},
		Next:    &story{ID: "b"},
		Renamed: "r",
	}
	text, err := strictjson.Encode(want, sums)
	require.NoError(t, err)
	require.Equal(t, `{"id":"a <b>\n","vat-base":true,"count":-3,"acts":[{"sell":{"amount":"1.50 RUB","when":"2026-01-02"}},{"keep":{"how-long":7}}],`+
		`"prices":{"a":"1.00 EUR","z":"2.00 EUR"},"pair":[1,2],"next":{"id":"b"},"other":"r"}`, string(text))
	var got story
	require.NoError(t, strictjson.Decode(text, &got, sums))
	require.Equal(t, want, got)
	pretty, err := strictjson.Indent(want, sums)
	require.NoError(t, err)
	got = story{}
	require.NoError(t, strictjson.Decode(pretty, &got, sums))
	require.Equal(t, want, got)
}

// TestDecodeSaysWhatIsWrongAndWhere: nothing is guessed, and the target stays as
// it was.
func TestDecodeSaysWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", ``, `line 1, column 1: the text ends where a value is wanted`},
		{"cut off", "{\n \"id\": \"a\",", `line 2, column 12: the text ends where a value is wanted`},
		{"no JSON", `hello`, `line 1, column 1: this is not JSON: hello`},
		{"unknown", `{"idea": "x"}`, `line 1, column 2: unknown name "idea": wanted one of id, vat-base, count, acts, prices, pair, next, other`},
		{"wrong case", `{"vatBase": true}`, `line 1, column 2: unknown name "vatBase": wanted "vat-base"`},
		{"twice", `{"id": "a", "id": "b"}`, `line 1, column 13: the field "id" stands twice`},
		{"twice in a map", `{"prices": {"a": "1.00 RUB", "a": "1.00 RUB"}}`, `line 1, column 30 (prices): the field "a" stands twice`},
		{"null", `{"id": null}`, `line 1, column 8 (id): null is no value: leave the field out`},
		{"number for text", `{"id": 5}`, `line 1, column 8 (id): wanted text in quotes, got 5`},
		{"text for number", `{"count": "5"}`, `line 1, column 11 (count): wanted a whole number, got "5"`},
		{"fraction", `{"count": 5.5}`, `line 1, column 11 (count): wanted a whole number, got 5.5`},
		{"too large", `{"acts": [{"keep": {"how-long": 256}}]}`, `line 1, column 33 (acts[0].keep.how-long): wanted a whole number, got 256`},
		{"bad date", "{\"acts\": [\n {\"sell\": {\"when\": \"1.1.26\"}}]}", `line 2, column 20 (acts[0].sell.when): date "1.1.26"`},
		{"unknown variant", `{"acts": [{"burn": {}}]}`, `line 1, column 12 (acts[0]): unknown name "burn": wanted one of sell, keep`},
		{"two variants", `{"acts": [{"keep": {}, "sell": {}}]}`, `line 1, column 24 (acts[0]): one of sell, keep is wanted, "sell" is the second`},
		{"no variant", `{"acts": [{}]}`, `line 1, column 11 (acts[0]): empty: wanted one of sell, keep`},
		{"form refused", `{"pair": [1]}`, `line 1, column 10 (pair): wanted two numbers, got 1`},
		{"form broken", `{"pair": [1, "2"]}`, `line 1, column 14 (pair[1]): wanted a whole number, got "2"`},
		{"trailing", `{"id": "a"} {"id": "b"}`, `line 1, column 13: wanted the end of the text, got {"id": "b"}`},
		{"trailing comma", `{"id": "a"},`, `line 1, column 12: wanted the end of the text, got ,`},
		{"no UTF-8", "{\"id\": \"\xff\"}", `line 1, column 9: the text is not UTF-8`},
		{"half a character", `{"id": "\ud800"}`, `line 1, column 8 (id): the text holds half of a character`},
		{"object for list", `{"acts": {}}`, `line 1, column 10 (acts): wanted a list […], got {}}`},
		{"list for object", `[]`, `line 1, column 1: wanted an object {…}, got []`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := story{ID: "as it was"}
			err := strictjson.Decode([]byte(c.text), &got, sums)
			require.ErrorContains(t, err, c.want)
			require.ErrorIs(t, err, strictjson.ErrJSON)
			require.Equal(t, story{ID: "as it was"}, got)
			require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
		})
	}
}

// TestDecodeReportsAllErrorsAtOnce: one wrong field does not hide the next.
func TestDecodeReportsAllErrorsAtOnce(t *testing.T) {
	var got story
	err := strictjson.Decode([]byte(`{"id": 1, "x": {"y": [1, 2]}, "acts": [{"sell": {"amount": "1.00"}}, 3], "count": true}`), &got, sums)
	require.Len(t, err, 5)
}

// TestDecodeBoundsNesting: a hostile text is refused before it costs memory.
func TestDecodeBoundsNesting(t *testing.T) {
	text := strings.Repeat(`{"next":`, 100_000)
	var got story
	require.ErrorContains(t, strictjson.Decode([]byte(text), &got, sums), "nested deeper than 64 levels")
}

// TestEmptyListIsSaid: an empty list is not taken for one that was left out.
func TestEmptyListIsSaid(t *testing.T) {
	for text, want := range map[string][]act{`{}`: nil, `{"acts":[]}`: {}} {
		var got story
		require.NoError(t, strictjson.Decode([]byte(text), &got, sums))
		require.Equal(t, want, got.Acts)
		again, err := strictjson.Encode(got, sums)
		require.NoError(t, err)
		require.Equal(t, text, string(again))
	}
}

// TestSchemaNamesEveryField: what Decode takes and no more.
func TestSchemaNamesEveryField(t *testing.T) {
	text, err := strictjson.Schema("story", story{}, sums,
		strictjson.FormatOf[customs.Date](map[string]any{"format": "date"}))
	require.NoError(t, err)
	var schema struct {
		Ref  string `json:"$ref"`
		Defs map[string]struct {
			Properties           map[string]map[string]any
			AdditionalProperties bool
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(text, &schema))
	require.Equal(t, "#/$defs/story", schema.Ref)
	require.Len(t, schema.Defs, 4)
	require.Contains(t, schema.Defs["story"].Properties, "vat-base")
	require.Equal(t, map[string]any{"type": "string", "title": "Date", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, schema.Defs["Sell"].Properties["when"])
	require.Equal(t, map[string]any{"$ref": "#/$defs/Keep"}, schema.Defs["act"].Properties["keep"])
}

// FuzzDecode: any text is read or refused, never a panic, and what is read is
// written and read again the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"id":"a","acts":[{"sell":{"amount":"1.50 RUB","when":"2026-01-02"}},{"keep":{"how-long":7}}],"prices":{"a":"1.00 EUR"},"next":{"id":"b"}}`))
	f.Add([]byte(`{"acts":[{"keep":{}},{"x":[null,{"a":1}]}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var first, second story
		if strictjson.Decode(text, &first, sums) != nil {
			return
		}
		again, err := strictjson.Encode(first, sums)
		require.NoError(t, err)
		require.NoError(t, strictjson.Decode(again, &second, sums))
		require.Equal(t, first, second)
	})
}

// FuzzLexer: JSON is what encoding/json takes for JSON, no more and no less, but
// for text that is no UTF-8 and nesting beyond bounds.
func FuzzLexer(f *testing.F) {
	for _, text := range []string{
		``, ` `, `{}`, `[]`, `[1,2 , 3]`, `[1,]`, `[,1]`, `[1 2]`, `{"a":1,"b":[true,false,null]}`, `{"a" 1}`, `{"a":}`, `{"a":1,}`, `{1:2}`, `{"a":1 "b":2}`, `{]`, `[}`,
		`-`, `-0`, `01`, `1.`, `.5`, `1.5e`, `1.5e+3`, `-1E-2`, `+1`, `tru`, `truex`, `nul`, `"`, `"a`, `"\u12"`, `"\ud800"`, `"\x"`, `"a\nb"`, "\"a\nb\"", `{} {}`, `[[[[1]]]]`, `"ы"`, "\ufeff1", `1,`, `:1`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if strings.Count(string(text), "[")+strings.Count(string(text), "{") > 60 || !utf8.Valid(text) {
			strictjson.Parses(text)
			return
		}
		require.Equal(t, json.Valid(text), strictjson.Parses(text), "%q", text)
	})
}

// TestUpgradedTextsSayWhereTheyWereWrong: a text of an older form is changed
// before it is read, and errors name places of the text as it was given.
func TestUpgradedTextsSayWhereTheyWereWrong(t *testing.T) {
	upgrade := func(v *strictjson.Value) {
		v.Rename("name", "id")
		v.Field("acts").Rename("nothing", "there")
		for _, act := range v.Field("acts").Items() {
			act.Rename("hold", "keep")
		}
		v.SetNumber("count", 7)
	}
	codec := strictjson.New(sums)
	var got story
	require.NoError(t, codec.DecodeUpgraded([]byte("{\n \"name\": \"a\",\n \"acts\": [{\"hold\": {\"how-long\": 3}}],\n \"count\": 1\n}"), &got, upgrade))
	require.Equal(t, story{ID: "a", Acts: []act{Keep{3}}, Count: 7}, got)
	for text, want := range map[string]string{
		"{\n \"name\": \"a\",\n \"acts\": [{\"hold\": {\"how-long\": 300}}]\n}": `line 3, column 33 (acts[0].keep.how-long): wanted a whole number`,
		"{\n \"name\": \"a\",\n\n \"Count\": 1\n}":                              `line 4, column 2: unknown name "Count": wanted "count"`,
		"{\n \"name\": \"a\",\n \"id\": \"b\"}":                                 `line 3, column 2: the field "id" stands twice`,
		"{\n \"name\": \"a":                                                     `line 2, column 12 (name): the text ends where a value is wanted`,
		"{\"name\": \"a\"} x":                                                   `line 1, column 15: wanted the end of the text, got x`,
	} {
		require.ErrorContains(t, codec.DecodeUpgraded([]byte(text), &got, upgrade), want, "%s", text)
	}
}

// TestRequiredFields: a field that must be there is missed where its object is,
// and written though it is zero.
func TestRequiredFields(t *testing.T) {
	type letter struct {
		To   string `strict:"required"`
		From string
	}
	type post struct{ Letters []letter }
	text, err := strictjson.Encode(post{[]letter{{}}}, strictjson.Types{})
	require.NoError(t, err)
	require.Equal(t, `{"letters":[{"to":""}]}`, string(text))
	var got post
	require.EqualError(t, strictjson.Decode([]byte("{\"letters\": [\n{\"to\": \"\"}, {}]}"), &got, strictjson.Types{}), `line 2, column 13 (letters[1]): the field "to" is missing`)
	schema, err := strictjson.Schema("letters", got, strictjson.Types{})
	require.NoError(t, err)
	require.Contains(t, string(schema), `"required": [`)
}

// TestDifferenceIsTheFirst: where two texts part, and what stands there.
func TestDifferenceIsTheFirst(t *testing.T) {
	for _, c := range [][5]string{
		{`{"a":1}`, `{"a":1}`, "", "", ""},
		{`{"a":[1,{"b":"x"}]}`, `{"a":[1,{"b":"y"}]}`, `a[1].b`, `"x"`, `"y"`},
		{`{"a":[1]}`, `{"a":[1,2]}`, `a[1]`, `∅`, `2`},
		{`{"a":1,"b":2}`, `{"a":1}`, `b`, `2`, `∅`},
		{`{"a":1}`, `{"a":[1]}`, `a`, `1`, `[1]`},
	} {
		path, x, y := strictjson.Difference([]byte(c[0]), []byte(c[1]))
		require.Equal(t, [3]string{c[2], c[3], c[4]}, [3]string{path, x, y})
	}
}

// colour is a sum that is written as text.
type colour interface{ String() string }

type red struct{}

func (red) String() string { return "red" }

// TestFormsOfTypes: dated tables are their rows, or with gaps an object; values of
// a sum may be text, and what the text does not give back is not written.
func TestFormsOfTypes(t *testing.T) {
	types := strictjson.Types{Forms: []strictjson.Form{
		strictjson.TableOf[customs.Term](),
		strictjson.TextOf(colour.String, func(s string) (colour, error) {
			if s != "red" {
				return nil, customs.NewInputError("colour", "{0} is no colour|{0} — не цвет", customs.Text(s))
			}
			return red{}, nil
		}),
	}}
	type paint struct {
		Colours []colour
		Terms   customs.Since[customs.Term]
	}
	row := func(from, to, term string) customs.Row[customs.Term] {
		r := customs.Row[customs.Term]{From: customs.MustDate(from), Value: customs.MustTerm(term), Source: "act"}
		if to != "" {
			r.To = customs.MustDate(to)
		}
		return r
	}
	gapped, err := customs.NewSinceWithGaps(row("2026-01-01", "", "P3Y"))
	require.NoError(t, err)
	for want, p := range map[string]paint{
		`{"colours":["red","red"],"terms":[{"from":"2026-01-01","value":"P3Y","source":"act"}]}`: {[]colour{red{}, red{}}, customs.MustSince(row("2026-01-01", "", "P3Y"))},
		`{"terms":{"gaps":true,"rows":[{"from":"2026-01-01","value":"P3Y","source":"act"}]}}`:    {nil, gapped},
		`{}`: {},
	} {
		text, err := strictjson.Encode(p, types)
		require.NoError(t, err)
		require.Equal(t, want, string(text))
		var got paint
		require.NoError(t, strictjson.Decode(text, &got, types))
		require.Equal(t, p, got)
	}
	for text, want := range map[string]string{
		`{"colours":["blue"]}`: `line 1, column 13 (colours[0]): blue is no colour`,
		`{"colours":[1]}`:      `line 1, column 13 (colours[0]): wanted text in quotes, got 1`,
		`{"terms":[{"from":"2026-01-01","value":"P3Y"}]}`:        `line 1, column 10 (terms): row 1: the source is missing`,
		`{"terms":{"rows":[{"from":"2026-01-01","x":"P3Y"}]}}`:   `unknown name "x": wanted one of from, to, value, source`,
		`{"terms":{"gaps":true,"rows":[{"from":"2026-02-30"}]}}`: `line 1, column 39 (terms.rows[0].from): date "2026-02-30"`,
	} {
		var got paint
		require.ErrorContains(t, strictjson.Decode([]byte(text), &got, types), want)
		require.Zero(t, got)
	}
	for _, c := range []colour{nil, &red{}, (*red)(nil), struct{ red }{}} {
		_, err := strictjson.Encode(paint{Colours: []colour{c}}, types)
		require.Error(t, err)
	}
	schema, err := strictjson.Schema("paint", paint{}, types)
	require.NoError(t, err)
	require.Contains(t, string(schema), `"title": "colour"`)
	require.Contains(t, string(schema), `"anyOf": [`)
	require.Contains(t, string(schema), `"$ref": "#/$defs/RowOfTerm"`)
}
