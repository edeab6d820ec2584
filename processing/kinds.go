package processing

// NodeKind says what goods of the ledger are. The zero value is invalid.
type NodeKind uint8

// The kinds of goods.
const (
	ForeignLot     NodeKind = iota + 1 // a lot as placed
	EquivalentLot                      // equivalents that replaced foreign goods (172(3))
	Product                            // product of processing
	Waste                              // waste (170)
	Remnant                            // remnant of the foreign goods (171)
	ProductionLoss                     // irretrievably lost in processing (170(4))
	Excess                             // input drawn beyond what the norm needs for the output, in nothing at all; open until recognised as a loss, or charged
	Unprocessed                        // goods placed that remained of a run beyond its norm (171)
)

// LossCause is why goods were destroyed or lost. The zero value is invalid.
type LossCause uint8

// The causes. The first three excuse (173(2)(3), 174(4)(2)).
const (
	Accident LossCause = iota + 1
	ForceMajeure
	NaturalLoss // under normal conditions of carriage and storage
	OtherLoss
)

// Disposal is why waste needs no procedure (170(1), (3)). The zero value is invalid.
type Disposal uint8

// The reasons.
const (
	Unfit       Disposal = iota + 1 // recognised as unfit for further commercial use
	Buried                          // papers on burial
	Neutralised                     // papers on neutralisation
	Recovered                       // papers on recovery
	Destroyed                       // papers on destruction in another way
	HandedOver                      // papers on transfer for one of these
)
