package processing

import "github.com/eaeu-customs/inward/customs"

// Check reports everything that the permit lacks or that does not fit in it, all
// at once and in the order of 168(2): the fourteen contents of a conditions
// document, which a declaration that serves as one carries too (168(9)); who may
// hold it (168(1)); the term (168(3)); the operations (166); goods and Union goods
// (163(4), 166(3)); identification (164(1)(2)); norms (169). The lists are read
// as of the permit's first day.
func (p *Permit) Check(law customs.Law, lists Lists) customs.Violations {
	return p.CheckOn(p.Issued, law, lists)
}

// CheckOn is Check with the lists read as of another day: the day of an
// amendment. No date is the permit's first day.
func (p *Permit) CheckOn(on customs.Date, law customs.Law, lists Lists) customs.Violations {
	if on.IsZero() {
		on = p.Issued
	}
	c := permitCheck{permit: p, law: law, lists: &lists, on: on}
	c.basis()
	c.people()
	c.goods()
	c.titles()
	c.norms()
	c.operations()
	c.identification()
	c.leftovers()
	c.term()
	c.substitution()
	c.wasteUse()
	c.offices()
	c.additional()
	return c.found
}

// permitCheck collects what is wrong with a permit.
type permitCheck struct {
	permit  *Permit
	law     customs.Law
	lists   *Lists
	on      customs.Date
	found   customs.Violations
	recipes []ready        // of the versions in force on the day
	faulty  []*NormVersion // in force on the day, and no norms under the law
	waste   bool           // the permit or a norm knows waste
}

// ready is a version of a norm in force on the day, made ready.
type ready struct {
	norm    *Norm
	version *NormVersion
	recipe  *recipe
}

// refuse adds a violation.
func (c *permitCheck) refuse(code customs.Code, by customs.Provision, subject string, p customs.Phrase, args ...customs.Arg) {
	c.found = append(c.found, customs.Violation{Code: code, Provision: by, Subject: subject, Detail: customs.Say(p, args...)})
}

// cure says what would cure the last violation.
func (c *permitCheck) cure(p customs.Phrase, args ...customs.Arg) {
	c.found[len(c.found)-1].Cure = customs.Say(p, args...)
}

// item is the provision of one of the fourteen contents.
func item(n uint16) customs.Provision { return customs.Article(168).Para(2).Sub(n) }

// basis checks that there is a document, or a declaration that may serve as one.
func (c *permitCheck) basis() {
	p, by := c.permit, customs.Article(164).Para(1).Sub(1)
	if p.ID == "" {
		c.refuse(PermitNumberMissing, by, "", "the permit has no number|не указан номер документа об условиях переработки")
	}
	if p.Issued.IsZero() {
		c.refuse(PermitUndated, by, "", "the permit has no first day|не указан первый день действия документа")
	}
	switch p.Basis {
	case ByDocument:
	case ByDeclarationRepair:
		for _, o := range p.Operations {
			if o.Operation != Repair && o.Operation != Aid {
				c.refuse(BasisNotRepair, by, o.Operation.String(), "a declaration serves as the document for repair only, and an operation is {0}|декларация используется в качестве документа только для ремонта, а операция – {0}", o.Operation.Arg())
				c.cure("apply for a document|получить документ об условиях переработки")
			}
		}
	case ByDeclarationDecided:
		if _, ok := find(c.lists.DeclarationCases, p.Case, customs.GoodsCode{}, c.on); !ok {
			c.refuse(BasisNotDecided, by, p.Case, "the lists have no such case in which a declaration serves as the document on {0}|на {0} в перечнях нет такого случая использования декларации в качестве документа", c.on.Arg())
		} else {
			for _, g := range p.Inputs {
				if _, ok := find(c.lists.DeclarationCases, p.Case, g.Code, c.on); !ok {
					c.refuse(BasisNotDecided, by, g.Name, "goods {0} are outside the case “{1}”|товары {0} не подпадают под случай «{1}»", g.Code.Arg(), customs.Text(p.Case))
				}
			}
		}
	case 0:
		c.refuse(BasisMissing, by, "", "no basis is given: a document, or a declaration that may serve as one, is wanted|основание не указано: требуется документ об условиях переработки либо декларация, используемая в качестве документа")
	default:
		c.refuse(BasisMissing, by, "", "{0} is no basis: a document, or a declaration that may serve as one, is wanted|{0} не является основанием: требуется документ об условиях переработки либо декларация, используемая в качестве документа", customs.Text(p.Basis.String()))
	}
}

