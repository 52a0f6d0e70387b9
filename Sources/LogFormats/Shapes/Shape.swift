import Chronology

/// What all lines of a shape have in common, and what is to be done with the values that differ.
struct Shape: Sendable {
  /// What the walk leaves, but for fields that are offered a value that differs.
  var outcome = ShapeOutcome()
  var picks: Range<Int> = 0..<0
  var waits: Range<Int> = 0..<0
  var steps: Range<Int> = 0..<0
  var use = ShapeUse()
  /// Where the lines come from, unless all are read by their steps.
  var origin: OriginShape?
}

/// What a walk leaves besides picks and waits.
struct ShapeOutcome: Sendable {
  var present: UInt64 = 0
  var signature: UInt64 = 0
  var time: Timestamp?
  var timeNote = TimeNote.missing
  var level = Level.none
  var status: UInt16 = 0
  var statusRank = Int32.max
  var order = OrderState()
  var transport: ShapeValue?
  var transportRank = Int32.max

  init() {}

  init(present: UInt64, of reader: LineReader) {
    self.present = present
    signature = reader.signature
    level = reader.level
    status = reader.status
    statusRank = reader.statusRank
    order = reader.order
  }
}

/// A value that all lines of a shape have in common: a run of the tree's constants.
struct ShapeValue: Sendable {
  var start: UInt32
  var count: UInt32
  var kind: Value.Kind
  var isEscaped: Bool

  /// Where it stands among the constants.
  var indices: Range<Int> { Int(start)..<Int(start + count) }

  @inline(__always)
  func value(in constants: Bytes) -> Value {
    Value(start: constants + Int(start), count: Int(count), kind: kind, isEscaped: isEscaped)
  }
}

struct ShapePick: Sendable {
  var field: Field
  var rank: Int32
  var hint: Hint
  var value: ShapeValue
}

struct ShapeWait: Sendable {
  var source: WaitSource
  var unit: WaitUnit
  var rank: Int32
  var value: ShapeValue
}

/// What is done with a value, as the walk did it when the shape was learned.
enum ShapeStep: Sendable {
  case offer(slot: UInt8, KeyTrie.Terminal, Int32)
  case offerConstant(ShapeValue, KeyTrie.Terminal, Int32)
  case milliseconds(UInt32)
}

/// Where lines of a shape come from, and which of their values tell it.
struct OriginShape: Sendable {
  /// The origin, but for what the values tell.
  var origin: Origin
  var values: SlotList
  /// Whether host and path differ from line to line.
  var variesAddress: Bool
  /// Whether account, logger or exchange do.
  var variesIdentity: Bool
  /// Whether an address must be told by the values, since a text may tell one otherwise.
  var needsAddress = false
}
