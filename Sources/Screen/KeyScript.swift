/// Keys typed one after another, as a scenario writes them: `j PgDn*3 / "rate limit" Enter`.
///
/// Words are separated by blanks: a key's notation, one with `*` and a count, or text in double quotes that is typed letter by
/// letter (`\"` and `\\` inside it stand for themselves).
public struct KeyScript: Hashable, Sendable {
  public let keys: [Key]

  public enum Fault: Error, Hashable, Sendable {
    case unknownKey(String)
    case openQuote
  }

  public init(_ script: some StringProtocol) throws(Fault) {
    var keys: [Key] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "\"" {
        keys += try Self.takeQuoted(&rest)
      } else {
        keys += try Self.takeWord(&rest)
      }
    }
    self.keys = keys
  }

  private static func takeQuoted(_ rest: inout Substring) throws(Fault) -> [Key] {
    rest = rest.dropFirst()
    var keys: [Key] = []
    while let character = rest.popFirst() {
      if character == "\"" { return keys }
      guard character == "\\" else {
        keys.append(.character(character))
        continue
      }
      guard let escaped = rest.popFirst() else { break }
      keys.append(.character(escaped))
    }
    throw .openQuote
  }

  private static func takeWord(_ rest: inout Substring) throws(Fault) -> [Key] {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    if let key = Key(word) { return [key] }
    let parts = word.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2, let key = Key(parts[0]), let count = Int(parts[1]), (1...1000).contains(count) else {
      throw .unknownKey(String(word))
    }
    return Array(repeating: key, count: count)
  }
}
