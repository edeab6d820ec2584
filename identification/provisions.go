package identification

import "github.com/eaeu-customs/inward/customs"

// The provisions that the package applies.
var (
	identifiable = customs.Article(164).Para(1).Sub(2) // a condition of placing
	established  = customs.Article(164).Para(3)        // what identification means
	article167   = customs.Article(167)                // the methods
	replacement  = customs.Article(172).Para(1)        // equivalent goods
	inPermit     = customs.Article(168).Para(2).Sub(9) // methods stand in the conditions document
)
