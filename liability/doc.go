// Package liability calculates what is owed for goods under the customs
// procedure of processing in the customs territory: the obligation to pay
// import customs duties, taxes and special, anti-dumping and countervailing
// duties, when it falls due and how it ends, in which amounts, with what
// interest, and what comes back (Articles 174 and 175 of the Customs Code).
//
// It knows nothing of the lifecycle. Facts come in, a bill goes out.
package liability
