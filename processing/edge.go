package processing

import "github.com/eaeu-customs/inward/customs"

// run is one act that made goods of other goods: an edge of the ledger, from the
// parts that it drew to the goods that it gave. A run of processing gave what its
// norm says; a substitution gave the equivalents of the lots that it drew.
type run struct {
	id       RunID // empty for a substitution
	seq      uint32
	on       customs.Date
	norm     NormID
	version  *NormVersion // in force on the day, nil for a substitution
	recipe   *recipe      // of the version, under the law of the procedure
	draws    []draw       // in the order of the event
	outputs  []*node      // in the order of the event
	reversed bool
}

// draw is a part of goods that a run took.
type draw struct {
	node     *node
	from, to int64
}
