import CByteScan

/// The shapes of the lines met: which bytes always stand where, and where values stand that differ.
///
/// A tree of text pieces, so that a line is compared with all shapes at once. It is bounded; when most lines are of none
/// of its shapes, it starts anew.
struct ShapeTree: Sendable {
  /// Lent to a matcher, which changes what lengths they expect.
  var nodes = [ShapeNode()]
  private(set) var literals = [UInt8](repeating: 0, count: ShapeTree.padding)
  private(set) var shapes: [Shape] = []
  /// What shapes do with values, each a run of these.
  var steps: [ShapeStep] = []
  var picks: [ShapePick] = []
  var waits: [ShapeWait] = []
  /// The ways in which values tell origins, by what the walk does with them.
  private var ways: [OriginWay: UInt32] = [:]
  /// Bytes of the values that all lines of a shape have in common.
  var constants: [UInt8] = []

  /// Bytes behind each text that may be read.
  private static var padding: Int { 32 }
  static var nodeLimit: Int { 1 << 15 }
  static var byteLimit: Int { 1 << 20 }

  var isFull: Bool { nodes.count > Self.nodeLimit || literals.count + constants.count > Self.byteLimit }
  var isEmpty: Bool { nodes.count == 1 }

  /// Adds a shape whose lines consist of `pieces`; false where they do not fit what is there.
  mutating func insert(_ pieces: [ShapePiece], _ shape: Shape) -> Bool {
    var parent = 0
    for piece in pieces {
      guard let node = insert(piece, below: parent) else { return false }
      parent = node
    }
    nodes[parent].shape = shapes.count
    shapes.append(shape)
    return true
  }

  /// The number of a way in which values tell an origin.
  mutating func number(of way: OriginWay) -> UInt32 {
    if let known = ways[way] { return known }
    defer { ways[way] = UInt32(ways.count) }
    return UInt32(ways.count)
  }

  /// The node, below another, that ends with the piece.
  private mutating func insert(_ piece: ShapePiece, below parent: Int) -> Int? {
    var parent = parent
    var rest = piece.bytes[...]
    while true {
      guard let known = alternative(rest.first ?? 0, below: parent) else { return append(rest, piece, below: parent) }
      let shared = sharedCount(rest, known)
      if shared < nodes[known].length { split(known, at: shared) }
      rest = rest.dropFirst(shared)
      if rest.isEmpty { return end(piece, at: known) }
      if nodes[known].next == .number || nodes[known].next == .string { detachValue(known) }
      guard nodes[known].next == .literal else { return nil }
      parent = known
    }
  }

  /// The node that ends with a piece whose bytes end at a node.
  private mutating func end(_ piece: ShapePiece, at known: Int) -> Int? {
    if nodes[known].next == .literal, piece.next == .number || piece.next == .string {
      guard let value = alternative(0, below: known) else { return append([], piece, below: known) }
      return piece.isLike(nodes[value]) ? value : nil
    }
    return piece.isLike(nodes[known]) && piece.next != .end ? known : nil
  }

  /// Makes a value behind a node's bytes one of several alternatives.
  private mutating func detachValue(_ index: Int) {
    var value = nodes[index]
    (value.start, value.length, value.first, value.sibling) = (0, 0, 0, 0)
    nodes[index].next = .literal
    (nodes[index].slot, nodes[index].odd, nodes[index].expected) = (ShapeNode.noSlot, 0, 0)
    nodes[index].child = nodes.count
    nodes.append(value)
  }

  /// The node below another that begins with a byte; 0 for the one that begins with a value of any text.
  private func alternative(_ first: UInt8, below parent: Int) -> Int? {
    var index = nodes[parent].child
    while index != 0 {
      if nodes[index].first == first { return index }
      index = nodes[index].sibling
    }
    return nil
  }

  private func sharedCount(_ bytes: ArraySlice<UInt8>, _ node: Int) -> Int {
    let start = Int(nodes[node].start)
    let most = min(bytes.count, nodes[node].length)
    return bytes.withUnsafeBufferPointer { bytes in
      literals.withUnsafeBufferPointer { own in (0..<most).first { bytes[$0] != own[start + $0] } ?? most }
    }
  }

  /// Parts a node's bytes in two, so that others may follow on the first of them.
  private mutating func split(_ index: Int, at count: Int) {
    var tail = nodes[index]
    tail.start += UInt32(count)
    tail.length -= count
    tail.first = literals[Int(tail.start)]
    tail.sibling = 0
    nodes[index] = ShapeNode(
      start: nodes[index].start, count: count, first: nodes[index].first, child: nodes.count,
      sibling: nodes[index].sibling)
    nodes.append(tail)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ piece: ShapePiece, below parent: Int) -> Int {
    let part = bytes.prefix(ShapeNode.longest)
    let isWhole = part.count == bytes.count
    var node = ShapeNode(
      start: UInt32(literals.count - Self.padding), count: part.count, first: part.first ?? 0)
    literals.insert(contentsOf: part, at: literals.count - Self.padding)
    if isWhole { node.take(piece) }
    let index = nodes.count
    nodes.append(node)
    link(index, below: parent)
    return isWhole ? index : append(bytes.dropFirst(part.count), piece, below: index)
  }

  /// Makes a node the last of the alternatives; one that begins with a value stays behind all others.
  private mutating func link(_ index: Int, below parent: Int) {
    var last = 0
    var other = nodes[parent].child
    while other != 0, nodes[other].first != 0 { (last, other) = (other, nodes[other].sibling) }
    nodes[index].sibling = other
    if last == 0 { nodes[parent].child = index } else { nodes[last].sibling = index }
  }
}

/// Bytes that lines of a shape have in common, and what comes behind them.
struct ShapePiece {
  var bytes: [UInt8]
  var next: ShapeNode.Next
  var slot = ShapeNode.noSlot
  var mayHoldJSON = false
  /// Bytes of its value, 0 for more than 255.
  var length: UInt8 = 0

  /// With which first bytes its value may say something that others of the shape do not.
  var odd: UInt8 {
    if mayHoldJSON { return UInt8(shape_blank | shape_json) }
    return slot == ShapeNode.noSlot ? 0 : UInt8(shape_blank)
  }

  func isLike(_ node: ShapeNode) -> Bool { next == node.next && slot == node.slot && odd == node.odd }
}

extension ShapeNode {
  /// Takes over what comes behind a piece's bytes.
  fileprivate mutating func take(_ piece: ShapePiece) {
    (next, slot, odd, expected) = (piece.next, piece.slot, piece.odd, piece.length)
  }
}
