package processing

import "github.com/eaeu-customs/inward/customs"

// NormID names an output norm of a permit. Empty names none.
type NormID string

// Norm is an output norm (норма выхода): how much product, waste, remnant and
// production loss a given quantity of foreign goods gives (Article 169). It has
// versions, each in force for a time; a run is judged by the version of its day.
type Norm struct {
	ID       NormID
	Versions []NormVersion // in order of From, not overlapping
	// Standard marks a standard norm, set by an authorised body (169(2)). It may be
	// used only where the inputs stay practically constant and the products'
	// quality does not change: both findings must be met.
	Standard  bool
	Constant  customs.Finding
	Unchanged customs.Finding
}

// NormVersion is a recipe: the inputs, and what they give. Quantities of inputs
// and outputs belong together; only their proportions count.
type NormVersion struct {
	From    customs.Date // first day
	To      customs.Date // last day; no date: until the next version or without end
	Source  string       // the document or calculation that it stands on
	Inputs  []NormInput
	Outputs []NormOutput
	Union   []UnionGoods // Union goods of the recipe; they bear nothing and count in no balance
	// Residual names what the difference between inputs and outputs is, where all
	// of them are of one dimension and do not add up: moisture, gas, oxygen taken
	// up. The contents of the outputs must be given then.
	Residual string
}

// NormInput is foreign goods, or goods made of them by another norm, that a
// recipe takes.
type NormInput struct {
	Goods    string // name of the goods in the permit, or of an output of another norm
	Quantity customs.Quantity
	Aid      bool // helps production and is consumed in it (166(1)(4)); counts in no balance
}

// NormOutput is one thing that a recipe gives. Its amount is a quantity, a
// percentage of the inputs, or both if they agree, or a range of quantities or
// percentages, of which the yield recorded for a run counts if it lies inside.
type NormOutput struct {
	Name     string
	Kind     NodeKind // Product, Waste, Remnant or ProductionLoss
	Quantity customs.Quantity
	Percent  customs.Percent // of the inputs together; they must be of one dimension
	Range    NormRange
	// Content is the share of every input that the output contains; zero derives it
	// from the quantities, where inputs and outputs are of one dimension and add
	// up. Contents names it for single inputs.
	Content  customs.Ratio
	Contents []InputContent
	// JointShare is the product's given share of the inputs used, for the option
	// joint-products. The shares of all products add up to 1.
	JointShare customs.Ratio
	Value      customs.Money // of the norm's quantity, for the option joint-products by value
}

// InputContent is the share of one input that an output contains.
type InputContent struct {
	Input string
	Share customs.Ratio
}

// NormRange is the least and the most that a recipe gives of an output, as
// quantities or as percentages of the inputs. The zero NormRange is no range.
type NormRange struct {
	Least, Most               customs.Quantity
	LeastPercent, MostPercent customs.Percent
}

// IsZero reports whether there is no range.
func (r NormRange) IsZero() bool { return r == NormRange{} }
