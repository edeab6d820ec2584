package processing

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Deadline says that a part of a lot falls due, or has fallen due, under Article
// 174 unless something ends the obligation first; or that foreign goods are still to
// arrive for products that left before them (172(4)).
type Deadline struct {
	// Day is the day by which payment is due: the last day of the term, or the day of
	// a transfer or loss. No date: the last day waits while the goods are seized, or
	// by the option suspension-at-expiry suspended, or release has not come. Of prior
	// export it is the day by which the goods are to arrive: the one that the permit
	// states, else the last day on which they can be placed.
	Day       customs.Date
	Permit    PermitID
	Lot       LotID             // none of prior export
	Prior     GoodsID           // the products that left before the foreign goods; none of a lot
	Goods     string            // in which that part of the lot lies now, or what is still to arrive
	Open      customs.Ratio     // how much of the lot, in its unit, or how much is still to arrive
	Unit      customs.Unit      //
	Provision customs.Provision // 174(4)(1), (2) or (3); of prior export 172(4), or 172(5) where the permit states the day
	Due       bool              // the day has come and gone: payment is due; never of prior export, for which nothing is owed under Article 174
	Ends      customs.Sentence  // what ends it
}

// Deadlines returns what falls due ahead, and what has fallen due and not ended
// otherwise than by payment: one row for each obligation of a placed lot that has
// not ended, by day, lot and position, and one for each input that prior export still
// leaves owing. Rows without a day stand at the end.
// Payments are not looked at, see liability.Settle; products released for domestic
// consumption are payable on that day and are no rows.
func (p *Procedure) Deadlines(on customs.Date) ([]Deadline, error) { return DeadlinesAhead(on, p) }

// DeadlinesAhead is Deadlines for many procedures in one call, by day, permit, lot
// and position. Two procedures of one permit keep their order.
func DeadlinesAhead(on customs.Date, procedures ...*Procedure) ([]Deadline, error) {
	var list []Deadline
	for _, p := range procedures {
		obligations, err := p.Obligations(on)
		if err != nil {
			return nil, err
		}
		law := p.Law()
		for i := range obligations {
			o := &obligations[i]
			if o.Basis != liability.Placed {
				continue
			}
			s, err := o.StandingOn(on, law)
			if err != nil {
				return nil, err
			}
			d := Deadline{Permit: p.permits[0].permit.ID, Lot: o.Lot.ID, Goods: o.Subject, Open: o.Slice.Length(), Unit: o.Lot.Quantity.Unit()}
			switch s.Status {
			case liability.Contingent:
				d.Day, d.Provision = s.LastDay, art174p4s3
				d.Ends = ahead(o, &s)
			case liability.Due:
				d.Day, d.Provision, d.Due = s.Deadline, s.DeadlineBy, true
				d.Ends = past174(&s, &law)
			default:
				continue
			}
			list = append(list, d)
		}
		list = p.awaited(on, list)
	}
	slices.SortStableFunc(list, func(a, b Deadline) int {
		if a.Day.IsZero() != b.Day.IsZero() {
			return cmp.Or(b.Day.Compare(a.Day), 0)
		}
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Permit, b.Permit), cmp.Compare(a.Lot, b.Lot), cmp.Compare(a.Prior, b.Prior))
	})
	return list, nil
}

