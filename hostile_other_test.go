//go:build !unix

package dailypapers_test

import "time"

var began = time.Now()

// workTime returns the time since the tests began, where nothing tells how much
// of it they had the processor.
func workTime() time.Duration { return time.Since(began) }
