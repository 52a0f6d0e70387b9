/// What many failures have in common, so that it is kept once for all of them.
struct FailureKind: Internable {
  /// The wait asked for in nanoseconds, `noWait`, or `ownWait`.
  var wait: Int64
  var scope: UInt32
  var logger: UInt32
  /// Source and generation, as `Place` has them.
  var file: UInt32
  var element: UInt16
  var endpointClass: UInt8
  var flags: Failure.Flags

  /// Who told of it: its logger and source.
  var teller: UInt64 { Self.teller(logger: logger, file: file) }

  static func teller(logger: UInt32, file: UInt32) -> UInt64 { UInt64(logger) << 16 | UInt64(file >> 16) }

  /// None that counts.
  static let noWait = Int64.min
  /// One that only this failure asked for.
  static let ownWait = Int64.min + 1

  var mixed: UInt64 {
    let rest = UInt64(element) << 16 | UInt64(endpointClass) << 8 | UInt64(flags.rawValue)
    return (UInt64(bitPattern: wait) &+ rest &* 0xff51_afd7_ed55_8ccd)
      .mixed(with: (UInt64(scope) << 32 | UInt64(logger)) &+ UInt64(file) &* 0xc4ce_b9fe_1a85_ec53)
  }
}

/// What failures of one group have in common; ids are the session's.
struct GroupKey: Internable {
  var provider: UInt16
  /// 0 without a status.
  var status: UInt16
  /// 0 without a code.
  var code: UInt32
  /// 0 with a code.
  var template: UInt32

  var mixed: UInt64 {
    (UInt64(provider) << 48 | UInt64(status) << 32 | UInt64(code)).mixed(with: UInt64(template))
  }
}

/// The waits that failures ask for. Those met first are taken to be common, and are kept with the failures' kinds; the
/// others by failure, since every one of them may be different.
struct Waits: Sendable {
  private var common = Interner<Int64>()
  private var ids = IDList()
  private var own = ChunkedList<Int64>()

  private static let commonBound = 64

  /// How the kind of the failure with an id tells its wait.
  mutating func keep(_ wait: Int64, of id: UInt32) -> Int64 {
    if wait == FailureKind.noWait || common.id(of: wait) != nil { return wait }
    if common.count < Self.commonBound {
      _ = common.intern(wait)
      return wait
    }
    ids.append(id)
    own.append(wait)
    return FailureKind.ownWait
  }

  /// The wait of the failure with an id, whose kind tells `wait`.
  func wait(_ wait: Int64, of id: UInt32) -> Int64 {
    guard wait == FailureKind.ownWait else { return wait }
    return own[partition(ids) { $0 < id }]
  }
}

extension Int64: Internable {
  var mixed: UInt64 { UInt64(bitPattern: self).mixed(with: 0) }
}
