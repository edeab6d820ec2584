package customs

// Act is a legal act that the library cites. The zero value is NoAct.
type Act uint8

// The acts, with the code that begins their citations.
const (
	NoAct             Act = iota
	CustomsCode           // "cc": Customs Code of the Eurasian Economic Union
	UnionTreaty           // "treaty": Treaty on the Eurasian Economic Union
	Decision203           // "eec203": Board of the Commission, No. 203 of 2018-12-11
	Decision180           // "eec180": Board of the Commission, No. 180 of 2018-11-12
	Decision160           // "eec160": Board of the Commission, No. 160 of 2018-10-16
	Decision378           // "cuc378": Customs Union Commission, No. 378 of 2010-09-20
	KazakhstanCode        // "kz": Customs Code of Kazakhstan, No. 123-VI
	Russia289FZ           // "ru289": Federal Law 289-FZ of 2018-08-03
	Russia311FZ           // "ru311": Federal Law 311-FZ of 2010-11-27, no longer in force
	RussianTaxCode        // "runk": Tax Code of Russia, part two
	RussianOrder246n      // "ru246n": Ministry of Finance of Russia, No. 246n of 2019-12-24
	UzbekistanCode        // "uzcc": Customs Code of Uzbekistan
	UzbekistanRules       // "uz": Uzbekistan's rules on the customs value of exports
	RussianDecree1694     // "ru1694": Government of Russia, No. 1694 of 2019-12-16
)

const (
	actNames Names  = "|cc|treaty|eec203|eec180|eec160|cuc378|kz|ru289|ru311|runk|ru246n|uzcc|uz|ru1694"
	actWhat  Phrase = "act|акт"
)

// Article returns the citation of an article of the act; article 0 is the act as
// a whole. NoAct has no articles and returns the zero Provision.
func (a Act) Article(n uint16) Provision {
	if a == NoAct {
		return Provision{}
	}
	return Provision{act: a, article: n}
}

// Name returns the name of the act in both languages; NoAct has none.
func (a Act) Name() Phrase {
	switch a {
	case NoAct:
		return ""
	case CustomsCode:
		return "Customs Code of the Eurasian Economic Union|Таможенный кодекс Евразийского экономического союза"
	case UnionTreaty:
		return "Treaty on the Eurasian Economic Union|Договор о Евразийском экономическом союзе"
	case Decision203:
		return "Decision of the Board of the Eurasian Economic Commission No. 203 of 11 December 2018|Решение Коллегии Евразийской экономической комиссии от 11 декабря 2018 г. № 203"
	case Decision180:
		return "Decision of the Board of the Eurasian Economic Commission No. 180 of 12 November 2018|Решение Коллегии Евразийской экономической комиссии от 12 ноября 2018 г. № 180"
	case Decision160:
		return "Decision of the Board of the Eurasian Economic Commission No. 160 of 16 October 2018|Решение Коллегии Евразийской экономической комиссии от 16 октября 2018 г. № 160"
	case Decision378:
		return "Decision of the Customs Union Commission No. 378 of 20 September 2010|Решение Комиссии Таможенного союза от 20 сентября 2010 г. № 378"
	case KazakhstanCode:
		return "Code of the Republic of Kazakhstan No. 123-VI “On customs regulation in the Republic of Kazakhstan”|Кодекс Республики Казахстан № 123-VI «О таможенном регулировании в Республике Казахстан»"
	case Russia289FZ:
		return "Federal Law of the Russian Federation No. 289-FZ of 3 August 2018|Федеральный закон от 3 августа 2018 г. № 289-ФЗ"
	case Russia311FZ:
		return "Federal Law of the Russian Federation No. 311-FZ of 27 November 2010|Федеральный закон от 27 ноября 2010 г. № 311-ФЗ"
	case RussianTaxCode:
		return "Tax Code of the Russian Federation (part two)|Налоговый кодекс Российской Федерации (часть вторая)"
	case RussianOrder246n:
		return "Order of the Ministry of Finance of the Russian Federation No. 246n of 24 December 2019|Приказ Министерства финансов Российской Федерации от 24 декабря 2019 г. № 246н"
	case UzbekistanCode:
		return "Customs Code of the Republic of Uzbekistan|Таможенный кодекс Республики Узбекистан"
	case UzbekistanRules:
		return "Rules of the Republic of Uzbekistan on the customs value of exported goods|Правила Республики Узбекистан об определении таможенной стоимости вывозимых товаров"
	case RussianDecree1694:
		return "Decree of the Government of the Russian Federation No. 1694 of 16 December 2019|Постановление Правительства Российской Федерации от 16 декабря 2019 г. № 1694"
	}
	return Phrase(a.String())
}

// Arg returns the act as an argument of a sentence; it reads as its name.
func (a Act) Arg() Arg { return newNumberArg(argAct, int64(a)) }

// ParseAct reads the code of an act, such as "cc".
func ParseAct(text string) (Act, error) {
	n, err := actNames.Parse(actWhat, text)
	return Act(n), err
}

// String returns the code, empty for NoAct, or Act(99) for a number that is no act.
func (a Act) String() string {
	if a == NoAct {
		return ""
	}
	return actNames.String("Act", uint8(a))
}

// AppendText appends the code; a number that is no act is an error.
func (a Act) AppendText(b []byte) ([]byte, error) {
	return actNames.Append(b, actWhat, uint8(a))
}

// MarshalText is AppendText into a new slice.
func (a Act) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is NoAct.
func (a *Act) UnmarshalText(text []byte) error {
	n, err := actNames.Decode(actWhat, text)
	if err == nil {
		*a = Act(n)
	}
	return err
}
