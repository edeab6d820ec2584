package identification_test

import (
	"fmt"

	"github.com/eaeu-customs/inward/customs"
	ident "github.com/eaeu-customs/inward/identification"
)

// Can the goods be identified at all? A turbofan is overhauled, and the seals that
// the kit brings along are used up: two goods, two methods, one answer.
func Example() {
	plan := ident.Plan{
		Goods: []ident.Goods{
			{Name: "CFM56-7B engine", Traits: ident.MustGoodsTraits(ident.Discrete, ident.Serialised)},
			{Name: "sealing compound", Traits: ident.MustGoodsTraits(ident.Liquid, ident.BatchMarked)},
		},
		Products: []ident.Name{"overhauled engine"},
		Operations: []ident.Operation{
			{Name: "overhaul", From: "CFM56-7B engine", To: "overhauled engine", Effects: ident.MustEffects(ident.Intact, ident.OwnMarksKept)},
			{Name: "overhaul", From: "sealing compound", To: "overhauled engine",
				Effects: ident.MustEffects(ident.Consumed, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)},
		},
		Choices: []ident.Choice{{Method: ident.ExistingMarking{}, Goods: "CFM56-7B engine"}, {Method: ident.ExistingMarking{}, Goods: "sealing compound"}},
	}
	a, err := ident.Assess(ident.Case{On: customs.MustDate("2026-02-10"), Plan: plan})
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Finding())
	fmt.Println(a.Violations().Err())

	plan.Choices[1].Method = ident.Records{Tolerance: ident.MustTolerance("5%")}
	a, err = ident.Assess(ident.Case{On: customs.MustDate("2026-02-10"), Plan: plan})
	if err != nil {
		panic(err)
	}
	fmt.Print(a.Text(customs.English), a.Text(customs.Russian))
	// Output:
	// not met
	// sealing compound: in “overhauled engine”, existing marking not met: a liquid bears no number; numbers on drums are gone when they are emptied (cc/164/1/2); cure: choose only what the traits carry: records
	// Identification of foreign goods in their products as of 2026-02-10: met [cc/164/1/2]
	//   CFM56-7B engine in overhauled engine: met
	//     existing marking: met [cc/167/4]
	//       + each item bears a number of its own [cc/167/4]
	//       + overhaul: the goods stay whole, and their marks with them (presumed) [cc/167/4]
	//       + overhaul: the marks are where the operation leaves them alone [cc/167/4]
	//   sealing compound in overhauled engine: met
	//     records: met [cc/167/5]
	//       + a liquid has no thread but its quantity, and that is metered [cc/167/5]
	//       + overhaul: documents show how much of which lot went where [cc/167/5]
	//       + overhaul: technology and norm give the measure for what is recorded [cc/167/5]
	//       + overhaul: no Union goods of the kind come in between [cc/167/5]
	// Идентификация иностранных товаров в продуктах их переработки на 2026-02-10: соблюдено [cc/164/1/2]
	//   CFM56-7B engine в overhauled engine: соблюдено
	//     имеющаяся маркировка: соблюдено [cc/167/4]
	//       + каждое изделие имеет собственный номер [cc/167/4]
	//       + overhaul: товар сохраняется целым, а с ним и его знаки (предполагается) [cc/167/4]
	//       + overhaul: знаки находятся там, где операция их не затрагивает [cc/167/4]
	//   sealing compound в overhauled engine: соблюдено
	//     исследование документов: соблюдено [cc/167/5]
	//       + жидкость прослеживается только по количеству, а его измеряют [cc/167/5]
	//       + overhaul: документы показывают, сколько какой партии куда ушло [cc/167/5]
	//       + overhaul: технология и норма выхода дают меру для учтенного [cc/167/5]
	//       + overhaul: товары Союза того же вида не примешиваются [cc/167/5]
}

