typealias Bytes = UnsafePointer<UInt8>

/// Steps over JSON, and checks its whole grammar on the way.
///
/// A newline stands at `end`, so that no step needs to ask whether bytes are left: none of JSON's tokens goes on over
/// it. Every step returns the place behind what it read, or nil with `failure` set. `NaN`, `Infinity` and `-Infinity`
/// are numbers here, as Python writes them.
struct JSONScanner {
  /// Deepest nesting that is read.
  static var depthLimit: Int { 1024 }

  /// Where the text ends: the place of its newline.
  var end: Bytes
  /// Bytes before this place may be read, whether of this text or not.
  var limit: Bytes
  var failure = Reject.Reason.damaged
  /// For each open container whether it is an object; room for `depthLimit` and one.
  let isObject: UnsafeMutablePointer<Bool>

  @inline(__always)
  mutating func fail(at place: Bytes) -> Bytes? {
    failure = place >= end ? .cutShort : .damaged
    return nil
  }

  mutating func failTooDeep() -> Bytes? {
    failure = .tooDeep
    return nil
  }

  /// The first place from `start` on that is no white space. A newline is some only inside of the text.
  @inline(__always)
  func skipSpace(_ start: Bytes) -> Bytes {
    var place = start
    while place.pointee <= Byte.space, isSpace(place) { place += 1 }
    return place
  }

  @inline(__always)
  private func isSpace(_ place: Bytes) -> Bool {
    switch place.pointee {
    case Byte.space, Byte.tab, Byte.carriageReturn: true
    case Byte.newline: place < end
    default: false
    }
  }

  /// Steps over one value, which begins at `start` inside of `depth` containers.
  mutating func skipValue(_ start: Bytes, depth: Int) -> Bytes? {
    var place = start
    var open = depth
    while true {
      let byte = place.pointee
      if byte == Byte.openBrace || byte == Byte.openBracket {
        guard open < Self.depthLimit else { return failTooDeep() }
        let inside = skipSpace(place + 1)
        if inside.pointee != byte &+ 2 {
          open += 1
          isObject[open] = byte == Byte.openBrace
          guard let value = byte == Byte.openBrace ? skipKey(inside) : inside else { return nil }
          place = value
          continue
        }
        place = inside + 1
      } else {
        guard let next = skipScalar(place) else { return nil }
        place = next
      }
      guard let next = skipClosings(place, open: &open, floor: depth) else { return nil }
      if open == depth { return next }
      place = next
    }
  }

  /// Steps over closing brackets behind a value, and over the comma, or key, before the next value.
  @inline(__always)
  private mutating func skipClosings(_ start: Bytes, open: inout Int, floor: Int) -> Bytes? {
    var place = start
    while open > floor {
      place = skipSpace(place)
      let byte = place.pointee
      if byte == Byte.comma {
        place = skipSpace(place + 1)
        return isObject[open] ? skipKey(place) : place
      }
      guard byte == (isObject[open] ? Byte.closeBrace : Byte.closeBracket) else { return fail(at: place) }
      open -= 1
      place += 1
    }
    return place
  }

  /// Steps over a key and its colon to the value.
  @inline(__always)
  private mutating func skipKey(_ start: Bytes) -> Bytes? {
    guard start.pointee == Byte.quote else { return fail(at: start) }
    var escaped = false
    guard let close = skipString(start + 1, escaped: &escaped) else { return nil }
    let colon = skipSpace(close + 1)
    guard colon.pointee == Byte.colon else { return fail(at: colon) }
    return skipSpace(colon + 1)
  }

  /// Steps over a string, a number or a word.
  @inline(__always)
  mutating func skipScalar(_ start: Bytes) -> Bytes? {
    if start.pointee == Byte.quote {
      var escaped = false
      guard let close = skipString(start + 1, escaped: &escaped) else { return nil }
      return close + 1
    }
    return skipPlain(start)
  }
}
