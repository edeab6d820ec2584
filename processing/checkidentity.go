package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/identification"
)

// identification checks that the permit names methods of identification, and that
// by them the foreign goods can be identified in the products, unless
// equivalents may replace them (164(1)(2)).
func (c *permitCheck) identification() {
	id, by := &c.permit.Identification, customs.Article(164).Para(1).Sub(2)
	replaced := c.replaced()
	for i, g := range c.permit.Inputs {
		if at := slices.IndexFunc(c.permit.Inputs[:i], func(b PermitGoods) bool { return g.Group != "" && b.Group == g.Group && b.Name != g.Name }); at >= 0 {
			c.refuse(NotInterchangeable, by, g.Name, "group {0} is of “{1}” too: goods of different names are not interchangeable|группа {0} указана и для «{1}»: товары разных наименований не взаимозаменяемы", customs.Text(g.Group), customs.Text(c.permit.Inputs[at].Name))
		}
		if g.Group != "" && !id.Plan.Interchangeable(identification.Name(g.Name)) {
			c.refuse(NotInterchangeable, by, g.Name, "group {0}: the plan of identification does not call the goods interchangeable|группа {0}: план идентификации не называет товар взаимозаменяемым", customs.Text(g.Group))
		}
	}
	planned := len(id.Plan.Goods) > 0 || len(id.Plan.Choices) > 0
	switch {
	case planned:
		c.plan(id)
	case len(id.Methods) == 0:
		if !replaced {
			c.refuse(IdentificationMissing, item(9), "", "no method of identification is named|не указан способ идентификации")
		}
	case replaced:
	case id.Finding == customs.NotMet:
		c.refuse(identification.NotIdentifiable, by, id.Reference, "the foreign goods cannot be identified in the products by the methods named|идентификация иностранных товаров в продуктах переработки указанными способами невозможна")
		c.cure("name other methods, or ask to replace the goods by equivalents|указать иные способы либо запросить замену эквивалентными товарами")
	case id.Finding != customs.Met:
		c.refuse(IdentificationOpen, by, id.Reference, "whether the foreign goods can be identified in the products is {0}|возможность идентификации иностранных товаров в продуктах переработки – {0}", id.Finding.Arg())
	}
}

// replaced reports whether every foreign goods of the permit may be replaced by
// equivalents.
func (c *permitCheck) replaced() bool {
	s := &c.permit.Substitution
	if !s.Allowed || s.Permission == "" {
		return false
	}
	for _, g := range c.permit.Inputs {
		if !s.replaces(g.Name) {
			return false
		}
	}
	return len(c.permit.Inputs) > 0
}

// replaces reports whether equivalents are named for foreign goods.
func (s *Substitution) replaces(name string) bool {
	for _, e := range s.Equivalents {
		if e.Replaces == name {
			return true
		}
	}
	return false
}

// plan assesses a plan of identification.
func (c *permitCheck) plan(id *Identification) {
	for _, g := range c.permit.Inputs {
		if !c.inPlan(id, g.Name) && !(c.permit.Substitution.Allowed && c.permit.Substitution.replaces(g.Name)) {
			c.refuse(IdentificationMissing, item(9), g.Name, "the plan of identification does not cover these foreign goods|план идентификации не охватывает этот товар")
		}
	}
	for _, g := range id.Plan.Goods {
		if !named(c.permit.Inputs, string(g.Name)) {
			c.refuse(IdentificationFaulty, item(9), string(g.Name), "the plan of identification covers goods that the permit does not name|план идентификации охватывает товар, не указанный в документе")
		}
	}
	for _, g := range c.permit.Products {
		if g.Name != "" && !slices.Contains(id.Plan.Products, identification.Name(g.Name)) {
			c.refuse(IdentificationMissing, item(9), g.Name, "the plan of identification does not cover this product|план идентификации не охватывает этот продукт переработки")
		}
	}
	if c.on.IsZero() { // of an undated permit, which is said already
		return
	}
	a, err := identification.Assess(identification.Case{On: c.on, Plan: id.Plan, Decisions: id.Decisions})
	if err != nil {
		c.refuse(IdentificationFaulty, item(9), "", "{0}|{1}", customs.Text(customs.Explain(err, customs.English)), customs.Text(customs.Explain(err, customs.Russian)))
		return
	}
	for _, v := range a.Violations() {
		if s := &c.permit.Substitution; s.Allowed && s.Permission != "" && s.replaces(v.Subject) {
			continue
		}
		c.found = append(c.found, v)
	}
}

// inPlan reports whether the plan covers goods of a name.
func (c *permitCheck) inPlan(id *Identification, name string) bool {
	for _, g := range id.Plan.Goods {
		if string(g.Name) == name {
			return true
		}
	}
	return false
}

// substitution checks what is said of equivalents and of prior export.
func (c *permitCheck) substitution() {
	s := &c.permit.Substitution
	if !s.Allowed {
		if len(s.Equivalents) > 0 || s.PriorExport || s.Permission != "" {
			c.refuse(SubstitutionInconsistent, item(12), "", "equivalents, prior export or a permission are named, and substitution is not allowed|указаны эквивалентные товары, вывоз до ввоза или разрешение, но замена не допущена")
		}
		return
	}
	if s.Permission == "" {
		c.refuse(SubstitutionIncomplete, item(12), "", "the permission of the customs authority is not named|не указано разрешение таможенного органа")
	}
	if len(s.Equivalents) == 0 {
		c.refuse(SubstitutionIncomplete, item(12), "", "no equivalent goods are named|не указаны эквивалентные товары")
	}
	for i, e := range s.Equivalents {
		subject := e.Name
		switch {
		case e.Name == "":
			c.refuse(SubstitutionIncomplete, item(12), e.Replaces, "equivalent goods {0} have no name|эквивалентный товар {0}: не указано наименование", customs.Count(i+1))
		case !named(c.permit.Inputs, e.Replaces):
			c.refuse(SubstitutionInconsistent, item(12), subject, "replaces “{0}”, which is no foreign goods of the permit|заменяет «{0}», которого нет среди иностранных товаров документа", customs.Text(e.Replaces))
		}
		if e.Proof == "" {
			c.refuse(SubstitutionIncomplete, item(12), subject, "what proves the equivalence is not named|не указаны сведения, подтверждающие эквивалентность")
		}
	}
	if s.PriorExport && s.TermFrom.IsZero() {
		c.refuse(TermStartMissing, art168p5, "", "products may leave before the foreign goods arrive, and the day from which the term counts is not given|разрешен вывоз продуктов до ввоза товаров, но не указан день начала исчисления срока")
		c.cure("state the day: nothing is placed then from which it could count|указать этот день: до ввоза нет помещения, от которого срок мог бы исчисляться")
	}
	if !s.PriorExport && (!s.TermFrom.IsZero() || !s.ImportBy.IsZero()) {
		c.refuse(SubstitutionInconsistent, item(12), "", "days are given for prior export, which is not allowed|указаны даты для вывоза до ввоза, который не допущен")
	}
}
