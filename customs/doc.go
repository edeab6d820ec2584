// Package customs is the vocabulary of customs law: dates, money, quantities,
// rates, goods codes, citations and findings. Its types are values without
// rules: they say what a thing is, never whether it is allowed.
//
// # Start here
//
// Every value is read by a ParseX and written by String, in one form that is also
// its JSON; MustX is for tests and tables. The zero value is "not given".
//
//   - Days: [Date], [Period], [Term], and [Calendar] for working days.
//   - Numbers: [Money] with its [Currency], [Quantity] with its [Unit], [Percent],
//     [Ratio], [ExchangeRate]; [Rounding] says how.
//   - Tariffs: [GoodsCode], [Country], [Rate]; [ParseTariffCell] reads a cell as printed.
//   - The law: [Provision] is a citation; [Law] holds what the Code leaves open, with
//     [Union], [Russia] and [Kazakhstan] as profiles; [Since] is a table with dates.
//   - Answers: a [Finding], [Violations] with what would cure them, a [Trace] of steps.
//   - Errors: [Explain] words any error in English or Russian; errors.Is finds a
//     [Code] such as [ErrUnit].
package customs
