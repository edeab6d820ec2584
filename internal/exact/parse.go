package exact

// Parse reads a decimal that is the whole text: an optional minus, digits, and
// optionally a point with digits after it, such as -12.50. The scale stays as
// written; zeros beyond what eighteen digits hold are dropped. There are no
// exponents, plus signs, group separators or spaces.
//
// Errors: ErrEmpty, ErrDigit, ErrTrailing, ErrRange, ErrScale. Scan also tells
// the place.
func Parse[T string | []byte](s T) (Decimal, error) {
	d, n, err := Scan(s, '.')
	if err == nil && n < len(s) {
		return Decimal{}, ErrTrailing
	}
	return d, err
}

// Scan reads the decimal that s begins with, with the decimal mark given, and
// returns how many bytes it takes, so that a unit may follow. On ErrEmpty and
// ErrDigit n is the place where a digit was wanted; on ErrRange and ErrScale
// the offending number is s[:n].
func Scan[T string | []byte](s T, point byte) (d Decimal, n int, err error) {
	if len(s) > 19 { // twenty digits may pass 64 bits
		return scanLong(s, point)
	}
	neg := len(s) > 0 && s[0] == '-'
	if neg {
		n = 1
	}
	var m uint64
	start := n
	for ; n < len(s); n++ {
		c := s[n] - '0'
		if c > 9 {
			break
		}
		m = m*10 + uint64(c)
	}
	if n == start {
		return Decimal{}, n, noDigit(len(s))
	}
	var scale uint8
	if n < len(s) && s[n] == point {
		n++
		start = n
		for ; n < len(s); n++ {
			c := s[n] - '0'
			if c > 9 {
				break
			}
			m = m*10 + uint64(c)
		}
		if n == start {
			return Decimal{}, n, ErrDigit
		}
		scale = uint8(n - start)
	}
	if m > MaxCoef {
		return Decimal{}, n, ErrRange
	}
	return Decimal{signed(m, neg), scale}, n, nil
}

func noDigit(length int) error {
	if length == 0 {
		return ErrEmpty
	}
	return ErrDigit
}

// scanLong is Scan for a text of any length.
func scanLong[T string | []byte](s T, point byte) (d Decimal, n int, err error) {
	neg := len(s) > 0 && s[0] == '-'
	if neg {
		n = 1
	}
	var m uint64
	start := n
	for ; n < len(s) && s[n]-'0' <= 9; n++ {
		if next := m*10 + uint64(s[n]-'0'); err != nil || next > MaxCoef {
			err = ErrRange
		} else {
			m = next
		}
	}
	if n == start {
		return Decimal{}, n, noDigit(len(s))
	}
	var scale uint8
	if n < len(s) && s[n] == point {
		n++
		start = n
		for ; n < len(s) && s[n]-'0' <= 9; n++ {
			c := s[n] - '0'
			switch next := m*10 + uint64(c); {
			case err != nil:
			case next <= MaxCoef && scale < MaxScale:
				m = next
				scale++
			case c == 0: // whatever follows, this zero says nothing
			case next > MaxCoef:
				err = ErrRange
			default:
				err = ErrScale
			}
		}
		if n == start {
			return Decimal{}, n, ErrDigit
		}
	}
	if err != nil {
		return Decimal{}, n, err
	}
	return Decimal{signed(m, neg), scale}, n, nil
}