// An aircraft engine comes in for repair, and its number tells it. With another
// number on the data plate it is not the engine that came in.
func ExampleVerify_serialNumbers() {
	x := ident.Examination{
		On: customs.MustDate("2026-06-20"),
		Plan: ident.Plan{
			Goods:      []ident.Goods{{Name: "engine", Traits: ident.MustGoodsTraits(ident.Discrete, ident.Serialised)}},
			Products:   []ident.Name{"repaired engine"},
			Operations: []ident.Operation{{Name: "repair", From: "engine", To: "repaired engine", Effects: ident.MustEffects(ident.Intact, ident.OwnMarksKept)}},
			Choices:    []ident.Choice{{Method: ident.ExistingMarking{}}},
		},
		Lots:    []ident.Lot{{ID: "10005020/150226/3001234", Goods: "engine", Placed: customs.MustDate("2026-02-15"), Quantity: customs.MustQuantity("1 pcs")}},
		Outputs: []ident.Output{{ID: "release 41", Product: "repaired engine", Made: customs.MustDate("2026-06-12"), Quantity: customs.MustQuantity("1 pcs")}},
		Evidence: []ident.Evidence{
			ident.MarkingNoted{Lot: "10005020/150226/3001234", Marking: "ESN 892415", On: customs.MustDate("2026-02-15")},
			ident.MarkingFound{Goods: "engine", Marking: "ESN 892415", Where: ident.InProduct, Output: "release 41", On: customs.MustDate("2026-06-18")},
		},
	}
	show(x)

	x.Evidence[1] = ident.MarkingFound{Goods: "engine", Marking: "ESN 890077", Where: ident.InProduct, Output: "release 41", On: customs.MustDate("2026-06-18")}
	show(x)
	// Output:
	// Verification of identification on 2026-06-20: met [cc/164/3]
	//   engine in output release 41 (repaired engine): met
	//     existing marking: met — 1 of 1 pieces shown [cc/167/4]
	// Verification of identification on 2026-06-20: not met [cc/164/3]
	//   engine in output release 41 (repaired engine): not met
	//     existing marking: not met — not all of the evidence fits; 0 of 1 pieces shown [cc/167/4]
	//   lot 10005020/150226/3001234: undetermined — nothing shows where all of it went
	//   ! engine, existing marking, missing: “ESN 892415” of lot “10005020/150226/3001234” was not found anywhere [cc/167/4]
	//   ! engine, existing marking, extra: number “ESN 890077” was found on 2026-06-18 (release 41), but it is not among those noted [cc/167/4]
}

// Jackets are sewn of the customer's cloth. Each panel is stamped on the wrong
// side before it is cut out, and the stamps are found in the jackets. One stamp
// more than was applied is one panel of other cloth.
func ExampleVerify_appliedMarks() {
	x := jackets(ident.Choice{Method: ident.AppliedMarks{}})
	stamp := func(n uint32) ident.Evidence {
		return ident.MarkApplied{Lot: "cloth 1", Form: ident.Stamp, Mark: "Шуйский таможенный пост 7", Count: n, By: ident.Actor{Role: ident.Official, Office: customs.MustOffice("10105030")}, On: customs.MustDate("2026-03-03")}
	}
	found := func(item string) ident.Evidence {
		return ident.MarkFound{Goods: "worsted cloth", Mark: "Шуйский таможенный пост 7", Where: ident.InProduct, Output: "batch 1", Item: item,
			By: ident.Actor{Role: ident.Official, Office: customs.MustOffice("10105030")}, On: customs.MustDate("2026-04-02")}
	}
	x.Evidence = []ident.Evidence{stamp(3), found("jacket 1"), found("jacket 2"), found("jacket 3")}
	show(x)

	x.Evidence[0] = stamp(2)
	show(x)
	// Output:
	// Verification of identification on 2026-04-15: met [cc/164/3]
	//   worsted cloth in output batch 1 (jackets): met
	//     applied marks: met — 3 of 3 pieces shown [cc/167/1]
	// Verification of identification on 2026-04-15: not met [cc/164/3]
	//   worsted cloth in output batch 1 (jackets): not met
	//     applied marks: not met — not all of the evidence fits; 3 of 3 pieces shown [cc/167/1]
	//   ! worsted cloth, applied marks, extra: mark “Шуйский таможенный пост 7” was found on 3 pieces, it was noted on 2 [cc/167/1]
}

