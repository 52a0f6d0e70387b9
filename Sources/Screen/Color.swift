/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  case mono, ansi16, indexed256, trueColor

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the 16 ANSI colours, 0 black to 15 bright white: what they look like is the user's choice.
  case ansi(UInt8)
  /// One of xterm's 256 colours.
  case indexed(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// Reads `0xRRGGBB`.
  public static func hex(_ value: UInt32) -> Color {
    .rgb(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  /// The nearest colour that a terminal of `depth` shows.
  public func nearest(in depth: ColorDepth) -> Color {
    switch (depth, self) {
    case (.mono, _): .standard
    case (_, .standard), (_, .ansi), (.trueColor, _), (.indexed256, .indexed): self
    case (.ansi16, .indexed(let index)) where index < 16: .ansi(index)
    case (.ansi16, _): .ansi(Palette.nearestANSI(to: components ?? RGB(0, 0, 0)))
    case (.indexed256, .rgb): .indexed(Palette.nearestIndex(to: components ?? RGB(0, 0, 0)))
    }
  }

  /// Red, green and blue as xterm shows it; nil for the terminal's own.
  public var components: RGB? {
    switch self {
    case .standard: nil
    case .ansi(let index): Palette.color(at: index & 15)
    case .indexed(let index): Palette.color(at: index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}

/// Red, green and blue, 0 to 255 each.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The squared distance, each part weighted by how much the eye sees of it.
  func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }

  /// `#rrggbb`.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
