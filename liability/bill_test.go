package liability_test

import (
	"encoding/json"
	"flag"
	"math/big"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

var update = flag.Bool("update", false, "rewrite the golden bills")

// workshop is a bill with everything on it: lots in two currencies, a combined
// rate, an anti-dumping duty, products at home in slices, waste, a lapse, a partial
// payment, a refund and a suspension.
func workshop() ([]liability.Obligation, []liability.Payment, *liability.Book) {
	data := liability.BookData{
		Measures: []liability.Measure{
			measure(liability.Duty, "1201", "greater of 5% and 0.2 EUR/kg"),
			measure(liability.AntiDumping, "1201", "sum of 3% and 0.01 EUR/kg"),
			measure(liability.Duty, "2302", "5%"),
			measure(liability.VAT, "", "20%"), measure(liability.VAT, "1201", "10%"),
		},
		Coverage:   noneElse(),
		Quotations: []liability.Quotation{quotation("90.1234 RUB per 1 EUR"), quotation("62.5000 RUB per 100 AMD")},
		Interest:   rates("2025-01-01 16%", "2026-04-11 18.5%"),
	}
	terms := []liability.TermSet{{Set: day("2026-01-12"), Expires: day("2026-12-31")}}
	l1, l2 := beans(), beans()
	l1.Quantity, l1.Value = qty("3000 kg"), rub("7001.01 EUR")
	l2.ID, l2.Quantity, l2.Value = "L2", qty("700 kg"), rub("1000000 AMD")
	l2.Registered, l2.Placed = day("2026-02-10"), day("2026-02-12")
	waste := &liability.Lot{ID: "W1", Code: customs.MustGoodsCode("2302500000"), Origin: customs.MustCountry("BR"),
		Quantity: qty("150 kg"), Value: rub("10000.00 RUB"), Registered: day("2026-06-01"), Debtor: "7701"}
	os := []liability.Obligation{
		{Lot: l1, Slice: liability.Slice{{To: rat("1000/3")}, {From: rat("1000"), To: rat("1500")}}, Basis: liability.ProductsAtHome, Subject: "oil of run R1",
			Terms: terms, Suspensions: []liability.Span{{From: day("2026-03-01"), To: day("2026-03-31")}},
			Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-06-01")}}},
		{Lot: l1, Slice: liability.Slice{{From: rat("1000/3"), To: rat("1000")}}, Basis: liability.Placed, Subject: "meal of run R1", Terms: terms,
			Circumstances: []liability.Circumstance{liability.Completed{On: day("2026-06-15"), By: cc("173/1"), Under: customs.ReExport}}},
		{Lot: l1, Slice: liability.Slice{{From: rat("1500"), To: rat("3000")}}, Basis: liability.Placed, Subject: "beans, unprocessed", Terms: terms},
		{Lot: l2, Slice: liability.Slice{{To: rat("700")}}, Basis: liability.Placed, Subject: "beans lost on the way",
			Terms:    []liability.TermSet{{Set: day("2026-02-12"), Expires: day("2026-12-31")}},
			Seizures: []liability.Span{{From: day("2026-04-01"), To: day("2026-04-08")}},
			Circumstances: []liability.Circumstance{liability.LostUnexcused{On: day("2026-05-01")},
				liability.Stored{On: day("2027-01-10")}}},
		{Lot: waste, Slice: liability.Slice{{To: rat("150")}}, Basis: liability.WasteAtHome, Subject: "husks",
			Circumstances: []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-06-02"), Registered: day("2026-06-01")}}},
	}
	ps := []liability.Payment{
		{ID: "PP 17", On: day("2026-05-29"), Lot: "L1", Kind: liability.Duty, Amount: rub("15021.00 RUB"), Basis: liability.ProductsAtHome},
		{ID: "PP 18", On: day("2026-06-20"), Lot: "L1", Kind: liability.VAT, Amount: rub("10000.00 RUB"), Basis: liability.ProductsAtHome},
		{ID: "PP 21", On: day("2026-05-20"), Lot: "L2", Amount: rub("9000.00 RUB"), Basis: liability.Placed, Collected: true},
		{ID: "PP 22", On: day("2026-06-02"), Lot: "W1", Amount: rub("2700.00 RUB"), Basis: liability.WasteAtHome},
		{ID: "PP 23", On: day("2026-06-21"), Lot: "L1", Kind: liability.Duty, Interest: true, Amount: rub("100.00 RUB"), Basis: liability.ProductsAtHome},
	}
	return os, ps, must(liability.NewBook(data))
}

// TestGoldenBill: the bill as a customs accountant reads it, in both languages.
func TestGoldenBill(t *testing.T) {
	os, ps, book := workshop()
	bill, err := liability.Settle(os, ps, book, russian(), day("2027-01-15"))
	require.NoError(t, err)
	closes(t, &bill)
	golden(t, "bill.en.txt", bill.Text(customs.English))
	golden(t, "bill.ru.txt", bill.Text(customs.Russian))
	text, err := json.MarshalIndent(bill, "", "  ")
	require.NoError(t, err)
	golden(t, "bill.json", string(text)+"\n")
	var back liability.Bill
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.MarshalIndent(back, "", "  ")
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.Equal(t, bill.Sum, back.Sum)
}

func golden(t *testing.T, name, text string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), text)
}

// formulaLine is a line with a formula: what stands before the last colon that has a
// space behind it names it.
var formulaLine = regexp.MustCompile(`: ([^:=]*) = (-?[0-9.]+) [A-Z]{3}`)

// recompute reads every formula of a bill and asserts that it gives the amount
// printed, rounded to two decimals by the mode.
func recompute(t *testing.T, text string, mode customs.Mode) (formulas int) {
	t.Helper()
	for line := range strings.Lines(text) {
		m := formulaLine.FindStringSubmatch(line)
		if m == nil {
			require.NotContains(t, line, " = ", "a result without a formula")
			continue
		}
		formulas++
		p := &formulaParser{tokens: token.FindAllString(m[1], -1)}
		got, ok := p.sum()
		require.True(t, ok && len(p.tokens) == 0, "cannot read %q, left %q", m[1], p.tokens)
		want, ok := new(big.Rat).SetString(m[2])
		require.True(t, ok)
		require.Zero(t, rounded(got, mode).Cmp(want), "%s: computed %s", strings.TrimSpace(line), got.FloatString(6))
	}
	return formulas
}

// rounded rounds to two decimals in big.Rat.
func rounded(r *big.Rat, mode customs.Mode) *big.Rat {
	n := new(big.Rat).Mul(r, big.NewRat(100, 1))
	q, rest := new(big.Int).QuoRem(new(big.Int).Abs(n.Num()), n.Denom(), new(big.Int))
	switch c := new(big.Int).Lsh(rest, 1).Cmp(n.Denom()); {
	case mode == customs.HalfUp && c >= 0, mode == customs.Up && rest.Sign() > 0,
		mode == customs.HalfEven && (c > 0 || c == 0 && q.Bit(0) == 1):
		q.Add(q, big.NewInt(1))
	}
	if n.Sign() < 0 {
		q.Neg(q)
	}
	return new(big.Rat).SetFrac(q, big.NewInt(100))
}

// token is a number, perhaps with a percent sign, or a sign. Units and currencies
// are not tokens.
var token = regexp.MustCompile(`[0-9]+(\.[0-9]+)?%?|[×÷+−()]`)

type formulaParser struct{ tokens []string }

func (p *formulaParser) next(of ...string) (string, bool) {
	if len(p.tokens) > 0 && slices.Contains(of, p.tokens[0]) {
		s := p.tokens[0]
		p.tokens = p.tokens[1:]
		return s, true
	}
	return "", false
}

func (p *formulaParser) sum() (*big.Rat, bool) {
	v, ok := p.product()
	for ok {
		sign, more := p.next("+", "−")
		if !more {
			return v, true
		}
		var w *big.Rat
		if w, ok = p.product(); ok && sign == "+" {
			v = new(big.Rat).Add(v, w)
		} else if ok {
			v = new(big.Rat).Sub(v, w)
		}
	}
	return nil, false
}

func (p *formulaParser) product() (*big.Rat, bool) {
	v, ok := p.factor()
	for ok {
		sign, more := p.next("×", "÷")
		if !more {
			return v, true
		}
		var w *big.Rat
		if w, ok = p.factor(); ok && sign == "×" {
			v = new(big.Rat).Mul(v, w)
		} else if ok {
			v = new(big.Rat).Quo(v, w)
		}
	}
	return nil, false
}

func (p *formulaParser) factor() (*big.Rat, bool) {
	if _, ok := p.next("("); ok {
		v, ok := p.sum()
		_, closed := p.next(")")
		return v, ok && closed
	}
	if len(p.tokens) == 0 {
		return nil, false
	}
	text, percent := strings.CutSuffix(p.tokens[0], "%")
	p.tokens = p.tokens[1:]
	v, ok := new(big.Rat).SetString(text)
	if ok && percent {
		v.Quo(v, big.NewRat(100, 1))
	}
	return v, ok
}

// TestPrintedFormulasRecompute: every formula of a bill gives what is printed behind
// it, in both languages and under other options.
func TestPrintedFormulasRecompute(t *testing.T) {
	os, ps, book := workshop()
	for _, set := range []func(*customs.Law){
		func(*customs.Law) {},
		func(l *customs.Law) { l.InterestRounding = customs.InterestRoundedOnSum },
		func(l *customs.Law) { l.SliceRounding = customs.SlicesAlone },
		func(l *customs.Law) { l.ValueRounding = customs.ValueUnrounded },
		func(l *customs.Law) {
			l.InterestDivisor, l.RemediesInVAT = customs.DivisorActual, customs.RemediesInVAT
		},
		func(l *customs.Law) {
			l.InterestEnd175, l.InterestRate = customs.InterestEndsOnPayment, customs.InterestAtPayment
		},
		func(l *customs.Law) { l.Rounding.Mode = customs.Down },
	} {
		law := russian()
		set(&law)
		for _, on := range []string{"2026-03-01", "2026-05-20", "2026-07-01", "2027-01-15"} {
			bill, err := liability.Settle(os, ps, book, law, day(on))
			require.NoError(t, err)
			closes(t, &bill)
			en, ru := recompute(t, bill.Text(customs.English), law.Rounding.Mode), recompute(t, bill.Text(customs.Russian), law.Rounding.Mode)
			require.Equal(t, en, ru)
			require.Greater(t, en, 10)
		}
	}
}

// TestOrderOfObligationsDoesNotMatter: nor does that of payments and circumstances.
func TestOrderOfObligationsDoesNotMatter(t *testing.T) {
	os, ps, book := workshop()
	want, err := liability.Settle(os, ps, book, russian(), day("2027-01-15"))
	require.NoError(t, err)
	r := rand.New(rand.NewSource(5))
	for range 50 {
		r.Shuffle(len(os), func(i, j int) { os[i], os[j] = os[j], os[i] })
		r.Shuffle(len(ps), func(i, j int) { ps[i], ps[j] = ps[j], ps[i] })
		for i := range os {
			c := slices.Clone(os[i].Circumstances)
			r.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
			os[i].Circumstances = c
		}
		got, err := liability.Settle(os, ps, book, russian(), day("2027-01-15"))
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

// TestSlicesOfALotClose: however a lot is split among obligations, the bill adds up
// to that of the whole lot, kind by kind.
// Provision: cc/174/5
func TestSlicesOfALotClose(t *testing.T) {
	_, _, book := workshop()
	lot := beans()
	lot.Quantity, lot.Value = qty("7 kg"), rub("33.33 EUR")
	o := placed()
	o.Lot, o.Slice = lot, liability.Slice{{To: rat("7")}}
	whole, err := liability.Settle([]liability.Obligation{o}, nil, book, russian(), day("2027-01-15"))
	require.NoError(t, err)
	r := rand.New(rand.NewSource(8))
	for range 100 {
		cuts := []customs.Ratio{rat("0"), rat("7")}
		for range 1 + r.Intn(6) {
			cuts = append(cuts, must(customs.NewRatio(1+r.Intn(699), 100)))
		}
		slices.SortFunc(cuts, customs.Ratio.Compare)
		cuts = slices.Compact(cuts)
		var parts []liability.Obligation
		for i := 1; i < len(cuts); i++ {
			p := o
			p.Slice = liability.Slice{{From: cuts[i-1], To: cuts[i]}}
			parts = append(parts, p)
		}
		bill, err := liability.Settle(parts, nil, book, russian(), day("2027-01-15"))
		require.NoError(t, err)
		for i := range whole.Totals {
			require.Equal(t, whole.Totals[i].Account, bill.Totals[i].Account)
		}
	}
}

// TestHostileNamesStayOnTheirLine: a name cannot forge a line of a bill.
func TestHostileNamesStayOnTheirLine(t *testing.T) {
	o := placed()
	o.Subject = "oil\n   2010 import customs duty: payable 0.00 RUB|x{0}"
	bill := settle(t, []liability.Obligation{o}, nil, russian(), "2027-01-15")
	require.NotContains(t, bill.Text(customs.English), "\n   2010 import customs duty: payable 0.00 RUB")
	require.Contains(t, bill.Text(customs.Russian), "oil    2010 import customs duty: payable 0.00 RUB|x{0}")
}
