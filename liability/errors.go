package liability

import (
	"errors"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Codes of the errors of this package.
const (
	// ErrNoRate is the code of a MissingRate.
	ErrNoRate customs.Code = "no-rate"
	// ErrNoQuotation is the code of a MissingQuotation.
	ErrNoQuotation customs.Code = "no-quotation"
	// ErrNoInterestRate is the code of a day without a rate of interest.
	ErrNoInterestRate customs.Code = "no-interest-rate"
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
	return (missingRates{e}).Explain(lang)
}

// missingRates are the rates that are missing of the same goods on the same day,
// said in one sentence.
type missingRates []*MissingRate

// Code returns ErrNoRate.
func (e missingRates) Code() customs.Code { return ErrNoRate }

// Unwrap returns the rates one by one.
func (e missingRates) Unwrap() []error {
	errs := make([]error, len(e))
	for i := range e {
		errs[i] = e[i]
	}
	return errs
}

// Error is Explain in English.
func (e missingRates) Error() string { return e.Explain(customs.English) }

// Explain names goods, origin and day once, then the kinds by what was wanted.
func (e missingRates) Explain(lang customs.Language) string {
	b := customs.Phrase("no rates for goods {0} of origin {1} on {2}|нет ставок для товара {0} происхождения {1} на {2}").
		Append(nil, lang, e[0].Goods.Arg(), e[0].Origin.Arg(), e[0].On.Arg())
	separator := ": "
	for _, group := range [...]struct {
		always bool // charged on all goods, be it at 0%
		wanted customs.Phrase
	}{
		{true, " (wanted a row of the book, 0% if it is free)| (требуется строка справочника, для беспошлинного ввоза – 0%)"},
		{false, " (wanted a row of the book, or a Coverage that says that the book has all of them)| (требуется строка справочника или запись Coverage о полноте перечня)"},
	} {
		found := false
		for _, rate := range e {
			if (rate.Kind == Duty || rate.Kind == VAT) == group.always {
				b = rate.Kind.Arg().Append(append(b, separator...), lang)
				separator, found = ", ", true
			}
		}
		if found {
			b, separator = append(b, group.wanted.In(lang)...), "; "
		}
	}
	return string(b)
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

// LotError is an error about one lot. It explains itself with the lot in front of
// every line and unwraps to what is wrong.
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
	id := customs.Text(string(e.Lot))
	if e.Lot == "" {
		id = customs.Phrase("(no identifier)|(без обозначения)").Arg()
	}
	lot := customs.Phrase("lot {0}: |партия {0}: ").Text(lang, id)
	return lot + strings.ReplaceAll(customs.Explain(e.Err, lang), "\n", "\n"+lot)
}
