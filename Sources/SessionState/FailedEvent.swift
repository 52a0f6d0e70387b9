import LogFormats

/// A failure, or a limit event, on its way into the store.
struct FailedEvent {
  var key: EventKey
  var outcome: Classifier.Outcome
  var group: UInt32
  var scope: Int
  var logger: UInt32
  var endpointClass: UInt8
  /// Number of its line in its batch.
  var line: UInt32
  var note: TimeNote
  var requestID: UInt64
  var orderID: UInt64
  var clientOrderID: UInt64

  var identity: Failure.Identity {
    Failure.Identity(
      requestID: requestID.folded, orderID: orderID.folded, clientOrderID: clientOrderID.folded, logger: logger)
  }

  func failure(_ reader: BatchReader) -> Failure {
    Failure(
      nanoseconds: key.nanoseconds, wait: outcome.wait?.duration.wholeNanoseconds ?? FailureKind.noWait,
      place: key.place, group: group, scope: UInt32(scope),
      line: UInt32(truncatingIfNeeded: reader.firstLine + Int(line)), endpointClass: endpointClass, flags: flags)
  }

  private var flags: Failure.Flags {
    var flags: Failure.Flags = outcome.isLimit ? .limit : []
    if outcome.isFailure { flags.insert(.failure) }
    if outcome.wait?.isClockDependent == true { flags.insert(.clockDependent) }
    if note == .missing { flags.insert(.borrowedTime) }
    if note == .assumedZone { flags.insert(.assumedZone) }
    return flags
  }
}

extension UInt64 {
  /// 32 bits of a hash; 0 only for 0.
  fileprivate var folded: UInt32 {
    guard self != 0 else { return 0 }
    let half = UInt32(truncatingIfNeeded: self ^ (self >> 32))
    return half == 0 ? 1 : half
  }
}
