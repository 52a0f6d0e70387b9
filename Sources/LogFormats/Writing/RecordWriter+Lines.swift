extension RecordWriter {
  /// Reads one line: blank, a record or several, or a reject.
  @inline(__always)
  mutating func read(_ line: Line, _ reader: inout LineReader) {
    batch.lines += 1
    guard let start = line.firstByte else {
      batch.blank += 1
      return
    }
    reader.begin(line)
    if let reason = readText(from: start, line, &reader) {
      batch.rejects.append(
        Reject(offset: line.offset, length: line.length, line: line.number, reason: reason))
    } else {
      batch.understood += 1
    }
  }

  /// Adds the records of the line whose text begins at `start`, or says why it cannot be read.
  @inline(__always)
  private mutating func readText(from start: Bytes, _ line: Line, _ reader: inout LineReader) -> Reject.Reason? {
    guard start.pointee == Byte.openBrace else { return readOther(from: start, line, &reader) }
    guard let next = reader.walkLine(start) else { return reader.scanner.failure }
    guard reader.isEnd(next) else { return .damaged }
    let place = Place(offset: line.offset, length: line.length, line: line.number)
    if reader.recordLists.isEmpty {
      reader.element = 0
      add(&reader, at: place)
    } else {
      addLists(&reader, at: place)
    }
    return nil
  }

  /// A line that begins otherwise than an object.
  private mutating func readOther(from start: Bytes, _ line: Line, _ reader: inout LineReader) -> Reject.Reason? {
    guard reader.beginsAsJSON(start) else { return .notJSON }
    let isText = start.pointee == Byte.quote || start.pointee == Byte.openBracket
    guard let next = reader.scanner.skipValue(start, depth: 0) else {
      return isText ? reader.scanner.failure : .notJSON
    }
    guard reader.isEnd(next) else { return isText ? .damaged : .notJSON }
    guard start.pointee == Byte.openBracket else { return .noObject }
    let place = Place(offset: line.offset, length: line.length, line: line.number)
    return addElements(of: start, &reader, at: place) == 0 ? .noObject : nil
  }

  /// Adds a record for each object in the array at `start`, whose grammar is already checked; returns their number.
  private mutating func addElements(
    of start: Bytes, _ reader: inout LineReader, at place: Place, from first: UInt32 = 0
  ) -> UInt32 {
    var count: UInt32 = 0
    var index = first
    var element = reader.scanner.skipSpace(start + 1)
    while element.pointee != Byte.closeBracket {
      guard let next = reader.scanner.skipValue(element, depth: 1) else { break }
      if element.pointee == Byte.openBrace {
        _ = reader.walkLine(element)
        reader.element = index
        add(&reader, at: place)
        count += 1
      }
      index &+= 1
      element = reader.scanner.skipSpace(next)
      if element.pointee == Byte.comma { element = reader.scanner.skipSpace(element + 1) }
    }
    return count
  }

  /// Adds the records of a line that holds lists of them, as OTLP's.
  private mutating func addLists(_ reader: inout LineReader, at place: Place) {
    var first: UInt32 = 0
    for list in reader.recordLists { first += addElements(of: list, &reader, at: place, from: first) }
  }
}

extension Line {
  var length: UInt32 { UInt32(clamping: text.count) }

  /// The first byte that is neither space nor NUL, nor part of a byte order mark; nil in a blank line.
  @inline(__always)
  var firstByte: Bytes? {
    guard var place = text.baseAddress else { return nil }
    let end = place + text.count
    if offset == 0, text.count >= 3, place[0] == 0xEF, place[1] == 0xBB, place[2] == 0xBF { place += 3 }
    while place < end, Self.isBlank(place.pointee) { place += 1 }
    return place < end ? place : nil
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.carriageReturn || byte == 0
  }
}

extension LineReader {
  /// Turns to another line.
  @inline(__always)
  mutating func begin(_ line: Line) {
    guard let start = line.text.baseAddress else { return }
    scanner.end = start + line.text.count
    scanner.limit = line.limit
  }

  /// Walks the object at `start` as a record.
  @inline(__always)
  mutating func walkLine(_ start: Bytes) -> Bytes? {
    reset()
    return walkObject(start, Cursors(Cursor(node: KeyTrie.root, passed: 0, base: 0)), depth: 0)
  }

  /// Whether nothing but blanks is left of the line.
  @inline(__always)
  func isEnd(_ place: Bytes) -> Bool {
    var place = place
    while place < scanner.end, Line.isBlank(place.pointee) { place += 1 }
    return place == scanner.end
  }

  /// Whether a value may begin at `start`; a bracket counts only if one may begin inside of it.
  func beginsAsJSON(_ start: Bytes) -> Bool {
    let inside = start.pointee == Byte.openBracket ? scanner.skipSpace(start + 1) : start
    if inside == scanner.end { return true }
    switch inside.pointee {
    case Byte.openBrace, Byte.openBracket, Byte.closeBracket, Byte.quote, Byte.minus, UInt8(ascii: "t"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "I"):
      return inside.pointee != Byte.closeBracket || inside != start
    default:
      return inside.pointee.isDigit
    }
  }
}
