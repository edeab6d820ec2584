package customs

import (
	"errors"
	"iter"
	"strings"
)

// Key names an option of Law: "discharge". It stands in a trace wherever the
// option decided. The zero Key names none.
type Key string

// The keys of the options, as Law documents them.
const (
	KeyDischarge          Key = "discharge"
	KeyJointProducts      Key = "joint-products"
	KeyOverNorm           Key = "over-norm"
	KeyUnderNorm          Key = "under-norm"
	KeyInterestStart      Key = "interest-start"
	KeyInterestEnd        Key = "interest-end"
	KeyInterestEnd175     Key = "interest-end-175"
	KeyInterestRate       Key = "interest-rate"
	KeyInterestDivisor    Key = "interest-divisor"
	KeyInterestRounding   Key = "interest-rounding"
	KeySuspensionDays     Key = "suspension-days"
	KeySuspensionAtExpiry Key = "suspension-at-expiry"
	KeyRemediesOnInputs   Key = "remedies-on-inputs"
	KeyRemediesInVAT      Key = "remedies-in-vat"
	KeyPreferences175     Key = "preferences-175"
	KeyUnprocessedRelease Key = "unprocessed-release"
	KeyLapseCurrency      Key = "lapse-currency"
	KeyLateExtension      Key = "late-extension"
	KeyRefundInterest     Key = "refund-interest"
	KeySliceRounding      Key = "slice-rounding"
	KeyValueRounding      Key = "value-rounding"
	KeyRounding           Key = "rounding"
)

// The keys of the national parameters.
const (
	KeyState             Key = "state"
	KeyCurrency          Key = "currency"
	KeyLateExtensionDays Key = "late-extension-days"
	KeyHeadingCodes      Key = "heading-codes"
	KeyCostOmitted       Key = "cost-omitted"
	KeyUnionGoodsListed  Key = "union-goods-listed"
)

// keyNames are all keys in their order: options, then national parameters.
const keyNames = "discharge|joint-products|over-norm|under-norm|" +
	"interest-start|interest-end|interest-end-175|interest-rate|interest-divisor|interest-rounding|" +
	"suspension-days|suspension-at-expiry|remedies-on-inputs|remedies-in-vat|preferences-175|" +
	"unprocessed-release|lapse-currency|late-extension|refund-interest|slice-rounding|" +
	"value-rounding|rounding|" +
	"state|currency|late-extension-days|heading-codes|cost-omitted|union-goods-listed"

// Keys yields the keys of all options, then of all national parameters.
func Keys() iter.Seq[Key] {
	return func(yield func(Key) bool) {
		for k := range strings.SplitSeq(keyNames, "|") {
			if !yield(Key(k)) {
				return
			}
		}
	}
}

// KeyError is an error about one key of a Law: not decided, unknown, given twice.
// It explains itself with the key in front and unwraps to what is wrong.
type KeyError struct {
	Key Key
	Err error
}

// Code returns the code of what is wrong, empty where it has none.
func (e *KeyError) Code() Code {
	var x Explainer
	if errors.As(e.Err, &x) {
		return x.Code()
	}
	return ""
}

// Unwrap returns what is wrong.
func (e *KeyError) Unwrap() error { return e.Err }

// Error is Explain in English.
func (e *KeyError) Error() string { return e.Explain(English) }

// Explain names the key and what is wrong with it.
func (e *KeyError) Explain(lang Language) string {
	return Phrase("law, {0}: |право, {0}: ").Text(lang, e.Key.Arg()) + Explain(e.Err, lang)
}

// Arg returns the key as an argument of a sentence.
func (k Key) Arg() Arg { return Text(string(k)) }
