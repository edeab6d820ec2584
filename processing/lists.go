package processing

import "github.com/eaeu-customs/inward/customs"

// Lists are the dated data that the Code leaves to the Commission and to national
// law. The library has none of them built in: the rows come from the host, each
// with its source. The zero Lists is empty: nothing is barred, nothing is
// allowed by exception.
type Lists struct {
	Barred            GoodsList                   // goods to which the procedure does not apply (163(4))
	DeclarationCases  []Case                      // cases in which the declaration serves as the permit (164(1)(1))
	MaximumTerm       customs.Since[customs.Term] // longest term of processing; empty: the 3 years of 168(3)
	LongTerms         []LongTerm                  // categories with a longer one (168(3))
	ExportDuty        GoodsList                   // Union goods with an export duty by national law (166(3))
	BarredUnionGoods  GoodsList                   // the Commission's list of 166(3); barred only with an export duty
	UnionGoodsCases   []Case                      // cases in which even those may be used (166(3), second subparagraph)
	BarredOperations  []Case                      // operations that the Commission says are no processing (166(2)(6))
	Circumstances     []Case                      // circumstances that end the procedure (173(2)(6))
	StandardNorms     []Norm                      // standard norms set by authorised bodies (169(2))
	AdditionalContent []Case                      // what national law wants the permit to say besides (168(7))
	Calendar          customs.Calendar            // working days, for 165(3)
}

// Case is a case, a circumstance or an operation that an act names, with the days
// on which it applies.
type Case struct {
	Name   string
	From   customs.Date        // first day; no date: from ever
	To     customs.Date        // last day; no date: without end
	Codes  []customs.GoodsCode // the goods it is for; none: any
	Source string
}

// LongTerm is a category of goods whose term of processing may be longer than
// 3 years (168(3); Decision 203, point 1.1).
type LongTerm struct {
	Name    string
	Maximum customs.Term
	From    customs.Date        // first day; no date: from ever
	To      customs.Date        // last day; no date: without end
	Codes   []customs.GoodsCode // the goods it is for; none: any
	Source  string
}

// GoodsRow is one row of a list of goods: a code with all codes below it, but for
// exceptions, and the days on which it applies.
type GoodsRow struct {
	Code   customs.GoodsCode
	Except []customs.GoodsCode
	From   customs.Date // first day; no date: from ever
	To     customs.Date // last day; no date: without end
	Source string
}

// GoodsList is a list of goods by code. The zero GoodsList is empty.
type GoodsList struct{ rows []GoodsRow }
