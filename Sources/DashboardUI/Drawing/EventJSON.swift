import LogText
import Screen

/// A line's JSON laid out for reading.
enum EventJSON {
  /// The lines; none where the text is no JSON.
  static func lines(of text: String) -> [[Span]] {
    guard let tree = try? JSONValue.parse(text) else { return [] }
    return tree.prettyLines().map { line in
      [Span(String(repeating: " ", count: 2 + line.indent), .text)] + line.tokens.map { Span($0.text, $0.kind.role) }
    }
  }
}

extension JSONLine.Kind {
  fileprivate var role: Role {
    switch self {
    case .key: .jsonKey
    case .string: .jsonString
    case .number: .jsonNumber
    case .literal: .jsonLiteral
    case .punctuation: .jsonPunctuation
    }
  }
}
