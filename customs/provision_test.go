package customs_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestProvisionHasOneText(t *testing.T) {
	for text, p := range map[string]customs.Provision{
		"":                     {},
		"cc":                   customs.Article(0),
		"cc/171":               customs.Article(171),
		"cc/165/3":             customs.Article(165).Para(3),
		"cc/173/2/1":           customs.Article(173).Para(2).Sub(1),
		"cc/0/0/7":             customs.Article(0).Sub(7),
		"eec203/1/1":           customs.Decision203.Article(1).Para(1),
		"uz/65535/65535/65535": customs.UzbekistanRules.Article(math.MaxUint16).Para(math.MaxUint16).Sub(math.MaxUint16),
		"ru246n/1":             customs.RussianOrder246n.Article(1),
	} {
		got, err := customs.ParseProvision(text)
		require.NoError(t, err)
		require.Equal(t, p, got)
		require.Equal(t, text, p.String())
		data, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, `"`+text+`"`, string(data))
		require.NoError(t, json.Unmarshal(data, &got))
		require.Equal(t, p, got)
		require.Equal(t, text == "", p.IsZero())
		require.Equal(t, text, p.Arg().String())
	}
}

func TestProvisionTellsItsParts(t *testing.T) {
	p := customs.Article(173).Para(2).Sub(1)
	require.Equal(t, customs.CustomsCode, p.Act())
	require.Equal(t, []uint16{173, 2, 1}, []uint16{p.ArticleNumber(), p.Paragraph(), p.Subparagraph()})
	require.Equal(t, customs.Article(173).Para(4), p.Para(4), "another paragraph starts without a subparagraph")
	require.Zero(t, customs.NoAct.Article(5))
	require.Zero(t, customs.Provision{}.Para(1))
	require.Zero(t, customs.Provision{}.Sub(1))
}

func TestParseProvisionNamesThePlaceAndWhatWasWanted(t *testing.T) {
	for text, want := range map[string]string{
		"xx/173":         `provision "xx/173", byte 0: wanted the code of an act, such as cc in cc/173/2/1`,
		"/173":           `provision "/173", byte 0: wanted the code of an act, such as cc in cc/173/2/1`,
		" cc/173":        `provision " cc/173", byte 0: wanted the code of an act, such as cc in cc/173/2/1`,
		"cc/":            `provision "cc/", byte 3: wanted a number from 1 to 65535 without leading zeros`,
		"cc/173/":        `provision "cc/173/", byte 7: wanted a number from 1 to 65535 without leading zeros`,
		"cc/173/02":      `provision "cc/173/02", byte 7: wanted a number from 1 to 65535 without leading zeros`,
		"cc/173/0":       `provision "cc/173/0", byte 7: wanted a number from 1 to 65535 without leading zeros`,
		"cc/65536":       `provision "cc/65536", byte 3: wanted a number from 1 to 65535 without leading zeros`,
		"cc/+1":          `provision "cc/+1", byte 3: wanted a number from 1 to 65535 without leading zeros`,
		"cc/1/2/3/4":     `provision "cc/1/2/3/4", byte 8: wanted an end after article, paragraph and subparagraph`,
		"cc//2":          `provision "cc//2", byte 3: wanted a number from 1 to 65535 without leading zeros`,
		"cc/173/2/1\x00": `provision "cc/173/2/1\x00", byte 9: wanted a number from 1 to 65535 without leading zeros`,
	} {
		_, err := customs.ParseProvision(text)
		require.EqualError(t, err, want)
		kept := customs.Article(1)
		require.Error(t, kept.UnmarshalText([]byte(text)))
		require.Equal(t, customs.Article(1), kept)
	}
	require.Panics(t, func() { customs.MustProvision("cc/") })
	_, err := customs.Act(99).Article(1).MarshalText()
	require.ErrorIs(t, err, customs.ErrRange)
	require.Equal(t, "Act(99)/1", customs.Act(99).Article(1).String())
}

func TestProvisionsSortByNumberAWholeBeforeItsParts(t *testing.T) {
	want := []string{"", "cc", "cc/9", "cc/164", "cc/164/1", "cc/164/1/2", "cc/164/1/10", "cc/164/2", "cc/173", "treaty", "kz/93"}
	got := make([]customs.Provision, 0, len(want))
	for _, text := range want {
		got = append([]customs.Provision{customs.MustProvision(text)}, got...)
	}
	slices.SortFunc(got, customs.Provision.Compare)
	for i, p := range got {
		require.Equal(t, want[i], p.String())
	}
}

func TestAWholeCoversItsParts(t *testing.T) {
	for _, c := range []struct {
		p, q   string
		covers bool
	}{
		{"cc", "cc/173/2/1", true},
		{"cc/173", "cc/173", true},
		{"cc/173", "cc/173/2/1", true},
		{"cc/173/2", "cc/173/2/1", true},
		{"cc/173/2/1", "cc/173/2/1", true},
		{"cc/173/2/1", "cc/173/2", false},
		{"cc/173/2/1", "cc/173/2/10", false},
		{"cc/173/2", "cc/173/20", false},
		{"cc/173", "cc/174", false},
		{"cc/17", "cc/173", false},
		{"cc", "kz", false},
		{"", "", false},
		{"", "cc", false},
		{"cc", "", false},
	} {
		require.Equal(t, c.covers, customs.MustProvision(c.p).Covers(customs.MustProvision(c.q)), "%s covers %s", c.p, c.q)
	}
}

func TestTitleFallsBackToTheNearestWhole(t *testing.T) {
	for _, c := range []struct {
		id, en, ru string
		own        bool
	}{
		{"cc/173/5", "Lapse after expiry", "Прекращение действия процедуры по истечении срока", true},
		{"cc/173/5/9", "Lapse after expiry", "Прекращение действия процедуры по истечении срока", false},
		{"cc/60/3", "Interest for deferred payment", "Проценты за отсрочку или рассрочку уплаты", false},
		{"cc/400", "Customs Code of the Eurasian Economic Union", "Таможенный кодекс Евразийского экономического союза", false},
		{"treaty", "Treaty on the Eurasian Economic Union", "Договор о Евразийском экономическом союзе", true},
		{"", "", "", false},
	} {
		en, own := customs.MustProvision(c.id).Title(customs.English)
		require.Equal(t, c.en, en, c.id)
		require.Equal(t, c.own, own, c.id)
		ru, _ := customs.MustProvision(c.id).Title(customs.Russian)
		require.Equal(t, c.ru, ru, c.id)
	}
}

func FuzzParseProvision(f *testing.F) {
	for _, text := range []string{"", "cc", "cc/173/2/1", "cc/0/0/1", "kz/93", "cc//", "cc/65536", "cc/1/2/3/"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := customs.ParseProvision(text)
		if err != nil {
			require.ErrorIs(t, err, customs.ErrSyntax)
			require.Zero(t, p)
			return
		}
		require.Equal(t, text, p.String())
		title, _ := p.Title(customs.Russian)
		require.Equal(t, p.IsZero(), title == "")
		require.False(t, strings.Contains(title, "|"))
	})
}

func BenchmarkParseProvision(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = customs.ParseProvision("cc/173/2/1")
	}
}

func BenchmarkProvisionAppendText(b *testing.B) {
	p, buf := customs.MustProvision("cc/173/2/1"), make([]byte, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = p.AppendText(buf)
	}
}
