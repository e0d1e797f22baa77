package dailypapers

func readDOM(p *page) bool      { return false }
func readMarkdown(p *page) bool { return false }
func readText(p *page) bool     { return false }
