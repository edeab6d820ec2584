package customs

// CurrencyMismatch is an operation on amounts of different currencies, or on no
// amount at all. Its code is ErrCurrency.
type CurrencyMismatch struct {
	Op          Phrase // the operation: "addition|сложение"
	Left, Right Money  // its operands; the zero Money reads "no amount"
}

// Code returns ErrCurrency.
func (e *CurrencyMismatch) Code() Code { return ErrCurrency }

// Is reports whether target is ErrCurrency.
func (e *CurrencyMismatch) Is(target error) bool { return ErrCurrency.is(target) }

// Error is Explain in English.
func (e *CurrencyMismatch) Error() string { return e.Explain(English) }

// Explain names the operation and both amounts.
func (e *CurrencyMismatch) Explain(lang Language) string {
	switch {
	case e.Left.IsZero() && e.Right.IsZero():
		return Phrase("{0}: {1}").Text(lang, e.Op.Arg(), noMoney.Arg())
	case e.Left.IsZero():
		return Phrase(missingOperand).Text(lang, e.Op.Arg(), noMoney.Arg(), e.Right.Arg())
	case e.Right.IsZero():
		return Phrase(missingOperand).Text(lang, e.Op.Arg(), noMoney.Arg(), e.Left.Arg())
	}
	return Phrase("{0}: {1} and {2} are not of one currency|{0}: {1} и {2} — не в одной валюте").
		Text(lang, e.Op.Arg(), e.Left.Arg(), e.Right.Arg())
}

// UnitMismatch is an operation on quantities of different dimensions, or on no
// quantity at all. Its code is ErrUnit.
type UnitMismatch struct {
	Op          Phrase   // the operation: "addition|сложение"
	Left, Right Quantity // its operands; the zero Quantity reads "no quantity"
}

// Code returns ErrUnit.
func (e *UnitMismatch) Code() Code { return ErrUnit }

// Is reports whether target is ErrUnit.
func (e *UnitMismatch) Is(target error) bool { return ErrUnit.is(target) }

// Error is Explain in English.
func (e *UnitMismatch) Error() string { return e.Explain(English) }

// Explain names the operation and both quantities.
func (e *UnitMismatch) Explain(lang Language) string {
	switch {
	case e.Left.IsZero() && e.Right.IsZero():
		return Phrase("{0}: {1}").Text(lang, e.Op.Arg(), noQuantity.Arg())
	case e.Left.IsZero():
		return Phrase(missingOperand).Text(lang, e.Op.Arg(), noQuantity.Arg(), e.Right.Arg())
	case e.Right.IsZero():
		return Phrase(missingOperand).Text(lang, e.Op.Arg(), noQuantity.Arg(), e.Left.Arg())
	}
	return Phrase("{0}: {1} and {2} do not measure the same|{0}: {1} и {2} — разные величины").
		Text(lang, e.Op.Arg(), e.Left.Arg(), e.Right.Arg())
}

// missingOperand words an operation with nothing beside a value.
const missingOperand = "{0}: {1} beside {2}|{0}: {1}, второе значение – {2}"

// The operations that a mismatch names.
const (
	opAdd     Phrase = "addition|сложение"
	opSub     Phrase = "subtraction|вычитание"
	opCompare Phrase = "comparison|сравнение"
	opOver    Phrase = "proportion|соотношение"
	opShare   Phrase = "share|доля"
	opCalc    Phrase = "calculation|вычисление"
	opConvert Phrase = "conversion|пересчет"
)
