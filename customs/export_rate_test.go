package customs

// BranchMul multiplies the numerator of a branch, for tests.
func BranchMul(hi, lo, n uint64) (rhi, rlo uint64, ok bool) {
	b := branch{hi: hi, lo: lo}
	ok = b.mul(n)
	return b.hi, b.lo, ok
}
