package processing

import "github.com/eaeu-customs/inward/customs"

// The codes of what a permit may lack, and of what in it may not fit. The stories
// that show each are listed in conformance/codes.md.
const (
	// PermitNumberMissing: the permit has no number, so no placing can name it
	// (cc/164/1/1).
	PermitNumberMissing customs.Code = "permit-number-missing"
	// PermitUndated: the permit has no first day (cc/164/1/1).
	PermitUndated customs.Code = "permit-undated"
	// BasisMissing: it is not said what serves as the conditions document
	// (cc/164/1/1).
	BasisMissing customs.Code = "basis-missing"
	// BasisNotRepair: the declaration serves as the document for repair, and the
	// operations are not repair (cc/164/1/1).
	BasisNotRepair customs.Code = "basis-not-repair"
	// BasisNotDecided: the Commission has no such case in which the declaration
	// serves as the document (cc/164/1/1).
	BasisNotDecided customs.Code = "basis-not-decided"
	// HolderNotOfState: the holder is not shown to be a person of the Member State
	// that issues the permit (cc/168/1).
	HolderNotOfState customs.Code = "holder-not-of-state"
	// LawOfAnotherState: the permit is issued in one Member State and checked under
	// the law of another (cc/168/1).
	LawOfAnotherState customs.Code = "law-of-another-state"
	// StateMissing: the Member State whose body issued the permit is not named
	// (cc/168/2/1).
	StateMissing customs.Code = "state-missing"
	// AuthorityMissing: the authorised body is not named (cc/168/2/1).
	AuthorityMissing customs.Code = "authority-missing"
	// HolderMissing: the person to whom the permit is issued is not named
	// (cc/168/2/2).
	HolderMissing customs.Code = "holder-missing"
	// ProcessorsMissing: no person who processes is named (cc/168/2/3).
	ProcessorsMissing customs.Code = "processors-missing"
	// InputsMissing: no foreign goods are named (cc/168/2/4).
	InputsMissing customs.Code = "inputs-missing"
	// ProductsMissing: no products are named (cc/168/2/4).
	ProductsMissing customs.Code = "products-missing"
	// GoodsNameMissing: goods without a name (cc/168/2/4, cc/168/2/5, cc/168/2/10).
	GoodsNameMissing customs.Code = "goods-name-missing"
	// GoodsCodeMissing: goods without a code (cc/168/2/4, cc/168/2/5, cc/168/2/10).
	GoodsCodeMissing customs.Code = "goods-code-missing"
	// GoodsCodeShort: a code of fewer than 10 digits, or than 4 where national law
	// admits headings (cc/168/2/4, cc/168/2/5, cc/168/2/10).
	GoodsCodeShort customs.Code = "goods-code-short"
	// GoodsQuantityMissing: goods without a quantity above 0 (cc/168/2/4,
	// cc/168/2/5, cc/168/2/10).
	GoodsQuantityMissing customs.Code = "goods-quantity-missing"
	// GoodsCostMissing: goods without a cost, where national law does not let it be
	// left out (cc/168/2/4, cc/168/2/10).
	GoodsCostMissing customs.Code = "goods-cost-missing"
	// GoodsTwice: two goods of one list have one name, so that nothing can refer to
	// them (cc/168/2/4, cc/168/2/5, cc/168/2/10).
	GoodsTwice customs.Code = "goods-twice"
	// QuantitiesInconsistent: by the norms the products planned need more of the
	// foreign goods than is planned (cc/168/2/4).
	QuantitiesInconsistent customs.Code = "quantities-inconsistent"
	// UnionGoodsMissing: the norms use Union goods with an export duty that the
	// permit does not name, where national law wants that (cc/168/2/5).
	UnionGoodsMissing customs.Code = "union-goods-missing"
	// TitlesMissing: no documents on ownership, use or disposal (cc/168/2/6).
	TitlesMissing customs.Code = "titles-missing"
	// OperationsMissing: no operations are named (cc/168/2/8).
	OperationsMissing customs.Code = "operations-missing"
	// OperationMethodMissing: an operation without how it is done (cc/168/2/8).
	OperationMethodMissing customs.Code = "operation-method-missing"
	// IdentificationMissing: no method of identification is named, for the permit or
	// for goods of it (cc/168/2/9).
	IdentificationMissing customs.Code = "identification-missing"
	// IdentificationFaulty: the plan of identification contradicts itself or the
	// permit (cc/168/2/9).
	IdentificationFaulty customs.Code = "identification-faulty"
	// WasteMissing: waste that the norms give is not named (cc/168/2/10).
	WasteMissing customs.Code = "waste-missing"
	// RemnantsMissing: remnants that the norms give are not named (cc/168/2/10).
	RemnantsMissing customs.Code = "remnants-missing"
	// TermMissing: no term of processing (cc/168/2/11).
	TermMissing customs.Code = "term-missing"
	// TermTooLong: the term is longer than the maximum (cc/168/3).
	TermTooLong customs.Code = "term-too-long"
	// TermTooShort: the term has no room for the production process and the export
	// that it includes (cc/168/4).
	TermTooShort customs.Code = "term-too-short"
	// TermStartMissing: products may leave before the foreign goods arrive, when nothing
	// is placed from which the term could count, and the permit does not state the day
	// (cc/168/5).
	TermStartMissing customs.Code = "term-start-missing"
	// CategoryNotListed: the category that is to allow a longer term is not one of
	// the Commission's, or none of the goods belongs to it (cc/168/3).
	CategoryNotListed customs.Code = "category-not-listed"
	// SubstitutionIncomplete: equivalents are allowed, and what is said of them
	// lacks something (cc/168/2/12).
	SubstitutionIncomplete customs.Code = "substitution-incomplete"
	// SubstitutionInconsistent: equivalents or prior export are described and not
	// allowed, or for goods that are not in the permit (cc/168/2/12).
	SubstitutionInconsistent customs.Code = "substitution-inconsistent"
	// WasteUseMissing: it is not said whether waste can be used commercially
	// (cc/168/2/13).
	WasteUseMissing customs.Code = "waste-use-missing"
	// PlacingOfficeMissing: no office of placing (cc/168/2/14).
	PlacingOfficeMissing customs.Code = "placing-office-missing"
	// CompletionOfficeMissing: no office of completion (cc/168/2/14).
	CompletionOfficeMissing customs.Code = "completion-office-missing"
	// AdditionalMissing: an item that national law adds is missing (cc/168/7).
	AdditionalMissing customs.Code = "additional-missing"

	// BarredGoods: the Commission has barred the procedure for the goods
	// (cc/163/4).
	BarredGoods customs.Code = "barred-goods"
	// AidAlone: goods that only help production may be used only together with
	// another operation (cc/166/1/4).
	AidAlone customs.Code = "aid-alone"
	// NotProcessingOperation: the operation is none of processing (cc/166/2).
	NotProcessingOperation customs.Code = "not-processing"
	// UnionGoodsBarred: goods of the Union with an export duty, on the Commission's
	// list, may not be used (cc/166/3).
	UnionGoodsBarred customs.Code = "union-goods-barred"
	// IdentificationOpen: whether the goods can be identified in the products is not
	// shown (cc/164/1/2).
	IdentificationOpen customs.Code = "identification-open"
)
