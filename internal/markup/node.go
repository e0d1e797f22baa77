package markup

import (
	"strings"

	"dailypapers/internal/text"
)

// A node is one line of a snapshot.
type node struct {
	indent int
	role   string // in lower case; "/url" and the like for a property
	name   string
	level  int    // of a heading
	url    string // where it is a state
	text   string // behind the colon
	cut    bool   // its quotes are not closed
	known  ariaRole
}

// parseNode reads a line of a snapshot. What has neither a name, a state nor a
// colon is a node only if its role is known: "- button", and not "- caches".
func parseNode(line string) (n node, ok bool) {
	s := strings.TrimLeft(line, " \t")
	n.indent = len(line) - len(s)
	s = n.cutKey(strings.TrimPrefix(strings.TrimRight(s, " \t\r"), "- "))
	s = n.cutRole(cutID(s))
	if n.role == "" {
		return n, false
	}
	_, known := roles[n.role]
	if s == "" {
		return n, known
	}
	return n, n.readRest(n.cutName(s)) || n.readRest(n.cutBareName(s))
}

// readRest reads what stands behind the name: states, then the text. It returns
// false where something else does.
func (n *node) readRest(s string) bool {
	for ok := true; strings.HasPrefix(s, " ") || strings.HasPrefix(s, ", "); {
		if s, ok = n.cutState(strings.TrimPrefix(s, ",")); !ok {
			return false
		}
	}
	if rest, ok := strings.CutPrefix(s, ":"); ok && (rest == "" || rest[0] == ' ') {
		n.readText(strings.TrimSpace(rest))
		return true
	}
	return s == ""
}

// cutKey takes the quotes off a line that is quoted as a whole, but for the colon
// at its end, since it holds ": ".
func (n *node) cutKey(s string) string {
	if !text.OpensQuote(s) {
		return s
	}
	key, rest, closed := text.CutScalar(s)
	n.cut = !closed
	return key + rest
}

// cutRole cuts the node's role, or the name of a property: "/url".
func (n *node) cutRole(s string) (rest string) {
	i := 0
	for i < len(s) && (text.IsASCIILetter(s[i]) || i == 0 && s[i] == '/') {
		i++
	}
	n.role, n.known = strings.ToLower(s[:i]), ariaRole{brk: Line}
	if known, ok := roles[n.role]; ok {
		n.known = known
	}
	n.level = 3 // of a heading that doesn't say
	return s[i:]
}

// cutName cuts the node's name, if it has one.
func (n *node) cutName(s string) (rest string) {
	if !strings.HasPrefix(s, " ") || !text.OpensQuote(s[1:]) {
		return s
	}
	name, rest, closed := text.CutQuoted(s[1:])
	n.name, n.cut = name, n.cut || !closed
	return rest
}

// cutBareName cuts a name whose own quotes are not escaped: it ends in the first
// quote that ends the line or has a state behind it. Where there is none, all of s
// comes back.
func (n *node) cutBareName(s string) (rest string) {
	if !strings.HasPrefix(s, ` "`) && !strings.HasPrefix(s, " '") {
		return s
	}
	inner := s[2:]
	for at := range text.Places(inner, s[1:2]) {
		if rest := inner[at+1:]; rest == "" || startsState(rest) {
			n.name, n.cut = inner[:at], false
			return rest
		}
	}
	return s
}

// startsState reports whether s begins with a state that has a value, or stands in
// brackets or behind a comma.
func startsState(s string) bool {
	if states, ok := strings.CutPrefix(s, ", "); ok {
		_, _, _, ok = cutPair(states)
		return ok
	}
	state, ok := strings.CutPrefix(s, " ")
	key, rest := cutKeyword(state)
	return ok && (strings.HasPrefix(state, "[") || key != "" && strings.HasPrefix(rest, "="))
}

// cutState cuts a state, or some in brackets, which stand behind a space: "[level=3]",
// "[level=3, ref=e5]", `url="/papers"`, "focused".
func (n *node) cutState(s string) (rest string, ok bool) {
	states, inBrackets := strings.CutPrefix(s, " [")
	if !inBrackets {
		key, value, rest, ok := cutPair(s[1:])
		n.setState(key, value)
		return rest, ok
	}
	states, rest, _ = strings.Cut(states, "]")
	for state := range strings.SplitSeq(states, ", ") {
		key, value, _ := strings.Cut(state, "=")
		n.setState(key, strings.Trim(value, `"'`))
	}
	return rest, true
}

func (n *node) setState(key, value string) {
	switch key {
	case "level":
		n.level = min(max(1, text.Atoi(value)), 6)
	case "url", "href":
		n.url = value
	}
}

// readText reads the text behind the colon.
func (n *node) readText(s string) {
	n.text = s
	if !text.OpensQuote(s) {
		return
	}
	inner, rest, closed := text.CutScalar(s)
	if n.cut = n.cut || !closed; rest == "" {
		n.text = inner
	}
}

// cutID cuts off the number that some give every node: "[12] link", "uid=1_7 link".
func cutID(s string) string {
	id, rest, ok := strings.Cut(s, " ")
	number := strings.TrimSuffix(strings.TrimPrefix(id, "["), "]")
	if ok && (strings.HasPrefix(id, "uid=") || id == "["+number+"]" && text.IsDigits(number)) {
		return rest
	}
	return s
}

// cutPair cuts a state with its value, if it has one.
func cutPair(s string) (key, value, rest string, ok bool) {
	key, rest = cutKeyword(s)
	s, hasValue := strings.CutPrefix(rest, "=")
	switch {
	case key == "" || !hasValue:
		return key, "", rest, isState[key]
	case text.OpensQuote(s):
		value, rest, _ = text.CutQuoted(s)
		return key, value, rest, true
	}
	value, _, _ = strings.Cut(s, " ")
	value = strings.TrimSuffix(value, ",")
	return key, value, s[len(value):], true
}

// cutKeyword cuts the name of a state.
func cutKeyword(s string) (key, rest string) {
	n := 0
	for n < len(s) && (text.IsASCIILetter(s[n]) || s[n] == '-') {
		n++
	}
	return s[:n], s[n:]
}

// isState holds the states that are written as a bare word.
var isState = map[string]bool{"clickable": true, "visible": true, "focusable": true, "focused": true, "disabled": true, "checked": true, "expanded": true, "selected": true, "pressed": true, "required": true, "readonly": true, "haspopup": true, "disableable": true, "expandable": true}
