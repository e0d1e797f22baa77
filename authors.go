package dailypapers

// An Author is one author of a paper.
type Author struct {
	Name   string `json:"name"`
	Handle string `json:"handle,omitempty"` // Hugging Face login; "" if none is known
	Hidden bool   `json:"hidden,omitempty"` // the site does not show this author
}
