// Package customs is the vocabulary of customs law: dates, money, quantities,
// rates, goods codes, citations and findings. Its types are values without
// rules: they say what a thing is, never whether it is allowed.
package customs
