package markup

import "testing"

// Each row is what pandoc 3 writes for a heading of a paper, with the class of its
// link, but the last three: a page with characters of its own, one without
// attributes, and one whose writer escapes quotes only where they are TeX's.
func TestSmart(t *testing.T) {
	check(t, Markdown, []reading{
		{"### [The gull\\'s \"wing\" --- 5--6 \\-\\-- ... \\...](/papers/2601.00001){.a}\n", []string{"1/###The gull's “wing” — 5–6 --- … ...→/papers/2601.00001"}},
		{"### ['Gulls\\' (\"terns\") don't -\"stop\"-](/papers/2601.00001){.a}\n[A gull\\'s](/quiet){.b}\n", []string{"1/###‘Gulls' (“terns”) don’t -“stop”-→/papers/2601.00001", "2/A gull's→/quiet"}},
		{"### [\"'Gulls' win\" ---\"so\"--'so' a gull\\'s](/papers/2601.00001){.a}\n", []string{"1/###“‘Gulls’ win” —“so”–‘so’ a gull's→/papers/2601.00001"}},
		{"### [Gulls --- Terns](/papers/2601.00001){.a}\n\nSee <https://e.com/a--b>.\n", []string{"1/###Gulls — Terns→/papers/2601.00001", "3¶See https://e.com/a--b."}},
		{"### [Gulls --- \"Terns\"](/papers/2601.00001){.a}\n", []string{`1/###Gulls — "Terns"→/papers/2601.00001`}},
		{"\"A\" ``it's`b\n### [A gull\\'s \\-\\-\"so\"](/papers/2601.00001){.a}\n", []string{"1/“A” ``it’s`b", "2/###A gull's --“so”→/papers/2601.00001"}},
		{"\"A\" `--flag`, ``it's`` \"b``\"\n### [**\"Gulls\"** a gull\\'s](/papers/2601.00001){.a}\n", []string{"1/“A” `--flag`, ``it's`` “b``”", "2/###**“Gulls”** a gull's→/papers/2601.00001"}},
		{"### [Gulls ---- Terns](/papers/2601.00001){.a}\n", []string{"1/###Gulls ---- Terns→/papers/2601.00001"}},
		{"### [Gulls --- a gull\\'s “wing”](/papers/2601.00001){.a}\n", []string{"1/###Gulls --- a gull's “wing”→/papers/2601.00001"}},
		{"### [Gulls --- Terns](/papers/2601.00001)\n", []string{"1/###Gulls --- Terns→/papers/2601.00001"}},
		{"### [\"Poincar\\'e\" -- Terns](/papers/2601.00001){.a}\n", []string{`1/###"Poincar\'e" – Terns→/papers/2601.00001`}},
	})
}
