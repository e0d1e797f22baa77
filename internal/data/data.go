// Package data reads the forms in which papers are records already: answers of
// the API and what programs make of them (JSON, whole or damaged), the data that
// a page of the site carries for its scripts, and the rows of a table.
//
// The text of a page goes in, in UTF-8. A site.Page comes out, whose strings may
// be parts of that text; nil, and what was found instead, if the text is not in
// the form. It draws no conclusions: which papers are one, what year a day
// belongs to and what is to be done about a damaged page, others know.
package data
