package exact

// Mode is a way of rounding. Every mode works on the magnitude and puts the
// sign back, so that rounding −x is always minus the rounding of x.
// The zero Mode is none and is refused with ErrMode.
type Mode uint8

// The modes.
const (
	_        Mode = iota
	HalfUp        // to the nearest; a tie goes away from zero: 0.5 → 1, −0.5 → −1
	HalfEven      // to the nearest; a tie goes to the even neighbour: 0.5 → 0, 1.5 → 2
	Down          // toward zero: 0.9 → 0, −0.9 → 0
	Up            // away from zero: 0.1 → 1, −0.1 → −1
)

// Valid reports whether m is one of the modes.
func (m Mode) Valid() bool { return m-1 < Up }

// up reports whether a quotient of magnitude with the last bit odd, the
// remainder rem of a division by div > rem, is to be raised by one.
// The mode must be valid.
func (m Mode) up(odd, rem, div uint64) bool {
	switch m {
	case HalfUp:
		return rem >= div-rem
	case HalfEven:
		half := div - rem
		return rem > half || rem == half && odd&1 != 0
	case Up:
		return rem != 0
	}
	return false
}
