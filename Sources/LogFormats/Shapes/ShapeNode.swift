/// A piece of the lines of some shapes: bytes that stand there, and what comes behind them.
struct ShapeNode: Sendable {
  /// What stands behind a node's bytes.
  enum Next: UInt8, Sendable {
    /// Other bytes: one of the nodes below.
    case literal
    /// The inside of a string of any text, up to its closing quote.
    case string
    /// Any number.
    case number
    /// Nothing more: the line is of a known shape.
    case end
  }

  /// Where its bytes stand in the tree's own.
  var start: UInt32 = 0
  var count: UInt16 = 0
  /// The first of its bytes; 0 where it has none and is a value of any text.
  var first: UInt8 = 0
  var next = Next.literal
  /// Where a value's place is noted; `noSlot` for a value that says nothing.
  var slot = ShapeNode.noSlot
  /// Whether a string here is looked into if it may be JSON.
  var mayHoldJSON = false
  /// The first of the nodes below, 0 for none; at an end, the index of the shape.
  var below: UInt32 = 0
  /// The next node that may stand in its place, 0 for none.
  var other: UInt32 = 0

  static var noSlot: UInt8 { .max }
  /// Values of a line whose places are noted.
  static var slotLimit: Int { 24 }
  /// Most bytes of one node.
  static var longest: Int { 240 }
}

/// Where a value stands in the line.
struct ShapeSpan {
  var start: Bytes
  var count: Int32
  var kind: Value.Kind
  var isEscaped: Bool

  @inline(__always)
  var value: Value { Value(start: start, count: Int(count), kind: kind, isEscaped: isEscaped) }
}
