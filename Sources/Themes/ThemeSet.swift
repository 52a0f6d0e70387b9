import Screen

/// A theme as its file has it: the name without `.toml`, and the text.
public struct ThemeFile: Hashable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The themes there are: those built in, and the user's own, which win over a built-in one of the same name.
///
/// A theme is read when it is asked for, so that a fault in one does not keep the others from being used.
public struct ThemeSet: Sendable {
  /// The theme that is used when nobody chooses.
  public static let defaultName = "dark"

  /// The names in the order in which they are gone through: the built-in ones first, the default before all.
  public let names: [String]
  private let texts: [String: String]

  public init(user: [ThemeFile] = []) {
    let builtIn = Self.builtIn
    let own = user.map(\.name).filter { name in !builtIn.contains { $0.name == name } }
    names = Self.ordered(builtIn.map(\.name)) + Set(own).sorted()
    texts = Dictionary((builtIn + user).map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
  }

  /// The themes compiled into the program.
  public static var builtIn: [ThemeFile] {
    embeddedFiles.map { ThemeFile(name: $0.name, text: $0.text.description) }
  }

  /// The theme of that name; throws when there is none, or when its file has a fault.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    guard let text = texts[name] else { throw ThemeError.unknownTheme(name, known: names) }
    return try ThemeReader.read(ThemeFile(name: name, text: text))
  }

  private static func ordered(_ names: [String]) -> [String] {
    names.filter { $0 == defaultName } + names.filter { $0 != defaultName }.sorted()
  }
}
