// Package valuation determines the customs value of goods (таможенная стоимость
// товаров): what they are worth to customs, by which method, and why, with every
// figure on its line of the declaration form.
//
//	d, err := valuation.Determine(valuation.UnionImport(customs.RUB), facts)
//
// # Start here
//
//   - Choose a rule set: [UnionImport], [RussianExport], [UzbekExport].
//   - Fill [Facts]: the goods, their [Sale] with [Answers] to the questions of the form
//     and its items such as [Transport] and [Insurance], exchange rates.
//   - [Determine] them and read [Determination.Determined], [Determination.Err], the
//     field Value, and [Determination.Form] for the filled form.
//   - Why a method failed: [Determination.Attempts].
//   - Beside it: [Apportion] shares a cost among the lines of an invoice,
//     [SplitFreight] divides transport at the border.
//
// # Rule sets
//
// A [Profile] is a rule set as data. [UnionImport] holds Articles 37 to 45 of the
// Customs Code, [UzbekExport] the rules of Uzbekistan for exports, [RussianExport]
// those of Russia as far as its forms show them; a caller can build another. What
// was not published, or not read, is zero in the profile: a method that needs it is
// refused with [Unpublished], which names it. Nothing is guessed.
//
// # Methods
//
// [Determine] goes down the ladder of the profile: the transaction value of the
// goods ([Sale]), of identical and of similar goods ([Comparable]), the deductive
// method ([Resales]), the computed method ([Production]), in the declarant's order
// where the ladder allows it ([Facts].First), and the fall-back method
// ([LastResort]). Each answers with a value or with all the reasons why it does not
// apply, as violations with the provision; the [Determination] carries both. A
// condition that is not shown is undetermined, never met. An addition that no
// document shows does not become zero: the method fails.
//
// # Figures
//
// Amounts of one line in one currency are added exactly and converted once, at the
// rate of the profile's day; each line is rounded once, as the form shows it. So the
// order of items does not matter, and splitting one changes nothing.
// [Determination.Form] prints the filled form; [Determination.Figure] finds a
// figure by its meaning, [Determination.Line] by its line.
//
// # Processing
//
// Waste of processing is valued in its own condition ([Waste], cc/170/2). Products
// released at home are not valued themselves: [OfInputs] adds up what the goods
// used for them were worth (cc/175/1).
//
// # How sure
//
// The lines of the forms were read in the display templates of the electronic
// documents, the start of Article 45 in its text. The other articles are applied as
// generally known, and the numbers of their paragraphs are cited in the same way.
// Our own readings are marked where they stand: a comparable sale after the goods
// themselves does not count; resales of the goods come before those of identical
// and similar ones; which rules the fall-back method may relax ([Relaxable]); that
// terms of delivery which leave the carriage to the buyer want it as an item.
package valuation
