import Glibc

/// The number by which the system says why a call failed.
struct SystemError: Error, Equatable {
  let code: Int32

  /// What the last failed call of this thread left behind.
  static var last: SystemError { SystemError(code: errno) }
}

/// Calls again what a signal cut short, and makes a failure an error.
func retryingInterrupts<Count: SignedInteger>(_ call: () -> Count) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    let failure = SystemError.last
    if failure.code != EINTR { throw failure }
  }
}
