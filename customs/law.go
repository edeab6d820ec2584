package customs

import (
	"encoding"
	"strconv"
)

// Law is the law of one Member State as far as the Code leaves it open: the
// options that decide a question the Code does not answer, and the parameters
// that it hands to national law. Each option has a key, which stands in the trace
// wherever the option decided. Law is comparable; its zero value decides nothing
// and Check refuses it. Start from Union or a national profile and set fields:
//
//	law := customs.Union()
//	law.SliceRounding = customs.SlicesAlone
//
// Dated data, such as the longest term of processing (168(3)), lists of goods
// and rates, are not part of Law.
type Law struct {
	Discharge          Discharge          // how much of a lot's obligation each outcome ends or charges
	JointProducts      JointProducts      // how the input of one run is shared among its several products
	OverNorm           OverNorm           // what becomes of input used beyond what the norm needs for the output
	UnderNorm          UnderNorm          // how much input is carried by output beyond what the norm gives
	InterestStart      InterestStart      // whether the day of placing itself bears interest
	InterestEnd        InterestEnd        // whether the last day bears interest: the payment deadline (174(6)), the end of the obligation (175(2))
	InterestEnd175     InterestEnd175     // which day ends the interest on products released for domestic consumption
	InterestRate       InterestRate       // which rate of interest applies when it changes on the way
	InterestDivisor    InterestDivisor    // how many days the year has when a yearly rate is taken by the day
	InterestRounding   InterestRounding   // what is rounded when interest is calculated
	SuspensionDays     SuspensionDays     // which border days of a suspension are free of interest
	SuspensionAtExpiry SuspensionAtExpiry // what happens when the term runs out for goods lawfully suspended
	RemediesOnInputs   RemediesOnInputs   // whether 175(1) charges special, anti-dumping and countervailing duties on the inputs, although 173(2)(1) frees the products from them
	RemediesInVAT      VATBase            // whether special, anti-dumping and countervailing duties enter the base of VAT
	Preferences175     Preferences175     // whether tariff preferences and privileges apply under Article 175, which is silent where 174(5) bars them
	UnprocessedRelease UnprocessedRelease // what unprocessed goods and remnants pay when released for domestic consumption before lapse
	LapseCurrency      LapseCurrency      // the day whose exchange rates convert amounts due under 174(5), which names none
	LateExtension      LateExtension      // the effect of an extension after expiry (165(3)) on the deadline of 174(4)(3)
	RefundInterest     RefundInterest     // whether 174(7), which names duties and taxes, returns interest too
	SliceRounding      SliceRounding      // how the amounts of a lot that is paid in parts are rounded
	ValueRounding      ValueRounding      // whether the customs value is rounded before duty, and duty before VAT, each to 2 decimals as the declaration form shows them
	Rounding           Rounding           // how each payment kind is rounded, once, at its end

	State    MemberState // whose law this is; zero for none in particular
	Currency Currency    // in which amounts are calculated and paid; zero while not known

	// LateExtensionDays is how many working days after expiry the term may still
	// be extended (165(3)), at most 10; 0 where national law does not allow it.
	LateExtensionDays uint8
	// HeadingCodes says that the conditions document may state goods codes at the
	// level of the heading (168(2)(4), (10)).
	HeadingCodes bool
	// CostOmitted says that the conditions document may leave out the cost of
	// goods (168(2)(4), (10)).
	CostOmitted bool
	// UnionGoodsListed says that the conditions document must list the Union goods
	// with an export duty that processing uses (168(2)(5)).
	UnionGoodsListed bool
}

// MaxLateExtensionDays is the limit that 165(3) sets to national law.
const MaxLateExtensionDays = 10

