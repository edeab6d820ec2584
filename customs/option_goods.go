package customs

// Discharge is the option discharge of Law: how much of a lot's obligation
// each outcome ends or charges. The zero value is invalid.
//
// Of 1000 kg that give 800 kg of product, 150 kg of waste and 50 kg of loss, the
// contained default lets the product carry 0.8 of the obligation, the waste 0.15
// and the loss 0.05. A payment under Article 175 then charges Q ÷ norm and takes
// what exceeds the input that the product contains from the waste and loss of its
// own run, pro rata. Either way no more input is charged than was placed.
type Discharge uint8

// The choices of Discharge; the first is the default.
const (
	_                  Discharge = iota
	DischargeContained           // every output carries the input that it contains by the norm
	DischargeProduct             // products carry all the input; waste and losses carry none
)

const (
	dischargeNames Names  = "|contained|product"
	dischargeAsks  Phrase = "how much of a lot's obligation does each outcome end or charge?|какую часть обязанности по партии товаров прекращает или начисляет каждый результат переработки?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o Discharge) Phrase() Phrase {
	switch o {
	case DischargeContained:
		return "every output carries the input that it contains by the norm|каждый результат переработки несет то количество иностранных товаров, которое содержится в нем по норме выхода"
	case DischargeProduct:
		return "the products carry all, waste and losses carry nothing|все несут продукты переработки, отходы и производственные потери не несут ничего"
	}
	return Phrase(o.String())
}

// JointProducts is the option joint-products of Law: how the input of one run
// is shared among its several products. The zero value is invalid.
type JointProducts uint8

// The choices of JointProducts; the first is the default.
const (
	_               JointProducts = iota
	JointByQuantity               // by quantity where units match; where they do not, shares must be given
	JointGiven                    // by given shares, which add up to 1
	JointByValue                  // by the value of the products
)

const (
	jointProductsNames Names  = "|by quantity|given|by value"
	jointProductsAsks  Phrase = "one operation gives several products: how is the input shared among them?|одна операция дает несколько продуктов переработки: как делятся между ними использованные иностранные товары?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o JointProducts) Phrase() Phrase {
	switch o {
	case JointByQuantity:
		return "by quantity where units match, otherwise shares must be given|по количеству, если единицы измерения совпадают, иначе доли должны быть заданы"
	case JointGiven:
		return "by given shares|по заданным долям"
	case JointByValue:
		return "by value|по стоимости"
	}
	return Phrase(o.String())
}

// OverNorm is the option over-norm of Law: what becomes of input used beyond
// what the norm needs for the output. The zero value is invalid.
type OverNorm uint8

// The choices of OverNorm; the first is the default.
const (
	_                   OverNorm = iota
	OverNormOutstanding          // the excess stays outstanding until recognised as loss, or charged
	OverNormRefuse               // the operation is refused
)

const (
	overNormNames Names  = "|outstanding|refuse"
	overNormAsks  Phrase = "more input was used than the norm needs: what becomes of the excess?|использовано больше, чем требуется по нормам выхода: что происходит с излишком?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o OverNorm) Phrase() Phrase {
	switch o {
	case OverNormOutstanding:
		return "it stays outstanding until recognised as a loss or charged|обязанность по нему сохраняется до признания его производственными потерями или до уплаты"
	case OverNormRefuse:
		return "the operation is refused|операция не принимается"
	}
	return Phrase(o.String())
}

// UnderNorm is the option under-norm of Law: how much input is carried by
// output beyond what the norm gives. The zero value is invalid.
type UnderNorm uint8

// The choices of UnderNorm; the first is the default.
const (
	_                 UnderNorm = iota
	UnderNormCapped             // by the norm, capped at the input recorded for the run
	UnderNormUncapped           // by the norm, even beyond the input recorded
	UnderNormRefuse             // the operation is refused
)

const (
	underNormNames Names  = "|capped|uncapped|refuse"
	underNormAsks  Phrase = "more was made than the norm gives: how much input does it carry?|получено больше, чем по нормам выхода: какое количество иностранных товаров на это приходится?"
)

// Phrase words the choice in both languages; an unknown number names itself.
func (o UnderNorm) Phrase() Phrase {
	switch o {
	case UnderNormCapped:
		return "by the norm, but no more than the operation used|по норме, но не более использованного в операции"
	case UnderNormUncapped:
		return "by the norm, even beyond what the operation used|по норме, даже сверх использованного в операции"
	case UnderNormRefuse:
		return "the operation is refused|операция не принимается"
	}
	return Phrase(o.String())
}
