package data

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// What programs make of an item, an object or a row of paths, says what the item
// says.
func TestPaths(t *testing.T) {
	for _, in := range []string{
		`{"paper":{"id":"2603.00001","title":"Kelp","publishedAt":"2026-03-08T23:30:00.000Z","upvotes":43},"publishedAt":"2026-03-08T19:30:00.000Z","numComments":1,"title":"Kelp, shown"}`,
		`{"paper":{"id":"2603.00001","publishedAt":"2025-03-05T17:00:00Z"},"publishedAt":"2025-03-06T23:01:00Z","title":"Kelp","numComments":1}`,
		`{"paper":{"id":"2603.00001","title":"K","upvotes":0},"submittedBy":{"_id":"7","name":"dots","fullname":"Dot \"D\" Shrew"},"organization":{"name":"kf","fullname":"Kelp Forge"}}`,
		`{"paper":{"id":"2603.00001","title":"K","upvotes":0,"submittedOnDailyBy":{"user":"dots","fullname":"Dot Shrew"},"organization":{"name":"kf"}}}`,
		`{"paper":{"id":"2603.00001","title":"K","upvotes":0,"submittedOnDailyBy":{"user":"dots"}},"submittedBy":{"name":"moss"}}`,
		`{"id":"2603.00001","title":"K","upvotes":1,"published_at":"2026-03-10","submitted_by":{"username":"dots","fullname":"Dot Shrew"}}`,
		`{"id":"2603.00001","title":"K","upvotes":1,"organization":{"name":"Kelp Forge","handle":"kf"},"submittedBy":{"name":"Dot","handle":"dots"}}`,
	} {
		var nested map[string]any
		if err := json.Unmarshal([]byte(in), &nested); err != nil {
			t.Fatal(err)
		}
		want, found := JSON("[" + in + "]")
		if want == nil || len(want.Papers) != 1 || len(want.Doubts) > 0 {
			t.Fatalf("%s: %s", in, show(want, found))
		}
		for _, mark := range pathMarks {
			flat := map[string]any{}
			flatten(flat, "", mark, nested)
			object, _ := json.Marshal(flat)
			var names, cells []string
			for name, v := range flat {
				names, cells = append(names, name), append(cells, fmt.Sprint(v))
			}
			var table strings.Builder
			w := csv.NewWriter(&table)
			if err := w.WriteAll([][]string{names, cells}); err != nil {
				t.Fatal(err)
			}
			if page, found := JSON("[" + string(object) + "]"); page == nil || !reflect.DeepEqual(page.Papers, want.Papers) || len(page.Doubts) > 0 {
				t.Errorf("%s: %s", object, show(page, found))
			}
			if page, found := Table(table.String()); page == nil || !reflect.DeepEqual(page.Papers, want.Papers) || len(page.Doubts) > 0 {
				t.Errorf("%s: %s", table.String(), show(page, found))
			}
		}
	}
}

// flatten puts the members of an object into another, under their paths.
func flatten(flat map[string]any, path, mark string, object map[string]any) {
	for name, v := range object {
		if inner, ok := v.(map[string]any); ok {
			flatten(flat, path+name+mark, mark, inner)
		} else {
			flat[path+name] = v
		}
	}
}

// What people use as a name of its own, too, is a path only beside others.
func TestWeakPaths(t *testing.T) {
	for _, tt := range []struct{ in, field, want string }{
		{"paper_id,title,published_at,upvotes\n2603.00001,Kelp,2026-03-08,3\n", "published", "2026-03-08 00:00"},
		{"paper_id,title,published_at,paper_upvotes\n2603.00001,Kelp,2026-03-08,3\n", "published", "2026-03-08 00:00"},
		{"paper_id,title,published_at,paper_upvotes\n2603.00001,Kelp,2026-03-08,3\n", "upvotes", "{0 false false}"},
		{"paper_id,title,publishedAt,paper_publishedAt,paper_upvotes\n2603.00001,Kelp,2026-03-07,2026-03-08,3\n", "published", "2026-03-08 00:00"},
		{"paper_id,title,publishedAt,paper_publishedAt,paper_upvotes\n2603.00001,Kelp,2026-03-07,2026-03-08,3\n", "upvotes", "{3 true false}"},
		{"id,title,organization_name\n2603.00001,Kelp,Kelp\n", "org", "/"},
		{"id,title,organization_name,organization_fullname\n2603.00001,Kelp,kf,Kelp\n", "org", "Kelp/kf"},
		{"id,title,organization.name\n2603.00001,Kelp,kf\n", "org", "/kf"},
		{"id,title,submitted_by_name\n2603.00001,Kelp,dots\n", "by", "dots/"},
		{"id,title,submittedBy_name\n2603.00001,Kelp,dots\n", "by", "/dots"},
	} {
		page, found := Table(tt.in)
		if page == nil || len(page.Papers) != 1 || page.Papers[0].ID == "" {
			t.Errorf("%s: %s", tt.in, show(page, found))
		} else if got := fieldOf(page.Papers[0], tt.field); got != tt.want {
			t.Errorf("%s: %s is %q, want %q", tt.in, tt.field, got, tt.want)
		}
	}
	if page, _ := JSON(`[{"id":1,"paper_id":"2603.00001","title":"Is there code?","upvotes":5}]`); page != nil {
		t.Errorf("the comments on a paper: %s", show(page, ""))
	}
}
