package customs

// SuspensionAtExpiry is the option suspension-at-expiry of Law: what happens
// when the term runs out for goods lawfully suspended. The zero value is
// invalid.
type SuspensionAtExpiry uint8

// The choices of SuspensionAtExpiry; the first is the default.
const (
	_                      SuspensionAtExpiry = iota
	SuspendedAtExpiryFalls                    // the deadline falls on the day of expiry
	SuspendedAtExpiryWaits                    // it waits for the resumption, and the remaining days run on from there
)

const (
	suspensionAtExpiryNames Names  = "|falls|waits"
	suspensionAtExpiryAsks  Phrase = "the term expires while the procedure is suspended: does the payment deadline fall?|срок действия процедуры истекает во время ее приостановления: наступает ли срок уплаты?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o SuspensionAtExpiry) Phrase() Phrase {
	switch o {
	case SuspendedAtExpiryFalls:
		return "yes, on the day of expiry|да, в день истечения"
	case SuspendedAtExpiryWaits:
		return "it waits for the resumption and the remaining days run on|нет, после возобновления истекают оставшиеся дни"
	}
	return Phrase(o.String())
}

// RemediesOnInputs is the option remedies-on-inputs of Law: whether 175(1)
// charges special, anti-dumping and countervailing duties on the inputs,
// although 173(2)(1) frees the products from them. The zero value is invalid.
type RemediesOnInputs uint8

// The choices of RemediesOnInputs; the first is the default.
const (
	_              RemediesOnInputs = iota
	RemediesInputs                  // the inputs' own are charged; the products' own do not apply
	RemediesNone                    // none are charged
)

const (
	remediesOnInputsNames Names  = "|inputs|none"
	remediesOnInputsAsks  Phrase = "are special, anti-dumping and countervailing duties charged on the inputs of products released for domestic consumption?|взимаются ли специальные, антидемпинговые, компенсационные пошлины с иностранных товаров, использованных для изготовления продуктов переработки, при выпуске этих продуктов для внутреннего потребления?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o RemediesOnInputs) Phrase() Phrase {
	switch o {
	case RemediesInputs:
		return "the inputs' own are charged, the products' own do not apply|взимаются установленные для этих товаров; установленные для продуктов переработки не применяются"
	case RemediesNone:
		return "none are charged|не взимаются"
	}
	return Phrase(o.String())
}

// VATBase is the option remedies-in-vat of Law: whether special, anti-dumping
// and countervailing duties enter the base of VAT. The zero value is invalid.
type VATBase uint8

// The choices of VATBase; the first is the default.
const (
	_                  VATBase = iota
	RemediesOutsideVAT         // they do not
	RemediesInVAT              // they do
)

const (
	vatBaseNames Names  = "|outside|inside"
	vatBaseAsks  Phrase = "do special, anti-dumping and countervailing duties enter the base of VAT?|включаются ли специальные, антидемпинговые, компенсационные пошлины в налоговую базу НДС?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o VATBase) Phrase() Phrase {
	switch o {
	case RemediesOutsideVAT:
		return "no|нет"
	case RemediesInVAT:
		return "yes|да"
	}
	return Phrase(o.String())
}

// Preferences175 is the option preferences-175 of Law: whether tariff
// preferences and privileges apply under Article 175, which is silent where
// 174(5) bars them. The zero value is invalid.
type Preferences175 uint8

// The choices of Preferences175; the first is the default.
const (
	_                  Preferences175 = iota
	PreferencesAllowed                // allowed if proven as of the day of registration
	PreferencesBarred                 // barred, as under 174(5)
)

const (
	preferences175Names Names  = "|allowed|barred"
	preferences175Asks  Phrase = "do tariff preferences and privileges apply to products released for domestic consumption?|применяются ли тарифные преференции и льготы по уплате при выпуске продуктов переработки для внутреннего потребления?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o Preferences175) Phrase() Phrase {
	switch o {
	case PreferencesAllowed:
		return "yes, if proven as of the day of registration|да, если подтверждены на день регистрации декларации на товары"
	case PreferencesBarred:
		return "no|нет"
	}
	return Phrase(o.String())
}

// UnprocessedRelease is the option unprocessed-release of Law: what
// unprocessed goods and remnants pay when released for domestic consumption
// before lapse. The zero value is invalid.
type UnprocessedRelease uint8

// The choices of UnprocessedRelease; the first is the default.
const (
	_                  UnprocessedRelease = iota
	UnprocessedGeneral                    // the general rules of the new declaration's day, without interest
	UnprocessedAs175                      // as Article 175 has it for products, with interest
)

const (
	unprocessedReleaseNames Names  = "|general|as 175"
	unprocessedReleaseAsks  Phrase = "unprocessed goods and remnants are released for domestic consumption before lapse: by which rules?|товары, не подвергшиеся переработке, и остатки выпускаются для внутреннего потребления до прекращения действия процедуры: по каким правилам?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o UnprocessedRelease) Phrase() Phrase {
	switch o {
	case UnprocessedGeneral:
		return "the general rules of the new declaration's day, without interest|общие правила на день регистрации новой декларации, без процентов"
	case UnprocessedAs175:
		return "those of Article 175, with interest|правила статьи 175, с процентами"
	}
	return Phrase(o.String())
}

