// Package liability calculates what is owed for goods under the customs
// procedure of processing in the customs territory: the obligation to pay
// import customs duties, taxes and special, anti-dumping and countervailing
// duties, when it falls due and how it ends, in which amounts, with what
// interest, and what comes back (Articles 174 and 175 of the Customs Code).
//
// It knows nothing of the lifecycle. Facts come in, a bill goes out.
//
// # Start here
//
//   - Facts: an [Obligation] is a [Slice] of a [Lot] with what happened to it, each a
//     [Circumstance]. Package processing derives them from a history; a program that
//     keeps a ledger of its own fills them in.
//   - Rates: [NewBook] checks [BookData], which holds each [Measure] of the tariff, the
//     [Coverage] that says what is not in it, each [Quotation] and interest rate.
//   - The bill: [Settle] them on a day; [Bill.Text] prints it with every formula,
//     [Bill].Sum is the total.
//   - One line of a declaration, fast: [Resolve] it once, then [Line.Totals].
//   - How an obligation stands, without amounts: [Obligation.StandingOn].
//   - What security must cover: [Exposure], [Shortfall]. Two laws side by side: [Compare].
//   - A rate that is missing is [ErrNoRate], an exchange rate [ErrNoQuotation], an interest
//     rate [ErrNoInterestRate]; nothing defaults to zero.
package liability
