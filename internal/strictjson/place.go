package strictjson

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// place returns the line and column of a byte.
func place(data []byte, offset int) (line, column int) {
	line, column = 1, 1
	for _, r := range string(data[:min(offset, len(data))]) {
		if r == '\n' {
			line, column = line+1, 1
		} else {
			column++
		}
	}
	return line, column
}

// index is a path element of an array.
func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

// join appends a field to a path.
func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// excerpt shows where a text goes on: its first line, at most 40 characters.
func excerpt(data []byte) string {
	line, _, _ := strings.Cut(string(data), "\n")
	line = strings.TrimRight(line, "\r\t ")
	if runes := []rune(line); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	if line == "" {
		return "∅"
	}
	return line
}

// invalidUTF8 returns the place of the first byte that is no UTF-8, or -1.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// halfSurrogate reports whether a quoted text, in which encoding/json put a
// replacement character, asked for none.
func halfSurrogate(raw []byte) bool {
	return !bytes.ContainsRune(raw, utf8.RuneError) && !bytes.Contains(bytes.ToLower(raw), []byte(`\ufffd`))
}
