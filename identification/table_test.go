package identification_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const (
	lastTrait  = ident.Varied
	lastEffect = ident.Unsupervisable
)

// golden compares a text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "if the change is meant, run go test ./identification -update and say why")
}

// TestTable: the trait × method table, with the reason and the provision of each
// cell in both languages.
func TestTable(t *testing.T) {
	cells := map[string]map[ident.Kind]string{}
	var reasons strings.Builder
	for k, r := range ident.Table() {
		row := r.Trait.String()
		if r.Trait == 0 {
			row = r.Effect.String()
		}
		if cells[row] == nil {
			cells[row] = map[ident.Kind]string{}
		}
		require.Empty(t, cells[row][k], "%s answers %s twice", row, k)
		sign := map[bool]map[customs.Finding]string{
			false: {customs.Met: "yes", customs.NotMet: "no"},
			true:  {customs.Met: "(yes)", customs.NotMet: "(no)"},
		}[r.Presumed][r.Says]
		cells[row][k] = fmt.Sprintf("%s: %s", r.Question, sign)
		fmt.Fprintf(&reasons, "%s | %s | %s | %s\n    %s\n    %s\n", r.Provision, k, row, cells[row][k],
			r.Because.Text(customs.English), r.Because.Text(customs.Russian))
	}
	var b strings.Builder
	b.WriteString("Trait × method: which question of the method the trait answers, and how. Answers in brackets are\n" +
		"presumed and yield to firm ones and to an officer's acceptance. A dot: the method does not depend on it.\n\n")
	line := func(first string, cell func(ident.Kind) string) {
		fmt.Fprintf(&b, "%-27s", first)
		for k := ident.ByAppliedMarks; k < ident.ByOther; k++ {
			fmt.Fprintf(&b, "%-20s", cell(k))
		}
		text := strings.TrimRight(b.String(), " ")
		b.Reset()
		b.WriteString(text + "\n")
	}
	line("", func(k ident.Kind) string { return k.String() })
	line("", func(k ident.Kind) string { return k.Provision().String() })
	row := func(name string) {
		line(name, func(k ident.Kind) string {
			if c := cells[name][k]; c != "" {
				return c
			}
			return "."
		})
	}
	for g := ident.GoodsTrait(1); g <= lastTrait; g++ {
		require.NotEmpty(t, cells[g.String()], "%s answers nothing", g)
		row(g.String())
	}
	for e := ident.Effect(1); e <= lastEffect; e++ {
		require.NotEmpty(t, cells[e.String()], "%s answers nothing", e)
		row(e.String())
	}
	golden(t, "table.golden", b.String()+"\n"+reasons.String())
}

// TestStatedTraitsDecide: where every group of traits is stated, no method that
// needs no officer is left undetermined, whatever the combination.
func TestStatedTraitsDecide(t *testing.T) {
	goods := combinations([][]ident.GoodsTrait{
		{ident.Discrete, ident.Rolled, ident.Bulk, ident.Liquid, ident.Gaseous},
		{ident.Unmarked, ident.TypeMarked, ident.BatchMarked, ident.Serialised},
		{ident.Markable, ident.Unmarkable}, {ident.Distinctive, ident.Commonplace}, {ident.Homogeneous, ident.Varied},
	})
	effects := combinations([][]ident.Effect{
		{ident.Intact, ident.FormChanged, ident.BrokenDown}, {ident.SubstanceKept, ident.ChemicallyChanged},
		{ident.Unmixed, ident.MixedRecorded, ident.MixedUnrecorded}, {0, ident.Enclosed}, {0, ident.Consumed},
		{ident.UseRecorded, ident.UseUnrecorded}, {ident.TechnologyDescribed, ident.TechnologyUndescribed}, {ident.Supervisable, ident.Unsupervisable},
	})
	easy, through := ident.MustGoodsTraits(goods[0]...), ident.MustEffects(effects[0]...)
	decided := func(g ident.GoodsTraits, e ident.Effects) {
		for k, f := range ident.Suitable(g, e) {
			if k == ident.ByControl {
				require.NotEqual(t, customs.Met, f, "control needs an officer: %s; %s", g, e)
				continue
			}
			require.NotEqual(t, customs.Undetermined, f, "%s: %s; %s", k, g, e)
		}
	}
	for _, g := range goods {
		decided(ident.MustGoodsTraits(g...), through)
	}
	for _, e := range effects {
		decided(easy, ident.MustEffects(e...))
	}
	t.Logf("%d combinations of traits, %d of effects", len(goods), len(effects))
}

