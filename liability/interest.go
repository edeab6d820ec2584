package liability

import (
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// InterestFacts are what interest on amounts of a slice depends on, beside the
// rates and the law.
type InterestFacts struct {
	Placed customs.Date // day of placing, from which payment counts as deferred
	// End is the day until which it does: the payment deadline (174(6)), or the day
	// on which the obligation ended (175(2)).
	End         customs.Date
	Suspensions []Span            // no interest (174(6), 175(2))
	Seizures    []Span            // none either (133)
	PaidOn      customs.Date      // day of payment, whose rate counts under the option interest-rate "at payment"
	Provision   customs.Provision // 174(6) or 175(2)
}

// Interest is interest on an amount as a ledger of periods. The zero Interest has
// none.
type Interest struct {
	Provision customs.Provision `json:"provision,omitzero"`
	From      customs.Date      `json:"from,omitzero"` // first day counted; none where no day is
	To        customs.Date      `json:"to,omitzero"`   // last day counted
	Periods   []InterestPeriod  `json:"periods,omitempty"`
	Free      []FreePeriod      `json:"free,omitempty"`
	Factor    customs.Ratio     `json:"factor"` // Σ days × rate ÷ divisor: the exact share of the amount that is interest
	// PaidOn is the day of payment where the law goes by it (interest-rate,
	// interest-end-175).
	PaidOn customs.Date `json:"paid-on,omitzero"`
}

// InterestPeriod is a run of days with one rate.
type InterestPeriod struct {
	Days    customs.Period  `json:"days"`
	Count   int             `json:"count"`   // of the days, first and last included
	Rate    customs.Percent `json:"rate"`    // a year
	Divisor int             `json:"divisor"` // days in the year: 360, 365 or 366
	Source  string          `json:"source"`  // of the rate
}

// FreePeriod is a run of days without interest.
type FreePeriod struct {
	Days customs.Period    `json:"days"`
	By   customs.Provision `json:"by"` // 173(3) for suspension, 133 for seizure
}

var (
	suspends = customs.Article(173).Para(3)
	seizes   = customs.Article(133)
)

// Accrue calculates the ledger of interest. It is empty where End is not after
// Placed: payment was not deferred. Days without a rate are an error with the code
// ErrNoInterestRate; missing days are one too.
func Accrue(f InterestFacts, rates customs.Since[customs.Percent], law customs.Law) (Interest, error) {
	out := Interest{Provision: f.Provision}
	switch {
	case f.Placed.IsZero():
		return Interest{}, missingDay("the day of placing|день помещения")
	case f.End.IsZero():
		return Interest{}, missingDay("the day on which the interest ends|день окончания начисления процентов")
	case !f.End.After(f.Placed):
		return out, nil
	case law.InterestRate == customs.InterestAtPayment && f.PaidOn.IsZero():
		return Interest{}, missingDay("the day of payment|день уплаты")
	}
	first, last := f.Placed, f.End
	var err error
	if law.InterestStart != customs.InterestFromPlacing {
		if first, err = first.AddDays(1); err != nil {
			return Interest{}, err
		}
	}
	if law.InterestEnd == customs.InterestBeforeLastDay {
		if last, err = last.AddDays(-1); err != nil {
			return Interest{}, err
		}
	}
	whole, err := customs.NewPeriod(first, last)
	if err != nil {
		return out, nil // nothing between the two days is counted
	}
	out.From, out.To = first, last
	suspended := freeDays(f.Suspensions, whole, &law)
	seized := customs.SubtractPeriods(freeDays(f.Seizures, whole, &law), suspended)
	for _, p := range suspended {
		out.Free = append(out.Free, FreePeriod{p, suspends})
	}
	for _, p := range seized {
		out.Free = append(out.Free, FreePeriod{p, seizes})
	}
	for _, p := range whole.Cut(append(suspended, seized...)) {
		if err := out.add(p, &f, rates, &law); err != nil {
			return Interest{}, err
		}
	}
	if law.InterestRate == customs.InterestAtPayment {
		out.PaidOn = f.PaidOn
	}
	return out, nil
}

// freeDays returns the days within a period that spans free of interest.
func freeDays(spans []Span, within customs.Period, law *customs.Law) []customs.Period {
	var free []customs.Period
	for _, s := range spans {
		from, to := s.From, s.To
		var err error
		if law.SuspensionDays == customs.SuspensionNeitherFree {
			if from, err = from.AddDays(1); err != nil {
				continue
			}
		}
		switch {
		case to.IsZero():
			to = within.To()
		case law.SuspensionDays != customs.SuspensionBothFree:
			if to, err = to.AddDays(-1); err != nil {
				continue
			}
		}
		if p, err := customs.NewPeriod(from, to); err == nil {
			if p, ok := p.Overlap(within); ok {
				free = append(free, p)
			}
		}
	}
	return customs.MergePeriods(free...)
}

// add adds the periods of one rate and one divisor within a run of days.
func (i *Interest) add(days customs.Period, f *InterestFacts, rates customs.Since[customs.Percent], law *customs.Law) error {
	if law.InterestRate == customs.InterestAtPayment {
		row, err := rates.RowAt(f.PaidOn)
		if err != nil {
			return noInterest(days, err)
		}
		i.addYears(days, row, law)
		return nil
	}
	rows, err := rates.Within(days)
	if err != nil {
		return noInterest(days, err)
	}
	for part, row := range rows {
		i.addYears(part, row, law)
	}
	return nil
}

// addYears adds a run of days with one rate, each calendar year by itself where the
// divisor is that of the year.
func (i *Interest) addYears(days customs.Period, row customs.Row[customs.Percent], law *customs.Law) {
	if law.InterestDivisor != customs.DivisorActual {
		divisor := 360
		if law.InterestDivisor == customs.Divisor365 {
			divisor = 365
		}
		i.addRow(days, divisor, row)
		return
	}
	for y := days.From().Year(); y <= days.To().Year(); y++ {
		divisor := 365
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			divisor = 366
		}
		first, err := customs.NewDate(y, 1, 1)
		last, err2 := customs.NewDate(y, 12, 31)
		year, err3 := customs.NewPeriod(first, last)
		if part, ok := days.Overlap(year); ok && err == nil && err2 == nil && err3 == nil {
			i.addRow(part, divisor, row)
		}
	}
}

