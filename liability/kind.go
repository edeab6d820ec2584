package liability

// Kind is a kind of payment, in the order in which the law calculates them. The
// zero value is invalid.
type Kind uint8

const (
	Duty           Kind = iota + 1 // import customs duty, code 2010
	Special                        // special duty, code 2040
	AntiDumping                    // anti-dumping duty, code 2050
	Countervailing                 // countervailing duty, code 2060
	Excise                         // excise, codes 4xxx
	VAT                            // value added tax, code 5010
)
