import CByteScan

/// Compares lines with the shapes known; it lives no longer than the tree's memory.
struct ShapeMatcher {
  let nodes: UnsafePointer<ShapeNode>
  let literals: Bytes
  let spans: UnsafeMutablePointer<ShapeSpan>
  /// Bytes before this place may be read.
  let limit: Bytes

  /// Bytes that must be readable behind a place at which a node or a value begins.
  private static var margin: Int { ShapeNode.longest + 32 }

  /// The shape of the line at `start`, and the place behind it; its values' places are then in `spans`.
  @inline(__always)
  func match(_ start: Bytes) -> (shape: Int, end: Bytes)? {
    var place = start
    var index = 0
    while true {
      guard let node = choose(from: index, at: place) else { return nil }
      place += Int(node.count)
      switch node.next {
      case .literal: break
      case .string:
        guard let end = passString(place, node) else { return nil }
        place = end
      case .number:
        guard let end = passNumber(place, node) else { return nil }
        place = end
      case .end: return (Int(node.below), place)
      }
      index = Int(node.below)
    }
  }

  /// The node among the alternatives whose bytes stand at `place`.
  @inline(__always)
  private func choose(from first: Int, at place: Bytes) -> ShapeNode? {
    guard place + Self.margin <= limit else { return nil }
    let byte = place.pointee
    var index = first
    while nodes[index].first != byte, nodes[index].first != 0 {
      index = Int(nodes[index].other)
      if index == 0 { return nil }
    }
    let node = nodes[index]
    return scan_equal(place, literals + Int(node.start), UInt32(node.count)) != 0 ? node : nil
  }

  /// The closing quote of the string whose inside begins at `start`.
  @inline(__always)
  private func passString(_ start: Bytes, _ node: ShapeNode) -> Bytes? {
    var place = start
    var isEscaped = false
    while true {
      guard place + Self.margin <= limit else { return nil }
      let found = scan_specials(place)
      guard found != 0 else {
        place += 16
        continue
      }
      place += found.trailingZeroBitCount
      if place.pointee == Byte.quote { break }
      guard let behind = JSONScanner.escapeEnd(place) else { return nil }
      isEscaped = true
      place = behind
    }
    guard node.slot != ShapeNode.noSlot || node.mayHoldJSON else { return place }
    return note(start, place, isEscaped, node) ? place : nil
  }

  /// Notes a string's place; false for one that may say something else than others of the shape: one that is empty or
  /// begins with a space, as a blank one does, or JSON.
  @inline(__always)
  private func note(_ start: Bytes, _ end: Bytes, _ isEscaped: Bool, _ node: ShapeNode) -> Bool {
    guard start < end, start.pointee != Byte.space, !(node.mayHoldJSON && Value.mayBeJSON(from: start.pointee)) else {
      return false
    }
    guard node.slot != ShapeNode.noSlot else { return true }
    spans[Int(node.slot)] = ShapeSpan(
      start: start, count: Int32(truncatingIfNeeded: end - start), kind: .string, isEscaped: isEscaped)
    return true
  }

  /// The place behind the number at `start`, with a fraction perhaps, but no exponent.
  @inline(__always)
  private func passNumber(_ start: Bytes, _ node: ShapeNode) -> Bytes? {
    let first = start.pointee == Byte.minus ? start + 1 : start
    guard let whole = passDigits(first), first.pointee != Byte.zero || whole == first + 1 else { return nil }
    var place = whole
    if place.pointee == Byte.dot {
      guard let fraction = passDigits(place + 1) else { return nil }
      place = fraction
    }
    guard place.pointee | 0x20 != UInt8(ascii: "e") else { return nil }
    guard node.slot != ShapeNode.noSlot else { return place }
    spans[Int(node.slot)] = ShapeSpan(
      start: start, count: Int32(truncatingIfNeeded: place - start), kind: .number, isEscaped: false)
    return place
  }

  /// The place behind one to 31 digits.
  @inline(__always)
  private func passDigits(_ start: Bytes) -> Bytes? {
    guard start + 32 <= limit else { return nil }
    var found = scan_nondigits(start)
    if found == 0 { found = scan_nondigits(start + 16) << 16 }
    guard found != 0, found & 1 == 0 else { return nil }
    return start + found.trailingZeroBitCount
  }
}
