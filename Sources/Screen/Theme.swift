/// Roles and their styles, resolved once.
///
/// A role without a style has its parent's (`status.429` → `status` → `text`). A colour that a style does not give is the parent's too;
/// its emphasis is its own.
public struct Theme: Hashable, Sendable {
  public let name: String
  public let depth: ColorDepth
  private let given: [Role: Style]
  private let resolved: [Role: Style]
  private let selection: Style

  public init(name: String, styles: [Role: Style], depth: ColorDepth = .trueColor) {
    self.name = name
    self.depth = depth
    given = styles
    resolved = Self.resolve(styles, depth: depth)
    selection = (styles[.tableSelected] ?? Style(emphasis: .reverse)).nearest(in: depth)
  }

  /// The roles that have a style of their own.
  public var roles: Set<Role> { Set(given.keys) }

  /// The same theme in the colours that a terminal of `depth` shows.
  public func shown(in depth: ColorDepth) -> Theme { Theme(name: name, styles: given, depth: depth) }

  public func style(of role: Role) -> Style {
    var role = role
    while true {
      if let style = resolved[role] { return style }
      guard let parent = role.parent else { return Self.plain }
      role = parent
    }
  }

  /// The style of a role under a cell's marks; a selected cell has the selection's background, unless its role has its own.
  public func style(of role: Role, marks: Cell.Marks) -> Style {
    var style = style(of: role)
    if marks.contains(.selected) { style = selected(style) }
    if marks.contains(.bold) { style.emphasis.insert(.bold) }
    if marks.contains(.underlined) { style.emphasis.insert(.underline) }
    if marks.contains(.reversed) { style.emphasis.formSymmetricDifference(.reverse) }
    return style
  }

  private static let plain = Style(foreground: .standard, background: .standard)

  /// A role with a ground of its own keeps it; where the terminal has no colour that sets the selection off, it is reversed.
  private func selected(_ style: Style) -> Style {
    let text = self.style(of: .text)
    guard style.background == text.background else { return style }
    var selected = selection.over(style)
    if selected.background == text.background { selected.emphasis.insert(.reverse) }
    return Self.legible(selected, unless: text)
  }

  private static func resolve(_ given: [Role: Style], depth: ColorDepth) -> [Role: Style] {
    var resolved: [Role: Style] = [:]
    let text = (given[.text] ?? plain).over(plain).nearest(in: depth)
    for role in given.keys {
      let style = cascade(role, given).nearest(in: depth)
      resolved[role] = legible(style, unless: text)
    }
    resolved[.text] = text
    return resolved
  }

  private static func cascade(_ role: Role, _ given: [Role: Style]) -> Style {
    var style = given[role] ?? Style()
    let emphasis = style.emphasis
    var next = role.parent
    while let parent = next {
      style = style.over(given[parent] ?? Style())
      next = parent.parent
    }
    style = style.over(plain)
    style.emphasis = emphasis
    return style
  }

  /// Two colours that fell together in a poorer palette would hide the text: it takes the plain text's colour.
  private static func legible(_ style: Style, unless text: Style) -> Style {
    guard style.foreground == style.background, style.foreground != .standard else { return style }
    var style = style
    style.foreground = text.foreground == style.background ? .standard : text.foreground
    return style
  }
}
