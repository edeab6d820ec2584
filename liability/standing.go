package liability

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Standing says how an obligation stands on a day, as its facts and the law have
// it; that it was fulfilled by payment only a bill knows. It is comparable. The
// zero Standing is that of an obligation that has not arisen.
type Standing struct {
	Status Status            `json:"status"`
	Since  customs.Date      `json:"since,omitzero"` // first day of this standing
	By     customs.Provision `json:"by,omitzero"`    // what brought it about: 174(1), 174(4)(1)–(3), 175(1), 174(2)(1)–(10) …
	// Deadline is the day by which it had to be paid: the earliest of those that
	// have come (174(4)). It stays when the obligation ends; none while none came.
	Deadline   customs.Date      `json:"deadline,omitzero"`
	DeadlineBy customs.Provision `json:"deadline-by,omitzero"` // the circumstance of 174(4) that it came by
	// LastDay is the last day of the term, as known; none where no term is set, and
	// while goods that are seized, or by option suspended, hold it open.
	LastDay customs.Date `json:"last-day,omitzero"`
	Option  customs.Key  `json:"option,omitempty"` // the option of the law that decided, empty if none did
}

// IsZero reports whether the obligation has not arisen.
func (s Standing) IsZero() bool { return s == Standing{} }

// StandingOn returns the standing on a day, from the facts that have come by then:
// a recognition, an extension, a resumption counts from its own day. A day before
// registration is NotArisen. Facts that contradict each other are the errors of
// Check, and a law that has not decided is one too.
//
// Status Due begins on the day of a deadline of 174(4)(1) and (2), and on the day
// after the last day of the term for one of 174(4)(3), since the last day is in
// time; its deadline is that last day.
func (o *Obligation) StandingOn(on customs.Date, law customs.Law) (Standing, error) {
	if err := law.Check(); err != nil {
		return Standing{}, err
	}
	if err := o.Check(law); err != nil {
		return Standing{}, err
	}
	if on.IsZero() {
		return Standing{}, missingDay("the day|день")
	}
	phases := o.phases(on, &law)
	if len(phases) == 0 {
		return Standing{}, nil
	}
	return phases[len(phases)-1].bill(), nil
}

// Provisions by which an obligation arises, falls due and ends.
var (
	arises    = customs.Article(174).Para(1)
	endsAt    = customs.Article(174).Para(2)
	deadlines = customs.Article(174).Para(4)
)

// phase is a stretch of days with one standing. An obligation has two sides: that
// of the goods placed (Article 174), and, when goods are released for domestic
// consumption, that of the release.
type phase struct {
	from   customs.Date
	placed Standing // under Article 174; none for waste
	home   Standing // of the release; none for goods placed
	ended  ending   // what ended the side placed
	// undone is the last day on which a deadline had fallen before a late extension
	// lifted it (165(3)).
	undone customs.Date
	lapsed bool // the release came after lapse
}

// bill is the standing that counts: that of the release once there is one.
func (p *phase) bill() Standing {
	if p.home.Status != NotArisen {
		return p.home
	}
	return p.placed
}

// phases returns the standings of the days up to one, the first that of the day of
// registration. The obligation must have passed Check.
func (o *Obligation) phases(on customs.Date, law *customs.Law) []phase {
	days := o.factDays(on)
	var list []phase
	for i := 0; i < len(days); i++ {
		p := o.phaseAt(days[i], law)
		p.from = days[i]
		if last := p.placed.LastDay; p.placed.Status == Contingent && !last.Before(days[i]) {
			if next, err := last.AddDays(1); err == nil && !next.After(on) && !slices.Contains(days, next) {
				at, _ := slices.BinarySearchFunc(days, next, customs.Date.Compare)
				days = slices.Insert(days, at, next)
			}
		}
		if n := len(list); n > 0 {
			since(&p.placed, &list[n-1].placed)
			since(&p.home, &list[n-1].home)
		}
		list = append(list, p)
	}
	return list
}

// since keeps the first day of a standing that goes on.
func since(now, before *Standing) {
	if now.Status == before.Status && now.By == before.By && now.Status != NotArisen {
		now.Since = before.Since
	}
}

