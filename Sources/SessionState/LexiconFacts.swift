import Chronology
import LogFormats

/// What the origins and kinds that one parser numbered mean to the session.
///
/// What is asked for every record has no references in it, so that asking costs no counting of them.
struct LexiconFacts: Sendable {
  var origins: [OriginFacts] = []
  /// The origins that have records which are not counted yet.
  var uncounted: [Int] = []
  /// What kinds mean, for each provider in turn.
  var meanings: [KindMeaning] = []
  private(set) var kinds = KindPool()
  /// The providers that kinds' codes name; -1 for none.
  private(set) var named: [Int] = []
  /// Whether any origin or kind names a provider.
  private(set) var namesAny = false

  mutating func add(_ origin: OriginFacts) {
    origins.append(origin)
    namesAny = namesAny || origin.named >= 0 || origin.namedLate >= 0
  }

  /// Adds a kind whose code and template have these ids in the session.
  mutating func add(_ kind: RecordKind, code: UInt32, template: UInt32, named: Int, providerCount: Int) {
    kinds.append(kind, code: code, template: template)
    self.named.append(named)
    namesAny = namesAny || named >= 0
    // A log has thousands of kinds: room for twice as many would be in vain.
    if meanings.count + providerCount > meanings.capacity { meanings.reserveCapacity(meanings.count * 5 / 4 + 64) }
    for _ in 0..<providerCount { meanings.append(KindMeaning()) }
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
  /// HTTP status of its plain records, 0 for none.
  let status: UInt16
  /// The provider that it names, before and after what a code may name; -1 for none.
  var named = -1
  var namedLate = -1
  /// What follows from the provider that its records were last taken for.
  var meaning = Meaning()

  struct Meaning: Sendable {
    var provider = -1
    var scope = 0
    var endpointClass: UInt8 = 0
    /// The class whose block its plain records speak against, 0 for none.
    var contradicted: UInt8 = 0
    /// The kind of the failure that was its latest.
    var failureKind = NumberedKind()
    /// Records that its source has not counted yet, and the earliest of them, that its scope has not heard of.
    var count = 0
    var earliest = EventKey(nanoseconds: .max, place: Place(source: 0, generation: 0, offset: 0, element: 0))

    /// Takes note of a record; true for the first that is not counted.
    @inline(__always)
    mutating func hear(_ key: EventKey) -> Bool {
      if count == 0 || key < earliest { earliest = key }
      count += 1
      return count == 1
    }
  }

  /// The provider that its plain records name, which have no code; -1 for none.
  @inline(__always) var namedAtAll: Int { named >= 0 ? named : namedLate }

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

/// A kind of failures of one origin, and its number in the store: most failures of an origin are of the same.
struct NumberedKind: Sendable {
  private var wait = FailureKind.noWait
  private var file: UInt32 = 0
  private var flags: Failure.Flags = []
  /// Nil for none.
  private var known: UInt32?

  init() {}

  init(_ event: FailedEvent, number: UInt32) {
    (wait, file, flags) = (event.wait, event.key.place.file, event.flags)
    known = number
  }

  /// The number, if a failure of the same origin is of the kind.
  @inline(__always)
  func number(for event: FailedEvent) -> UInt32? {
    event.wait == wait && event.flags == flags && event.key.place.file == file ? known : nil
  }
}

/// A kind of known records; ids are the session's.
struct KindFacts: Sendable {
  let record: Record
  /// The record's waits and texts.
  let batch: RecordBatch
  /// What the record's text ids lead to.
  let ids: [UInt32]

  init(_ record: Record, _ batch: RecordBatch, ids: [UInt32]) {
    self.record = record
    self.batch = batch
    self.ids = ids
  }

  func reader(_ reader: BatchReader) -> BatchReader {
    BatchReader(
      batch: batch, ids: ids, source: reader.source, generation: reader.generation, firstLine: reader.firstLine)
  }
}

/// What records of a kind mean when they are taken for a provider's.
struct KindMeaning: Sendable {
  var isKnown = false
  /// Whether it is a failure, or a limit event.
  var isEvent = false
  var isUnknownState = false
  var showsOrderState = false
  var isSuccess = false
  var flags: Failure.Flags = []
  /// Only for failures and limit events.
  var group: UInt32 = 0
  var wait = FailureKind.noWait
}
