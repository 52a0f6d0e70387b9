/// Which terminal to take, and what the user's environment says of it.
public struct TerminalWishes: Hashable, Sendable {
  /// The name of its entry in terminfo, empty when nobody says.
  public var type: String
  /// The most colours that are wanted.
  public var depth: ColorDepth
  /// The descriptors keys come from and the screen goes to; the controlling terminal stands in for one that is no terminal.
  public var input: Int32 = 0
  public var output: Int32 = 1

  public init(type: String, depth: ColorDepth) {
    self.type = type
    self.depth = depth
  }

  /// Reads `TERM`, `COLORTERM` and `NO_COLOR`; `variable` gives the value of an environment variable.
  public init(environment variable: (String) -> String?) {
    let isDirect = ["truecolor", "24bit"].contains(variable("COLORTERM"))
    let isPlain = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    self.init(type: variable("TERM") ?? "", depth: isPlain ? .mono : isDirect ? .trueColor : .indexed256)
  }

  /// The entries of terminfo to try in turn: only one named `-direct` can show true colours.
  public var types: [String] {
    let stem = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    let direct = depth == .trueColor && !stem.isEmpty ? [stem + "-direct"] : []
    return direct + (type.isEmpty ? [] : [type]) + ["xterm-256color"]
  }
}
