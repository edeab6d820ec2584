package liability

import (
	"errors"

	"github.com/eaeu-customs/inward/customs"
)

// Codes of the errors of this package.
const (
	// ErrNoRate is the code of a MissingRate.
	ErrNoRate customs.Code = "no-rate"
	// ErrNoQuotation is the code of a MissingQuotation.
	ErrNoQuotation customs.Code = "no-quotation"
	// ErrNoInterest is the code of a day without a rate of interest.
	ErrNoInterest customs.Code = "no-interest-rate"
	// ErrSlice is the code of a slice that is no part of its lot.
	ErrSlice customs.Code = "slice"
)

// MissingRate is a kind of payment of which the book says neither the rate nor
// that there is none. Its code is ErrNoRate.
type MissingRate struct {
	Kind   Kind
	Goods  customs.GoodsCode
	Origin customs.Country
	On     customs.Date
}

// Code returns ErrNoRate.
func (e *MissingRate) Code() customs.Code { return ErrNoRate }

// Is reports whether target is ErrNoRate.
func (e *MissingRate) Is(target error) bool { return target == ErrNoRate }

// Error is Explain in English.
func (e *MissingRate) Error() string { return e.Explain(customs.English) }

// Explain names kind, goods, origin and day, and what was wanted.
func (e *MissingRate) Explain(lang customs.Language) string {
	s := customs.Phrase("no rate of {0} for goods {1} of origin {2} on {3}|нет ставки «{0}» для товара {1} происхождения {2} на {3}").
		Text(lang, e.Kind.Arg(), e.Goods.Arg(), e.Origin.Arg(), e.On.Arg())
	if e.Kind == Duty || e.Kind == VAT {
		return s + customs.Phrase(": wanted a row of the book, 0% if it is free|: требуется строка справочника, для беспошлинного ввоза — 0%").In(lang)
	}
	return s + customs.Phrase(": wanted a row of the book, or a row of its coverage that says that all are listed|"+
		": требуется строка справочника или строка о полноте перечня").In(lang)
}

// MissingQuotation is a currency that the book does not quote on a day. Its code
// is ErrNoQuotation.
type MissingQuotation struct {
	Base, Quote customs.Currency
	On          customs.Date
}

// Code returns ErrNoQuotation.
func (e *MissingQuotation) Code() customs.Code { return ErrNoQuotation }

// Is reports whether target is ErrNoQuotation.
func (e *MissingQuotation) Is(target error) bool { return target == ErrNoQuotation }

// Error is Explain in English.
func (e *MissingQuotation) Error() string { return e.Explain(customs.English) }

// Explain names both currencies and the day.
func (e *MissingQuotation) Explain(lang customs.Language) string {
	return customs.Phrase("no quotation of {0} in {1} on {2}: wanted a row of the book for that day|"+
		"нет курса {0} к {1} на {2}: требуется строка справочника на этот день").
		Text(lang, e.Base.Arg(), e.Quote.Arg(), e.On.Arg())
}

// LotError is an error about one lot. It explains itself with the lot in front
// and unwraps to what is wrong.
type LotError struct {
	Lot LotID
	Err error
}

// Code returns the code of what is wrong, empty where it has none.
func (e *LotError) Code() customs.Code {
	var x customs.Explainer
	if errors.As(e.Err, &x) {
		return x.Code()
	}
	return ""
}

// Unwrap returns what is wrong.
func (e *LotError) Unwrap() error { return e.Err }

// Error is Explain in English.
func (e *LotError) Error() string { return e.Explain(customs.English) }

// Explain names the lot and what is wrong with it.
func (e *LotError) Explain(lang customs.Language) string {
	return customs.Phrase("lot {0}: |партия {0}: ").Text(lang, customs.Text(string(e.Lot))) + customs.Explain(e.Err, lang)
}
