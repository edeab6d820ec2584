package processing

import (
	"slices"

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
	id := nameArg(m.ID)
	switch {
	case m.ID == "":
		a.missing("number of the payment|номер платежа")
	case a.p.paymentIDs[m.ID]:
		a.fault(ErrDuplicate, "payment {0} is recorded already|платеж {0} уже учтен", id)
	}
	if m.On.IsZero() {
		m.On = a.on
	} else if m.On != a.on {
		a.fault(ErrDay, "payment {0} is dated {1}, and the act is of {2}|платеж {0} датирован {1}, а действие – {2}", id, m.On.Arg(), a.on.Arg())
	}
	a.charged(id, &m, kind)
	if m.Kind == 0 || m.Kind > liability.VAT {
		a.missing("kind of payment|вид платежа")
	}
	if m.Basis == 0 || m.Basis > liability.WasteAtHome {
		a.missing("which charge the payment is for|какое начисление уплачивается")
	}
	if m.Amount.IsZero() || m.Amount.Sign() <= 0 {
		a.fault(customs.ErrRange, "payment {0}: {1}; wanted an amount above zero|платеж {0}: {1}; требуется сумма больше нуля", id, m.Amount.Arg())
	} else if c := a.p.law.Currency; c != 0 && m.Amount.Currency() != c {
		a.fault(customs.ErrCurrency, "payment {0}: {1}; wanted an amount in {2}|платеж {0}: {1}; требуется сумма в {2}", id, m.Amount.Arg(), c.Arg())
	}
	m.Collected = kind == CommandCollect
	if m.Collected && m.Returned {
		a.fault(customs.ErrConflict, "payment {0}: both collected and returned|платеж {0}: и взыскан, и возвращен", id)
	}
	return m
}

// charged finds the lot of a payment: one of a placing declaration, or one that
// stands beside those by the day, such as that of goods released for domestic consumption by
// their own declaration. Who pays for it is its debtor, and nobody else.
func (a *act) charged(id customs.Arg, m *liability.Payment, kind CommandKind) {
	n, beside := a.p.released(m.Lot)
	var debtor customs.PersonID
	switch {
	case beside:
		lot, err := a.beside(m.Lot)
		if err != nil {
			a.wrong(err)
			return
		}
		if lot == nil {
			a.fault(ErrDay, "payment {0}: there is no lot {1} by {2}|платеж {0}: партии {1} на {2} еще нет", id, customs.Text(string(m.Lot)), a.on.Arg())
			return
		}
		debtor = lot.Debtor
	default:
		if m.Lot == "" {
			a.missing("lot that the payment is for|партия, за которую производится платеж")
			return
		}
		if n = a.find(GoodsID(m.Lot)); n == nil {
			return
		}
		if n.lot == nil {
			a.fault(customs.ErrUnknown, "payment {0}: {1} is no lot: wanted one of a placing declaration, or of goods released for domestic consumption, such as {1}#7 for event 7|платеж {0}: {1} — не партия: требуется партия из декларации о помещении под процедуру либо товаров, выпущенных для внутреннего потребления, например {1}#7 для события 7", id, customs.Text(string(m.Lot)))
			a.known(kind, Goods{{ID: n.id}})
			return
		}
		debtor = n.lot.Debtor
	}
	switch m.Debtor {
	case "":
		m.Debtor = debtor
	case debtor:
	default:
		a.fault(customs.ErrConflict, "payment {0}: the debtor is {1}, of lot {2} it is {3}|платеж {0}: плательщик {1}, по партии {2} — {3}", id, m.Debtor.Arg(), customs.Text(string(m.Lot)), debtor.Arg())
	}
	a.known(kind, Goods{{ID: n.id}})
}

// beside returns a lot that stands beside the lots declared on the day of the act,
// nil if there is none of the name by then.
func (a *act) beside(id LotID) (*liability.Lot, error) {
	obligations, err := a.p.Obligations(a.on)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(obligations, func(o liability.Obligation) bool { return o.Lot.ID == id })
	if at < 0 {
		return nil, nil
	}
	return obligations[at].Lot, nil
}
