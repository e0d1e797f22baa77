package jsonscan

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// checkScanner compares the scanner with encoding/json on a valid document.
func checkScanner(t *testing.T, doc string) {
	t.Helper()
	var want any
	dec := json.NewDecoder(strings.NewReader(doc))
	dec.UseNumber()
	if err := dec.Decode(&want); err != nil {
		t.Fatal(err)
	}
	s := Scanner{Src: doc + "\n"} // a number alone may go on behind a cut
	got := decode(&s)
	if s.Bad != "" {
		t.Fatalf("at %d: %s", s.Pos, s.Bad)
	}
	if s.Peek() != 0 {
		t.Fatalf("stopped at %d of %d", s.Pos, len(doc))
	}
	w, _ := json.Marshal(want)
	g, _ := json.Marshal(got)
	if string(w) != string(g) {
		t.Errorf("got  %s\nwant %s", g, w)
	}
	skip := Scanner{Src: doc + "\n"}
	if raw := skip.Value(); raw != strings.Trim(doc, " \n\r\t") || skip.Bad != "" {
		t.Errorf("Value() = %q, %s", raw, skip.Bad)
	}
}

// decode builds the value that the scanner stands in front of.
func decode(s *Scanner) any {
	switch s.Peek() {
	case '{':
		m := map[string]any{}
		for key := range s.Members() {
			m[key] = decode(s)
		}
		return m
	case '[':
		list := []any{}
		for range s.Elements() {
			list = append(list, decode(s))
		}
		return list
	case '"':
		v, _ := s.Text()
		return v
	case 't', 'f', 'n':
		return map[string]any{"true": true, "false": false, "null": nil}[s.Value()]
	}
	return json.Number(s.Value())
}

// FuzzScanner compares the scanner with encoding/json on every valid document,
// and on any text looks for a scan that does not end where it should.
func FuzzScanner(f *testing.F) {
	for _, doc := range []string{
		`null`, `[]`, `{}`, `[1,-2.5e+3,"x",true,false,null]`, `{"a":{"b":[{"c":"\u00e9\ud83d\ude00\\\""}]},"a":2}`, ` [ 1 , { "k" : [ ] } ] `,
		`"\ud83d"`, `"\ud83d\u0041"`, `"\/\b\f\n\r\t"`, `[[[[[[]]]]]]`, `{"":""}`, `{"a":[1,}`, `"\x"`, `"a`, "[\"\x00\"]", `[}`, `{"a" "b"}`,
		`{"a]":"[{","b":["}"]}`, `["a\\","b"]`,
	} {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if json.Valid([]byte(doc)) && utf8.ValidString(doc) {
			checkScanner(t, doc)
			return
		}
		s := Scanner{Src: doc}
		raw := s.Value()
		if s.Pos > len(doc) || !strings.Contains(doc, raw) || (s.Bad != "") != (raw == "") {
			t.Errorf("Value() = %q at %d, %s", raw, s.Pos, s.Bad)
		}
	})
}

func TestValueDamaged(t *testing.T) {
	for src, want := range map[string]struct {
		bad string
		pos int
	}{
		``:            {"the data ends", 0},
		`12`:          {"the data ends", 2}, // and may go on
		`"ab`:         {"the data ends", 3},
		`"ab\"`:       {"the data ends", 5},
		`[1,{"a":2}`:  {"the data ends", 10},
		`[1}`:         {"unexpected }", 2},
		`oops`:        {"expected a value", 0},
		"[\"a\",\x00": {"the data ends", 5},
	} {
		s := Scanner{Src: src}
		if raw := s.Value(); raw != "" || s.Bad != want.bad || s.Pos != want.pos {
			t.Errorf("%q: %q, %q at %d, want %q at %d", src, raw, s.Bad, s.Pos, want.bad, want.pos)
		}
	}
}

func TestMembersDamaged(t *testing.T) {
	for src, want := range map[string]string{
		`{"a":1,"b" 2}`: "a: expected :",
		`{"a":1 "b":2}`: "a: expected }",
		`{"a":1,x}`:     `a: expected "`,
		`{"a":1`:        "a: the data ends",
		`["a"]`:         ": expected {",
		`{&quot;a":1}`:  `: expected "`, // not in an attribute
	} {
		s := Scanner{Src: src}
		var keys []string
		for key := range s.Members() {
			keys = append(keys, key)
			s.Value()
		}
		if got := strings.Join(keys, " ") + ": " + s.Bad; got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
}

// A caller may move behind damage and go on.
func TestResume(t *testing.T) {
	s := Scanner{Src: `[{"a": oops}, {"b": 2}]`}
	for range s.Elements() {
		s.Value()
		break
	}
	s.Pos, s.Bad = strings.Index(s.Src, `{"b"`), ""
	members := s
	for range members.Members() {
		members.Value()
		break // the loop may end anywhere
	}
	if raw := s.Value(); raw != `{"b": 2}` {
		t.Errorf("%q", raw)
	}
}

func TestUnquote(t *testing.T) {
	for raw, want := range map[string]string{
		`""`: "", `"a"`: "a", `"\u00e9\ud83d\ude00"`: "é😀", `"\ud83d!"`: "\uFFFD!", `"\q"`: "\uFFFD", `"\u12"`: "\uFFFD12", `"\xe9\x0"`: "é\uFFFD0", `"a\\"`: `a\`, `"&amp;"`: "&amp;",
	} {
		if got := Plain.Unquote(raw); got != want {
			t.Errorf("Unquote(%s) = %q, want %q", raw, got, want)
		}
	}
}

// What is spelled as an attribute is scanned like what is plain.
func FuzzAttribute(f *testing.F) {
	for _, doc := range []string{`{"a":{"b":[{"c":"\u00e9\\\""}]},"d":"x & y &quot; <z>","e":[1,true,null]}`, `"&amp;quot;"`, `["&",'"]`, `{"a":"&quot;`} {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		plain := Scanner{Src: doc + "\n"}
		spelled := Scanner{Src: strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;").Replace(doc) + "\n", Spelling: Attribute}
		want, got := decode(&plain), decode(&spelled)
		if plain.Bad != spelled.Bad {
			t.Fatalf("%s: %s, want %s", doc, spelled.Bad, plain.Bad)
		}
		w, _ := json.Marshal(want)
		g, _ := json.Marshal(got)
		if plain.Bad == "" && string(w) != string(g) {
			t.Errorf("got  %s\nwant %s", g, w)
		}
	})
}
