/// What happened while waiting.
public enum TerminalEvent: Hashable, Sendable {
  /// A key; SIGTSTP comes as `^Z`.
  case key(Key)
  /// The terminal has another size, or has to be drawn anew.
  case resized(Size)
  /// A descriptor of the caller's can be read, or is at its end.
  case wake(Int32)
  /// The terminal is gone: nothing more will ever be read from it.
  case hungUp
}
