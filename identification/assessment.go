package identification

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// The codes of the violations of this package.
const (
	// NotIdentifiable: the goods cannot be identified in a product by the methods
	// chosen (cc/164/1/2).
	NotIdentifiable customs.Code = "not-identifiable"
	// IdentificationOpen: whether they can is not shown (cc/164/1/2).
	IdentificationOpen customs.Code = "identification-open"
)

// Assessment is the answer of Assess. Its zero value is undetermined. It does not
// change and may be shared.
type Assessment struct {
	on      customs.Date
	finding customs.Finding
	links   []Link
}

// Finding returns whether the condition of cc/164/1/2 is met as a whole: met
// when it is met for every goods in every product.
func (a Assessment) Finding() customs.Finding { return a.finding }

// On returns the day of the assessment.
func (a Assessment) On() customs.Date { return a.on }

// Links yields the findings for each goods in each product, goods in the order
// of the plan, products within.
func (a Assessment) Links() iter.Seq[Link] {
	return func(yield func(Link) bool) {
		for _, l := range a.links {
			if !yield(l) {
				return
			}
		}
	}
}

// Link returns the finding for goods in a product, and whether the goods go into
// the product at all.
func (a Assessment) Link(goods, product Name) (Link, bool) {
	for _, l := range a.links {
		if l.Goods == goods && l.Product == product {
			return l, true
		}
	}
	return Link{}, false
}

// Violations returns what stands in the way of placing, in the order of Links:
// NotIdentifiable where identification is not met, IdentificationOpen where it is
// not shown, each with what would cure it. There are none exactly when the
// finding is met; the zero Assessment, which judged nothing, has one.
func (a Assessment) Violations() customs.Violations {
	var vs customs.Violations
	for _, l := range a.links {
		if l.Finding != customs.Met {
			vs = append(vs, l.violation())
		}
	}
	if len(a.links) == 0 {
		vs = append(vs, customs.Violation{Code: IdentificationOpen, Provision: identifiable,
			Detail: customs.Say("no assessment was made|оценка не проводилась")})
	}
	return vs
}

// Trace returns why: a step for every reason, every method, every goods in a
// product, and the whole.
func (a Assessment) Trace() *customs.Trace {
	t := new(customs.Trace)
	for _, l := range a.links {
		l.trace(t)
	}
	t.Add(&customs.Step{Provision: identifiable, Rule: "identification of the foreign goods in the products on {0}: {=}|идентификация иностранных товаров в продуктах переработки на {0}: {=}",
		In: [4]customs.Arg{a.on.Arg()}, Out: a.finding.Arg()})
	return t
}

// Text words the assessment as a report: the whole, the goods in their products,
// the methods, the reasons.
func (a Assessment) Text(lang customs.Language) string {
	b := customs.Phrase("Identification of foreign goods in their products as of {0}: {1} [{2}]|Идентификация иностранных товаров в продуктах их переработки на {0}: {1} [{2}]").
		Append(nil, lang, a.on.Arg(), a.finding.Arg(), identifiable.Arg())
	b = append(b, '\n')
	for _, l := range a.links {
		b = l.append(b, lang)
	}
	return string(b)
}

// String is Text in English.
func (a Assessment) String() string { return a.Text(customs.English) }

// Link is the finding for one goods in one product.
type Link struct {
	Goods   Name
	Product Name
	Finding customs.Finding
	// Replaced is the permission to replace the goods by equivalents where there is
	// one by the day of the assessment. Identification is then not needed, and no
	// method is judged.
	Replaced Permission

	methods []MethodFinding
	suited  [kinds]bool
}

// Methods yields the findings of the methods chosen, in the order of the plan.
func (l Link) Methods() iter.Seq[MethodFinding] {
	return func(yield func(MethodFinding) bool) {
		for _, m := range l.methods {
			if !yield(m) {
				return
			}
		}
	}
}

// Suited yields the kinds of methods that the traits alone would carry for these
// goods and this product, chosen or not.
func (l Link) Suited() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for k := range kinds {
			if l.suited[k] && !yield(Kind(k)) {
				return
			}
		}
	}
}

// Trace returns why: a step for every reason and method, and the goods in the
// product.
func (l Link) Trace() *customs.Trace {
	t := new(customs.Trace)
	l.trace(t)
	return t
}

// NamesLot reports whether a method that is met tells from which lot the product
// was made.
func (l Link) NamesLot() bool {
	for _, m := range l.methods {
		if m.Finding == customs.Met && m.taken.kind.NamesLot() {
			return true
		}
	}
	return false
}

// MethodFinding is the finding for one method, for one goods in one product.
type MethodFinding struct {
	Method  Method
	Finding customs.Finding

	goods, product Name
	reasons        []Reason
	taken          particulars
}

// Trace returns why: a step for every reason, and the method.
func (m MethodFinding) Trace() *customs.Trace {
	t := new(customs.Trace)
	m.trace(t)
	return t
}

func (m *MethodFinding) trace(t *customs.Trace) {
	for _, r := range m.reasons {
		s := r.step(m.goods, m.product, m.taken)
		t.Add(&s)
	}
	t.Add(&customs.Step{Provision: m.taken.kind.Provision(), Rule: "{0} in {1}, {2}: {=}|{0} в {1}, {2}: {=}",
		In: [4]customs.Arg{m.goods.Arg(), m.product.Arg(), m.taken.arg()}, Out: m.Finding.Arg()})
}

