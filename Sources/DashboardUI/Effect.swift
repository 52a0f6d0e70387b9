/// What a key asks for that reaches beyond the dashboard's own screen.
public enum Effect: Sendable, Equatable {
  case quit, suspend, redraw, nextTheme

  init?(_ action: Action) {
    switch action {
    case .quit: self = .quit
    case .suspend: self = .suspend
    case .redraw: self = .redraw
    case .nextTheme: self = .nextTheme
    default: return nil
    }
  }
}
