package scenario

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Column says which amount of a bill's account is meant. The zero value is the
// payable one.
type Column uint8

// The columns.
const (
	Payable Column = iota
	Contingent
	Paid
	Outstanding
	Returnable
	Charged // what the kind comes to, whatever becomes of it
)

const (
	columnNames   customs.Names  = "payable|contingent|paid|outstanding|returnable|charged"
	columnRussian customs.Names  = "к уплате|условно|уплачено|остаток|к возврату|исчислено"
	columnWhat    customs.Phrase = "column of a bill|графа счета"
)

// String names the column.
func (c Column) String() string { return columnNames.String("Column", uint8(c)) }

// phrase names the column in both languages.
func (c Column) phrase() customs.Phrase {
	name, known := columnNames.Name(uint8(c))
	russian, _ := columnRussian.Name(uint8(c))
	if !known {
		return customs.Phrase(c.String())
	}
	return customs.Phrase(name + "|" + russian)
}

// AppendText appends the name; a number that is no column is an error.
func (c Column) AppendText(b []byte) ([]byte, error) {
	return columnNames.Append(b, columnWhat, uint8(c))
}

// MarshalText is AppendText into a new slice.
func (c Column) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is Payable.
func (c *Column) UnmarshalText(text []byte) error {
	n, err := columnNames.Decode(columnWhat, text)
	if err == nil {
		*c = Column(n)
	}
	return err
}

// of returns the column of an account.
func (c Column) of(a liability.Account) customs.Money {
	switch c {
	case Contingent:
		return a.Contingent
	case Paid:
		return a.Paid
	case Outstanding:
		return a.Outstanding
	case Returnable:
		return a.Returnable
	}
	return a.Payable
}
