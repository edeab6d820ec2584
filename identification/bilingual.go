package identification

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// bilingual returns a phrase of two worded texts. The bar that parts the
// languages cannot stand in either.
func bilingual(en, ru string) customs.Phrase {
	return customs.Phrase(strings.ReplaceAll(en, "|", "/") + "|" + strings.ReplaceAll(ru, "|", "/"))
}
