package valuation

import "github.com/eaeu-customs/inward/customs"

// Profile is a rule set for determining the customs value, as data: a caller may
// build another. It is comparable and encodes as JSON. Its zero fields mean that
// the rule was not published; the methods that need it are then refused with
// Unpublished, and nothing is ever guessed.
//
// UnionImport, UzbekExport and RussianExport return the rule sets that were read.
type Profile struct {
	Name customs.Phrase // what the rule set is called, in both languages
	Act  customs.Act    // the act cited; the Customs Code is cited by paragraph, others as a whole
	Flow Flow           // whether goods come in or go out

	// Ladder is the order of the methods, with the pair that the declarant may
	// reverse (38(15)).
	Ladder Ladder
	// Forms are the declaration forms whose lines the figures are keyed to; none
	// where no form was read.
	Forms FormSet
	// Currency is the national currency, which the value is determined in.
	Currency customs.Currency
	// Rounding rounds each line of the form, in the national currency.
	Rounding customs.Rounding
	// Conversion is the day whose exchange rates convert other currencies.
	Conversion ConversionDay
	// TransportTo is the place up to which transport is part of the value.
	TransportTo Place
	// Comparables is how long before the goods comparable goods may have moved
	// (methods 2 and 3).
	Comparables Window
	// Resale is how long after import a resale may have been (method 4).
	Resale Window
	// Costs are the additions to the price and the deductions from it that exist.
	Costs Costs
	// Conditions: whether restrictions, conditions and relationships bar method 1.
	Conditions Stated
	// Flexible: whether the fall-back method may use earlier methods flexibly.
	Flexible Stated
	// Sources are the kinds of source that the fall-back method may rest on.
	Sources Bases
	// Barred are the bases that the fall-back method must never rest on.
	Barred Bases
	// Deferral: whether the exact value may be declared later (38(16)).
	Deferral Stated

	// Source says where the rule set was read; Verified whether its text was, as
	// against general knowledge of it.
	Source   string
	Verified bool
}

// Parameter names a rule of a rule set for programs: "comparables-window".
type Parameter string

// The parameters that a rule set may leave unpublished. Those of costs are
// CostParameter.
const (
	ParameterRounding    Parameter = "rounding"
	ParameterConversion  Parameter = "conversion-day"
	ParameterTransportTo Parameter = "transport-to"
	ParameterComparables Parameter = "comparables-window"
	ParameterResale      Parameter = "resale-window"
	ParameterConditions  Parameter = "conditions"
	ParameterFlexible    Parameter = "flexible"
	ParameterDeferral    Parameter = "deferral"
	ParameterSources     Parameter = "sources"
)

// CostParameter returns the parameter that says whether a kind of cost counts.
func CostParameter(k Kind) Parameter { return Parameter("cost: " + k.String()) }

// Phrase words the parameter in both languages; one that is not known names
// itself.
func (p Parameter) Phrase() customs.Phrase {
	switch p {
	case ParameterRounding:
		return "how amounts are rounded|порядок округления сумм"
	case ParameterConversion:
		return "the day of currency conversion|день пересчета иностранной валюты"
	case ParameterTransportTo:
		return "the place up to which transport counts|место, до которого учитываются расходы на перевозку"
	case ParameterComparables:
		return "the window for comparable goods|период, за который учитываются идентичные и однородные товары"
	case ParameterResale:
		return "the window for resales|период, за который учитываются последующие продажи"
	case ParameterConditions:
		return "which conditions bar method 1|условия, исключающие применение метода 1"
	case ParameterFlexible:
		return "whether earlier methods may be used flexibly|допустимость гибкого применения предшествующих методов"
	case ParameterDeferral:
		return "whether the exact value may be declared later|возможность отложенного определения таможенной стоимости"
	case ParameterSources:
		return "which sources the fall-back method may use|источники сведений для резервного метода"
	}
	for k := Commissions; k <= DutiesAndTaxes; k++ {
		if p == CostParameter(k) {
			return bilingual("whether this cost counts: "+k.String(), "учет расхода: "+k.Phrase().In(customs.Russian))
		}
	}
	return customs.Phrase(p)
}

// ErrUnpublished is the code of Unpublished.
const ErrUnpublished customs.Code = "unpublished-law"

// Unpublished says that a rule set leaves open what a method needs: it must be
// given in the Profile. Its code is ErrUnpublished.
type Unpublished struct {
	Rules     customs.Phrase // the name of the rule set
	Parameter Parameter      // what is not published
	Method    Method         // the method that needs it
}

// Code returns ErrUnpublished.
func (e *Unpublished) Code() customs.Code { return ErrUnpublished }

