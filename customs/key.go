package customs

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

// Arg returns the key as an argument of a sentence.
func (k Key) Arg() Arg { return Text(string(k)) }
