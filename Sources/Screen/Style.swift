/// How a role looks; a colour that is nil is the parent role's.
public struct Style: Hashable, Sendable {
  public var foreground: Color?
  public var background: Color?
  public var emphasis: Emphasis

  public init(foreground: Color? = nil, background: Color? = nil, emphasis: Emphasis = []) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }

  /// This style laid over `base`: colours it does not give are the base's, its emphasis is added.
  public func over(_ base: Style) -> Style {
    Style(
      foreground: foreground ?? base.foreground, background: background ?? base.background,
      emphasis: emphasis.union(base.emphasis))
  }

  func nearest(in depth: ColorDepth) -> Style {
    Style(
      foreground: foreground?.nearest(in: depth), background: background?.nearest(in: depth), emphasis: emphasis)
  }
}

/// What a terminal can do to a glyph beside colouring it.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Emphasis(rawValue: 1)
  public static let dim = Emphasis(rawValue: 2)
  public static let italic = Emphasis(rawValue: 4)
  public static let underline = Emphasis(rawValue: 8)
  public static let reverse = Emphasis(rawValue: 16)
}
