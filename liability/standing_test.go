package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// placed returns an obligation for all of a lot that was placed on 2026-01-12, with
// a term to 2026-12-31.
func placed(facts ...liability.Circumstance) liability.Obligation {
	return liability.Obligation{
		Lot: beans(), Slice: liability.Slice{{To: rat("1000")}}, Basis: liability.Placed,
		Terms:         []liability.TermSet{{Set: day("2026-01-12"), Expires: day("2026-12-31")}},
		Circumstances: facts,
	}
}

// released returns an obligation for products of all of the lot, released for
// domestic consumption.
func released(on string) liability.Obligation {
	o := placed(liability.ReleasedAtHome{On: day(on), Registered: day(on)})
	o.Basis = liability.ProductsAtHome
	return o
}

// unplaced returns an obligation for a lot that is registered and not released.
func unplaced(facts ...liability.Circumstance) liability.Obligation {
	o := placed(facts...)
	o.Lot.Placed, o.Terms = customs.Date{}, nil
	return o
}

func cc(text string) customs.Provision { return customs.MustProvision("cc/" + text) }

// stands asserts the standing on a day: status, since, by, deadline.
func stands(t *testing.T, o liability.Obligation, law customs.Law, on, want string) {
	t.Helper()
	s, err := o.StandingOn(day(on), law)
	require.NoError(t, err)
	got := s.Status.String()
	if !s.Since.IsZero() {
		got += " since " + s.Since.String() + " by " + s.By.String()
	}
	if !s.Deadline.IsZero() {
		got += ", deadline " + s.Deadline.String() + " by " + s.DeadlineBy.String()
	}
	require.Equal(t, want, got, "on %s", on)
}

// TestObligationArisesOnRegistration: the obligation arises when the declaration,
// or the application for early release, is registered, before the goods are placed.
// Provision: cc/174/1
func TestObligationArisesOnRegistration(t *testing.T) {
	stands(t, placed(), russian(), "2026-01-09", "not arisen")
	stands(t, placed(), russian(), "2026-01-10", "contingent since 2026-01-10 by cc/174/1")
	stands(t, placed(), russian(), "2026-01-12", "contingent since 2026-01-10 by cc/174/1")
	stands(t, unplaced(), russian(), "2026-02-01", "contingent since 2026-01-10 by cc/174/1")
}

