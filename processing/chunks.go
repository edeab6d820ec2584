package processing

import "iter"

// chunkSize is how many items a chunk holds: enough that the chunks themselves
// are few, small enough that filling one never shows.
const chunkSize = 64

// chunks is a sequence that grows without moving what it holds, so that
// appending costs the same at the start and after a million items. The zero
// value is empty.
type chunks[T any] struct{ list [][]T }

// len returns the number of items. Invariant: every chunk but the last is full.
func (c *chunks[T]) len() int {
	if len(c.list) == 0 {
		return 0
	}
	last := len(c.list) - 1
	return last*chunkSize + len(c.list[last])
}

// at returns the item at i, 0 ≤ i < len.
func (c *chunks[T]) at(i int) *T { return &c.list[i/chunkSize][i%chunkSize] }

// last returns the last item, or nil.
func (c *chunks[T]) last() *T {
	if len(c.list) == 0 {
		return nil
	}
	chunk := c.list[len(c.list)-1]
	return &chunk[len(chunk)-1]
}

// append adds an item at the end. The first chunk grows from nothing, because
// most sequences stay short.
func (c *chunks[T]) append(item T) {
	last := len(c.list) - 1
	if last < 0 {
		c.list = append(c.list, []T{item})
		return
	}
	if len(c.list[last]) == chunkSize {
		c.list = append(c.list, append(make([]T, 0, chunkSize), item))
		return
	}
	c.list[last] = append(c.list[last], item)
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
		for i := range c.list {
			for j := range c.list[i] {
				if !yield(i*chunkSize+j, &c.list[i][j]) {
					return
				}
			}
		}
	}
}

// clone returns a copy that shares nothing.
func (c *chunks[T]) clone() chunks[T] {
	if c.list == nil {
		return chunks[T]{}
	}
	list := make([][]T, len(c.list))
	for i, chunk := range c.list {
		size := len(chunk)
		if i > 0 {
			size = chunkSize
		}
		list[i] = append(make([]T, 0, size), chunk...)
	}
	return chunks[T]{list}
}
