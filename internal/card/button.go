package card

import (
	"fmt"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// maxButton is longer than the words of a button, in bytes.
const maxButton = 24

// cutButtons cuts off the words behind the last sentence of abstracts that most of
// them end in, as the button below each says them: "We count gulls. Read more". One
// problem tells of all.
func cutButtons(out *site.Page) {
	count := map[string]int{}
	for i := range out.Papers {
		if _, button := cutButton(out.Papers[i].Abstract); button != "" {
			count[button]++
		}
	}
	for button, n := range count {
		if n < manyCards || 2*n <= len(out.Papers) {
			continue // and no two are on more than half of them
		}
		for i := range out.Papers {
			if sentences, last := cutButton(out.Papers[i].Abstract); last == button {
				out.Papers[i].Abstract = sentences
			}
		}
		out.Doubt(site.Doubt{Field: "abstract", Text: button, Msg: fmt.Sprintf("no part of an abstract, on %d of them", n)})
	}
}

// cutButton splits a text behind its last sentence, if what follows is short and no
// sentence.
func cutButton(s string) (sentences, button string) {
	if s == "" || text.EndsSentence(s) {
		return s, ""
	}
	from := max(0, len(s)-maxButton)
	i := strings.LastIndexAny(s[from:], ".!?…") + from
	if i < from {
		return s, ""
	}
	front, behind := s[:i], s[i:]
	n := strings.IndexByte(behind, ' ')
	if n < 0 {
		return s, ""
	}
	return front + behind[:n], behind[n+1:]
}
