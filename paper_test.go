package dailypapers_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"dailypapers"

	"github.com/google/go-cmp/cmp"
)

func TestCount_String(t *testing.T) {
	for _, tt := range []struct {
		want string
		c    dailypapers.Count
	}{
		{"", dailypapers.Count{}},
		{"0", dailypapers.Count{Known: true}},
		{"228", dailypapers.Count{N: 228, Known: true}},
		{"15932", dailypapers.Count{N: 15932, Known: true}},
		{"8.22k", dailypapers.Count{N: 8220, Known: true, Rounded: true}},
		{"15.9k", dailypapers.Count{N: 15900, Known: true, Rounded: true}},
		{"58k", dailypapers.Count{N: 58000, Known: true, Rounded: true}},
		{"110k", dailypapers.Count{N: 110000, Known: true, Rounded: true}},
		{"1.2M", dailypapers.Count{N: 1200000, Known: true, Rounded: true}},
		{"7", dailypapers.Count{N: 7, Known: true, Rounded: true}},
		{"999", dailypapers.Count{N: 999, Known: true, Rounded: true}},
		{"1k", dailypapers.Count{N: 1000, Known: true, Rounded: true}},
		{"999k", dailypapers.Count{N: 999_499, Known: true, Rounded: true}},
		{"1M", dailypapers.Count{N: 999_500, Known: true, Rounded: true}},
	} {
		if got := tt.c.String(); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.c, got, tt.want)
		}
	}
}

// Unknown, zero, exact and rounded counts stay apart through JSON.
func TestPaper_JSON(t *testing.T) {
	for _, tt := range []struct {
		json string
		p    dailypapers.Paper
	}{
		{`{}`, dailypapers.Paper{}},
		{`{"title":"A"}`, dailypapers.Paper{Title: "A"}},
		{`{"upvotes":0}`, dailypapers.Paper{Upvotes: dailypapers.Count{Known: true}}},
		{`{"githubStars":15900}`, dailypapers.Paper{GitHubStars: dailypapers.Count{N: 15900, Known: true}}},
		{`{"githubStars":15900,"rounded":["githubStars"]}`, dailypapers.Paper{GitHubStars: dailypapers.Count{N: 15900, Known: true, Rounded: true}}},
		{`{"upvotes":1200,"comments":3,"githubStars":1000,"rounded":["githubStars","upvotes"]}`, dailypapers.Paper{
			Upvotes:     dailypapers.Count{N: 1200, Known: true, Rounded: true},
			Comments:    dailypapers.Count{N: 3, Known: true},
			GitHubStars: dailypapers.Count{N: 1000, Known: true, Rounded: true},
		}},
		{`{"organization":{"handle":"quietlab"}}`, dailypapers.Paper{Organization: dailypapers.Account{Handle: "quietlab"}}},
		{`{"withdrawnAt":"2026-03-20T08:00:00Z"}`, dailypapers.Paper{WithdrawnAt: time.Date(2026, 3, 20, 8, 0, 0, 0, time.UTC)}},
		{`{"published":"--05-25"}`, dailypapers.Paper{Published: dailypapers.Date{Month: 5, Day: 25}}},
		{`{"authors":[{"name":"A"},{"name":"B","handle":"b","hidden":true}],"authorCount":2}`, dailypapers.Paper{
			Authors: []dailypapers.Author{{Name: "A"}, {Name: "B", Handle: "b", Hidden: true}}, AuthorCount: 2,
		}},
	} {
		t.Run(tt.json, func(t *testing.T) {
			data, err := json.Marshal(tt.p)
			if err != nil || string(data) != tt.json {
				t.Errorf("Marshal: %s, %v", data, err)
			}
			var back dailypapers.Paper
			if err := json.Unmarshal([]byte(tt.json), &back); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.p, back); diff != "" {
				t.Errorf("Unmarshal: -want +got:\n%s", diff)
			}
		})
	}
	for _, p := range []dailypapers.Paper{{}, {Title: "A < B & C"}} {
		direct, err := p.MarshalJSON() // without json.Marshal, which would mend it
		if err != nil || strings.HasSuffix(string(direct), "\n") {
			t.Errorf("MarshalJSON: %q, %v", direct, err)
		}
	}
	below := dailypapers.Paper{Upvotes: dailypapers.Count{N: -5, Known: true}}
	if data, err := json.Marshal(below); err == nil || !strings.Contains(err.Error(), "-5") {
		t.Errorf("-5 votes: %s, %v; want an error that names them", data, err)
	}
	for _, in := range []string{
		`{"upvotes":-1}`, `{"upvotes":1.5}`, `{"upvotes":"many"}`, `{"rounded":["upvotes"]}`, `{"upvotes":1,"rounded":["votes"]}`, `{"published":"May 25"}`, `[]`,
	} {
		t.Run(in, func(t *testing.T) {
			if err := json.Unmarshal([]byte(in), new(dailypapers.Paper)); err == nil {
				t.Error("no error")
			}
		})
	}
	var p dailypapers.Paper
	if err := json.Unmarshal([]byte(`{"upvotes":null}`), &p); err != nil || p.Upvotes.Known {
		t.Errorf("null is unknown: got %+v, %v", p.Upvotes, err)
	}
}

