// Package identification answers whether foreign goods can be, and have been,
// identified in the products of their processing (идентификация иностранных
// товаров в продуктах их переработки), Article 167 of the Customs Code.
//
// The Code asks twice. Goods may be placed under the procedure only if customs
// can identify them in the products, unless they are replaced by equivalents
// (cc/164/1/2); and identification means to establish, by one of the methods of
// Article 167, that it was the goods placed that were processed (cc/164/3). So
// there are two functions:
//
//   - [Assess] takes a [Plan] and says whether it can work: before placing.
//   - [Verify] takes an [Examination], with the evidence, and says whether it did:
//     when products leave.
//
// # Start here
//
//   - [Assess] a [Case], which is a [Plan] on a day with the officer's decisions, and
//     read [Assessment.Finding], [Assessment.Violations], [Assessment.Text].
//   - [Verify] an [Examination], and read [Verification.Finding],
//     [Verification.Misfits], [Verification.Text].
//   - To find a method that can work, ask [Suitable]; [Table] is all that it knows.
//   - Package processing assesses the plan that a permit holds by itself; to verify is
//     for the program, when products leave.
//
// Both answer with a finding (met, not met, undetermined) for each goods in each
// product or output, by method and as a whole, with reasons in English and
// Russian, a trace, and violations that say what would cure them. What is not a
// fact (an unknown lot, a plan in a circle, evidence without a date) is an error
// instead, and then there is no answer.
//
// # The plan
//
// A plan names goods with their traits ([GoodsTraits]), products, the operations
// that lead from the ones to the others with what each does to its input
// ([Effects]), and the methods chosen ([Choice]). An operation with several inputs
// or outputs is one row for each pair: a jeweller sets the stone whole and melts
// the gold. Which method works for which goods through which operations is
// physics, and stands in one table, trait × method, with a reason in every cell:
// [Table] yields it, testdata/table.golden shows it, [Suitable] asks it. What is
// not stated is unknown, never no. A firm answer beats a presumed one; at equal
// strength no beats yes.
//
// # What is left to customs
//
// The Code leaves to the officer whether to control during processing and whether
// to accept a method that it does not name. Those stay undetermined until there is
// a [Decision], a fact with reference, day and office. A refusal settles any method
// as not met; an acceptance answers what is open or presumed, and cannot undo
// physics: a serial number does not survive smelting because an officer says so.
// That an officer may refuse or accept any method is our reading of cc/164/1/2,
// which speaks of identification by the customs authorities.
//
// # How findings combine
//
// The methods of one goods in one product combine as [Combine] says: one met method
// may suffice; a not-met one is never hidden by a met one; undetermined never
// counts as met. The parts of a whole (goods, products, outputs, lots) must all be
// met. A goods without any method chosen is not met. All of this is our reading:
// the Code says "one of the methods" and no more.
//
// # The evidence
//
// Evidence is a closed sum ([Evidence]) in pairs: what was noted of the goods and
// what was found later. Everything that does not fit is a [Misfit], by name:
// missing, extra, duplicated, found twice, out of period, not entitled, differing,
// off the norm, over the lot. Any misfit makes the finding not met; no evidence
// leaves it undetermined. Two readings of ours: evidence of the goods may be dated
// from the registration of their declaration on, because customs samples and seals
// before release; and every piece of an output has to be shown, because a number
// found on one engine says nothing of the next. How far records may be off the norm
// the Code does not say: the tolerance is part of the plan, and Verify insists on it.
package identification
