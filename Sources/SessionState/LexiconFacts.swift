import Chronology
import LogFormats

/// What the origins and kinds that one parser numbered mean to the session.
struct LexiconFacts: Sendable {
  var origins: [OriginFacts] = []
  var kinds: [KindFacts] = []
  /// What kinds mean where they come from, for the pairs met last.
  private var pairs = [PairFacts](repeating: PairFacts(), count: LexiconFacts.pairCount)

  private static var pairCount: Int { 1 << 12 }

  /// Where a pair's facts are kept; those there may be another pair's.
  @inline(__always)
  static func place(kind: UInt32, origin: UInt32) -> Int {
    let mixed = (UInt64(kind) << 32 | UInt64(origin)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (pairCount - 1)
  }

  @inline(__always)
  subscript(place: Int) -> PairFacts {
    get { pairs[place] }
    set { pairs[place] = newValue }
  }
}

/// Where plain and known records come from; ids are the session's.
struct OriginFacts: Sendable {
  let format: UInt32
  let host: UInt32
  let account: UInt32
  let logger: UInt32
  let exchange: UInt32
  let marker: UInt32
  let path: UInt32
  let status: UInt16
  /// The provider that the origin itself names; -1 where it names none.
  var named = -1
  /// What plain records mean, by the provider they were last taken for.
  var meaning = Meaning()

  struct Meaning: Sendable {
    var provider = -1
    var scope = 0
    /// The endpoint class whose block a record speaks against, 0 for none.
    var contradicted: UInt8 = 0
    /// Records that the source has not counted yet, the earliest of them that their scope has not heard of.
    var count = 0
    var earliest = EventKey(nanoseconds: .max, place: Place(source: 0, generation: 0, offset: 0, element: 0))
  }

  init(_ origin: Origin, _ ids: [UInt32]) {
    format = ids[Int(origin.format)]
    host = ids[Int(origin.host)]
    account = ids[Int(origin.account)]
    logger = ids[Int(origin.logger)]
    exchange = ids[Int(origin.exchange)]
    marker = ids[Int(origin.marker)]
    path = ids[Int(origin.path)]
    status = origin.status
  }
}

/// A kind of known records; ids are the session's.
struct KindFacts: Sendable {
  let kind: RecordKind
  let code: UInt32
  let template: UInt32

  init(_ kind: RecordKind, _ ids: [UInt32]) {
    self.kind = kind
    code = ids[Int(kind.record.code)]
    template = ids[Int(kind.record.template)]
  }
}

/// What records of a kind mean where they come from.
struct PairFacts: Sendable {
  var kind = UInt32.max
  var origin = UInt32.max
  /// The provider that kind and origin name; -1 where they name none.
  var named = -1
  var meaning = Meaning()

  struct Meaning: Sendable {
    /// The provider they were last taken for.
    var provider = -1
    var outcome = Classifier.Outcome(provider: 0, status: 0, code: 0)
    var scope = 0
    var group: UInt32 = 0
    var endpointClass: UInt8 = 0
    var isSuccess = false
  }
}
