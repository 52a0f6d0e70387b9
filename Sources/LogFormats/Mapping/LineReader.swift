import Chronology

/// Walks one line after the other and keeps, per field, the best value that is acceptable.
///
/// It works in memory that its maker lends it, and lives no longer than that.
struct LineReader {
  let trie: TrieView
  let picks: UnsafeMutablePointer<Pick>
  let waits: UnsafeMutablePointer<WaitPick>
  var scanner: JSONScanner
  var scratch: Scratch
  var clock: RowClock

  /// The fields that have a pick.
  var present: UInt64 = 0
  var waitCount = 0
  /// The keys met that loggers are recognised by.
  var signature: UInt64 = 0
  var time: Timestamp?
  var timeNote = TimeNote.missing
  var level = Level.none
  var status: UInt16 = 0
  var statusRank = Int32.max
  var transport: Value?
  var transportRank = Int32.max
  /// A code that only the text of the failure says.
  var minedCode: Value?
  var order = OrderState()
  /// Order states that win over others, where a body has several rows.
  var watched: Set<Int> = []
  /// HTTP statuses that are no failure.
  var goodStatuses: Set<UInt16> = []
  /// A `status` whose meaning its siblings must tell.
  var pendingStatus: PendingStatus?
  /// Whether a key that is a level's alone was met.
  var metLevelKey = false
  /// JSON texts that the walk is inside of.
  var textDepth = 0
  /// Where lists of records begin in the line, as OTLP has them.
  var recordLists: [Bytes] = []
  /// The place of the record in its line, where that is a list.
  var element: UInt32 = 0
  /// Where what the walk meets is noted, when a line's shape is learned.
  var recorder: ShapeRecorder?
  /// Where the keys to each pick are noted; nil on the fast path.
  var trace: Trace?

  static var waitLimit: Int { 12 }
  static var textDepthLimit: Int { 4 }

  /// Forgets the line before.
  @inline(__always)
  mutating func reset() {
    present = 0
    waitCount = 0
    signature = 0
    time = nil
    timeNote = .missing
    level = .none
    status = 0
    statusRank = .max
    transport = nil
    transportRank = .max
    minedCode = nil
    order = OrderState()
    pendingStatus = nil
    metLevelKey = false
    scratch.used = 0
    if trace != nil { trace?.reset() }
    if !recordLists.isEmpty { recordLists.removeAll() }
  }

  @inline(__always)
  func has(_ field: Field) -> Bool { present & field.bit != 0 }

  @inline(__always)
  subscript(field: Field) -> Value? { has(field) ? picks[Int(field.rawValue)].value : nil }
}

/// A `status` as found, until its object ends.
struct PendingStatus {
  var value: Value
  var rank: Int32

  /// Whether it takes the place of another; a word does not take a number's.
  func isBetter(than other: PendingStatus?) -> Bool {
    guard let other else { return true }
    if Integers.read(value) == nil, Integers.read(other.value) != nil { return false }
    return rank <= other.rank || Integers.read(other.value) == nil
  }
}

/// What the record says of an order's state.
struct OrderState {
  var number: Int32?
  var rank = Int32.max
  var isInWords = false
  var isWatched = false
}
