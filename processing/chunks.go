package processing

import "iter"

// chunkSize is how many items a chunk holds: enough that the chunks themselves
// are few, small enough that filling one never shows.
const chunkSize = 64

// chunks is a sequence that grows without moving what it holds, so that
// appending costs the same at the start and after a million items. The zero
// value is empty. Most sequences stay short: the first chunk grows from nothing,
// and may be given room that is there already.
//
// Invariant: every chunk but the last is full.
type chunks[T any] struct {
	head []T
	more [][]T
}

// len returns the number of items.
func (c *chunks[T]) len() int {
	if len(c.more) == 0 {
		return len(c.head)
	}
	return len(c.more)*chunkSize + len(c.more[len(c.more)-1])
}

// at returns the item at i, 0 ≤ i < len.
func (c *chunks[T]) at(i int) *T {
	if i < chunkSize {
		return &c.head[i]
	}
	return &c.more[i/chunkSize-1][i%chunkSize]
}

// last returns the last item, or nil.
func (c *chunks[T]) last() *T {
	chunk := c.head
	if len(c.more) > 0 {
		chunk = c.more[len(c.more)-1]
	}
	if len(chunk) == 0 {
		return nil
	}
	return &chunk[len(chunk)-1]
}

// append adds an item at the end.
func (c *chunks[T]) append(item T) {
	if len(c.head) < chunkSize {
		c.head = append(c.head, item)
		return
	}
	c.grow(item)
}

// grow is append beyond the first chunk.
func (c *chunks[T]) grow(item T) {
	last := len(c.more) - 1
	if last < 0 || len(c.more[last]) == chunkSize {
		c.more = append(c.more, append(make([]T, 0, chunkSize), item))
		return
	}
	c.more[last] = append(c.more[last], item)
}

// insert puts an item before i and moves the later ones: for late facts only.
func (c *chunks[T]) insert(i int, item T) {
	c.append(item)
	for j := c.len() - 1; j > i; j-- {
		*c.at(j) = *c.at(j - 1)
	}
	*c.at(i) = item
}

// all yields the items in order.
func (c *chunks[T]) all() iter.Seq2[int, *T] {
	return func(yield func(int, *T) bool) {
		for i := range c.head {
			if !yield(i, &c.head[i]) {
				return
			}
		}
		for k := range c.more {
			for i := range c.more[k] {
				if !yield((k+1)*chunkSize+i, &c.more[k][i]) {
					return
				}
			}
		}
	}
}
