package customs

import "strings"

// Faults are all the errors found in one input, in the order of the input. An
// empty list is no error: return Err, not the list itself.
type Faults []error

// Err returns the faults as an error, or nil where there are none.
func (fs Faults) Err() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}

// Error is Explain in English.
func (fs Faults) Error() string { return fs.Explain(English) }

// Unwrap returns the faults, so that errors.Is and errors.As find each of them.
func (fs Faults) Unwrap() []error { return append([]error(nil), fs...) }

// Code returns the code of the first fault, empty where there is none.
func (fs Faults) Code() Code {
	for _, f := range fs {
		if e, ok := f.(interface{ Code() Code }); ok {
			return e.Code()
		}
	}
	return ""
}

// Explain words the faults, one a line.
func (fs Faults) Explain(lang Language) string {
	var b strings.Builder
	for i, f := range fs {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(Explain(f, lang))
	}
	return b.String()
}
