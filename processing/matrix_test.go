package processing_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestMatrixOfStatuses: the full matrix of statuses and acts.
func TestMatrixOfStatuses(t *testing.T) {
	var b strings.Builder
	b.WriteString("What becomes of goods in each status by each act.\n")
	b.WriteString("“=” the status stays; “.” the law does not know the act there.\n\n")
	rows := [][]string{{""}}
	for _, s := range statuses() {
		rows[0] = append(rows[0], s.String())
	}
	rows[0] = append(rows[0], "provision")
	for _, k := range kinds() {
		row, by := []string{k.String()}, "—"
		for _, s := range statuses() {
			cell := ""
			for to := range transition(s, k).All() {
				if cell != "" {
					cell += "/"
				}
				if to == s {
					cell += "="
				} else {
					cell += to.String()
				}
			}
			if cell == "" {
				cell = "."
			}
			row = append(row, cell)
		}
		for t := range Transitions() {
			if t.Command == k && !t.Provision.IsZero() {
				by = cite(t.Provision, t.Also)
			}
		}
		rows = append(rows, append(row, by))
	}
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], len(cell))
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			fmt.Fprintf(&b, "%-*s  ", width[i], cell)
		}
		b.WriteString("\n")
	}
	golden(t, "testdata/machine/statuses.txt", trimmed(b.String()))
}

// TestMatrixOfAccounts: the full matrix of accounts and acts on goods: where the
// goods go, or how the act is refused, each with its provision.
func TestMatrixOfAccounts(t *testing.T) {
	var b strings.Builder
	b.WriteString("What becomes of goods in each account by each act that moves goods.\n")
	b.WriteString("Kinds: L foreign lot, E equivalent lot, P product, W waste, R remnant, D production loss, X excess.\n")
	for _, from := range accounts() {
		fmt.Fprintf(&b, "\n%s\n", from)
		for _, k := range kinds() {
			if !MovesGoods(k) {
				continue
			}
			for _, line := range cell(k, from) {
				fmt.Fprintf(&b, "    %-27s%s\n", k, line)
			}
		}
	}
	golden(t, "testdata/machine/accounts.txt", trimmed(b.String()))
}

// letters are the kinds of goods in the matrix.
const letters = "LEPWRDXU"

// cell is what an act does to goods in an account, kinds that fare alike in one
// line.
func cell(k CommandKind, from Account) []string {
	var order []string
	group := map[string]string{}
	for i := range letters {
		kind := NodeKind(i + 1)
		what := ""
		if code, by := Bars(k, from, kind); code != "" {
			what = fmt.Sprintf("refused: %s, %s", code, cite(by, customs.Provision{}))
		} else {
			for row := range Rows() {
				if row.Command == k && row.From == from && row.Admits(kind) {
					what = fmt.Sprintf("→ %s, %s, %s", row.To, moments[row.Moment], cite(row.Provision, customs.Provision{}))
					if row.Named {
						what += ", only where named"
					}
				}
			}
		}
		if group[what] == "" {
			order = append(order, what)
		}
		group[what] += letters[i : i+1]
	}
	for i, what := range order {
		order[i] = fmt.Sprintf("%-8s %s", group[what], what)
	}
	return order
}

var moments = map[Moment]string{AtAnyTime: "at any time", InTime: "in time", AfterLapse: "after lapse"}

// table is where each act leads from each status.
var table = sync.OnceValue(func() map[Status]map[CommandKind]Statuses {
	m := map[Status]map[CommandKind]Statuses{}
	for _, s := range statuses() {
		m[s] = map[CommandKind]Statuses{}
	}
	for t := range Transitions() {
		m[t.From][t.Command] = t.To
	}
	return m
})

// transition is where an act leads from a status.
func transition(s Status, k CommandKind) Statuses { return table()[s][k] }

// trimmed drops spaces at the ends of lines.
func trimmed(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
