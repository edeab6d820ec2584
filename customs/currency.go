package customs

import "strconv"

// Currency is a currency of ISO 4217; its value is the numeric code, 643 for the
// Russian rouble. The text form is the alphabetic code, "RUB". The zero Currency
// is none. It is comparable and may be a map key.
//
// The list is that of 1 January 2026, with funds codes and metals, and without
// XTS and XXX, which denote no money. It also knows what left the list so late
// that goods declared in it may still be in processing (see Active). Codes that
// left it earlier, such as RUR (810), are refused.
type Currency uint16

// The currencies of the Union's member states, of Uzbekistan, and those that
// declarations name most. ParseCurrency knows all the others.
const (
	AMD Currency = 51  // Armenian Dram
	BYN Currency = 933 // Belarusian Ruble
	KZT Currency = 398 // Tenge of Kazakhstan
	KGS Currency = 417 // Som of Kyrgyzstan
	RUB Currency = 643 // Russian Ruble
	UZS Currency = 860 // Uzbekistan Sum
	AED Currency = 784 // UAE Dirham
	CHF Currency = 756 // Swiss Franc
	CNY Currency = 156 // Yuan Renminbi
	EUR Currency = 978 // Euro
	GBP Currency = 826 // Pound Sterling
	INR Currency = 356 // Indian Rupee
	JPY Currency = 392 // Yen
	TRY Currency = 949 // Turkish Lira
	USD Currency = 840 // US Dollar
)

const (
	currencyWhat Phrase = "currency|валюта"
	currencyWant Phrase = "three capital letters of a current currency of ISO 4217|" +
		"три заглавные буквы действующей валюты ISO 4217"
)

// ParseCurrency reads an alphabetic code, "RUB", and empty text as the zero
// Currency. Small letters, numbers, withdrawn and unknown codes are a SyntaxError.
func ParseCurrency(text string) (Currency, error) {
	if c := currencyOf(text); c != 0 || text == "" {
		return c, nil
	}
	return 0, &SyntaxError{What: currencyWhat, Text: text, Want: currencyWant}
}

// MustCurrency is ParseCurrency for tables and tests; it panics on an error.
func MustCurrency(text string) Currency { return must(ParseCurrency(text)) }

// IsZero reports whether c is no currency.
func (c Currency) IsZero() bool { return c == 0 }

// Valid reports whether c is a currency of the list. The zero Currency is not.
func (c Currency) Valid() bool { return c.code() != "" }

// Active reports whether c is on the list of 1 January 2026. The Bulgarian lev,
// replaced by the euro on that day, is known and not active.
func (c Currency) Active() bool { return c.Valid() && c != bulgarianLev }

// MinorUnits returns the number of decimal places of the currency: 2 for the
// rouble, 0 for the yen, 3 for the Kuwaiti dinar. It is 0 for metals and funds
// for which the standard gives none, and for what is no currency.
func (c Currency) MinorUnits() int { return int(currencyRows[c.at()].minor) }

// Name returns the name of the currency, empty for what is no currency.
func (c Currency) Name(lang Language) string { return currencyRows[c.at()].name.In(lang) }

// Compare orders currencies by alphabetic code; no currency comes first.
func (c Currency) Compare(o Currency) int {
	a, b := c.code(), o.code()
	switch {
	case a < b || a == b && c < o:
		return -1
	case c == o:
		return 0
	}
	return 1
}

// String returns the alphabetic code, Currency(7) for a number that is none, and
// empty text for the zero Currency.
func (c Currency) String() string {
	if code := c.code(); code != "" || c == 0 {
		return code
	}
	return "Currency(" + strconv.Itoa(int(c)) + ")"
}

// AppendText appends the alphabetic code; a number that is no currency is an error.
func (c Currency) AppendText(b []byte) ([]byte, error) {
	code := c.code()
	if code == "" && c != 0 {
		return b, &RangeError{What: currencyWhat, Value: strconv.Itoa(int(c)), Limit: currencyLimit}
	}
	return append(b, code...), nil
}

const currencyLimit Phrase = "a numeric code of ISO 4217|цифровой код ISO 4217"

// MarshalText is AppendText into a new slice.
func (c Currency) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero Currency.
func (c *Currency) UnmarshalText(text []byte) error { return decodeText(c, text, ParseCurrency) }

// Arg returns the currency as an argument of a sentence.
func (c Currency) Arg() Arg { return newNumberArg(argCurrency, int64(c)) }

