package processing

import "github.com/eaeu-customs/inward/customs"

// store puts goods into temporary storage after lapse.
func (a *act) store(c *Store) Event {
	var e GoodsStored
	a.goods(CommandStore, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// placeAfterLapse places goods under a procedure after lapse. The exemption of
// products from special, anti-dumping and countervailing duties belongs to
// completion and does not apply.
func (a *act) placeAfterLapse(c *PlaceAfterLapse) Event {
	e := GoodsPlaced{Under: c.Under, Declaration: c.Declaration}
	switch c.Under {
	case 0:
		a.missing("procedure|таможенная процедура")
	case customs.CustomsTransit:
		a.violation(ProcedureBarred, art127p3, "",
			customs.Say("{0} is a carriage and ends nothing|«{0}» — перевозка и ничего не завершает", c.Under.Arg()),
			customs.Say("name the procedure at the end of the carriage|указать процедуру по окончании перевозки"))
	default:
		a.foreign(c.Under, art129p7)
	}
	a.goods(CommandPlaceAfterLapse, c.Goods, &e.Moves)
	e.AtHome = a.atHome(AfterLapse, c.Under, c.Goods, c.AtHome, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}