// factDays returns the days up to one on which something happens or becomes known,
// in order.
func (o *Obligation) factDays(on customs.Date) []customs.Date {
	days := make([]customs.Date, 0, 8)
	add := func(d customs.Date) {
		if !d.IsZero() && !d.After(on) {
			days = append(days, d)
		}
	}
	add(o.Lot.Registered)
	add(o.Lot.Placed)
	for i := range o.Terms {
		add(o.Terms[i].Set)
	}
	for _, spans := range [2][]Span{o.Suspensions, o.Seizures} {
		for i := range spans {
			add(spans[i].From)
			add(spans[i].To)
		}
	}
	for _, c := range o.Circumstances {
		add(knownOn(c))
	}
	slices.SortFunc(days, customs.Date.Compare)
	days = slices.Compact(days)
	at, _ := slices.BinarySearchFunc(days, o.Lot.Registered, customs.Date.Compare)
	return days[at:]
}

// phaseAt returns the standing on a day by what is known on it. Since is the day
// itself.
func (o *Obligation) phaseAt(on customs.Date, law *customs.Law) (p phase) {
	var release ReleasedAtHome
	for _, c := range o.Circumstances {
		if r, ok := c.(ReleasedAtHome); ok && !r.On.After(on) {
			release = r
		}
	}
	if !release.On.IsZero() {
		// What was done after lapse stands, also when the term is extended later.
		last := o.expiryAt(release.On, law).last
		p.lapsed = release.AfterLapse || !last.IsZero() && release.On.After(last)
	}
	if o.Basis != WasteAtHome { // waste is declared by its release
		o.placedAt(on, law, release.On, &p)
	}
	if release.On.IsZero() {
		return p
	}
	p.home = Standing{Status: Due, Since: on, By: o.Basis.Provision(), Deadline: release.On}
	switch {
	case o.Basis != UnprocessedAtHome:
	case p.lapsed:
		p.home.By = afterLapse
	case law.UnprocessedRelease == customs.UnprocessedAs175:
		p.home.By, p.home.Option = customs.Article(175).Para(1), customs.KeyUnprocessedRelease
	default:
		p.home.Option = customs.KeyUnprocessedRelease
	}
	p.home.DeadlineBy = p.home.By
	return p
}

// placedAt sets the standing under Article 174.
func (o *Obligation) placedAt(on customs.Date, law *customs.Law, released customs.Date, p *phase) {
	s, e := &p.placed, o.expiryAt(on, law)
	*s = Standing{Status: Contingent, Since: on, By: arises, LastDay: e.last}
	fallen := func(day customs.Date, by customs.Provision, option customs.Key) {
		if s.Deadline.IsZero() || day.Before(s.Deadline) {
			s.Deadline, s.DeadlineBy, s.Option = day, by, option
		}
	}
	p.ended = o.endAt(on, e, released, p.lapsed)
	for _, c := range o.Circumstances {
		switch c := c.(type) {
		case TransferredToUnlisted:
			if day := o.dayOr(c.On); !day.After(on) && !p.ended.before(day) {
				fallen(day, deadlines.Sub(1), "")
			}
		case LostUnexcused:
			if day := o.dayOr(c.On); !day.After(on) && !p.ended.before(day) && !o.excused(c, on) {
				fallen(day, deadlines.Sub(2), "")
			}
		}
	}
	if !e.last.IsZero() && on.After(e.last) && !p.ended.by(e.last) {
		fallen(e.last, deadlines.Sub(3), e.moved)
	}
	if !e.passed.IsZero() && !p.ended.by(e.passed) {
		if e.stays {
			fallen(e.passed, deadlines.Sub(3), customs.KeyLateExtension)
		} else {
			p.undone = e.passed
		}
	}
	switch {
	case p.ended.status != 0:
		s.Status, s.By, s.Since = p.ended.status, p.ended.provision, p.ended.on
		if p.ended.destroyed {
			s.Deadline, s.DeadlineBy, s.Option = customs.Date{}, customs.Provision{}, ""
		}
	case !s.Deadline.IsZero():
		s.Status, s.By = Due, s.DeadlineBy
	case !p.undone.IsZero():
		s.Option = customs.KeyLateExtension
	case e.last.IsZero():
		s.Option = e.moved
	}
}

// dayOr returns a day, or the day of placing where it is not known (174(4)).
func (o *Obligation) dayOr(d customs.Date) customs.Date {
	if d.IsZero() {
		return o.Lot.Placed
	}
	return d
}
