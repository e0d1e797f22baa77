module dailypapers

go 1.26.0

require (
	github.com/araddon/dateparse v0.0.0-20210429162001-6b43995a97de
	golang.org/x/net v0.62.0
)

require github.com/andybalholm/cascadia v1.3.5 // indirect
