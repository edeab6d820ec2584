package processing

import "github.com/eaeu-customs/inward/customs"

// suspend suspends the procedure for goods placed and products under customs
// warehouse, for products also under temporary import.
func (a *act) suspend(c *Suspend) Event {
	e := GoodsSuspended{Under: c.Under, Declaration: c.Declaration}
	switch c.Under {
	case 0:
		a.missing("procedure|таможенная процедура")
	case customs.CustomsWarehouse:
	case customs.TemporaryImport:
		for i := range c.Goods {
			n := a.p.goods[c.Goods[i].ID]
			if n != nil && n.unprocessed() {
				a.violation(CannotSuspend, art173p3, string(n.id),
					customs.Say("{0} is unprocessed: only products go under temporary import|{0} не подвергнут переработке: под временный ввоз помещаются только продукты переработки", customs.Text(string(n.id))),
					customs.Say("customs warehouse|таможенный склад"))
			}
		}
	default:
		a.violation(CannotSuspend, art173p3, "",
			customs.Say("{0} does not suspend the procedure|помещение под процедуру «{0}» не приостанавливает действие процедуры переработки", c.Under.Arg()),
			customs.Say("customs warehouse, or for products temporary import|таможенный склад, а для продуктов переработки — также временный ввоз"))
	}
	a.goods(CommandSuspend, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// resume ends a suspension.
func (a *act) resume(c *Resume) Event {
	var e GoodsResumed
	a.goods(CommandResume, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}

// resumeTemporaryImport completes the procedure by resuming the temporary import
// that it had suspended.
func (a *act) resumeTemporaryImport(c *ResumeTemporaryImport) Event {
	var e TemporaryImportResumed
	for i := range c.Goods {
		if n := a.p.goods[c.Goods[i].ID]; n != nil && !n.temporary {
			a.violation(NotFromTemporaryImport, art173p2s2, string(n.id),
				customs.Say("{0} was not placed from temporary import|{0}: не помещено из-под временного ввоза", customs.Text(string(n.id))),
				customs.Say("complete under another procedure|завершить помещением под иную процедуру"))
		}
	}
	a.goods(CommandResumeTemporaryImport, c.Goods, &e.Moves)
	if !a.clean() {
		return nil
	}
	return e
}