// awaited appends what prior export leaves owing on a day, input by input.
func (p *Procedure) awaited(on customs.Date, list []Deadline) []Deadline {
	permit := p.permit(on)
	day, by := permit.Substitution.ImportBy, art172p5
	if day.IsZero() {
		by = art172p4
		if start := p.start(permit); !start.IsZero() {
			day, _ = permit.Term.After(start) // beyond the calendar: none
		}
	}
	for _, at := range p.priorList.all() {
		e := *at
		if e.gone || e.on.After(on) {
			continue
		}
		for i, owed := range e.event.Owed {
			open := owed.Amount
			for _, m := range e.match {
				if m.input == i && !p.log.at(int(m.seq-1)).On.After(on) {
					open = open.Sub(m.amount)
				}
			}
			if open.Sign() > 0 {
				list = append(list, Deadline{Day: day, Permit: p.permits[0].permit.ID, Prior: e.event.ID, Goods: owed.Input,
					Open: open, Unit: owed.Unit, Provision: by,
					Ends: customs.Say("goods placed and matched with {0} ({1}); if they never come, nothing is owed for {0} under Article 174|помещение товаров и их зачет в счет {0} ({1}); если они не поступят, по статье 174 в отношении {0} ничего не причитается",
						customs.Text(string(e.event.ID)), art172p4.Arg())})
			}
		}
	}
	return list
}

// ahead words what ends an obligation before its deadline.
func ahead(o *liability.Obligation, s *liability.Standing) customs.Sentence {
	switch {
	case o.Lot.Placed.IsZero():
		return customs.Say("release ({0}) begins the term; refusal ({1}) or withdrawal ({2}) ends the obligation|выпуском ({0}) начинается срок; отказ в выпуске ({1}) или отзыв декларации ({2}) прекращает обязанность",
			art128.Arg(), art174p2s6.Arg(), art174p2s7.Arg())
	case s.LastDay.IsZero() && len(o.Seizures) > 0 && o.Seizures[len(o.Seizures)-1].To.IsZero():
		return customs.Say("the term waits until the seizure is lifted ({0}); confiscation ({1}) ends the obligation|срок не течет до отмены изъятия или ареста ({0}); конфискация ({1}) прекращает обязанность",
			art133.Arg(), art174p2s8.Arg())
	case s.LastDay.IsZero():
		return customs.Say("the term waits until the suspension ends ({0}); completion ({1}) ends the obligation|срок не течет до возобновления действия процедуры ({0}); завершение ({1}) прекращает обязанность",
			art173p3.Arg(), art173p1.Arg())
	}
	return customs.Say("completion by that day ({0}, {1}); an extension ({2}) moves the day|завершение не позднее этого дня ({0}, {1}); продление ({2}) переносит его",
		art173p1.Arg(), art173p2.Arg(), art165p2.Arg())
}

// past174 words what ends an obligation that has fallen due.
func past174(s *liability.Standing, law *customs.Law) customs.Sentence {
	switch {
	case s.DeadlineBy == art174p4s2:
		return customs.Say("payment ({0}); if the goods are found, completion in time ({1}), and what was paid comes back ({2}); recognition that the loss is excused ({3})|уплата ({0}); если товары найдены — завершение в срок ({1}), уплаченное возвращается ({2}); признание утраты вследствие аварии, непреодолимой силы или естественной убыли ({3})",
			art174p2s4.Arg(), art174p2s1.Arg(), art174p7.Arg(), art174p2s5.Arg())
	case s.DeadlineBy != art174p4s3:
		return customs.Say("payment ({0}); completion in time ({1}) ends it too, and what was paid comes back ({2})|уплата ({0}); завершение в срок ({1}) также прекращает обязанность, уплаченное возвращается ({2})",
			art174p2s4.Arg(), art174p2s1.Arg(), art174p7.Arg())
	case law.LateExtensionDays > 0:
		return customs.Say("payment ({0}); temporary storage ({1}) or placing under a procedure ({2}); an extension within {3} working days (cc/165/3) reinstates the term|уплата ({0}); временное хранение ({1}) или помещение под процедуру ({2}); продление в течение {3} рабочих дней (cc/165/3) возобновляет срок",
			art174p2s4.Arg(), art129p6.Arg(), art129p7.Arg(), customs.Count(law.LateExtensionDays))
	}
	return customs.Say("payment ({0}); temporary storage ({1}) or placing under a procedure ({2})|уплата ({0}); временное хранение ({1}) или помещение под процедуру ({2})",
		art174p2s4.Arg(), art129p6.Arg(), art129p7.Arg())
}
