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
