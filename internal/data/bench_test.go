package data

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// corpusFile returns a file of the corpus that DAILYPAPERS_CORPUS names.
func corpusFile(b *testing.B, name string) string {
	dir := os.Getenv("DAILYPAPERS_CORPUS")
	if dir == "" {
		b.Skip("DAILYPAPERS_CORPUS is not set")
	}
	src, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		b.Skip(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	return string(src)
}

const (
	benchPage = "html/2026-05-13-day.html"
	benchJSON = "json/daily_papers-2025-09-30.json"
)

func BenchmarkHydration(b *testing.B) {
	src := corpusFile(b, benchPage)
	for b.Loop() {
		if page, _ := Hydration(src); page == nil {
			b.Fatal("no page")
		}
	}
}

// BenchmarkHTMLParse is what Hydration is measured by.
func BenchmarkHTMLParse(b *testing.B) {
	src := corpusFile(b, benchPage)
	for b.Loop() {
		if _, err := html.Parse(strings.NewReader(src)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	for _, name := range []string{benchJSON, "json/daily_papers-2024-12-03.json", "json/daily_papers-2026-08-14-withdrawn.json"} {
		b.Run(name, func(b *testing.B) {
			src := corpusFile(b, name)
			for b.Loop() {
				if page, _ := JSON(src); page == nil {
					b.Fatal("no page")
				}
			}
		})
	}
}

// BenchmarkUnmarshal is what JSON is measured by: encoding/json into the structs
// that it needs.
func BenchmarkUnmarshal(b *testing.B) {
	type account struct{ Name, Fullname, User string }
	type apiItem struct {
		Title, Summary, PublishedAt, Thumbnail string
		MediaURLs                              []string
		NumComments                            *int
		SubmittedBy, Organization              account
		Paper                                  struct {
			ID, Title, Summary, PublishedAt, SubmittedOnDailyAt string
			Authors                                             []struct {
				Name   string
				Hidden bool
				User   *account
			}
			Upvotes, GitHubStars             *int
			GitHubRepo, ProjectPage          string
			AISummary                        string   `json:"ai_summary"`
			AIKeywords                       []string `json:"ai_keywords"`
			Organization, SubmittedOnDailyBy *account
		}
	}
	src := []byte(corpusFile(b, benchJSON))
	for b.Loop() {
		var items []apiItem
		if err := json.Unmarshal(src, &items); err != nil {
			b.Fatal(err)
		}
	}
}
