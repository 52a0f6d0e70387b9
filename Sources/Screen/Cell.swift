/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// What is drawn: one base character with at most four combining marks; empty in the second half of a wide one.
  public var glyph: String
  /// Columns it takes: 1, or 2, or 0 for the second half of a wide one.
  public var width: Int8
  public var role: Role
  public var marks: Marks

  public init(glyph: String = " ", width: Int8 = 1, role: Role = .text, marks: Marks = []) {
    self.glyph = glyph
    self.width = width
    self.role = role
    self.marks = marks
  }

  public var isContinuation: Bool { width == 0 }

  /// What is true of a cell whatever its role.
  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let selected = Marks(rawValue: 1)
    public static let reversed = Marks(rawValue: 2)
    public static let bold = Marks(rawValue: 4)
    public static let underlined = Marks(rawValue: 8)
  }
}
