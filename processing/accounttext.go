package processing

import "github.com/eaeu-customs/inward/customs"

const (
	accountNames customs.Names = "|registered|on hand|suspended|seized|consumed|transferred|loss reported|loss recognised" +
		"|production loss recognised|waste disposed|completed|otherwise ended|substituted|stored" +
		"|placed after lapse|detained|confiscated|returned|refused|withdrawn|cancelled"
	accountRussian customs.Names = "|заявлены|в наличии|действие процедуры приостановлено|изъяты или арестованы|израсходованы" +
		"|переданы иному лицу|утрата заявлена|утрата признана|производственные потери признаны" +
		"|отходы не подлежат помещению под процедуру|процедура завершена|процедура завершена иным образом" +
		"|заменены эквивалентными|на временном хранении|помещены под процедуру после прекращения" +
		"|задержаны|конфискованы|возвращены|в выпуске отказано|декларация отозвана|выпуск аннулирован"
	accountWhat customs.Phrase = "account|учетное состояние товаров"
)

// Phrase names the account in both languages; a number without a name names itself.
func (a Account) Phrase() customs.Phrase {
	return accountNames.Phrase(accountRussian, uint8(a), a.String())
}

// Arg returns the account as an argument of a sentence.
func (a Account) Arg() customs.Arg { return a.Phrase().Arg() }

// ParseAccount reads a name as String writes it: "registered", …, "cancelled".
func ParseAccount(text string) (Account, error) {
	n, err := accountNames.Parse(accountWhat, text)
	return Account(n), err
}

// String returns the name, or Account(99) for a number that has none.
func (a Account) String() string { return accountNames.String("Account", uint8(a)) }

// AppendText appends the name; a number without a name is an error.
func (a Account) AppendText(b []byte) ([]byte, error) {
	return accountNames.Append(b, accountWhat, uint8(a))
}

// MarshalText is AppendText into a new slice.
func (a Account) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (a *Account) UnmarshalText(text []byte) error {
	return customs.DecodeName(a, accountWhat, accountNames, text)
}
