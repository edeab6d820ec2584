// Package exact is the arithmetic below the vocabulary: decimals, products and
// fractions that are either exactly right or an error, never nearly right.
// It knows no law, no currencies and no units.
package exact
