// Package site knows what Hugging Face prints on its pages of papers: addresses,
// counts, days, words; and of a text, what it is. In go texts and addresses, out
// come their values. It does not know where on a page a text stands, nor in what
// markup.
package site
