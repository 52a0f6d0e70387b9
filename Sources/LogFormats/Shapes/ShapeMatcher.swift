import CByteScan

/// Compares lines with the shapes known; it lives no longer than the tree's memory.
struct ShapeMatcher {
  let matches = shape_match_here()
  let nodes: UnsafeMutablePointer<ShapeNode>
  let literals: Bytes
  let spans: UnsafeMutablePointer<ShapeSpan>
  /// Bytes before this place may be read.
  let limit: Bytes

  /// The shape of the line at `start`, and the place behind it; its values' places are then in `spans`.
  @inline(__always)
  func match(_ start: Bytes) -> (shape: Int, end: Bytes)? {
    var shape: UInt32 = 0
    guard let end = matches?(nodes, literals, start, limit, spans, &shape) else { return nil }
    return (Int(shape), end)
  }
}