func TestPaper_addresses(t *testing.T) {
	papers := map[string]dailypapers.Paper{"a": {ID: "2503.02130"}} // what a map holds has no address of its own
	for want, got := range map[string]string{
		"https://huggingface.co/papers/2503.02130": papers["a"].PageURL(),
		"https://arxiv.org/abs/2503.02130":         papers["a"].AbstractURL(),
		"https://arxiv.org/pdf/2503.02130":         papers["a"].PDFURL(),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	var unknown dailypapers.Paper
	if got := unknown.PageURL() + unknown.AbstractURL() + unknown.PDFURL(); got != "" {
		t.Errorf("a paper without an id has the addresses %q", got)
	}
}

func TestPaper_Day(t *testing.T) {
	for _, tt := range []struct{ submitted, published, id, want string }{
		{"2026-03-18", "2026-03-17", "2603.16790", "2026-03-18"},
		{"", "2026-03-17", "2603.16790", "2026-03-17"},
		{"--03-18", "2026-03-17", "2603.16790", "2026-03-17"}, // the day it was listed has no year
		{"", "", "2603.16790", "2026-03"},
		{"", "2026", "2603.16790", "2026"},
		{"", "--03-17", "2603.16790", "2026-03"},
		{"", "", "0704.0001", "2007-04"},
		{"", "", "0612.0001", ""}, // ids were not so yet
		{"", "", "2613.00001", ""},
		{"", "", "2603", ""},
		{"", "", "1742.5", ""},
		{"--03-18", "", "", ""},
		{"", "", "", ""},
	} {
		t.Run(tt.submitted+" "+tt.published+" "+tt.id, func(t *testing.T) {
			p := dailypapers.Paper{ID: tt.id, Submitted: day(t, tt.submitted), Published: day(t, tt.published)}
			if got := p.Day(); got != day(t, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAccount_Same(t *testing.T) {
	type account = dailypapers.Account
	for _, tt := range []struct {
		a, b account
		same bool
	}{
		{account{"Tern Lab", "tern"}, account{"Tern Laboratory", "TERN"}, true},
		{account{"Tern Lab", "tern"}, account{"Tern Lab", "other"}, false},
		{account{"Tern Lab", "tern"}, account{"tern\u00a0 LAB\u200b", ""}, true},
		{account{"", "tern"}, account{"tern", ""}, false},
		{account{"", "tern"}, account{}, false},
		{account{}, account{}, false},
	} {
		if tt.a.Same(tt.b) != tt.same || tt.b.Same(tt.a) != tt.same {
			t.Errorf("%v and %v: want %t", tt.a, tt.b, tt.same)
		}
	}
	for want, a := range map[string]account{"tern": {"Tern Lab", "Tern"}, "tern lab": {Name: " Tern  Lab"}, "": {}} {
		if got := a.Key(); got != want {
			t.Errorf("%v: key %q, want %q", a, got, want)
		}
	}
}
