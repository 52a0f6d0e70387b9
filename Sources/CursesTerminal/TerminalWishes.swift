import Glibc
import Screen

/// What the user's environment says of the terminal.
public struct TerminalWishes: Hashable, Sendable {
  public var type: String
  /// The most colours that are wanted.
  public var depth: ColorDepth

  public init(type: String, depth: ColorDepth) {
    self.type = type
    self.depth = depth
  }

  /// Reads `TERM`, `COLORTERM` and `NO_COLOR`.
  public init() {
    let colors = Self.variable("COLORTERM")
    let isDirect = ["truecolor", "24bit"].contains(colors)
    let depth: ColorDepth = Self.variable("NO_COLOR").isEmpty ? (isDirect ? .trueColor : .indexed256) : .mono
    self.init(type: Self.variable("TERM"), depth: depth)
  }

  /// The entries of terminfo to try in turn: only one named `-direct` can show true colours.
  var types: [String] {
    let stem = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    let direct = depth == .trueColor && !stem.isEmpty ? [stem + "-direct"] : []
    return direct + (type.isEmpty ? [] : [type]) + ["xterm-256color"]
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
