package liability

import "github.com/eaeu-customs/inward/customs"

// Circumstance is a dated fact that makes an obligation due or ends it. The sum
// is sealed: Completed, Stored, PlacedAfterLapse, DestroyedOrLost,
// ReleaseRefused, Withdrawn, ReleaseCancelled, Confiscated, Detained,
// ReturnedAfterSeizure, TransferredToUnlisted, LostUnexcused, ReleasedAtHome.
// Fulfilment (Article 174(2)(4)) is not among them: it follows from payments.
type Circumstance interface{ circumstance() }

// Completed: the procedure was completed for the goods. By is the provision:
// 173(1), 173(2)(1), (2), (4), (5) or (6). It ends the obligation if On is not
// after the last day of the term (174(2)(1)), also after a transfer or a loss.
type Completed struct {
	On    customs.Date
	By    customs.Provision
	Under customs.Procedure // the procedure that followed, if one did
}

// Stored: goods put into temporary storage after lapse (129(6), 174(2)(2)).
type Stored struct{ On customs.Date }

// PlacedAfterLapse: goods placed under a procedure after lapse (129(7), 174(2)(3)).
type PlacedAfterLapse struct {
	On    customs.Date
	Under customs.Procedure
}

// DestroyedOrLost: destruction or irretrievable loss by accident, force majeure
// or natural loss, which the customs authority recognised (173(2)(3),
// 174(2)(5)). It ends the obligation unless a deadline had come before Happened. A
// LostUnexcused without a day, or of that day or later, is the same loss, which the
// recognition excuses from its own day on.
type DestroyedOrLost struct{ Happened, Recognised customs.Date }

// ReleaseRefused: release under the procedure refused (174(2)(6)).
type ReleaseRefused struct{ On customs.Date }

// Withdrawn: the declaration was withdrawn (174(2)(7)).
type Withdrawn struct{ On customs.Date }

// ReleaseCancelled: the release was cancelled (174(2)(7)).
type ReleaseCancelled struct{ On customs.Date }

// Confiscated: goods confiscated or turned into state property (174(2)(8)).
type Confiscated struct{ On customs.Date }

// Detained: goods detained by customs under Chapter 51 (174(2)(9)).
type Detained struct{ On customs.Date }

// ReturnedAfterSeizure: seized goods, to be returned, put into temporary storage
// or placed under a procedure (174(2)(10)).
type ReturnedAfterSeizure struct {
	On    customs.Date
	Under customs.Procedure // zero for temporary storage
}

// TransferredToUnlisted: foreign goods placed were handed to a person whom the
// permit does not name (174(4)(1)). No date: the day is not known, and the day
// of placing stands in.
type TransferredToUnlisted struct{ On customs.Date }

// LostUnexcused: foreign goods placed were lost, but not by accident, force
// majeure or natural loss (174(4)(2)). No date: the day is not known, and the
// day of placing stands in.
type LostUnexcused struct{ On customs.Date }

// ReleasedAtHome: products, remnants, waste or unprocessed goods were released
// for domestic consumption on this day.
type ReleasedAtHome struct {
	On         customs.Date
	Registered customs.Date // the declaration for the release; waste and, by option, unprocessed goods take their rates from it
	// AfterLapse says that they were released after lapse (129(7)), of goods whose
	// obligation has no term of its own. With a term it follows from that, and saying it
	// of a day within the term is an error.
	AfterLapse bool
}

func (Completed) circumstance()             {}
func (Stored) circumstance()                {}
func (PlacedAfterLapse) circumstance()      {}
func (DestroyedOrLost) circumstance()       {}
func (ReleaseRefused) circumstance()        {}
func (Withdrawn) circumstance()             {}
func (ReleaseCancelled) circumstance()      {}
func (Confiscated) circumstance()           {}
func (Detained) circumstance()              {}
func (ReturnedAfterSeizure) circumstance()  {}
func (TransferredToUnlisted) circumstance() {}
func (LostUnexcused) circumstance()         {}
func (ReleasedAtHome) circumstance()        {}