// combinations returns every choice of one of each group; zero chooses none.
func combinations[T ~uint8](groups [][]T) [][]T {
	all := [][]T{nil}
	for _, g := range groups {
		var longer [][]T
		for _, c := range all {
			for _, x := range g {
				if next := append([]T(nil), c...); x != 0 {
					longer = append(longer, append(next, x))
				} else {
					longer = append(longer, next)
				}
			}
		}
		all = longer
	}
	return all
}

// TestPhysics: what everybody who handles goods knows.
func TestPhysics(t *testing.T) {
	engine := ident.MustGoodsTraits(ident.Discrete, ident.Serialised, ident.Homogeneous, ident.Commonplace)
	ore := ident.MustGoodsTraits(ident.Bulk, ident.Homogeneous)
	oil := ident.MustGoodsTraits(ident.Liquid, ident.Homogeneous)
	for _, c := range []struct {
		name   string
		goods  ident.GoodsTraits
		effect []ident.Effect
		method ident.Kind
		want   customs.Finding
	}{
		{"numbers survive assembly and repair", engine, []ident.Effect{ident.Intact}, ident.ByExistingMarking, customs.Met},
		{"numbers do not survive smelting", engine, []ident.Effect{ident.BrokenDown}, ident.ByExistingMarking, customs.NotMet},
		{"not even where somebody says so", engine, []ident.Effect{ident.BrokenDown, ident.OwnMarksKept}, ident.ByExistingMarking, customs.NotMet},
		{"a replaced name plate is no number", engine, []ident.Effect{ident.Intact, ident.OwnMarksLost}, ident.ByExistingMarking, customs.NotMet},
		{"marks do not survive dissolving or crushing", engine, []ident.Effect{ident.BrokenDown}, ident.ByAppliedMarks, customs.NotMet},
		{"cutting takes marks off, as a rule", engine, []ident.Effect{ident.FormChanged}, ident.ByAppliedMarks, customs.NotMet},
		{"but not where each piece is stamped", engine, []ident.Effect{ident.FormChanged, ident.AppliedMarksKept}, ident.ByAppliedMarks, customs.Met},
		{"a number sealed into resin cannot be read", engine, []ident.Effect{ident.Intact, ident.OwnMarksKept, ident.Enclosed}, ident.ByExistingMarking, customs.NotMet},
		{"no seal on ore", ore, []ident.Effect{ident.Intact}, ident.ByAppliedMarks, customs.NotMet},
		{"no photograph of oil", oil, []ident.Effect{ident.Intact}, ident.ByDescription, customs.NotMet},
		{"samples serve where a characteristic stays measurable", ore, []ident.Effect{ident.BrokenDown, ident.ChemicallyChanged, ident.CharacteristicKept}, ident.BySamples, customs.Met},
		{"and not where none does", ore, []ident.Effect{ident.BrokenDown, ident.ChemicallyChanged}, ident.BySamples, customs.NotMet},
		{"bulk goods by records and norms", ore, []ident.Effect{ident.BrokenDown, ident.ChemicallyChanged, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed}, ident.ByRecords, customs.Met},
		{"liquids too", oil, []ident.Effect{ident.ChemicallyChanged, ident.MixedRecorded, ident.UseRecorded, ident.TechnologyDescribed}, ident.ByRecords, customs.Met},
		{"not out of a common tank", oil, []ident.Effect{ident.MixedUnrecorded, ident.UseRecorded, ident.TechnologyDescribed}, ident.ByRecords, customs.NotMet},
		{"aids that are used up leave records only", engine, []ident.Effect{ident.Consumed, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed}, ident.ByRecords, customs.Met},
		{"and no number", engine, []ident.Effect{ident.Consumed}, ident.ByExistingMarking, customs.NotMet},
		{"no sample either", ore, []ident.Effect{ident.Consumed, ident.CharacteristicKept}, ident.BySamples, customs.NotMet},
		{"nobody watches a sealed reactor", ore, []ident.Effect{ident.Unsupervisable, ident.Unmixed}, ident.ByControl, customs.NotMet},
	} {
		for k, f := range ident.Suitable(c.goods, ident.MustEffects(c.effect...)) {
			if k == c.method {
				require.Equal(t, c.want, f, c.name)
			}
		}
	}
}
