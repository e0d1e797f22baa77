package generate

import (
	"regexp"
	"strconv"
	"strings"
)

// Accessibility snapshots: the tree of a page as browser automation prints it,
// a node a line. A node that says no more than its name has no children.

const snapshotTells = Titled | Linked | Meta | Blank | Verbatim | Named

var snapshotSpellings = []Spelling{
	{"snapshot.daily", "daily", now2026, snapshotTells, snapshot},
	{"snapshot.search", "search", now2026, snapshotTells, snapshot},
}

// A branch is a role, its name, and what it holds.
type branch struct {
	role, name, state, url string
	inside                 []branch
}

// longestName is longer than names that are printed, in characters.
const longestName = 900

// quoted are texts that YAML would not read as they stand.
var quoted = regexp.MustCompile(`^$|^\s|\s$|[:\n](\s|$)|\s#|^[-?!&*,>|@"'#%\]\[]|[{}` + "`" + `]|^(?i:y|n|yes|no|true|false|on|off|null|~)$|^[\d.+-]+$`)

func quote(s string) string {
	if !quoted.MatchString(s) {
		return s
	}
	return compact(s)
}

// branch prints a branch and what it holds.
func (p *printer) branch(n branch, indent string) {
	key := n.role
	if n.name != "" && len(n.name) <= longestName {
		key += " " + compact(n.name)
	}
	key += n.state
	if quoted.MatchString(key) {
		key = "'" + strings.ReplaceAll(key, "'", "''") + "'"
	}
	p.put(indent, "- ", key)
	if n.url == "" && len(n.inside) == 0 {
		p.put("\n")
		return
	}
	p.put(":\n")
	if n.url != "" {
		p.put(indent, "  - /url: ", quote(n.url), "\n")
	}
	for _, in := range n.inside {
		if in.role == "text" || in.role == "paragraph" {
			p.put(indent, "  - ", in.role, ": ", quote(in.name), "\n")
			continue
		}
		p.branch(in, indent+"  ")
	}
}

func link(name, url string, inside ...branch) branch {
	return branch{role: "link", name: name, url: url, inside: inside}
}
func textOf(s string) branch { return branch{role: "text", name: s} }

func snapshot(p *printer) {
	p.put("- banner:\n  - link \"Hugging Face's logo Hugging Face\":\n    - /url: /\n    - img \"Hugging Face's logo\"\n    - text: Hugging Face\n  - navigation \"Main\":\n    - list:\n      - listitem:\n        - link \"Models\":\n          - /url: /models\n",
		"- main:\n  - img\n  - text: new\n  - paragraph: Get trending papers in your email inbox once a day!\n  - link \"Subscribe\":\n    - /url: /login?next=%2Fpapers\n",
		"  - heading \"Daily Papers\" [level=1]\n  - heading \"byAK and the research community\" [level=2]:\n    - text: by\n    - link \"AK\":\n      - /url: /akhaliq\n    - text: and the research community\n")
	proven := p.Kind == "daily"
	if proven {
		p.branch(link("", p.dayPath(addDays(p.d.Day, -1))), "  ")
	}
	p.put("  - text: ", short(p.d.Day), "\n")
	if proven && !p.d.Newest {
		p.branch(link("", p.dayPath(addDays(p.d.Day, 1))), "  ")
	}
	p.heading(proven)
	p.cards(proven, false, func(e Entry, date string) { p.branch(p.article(e, date), "  ") })
	p.put("- contentinfo:\n  - button \"System theme\"\n  - text: Company\n  - link \"TOS\":\n    - /url: /terms-of-service\n  - link \"About\":\n    - /url: /huggingface\n")
}

// article returns a card.
func (p *printer) article(e Entry, date string) branch {
	home := "/papers/" + e.ID
	card := branch{role: "article"}
	add := func(n ...branch) { card.inside = append(card.inside, n...) }
	if p.Kind == "daily" {
		add(link("", home))
		if e.SubmittedBy.Handle != "" {
			add(textOf("Submitted by " + e.SubmittedBy.Handle))
		}
	}
	vote := votes(e.Upvotes)
	add(link(vote, "/login?next=%2Fpapers%2F"+e.ID, branch{role: "checkbox", state: " [disabled]"}, textOf(vote)),
		branch{role: "heading", name: e.Title, state: " [level=3]", inside: []branch{link(e.Title, home)}})
	if p.Kind == "search" {
		add(link(e.Abstract, home, branch{role: "paragraph", name: e.Abstract}))
	}
	switch org := e.Organization; {
	case org.Name == "":
		count := authors(e.AuthorCount)
		item := branch{role: "listitem", inside: []branch{textOf(count)}}
		if p.Kind == "daily" {
			item.inside[0].name = "· " + count
		}
		add(link(item.inside[0].name, home, branch{role: "list", inside: []branch{item}}))
	case e.Picture:
		add(link(org.Handle+" "+org.Name, "/"+org.Handle, branch{role: "img", name: org.Handle}, textOf(org.Name)))
	default:
		add(link(org.Name, "/"+org.Handle))
	}
	if p.Kind == "search" {
		add(textOf("· " + date))
	} else if e.GitHubStars.Known {
		add(link(stars(e.GitHubStars), home))
	}
	if e.Comments.N > 0 {
		add(link(strconv.Itoa(e.Comments.N), home+"#community"))
	}
	return card
}
