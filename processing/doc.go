// Package processing is the lifecycle of the customs procedure of processing in
// the customs territory, and the ledger of the goods under it (Articles 127–129,
// 133 and 163–173 of the Customs Code).
//
// A [Procedure] is the state of one permit with all goods placed under it. Decide
// checks an act against the law as of a day and answers with the record to store,
// or with everything that stands in its way; it changes nothing. Apply is the
// only thing that changes a Procedure. Replay of the stored records gives the same
// Procedure again. Obligations turns it into the facts that package liability
// settles.
//
// # Start here
//
//   - Begin: fill a [Permit], ask [Permit.Check] what it lacks, and open it with [New].
//   - Act: [Procedure.Decide] a command, the names of which are listed at [Command]:
//     [Declare], [Release], [Process], [Complete] and so on. If [Decision.Err] is nil,
//     store [Decision.Record] and [Procedure.Apply] it.
//   - Ask: [Procedure.On] a day for balances, [Procedure.State] and [Procedure.Acts] for
//     what may be done, [Procedure.Deadlines], [Procedure.Obligations] and
//     [Procedure.Payments] for liability.Settle.
//   - Keep: [EncodeRecord] and [DecodeRecord], then [Replay]; or [Procedure.Snapshot] and
//     [Restore].
//   - Correct: a fact learnt late is [Procedure.DecideLate], a mistake is taken back by
//     [Reverse].
//
// The other names are what these hold: the parts of a permit ([PermitGoods], [Norm],
// [NormVersion]), the codes of violations ([TermExpired] …), the events, one for
// each command, and the machine for those who show it ([Rows], [Transitions],
// [Mermaid]).
//
// # Two kinds of no
//
// The error of Decide says that the input is no fact: an unknown lot, a wrong unit,
// no day. Then nothing is said of the law, and the caller has something to mend.
// Decision.Err says that the law says no: the facts are clear, and the act is not
// admitted. Its violations name provision and cure, all at once.
//
// A day before the last record is a late fact, also in Decide: what is recorded
// already is kept, and the act is refused where it would change what later acts
// rest on.
package processing
