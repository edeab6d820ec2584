package strictjson

// Parses reports whether a text is read as JSON, whatever it says.
func Parses(data []byte) bool {
	_, faults := parse(data)
	return len(faults) == 0
}
