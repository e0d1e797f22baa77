package main

import (
	"bytes"
	"os"
	"testing"

	"dailypapers"
)

// Dump prints what the golden files hold.
func TestDump(t *testing.T) {
	const page = "../../testdata/trending.nodata.html"
	var got bytes.Buffer
	if err := dump(&got, &dailypapers.Parser{}, page); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(page + ".golden.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("got\n%s\nwant\n%s", &got, want)
	}
	if err := dump(&got, &dailypapers.Parser{}, "nothing"); err == nil {
		t.Error("no error for a file that is not there")
	}
}
