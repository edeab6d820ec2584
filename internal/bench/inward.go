package bench

import (
	"github.com/shopspring/decimal"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Book returns the rates of the line as data.
func Book() (*liability.Book, error) {
	from := customs.MustDate("2026-01-01")
	code := customs.MustGoodsCode("2208")
	row := func(k liability.Kind, rate string) liability.Measure {
		return liability.Measure{Kind: k, Code: code, Rate: customs.MustRate(rate), From: from, Source: "sample"}
	}
	none := func(k liability.Kind) liability.Coverage {
		return liability.Coverage{Kind: k, From: from, Source: "sample"}
	}
	return liability.NewBook(liability.BookData{
		Measures: []liability.Measure{
			row(liability.Duty, "greater of 12.5% and 0.20 EUR/kg"),
			row(liability.AntiDumping, "18.9%"),
			row(liability.Excise, "26.00 RUB/l"),
			row(liability.VAT, "20%"),
		},
		Coverage: []liability.Coverage{none(liability.Special), none(liability.Countervailing)},
		Quotations: []liability.Quotation{{
			Rate: customs.MustExchangeRate("98.4312 RUB per 1 EUR"), Day: from, Bank: "sample",
		}},
	})
}

// Lot returns a sample as a lot.
func Lot(s Sample) (*liability.Lot, error) {
	value, err := customs.MoneyFromMinor(s.Cents, customs.EUR)
	if err != nil {
		return nil, err
	}
	mass, err := customs.QuantityFromDecimal(decimal.New(s.Grams, -3), customs.Kilogram)
	if err != nil {
		return nil, err
	}
	volume, err := customs.QuantityFromDecimal(decimal.New(s.Millilitres, -3), customs.Litre)
	if err != nil {
		return nil, err
	}
	return &liability.Lot{
		ID: "L", Code: customs.MustGoodsCode("2208201200"), Origin: customs.MustCountry("MX"),
		Quantity: mass, Measures: []customs.Quantity{volume}, Value: value,
		Registered: customs.MustDate("2026-01-01"),
	}, nil
}

// Law is the law of the line.
func Law() customs.Law {
	l := customs.Union()
	l.Currency = customs.RUB
	return l
}

// Lines resolves the samples.
func Lines(samples []Sample) ([]liability.Line, error) {
	book, err := Book()
	if err != nil {
		return nil, err
	}
	lines := make([]liability.Line, len(samples))
	for i, s := range samples {
		lot, err := Lot(s)
		if err != nil {
			return nil, err
		}
		if lines[i], err = liability.Resolve(lot, book, Law(), liability.Charge{Basis: liability.Placed}); err != nil {
			return nil, err
		}
	}
	return lines, nil
}

// Whole returns the amounts of a whole line through the public API.
func Whole(l *liability.Line) (liability.Amounts, error) {
	return l.Totals(customs.Ratio{}, l.Length())
}

// ShopInOut takes a sample in shopspring decimals through the public API, to the
// totals in shopspring decimals. Like the other versions it is given the rates: a
// line of the same goods, and a lot to write into.
func ShopInOut(s ShopSample, l *liability.Line, lot *liability.Lot, interest *liability.Interest, law customs.Law) (r ShopTotals, err error) {
	if lot.Value, err = customs.MoneyFromDecimal(s.Value, customs.EUR); err != nil {
		return r, err
	}
	if lot.Quantity, err = customs.QuantityFromDecimal(s.Kilograms, customs.Kilogram); err != nil {
		return r, err
	}
	if lot.Measures[0], err = customs.QuantityFromDecimal(s.Litres, customs.Litre); err != nil {
		return r, err
	}
	if err = l.Refill(lot); err != nil {
		return r, err
	}
	a, i, err := WithInterest(l, interest, law)
	if err != nil {
		return r, err
	}
	total, err := a.Total()
	if err != nil {
		return r, err
	}
	onTotal, err := i.Total()
	if err != nil {
		return r, err
	}
	r.Value = a.Value().Decimal()
	r.Duty = a.Of(liability.Duty).Decimal()
	r.AntiDumping = a.Of(liability.AntiDumping).Decimal()
	r.Excise = a.Of(liability.Excise).Decimal()
	r.VAT = a.Of(liability.VAT).Decimal()
	r.Interest = onTotal.Decimal()
	r.Total = total.Decimal()
	return r, nil
}

// WithInterest returns the amounts of a whole line and the interest on each.
func WithInterest(l *liability.Line, interest *liability.Interest, law customs.Law) (a, i liability.Amounts, err error) {
	if a, err = Whole(l); err != nil {
		return a, i, err
	}
	i, err = interest.On(a, law)
	return a, i, err
}

// Interest is a hundred days at 16%.
func Interest() (liability.Interest, error) {
	rates, err := customs.NewSince(customs.Row[customs.Percent]{From: customs.MustDate("2026-01-01"), Value: customs.MustPercent("16%"), Source: "sample"})
	if err != nil {
		return liability.Interest{}, err
	}
	return liability.Accrue(liability.InterestFacts{
		Placed: customs.MustDate("2026-03-01"), End: customs.MustDate("2026-06-09"), Provision: customs.Article(174).Para(6),
	}, rates, Law())
}
