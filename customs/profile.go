package customs

// Union returns the law with every option at its default and no national
// parameter allowed: what the Code says, and the library's answer where it says
// nothing. It belongs to no Member State.
func Union() Law {
	return Law{
		Discharge:          DischargeContained,
		JointProducts:      JointByQuantity,
		OverNorm:           OverNormOutstanding,
		UnderNorm:          UnderNormCapped,
		InterestStart:      InterestFromNextDay,
		InterestEnd:        InterestThroughLastDay,
		InterestEnd175:     InterestEndsOnRelease,
		InterestRate:       InterestPerPeriod,
		InterestDivisor:    Divisor360,
		InterestRounding:   InterestRoundedByKind,
		SuspensionDays:     SuspensionFirstDayFree,
		SuspensionAtExpiry: SuspendedAtExpiryFalls,
		RemediesOnInputs:   RemediesInputs,
		RemediesInVAT:      RemediesOutsideVAT,
		Preferences175:     PreferencesAllowed,
		UnprocessedRelease: UnprocessedGeneral,
		LapseCurrency:      LapseCurrencyRegistration,
		LateExtension:      LateExtensionUndoes,
		RefundInterest:     RefundWithoutInterest,
		SliceRounding:      SlicesCumulative,
		ValueRounding:      ValueRounded,
		Rounding:           Rounding{Scale: 2, Mode: HalfUp},
	}
}

// Kazakhstan returns the profile of Kazakhstan. Article 93 of its Code has been
// read for interest; everything else is as in Union. What the Code leaves to
// national law and has not been read, such as extension after expiry, is not
// allowed until the caller sets it.
func Kazakhstan() Law {
	l := Union()
	l.State, l.Currency = MemberKazakhstan, KZT
	l.InterestStart = InterestFromNextDay
	l.InterestEnd = InterestThroughLastDay
	l.InterestRate = InterestPerPeriod
	l.InterestDivisor = Divisor360
	return l
}

// Russia returns the profile of Russia. Nothing in it has been verified in the
// law in force; Source says what each answer is taken from.
func Russia() Law {
	l := Union()
	l.State, l.Currency = MemberRussia, RUB
	l.InterestStart = InterestFromNextDay
	l.InterestRate = InterestPerPeriod
	l.InterestDivisor = Divisor360
	return l
}

// Profile returns the profile of a Member State. For a state whose law nobody
// has read for this library, at present Armenia, Belarus and Kyrgyzstan, it is an
// error with code ErrUnknown: take Union and fill in what that state's law says.
func Profile(s MemberState) (Law, error) {
	switch s {
	case MemberKazakhstan:
		return Kazakhstan(), nil
	case MemberRussia:
		return Russia(), nil
	}
	if s.IsZero() {
		return Law{}, NewInputError(ErrUnknown, "no member state is given: wanted one of KZ, RU|не указано государство-член: требуется одно из: KZ, RU")
	}
	return Law{}, NewInputError(ErrUnknown,
		"no profile of {0}: its law has not been read; wanted one of KZ, RU|"+
			"нет профиля для {0}: законодательство не изучено; требуется одно из: KZ, RU", s.Arg())
}

// Sourced says where the answer of a law to a key comes from.
type Sourced struct {
	Source   Phrase // what it was taken from
	Verified bool   // whether it was read there, for exactly this question
}

const (
	fromLibrary Phrase = "default of the library where the Code is silent|" +
		"ответ библиотеки по умолчанию, Кодекс вопроса не решает"
	fromCaller  Phrase = "set by the calling program|задано вызывающей программой"
	fromKZ93    Phrase = "Code of Kazakhstan No. 123-VI, Art. 93|Кодекс РК № 123-VI, ст. 93"
	fromRU120   Phrase = "Federal Law 311-FZ, Art. 120, no longer in force|Федеральный закон № 311-ФЗ, ст. 120, утратил силу"
	fromHearsay Phrase = "general knowledge of Russian practice|общие сведения о российской практике"
	fromNothing Phrase = "national law not read; not allowed until set|" +
		"национальное законодательство не изучено; не допускается, пока не задано"
	fromState Phrase = "the profile of the state|профиль государства"
	fromNone  Phrase = "of no Member State in particular|не относится ни к одному из государств-членов"
)

// Source says where this law's answer to a key comes from: its profile, which is
// that of its State or else Union, or the calling program where it differs from
// the profile. An unknown key gives the zero Sourced.
func (l Law) Source(k Key) Sourced {
	profile, err := Profile(l.State)
	if err != nil {
		profile = Union()
		profile.State, profile.Currency = l.State, l.Currency
	}
	switch {
	case l.field(k) == nil:
		return Sourced{}
	case l.text(k) != profile.text(k):
		return Sourced{Source: fromCaller}
	}
	switch k {
	case KeyState, KeyCurrency:
		switch {
		case l.State == 0 && (k == KeyState || l.Currency == 0):
			return Sourced{Source: fromNone}
		case err != nil:
			return Sourced{Source: fromCaller}
		}
		return Sourced{Source: fromState, Verified: true}
	case KeyLateExtensionDays, KeyHeadingCodes, KeyCostOmitted, KeyUnionGoodsListed:
		return Sourced{Source: fromNothing}
	case KeyInterestStart, KeyInterestRate:
		switch l.State {
		case MemberKazakhstan:
			return Sourced{Source: fromKZ93, Verified: true}
		case MemberRussia:
			return Sourced{Source: fromRU120}
		}
	case KeyInterestEnd:
		if l.State == MemberKazakhstan {
			return Sourced{Source: fromKZ93, Verified: true}
		}
	case KeyInterestDivisor:
		switch l.State {
		case MemberKazakhstan:
			return Sourced{Source: fromKZ93, Verified: true}
		case MemberRussia:
			return Sourced{Source: fromHearsay}
		}
	}
	return Sourced{Source: fromLibrary}
}
