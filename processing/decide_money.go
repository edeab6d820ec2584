package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// pay records an amount paid.
func (a *act) pay(c *Pay) Event {
	payment := a.payment(CommandPay, c.Payment)
	if !a.clean() {
		return nil
	}
	return PaymentMade{payment}
}

// collect records an amount collected.
func (a *act) collect(c *Collect) Event {
	payment := a.payment(CommandCollect, c.Payment)
	if !a.clean() {
		return nil
	}
	return PaymentCollected{payment}
}

// payment checks a payment and gives it the day of the act.
func (a *act) payment(kind CommandKind, m liability.Payment) liability.Payment {
	id := customs.Text(m.ID)
	switch {
	case m.ID == "":
		a.missing("number of the payment|номер платежа")
	case a.p.paymentIDs[m.ID]:
		a.fault(ErrDuplicate, "payment {0} is recorded already|платёж {0} уже учтён", id)
	}
	if m.On.IsZero() {
		m.On = a.on
	} else if m.On != a.on {
		a.fault(ErrDay, "payment {0} of {1}, recorded as of {2}|платёж {0} от {1} учитывается на {2}", id, m.On.Arg(), a.on.Arg())
	}
	n := a.find(GoodsID(m.Lot))
	if n != nil {
		switch {
		case m.Basis == liability.WasteAtHome && n.kind == Waste:
		case n.lot == nil:
			a.fault(customs.ErrUnknown, "payment {0}: {1} is no lot of a placing declaration|платёж {0}: {1} — не партия из декларации о помещении под процедуру", id, customs.Text(string(m.Lot)))
		case m.Debtor == "":
			m.Debtor = n.lot.Debtor
		}
		a.known(kind, Goods{{ID: n.id}})
	}
	if m.Kind == 0 || m.Kind > liability.VAT {
		a.missing("kind of payment|вид платежа")
	}
	if m.Basis == 0 || m.Basis > liability.WasteAtHome {
		a.missing("which charge the payment is for|какое начисление уплачивается")
	}
	if m.Amount.IsZero() || m.Amount.Sign() <= 0 {
		a.fault(customs.ErrRange, "payment {0} of {1}, wanted more than nothing|платёж {0} на {1}, требуется больше нуля", id, m.Amount.Arg())
	} else if c := a.p.law.Currency; c != 0 && m.Amount.Currency() != c {
		a.fault(customs.ErrCurrency, "payment {0} of {1}, wanted {2}|платёж {0} на {1}, требуется {2}", id, m.Amount.Arg(), c.Arg())
	}
	m.Collected = kind == CommandCollect
	return m
}
