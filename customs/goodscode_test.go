package customs_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestGoodsCodePrintsInGroups(t *testing.T) {
	for text, want := range map[string]string{
		"12":                  "12",
		"120":                 "120",
		"1201":                "1201",
		"12019":               "1201 9",
		"120190":              "1201 90",
		"1201900":             "1201 90 0",
		"12019000":            "1201 90 00",
		"120190000":           "1201 90 000",
		"1201900000":          "1201 90 000 0",
		"1201 90 000 0":       "1201 90 000 0",
		" 12 01 9000 00 ":     "1201 90 000 0",
		"1201\u00a090\u202f0": "1201 90 0",
		"0101210000":          "0101 21 000 0",
		"9999999999":          "9999 99 999 9",
	} {
		c, err := customs.ParseGoodsCode(text)
		require.NoError(t, err)
		require.Equal(t, want, c.String())
		require.Equal(t, strings.ReplaceAll(want, " ", ""), c.Digits())
		require.Equal(t, len(c.Digits()), c.Len())
		require.Equal(t, c, customs.MustGoodsCode(want))
		require.Equal(t, want, c.Arg().String())
	}
}

func TestGoodsCodeRefusesOtherText(t *testing.T) {
	for text, want := range map[string]string{
		"1":               `goods code "1", byte 1: wanted 2 to 10 digits`,
		"   ":             `goods code "   ", byte 3: wanted 2 to 10 digits`,
		"12019000001":     `goods code "12019000001", byte 10: wanted no more than 10 digits`,
		"1201 90 000 0 1": `goods code "1201 90 000 0 1", byte 14: wanted no more than 10 digits`,
		"1201.90":         `goods code "1201.90", byte 4: wanted a digit`,
		"из 1201":         `goods code "из 1201", byte 0: wanted a digit`,
		"1201x":           `goods code "1201x", byte 4: wanted a digit`,
		"12\t01":          `goods code "12\t01", byte 2: wanted a digit`,
		"0012":            `goods code "0012", byte 1: wanted a chapter from 01 to 99`,
		"12\xff":          `goods code "12\xff", byte 2: wanted a digit`,
		"１２":              `goods code "１２", byte 0: wanted a digit`,
		"-12":             `goods code "-12", byte 0: wanted a digit`,
	} {
		c, err := customs.ParseGoodsCode(text)
		require.EqualError(t, err, want)
		require.Zero(t, c)
	}
}

func TestGoodsCodeCoversWhatBeginsWithIt(t *testing.T) {
	g := customs.MustGoodsCode
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"12", "1201900000", true},
		{"1201", "1201900000", true},
		{"1201", "1201", true},
		{"1201900000", "1201", false},
		{"1201900000", "1201900000", true},
		{"1202", "1201900000", false},
		{"120", "1201", true},
		{"1201900", "1201900000", true},
		{"1201900", "1201901000", false},
		{"", "1201", false},
		{"1201", "", false},
		{"", "", false},
	} {
		require.Equal(t, c.want, g(c.a).Covers(g(c.b)), "%s %s", c.a, c.b)
	}
	require.NotEqual(t, g("1201"), g("120100"), "a heading is not its first subheading")
}

func TestGoodsCodePrefixAndHeading(t *testing.T) {
	c := customs.MustGoodsCode("1201900000")
	require.Equal(t, "1201", c.Heading().String())
	require.Equal(t, "1201", c.Heading().Heading().String())
	require.True(t, customs.MustGoodsCode("12").Heading().IsZero())
	require.True(t, customs.MustGoodsCode("120").Heading().IsZero())
	require.True(t, customs.GoodsCode{}.Heading().IsZero())
	for n, want := range map[int]string{-1: "", 0: "", 1: "", 2: "12", 3: "120", 6: "1201 90", 10: "1201 90 000 0", 11: "1201 90 000 0"} {
		require.Equal(t, want, c.Prefix(n).String())
	}
	require.Equal(t, "12", customs.MustGoodsCode("12").Prefix(4).String())
}

func TestGoodsCodeOrdersDigitByDigit(t *testing.T) {
	order := []string{"", "01", "0101", "010121", "12", "1201", "1201 10 000 0", "1201 9", "1201 90 000 0", "1202", "99"}
	for i, a := range order {
		for k, b := range order {
			require.Equal(t, sign(i-k), customs.MustGoodsCode(a).Compare(customs.MustGoodsCode(b)), "%s %s", a, b)
		}
	}
}

func TestGoodsCodeJSON(t *testing.T) {
	in := map[customs.GoodsCode]customs.GoodsCode{customs.MustGoodsCode("1201"): customs.MustGoodsCode("1201900000"), {}: {}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"1201":"1201 90 000 0","":""}`, string(text))
	var out map[customs.GoodsCode]customs.GoodsCode
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`{"1201":"x"}`), &out))
}

func FuzzParseGoodsCode(f *testing.F) {
	for _, s := range []string{"", "12", "1201 90 000 0", "0101210000", "00", "12\u00a001", "\xff", "99999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := customs.ParseGoodsCode(text)
		if err != nil {
			require.Zero(t, c)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		require.Equal(t, c, customs.MustGoodsCode(c.String()))
		require.Equal(t, c, customs.MustGoodsCode(c.Digits()))
		require.Equal(t, c.IsZero(), text == "")
		require.Equal(t, !c.IsZero(), c.Prefix(2).Covers(c))
	})
}

func BenchmarkGoodsCodeParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := customs.ParseGoodsCode("1201900000"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGoodsCodeAppendText(b *testing.B) {
	c, buf := customs.MustGoodsCode("1201900000"), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = c.AppendText(buf[:0])
	}
}

func BenchmarkGoodsCodeCovers(b *testing.B) {
	heading, c := customs.MustGoodsCode("1201"), customs.MustGoodsCode("1201900000")
	b.ReportAllocs()
	for b.Loop() {
		if !heading.Covers(c) {
			b.Fatal(heading, c)
		}
	}
}
