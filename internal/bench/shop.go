package bench

import "github.com/shopspring/decimal"

// ShopTariff is the rates of the line as decimals.
type ShopTariff struct{ EUR, Duty, DutyPerKg, AntiDumping, Excise, VAT, Annual, Days decimal.Decimal }

// ShopRates are Rates as decimals.
func ShopRates() ShopTariff {
	r := Rates()
	return ShopTariff{
		EUR: decimal.New(r.EUR, -4), Duty: decimal.New(r.DutyPercent, -4), DutyPerKg: decimal.New(r.DutyPerKg, -2),
		AntiDumping: decimal.New(r.AntiDumping, -4), Excise: decimal.New(r.Excise, -2), VAT: decimal.New(r.VAT, -4),
		Annual: decimal.New(r.Annual, -2), Days: decimal.NewFromInt(r.Days),
	}
}

// ShopSample is a sample as decimals: euros, kilograms, litres.
type ShopSample struct{ Value, Kilograms, Litres decimal.Decimal }

// Shop returns the sample as decimals.
func (s Sample) Shop() ShopSample {
	return ShopSample{decimal.New(s.Cents, -2), decimal.New(s.Grams, -3), decimal.New(s.Millilitres, -3)}
}

// ShopTotals are the results of a line as decimals, the total among them.
type ShopTotals struct{ Value, Duty, AntiDumping, Excise, VAT, Interest, Total decimal.Decimal }

// Shop is the line in shopspring decimals.
func Shop(s ShopSample, t *ShopTariff) (r ShopTotals) {
	r.Value = s.Value.Mul(t.EUR).Round(2)
	adValorem := r.Value.Mul(t.Duty)
	specific := s.Kilograms.Mul(t.DutyPerKg).Mul(t.EUR)
	r.Duty = decimal.Max(adValorem, specific).Round(2)
	r.AntiDumping = r.Value.Mul(t.AntiDumping).Round(2)
	r.Excise = s.Litres.Mul(t.Excise).Round(2)
	r.VAT = r.Value.Add(r.Duty).Add(r.Excise).Mul(t.VAT).Round(2)
	per := t.Annual.Mul(t.Days)
	interest := func(of decimal.Decimal) decimal.Decimal { return of.Mul(per).DivRound(year, 2) }
	r.Interest = interest(r.Duty).Add(interest(r.AntiDumping)).Add(interest(r.Excise)).Add(interest(r.VAT))
	r.Total = r.Duty.Add(r.AntiDumping).Add(r.Excise).Add(r.VAT)
	return r
}

// year is the number of days in it for interest. DivRound takes the sign of a tie
// from its operands, which are not below zero here.
var year = decimal.NewFromInt(360)

// Explained is one payment of the explained line in decimals.
type Explained struct {
	Kind, Source     string
	Base, Rate       decimal.Decimal
	Unrounded        decimal.Decimal
	Amount           decimal.Decimal
	Decided          string
	First, Second    decimal.Decimal // what both parts of a combined rate yield
	Quantity, PerOne decimal.Decimal
	Days, Annual     decimal.Decimal // of interest
}

// SE is the line in shopspring decimals with its explanation: of every payment the
// base, the rate, both parts of a combined rate, which of them decided, and the
// amount before and after rounding.
func SE(s ShopSample, t *ShopTariff) (total decimal.Decimal, items []Explained) {
	raw := s.Value.Mul(t.EUR)
	value := raw.Round(2)
	items = make([]Explained, 0, 9)
	items = append(items, Explained{Kind: "customs value", Source: "sample", Base: s.Value, Rate: t.EUR, Unrounded: raw, Amount: value})

	perKg := t.DutyPerKg.Mul(t.EUR)
	adValorem, specific := value.Mul(t.Duty), s.Kilograms.Mul(perKg)
	duty := Explained{Kind: "duty", Source: "sample", Base: value, Rate: t.Duty, Quantity: s.Kilograms, PerOne: perKg,
		First: adValorem.Round(2), Second: specific.Round(2), Unrounded: adValorem, Decided: "percentage"}
	if specific.Cmp(adValorem) > 0 {
		duty.Unrounded, duty.Decided = specific, "amount"
	}
	duty.Amount = duty.Unrounded.Round(2)
	items = append(items, duty)

	simple := func(kind string, base, rate decimal.Decimal) decimal.Decimal {
		f := base.Mul(rate)
		amount := f.Round(2)
		items = append(items, Explained{Kind: kind, Source: "sample", Base: base, Rate: rate, Unrounded: f, Amount: amount})
		return amount
	}
	antiDumping := simple("anti-dumping", value, t.AntiDumping)
	excise := simple("excise", s.Litres, t.Excise)
	vat := simple("vat", value.Add(duty.Amount).Add(excise), t.VAT)
	for i := range 4 {
		of := items[1+i].Amount
		f := of.Mul(t.Annual).Mul(t.Days)
		items = append(items, Explained{Kind: "interest", Source: "sample", Base: of, Annual: t.Annual, Days: t.Days,
			Unrounded: f, Amount: f.DivRound(year, 2)})
	}
	return duty.Amount.Add(antiDumping).Add(excise).Add(vat), items
}
