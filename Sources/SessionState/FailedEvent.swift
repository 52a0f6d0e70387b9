import LogFormats

/// A failure, or a limit event, on its way into the store.
struct FailedEvent {
  var key: EventKey
  /// The wait asked for in nanoseconds; `FailureKind.noWait` for none that counts.
  var wait: Int64
  var flags: Failure.Flags
  var group: UInt32
  var scope: Int
  var logger: UInt32
  var endpointClass: UInt8
  /// Number of its line in its source, 1 first.
  var line: UInt32
  var requestID: UInt64
  var orderID: UInt64
  var clientOrderID: UInt64

  /// Who told of it: its logger and source.
  var teller: UInt64 { FailureKind.teller(logger: logger, file: key.place.file) }
}

extension Classifier.Outcome {
  /// The wait in nanoseconds, `FailureKind.noWait` for none that counts.
  var waitInNanoseconds: Int64 { wait?.duration.wholeNanoseconds ?? FailureKind.noWait }

  /// The outcome as a failure is marked with it.
  var flags: Failure.Flags {
    var flags: Failure.Flags = isLimit ? .limit : []
    if isFailure { flags.insert(.failure) }
    if wait?.isClockDependent == true { flags.insert(.clockDependent) }
    return flags
  }
}

extension TimeNote {
  /// What a failure's flags say of its time.
  var flags: Failure.Flags {
    switch self {
    case .own: []
    case .assumedZone: .assumedZone
    case .missing: .borrowedTime
    }
  }
}

extension UInt64 {
  /// 32 bits of a hash; 0 only for 0.
  @inline(__always)
  var folded: UInt32 {
    guard self != 0 else { return 0 }
    let half = UInt32(truncatingIfNeeded: self ^ (self >> 32))
    return half == 0 ? 1 : half
  }
}
