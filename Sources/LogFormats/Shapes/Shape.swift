import Chronology

/// What all lines of a shape have in common, and what is to be done with the values that differ.
struct Shape: Sendable {
  /// What the walk leaves, but for fields that are offered a value that differs.
  var outcome = ShapeOutcome()
  var picks: Range<Int> = 0..<0
  var waits: Range<Int> = 0..<0
  var steps: Range<Int> = 0..<0
  /// Where the lines are plain, what they say but for their time and their address.
  var plain: PlainShape?
  /// Where the others can be told apart by a few values, which.
  var telling: TellingShape?
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
  var start: Int
  var count: Int
  var kind: Value.Kind
  var isEscaped: Bool

  @inline(__always)
  func value(in constants: Bytes) -> Value {
    Value(start: constants + start, count: count, kind: kind, isEscaped: isEscaped)
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
  /// What the values are remembered for: shapes in which they tell the origin in one way have that in common.
  var purpose: UInt32 = 0
  /// Whether host and path differ from line to line.
  var variesAddress: Bool
  /// Whether account, logger or exchange do.
  var variesIdentity: Bool
}

/// What is to be known of a shape's plain lines: lines that are no failure, speak of no limit and show no order's state.
struct PlainShape: Sendable {
  var origin: OriginShape
  var timeSlot: UInt8
  /// Where a message stands that would tell of a response if it began as an HTTP client's note; `noSlot` for none.
  var messageSlot: UInt8
}

/// Which values of a shape's lines tell all but their time, their origin and their ids.
struct TellingShape: Sendable {
  var origin: OriginShape
  var timeSlot: UInt8
  var values: SlotList
  /// Whether an address is offered; where none is accepted, a text may tell one.
  var offersAddress: Bool
  /// `noSlot` where the id is the same in all lines, or not there.
  var requestSlot: UInt8
  var orderSlot: UInt8
  var clientOrderSlot: UInt8

  var namesOrder: Bool { orderSlot != ShapeNode.noSlot || clientOrderSlot != ShapeNode.noSlot }
}
