package processing

import (
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Mermaid draws the state machine of statuses as a Mermaid state diagram. Each
// edge bears the acts that lead that way, each with its provision. Acts that move
// no goods and leave the status as it is are not drawn.
func Mermaid(lang customs.Language) string {
	d := drawing{lang: lang, line: "<br/>"}
	d.say("stateDiagram-v2\n")
	for s := StatusPermitted; s < statusCount; s++ {
		d.say("    state \"", d.node(s), "\" as ", s.String(), "\n")
	}
	d.say("    [*] --> ", StatusPermitted.String(), "\n")
	for s := StatusPermitted; s < statusCount; s++ {
		for to := StatusPermitted; to < statusCount; to++ {
			if label := d.edge(s, to); label != "" {
				d.say("    ", s.String(), " --> ", to.String(), " : ", label, "\n")
			}
		}
	}
	return d.text.String()
}

// DOT draws the same diagram in the language of Graphviz.
func DOT(lang customs.Language) string {
	d := drawing{lang: lang, line: `\l`}
	d.say("digraph statuses {\n    nodesep=0.7\n    node [shape=box, style=rounded, fontname=\"sans-serif\"]\n    edge [fontname=\"sans-serif\", fontsize=10]\n")
	d.say("    start [shape=point]\n")
	for s := StatusPermitted; s < statusCount; s++ {
		d.say("    ", s.String(), " [label=\"", d.node(s), "\"]\n")
	}
	d.say("    start -> ", StatusPermitted.String(), "\n")
	for s := StatusPermitted; s < statusCount; s++ {
		for to := StatusPermitted; to < statusCount; to++ {
			if label := d.edge(s, to); label != "" {
				d.say("    ", s.String(), " -> ", to.String(), " [label=\"", label, "\\l\"]\n")
			}
		}
	}
	d.say("}\n")
	return d.text.String()
}

// drawing is a diagram while it is drawn.
type drawing struct {
	lang customs.Language
	line string // between the lines of a label
	text strings.Builder
}

func (d *drawing) say(parts ...string) {
	for _, s := range parts {
		d.text.WriteString(s)
	}
}

// node is the label of a status.
func (d *drawing) node(s Status) string {
	return s.Phrase().In(d.lang) + " · " + pinpoint(s.Provision())
}

// theLastDayPasses is the one way that no act leads: lapse follows from the day.
const theLastDayPasses customs.Phrase = "the last day passes|истек последний день"

// edge is the label of the way from one status to another, empty where there is
// none.
func (d *drawing) edge(from, to Status) string {
	var label strings.Builder
	add := func(what customs.Phrase, by, also customs.Provision) {
		if label.Len() > 0 {
			label.WriteString(d.line)
		}
		label.WriteString(what.In(d.lang))
		label.WriteString(" " + pinpoint(by))
		if !also.IsZero() {
			label.WriteString(", " + pinpoint(also))
		}
	}
	if to == StatusLapsed && (from == StatusUnderway || from == StatusSuspended) {
		add(theLastDayPasses, art173p5, customs.Provision{})
	}
	for k := range rules {
		r := &rules[k]
		if r.follows(from).Has(to) && (from != to || r.passages[0].from != 0) {
			add(CommandKind(k).Phrase(), r.provision, r.also)
		}
	}
	return label.String()
}

// pinpoint writes a citation of the Code as people do: 173(2)(1).
func pinpoint(p customs.Provision) string {
	text := strconv.Itoa(int(p.ArticleNumber()))
	for _, n := range [...]uint16{p.Paragraph(), p.Subparagraph()} {
		if n != 0 {
			text += "(" + strconv.Itoa(int(n)) + ")"
		}
	}
	return text
}
