package bench

// Sample is one goods line in plain integers: cents of value, grams, millilitres.
type Sample struct{ Cents, Grams, Millilitres int64 }

// Tariff is the rates of the line in plain integers.
type Tariff struct {
	EUR         int64 // roubles per euro × 10⁴
	DutyPercent int64 // × 10²
	DutyPerKg   int64 // cents of a euro per kilogram
	AntiDumping int64 // percent × 10²
	Excise      int64 // kopecks per litre
	VAT         int64 // percent × 10²
	Annual      int64 // percent of interest a year
	Days        int64
}

// Rates are those that all versions of the line use.
func Rates() Tariff {
	return Tariff{EUR: 98_4312, DutyPercent: 12_50, DutyPerKg: 20, AntiDumping: 18_90, Excise: 26_00, VAT: 20_00, Annual: 16, Days: 100}
}

// Samples returns n lines that differ, reproducibly.
func Samples(n int) []Sample {
	s, seed := make([]Sample, n), uint64(2026)
	next := func(most uint64) int64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int64(seed>>33%most) + 1
	}
	for i := range s {
		s[i] = Sample{Cents: next(200_000_00), Grams: next(40_000_000), Millilitres: next(20_000_000)}
	}
	return s
}

// Totals are the results of a line, in kopecks.
type Totals struct{ Value, Duty, AntiDumping, Excise, VAT, Interest int64 }
