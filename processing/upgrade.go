package processing

import "github.com/eaeu-customs/inward/internal/strictjson"

// upgrades holds for every older version of the documents what turns one of that
// version into one of the next. A step changes the form only, never a fact, and
// stays as it is once its version has been written by anyone.
var upgrades = [CodecVersion]func(document *strictjson.Value){
	fromVersion0,
}

// upgrade turns a document of an older version into one of CodecVersion.
func upgrade(document *strictjson.Value, version uint64) {
	for ; version < CodecVersion; version++ {
		upgrades[version](document)
	}
	document.SetNumber("version", CodecVersion)
}

// fromVersion0 reads the form that was in use before the first release: two
// events had other names, and the methods chosen in a plan of identification
// stood in a field named for them.
func fromVersion0(document *strictjson.Value) {
	permits := []*strictjson.Value{document.Field("permit"), document.Field("command").Field("amend-permit").Field("permit")}
	for _, record := range append(document.Field("records").Items(), document) {
		event := record.Field("event")
		event.Rename("loss-accepted", "loss-recognised")
		event.Rename("losses-recognised", "production-loss-recognised")
		permits = append(permits, event.Field("permit-amended").Field("permit"))
	}
	for _, permit := range permits {
		permit.Field("identification").Field("plan").Rename("methods", "choices")
	}
}