// Reasons yields what speaks for and against the method: the goods first, then
// the operations in the order of the plan, then decisions.
func (m MethodFinding) Reasons() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for _, r := range m.reasons {
			if !yield(r) {
				return
			}
		}
	}
}

const (
	noMethodChosen customs.Phrase = "no method of identification is chosen|способ идентификации не выбран"
	replaced       customs.Phrase = "not needed: the goods may be replaced by equivalent goods, permission {0} of {1}, customs office {2}|не требуется: разрешена замена товара эквивалентным, разрешение {0} от {1}, таможенный орган {2}"
)

func (l *Link) violation() customs.Violation {
	v := customs.Violation{Code: NotIdentifiable, Provision: identifiable, Subject: string(l.Goods)}
	if l.Finding == customs.Undetermined {
		v.Code = IdentificationOpen
	}
	v.Detail = customs.Say("in “{0}”: {1} ({2})|в «{0}»: {1} ({2})", l.Product.Arg(), noMethodChosen.Arg(), inPermit.Arg())
	for _, m := range l.methods {
		if m.Finding != l.Finding {
			continue
		}
		r := m.deciding()
		v.Detail = customs.Say("in “{0}”, {1} {2}: {3}|в «{0}», способ «{1}» — {2}: {3}", l.Product.Arg(), m.taken.arg(), m.Finding.Arg(), r.words().Arg())
		break
	}
	v.Cure = l.cure()
	return v
}

// cure says what would make the link met.
func (l *Link) cure() customs.Sentence {
	if l.Finding == customs.Undetermined {
		return customs.Say("state the trait that is wanted, or give the officer's decision|указать недостающий признак или представить решение должностного лица")
	}
	var en, ru string
	for k := range l.Suited() {
		if en != "" {
			en, ru = en+", ", ru+", "
		}
		en, ru = en+k.Phrase().In(customs.English), ru+k.Phrase().In(customs.Russian)
	}
	if en == "" {
		return customs.Say("no method of Article 167 is carried by the traits stated: change the operation, or ask to replace the goods by equivalents ({0})|указанные признаки не допускают ни одного способа статьи 167: изменить операцию или запросить замену эквивалентными товарами ({0})", replacement.Arg())
	}
	return customs.Say("choose only what the traits carry: {0}|выбрать только то, что допускают признаки: {0}", customs.Phrase(en+"|"+ru).Arg())
}

// deciding returns the reason that the finding rests on: the first that says the
// same and was not set aside.
func (m *MethodFinding) deciding() Reason {
	for _, r := range m.reasons {
		if r.Says == m.Finding && !r.SetAside {
			return r
		}
	}
	return Reason{}
}

// words returns the reason in both languages, with the operation.
func (r Reason) words() customs.Phrase {
	at := ""
	if r.Operation != "" {
		at = string(r.Operation) + ": "
	}
	en, ru := at+r.Because.Text(customs.English), at+r.Because.Text(customs.Russian)
	return bilingual(en, ru)
}

func (l *Link) trace(t *customs.Trace) {
	if !l.Replaced.IsZero() {
		t.Add(&customs.Step{Provision: identifiable, Rule: "{0}: identification is not needed, permission {1} of {2} to replace by equivalent goods, customs office {3}: {=}|{0}: идентификация не требуется, разрешение {1} от {2} на замену эквивалентными товарами, таможенный орган {3}: {=}", In: [4]customs.Arg{l.Goods.Arg(), customs.Text(l.Replaced.Reference), l.Replaced.On.Arg(), l.Replaced.Office.Arg()}, Out: l.Finding.Arg()})
		return
	}
	for i := range l.methods {
		l.methods[i].trace(t)
	}
	provision := established
	rule := customs.Phrase("{0} in {1}, all methods together: {=}|{0} в {1}, все способы вместе: {=}")
	if len(l.methods) == 0 {
		provision, rule = inPermit, "{0} in {1}: no method of identification is chosen: {=}|{0} в {1}: способ идентификации не выбран: {=}"
	}
	t.Add(&customs.Step{Provision: provision, Rule: rule, In: [4]customs.Arg{l.Goods.Arg(), l.Product.Arg()}, Out: l.Finding.Arg()})
}

func (l *Link) append(b []byte, lang customs.Language) []byte {
	b = customs.Phrase("  {0} in {1}: {2}|  {0} в {1}: {2}").Append(b, lang, l.Goods.Arg(), l.Product.Arg(), l.Finding.Arg())
	switch {
	case !l.Replaced.IsZero():
		b = replaced.Append(append(b, " — "...), lang, customs.Text(l.Replaced.Reference), l.Replaced.On.Arg(), l.Replaced.Office.Arg())
	case len(l.methods) == 0:
		b = noMethodChosen.Append(append(b, " — "...), lang)
	}
	b = append(b, '\n')
	for i := range l.methods {
		m := &l.methods[i]
		b = customs.Phrase("    {0}: {1} [{2}]\n|    {0}: {1} [{2}]\n").Append(b, lang, m.taken.arg(), m.Finding.Arg(), m.taken.kind.Provision().Arg())
		for _, r := range m.reasons {
			b = append(append(append(b, "      "...), r.Text(lang)...), '\n')
		}
	}
	return b
}
