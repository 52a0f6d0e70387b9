import CByteScan

/// A piece of the lines of some shapes: bytes that stand there, and what comes behind them.
typealias ShapeNode = shape_node

extension ShapeNode {
  /// What stands behind a node's bytes; in the order that C has them in.
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

  static var noSlot: UInt8 { UInt8(shape_no_slot) }
  /// Values of a line whose places are noted.
  static var slotLimit: Int { 24 }
  /// Most bytes of one node.
  static var longest: Int { Int(shape_longest) }
  /// Bytes that must be readable behind any place at which a node is compared.
  static var margin: Int { Int(shape_margin) }

  /// A node whose bytes begin at `start` in the tree's own, with other bytes behind them.
  init(start: UInt32 = 0, count: Int = 0, first: UInt8 = 0, child: Int = 0, sibling: Int = 0) {
    self.init(
      start: start, below: 0, other: 0, bits: 0, count: 0, first: first, follows: Next.literal.rawValue,
      slot: Self.noSlot, odd: 0, expected: 0)
    length = count
    self.child = child
    self.sibling = sibling
  }

  /// The index of the first of the nodes below, 0 for none.
  var child: Int {
    get { Int(below) / MemoryLayout<Self>.stride }
    set { below = UInt32(newValue * MemoryLayout<Self>.stride) }
  }

  /// The index of the next node that may stand in its place, 0 for none.
  var sibling: Int {
    get { Int(other) / MemoryLayout<Self>.stride }
    set { other = UInt32(newValue * MemoryLayout<Self>.stride) }
  }

  /// At an end, the index of the shape.
  var shape: Int {
    get { Int(below) }
    set { below = UInt32(newValue) }
  }

  /// How many bytes it has.
  var length: Int {
    get { Int(count) }
    set {
      count = UInt8(newValue)
      bits = newValue == 0 ? 0 : .max >> UInt32(32 - newValue)
    }
  }

  var next: Next {
    get { Next(rawValue: follows) ?? .end }
    set { follows = newValue.rawValue }
  }
}

/// Where a value stands in the line.
typealias ShapeSpan = shape_span

extension ShapeSpan {
  @inline(__always)
  var value: Value {
    Value(
      start: start, count: Int(count), kind: Int(kind) == shape_span_number ? .number : .string,
      isEscaped: is_escaped != 0)
  }
}
