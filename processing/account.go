package processing

// Account says where a quantity of goods stands in the procedure. Every part of
// every lot and of every output lies in exactly one account. The zero value is
// invalid.
type Account uint8

// The accounts.
const (
	AccountRegistered               Account = iota + 1 // declared for the procedure, not released (cc/128)
	AccountOnHand                                      // under the procedure and free
	AccountSuspended                                   // under customs warehouse or temporary import (173(3))
	AccountSeized                                      // seized or arrested (Article 133)
	AccountConsumed                                    // drawn by a run
	AccountTransferred                                 // handed to a person whom the permit does not name (174(4)(1)); can still be completed
	AccountLossReported                                // lost, no excusing cause recognised (174(4)(2))
	AccountLossRecognised                              // recognised as destroyed or lost by accident, force majeure or natural loss (173(2)(3))
	AccountProductionLossRecognised                    // recognised as production losses (170(4), 173(2)(5))
	AccountWasteDisposed                               // unfit for use, or buried, neutralised, recovered, destroyed (170(3), 173(2)(4))
	AccountCompleted                                   // placed under another procedure in time (173(1), 173(2)(1), (2))
	AccountOtherwiseEnded                              // ended by another circumstance (173(2)(6))
	AccountSubstituted                                 // replaced by equivalents, now goods of the Union (172(3))
	AccountStored                                      // in temporary storage after lapse (129(6))
	AccountPlacedAfterLapse                            // under a procedure after lapse (129(7))
	AccountDetained                                    // detained by customs (174(2)(9))
	AccountConfiscated                                 // confiscated or turned into state property (174(2)(8))
	AccountReturned                                    // returned after seizure into storage or a procedure (174(2)(10))
	AccountRefused                                     // release refused (174(2)(6))
	AccountWithdrawn                                   // declaration withdrawn (174(2)(7))
	AccountCancelled                                   // release cancelled (174(2)(7))

	accountCount
)
