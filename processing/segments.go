package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// segment is a part of a tape that lies in one account: from its position from
// up to its position to, since a day, put there by an event.
type segment struct {
	from, to int64
	since    customs.Date
	by       uint32 // sequence number of the event
}

// segments are the parts of one tape in one account, in order of position and
// disjoint. Taking from the front and putting at the end cost the same however
// many there are; anywhere else costs a search and one chunk.
//
// Invariant 1: no chunk is empty.
// Invariant 2: positions rise through all chunks, and no two segments overlap.
type segments struct{ list [][]segment }

// find returns where the first segment ends after pos; ok is false if none does.
// The front and the end are looked at first.
func (s *segments) find(pos int64) (chunk, i int, ok bool) {
	last := len(s.list) - 1
	if last < 0 || s.end() <= pos {
		return last + 1, 0, false
	}
	if s.list[0][0].to > pos {
		return 0, 0, true
	}
	low, high := 0, last // the chunk is not before low and not after high
	for low < high {
		mid := int(uint(low+high) / 2)
		if c := s.list[mid]; c[len(c)-1].to > pos {
			high = mid
		} else {
			low = mid + 1
		}
	}
	c := s.list[low]
	from, to := 0, len(c)-1
	for from < to {
		mid := int(uint(from+to) / 2)
		if c[mid].to > pos {
			to = mid
		} else {
			from = mid + 1
		}
	}
	return low, from, true
}

// end returns the position after the last segment, 0 if there is none.
func (s *segments) end() int64 {
	if len(s.list) == 0 {
		return 0
	}
	c := s.list[len(s.list)-1]
	return c[len(c)-1].to
}

// put adds a segment. Its place must be free.
func (s *segments) put(seg segment) {
	last := len(s.list) - 1
	switch {
	case last < 0:
		s.list = append(s.list, []segment{seg})
	case s.end() > seg.from:
		chunk, i, _ := s.find(seg.from)
		s.insert(chunk, i, seg)
	case len(s.list[last]) < chunkSize:
		s.list[last] = append(s.list[last], seg)
	default:
		s.list = append(s.list, append(make([]segment, 0, chunkSize), seg))
	}
}

// insert puts a segment before item i of a chunk, and splits a full chunk.
func (s *segments) insert(chunk, i int, seg segment) {
	if len(s.list[chunk]) == chunkSize {
		half := slices.Clone(s.list[chunk][chunkSize/2:])
		s.list[chunk] = s.list[chunk][:chunkSize/2]
		s.list = slices.Insert(s.list, chunk+1, half)
		if i > chunkSize/2 {
			chunk, i = chunk+1, i-chunkSize/2
		}
	}
	s.list[chunk] = slices.Insert(s.list[chunk], i, seg)
}

// cut takes the part [from, to) out of the segment that holds all of it, and
// returns that segment as it was; ok is false if no one segment does.
func (s *segments) cut(from, to int64) (was segment, ok bool) {
	chunk, i, ok := s.find(from)
	if !ok || from >= to {
		return segment{}, false
	}
	seg := &s.list[chunk][i]
	was = *seg
	if from < was.from || to > was.to {
		return segment{}, false
	}
	switch {
	case from == was.from && to == was.to:
		s.list[chunk] = slices.Delete(s.list[chunk], i, i+1)
		if len(s.list[chunk]) == 0 {
			s.list = slices.Delete(s.list, chunk, chunk+1)
		}
	case from == was.from:
		seg.from = to
	case to == was.to:
		seg.to = from
	default:
		rest := was
		rest.from, seg.to = to, from
		s.insert(chunk, i+1, rest)
	}
	return was, true
}

// join is put for a part that a reversal gives back: it grows together with its
// neighbours within the part that came there by one move, so that nothing shows
// that it was ever taken.
func (s *segments) join(seg segment, within part) {
	if chunk, i, ok := s.find(seg.from); ok {
		if next := s.list[chunk][i]; next.from == seg.to && next.to <= within.to && next.since == seg.since && next.by == seg.by {
			s.cut(next.from, next.to)
			seg.to = next.to
		}
	}
	if chunk, i, ok := s.find(seg.from - 1); ok {
		if prev := s.list[chunk][i]; prev.to == seg.from && prev.from >= within.from && prev.since == seg.since && prev.by == seg.by {
			s.cut(prev.from, prev.to)
			seg.from = prev.from
		}
	}
	s.put(seg)
}

// each calls f for the segments in order until it returns false.
func (s *segments) each(f func(segment) bool) {
	for _, chunk := range s.list {
		for _, seg := range chunk {
			if !f(seg) {
				return
			}
		}
	}
}

// clone returns a copy that shares nothing.
func (s *segments) clone() segments {
	if s.list == nil {
		return segments{}
	}
	list := make([][]segment, len(s.list))
	for i, chunk := range s.list {
		list[i] = slices.Clone(chunk)
	}
	return segments{list}
}
