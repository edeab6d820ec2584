package liability_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// TestBadLots: what is amiss with a lot, the book, the law or the charge is an
// error that names the lot and what was given and wanted.
func TestBadLots(t *testing.T) {
	type facts struct {
		lot    *liability.Lot
		data   liability.BookData
		law    customs.Law
		charge liability.Charge
	}
	for name, c := range map[string]struct {
		set  func(*facts)
		code customs.Code
		want string
	}{
		"no lot":  {func(f *facts) { f.lot = nil }, customs.ErrMissing, "no lot was given"},
		"no code": {func(f *facts) { f.lot.Code = customs.GoodsCode{} }, customs.ErrMissing, "lot L1: the goods code is missing"},
		"origin unknown": {func(f *facts) { f.lot.Origin = customs.Country{} }, customs.ErrMissing,
			"lot L1: the country of origin is unknown"},
		"everything at once": {func(f *facts) { *f.lot = liability.Lot{ID: "L2"} }, customs.ErrMissing,
			"lot L2: the goods code is missing\nlot L2: the country of origin is unknown\nlot L2: no quantity; wanted a quantity above zero\nlot L2: the customs value is missing\nlot L2: the day of registration is missing"},
		"quantity of nothing": {func(f *facts) { f.lot.Quantity = qty("0 kg") }, customs.ErrRange, "lot L1: 0 kg; wanted a quantity above zero"},
		"two masses": {func(f *facts) { f.lot.Measures = []customs.Quantity{qty("1 t")} }, customs.ErrConflict,
			"lot L1: 1000 kg and 1 t measure the same: wanted one quantity of each dimension"},
		"a measure below zero": {func(f *facts) { f.lot.Measures = []customs.Quantity{qty("-1 l")} }, customs.ErrRange,
			"lot L1: measures: -1 l; wanted a quantity above zero"},
		"a value below zero": {func(f *facts) { f.lot.Value = rub("-1 RUB") }, customs.ErrRange,
			"lot L1: the customs value is -1.00 RUB: wanted one not below zero"},
		"placed before registration": {func(f *facts) { f.lot.Placed = day("2026-01-09") }, customs.ErrConflict,
			"lot L1: placed on 2026-01-09, before the registration on 2026-01-10"},
		"missing rate": {func(f *facts) { f.lot.Code = customs.MustGoodsCode("1202410000") }, liability.ErrNoRate,
			"lot L1: no rates for goods 1202 41 000 0 of origin Brazil on 2026-01-10: import customs duty (wanted a row of the book, 0% if it is free)"},
		"missing rate of the day": {func(f *facts) { f.data.Measures[0].To = day("2026-01-09") }, liability.ErrNoRate,
			"lot L1: no rates for goods 1201 90 000 0 of origin Brazil on 2026-01-10: import customs duty (wanted a row of the book, 0% if it is free)"},
		"code too short": {func(f *facts) {
			f.lot.Code = customs.MustGoodsCode("1201")
			f.data.Measures = append(f.data.Measures, measure(liability.Duty, "1201 10", "5%"))
		}, customs.ErrConflict,
			"lot L1: goods code 1201 is too short: on 2026-01-10 there is a rate of import customs duty of its own for 1201 10"},
		"currency of the value": {func(f *facts) { f.lot.Value = rub("10.00 USD") }, liability.ErrNoQuotation,
			"lot L1: no quotation of USD in RUB on 2026-01-10: wanted a row of the book for that day"},
		"currency of a rate": {func(f *facts) { f.data.Measures[0].Rate = customs.MustRate("0.2 EUR/kg") }, liability.ErrNoQuotation,
			"lot L1: no quotation of EUR in RUB on 2026-01-10: wanted a row of the book for that day"},
		"measure of a rate": {func(f *facts) { f.data.Measures[0].Rate = customs.MustRate("2 RUB/pcs") }, customs.ErrMissing,
			"lot L1: import customs duty at 2 RUB/pcs: wanted the quantity in pcs, the lot does not state it"},
		"claim without a row": {func(f *facts) { f.lot.Claims = []liability.Claim{{Measure: "GSP", Proven: customs.Met}} }, customs.ErrUnknown,
			"lot L1: the claim GSP is in no row of the book"},
		"two claims of one kind": {func(f *facts) {
			c := liability.Concession{Reference: "A", Type: liability.Preference, Kind: liability.Duty, Rate: customs.MustRate("0%"), Condition: "c|у", From: day("2020-01-01"), Source: "s"}
			d := c
			d.Reference = "B"
			f.data.Concessions = []liability.Concession{c, d}
			f.lot.Claims = []liability.Claim{{Measure: "A", Proven: customs.Met}, {Measure: "B", Proven: customs.Met}}
			f.charge.Basis = liability.ProductsAtHome
		}, customs.ErrConflict, "lot L1: two concessions are claimed for import customs duty: A and B"},
		"no basis": {func(f *facts) { f.charge.Basis = 0 }, customs.ErrMissing, "lot L1: the basis of the charge is missing"},
		"no deadline": {func(f *facts) { f.law.LapseCurrency = customs.LapseCurrencyDeadline }, customs.ErrMissing,
			"lot L1: wanted the day of the deadline, whose exchange rates the option lapse-currency uses, it is not given"},
		"deadline before registration": {func(f *facts) {
			f.law.LapseCurrency, f.charge.Deadline = customs.LapseCurrencyDeadline, day("2026-01-09")
		}, customs.ErrConflict, "lot L1: the deadline 2026-01-09 is before the registration on 2026-01-10"},
		"no day of release": {func(f *facts) { f.charge.Basis = liability.UnprocessedAtHome }, customs.ErrMissing,
			"lot L1: wanted the day on which the declaration for the release was registered, it is not given"},
		"release before registration": {func(f *facts) { f.charge = liability.Charge{Basis: liability.WasteAtHome, Released: day("2026-01-09")} }, customs.ErrConflict,
			"lot L1: the release was declared on 2026-01-09, before the registration on 2026-01-10"},
		"no currency": {func(f *facts) { f.law.Currency = 0 }, customs.ErrMissing, "the law names no currency to pay in"},
		"another state": {func(f *facts) { f.law, f.data.State = customs.Kazakhstan(), customs.MemberRussia }, customs.ErrConflict,
			"the book is of Russia, the law of Kazakhstan"},
		"undecided law": {func(f *facts) { f.law.ValueRounding = 0 }, customs.ErrMissing,
			"law, value-rounding: no choice is made: are the customs value and the duty rounded before the next payment is calculated on them?"},
	} {
		f := facts{beans(), simpleBook("10%", "20%"), russian(), liability.Charge{Basis: liability.Placed}}
		c.set(&f)
		book, err := liability.NewBook(f.data)
		require.NoError(t, err, name)
		line, err := liability.Resolve(f.lot, book, f.law, f.charge)
		require.EqualError(t, err, c.want, name)
		require.ErrorIs(t, err, c.code, name)
		require.Zero(t, line, name)
		require.NotEqual(t, c.want, customs.Explain(err, customs.Russian), name)
	}
	_, err := liability.Resolve(beans(), nil, russian(), liability.Charge{Basis: liability.Placed})
	require.EqualError(t, err, "no book was given: wanted one of NewBook")
}

