package liability

import "github.com/eaeu-customs/inward/customs"

// Length returns the total length of the intervals, in the lot's own unit.
func (s Slice) Length() customs.Ratio {
	var sum customs.Ratio
	for _, i := range s {
		sum = sum.Add(i.To.Sub(i.From))
	}
	return sum
}

// Check returns an error with the code ErrSlice where the slice is no part of the
// lot: no interval, an interval that is empty or goes beyond the lot, intervals
// that overlap or are out of order.
func (s Slice) Check(lot *Lot) error {
	if lot == nil {
		return errNoLot()
	}
	if err := s.check(lot.Quantity); err != nil {
		return &LotError{Lot: lot.ID, Err: err}
	}
	return nil
}

func (s Slice) check(of customs.Quantity) error {
	if len(s) == 0 {
		return customs.NewInputError(ErrSlice, "the slice is empty: wanted an interval of the lot, such as 0 to the whole|часть пуста: требуется интервал партии, например от 0 до целого")
	}
	length := of.Ratio()
	for n, i := range s {
		switch {
		case i.From.Sign() < 0 || i.To.Compare(length) > 0 || i.From.Compare(i.To) >= 0:
			return errBeyond(i.From, i.To, of)
		case n > 0 && i.From.Compare(s[n-1].To) < 0:
			return customs.NewInputError(ErrSlice, "the interval from {0} begins before the one to {1} ends: wanted intervals in order, without overlap|"+
				"интервал с {0} начинается раньше, чем кончается интервал до {1}: требуются непересекающиеся интервалы по порядку", i.From.Arg(), s[n-1].To.Arg())
		}
	}
	return nil
}

// errBeyond is the error of an interval that is no part of a lot.
func errBeyond(from, to customs.Ratio, of customs.Quantity) error {
	return customs.NewInputError(ErrSlice, "a slice from {0} to {1} is no part of {2}: wanted 0 ≤ from < to ≤ {2}|"+
		"часть от {0} до {1} не входит в {2}: требуется 0 ≤ от < до ≤ {2}", from.Arg(), to.Arg(), of.Arg())
}

func errNoLot() error {
	return customs.NewInputError(customs.ErrMissing, "no lot was given|партия не указана")
}
