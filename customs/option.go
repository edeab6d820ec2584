package customs

import "iter"

const optionWhat Phrase = "choice|вариант"

// Option is a question that the Code leaves open, with the answer that a Law
// gives to it.
type Option struct {
	Key      Key
	Question Phrase
	Judged   bool   // whether the default is this library's judgement, without a text behind it
	Chosen   Choice // the zero Choice where none is made
	Default  Choice

	choices [3]Choice
}

// Choice is an answer to an option: its name, as in the JSON form of Law, and
// its words in both languages. The zero Choice is none.
type Choice struct {
	Name string
	Text Phrase
}

// Choices yields the possible answers, the default first. The option rounding
// has more answers than can be listed, any scale and mode, and yields its default.
func (o Option) Choices() iter.Seq[Choice] {
	return func(yield func(Choice) bool) {
		for _, c := range o.choices {
			if c.Name == "" || !yield(c) {
				return
			}
		}
	}
}

// Options yields every option with the answer of this law, in the order of Keys.
func (l Law) Options() iter.Seq[Option] {
	return func(yield func(Option) bool) {
		for k := range Keys() {
			if o := l.Option(k); o.Key != "" && !yield(o) {
				return
			}
		}
	}
}

// Option returns the option of a key with the answer of this law. A key that is
// unknown, or that names a national parameter, gives the zero Option.
func (l Law) Option(k Key) Option {
	switch k {
	case KeyDischarge:
		return option(k, dischargeAsks, true, dischargeNames, l.Discharge)
	case KeyJointProducts:
		return option(k, jointProductsAsks, false, jointProductsNames, l.JointProducts)
	case KeyOverNorm:
		return option(k, overNormAsks, false, overNormNames, l.OverNorm)
	case KeyUnderNorm:
		return option(k, underNormAsks, true, underNormNames, l.UnderNorm)
	case KeyInterestStart:
		return option(k, interestStartAsks, false, interestStartNames, l.InterestStart)
	case KeyInterestEnd:
		return option(k, interestEndAsks, false, interestEndNames, l.InterestEnd)
	case KeyInterestEnd175:
		return option(k, interestEnd175Asks, true, interestEnd175Names, l.InterestEnd175)
	case KeyInterestRate:
		return option(k, interestRateAsks, false, interestRateNames, l.InterestRate)
	case KeyInterestDivisor:
		return option(k, interestDivisorAsks, false, interestDivisorNames, l.InterestDivisor)
	case KeyInterestRounding:
		return option(k, interestRoundingAsks, false, interestRoundingNames, l.InterestRounding)
	case KeySuspensionDays:
		return option(k, suspensionDaysAsks, true, suspensionDaysNames, l.SuspensionDays)
	case KeySuspensionAtExpiry:
		return option(k, suspensionAtExpiryAsks, true, suspensionAtExpiryNames, l.SuspensionAtExpiry)
	case KeyRemediesOnInputs:
		return option(k, remediesOnInputsAsks, false, remediesOnInputsNames, l.RemediesOnInputs)
	case KeyRemediesInVAT:
		return option(k, vatBaseAsks, false, vatBaseNames, l.RemediesInVAT)
	case KeyPreferences175:
		return option(k, preferences175Asks, false, preferences175Names, l.Preferences175)
	case KeyUnprocessedRelease:
		return option(k, unprocessedReleaseAsks, true, unprocessedReleaseNames, l.UnprocessedRelease)
	case KeyLapseCurrency:
		return option(k, lapseCurrencyAsks, false, lapseCurrencyNames, l.LapseCurrency)
	case KeyLateExtension:
		return option(k, lateExtensionAsks, true, lateExtensionNames, l.LateExtension)
	case KeyRefundInterest:
		return option(k, refundInterestAsks, false, refundInterestNames, l.RefundInterest)
	case KeySliceRounding:
		return option(k, sliceRoundingAsks, true, sliceRoundingNames, l.SliceRounding)
	case KeyValueRounding:
		return option(k, valueRoundingAsks, false, valueRoundingNames, l.ValueRounding)
	case KeyRounding:
		byDefault := roundingChoice(Union().Rounding)
		return Option{
			Key: k, Question: "how are amounts rounded?|как округляются суммы?",
			Chosen: roundingChoice(l.Rounding), Default: byDefault, choices: [3]Choice{byDefault},
		}
	}
	return Option{}
}

// option lists the answers of an enumeration, of which number 1 is the default.
func option[E interface {
	~uint8
	Phrase() Phrase
}](k Key, question Phrase, judged bool, names Names, chosen E) Option {
	o := Option{Key: k, Question: question, Judged: judged}
	for i := range o.choices {
		n := uint8(i + 1)
		if name, ok := names.Name(n); ok {
			o.choices[i] = Choice{name, E(n).Phrase()}
		}
		if n == uint8(chosen) {
			o.Chosen = o.choices[i]
		}
	}
	o.Default = o.choices[0]
	return o
}

// roundingChoice presents a rounding rule as an answer.
func roundingChoice(r Rounding) Choice {
	if r.Check() != nil {
		return Choice{}
	}
	en, ru := string(r.appendWords(nil, English)), string(r.appendWords(nil, Russian))
	return Choice{r.String(), Phrase(en + "|" + ru)}
}