// TestBadSlices: a slice that is no part of its lot is an error with the values.
func TestBadSlices(t *testing.T) {
	line := resolve(t, beans(), simpleBook("10%", "20%"), russian(), liability.Placed)
	for _, c := range []struct{ from, to, want string }{
		{"900", "1100", "lot L1: a slice from 900 to 1100 is no part of 1000 kg: wanted 0 ≤ from < to ≤ 1000 kg"},
		{"-1", "10", "lot L1: a slice from -1 to 10 is no part of 1000 kg: wanted 0 ≤ from < to ≤ 1000 kg"},
		{"10", "5", "lot L1: a slice from 10 to 5 is no part of 1000 kg: wanted 0 ≤ from < to ≤ 1000 kg"},
		{"0", "30000000000000000000001/30000000000000000000", "lot L1: a slice from 0 to 30000000000000000000001/30000000000000000000 is no part of 1000 kg: wanted 0 ≤ from < to ≤ 1000 kg"},
	} {
		_, err := line.Totals(rat(c.from), rat(c.to))
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, liability.ErrSlice)
		s := liability.Slice{{From: rat(c.from), To: rat(c.to)}}
		_, err = line.Slice(s)
		require.EqualError(t, err, c.want)
		require.EqualError(t, s.Check(beans()), c.want)
		_, err = line.ExplainSlice(s, new(customs.Trace))
		require.EqualError(t, err, c.want)
	}
	_, err := line.Slice(nil)
	require.EqualError(t, err, "lot L1: the slice is empty: wanted an interval of the lot, such as 0 to the whole")
	_, err = line.Slice(liability.Slice{{From: rat("0"), To: rat("10")}, {From: rat("9"), To: rat("20")}})
	require.EqualError(t, err, "lot L1: the interval from 9 begins before the one to 10 ends: wanted intervals in order, without overlap")
	_, err = line.Explain(rat("1001"), nil)
	require.ErrorIs(t, err, liability.ErrSlice)
	require.EqualError(t, liability.Slice{}.Check(nil), "no lot was given")

	nothing, err := line.Totals(rat("5"), rat("5"))
	require.NoError(t, err)
	require.Equal(t, liability.ZeroAmounts(customs.RUB), nothing)
}

// TestEmptyLine: the zero Line has no amounts.
func TestEmptyLine(t *testing.T) {
	var l liability.Line
	_, err := l.Totals(customs.Ratio{}, customs.Ratio{})
	require.EqualError(t, err, "wanted a resolved line, this one is empty")
	_, err = l.Totals(customs.Ratio{}, rat("1"))
	require.EqualError(t, err, "wanted a resolved line, this one is empty")
	_, err = l.Explain(customs.Ratio{}, nil)
	require.EqualError(t, err, "wanted a resolved line, this one is empty")
	require.Zero(t, liability.Amounts{}.Of(liability.Duty))
	_, err = liability.Amounts{}.Add(liability.ZeroAmounts(customs.RUB))
	require.ErrorIs(t, err, customs.ErrCurrency)
}

// TestAmountsOutOfRange: an amount of more than eighteen digits is an error that
// names the lot and the payment.
func TestAmountsOutOfRange(t *testing.T) {
	lot := beans()
	lot.Value = rub("9999999999999999 EUR")
	data := simpleBook("1000%", "20%")
	data.Quotations = []liability.Quotation{quotation("90.0000 RUB per 1 EUR")}
	line := resolve(t, lot, data, russian(), liability.Placed)
	_, err := line.Totals(customs.Ratio{}, line.Length())
	require.ErrorIs(t, err, customs.ErrRange)
	require.EqualError(t, err, "lot L1: customs value 9999999999999999.00 EUR × … is out of range: wanted an amount of at most 18 digits")
	lot.Value = rub("9999999999999999 RUB")
	line = resolve(t, lot, data, russian(), liability.Placed)
	_, err = line.Totals(customs.Ratio{}, line.Length())
	require.EqualError(t, err, "lot L1: import customs duty 9999999999999999.00 RUB × … is out of range: wanted an amount of at most 18 digits")
}
