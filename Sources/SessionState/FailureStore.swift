/// All failures of a session by id, and what their groups' keys say of them.
struct FailureStore: Sendable {
  /// In chunks: a store that doubles would need three times its size while it grows.
  private var chunks: [[Failure]] = []
  private(set) var count = 0
  /// Keys by group index.
  var groupKeys: [GroupKey] = []

  private static let chunkBits = 12

  subscript(id: UInt32) -> Failure {
    chunks[Int(id >> Self.chunkBits)][Int(id & (1 << Self.chunkBits - 1))]
  }

  mutating func append(_ failure: Failure) -> UInt32 {
    if count & (1 << Self.chunkBits - 1) == 0 {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(1 << Self.chunkBits)
    }
    chunks[chunks.count - 1].append(failure)
    count += 1
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// Whether two failures of one scope are one event, told twice: by different loggers or sources, with the same status,
  /// code and wait, and no differing ids of request or order. Where neither names a status or a code, the message's
  /// template must agree as well.
  func tellTheSame(_ one: Failure, _ other: Failure) -> Bool {
    guard one.logger != other.logger || one.place.source != other.place.source, one.wait == other.wait else {
      return false
    }
    let (key, otherKey) = (groupKeys[Int(one.group)], groupKeys[Int(other.group)])
    guard key.status == otherKey.status, key.code == otherKey.code else { return false }
    if key.status == 0, key.code == 0, key.template != otherKey.template { return false }
    return agree(one.requestID, other.requestID) && agree(one.orderID, other.orderID)
      && agree(one.clientOrderID, other.clientOrderID)
  }

  private func agree(_ one: UInt32, _ other: UInt32) -> Bool { one == other || one == 0 || other == 0 }
}

/// What failures of one group have in common; ids are the session's.
struct GroupKey: Hashable, Sendable {
  var provider: UInt16
  /// 0 without a status.
  var status: UInt16
  /// 0 without a code.
  var code: UInt32
  /// 0 with a code.
  var template: UInt32
}