// bulgarianLev left the list on 1 January 2026.
const bulgarianLev Currency = 975

// currencyRow is what the standard says of a currency.
type currencyRow struct {
	code  string
	minor uint8
	name  Phrase
}

// at returns the place of c in the table: that of no currency where it has none.
func (c Currency) at() Currency {
	if int(c) < len(currencyRows) {
		return c
	}
	return 0
}

// code returns the alphabetic code, empty where there is none.
func (c Currency) code() string { return currencyRows[c.at()].code }

// currencyOf returns the currency of an alphabetic code, 0 where there is none.
// The currencies that nearly all amounts are in are asked first.
func currencyOf[T string | []byte](code T) Currency {
	if len(code) != 3 {
		return 0
	}
	switch uint32(code[0])<<16 | uint32(code[1])<<8 | uint32(code[2]) {
	case 'R'<<16 | 'U'<<8 | 'B':
		return RUB
	case 'U'<<16 | 'S'<<8 | 'D':
		return USD
	case 'E'<<16 | 'U'<<8 | 'R':
		return EUR
	case 'C'<<16 | 'N'<<8 | 'Y':
		return CNY
	case 'K'<<16 | 'Z'<<8 | 'T':
		return KZT
	case 'B'<<16 | 'Y'<<8 | 'N':
		return BYN
	}
	lo, hi := 0, len(currencyOrder)
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		switch at := currencyRows[currencyOrder[mid]].code; {
		case at == string(code):
			return currencyOrder[mid]
		case at < string(code):
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0
}

// currencyRows are the currencies by numeric code.
var currencyRows = [998]currencyRow{
	8:   {"ALL", 2, "Lek|Албанский лек"},
	12:  {"DZD", 2, "Algerian Dinar|Алжирский динар"},
	32:  {"ARS", 2, "Argentine Peso|Аргентинское песо"},
	36:  {"AUD", 2, "Australian Dollar|Австралийский доллар"},
	44:  {"BSD", 2, "Bahamian Dollar|Багамский доллар"},
	48:  {"BHD", 3, "Bahraini Dinar|Бахрейнский динар"},
	50:  {"BDT", 2, "Taka|Така"},
	51:  {"AMD", 2, "Armenian Dram|Армянский драм"},
	52:  {"BBD", 2, "Barbados Dollar|Барбадосский доллар"},
	60:  {"BMD", 2, "Bermudian Dollar|Бермудский доллар"},
	64:  {"BTN", 2, "Ngultrum|Нгултрум"},
	68:  {"BOB", 2, "Boliviano|Боливиано"},
	72:  {"BWP", 2, "Pula|Пула"},
	84:  {"BZD", 2, "Belize Dollar|Белизский доллар"},
	90:  {"SBD", 2, "Solomon Islands Dollar|Доллар Соломоновых Островов"},
	96:  {"BND", 2, "Brunei Dollar|Брунейский доллар"},
	104: {"MMK", 2, "Kyat|Кьят"},
	108: {"BIF", 0, "Burundi Franc|Бурундийский франк"},
	116: {"KHR", 2, "Riel|Камбоджийский риель"},
	124: {"CAD", 2, "Canadian Dollar|Канадский доллар"},
	132: {"CVE", 2, "Cabo Verde Escudo|Эскудо Кабо-Верде"},
	136: {"KYD", 2, "Cayman Islands Dollar|Доллар Островов Кайман"},
	144: {"LKR", 2, "Sri Lanka Rupee|Шри-ланкийская рупия"},
	152: {"CLP", 0, "Chilean Peso|Чилийское песо"},
	156: {"CNY", 2, "Yuan Renminbi|Китайский юань"},
	170: {"COP", 2, "Colombian Peso|Колумбийское песо"},
	174: {"KMF", 0, "Comorian Franc|Франк Комор"},
	188: {"CRC", 2, "Costa Rican Colon|Костариканский колон"},
	192: {"CUP", 2, "Cuban Peso|Кубинское песо"},
	203: {"CZK", 2, "Czech Koruna|Чешская крона"},
	208: {"DKK", 2, "Danish Krone|Датская крона"},
	214: {"DOP", 2, "Dominican Peso|Доминиканское песо"},
	222: {"SVC", 2, "El Salvador Colon|Сальвадорский колон"},
	230: {"ETB", 2, "Ethiopian Birr|Эфиопский быр"},
	232: {"ERN", 2, "Nakfa|Накфа"},
	238: {"FKP", 2, "Falkland Islands Pound|Фунт Фолклендских островов"},
	242: {"FJD", 2, "Fiji Dollar|Доллар Фиджи"},
	262: {"DJF", 0, "Djibouti Franc|Франк Джибути"},
	270: {"GMD", 2, "Dalasi|Даласи"},
	292: {"GIP", 2, "Gibraltar Pound|Гибралтарский фунт"},
	320: {"GTQ", 2, "Quetzal|Кетсаль"},
	324: {"GNF", 0, "Guinean Franc|Гвинейский франк"},
	328: {"GYD", 2, "Guyana Dollar|Гайанский доллар"},
	332: {"HTG", 2, "Gourde|Гурд"},
	340: {"HNL", 2, "Lempira|Лемпира"},
	344: {"HKD", 2, "Hong Kong Dollar|Гонконгский доллар"},
	348: {"HUF", 2, "Forint|Венгерский форинт"},
	352: {"ISK", 0, "Iceland Krona|Исландская крона"},
	356: {"INR", 2, "Indian Rupee|Индийская рупия"},
	360: {"IDR", 2, "Rupiah|Индонезийская рупия"},
	364: {"IRR", 2, "Iranian Rial|Иранский риал"},
	368: {"IQD", 3, "Iraqi Dinar|Иракский динар"},
	376: {"ILS", 2, "New Israeli Sheqel|Новый израильский шекель"},
	388: {"JMD", 2, "Jamaican Dollar|Ямайский доллар"},
	392: {"JPY", 0, "Yen|Японская иена"},
	396: {"XAD", 2, "Arab Accounting Dinar|Арабский расчетный динар"},
	398: {"KZT", 2, "Tenge|Казахстанский тенге"},
	400: {"JOD", 3, "Jordanian Dinar|Иорданский динар"},
	404: {"KES", 2, "Kenyan Shilling|Кенийский шиллинг"},
	408: {"KPW", 2, "North Korean Won|Северокорейская вона"},
	410: {"KRW", 0, "Won|Вона Республики Корея"},
	414: {"KWD", 3, "Kuwaiti Dinar|Кувейтский динар"},
	417: {"KGS", 2, "Som|Киргизский сом"},
	418: {"LAK", 2, "Lao Kip|Лаосский кип"},
	422: {"LBP", 2, "Lebanese Pound|Ливанский фунт"},
	426: {"LSL", 2, "Loti|Лоти"},
	430: {"LRD", 2, "Liberian Dollar|Либерийский доллар"},
	434: {"LYD", 3, "Libyan Dinar|Ливийский динар"},
	446: {"MOP", 2, "Pataca|Патака"},
	454: {"MWK", 2, "Malawi Kwacha|Малавийская квача"},
	458: {"MYR", 2, "Malaysian Ringgit|Малайзийский ринггит"},
	462: {"MVR", 2, "Rufiyaa|Мальдивская руфия"},
	480: {"MUR", 2, "Mauritius Rupee|Маврикийская рупия"},
	484: {"MXN", 2, "Mexican Peso|Мексиканское песо"},
	496: {"MNT", 2, "Tugrik|Монгольский тугрик"},
	498: {"MDL", 2, "Moldovan Leu|Молдавский лей"},
	504: {"MAD", 2, "Moroccan Dirham|Марокканский дирхам"},
	512: {"OMR", 3, "Rial Omani|Оманский риал"},
	516: {"NAD", 2, "Namibia Dollar|Доллар Намибии"},
	524: {"NPR", 2, "Nepalese Rupee|Непальская рупия"},
	532: {"XCG", 2, "Caribbean Guilder|Карибский гульден"},
	533: {"AWG", 2, "Aruban Florin|Арубанский флорин"},
	548: {"VUV", 0, "Vatu|Вату"},
	554: {"NZD", 2, "New Zealand Dollar|Новозеландский доллар"},
	558: {"NIO", 2, "Cordoba Oro|Золотая кордоба"},
	566: {"NGN", 2, "Naira|Найра"},
	578: {"NOK", 2, "Norwegian Krone|Норвежская крона"},
	586: {"PKR", 2, "Pakistan Rupee|Пакистанская рупия"},
	590: {"PAB", 2, "Balboa|Бальбоа"},
	598: {"PGK", 2, "Kina|Кина"},
	600: {"PYG", 0, "Guarani|Гуарани"},
	604: {"PEN", 2, "Sol|Соль"},
	608: {"PHP", 2, "Philippine Peso|Филиппинское песо"},
	634: {"QAR", 2, "Qatari Rial|Катарский риал"},
	643: {"RUB", 2, "Russian Ruble|Российский рубль"},
	646: {"RWF", 0, "Rwanda Franc|Франк Руанды"},
	654: {"SHP", 2, "Saint Helena Pound|Фунт Святой Елены"},
	682: {"SAR", 2, "Saudi Riyal|Саудовский риял"},
	690: {"SCR", 2, "Seychelles Rupee|Сейшельская рупия"},
	702: {"SGD", 2, "Singapore Dollar|Сингапурский доллар"},
	704: {"VND", 0, "Dong|Вьетнамский донг"},
	706: {"SOS", 2, "Somali Shilling|Сомалийский шиллинг"},
	710: {"ZAR", 2, "Rand|Южноафриканский рэнд"},
	728: {"SSP", 2, "South Sudanese Pound|Фунт Южного Судана"},
	748: {"SZL", 2, "Lilangeni|Лилангени"},
	752: {"SEK", 2, "Swedish Krona|Шведская крона"},
	756: {"CHF", 2, "Swiss Franc|Швейцарский франк"},
	760: {"SYP", 2, "Syrian Pound|Сирийский фунт"},
	764: {"THB", 2, "Baht|Таиландский бат"},
	776: {"TOP", 2, "Pa'anga|Паанга"},
	780: {"TTD", 2, "Trinidad and Tobago Dollar|Доллар Тринидада и Тобаго"},
	784: {"AED", 2, "UAE Dirham|Дирхам ОАЭ"},
	788: {"TND", 3, "Tunisian Dinar|Тунисский динар"},
	800: {"UGX", 0, "Uganda Shilling|Угандийский шиллинг"},
	807: {"MKD", 2, "Denar|Македонский денар"},
	818: {"EGP", 2, "Egyptian Pound|Египетский фунт"},
	826: {"GBP", 2, "Pound Sterling|Фунт стерлингов"},
	834: {"TZS", 2, "Tanzanian Shilling|Танзанийский шиллинг"},
	840: {"USD", 2, "US Dollar|Доллар США"},
	858: {"UYU", 2, "Peso Uruguayo|Уругвайское песо"},
	860: {"UZS", 2, "Uzbekistan Sum|Узбекский сум"},
	882: {"WST", 2, "Tala|Тала"},
	886: {"YER", 2, "Yemeni Rial|Йеменский риал"},
	901: {"TWD", 2, "New Taiwan Dollar|Новый тайваньский доллар"},
	924: {"ZWG", 2, "Zimbabwe Gold|Зимбабвийский золотой"},
	925: {"SLE", 2, "Leone|Леоне"},
	926: {"VED", 2, "Bolívar Digital|Цифровой боливар"},
	927: {"UYW", 4, "Unidad Previsional|Уругвайская единица социального обеспечения"},
	928: {"VES", 2, "Bolívar Soberano|Боливар соберано"},
	929: {"MRU", 2, "Ouguiya|Угия"},
	930: {"STN", 2, "Dobra|Добра"},
	933: {"BYN", 2, "Belarusian Ruble|Белорусский рубль"},
	934: {"TMT", 2, "Turkmenistan New Manat|Новый туркменский манат"},
	936: {"GHS", 2, "Ghana Cedi|Ганский седи"},
	938: {"SDG", 2, "Sudanese Pound|Суданский фунт"},
	940: {"UYI", 0, "Uruguay Peso en Unidades Indexadas (UI)|Уругвайское песо в индексированных единицах"},
	941: {"RSD", 2, "Serbian Dinar|Сербский динар"},
	943: {"MZN", 2, "Mozambique Metical|Мозамбикский метикал"},
	944: {"AZN", 2, "Azerbaijan Manat|Азербайджанский манат"},
	946: {"RON", 2, "Romanian Leu|Румынский лей"},
	947: {"CHE", 2, "WIR Euro|Евро ВИР"},
	948: {"CHW", 2, "WIR Franc|Франк ВИР"},
	949: {"TRY", 2, "Turkish Lira|Турецкая лира"},
	950: {"XAF", 0, "CFA Franc BEAC|Франк КФА ВЕАС"},
	951: {"XCD", 2, "East Caribbean Dollar|Восточно-карибский доллар"},
	952: {"XOF", 0, "CFA Franc BCEAO|Франк КФА ВСЕАО"},
	953: {"XPF", 0, "CFP Franc|Франк КФП"},
	955: {"XBA", 0, "Bond Markets Unit European Composite Unit (EURCO)|Европейская составная единица (ЕВРКО)"},
	956: {"XBB", 0, "Bond Markets Unit European Monetary Unit (E.M.U.-6)|Европейская валютная единица (ЕВЕ-6)"},
	957: {"XBC", 0, "Bond Markets Unit European Unit of Account 9 (E.U.A.-9)|Расчетная единица Европейского платежного союза (ЕРЕ-9)"},
	958: {"XBD", 0, "Bond Markets Unit European Unit of Account 17 (E.U.A.-17)|Расчетная единица Европейского платежного союза (ЕРЕ-17)"},
	959: {"XAU", 0, "Gold|Золото"},
	960: {"XDR", 0, "SDR (Special Drawing Right)|СДР (специальные права заимствования)"},
	961: {"XAG", 0, "Silver|Серебро"},
	962: {"XPT", 0, "Platinum|Платина"},
	964: {"XPD", 0, "Palladium|Палладий"},
	965: {"XUA", 0, "ADB Unit of Account|Расчетная единица Африканского банка развития"},
	967: {"ZMW", 2, "Zambian Kwacha|Замбийская квача"},
	968: {"SRD", 2, "Surinam Dollar|Суринамский доллар"},
	969: {"MGA", 2, "Malagasy Ariary|Малагасийский ариари"},
	970: {"COU", 2, "Unidad de Valor Real|Единица реальной стоимости Колумбии"},
	971: {"AFN", 2, "Afghani|Афгани"},
	972: {"TJS", 2, "Somoni|Таджикский сомони"},
	973: {"AOA", 2, "Kwanza|Кванза"},
	975: {"BGN", 2, "Bulgarian Lev|Болгарский лев"},
	976: {"CDF", 2, "Congolese Franc|Конголезский франк"},
	977: {"BAM", 2, "Convertible Mark|Конвертируемая марка"},
	978: {"EUR", 2, "Euro|Евро"},
	979: {"MXV", 2, "Mexican Unidad de Inversion (UDI)|Мексиканская инвестиционная единица"},
	980: {"UAH", 2, "Hryvnia|Украинская гривна"},
	981: {"GEL", 2, "Lari|Грузинский лари"},
	984: {"BOV", 2, "Mvdol|Мвдол"},
	985: {"PLN", 2, "Zloty|Польский злотый"},
	986: {"BRL", 2, "Brazilian Real|Бразильский реал"},
	990: {"CLF", 4, "Unidad de Fomento|Условная расчетная единица Чили"},
	994: {"XSU", 0, "Sucre|Сукре"},
	997: {"USN", 2, "US Dollar (Next day)|Доллар США (следующего дня)"},
}

// currencyOrder is the numeric codes in the order of the alphabetic ones.
var currencyOrder = [...]Currency{
	784, 971, 8, 51, 973, 32, 36, 533, 944, 977, 52, 50, 975, 48, 108, 60,
	96, 68, 984, 986, 44, 64, 72, 933, 84, 124, 976, 947, 756, 948, 990, 152,
	156, 170, 970, 188, 192, 132, 203, 262, 208, 214, 12, 818, 232, 230, 978, 242,
	238, 826, 981, 936, 292, 270, 324, 320, 328, 344, 340, 332, 348, 360, 376, 356,
	368, 364, 352, 388, 400, 392, 404, 417, 116, 174, 408, 410, 414, 136, 398, 418,
	422, 144, 430, 426, 434, 504, 498, 969, 807, 104, 496, 446, 929, 480, 462, 454,
	484, 979, 458, 943, 516, 566, 558, 578, 524, 554, 512, 590, 604, 598, 608, 586,
	985, 600, 634, 946, 941, 643, 646, 682, 90, 690, 938, 752, 702, 654, 925, 706,
	968, 728, 930, 222, 760, 748, 764, 972, 934, 788, 776, 949, 780, 901, 834, 980,
	800, 840, 997, 940, 858, 927, 860, 926, 928, 704, 548, 882, 396, 950, 961, 959,
	955, 956, 957, 958, 951, 532, 960, 952, 964, 953, 962, 994, 965, 886, 710, 967,
	924,
}