// LapseCurrency is the option lapse-currency of Law: the day whose exchange
// rates convert amounts due under 174(5), which names none. The zero value is
// invalid.
type LapseCurrency uint8

// The choices of LapseCurrency; the first is the default.
const (
	_                         LapseCurrency = iota
	LapseCurrencyRegistration               // the day of registration, as in 175(1)
	LapseCurrencyDeadline                   // the day of the payment deadline
)

const (
	lapseCurrencyNames Names  = "|registration|deadline"
	lapseCurrencyAsks  Phrase = "which day's exchange rates convert the amounts due after lapse?|по курсу на какой день пересчитываются суммы, подлежащие уплате по пункту 5 статьи 174?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o LapseCurrency) Phrase() Phrase {
	switch o {
	case LapseCurrencyRegistration:
		return "the day of registration|на день регистрации декларации на товары"
	case LapseCurrencyDeadline:
		return "the day of the payment deadline|на день наступления срока уплаты"
	}
	return Phrase(o.String())
}

// LateExtension is the option late-extension of Law: the effect of an
// extension after expiry (165(3)) on the deadline of 174(4)(3). The zero value
// is invalid.
type LateExtension uint8

// The choices of LateExtension; the first is the default.
const (
	_                   LateExtension = iota
	LateExtensionUndoes               // undone; what was paid is refundable, acts done in between stand
	LateExtensionStays                // it stays
)

const (
	lateExtensionNames Names  = "|undone|stays"
	lateExtensionAsks  Phrase = "the term is extended after its expiry: what of the payment deadline that had fallen?|срок действия процедуры продлен после истечения: что происходит с наступившим сроком уплаты?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o LateExtension) Phrase() Phrase {
	switch o {
	case LateExtensionUndoes:
		return "it is undone and what was paid is refundable|считается ненаступившим, уплаченное подлежит возврату"
	case LateExtensionStays:
		return "it stays|остается наступившим"
	}
	return Phrase(o.String())
}

// RefundInterest is the option refund-interest of Law: whether 174(7), which
// names duties and taxes, returns interest too. The zero value is invalid.
type RefundInterest uint8

// The choices of RefundInterest; the first is the default.
const (
	_                     RefundInterest = iota
	RefundWithoutInterest                // duties and taxes only
	RefundWithInterest                   // interest as well
)

const (
	refundInterestNames Names  = "|without|with"
	refundInterestAsks  Phrase = "does a refund return interest?|возвращаются ли уплаченные проценты?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o RefundInterest) Phrase() Phrase {
	switch o {
	case RefundWithoutInterest:
		return "no, duties and taxes only|нет, только пошлины и налоги"
	case RefundWithInterest:
		return "yes|да"
	}
	return Phrase(o.String())
}

// SliceRounding is the option slice-rounding of Law: how the amounts of a lot
// that is paid in parts are rounded. The zero value is invalid.
type SliceRounding uint8

// The choices of SliceRounding; the first is the default.
const (
	_                SliceRounding = iota
	SlicesCumulative               // cumulatively, so that the parts add up to the whole
	SlicesAlone                    // each part by itself
)

const (
	sliceRoundingNames Names  = "|cumulative|alone"
	sliceRoundingAsks  Phrase = "a lot is paid in parts: how are the parts rounded?|платежи по партии уплачиваются частями: как округляются части?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o SliceRounding) Phrase() Phrase {
	switch o {
	case SlicesCumulative:
		return "cumulatively, the parts add up to the whole|нарастающим итогом, части в сумме дают целое"
	case SlicesAlone:
		return "each part by itself|каждая часть отдельно"
	}
	return Phrase(o.String())
}

// ValueRounding is the option value-rounding of Law: whether the customs value
// is rounded before duty, and duty before VAT, each to 2 decimals as the
// declaration form shows them. The zero value is invalid.
type ValueRounding uint8

// The choices of ValueRounding; the first is the default.
const (
	_              ValueRounding = iota
	ValueRounded                 // each is rounded to 2 decimals first
	ValueUnrounded               // only the payments are rounded
)

const (
	valueRoundingNames Names  = "|rounded|unrounded"
	valueRoundingAsks  Phrase = "are the customs value and the duty rounded before the next payment is calculated on them?|округляются ли таможенная стоимость и пошлина до исчисления следующего платежа?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o ValueRounding) Phrase() Phrase {
	switch o {
	case ValueRounded:
		return "yes, each to 2 decimals|да, каждая до 2 знаков после запятой"
	case ValueUnrounded:
		return "no, only the payments|нет, только сами платежи"
	}
	return Phrase(o.String())
}
