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
// disjoint, in chunks. Taking from the front and putting at the end cost the same
// however many there are; anywhere else costs a search and one chunk.
//
// Invariant 1: no chunk is empty, but for the first where there are no parts.
// Invariant 2: positions rise through all chunks, and no two segments overlap.
type segments struct {
	head []segment
	more [][]segment
}

// chunk returns chunk k, the first being 0.
func (s *segments) chunk(k int) *[]segment {
	if k == 0 {
		return &s.head
	}
	return &s.more[k-1]
}

// lastChunk returns the chunk at the end.
func (s *segments) lastChunk() *[]segment { return s.chunk(len(s.more)) }

// find returns the first segment that ends after pos; ok is false if none does. The
// front is looked at first, then the end.
func (s *segments) find(pos int64) (chunk, i int, ok bool) {
	if len(s.head) > 0 && s.head[0].to > pos {
		return 0, 0, true
	}
	return s.search(pos)
}

func (s *segments) search(pos int64) (chunk, i int, ok bool) {
	if len(s.head) == 0 || s.end() <= pos {
		return 0, 0, false
	}
	low, high := 0, len(s.more) // the chunk is not before low and not after high
	for low < high {
		mid := int(uint(low+high) / 2)
		if c := *s.chunk(mid); c[len(c)-1].to > pos {
			high = mid
		} else {
			low = mid + 1
		}
	}
	c := *s.chunk(low)
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
	c := *s.lastChunk()
	if len(c) == 0 {
		return 0
	}
	return c[len(c)-1].to
}

// put adds a segment. Its place must be free.
func (s *segments) put(seg segment) {
	last := s.lastChunk()
	switch n := len(*last); {
	case n > 0 && (*last)[n-1].to > seg.from:
		chunk, i, _ := s.find(seg.from)
		s.insert(chunk, i, seg)
	case n < chunkSize:
		*last = append(*last, seg)
	default:
		s.more = append(s.more, append(make([]segment, 0, chunkSize), seg))
	}
}

// insert puts a segment before item i of a chunk, and splits a full chunk.
func (s *segments) insert(chunk, i int, seg segment) {
	c := s.chunk(chunk)
	if len(*c) == chunkSize {
		half := slices.Clone((*c)[chunkSize/2:])
		*c = (*c)[:chunkSize/2]
		s.more = slices.Insert(s.more, chunk, half)
		if i > chunkSize/2 {
			chunk, i = chunk+1, i-chunkSize/2
		}
		c = s.chunk(chunk)
	}
	*c = slices.Insert(*c, i, seg)
}

// cut takes the part [from, to) out of segment i of a chunk, which holds all of it.
func (s *segments) cut(chunk, i int, from, to int64) {
	c := s.chunk(chunk)
	seg := &(*c)[i]
	switch {
	case from > seg.from && to < seg.to:
		rest := *seg
		rest.from, seg.to = to, from
		s.insert(chunk, i+1, rest)
	case from > seg.from:
		seg.to = from
	case to < seg.to:
		seg.from = to
	default:
		*c = slices.Delete(*c, i, i+1)
		if len(*c) == 0 && len(s.more) > 0 {
			s.drop(chunk)
		}
	}
}

// drop takes an empty chunk out.
func (s *segments) drop(chunk int) {
	if chunk == 0 {
		s.head, chunk = s.more[0], 1
	}
	s.more = slices.Delete(s.more, chunk-1, chunk)
}

// join is put for a part that a reversal gives back: it grows together with its
// neighbours within the part that came there by one move, so that nothing shows
// that it was ever taken.
func (s *segments) join(seg segment, within part) {
	if chunk, i, ok := s.find(seg.from); ok {
		if next := (*s.chunk(chunk))[i]; next.from == seg.to && next.to <= within.to && next.since == seg.since && next.by == seg.by {
			s.cut(chunk, i, next.from, next.to)
			seg.to = next.to
		}
	}
	if chunk, i, ok := s.find(seg.from - 1); ok {
		if prev := (*s.chunk(chunk))[i]; prev.to == seg.from && prev.from >= within.from && prev.since == seg.since && prev.by == seg.by {
			s.cut(chunk, i, prev.from, prev.to)
			seg.from = prev.from
		}
	}
	s.put(seg)
}

// each calls f for the segments in order until it returns false.
func (s *segments) each(f func(segment) bool) {
	for k := 0; k <= len(s.more); k++ {
		for _, seg := range *s.chunk(k) {
			if !f(seg) {
				return
			}
		}
	}
}
