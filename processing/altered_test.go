package processing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// altered is a history with something of everything that can be altered.
func altered(t testing.TB) *Procedure {
	t.Helper()
	p := soyEquivalents(t)
	do(t, p, "2026-02-01", ExportPrior{ID: "X", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")})
	place(t, p, "2026-02-02", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-03", press("R1", some("L1", "500 kg"), "392 kg", "73.5 kg", "24.5 kg"))
	do(t, p, "2026-02-04", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: some("R1/husks", "70 kg"),
		AtHome: []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("RU"), Value: customs.MustMoney("10 RUB"), Registered: day("2026-02-04")}}})
	do(t, p, "2026-02-05", Lose{Goods: some("L1", "10 kg"), Cause: Accident})
	do(t, p, "2026-02-06", RecogniseLoss{Goods: some("L1", "10 kg"), Cause: Accident, Happened: day("2026-02-05"), Reference: "act"})
	do(t, p, "2026-02-07", Pay{liability.Payment{ID: "M1", Lot: "L1", Kind: liability.Duty, Basis: liability.Placed, Amount: customs.MustMoney("100 RUB")}})
	do(t, p, "2026-02-08", DisposeWaste{Goods: some("R1/husks", "1 kg"), How: Unfit, Reference: "act"})
	return p
}

// TestAlteredFactsAreRefused: what cannot be is refused by the record in which it
// stands, not where money is worked out; what could have been so is not.
func TestAlteredFactsAreRefused(t *testing.T) {
	log, err := EncodeRecords(slices.Collect(altered(t).Records())...)
	require.NoError(t, err)
	for _, c := range []struct{ name, from, to, want string }{
		{"as written", `"seq":1`, `"seq":1`, ""},
		{"another value, which could be", `1000000.00 RUB`, `1.00 RUB`, ""},
		{"another yield, which could be", `"quantity":"392 kg"`, `"quantity":"391 kg"`, ""},
		{"the owed", `"amount":"100"`, `"amount":"99"`, `record 1 (export prior): what is owed is not what norm press needs for 80 kg of “oil”`},
		{"products owed for", `"output":"oil","quantity":"80 kg"`, `"output":"husks","quantity":"80 kg"`, `record 1 (export prior): “husks” is waste in the norm: a product is wanted`},
		{"the norm of what is owed", `"norm":"press","output"`, `"norm":"crush","output"`, `record 1 (export prior): the permit has no norm crush`},
		{"no permission", `"permission":"permission 7"`, `"permission":""`, `record 1 (export prior): permission “” of`},
		{"a name with #", `"id":"X"`, `"id":"X#3"`, `record 1 (export prior): name X#3: wanted one without “#”`},
		{"the declarant", `"declarant":"7701000001"`, `"declarant":"7701000002"`, `record 2 (declare): it is declared by 7701000002 in office 10130010; wanted the holder of the permit, 7701000001, and an office`},
		{"goods of no permit", `"name":"beans"`, `"name":"corn"`, `record 2 (declare): lot L1: the permit names no foreign goods “corn” with the code 1201 90 000 0`},
		{"a code of no permit", `"code":"1201 90 000 0"`, `"code":"1202 90 000 0"`, `record 2 (declare): lot L1: the permit names no foreign goods “beans” with the code 1202 90 000 0`},
		{"no origin", `"origin":"BR",`, ``, `record 2 (declare): lot L1: the country of origin is unknown`},
		{"a value below zero", `"1000000.00 RUB"`, `"-1.00 RUB"`, `record 2 (declare): lot L1: the customs value is -1.00 RUB: wanted one not below zero`},
		{"a last day before", `"expires":"2027-01-15"`, `"expires":"2026-01-15"`, `record 3 (release): the last day, 2026-01-15, is before the release`},
		{"a last day beyond the term", `"expires":"2027-01-15"`, `"expires":"2027-01-16"`, `record 3 (release): the last day, 2027-01-16: wanted one from 2026-02-02 to 2027-01-15, the end of the term of processing`},
		{"a norm that takes other goods", `"norm":"press","operation"`, `"norm":"refine","operation"`, `record 4 (process): norm refine takes no “beans”, as which L1 is known, in kg`},
		{"a norm of no permit", `"norm":"press","operation"`, `"norm":"crush","operation"`, `record 4 (process): the permit has no norm crush`},
		{"no processor", `"by":"7701000002",`, ``, `record 4 (process): operation or processor is missing`},
		{"an output of no norm", `"output":"husks"`, `"output":"straw"`, `record 4 (process): norm press has no output “straw”`},
		{"an output in another unit", `"quantity":"73.5 kg"`, `"quantity":"73.5 l"`, `record 4 (process): goods R1/husks: 73.5 l; wanted a quantity as in norm press, in kg`},
		{"an output of nothing", `"quantity":"73.5 kg"`, `"quantity":"0 kg"`, `record 4 (process): goods R1/husks: 0 kg; wanted a quantity above zero`},
		{"the excess of what was not drawn", `"excess":"beans"`, `"excess":"oil"`, `record 4 (process): goods R1/excess are the excess of “oil”, which the run did not draw`},
		{"what did not remain", `"output":"husks",`, `"output":"husks","unprocessed":"beans",`, `record 4 (process): norm press has no output “husks”`},
		{"another quantity at home", `"quantity":"70 kg"`, `"quantity":"69 kg"`, `record 5 (complete): R1/husks: 69 kg with the code 2304 00 000 9; wanted what was taken, 70 kg, with its whole code`},
		{"registered later", `"registered":"2026-02-04"`, `"registered":"2026-02-05"`, `record 5 (complete): it says of R1/husks what is not said of such goods`},
		{"another procedure", `"under":"release for domestic consumption"`, `"under":"re-export"`, `record 5 (complete): it says of R1/husks what is not said of such goods`},
		{"no value at home", `"value":"10.00 RUB",`, ``, `record 5 (complete): lot R1/husks: the customs value is missing`},
		{"no cause", `"cause":"accident","moves"`, `"moves"`, `record 6 (lose): the cause is missing`},
		{"a cause that does not excuse", `"cause":"accident","happened"`, `"cause":"other","happened"`, `record 7 (recognise loss): the cause excuses no loss`},
		{"a loss before the goods", `"happened":"2026-02-05"`, `"happened":"2026-02-01"`, `record 7 (recognise loss): it happened on 2026-02-01, before L1 was there, on 2026-02-02`},
		{"a loss to come", `"happened":"2026-02-05"`, `"happened":"2026-02-07"`, `record 7 (recognise loss): it happened on 2026-02-07: wanted a day not after 2026-02-06`},
		{"the debtor", `"debtor":"7701000001"`, `"debtor":"7701000002"`, `record 8 (pay): payment M1: 7701000002 is not the debtor of lot L1`},
		{"the currency", `"100.00 RUB"`, `"100.00 EUR"`, `record 8 (pay): payment M1: 100.00 EUR; wanted an amount in RUB`},
		{"no charge", `,"basis":"placed"`, ``, `record 8 (pay): payment M1 does not say which charge it is for`},
		{"no fate of waste", `"how":"unfit",`, ``, `record 9 (dispose waste): what became of the waste is missing`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Contains(t, string(log), c.from)
			history, err := DecodeRecords([]byte(strings.Replace(string(log), c.from, c.to, 1)))
			require.NoError(t, err)
			_, err = Replay(soyEquivalents(t).Permit(customs.Date{}), customs.Russia(), Lists{}, slices.Values(history))
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.want)
			require.ErrorIs(t, err, ErrHistory)
			require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
		})
	}
}
