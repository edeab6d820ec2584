// Package exact is the arithmetic below money, quantities and rates. A result
// is exactly right or it is an error; nothing wraps, nothing is rounded
// unasked, and there is no floating point. It knows no law, no currencies and
// no units.
//
// There are four kinds of number, from the narrow and fast to the unbounded:
//
//   - [Decimal] is what is written down and stored: eighteen digits with a scale.
//     Add, Sub and Mul are exact; Quo, MulQuo, MulRatio and [Share] round once,
//     where the caller says. [Slice] is a cumulative share, so that slices add
//     up to the whole.
//   - [Product] is an unrounded product of decimals, the lean way through a
//     payment formula: multiply, compare, divide by one whole number, round.
//   - [Frac] is a working fraction, for formulas that also divide and add in
//     the middle. A division by zero stays in it until Round reports it.
//   - [Ratio] is a fraction to keep: canonical, comparable with ==, of any size,
//     with a text form.
//
// A duty of 12.5% on a value of 1000.00 EUR at 98.4312 roubles, a third of the
// lot:
//
//	value, err := exact.ProductOf(price, rate).Quo(3, 2, exact.HalfUp)        // roubles
//	duty, err := exact.ProductOf(value, percent).Shift(2).Round(2, exact.HalfUp) // ÷ 100
//
// Every [Mode] rounds the magnitude and puts the sign back: half up takes 0.5
// to 1 and −0.5 to −1, so that a refund is the payment with a minus.
//
// All of it runs in 128 bits without allocation and goes over to math/big, with
// the same result, when a product or a fraction needs more. Refusals are values
// of [Error], one byte each, which the caller words; they do not allocate.
package exact