// people checks who issued the permit, who holds it, who processes.
func (c *permitCheck) people() {
	p, by := c.permit, customs.Article(168).Para(1)
	if p.State.IsZero() {
		c.refuse(StateMissing, item(1), "", "the member state that issued the permit is not named|не указано государство-член, выдавшее документ")
	} else if !c.law.State.IsZero() && c.law.State != p.State {
		c.refuse(LawOfAnotherState, by, "", "issued in {0}, checked under the law of {1}|государство выдачи – {0}, проверяется по законодательству другого государства: {1}", p.State.Country().Arg(), c.law.State.Country().Arg())
	}
	if p.Authority == "" {
		c.refuse(AuthorityMissing, item(1), "", "the authorised body is not named|не указан уполномоченный орган")
		if p.Basis == ByDeclarationRepair || p.Basis == ByDeclarationDecided {
			c.cure("name the customs authority with which the declaration is filed|указать таможенный орган, в который подается декларация")
		}
	}
	switch {
	case p.Holder.IsZero():
		c.refuse(HolderMissing, item(2), "", "the person to whom the permit is issued is not named|не указано лицо, которому выдан документ")
	case p.State.IsZero():
	case p.Holder.Country().IsZero():
		c.refuse(HolderNotOfState, by, string(p.Holder.ID()), "the country of {0} is not given: a person of {1} is wanted|{0}: страна не указана, требуется лицо государства-члена: {1}", p.Holder.Arg(), p.State.Country().Arg())
	case p.Holder.Country() != p.State.Country():
		c.refuse(HolderNotOfState, by, string(p.Holder.ID()), "{0} is a person of {1}: a person of {2} is wanted|{0}: страна – {1}, требуется лицо государства-члена: {2}", p.Holder.Arg(), p.Holder.Country().Arg(), p.State.Country().Arg())
	}
	if len(p.Processors) == 0 {
		c.refuse(ProcessorsMissing, item(3), "", "no person who processes is named|не указаны лица, непосредственно совершающие операции по переработке")
	}
	for i, person := range p.Processors {
		if person.IsZero() {
			c.refuse(ProcessorsMissing, item(3), "", "person {0} in the list of those who process is not named|лицо № {0} в перечне совершающих операции по переработке не указано", customs.Count(i+1))
		}
	}
}

// titles checks the documents on ownership, use or disposal.
func (c *permitCheck) titles() {
	if len(c.permit.Titles) == 0 {
		c.refuse(TitlesMissing, item(6), "", "no documents on ownership, use or disposal of the goods|не указаны документы о праве владения, пользования и (или) распоряжения товарами")
	}
}

// operations checks the operations of processing and how they are done.
func (c *permitCheck) operations() {
	p := c.permit
	if len(p.Operations) == 0 {
		c.refuse(OperationsMissing, item(8), "", "no operations of processing are named|не указаны операции по переработке")
		return
	}
	alone := true
	for i := range p.Operations {
		o := &p.Operations[i]
		subject := o.Operation.String()
		switch o.Operation {
		case Working, Manufacture, Repair:
			alone = false
		case Aid:
		default:
			c.refuse(OperationsMissing, item(8), "", "operation {0} of the list is none of those in Article 166(1)|операция № {0} перечня не предусмотрена пунктом 1 статьи 166", customs.Count(i+1))
		}
		if o.Method == "" {
			c.refuse(OperationMethodMissing, item(8), subject, "how it is done is not said|способ совершения операции не указан")
		}
		c.notProcessing(o, subject)
	}
	if alone {
		c.refuse(AidAlone, customs.Article(166).Para(1).Sub(4), Aid.String(), "goods that help production are used without processing, manufacture or repair|товары, содействующие производству, используются без переработки, изготовления или ремонта")
		c.cure("name the operation beside which they are used|указать операцию, одновременно с которой они используются")
	}
}

