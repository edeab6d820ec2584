package liability

import "github.com/eaeu-customs/inward/internal/strictjson"

// DecodeBook reads the JSON form of BookData and builds the book. It is strict:
// unknown, doubled and wrongly cased fields, null, text that is not UTF-8 and
// anything after the end are errors with line, column and path, all of them
// reported at once, besides those of NewBook.
func DecodeBook(text []byte) (*Book, error) {
	data, err := DecodeBookData(text)
	if err != nil {
		return nil, err
	}
	return NewBook(data)
}

// DecodeBookData is DecodeBook without building the book.
func DecodeBookData(text []byte) (BookData, error) {
	var data BookData
	err := strictjson.Decode(text, &data, strictjson.Types{})
	return data, err
}

// EncodeBookData writes what DecodeBookData reads; fields that are zero are left
// out.
func EncodeBookData(data BookData) ([]byte, error) {
	return strictjson.Encode(data, strictjson.Types{})
}
