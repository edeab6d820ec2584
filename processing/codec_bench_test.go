package processing_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// completions is a history of a lot that leaves kilogram by kilogram.
func completions(tb testing.TB, n int) *Procedure {
	p := soy(tb)
	place(tb, p, "2026-02-01", "D1", lot("L1", "10000000 t"))
	for range n {
		do(tb, p, "2026-03-01", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg"), Declaration: "E1"})
	}
	return p
}

// BenchmarkEncodeRecords writes a history; one record of it is one event.
func BenchmarkEncodeRecords(b *testing.B) {
	history := slices.Collect(completions(b, 1_000).Records())
	b.ReportAllocs()
	for b.Loop() {
		text, err := EncodeRecords(history...)
		require.NoError(b, err)
		b.SetBytes(int64(len(text)))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(history)), "ns/record")
}

// BenchmarkDecodeRecords reads it back.
func BenchmarkDecodeRecords(b *testing.B) {
	text, err := EncodeRecords(slices.Collect(completions(b, 1_000).Records())...)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := DecodeRecords(text)
		require.NoError(b, err)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*1_002), "ns/record")
}

// BenchmarkReplay applies it, once it is decoded.
func BenchmarkReplay(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			history := slices.Collect(completions(b, n).Records())
			b.ReportAllocs()
			for b.Loop() {
				_, err := Replay(soyPermit(), customs.Russia(), Lists{}, slices.Values(history))
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(history)), "ns/record")
		})
	}
}

// BenchmarkSnapshot writes a snapshot; BenchmarkRestore reads and checks it, beside
// what a host does that keeps its log: decode and replay.
func BenchmarkSnapshot(b *testing.B) {
	p := completions(b, 1_000)
	b.ReportAllocs()
	for b.Loop() {
		text, err := p.Snapshot()
		require.NoError(b, err)
		b.SetBytes(int64(len(text)))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(uint64(b.N)*p.Len()), "ns/record")
}

func BenchmarkRestore(b *testing.B) {
	p := completions(b, 1_000)
	text, err := p.Snapshot()
	require.NoError(b, err)
	log, err := EncodeRecords(slices.Collect(p.Records())...)
	require.NoError(b, err)
	b.Run("snapshot", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := Restore(text)
			require.NoError(b, err)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(uint64(b.N)*p.Len()), "ns/record")
	})
	b.Run("log", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			history, err := DecodeRecords(log)
			require.NoError(b, err)
			_, err = Replay(soyPermit(), customs.Russia(), Lists{}, slices.Values(history))
			require.NoError(b, err)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(uint64(b.N)*p.Len()), "ns/record")
	})
}
