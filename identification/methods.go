package identification

// Methods are methods of identification that were chosen elsewhere, in no order.
// In JSON they are texts as ParseMethod reads them.
type Methods []Method

// JSONForm returns the form that the methods have as JSON, for coders that work
// by types.
func (ms Methods) JSONForm() any {
	list := make([]methodText, len(ms))
	for i, m := range ms {
		list[i] = methodText{m}
	}
	return list
}

// FromJSONForm takes what JSONForm returns.
func (ms *Methods) FromJSONForm(form any) error {
	*ms = nil
	for _, m := range form.([]methodText) {
		*ms = append(*ms, m.method)
	}
	return nil
}
