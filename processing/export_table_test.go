package processing

import "github.com/eaeu-customs/inward/customs"

// Bars says how an act is refused for goods of a kind in an account from which it
// does not take them; the code is empty where it takes them.
func Bars(k CommandKind, from Account, kind NodeKind) (code customs.Code, by customs.Provision) {
	r := &rules[k]
	if r.passages[0].from == 0 {
		return "", customs.Provision{}
	}
	if !r.kinds.has(kind) {
		if kind == ProductionLoss {
			return LossIsNoGoods, art170p4
		}
		return WrongKind, r.provision
	}
	if _, ok := r.passage(from, kind); ok {
		return "", customs.Provision{}
	}
	f := &refusals[from]
	if from == AccountOnHand && r.notOnHand.code != "" {
		f = &r.notOnHand
	}
	return f.code, f.provision
}

// MovesGoods reports whether an act takes goods from one account to another.
func MovesGoods(k CommandKind) bool { return rules[k].passages[0].from != 0 }
