package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
	"github.com/eaeu-customs/inward/internal/strictjson"
)

// CodecVersion is the version of the JSON that the encoders write. Every document
// says its version; the decoders read it and the older ones, see DecodeRecord.
const CodecVersion = 1

// The documents, each with its version.
type (
	recordDocument struct {
		Version  uint         `strict:"required"`
		Seq      uint64       `strict:"required"`
		On       customs.Date `strict:"required"`
		Recorded customs.Date `strict:"required"`
		Event    Event        `strict:"required"`
	}
	commandDocument struct {
		Version uint    `strict:"required"`
		Command Command `strict:"required"`
	}
	permitDocument struct {
		Version uint   `strict:"required"`
		Permit  Permit `strict:"required"`
	}
	listsDocument struct {
		Version uint  `strict:"required"`
		Lists   Lists `strict:"required"`
	}
)

// EncodeRecord writes a record as one JSON object on one line:
//
//	{"version":1,"seq":7,"on":"2026-03-01","recorded":"2026-03-01","event":{"goods-completed":{…}}}
//
// The event stands under its name. Fields are named like those of the types, in
// lower case with hyphens, and are left out where they are zero; amounts,
// quantities and days are text. Equal records give equal text. An event that is
// none of this package by its concrete type is an error.
func EncodeRecord(r Record) ([]byte, error) { return codec().encodeRecord(&r) }

// DecodeRecord reads what EncodeRecord writes, in this version or an older one.
// It is strict: unknown, doubled and wrongly cased fields, null, an unknown event,
// an unknown version and anything after the object are errors that name line,
// column and path; all are reported at once, as customs.Faults. Whether the record
// fits a history is for Apply to say.
func DecodeRecord(text []byte) (Record, error) { return codec().decodeRecord(text) }

// EncodeCommand writes a command: {"version":1,"command":{"complete":{…}}}. The
// form is that of records otherwise, see EncodeRecord.
func EncodeCommand(c Command) ([]byte, error) {
	if KindOf(c) == 0 {
		return nil, noCommand(c)
	}
	return codec().encode(commandDocument{CodecVersion, c})
}

// DecodeCommand reads what EncodeCommand writes, as strictly as DecodeRecord.
func DecodeCommand(text []byte) (Command, error) {
	var d commandDocument
	err := codec().decode(text, &d)
	return d.Command, err
}

// EncodePermit writes a permit: {"version":1,"permit":{…}}. See EncodeRecord.
func EncodePermit(p Permit) ([]byte, error) { return codec().encode(permitDocument{CodecVersion, p}) }

// DecodePermit reads what EncodePermit writes, as strictly as DecodeRecord.
// Whether the permit satisfies the law is for Check to say.
func DecodePermit(text []byte) (Permit, error) {
	var d permitDocument
	err := codec().decode(text, &d)
	return d.Permit, err
}

// EncodeLists writes lists: {"version":1,"lists":{…}}. See EncodeRecord.
func EncodeLists(l Lists) ([]byte, error) { return codec().encode(listsDocument{CodecVersion, l}) }

// DecodeLists reads what EncodeLists writes, as strictly as DecodeRecord.
func DecodeLists(text []byte) (Lists, error) {
	var d listsDocument
	err := codec().decode(text, &d)
	return d.Lists, err
}

// coder writes and reads documents with the sealed types that they hold.
type coder struct{ *strictjson.Codec }

// codec returns the coder.
func codec() coder {
	return coder{strictjson.New(documentTypes())}
}

// documentTypes are the sums that documents hold, and what stands in them in
// another form.
func documentTypes() strictjson.Types {
	return strictjson.Types{
		Sums: []strictjson.Sum{strictjson.SumOfForms(EventForms()), strictjson.SumOfForms(CommandForms())},
		Forms: []strictjson.Form{
			strictjson.TextOf(identification.Method.String, identification.ParseMethod),
			strictjson.ByKind[identification.Choice](),
			strictjson.TableOf[customs.Term](),
			strictjson.FormOf(GoodsList.collect, func(rows []GoodsRow) (GoodsList, error) { return NewGoodsList(rows...) }),
			strictjson.FormOf(Moves.collect, movesOf),
		},
	}
}

// encode writes a document.
func (c coder) encode(document any) ([]byte, error) { return c.Encode(document) }

// decode reads a document of this version or an older one.
func (c coder) decode(text []byte, into any) error {
	version, at, stated := strictjson.Number(text, "version")
	if version > CodecVersion {
		return strictjson.Refuse(text, at, "version", customs.NewInputError(ErrVersion, "version {0}: wanted at most {1}|версия {0}: ожидается не выше {1}", customs.Count(version), customs.Count(CodecVersion)))
	}
	if stated && version < CodecVersion {
		return c.DecodeUpgraded(text, into, func(v *strictjson.Value) { upgrade(v, version) })
	}
	return c.Decode(text, into)
}

// encodeRecord writes a record.
func (c coder) encodeRecord(r *Record) ([]byte, error) {
	if eventKind(r.Event) == 0 {
		return nil, noEvent(r)
	}
	return c.encode(recordDocument{CodecVersion, r.Seq, r.On, r.Recorded, r.Event})
}

// decodeRecord reads a record.
func (c coder) decodeRecord(text []byte) (Record, error) {
	var d recordDocument
	if err := c.decode(text, &d); err != nil {
		return Record{}, err
	}
	return Record{d.Seq, d.On, d.Recorded, d.Event}, nil
}
