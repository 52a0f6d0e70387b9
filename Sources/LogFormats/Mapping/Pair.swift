/// A name and its value in a list, as `["a", 1]`, `{"name": "a", "value": 1}` or OTLP's `{"key": "a", "value": {…}}`.
struct Pair {
  var name: Value
  /// Where the value begins.
  var value: Bytes

  /// The parts of a pair that is an object.
  enum Part {
    case name, value

    /// The part whose quoted key begins at `key`.
    init?(key: Bytes) {
      if Self.key(key, is: "name") || Self.key(key, is: "key") {
        self = .name
      } else if Self.key(key, is: "value") {
        self = .value
      } else {
        return nil
      }
    }

    static func key(_ key: Bytes, is name: StaticString) -> Bool {
      for index in 0..<name.utf8CodeUnitCount where key[index].lowercased != name.utf8Start[index] { return false }
      return key[name.utf8CodeUnitCount] == Byte.quote
    }
  }
}

extension Pair {
  /// The pair that stands at `start`, in text whose grammar is already checked.
  init?(at start: Bytes, scanner: JSONScanner) {
    var scanner = scanner
    let inside = scanner.skipSpace(start + 1)
    let found = start.pointee == Byte.openBracket ? Self.list(inside, &scanner) : Self.object(inside, &scanner)
    guard let found else { return nil }
    self = found
  }

  private static func list(_ start: Bytes, _ scanner: inout JSONScanner) -> Pair? {
    guard let name = string(at: start, scanner: &scanner) else { return nil }
    let comma = scanner.skipSpace(name.start + name.count + 1)
    guard comma.pointee == Byte.comma else { return nil }
    return Pair(name: name, value: scanner.skipSpace(comma + 1))
  }

  private static func object(_ start: Bytes, _ scanner: inout JSONScanner) -> Pair? {
    var name: Value?
    var value: Bytes?
    var place = start
    while place.pointee == Byte.quote, let key = string(at: place, scanner: &scanner) {
      let content = scanner.skipSpace(scanner.skipSpace(key.start + key.count + 1) + 1)
      switch Part(key: key.start) {
      case .name: name = string(at: content, scanner: &scanner)
      case .value: value = content
      case nil: break
      }
      guard let next = scanner.skipValue(content, depth: 1) else { return nil }
      let comma = scanner.skipSpace(next)
      guard comma.pointee == Byte.comma else { break }
      place = scanner.skipSpace(comma + 1)
    }
    guard let name, let value else { return nil }
    return Pair(name: name, value: value)
  }

  static func string(at start: Bytes, scanner: inout JSONScanner) -> Value? {
    guard start.pointee == Byte.quote else { return nil }
    var escaped = false
    guard let close = scanner.skipString(start + 1, escaped: &escaped) else { return nil }
    return Value(start: start + 1, count: close - start - 1, kind: .string, isEscaped: escaped)
  }

  /// Where the value itself begins inside of OTLP's `{"stringValue": …}`, or of its list; else `start`.
  static func unwrapped(_ start: Bytes, scanner: JSONScanner) -> Bytes {
    guard start.pointee == Byte.openBrace else { return start }
    let quote = scanner.skipSpace(start + 1)
    guard quote.pointee == Byte.quote else { return start }
    for name in wrappers where Part.key(quote + 1, is: name) {
      let colon = scanner.skipSpace(quote + 2 + name.utf8CodeUnitCount)
      let inner = scanner.skipSpace(colon + 1)
      return name.utf8CodeUnitCount == listWrapper ? firstElement(of: inner, scanner: scanner) : inner
    }
    return start
  }

  private static let wrappers: [StaticString] = [
    "stringvalue", "intvalue", "doublevalue", "boolvalue", "arrayvalue", "kvlistvalue",
  ]
  private static let listWrapper = "arrayvalue".utf8.count

  /// The first value of `{"values": [{"stringValue": …}, …]}`.
  private static func firstElement(of start: Bytes, scanner: JSONScanner) -> Bytes {
    let quote = scanner.skipSpace(start + 1)
    guard start.pointee == Byte.openBrace, quote.pointee == Byte.quote, Part.key(quote + 1, is: "values") else {
      return start
    }
    let list = scanner.skipSpace(scanner.skipSpace(quote + 8) + 1)
    guard list.pointee == Byte.openBracket else { return start }
    let element = scanner.skipSpace(list + 1)
    return element.pointee == Byte.openBrace ? unwrapped(element, scanner: scanner) : list
  }
}
