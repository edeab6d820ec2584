package exact

// pairs holds 00 to 99, for printing two digits at a time.
const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// Append appends d in plain decimal notation, with the decimal places of its
// scale: {-150, 2} is -1.50.
func (d Decimal) Append(b []byte) []byte {
	var buf [24]byte
	i := len(buf)
	m, _ := magnitude(d.Coef)
	if s := int(d.Scale); s != 0 {
		for ; s >= 2; s -= 2 {
			q := m / 100
			p := (m - q*100) * 2
			i -= 2
			buf[i], buf[i+1] = pairs[p], pairs[p+1]
			m = q
		}
		if s != 0 {
			q := m / 10
			i--
			buf[i] = byte('0' + m - q*10)
			m = q
		}
		i--
		buf[i] = '.'
	}
	for m >= 100 {
		q := m / 100
		p := (m - q*100) * 2
		i -= 2
		buf[i], buf[i+1] = pairs[p], pairs[p+1]
		m = q
	}
	if m >= 10 {
		i -= 2
		buf[i], buf[i+1] = pairs[m*2], pairs[m*2+1]
	} else {
		i--
		buf[i] = byte('0' + m)
	}
	if d.Coef < 0 {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...)
}

// String returns what Append appends.
func (d Decimal) String() string {
	var buf [24]byte
	return string(d.Append(buf[:0]))
}