// The same jackets by samples: the laboratory compares fibre and weave with a
// cutting taken from the roll before sewing.
func ExampleVerify_samples() {
	x := jackets(ident.Choice{Method: ident.Samples{Characteristic: "fibre composition and weave"}})
	x.Evidence = []ident.Evidence{
		ident.SampleTaken{Lot: "cloth 1", Sample: "cutting 1", On: customs.MustDate("2026-03-02")},
		ident.SampleTested{Goods: "worsted cloth", Sample: "cutting 1", Output: "batch 1", Laboratory: "ЭКС г. Иваново", Reference: "12406010/0007", Result: customs.Met, On: customs.MustDate("2026-04-10")},
	}
	show(x)

	x.Evidence[0] = ident.SampleTaken{Lot: "cloth 1", Sample: "cutting 1", On: customs.MustDate("2026-04-05")}
	showIn(customs.Russian, x)
	// Output:
	// Verification of identification on 2026-04-15: met [cc/164/3]
	//   worsted cloth in output batch 1 (jackets): met
	//     samples: met — results: 1, at least one of them agrees [cc/167/3]
	// Проверка идентификации на 2026-04-15: не соблюдено [cc/164/3]
	//   worsted cloth в продукции batch 1 (jackets): не соблюдено
	//     сопоставление проб и образцов: не соблюдено — не все доказательства сходятся; результатов: 1, хотя бы один подтверждает [cc/167/3]
	//   ! worsted cloth, сопоставление проб и образцов, вне срока: проба «cutting 1» отобрана не предварительно: 2026-04-05, а продукция «batch 1» изготовлена 2026-04-01 [cc/167/3]
}

