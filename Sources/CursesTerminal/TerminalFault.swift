/// Why there is no screen.
public enum TerminalFault: Error, Hashable, Sendable {
  case noTerminal
  /// Terminfo knows neither this terminal nor `xterm-256color`.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor, as `dumb` cannot.
  case noCursorMovement(String)
}

extension TerminalFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noTerminal: "there is no terminal to draw on; run it in one"
    case .unknownTerminal(let name):
      "terminfo has no entry for \(name), nor for xterm-256color; set TERM, or install ncurses-base"
    case .noCursorMovement(let name):
      "a terminal of type \(name) cannot show a full screen; set TERM to what it really is"
    }
  }
}