// Check returns an error naming the first option, in the order of Keys, that is
// not decided, or the parameter that is beyond what the Code allows. A law that
// passes may be used for every calculation.
func (l Law) Check() error {
	if l == (Law{}) {
		return NewInputError(ErrMissing, "no law is chosen: wanted that of customs.Union, Kazakhstan or Russia, or one made from it|право не выбрано: требуется результат customs.Union, Kazakhstan или Russia либо право на его основе")
	}
	for o := range l.Options() {
		if o.Key == KeyRounding {
			if err := l.Rounding.Check(); err != nil {
				return &KeyError{Key: o.Key, Err: err}
			}
		} else if o.Chosen.Name == "" {
			return &KeyError{Key: o.Key, Err: NewInputError(ErrMissing,
				"no choice is made: {0}|выбор не сделан: {0}", o.Question.Arg())}
		}
	}
	if l.LateExtensionDays > MaxLateExtensionDays {
		return &KeyError{Key: KeyLateExtensionDays, Err: &RangeError{
			What:  "extension after expiry|продление после истечения срока",
			Value: strconv.Itoa(int(l.LateExtensionDays)),
			Limit: "at most 10 working days (cc/165/3)|не более 10 рабочих дней (cc/165/3)",
		}}
	}
	return l.checkState()
}

// field returns a pointer to the field of a key, nil for an unknown key.
func (l *Law) field(k Key) any {
	switch k {
	case KeyDischarge:
		return &l.Discharge
	case KeyJointProducts:
		return &l.JointProducts
	case KeyOverNorm:
		return &l.OverNorm
	case KeyUnderNorm:
		return &l.UnderNorm
	case KeyInterestStart:
		return &l.InterestStart
	case KeyInterestEnd:
		return &l.InterestEnd
	case KeyInterestEnd175:
		return &l.InterestEnd175
	case KeyInterestRate:
		return &l.InterestRate
	case KeyInterestDivisor:
		return &l.InterestDivisor
	case KeyInterestRounding:
		return &l.InterestRounding
	case KeySuspensionDays:
		return &l.SuspensionDays
	case KeySuspensionAtExpiry:
		return &l.SuspensionAtExpiry
	case KeyRemediesOnInputs:
		return &l.RemediesOnInputs
	case KeyRemediesInVAT:
		return &l.RemediesInVAT
	case KeyPreferences175:
		return &l.Preferences175
	case KeyUnprocessedRelease:
		return &l.UnprocessedRelease
	case KeyLapseCurrency:
		return &l.LapseCurrency
	case KeyLateExtension:
		return &l.LateExtension
	case KeyRefundInterest:
		return &l.RefundInterest
	case KeySliceRounding:
		return &l.SliceRounding
	case KeyValueRounding:
		return &l.ValueRounding
	case KeyRounding:
		return &l.Rounding
	case KeyState:
		return &l.State
	case KeyCurrency:
		return &l.Currency
	case KeyLateExtensionDays:
		return &l.LateExtensionDays
	case KeyHeadingCodes:
		return &l.HeadingCodes
	case KeyCostOmitted:
		return &l.CostOmitted
	case KeyUnionGoodsListed:
		return &l.UnionGoodsListed
	}
	return nil
}

// text returns the text form of the field of a key, empty where it has none.
func (l *Law) text(k Key) string {
	switch f := l.field(k).(type) {
	case *uint8:
		return strconv.Itoa(int(*f))
	case *bool:
		return strconv.FormatBool(*f)
	case encoding.TextAppender:
		if b, err := f.AppendText(nil); err == nil {
			return string(b)
		}
	}
	return ""
}

// checkState returns an error where the state or the currency is none that
// exists, or where the currency is not that of the state.
func (l Law) checkState() error {
	if _, err := l.State.AppendText(nil); err != nil {
		return &KeyError{Key: KeyState, Err: err}
	}
	if _, err := l.Currency.AppendText(nil); err != nil {
		return &KeyError{Key: KeyCurrency, Err: err}
	}
	switch want := l.State.Currency(); {
	case want != 0 && l.Currency == 0:
		return &KeyError{Key: KeyCurrency, Err: NewInputError(ErrMissing,
			"no currency is given: wanted {0}|валюта не указана: требуется {0}", want.Arg())}
	case want != 0 && l.Currency != want:
		return &KeyError{Key: KeyCurrency, Err: NewInputError(ErrConflict,
			"{0} pays in {1}, not in {2}|{0}: платежи в {1}, а не в {2}",
			l.State.Arg(), want.Arg(), l.Currency.Arg())}
	}
	return nil
}
