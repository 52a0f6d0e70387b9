/// Takes a line that was read in full apart into the pieces that others of its shape will share with it.
struct ShapeLearner {
  let recorder: ShapeRecorder
  private var scanner: JSONScanner
  private(set) var pieces: [ShapePiece] = []
  /// The slots of the values that differ, by place.
  private(set) var slots: [Bytes: UInt8] = [:]
  private var literalStart: Bytes

  /// Reads the line's text from `start` up to `end`, whose grammar is checked; nil where no shape can be made of it.
  init?(_ recorder: ShapeRecorder, scanner: JSONScanner, from start: Bytes, to end: Bytes) {
    self.recorder = recorder
    self.scanner = scanner
    literalStart = start
    var place = start
    while place < end {
      guard let next = step(place) else { return nil }
      place = next
    }
    pieces.append(piece(upTo: end, .end))
  }

  private mutating func step(_ place: Bytes) -> Bytes? {
    let byte = place.pointee
    if byte == Byte.quote { return passString(place + 1) }
    if byte.isDigit || byte == Byte.minus { return passNumber(place) }
    return place + 1
  }

  private mutating func passString(_ start: Bytes) -> Bytes? {
    var isEscaped = false
    guard let close = scanner.skipString(start, escaped: &isEscaped) else { return nil }
    let isKey = scanner.skipSpace(close + 1).pointee == Byte.colon
    if !isKey, !isFixed(start, isEmpty: start == close) { add(.string, from: start, to: close) }
    return slots.count <= ShapeNode.slotLimit ? close + 1 : nil
  }

  /// Steps over a number; one that is not plainly written ends the attempt.
  private mutating func passNumber(_ start: Bytes) -> Bytes? {
    guard let end = scanner.skipPlain(start), !isOdd(start, end) else { return nil }
    if !isFixed(start, isEmpty: false) { add(.number, from: start, to: end) }
    return slots.count <= ShapeNode.slotLimit ? end : nil
  }

  /// Whether a matcher would not take it for a number.
  private func isOdd(_ start: Bytes, _ end: Bytes) -> Bool {
    end - start > 30
      || UnsafeBufferPointer(start: start, count: end - start).contains { $0 | 0x20 >= UInt8(ascii: "a") }
  }

  /// Whether lines of the same shape have the same bytes there.
  private func isFixed(_ start: Bytes, isEmpty: Bool) -> Bool {
    if recorder.isPinned(start) { return true }
    switch recorder.roles[start] {
    case .pinned?: return true
    case .free(let isTelling, let mayHoldJSON)?: return isEmpty && (isTelling || mayHoldJSON)
    case nil: return false
    }
  }

  private mutating func add(_ next: ShapeNode.Next, from start: Bytes, to end: Bytes) {
    var piece = piece(upTo: start, next)
    piece.length = UInt8(exactly: end - start) ?? 0
    if case .free(let isTelling, let mayHoldJSON)? = recorder.roles[start] {
      piece.mayHoldJSON = mayHoldJSON && next == .string
      if isTelling {
        piece.slot = UInt8(truncatingIfNeeded: slots.count)
        slots[start] = piece.slot
      }
    }
    pieces.append(piece)
    literalStart = end
  }

  private func piece(upTo end: Bytes, _ next: ShapeNode.Next) -> ShapePiece {
    ShapePiece(bytes: Array(UnsafeBufferPointer(start: literalStart, count: end - literalStart)), next: next)
  }
}
