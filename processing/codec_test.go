package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestRecordsAsJSON: a record is one object on a line and reads back the same.
func TestRecordsAsJSON(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	r := do(t, p, "2026-02-02", press("R1", some("L1", "1000 kg"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: some("R1/oil", "100 kg")})
	text, err := EncodeRecord(r)
	require.NoError(t, err)
	require.Equal(t, `{"version":1,"seq":3,"on":"2026-02-02","recorded":"2026-02-02","event":{"goods-processed":{"run":"R1","norm":"press","operation":"working","by":"7701000002",`+
		`"outputs":[{"id":"R1/oil","output":"oil","quantity":"800 kg"},{"id":"R1/husks","output":"husks","quantity":"150 kg"},{"id":"R1/drying","output":"drying","quantity":"50 kg"}],`+
		`"moves":[{"goods":"L1","from":"0 kg","to":"1000 kg","out":"on hand","in":"consumed"}]}}}`, string(text))
	got, err := DecodeRecord(text)
	require.NoError(t, err)
	require.Equal(t, r, got)

	var history []Record
	for r := range p.Records() {
		history = append(history, r)
	}
	log, err := EncodeRecords(history...)
	require.NoError(t, err)
	read, err := DecodeRecords(log)
	require.NoError(t, err)
	require.Equal(t, history, read)
}

// TestPermitAsJSON: the permit of most tests reads back the same.
func TestPermitAsJSON(t *testing.T) {
	text, err := EncodePermit(soyPermit())
	require.NoError(t, err)
	got, err := DecodePermit(text)
	require.NoError(t, err)
	require.Equal(t, soyPermit(), got)
}

// TestCommandAsJSON: a command reads back the same.
func TestCommandAsJSON(t *testing.T) {
	for _, c := range []Command{declaration("D1", lot("L1", "1 t")), Complete{Under: customs.ReExport, Goods: all("L1")}} {
		text, err := EncodeCommand(c)
		require.NoError(t, err)
		got, err := DecodeCommand(text)
		require.NoError(t, err)
		require.Equal(t, c, got)
	}
}
