//go:build unix

package dailypapers_test

import (
	"syscall"
	"time"
)

// workTime returns how much of a processor's time the tests took so far. Unlike
// the clock it stands still while other programs have the processor.
func workTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
