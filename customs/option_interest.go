package customs

// InterestStart is the option interest-start of Law: whether the day of
// placing itself bears interest. The zero value is invalid.
type InterestStart uint8

// The choices of InterestStart; the first is the default.
const (
	_                   InterestStart = iota
	InterestFromNextDay               // interest runs from the day after placing
	InterestFromPlacing               // interest runs from the day of placing
)

const (
	interestStartNames Names  = "|next day|placing"
	interestStartAsks  Phrase = "is the day of placing itself counted for interest?|учитывается ли при начислении процентов сам день помещения товаров под процедуру?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestStart) Phrase() Phrase {
	switch o {
	case InterestFromNextDay:
		return "no, interest runs from the next day|нет, проценты начисляются со следующего дня"
	case InterestFromPlacing:
		return "yes, interest runs from the day of placing|да, проценты начисляются со дня помещения"
	}
	return Phrase(o.String())
}

// InterestEnd is the option interest-end of Law: whether the last day bears
// interest: the payment deadline (174(6)), the end of the obligation (175(2)).
// The zero value is invalid.
type InterestEnd uint8

// The choices of InterestEnd; the first is the default.
const (
	_                      InterestEnd = iota
	InterestThroughLastDay             // the last day is counted
	InterestBeforeLastDay              // the last day is not counted
)

const (
	interestEndNames Names  = "|through last day|before last day"
	interestEndAsks  Phrase = "is the last day counted for interest?|учитывается ли при начислении процентов последний день?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestEnd) Phrase() Phrase {
	switch o {
	case InterestThroughLastDay:
		return "yes, through the last day|да, последний день включается"
	case InterestBeforeLastDay:
		return "no, up to the day before|нет, по предшествующий ему день"
	}
	return Phrase(o.String())
}

// InterestEnd175 is the option interest-end-175 of Law: which day ends the
// interest on products released for domestic consumption. The zero value is
// invalid.
type InterestEnd175 uint8

// The choices of InterestEnd175; the first is the default.
const (
	_                     InterestEnd175 = iota
	InterestEndsOnRelease                // the day of release
	InterestEndsOnPayment                // the day of payment
)

const (
	interestEnd175Names Names  = "|release|payment"
	interestEnd175Asks  Phrase = "which day ends the interest on products released for domestic consumption?|какой день завершает начисление процентов по продуктам переработки, выпущенным для внутреннего потребления?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestEnd175) Phrase() Phrase {
	switch o {
	case InterestEndsOnRelease:
		return "the day of release|день выпуска"
	case InterestEndsOnPayment:
		return "the day of payment|день уплаты"
	}
	return Phrase(o.String())
}

// InterestRate is the option interest-rate of Law: which rate of interest
// applies when it changes on the way. The zero value is invalid.
type InterestRate uint8

// The choices of InterestRate; the first is the default.
const (
	_                 InterestRate = iota
	InterestPerPeriod              // each period at its own rate
	InterestAtPayment              // all days at the rate of the day of payment
)

const (
	interestRateNames Names  = "|per period|at payment"
	interestRateAsks  Phrase = "which rate of interest applies?|какая ставка применяется при начислении процентов?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestRate) Phrase() Phrase {
	switch o {
	case InterestPerPeriod:
		return "the rate of each period|ставка, действовавшая в каждом периоде"
	case InterestAtPayment:
		return "the rate of the day of payment|ставка, действующая на день уплаты"
	}
	return Phrase(o.String())
}

// InterestDivisor is the option interest-divisor of Law: how many days the
// year has when a yearly rate is taken by the day. The zero value is invalid.
type InterestDivisor uint8

// The choices of InterestDivisor; the first is the default.
const (
	_             InterestDivisor = iota
	Divisor360                    // 360 days
	Divisor365                    // 365 days, also in a leap year
	DivisorActual                 // the days of the calendar year that the day falls in, 365 or 366
)

const (
	interestDivisorNames Names  = "|360|365|actual"
	interestDivisorAsks  Phrase = "by how many days a year is the yearly rate divided?|сколько дней в году принимается при начислении процентов?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestDivisor) Phrase() Phrase {
	switch o {
	case Divisor360:
		return "360|360"
	case Divisor365:
		return "365|365"
	case DivisorActual:
		return "as many as the calendar year has|фактическое число дней календарного года"
	}
	return Phrase(o.String())
}

// InterestRounding is the option interest-rounding of Law: what is rounded
// when interest is calculated. The zero value is invalid.
type InterestRounding uint8

// The choices of InterestRounding; the first is the default.
const (
	_                     InterestRounding = iota
	InterestRoundedByKind                  // each kind of payment by itself
	InterestRoundedOnSum                   // once, on the sum of all kinds
)

const (
	interestRoundingNames Names  = "|by kind|on sum"
	interestRoundingAsks  Phrase = "is interest rounded for each kind of payment or on the sum?|проценты округляются по каждому виду платежа или по общей сумме?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o InterestRounding) Phrase() Phrase {
	switch o {
	case InterestRoundedByKind:
		return "for each kind of payment|по каждому виду платежа"
	case InterestRoundedOnSum:
		return "on the sum|по общей сумме"
	}
	return Phrase(o.String())
}

// SuspensionDays is the option suspension-days of Law: which border days of a
// suspension are free of interest. The zero value is invalid.
type SuspensionDays uint8

// The choices of SuspensionDays; the first is the default.
const (
	_                      SuspensionDays = iota
	SuspensionFirstDayFree                // the first day is free, the day of resumption is counted
	SuspensionBothFree                    // the first day and the day of resumption are free
	SuspensionNeitherFree                 // both days are counted
)

const (
	suspensionDaysNames Names  = "|first day free|both free|neither free"
	suspensionDaysAsks  Phrase = "which border days of a suspension are free of interest?|за какие крайние дни приостановления проценты не начисляются?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o SuspensionDays) Phrase() Phrase {
	switch o {
	case SuspensionFirstDayFree:
		return "the first day; the day of resumption is counted|за первый день; день возобновления учитывается"
	case SuspensionBothFree:
		return "both|за оба"
	case SuspensionNeitherFree:
		return "neither|ни за один"
	}
	return Phrase(o.String())
}
