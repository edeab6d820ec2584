package processing

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// snapshotDocument is a procedure as JSON.
type snapshotDocument struct {
	Version uint         `strict:"required"`
	After   afterForm    `strict:"required"` // the record that it follows
	Permit  Permit       `strict:"required"` // as issued
	Law     customs.Law  `strict:"required"`
	Lists   Lists        `strict:"required"`
	Records []recordForm `strict:"required"`
	State   stateForm    `strict:"required"`
	Sum     string       `strict:"required"` // of all that stands before it
}

// afterForm says which record a snapshot follows; no number: none.
type afterForm struct {
	Seq      uint64
	Recorded customs.Date
}

// recordForm is a record in the version of its document.
type recordForm struct {
	Seq      uint64       `strict:"required"`
	On       customs.Date `strict:"required"`
	Recorded customs.Date `strict:"required"`
	Event    Event        `strict:"required"`
}

// Snapshot writes the procedure as one JSON object: the record that it follows,
// the permit as issued, the law, the lists, the history, and the state that the
// history led to, which is all goods with what lies in which account, the runs
// with what they drew and gave, declarations, terms, what prior export left owing,
// payments, and the versions of the permit. It ends with a checksum.
//
// The history is in it because nothing of it may be forgotten: obligations, late
// facts, reversals and AsKnown rest on every act. The state is in it for other
// programs and auditors to read, and as the proof that Restore holds against.
// A host that keeps permit, law, lists and log needs no snapshots: Replay takes
// far less time than reading any JSON.
func (p *Procedure) Snapshot() ([]byte, error) {
	if err := p.made(); err != nil {
		return nil, err
	}
	d := snapshotDocument{Version: CodecVersion, Permit: *p.permits[0].permit, Law: p.law, Lists: p.lists, State: p.state()}
	if last := p.log.last(); last != nil {
		d.After = afterForm{last.Seq, last.Recorded}
	}
	for _, r := range p.log.all() {
		d.Records = append(d.Records, recordForm(*r))
	}
	text, err := codec().encode(d)
	if err != nil {
		return nil, err
	}
	body := bytes.TrimSuffix(text, []byte(sumField+`"}`))
	return append(append(slices.Clip(body), sumField+checksum(body)...), '"', '}'), nil
}

// Restore returns the procedure of a snapshot, to which later records can be
// applied. Everything in it is held against everything else: the law must be fully
// chosen, the records must follow each other and fit, the state must be the one
// that they lead to, to the last part of the last goods, and the text must be as
// it was written, but for white space. What differs is named. The error is
// ErrHistory where a snapshot was altered, and that of DecodeRecord where it is of
// another form.
//
// It applies the records again, because nothing proves the state better, and
// because that takes a small part of the time of reading them.
func Restore(text []byte) (*Procedure, error) {
	var d snapshotDocument
	c := codec()
	if err := c.decode(text, &d); err != nil {
		return nil, err
	}
	p, err := Replay(d.Permit, d.Law, d.Lists, func(yield func(Record) bool) {
		for i := range d.Records {
			if !yield(Record(d.Records[i])) {
				return
			}
		}
	})
	if err != nil {
		return nil, err
	}
	after := afterForm{p.Len(), p.recorded}
	if d.After != after {
		return nil, altered("snapshot: it follows record {0} of {1}, its records end with {2} of {3}|снимок следует за записью {0} от {1}, а его записи кончаются записью {2} от {3}",
			customs.Count(d.After.Seq), d.After.Recorded.Arg(), customs.Count(after.Seq), after.Recorded.Arg())
	}
	stated, err := c.encode(d.State)
	if err != nil {
		return nil, err
	}
	made, err := c.encode(p.state())
	if err != nil {
		return nil, err
	}
	if path, x, y := strictjson.Difference(stated, made); path != "" {
		return nil, altered("snapshot: state.{0} is {1}, its records lead to {2}|снимок: state.{0} содержит {1}, а записи дают {2}", customs.Text(path), customs.Text(x), customs.Text(y))
	}
	if !sealed(text, d.Sum) {
		return nil, altered("snapshot: the checksum is not that of the text: something in permit, law, lists or records was changed|снимок: контрольная сумма не совпадает, изменены документ об условиях переработки, право, перечни или записи")
	}
	return p, nil
}

// altered is the error of a snapshot that contradicts itself.
func altered(why customs.Phrase, args ...customs.Arg) error {
	return customs.NewInputError(ErrHistory, why, args...)
}

// sumField begins the field of the checksum.
const sumField = `,"sum":"`

// checksum returns the checksum of a snapshot up to that field.
func checksum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// sealed reports whether a snapshot is as it was written, but for white space.
func sealed(text []byte, sum string) bool {
	var compact bytes.Buffer
	if json.Compact(&compact, text) != nil {
		return false
	}
	body, ok := bytes.CutSuffix(compact.Bytes(), []byte(sumField+sum+`"}`))
	return ok && checksum(body) == sum
}
