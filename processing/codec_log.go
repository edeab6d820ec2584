package processing

import (
	"bytes"
	"errors"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// EncodeRecords writes a history: one record a line, so that it grows by appending
// and every record keeps the version in which it was written.
func EncodeRecords(records ...Record) ([]byte, error) {
	var b bytes.Buffer
	c := codec()
	for i := range records {
		line, err := c.encodeRecord(&records[i])
		if err != nil {
			return nil, err
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

// DecodeRecords reads what EncodeRecords writes: one record a line, no line empty;
// the last may lack its end. Errors name the record by its place, line and column:
// a record of another form, one that was cut, a number that is not the next. The
// first number may be any, so that a part of a history can be read. A history from
// which whole records were cut at the end is a shorter history: compare its length
// with what is known of it.
// A text of the right form with other values in it reads without an error: what of
// that Replay refuses, and what nothing here can detect, is said there.
func DecodeRecords(text []byte) ([]Record, error) {
	var records []Record
	var faults customs.Faults
	c := codec()
	var last uint64
	for place := 1; len(text) > 0 && len(faults) < maxLogFaults; place++ {
		line, rest, _ := bytes.Cut(text, []byte("\n"))
		text = rest
		r, err := c.decodeRecord(line)
		if err == nil && last > 0 && r.Seq != last+1 {
			err = customs.NewInputError(ErrHistory, "record {0} after record {1}|запись {0} после записи {1}", customs.Count(r.Seq), customs.Count(last))
		}
		if err != nil {
			faults = append(faults, inLog(place, err)...)
		}
		if last = r.Seq; len(faults) == 0 {
			records = append(records, r)
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return records, nil
}

// maxLogFaults bounds how many errors of one history are reported.
const maxLogFaults = 50

// logError is an error in one record of a history.
type logError struct {
	place int // of the record, which is its line
	err   error
}

// inLog says of errors in which record they are.
func inLog(place int, err error) (faults customs.Faults) {
	list, ok := err.(customs.Faults)
	if !ok {
		list = customs.Faults{err}
	}
	for _, err := range list {
		var at *strictjson.Error
		if errors.As(err, &at) {
			at.Line += place - 1
		}
		faults = append(faults, &logError{place, err})
	}
	return faults
}

// Unwrap returns the error of the record.
func (e *logError) Unwrap() error { return e.err }

// Code returns the code of the error of the record.
func (e *logError) Code() customs.Code {
	if c, ok := e.err.(interface{ Code() customs.Code }); ok {
		return c.Code()
	}
	return ErrHistory
}

// Error is Explain in English.
func (e *logError) Error() string { return e.Explain(customs.English) }

// Explain names the record and what is wrong with it.
func (e *logError) Explain(lang customs.Language) string {
	return customs.Phrase("record {0} of the history: |запись {0} журнала: ").Text(lang, customs.Count(e.place)) + customs.Explain(e.err, lang)
}
