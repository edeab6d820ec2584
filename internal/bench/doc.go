// Package bench times the lines of package liability beside the same line written
// in other ways, all in one run: hand-written integers (R1), the explained line in
// shopspring decimals (SE), plain shopspring, and the expression engines expr and
// CEL. It is a module of its own, so that the library depends on none of these.
//
//	go test -run Goals -v          # the goals as ratios
//	go test -bench . -benchmem     # each by itself
//
// The line: a customs value in euros converted to roubles and rounded; a combined
// duty, the greater of a percentage and an amount in euros per kilogram; an
// anti-dumping duty of a percentage; an excise in roubles per litre; VAT on value,
// duty and excise; interest for a hundred days on each payment. Every payment is
// rounded to kopecks, half up.
//
// For the ledger of package processing it times one checked act, the completion of
// one portion with its event, beside the bare transition of the state-machine
// libraries looplab/fsm and qmuntal/stateless; the replay of decoded events beside
// a fold by hand over the same goods, accounts and days (Fold); and an act after
// histories of three lengths.
package bench
