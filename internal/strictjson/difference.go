package strictjson

// Difference compares two texts that Encode wrote and returns the path of the
// first value in which they differ with what stands there in each, ∅ for nothing;
// the path is empty where they are equal, and "…" where one is no JSON.
func Difference(a, b []byte) (path, inA, inB string) {
	if string(a) == string(b) {
		return "", "", ""
	}
	x, bad := parse(a)
	y, bad2 := parse(b)
	if len(bad) > 0 || len(bad2) > 0 {
		return "…", excerpt(a), excerpt(b)
	}
	x, y, path = differ(x, y, "")
	return path, x.show(), y.show()
}

// differ returns the first values that differ, and their path; no path where
// there are none.
func differ(x, y *Value, path string) (*Value, *Value, string) {
	switch {
	case x.kind != y.kind || x.plain != y.plain:
		return x, y, path
	case x.kind == '[':
		for i := range max(len(x.items), len(y.items)) {
			if i >= len(x.items) || i >= len(y.items) {
				return item(x, i), item(y, i), path + index(i)
			}
			if dx, dy, at := differ(x.items[i], y.items[i], path+index(i)); at != "" {
				return dx, dy, at
			}
		}
	case x.kind == '{':
		for _, fields := range [...][]member{x.fields, y.fields} {
			for _, f := range fields {
				if dx, dy, at := differ(x.Field(f.name), y.Field(f.name), join(path, f.name)); at != "" {
					return dx, dy, at
				}
			}
		}
	}
	return x, y, ""
}

// item returns the value of a list, an empty value where there is none.
func item(v *Value, i int) *Value {
	if i >= len(v.items) {
		return &Value{}
	}
	return v.items[i]
}

// show writes the value in short.
func (v *Value) show() string {
	var w rewriter
	w.value(v)
	return excerpt(w.text)
}
