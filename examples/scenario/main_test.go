package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ran runs the command on texts, each in a file of its own.
func ran(t *testing.T, args []string, texts ...string) (code int, out, errs string) {
	t.Helper()
	dir := t.TempDir()
	for i, text := range texts {
		name := filepath.Join(dir, string(rune('a'+i))+".json")
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
		args = append(args, name)
	}
	var o, e bytes.Buffer
	code = run(args, &o, &e)
	return code, o.String(), strings.ReplaceAll(e.String(), dir+string(filepath.Separator), "")
}

// kept returns the text of a story of the conformance suite.
func kept(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../conformance/cc-175-1.json")
	require.NoError(t, err)
	return string(text)
}

// TestWrongInFiveWays: each mistake is named with its place, and the story that is
// right still runs.
func TestWrongInFiveWays(t *testing.T) {
	right := kept(t)
	wrong := []string{
		strings.Replace(right, `"release": {`, `"relaese": {`, 1),
		strings.Replace(right, `"on": "2026-03-10"`, `"on": "10.03.2026"`, 1),
		strings.Replace(right, `"value": "2000000.00 RUB"`, `"value": "2000000.00"`, 1),
		strings.Replace(right, `"inputs": [{"id": "L1"}]`, `"inputs": [{"id": "L9"}]`, 1),
		strings.Replace(right, `"amount": "50000.00 RUB"`, `"amount": "50000.01 RUB"`, 1),
	}
	for i := range wrong {
		require.NotEqual(t, right, wrong[i])
	}
	code, out, errs := ran(t, []string{"-quiet"}, append(wrong, right)...)
	require.Equal(t, 1, code)
	require.Contains(t, out, "ok ")
	for _, want := range []string{
		`a.json: line 41, column 33 (steps[1].do): unknown name "relaese": wanted one of amend-permit`,
		`b.json: line 42, column 12 (steps[2].on): date "10.03.2026", byte 2: wanted a date such as 2026-01-31`,
		`c.json: line 40, column 119 (steps[0].do.declare.lots[0].value): amount "2000000.00", byte 10: wanted an amount and its currency`,
		`5 of 6 files failed`,
	} {
		require.Contains(t, errs, want)
	}
	require.Contains(t, out, "L9")
	require.Contains(t, out, "wanted 50000.01 RUB, got 50000.00 RUB")
}

// TestNoScenario: what is no story says what it is.
func TestNoScenario(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "line 1, column 1",
		"hello":                  "line 1, column 1",
		`{"scenario": 2}`:        "scenario version 2: wanted 1",
		`{"scenario": 1, "a":1}`: `unknown name "a"`,
		`{"scenario": 1, "base": "nowhere.json"}`:                                        "nowhere.json",
		`{"scenario": 1, "base": "../x.json"}`:                                           "wanted a file beside",
		`{"scenario": 1, "steps": [{"on": "2026-01-01", "check": {"state": "lapsed"}}]}`: "the story has steps and no permit: wanted the field permit, or a base that has one",
		`{"scenario": 1}`: "the story expects nothing, so that it proves nothing",
		`{"scenario": 1, "law": {"profile": "FR"}, "steps": []}`: "the law: ",
	} {
		code, _, errs := ran(t, nil, text)
		require.Equal(t, 1, code, text)
		require.Contains(t, errs, want, text)
	}
	var out bytes.Buffer
	require.Equal(t, 2, run(nil, &out, &out))
	require.Equal(t, 2, run([]string{"-lang", "fr", "x"}, &out, &out))
	require.Equal(t, 1, run([]string{"no such file"}, &out, &out))
}

// TestStoppedStory: what was told before a story could not go on is shown, and the
// step is named.
func TestStoppedStory(t *testing.T) {
	text := strings.Replace(kept(t), `"check": {`, `"check": {"open": ["fly"], `, 1)
	for _, args := range [][]string{nil, {"-json"}} {
		code, out, errs := ran(t, args, text)
		require.Equal(t, 1, code)
		require.Contains(t, out, "release: admitted")
		require.Contains(t, out, "step 6: there is no act fly")
		require.NotContains(t, out, "✓")
		require.NotContains(t, out, `"passed": true`)
		require.Contains(t, errs, "a.json: step 6: there is no act fly")
	}
	_, out, _ := ran(t, []string{"-lang", "ru"}, text)
	require.Contains(t, out, "сценарий прерван: шаг 6: нет действия fly")
}

// TestOutputs: reports in Russian, with bills, and as JSON; the schema.
func TestOutputs(t *testing.T) {
	code, out, _ := ran(t, []string{"-lang", "ru", "-trace"}, kept(t))
	require.Zero(t, code)
	require.Contains(t, out, "допущено")
	require.Contains(t, out, "Расчет на 2026-06-09")
	code, out, _ = ran(t, []string{"-json"}, kept(t))
	require.Zero(t, code)
	require.Contains(t, out, `"passed": true`)
	var schema bytes.Buffer
	require.Zero(t, run([]string{"-schema"}, &schema, &schema))
	require.Contains(t, schema.String(), `"$defs"`)
}