// Soya beans are crushed to oil and meal. Nothing of a bean can be recognised in
// them, so the books speak: what was used against the output norms, within the
// tolerance agreed. Oil and meal come of the same beans, so one entry serves for
// both. Two hundred tonnes of oil is more than these beans give: some of it is of
// others.
func ExampleVerify_records() {
	effects := ident.MustEffects(ident.BrokenDown, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)
	x := ident.Examination{
		On: customs.MustDate("2026-05-01"),
		Plan: ident.Plan{
			Goods:    []ident.Goods{{Name: "soya beans", Traits: ident.MustGoodsTraits(ident.Bulk, ident.Homogeneous), Interchangeable: true}},
			Products: []ident.Name{"soya oil", "soya meal"},
			Operations: []ident.Operation{
				{Name: "extraction", From: "soya beans", To: "soya oil", Effects: effects},
				{Name: "extraction", From: "soya beans", To: "soya meal", Effects: effects},
			},
			Choices: []ident.Choice{{Method: ident.Records{Tolerance: ident.MustTolerance("0.5%")}}},
		},
		Lots: []ident.Lot{{ID: "m/v Amur", Goods: "soya beans", Placed: customs.MustDate("2026-02-02"), Quantity: customs.MustQuantity("5000 t")}},
		Outputs: []ident.Output{
			{ID: "oil, tank 3", Product: "soya oil", Made: customs.MustDate("2026-04-20"), Quantity: customs.MustQuantity("185 t")},
			{ID: "meal, silo 8", Product: "soya meal", Made: customs.MustDate("2026-04-20"), Quantity: customs.MustQuantity("780 t")},
		},
		Norms: []ident.Norm{
			{Joint: "extraction", Goods: "soya beans", Product: "soya oil", Uses: customs.MustQuantity("1000 kg"), Gives: customs.MustQuantity("185 kg")},
			{Joint: "extraction", Goods: "soya beans", Product: "soya meal", Uses: customs.MustQuantity("1 t"), Gives: customs.MustQuantity("0.78 t")},
		},
		Evidence: []ident.Evidence{
			ident.UseRecord{Lot: "m/v Amur", Output: "oil, tank 3", Record: "shift log 112", Used: customs.MustQuantity("1003.5 t"), On: customs.MustDate("2026-04-19")},
			ident.UseRecord{Lot: "m/v Amur", Output: "meal, silo 8", Record: "shift log 112", Used: customs.MustQuantity("1003.5 t"), On: customs.MustDate("2026-04-19")},
		},
	}
	show(x)

	x.Outputs[0].Quantity = customs.MustQuantity("200 t")
	show(x)
	// Output:
	// Verification of identification on 2026-05-01: met [cc/164/3]
	//   soya beans in output oil, tank 3 (soya oil): met
	//     records: met — 1003500 kg recorded for 185 t, the norm: 1000 kg give 185 kg, tolerance 0.5% [cc/167/5]
	//   soya beans in output meal, silo 8 (soya meal): met
	//     records: met — 1003.5 t recorded for 780 t, the norm: 1 t give 0.78 t, tolerance 0.5% [cc/167/5]
	// Verification of identification on 2026-05-01: not met [cc/164/3]
	//   soya beans in output oil, tank 3 (soya oil): not met
	//     records: not met — not all of the evidence fits; 1003500 kg recorded for 200 t, the norm: 1000 kg give 185 kg, tolerance 0.5% [cc/167/5]
	//   soya beans in output meal, silo 8 (soya meal): met
	//     records: met — 1003.5 t recorded for 780 t, the norm: 1 t give 0.78 t, tolerance 0.5% [cc/167/5]
	//   ! soya beans, records, off norm: records use 1003500 kg for 200 t, the norm is 1000 kg give 185 kg, tolerance 0.5% [cc/167/5]
}

// Emeralds are set into rings. Photographs of each stone, taken when the goods
// were placed, are compared with the rings by customs. A ring with another stone
// differs.
func ExampleVerify_description() {
	x := rings(ident.Choice{Method: ident.Description{}, Goods: "emerald"})
	photo := func(stone, digit string) ident.Evidence {
		return ident.Pictured{Lot: "stones", Item: stone, Form: ident.Photograph, Digest: digest(digit), On: customs.MustDate("2026-01-20")}
	}
	compared := func(ring, digit string, f customs.Finding) ident.Evidence {
		return ident.Compared{Goods: "emerald", Digest: digest(digit), Where: ident.InProduct, Output: "rings", Item: ring, Result: f, Office: customs.MustOffice("10113110"), On: customs.MustDate("2026-03-15")}
	}
	x.Evidence = []ident.Evidence{photo("stone 1", "a"), photo("stone 2", "b"), compared("ring 1", "a", customs.Met), compared("ring 2", "b", customs.Met)}
	show(x)

	x.Evidence[3] = compared("ring 2", "b", customs.NotMet)
	show(x)
	// Output:
	// Verification of identification on 2026-04-01: met [cc/164/3]
	//   emerald in output rings (ring): met
	//     description: met — 2 of 2 pieces shown [cc/167/2]
	// Verification of identification on 2026-04-01: not met [cc/164/3]
	//   emerald in output rings (ring): not met
	//     description: not met — not all of the evidence fits; 1 of 2 pieces shown [cc/167/2]
	//   ! emerald, description, differs: what was compared on 2026-03-15 differs from description bbbbbbbb… [cc/167/2]
}

