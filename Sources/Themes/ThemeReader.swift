import Screen
import TOML

/// Reads a theme's file.
///
///     [palette]
///     bad = "#ff8080"                       # a name for a colour
///     [roles]
///     "status.5xx" = "bad"                  # the colour of the text
///     "status.429" = { fg = "bad", bg = "default", bold = true }
///
/// A colour is a name of the palette, `#rrggbb`, a number of xterm's 256, `default`, or one of the ANSI names.
struct ThemeReader {
  private let file: String
  private var palette: [String: Color] = [:]

  static func read(_ file: ThemeFile) throws(ThemeError) -> Theme {
    let document: TOMLTable
    do { document = try TOMLTable(parsing: file.text) } catch { throw .syntax(error, theme: file.name) }
    var reader = ThemeReader(file: file.name)
    return Theme(name: file.name, styles: try reader.styles(of: document))
  }

  private init(file: String) { self.file = file }

  private mutating func styles(of document: TOMLTable) throws(ThemeError) -> [Role: Style] {
    try ask { () throws(TOMLSchemaError) in try document.rejectUnknownKeys(known: ["palette", "roles"]) }
    let named = try ask { () throws(TOMLSchemaError) in try document["palette"]?.table().entries ?? [] }
    for node in named { palette[node.key] = try color(node, named: [:]) }
    var styles: [Role: Style] = [:]
    for node in try ask({ () throws(TOMLSchemaError) in try document.table("roles").entries }) {
      let role = Role(node.key)
      guard Self.roles.contains(role) else { throw .unknownRole(role, at: node.keyPosition, theme: file) }
      styles[role] = try style(node)
    }
    return styles
  }

  /// What the document does not hold as asked becomes a fault of this theme.
  private func ask<Answer>(_ body: () throws(TOMLSchemaError) -> Answer) throws(ThemeError) -> Answer {
    do { return try body() } catch { throw .schema(error, theme: file) }
  }

  /// What a theme may name: the standard roles, and their parents.
  static let roles = Set(Role.standard + Role.standard.compactMap(\.parent))

  private static let emphases: [(name: String, emphasis: Emphasis)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  private func style(_ node: TOMLNode) throws(ThemeError) -> Style {
    guard case .table(let table) = node.value else { return Style(foreground: try color(node, named: palette)) }
    let known = ["fg", "bg"] + Self.emphases.map(\.name)
    try ask { () throws(TOMLSchemaError) in try table.rejectUnknownKeys(known: known) }
    var style = Style()
    if let node = table["fg"] { style.foreground = try color(node, named: palette) }
    if let node = table["bg"] { style.background = try color(node, named: palette) }
    for row in Self.emphases {
      let isGiven = try ask { () throws(TOMLSchemaError) in try table[row.name]?.boolean() ?? false }
      if isGiven { style.emphasis.insert(row.emphasis) }
    }
    return style
  }

  private func color(_ node: TOMLNode, named palette: [String: Color]) throws(ThemeError) -> Color {
    if case .integer(let number) = node.value {
      guard let index = UInt8(exactly: number) else { throw unknown(String(number), node, palette) }
      return .indexed(index)
    }
    let word = try ask { () throws(TOMLSchemaError) in try node.string() }
    guard let color = palette[word] ?? ColorName.color(of: word) else { throw unknown(word, node, palette) }
    return color
  }

  private func unknown(_ word: String, _ node: TOMLNode, _ palette: [String: Color]) -> ThemeError {
    .unknownColor(word, known: palette.keys.sorted() + ColorName.all, at: node.position, theme: file)
  }
}

/// The names that colours have without a palette.
enum ColorName {
  private static let ansi = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  static let all = ["default"] + ansi + ansi.map { "bright-" + $0 }

  static func color(of word: String) -> Color? {
    if word.hasPrefix("#") { return hex(word.dropFirst()) }
    guard let index = all.firstIndex(of: word) else { return nil }
    return index == 0 ? .standard : .ansi(UInt8(index - 1))
  }

  private static func hex(_ digits: Substring) -> Color? {
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).map(Color.hex)
  }
}
