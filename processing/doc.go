// Package processing is the lifecycle of the customs procedure of processing in
// the customs territory, and the ledger of the goods under it (Articles 127–129,
// 133 and 163–173 of the Customs Code).
//
// A Procedure is the state of one permit with all goods placed under it. Decide
// checks an act against the law as of a day and answers with the events to store,
// or with everything that stands in its way; it changes nothing. Apply is the
// only thing that changes a Procedure. Replay of the stored events gives the same
// Procedure again. Obligations turns it into the facts that package liability
// settles.
package processing
