package customs_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/eaeu-customs/inward/customs"
)

func ExampleProvision() {
	p, err := customs.ParseProvision("cc/173/2/1")
	if err != nil {
		panic(err)
	}
	title, _ := p.Title(customs.English)
	fmt.Println(p.ArticleNumber(), p.Paragraph(), p.Subparagraph())
	fmt.Println(title)
	title, _ = p.Title(customs.Russian)
	fmt.Println(title)
	fmt.Println(customs.Article(173).Covers(p))
	// Output:
	// 173 2 1
	// Completion by release for domestic consumption or another procedure
	// Завершение помещением под процедуру выпуска для внутреннего потребления или иную процедуру
	// true
}

func ExampleSay() {
	s := customs.Say("lot {0} holds {1}, {2} asked|в партии {0} {1}, запрошено {2}",
		customs.Text("L1"), customs.MustQuantity("40 kg").Arg(), customs.MustQuantity("50 kg").Arg())
	fmt.Println(s.Text(customs.English))
	fmt.Println(s.Text(customs.Russian))
	// Output:
	// lot L1 holds 40 kg, 50 kg asked
	// в партии L1 40 кг, запрошено 50 кг
}

func ExampleTrace() {
	const rule customs.Phrase = "duty: {1} of {0} = {=}|пошлина: {1} от {0} = {=}"
	var trace customs.Trace
	trace.Add(&customs.Step{
		Provision: customs.Article(175).Para(1),
		Rule:      rule,
		In:        [4]customs.Arg{customs.MustMoney("500000.00 RUB").Arg(), customs.MustPercent("10%").Arg()},
		Out:       customs.MustMoney("50000.00 RUB").Arg(),
		Option:    customs.KeyRounding,
	})
	fmt.Print(trace.Text(customs.English))
	fmt.Print(trace.Text(customs.Russian))
	// Output:
	// 1. duty: 10% of 500000.00 RUB = 50000.00 RUB [cc/175/1; rounding]
	// 1. пошлина: 10% от 500000.00 RUB = 50000.00 RUB [cc/175/1; rounding]
}

func ExampleViolations() {
	const noDocument customs.Code = "conditions-document"
	err := customs.Violations{{
		Code:      noDocument,
		Provision: customs.Article(164).Para(1).Sub(1),
		Subject:   "D1",
		Detail:    customs.Say("no conditions document is given|документ об условиях переработки не представлен"),
	}}.Err()
	fmt.Println(errors.Is(err, noDocument))
	fmt.Println(err)
	fmt.Println(customs.Explain(err, customs.Russian))
	// Output:
	// true
	// D1: no conditions document is given (cc/164/1/1)
	// D1: документ об условиях переработки не представлен (cc/164/1/1)
}

func ExampleExplain() {
	_, err := customs.ParseFinding("perhaps")
	fmt.Println(err)
	fmt.Println(customs.Explain(err, customs.Russian))
	// Output:
	// finding "perhaps", byte 0: wanted one of undetermined, not met, met
	// вывод "perhaps", байт 0: требуется одно из: undetermined, not met, met
}

func ExampleAll() {
	fmt.Println(customs.All(customs.Met, customs.Undetermined))
	fmt.Println(customs.Any(customs.Met, customs.Undetermined))
	fmt.Println(customs.All())
	// Output:
	// undetermined
	// met
	// undetermined
}

func ExampleLaw() {
	law := customs.Kazakhstan()
	law.SliceRounding = customs.SlicesAlone
	for _, key := range []customs.Key{customs.KeyInterestDivisor, customs.KeySliceRounding, customs.KeyRemediesInVAT} {
		source := law.Source(key)
		fmt.Printf("%s: %s (%s, verified %t)\n",
			key, law.Option(key).Chosen.Name, source.Source.In(customs.English), source.Verified)
	}
	fmt.Println(law.Check())
	// Output:
	// interest-divisor: 360 (Code of Kazakhstan No. 123-VI, Art. 93, verified true)
	// slice-rounding: alone (set by the calling program, verified false)
	// remedies-in-vat: outside (default of the library where the Code is silent, verified false)
	// <nil>
}

func ExampleLaw_UnmarshalJSON() {
	var law customs.Law
	fmt.Println(json.Unmarshal([]byte(`{"discharge": "contained", "interest": "none"}`), &law))
	// Output:
	// law, interest: no such key
}