// The same rings by control during processing: customs watched the setting. Before
// it has decided to, the Code leaves the method open.
func ExampleVerify_control() {
	x := rings(ident.Choice{Method: ident.Control{}})
	a, err := ident.Assess(ident.Case{On: customs.MustDate("2026-01-20"), Plan: x.Plan})
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Finding())
	x.Decisions = []ident.Decision{{Method: ident.ByControl, Verdict: ident.Accepts, Reference: "17-12/0405", On: customs.MustDate("2026-01-19"), Office: customs.MustOffice("10113110")}}
	a, err = ident.Assess(ident.Case{On: customs.MustDate("2026-01-20"), Plan: x.Plan, Decisions: x.Decisions})
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Finding())

	x.Evidence = []ident.Evidence{ident.ControlAct{Lot: "stones", Output: "rings", Act: "10113110/010326/А0012", Result: customs.Met, Office: customs.MustOffice("10113110"), On: customs.MustDate("2026-03-01")}}
	show(x)

	x.Evidence[0] = ident.ControlAct{Lot: "stones", Output: "rings", Act: "10113110/200326/А0031", Result: customs.Met, Office: customs.MustOffice("10113110"), On: customs.MustDate("2026-03-20")}
	show(x)
	// Output:
	// undetermined
	// met
	// Verification of identification on 2026-04-01: met [cc/164/3]
	//   emerald in output rings (ring): met
	//     control: met — results: 1, at least one of them agrees [cc/167/5]
	// Verification of identification on 2026-04-01: not met [cc/164/3]
	//   emerald in output rings (ring): not met
	//     control: not met — not all of the evidence fits; results: 1, at least one of them agrees [cc/167/5]
	//   ! emerald, control, out of period: “10113110/200326/А0031” is dated 2026-03-20, wanted from 2026-01-20 to 2026-03-10 [cc/167/5]
}

// A method that the Code does not name: customs reads the isotope ratio of timber
// and concludes. A conclusion that finds otherwise cannot be hidden by records.
func ExampleVerify_other() {
	effects := ident.MustEffects(ident.FormChanged, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)
	conclusion := func(f customs.Finding) ident.Evidence {
		return ident.Conclusion{Lot: "logs", Output: "veneer 1", Other: "isotope ratio", Reference: "04-11/77", Result: f, Office: customs.MustOffice("10702030"), On: customs.MustDate("2026-04-01")}
	}
	x := ident.Examination{
		On: customs.MustDate("2026-04-02"),
		Plan: ident.Plan{
			Goods:      []ident.Goods{{Name: "okoume logs", Traits: ident.MustGoodsTraits(ident.Discrete)}},
			Products:   []ident.Name{"veneer"},
			Operations: []ident.Operation{{Name: "peeling", From: "okoume logs", To: "veneer", Effects: effects}},
			Choices:    []ident.Choice{{Method: ident.Other{Name: "isotope ratio"}}, {Method: ident.Records{Tolerance: ident.MustTolerance("2%")}}},
		},
		Lots:    []ident.Lot{{ID: "logs", Goods: "okoume logs", Placed: customs.MustDate("2026-02-01"), Quantity: customs.MustQuantity("100 m3")}},
		Outputs: []ident.Output{{ID: "veneer 1", Product: "veneer", Made: customs.MustDate("2026-03-10"), Quantity: customs.MustQuantity("52 m3")}},
		Norms:   []ident.Norm{{Goods: "okoume logs", Product: "veneer", Uses: customs.MustQuantity("100 m3"), Gives: customs.MustQuantity("52 m3")}},
		Evidence: []ident.Evidence{
			ident.UseRecord{Lot: "logs", Output: "veneer 1", Record: "log 1", Used: customs.MustQuantity("99 m3"), On: customs.MustDate("2026-03-09")},
			conclusion(customs.Met),
		},
	}
	show(x)

	x.Evidence[1] = conclusion(customs.NotMet)
	show(x)
	// Output:
	// Verification of identification on 2026-04-02: met [cc/164/3]
	//   okoume logs in output veneer 1 (veneer): met
	//     other method “isotope ratio”: met — results: 1, at least one of them agrees [cc/167/5]
	//     records: met — 99 m3 recorded for 52 m3, the norm: 100 m3 give 52 m3, tolerance 2% [cc/167/5]
	// Verification of identification on 2026-04-02: not met [cc/164/3]
	//   okoume logs in output veneer 1 (veneer): not met
	//     other method “isotope ratio”: not met — not all of the evidence fits; results: 1, none of them agrees [cc/167/5]
	//     records: met — 99 m3 recorded for 52 m3, the norm: 100 m3 give 52 m3, tolerance 2% [cc/167/5]
	//   ! okoume logs, other, differs: “04-11/77” of 2026-04-01 does not agree with output “veneer 1” [cc/167/5]
}

