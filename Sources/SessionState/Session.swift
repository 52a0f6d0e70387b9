import Chronology
import ErrorCatalog
import LogFormats
import LogText
import RateLimits

/// Everything the logs said so far, in a form that can be looked at as of any moment.
///
/// Batches come in reading order per source (`ingest`); `settle` brings late events into order; the rest are questions
/// with a moment `at`. Nothing here knows whether that moment is now.
public struct Session: Sendable {
  public let catalog: Catalog
  /// How texts of the logs may be shown: those kept here are in that form, whoever reads a line again applies it.
  public let secrets: SecretPolicy
  public internal(set) var sources: [Source] = []
  /// Failures, and warnings of a limit, which are none, by id; ids are given in reading order.
  var store = FailureStore()
  /// All of them in time order.
  var order = EventOrder()
  /// Those that count as no failure: warnings, and what was told twice.
  var leftOut = TimeOrdered()
  /// What was told twice.
  var toldTwice = TimeOrdered()
  public internal(set) var groups: [Group] = []
  var groupEvents = GroupEvents()
  var groupRanks = GroupRanks()
  var scopes: [ScopeHistory] = []
  var blockIndex = BlockIndex()
  /// Successes taken in since the session was settled.
  var freshSuccesses = 0
  /// Their keys, numbered as they are.
  var scopeNumbers = Interner<ScopeKey>()
  var texts = Texts()
  /// What the origins and kinds of parsers mean, by the parsers' lexicons.
  var facts: [Int: LexiconFacts] = [:]
  /// Whether any of them has records that are not counted yet.
  var hasUncounted = false
  var recognition: Recognition
  var classifier: Classifier
  var classes: EndpointClasses
  let scopeKeys: ScopeKeys
  var rate = RecordRate()
  var orders = OrdersToVerify()
  /// Lines that could not be read, oldest first; at most `rejectBound`, the rest is only counted.
  public internal(set) var rejects: [RejectedLine] = []
  /// The least and greatest time of all records.
  public internal(set) var first: Timestamp?
  public internal(set) var last: Timestamp?

  /// Groups beyond this many are counted together as one, the last.
  public static let groupBound = 10_000
  static let rejectBound = 100_000

  /// A session that looks codes up in `catalog`; with `provider`, every record is taken to be that provider's.
  public init(catalog: Catalog, provider: String? = nil, secrets: SecretPolicy = .masked) {
    self.catalog = catalog
    self.secrets = secrets
    recognition = Recognition(catalog: catalog, forced: provider)
    classifier = Classifier(catalog: catalog)
    classes = EndpointClasses(catalog: catalog)
    scopeKeys = ScopeKeys(catalog: catalog)
  }

  /// Adds a source; its index is its place in `sources` and orders events of the same moment.
  public mutating func addSource(named name: String) -> Int {
    sources.append(Source(name: name))
    return sources.count - 1
  }

  /// From the least to the greatest time of all records; nil before any.
  public var span: ClosedRange<Timestamp>? {
    guard let first, let last else { return nil }
    return first...last
  }

  /// Sums over all sources.
  public var totals: Totals { sources.reduce(into: Totals()) { $0.add($1.totals) } }

  /// The shape of most of a source's records, as `pino`; empty before the first.
  public func format(ofSource index: Int) -> String {
    sources[index].formats.most.map { texts[$0] } ?? ""
  }

  /// The failure with an id.
  public func failure(_ id: UInt32) -> Failure { store[id] }
}

/// One log.
public struct Source: Sendable {
  public let name: String
  public internal(set) var totals = Totals()
  /// Records by the text id of their shape, as `pino`.
  var formats = Tally()
  /// The time of the record read last, which one without a time borrows.
  var lastTime: Timestamp?
  /// Batches read before any time was known.
  var waiting: [(batch: RecordBatch, generation: Int)] = []
  /// Records recognised, by provider.
  var votes: [Int] = []
}

/// Counts of what was read: `lines` is `understood + rejected + blank`.
public struct Totals: Sendable, Equatable {
  public var bytes = 0
  public var lines = 0
  public var understood = 0
  public var rejected = 0
  public var blank = 0
  public var records = 0

  mutating func add(_ other: Totals) {
    bytes += other.bytes
    lines += other.lines
    understood += other.understood
    rejected += other.rejected
    blank += other.blank
    records += other.records
  }
}

/// A line that could not be read.
public struct RejectedLine: Sendable {
  public let place: Place
  public let length: UInt32
  /// Number of the line in its source, 1 first.
  public let line: UInt32
  public let reason: Reject.Reason
}

/// What makes scopes one: the provider and the parts its profile names, 0 for the others.
struct ScopeKey: Internable {
  var provider: UInt16
  var host: UInt32
  var account: UInt32

  var mixed: UInt64 { (UInt64(host) << 32 | UInt64(account)).mixed(with: UInt64(provider)) }
}

/// Which parts of a record's key each provider's scopes are made of.
struct ScopeKeys: Sendable {
  private let byHost: [Bool]
  private let byAccount: [Bool]

  init(catalog: Catalog) {
    byHost = catalog.providers.map { $0.profile.scopeBy.contains(.host) }
    byAccount = catalog.providers.map { $0.profile.scopeBy.contains(.account) }
  }

  func key(provider: Int, host: UInt32, account: UInt32) -> ScopeKey {
    ScopeKey(
      provider: UInt16(provider), host: byHost[provider] ? host : 0, account: byAccount[provider] ? account : 0)
  }
}
