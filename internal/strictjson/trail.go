package strictjson

import "strconv"

// trail leads to a value from the outermost one; nil is that one itself. It
// becomes text only where something is wrong.
type trail struct {
	up   *trail
	name string // of a field
	item int    // of a list, where there is no name
}

// String writes the trail: "steps[3].do.complete.under".
func (t *trail) String() string {
	if t == nil {
		return ""
	}
	if t.name == "" {
		return t.up.String() + "[" + strconv.Itoa(t.item) + "]"
	}
	return join(t.up.String(), t.name)
}
