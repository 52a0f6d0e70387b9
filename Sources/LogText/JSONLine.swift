/// One line of a JSON tree laid out for reading.
public struct JSONLine: Sendable, Equatable {
  /// What a part of a line is; a view gives each its colour.
  public enum Kind: Sendable, Equatable {
    case key, string, number
    /// `true`, `false`, `null`.
    case literal
    case punctuation
  }

  /// A part of a line.
  public struct Token: Sendable, Equatable {
    public var kind: Kind
    public var text: String
  }

  /// Columns before the text.
  public var indent: Int
  /// The member's name, without quotes; nil in arrays and before closing brackets.
  public var key: String?
  /// The value as JSON; of an array or object, its bracket.
  public var value: String
  public var kind: Kind
  /// Whether the value begins JSON that stands in a string.
  public var isFromString = false
  /// Whether another value follows in the same array or object.
  public var hasComma = false

  /// The parts of the line behind its indent.
  public var tokens: [Token] {
    var tokens: [Token] = []
    if let key {
      tokens.append(Token(kind: .key, text: JSONLine.quote(key)))
      tokens.append(Token(kind: .punctuation, text: ": "))
    }
    tokens.append(Token(kind: kind, text: value))
    if hasComma { tokens.append(Token(kind: .punctuation, text: ",")) }
    return tokens
  }

  /// The line as plain text, with its indent.
  public var text: String { String(repeating: " ", count: indent) + tokens.map(\.text).joined() }

  /// `text` in quotes, escaped as JSON wants it.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{10}": quoted += "\\u000" + String(scalar.value, radix: 16)
      case "\u{10}"..<"\u{20}": quoted += "\\u00" + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONValue {
  /// How many strings deep JSON in strings is unfolded.
  public static let unfoldingLimit = 4

  /// The tree as lines, each level `indent` columns further in; strings that hold an array or object are unfolded.
  public func prettyLines(indent: Int = 2) -> [JSONLine] {
    var layout = JSONLayout(step: indent)
    layout.write(self, named: nil, unfolded: 0)
    return layout.lines
  }
}

/// The lines of a tree written so far.
private struct JSONLayout {
  let step: Int
  var lines: [JSONLine] = []
  private var indent = 0

  init(step: Int) { self.step = step }

  mutating func write(_ value: JSONValue, named key: String?, unfolded: Int) {
    switch value {
    case .null: append(key, "null", .literal)
    case .bool(let flag): append(key, flag ? "true" : "false", .literal)
    case .number(let text): append(key, text, .number)
    case .string(let text): writeString(text, named: key, unfolded: unfolded)
    case .array(let values):
      writeContainer(("[", "]"), named: key, values.map { (nil, $0) }, unfolded: unfolded)
    case .object(let members):
      writeContainer(("{", "}"), named: key, members.map { ($0.name, $0.value) }, unfolded: unfolded)
    }
  }

  private mutating func writeString(_ text: String, named key: String?, unfolded: Int) {
    guard unfolded < JSONValue.unfoldingLimit, let inner = JSONValue.container(in: text) else {
      return append(key, JSONLine.quote(text), .string)
    }
    let first = lines.count
    write(inner, named: key, unfolded: unfolded + 1)
    lines[first].isFromString = true
  }

  private mutating func writeContainer(
    _ brackets: (open: String, close: String), named key: String?, _ members: [(String?, JSONValue)], unfolded: Int
  ) {
    if members.isEmpty { return append(key, brackets.open + brackets.close, .punctuation) }
    append(key, brackets.open, .punctuation)
    indent += step
    for (place, member) in members.enumerated() {
      write(member.1, named: member.0, unfolded: unfolded)
      lines[lines.count - 1].hasComma = place < members.count - 1
    }
    indent -= step
    append(nil, brackets.close, .punctuation)
  }

  private mutating func append(_ key: String?, _ value: String, _ kind: JSONLine.Kind) {
    lines.append(JSONLine(indent: indent, key: key, value: value, kind: kind))
  }
}

extension JSONValue {
  /// The array or object that a string holds.
  static func container(in text: String) -> JSONValue? {
    guard let first = text.utf8.first(where: { $0 > 0x20 }) else { return nil }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    return try? parse(text)
  }
}