// Which methods do the traits carry? Steel coils are stamped into car panels.
func ExampleSuitable() {
	coil := ident.MustGoodsTraits(ident.Rolled, ident.BatchMarked, ident.Homogeneous, ident.Commonplace)
	stamping := ident.MustEffects(ident.FormChanged, ident.Unmixed, ident.UseRecorded, ident.TechnologyDescribed)
	for k, f := range ident.Suitable(coil, stamping) {
		fmt.Println(k, "—", f)
	}
	// Output:
	// applied marks — not met
	// description — not met
	// samples — met
	// existing marking — not met
	// records — met
	// control — undetermined
}

// jackets is an examination of three jackets sewn of one roll of cloth.
func jackets(choices ...ident.Choice) ident.Examination {
	return ident.Examination{
		On: customs.MustDate("2026-04-15"),
		Plan: ident.Plan{
			Goods:      []ident.Goods{{Name: "worsted cloth", Traits: ident.MustGoodsTraits(ident.Rolled, ident.Homogeneous, ident.Markable)}},
			Products:   []ident.Name{"jackets"},
			Operations: []ident.Operation{{Name: "sewing", From: "worsted cloth", To: "jackets", Effects: ident.MustEffects(ident.FormChanged, ident.AppliedMarksKept)}},
			Choices:    choices,
		},
		Lots:    []ident.Lot{{ID: "cloth 1", Goods: "worsted cloth", Placed: customs.MustDate("2026-03-02"), Quantity: customs.MustQuantity("5.4 m")}},
		Outputs: []ident.Output{{ID: "batch 1", Product: "jackets", Made: customs.MustDate("2026-04-01"), Quantity: customs.MustQuantity("3 pcs")}},
	}
}

// rings is an examination of two rings with a stone each.
func rings(choices ...ident.Choice) ident.Examination {
	return ident.Examination{
		On: customs.MustDate("2026-04-01"),
		Plan: ident.Plan{
			Goods:      []ident.Goods{{Name: "emerald", Traits: ident.MustGoodsTraits(ident.Discrete, ident.Distinctive, ident.Unmarkable)}},
			Products:   []ident.Name{"ring"},
			Operations: []ident.Operation{{Name: "setting", From: "emerald", To: "ring", Effects: ident.MustEffects(ident.Intact, ident.Unmixed, ident.Supervisable)}},
			Choices:    choices,
		},
		Lots:    []ident.Lot{{ID: "stones", Goods: "emerald", Placed: customs.MustDate("2026-01-20"), Quantity: customs.MustQuantity("2 pcs")}},
		Outputs: []ident.Output{{ID: "rings", Product: "ring", Made: customs.MustDate("2026-03-10"), Quantity: customs.MustQuantity("2 pcs")}},
	}
}

// show verifies and prints the report.
func show(x ident.Examination) { showIn(customs.English, x) }

func showIn(lang customs.Language, x ident.Examination) {
	v, err := ident.Verify(x)
	if err != nil {
		fmt.Println("input error:", customs.Explain(err, lang))
		return
	}
	fmt.Print(v.Text(lang))
}
