import Screen
import TOML

/// Why a theme cannot be used.
public enum ThemeError: Error, Equatable, Sendable {
  case unknownTheme(String, known: [String])
  case syntax(TOMLError, theme: String)
  case schema(TOMLSchemaError, theme: String)
  case unknownRole(Role, at: TOMLPosition, theme: String)
  case unknownColor(String, known: [String], at: TOMLPosition, theme: String)
}

/// The words for it: which theme, where in its file, what is wrong, what to do.
extension ThemeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownTheme(let name, let known):
      "There is no theme \"\(name)\"; \(Self.advice(name, known))."
    case .syntax(let error, let theme):
      "theme \(theme), \(error)"
    case .schema(let error, let theme):
      "theme \(theme), \(error)"
    case .unknownRole(let role, let position, let theme):
      "theme \(theme), \(position): nothing is drawn in the role \(role)\(Self.guess(role))."
    case .unknownColor(let word, let known, let position, let theme):
      "theme \(theme), \(position): \"\(word)\" is no colour; write #rrggbb, a number from 0 to 255, or a name\(Self.guess(word, known))."
    }
  }

  private static func advice(_ word: String, _ known: [String]) -> String {
    if let nearest = Spelling.nearest(to: word, in: known) { return "perhaps \(nearest) is meant" }
    return "known are \(known.joined(separator: ", "))"
  }

  private static func guess(_ role: Role) -> String {
    guess(role.name, ThemeReader.roles.map(\.name).sorted())
  }

  private static func guess(_ word: String, _ known: [String]) -> String {
    Spelling.nearest(to: word, in: known).map { "; perhaps \($0) is meant" } ?? ""
  }
}