// TestEndedByCompletion: completion before the last day has passed ends the
// obligation; on the last day it is in time, on the next it is not.
// Provision: cc/174/2/1
func TestEndedByCompletion(t *testing.T) {
	for _, by := range []string{"173/1", "173/2/1", "173/2/2", "173/2/4", "173/2/5", "173/2/6"} {
		o := placed(liability.Completed{On: day("2026-12-31"), By: cc(by), Under: customs.ReExport})
		stands(t, o, russian(), "2026-12-30", "contingent since 2026-01-10 by cc/174/1")
		stands(t, o, russian(), "2027-02-01", "ended since 2026-12-31 by cc/174/2/1")
	}
	late := placed(liability.Completed{On: day("2027-01-01"), By: cc("173/1")})
	stands(t, late, russian(), "2027-02-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
}

// TestCompletionAfterTransferOrLoss: completion in time ends the obligation also
// after a deadline of 174(4)(1) or (2) has come.
// Provision: cc/174/2/1
func TestCompletionAfterTransferOrLoss(t *testing.T) {
	for _, f := range []liability.Circumstance{
		liability.TransferredToUnlisted{On: day("2026-03-01")}, liability.LostUnexcused{On: day("2026-03-01")},
	} {
		o := placed(f, liability.Completed{On: day("2026-05-01"), By: cc("173/1")})
		by := "cc/174/4/1"
		if _, lost := f.(liability.LostUnexcused); lost {
			by = "cc/174/4/2"
		}
		stands(t, o, russian(), "2026-04-01", "due since 2026-03-01 by "+by+", deadline 2026-03-01 by "+by)
		stands(t, o, russian(), "2026-05-01", "ended since 2026-05-01 by cc/174/2/1, deadline 2026-03-01 by "+by)
	}
}

// TestEndedByStorageAfterLapse: temporary storage after lapse ends the obligation;
// before lapse there is no such thing.
// Provision: cc/174/2/2
func TestEndedByStorageAfterLapse(t *testing.T) {
	o := placed(liability.Stored{On: day("2027-01-05")})
	stands(t, o, russian(), "2027-01-04", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	stands(t, o, russian(), "2027-01-05", "ended since 2027-01-05 by cc/174/2/2, deadline 2026-12-31 by cc/174/4/3")
	early := placed(liability.Stored{On: day("2026-12-31")})
	_, err := early.StandingOn(day("2027-02-01"), russian())
	require.EqualError(t, err, "lot L1: temporary storage on 2026-12-31: wanted a day after the last day of the term, 2026-12-31")
	require.ErrorIs(t, err, liability.ErrOrder)
}

// TestEndedByPlacingAfterLapse: a procedure after lapse ends the obligation.
// Provision: cc/174/2/3
func TestEndedByPlacingAfterLapse(t *testing.T) {
	o := placed(liability.PlacedAfterLapse{On: day("2027-01-05"), Under: customs.ReExport})
	stands(t, o, russian(), "2027-02-01", "ended since 2027-01-05 by cc/174/2/3, deadline 2026-12-31 by cc/174/4/3")
	home := released("2027-01-05")
	stands(t, home, russian(), "2027-01-04", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	stands(t, home, russian(), "2027-01-05", "due since 2027-01-05 by cc/175/1, deadline 2027-01-05 by cc/175/1")
}

// TestEndedByDestruction: recognised destruction ends the obligation from the
// recognition, unless a deadline had come before the destruction itself; destroyed
// in time and recognised after expiry, it ends all the same.
// Provision: cc/174/2/5
func TestEndedByDestruction(t *testing.T) {
	inTime := placed(liability.DestroyedOrLost{Happened: day("2026-06-01"), Recognised: day("2026-07-01")})
	stands(t, inTime, russian(), "2026-06-30", "contingent since 2026-01-10 by cc/174/1")
	stands(t, inTime, russian(), "2026-07-01", "ended since 2026-07-01 by cc/174/2/5")

	recognisedLate := placed(liability.DestroyedOrLost{Happened: day("2026-12-31"), Recognised: day("2027-02-01")})
	stands(t, recognisedLate, russian(), "2027-01-31", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	stands(t, recognisedLate, russian(), "2027-02-01", "ended since 2027-02-01 by cc/174/2/5")

	tooLate := placed(liability.DestroyedOrLost{Happened: day("2027-01-01"), Recognised: day("2027-02-01")})
	stands(t, tooLate, russian(), "2027-03-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")

	afterTransfer := placed(liability.TransferredToUnlisted{On: day("2026-05-31")},
		liability.DestroyedOrLost{Happened: day("2026-06-01"), Recognised: day("2026-07-01")})
	stands(t, afterTransfer, russian(), "2026-08-01", "due since 2026-05-31 by cc/174/4/1, deadline 2026-05-31 by cc/174/4/1")
}

// TestRecognitionExcusesTheLossReported: a loss reported without a day or without an
// excuse and then recognised as an accident is no loss of 174(4)(2), and the day of
// placing that stood in for its day no deadline. A loss known to have been before the
// accident is another, and so is a transfer, whether its day is known or not.
// Provision: cc/174/2/5
// Provision: cc/174/4/1
// Provision: cc/174/4/2
func TestRecognitionExcusesTheLossReported(t *testing.T) {
	burnt := liability.DestroyedOrLost{Happened: day("2026-06-01"), Recognised: day("2026-07-01")}
	o := placed(liability.LostUnexcused{}, burnt)
	stands(t, o, russian(), "2026-06-30", "due since 2026-01-12 by cc/174/4/2, deadline 2026-01-12 by cc/174/4/2")
	stands(t, o, russian(), "2026-07-01", "ended since 2026-07-01 by cc/174/2/5")
	o = placed(liability.LostUnexcused{On: day("2026-06-01")}, burnt)
	stands(t, o, russian(), "2026-07-01", "ended since 2026-07-01 by cc/174/2/5")
	o = placed(liability.LostUnexcused{On: day("2026-05-31")}, burnt)
	stands(t, o, russian(), "2026-07-01", "due since 2026-05-31 by cc/174/4/2, deadline 2026-05-31 by cc/174/4/2")
	o = placed(liability.TransferredToUnlisted{}, burnt)
	stands(t, o, russian(), "2026-07-01", "due since 2026-01-12 by cc/174/4/1, deadline 2026-01-12 by cc/174/4/1")
	// After expiry it ends nothing; the deadline is that of expiry, not of placing.
	o = placed(liability.LostUnexcused{}, liability.DestroyedOrLost{Happened: day("2027-01-01"), Recognised: day("2027-02-01")})
	stands(t, o, russian(), "2027-01-31", "due since 2026-01-12 by cc/174/4/2, deadline 2026-01-12 by cc/174/4/2")
	stands(t, o, russian(), "2027-02-01", "due since 2027-02-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
}

// TestDestructionAgainstEveryDeadline: whatever was handed over, lost and destroyed on
// whichever days, the obligation stands as the sentences of 174(2)(5) and 174(4) have
// it, read one by one.
// Provision: cc/174/2/5
func TestDestructionAgainstEveryDeadline(t *testing.T) {
	days := []customs.Date{{}, day("2026-01-12"), day("2026-03-01"), day("2026-06-01"), day("2026-12-31"), day("2027-01-10")}
	placing, last := days[1], days[4]
	type choice struct {
		happens bool
		on      customs.Date
	}
	choices := []choice{{}}
	for _, d := range days {
		choices = append(choices, choice{true, d})
	}
	recognised := day("2027-02-01")
	for _, transfer := range choices {
		for _, loss := range choices {
			for _, happened := range days[1:] {
				facts := []liability.Circumstance{liability.DestroyedOrLost{Happened: happened, Recognised: recognised}}
				var came []customs.Date
				by := map[customs.Date]string{}
				deadline := func(d customs.Date, n string) {
					if d.IsZero() {
						d = placing
					}
					if came = append(came, d); by[d] == "" {
						by[d] = n
					}
				}
				if transfer.happens {
					facts = append(facts, liability.TransferredToUnlisted{On: transfer.on})
					deadline(transfer.on, "cc/174/4/1")
				}
				if loss.happens {
					facts = append(facts, liability.LostUnexcused{On: loss.on})
					if !loss.on.IsZero() && loss.on.Before(happened) { // else it is the loss recognised
						deadline(loss.on, "cc/174/4/2")
					}
				}
				deadline(last, "cc/174/4/3")
				first := slices.MinFunc(came, customs.Date.Compare)
				o := placed(facts...)
				s, err := o.StandingOn(recognised, russian())
				require.NoError(t, err)
				if first.Before(happened) {
					require.Equal(t, liability.Due, s.Status, "%v", facts)
					require.Equal(t, first, s.Deadline, "%v", facts)
					require.Equal(t, by[first], s.DeadlineBy.String(), "%v", facts)
					continue
				}
				require.Equal(t, liability.Standing{Status: liability.Ended, Since: recognised, By: cc("174/2/5"), LastDay: last}, s, "%v", facts)
			}
		}
	}
}

// TestVoidByRefusal: a refusal of release ends what registration had begun.
// Provision: cc/174/2/6
func TestVoidByRefusal(t *testing.T) {
	o := unplaced(liability.ReleaseRefused{On: day("2026-01-15")})
	stands(t, o, russian(), "2026-01-14", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2026-01-15", "void since 2026-01-15 by cc/174/2/6")
}

// TestVoidByWithdrawalOrCancellation: so do withdrawal of the declaration and
// cancellation of the release.
// Provision: cc/174/2/7
func TestVoidByWithdrawalOrCancellation(t *testing.T) {
	stands(t, unplaced(liability.Withdrawn{On: day("2026-01-15")}), russian(), "2026-01-15", "void since 2026-01-15 by cc/174/2/7")
	stands(t, placed(liability.ReleaseCancelled{On: day("2026-01-15")}), russian(), "2027-06-01", "void since 2026-01-15 by cc/174/2/7")
}

// TestEndedByConfiscation: confiscation ends the obligation.
// Provision: cc/174/2/8
func TestEndedByConfiscation(t *testing.T) {
	stands(t, placed(liability.Confiscated{On: day("2026-05-01")}), russian(), "2027-06-01", "ended since 2026-05-01 by cc/174/2/8")
}

// TestEndedByDetention: detention under Chapter 51 ends the obligation.
// Provision: cc/174/2/9
func TestEndedByDetention(t *testing.T) {
	stands(t, placed(liability.Detained{On: day("2027-01-20")}), russian(), "2027-06-01",
		"ended since 2027-01-20 by cc/174/2/9, deadline 2026-12-31 by cc/174/4/3")
}

// TestEndedByReturnAfterSeizure: so does storage or placing of seized goods that
// are to be returned; until then the seizure holds the term open.
// Provision: cc/174/2/10
func TestEndedByReturnAfterSeizure(t *testing.T) {
	o := placed(liability.ReturnedAfterSeizure{On: day("2027-03-01")})
	o.Seizures = []liability.Span{{From: day("2026-12-01")}}
	stands(t, o, russian(), "2027-02-28", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-03-01", "ended since 2027-03-01 by cc/174/2/10")
}

// TestNothingIsDueBeforeACircumstance: the obligation is performed only once a
// circumstance of 174(4) has come.
// Provision: cc/174/3
func TestNothingIsDueBeforeACircumstance(t *testing.T) {
	stands(t, placed(), russian(), "2026-12-31", "contingent since 2026-01-10 by cc/174/1")
	stands(t, placed(liability.TransferredToUnlisted{On: day("2026-06-01")}), russian(), "2026-05-31", "contingent since 2026-01-10 by cc/174/1")
	bill := settle(t, []liability.Obligation{placed()}, nil, russian(), "2026-12-31")
	require.Equal(t, "0.00 RUB", bill.Sum.Account.Payable.String())
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Contingent.String())
	bill = settle(t, []liability.Obligation{placed()}, nil, russian(), "2027-01-01")
	require.Equal(t, "640000.00 RUB", bill.Sum.Account.Outstanding.String())
}

// TestDeadlineByTransfer: the day of the transfer, or of placing where it is not
// known.
// Provision: cc/174/4/1
func TestDeadlineByTransfer(t *testing.T) {
	stands(t, placed(liability.TransferredToUnlisted{On: day("2026-06-01")}), russian(), "2026-06-01",
		"due since 2026-06-01 by cc/174/4/1, deadline 2026-06-01 by cc/174/4/1")
	stands(t, placed(liability.TransferredToUnlisted{}), russian(), "2026-06-01",
		"due since 2026-01-12 by cc/174/4/1, deadline 2026-01-12 by cc/174/4/1")
}

// TestDeadlineByLoss: the day of the loss, or of placing where it is not known.
// Provision: cc/174/4/2
func TestDeadlineByLoss(t *testing.T) {
	stands(t, placed(liability.LostUnexcused{On: day("2026-06-01")}), russian(), "2026-06-02",
		"due since 2026-06-01 by cc/174/4/2, deadline 2026-06-01 by cc/174/4/2")
	stands(t, placed(liability.LostUnexcused{}), russian(), "2026-06-01",
		"due since 2026-01-12 by cc/174/4/2, deadline 2026-01-12 by cc/174/4/2")
}

// TestDeadlineByExpiry: goods not completed by the last day of the term are due
// from the next, with that last day as the deadline; an extension in time moves it.
// Provision: cc/174/4/3
func TestDeadlineByExpiry(t *testing.T) {
	o := placed()
	stands(t, o, russian(), "2026-12-31", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-01-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	o.Terms = append(o.Terms, liability.TermSet{Set: day("2026-12-31"), Expires: day("2027-06-30")})
	stands(t, o, russian(), "2027-06-30", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-07-01", "due since 2027-07-01 by cc/174/4/3, deadline 2027-06-30 by cc/174/4/3")
}

// TestEarliestDeadlineGoverns: of several circumstances the earliest deadline
// counts, whichever order they are given in.
// Provision: cc/174/4/1
// Provision: cc/174/4/2
func TestEarliestDeadlineGoverns(t *testing.T) {
	transfer, loss := liability.TransferredToUnlisted{On: day("2026-06-01")}, liability.LostUnexcused{On: day("2026-05-01")}
	for _, o := range []liability.Obligation{placed(transfer, loss), placed(loss, transfer)} {
		stands(t, o, russian(), "2027-02-01", "due since 2026-05-01 by cc/174/4/2, deadline 2026-05-01 by cc/174/4/2")
	}
	later := placed(liability.TransferredToUnlisted{On: day("2026-04-01")}, liability.LostUnexcused{On: day("2026-05-01")})
	stands(t, later, russian(), "2027-02-01", "due since 2026-04-01 by cc/174/4/1, deadline 2026-04-01 by cc/174/4/1")
}

// TestWasteRecognisedAfterLapse: recognition after lapse does not end the
// obligation, because 173(2)(4) and 174(2)(1) speak of the time before expiry.
// Provision: cc/174/2/1
func TestWasteRecognisedAfterLapse(t *testing.T) {
	o := placed(liability.Completed{On: day("2027-01-01"), By: cc("173/2/4")})
	stands(t, o, russian(), "2027-03-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
}

// TestLateExtensionUndoesTheDeadline: extension after expiry undoes the deadline of
// 174(4)(3), and no other; by option it stays.
// Provision: cc/165/3
func TestLateExtensionUndoesTheDeadline(t *testing.T) {
	extended := func(facts ...liability.Circumstance) liability.Obligation {
		o := placed(facts...)
		o.Terms = append(o.Terms, liability.TermSet{Set: day("2027-01-11"), Expires: day("2027-06-30")})
		return o
	}
	o := extended()
	stands(t, o, russian(), "2027-01-10", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	stands(t, o, russian(), "2027-01-11", "contingent since 2027-01-11 by cc/174/1")
	stands(t, o, russian(), "2027-07-01", "due since 2027-07-01 by cc/174/4/3, deadline 2027-06-30 by cc/174/4/3")
	s, err := o.StandingOn(day("2027-01-11"), russian())
	require.NoError(t, err)
	require.Equal(t, customs.KeyLateExtension, s.Option)

	other := extended(liability.TransferredToUnlisted{On: day("2026-06-01")})
	stands(t, other, russian(), "2027-01-11", "due since 2026-06-01 by cc/174/4/1, deadline 2026-06-01 by cc/174/4/1")

	law := russian()
	law.LateExtension = customs.LateExtensionStays
	stands(t, o, law, "2027-01-11", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	s, err = o.StandingOn(day("2027-01-11"), law)
	require.NoError(t, err)
	require.Equal(t, customs.KeyLateExtension, s.Option)
	completed := extended(liability.Completed{On: day("2027-03-01"), By: cc("173/1")})
	stands(t, completed, law, "2027-03-01", "ended since 2027-03-01 by cc/174/2/1, deadline 2026-12-31 by cc/174/4/3")

	// What was done between lapse and extension stands.
	stored := extended(liability.Stored{On: day("2027-01-05")})
	stands(t, stored, russian(), "2027-02-01", "ended since 2027-01-05 by cc/174/2/2")
	home := released("2027-01-05")
	home.Terms = extended().Terms
	stands(t, home, russian(), "2027-02-01", "due since 2027-01-05 by cc/175/1, deadline 2027-01-05 by cc/175/1")
}

// TestSuspendedAtExpiry: goods suspended when the term runs out: the deadline falls
// all the same, or by option waits for the resumption, and the days left run on.
func TestSuspendedAtExpiry(t *testing.T) {
	o := placed()
	o.Suspensions = []liability.Span{{From: day("2026-12-21"), To: day("2027-03-01")}} // ten days left
	stands(t, o, russian(), "2027-01-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	s, err := o.StandingOn(day("2027-01-01"), russian())
	require.NoError(t, err)
	require.Equal(t, customs.KeySuspensionAtExpiry, s.Option)

	law := russian()
	law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	stands(t, o, law, "2027-01-01", "contingent since 2026-01-10 by cc/174/1")
	s, err = o.StandingOn(day("2027-01-01"), law)
	require.NoError(t, err)
	require.Equal(t, customs.KeySuspensionAtExpiry, s.Option)
	require.True(t, s.LastDay.IsZero())
	stands(t, o, law, "2027-03-11", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, law, "2027-03-12", "due since 2027-03-12 by cc/174/4/3, deadline 2027-03-11 by cc/174/4/3")
	completed := o
	completed.Circumstances = []liability.Circumstance{liability.Completed{On: day("2027-02-01"), By: cc("173/1")}}
	stands(t, completed, law, "2027-02-01", "ended since 2027-02-01 by cc/174/2/1")
}

// TestSeizedAtExpiry: while goods are seized the deadline waits; the days that were
// left run on after the lift.
// Provision: cc/133
func TestSeizedAtExpiry(t *testing.T) {
	o := placed()
	o.Seizures = []liability.Span{{From: day("2026-12-21"), To: day("2027-03-01")}}
	stands(t, o, russian(), "2027-02-01", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-03-11", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-03-12", "due since 2027-03-12 by cc/174/4/3, deadline 2027-03-11 by cc/174/4/3")
	// Over before the last day, it moves nothing.
	o.Seizures = []liability.Span{{From: day("2026-11-01"), To: day("2026-12-31")}}
	stands(t, o, russian(), "2027-01-01", "due since 2027-01-01 by cc/174/4/3, deadline 2026-12-31 by cc/174/4/3")
	// An extension while the goods are held is in time.
	o.Seizures = []liability.Span{{From: day("2026-12-21"), To: day("2027-03-01")}}
	o.Terms = append(o.Terms, liability.TermSet{Set: day("2027-02-01"), Expires: day("2027-05-31")})
	stands(t, o, russian(), "2027-05-31", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, russian(), "2027-06-01", "due since 2027-06-01 by cc/174/4/3, deadline 2027-05-31 by cc/174/4/3")
	// Suspended and then seized, by option both hold the term open as one.
	o = placed()
	o.Suspensions = []liability.Span{{From: day("2026-12-21"), To: day("2027-02-01")}}
	o.Seizures = []liability.Span{{From: day("2027-01-15"), To: day("2027-03-01")}}
	law := russian()
	law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	stands(t, o, law, "2027-03-11", "contingent since 2026-01-10 by cc/174/1")
	stands(t, o, law, "2027-03-12", "due since 2027-03-12 by cc/174/4/3, deadline 2027-03-11 by cc/174/4/3")
}

// TestStatusNames: statuses are read by the names they print.
func TestStatusNames(t *testing.T) {
	for s := liability.NotArisen; s <= liability.Void; s++ {
		read, err := liability.ParseStatus(s.String())
		require.NoError(t, err)
		require.Equal(t, s, read)
	}
	require.Equal(t, "Status(9)", liability.Status(9).String())
	_, err := liability.ParseStatus("overdue")
	require.ErrorIs(t, err, customs.ErrSyntax)
	for r := liability.RefundCompleted; r <= liability.RefundOverpaid; r++ {
		read, err := liability.ParseRefundReason(r.String())
		require.NoError(t, err)
		require.Equal(t, r, read)
	}
	require.Equal(t, "RefundReason(9)", liability.RefundReason(9).String())
}
