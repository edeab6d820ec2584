package valuation

import "github.com/eaeu-customs/inward/customs"

// Agent says for whom the person acts to whom a commission is paid. The zero value
// is not stated.
type Agent uint8

// The roles.
const (
	_            Agent = iota // not stated
	SellingAgent              // acts for the seller
	Broker                    // brings both sides together
	BuyingAgent               // acts for the buyer alone, abroad, in buying the goods
)

const (
	agentNames   customs.Names  = "|selling agent|broker|buying agent"
	agentRussian customs.Names  = "|агент продавца|брокер|агент по закупке"
	agentWhat    customs.Phrase = "role of an agent|роль посредника"
)

// ParseAgent reads a name, as Agent.String writes it.
func ParseAgent(text string) (Agent, error) {
	n, err := agentNames.Parse(agentWhat, text)
	return Agent(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (a Agent) Phrase() customs.Phrase {
	return agentNames.Phrase(agentRussian, uint8(a), a.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (a Agent) Arg() customs.Arg { return a.Phrase().Arg() }

// String returns the name, Agent(0) for the zero value, Agent(99) for a number that has none.
func (a Agent) String() string { return agentNames.String("Agent", uint8(a)) }

// AppendText appends the name; a number that has none is an error.
func (a Agent) AppendText(b []byte) ([]byte, error) {
	return agentNames.Append(b, agentWhat, uint8(a))
}

// MarshalText is AppendText into a new slice.
func (a Agent) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (a *Agent) UnmarshalText(text []byte) error {
	return customs.DecodeName(a, agentWhat, agentNames, text)
}

// RestrictionKind is a kind of restriction on the buyer's right to use and dispose
// of the goods (39(1)). The zero value is none.
type RestrictionKind uint8

// The kinds.
const (
	_             RestrictionKind = iota // none
	ByLaw                                // imposed by law or an authority: harmless
	Geographic                           // limits the region of resale: harmless
	Insubstantial                        // does not substantially affect the value: harmless
	Substantial                          // any other: bars method 1
)

const (
	restrictionKindNames   customs.Names  = "|by law|geographic|insubstantial|substantial"
	restrictionKindRussian customs.Names  = "|установлено законодательством|географический регион перепродажи|не влияет существенно на стоимость|существенно влияет на стоимость"
	restrictionKindWhat    customs.Phrase = "kind of restriction|вид ограничения"
)

// ParseRestrictionKind reads a name, as RestrictionKind.String writes it.
func ParseRestrictionKind(text string) (RestrictionKind, error) {
	n, err := restrictionKindNames.Parse(restrictionKindWhat, text)
	return RestrictionKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (r RestrictionKind) Phrase() customs.Phrase {
	return restrictionKindNames.Phrase(restrictionKindRussian, uint8(r), r.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (r RestrictionKind) Arg() customs.Arg { return r.Phrase().Arg() }

// String returns the name, RestrictionKind(0) for the zero value, RestrictionKind(99) for a number that has none.
func (r RestrictionKind) String() string {
	return restrictionKindNames.String("RestrictionKind", uint8(r))
}

// AppendText appends the name; a number that has none is an error.
func (r RestrictionKind) AppendText(b []byte) ([]byte, error) {
	return restrictionKindNames.Append(b, restrictionKindWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r RestrictionKind) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (r *RestrictionKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, restrictionKindWhat, restrictionKindNames, text)
}

// IndirectKind is a kind of payment that does not go straight to the seller. The
// zero value is none.
type IndirectKind uint8

// The kinds.
const (
	_            IndirectKind = iota // none
	SetOff                           // a debt of the seller is set off against the price
	ToThirdParty                     // paid to a third party for the benefit of the seller
	OwnAccount                       // what the buyer does on his own account, such as advertising: no payment to the seller
)

const (
	indirectKindNames   customs.Names  = "|set-off|third party|own account"
	indirectKindRussian customs.Names  = "|зачет долга продавца|платеж третьему лицу|деятельность покупателя за свой счет"
	indirectKindWhat    customs.Phrase = "kind of indirect payment|вид косвенного платежа"
)

// ParseIndirectKind reads a name, as IndirectKind.String writes it.
func ParseIndirectKind(text string) (IndirectKind, error) {
	n, err := indirectKindNames.Parse(indirectKindWhat, text)
	return IndirectKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (i IndirectKind) Phrase() customs.Phrase {
	return indirectKindNames.Phrase(indirectKindRussian, uint8(i), i.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (i IndirectKind) Arg() customs.Arg { return i.Phrase().Arg() }

// String returns the name, IndirectKind(0) for the zero value, IndirectKind(99) for a number that has none.
func (i IndirectKind) String() string { return indirectKindNames.String("IndirectKind", uint8(i)) }

// AppendText appends the name; a number that has none is an error.
func (i IndirectKind) AppendText(b []byte) ([]byte, error) {
	return indirectKindNames.Append(b, indirectKindWhat, uint8(i))
}

// MarshalText is AppendText into a new slice.
func (i IndirectKind) MarshalText() ([]byte, error) { return i.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (i *IndirectKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(i, indirectKindWhat, indirectKindNames, text)
}
