/// A key as a person presses it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a lower-case letter, or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  case named(Name)

  public enum Name: String, CaseIterable, Sendable {
    case enter = "Enter"
    case escape = "Esc"
    case tab = "Tab"
    case backTab = "S-Tab"
    case backspace = "Backspace"
    case insert = "Ins"
    case delete = "Del"
    case up = "Up"
    case down = "Down"
    case left = "Left"
    case right = "Right"
    case home = "Home"
    case end = "End"
    case pageUp = "PgUp"
    case pageDown = "PgDn"
  }

  public static let enter = Key.named(.enter)
  public static let escape = Key.named(.escape)
  public static let tab = Key.named(.tab)
  public static let backTab = Key.named(.backTab)
  public static let backspace = Key.named(.backspace)
  public static let insert = Key.named(.insert)
  public static let delete = Key.named(.delete)
  public static let up = Key.named(.up)
  public static let down = Key.named(.down)
  public static let left = Key.named(.left)
  public static let right = Key.named(.right)
  public static let home = Key.named(.home)
  public static let end = Key.named(.end)
  public static let pageUp = Key.named(.pageUp)
  public static let pageDown = Key.named(.pageDown)
  public static let space = Key.character(" ")
}

extension Key {
  /// The key that sends a character: ^M is Enter, ^H is Backspace, whatever the keyboard calls them.
  public init(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 0..<32: self = .control(Self.letter(of: UInt8(scalar.value)))
    default: self = .character(Character(scalar))
    }
  }

  private static func letter(of control: UInt8) -> Character {
    Character(Unicode.Scalar((1...26).contains(control) ? control + 0x60 : control + 0x40))
  }
}

/// Keys as key tables, help and scripts write them: `G`, `^U`, `F1`, `PgDn`, `Enter`, `Space`.
extension Key: CustomStringConvertible {
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .named(let name): name.rawValue
    }
  }

  /// Reads a key's notation; names in any case, a few by their other names too.
  public init?(_ notation: some StringProtocol) {
    if notation.count == 1, let character = notation.first {
      guard let key = Self.arrows[character] ?? Self.visible(character) else { return nil }
      self = key
    } else if let key = Self.control(notation) ?? Self.function(notation) ?? Self.name(notation) {
      self = key
    } else {
      return nil
    }
  }

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
  private static let otherNames: [String: Key] = [
    "return": .enter, "escape": .escape, "space": .space, "backtab": .backTab, "shift-tab": .backTab,
    "pageup": .pageUp, "pagedown": .pageDown, "insert": .insert, "delete": .delete,
  ]

  private static func visible(_ character: Character) -> Key? {
    let isVisible = character.unicodeScalars.allSatisfy { Sanitizer.isPlain($0) }
    return isVisible && character != " " ? .character(character) : nil
  }

  private static func control(_ notation: some StringProtocol) -> Key? {
    guard notation.count == 2, notation.first == "^", let letter = notation.last?.lowercased().first else { return nil }
    return ("a"..."z").contains(letter) || "@[\\]^_".contains(letter) ? .control(letter) : nil
  }

  private static func function(_ notation: some StringProtocol) -> Key? {
    guard notation.first == "F" || notation.first == "f", let number = UInt8(notation.dropFirst()),
      notation.dropFirst().first != "+"
    else { return nil }
    return (1...12).contains(number) ? .function(Int(number)) : nil
  }

  private static func name(_ notation: some StringProtocol) -> Key? {
    let wanted = notation.lowercased()
    if let name = Name.allCases.first(where: { $0.rawValue.lowercased() == wanted }) { return .named(name) }
    return otherNames[wanted]
  }
}