func (i *Interest) addRow(days customs.Period, divisor int, row customs.Row[customs.Percent]) {
	n := days.Days()
	i.Periods = append(i.Periods, InterestPeriod{Days: days, Count: n, Rate: row.Value, Divisor: divisor, Source: row.Source})
	if share, err := customs.NewRatio(n, divisor); err == nil { // the divisor is above zero
		i.Factor = i.Factor.Add(row.Value.Ratio().Mul(share))
	}
}

// Days returns the number of days that bear interest.
func (i *Interest) Days() (n int) {
	for _, p := range i.Periods {
		n += p.Count
	}
	return n
}

// Of returns the interest on an amount, rounded.
func (i *Interest) Of(principal customs.Money, to customs.Rounding) (customs.Money, error) {
	return principal.Times(i.Factor, to)
}

// On returns the interest on the amounts of all kinds, kind by kind, by the option
// interest-rounding: each kind rounded by itself, or the sum rounded once; then a
// kind has what the sum up to it has more than the sum before it.
func (i *Interest) On(principal Amounts, law customs.Law) (out Amounts, err error) {
	if law.InterestRounding == customs.InterestRoundedOnSum {
		return i.onSum(&principal, law.Rounding)
	}
	currency := principal.value.Currency()
	out.value = customs.ZeroMoney(currency)
	bound := customs.BindRatio(i.Factor, currency)
	for k := range principal.kinds {
		r, ok := bound.OfValue(principal.kinds[k], law.Rounding)
		if !ok {
			if r, err = i.Of(principal.kinds[k], law.Rounding); err != nil {
				return Amounts{}, err
			}
		}
		out.kinds[k] = r
	}
	return out, nil
}

// onSum is On where the sum is rounded once.
func (i *Interest) onSum(principal *Amounts, to customs.Rounding) (out Amounts, err error) {
	out.value = customs.ZeroMoney(principal.value.Currency())
	sum, before := out.value, out.value
	for k, m := range principal.kinds {
		if sum, err = sum.Add(m); err != nil {
			return Amounts{}, err
		}
		upto, err := i.Of(sum, to)
		if err != nil {
			return Amounts{}, err
		}
		if out.kinds[k], err = upto.Sub(before); err != nil {
			return Amounts{}, err
		}
		before = upto
	}
	return out, nil
}

// noInterest is the error of days without a rate of interest.
func noInterest(days customs.Period, err error) error {
	why := customs.Phrase(customs.Explain(err, customs.English) + "|" + customs.Explain(err, customs.Russian))
	return customs.NewInputError(ErrNoInterestRate, "interest for {0} days, {1}: {2}|проценты за {0} дн., {1}: {2}",
		customs.Text(strconv.Itoa(days.Days())), days.Arg(), why.Arg())
}
