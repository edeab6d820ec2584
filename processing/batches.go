package processing

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// batches are the releases that stand, by day and then in the order recorded. The
// first batch of which anything is placed begins the term of processing (168(5)).
//
// Invariant: batches before first have no lots.
type batches struct {
	list  []batch
	first int
}

// batch is one release.
type batch struct {
	on   customs.Date
	seq  uint64
	lots int // that are not cancelled
}

// day returns the day on which the first batch that stands was placed; no date where
// none does.
func (b *batches) day() customs.Date {
	if b.first == len(b.list) {
		return customs.Date{}
	}
	return b.list[b.first].on
}

// find returns the place of a release, or where it belongs.
func (b *batches) find(on customs.Date, seq uint64) int {
	at, _ := slices.BinarySearchFunc(b.list, batch{on: on, seq: seq}, func(a, b batch) int {
		return cmp.Or(a.on.Compare(b.on), cmp.Compare(a.seq, b.seq))
	})
	return at
}

// add enters a release of lots.
func (b *batches) add(on customs.Date, seq uint64, lots int) {
	at := b.find(on, seq)
	b.list = slices.Insert(b.list, at, batch{on, seq, lots})
	b.first = min(b.first, at)
}

// remove takes a release out that was reversed.
func (b *batches) remove(on customs.Date, seq uint64) {
	at := b.find(on, seq)
	b.list = slices.Delete(b.list, at, at+1)
	if at < b.first {
		b.first--
	}
	b.pass()
}

// change adds lots to a release, or takes them from it.
func (b *batches) change(on customs.Date, seq uint64, lots int) {
	at := b.find(on, seq)
	b.list[at].lots += lots
	b.first = min(b.first, at)
	b.pass()
}

// pass goes by releases that have come to nothing.
func (b *batches) pass() {
	for b.first < len(b.list) && b.list[b.first].lots == 0 {
		b.first++
	}
}
