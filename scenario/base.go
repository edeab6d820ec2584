package scenario

import "github.com/eaeu-customs/inward/customs"

// ErrBase is the code of a story whose base cannot be read.
const ErrBase customs.Code = "base"

// maxBases bounds how many files a story may stand on, so that two that stand on
// each other end.
const maxBases = 8

// Load reads a story and the files that it stands on. Open returns the text of a
// file by the name that Base gives it.
func Load(text []byte, open func(name string) ([]byte, error)) (*File, error) {
	f, err := Decode(text)
	for depth := 0; err == nil && f.Base != ""; depth++ {
		if depth == maxBases {
			return nil, customs.NewInputError(customs.ErrConflict, "base {0}: more than {1} files stand on each other|base {0}: более {1} файлов опираются друг на друга",
				customs.Text(f.Base), customs.Count(maxBases))
		}
		var below *File
		if text, err = open(f.Base); err != nil {
			return nil, err
		}
		if below, err = Decode(text); err != nil {
			return nil, customs.NewInputError(ErrBase, "base {0}: {1}|base {0}: {1}", customs.Text(f.Base), customs.Text(err.Error()))
		}
		f.standOn(below)
	}
	return f, err
}

// standOn fills in from a base what the story does not give.
func (f *File) standOn(base *File) {
	if f.Law.Profile == "" && f.Law.Set == nil {
		f.Law = base.Law
	}
	if f.Permit == nil {
		f.Permit = base.Permit
	}
	if f.Lists == nil {
		f.Lists = base.Lists
	}
	if f.Book == nil {
		f.Book = base.Book
	}
	f.Steps = append(base.Steps[:len(base.Steps):len(base.Steps)], f.Steps...)
	f.Base = base.Base
}
