import Glibc

/// Seconds on a clock that only goes forward.
func secondsOnClock() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How many seconds `body` takes.
func seconds(of body: () throws -> Void) rethrows -> Double {
  let start = secondsOnClock()
  try body()
  return secondsOnClock() - start
}
