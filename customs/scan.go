package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
)

// scan is exact.Scan with a quick way for numbers of at most seventeen digits in
// a text of eight bytes or more: the first eight digits are read at once.
func scan[T string | []byte](text T) (exact.Decimal, int, error) {
	const most = 18 // bytes, the point among them
	if len(text) < 8 {
		return exact.Scan(text, '.')
	}
	v := eightBytes(text, 0)
	n := leadingDigits(v)
	coef, end := joinDigits(v, n), int(n)
	if n == 8 {
		coef, end = moreDigits(text, coef, end, most)
	}
	var places int
	if end < len(text) && text[end] == '.' {
		point := end
		coef, end = moreDigits(text, coef, end+1, most)
		if places = end - point - 1; places == 0 {
			n = 0
		}
	}
	if n == 0 || end >= most {
		return exact.Scan(text, '.')
	}
	return exact.Decimal{Coef: int64(coef), Scale: uint8(places)}, end, nil
}

// moreDigits goes on reading digits at text[at], up to text[most].
func moreDigits[T string | []byte](text T, coef uint64, at, most int) (uint64, int) {
	for most = min(most, len(text)); at < most && text[at]-'0' <= 9; at++ {
		coef = coef*10 + uint64(text[at]-'0')
	}
	return coef, at
}

// eightBytes returns the bytes from text[at] as one word, with the value of a
// digit where there is one: the first byte is the lowest.
func eightBytes[T string | []byte](text T, at int) uint64 {
	b := text[at : at+8]
	return (uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56) ^ 0x3030303030303030
}

// leadingDigits counts the digits that eight bytes begin with. A carry out of a
// byte that is none disturbs only the bytes behind it.
func leadingDigits(v uint64) uint {
	return uint(bits.TrailingZeros64((v|(v+0x7676767676767676))&0x8080808080808080)) / 8
}

// joinDigits returns the number that the first n of eight bytes are, for n up to
// 8: what follows is shifted out, then neighbours are joined to pairs, fours
// and eight.
func joinDigits(v uint64, n uint) uint64 {
	v <<= 64 - 8*n
	v = v * (1 + 10<<8) >> 8 & 0x00ff00ff00ff00ff
	v = v * (1 + 100<<16) >> 16 & 0x0000ffff0000ffff
	return v * (1 + 10000<<32) >> 32
}
