import Chronology
import LogText

extension LineReader {
  @inline(__always)
  func hint(of field: Field) -> Hint? { has(field) ? picks[Int(field.rawValue)].hint : nil }

  /// A field's text without escapes.
  @inline(__always)
  mutating func text(_ field: Field) -> Value? {
    guard has(field) else { return nil }
    return unescaped(picks[Int(field.rawValue)].value)
  }

  /// A value without escapes; as it stands where it is too long.
  @inline(__always)
  mutating func unescaped(_ value: Value) -> Value {
    guard value.isEscaped else { return value }
    let head = value.count > Scratch.textLimit ? value.shortened(to: Self.longestHead) : value
    return scratch.unescape(head) ?? head
  }

  private static var longestHead: Int { 4096 }

  /// A hash of an id's text, 0 where there is none.
  @inline(__always)
  mutating func identity(_ field: Field) -> UInt64 {
    guard let text = text(field)?.trimmed, text.count > 0 else { return 0 }
    return RawHash.hash(text.bytes) | 1
  }

  /// The time with the nanoseconds that stand in a field of their own.
  @inline(__always)
  var wholeTime: Timestamp? {
    guard let time, let fraction = self[.timeFraction], let nanoseconds = Integers.read(fraction) else { return time }
    let isWhole = time.nanoseconds % 1_000_000_000 == 0 && (0..<1_000_000_000).contains(nanoseconds)
    return isWhole ? time + .nanoseconds(nanoseconds) : time
  }

  /// Whether a wait stands in the line that is not merely a reset header.
  @inline(__always)
  var hasOwnWait: Bool {
    for index in 0..<waitCount where waits[index].source != .resetHeader { return true }
    return false
  }

  /// Puts the waits in the order of trust.
  func sortWaits() {
    for index in 1..<max(waitCount, 1) {
      var place = index
      while place > 0, waits[place].precedes(waits[place - 1]) {
        swap(&waits[place], &waits[place - 1])
        place -= 1
      }
    }
  }

  /// The server's own clock.
  mutating func serverTime() -> Timestamp? {
    guard let value = text(.serverTime)?.trimmed else { return nil }
    if let date = HTTPDate.parse(value.bytes.span, near: time ?? Timestamp(nanoseconds: 0)) { return date }
    var note = TimeNote.own
    return clock.read(value, note: &note)
  }

  /// The error text, else the message; an error that says nothing but the HTTP status comes last.
  mutating func spokenText() -> Value? {
    let isMessage = spokenTextIsMessage
    guard let text = text(isMessage ? .message : .errorText) else { return nil }
    switch isMessage ? Hint.none : picks[Int(Field.errorText.rawValue)].hint {
    case .lastLine: return text.lastLine
    case .firstLine: return text.firstLine
    default: return text.trimmed
    }
  }

  /// Whether the message speaks, for want of an error text that says more than the status.
  var spokenTextIsMessage: Bool {
    guard has(.errorText) else { return true }
    return has(.message) && picks[Int(Field.errorText.rawValue)].rank >= Rank.lastResort / 2
  }

  /// The path and the host that were asked.
  mutating func address() -> (path: Value?, host: Value?) {
    guard let url = text(.url) else {
      let path = text(.path).map { URLParts($0).path }
      return (path, namedHost())
    }
    let parts = URLParts(url)
    let path: Value? = parts.path.count > 0 ? parts.path : nil
    guard parts.host.count == 0 else { return (path, parts.host) }
    guard let base = text(.baseURL).map({ URLParts($0) }), base.host.count > 0 else { return (path, namedHost()) }
    return (join(base.path, path), base.host)
  }

  private mutating func namedHost() -> Value? { text(.host).map { URLParts.hostName($0.trimmed) } }

  private mutating func join(_ base: Value, _ path: Value?) -> Value? {
    guard let path, base.count > 1, base.count + path.count <= Scratch.textLimit else { return path ?? base }
    let bare = base.start[base.count - 1] == Byte.slash ? base.count - 1 : base.count
    let joined = scratch.build(room: base.count + path.count) { target in
      target.update(from: base.start, count: bare)
      (target + bare).update(from: path.start, count: path.count)
      return bare + path.count
    }
    return joined ?? path
  }
}

extension Value {
  /// The first line that is not empty.
  var firstLine: Value {
    let text = trimmed
    let end = text.bytes.firstIndex(of: Byte.newline) ?? text.count
    return Value(start: text.start, count: end, kind: .string).trimmed
  }

  /// The last line that is not empty.
  var lastLine: Value {
    let text = trimmed
    let begin = text.bytes.lastIndex(of: Byte.newline).map { $0 + 1 } ?? 0
    return Value(start: text.start + begin, count: text.count - begin, kind: .string).trimmed
  }
}