// Is reports whether target is ErrUnpublished.
func (e *Unpublished) Is(target error) bool { return target == ErrUnpublished }

// Error is Explain in English.
func (e *Unpublished) Error() string { return e.Explain(customs.English) }

// Explain names the rule set, the parameter and the method.
func (e *Unpublished) Explain(lang customs.Language) string {
	return customs.Phrase("{0} do not publish {1}, which method {2} needs: give it in the profile|{0}: не опубликовано: {1}; для метода {2} параметр нужно указать в профиле").
		Text(lang, e.Rules.Arg(), e.Parameter.Phrase().Arg(), customs.Count(e.Method))
}

// Check returns all that contradicts itself in the profile, as customs.Faults.
// What is not published is no fault.
func (p Profile) Check() error {
	var fs customs.Faults
	bad := func(code customs.Code, ph customs.Phrase, args ...customs.Arg) {
		fs = append(fs, customs.NewInputError(code, ph, args...))
	}
	if p.Name == "" {
		bad(customs.ErrMissing, "profile: a name is wanted|профиль: не указано наименование")
	}
	if p.Act == customs.NoAct {
		bad(customs.ErrMissing, "profile: the act to cite is wanted|профиль: не указан акт")
	}
	if p.Ladder.IsZero() {
		bad(customs.ErrMissing, "profile: the order of methods is wanted, such as 1 2 3 {4 5} 6|профиль: не указана последовательность методов, например 1 2 3 {4 5} 6")
	}
	if !p.Currency.Valid() {
		bad(customs.ErrMissing, "profile: the national currency is wanted|профиль: не указана национальная валюта")
	}
	if !p.Rounding.IsZero() {
		if err := p.Rounding.Check(); err != nil {
			fs = append(fs, err)
		}
	}
	for _, e := range []struct {
		ok   bool
		what customs.Phrase
		n    uint8
	}{
		{known(p.Flow, flowNames), flowWhat, uint8(p.Flow)},
		{p.Forms == 0 || known(p.Forms, formSetNames), formSetWhat, uint8(p.Forms)},
		{p.Conversion == 0 || known(p.Conversion, conversionDayNames), conversionDayWhat, uint8(p.Conversion)},
		{p.TransportTo == 0 || known(p.TransportTo, placeNames), placeWhat, uint8(p.TransportTo)},
		{p.Conditions <= None && p.Flexible <= None && p.Deferral <= None, statedWhat, uint8(max(p.Conditions, p.Flexible, p.Deferral))},
	} {
		if !e.ok {
			bad(customs.ErrUnknown, "profile: {0} {1} is not known|профиль: {0}: значение {1} неизвестно", e.what.Arg(), customs.Count(e.n))
		}
	}
	for k := Commissions; k <= DutiesAndTaxes; k++ {
		if p.Costs.Of(k) > None {
			bad(customs.ErrUnknown, "profile: {0}: {1} is no answer|профиль: {0}: {1} не является ответом", k.Arg(), customs.Count(p.Costs.Of(k)))
		}
	}
	for k := TransportCosts; k <= InsuranceCosts; k++ {
		if p.TransportTo == NoPlace && p.Costs.Of(k) == Applies {
			bad(customs.ErrConflict, "profile: {0} cannot count where transport does not|профиль: {0} не может учитываться, если перевозка не учитывается", k.Arg())
		}
	}
	if p.Flow == Import && p.TransportTo == PlaceOfDeparture || p.Flow == Export && p.TransportTo == PlaceOfArrival {
		bad(customs.ErrConflict, "profile: {0} does not go with {1}|профиль: {0} не сочетается с направлением «{1}»", p.TransportTo.Arg(), p.Flow.Arg())
	}
	if !p.Barred.within(HomePriceOfUnionGoods, ArbitraryBasis) {
		bad(customs.ErrConflict, "profile: barred bases are the seven of the list, given {0}|профиль: исключенные основы — семь из перечня, указано {0}", customs.Text(p.Barred.String()))
	}
	if !p.Sources.within(DeclarationDatabase, TradeStatistics) {
		bad(customs.ErrConflict, "profile: sources are the four of the list, given {0}|профиль: источники — четыре из перечня, указано {0}", customs.Text(p.Sources.String()))
	}
	return fs.Err()
}

// cite returns a provision of the Customs Code where the rule set is the Code,
// and otherwise its act as a whole.
func (p *Profile) cite(q customs.Provision) customs.Provision {
	if p.Act == customs.CustomsCode {
		return q
	}
	return p.Act.Article(0)
}

// bilingual returns a phrase of two worded texts. The bar that parts the
// languages cannot stand in either.
func bilingual(en, ru string) customs.Phrase {
	return customs.Phrase(clean(en) + "|" + clean(ru))
}
