// Package identification answers whether foreign goods can be, and have been,
// identified in the products of their processing (идентификация иностранных
// товаров в продуктах их переработки): Articles 164(1)(2), 164(3) and 167 of the
// Customs Code.
package identification
