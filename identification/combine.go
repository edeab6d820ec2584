package identification

import "github.com/eaeu-customs/inward/customs"

// Combine returns the finding for goods in a product from the findings of the
// methods used for them:
//
//   - NotMet if any method is not met: a method that fails or contradicts is
//     never hidden by one that is met;
//   - else Met if any method is met: one method suffices, as cc/164/3 asks for
//     one of them, and another that shows nothing does not harm;
//   - else Undetermined: undetermined never counts as met, and no method at all
//     shows nothing.
//
// The order does not matter. Goods, products, lots and outputs must hold
// together instead, which is customs.All.
//
// Provision: cc/164/3.
func Combine(findings ...customs.Finding) customs.Finding {
	whole := customs.Undetermined
	for _, f := range findings {
		switch f {
		case customs.NotMet:
			return customs.NotMet
		case customs.Met:
			whole = customs.Met
		}
	}
	return whole
}
