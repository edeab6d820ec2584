package processing

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// slowTape is a tape as one would write it first: every position by itself.
type slowTape struct {
	account []Account
	since   []customs.Date
}

// requireTape checks the invariants of a tape and compares it with the slow one,
// position by position.
func requireTape(t *testing.T, tape *tape, slow slowTape) {
	t.Helper()
	seen := make([]Account, tape.size)
	since := make([]customs.Date, tape.size)
	for h := range tape.holdings() {
		var sum, end int64
		h.parts.each(func(s segment) bool {
			require.LessOrEqual(t, end, s.from)
			require.Less(t, s.from, s.to)
			for p := s.from; p < s.to; p++ {
				require.Zero(t, seen[p], "two accounts hold position %d", p)
				seen[p], since[p] = h.account, s.since
			}
			sum, end = sum+s.to-s.from, s.to
			return true
		})
		require.Equal(t, h.balance, sum)
		require.Equal(t, h.balance, h.history.last().amount)
	}
	require.Equal(t, slow.account, seen)
	require.Equal(t, slow.since, since)
}

// TestTapeAgreesWithSlowTape moves, moves late and reverses at random and compares
// with a tape that keeps every position by itself, now and as of every day.
func TestTapeAgreesWithSlowTape(t *testing.T) {
	day := func(n int) customs.Date {
		d, err := customs.MustDate("2026-01-01").AddDays(n)
		require.NoError(t, err)
		return d
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		const size, days = 200, 40
		var tape tape
		tape.lay(size, AccountOnHand, day(0), 1)
		slow := slowTape{make([]Account, size), make([]customs.Date, size)}
		for p := range size {
			slow.account[p], slow.since[p] = AccountOnHand, day(0)
		}
		type done struct{ at, seq int }
		var moves []done
		accounts := []Account{AccountOnHand, AccountSuspended, AccountSeized, AccountCompleted, AccountConsumed}
		for seq := 2; seq < 400; seq++ {
			on := day(r.IntN(days))
			if r.IntN(4) == 0 && len(moves) > 0 {
				k := r.IntN(len(moves))
				m := tape.moves.at(moves[k].at)
				intact := true
				for p := m.from; p < m.to; p++ {
					intact = intact && slow.account[p] == m.in && slow.since[p] == m.day
				}
				if tape.undo(m) {
					require.True(t, intact)
					for p := m.from; p < m.to; p++ {
						slow.account[p], slow.since[p] = m.out, m.since
					}
					moves = append(moves[:k], moves[k+1:]...)
				}
				requireTape(t, &tape, slow)
				continue
			}
			out, in := accounts[r.IntN(5)], accounts[r.IntN(5)]
			want := int64(r.IntN(30) + 1)
			var parts []part
			tape.take(out, want, on, func(p part) { parts = append(parts, p) })
			for _, p := range parts {
				require.Equal(t, out != in, tape.move(p, out, in, on, uint32(seq)))
				if out == in {
					continue
				}
				moves = append(moves, done{tape.moves.len() - 1, seq})
				for q := p.from; q < p.to; q++ {
					require.Equal(t, out, slow.account[q])
					require.False(t, slow.since[q].After(on))
					slow.account[q], slow.since[q] = in, on
				}
			}
			requireTape(t, &tape, slow)
		}
		requireHistory(t, &tape, day, days)
	}
}

// requireHistory replays the moves that stand, day by day, and compares balances.
func requireHistory(t *testing.T, tape *tape, day func(int) customs.Date, days int) {
	t.Helper()
	for d := range days {
		var want [accountCount]int64
		want[AccountOnHand] = tape.size
		for _, m := range tape.moves.all() {
			if !m.reversed && !m.day.After(day(d)) {
				want[m.out] -= m.to - m.from
				want[m.in] += m.to - m.from
			}
		}
		for a := Account(1); a < accountCount; a++ {
			require.Equal(t, want[a], tape.balanceOn(a, day(d)), "%v on %v", a, day(d))
		}
	}
}

// TestTapeRefusesWhatIsNotThere: a part that lies elsewhere, came later or spans
// two segments is not moved, and nothing changes.
func TestTapeRefusesWhatIsNotThere(t *testing.T) {
	first, second := customs.MustDate("2026-01-01"), customs.MustDate("2026-02-01")
	laid := func() *tape {
		var l tape
		l.lay(100, AccountOnHand, first, 1)
		require.True(t, l.move(part{0, 40}, AccountOnHand, AccountSuspended, second, 2))
		return &l
	}
	tape := laid()
	require.False(t, tape.move(part{30, 50}, AccountOnHand, AccountCompleted, second, 3), "partly elsewhere")
	require.False(t, tape.move(part{0, 40}, AccountSuspended, AccountOnHand, first, 3), "came later")
	require.False(t, tape.move(part{90, 110}, AccountOnHand, AccountCompleted, second, 3), "beyond the end")
	require.False(t, tape.move(part{50, 50}, AccountOnHand, AccountCompleted, second, 3), "empty")
	require.False(t, tape.move(part{50, 60}, AccountSeized, AccountCompleted, second, 3), "account never used")
	require.Equal(t, laid(), tape)
}

// BenchmarkTape moves the next unit of one tape: its time must not grow.
func BenchmarkTape(b *testing.B) {
	on := customs.MustDate("2026-01-01")
	b.ReportAllocs()
	var line *tape
	for i := range b.N {
		if i%100_000 == 0 {
			line = new(tape)
			line.lay(100_000, AccountOnHand, on, 1)
		}
		p := int64(i % 100_000)
		line.move(part{p, p + 1}, AccountOnHand, AccountCompleted, on, uint32(i))
	}
}