// notProcessing refuses what 166(2) says is no processing.
func (c *permitCheck) notProcessing(o *OperationUse, subject string) {
	switch {
	case o.Excluded == 0:
		return
	case o.Excluded > BarredOther:
		c.refuse(NotProcessingOperation, customs.Article(166).Para(2), subject, "{0} is no operation of Article 166(2)|{0} – не операция пункта 2 статьи 166", o.Excluded.Arg())
		return
	}
	by := customs.Article(166).Para(2).Sub(uint16(o.Excluded))
	switch o.Excluded {
	case Preservation:
		if o.LosesCharacter == customs.Met {
			return
		}
		c.refuse(NotProcessingOperation, by, subject, "{0} is no processing unless the goods lose their individual characteristics, which is {1}|{0}: утрата товарами индивидуальных характеристик – {1}", o.Excluded.Arg(), o.LosesCharacter.Arg())
		c.cure("show that the goods lose their individual characteristics|подтвердить, что товары утрачивают индивидуальные характеристики")
	case BarredOther:
		row, ok := find(c.lists.BarredOperations, o.Other, customs.GoodsCode{}, c.on)
		if !ok {
			c.refuse(NotProcessingOperation, by, subject, "“{0}” is given as an operation that the Commission bars, and the lists do not have it on {1}|«{0}» указана как операция, определенная Комиссией, но на {1} в перечнях ее нет", customs.Text(o.Other), c.on.Arg())
			return
		}
		c.refuse(NotProcessingOperation, by, subject, "“{0}” is no operation of processing: {1}|«{0}» не относится к операциям по переработке: {1}", customs.Text(row.Name), customs.Text(row.Source))
	default:
		c.refuse(NotProcessingOperation, by, subject, "{0} is no operation of processing|{0}: не относится к операциям по переработке", o.Excluded.Arg())
	}
}

// term checks the term of processing.
func (c *permitCheck) term() {
	p, by := c.permit, customs.Article(168).Para(3)
	most, row, ok := c.lists.longestTerm(p.Category, c.on)
	switch {
	case !ok:
		c.refuse(CategoryNotListed, by, p.Category, "the lists have no such category with a longer term on {0}|на {0} в перечнях нет такой категории товаров с более продолжительным сроком", c.on.Arg())
	case p.Category != "" && len(row.Codes) > 0 && !c.anyCovered(row.Codes):
		c.refuse(CategoryNotListed, by, p.Category, "none of the goods and products belongs to the category|ни один из товаров и продуктов переработки не относится к этой категории")
		most, _, _ = c.lists.longestTerm("", c.on)
	}
	if p.Term.IsZero() {
		c.refuse(TermMissing, item(11), "", "no term of processing|не указан срок переработки")
		return
	}
	if fits, err := p.Term.Within(most, p.Issued); !p.Issued.IsZero() && (err != nil || !fits) {
		c.refuse(TermTooLong, by, p.Category, "the term is {0}, at most {1} is allowed|срок переработки – {0}, предельный срок – {1}", p.Term.Arg(), most.Arg())
	}
	c.termParts()
}

// termParts checks that the term has room for what it includes.
func (c *permitCheck) termParts() {
	p := c.permit
	whole, err := p.Term.After(p.Issued)
	if err != nil {
		return
	}
	end := p.Issued
	for _, part := range [...]customs.Term{p.TermParts.Production, p.TermParts.Export} {
		if part.IsZero() {
			continue
		}
		if end, err = part.After(end); err != nil {
			break
		}
	}
	if err != nil || end.After(whole) {
		c.refuse(TermTooShort, customs.Article(168).Para(4), "", "the term is {0}, and it includes {1} of production and {2} for export, waste and remnants|срок переработки – {0}; производственный процесс – {1}, вывоз и операции с отходами и остатками – {2}", p.Term.Arg(), p.TermParts.Production.Arg(), p.TermParts.Export.Arg())
	}
}

// anyCovered reports whether any foreign goods or products are among the codes.
func (c *permitCheck) anyCovered(codes []customs.GoodsCode) bool {
	for _, goods := range [...][]PermitGoods{c.permit.Inputs, c.permit.Products} {
		for _, g := range goods {
			if covers(codes, g.Code) {
				return true
			}
		}
	}
	return false
}

// offices checks where goods are placed and where the procedure completes.
func (c *permitCheck) offices() {
	if !anyOffice(c.permit.PlacedAt) {
		c.refuse(PlacingOfficeMissing, item(14), "", "no customs office of placing|не указан таможенный орган помещения товаров под процедуру")
	}
	if !anyOffice(c.permit.CompletedAt) {
		c.refuse(CompletionOfficeMissing, item(14), "", "no customs office of completion|не указан таможенный орган завершения процедуры")
	}
}

// anyOffice reports whether a list names offices, and nothing else.
func anyOffice(offices []customs.Office) bool {
	for _, o := range offices {
		if o.IsZero() {
			return false
		}
	}
	return len(offices) > 0
}

// additional checks the items that national law adds.
func (c *permitCheck) additional() {
	for _, want := range c.lists.AdditionalContent {
		if !within(c.on, want.From, want.To) {
			continue
		}
		have := false
		for _, a := range c.permit.Additional {
			have = have || a.Item == want.Name && a.Content != ""
		}
		if !have {
			c.refuse(AdditionalMissing, customs.Article(168).Para(7), want.Name, "national law wants the permit to say it: {0}|требуется национальным законодательством: {0}", customs.Text(want.Source))
		}
	}
}
