package customs

import "github.com/eaeu-customs/inward/internal/exact"

// PercentFromExact makes a percentage of a decimal of the arithmetic, for tests.
func PercentFromExact(d exact.Decimal) Percent { return percentFromExact(d) }

// Exact is the number before the percent sign, for tests.
func (p Percent) Exact() exact.Decimal { return p.exact() }
